"""Names: capitalized forms, where they stand, and the runs that make full names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from qa.analyse.sentences import sentences
from qa.analyse.words import Numbers, capitalized, words
from qa.languages.shared import shared_words
from qa.languages.united import words_anywhere
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

APOSTROPHES = "'’"
# Words of one letter, and of two, are initials and particles more often than names.
SHORTEST: int = TUNED["SHORTEST"]
LONGEST_HEADLINE: int = TUNED["LONGEST_HEADLINE"]
# Where words are not parted by spaces, a name is not told from the letters that follow it.
IDEOGRAPHS = "\u2e80"
FAMILY_ARTICLES = words_anywhere("wording.family_article")
# So many occurrences of a form are looked at for the words around them.
GLANCE: int = TUNED["GLANCE"]
LONGEST_RUN: int = TUNED["LONGEST_RUN"]
# The capitalized words of a full name are at most so many words apart.
REACH: int = TUNED["REACH"]


class Form(NamedTuple):
    """A capitalized form of a text, without possessive endings.

    Attributes:
        key: casefolded, with a straight apostrophe: what forms are compared by.
        text: as it is written most often, in capitals only if it never is written otherwise.
        numbers: the numbers of its words, in order.
        capitals: how many of them are written in capitals throughout.
    """

    key: str
    text: str
    numbers: Sequence[int]
    capitals: int

    @property
    def times(self) -> int:
        """How often the form is written."""
        return len(self.numbers)


def bare(form: str) -> str:
    """The form without a possessive ending: Lavrov's -> Lavrov, James' stays James."""
    if len(form) > 2 and form[-1] in "sS" and form[-2] in APOSTROPHES:
        return form[:-2]
    return form


def key_of(form: str) -> str:
    """What forms are compared by: casefolded, bare, with a straight apostrophe."""
    return bare(form).replace("’", "'").casefold()


def capitalized_forms(prose: Prose) -> dict[str, Form]:
    """The forms that are written with a capital, at sentence starts too, by key.

    Words of ordinary use at sentence starts are among them: who needs names asks the lexicon.
    """
    found: dict[str, Form] = {}
    joined: dict[str, list[int]] = {}  # a name may come in thousands of cases
    for text, numbers in prose.need(capitalized).items():
        if len(text) < SHORTEST or text[-1] >= IDEOGRAPHS:
            continue
        plain, key = text, text.casefold()
        if "'" in text or "’" in text:
            plain, key = bare(text), key_of(text)
        capitals = len(numbers) if plain.isupper() else 0
        form, other = Form(key, plain, numbers, capitals), found.get(key)
        if other is None:
            found[key] = form
            continue
        ordinary = min(other, form, key=_ordinary)
        if key not in joined:
            joined[key] = [*other.numbers]
        together = joined[key]
        together += numbers
        found[key] = Form(key, ordinary.text, together, other.capitals + capitals)
    for together in joined.values():
        together.sort()
    return found


def _ordinary(form: Form) -> tuple[bool, int, int]:
    """Which form of a word comes first: one that is not all in capitals, the frequent one, the first."""
    return form.capitals == form.times, -form.times, form.numbers[0]


def sentence_openers(prose: Prose) -> Numbers:
    """The numbers of the words that begin a sentence."""
    starts = prose.need(words).starts
    return Numbers(
        len(starts) + 1, (bisect_left(starts, span.start) for span in prose.need(sentences))
    )


def span_of(prose: Prose, number: int) -> Span:
    """Where the bare form of word number `number` stands, its possessive ending left out."""
    column = prose.need(words)
    start = column.starts[number]
    return Span(start, start + len(bare(column.texts[number])))


def is_headline(prose: Prose, position: int) -> bool:
    """Whether the code point stands in a heading, or a short line that ends without a full stop."""
    segment = prose.segment_at(position)
    if segment is None:
        return False
    if segment.role is Role.HEADING:
        return True
    span = segment.span
    return len(span) <= LONGEST_HEADLINE and prose.text[span.end - 1] not in '.!?…:;"”»,'


def neighbor(prose: Prose, number: int, step: int) -> str | None:
    """The key of the capitalized word beside word `number`, with only a space between them.

    `step` is -1 for the word before, 1 for the word after. An initial ("J.") is passed over.
    None if there is no such word.
    """
    column = prose.need(words)
    other = number + step
    if not 0 <= other < len(column.texts):
        return None
    first, second = (other, number) if step < 0 else (number, other)
    between = prose.text[column.end(first) : column.starts[second]]
    text = column.texts[other]
    if len(text) == 1 and text.isupper() and between.strip() in {"", "."}:
        return neighbor(prose, other, step)
    if (
        between not in {" ", "\u00a0", ". "}
        or not text[0].isupper()
        or (between == ". " and len(column.texts[first]) > 3)
        or (step > 0 and bare(column.texts[number]) != column.texts[number])
    ):
        return None
    if step < 0 and text.casefold() in shared_words("name particles"):  # of Gilles De Bilde, Gilles
        return neighbor(prose, other, step) or key_of(text)
    return key_of(text)


def share_company(prose: Prose, form: Form, other: Form) -> bool:
    """Whether the same capitalized word stands before both forms, or after both."""
    for step in (-1, 1):
        beside = {neighbor(prose, number, step) for number in form.numbers[:GLANCE]} - {None}
        if beside and not beside.isdisjoint(
            neighbor(prose, number, step) for number in other.numbers[:GLANCE]
        ):
            return True
    return False


def stand_between_the_same(prose: Prose, form: Form, other: Form) -> bool:
    """Whether both forms stand between the same two capitalized words: “Golden Goble Awards”, “Golden Goblet Awards”."""
    here, there = (
        {
            (neighbor(prose, number, -1), neighbor(prose, number, 1))
            for number in each.numbers[:GLANCE]
        }
        for each in (form, other)
    )
    return any(None not in beside for beside in here & there)


def full_names(prose: Prose) -> tuple[tuple[int, ...], ...]:
    """Runs of two and more capitalized words that may be full names, as word numbers, in order.

    Only spaces part them, or a full stop and a space after an initial; particles may stand
    inside. Titles and nationalities before a name are part of the run.
    """
    column = prose.need(words)
    texts, starts, text = column.texts, column.starts, prose.text
    numbers = sorted(n for form in prose.need(capitalized_forms).values() for n in form.numbers)
    found: list[tuple[int, ...]] = []
    run: list[int] = []
    last = -REACH - 1
    for number in numbers:
        if (
            number - last <= REACH
            and _goes_on(last, number, texts, starts, text)
            and len(run) < LONGEST_RUN
        ):
            run.append(number)
        else:
            if len(run) > 1:
                found.append(tuple(run))
            run = [number]
        last = number
    if len(run) > 1:
        found.append(tuple(run))
    return tuple(found)


def _goes_on(last: int, number: int, texts: list[str], starts: Sequence[int], text: str) -> bool:
    """Whether nothing but initials, particles and spaces stands between two words."""
    form = texts[last]
    if form[-1] in "sS" and bare(form) != form:
        return False
    between = text[starts[last] + len(texts[last]) : starts[number]]
    if between in {" ", "\u00a0"}:
        return True
    inner = texts[last + 1 : number]
    return (
        bool(inner)
        and all(
            word in shared_words("name particles") or (len(word) == 1 and word.isupper())
            for word in inner
        )
        and "".join(between.split()).replace(".", "") == "".join(inner)
    )


def follows_the(texts: Sequence[str], number: int) -> bool:
    """Whether an article stands before a word that only families have before their names: "the Lovings"."""
    return number > 0 and texts[number - 1].casefold() in FAMILY_ARTICLES
