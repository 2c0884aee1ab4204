"""The desk as it runs: a process of its own, a folder of articles, a client."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from forked import Forked

if TYPE_CHECKING:
    import httpx

TOKEN = "a-token-for-tests-only"  # noqa: S105  # no secret
ARTICLE = "# One  gap\r\n\r\nHe is is here, said *Ada* 😀.\r\n\r\nMore  gaps there.\n"


class Server:
    """`qa serve` in a folder; it can be killed and started again on the same port if it is not forked."""

    def __init__(self, folder: Path, *arguments: str, forked: Forked | None = None) -> None:
        self.folder = folder
        self._forked = forked
        self._arguments = arguments
        (folder / "token").write_text(TOKEN + "\n", "utf-8")
        self.port = 0
        self.start()

    def start(self) -> None:
        arguments = ["serve", *self._arguments, "--port", str(self.port), "--token-file", "token"]
        command = [sys.executable, "-m", "qa", *arguments]
        if self._forked:
            command = self._forked.command(*arguments)
        self.process = subprocess.Popen(
            command,
            cwd=self.folder,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stderr is not None
        said = ""
        for line in self.process.stderr:
            said += line
            found = re.search(r"http://127\.0\.0\.1:(\d+)/v2$", line.strip())
            if found:
                self.port = int(found[1])
                break
        else:
            raise AssertionError(said)
        import httpx

        for _ in range(2400):
            try:
                httpx.get(f"{self.url}/v2/languages", timeout=300)
            except httpx.TransportError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError(said)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stderr is not None
        self.process.stderr.close()

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        assert self.process.stderr is not None
        self.process.stderr.close()

    def client(self) -> Client:
        return Client(self)


class Client:
    """A browser's part of the talk with the desk."""

    def __init__(self, server: Server) -> None:
        import httpx

        self.http: httpx.Client = httpx.Client(base_url=server.url, timeout=300)
        answer = self.http.get("/", params={"token": TOKEN})
        assert answer.status_code == 303
        page = self.http.get("/")
        assert page.status_code == 200
        found = re.search(r'name="csrf" content="([^"]+)"', page.text)
        assert found
        self.csrf = found[1]

    def close(self) -> None:
        self.http.close()

    def get(self, path: str) -> Any:  # noqa: ANN401  # JSON
        answer = self.http.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, **body: Any) -> Any:  # noqa: ANN401  # JSON
        headers = {"X-QA-Desk": self.csrf}
        answer = self.http.post(
            path, json={"page": "test", "editor": "Ada", **body}, headers=headers
        )
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes(ARTICLE.encode())
    (tmp_path / "b.html").write_text("<p>Nothing  is wrong &amp; all.</p>\n", "utf-8")
    (tmp_path / "rows.jsonl").write_text('{"text": "x"}\n', "utf-8")
    return tmp_path


@pytest.fixture
def server(folder: Path, forked: Forked) -> Iterator[Server]:
    yield from served(folder, forked)


@pytest.fixture
def mortal(folder: Path) -> Iterator[Server]:
    """A server that can be killed."""
    yield from served(folder, None)


def served(folder: Path, forked: Forked | None) -> Iterator[Server]:
    pytest.importorskip("uvicorn", reason="no uvicorn: pip install 'translation-qa[serve]'")
    pytest.importorskip("httpx", reason="no httpx: pip install 'translation-qa[test]'")
    server = Server(folder, ".", forked=forked)
    yield server
    server.stop()


@pytest.fixture
def client(server: Server) -> Iterator[Client]:
    client = server.client()
    yield client
    client.close()
