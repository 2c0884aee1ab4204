"""Names what could not be done while a run goes on, each thing once."""

from __future__ import annotations

from collections.abc import Iterable

from qa.cli.output import say
from qa.model.report import Failure, Report


class Telling:
    """Tells failures at once, and notes in the end.

    Attributes:
        notes: what is to be told in the end, in order.
    """

    def __init__(self, told: set[tuple[str, str | None]] | None = None) -> None:
        self.notes: dict[str, None] = {}
        self._told: set[tuple[str, str | None]] = set() if told is None else told

    def fresh(self) -> Telling:
        """Another, which knows what was told, and has no notes."""
        return Telling(self._told)

    def tell(self, item: Report | Failure) -> bool:
        """Tell what could not be done; whether there is a report."""
        if isinstance(item, Failure):
            say(str(item))
            return False
        for failure in item.failures:
            self._tell_once(failure)
        self.notes.update(dict.fromkeys(item.notes))
        return True

    def again(self, failures: Iterable[Failure], notes: Iterable[str]) -> None:
        """Tell what another run has told, since the exit status speaks of it."""
        for failure in failures:
            if failure.rule is None:
                say(str(failure))
            else:
                self._tell_once(failure)
        self.notes.update(dict.fromkeys(notes))

    def _tell_once(self, failure: Failure) -> None:
        """Not once more for each row of a file."""
        if (failure.uri, failure.rule) not in self._told:
            self._told.add((failure.uri, failure.rule))
            say(str(failure))

    def say_notes(self) -> None:
        """Tell the notes."""
        for note in self.notes:
            say(f"note: {note}")
