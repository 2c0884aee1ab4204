"""Menus of the languages that a site has, each called by its own name: "English", "Français", "Deutsch" in a row."""

from __future__ import annotations

from itertools import groupby

from qa.analyse.boilerplate.kinds import LineKind, PageLine
from qa.languages.own_names import own_names
from qa.model.expression import expression
from qa.model.prose import Prose, Segment
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many lines in a row, or names in a line, are a menu.
FEWEST: int = TUNED["FEWEST"]
# No line of a menu is longer.
LONGEST: int = TUNED["LONGEST"]
# What a line of several names parts them by, and the variant behind a name: "Português (Brasil)".
BETWEEN = expression(r"[|/·•,»\s]+")
VARIANT = expression(r"\s*\([^()]*\)")
DIGIT_OR_STOP = frozenset("0123456789.!?:;")


def language_menus(prose: Prose) -> tuple[PageLine, ...]:
    """The lines of such menus, in order."""
    found: list[PageLine] = []
    for is_short, run in groupby(prose.segments, lambda segment: _may_be(prose, segment)):
        lines = list(run)
        if is_short:
            found.extend(PageLine(line.span, LineKind.PART) for line in _of_menus(prose, lines))
    return tuple(found)


def _may_be(prose: Prose, segment: Segment) -> bool:
    """Whether the line is short and has no full stop and no figure: most are none."""
    return len(segment.span) <= LONGEST and DIGIT_OR_STOP.isdisjoint(segment.span.of(prose.text))


def _of_menus(prose: Prose, lines: list[Segment]) -> list[Segment]:
    texts = [VARIANT.sub("", line.span.of(prose.text)).casefold().strip() for line in lines]
    known = own_names()
    found: list[Segment] = []
    for is_name, run in groupby(range(len(lines)), lambda n: texts[n] in known):
        places = list(run)
        if is_name and len({known[texts[n]] for n in places}) >= FEWEST:
            found.extend(lines[n] for n in places)
        elif not is_name:
            found.extend(lines[n] for n in places if _has_only_names(texts[n], known))
    return found


def _has_only_names(text: str, known: dict[str, str]) -> bool:
    """Whether a line names several languages, and nothing else."""
    words = BETWEEN.split(text)
    return len(words) >= FEWEST and len({known.get(word, "") for word in words} - {""}) == len(
        words
    )
