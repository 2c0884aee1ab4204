"""The language server as real editors start it: with what VS Code, Neovim and Emacs say they can do.

pytest-lsp knows what these say, and holds answers against it.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from forked import Forked

pytest_lsp = pytest.importorskip("pytest_lsp", reason="no pytest-lsp: pip install pytest-lsp")

TEXT = "# 😀 One  gap\n\nHe 😀 is is here.\n"
CLIENTS = [
    "visual_studio_code@v1.65.2",
    "neovim@v0.6.1",
    "neovim@v0.11.0",
    "emacs@v29.1",
]
# What stands before “is is”, in the units of an encoding.
COLUMNS = {"utf-8": 8, "utf-16": 6, "utf-32": 5}


async def session(folder: Path, name: str, forked: Forked) -> None:
    from lsprotocol import types

    client: Any = pytest_lsp.make_test_lsp_client()
    await client.start_io(*forked.command("server"))
    answer = await client.initialize_session(
        types.InitializeParams(
            capabilities=pytest_lsp.client_capabilities(name),
            root_uri=folder.as_uri(),
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "here")],
        )
    )
    column = COLUMNS[answer.capabilities.position_encoding or "utf-16"]
    uri = (folder / "a.md").as_uri()
    item = types.TextDocumentItem(uri, "markdown", 1, TEXT)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    for _ in range(3000):
        if client.diagnostics.get(uri):
            break
        await asyncio.sleep(0.1)
    found = client.diagnostics[uri]
    assert [one.code for one in found] == ["doubled-space", "doubled-word"]
    word = found[1]
    assert (word.range.start.line, word.range.start.character) == (2, column)
    document = types.TextDocumentIdentifier(uri)
    context = types.CodeActionContext([word])
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document, word.range, context)
    )
    assert actions
    assert actions[0].edit.changes[uri][0].new_text == "is"
    hover = await client.text_document_hover_async(types.HoverParams(document, word.range.start))
    assert "doubled-word" in hover.contents.value
    assert not [message for message in client.log_messages if message.type.value == 1]
    await client.shutdown_session()
    await client.stop()


@pytest.mark.parametrize("name", CLIENTS)
def test_a_session_of_a_real_editor(tmp_path: Path, forked: Forked, name: str) -> None:
    asyncio.run(asyncio.wait_for(session(tmp_path, name, forked), 600))
