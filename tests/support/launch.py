"""Have a command run by a server that forks (forked.py), and be as it is: streams, signals, status.

It imports next to nothing, since its only purpose is to begin soon: `python -I -S launch.py SOCKET ARGUMENT...`.
"""

import os
import signal
import socket
import sys


def ask(
    path: str, arguments: list[str], folder: str, environment: dict[str, str], ends: list[int]
) -> socket.socket:
    """Ask the server to run the command with these streams; the answer comes over what is returned."""
    parts = [folder, *arguments, "", *(f"{name}={value}" for name, value in environment.items())]
    parts.insert(0, str(len(arguments)))
    question = "\0".join(parts).encode("utf-8", "surrogateescape")
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(path)
    socket.send_fds(connection, [len(question).to_bytes(4, "big")], ends)
    connection.sendall(question)
    return connection


def number(connection: socket.socket) -> int:
    """The next number that the server says: first the process, then its status.

    Raises:
        EOFError: if it is no longer there.
    """
    found = b""
    while len(found) < 4:
        part = connection.recv(4 - len(found))
        if not part:
            raise EOFError
        found += part
    return int.from_bytes(found, "big", signed=True)


def main() -> None:
    """Run from the command line."""
    path, *arguments = sys.argv[1:]
    connection = ask(path, arguments, os.getcwd(), dict(os.environ), [0, 1, 2])  # noqa: PTH109
    process = number(connection)
    for asking in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(asking, lambda given, _: os.kill(process, given))
    for end in range(3):
        os.close(end)  # whoever reads them waits for the end of the command, not of this
    status = number(connection)
    if status < 0:
        signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    os._exit(status)


if __name__ == "__main__":
    main()
