/** What is done to install the server, and what is said when it does not work. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { Complaint } from "../src/complaint";
import { find } from "../src/find";
import { findPython, install, requirement } from "../src/install";
import { type Ran, type Run, runner } from "../src/run";
import { isProgram } from "../src/surroundings";
import { english, neighbourhood } from "./neighbourhood";

const VENV = "/home/lou/.storage/server";
const SOURCE = "/src/tactlint";
const PROGRAMS = ["/usr/bin/python3", `${VENV}/bin/tactlint`];

/** Return what answers for programs, and a list of what was run. */
function pretending(answers: (line: string) => Ran | undefined): [Run, string[]] {
  const lines: string[] = [];
  const run: Run = async (command, args) => {
    const line = [command, ...args].join(" ");
    if (args.includes("-c")) {
      return answers(line) ?? { code: 0, said: "3.12.1\n" };
    }
    lines.push(line);
    return answers(line) ?? { code: 0, said: "" };
  };
  return [run, lines];
}

async function complaint(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (thrown) {
    assert.ok(thrown instanceof Complaint, String(thrown));
    return thrown.told(english);
  }
  return assert.fail("nothing was complained of");
}

test("an environment is made, then pip is asked for the server", async () => {
  const [run, lines] = pretending(() => undefined);
  const command = await install(neighbourhood(PROGRAMS), run, english, SOURCE);
  assert.equal(command, `${VENV}/bin/tactlint`);
  assert.deepEqual(lines, [
    `/usr/bin/python3 -m venv ${VENV}`,
    `${VENV}/bin/python -m pip install --upgrade --disable-pip-version-check /src/tactlint[server]`,
  ]);
});

test("an address is asked for by name, with the server", () => {
  const address = "git+https://code.team.example/tactlint@v1";
  assert.equal(requirement(address, english), `tactlint[server] @ ${address}`);
});

test("without a source nothing is run: the name is not ours in any index", async () => {
  const [run, lines] = pretending(() => undefined);
  const work = install(neighbourhood(PROGRAMS), run, english, "");
  assert.match(
    await complaint(work),
    /^tactlint\.source: it is empty.*Name the folder/,
  );
  assert.deepEqual(lines, []);
});

describe("what goes wrong is told", () => {
  const cases: [string, (line: string) => Ran | undefined, RegExp][] = [
    [
      "no module venv",
      (line) =>
        line.endsWith(VENV) ? { code: 1, said: "no ensurepip\n\n" } : undefined,
      /^\/usr\/bin\/python3: no ensurepip\. .*python3-venv/,
    ],
    [
      "no network",
      (line) =>
        line.includes("pip install")
          ? { code: 1, said: "Looking\nERROR: No matching distribution" }
          : undefined,
      /^pip: ERROR: No matching distribution\. The output says more; or install/,
    ],
    [
      "pip cannot be started, and says nothing",
      (line) => (line.includes("pip") ? { code: undefined, said: "" } : undefined),
      /^pip: it said nothing\. /,
    ],
  ];
  for (const [name, answers, expected] of cases) {
    test(name, async () => {
      const [run] = pretending(answers);
      const work = install(neighbourhood(PROGRAMS), run, english, SOURCE);
      assert.match(await complaint(work), expected);
    });
  }

  test("a package without the program", async () => {
    const [run] = pretending(() => undefined);
    const work = install(neighbourhood(["/usr/bin/python3"]), run, english, SOURCE);
    assert.match(await complaint(work), /^pip: it ended well, but there is no program/);
  });
});

describe("the Python", () => {
  const versions: Record<string, string> = {
    "/usr/bin/python3": "3.9.6\n",
    "/usr/bin/python3.13": "3.13.0\n",
    "/usr/bin/python3.11": "3.11.2\n",
    "C:\\py\\py.exe": "3.14.0\r\n",
    "C:\\py\\python.exe": "Python was not found; run without arguments to install",
  };
  const run: Run = async (command) => ({ code: 0, said: versions[command] ?? "" });
  const windows = { platform: "win32", path: "C:\\py" } as const;

  test("is the newest when python3 itself is too old", async () => {
    const around = neighbourhood(Object.keys(versions));
    const python = await findPython(around, run, english);
    assert.deepEqual(python, { command: "/usr/bin/python3.13", args: [] });
  });

  test("is asked for through the launcher on Windows", async () => {
    const around = neighbourhood(["C:\\py\\py.exe"], windows);
    const python = await findPython(around, run, english);
    assert.deepEqual(python, { command: "C:\\py\\py.exe", args: ["-3"] });
  });

  test("is not the signpost to a shop that Windows has in its place", async () => {
    const around = neighbourhood(["C:\\py\\python.exe"], windows);
    assert.match(
      await complaint(findPython(around, run, english)),
      /^Python: 3\.11 or newer is needed; none was found on the PATH\. Install it/,
    );
  });

  test("is named when it is too old", async () => {
    const around = neighbourhood(["/usr/bin/python3"]);
    assert.match(
      await complaint(findPython(around, run, english)),
      /needed; found 3\.9\.6 \(\/usr\/bin\/python3\)\. /,
    );
  });

  test("is not one of a workspace that is not trusted", async () => {
    const changes = { isTrusted: false, path: "/team/.venv/bin:/usr/bin" };
    const programs = ["/team/.venv/bin/python3", "/usr/bin/python3.13"];
    const python = await findPython(neighbourhood(programs, changes), run, english);
    assert.equal(python.command, "/usr/bin/python3.13");
  });
});

/** Makes a wheel of a `tactlint` that says "here"; nothing is fetched to install it. */
const WHEEL = `
import sys
from zipfile import ZipFile
name = "tactlint-0.0.1"
files = {
    "stand_in.py": "def main():\\n    print('here')\\n",
    f"{name}.dist-info/METADATA":
        "Metadata-Version: 2.1\\nName: tactlint\\nVersion: 0.0.1\\nProvides-Extra: server\\n",
    f"{name}.dist-info/WHEEL":
        "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    f"{name}.dist-info/entry_points.txt": "[console_scripts]\\ntactlint = stand_in:main\\n",
}
with ZipFile(f"{sys.argv[1]}/{name}-py3-none-any.whl", "w") as archive:
    for path, text in files.items():
        archive.writestr(path, text)
    archive.writestr(f"{name}.dist-info/RECORD", "".join(f"{path},,\\n" for path in files))
`;

test("with the Python of this machine, what is installed is found and runs", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tactlint space-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const around = neighbourhood([], {
    platform: process.platform,
    path: process.env.PATH ?? "",
    storage: join(folder, "storage"),
    isProgram,
  });
  let heard = "";
  const run = runner(folder, (said) => {
    heard += said;
  });
  const python = await findPython(around, run, english);
  execFileSync(python.command, [...python.args, "-c", WHEEL, folder]);
  const wheel = join(folder, "tactlint-0.0.1-py3-none-any.whl");

  const command = await install(around, run, english, wheel);
  assert.deepEqual(await find("", { ...around, path: "" }, english), {
    command,
    origin: "own",
  });
  assert.match(heard, /Successfully installed tactlint-0\.0\.1/);
  assert.equal((await run(command, [])).said.trim(), "here");
  assert.match(
    readFileSync(join(folder, "storage", "server", "pyvenv.cfg"), "utf8"),
    /^home = /m,
  );
});

test("what was called off ends at once, and has no exit code", async () => {
  const abort = new AbortController();
  const run = runner(tmpdir(), () => abort.abort(), abort.signal);
  const script = "console.log('begun'); setInterval(() => {}, 1000)";
  const ran = await run(process.execPath, ["-e", script]);
  assert.equal(ran.code, undefined);
});
