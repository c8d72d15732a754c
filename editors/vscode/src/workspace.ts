/** The workspace: what the editor has open, and what is set for it. */

import { homedir } from "node:os";
import * as vscode from "vscode";
import { isProgram, type Surroundings } from "./surroundings";

/** Return what programs are looked for in. */
export function surroundings(context: vscode.ExtensionContext): Surroundings {
  return {
    platform: process.platform,
    folders: (vscode.workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === "file")
      .map(({ uri }) => uri.fsPath),
    isTrusted: vscode.workspace.isTrusted,
    path: process.env.PATH ?? "",
    home: homedir(),
    storage: context.globalStorageUri.fsPath,
    isProgram,
  };
}

/** Return the program that is set, "" when it is to be looked for. */
export function setting(): string {
  const set = vscode.workspace.getConfiguration("tactlint").get<string>("path");
  return (set ?? "").trim();
}

/** Return what the server is installed from, "" when nobody said. */
export function source(): string {
  const set = vscode.workspace.getConfiguration("tactlint").get<string>("source");
  return (set ?? "").trim();
}

/** Say whether somebody writes posts here, rather than any Markdown. */
export async function hasPosts(): Promise<boolean> {
  const open = vscode.workspace.textDocuments;
  if (open.some(({ languageId }) => languageId === "tactlint-post")) {
    return true;
  }
  const settings = "**/tactlint.{yaml,yml}";
  const found = await vscode.workspace.findFiles(settings, "**/node_modules/**", 1);
  return found.length > 0;
}
