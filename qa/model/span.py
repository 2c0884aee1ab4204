"""Spans: stretches of a text."""

from __future__ import annotations

from qa.model.data_classes import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, but not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Validate the span.

        Raises:
            ValueError: if not 0 <= start <= end.
        """
        if not 0 <= self.start <= self.end:
            message = f"a span needs 0 <= start <= end, not {self.start}..{self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether this span contains the other; equal spans contain each other."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str) -> Span:
        """Return the span of `text` without white space at its ends; empty if there is nothing else."""
        stretch = self.of(text)
        start = self.start + len(stretch) - len(stretch.lstrip())
        return Span(start, max(start, self.start + len(stretch.rstrip())))

    def of(self, text: str) -> str:
        """Return the stretch of `text` that this span covers."""
        return text[self.start : self.end]
