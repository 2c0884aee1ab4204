"""Who is let in, and what the answers forbid."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from forked import Forked

import qa
from tests.serve.conftest import ARTICLE, TOKEN, Client, Server

WHOLE = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, forked: Forked) -> Iterator[Server]:
    """One server for all tests here: they change nothing."""
    pytest.importorskip("uvicorn", reason="no uvicorn: pip install 'translation-qa[serve]'")
    pytest.importorskip("httpx", reason="no httpx: pip install 'translation-qa[test]'")
    folder = tmp_path_factory.mktemp("desk")
    (folder / "a.md").write_bytes(ARTICLE.encode())
    server = Server(folder, ".", forked=forked)
    yield server
    server.stop()


def test_without_the_token_nobody_comes_in(server: Server) -> None:
    import httpx

    for path in ("/", "/api/articles", "/assets/desk.js", "/api/events?page=x", "/?token=wrong"):
        assert httpx.get(server.url + path, timeout=300).status_code == 403, path
    assert httpx.get(f"{server.url}/?token={TOKEN}", timeout=300).status_code == 303


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 400),
        ({"Host": "evil.example:8765"}, 400),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"X-QA-Desk": "wrong"}, 403),
        ({"X-QA-Desk": ""}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({}, 200),
    ],
)
def test_foreign_requests_are_refused(client: Client, headers: dict[str, str], status: int) -> None:
    body = b'{"page": "p", "editor": "", "article": null}'
    own = {"X-QA-Desk": client.csrf, "Content-Type": "application/json"}
    answer = client.http.post("/api/presence", content=body, headers=own | headers)
    assert answer.status_code == status


def test_answers_forbid_what_is_not_needed(client: Client) -> None:
    page = client.http.get("/")
    csp = page.headers["content-security-policy"]
    assert "default-src 'none'" in csp
    assert "script-src 'self';" in csp
    assert "unsafe" not in csp
    assert "frame-ancestors 'none'" in csp
    for path in ("/", "/api/articles", "/assets/desk.js", "/v2/languages", "/gone"):
        headers = client.http.get(path).headers
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert "access-control-allow-origin" not in headers
    cookie = client.http.get("/", params={"token": TOKEN}).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize(
    "path",
    [
        "/assets/..%2fdesk.py",
        "/assets/%2e%2e/app.py",
        "/assets/app.py",
        "/api/articles/999",
        "/api/articles/../../etc/passwd",
        "/api/rules/..%2f..%2fx",
    ],
)
def test_nothing_else_is_handed_out(client: Client, path: str) -> None:
    assert client.http.get(path).status_code == 404


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b'{"version": -1}', b'{"version": 0, "page": "a b"}', b"[" * 100_000],
)
def test_bad_requests_are_told_so(client: Client, body: bytes) -> None:
    headers = {"X-QA-Desk": client.csrf, "Content-Type": "application/json"}
    answer = client.http.post("/api/articles/1/changes", content=body, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["error"]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_page_cannot_have_texts_checked_as_images(server: Server, method: str) -> None:
    """A browser names no origin with an image, but says that another site asks."""
    import httpx

    asked = {"language": "en", "text": "a"}
    url = f"{server.url}/v2/check"
    for site, status in (("cross-site", 403), ("same-site", 403), ("none", 200)):
        answer = httpx.request(
            method, url, params=asked, headers={"Sec-Fetch-Site": site}, timeout=300
        )
        assert answer.status_code == status, site
    add_on = {"Origin": "moz-extension://abc-1", "Sec-Fetch-Site": "cross-site"}
    assert httpx.request(method, url, params=asked, headers=add_on, timeout=300).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/articles/9223372036854775807", 404),
        ("/api/articles/9223372036854775808", 404),
        ("/api/articles/9223372036854775808/done", 404),
        ("/api/articles/" + "9" * 900, 404),
        ("/api/articles/" + "9" * 5_000, 414),
        ("/api/articles/1/changes?since=" + "9" * 5_000, 400),
        ("/api/articles/1/changes?since=-1", 400),
        ("/api/search?q=%00%ff", 200),
        ("/assets/..%2f..%2fapp.py", 404),
        ("/assets/%2e%2e/app.py", 404),
        ("/api/rules/..%2f..%2fREADME", 404),
    ],
)
def test_numbers_and_names_that_are_none_are_refused(
    client: Client, path: str, status: int
) -> None:
    assert client.http.get(path).status_code == status


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b"[" * 100_000,
        b'{"page": "p", "article": 1e999}',
        b'{"page": "\\ud800"}',
        b'{"page": ["p"], "editor": 5}',
        b"\xff\xfe",
        b'{"page": "p", "version": ' + b"9" * 5_000 + b"}",
    ],
)
@pytest.mark.parametrize("path", ["/api/presence", "/api/articles/1/changes", "/api/verdicts"])
def test_bodies_that_are_none_are_refused(client: Client, path: str, body: bytes) -> None:
    headers = {"X-QA-Desk": client.csrf, "Content-Type": "application/json"}
    answer = client.http.post(path, content=body, headers=headers)
    assert answer.status_code in {200, 400}, answer.text
    assert client.http.get("/").status_code == 200


def test_a_body_without_end_is_refused(client: Client) -> None:
    headers = {"X-QA-Desk": client.csrf, "Content-Type": "application/json"}
    answer = client.http.post("/api/presence", content=b"x" * 9_000_000, headers=headers)
    assert answer.status_code == 400
    assert "too long" in answer.text


def test_the_address_is_told_once_somebody_listens() -> None:
    """Kills: whoever opened the address as soon as it was printed was refused."""
    pytest.importorskip("uvicorn", reason="no uvicorn")
    from qa.serve.run import serve

    def knock(told: str) -> None:
        port = int(told.rpartition(":")[2].partition("/")[0])
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
        raise InterruptedError  # before it is served

    with pytest.raises(InterruptedError):
        serve(None, qa.Checker(), host="127.0.0.1", port=0, token="t" * 16, say=knock)


def test_half_a_head_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    uvicorn = pytest.importorskip("uvicorn", reason="no uvicorn")
    from qa.serve.patience import patient_protocol

    async def app(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401, ARG001  # of ASGI
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    async def talk() -> list[bytes]:
        config = uvicorn.Config(app, http=patient_protocol(), ws="none", lifespan="off")
        server = uvicorn.Server(config)
        with socket.create_server(("127.0.0.1", 0)) as bound:
            port = bound.getsockname()[1]
            running = asyncio.create_task(server.serve([bound]))
            answers = []
            for sent in (b"", b"GET / HT", WHOLE, WHOLE + b"GET / HTTP/1.1\r\nX: ", WHOLE * 2):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(sent)
                try:
                    answers.append(await reader.read())  # until the server closes
                except ConnectionError:
                    answers.append(b"reset")
                writer.close()
            server.should_exit = True
            await running
        return answers

    monkeypatch.setattr("qa.serve.patience.HEAD", 0.2)
    none, half, whole, more, two = asyncio.run(talk())
    assert (none, half) == (b"", b"") or b"reset" in {none, half}
    assert whole.count(b" 204 ") == 1
    assert more == b"reset" or more.count(b" 204 ") == 1
    assert two.count(b" 204 ") == 2


@pytest.mark.parametrize(
    "half", [b"", b"GET / HTTP/1.1", b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc"]
)
def test_whoever_sends_a_whole_request_is_answered_beside_many_half_sent_ones(
    monkeypatch: pytest.MonkeyPatch, half: bytes
) -> None:
    """Kills: everybody else was told 503 until those that sent half a request had been waited for."""
    uvicorn = pytest.importorskip("uvicorn", reason="no uvicorn")
    from qa.serve.patience import patient_protocol

    async def app(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401, ARG001  # of ASGI
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    async def talk() -> bytes:
        config = uvicorn.Config(
            app, http=patient_protocol(), ws="none", lifespan="off", limit_concurrency=20
        )
        server = uvicorn.Server(config)
        with socket.create_server(("127.0.0.1", 0)) as bound:
            port = bound.getsockname()[1]
            running = asyncio.create_task(server.serve([bound]))
            writers = []
            for _ in range(40):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(half)
                await writer.drain()
                writers.append(writer)
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(WHOLE)
            answer = await reader.readline()
            for each in (writer, *writers):
                each.close()
            server.should_exit = True
            await running
        return answer

    monkeypatch.setattr("qa.serve.patience.MOST_AWAITED", 5)
    assert b" 204 " in asyncio.run(talk())


def test_a_request_that_ends_early_is_no_error_here(server: Server) -> None:
    import httpx

    with socket.create_connection(("127.0.0.1", server.port), timeout=300) as talk:
        head = (
            f"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Length: 9\r\n\r\n"
        )
        talk.sendall(head.encode() + b"text")
    assert httpx.get(f"{server.url}/v2/languages", timeout=300).status_code == 200
