/** Which program serves a workspace, and which must not. */

import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { Complaint } from "../src/complaint";
import { find } from "../src/find";
import { isProgram, type Surroundings } from "../src/surroundings";
import { english, neighbourhood } from "./neighbourhood";

const WORKSPACE = "/team/.venv/bin/tactlint";
const ON_PATH = "/usr/bin/tactlint";
const OWN = "/home/lou/.storage/server/bin/tactlint";

async function complaint(setting: string, around: Surroundings): Promise<string> {
  try {
    await find(setting, around, english);
  } catch (thrown) {
    assert.ok(thrown instanceof Complaint);
    return thrown.told(english);
  }
  return assert.fail("nothing was complained of");
}

describe("the order", () => {
  const all = [WORKSPACE, ON_PATH, OWN, "/opt/tactlint"];
  const cases: [string, string, readonly string[], string, string | undefined][] = [
    ["the setting goes first", "/opt/tactlint", all, "/opt/tactlint", "setting"],
    ["then the workspace's environment", "", all, WORKSPACE, "workspace"],
    ["then the PATH", "", [ON_PATH, OWN], ON_PATH, "path"],
    ["then what was installed", "", [OWN], OWN, "own"],
    ["and then there is none", "", ["/team/tactlint"], "", undefined],
  ];
  for (const [name, setting, programs, command, origin] of cases) {
    test(name, async () => {
      const found = await find(setting, neighbourhood(programs), english);
      assert.deepEqual(found, origin && { command, origin });
    });
  }

  test("of several folders, the first that has one", async () => {
    const around = neighbourhood(["/b/.venv/bin/tactlint"], { folders: ["/a", "/b"] });
    const found = await find("", around, english);
    assert.equal(found?.command, "/b/.venv/bin/tactlint");
  });

  test("of the PATH, the first that has one", async () => {
    const around = neighbourhood([ON_PATH, "/usr/local/bin/tactlint"]);
    const found = await find("", around, english);
    assert.equal(found?.command, "/usr/local/bin/tactlint");
  });
});

describe("the setting", () => {
  const cases: [string, string, string][] = [
    ["home", "~/bin/tactlint", "/home/lou/bin/tactlint"],
    ["the workspace", "${" + "workspaceFolder}/env/tactlint", "/team/env/tactlint"],
    ["relative", "env/../tools/tactlint", "/team/tools/tactlint"],
    ["a name alone", "tactlint", ON_PATH],
  ];
  for (const [name, setting, command] of cases) {
    test(name, async () => {
      const found = await find(setting, neighbourhood([command]), english);
      assert.deepEqual(found, { command, origin: "setting" });
    });
  }

  test("a wrong one is complained of, not passed over", async () => {
    assert.equal(
      await complaint("/opt/tactlnt", neighbourhood([WORKSPACE, ON_PATH])),
      "tactlint.path: there is no program at '/opt/tactlnt'. " +
        "Correct the path, or empty the setting to have it looked for",
    );
  });

  test("so is a name that the PATH lacks", async () => {
    const said = await complaint("tactlnt", neighbourhood([ON_PATH]));
    assert.match(said, /no program at 'tactlnt'/);
  });
});

describe("a workspace that is not trusted", () => {
  const untrusted = { isTrusted: false };

  test("its environment is not run", async () => {
    const around = neighbourhood([WORKSPACE, OWN], untrusted);
    assert.equal((await find("", around, english))?.origin, "own");
  });

  test("not even when the PATH leads there", async () => {
    const path = "/team/.venv/bin:/usr/bin";
    const around = neighbourhood([WORKSPACE, ON_PATH], { ...untrusted, path });
    assert.equal((await find("", around, english))?.command, ON_PATH);
  });

  test("nor when the setting does", async () => {
    for (const setting of [WORKSPACE, "/usr/../team/.venv/bin/tactlint", "./t"]) {
      const around = neighbourhood([WORKSPACE, "/team/t"], untrusted);
      assert.match(await complaint(setting, around), /workspace that you do not trust/);
    }
  });

  test("folders that only begin like it are not in it", async () => {
    const path = "/teamwork/bin:/team..d/bin";
    const around = neighbourhood(["/teamwork/bin/tactlint"], { ...untrusted, path });
    assert.equal((await find("", around, english))?.origin, "path");
  });
});

test("relative entries of the PATH are skipped: they may mean the workspace", async () => {
  const around = neighbourhood(["tactlint", "bin/tactlint"], { path: ":.:bin" });
  assert.equal(await find("", around, english), undefined);
});

describe("on Windows", () => {
  const windows = {
    platform: "win32",
    folders: ["c:\\Work"],
    path: '"C:\\Program Files\\Tools";C:\\Python\\Scripts',
    home: "C:\\Users\\lou",
    storage: "C:\\Users\\lou\\storage",
  } as const;
  const cases: [string, string][] = [
    ["c:\\Work\\.venv\\Scripts\\tactlint.exe", "workspace"],
    ["C:\\Program Files\\Tools\\tactlint.exe", "path"],
    ["C:\\Python\\Scripts\\tactlint.exe", "path"],
    ["C:\\Users\\lou\\storage\\server\\Scripts\\tactlint.exe", "own"],
  ];
  for (const [command, origin] of cases) {
    test(`${origin}: ${command}`, async () => {
      const found = await find("", neighbourhood([command], windows), english);
      assert.deepEqual(found, { command, origin });
    });
  }

  test("case does not hide what is in a workspace", async () => {
    const around = neighbourhood(["C:\\WORK\\bin\\tactlint.exe"], {
      ...windows,
      isTrusted: false,
      path: "C:\\WORK\\bin",
    });
    assert.equal(await find("", around, english), undefined);
  });

  test("a name with its ending", async () => {
    const command = "C:\\Python\\Scripts\\tactlint.exe";
    const found = await find(
      "tactlint.exe",
      neighbourhood([command], windows),
      english,
    );
    assert.equal(found?.command, command);
  });
});

test("programs are files that may be run", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tactlint-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "tactlint");
  writeFileSync(file, "");
  chmodSync(file, 0o644);
  assert.equal(await isProgram(file), false);
  chmodSync(file, 0o755);
  assert.equal(await isProgram(file), true);
  assert.equal(await isProgram(folder), false);
  assert.equal(await isProgram(join(folder, "none")), false);
});
