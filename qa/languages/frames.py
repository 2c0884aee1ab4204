"""The form in which wordings of news of other languages are written down that a language's own news does not have."""

from __future__ import annotations

from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language, primary


@dataclass(frozen=True, slots=True)
class Frame:
    """A wording.

    Attributes:
        gates: one of them must stand in the text for the wording to be looked for.
        expression: a regular expression whose group `core` is reported.
        better: what the language's own news has instead, in English.
        needs_sign: whether it counts only in a text that has other signs of its source.
    """

    gates: tuple[str, ...]
    expression: str
    better: str
    needs_sign: bool = False


@by_language
def frames(lang: str) -> tuple[Frame, ...]:
    """The wordings that news in the language with this BCP 47 tag does not have."""
    found = data_of(primary(lang), "frames")
    return () if found is None else cast("tuple[Frame, ...]", found.FRAMES)
