/** What a user reads is there in both languages, and nothing else is. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TOP } from "./places";

type Words = Record<string, string>;

function words(path: string): Words {
  return JSON.parse(readFileSync(join(TOP, path), "utf8"));
}

/** Return the messages of the sources: literals given to `t`. */
function messages(): string[] {
  const found = new Set<string>();
  for (const name of readdirSync(join(TOP, "src"))) {
    const source = readFileSync(join(TOP, "src", name), "utf8");
    const calls = [...source.matchAll(/(?<!l10n\.)\bt\(\s*(.)/g)];
    const literals = [...source.matchAll(/\bt\(\s*("(?:[^"\\]|\\.)*")/g)];
    assert.equal(literals.length, calls.length, `${name}: a message is no literal`);
    for (const [, literal = ""] of literals) {
      found.add(JSON.parse(literal));
    }
  }
  return [...found].sort();
}

const slots = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

test("every message has a French one, and every French one a message", () => {
  const french = words("l10n/bundle.l10n.fr.json");
  assert.ok(messages().length > 20);
  assert.deepEqual(Object.keys(french).sort(), messages());
});

test("French messages have the slots of the English ones", () => {
  for (const [english, french] of Object.entries(words("l10n/bundle.l10n.fr.json"))) {
    assert.deepEqual(slots(french), slots(english), english);
  }
});

test("what package.json names is written down in both languages", () => {
  const manifest = readFileSync(join(TOP, "package.json"), "utf8");
  const named = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name).sort();
  assert.deepEqual(Object.keys(words("package.nls.json")).sort(), named);
  assert.deepEqual(Object.keys(words("package.nls.fr.json")).sort(), named);
});

test("French has its spaces before ? ! : ; and within « »", () => {
  for (const path of ["package.nls.fr.json", "l10n/bundle.l10n.fr.json"]) {
    for (const said of Object.values(words(path))) {
      assert.doesNotMatch(said, /[^\u00a0][?!:;](?=\s|$)|«[^\u00a0]|[^\u00a0]»/, said);
    }
  }
});
