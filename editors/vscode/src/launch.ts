/** Launching: the server as a process, and why it ended when it ended too soon. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Complaint, type Translate } from "./complaint";
import { lastLine } from "./run";

/** What is kept of the standard error of a server, in characters. */
const KEPT = 4000;

/** A server that was started, and the end of what it wrote on standard error. */
export class Launched {
  private said = "";
  private readonly closed: Promise<unknown>;

  constructor(
    readonly command: string,
    readonly process: ChildProcess,
  ) {
    this.closed = new Promise((resolve) => process.once("close", resolve));
    process.stderr?.setEncoding("utf8").on("data", (piece: string) => {
      this.said = (this.said + piece).slice(-KEPT);
    });
  }

  /** Say whether it ended, and not because it was asked to. */
  get hasFailed(): boolean {
    return this.process.signalCode !== null || (this.process.exitCode ?? 0) !== 0;
  }

  /** Wait for the server to end by itself, and say whether it did. */
  async hasEnded(patience: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, patience, false);
    });
    const ended = await Promise.race([this.closed.then(() => true), late]);
    clearTimeout(timer);
    return ended;
  }

  /** End the server, by force when it does not go in time. */
  async end(patience: number): Promise<void> {
    if (!(await this.hasEnded(patience))) {
      this.process.kill("SIGKILL");
      await this.closed;
    }
  }

  /** Return why it ended before anybody asked it to. */
  complaint(t: Translate): Complaint {
    return new Complaint(this.command, this.what(t), this.hint(t));
  }

  private what(t: Translate): string {
    const last = lastLine(this.said);
    const code = this.process.exitCode ?? this.process.signalCode ?? "?";
    return last
      ? t("the server did not start: {0}", last)
      : t("the server did not start (exit code {0})", String(code));
  }

  private hint(t: Translate): string {
    if (/\b(pygls|lsprotocol)\b/.test(this.said)) {
      return t(
        "Install tactlint with its extra [server] where this program is, then restart the server",
      );
    }
    if (/No such command|Usage:/.test(this.said)) {
      return t("This tactlint is too old to have a server: bring it up to date");
    }
    return t("The output says more");
  }
}

/** Start the server of a program; a Complaint when the system cannot run it. */
export async function launch(
  command: string,
  cwd: string,
  t: Translate,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Launched> {
  const child = spawn(command, ["server"], {
    cwd,
    env: environment,
    stdio: "pipe",
    windowsHide: true,
  });
  try {
    await once(child, "spawn");
  } catch (thrown) {
    throw new Complaint(
      command,
      t("the system cannot run it: {0}", (thrown as Error).message),
      t("Correct tactlint.path, or install the server again"),
    );
  }
  return new Launched(command, child);
}
