/** Finding: where the program is that serves this workspace. */

import { Complaint, type Translate } from "./complaint";
import { inVenv, mayRun, onPath, paths, type Surroundings } from "./surroundings";

/** Who a program belongs to; the first of these that has one is asked. */
export type Origin = "setting" | "workspace" | "path" | "own";

export interface Found {
  readonly command: string;
  readonly origin: Origin;
}

/** Return the environment that the extension installs into. */
export function ownVenv(around: Surroundings): string {
  return paths(around.platform).join(around.storage, "server");
}

/**
 * Return the program to run, undefined when there is none.
 *
 * A Complaint when `setting` names one that cannot be run: to run another one in its
 * place would hide the mistake.
 */
export async function find(
  setting: string,
  around: Surroundings,
  t: Translate,
): Promise<Found | undefined> {
  if (setting) {
    return { command: await named(setting, around, t), origin: "setting" };
  }
  if (around.isTrusted) {
    for (const folder of around.folders) {
      const venv = paths(around.platform).join(folder, ".venv");
      const command = inVenv(venv, "tactlint", around.platform);
      if (await around.isProgram(command)) {
        return { command, origin: "workspace" };
      }
    }
  }
  const command = await onPath("tactlint", around);
  if (command) {
    return { command, origin: "path" };
  }
  const own = inVenv(ownVenv(around), "tactlint", around.platform);
  return (await around.isProgram(own)) ? { command: own, origin: "own" } : undefined;
}

async function named(
  setting: string,
  around: Surroundings,
  t: Translate,
): Promise<string> {
  const path = await spelled(setting, around);
  if (path && !mayRun(path, around)) {
    throw new Complaint(
      "tactlint.path",
      t("'{0}' is in a workspace that you do not trust", setting),
      t("Trust the workspace, or name a program outside it"),
    );
  }
  if (!path || !(await around.isProgram(path))) {
    throw new Complaint(
      "tactlint.path",
      t("there is no program at '{0}'", path ?? setting),
      t("Correct the path, or empty the setting to have it looked for"),
    );
  }
  return path;
}

/** Return the path that a setting spells, undefined for a name that PATH lacks. */
async function spelled(
  setting: string,
  around: Surroundings,
): Promise<string | undefined> {
  const { join, isAbsolute, resolve } = paths(around.platform);
  const [first = around.home] = around.folders;
  const text = setting
    .replace(/^~(?=$|[\\/])/, () => around.home)
    .replace(/\$\{workspaceFolder\}/g, () => first);
  if (!/[\\/]/.test(text)) {
    return await onPath(text.replace(/\.exe$/i, ""), around);
  }
  return isAbsolute(text) ? resolve(text) : join(first, text);
}
