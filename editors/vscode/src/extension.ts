/** The extension: what the editor calls, and what it is told to call. */

import * as vscode from "vscode";
import { Keeper } from "./keeper";

let keeper: Keeper | undefined;

/** Start the server for what is open, and keep up with what the user does. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const t = (message: string, ...values: string[]) => vscode.l10n.t(message, ...values);
  const channel = vscode.window.createOutputChannel("tactlint", { log: true });
  const kept = new Keeper(context, channel, t);
  keeper = kept;
  const { commands, workspace } = vscode;
  const restart = async () => {
    await kept.restart();
    await kept.offer();
  };
  context.subscriptions.push(
    channel,
    kept,
    commands.registerCommand("tactlint.restart", restart),
    commands.registerCommand("tactlint.showOutput", () => channel.show()),
    commands.registerCommand("tactlint.install", () => kept.install()),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("tactlint.path")) {
        await kept.restart();
      }
    }),
    workspace.onDidGrantWorkspaceTrust(() => kept.lookAgain()),
    workspace.onDidChangeWorkspaceFolders(() => kept.lookAgain()),
    workspace.onDidOpenTextDocument(({ languageId }) => {
      if (languageId === "tactlint-post") {
        void kept.offer();
      }
    }),
  );
  await kept.restart();
  // Activation does not wait for the answer to a question.
  void kept.offer();
}

/** Stop the server when the window closes or the extension is disabled. */
export async function deactivate(): Promise<void> {
  await keeper?.stop();
}
