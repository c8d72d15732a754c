/** A project for tests: a bad post in a folder, and the real server to judge it. */

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { find } from "../src/find";
import { isProgram } from "../src/surroundings";
import { english, neighbourhood } from "./neighbourhood";
import { REPOSITORY } from "./places";

export interface Project {
  readonly root: string;
  /** The address of the post. */
  readonly post: string;
  readonly text: string;
  /** What the server is started with: a cache of its own, nothing of a pipeline's. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Make a project that goes with the test. */
export function project(t: TestContext): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tactlint-")));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, "posts");
  const path = join(root, "hello.tweet");
  const text =
    "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n";
  mkdirSync(join(root, ".git"), { recursive: true });
  writeFileSync(join(root, "tactlint.yaml"), "timezone: Europe/London\n");
  writeFileSync(path, text);
  const cache = { TACTLINT_CACHE_DIR: join(folder, "cache") };
  const environment = { ...process.env, ...cache };
  return { root, post: pathToFileURL(path).href, text, environment };
}

/** Return the server of this repository, or the one that TACTLINT names. */
export async function server(): Promise<string> {
  const around = neighbourhood([], {
    platform: process.platform,
    folders: [REPOSITORY],
    path: "",
    isProgram,
  });
  const found = await find(process.env.TACTLINT ?? "", around, english);
  assert.ok(found, "no server: python3 -m venv .venv, then pip install -e '.[server]'");
  return found.command;
}
