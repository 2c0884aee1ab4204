"""Connections of the desk: a head that does not come is not waited for.

The server that the desk is built on waits without end for the rest of a request's head. So a few
hundred connections that send half a line each would keep everybody else out.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from qa.model.memory import loaded

if TYPE_CHECKING:
    from uvicorn.protocols.http.h11_impl import H11Protocol

# Seconds in which the head of a request has to come, and all of its body.
HEAD: Final = 10.0
BODY: Final = 60.0


@loaded
def patient_protocol() -> type[H11Protocol]:
    """The protocol of a connection, which closes it if no whole head comes in `HEAD` seconds."""
    from uvicorn.protocols.http.h11_impl import H11Protocol

    class PatientProtocol(H11Protocol):
        """HTTP/1.1 as the server speaks it, with a limit on how long a head may take."""

        def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401  # the server's own
            super().__init__(*given, **named)
            self._patience = _Patience(self)

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            """Begin to wait."""
            super().connection_made(transport)
            self._patience.look()

        def data_received(self, data: bytes) -> None:
            """Take what has come; after a whole head there is nothing to wait for until the next begins."""
            super().data_received(data)
            self._patience.look()

        def connection_lost(self, exc: Exception | None) -> None:
            """Let go of the connection."""
            self._patience.end()
            super().connection_lost(exc)

    return PatientProtocol


class _Patience:
    """Closes a connection on which a head is awaited for too long."""

    def __init__(self, protocol: H11Protocol) -> None:
        self._protocol = protocol
        self._timer: asyncio.TimerHandle | None = None

    def look(self) -> None:
        """See whether a head is awaited now."""
        if not self._is_awaited():
            self.end()
        elif self._timer is None:
            self._timer = self._protocol.loop.call_later(HEAD, self._close)

    def end(self) -> None:
        """Wait no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _is_awaited(self) -> bool:
        import h11

        return self._protocol.conn.their_state is h11.IDLE

    def _close(self) -> None:
        self._timer = None
        if self._is_awaited() and not self._protocol.transport.is_closing():
            self._protocol.transport.abort()
