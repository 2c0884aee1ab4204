"""Names that an engine left where their language has them: behind a role without a comma, or alone in a sentence.

"the chairman of the housing company Ann Roe says", "said the head of the municipality Ann Roe.",
"“It is late,” says the head of the investigation. Ann Roe."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analyse.words import Words, occurrences, words
from qa.languages.language import Language, language
from qa.languages.name_surroundings import NameSurroundings, name_surroundings
from qa.model.expression import compiled
from qa.model.letters import CAPITAL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The longest name, and how far before it its role begins, in words.
LONGEST_NAME: int = TUNED["LONGEST_NAME"]
REACH: int = TUNED["REACH"]
MARKS = frozenset(",.")


class NameApart(NamedTuple):
    """A name, and the word before it; none before one that stands alone."""

    span: Span
    before: str = ""


def names_apart(prose: Prose) -> tuple[NameApart, ...]:
    """The names, in order; none in a language of which it is not known what stands around names."""
    known, around = language(prose.lang), name_surroundings(prose.lang or "")
    if known is None or around is None or not around.bodies:
        return ()
    return tuple(sorted((*_behind_roles(prose, known, around), *_alone(prose, known, around))))


def _behind_roles(prose: Prose, known: Language, around: NameSurroundings) -> Iterator[NameApart]:
    """The names behind a body of which somebody has a role: "the head of the club Ann Roe said"."""
    text, column, places = prose.text, prose.need(words), prose.need(occurrences)
    for body in around.bodies:
        for n in places.get(body, ()):
            end = _end_of_name(text, column, n + 1)
            if end - n <= 2:
                continue
            first = _first_of_role(text, column, known, around, n)
            if first is not None and _speaks(text, column, known, around, range(first, end)):
                yield NameApart(Span(column.starts[n + 1], column.end(end - 1)), body)


def _end_of_name(text: str, column: Words, first: int) -> int:
    """The number behind the last word of the name that begins with word `first`, with spaces between."""
    end = first
    while (
        end < min(len(column.texts), first + LONGEST_NAME)
        and column.texts[end].istitle()
        and column.texts[end].replace("-", "").isalpha()
        and text[column.end(end - 1) : column.starts[end]] == " "
    ):
        end += 1
    return end


def _speaks(
    text: str, column: Words, known: Language, around: NameSurroundings, numbers: range
) -> bool:
    """Whether a verb of speech stands behind a role and its name, or before them with a mark behind."""
    first, end = numbers.start, numbers.stop
    verbs = known.speech_verbs - known.function_words
    behind = text[column.end(end - 1) : column.end(end - 1) + 1]
    following = column.texts[end] if end < len(column.texts) else ""
    if behind == " " and following in verbs:
        return True
    said, to = around.attribution
    before = [word.lower() for word in column.texts[max(0, first - 2) : first]]
    is_told = before == [said, to] or not verbs.isdisjoint(before[-1:])
    return behind in MARKS and is_told


def _first_of_role(
    text: str, column: Words, known: Language, around: NameSurroundings, n: int
) -> int | None:
    """The number of the article before "head of the club", whose last word is word `n`; None if there is none."""
    belongs = False
    for k in range(n - 1, max(-1, n - REACH), -1):
        if text[column.end(k) : column.starts[k + 1]] != " ":
            return None
        word = column.texts[k].lower()
        if word in around.belonging:
            belongs = True
        elif word in around.articles:
            if belongs:
                return k
        elif word in known.function_words and word not in around.joints:
            return None
    return None


@loaded
def _says(known: Language) -> re.Pattern[str]:
    """A quotation, who says it by role alone, and a name as the next sentence."""
    verbs = "|".join(sorted(known.speech_verbs - known.function_words))
    name = rf"[{CAPITAL}][^\W\d_]+(?:-[^\W\d_]+)?"
    return compiled(
        rf"[,!…][”\"] (?:{verbs}) (?P<who>[^.“”\"\n\d{CAPITAL}]{{3,120}})\. (?P<name>{name} {name}(?: {name})?)\.(?=\s|\Z)"
    )


def _alone(prose: Prose, known: Language, around: NameSurroundings) -> Iterator[NameApart]:
    """The names that are a sentence, behind one that says who speaks by a role in a body alone."""
    text = prose.text
    if "” " not in text and '" ' not in text:
        return
    for match in _says(known).finditer(text):
        if match["who"].rpartition(" ")[2] in around.bodies:
            yield NameApart(Span(*match.span("name")))
