"""Misspelled names at the beginning of compounds: Telbrunnerkritiker, where the article has Tellbrunner.

Languages that join words write a name and a word as one. No list holds such a compound, and what
compares whole names does not see the one within.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qa.analyse.names.capitalized_forms import Form, capitalized_forms
from qa.analyse.names.evidence import Variant, by_compound
from qa.analyse.names.introductions import mentions
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_article import by_near_keys, one_letter_off
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.romanization import plain
from qa.analyse.spelling.compounds import is_compound
from qa.languages.forms import forms
from qa.languages.language import Language, language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The shortest name, and the shortest word behind it.
SHORTEST_NAME: int = TUNED["SHORTEST_NAME"]
SHORTEST_WORD: int = TUNED["SHORTEST_WORD"]
# Longer compounds are not taken apart.
LONGEST: int = TUNED["LONGEST"]
# The word behind is as common at least, the compound and its beginning are rarer (Zipf).
WORD: float = TUNED["WORD"]
UNKNOWN: float = TUNED["UNKNOWN"]
# A name that is more common than this is a word, too (Zipf).
KNOWN: float = TUNED["KNOWN"]


def misspelled_in_compounds(document: Document) -> tuple[Variant, ...]:
    """The compounds that begin with a name of the article which is a letter off."""
    known, grammar = lexicon(document.lang), language(document.lang)
    if known is None or grammar is None or not grammar.joints:
        return ()
    written = document.need(source_names).written
    listed = listed_words(document.newsroom.names)
    suspects = [
        form
        for key, form in document.target.need(capitalized_forms).items()
        if SHORTEST_NAME + SHORTEST_WORD <= len(key) <= LONGEST
        and key.isalpha()
        and known.zipf(key) < UNKNOWN
        and form.capitals < form.times
        and form.text[1:].islower()  # "WikiDatenRaten" is a name by itself
        and not is_compound(key, grammar)  # "Technologiestiftung", beside "Technology"
        and key not in written
        and key not in listed
    ]
    names = _names(document, known) if suspects else {}
    if not names:
        return ()
    index = by_near_keys(names)
    stems = _stems(names, grammar)
    found = (
        _in_compound(form, names, index, known, grammar)
        for form in suspects
        if not any(
            form.key[:cut] in stems and known.zipf(form.key[cut:]) >= WORD
            for cut in range(SHORTEST_NAME, len(form.key) - SHORTEST_WORD + 1)
        )
    )
    return tuple(variant for variant in found if variant is not None)


def _names(document: Document, known: Lexicon) -> Mapping[str, Form]:
    """The names of the article: whom it introduces in full, and what its source writes just so.

    Where nouns have capitals, only people whom the article introduces are names beyond doubt.
    """
    forms, source = document.target.need(capitalized_forms), document.need(source_names)
    there = language(source.lang)
    shows_names = source.latin and there is not None and not there.capitalizes_nouns
    introduced = document.target.need(mentions).introduced
    return {
        key: form
        for key, form in forms.items()
        if len(key) >= SHORTEST_NAME
        and key.isalpha()
        and known.zipf(key) < KNOWN
        and (key in introduced or (shows_names and key in source.names))
    }


def _in_compound(
    form: Form,
    names: Mapping[str, Form],
    index: Mapping[str, Sequence[str]],
    known: Lexicon,
    grammar: Language,
) -> Variant | None:
    """The compound with the name as the article writes it; None if the name is right, or is none."""
    key = form.key
    for cut in _cuts(key, known, grammar):
        head = key[:cut]
        if known.zipf(head) >= UNKNOWN or is_compound(head, grammar):
            continue
        for name in _near(head, index):
            right = names[name]
            if key.startswith(name):
                return None
            witness = by_compound(right.text, right.times)
            return Variant(form, right.text + form.text[cut:], (witness,), 0.0)
    return None


def _stems(names: Mapping[str, Form], grammar: Language) -> frozenset[str]:
    """The names, and what they are without their endings and before a joint: "Wahlbezirks-", "Wahlbezirke"."""
    bare = {
        name.removesuffix(ending)
        for name in names
        for ending in ("", *forms(grammar.code).noun)
        if name.endswith(ending)
    }
    return frozenset(stem + joint for stem in bare for joint in grammar.joints)


def _cuts(key: str, known: Lexicon, grammar: Language) -> Iterator[int]:
    """Where a word may begin, with what joins it to the name before it; the longest name first."""
    for cut in range(len(key) - SHORTEST_WORD, SHORTEST_NAME - 1, -1):
        rest = key[cut:]
        if any(
            rest.startswith(joint)
            and len(rest) - len(joint) >= SHORTEST_WORD
            and known.zipf(rest[len(joint) :]) >= WORD
            for joint in grammar.joints
        ):
            yield cut


def _near(head: str, index: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The names that are one letter off, in more than an accent and not in the first letter."""
    return (
        name
        for name in one_letter_off(head, index)
        if name[0] == head[0] and plain(name) != plain(head)
    )
