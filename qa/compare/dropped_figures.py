"""Figures of the source that the translation says in no way: neither in digits nor in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.analyse.numbers.figures import numbers_within
from qa.analyse.numbers.found import NOON, Number, Value
from qa.analyse.numbers.ideographs import has_ideographs
from qa.analyse.numbers.marks import number_marks
from qa.analyse.words import words
from qa.compare.align.alignment import pairs
from qa.compare.numbers import is_said_in, remainder, said_by
from qa.compare.relative_dates import may_be_from_now
from qa.compare.units import may_be_reworded
from qa.languages.numerals import numerals
from qa.languages.united import worded
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# One and two go into articles, plurals and duals: "a file", "both". No language needs the figure.
LEAST: int = TUNED["LEAST"]
# Up to here numbers are written out, in words that begin other words: "четырёхлистный", "Drittanbieter".
WRITTEN_OUT: int = TUNED["WRITTEN_OUT"]
# Where the numerals of a language are not known here: up to here, and from there if they are round.
UNKNOWN_UP_TO: int = TUNED["UNKNOWN_UP_TO"]
UNKNOWN_ROUND_FROM: int = TUNED["UNKNOWN_ROUND_FROM"]
# Signs of units of measures and of money: no figure before them is written out.
UNIT_SIGN = expression(
    r"[ \u00a0\u202f]?(?:[%‰€£¥₽]|(?:[KkMGTP]i?B|[kKM]bit/s|[kMG]?Hz|px|pt|dB|dpi|fps|FPS|[nµmck]m|[nµm]s|kg)(?![^\W_]))"
)
# What makes a name, a code or a path of a figure: "par2", "base-16", "#3", "utf8mb4", "x86-64", "%2", "v1.2".
JOINED_BEFORE = expression(r"[^\W\d]$|[-–#%&$@/\\|:=._~^+*<{\[]$|\d[^\w\s]$")
JOINED_BEHIND = expression(r"[^\W\d_]|[-_/\\|=#@~^*>}\]]|[.:,]\w")
# A dozen, noon, December.
DOZEN = 12
# "100%" is "fully", and "Zoom to 100%" "Actual size".
WHOLE = expression(rf"100(?=[ \u00a0\u202f]?(?:%|{worded('wording.per_cent')}))", re.IGNORECASE)
# "70 in 100", "70 von 100" is "70 per cent".
HUNDRED = "100"
PER_CENT = expression(rf"%|\b{worded('wording.per_cent')}", re.IGNORECASE)
PER_CENT_BEHIND = expression(rf"\s?(?:%|{worded('wording.per_cent')})", re.IGNORECASE)
# Stems of numbers of fewer letters begin too many words that are none.
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]


class DroppedFigure(NamedTuple):
    """A figure of the source, and the passage of the translation that lacks it."""

    place: Span
    figure: Span


def dropped_figures(document: Document) -> tuple[DroppedFigure, ...]:
    """The figures of the source that its translation lacks, in the order of the translation.

    None of a passage in which the translation has a number of its own: that may be the same, said otherwise
    ("14 days", "two weeks"), or a changed one. In running text a figure counts that is said anywhere.
    """
    if document.source is None:
        return ()
    target, source = document.target, document.source
    here, there = target.need(number_marks), source.need(number_marks)
    every = frozenset(here.keys)
    if not there.keys or (not document.catalogue and every.issuperset(there.keys)):
        return ()  # as in most rows, which need not be aligned for it
    found: list[DroppedFigure] = []
    for pair in document.need(pairs):
        keys = there.within(pair.source)
        said = frozenset(here.within(pair.target)) if document.catalogue and keys else every
        if said.issuperset(keys):
            continue
        found += (
            DroppedFigure(pair.target, figure.span)
            for figure in _dropped(target, pair.target, source, pair.source)
        )
    return tuple(found)


def _dropped(target: Prose, here: Span, source: Prose, there: Span) -> list[Number]:
    """The figures of a passage of the source that its translation says in no way."""
    mine = numbers_within(target, here)
    left = remainder(mine, numbers_within(source, there))
    if left.target or left.labels or left.target_said.values or left.target_said.months:
        return []
    said = said_by(mine)
    plain = [
        figure
        for figure in left.source
        if _is_plain(source.text, figure.span) and not is_said_in(figure, said)
    ]
    if not plain:
        return []
    # Each is looked for once in the passage, which may lack thousands of figures.
    rests = _rests(mine.figures, target.text)
    in_words = {
        value: _may_be_in_words(value, target, here)
        for value in {figure.readings[0] for figure in plain}
    }
    translation = target.text[here.start : here.end]
    stands_there = {
        digits: _stands_in(digits, translation)
        for digits in {figure.span.of(source.text) for figure in plain}
    }
    return [
        figure
        for figure in plain
        if not may_be_from_now(source, figure.span, target, here)
        and not (
            figure.readings[0] in rests
            and PER_CENT_BEHIND.match(source.text, figure.span.end) is not None
        )
        and not stands_there[figure.span.of(source.text)]
        and not _is_named(figure, source.text)
        and (
            UNIT_SIGN.match(source.text, figure.span.end) is not None
            or not in_words[figure.readings[0]]
        )
    ]


def _rests(mine: Sequence[Number], text: str) -> set[Value]:
    """What is left of a whole by the shares that the translation says: 35 per cent, where it says 65."""
    return {
        100 - reading
        for number in mine
        if PER_CENT_BEHIND.match(text, number.span.end) is not None
        for reading in number.readings
    }


def _is_plain(text: str, span: Span) -> bool:
    """Whether digits are a number by themselves, and no ordinal and no part of a name or a code."""
    return (
        text[span.start].isdecimal()
        and JOINED_BEFORE.search(text, max(0, span.start - 2), span.start) is None
        and (
            JOINED_BEHIND.match(text, span.end) is None
            or UNIT_SIGN.match(text, span.end) is not None
        )
    )


def _stands_in(digits: str, translation: str) -> bool:
    """Whether digits stand in a name of the translation, or what a hundred is: "B19" for "B 19", "70%" for "70 in 100"."""
    return digits in translation or (digits == HUNDRED and PER_CENT.search(translation) is not None)


def _is_named(figure: Number, source: str) -> bool:
    """Whether the number has a name: a dozen, noon, the whole."""
    return (
        figure.readings[0] == DOZEN
        or any(time % NOON == 0 for time in figure.times)  # "noon", "midnight"
        or WHOLE.match(source, figure.span.start) is not None
        or may_be_reworded(figure)
    )


def _may_be_in_words(value: Value, target: Prose, here: Span) -> bool:
    """Whether a translation may say a number in words, as far as its words are known."""
    if value < LEAST:
        return True
    if has_ideographs(target.lang):
        return False
    table = numerals(target.lang)
    if table is None:
        is_round = value >= UNKNOWN_ROUND_FROM and len(str(value).strip("0")) == 1
        return value <= UNKNOWN_UP_TO or is_round
    if value > WRITTEN_OUT:
        return False
    column = target.need(words)
    stems = _stems(table.code).get(int(value), ())
    return any(column.texts[n].casefold().startswith(stems) for n in column.within(here))


@loaded
def _stems(lang: str) -> dict[int, tuple[str, ...]]:
    """What the words for small numbers begin with, by what they are worth."""
    table = numerals(lang)
    assert table is not None
    found: dict[int, list[str]] = {}
    for stem, value in table.words.items():
        if len(stem) >= SHORTEST_STEM:
            found.setdefault(value, []).append(stem)
    return {value: tuple(stems) for value, stems in found.items()}
