"""What shows that something is gone from a sentence, in the words of a language."""

from __future__ import annotations

import re
from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language


@dataclass(frozen=True, slots=True, kw_only=True)
class Holes:
    """Expressions and words of one language.

    Attributes:
        bare: a word that always stands before a noun, `word`, before a mark, `mark`.
        nounless: such a word, `word`, before one that no noun begins with, `mark`: "after the of Ann Roe".
        gate: what every such place has, quick to look for.
        hesitation: what follows, in lower case, where a speaker hesitates or words are spoken of.
        naming: what stands before a word that is named: "the article a, and".
        counting: what stands before such a word in a list of two words: "one of".
        spoken: what speech has that was written down, which breaks off at any word.
        unsaid: a verb of speech behind a quotation, which nobody says: "“It is late.” said."
        subjectless: how no sentence begins, since its subject is missing: "With the police had to do", not "With the dawn had come rain".
        led: a place that stood apart at the head of a paragraph, before the sentence, `core`: "To Finland The winter".
        byline: who wrote, as a line below a headline may say it in small letters: "by Ann Roe".
        nameless: a title that has lost its name, before the verb: "Mr. died".
        lone: nothing but an article, or a word that opens a clause, at the end of a paragraph behind a label.
    """

    bare: re.Pattern[str]
    gate: re.Pattern[str]
    hesitation: tuple[str, ...]
    naming: frozenset[str]
    counting: tuple[str, ...]
    spoken: re.Pattern[str]
    lone: re.Pattern[str]
    unsaid: re.Pattern[str]
    nounless: re.Pattern[str] | None = None
    subjectless: re.Pattern[str] | None = None
    nameless: re.Pattern[str] | None = None
    led: re.Pattern[str] | None = None
    byline: re.Pattern[str] | None = None


@by_language
def holes(lang: str) -> Holes | None:
    """What is known of the language with this BCP 47 tag; None if nothing is."""
    found = data_of(lang, "holes")
    return None if found is None else cast("Holes", found.HOLES)
