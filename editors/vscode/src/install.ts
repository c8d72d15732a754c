/** Installing: the server, in an environment that belongs to the extension. */

import { Complaint, type Translate } from "./complaint";
import { ownVenv } from "./find";
import { lastLine, type Ran, type Run } from "./run";
import { inVenv, onPath, type Surroundings } from "./surroundings";

const OLDEST = 11;
const NEWEST = 14;

export interface Python {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * Return what pip is asked for.
 *
 * Nothing stands for a source that is not set: in no package index is the name ours, and
 * whoever registers it there would have code of theirs run here.
 */
export function requirement(source: string, t: Translate): string {
  if (!source) {
    throw new Complaint(
      "tactlint.source",
      t("it is empty, and tactlint is in no package index"),
      t(
        "Name the folder of tactlint's repository there, or its address as pip takes it (git+https://...)",
      ),
    );
  }
  return source.includes("://") ? `tactlint[server] @ ${source}` : `${source}[server]`;
}

/** Install the server, or bring it up to date; return its program. */
export async function install(
  around: Surroundings,
  run: Run,
  t: Translate,
  source: string,
): Promise<string> {
  const wanted = requirement(source, t);
  const venv = ownVenv(around);
  const python = await findPython(around, run, t);
  must(
    await run(python.command, [...python.args, "-m", "venv", venv]),
    python.command,
    t(
      "Install Python's module venv (on Debian and Ubuntu the package python3-venv), then try again",
    ),
    t,
  );
  const pip = ["-m", "pip", "install", "--upgrade", "--disable-pip-version-check"];
  must(
    await run(inVenv(venv, "python", around.platform), [...pip, wanted]),
    "pip",
    t(
      "The output says more; or install the server yourself and name its program in tactlint.path",
    ),
    t,
  );
  const command = inVenv(venv, "tactlint", around.platform);
  if (!(await around.isProgram(command))) {
    throw new Complaint(
      "pip",
      t("it ended well, but there is no program at '{0}'", command),
      t("The output says more"),
    );
  }
  return command;
}

/** Return a Python that is new enough; a Complaint when there is none. */
export async function findPython(
  around: Surroundings,
  run: Run,
  t: Translate,
): Promise<Python> {
  const tooOld: string[] = [];
  for (const { name, args } of candidates(around.platform)) {
    const command = await onPath(name, around);
    const version = command && (await versionOf({ command, args }, run));
    if (command && version) {
      if (isEnough(version)) {
        return { command, args };
      }
      tooOld.push(`${version} (${command})`);
    }
  }
  throw new Complaint(
    "Python",
    tooOld.length
      ? t("3.{0} or newer is needed; found {1}", String(OLDEST), tooOld.join(", "))
      : t("3.{0} or newer is needed; none was found on the PATH", String(OLDEST)),
    t("Install it from python.org or with your system's packages, then try again"),
  );
}

/** Return the names that Python goes by, the usual one first. */
function candidates(
  platform: NodeJS.Platform,
): { name: string; args: readonly string[] }[] {
  if (platform === "win32") {
    return [
      { name: "py", args: ["-3"] },
      { name: "python", args: [] },
      { name: "python3", args: [] },
    ];
  }
  const newer = Array.from(
    { length: NEWEST - OLDEST + 1 },
    (_, index) => `python3.${NEWEST - index}`,
  );
  return ["python3", "python", ...newer].map((name) => ({ name, args: [] }));
}

async function versionOf(python: Python, run: Run): Promise<string | undefined> {
  const asked = "import sys; print('.'.join(map(str, sys.version_info[:3])))";
  // -I: neither the folder it runs in nor the environment adds to what it imports.
  const { code, said } = await run(python.command, [...python.args, "-I", "-c", asked]);
  return code === 0 && /^\d+\.\d+\.\d+\s*$/.test(said) ? said.trim() : undefined;
}

function isEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 3 || (major === 3 && minor >= OLDEST);
}

function must(ran: Ran, where: string, hint: string, t: Translate): void {
  if (ran.code !== 0) {
    throw new Complaint(where, lastLine(ran.said) || t("it said nothing"), hint);
  }
}
