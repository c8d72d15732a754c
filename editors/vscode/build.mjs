// Bundles the extension to one file, and brings in what belongs to others: the licence
// and the schema of tactlint.yaml from the repository, the licences of what is bundled.
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL("./", import.meta.url);
const top = new URL("../../", here);

await mkdir(new URL("schemas/", here), { recursive: true });
for (const file of ["LICENSE", "schemas/tactlint.schema.json"]) {
  await copyFile(new URL(file, top), new URL(file, here));
}

const { metafile } = await build({
  absWorkingDir: fileURLToPath(here),
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  bundle: true,
  platform: "node",
  format: "cjs",
  // Visual Studio Code 1.90, the oldest that package.json takes, has Node.js 20.
  target: "node20",
  external: ["vscode"],
  minify: true,
  metafile: true,
  logLevel: "warning",
});
await writeFile(new URL("dist/LICENSES.txt", here), await licences(metafile));

/** Return the licences of all packages that a bundle holds something of. */
async function licences({ inputs }) {
  const folder = /^node_modules\/(?:@[^/]+\/)?[^/]+\//;
  const found = Object.keys(inputs).flatMap((path) => path.match(folder) ?? []);
  const texts = [...new Set(found)].sort().map(async (path) => {
    const names = await readdir(new URL(path, here));
    const name = names.find((one) => /^licen[cs]e/i.test(one));
    if (!name) {
      throw new Error(`${path}: no licence to pass on`);
    }
    const text = await readFile(new URL(path + name, here), "utf8");
    return `${path.slice("node_modules/".length, -1)}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`);
}
