"""Report failures during a run, each once."""

from __future__ import annotations

from collections.abc import Iterable

from qa.cli.output import say
from qa.model.report import Failure, Report


class Telling:
    """Reports failures at once, and notes at the end.

    Attributes:
        notes: to report at the end, in order.
    """

    def __init__(self, told: set[tuple[str, str | None]] | None = None) -> None:
        self.notes: dict[str, None] = {}
        self._told: set[tuple[str, str | None]] = set() if told is None else told

    def fresh(self) -> Telling:
        """Return a new one that knows what was reported, without notes."""
        return Telling(self._told)

    def tell(self, item: Report | Failure) -> bool:
        """Report a failure; return whether the item is a report."""
        if isinstance(item, Failure):
            say(str(item))
            return False
        for failure in item.failures:
            self._tell_once(failure)
        self.notes.update(dict.fromkeys(item.notes))
        return True

    def again(self, failures: Iterable[Failure], notes: Iterable[str]) -> None:
        """Report the failures of an earlier run again, since they affect the exit status."""
        for failure in failures:
            if failure.rule is None:
                say(str(failure))
            else:
                self._tell_once(failure)
        self.notes.update(dict.fromkeys(notes))

    def _tell_once(self, failure: Failure) -> None:
        """Print once, not for each row of a file."""
        if (failure.uri, failure.rule) not in self._told:
            self._told.add((failure.uri, failure.rule))
            say(str(failure))

    def say_notes(self) -> None:
        """Print the notes."""
        for note in self.notes:
            say(f"note: {note}")
