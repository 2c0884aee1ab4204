// The settings as the server gets them, and the server itself with what the extension sends it first.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { build } from "esbuild";

const made = await build({ entryPoints: ["src/options.ts"], bundle: true, format: "esm", write: false });
const { initializationOptions, serverCommand } = await import(`data:text/javascript,${encodeURIComponent(made.outputFiles[0].text)}`);

test("settings become options", () => {
  const settings = { lang: "en", sourceLang: "", sourcePattern: "{stem}.de{suffix}" };
  assert.deepEqual(initializationOptions((name) => settings[name]), { lang: "en", sourcePattern: "{stem}.de{suffix}" });
  assert.deepEqual(serverCommand(["uvx", "qa", "server"]), ["uvx", "qa", "server"]);
  for (const wrong of [undefined, [], [7], "qa"]) assert.deepEqual(serverCommand(wrong), ["qa", "server"]);
});

test("every setting that is read is declared", () => {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
  assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), ["qa.command", "qa.lang", "qa.sourceLang", "qa.sourcePattern"]);
});

test("the extension is one file that asks for vscode only", () => {
  const bundle = readFileSync("dist/extension.js", "utf8");
  const asked = new Set([...bundle.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]));
  for (const name of asked) assert.ok(name === "vscode" || /^(node:)?[a-z_/]+$/.test(name), name);
  assert.ok(asked.has("vscode"));
});

test("the server answers", { skip: !process.env.QA && "set QA to the program qa" }, async () => {
  const server = spawn(process.env.QA, ["server"]);
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: { lang: "en" } } });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const answer = await new Promise((done) => { let text = ""; server.stdout.on("data", (part) => { text += part; if (text.includes("codeActionProvider")) done(text); }); });
  server.kill();
  assert.match(answer, /"hoverProvider"/);
});
