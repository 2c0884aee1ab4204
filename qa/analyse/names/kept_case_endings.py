"""Names that kept a case ending of the source language."""

from __future__ import annotations

import math
from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    follows_the,
    neighbor,
    sentence_openers,
)
from qa.analyse.names.case_endings import ENDING_OFF, SAME, VOWELS, bases, has_many_cases
from qa.analyse.names.evidence import Variant, by_introduction, share
from qa.analyse.names.introductions import Introduction, mentions
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.spelling_differences import is_other_word
from qa.analyse.names.surname_gender import counterparts
from qa.analyse.words import words
from qa.languages.language import Language, language
from qa.languages.writing import writing
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
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
# What it adds that the article introduces somebody by the base form.
INTRODUCED: float = TUNED["INTRODUCED"]
# What it adds that the source has the case just so.
IN_SOURCE: float = TUNED["IN_SOURCE"]
# What is taken off for each time that the case comes again.
AGAIN: float = TUNED["AGAIN"]
# A case of a known name comes so much seldomer than its base form; and how sure that is then.
OFTENER: int = TUNED["OFTENER"]
OF_KNOWN: float = TUNED["OF_KNOWN"]
# So much better than the base form a language may know the case, which is a name as well (Zipf).
NEARLY: float = TUNED["NEARLY"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]


class KeptEnding(NamedTuple):
    """A form that should be a base form.

    Attributes:
        form: the form.
        base: the base form, as written.
        times: how often the article has the base form.
        confidence: how likely it is that the base form should stand there, from 0 to 1.
        introduced: where the article introduces somebody by the base form in a full name; None if it does nowhere.
    """

    form: Form
    base: str
    times: int
    confidence: float
    introduced: Introduction | None = None


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
    for key, form in document.target.need(capitalized_forms).items():
        if len(key) >= SHORTEST and key in source.names:
            is_known = known.zipf(key) >= COMMON
            readings = (_readings_of_known if is_known else _readings)(
                document, form, grammar, known
            )
            best = max(readings, key=lambda r: (r.confidence, r.base), default=None)
            if best is not None:
                found.append(best)
    return tuple(found)


def cases_of_people(document: Document) -> tuple[Variant, ...]:
    """The same of people whom the article introduces by the base form: they are nobody else."""
    found = []
    for kept in document.need(inflected_names) if document.target.need(mentions).introduced else ():
        who = kept.introduced
        if who is not None:
            witness = by_introduction(who.full, who.again, sure=True)
            doubt = IN_SOURCE + AGAIN * (1 - kept.form.times)
            found.append(Variant(kept.form, kept.base, (witness,), doubt))
    return tuple(found)


def _readings(
    document: Document, form: Form, grammar: Language, known: Lexicon
) -> Iterator[KeptEnding]:
    """What the form may be a case form of."""
    source = document.need(source_names)
    forms = document.target.need(capitalized_forms)
    native = lexicon(grammar.code)
    # Without a word list of the language, who knows that the form is not the base form itself.
    rich = native is not None and has_many_cases(grammar.code)
    for base, distance in bases(form.key, grammar.code).items():
        # Whoever is introduced by the base form is nobody else in a case of it.
        who = _introduced_by(document, form.key, base)
        if len(base) < SHORTEST_BASE or distance == SAME:
            continue
        if who is None and (distance != ENDING_OFF or not form.key.startswith(base)):
            continue
        if native is not None and native.zipf(form.key) > native.zipf(base) + MARGIN:
            continue
        if _is_of_english(document, form, base, is_person=who is not None):
            continue
        here = forms.get(base)
        excess = known.zipf(base) - known.zipf(form.key)
        is_known = rich and excess >= MUCH_BETTER_KNOWN and known.zipf(base) <= COMMONEST
        if here is None and not (is_known and _may_be_name(document, form, base, known)):
            continue
        weight = -1.0 - 0.7 * math.log2(form.times)
        weight -= form.key.startswith(base) and form.key[len(base) :] in grammar.base_endings
        weight += INTRODUCED * (who is not None)
        weight += (excess - 1) * is_known
        if here is not None:
            weight += 1 + 0.7 * math.log2(here.times) + (base in source.names)
        if here is None and _follows_known_name(document, form, known):
            weight -= 2
        if _is_in_foreign_phrase(document, form, known):
            weight -= 3
        text = here.text if here else form.text[: len(base)]
        yield KeptEnding(form, text, here.times if here else 0, share(weight), who)


def _may_be_name(document: Document, form: Form, base: str, known: Lexicon) -> bool:
    """Whether a base form that the article does not have is the longest, and the case has its capital within a sentence.

    “Smitum” opens sentences, where Icelandic writes of infections; and “Dustinu” is a case of Dustin, not of dust.
    """
    openers = document.target.need(sentence_openers)
    longer = (
        other
        for other in bases(form.key, document.source_lang)
        if other.startswith(base) and len(base) < len(other) < len(form.key)
    )
    return not (
        openers.issuperset(form.numbers) or any(known.zipf(other) >= COMMON for other in longer)
    )


def _readings_of_known(
    document: Document, form: Form, grammar: Language, known: Lexicon
) -> Iterator[KeptEnding]:
    """What a form may be a case of that is a name as well: Camille, where the article is about Camilla.

    Only the last vowel differs, the article has the base form far oftener, both languages know it nearly as well,
    and nobody of the article is called by the form in full.
    """
    native, forms = lexicon(grammar.code), document.target.need(capitalized_forms)
    if native is None or not has_many_cases(grammar.code) or form.key[-1] not in VOWELS:
        return
    for base in bases(form.key, grammar.code):
        here = forms.get(base)
        if (
            here is not None
            and base[:-1] == form.key[:-1]
            and base != form.key
            and base[-1] in VOWELS
            and here.times >= OFTENER * form.times
            and native.zipf(base) >= native.zipf(form.key) - NEARLY
            and known.zipf(base) >= max(COMMON, known.zipf(form.key) - NEARLY)
            and not _has_a_neighbor(document, form)
        ):
            yield KeptEnding(form, here.text, here.times, OF_KNOWN)


def _has_a_neighbor(document: Document, form: Form) -> bool:
    """Whether a name stands beside the form anywhere: somebody is called so in full."""
    return any(
        neighbor(document.target, number, step) is not None
        for number in form.numbers[:GLANCE]
        for step in (-1, 1)
    )


def _introduced_by(document: Document, key: str, base: str) -> Introduction | None:
    """Where the article introduces somebody by the base form, whom the source names so as well.

    None if somebody else is introduced by the case, or if the one is a surname of a woman or a man that the other is of a man or a woman.
    """
    introduced = document.target.need(mentions).introduced
    who = introduced.get(base)
    if who is None or key in introduced or base not in document.need(source_names).names:
        return None
    return None if base in counterparts(key) or key in counterparts(base) else who


def _is_of_english(document: Document, form: Form, base: str, *, is_person: bool) -> bool:
    """Whether English puts the ending there: "the Lovings", "Apulian", an abbreviation; no person is a Rantalan."""
    if not writing(primary(document.lang)).derives_from_names:
        return False
    texts = document.target.need(words).texts
    if form.key == base + "n" and base[-1] in VOWELS:
        return not is_person
    return (
        form.capitals == form.times
        or is_other_word(form.key, base)
        or (
            form.key == base + "s"
            and any(follows_the(texts, number) for number in form.numbers[:GLANCE])
        )
    )


def _follows_known_name(document: Document, form: Form, known: Lexicon) -> bool:
    """Whether a name that has no ending stands before it: cases change both, as in Karla Nováka."""
    written = document.need(source_names).written
    before = {neighbor(document.target, number, -1) for number in form.numbers[:GLANCE]}
    return any(
        word is not None and word in written and known.zipf(word) >= COMMON for word in before
    )


def _is_in_foreign_phrase(document: Document, form: Form, known: Lexicon) -> bool:
    """Whether a capitalized word beside it is a foreign word too: a title that was kept."""
    beside = {
        neighbor(document.target, number, step)
        for number in form.numbers[:GLANCE]
        for step in (-1, 1)
    }
    return any(word is not None and known.zipf(word) < COMMON for word in beside)
