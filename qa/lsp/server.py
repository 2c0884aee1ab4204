"""The language server: handlers of requests, over standard input and output."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa import __version__
from qa.config import ConfigError
from qa.detect.verdicts import VerdictError, verdict_on
from qa.knowledge.judgements import JudgementsError
from qa.knowledge.name_list import NameListError
from qa.lsp.checkers import Checkers
from qa.lsp.texts import CONFIRM, DISMISS, OpenText
from qa.model.knowledge import KnowledgeError
from qa.model.verdict import Judgement
from qa.read.kinds import kind_of
from qa.read.markup import READERS
from qa.report.offsets import OffsetUnit

if TYPE_CHECKING:
    from lsprotocol import types
    from pygls.lsp.server import LanguageServer

# What a file of the project may be unfit with.
UNUSABLE = (
    ConfigError, VerdictError, NameListError, KnowledgeError, JudgementsError, OSError, ValueError,
)  # fmt: skip
# Seconds after the last key before a text is checked.
PAUSE = 0.2
WATCHED = "**/{qa.toml,.qa.toml,pyproject.toml,.qa-verdicts.jsonl,*.csv}"
KINDS = {"markdown": ".md", "html": ".html", "plaintext": ".txt"}


class Service:
    """What the server knows of its client and of the texts that are open."""

    def __init__(self, server: LanguageServer) -> None:
        self.server = server
        self.checkers = Checkers(None, {})
        self.texts: dict[str, OpenText] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()

    @property
    def unit(self) -> OffsetUnit:
        """What client and server count characters in."""
        encoding = self.server.workspace.position_encoding
        return OffsetUnit(getattr(encoding, "value", encoding))

    def begin(self, params: types.InitializeParams) -> None:
        """Learn where the workspace is."""
        options = params.initialization_options
        root = self.server.workspace.root_path
        self.checkers = Checkers(
            Path(root) if root else None, options if isinstance(options, Mapping) else {}
        )

    def later(self, uri: str, pause: float = PAUSE) -> None:
        """Check a text soon; what was planned for it before is forgotten."""
        known = self._tasks.get(uri)
        if known is not None:
            known.cancel()
        self._tasks[uri] = asyncio.get_running_loop().create_task(self._soon(uri, pause))

    async def _soon(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        await self.check(uri)

    def all_later(self) -> None:
        """Check all open texts again: settings or verdicts have changed."""
        for uri in list(self.server.workspace.text_documents):
            self.later(uri, 0)

    async def check(self, uri: str) -> OpenText | None:
        """Check a text and show what is found; None if it is none of ours."""
        from lsprotocol import types

        document = self.server.workspace.text_documents.get(uri)
        if document is None:
            return None
        path = (
            Path(document.path)
            if uri.startswith("file:")
            else Path("untitled" + KINDS.get(document.language_id or "", ".txt"))
        )
        if kind_of(str(path)) not in READERS:
            return None
        text, version = document.source, document.version
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(None, self._checked, uri, version, text, path)
        except UNUSABLE as error:
            self._tell(str(error))
            return None
        now = self.server.workspace.text_documents.get(uri)
        if now is None or now.version != version:
            return None  # it has changed meanwhile, and is checked again
        self.texts[uri] = found
        self.server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, list(found.diagnostics(self.unit)), version)
        )
        return found

    def _checked(self, uri: str, version: int | None, text: str, path: Path) -> OpenText:
        checker = self.checkers.of(path if uri.startswith("file:") else None)
        return OpenText.check(uri, version, text, path=path, checker=checker, unit=self.unit)

    def _tell(self, message: str) -> None:
        """Tell the user, once."""
        from lsprotocol import types

        if message not in self._told:
            self._told.add(message)
            self.server.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"qa: {message}")
            )

    async def current(self, uri: str) -> OpenText | None:
        """A text as it is now, checked."""
        found = self.texts.get(uri)
        document = self.server.workspace.text_documents.get(uri)
        if found is not None and document is not None and found.version == document.version:
            return found
        return await self.check(uri)

    def close(self, uri: str) -> None:
        """Forget a text."""
        from lsprotocol import types

        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()
        self.texts.pop(uri, None)
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def judge(self, judgement: Judgement, arguments: list[Any]) -> None:
        """Write a verdict down, and check what is open again."""
        from lsprotocol import types

        uri, fingerprint = (str(argument) for argument in [*arguments, "", ""][:2])
        found = await self.current(uri)
        finding = next(
            (f for f in (found.findings if found else ()) if f.fingerprint == fingerprint), None
        )
        if found is None or finding is None:
            return
        report = found.reading.report
        try:
            known = self.checkers.verdicts(found.checker)
            path = self.checkers.add(found.checker, verdict_on(finding, report, judgement, known))
        except UNUSABLE as error:
            self._tell(f"the verdict could not be written: {error}")
            return
        self.server.window_log_message(
            types.LogMessageParams(
                types.MessageType.Info, f"qa: {judgement.value}, written to {path}"
            )
        )
        self.all_later()

    async def learn(self) -> None:
        """Learn how names are written in the workspace, then check what is open again."""
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(None, self.checkers.learn)
        except UNUSABLE as error:
            self._tell(str(error))
            return
        self.all_later()


def make_server() -> LanguageServer:
    """The server, not yet listening."""
    from pygls.lsp.server import LanguageServer

    server = LanguageServer("qa", __version__)
    service = Service(server)
    _follow_workspace(server, service)
    _follow_texts(server, service)
    _answer(server, service)
    return server


def _follow_workspace(server: LanguageServer, service: Service) -> None:
    """Where the workspace is, and when its settings change."""
    from lsprotocol import types

    @server.feature(types.INITIALIZE)
    def _(params: types.InitializeParams) -> None:
        service.begin(params)

    @server.feature(types.INITIALIZED)
    async def _(_: types.InitializedParams) -> None:
        await _watch(server)
        await service.learn()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _(_: types.DidChangeWatchedFilesParams) -> None:
        service.checkers.forget()
        service.all_later()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def _(_: types.DidChangeConfigurationParams) -> None:
        service.checkers.forget()
        service.all_later()


def _follow_texts(server: LanguageServer, service: Service) -> None:
    """Which texts are open, and when they change."""
    from lsprotocol import types

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _(params: types.DidOpenTextDocumentParams) -> None:
        service.later(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _(params: types.DidChangeTextDocumentParams) -> None:
        service.later(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _(params: types.DidSaveTextDocumentParams) -> None:
        service.later(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _(params: types.DidCloseTextDocumentParams) -> None:
        service.close(params.text_document.uri)


def _answer(server: LanguageServer, service: Service) -> None:
    """What is asked about a text."""
    from lsprotocol import types

    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))
    async def _(params: types.CodeActionParams) -> list[types.CodeAction]:
        found = await service.current(params.text_document.uri)
        if found is None:
            return []
        only = params.context.only
        actions: list[types.CodeAction] = []
        if _wants(only, types.CodeActionKind.QuickFix):
            actions += found.actions(params.range, list(params.context.diagnostics))
        if _wants(only, types.CodeActionKind.SourceFixAll):
            loop = asyncio.get_running_loop()
            fix_all = await loop.run_in_executor(None, found.fix_all)
            actions += [fix_all] if fix_all is not None else []
        return actions

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def _(params: types.HoverParams) -> types.Hover | None:
        found = await service.current(params.text_document.uri)
        return None if found is None else found.hover(params.position)

    @server.command(DISMISS)
    async def _(*arguments: Any) -> None:  # noqa: ANN401  # what the client hands back
        await service.judge(Judgement.DISMISSED, list(arguments))

    @server.command(CONFIRM)
    async def _(*arguments: Any) -> None:  # noqa: ANN401  # as above
        await service.judge(Judgement.CONFIRMED, list(arguments))


def _wants(only: Any, kind: str) -> bool:  # noqa: ANN401  # kinds, or None for all
    """Whether a client asks for this kind of action; `source` means `source.fixAll` too."""
    wanted = [str(getattr(one, "value", one)) for one in only or ()]
    name = str(getattr(kind, "value", kind))
    return not wanted or any(name == one or name.startswith(f"{one}.") for one in wanted)


async def _watch(server: LanguageServer) -> None:
    """Ask the client to tell of settings and verdicts that change, if it can."""
    from lsprotocol import types

    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching is None or not watching.dynamic_registration:
        return
    options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(WATCHED)])
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    registration = types.Registration("qa-settings", method, options)
    await server.client_register_capability_async(types.RegistrationParams([registration]))
