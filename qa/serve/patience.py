"""Connections of the desk: a head that does not come is not waited for.

The server that the desk is built on waits without end for the rest of a request's head. So a few
hundred connections that send half a line each would keep everybody else out. And where many requests are half sent at
once, those that began first make room for new ones, so that whoever sends a whole one is answered.
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
# So many requests may be half sent at once; the server answers no one beyond 500 connections.
MOST_AWAITED: Final = 200


@loaded
def patient_protocol() -> type[H11Protocol]:
    """The protocol of a connection, which closes it if no whole head comes in `HEAD` seconds."""
    from uvicorn.protocols.http.h11_impl import H11Protocol

    half_sent: dict[_Patience, None] = {}  # those that began first come first

    class PatientProtocol(H11Protocol):
        """HTTP/1.1 as the server speaks it, with a limit on how long a head may take."""

        def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401  # the server's own
            super().__init__(*given, **named)
            self._patience = _Patience(self, half_sent)

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
    """Closes a connection on which a head is awaited for too long, or where too many requests are half sent.

    Args:
        protocol: of the connection.
        half_sent: the connections on which the rest of a request is awaited.
    """

    def __init__(self, protocol: H11Protocol, half_sent: dict[_Patience, None]) -> None:
        self._protocol = protocol
        self._half_sent = half_sent
        self._timer: asyncio.TimerHandle | None = None

    def look(self) -> None:
        """See whether a head or a body is awaited now."""
        if not self._is_head_awaited():
            self._stop_timer()
        elif self._timer is None:
            self._timer = self._protocol.loop.call_later(HEAD, self._close)
        if not (self._is_head_awaited() or self._is_body_awaited()):
            self._half_sent.pop(self, None)
            return
        self._half_sent[self] = None
        if len(self._half_sent) > MOST_AWAITED:
            next(iter(self._half_sent)).give_up()

    def end(self) -> None:
        """Wait no more."""
        self._stop_timer()
        self._half_sent.pop(self, None)

    def give_up(self) -> None:
        """Close the connection, and wait no more."""
        self.end()
        if not self._protocol.transport.is_closing():
            self._protocol.transport.abort()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _is_head_awaited(self) -> bool:
        import h11

        return self._protocol.conn.their_state is h11.IDLE

    def _is_body_awaited(self) -> bool:
        import h11

        return self._protocol.conn.their_state is h11.SEND_BODY

    def _close(self) -> None:
        self._timer = None
        if self._is_head_awaited():
            self.give_up()
