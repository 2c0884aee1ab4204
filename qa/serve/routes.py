"""Routes of the desk, and error responses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from qa.serve.app import Desk
from qa.serve.asked import BadRequestError
from qa.serve.door import Door, Guard
from qa.serve.manuscript import ManuscriptError
from qa.serve.saving import SaveError
from qa.serve.shelf import Shelf, UnknownArticleError

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from qa.checker import Checker

    Handler = Callable[[Request], Awaitable[Response]]


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
