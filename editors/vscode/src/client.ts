/** The client: a server started, spoken to and stopped. */

import * as vscode from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient/node";
import { Complaint, type Translate } from "./complaint";
import { type Launched, launch } from "./launch";

/** What the server may find posts or settings in; it judges for itself which are. */
export const SELECTOR = [
  { scheme: "file", language: "tactlint-post" },
  { scheme: "file", language: "markdown" },
  { scheme: "file", language: "yaml" },
  {
    scheme: "file",
    pattern: "**/*.{md,markdown,mdx,mdown,mkd,yaml,yml,json,toml,tweet,toot,txt}",
  },
];
/** How long a server may take to go, in milliseconds. */
const PATIENCE = 2000;

/** What is told of a server that had come up. */
export interface Watcher {
  changed(isUp: boolean): void;
  gaveUp(complaint: Complaint): void;
}

/** A client of one program, and the process that it started last. */
export class Client {
  private readonly inner: Speaker;
  private readonly usual: ErrorHandler;
  private launched: Launched | undefined;
  private isUp = false;

  constructor(
    command: string,
    cwd: string,
    channel: vscode.OutputChannel,
    private readonly t: Translate,
    private readonly watcher: Watcher,
  ) {
    const start = async () => {
      this.launched = await launch(command, cwd, t);
      return this.launched.process;
    };
    this.inner = new Speaker("tactlint", "tactlint", start, {
      documentSelector: SELECTOR,
      outputChannel: channel,
      // What goes wrong is told in a message, which offers the output.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // Not all of `tactlint`: a new path is a new server, which needs no message.
      synchronize: { configurationSection: ["tactlint.language", "tactlint.now"] },
      initializationOptions: wishes(),
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (...of) => this.usual.error(...of),
        closed: () => this.closed(),
      },
    });
    this.usual = this.inner.createDefaultErrorHandler();
    this.inner.onDidChangeState(({ newState }) => {
      if (this.isUp && newState !== State.Starting) {
        watcher.changed(newState === State.Running);
      }
    });
  }

  /** Start the server; a Complaint when it ends before it is up. */
  async start(): Promise<void> {
    try {
      await this.inner.start();
      this.isUp = true;
    } catch (thrown) {
      await this.launched?.hasEnded(PATIENCE);
      const failed = this.launched?.hasFailed ? this.launched : undefined;
      await this.stop();
      throw failed?.complaint(this.t) ?? thrown;
    }
  }

  /** Stop the server, whatever state it is in. */
  async stop(): Promise<void> {
    this.isUp = false;
    try {
      await this.inner.dispose(PATIENCE);
    } finally {
      await this.launched?.end(PATIENCE);
    }
  }

  /** Start a server again that ended, but not one that never came up. */
  private async closed(): Promise<CloseHandlerResult> {
    if (!this.isUp) {
      // First the promise of `start` is to be rejected: it is forgotten afterwards.
      await new Promise(setImmediate);
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    const { action } = await this.usual.closed();
    if (action === CloseAction.DoNotRestart) {
      this.watcher.gaveUp(
        new Complaint(
          "tactlint",
          this.t("the server ended five times within three minutes"),
          this.t("The output says why; restart it by hand"),
        ),
      );
    }
    return { action, handled: true };
  }
}

/** A language client that leaves it to us what to show. */
class Speaker extends LanguageClient {
  /** Stop in any state: theirs throws in most. */
  override async stop(timeout?: number): Promise<void> {
    if (this.state === State.Running) {
      await super.stop(timeout);
    }
  }

  /** Write an error to the output: theirs is in English, and a message for each. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Return what the server is told of the settings before it asks. */
function wishes(): Record<string, unknown> {
  const set = vscode.workspace.getConfiguration("tactlint");
  return { language: set.get("language"), now: set.get("now") };
}
