// npm ci && npm run build: writes qa/serve/assets/codemirror.js and licenses.txt, the same bytes each time.
import { build } from "esbuild";
import { readFileSync, readdirSync, writeFileSync, existsSync } from "node:fs";

const assets = new URL("../../qa/serve/assets/", import.meta.url);
const result = await build({
  entryPoints: ["entry.js"], bundle: true, minify: true, format: "iife", globalName: "CM",
  legalComments: "none", target: "es2022", metafile: true, write: false,
});
const packages = new Set();
for (const path of Object.keys(result.metafile.inputs)) {
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (found) packages.add(found[1]);
}
const parts = [];
for (const name of [...packages].sort()) {
  const folder = `node_modules/${name}/`;
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(folder + file) ? readFileSync(folder + file, "utf8").trim() : license;
  parts.push(`${name} ${version} (${license})\n\n${text}\n`);
}
writeFileSync(new URL("codemirror.js", assets), result.outputFiles[0].contents);
writeFileSync(new URL("licenses.txt", assets), `codemirror.js holds:\n\n${parts.join("\n----\n\n")}`);
