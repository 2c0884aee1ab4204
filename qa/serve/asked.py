"""Parse requests of the page; sizes, types and lengths are validated here."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qa.model.expression import expression
from qa.serve.patience import BODY
from qa.serve.shelf import UnknownArticleError

if TYPE_CHECKING:
    from starlette.requests import Request

LONGEST_BODY = 8_000_000
LONGEST_NAME = 60
# SQLite counts no further.
LARGEST_ID = (1 << 63) - 1
PAGE = expression(r"[\w-]{1,64}")


class BadRequestError(Exception):
    """A request that cannot be understood; the text says why."""


async def body_of(request: Request) -> bytes:
    """What a request holds."""
    from starlette.requests import ClientDisconnect

    body = bytearray()
    try:
        async with asyncio.timeout(BODY):
            async for part in request.stream():
                body += part
                if len(body) > LONGEST_BODY:
                    message = "the request is too long"
                    raise BadRequestError(message)
    except TimeoutError:
        message = "the request took too long"
        raise BadRequestError(message) from None
    except ClientDisconnect:  # nobody hears the answer, but nothing went wrong here
        message = "the request ended early"
        raise BadRequestError(message) from None
    return bytes(body)


async def json_of(request: Request) -> Mapping[str, Any]:
    """The same, as a JSON object."""
    import json

    try:
        value = json.loads(await body_of(request))
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        message = "expected a JSON object"
        raise BadRequestError(message)
    return value


def id_of(request: Request) -> int:
    """The number of the article that a request is about."""
    id = request.path_params["id"]
    assert isinstance(id, int)
    if id > LARGEST_ID:
        raise UnknownArticleError(id)
    return id


def number(value: object) -> int:
    """A version, as a whole number."""
    try:
        number = int(str(value))
    except ValueError:
        number = -1
    if not 0 <= number < 1 << 53:
        message = "expected a whole number"
        raise BadRequestError(message)
    return number


def text_of(body: Mapping[str, Any], name: str, longest: int) -> str:
    """A text of a request."""
    value = body.get(name, "")
    if not isinstance(value, str) or len(value) > longest:
        message = f"expected “{name}”: a text"
        raise BadRequestError(message)
    return value.encode("utf-8", "replace").decode()


def editor_of(body: Mapping[str, Any]) -> str:
    """The name of who sends it."""
    return " ".join(text_of(body, "editor", 1_000).split())[:LONGEST_NAME]


def page_of(body: Mapping[str, Any]) -> str:
    """What the page calls itself."""
    page = text_of(body, "page", 64)
    if not PAGE.fullmatch(page):
        message = "expected “page”"
        raise BadRequestError(message)
    return page
