"""Places that one text calls by two names: Kyiv and Kiev, Pilsen and Plzeň."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analyse.names.capitalized_forms import Form, capitalized_forms, key_of, neighbor
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.name_phrases import NamePhrase, Way
from qa.analyse.names.romanization import plain
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import words
from qa.languages.language import language
from qa.languages.places import names_of_one_place
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many mentions are looked at.
GLANCE: int = TUNED["GLANCE"]
# What stands around a name that belongs to more: a compound, an address, a quotation.
AROUND = frozenset('-–/@#."“”„«»')


def places_twice(document: Document) -> tuple[NamePhrase, ...]:
    """The places that the text calls by two names or more, with the usual one first, in the order of the text.

    Left alone are names that are parts of longer ones (Dynamo Kiev), and those of a sentence that has both: it
    speaks of the names.
    """
    forms = document.target.need(capitalized_forms)
    listed = listed_words(document.newsroom.names)
    found: list[NamePhrase] = []
    pairs = names_of_one_place(primary(document.lang))
    for ways in dict.fromkeys(pairs[key] for key in forms if key in pairs):
        here = [way for name in ways if (way := _way(document, forms.get(name.casefold()), name))]
        if len(here) < 2 or _are_side_by_side(document.target, here):
            continue
        order = {name: number for number, name in enumerate(ways)}
        here.sort(
            key=lambda way: (
                key_of(way.text) not in listed,
                -way.archived,
                -len(way.spans),
                order[way.text],
            )
        )
        usual = here[0]
        others = [way for way in here if plain(way.text) != plain(usual.text)]
        if others:
            found.append(NamePhrase(usual, tuple(sorted(others, key=lambda way: way.spans[0]))))
    return tuple(sorted(found, key=lambda phrase: phrase.others[0].spans[0]))


def _way(document: Document, form: Form | None, name: str) -> Way | None:
    """Where the text has the name by itself; None if it has it nowhere so."""
    if form is None:
        return None
    prose, column = document.target, document.target.need(words)
    spans = tuple(
        column.span(number) for number in form.numbers[:GLANCE] if _stands_alone(prose, number)
    )
    archive = document.newsroom.archive
    known = archive.form(form.key, document.lang) if archive is not None else None
    times = known.times if known is not None and known.documents > 1 else 0
    return Way(name, spans, in_source=False, archived=times) if spans else None


def _stands_alone(prose: Prose, number: int) -> bool:
    """Whether a word is no part of a longer name, of a compound or of a quotation."""
    column, text = prose.need(words), prose.text
    start, end = column.starts[number], column.end(number)
    if text[max(0, start - 1) : start] in AROUND or text[end : end + 1] in AROUND - {"."}:
        return False
    grammar = language(prose.lang)
    leads = grammar.function_words if grammar is not None else frozenset()
    beside = (neighbor(prose, number, step) for step in (-1, 1))
    return all(word is None or word in leads for word in beside)


def _are_side_by_side(prose: Prose, ways: Sequence[Way]) -> bool:
    """Whether a sentence has two of the names: "Kiev, which is now called Kyiv"."""
    seen: dict[int, str] = {}
    for way in ways:
        for span in way.spans:
            sentence = sentence_at(prose.need(sentences), span.start)
            place = sentence.start if sentence is not None else span.start
            if seen.setdefault(place, way.text) != way.text:
                return True
    return False
