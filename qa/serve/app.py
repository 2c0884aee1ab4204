"""The desk as an ASGI application: which address is answered by what."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from qa import __version__
from qa.detect.verdicts import VerdictError
from qa.model.expression import expression
from qa.model.memory import loaded
from qa.report.page_words import TITLES
from qa.rules.catalogue import catalogue
from qa.serve import languagetool
from qa.serve.changes import ChangeError, parse_change
from qa.serve.door import COOKIE, Door, Guard, policy
from qa.serve.hub import Hub
from qa.serve.manuscript import ManuscriptError
from qa.serve.shelf import SaveError, Shelf, UnknownArticleError

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

    from qa.checker import Checker

    Handler = Callable[[Request], Awaitable[Response]]

LONGEST_BODY = 8_000_000
LONGEST_NAME = 60
MOST_CHANGES = 2_000
MOST_FIELDS = 100
# SQLite counts no further.
LARGEST_ID = (1 << 63) - 1
PAGE = expression(r"[\w-]{1,64}")
ASSETS = {
    "desk.js": "text/javascript; charset=utf-8",
    "desk.css": "text/css; charset=utf-8",
    "codemirror.js": "text/javascript; charset=utf-8",
    "licenses.txt": "text/plain; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
DECISIONS = {"confirmed", "dismissed", "reopened", "fixed"}


class BadRequestError(Exception):
    """A request that cannot be understood; the text says why."""


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
        view: dict[str, Any] = await self._interactive(self.shelf.view, _id(request))
        return view

    async def search(self, request: Request) -> dict[str, Any]:
        """The articles that hold some words."""
        words = request.query_params.get("q", "")[:200]
        return {"articles": await self._run(self.shelf.search, words)}

    async def changes(self, request: Request) -> dict[str, Any]:
        """The changes since a version."""
        since = _number(request.query_params.get("since"))
        id = _id(request)
        self.shelf.path(id)
        return {"updates": await self._run(self._updates, id, since)}

    def _updates(self, id: int, since: int) -> list[dict[str, Any]]:
        updates = self.shelf.updates(id, since)
        return [
            {"version": u.version, "client": u.client, "change": u.change, "editor": u.editor}
            for u in updates
        ]

    async def push(self, request: Request) -> dict[str, Any]:
        """Take changes of a draft; all are on disk before the answer is given."""
        body = await _json(request)
        id, version = _id(request), _number(body.get("version"))
        client, given = _page(body), body.get("changes")
        if not isinstance(given, list) or len(given) > MOST_CHANGES:
            message = "expected “changes”: a list"
            raise BadRequestError(message)
        try:
            changes = [(client, parse_change(change)) for change in given]
            new = await self._run(self.shelf.push, id, version, changes, _editor(body))
        except ChangeError as error:
            raise BadRequestError(str(error)) from None
        if new is None:
            return {"taken": False, "updates": await self._run(self._updates, id, version)}
        self.hub.send("changed", article=id, version=new, page=client)
        return {"taken": True, "version": new}

    async def check(self, request: Request) -> dict[str, Any]:
        """What is found in the draft as it is now; the list learns the figures."""
        id = _id(request)
        view: dict[str, Any] = await self._interactive(self.shelf.view, id)
        del view["text"]
        self._tell_later(id)
        return view

    def _tell_later(self, id: int) -> None:
        async def tell() -> None:
            summary = await self._run(self.shelf.summary, id)
            self.hub.send("summary", article=id, summary=summary)

        task = asyncio.get_running_loop().create_task(tell())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def decide(self, request: Request) -> dict[str, Any]:
        """Confirm, dismiss or reopen a finding, or note that it was fixed."""
        body = await _json(request)
        what, fingerprint, key = (_text(body, n, 200) for n in ("what", "fingerprint", "key"))
        if what not in DECISIONS or not key:
            message = f"expected “what”: one of {', '.join(sorted(DECISIONS))}; and a “key”"
            raise BadRequestError(message)
        said = {name: _text(body, name, 5_000) for name in ("comment", "fix", "rule", "text")}
        said["editor"] = _editor(body)
        id = _id(request)
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
        body = await _json(request)
        id, version = _id(request), _number(body.get("version"))
        done: dict[str, Any] = await self._run(self.shelf.save, id, version, _editor(body))
        if "saved" in done:
            self.hub.send("saved", article=id, version=version, editor=_editor(body))
        return done

    async def resolve(self, request: Request) -> dict[str, Any]:
        """End a conflict between the draft and the file."""
        body = await _json(request)
        choice = _text(body, "choice", 10)
        if choice not in {"file", "mine", "merge"}:
            message = "expected “choice”: file, mine or merge"
            raise BadRequestError(message)
        id = _id(request)
        done: dict[str, Any] = await self._run(self.shelf.resolve, id, choice, _editor(body))
        self.hub.send("changed", article=id, version=done["version"], page="file")
        return done

    async def events(self, request: Request) -> dict[str, Any]:
        """Who did what, the newest first."""
        given = _id(request) if "id" in request.path_params else None
        return {"events": await self._run(self.shelf.events, given)}

    async def history(self, request: Request) -> dict[str, Any]:  # noqa: ARG002  # as all handlers
        """How articles were over time."""
        return {"history": await self._run(self.shelf.history)}

    async def presence(self, request: Request) -> dict[str, Any]:
        """Somebody looks at an article, or edits it."""
        body = await _json(request)
        article = body.get("article")
        self.hub.present(
            _page(body),
            _editor(body),
            article if isinstance(article, int) else None,
            editing=body.get("editing") is True,
        )
        return {}

    async def import_verdicts(self, request: Request) -> dict[str, Any]:
        """Add the verdicts of a file."""
        body = await _json(request)
        try:
            count = await self._run(self.shelf.import_verdicts, _text(body, "text", LONGEST_BODY))
        except VerdictError as error:
            message = f"line {error.line}: {error}"
            raise BadRequestError(message) from None
        self.hub.send("decided", article=None, what="imported", editor=_editor(body))
        return {"verdicts": count}

    # --- files that are handed out ----------------------------------------------------------------------
    async def export_verdicts(self, request: Request) -> Response:  # noqa: ARG002  # as all handlers
        """The verdict file."""
        text = await self._run(self.shelf.export_verdicts)
        return _download("qa-verdicts.jsonl", text.encode(), "application/jsonl")

    async def file(self, request: Request) -> Response:
        """What the file would hold if the draft were saved."""
        name, content = await self._run(self.shelf.corrected, _id(request))
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
            body = (await _body(request)).decode("utf-8", "replace")
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


def make_app(shelf: Shelf | None, checker: Checker, door: Door) -> Guard:
    """The application; without a shelf, LanguageTool's interface alone."""
    from starlette.applications import Starlette
    from starlette.routing import Route

    desk = Desk(shelf, checker, door)
    routes = [
        Route("/v2/languages", desk.languagetool_languages),
        Route("/v2/check", _telling(desk.languagetool_check), methods=["GET", "POST"]),
        Route("/v2/rules/{rule}", desk.rule_page),
    ]
    if shelf is not None:
        of = "/api/articles/{id:int}"
        routes += [
            Route("/", desk.page),
            Route("/assets/{name}", desk.asset),
            Route("/api/rules/{rule}", desk.rule_page),
            Route("/api/articles", _answering(desk.articles)),
            Route("/api/search", _answering(desk.search)),
            Route("/api/history", _answering(desk.history)),
            Route("/api/done", _answering(desk.events)),
            Route("/api/presence", _answering(desk.presence), methods=["POST"]),
            Route("/api/verdicts", _refusing(desk.export_verdicts)),
            Route("/api/verdicts", _answering(desk.import_verdicts), methods=["POST"]),
            Route("/api/report", _refusing(desk.report)),
            Route("/api/events", _refusing(desk.stream)),
            Route(of, _answering(desk.article)),
            Route(f"{of}/changes", _answering(desk.changes), methods=["GET"]),
            Route(f"{of}/changes", _answering(desk.push), methods=["POST"]),
            Route(f"{of}/check", _answering(desk.check), methods=["POST"]),
            Route(f"{of}/decisions", _answering(desk.decide), methods=["POST"]),
            Route(f"{of}/save", _answering(desk.save), methods=["POST"]),
            Route(f"{of}/resolve", _answering(desk.resolve), methods=["POST"]),
            Route(f"{of}/done", _answering(desk.events)),
            Route(f"{of}/file", _refusing(desk.file)),
        ]
    return Guard(Starlette(routes=routes, lifespan=desk.lifespan), door)


def _refusing(handler: Handler) -> Handler:
    """The handler; what is wrong with a request becomes an answer."""

    async def answer(request: Request) -> Response:
        from starlette.responses import JSONResponse

        try:
            return await handler(request)
        except UnknownArticleError:
            return JSONResponse({"error": "There is no such article."}, 404)
        except BadRequestError as error:
            return JSONResponse({"error": f"{error}."}, 400)
        except SaveError as error:
            return JSONResponse({"error": f"Not saved: {error}."}, 409)
        except ManuscriptError as error:
            return JSONResponse({"error": f"This file cannot be edited here: {error}."}, 409)

    return answer


def _telling(handler: Handler) -> Handler:
    """The same for LanguageTool's clients, who expect words."""

    async def answer(request: Request) -> Response:
        from starlette.responses import PlainTextResponse

        try:
            return await handler(request)
        except BadRequestError as error:
            return PlainTextResponse(f"Error: {error}", 400)

    return answer


def _answering(call: Callable[[Request], Awaitable[dict[str, Any]]]) -> Handler:
    """The same for what gives plain values."""

    async def answer(request: Request) -> Response:
        from starlette.responses import JSONResponse

        return JSONResponse(await call(request))

    return _refusing(answer)


def _download(name: str, content: bytes, kind: str) -> Response:
    from urllib.parse import quote

    from starlette.responses import Response

    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, media_type=kind, headers=headers)


async def _body(request: Request) -> bytes:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_BODY:
            message = "the request is too long"
            raise BadRequestError(message)
    return body


async def _json(request: Request) -> Mapping[str, Any]:
    import json

    try:
        value = json.loads(await _body(request))
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        message = "expected a JSON object"
        raise BadRequestError(message)
    return value


def _id(request: Request) -> int:
    id = request.path_params["id"]
    assert isinstance(id, int)
    if id > LARGEST_ID:
        raise UnknownArticleError(id)
    return id


def _number(value: object) -> int:
    try:
        number = int(str(value))
    except ValueError:
        number = -1
    if not 0 <= number < 1 << 53:
        message = "expected a whole number"
        raise BadRequestError(message)
    return number


def _text(body: Mapping[str, Any], name: str, longest: int) -> str:
    value = body.get(name, "")
    if not isinstance(value, str) or len(value) > longest:
        message = f"expected “{name}”: a text"
        raise BadRequestError(message)
    return value.encode("utf-8", "replace").decode()


def _editor(body: Mapping[str, Any]) -> str:
    return " ".join(_text(body, "editor", 1_000).split())[:LONGEST_NAME]


def _page(body: Mapping[str, Any]) -> str:
    page = _text(body, "page", 64)
    if not PAGE.fullmatch(page):
        message = "expected “page”"
        raise BadRequestError(message)
    return page
