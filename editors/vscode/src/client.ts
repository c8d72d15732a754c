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
import type { Translate } from "./complaint";
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
    changed: (isUp: boolean) => void,
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
      synchronize: { configurationSection: "tactlint" },
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
        changed(newState === State.Running);
      }
    });
  }

  /** Start the server; a Complaint when it ends before it is up. */
  async start(): Promise<void> {
    try {
      await this.inner.start();
      this.isUp = true;
    } catch (thrown) {
      if (await this.launched?.hasEnded(PATIENCE)) {
        throw this.launched?.complaint(this.t);
      }
      await this.stop();
      throw thrown;
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
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    const usual = await this.usual.closed();
    return usual.action === CloseAction.Restart
      ? usual
      : {
          action: CloseAction.DoNotRestart,
          message: this.t(
            "tactlint: the server ended five times within three minutes and is not started again. The output says more",
          ),
        };
  }
}

/** A language client that may be stopped in any state: theirs throws in most. */
class Speaker extends LanguageClient {
  override async stop(timeout?: number): Promise<void> {
    if (this.state === State.Running) {
      await super.stop(timeout);
    }
  }
}

/** Return what the server is told of the settings before it asks. */
function wishes(): Record<string, unknown> {
  const set = vscode.workspace.getConfiguration("tactlint");
  return { language: set.get("language"), now: set.get("now") };
}
