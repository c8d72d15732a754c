/** The bundle as an editor loads it: a stand-in of the editor, and the real server. */

import assert from "node:assert/strict";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { inVenv } from "../src/surroundings";
import { TOP } from "./places";
import { project, server } from "./project";
import { StandIn, type Wishes } from "./stand_in";

const MANIFEST = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
const FRENCH = JSON.parse(
  readFileSync(join(TOP, "l10n", "bundle.l10n.fr.json"), "utf8"),
);
const DEADLINE = { timeout: 60_000 };

/** Open a project in an editor, where nothing is installed unless a test says so. */
async function open(t: TestContext, wishes: Partial<Wishes> = {}): Promise<StandIn> {
  const { root, environment } = project(t);
  const kept = { ...process.env };
  Object.assign(process.env, environment, { PATH: "" });
  t.after(() => Object.assign(process.env, { PATH: kept.PATH }));
  const editor = new StandIn({
    settings: {},
    folder: root,
    storage: join(root, "..", "storage"),
    isTrusted: true,
    hasPosts: true,
    french: {},
    answer: "",
    ...wishes,
  });
  const extension = editor.load();
  t.after(() => extension.deactivate());
  await extension.activate(editor.context());
  return editor;
}

describe("with a server", () => {
  test("it comes up, is restarted, and goes", DEADLINE, async (t) => {
    const path = await server();
    const editor = await open(t, { settings: { path } });
    assert.deepEqual(editor.messages, []);
    assert.equal(editor.status.detail, path);
    assert.equal(editor.status.busy, false);
    await editor.commands.get("tactlint.restart")?.();
    assert.deepEqual(editor.messages, []);
    assert.equal(editor.status.detail, path);
  });

  test("all commands of the manifest are there", DEADLINE, async (t) => {
    const editor = await open(t);
    const named: string[] = MANIFEST.contributes.commands.map(
      (one: { command: string }) => one.command,
    );
    assert.deepEqual([...editor.commands.keys()].sort(), named.sort());
  });

  test("a path that is put right brings it up", DEADLINE, async (t) => {
    const editor = await open(t, { settings: { path: "/none" } });
    assert.equal(editor.status.detail, "the server is not running");
    const path = await server();
    await editor.set("path", path);
    assert.equal(editor.status.detail, path);
    assert.equal(editor.messages.length, 1);
  });
});

describe("without a server", () => {
  test("it is offered where posts are written, once", DEADLINE, async (t) => {
    const editor = await open(t);
    assert.equal(editor.status.detail, "the server is not installed");
    await editor.commands.get("tactlint.restart")?.();
    assert.equal(editor.messages.length, 1);
    assert.match(
      editor.messages[0] ?? "",
      /not found on this machine\. Set tactlint\.path/,
    );
  });

  test("installing it is offered where it is said from what", DEADLINE, async (t) => {
    const settings = { source: "/src/tactlint" };
    const editor = await open(t, { settings });
    assert.match(editor.messages[0] ?? "", /not found on this machine\. Installing it/);
  });

  test("without a source it is not installed", DEADLINE, async (t) => {
    const editor = await open(t, { hasPosts: false, answer: "Install" });
    await editor.commands.get("tactlint.install")?.();
    assert.deepEqual(editor.messages, [
      "tactlint.source: it is empty, and tactlint is in no package index. Name the " +
        "folder of tactlint's repository there, or its address as pip takes it " +
        "(git+https://...)",
    ]);
  });

  test("it is not offered elsewhere", DEADLINE, async (t) => {
    const editor = await open(t, { hasPosts: false });
    await editor.commands.get("tactlint.restart")?.();
    assert.deepEqual(editor.messages, []);
  });

  test("who refuses is not asked in the next window", DEADLINE, async (t) => {
    const editor = await open(t, { answer: "Don't Ask Here Again" });
    await editor.commands.get("tactlint.restart")?.();
    assert.deepEqual([...editor.memory.values()], [true]);
  });

  test("what keeps it from being installed is told", DEADLINE, async (t) => {
    const settings = { source: "/src/tactlint" };
    const editor = await open(t, { settings, hasPosts: false, answer: "Install" });
    await editor.commands.get("tactlint.install")?.();
    assert.deepEqual(editor.messages, [
      "Install the server of tactlint?",
      "Python: 3.11 or newer is needed; none was found on the PATH. " +
        "Install it from python.org or with your system's packages, then try again",
    ]);
  });
});

test("what goes wrong is told once, and in French", DEADLINE, async (t) => {
  const editor = await open(t, { settings: { path: "/none" }, french: FRENCH });
  assert.deepEqual(editor.messages, [
    "tactlint.path\u00a0: il n'y a pas de programme à «\u00a0/none\u00a0». " +
      "Corrigez le chemin, ou videz le réglage pour que le programme soit cherché",
  ]);
});

test("a program that does not serve is told of once", DEADLINE, async (t) => {
  const editor = await open(t, { settings: { path: process.execPath } });
  assert.equal(editor.messages.length, 1);
  assert.match(editor.messages[0] ?? "", /the server did not start: /);
  assert.equal(editor.status.detail, "the server is not running");
});

test("a server that dies is started again", {
  ...DEADLINE,
  skip: process.platform === "win32",
}, async (t) => {
  const editor = await open(t);
  const path = join(editor.wishes.folder, "noted");
  const note = join(editor.wishes.folder, "pid");
  const script = `#!/bin/sh\necho $$ >'${note}'\nexec '${await server()}' "$@"\n`;
  writeFileSync(path, script, { mode: 0o755 });
  await editor.set("path", path);
  const first = readFileSync(note, "utf8");
  process.kill(Number(first), "SIGKILL");
  await until(() => editor.status.detail === "the server is not running");
  await until(() => editor.status.detail === path);
  assert.notEqual(readFileSync(note, "utf8"), first);
  assert.equal(editor.messages.length, 1, "the offer to install, and no other");
});

test("the workspace's own is run once it is trusted", DEADLINE, async (t) => {
  const editor = await open(t, { isTrusted: false });
  const own = inVenv(join(editor.wishes.folder, ".venv"), "tactlint", process.platform);
  mkdirSync(dirname(own), { recursive: true });
  if (process.platform === "win32") {
    copyFileSync(await server(), own);
  } else {
    writeFileSync(own, `#!/bin/sh\nexec '${await server()}' "$@"\n`);
    chmodSync(own, 0o755);
  }
  await editor.commands.get("tactlint.restart")?.();
  assert.match(editor.messages[0] ?? "", /nothing inside one that you do not trust/);
  editor.wishes.isTrusted = true;
  await editor.happen("onDidGrantWorkspaceTrust", undefined);
  assert.equal(editor.status.detail, own);
});

/** Wait for something to become so; the test's deadline is the end of it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
