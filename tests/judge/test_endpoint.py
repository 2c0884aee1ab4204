"""Busy servers, dropped connections, refusals, money, and secrets."""

from __future__ import annotations

import gzip
import socket
from typing import Any

import pytest

from qa.judge import endpoint as module
from qa.judge.budget import Budget, Prices, Purse, Usage
from qa.judge.endpoint import (
    BudgetError,
    Endpoint,
    EndpointError,
    HopelessError,
    Where,
    address_of,
    usage_of,
)
from qa.judge.keys import KeyMissingError, key_for
from tests.judge.conftest import Reply, Server

BODY = {
    "messages": [{"role": "user", "content": "What is wrong?"}],
    "temperature": 0,
    "max_tokens": 100,
    "response_format": {"type": "json_schema", "json_schema": {"name": "x", "schema": {}}},
}


def asking(server: Server, budget: Budget | None = None, key: str = "") -> Endpoint:
    where = Where(url=server.url, model="m", tries=4, timeout=5.0, key=key)
    return Endpoint(where, Purse(budget or Budget(), Prices()), lambda _: None)


@pytest.mark.parametrize(
    "bad",
    [
        Reply(status=429, headers={"Retry-After": "0"}),
        Reply(status=429, headers={"Retry-After": "Fri, 01 Jan 2021 00:00:00 GMT"}),
        Reply(status=503),
        Reply(status=500, raw=b"<html>"),
        Reply(drops=True),
    ],
)
def test_what_passes_is_tried_again(server: Server, bad: Reply) -> None:
    server.script = lambda _, number: bad if number < 3 else Reply("yes")
    assert asking(server).ask(BODY) == "yes"
    assert len(server.bodies) == 3


def test_the_server_says_how_long_to_wait(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(module, "LONGEST_ASKED", 0.05)  # or the test would take a minute
    server.script = lambda _, number: (
        Reply(status=429, headers={"Retry-After": "60"}) if number == 1 else Reply("yes")
    )
    one = asking(server)
    one._told = told.append  # noqa: SLF001
    assert one.ask(BODY) == "yes"


def test_it_gives_up(server: Server) -> None:
    server.script = lambda *_: Reply(status=503)
    with pytest.raises(EndpointError, match="503, 4 times"):
        asking(server).ask(BODY)
    assert len(server.bodies) == 4


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    where = Where(url=f"http://127.0.0.1:{port}", model="m", tries=2)
    one = Endpoint(where, Purse(Budget(tokens=1000), Prices()), lambda _: None)
    with pytest.raises(EndpointError, match="ConnectError"):
        one.ask(BODY)
    assert one.purse.spent == Usage()  # nothing was sent


@pytest.mark.parametrize("status", [401, 403, 404])
def test_what_is_hopeless_is_not_tried_again(server: Server, status: int) -> None:
    server.script = lambda *_: Reply(status=status, raw=b"bad key sk-123\x1b[31m")
    with pytest.raises(HopelessError) as caught:
        asking(server, key="sk-123").ask(BODY)
    assert len(server.bodies) == 1
    assert "sk-123" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_no_redirection_is_followed(server: Server) -> None:
    server.script = lambda *_: Reply(status=307, headers={"Location": f"{server.url}/elsewhere"})
    with pytest.raises(EndpointError, match="307"):
        asking(server).ask(BODY)
    assert len(server.bodies) == 1


def test_the_key_is_sent_and_not_shown(server: Server) -> None:
    where = Where(url=server.url, model="m", key="sk-secret")
    Endpoint(where, Purse(Budget(), Prices()), lambda _: None).ask(BODY)
    assert server.keys == ["Bearer sk-secret"]
    assert "sk-secret" not in repr(where)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("ftp://a.example", ""),
        ("file:///etc/passwd", ""),
        ("a.example/v1", ""),
        ("http://user@a.example", ""),
        ("http://a.example/v1", "sk-secret"),
        ("http://[", ""),
    ],
)
def test_addresses_that_are_refused(url: str, key: str) -> None:
    with pytest.raises(HopelessError) as caught:
        address_of(Where(url=url, model="m", key=key))
    assert "secret" not in str(caught.value)


def test_addresses() -> None:
    for url in (
        "http://127.0.0.1:1",
        "http://127.0.0.1:1/v1",
        "http://127.0.0.1:1/v1/chat/completions",
    ):
        assert address_of(Where(url=url, model="m")) == "http://127.0.0.1:1/v1/chat/completions"


def test_what_a_server_does_not_know_is_left_out_from_then_on(server: Server) -> None:
    def script(body: dict[str, Any], _: int) -> Reply:
        if "response_format" in body:
            return Reply(status=400, raw=b'{"error": "unknown field response_format"}')
        return Reply("yes")

    server.script = script
    one = asking(server)
    assert one.ask(BODY) == one.ask(BODY) == "yes"
    kinds = [body.get("response_format", {}).get("type") for body in server.bodies]
    assert kinds == ["json_schema", "json_schema", "json_object", None, None]


def test_a_server_that_knows_no_bounds_of_texts_gets_none(server: Server) -> None:
    def script(body: dict[str, Any], _: int) -> Reply:
        return Reply(status=400) if "maxLength" in str(body) else Reply("yes")

    server.script = script
    schema = {"type": "object", "properties": {"a": {"type": "string", "maxLength": 5}}}
    form = {"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}
    assert asking(server).ask({**BODY, "response_format": form}) == "yes"
    assert server.bodies[1]["response_format"]["json_schema"]["schema"]["properties"] == {
        "a": {"type": "string"}
    }


def test_models_that_count_their_thoughts(server: Server) -> None:
    def script(body: dict[str, Any], _: int) -> Reply:
        if "max_tokens" in body:
            return Reply(status=400, raw=b"Use 'max_completion_tokens' instead")
        return Reply("yes")

    server.script = script
    assert asking(server).ask(BODY) == "yes"
    assert server.bodies[-1]["max_completion_tokens"] == 100


def test_a_refusal_that_nothing_helps_against(server: Server) -> None:
    server.script = lambda *_: Reply(status=400, raw=b"no")
    with pytest.raises(EndpointError, match="refuses the request"):
        asking(server).ask(BODY)


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": 1}]}', b"[" * 9000]
)
def test_answers_without_a_message(server: Server, raw: bytes) -> None:
    server.script = lambda *_: Reply(raw=raw)
    with pytest.raises(EndpointError, match="no message"):
        asking(server).ask(BODY)


def test_an_endless_answer_is_not_read(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 10_000)
    server.script = lambda *_: Reply("x" * 50_000)
    with pytest.raises(EndpointError, match="4 MB"):
        asking(server).ask(BODY)


def test_no_request_goes_beyond_the_budget(server: Server) -> None:
    server.script = lambda *_: Reply("yes", usage=(200, 90))
    one = asking(server, Budget(tokens=700))
    one.ask(BODY)
    one.ask(BODY)
    with pytest.raises(BudgetError):
        one.ask(BODY)
    assert one.purse.spent.total == 290 * len(server.bodies) <= 700
    assert one.purse.requests == len(server.bodies) == 2


def test_of_an_answer_without_figures_the_most_is_taken(server: Server) -> None:
    server.script = lambda *_: Reply("yes", usage=None)
    one = asking(server)
    one.ask(BODY)
    assert one.purse.spent.tokens_out == 100


def test_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_JUDGE_KEY", "one")
    monkeypatch.setenv("OTHER", "two")
    assert key_for("https://a.example") == "one"
    assert key_for("https://a.example", "OTHER") == "two"
    with pytest.raises(KeyMissingError, match="NOBODY"):
        key_for("https://a.example", "NOBODY")
    monkeypatch.delenv("QA_JUDGE_KEY")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert not key_for("https://a.example")


def test_a_packed_answer_is_not_unpacked(server: Server) -> None:
    """Ten kilobytes that stand for ten megabytes."""
    bomb = gzip.compress(b" " * 10_000_000)
    server.script = lambda _, __: Reply(raw=bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(EndpointError, match="a packed answer"):
        asking(server).ask(BODY)


def test_an_answer_in_drops_is_not_waited_for_without_end(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST_ANSWER", 0)
    server.script = lambda _, __: Reply("yes")
    with pytest.raises(EndpointError, match="times the time allowed"):
        asking(server).ask(BODY)


@pytest.mark.parametrize(
    "asked",
    ["Mon, 01 Jan 0001 00:00:00 -0000", "Mon, 99 Foo 99999 99:99:99 +9999", "nan", "-1", ","],
)
def test_dates_that_no_clock_has_are_no_reason_to_end(server: Server, asked: str) -> None:
    server.script = lambda _, number: (
        Reply(status=429, headers={"Retry-After": asked}) if number == 1 else Reply("yes")
    )
    assert asking(server).ask(BODY) == "yes"


@pytest.mark.parametrize("tokens", [10**400, 1 << 40, -1, True, 1.5, "7", None])
def test_tokens_that_no_answer_has_are_not_counted(tokens: object) -> None:
    told = {"usage": {"prompt_tokens": 1, "completion_tokens": tokens}}
    assert usage_of(told) is None
    assert usage_of({"usage": {"prompt_tokens": 1, "completion_tokens": 2}}) == Usage(1, 2)
