"""Which few words of another language are borrowed, and which are a clause that was left over.

Texts borrow phrases ("joie de vivre", "match of the day"): nouns and what belongs to them, whole. A
clause that was left in another language has pronouns, verbs and conjunctions, or was torn out of its
sentence: it ends in an article, or begins with "of".
"""

from __future__ import annotations

from qa.languages.folders import lines_of
from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.model.expression import expression
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
# The word before, if it has a capital: "Libros del saber de".
CAPITALIZED_BEFORE = expression(r"(?<![^\W\d_])[^\W\d_]{3,40}(?= $)")
REACH = 42
# A title begins with a word that is so much more common in its language than in the text's.
AT_HOME: float = TUNED["AT_HOME"]


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
    if any(mark in word for word in said for mark in JOINTS):
        return False
    if is_borrowed(said, known.code) or _continues_title(prose, span, known.code):
        return False
    ends_nothing = known.never_last | known.determiners | known.seldom_last
    return (
        not known.clause_words.isdisjoint(said)
        or said[-1] in ends_nothing
        or said[0] in known.never_first
        # "The home side opened"; "match of the day" is borrowed.
        or (
            len(said) >= LONG
            and not known.determiners.isdisjoint(said)
            and (len(said) > LONG or said[1] not in known.seldom_last)
        )
        # "For the first time"; "on the rocks" is shorter.
        or (len(said) >= LONG and said[0] in known.seldom_last)
    )


def _continues_title(prose: Prose, span: Span, code: str) -> bool:
    """Whether the word before begins a title in the same language: "Libros del saber de astronomía"."""
    start = max(0, span.start - REACH)
    match = CAPITALIZED_BEFORE.search(prose.text, start, span.start)
    if match is None or not match.group()[0].isupper():
        return False
    theirs, own = lexicon(code), lexicon(prose.lang or "")
    if theirs is None or own is None:
        return False
    word = match.group().casefold()
    return theirs.zipf(word) - own.zipf(word) >= AT_HOME


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
