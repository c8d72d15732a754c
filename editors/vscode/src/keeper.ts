/** The keeper: one server at a time, for as long as the extension is active. */

import { mkdir } from "node:fs/promises";
import * as vscode from "vscode";
import { Client } from "./client";
import { Complaint, type Translate, told } from "./complaint";
import { type Found, find } from "./find";
import { install } from "./install";
import { type Run, runner } from "./run";
import { Status } from "./status";
import { hasPosts, setting, source, surroundings } from "./workspace";

/** Where it is kept that a workspace's user does not want to be asked. */
const REFUSED = "tactlint.isInstallRefused";

/** Keeps the server of this window: finds, starts, installs and stops it. */
export class Keeper implements vscode.Disposable {
  private readonly status: Status;
  private client: Client | undefined;
  private found: Found | undefined;
  private last: Promise<void> = Promise.resolve();
  private isMissing = false;
  private hasAsked = false;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly channel: vscode.LogOutputChannel,
    private readonly t: Translate,
  ) {
    this.status = new Status(t);
  }

  /** Look for the server and start it, in place of one that runs. */
  restart(): Promise<void> {
    return this.next(async () => {
      await this.halt();
      await this.begin();
    });
  }

  /** Start what is found now, when that is not what runs. */
  lookAgain(): Promise<void> {
    return this.next(async () => {
      const found = await find(setting(), surroundings(this.context), this.t);
      if (found?.command !== this.found?.command) {
        await this.halt();
        await this.begin();
      }
    });
  }

  /** Stop the server. */
  stop(): Promise<void> {
    return this.next(() => this.halt());
  }

  /** Install the server into a folder of ours, once the user agrees. */
  async install(): Promise<void> {
    if (!source()) {
      // There is nothing to agree to; what is missing is told.
      await this.next(() => this.installNow());
      return;
    }
    const agreed = this.t("Install");
    const answer = await vscode.window.showInformationMessage(
      this.t("Install the server of tactlint?"),
      { modal: true, detail: this.plan() },
      agreed,
    );
    if (answer === agreed) {
      await this.next(() => this.installNow());
    }
  }

  /** Ask whether to install the server, where posts are written and nobody refused. */
  async offer(): Promise<void> {
    const isRefused = this.context.workspaceState.get(REFUSED, false);
    if (!this.isMissing || this.hasAsked || isRefused || !(await hasPosts())) {
      return;
    }
    this.hasAsked = true;
    const [agreed, set, never] = [
      this.t("Install"),
      this.t("Open Settings"),
      this.t("Don't Ask Here Again"),
    ];
    const said = `${this.lack()} ${this.plan()}`;
    const ways = source() ? [agreed, set, never] : [set, never];
    const answer = await vscode.window.showInformationMessage(said, ...ways);
    if (answer === agreed) {
      await this.next(() => this.installNow());
    } else if (answer === set) {
      await openSettings();
    } else if (answer === never) {
      await this.context.workspaceState.update(REFUSED, true);
    }
  }

  dispose(): void {
    this.status.dispose();
  }

  /** Do one thing after the other; what goes wrong is told, and ends nothing. */
  private next(step: () => Promise<void>): Promise<void> {
    this.last = this.last.then(step).catch((thrown) => this.tell(thrown));
    return this.last;
  }

  private async begin(): Promise<void> {
    this.status.starting();
    const around = surroundings(this.context);
    this.found = await find(setting(), around, this.t);
    this.isMissing = !this.found;
    if (!this.found) {
      this.channel.info(this.lack());
      this.status.missing();
      return;
    }
    const { command, origin } = this.found;
    this.channel.info(`${command} (${origin})`);
    const cwd = around.folders[0] ?? around.home;
    const changed = (isUp: boolean) =>
      isUp ? this.status.running(command) : this.status.failed();
    const gaveUp = (complaint: Complaint) => this.tell(complaint);
    this.client = new Client(command, cwd, this.channel, this.t, { changed, gaveUp });
    await this.client.start();
    changed(true);
  }

  private async halt(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.found = undefined;
    this.isMissing = false;
    await client?.stop();
  }

  private async installNow(): Promise<void> {
    // Windows does not let a program be replaced while it runs.
    await this.halt();
    const command = await this.installed();
    await this.begin();
    const found: Found | undefined = this.found;
    if (command && found && found.command !== command) {
      void this.prefer(command, found);
    }
  }

  /** Install with progress to see; return the program, undefined when called off. */
  private async installed(): Promise<string | undefined> {
    const around = surroundings(this.context);
    await mkdir(around.storage, { recursive: true });
    const progress = {
      location: vscode.ProgressLocation.Notification,
      title: this.t("Installing the server of tactlint"),
      cancellable: true,
    };
    return await vscode.window.withProgress(progress, async (_, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      const hear = (said: string) => this.channel.append(said);
      const plain = runner(around.storage, hear, abort.signal);
      const run: Run = (command, args) => {
        this.channel.info(`$ ${[command, ...args].join(" ")}`);
        return plain(command, args);
      };
      try {
        return await install(around, run, this.t, source());
      } catch (thrown) {
        if (!abort.signal.aborted) {
          this.tell(thrown);
        }
        return undefined;
      }
    });
  }

  /** Offer to use what was installed where another program comes first. */
  private async prefer(command: string, found: Found): Promise<void> {
    const use = this.t("Use the Installed One");
    const said = this.t("tactlint: installed, but '{0}' goes first", found.command);
    if ((await vscode.window.showInformationMessage(said, use)) === use) {
      const set = vscode.workspace.getConfiguration("tactlint");
      await set.update("path", command, vscode.ConfigurationTarget.Global);
    }
  }

  /** Show what went wrong, in the output and in a message that waits for nobody. */
  private tell(thrown: unknown): void {
    this.status.failed();
    const said = told(thrown, this.t);
    this.channel.error(said);
    const [show, set] = [this.t("Show Output"), this.t("Open Settings")];
    const ways = thrown instanceof Complaint ? [show, set] : [show];
    void vscode.window.showErrorMessage(said, ...ways).then(async (answer) => {
      if (answer === show) {
        this.channel.show();
      } else if (answer === set) {
        await openSettings();
      }
    });
  }

  private lack(): string {
    return vscode.workspace.isTrusted
      ? this.t("tactlint was not found on this machine.")
      : this.t(
          "tactlint was not found outside this workspace, and nothing inside one that you do not trust is run.",
        );
  }

  private plan(): string {
    if (!source()) {
      return this.t(
        "Set tactlint.path to the program, or tactlint.source to what it can be installed from.",
      );
    }
    return this.t(
      "Installing it runs pip in a folder of this extension's own; nothing else on this machine changes.",
    );
  }
}

async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openSettings", "tactlint");
}
