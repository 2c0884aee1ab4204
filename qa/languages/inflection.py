"""The form in which is written down how the language inflects that meanings and literal translations are filed by."""

from __future__ import annotations

from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import HUB
from qa.model.memory import loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """What is known of it, in lower case.

    Attributes:
        irregular: lines "base form form", parted by bars or ends of lines: verbs with their past and participle,
            nouns with their plural, which comes first.
        plurals: those of them that are nouns.
        somebody: the owner that an entry is written with ("lose one's face"), and `owners` those that texts have.
        empty: words that stand in every sentence and say nothing of what it is about.
        endings: what a coarse stem lacks, longest first; `short_endings` are taken off shorter words as well, those
            of `doubling` after a doubled letter ("running"), and those of `after_y` where a "y" was.
    """

    code: str
    irregular: str
    plurals: frozenset[str]
    somebody: str
    owners: frozenset[str]
    empty: frozenset[str]
    endings: tuple[str, ...]
    short_endings: frozenset[str]
    doubling: frozenset[str]
    after_y: frozenset[str]


@loaded
def inflection() -> Inflection:
    """How that language inflects."""
    found = data_of(HUB, "inflection")
    assert found is not None  # it ships with the program
    return cast("Inflection", found.INFLECTION)
