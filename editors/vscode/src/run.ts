/** Running: a program is started, waited for and heard. */

import { spawn } from "node:child_process";

export interface Ran {
  /** Its exit code, undefined when it could not be started or was stopped. */
  readonly code: number | undefined;
  readonly said: string;
}

export type Run = (command: string, args: readonly string[]) => Promise<Ran>;

/** Return what runs programs in a folder, and hands on each piece that they say. */
export function runner(
  cwd: string,
  hear: (said: string) => void,
  signal?: AbortSignal,
): Run {
  return (command, args) =>
    new Promise((resolve) => {
      let said = "";
      const listen = (piece: string): void => {
        said += piece;
        hear(piece);
      };
      const child = spawn(command, args, {
        cwd,
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
        ...(signal ? { signal } : {}),
      });
      child.stdout.setEncoding("utf8").on("data", listen);
      child.stderr.setEncoding("utf8").on("data", listen);
      child.on("error", (error) => resolve({ code: undefined, said: error.message }));
      child.on("close", (code) => resolve({ code: code ?? undefined, said }));
    });
}

/** Return the last line of what was said that is not empty. */
export function lastLine(said: string): string {
  const lines = said.split(/\r?\n/).map((line) => line.trim());
  return lines.filter(Boolean).at(-1) ?? "";
}
