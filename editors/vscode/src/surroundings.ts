/** The surroundings: the machine and the workspace that programs are looked for in. */

import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { type PlatformPath, posix, win32 } from "node:path";

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The folders of the workspace. */
  readonly folders: readonly string[];
  readonly isTrusted: boolean;
  /** The environment's PATH. */
  readonly path: string;
  readonly home: string;
  /** A folder of the extension's own. */
  readonly storage: string;
  isProgram(path: string): Promise<boolean>;
}

/** Say whether a path is that of a file which may be run. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Return how paths are written on a platform. */
export function paths(platform: NodeJS.Platform): PlatformPath {
  return platform === "win32" ? win32 : posix;
}

/** Return where a program of a virtual environment is. */
export function inVenv(venv: string, name: string, platform: NodeJS.Platform): string {
  return platform === "win32"
    ? win32.join(venv, "Scripts", `${name}.exe`)
    : posix.join(venv, "bin", name);
}

/** Say whether a path lies in the workspace. */
export function isInWorkspace(path: string, around: Surroundings): boolean {
  const { relative, isAbsolute, sep } = paths(around.platform);
  return around.folders.some((folder) => {
    const way = relative(folder, path);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}

/** Say whether a path may be run: nothing of a workspace that is not trusted may. */
export function mayRun(path: string, around: Surroundings): boolean {
  return around.isTrusted || !isInWorkspace(path, around);
}

/** Return the first program of a name on the PATH, undefined without one. */
export async function onPath(
  name: string,
  around: Surroundings,
): Promise<string | undefined> {
  const { delimiter, isAbsolute, join } = paths(around.platform);
  const file = around.platform === "win32" ? `${name}.exe` : name;
  for (const entry of around.path.split(delimiter)) {
    const folder = entry.replace(/^"(.*)"$/, "$1");
    // A relative entry means wherever one happens to be: often the workspace.
    if (!isAbsolute(folder)) {
      continue;
    }
    const path = join(folder, file);
    if (mayRun(path, around) && (await around.isProgram(path))) {
      return path;
    }
  }
  return undefined;
}
