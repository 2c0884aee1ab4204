import { type ExtensionContext, commands, window, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { initializationOptions, serverCommand } from "./options";

let client: LanguageClient | undefined;

async function start(): Promise<void> {
  const settings = workspace.getConfiguration("qa");
  const [command, ...args] = serverCommand(settings.get("command"));
  const server: ServerOptions = { command, args };
  const options: LanguageClientOptions = {
    documentSelector: ["markdown", "html", "plaintext"].flatMap((language) => [{ scheme: "file", language }, { scheme: "untitled", language }]),
    initializationOptions: initializationOptions((name) => settings.get(name)),
  };
  client = new LanguageClient("qa", "qa", server, options);
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    void window.showErrorMessage(`qa: ${command} does not start (${String(error)}). Install it in a clone of the project: pip install '.[lsp]'`);
  }
}

export async function activate(context: ExtensionContext): Promise<void> {
  const restart = async (): Promise<void> => {
    await client?.stop();
    await start();
  };
  context.subscriptions.push(
    commands.registerCommand("qa.restart", restart),
    workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration("qa") ? void restart() : undefined)),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
