"""A small real HTTP server that answers as a test wants, and the command in an empty folder."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from qa.judge import endpoint

Body = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """What the server does: answers, or drops the connection."""

    text: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    usage: tuple[int, int] | None = (50, 10)
    drops: bool = False

    def content(self) -> bytes:
        if self.raw is not None:
            return self.raw
        value: Body = {"choices": [{"message": {"role": "assistant", "content": self.text}}]}
        if self.usage is not None:
            value["usage"] = dict(
                zip(("prompt_tokens", "completion_tokens"), self.usage, strict=True)
            )
        return json.dumps(value).encode()


class Server:
    """Answers with what `script` makes of a request and its number."""

    def __init__(self) -> None:
        self.script: Callable[[Body, int], Reply] = lambda _, __: Reply('{"errors": []}')
        self.bodies: list[Body] = []
        self.keys: list[str | None] = []
        lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with lock:
                    outer.bodies.append(body)
                    outer.keys.append(self.headers.get("Authorization"))
                    number = len(outer.bodies)
                reply = outer.script(body, number)
                if reply.drops:
                    self.connection.shutdown(socket.SHUT_RDWR)
                    self.close_connection = True
                    return
                content = reply.content()
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr(endpoint, "FIRST_PAUSE", 0.01)
    monkeypatch.delenv("QA_JUDGE_KEY", raising=False)
    one = Server()
    yield one
    one.close()


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str


@pytest.fixture
def qa(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """The command line, in this process and an empty folder."""
    from qa.cli.main import run

    monkeypatch.chdir(tmp_path)

    def run_here(*arguments: str) -> Done:
        status = run(arguments)
        out, err = capfd.readouterr()
        return Done(status, out, err)

    return run_here


def is_second(body: Body) -> bool:
    """Whether a request is the sceptical one."""
    return "reviewer" in body["messages"][0]["content"]


def error(passage: int, quote: str, **more: str) -> Body:
    """One error as a model reports it."""
    told = {
        "source_quote": "",
        "kind": "mistranslation",
        "severity": "major",
        "why": "",
        "better": "",
    }
    return {"passage": passage, "quote": quote, **told, **more}


def found(*errors: Body) -> Reply:
    return Reply(json.dumps({"errors": list(errors)}))


def held(*quotes: str | None) -> Reply:
    """Of each claim whether it holds, and of those that do the quotation."""
    answers = [
        {"claim": number, "wrong": quote is not None, "quote": quote or ""}
        for number, quote in enumerate(quotes, 1)
    ]
    return Reply(json.dumps({"answers": answers}))
