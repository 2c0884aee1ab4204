"""What begins a sentence, and what leads to a capital without one: for sentences that begin within another."""

from __future__ import annotations

from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language


@dataclass(frozen=True, slots=True, kw_only=True)
class Openings:
    """Words of one language, as they are written there.

    Attributes:
        after_words: what begins a sentence and has a capital nowhere else, behind a word in lower case.
        before_names: the same before a name, which titles hardly have: "replaced him For Ann Roe".
        after_names: the same behind a name: what titles hardly have.
        opened: what should go on, and begins another sentence instead: "Which It seems that".
        subjects: what begins that sentence.
        naming: what stands before titles and speech, with their marks lost.
        small_naming: of these, what stands before the names of people as well.
        whole: of `after_words`, what no title begins with, whatever comes third: "but not him According to Ann Roe".
        bound: of `after_words` and `before_names`, what has a capital in titles only, whatever follows: "a quarrel Between the Dutch".
        articles: what then follows, before a name.
        joined: what opens a clause with a name at the head of a sentence: "While Ann Roe He rested".
    """

    after_words: frozenset[str]
    before_names: frozenset[str]
    after_names: frozenset[str]
    opened: frozenset[str]
    subjects: frozenset[str]
    naming: frozenset[str]
    small_naming: frozenset[str]
    whole: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()

    @property
    def first(self) -> frozenset[str]:
        """All that begins such sentences."""
        return self.after_words | self.before_names | self.after_names | self.subjects


@by_language
def openings(lang: str) -> Openings | None:
    """The words of the language with this BCP 47 tag; None if they are not known."""
    found = data_of(lang, "openings")
    return None if found is None else cast("Openings", found.OPENINGS)
