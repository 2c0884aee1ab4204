"""`qa` in a process of its own, without the second that Python takes to import it, for tests.

A server that has imported the command and its rules, and has checked nothing, forks for each call: the
child has its own working directory, environment, standard streams and end, as one that was started has. What
is about starting (what is imported, variables that Python itself reads) is run by
`python -m qa`.
"""

from __future__ import annotations

import io
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")
# What Python reads when it starts.
READ_AT_START = ("PYTHON", "LC_", "LANG", "MALLOC_")
# What fits into a pipe before anybody reads.
PIPE = 1 << 15
ROOMS = ("cli", "run", "detect", "edit", "read", "report", "analyse", "compare", "knowledge")
Done = subprocess.CompletedProcess


class Forked:
    """A server that is started by the first call, and ends with this process."""

    def __init__(self) -> None:
        self._server: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._environment: dict[str, str] = {}

    def run(
        self,
        arguments: tuple[str, ...],
        *,
        cwd: Path,
        environment: Mapping[str, str],
        text: str | None = None,
        timeout: float = 60,
    ) -> Done[str]:
        """Run `qa` with these arguments, as `subprocess.run` would with the same."""
        if not self._may_fork(arguments, environment, text):
            return subprocess.run(
                [sys.executable, "-W", "error", "-m", "qa", *arguments],
                input=text,
                capture_output=True,
                encoding="utf-8",
                cwd=cwd,
                env=environment,
                timeout=timeout,
                check=False,
            )
        status, out, err = self._ask(arguments, cwd, environment, text, timeout)
        return Done(arguments, status, _read(out), _read(err))

    def stop(self) -> None:
        """End the server."""
        if self._server and self._socket:
            self._socket.close()
            self._server.wait(10)

    def _may_fork(
        self, arguments: tuple[str, ...], environment: Mapping[str, str], text: str | None
    ) -> bool:
        if not CAN_FORK or arguments[:1] in {(), ("--version",), ("server",), ("serve",)}:
            return False
        if text is not None and len(text.encode()) > PIPE:
            return False
        if self._socket is None:
            self._start()
        read = (environment.items() | self._environment.items()) - (
            environment.items() & self._environment.items()
        )
        return not any(name.startswith(READ_AT_START) for name, _ in read if name != "PYTHONPATH")

    def _start(self) -> None:
        self._socket, theirs = socket.socketpair()
        self._environment = dict(os.environ)
        command = [sys.executable, "-W", "error", __file__, str(theirs.fileno())]
        self._server = subprocess.Popen(command, pass_fds=[theirs.fileno()])
        theirs.close()

    def _ask(
        self,
        arguments: tuple[str, ...],
        cwd: Path,
        environment: Mapping[str, str],
        text: str | None,
        timeout: float,
    ) -> tuple[int, bytes, bytes]:
        assert self._socket
        question = json.dumps([arguments, str(cwd), dict(environment)]).encode()
        out, out_end = os.pipe()
        err, err_end = os.pipe()
        into = os.dup(0)
        if text is not None:
            os.close(into)
            into, into_end = os.pipe()
            os.write(into_end, text.encode())
            os.close(into_end)
        ends = [into, out_end, err_end]
        socket.send_fds(self._socket, [len(question).to_bytes(4, "big")], ends)
        self._socket.sendall(question)
        for end in ends:
            os.close(end)
        process = int.from_bytes(_exactly(self._socket, 4), "big")
        try:
            said = _until_closed([out, err], timeout)
        except TimeoutError:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            _exactly(self._socket, 4)
            raise subprocess.TimeoutExpired(list(arguments), timeout) from None
        finally:
            os.close(out)
            os.close(err)
        status = int.from_bytes(_exactly(self._socket, 4), "big", signed=True)
        return status, said[out], said[err]


def _until_closed(ends: list[int], timeout: float) -> dict[int, bytes]:
    """What comes out of the pipes until they are closed."""
    until = time.monotonic() + timeout
    said = dict.fromkeys(ends, b"")
    with selectors.DefaultSelector() as selector:
        for end in ends:
            selector.register(end, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(max(until - time.monotonic(), 0))
            if not ready:
                raise TimeoutError
            for key, _ in ready:
                part = os.read(key.fd, 1 << 16)
                said[key.fd] += part
                if not part:
                    selector.unregister(key.fd)
    return said


def _read(said: bytes) -> str:
    """What a stream says, in text mode."""
    return io.TextIOWrapper(io.BytesIO(said), encoding="utf-8").read()


def _exactly(connection: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        part = connection.recv(size - len(found))
        if not part:
            raise EOFError
        found += part
    return found


def serve(number: int) -> bool:
    """Fork for each question; True in a child, which is to run the command, False at the end."""
    with socket.socket(fileno=number) as connection:
        return _serve(connection)


def _serve(connection: socket.socket) -> bool:
    while True:
        size, ends, _, _ = socket.recv_fds(connection, 4, 3)
        if not size:
            return False
        question = json.loads(_exactly(connection, int.from_bytes(size, "big")))
        process = os.fork()
        if not process:
            connection.close()
            _become(question, ends)
            return True
        for end in ends:
            os.close(end)
        connection.sendall(process.to_bytes(4, "big"))
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        connection.sendall(status.to_bytes(4, "big", signed=True))


def _become(question: list[Any], ends: list[int]) -> None:
    """Take the arguments, folder, environment and streams of the question."""
    arguments, folder, environment = question
    for number, end in enumerate(ends):
        os.dup2(end, number)
        os.close(end)
    os.chdir(folder)
    known = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    given = environment.get("PYTHONPATH", "").split(os.pathsep)
    sys.path[:0] = [path for path in given if path not in known]
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    _open_streams()
    spec = find_spec("qa.__main__")
    assert spec
    assert spec.origin
    sys.argv = [spec.origin, *arguments]
    # What Click names the program by, and what processes that it starts import.
    main = sys.modules["__main__"]
    main.__spec__, main.__file__, main.__package__ = spec, spec.origin, "qa"


def _open_streams() -> None:
    """Open the standard streams anew, as Python does: those of the server know what theirs could do."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        old = getattr(sys, name)
        new = open(  # noqa: SIM115  # it stays open
            number,
            "w" if number else "r",
            encoding=old.encoding,
            errors=old.errors,
            closefd=False,
        )
        if number == 2:
            new.reconfigure(line_buffering=True)
        setattr(sys, name, new)
        setattr(sys, f"__{name}__", new)


def main() -> None:
    """The server, and each of its children, which ends as a program does."""
    from importlib import import_module
    from pkgutil import walk_packages

    sys.path.remove(str(Path(__file__).parent))
    for room in ROOMS:
        package = import_module(f"qa.{room}")
        for module in walk_packages(package.__path__, f"qa.{room}."):
            import_module(module.name)
    from qa.rules.catalogue import catalogue

    catalogue()
    if serve(int(sys.argv[1])):
        from qa.__main__ import main as run

        run()


if __name__ == "__main__":
    main()
