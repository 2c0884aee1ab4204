"""The language server, driven by a client as editors are: in three encodings, with real files."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from forked import Forked

pytest.importorskip("pygls", reason="no pygls: pip install 'translation-qa[lsp]'")

if TYPE_CHECKING:
    from pygls.lsp.client import LanguageClient

TEXT = "# 😀 One  gap.\n\nHe 😀 the the man.\n"
WIDTHS = {"utf-8": 4, "utf-16": 2, "utf-32": 1}
Test = Callable[["Editor"], Awaitable[None]]
Run = Callable[..., None]


class Editor:
    """An editor's side of the talk."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client, self.folder = client, folder
        self.shown: dict[str, list[Any]] = {}
        self._news = asyncio.Event()

    def show(self, params: Any) -> None:  # noqa: ANN401  # the protocol's own type
        self.shown[params.uri] = list(params.diagnostics)
        self._news.set()

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def open(self, name: str, text: str, language: str = "markdown") -> list[Any]:
        from lsprotocol import types

        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.diagnostics(name, bool)

    async def diagnostics(self, name: str, wanted: Callable[[list[Any]], bool]) -> list[Any]:
        """What is shown, once it is as wanted."""
        for _ in range(100):
            found = self.shown.get(self.uri(name))
            if found is not None and wanted(found):
                return found
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), 60)
            except TimeoutError:
                break
        raise AssertionError(self.shown)

    async def actions(self, name: str, diagnostic: Any, only: list[str] | None = None) -> list[Any]:  # noqa: ANN401  # as above
        from lsprotocol import types

        context = types.CodeActionContext([diagnostic], only)
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(name)), diagnostic.range, context
        )
        return list(await self.client.text_document_code_action_async(params) or [])


@asynccontextmanager
async def editor(
    command: list[str],
    folder: Path,
    encoding: str = "utf-16",
    options: dict[str, str] | None = None,
) -> AsyncIterator[Editor]:
    from lsprotocol import types
    from pygls.lsp.client import LanguageClient

    client = LanguageClient("test", "1")
    this = Editor(client, folder)
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(Editor.show, this))
    client.feature(types.WINDOW_LOG_MESSAGE)(lambda _: None)
    client.feature(types.WINDOW_SHOW_MESSAGE)(lambda _: None)
    await client.start_io(*command)
    general = types.GeneralClientCapabilities(
        position_encodings=[types.PositionEncodingKind(encoding)]
    )
    answer = await client.initialize_async(
        types.InitializeParams(
            types.ClientCapabilities(general=general),
            process_id=None,
            root_uri=folder.as_uri(),
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "here")],
            initialization_options=options,
        )
    )
    assert answer.capabilities.position_encoding == encoding
    client.initialized(types.InitializedParams())
    try:
        yield this
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()  # type: ignore[no-untyped-call]


@pytest.fixture
def run(forked: Forked) -> Run:
    def run(folder: Path, test: Test, **given: Any) -> None:  # noqa: ANN401  # as `editor` has them
        async def whole() -> None:
            async with editor(forked.command("server"), folder, **given) as this:
                await asyncio.wait_for(test(this), 300)

        asyncio.run(whole())

    return run


@pytest.mark.parametrize("encoding", WIDTHS)
def test_findings_stand_where_they_are(run: Run, tmp_path: Path, encoding: str) -> None:
    emoji = WIDTHS[encoding]

    async def test(this: Editor) -> None:
        found = await this.open("a.md", TEXT)
        gap, word = found
        assert (gap.code, gap.range.start.line, gap.range.start.character) == (
            "doubled-space",
            0,
            2 + emoji + 1 + 3,
        )
        assert (word.code, word.range.start.character) == ("doubled-word", 3 + emoji + 1)
        assert "% sure" in word.message
        fix, dismiss, confirm = await this.actions("a.md", word, ["quickfix"])
        (edit,) = fix.edit.changes[this.uri("a.md")]
        assert (edit.new_text, edit.range) == ("the", word.range)
        assert "dismiss" in dismiss.title
        assert "confirm" in confirm.title

    run(tmp_path, test, encoding=encoding)


def test_a_text_is_checked_as_it_changes(run: Run, tmp_path: Path) -> None:
    from lsprotocol import types

    async def test(this: Editor) -> None:
        found = await this.open("a.md", TEXT)
        whole = await this.actions("a.md", found[0], [types.CodeActionKind.SourceFixAll])
        (action,) = whole
        edits = action.edit.changes[this.uri("a.md")]
        assert [edit.new_text for edit in edits] == ["# 😀 One gap.\n", "He 😀 the man.\n"]
        changes: list[Any] = [
            types.TextDocumentContentChangePartial(edit.range, edit.new_text)
            for edit in reversed(edits)
        ]
        document = types.VersionedTextDocumentIdentifier(2, this.uri("a.md"))
        this.client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))
        await this.diagnostics("a.md", lambda left: not left)

    run(tmp_path, test)


def test_a_dismissal_is_written_to_the_workspace(run: Run, tmp_path: Path) -> None:
    from lsprotocol import types

    async def test(this: Editor) -> None:
        found = await this.open("a.md", TEXT)
        arguments = [this.uri("a.md"), found[1].data["fingerprint"]]
        params = types.ExecuteCommandParams("qa.dismiss", arguments=arguments)
        await this.client.workspace_execute_command_async(params)
        left = await this.diagnostics("a.md", lambda left: len(left) == 1)
        assert left[0].code == "doubled-space"

    run(tmp_path, test)
    lines = (tmp_path / ".qa-verdicts.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert '"verdict": "dismissed"' in lines[1]
    assert '"path": "a.md"' in lines[1]


def test_settings_hold_for_their_folder_and_are_read_anew(run: Run, tmp_path: Path) -> None:
    from lsprotocol import types

    (tmp_path / "sub").mkdir()
    settings = tmp_path / "sub" / "qa.toml"
    settings.write_text('ignore = ["doubled-word"]\n', "utf-8")

    async def test(this: Editor) -> None:
        assert len(await this.open("a.md", TEXT)) == 2
        assert len(await this.open("sub/a.md", TEXT)) == 1
        settings.write_text('ignore = ["doubled-space", "doubled-word"]\n', "utf-8")
        event = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
        this.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await this.diagnostics("sub/a.md", lambda left: not left)
        assert len(this.shown[this.uri("a.md")]) == 2

    run(tmp_path, test)


def test_the_source_is_related_information(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.de.md").write_text("Sie geben 430 Millionen Euro für Schulen aus.\n", "utf-8")

    async def test(this: Editor) -> None:
        (found,) = await this.open("a.md", "They spend 340 million euros on schools.\n")
        assert found.code == "number-mismatch"
        related = [one for one in found.related_information if one.message.startswith("Source: ")]
        assert related[0].location.uri == this.uri("a.de.md")
        assert "430 Millionen" in related[0].message

    options = {"sourcePattern": "{stem}.de{suffix}", "sourceLang": "de"}
    run(tmp_path, test, options=options)


def test_hover_tells_the_evidence_and_the_page(run: Run, tmp_path: Path) -> None:
    from lsprotocol import types

    async def test(this: Editor) -> None:
        found = await this.open("a.md", TEXT)
        place = types.TextDocumentIdentifier(this.uri("a.md"))
        hover = await this.client.text_document_hover_async(
            types.HoverParams(place, found[1].range.start)
        )
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert hover.contents.value.startswith("**doubled-word**")
        assert len(hover.contents.value) > 300
        nothing = types.HoverParams(place, types.Position(1, 0))
        assert await this.client.text_document_hover_async(nothing) is None

    run(tmp_path, test)


def test_names_of_the_workspace_are_known(run: Run, tmp_path: Path) -> None:
    """A name that the other articles write otherwise is found in an article that has it once."""
    for number in range(12):
        text = f"Then Antony Hallenbeck left on day {number}. Mr Hallenbeck met Ylva Lavrova.\n"
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")

    async def test(this: Editor) -> None:
        await this.open("new.txt", "Then Antony Hallenbek spoke.\n\nHe met met nobody.\n")
        await this.diagnostics(
            "new.txt", lambda left: any("Hallenbeck" in one.message for one in left)
        )

    run(tmp_path, test)


def test_what_is_no_prose_is_left_alone(run: Run, tmp_path: Path) -> None:
    async def test(this: Editor) -> None:
        from lsprotocol import types

        item = types.TextDocumentItem(this.uri("rows.jsonl"), "json", 1, '{"text": "a  b"}')
        this.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await this.open("a.md", TEXT)
        assert this.uri("rows.jsonl") not in this.shown

    run(tmp_path, test)


def test_positions_and_documents_that_are_none_end_nothing(run: Run, tmp_path: Path) -> None:
    async def test(this: Editor) -> None:
        from lsprotocol import types

        await this.open("a.md", TEXT)
        far = types.Position(2**31 - 1, 2**31 - 1)
        place = types.TextDocumentIdentifier(this.uri("a.md"))
        hover = types.HoverParams(place, far)
        assert await this.client.text_document_hover_async(hover) is None
        for uri in ("file:///dev/zero", "file:///a%00b.md", "untitled:x", "x", "file://host/x.md"):
            other = types.TextDocumentIdentifier(uri)
            asked = types.HoverParams(other, types.Position(0, 0))
            assert await this.client.text_document_hover_async(asked) is None
            item = types.TextDocumentItem(uri, "markdown", -5, "He is is here.")
            self_opened = types.DidOpenTextDocumentParams(item)
            this.client.text_document_did_open(self_opened)
        turned = types.Range(types.Position(2, 9), types.Position(0, 0))
        params = types.CodeActionParams(place, turned, types.CodeActionContext([]))
        assert await this.client.text_document_code_action_async(params)
        command = types.ExecuteCommandParams("qa.dismiss", [{"a": 1}, None, "more"])
        await this.client.workspace_execute_command_async(command)
        # Changes that come out of order: the last that was sent is what is shown.
        for version, text in ((9, "He is is here."), (3, "It is is is  so."), (3, "All is well.")):
            named = types.VersionedTextDocumentIdentifier(version, this.uri("a.md"))
            whole = types.TextDocumentContentChangeWholeDocument(text)
            this.client.text_document_did_change(types.DidChangeTextDocumentParams(named, [whole]))
        assert await this.diagnostics("a.md", lambda found: not found) == []
        assert not (tmp_path / ".qa-verdicts.jsonl").exists()

    run(tmp_path, test)


def test_a_hundred_thousand_lines_alike_are_fixed() -> None:
    """Compared line by line with all that are like it, this took hours."""
    from qa.lsp.texts import _line_edits

    old = "a  b\n" * 50_000 + "x\n" * 50_000
    edits = list(_line_edits(old, old.replace("  ", " ")))
    assert [edit.span.start for edit in edits] == [0]
    assert edits[0].text == "a b\n" * 50_000


def test_knowledge_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('knowledge = "k.qa"\n')
    (tmp_path / "k.qa").write_text("no knowledge")

    async def test(this: Editor) -> None:
        from lsprotocol import types

        item = types.TextDocumentItem(this.uri("a.md"), "markdown", 1, TEXT)
        this.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        document = types.TextDocumentIdentifier(this.uri("a.md"))
        params = types.HoverParams(document, types.Position(0, 0))
        assert await this.client.text_document_hover_async(params) is None

    run(tmp_path, test)


@pytest.mark.parametrize(("asked", "status"), [(("shutdown", "exit"), 0), (("exit",), 0), ((), 0)])
def test_it_ends_without_an_error(
    forked: Forked, tmp_path: Path, asked: tuple[str, ...], status: int
) -> None:
    begin: dict[str, object] = {"processId": None, "rootUri": tmp_path.as_uri(), "capabilities": {}}
    sent: list[dict[str, object]] = [{"id": 1, "method": "initialize", "params": begin}]
    sent += [{"method": one} | ({"id": 2} if one == "shutdown" else {}) for one in asked]
    content = b""
    for one in sent:
        body = json.dumps({"jsonrpc": "2.0", **one}).encode()
        content += b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    done = subprocess.run(
        forked.command("server"), cwd=tmp_path, input=content, capture_output=True, check=False
    )
    assert b"internal error" not in done.stderr
    assert done.returncode == status
    assert done.stdout.count(b"Content-Length") == len([one for one in sent if "id" in one])
