"""Access control: token, host, origin, and security headers."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from qa.model.data_classes import dataclass
from qa.model.expression import expression

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "qa_desk"
CSRF_HEADER = "x-qa-desk"
UNSAFE = frozenset(("POST", "PUT", "PATCH", "DELETE"))
# Add-ons of browsers speak to LanguageTool's interface; no page of the web has such an origin.
EXTENSION = expression(r"(?:chrome|moz|safari-web)-extension://[\w-]{1,64}")
LANGUAGETOOL = "/v2/"

# No address of ours is longer; numbers of thousands of digits are none.
LONGEST_PATH = 1_000

FOREIGN = (403, "Requests of other pages are refused.")

HEADERS = {
    b"cache-control": b"no-store",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    b"referrer-policy": b"no-referrer",
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
}


@dataclass(frozen=True)
class Door:
    """What is asked of those who come in.

    Attributes:
        token: what the first address holds.
        hosts: `host:port` as a browser may name this server, in lowercase.
        local: whether only this machine reaches the server; then LanguageTool's interface needs no
            token, since it keeps and shows nothing.
    """

    token: str
    hosts: frozenset[str]
    local: bool = True

    @property
    def session(self) -> str:
        """What the cookie holds: made of the token, so that it outlives a restart."""
        return hashlib.sha256(b"session\x1f" + self.token.encode()).hexdigest()

    @property
    def csrf(self) -> str:
        """What the page sends with each request that changes something."""
        return hashlib.sha256(b"csrf\x1f" + self.token.encode()).hexdigest()

    def is_token(self, given: str) -> bool:
        """Whether this is the token; takes as long whatever is given."""
        return _same(given, self.token)

    def refusal(self, request: Request) -> tuple[int, str] | None:
        """The status and the reason for which a request is refused; None if it may come in."""
        host = request.headers.get("host", "").lower()
        if host not in self.hosts:
            return 400, "This address is not the desk's."
        if len(request.url.path) > LONGEST_PATH:
            return 414, "The address is too long."
        origin = request.headers.get("origin")
        own = origin is None or origin.lower() in {f"http://{host}", f"https://{host}"}
        if request.url.path.startswith(LANGUAGETOOL):
            return self._refusal_of_text(request, own=own)
        if not own or self._comes_from_elsewhere(request):
            return FOREIGN
        if request.url.path == "/" and "token" in request.query_params:
            return None
        return self._without_session(request)

    def _refusal_of_text(self, request: Request, *, own: bool) -> tuple[int, str] | None:
        """The same at LanguageTool's interface."""
        origin = request.headers.get("origin")
        if not own and not EXTENSION.fullmatch(origin or ""):
            return FOREIGN
        if origin is None and self._works_for_another_page(request):
            return FOREIGN
        return None if self.local or self._bears_token(request) else (403, "No token.")

    def _works_for_another_page(self, request: Request) -> bool:
        """Whether a page has the browser fetch a check as an image, which names no origin."""
        elsewhere = request.headers.get("sec-fetch-site") in {"cross-site", "same-site"}
        return elsewhere and request.url.path == f"{LANGUAGETOOL}check"

    def _comes_from_elsewhere(self, request: Request) -> bool:
        """Whether another site sent it; a link there may open the page, which asks for the token."""
        if request.headers.get("sec-fetch-site") not in {"cross-site", "same-site"}:
            return False
        return request.method in UNSAFE or request.url.path != "/"

    def _without_session(self, request: Request) -> tuple[int, str] | None:
        if not _same(request.cookies.get(COOKIE, ""), self.session):
            return 403, "Open the address that `qa serve` printed; it holds the token."
        if request.method not in UNSAFE:
            return None
        if not _same(request.headers.get(CSRF_HEADER, ""), self.csrf):
            return 403, "The request does not come from the desk's page."
        if not request.headers.get("content-type", "").startswith("application/json"):
            return 415, "Expected application/json."
        return None

    def _bears_token(self, request: Request) -> bool:
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        return self.is_token(bearer) or self.is_token(request.query_params.get("token", ""))


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same; takes as long wherever they differ."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())


def policy(nonce: str) -> str:
    """The content-security policy of the page."""
    return (
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        f"style-src 'self' 'nonce-{nonce}'; font-src 'none'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )


class Guard:
    """Refuses what may not come in, and adds the headers to each answer. Plain ASGI."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app, self._door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        from starlette.requests import Request
        from starlette.responses import PlainTextResponse

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message.get("headers", ()))
                known = {name.lower() for name, _ in headers}
                headers += [item for item in HEADERS.items() if item[0] not in known]
                if b"content-security-policy" not in known:
                    headers.append((b"content-security-policy", b"default-src 'none'"))
                message["headers"] = headers
            await send(message)

        refused = self._door.refusal(Request(scope))
        if refused is not None:
            await PlainTextResponse(refused[1] + "\n", refused[0])(scope, receive, guarded)
            return
        await self._app(scope, receive, guarded)
