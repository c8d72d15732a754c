/** Surroundings for tests: programs that exist because a test says so. */

import type { Translate } from "../src/complaint";
import type { Surroundings } from "../src/surroundings";

/** Say a message in English. */
export const english: Translate = (message, ...values) =>
  message.replace(/\{(\d)\}/g, (_, at) => values[Number(at)] ?? "");

/** Return surroundings of Linux with some programs, changed as a test wishes. */
export function neighbourhood(
  programs: readonly string[],
  changes: Partial<Surroundings> = {},
): Surroundings {
  return {
    platform: "linux",
    folders: ["/team"],
    isTrusted: true,
    path: "/usr/local/bin:/usr/bin",
    home: "/home/lou",
    storage: "/home/lou/.storage",
    isProgram: async (path) => programs.includes(path),
    ...changes,
  };
}
