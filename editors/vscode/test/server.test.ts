/** The launcher with the real server, spoken to by the protocol's own library. */

import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { Complaint } from "../src/complaint";
import { launch } from "../src/launch";
import { english } from "./neighbourhood";
import { project, server } from "./project";

const NOW = "2026-11-20T08:00:00+00:00";
const PATIENCE = 30_000;

test("a bad post gets its diagnostics", { timeout: 2 * PATIENCE }, async (t) => {
  const { root, post, text, environment } = project(t);
  const launched = await launch(await server(), root, english, environment);
  const { stdin, stdout } = launched.process;
  assert.ok(stdin && stdout);
  const connection = createProtocolConnection(
    new StreamMessageReader(stdout),
    new StreamMessageWriter(stdin),
  );
  const published = new Promise<Diagnostic[]>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (said) => {
      if (said.diagnostics.length > 0) {
        resolve(said.diagnostics);
      }
    });
  });
  connection.listen();
  const hello = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: "posts" }],
    initializationOptions: { now: NOW, language: "en" },
  });
  assert.equal(hello.serverInfo?.name, "tactlint");
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: post, languageId: "tactlint-post", version: 1, text },
  });

  const placeholder = (await published).find(
    ({ code }) => code === "robot/placeholder",
  );
  assert.equal(placeholder?.source, "tactlint");
  const line = text.split("\n")[placeholder?.range.start.line ?? -1] ?? "";
  const { start, end } = placeholder.range;
  assert.equal(line.slice(start.character, end.character), "[First name]");

  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  connection.dispose();
  assert.equal(await launched.hasEnded(PATIENCE), true);
  assert.equal(launched.process.exitCode, 0);
});

describe("a program that does not serve is told apart", () => {
  const cases: [string, string, RegExp][] = [
    [
      "the package of the server is missing",
      "echo \"error: tactlint server: needs the package 'pygls'\" >&2; exit 2",
      /did not start: error: tactlint server: needs the package 'pygls'\. Install tactlint with its extra \[server\] where/,
    ],
    [
      "it is older than the server",
      'echo "Usage: tactlint [OPTIONS]" >&2; echo "No such command \'server\'." >&2; exit 2',
      /did not start: No such command 'server'\.\. This tactlint is too old/,
    ],
    [
      "it says nothing",
      "exit 3",
      /did not start \(exit code 3\)\. The output says more$/,
    ],
  ];
  for (const [name, script, expected] of cases) {
    test(name, { skip: process.platform === "win32" }, async (t) => {
      const launched = await launch(program(t, script), tmpdir(), english);
      assert.equal(await launched.hasEnded(PATIENCE), true);
      assert.match(launched.complaint(english).told(english), expected);
    });
  }

  test("it is no program", { skip: process.platform === "win32" }, async (t) => {
    const path = program(t, "", "");
    await assert.rejects(launch(path, tmpdir(), english), (thrown) => {
      assert.ok(thrown instanceof Complaint);
      assert.match(thrown.told(english), /the system cannot run it: .*EACCES/);
      return true;
    });
  });
});

test("a server that does not go is ended by force", {
  skip: process.platform === "win32",
}, async (t) => {
  const script = "trap '' TERM; while :; do sleep 0.05; done";
  const launched = await launch(program(t, script), tmpdir(), english);
  assert.equal(await launched.hasEnded(50), false);
  await launched.end(50);
  assert.equal(launched.process.signalCode, "SIGKILL");
});

/** Return a program of a shell script. */
function program(t: TestContext, script: string, mode = "x"): string {
  const folder = mkdtempSync(join(tmpdir(), "tactlint-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "bin"));
  const path = join(folder, "bin", "tactlint");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, mode === "x" ? 0o755 : 0o644);
  return path;
}
