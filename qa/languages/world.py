"""Names of the world that English has its own words for: countries, cities, months and days.

`<code>/places.txt` is kept by hand, `<code>/cldr_places.txt` holds what the Unicode CLDR calls countries,
and the cities after which time zones are named (`benchmarks/locale_data.py` writes it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qa.languages.folders import codes_with, lines_of
from qa.languages.language import Language, language
from qa.languages.places import place_names
from qa.model.language_tag import HUB, primary
from qa.model.memory import loaded

CLDR_PLACES = "cldr_places.txt"


@loaded
def world_names(lang: str | None) -> Mapping[str, frozenset[str]]:
    """What a language calls each of the names: casefolded English name -> its casefolded names."""
    code = primary(lang)
    found: dict[str, set[str]] = {}
    for name, english in place_names(code).items():
        found.setdefault(english.casefold(), set()).add(name)
    for english, name in _listed(code):
        found.setdefault(english.casefold(), set()).add(name)
    here, there = language(HUB), language(code)
    if here is not None and there is not None:
        for english, name in _calendar(here, there):
            found.setdefault(english.casefold(), set()).add(name.casefold())
    return {english: frozenset(names) for english, names in found.items()}


def _listed(code: str) -> Iterator[tuple[str, str]]:
    for line in lines_of(code, CLDR_PLACES):
        english, _, names = line.partition(": ")
        for name in names.split():
            yield english, name.casefold()


def _calendar(here: Language, there: Language) -> Iterator[tuple[str, str]]:
    """The months and days of two languages that both write them as words."""
    for mine, theirs in (
        (here.weekdays, there.weekdays),
        (here.months, there.months),
        (here.months, there.months_alone),
    ):
        if len(mine) == len(theirs):
            yield from zip(mine, theirs, strict=True)


@loaded(most=1)
def english_world() -> frozenset[str]:
    """The casefolded English names of them all."""
    listed = (
        english.casefold() for code in codes_with(CLDR_PLACES) for english, _ in _listed(code)
    )
    placed = (
        english.casefold()
        for code in codes_with("places.txt")
        for english in place_names(code).values()
    )
    english = language(HUB)
    calendar = (*english.weekdays, *english.months) if english is not None else ()
    return frozenset((*listed, *placed, *map(str.casefold, calendar)))
