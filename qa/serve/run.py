"""Run the desk: socket, allowed hosts, and the URL to open."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from qa.serve.door import Door
from qa.serve.patience import patient_protocol
from qa.serve.routes import make_app

if TYPE_CHECKING:
    from qa.checker import Checker
    from qa.serve.shelf import Shelf

LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))


def serve(
    shelf: Shelf | None,
    checker: Checker,
    *,
    host: str,
    port: int,
    token: str | None,
    say: Callable[[str], None],
) -> None:
    """Serve until interrupted.

    Args:
        shelf: the articles; None for LanguageTool's interface alone.
        checker: how texts of LanguageTool's clients are checked.
        host: the address to bind to.
        port: 0 for any that is free.
        token: what the first address holds; None for a new one.
        say: tells the user something.

    Raises:
        OSError: if the address cannot be used.
    """
    import uvicorn

    token = token or secrets.token_urlsafe(24)
    config = uvicorn.Config(
        app="",
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
        limit_concurrency=500,
        http=patient_protocol(),
        ws="none",
    )
    try:
        bound = config.bind_socket()
    except SystemExit:  # what uvicorn makes of an OSError, which it has logged
        message = f"{host}:{port} cannot be used"
        raise OSError(message) from None
    with bound:
        port = bound.getsockname()[1]
        local = host in LOOPBACK
        names = {host} | (LOOPBACK if local else set())
        hosts = frozenset(f"{f'[{name}]' if ':' in name else name}:{port}" for name in names)
        door = Door(token, hosts, local=local)
        config.app = make_app(shelf, checker, door)
        bound.listen(config.backlog)  # before it is told: who opens the address at once is let wait
        shown = f"[{host}]" if ":" in host else host
        if shelf is not None:
            say(f"The desk is open: http://{shown}:{port}/?token={token}")
        say(f"LanguageTool's interface: http://{shown}:{port}/v2")
        uvicorn.Server(config).run(sockets=[bound])
