"""An endpoint that speaks OpenAI's protocol. This is the only module that reaches the network.

It sends what it is given to the one address that the user named, follows no redirection, tries again
where that makes sense, and tells no key to anybody else.
"""

from __future__ import annotations

import json
import random
import threading
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from qa import __version__
from qa.judge.budget import Purse, Usage, most_of
from qa.model.data_classes import dataclass
from qa.model.visible import visible

if TYPE_CHECKING:
    import httpx
    from tenacity import RetryCallState

# Worth another try: the server is busy, or was for a moment.
BUSY = frozenset((408, 409, 425, 429, 500, 502, 503, 504, 529))
# No question will be answered.
HOPELESS = frozenset((401, 402, 403, 404, 405))
# Pauses between tries, in seconds: at first, at most, and the longest that a server may ask for.
FIRST_PAUSE, LONGEST_PAUSE, LONGEST_ASKED = 1.0, 30.0, 120.0
# An answer that is longer, in bytes, is not read on.
MOST_BYTES = 4 << 20
# An answer that comes in drops is waited for so many times the seconds that are allowed without one.
LONGEST_ANSWER = 10
# More tokens no request takes: a server that names more is mistaken.
MOST_TOKENS = 1_000_000_000
LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


# How an answer is asked for, the strictest first: by a schema with bounds of texts, which not all servers
# know, by one without, as JSON, in words alone.
FORMS = ("bounded", "json_schema", "json_object", "")


class EndpointError(Exception):
    """No answer to one question; the text says why, and holds no key."""


class HopelessError(EndpointError):
    """No question will be answered: a wrong address, a key that is not accepted."""


class BudgetError(EndpointError):
    """What is left of the budget may not be enough for the request, so it was not sent."""


class _BusyError(Exception):
    """Worth another try, perhaps after so many seconds; perhaps the request never left."""

    def __init__(self, message: str, pause: float | None = None, *, unsent: bool = False) -> None:
        super().__init__(message)
        self.pause = pause
        self.unsent = unsent


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Who is asked.

    Attributes:
        url: the address of the interface, such as http://127.0.0.1:8080/v1.
        model: the name of the model.
        key: the secret that is sent along; empty for none.
        tries: how often a request is sent, at most.
        timeout: seconds without a sign of life.
    """

    url: str
    model: str
    key: str = ""
    tries: int = 6
    timeout: float = 120.0

    def __repr__(self) -> str:
        return f"Where(url={self.url!r}, model={self.model!r})"


def address_of(where: Where) -> str:
    """Where questions are sent.

    Raises:
        HopelessError: if it is no address, or a key would travel in the open.
    """
    try:
        parts = urlsplit(where.url)
        host = parts.hostname
    except ValueError:
        host = None
    if host is None or parts.scheme not in {"http", "https"} or parts.query or parts.username:
        message = f"{visible(where.url)!r} is not the address of an endpoint, such as http://127.0.0.1:8080/v1"
        raise HopelessError(message)
    if where.key and parts.scheme == "http" and host not in LOOPBACK:
        message = "a key is sent by https only, or to this machine"
        raise HopelessError(message)
    path = parts.path.rstrip("/") or "/v1"
    if not path.endswith("/chat/completions"):
        path += "/chat/completions"
    return parts._replace(path=path, fragment="").geturl()


class Endpoint:
    """Asks questions, from several threads, within a budget.

    Args:
        where: who is asked.
        purse: what may be spent.
        told: is called with what a user may want to know, such as that there is a pause.

    Raises:
        HopelessError: if `where` is no address.
    """

    def __init__(self, where: Where, purse: Purse, told: Callable[[str], None]) -> None:
        import httpx

        self.where = where
        self.purse = purse
        self._told = told
        self._address = address_of(where)
        self._lock = threading.Lock()
        # What a server does not know is left out from then on.
        self._form = FORMS[0]
        self._limit = "max_tokens"
        # Not packed: a few kilobytes could stand for gigabytes.
        headers = {"User-Agent": f"translation-qa/{__version__}", "Accept-Encoding": "identity"}
        if where.key:
            headers["Authorization"] = f"Bearer {where.key}"
        self._client = httpx.Client(
            headers=headers,
            timeout=httpx.Timeout(where.timeout, connect=15),
            follow_redirects=False,
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def ask(self, body: Mapping[str, Any]) -> str:
        """The text of the answer.

        Raises:
            BudgetError: if the request was not sent, since it could go beyond the budget.
            HopelessError: if no question will be answered.
            EndpointError: if this one was not.
        """
        import tenacity

        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(_BusyError),
            stop=tenacity.stop_after_attempt(self.where.tries),
            wait=self._pause,
            reraise=True,
        )
        try:
            answer: str = retrying(self._ask_as_known, body)
        except _BusyError as error:
            raise EndpointError(f"{error}, {self.where.tries} times") from None  # noqa: TRY003, EM102  # one sentence
        return answer

    def _pause(self, state: RetryCallState) -> float:
        """Seconds until the next try: what the server asks for, or longer and longer."""
        error = state.outcome.exception() if state.outcome else None
        asked = error.pause if isinstance(error, _BusyError) else None
        tries = state.attempt_number
        pause = min(FIRST_PAUSE * 2.0 ** (tries - 1), LONGEST_PAUSE)
        pause *= random.uniform(0.75, 1.25)  # noqa: S311  # no secret
        if asked is not None:
            pause = min(asked, LONGEST_ASKED)
        if pause >= 5:
            self._told(f"{error}; the next try is in {pause:.0f} s.")
        return pause

    def _ask_as_known(self, body: Mapping[str, Any]) -> str:
        """Ask in the form that the server is known to understand, which this may find out."""
        while True:
            with self._lock:
                form, limit = self._form, self._limit
            answer = self._send(self._formed(body, form, limit))
            if answer.status not in {400, 422}:
                return self._text(answer)
            if not self._learn(form, limit, answer.content):
                message = f"the server refuses the request ({answer.status}): {self._said(answer)}"
                raise EndpointError(message)

    def _learn(self, form: str, limit: str, refusal: bytes) -> bool:
        """What to leave out after a refusal; False if there is nothing left to try."""
        with self._lock:
            if (self._form, self._limit) != (form, limit):
                return True  # another thread has learned meanwhile
            if b"max_completion_tokens" in refusal and limit == "max_tokens":
                self._limit = "max_completion_tokens"
            elif form != FORMS[-1]:
                self._form = FORMS[FORMS.index(form) + 1]
            else:
                return False
            return True

    def _formed(self, body: Mapping[str, Any], form: str, limit: str) -> dict[str, Any]:
        formed = {"model": self.where.model, **body}
        if form == "json_schema":
            formed["response_format"] = without_bounds(formed["response_format"])
        elif form != FORMS[0]:
            del formed["response_format"]
            if form:
                formed["response_format"] = {"type": form}
        if limit != "max_tokens":
            formed[limit] = formed.pop("max_tokens")
            del formed["temperature"]  # models that want this name refuse the other, too
        return formed

    def _send(self, body: Mapping[str, Any]) -> _Answer:
        """Send a request within the budget."""
        most = most_of(
            {**body, "max_tokens": body.get("max_tokens") or body["max_completion_tokens"]}
        )
        if not self.purse.put_aside(most):
            message = "the rest of the budget may not be enough"
            raise BudgetError(message)
        usage: Usage | None = None
        try:
            answer = self._exchange(body)
            usage = _usage(answer, most)
        except _BusyError as error:
            usage = Usage() if error.unsent else None
            raise
        finally:
            self.purse.settle(most, usage)
        if answer.status in HOPELESS:
            message = f"the server answers {answer.status}: {self._said(answer)}"
            raise HopelessError(message)
        if answer.status in BUSY:
            told = f"the server answers {answer.status}"
            raise _BusyError(told, answer.pause)
        return answer

    def _exchange(self, body: Mapping[str, Any]) -> _Answer:
        import httpx

        try:
            with self._client.stream("POST", self._address, json=body) as response:
                if response.headers.get("content-encoding", "identity").strip() != "identity":
                    message = "a packed answer, which was not asked for"
                    raise EndpointError(message)
                until = time.monotonic() + LONGEST_ANSWER * self.where.timeout
                content = bytearray()
                for part in response.iter_raw():
                    content += part
                    if len(content) > MOST_BYTES:
                        message = "an answer of more than 4 MB"
                        raise EndpointError(message)
                    if time.monotonic() > until:
                        message = f"an answer that takes {LONGEST_ANSWER} times the time allowed"
                        raise EndpointError(message)
                return _Answer(response.status_code, bytes(content), _asked_pause(response))
        except httpx.TransportError as error:
            message = f"no answer ({type(error).__name__})"
            unsent = isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout))
            raise _BusyError(message, unsent=unsent) from None
        except httpx.HTTPError as error:
            message = f"no answer ({type(error).__name__})"
            raise EndpointError(message) from None

    def _text(self, answer: _Answer) -> str:
        """The words of the model."""
        if answer.status != 200:
            message = f"the server answers {answer.status}: {self._said(answer)}"
            raise EndpointError(message)
        text = text_of(answer.value())
        if text is None:
            message = "the server's answer has no message in it"
            raise EndpointError(message)
        return text

    def _said(self, answer: _Answer) -> str:
        """What a server says of a refusal, for the screen: short, without power, without the key."""
        told = answer.content[:600].decode("utf-8", "replace")
        if self.where.key:
            told = told.replace(self.where.key, "…")
        return visible(" ".join(told.split())[:200]) or "nothing"


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    content: bytes
    pause: float | None

    def value(self) -> object:
        """What it holds, if that is JSON."""
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError):
            return None


def without_bounds(schema: Any) -> Any:  # noqa: ANN401  # JSON
    """A schema without bounds of texts."""
    if isinstance(schema, dict):
        return {key: without_bounds(one) for key, one in schema.items() if key != "maxLength"}
    return [without_bounds(one) for one in schema] if isinstance(schema, list) else schema


def text_of(value: object) -> str | None:
    """The text of the first choice of an answer."""
    choices = value.get("choices") if isinstance(value, dict) else None
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    text = message.get("content") if isinstance(message, dict) else None
    return text if isinstance(text, str) else None


def usage_of(value: object) -> Usage | None:
    """The tokens that an answer names."""
    usage = value.get("usage") if isinstance(value, dict) else None
    if not isinstance(usage, dict):
        return None
    tokens_in, tokens_out = usage.get("prompt_tokens"), usage.get("completion_tokens")
    if type(tokens_in) is not int or type(tokens_out) is not int:
        return None
    if not (0 <= tokens_in <= MOST_TOKENS and 0 <= tokens_out <= MOST_TOKENS):
        return None
    return Usage(tokens_in, tokens_out)


def _usage(answer: _Answer, most: Usage) -> Usage | None:
    """What a request has cost; None if nobody knows."""
    usage = usage_of(answer.value())
    if usage is not None:
        return usage
    # A refusal is not charged for; of an answer without figures, the most is taken.
    return most if answer.status == 200 else Usage()


def _asked_pause(response: httpx.Response) -> float | None:
    """The seconds that a server asks to wait: a number, or a date."""
    asked = response.headers.get("retry-after", "")
    try:
        return max(0.0, float(asked))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(asked).timestamp() - time.time())
    except (ArithmeticError, LookupError, OSError, TypeError, ValueError):
        return None  # no date, or one that no clock has
