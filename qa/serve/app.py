"""The desk as an ASGI application."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from qa import __version__
from qa.detect.verdicts import VerdictError
from qa.model.memory import loaded
from qa.report.page_words import TITLES
from qa.rules.catalogue import catalogue
from qa.serve import languagetool
from qa.serve.asked import (
    LONGEST_BODY,
    PAGE,
    BadRequestError,
    body_of,
    editor_of,
    id_of,
    json_of,
    number,
    page_of,
    text_of,
)
from qa.serve.changes import ChangeError, parse_change
from qa.serve.door import COOKIE, Door, policy
from qa.serve.hub import Hub
from qa.serve.shelf import Shelf, UnknownArticleError

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

    from qa.checker import Checker

    Handler = Callable[[Request], Awaitable[Response]]

MOST_CHANGES = 2_000
MOST_FIELDS = 100
ASSETS = {
    "desk.js": "text/javascript; charset=utf-8",
    "desk.css": "text/css; charset=utf-8",
    "codemirror.js": "text/javascript; charset=utf-8",
    "licenses.txt": "text/plain; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
DECISIONS = {"confirmed", "dismissed", "reopened", "fixed"}


@loaded
def asset(name: str) -> bytes:
    """A file of the page."""
    return (files("qa.serve") / "assets" / name).read_bytes()


class Desk:
    """Answers requests about the articles.

    Args:
        shelf: the articles; None where only LanguageTool's interface is served.
        checker: how texts of LanguageTool's clients are checked.
        door: who may come in.
    """

    def __init__(self, shelf: Shelf | None, checker: Checker, door: Door) -> None:
        self._shelf = shelf
        self._checker = checker
        self._door = door
        self.hub = Hub()
        self._busy = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._versions: dict[int, int] = {}

    @property
    def shelf(self) -> Shelf:
        """The articles."""
        assert self._shelf is not None
        return self._shelf

    # --- the page -------------------------------------------------------------------------------------
    async def page(self, request: Request) -> Response:
        """The page; the first address holds the token, which becomes a cookie."""
        from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse

        token = request.query_params.get("token")
        if token is not None:
            if not self._door.is_token(token):
                return PlainTextResponse("This token is not the desk's.\n", 403)
            response: Response = RedirectResponse("/", 303)
            response.set_cookie(
                COOKIE,
                self._door.session,
                httponly=True,
                samesite="strict",
                secure=request.url.scheme == "https",
            )
            return response
        nonce = secrets.token_urlsafe(16)
        page = asset("desk.html").decode()
        page = page.replace("@nonce@", nonce).replace("@csrf@", self._door.csrf)
        page = page.replace("@version@", __version__)
        return HTMLResponse(page, headers={"content-security-policy": policy(nonce)})

    async def asset(self, request: Request) -> Response:
        """A file of the page."""
        from starlette.responses import PlainTextResponse, Response

        name = request.path_params["name"]
        if name not in ASSETS:
            return PlainTextResponse("There is no such file.\n", 404)
        return Response(asset(name), media_type=ASSETS[name])

    async def rule_page(self, request: Request) -> Response:
        """The page of a rule, in Markdown."""
        from starlette.responses import PlainTextResponse

        rule = catalogue().get(request.path_params["rule"])
        if rule is None:
            return PlainTextResponse("There is no such rule.\n", 404)
        return PlainTextResponse(f"# {rule.id}\n\n{rule.page()}\n")

    def _article(self, request: Request) -> int:
        """The number of the article that a request is about: one of those that were named at the start.

        Raises:
            UnknownArticleError: if there is none with this number.
        """
        id = id_of(request)
        self.shelf.path(id)
        return id

    # --- articles -------------------------------------------------------------------------------------
    async def articles(self, request: Request) -> dict[str, Any]:  # noqa: ARG002  # as all handlers
        """The list."""
        entries = await self._run(self.shelf.entries)
        return {
            "articles": entries,
            "presence": self.hub.presence(),
            "failures": self.shelf.failures,
            "rules": TITLES,
        }

    async def article(self, request: Request) -> dict[str, Any]:
        """An article with all that is found in it."""
        id = self._article(request)
        view: dict[str, Any] = await self._interactive(self.shelf.view, id)
        self._tell_changed(id, view["version"])
        return view

    async def search(self, request: Request) -> dict[str, Any]:
        """The articles that hold some words."""
        words = request.query_params.get("q", "")[:200]
        return {"articles": await self._run(self.shelf.search, words)}

    async def changes(self, request: Request) -> dict[str, Any]:
        """The changes since a version."""
        since = number(request.query_params.get("since"))
        id = self._article(request)
        return {"updates": await self._run(self._updates, id, since)}

    def _updates(self, id: int, since: int) -> list[dict[str, Any]]:
        updates = self.shelf.updates(id, since)
        return [
            {"version": u.version, "client": u.client, "change": u.change, "editor": u.editor}
            for u in updates
        ]

    async def push(self, request: Request) -> dict[str, Any]:
        """Take changes of a draft; all are on disk before the answer is given."""
        body = await json_of(request)
        id, version = self._article(request), number(body.get("version"))
        client, given = page_of(body), body.get("changes")
        if not isinstance(given, list) or len(given) > MOST_CHANGES:
            message = "expected “changes”: a list"
            raise BadRequestError(message)
        try:
            changes = [(client, parse_change(change)) for change in given]
            new = await self._run(self.shelf.push, id, version, changes, editor_of(body))
        except ChangeError as error:
            raise BadRequestError(str(error)) from None
        if new is None:
            return {"taken": False, "updates": await self._run(self._updates, id, version)}
        self._tell_changed(id, new, client)
        return {"taken": True, "version": new}

    async def check(self, request: Request) -> dict[str, Any]:
        """What is found in the draft as it is now; the list learns the figures."""
        id = self._article(request)
        view: dict[str, Any] = await self._interactive(self.shelf.view, id)
        del view["text"]
        self._tell_changed(id, view["version"])
        self._tell_later(id)
        return view

    def _tell_changed(self, id: int, version: int, page: str = "file") -> None:
        """Tell the pages that an article has gone on; others may have written its file."""
        known = self._versions.get(id)
        self._versions[id] = version if known is None else max(version, known)
        if known is None or known < version:
            self.hub.send("changed", article=id, version=version, page=page)

    def _tell_later(self, id: int) -> None:
        async def tell() -> None:
            summary = await self._run(self.shelf.summary, id)
            self.hub.send("summary", article=id, summary=summary)

        task = asyncio.get_running_loop().create_task(tell())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def decide(self, request: Request) -> dict[str, Any]:
        """Confirm, dismiss or reopen a finding, or note that it was fixed."""
        body = await json_of(request)
        what, fingerprint, key = (text_of(body, n, 200) for n in ("what", "fingerprint", "key"))
        if what not in DECISIONS or not key:
            message = f"expected “what”: one of {', '.join(sorted(DECISIONS))}; and a “key”"
            raise BadRequestError(message)
        said = {name: text_of(body, name, 5_000) for name in ("comment", "fix", "rule", "text")}
        said["editor"] = editor_of(body)
        id = self._article(request)
        try:
            new = await self._run(self.shelf.decide, id, fingerprint, what, said, key)
        except UnknownArticleError:
            raise
        except KeyError:
            return {"gone": True}
        if new:
            self.hub.send("decided", article=id, what=what, editor=said["editor"])
            self._tell_later(id)
        return {"done": True}

    async def save(self, request: Request) -> dict[str, Any]:
        """Write the draft into the file."""
        body = await json_of(request)
        id, version = self._article(request), number(body.get("version"))
        done: dict[str, Any] = await self._run(self.shelf.save, id, version, editor_of(body))
        if "saved" in done:
            self.hub.send("saved", article=id, page=page_of(body), editor=editor_of(body))
        return done

    async def resolve(self, request: Request) -> dict[str, Any]:
        """End a conflict between the draft and the file."""
        body = await json_of(request)
        choice = text_of(body, "choice", 10)
        if choice not in {"file", "mine", "merge"}:
            message = "expected “choice”: file, mine or merge"
            raise BadRequestError(message)
        id = self._article(request)
        done: dict[str, Any] = await self._run(self.shelf.resolve, id, choice, editor_of(body))
        self._tell_changed(id, done["version"])
        return done

    async def events(self, request: Request) -> dict[str, Any]:
        """Who did what, the newest first."""
        given = self._article(request) if "id" in request.path_params else None
        return {"events": await self._run(self.shelf.events, given)}

    async def history(self, request: Request) -> dict[str, Any]:  # noqa: ARG002  # as all handlers
        """How articles were over time."""
        return {"history": await self._run(self.shelf.history)}

    async def presence(self, request: Request) -> dict[str, Any]:
        """Somebody looks at an article, or edits it."""
        body = await json_of(request)
        article = body.get("article")
        self.hub.present(
            page_of(body),
            editor_of(body),
            article if isinstance(article, int) else None,
            editing=body.get("editing") is True,
        )
        return {}

    async def import_verdicts(self, request: Request) -> dict[str, Any]:
        """Add the verdicts of a file."""
        body = await json_of(request)
        try:
            count = await self._run(self.shelf.import_verdicts, text_of(body, "text", LONGEST_BODY))
        except VerdictError as error:
            message = f"line {error.line}: {error}"
            raise BadRequestError(message) from None
        self.hub.send("decided", article=None, what="imported", editor=editor_of(body))
        return {"verdicts": count}

    # --- files that are handed out ----------------------------------------------------------------------
    async def export_verdicts(self, request: Request) -> Response:  # noqa: ARG002  # as all handlers
        """The verdict file."""
        text = await self._run(self.shelf.export_verdicts)
        return _download("qa-verdicts.jsonl", text.encode(), "application/jsonl")

    async def file(self, request: Request) -> Response:
        """What the file would hold if the draft were saved."""
        name, content = await self._run(self.shelf.corrected, self._article(request))
        return _download(name, content, "application/octet-stream")

    async def report(self, request: Request) -> Response:  # noqa: ARG002  # as all handlers
        """The static page of all articles."""
        page = await self._run(self.shelf.report)
        return _download("report.html", page.encode(), "text/html; charset=utf-8")

    async def stream(self, request: Request) -> Response:
        """What happens, as it happens."""
        from starlette.responses import StreamingResponse

        page = request.query_params.get("page", "")
        if not PAGE.fullmatch(page):
            message = "expected “page”"
            raise BadRequestError(message)
        return StreamingResponse(self.hub.listen(page), media_type="text/event-stream")

    # --- LanguageTool's interface -----------------------------------------------------------------------
    async def languagetool_languages(self, request: Request) -> Response:  # noqa: ARG002  # as all handlers
        """The languages."""
        from starlette.responses import JSONResponse

        return JSONResponse(languagetool.languages())

    async def languagetool_check(self, request: Request) -> Response:
        """What is found in a text."""
        from starlette.responses import JSONResponse, PlainTextResponse

        asked = dict(request.query_params)
        if request.method == "POST":
            body = (await body_of(request)).decode("utf-8", "replace")
            try:
                asked |= dict(parse_qsl(body, keep_blank_values=True, max_num_fields=MOST_FIELDS))
            except ValueError:
                message = f"more than {MOST_FIELDS} parameters"
                raise BadRequestError(message) from None
        pages = f"{request.url.scheme}://{request.headers['host']}/v2/rules/"
        try:
            answer = await self._interactive(languagetool.check, self._checker, asked, pages)
        except languagetool.RequestError as error:
            return PlainTextResponse(f"Error: {error}", 400)
        return JSONResponse(answer)

    # --- inside -----------------------------------------------------------------------------------------
    async def _run(self, call: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401  # what `call` gives
        from starlette.concurrency import run_in_threadpool

        return await run_in_threadpool(call, *arguments)

    async def _interactive(self, call: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401  # as above
        """The same, while the work in the background waits."""
        self._busy += 1
        self._idle.clear()
        try:
            return await self._run(call, *arguments)
        finally:
            self._busy -= 1
            if not self._busy:
                self._idle.set()

    async def look_through(self) -> None:
        """Check all articles in the background, one after the other, while nobody waits."""
        for id in self.shelf.ids():
            await self._idle.wait()
            try:
                summary = await self._run(self.shelf.summary, id)
            except Exception as error:  # noqa: BLE001  # one article shall not stop the others
                self.hub.send("failed", article=id, why=f"{type(error).__name__}: {error}")
                continue
            self.hub.send("summary", article=id, summary=summary)
            await asyncio.sleep(0)
        self.hub.send("ready")

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:  # noqa: ARG002  # Starlette's shape
        """Work in the background as long as the application runs."""
        work = None
        if self._shelf is not None:
            work = asyncio.get_running_loop().create_task(self.look_through())
        yield
        if work is not None:
            work.cancel()
        self.hub.stop()


def _download(name: str, content: bytes, kind: str) -> Response:
    from urllib.parse import quote

    from starlette.responses import Response

    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, media_type=kind, headers=headers)
