"""`qa` in a process of its own, without the second that Python takes to import it, for tests.

A server that has imported the command and its rules, and has checked one sentence of English, so that what
is known of English is loaded, forks for each call: the child has its own working directory, environment, standard streams and end, as one that was started has. What
is about starting (what is imported, variables that Python itself reads) is run by `python -m qa`.
"""

from __future__ import annotations

import gc
import io
import os
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from launch import ask, number

CAN_FORK = all(hasattr(os, name) for name in ("fork", "pidfd_open"))
# What Python reads when it starts; PYTHONPATH is heeded.
READ_AT_START = ("PYTHON", "LC_", "LANG", "MALLOC_")
# What fits into a pipe before anybody reads.
PIPE = 1 << 15
ROOMS = ("cli", "run", "detect", "edit", "read", "report", "analyse", "compare", "knowledge")
Done = subprocess.CompletedProcess


class Forked:
    """A server that is started by the first call, and ends with this process."""

    def __init__(self) -> None:
        self._server: subprocess.Popen[bytes] | None = None
        self._environment: dict[str, str] = {}
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._life = -1

    def command(self, *arguments: str) -> list[str]:
        """A command that does as `python -m qa` with these arguments."""
        if not CAN_FORK:
            return [sys.executable, "-m", "qa", *arguments]
        launch = str(Path(__file__).with_name("launch.py"))
        return [sys.executable, "-I", "-S", launch, self._path(), *arguments]

    def run(
        self,
        arguments: tuple[str, ...],
        *,
        cwd: Path,
        environment: Mapping[str, str],
        text: str | None = None,
        timeout: float = 300,
    ) -> Done[str]:
        """Run `qa` with these arguments, as `subprocess.run` would with the same.

        Raises:
            TimeoutExpired: if it does not end in time (seconds); it is killed then.
        """
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
        out, out_end = os.pipe()
        err, err_end = os.pipe()
        ends = [_given(text), out_end, err_end]
        with ask(self._path(), list(arguments), str(cwd), dict(environment), ends) as connection:
            for end in ends:
                os.close(end)
            number(connection)
            try:
                said = _until_closed([out, err], timeout)
            except TimeoutError:  # the end of the connection is that of the process
                raise subprocess.TimeoutExpired(list(arguments), timeout) from None
            finally:
                os.close(out)
                os.close(err)
            return Done(arguments, number(connection), _read(said[out]), _read(said[err]))

    def stop(self) -> None:
        """End the server."""
        if self._server and self._folder:
            os.close(self._life)
            self._server.wait(60)
            self._folder.cleanup()

    def _may_fork(
        self, arguments: tuple[str, ...], environment: Mapping[str, str], text: str | None
    ) -> bool:
        if not CAN_FORK or arguments[:1] in {(), ("--version",)}:
            return False
        if text is not None and len(text.encode()) > PIPE:
            return False
        self._path()
        changed = environment.items() ^ self._environment.items()
        return not any(
            name.startswith(READ_AT_START) for name, _ in changed if name != "PYTHONPATH"
        )

    def _path(self) -> str:
        """Where the server listens."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="qa-")
            self._environment = dict(os.environ)
            theirs, self._life = os.pipe()
            path = str(Path(self._folder.name) / "s")
            command = [sys.executable, "-W", "error", __file__, path, str(theirs)]
            # It finds launch.py beside itself, also where tests run with safe paths (benchmarks/mutation.py).
            given = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
            self._server = subprocess.Popen(
                command, pass_fds=[theirs], stdout=subprocess.PIPE, env=given
            )
            os.close(theirs)
            assert self._server.stdout
            with self._server.stdout:
                assert self._server.stdout.read() == b"listening"
        return str(Path(self._folder.name) / "s")


def _given(text: str | None) -> int:
    """The standard input: a pipe with a text, or that of this process."""
    if text is None:
        return os.dup(0)
    into, end = os.pipe()
    os.write(end, text.encode())
    os.close(end)
    return into


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


def serve(path: str, life: int) -> bool:
    """Fork for each question; True in a child, which is to run the command, False at the end."""
    with socket.socket(socket.AF_UNIX) as listener, selectors.DefaultSelector() as selector:
        listener.bind(path)
        listener.listen(64)
        os.write(1, b"listening")
        os.dup2(2, 1)
        selector.register(listener, selectors.EVENT_READ)
        selector.register(life, selectors.EVENT_READ)
        while True:
            ready = {key.fileobj for key, _ in selector.select()}
            if life in ready:
                return False
            connection, _ = listener.accept()
            if not os.fork():
                break
            connection.close()
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
    os.close(life)
    return _keep(connection)


def _keep(connection: socket.socket) -> bool:
    """In a process between the server and the command: say how it ends, end it if nobody waits."""
    size, ends, _, _ = socket.recv_fds(connection, 4, 3)
    wanted = int.from_bytes(size, "big")
    question = b""
    while len(question) < wanted:
        question += connection.recv(wanted - len(question))
    process = os.fork()
    if not process:
        connection.close()
        _become(question.decode("utf-8", "surrogateescape"), ends)
        return True
    for end in (*ends, 0, 1, 2):
        os.close(end)
    connection.sendall(process.to_bytes(4, "big"))
    ended = os.pidfd_open(process)
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_READ)
        selector.register(ended, selectors.EVENT_READ)
        if ended not in {key.fileobj for key, _ in selector.select()}:
            os.kill(process, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    with suppress(OSError):
        connection.sendall(status.to_bytes(4, "big", signed=True))
    os._exit(0)


def _become(question: str, ends: list[int]) -> None:
    """Take the folder, arguments, environment and streams of the question."""
    count, folder, *parts = question.split("\0")
    arguments, variables = parts[: int(count)], parts[int(count) + 1 :]
    environment = dict(part.split("=", 1) for part in variables)
    for place, end in enumerate(ends):
        os.dup2(end, place)
        os.close(end)
    os.chdir(folder)
    known = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    given = environment.get("PYTHONPATH", "").split(os.pathsep)
    added = [path for path in given if path not in known]
    sys.path[:0] = added
    if added:  # there may be rules of others, by which much is decided
        from qa.model.memory import forget

        forget()
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
    for place, name in enumerate(("stdin", "stdout", "stderr")):
        old = getattr(sys, name)
        new = open(  # noqa: SIM115  # it stays open
            place, "w" if place else "r", encoding=old.encoding, errors=old.errors, closefd=False
        )
        if place == 2:
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
    from qa.checker import Checker

    Checker().check_text("One  gap is here, said the minister of the town on Friday.", lang="en")
    # The collector writes to all that it looks at, and each child would copy it.
    gc.collect()
    gc.freeze()
    if serve(sys.argv[1], int(sys.argv[2])):
        from qa.__main__ import main as run

        run()


if __name__ == "__main__":
    main()
