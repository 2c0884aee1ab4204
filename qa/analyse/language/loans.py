"""Which few words of another language are borrowed, and which are a clause that was left over.

Texts borrow phrases ("joie de vivre", "match of the day"): nouns and what belongs to them, whole. A
clause that was left in another language has pronouns, verbs and conjunctions, or was torn out of its
sentence: it ends in an article, or begins with "of".
"""

from __future__ import annotations

from qa.languages.folders import lines_of
from qa.languages.language import language
from qa.model.memory import loaded
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many words a clause has at least.
FEWEST: int = TUNED["FEWEST"]
# A phrase of so many words that begins with a preposition is hardly ever borrowed.
LONG: int = TUNED["LONG"]
# What joins a phrase to what stands beside it, and what explains it: "buy to lets (…)".
JOINTS = "-‐‑–/("
MARKS = ".,;:!?…()[]\"'“”‘’«»"


def is_clause(prose: Prose, span: Span, lang: str | None) -> bool:
    """Whether the words show that they are part of a sentence, and are no set phrase.

    False for a language of which no words of clauses are known.
    """
    known = language(lang)
    if known is None or not known.clause_words:
        return False
    text = prose.text
    before, after = _beside(text, span)
    said = [word.strip(MARKS).casefold() for word in span.of(text).split()]
    if len(said) < FEWEST or (before and before in JOINTS) or (after and after in JOINTS):
        return False
    if any(mark in word for word in said for mark in JOINTS) or is_borrowed(said, known.code):
        return False
    if not known.clause_words.isdisjoint(said):
        return True
    ends_nothing = known.never_last | known.determiners | known.seldom_last
    if said[-1] in ends_nothing or said[0] in known.never_first:
        return True
    # "For the first time"; "on the rocks" is shorter.
    return len(said) >= LONG and said[0] in known.seldom_last


def _beside(text: str, span: Span) -> tuple[str, str]:
    """The characters before and behind the span, white space aside; empty at the ends of the text."""
    start, end = span.start, span.end
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return text[max(0, start - 1) : start], text[end : end + 1]


def is_borrowed(said: list[str], code: str) -> bool:
    """Whether the words are a phrase that other languages borrow, or a part of it."""
    whole = f" {' '.join(said)} "
    return any(whole in phrase or phrase in whole for phrase in _borrowed(code))


@loaded
def _borrowed(code: str) -> tuple[str, ...]:
    """The phrases that others borrow from a language, each with spaces around it."""
    return tuple(f" {line.strip().casefold()} " for line in lines_of(code, "borrowed.txt"))
