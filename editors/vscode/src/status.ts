/** The status: what the server is doing, where the editor shows that of a language. */

import * as vscode from "vscode";
import { SELECTOR } from "./client";
import type { Translate } from "./complaint";

/** The entry of tactlint among the statuses of a language. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem(
    "tactlint",
    SELECTOR,
  );

  constructor(private readonly t: Translate) {
    this.item.name = "tactlint";
    this.item.text = "tactlint";
  }

  starting(): void {
    this.set(vscode.LanguageStatusSeverity.Information, "", true);
  }

  running(command: string): void {
    this.set(vscode.LanguageStatusSeverity.Information, command);
    this.item.command = {
      command: "tactlint.showOutput",
      title: this.t("Show Output"),
    };
  }

  missing(): void {
    this.set(
      vscode.LanguageStatusSeverity.Warning,
      this.t("the server is not installed"),
    );
    this.item.command = { command: "tactlint.install", title: this.t("Install") };
  }

  failed(): void {
    this.set(vscode.LanguageStatusSeverity.Error, this.t("the server is not running"));
    this.item.command = { command: "tactlint.restart", title: this.t("Restart") };
  }

  dispose(): void {
    this.item.dispose();
  }

  private set(
    severity: vscode.LanguageStatusSeverity,
    detail: string,
    busy = false,
  ): void {
    this.item.severity = severity;
    this.item.detail = detail;
    this.item.busy = busy;
  }
}
