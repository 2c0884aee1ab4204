"""Names that kept a case ending of the source language."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from qa.analyse.names.capitalised_forms import Form, capitalised_forms, follows_the, neighbour
from qa.analyse.names.case_endings import ENDING_OFF, VOWELS, bases, has_many_cases
from qa.analyse.names.evidence import share
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.spelling_differences import is_other_word
from qa.analyse.words import words
from qa.languages.language import Language, language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST: int = TUNED["SHORTEST"]
SHORTEST_BASE: int = TUNED["SHORTEST_BASE"]
# A form that is more common than this in the target language is a word of it (Zipf).
COMMON: float = TUNED["COMMON"]
# A base form that is not in the article must be known, but not as a word of everyday use.
COMMONEST: float = TUNED["COMMONEST"]
MUCH_BETTER_KNOWN: float = TUNED["MUCH_BETTER_KNOWN"]
# A form that is so much more common in its own language than the base form is one itself.
MARGIN: float = TUNED["MARGIN"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]


class KeptEnding(NamedTuple):
    """A form that should be a base form.

    Attributes:
        form: the form.
        base: the base form, as written.
        times: how often the article has the base form.
        confidence: how likely it is that the base form should stand there, from 0 to 1.
    """

    form: Form
    base: str
    times: int
    confidence: float


def inflected_names(document: Document) -> tuple[KeptEnding, ...]:
    """Names that stand in the text just as the source inflects them.

    Their base form is in the article, or is a well-known name of the target language.
    """
    source = document.need(source_names)
    known = lexicon(document.lang)
    grammar = language(source.lang)
    if known is None or grammar is None or not grammar.name_endings or not source.latin:
        return ()
    found = []
    for key, form in document.target.need(capitalised_forms).items():
        if len(key) >= SHORTEST and key in source.names and known.zipf(key) < COMMON:
            readings = _readings(document, form, grammar, known)
            best = max(readings, key=lambda r: (r.confidence, r.base), default=None)
            if best is not None:
                found.append(best)
    return tuple(found)


def _readings(
    document: Document, form: Form, grammar: Language, known: Lexicon
) -> Iterator[KeptEnding]:
    """What the form may be a case form of."""
    source = document.need(source_names)
    forms = document.target.need(capitalised_forms)
    native = lexicon(grammar.code)
    # Without a word list of the language, who knows that the form is not the base form itself.
    rich = native is not None and has_many_cases(grammar.code)
    for base, distance in bases(form.key, grammar.code).items():
        if distance != ENDING_OFF or len(base) < SHORTEST_BASE or not form.key.startswith(base):
            continue
        if native is not None and native.zipf(form.key) > native.zipf(base) + MARGIN:
            continue
        if _is_of_english(document, form, base):
            continue
        here = forms.get(base)
        excess = known.zipf(base) - known.zipf(form.key)
        is_known = rich and excess >= MUCH_BETTER_KNOWN and known.zipf(base) <= COMMONEST
        if here is None and not is_known:
            continue
        weight = -1.0 - 0.7 * math.log2(form.times)
        weight -= form.key[len(base) :] in grammar.base_endings
        weight += (excess - 1) * is_known
        if here is not None:
            weight += 1 + 0.7 * math.log2(here.times) + (base in source.names)
        if here is None and _follows_known_name(document, form, known):
            weight -= 2
        if _is_in_foreign_phrase(document, form, known):
            weight -= 3
        text = here.text if here else form.text[: len(base)]
        yield KeptEnding(form, text, here.times if here else 0, share(weight))


def _is_of_english(document: Document, form: Form, base: str) -> bool:
    """Whether English puts the ending there: "the Lovings", "Apulian", an abbreviation."""
    if primary(document.lang) != "en":
        return False
    texts = document.target.need(words).texts
    return (
        form.capitals == form.times
        or is_other_word(form.key, base)
        or (form.key == base + "n" and base[-1] in VOWELS)
        or (
            form.key == base + "s"
            and any(follows_the(texts, number) for number in form.numbers[:GLANCE])
        )
    )


def _follows_known_name(document: Document, form: Form, known: Lexicon) -> bool:
    """Whether a name that has no ending stands before it: cases change both, as in Karla Nováka."""
    written = document.need(source_names).written
    before = {neighbour(document.target, number, -1) for number in form.numbers[:GLANCE]}
    return any(
        word is not None and word in written and known.zipf(word) >= COMMON for word in before
    )


def _is_in_foreign_phrase(document: Document, form: Form, known: Lexicon) -> bool:
    """Whether a capitalised word beside it is a foreign word too: a title that was kept."""
    beside = {
        neighbour(document.target, number, step)
        for number in form.numbers[:GLANCE]
        for step in (-1, 1)
    }
    return any(word is not None and known.zipf(word) < COMMON for word in beside)
