"""Names of countries and cities that stand in the text as another language has them."""

from __future__ import annotations

from qa.analyse.names.capitalized_forms import Form, capitalized_forms, neighbor
from qa.analyse.names.case_endings import bases
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.romanization import plain
from qa.analyse.words import occurrences, words
from qa.languages.folders import codes_with
from qa.languages.language import language
from qa.languages.places import place_names
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST: int = TUNED["SHORTEST"]
# English knows such forms as names of something else: Roma, Monaco (Zipf).
KNOWN: float = TUNED["KNOWN"]
# So much more common the English name must be, in Zipf units.
RARER: float = TUNED["RARER"]
# Where the source does not have the form, only what English hardly knows speaks for itself.
HARDLY_KNOWN: float = TUNED["HARDLY_KNOWN"]
# What Slavic languages make adjectives of places with.
OF_ADJECTIVES = expression(r"sk\w")


class ForeignPlace(NamedTuple):
    """A name of a place in another language.

    Attributes:
        form: the form.
        numbers: the words that have it; those that are parts of longer names are left out.
        english: what the place is called in English.
        lang: the other language, as an ISO 639-1 code.
        in_source: whether the source has the form just so.
    """

    form: Form
    numbers: tuple[int, ...]
    english: str
    lang: str
    in_source: bool


def foreign_places(document: Document) -> tuple[ForeignPlace, ...]:
    """The names of places that were left in the language of the source.

    If that is not known, in one of those whose names are known, where all agree on the place.
    """
    known = lexicon(document.lang)
    if known is None:
        return ()
    source_lang = primary(document.source_lang)
    langs = (source_lang,) if source_lang else codes_with("places.txt")
    source_words: set[str] = set()
    if document.source is not None:
        source_words.update(map(str.casefold, document.source.need(occurrences)))
    listed = listed_words(document.newsroom.names)
    found: list[ForeignPlace] = []
    for key, form in document.target.need(capitalized_forms).items():
        if len(key) < SHORTEST or key in listed:
            continue
        in_source = key in source_words
        english, lang = _english(key, langs, in_source=in_source)
        if not english or plain(english) == plain(key):
            continue
        zipf = known.zipf(key)
        if zipf >= KNOWN or known.zipf(english) < zipf + RARER:
            continue
        if not in_source and zipf >= HARDLY_KNOWN:
            continue
        numbers = tuple(n for n in form.numbers if _stands_alone(document.target, n, lang))
        if not all(_is_somebody(document.target, n) for n in numbers):
            found.append(ForeignPlace(form, numbers, english, lang, in_source))
    return tuple(found)


@loaded
def _called_so(langs: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """The English name and the language, by the name in that language, where all agree on it."""
    found: dict[str, tuple[str, str]] = {}
    for lang in langs:
        for name, english in place_names(lang).items():
            known = found.setdefault(name, (english, lang))
            if known[0] != english:
                found[name] = ("", "")
    return found


def _english(key: str, langs: tuple[str, ...], *, in_source: bool) -> tuple[str, str]:
    """The English name of a place and the language that calls it so; empty if none does."""
    if not in_source:
        return _called_so(langs).get(key, ("", ""))
    found: dict[str, str] = {}
    for lang in langs:
        names = place_names(lang)
        english = names.get(key)
        if english is None:
            # Pařížská is a street of that name, Paříž is Paris.
            stems = (
                base
                for base in bases(key, lang)
                if base in names and not OF_ADJECTIVES.match(key.removeprefix(base))
            )
            english = names.get(next(stems, ""))
        if english is not None:
            found.setdefault(english, lang)
    return next(iter(found.items())) if len(found) == 1 else ("", "")


def _is_somebody(prose: Prose, number: int) -> bool:
    """Whether the word is said of somebody, or ends a letter: "My name is Ginevra.", "Yours, Ginevra"."""
    known = language(prose.lang)
    if known is None or not number:
        return False
    column, text = prose.need(words), prose.text
    before = text[column.end(number - 1) : column.starts[number]]
    if before.isspace():
        return column.texts[number - 1].casefold() in known.passives
    segment = prose.segment_at(column.starts[number])
    is_last = segment is not None and segment.span.end - column.end(number) <= 1
    return is_last and before.strip() == ","


def _stands_alone(prose: Prose, number: int, lang: str) -> bool:
    """Whether the word is no part of a longer name, a compound or a foreign phrase."""
    column = prose.need(words)
    start, end = column.starts[number], column.end(number)
    text = prose.text
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before in {"-", "–", "/", "«", "„", "“", '"', ".", "@", "#"} or after in {"-", "/", "@"}:
        return False
    target, other = language(prose.lang), language(lang)
    function_words = target.function_words if target else frozenset()
    for step in (-1, 1):
        beside = neighbor(prose, number, step)
        if beside is not None and beside not in function_words:
            return False
        place = number + step
        if other is not None and 0 <= place < len(column.texts):
            word = column.texts[place].casefold()
            near = start - column.end(place) if step < 0 else column.starts[place] - end
            if near == 1 and word in other.function_words and word not in function_words:
                return False
    return True
