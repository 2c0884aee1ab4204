"""Server-sent events for all open pages, and who is viewing what."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import field
from typing import Any

from qa.model.data_classes import dataclass
from qa.model.memory import EVENTS_WAITING

# Seconds of silence after which a comment keeps the connection open.
HEARTBEAT = 15.0
# So many pages are told of; each hears of all.
MOST_PRESENT = 200


@dataclass(eq=False)
class _Listener:
    page: str
    queue: asyncio.Queue[str | None] = field(
        default_factory=lambda: asyncio.Queue(maxsize=EVENTS_WAITING)
    )


class Hub:
    """The pages that listen. Belongs to one event loop."""

    def __init__(self) -> None:
        self._listeners: set[_Listener] = set()
        self._presence: dict[str, dict[str, Any]] = {}

    def send(self, kind: str, **values: Any) -> None:  # noqa: ANN401  # values of JSON
        """Tell all pages."""
        text = f"event: {kind}\ndata: {json.dumps(values)}\n\n"
        for listener in list(self._listeners):
            try:
                listener.queue.put_nowait(text)
            except asyncio.QueueFull:
                self._listeners.discard(listener)

    def present(self, page: str, editor: str, article: int | None, *, editing: bool) -> None:
        """Somebody looks at an article, or edits it."""
        now = {"page": page, "editor": editor, "article": article, "editing": editing}
        if self._presence.get(page) != now:
            self._presence.pop(page, None)
            self._presence[page] = now
            while len(self._presence) > MOST_PRESENT:  # who was heard of longest ago
                del self._presence[next(iter(self._presence))]
            self.send("presence", all=self.presence())

    def presence(self) -> list[dict[str, Any]]:
        """Who is where."""
        return [self._presence[page] for page in sorted(self._presence)]

    def stop(self) -> None:
        """End all streams."""
        for listener in self._listeners:
            listener.queue.put_nowait(None)

    async def listen(self, page: str) -> AsyncIterator[str]:
        """The events for one page, as the wire has them."""
        listener = _Listener(page)
        self._listeners.add(listener)
        try:
            yield "retry: 1000\nevent: hello\ndata: {}\n\n"
            while listener in self._listeners:
                try:
                    text = await asyncio.wait_for(listener.queue.get(), HEARTBEAT)
                except TimeoutError:
                    text = ": still here\n\n"
                if text is None:
                    return
                yield text
        finally:
            self._listeners.discard(listener)
            if not any(other.page == page for other in self._listeners):
                self._presence.pop(page, None)
                self.send("presence", all=self.presence())
