"""A word or phrase that was translated word for word."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.joined_pieces import is_joined
from qa.compare.literal import Literal, all_of
from qa.languages.language import language
from qa.languages.writing import is_unspaced
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.literal import LiteralEntry
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example
from qa.rules.calibration import OWN
from qa.rules.literal_wording import is_own, may_say, message_of, suggestions_of

TUNED = thresholds(__name__)

# An entry with so many words of the source has words of one kind, any of which its renderings may stand for.
GROUP: int = TUNED["GROUP"]
# Forms of one word have so many letters in common.
STEM: int = TUNED["STEM"]
# So many words meet by chance more seldom.
LONG: int = TUNED["LONG"]
# So far behind a rendering the rest of a right name may stand.
NEAR: int = TUNED["NEAR"]
# Words of so many letters may be small in a name.
SHORT: int = TUNED["SHORT"]


class LiteralTranslation(DocumentRule):
    """A word or phrase was translated literally, in a sense that it does not have here.

    Machines take the first sense of a word: German “Pleite” becomes “bankruptcy” where a team lost,
    Finnish “sentti” becomes “cent” where centimeters of snow are meant. The lexicon of literal
    translations has such words by source language and by subject.

    With the source text, a finding needs both the source word in the source sentence and the literal
    rendering in its translation, in an article on that subject. Without the source, the rule reports
    only phrases that native writers do not use; or, if names in the text point to the source language
    or pieces of the page were joined as machines leave them, phrases that they hardly use.

    Entries of your own come from the file that the setting `literal` names;
    [Literal translations](../literal.md) says how to write them.
    """

    id = "literal-translation"
    category = Category.MISTRANSLATION
    severity = Severity.MINOR
    confidence = 0.9
    kinds = (
        "on a torn page", "word alone", "phrase alone", "long phrase alone",
        "name", "sure", "word", "phrase", "grouped word", "grouped phrase",
    )  # fmt: skip
    fits_catalogues = False
    fits_documentation = False  # whose trade has its own words: “soportar”, “librería”
    examples = (
        Example(
            "The home team suffered a ⟦bankruptcy⟧ in the last match of the season.",
            source="Die Heimmannschaft erlitt im letzten Spiel der Saison eine Pleite.",
            source_lang="de",
        ),
        Example(
            "The bank is near bankruptcy, the goalkeeper of its football team said.",
            source="Die Bank stehe vor dem Konkurs, sagte der Torwart ihrer Fußballmannschaft.",
            source_lang="de",
        ),
        Example(
            "The assembly voted on the ⟦project of law⟧ for the schools in the evening.",
            source="L’assemblée a voté le projet de loi pour les écoles dans la soirée.",
            source_lang="fr",
        ),
        Example(
            "Die Firma hat ⟦Billionen⟧ verdient.",
            source="The firm earned billions.",
            lang="de",
            source_lang="en",
        ),
        Example("The court in Turku gave him an ⟦absolute prison sentence⟧ of two years."),
        Example("The court in Turku gave him a prison sentence of two years."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None:
            joined = document.target.need(is_joined)
            alone = [kind for kind in self.kinds if kind.endswith(" alone")]
            if not may_say(self, document, ("on a torn page",) if joined else alone):
                return
        for literal in all_of(document, idioms=False):
            if _is_in_a_compound(document, literal) or _has_what_is_meant(document, literal):
                continue
            yield self.finding(
                literal.span,
                message_of(literal, document.target.text),
                suggestions=suggestions_of(literal, document.target.text),
                kind=_kind(document, literal),
            )


def _is_in_a_compound(document: Document, literal: Literal) -> bool:
    """Whether a hyphen makes it part of another word: “line-up”, “KvG-Gymnasium”."""
    text, span = document.target.text, literal.span
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return (before[1:] == "-" and before[0].isalnum()) or (after[:1] == "-" and after[1:].isalnum())


def _has_what_is_meant(document: Document, literal: Literal) -> bool:
    """Whether the right name is a part of the rendering, or stands right behind it: “Investigative Committee of Russia”."""
    text = document.target.text
    near = text[literal.span.start : literal.span.end + NEAR]
    return any(right in near for right in literal.entry.right if " " in right and _is_name(right))


def _kind(document: Document, literal: Literal) -> str:
    """What convinces: a word or a phrase; an entry for one thing or for several of a kind; the source.

    A name that was translated is a kind of its own: “People's Newspaper” for Lidové noviny.
    """
    if is_own(document, literal):
        return OWN
    written = literal.span.of(document.target.text)
    if literal.source:
        return kind_of(literal.entry, written, document.lang)
    if document.target.need(is_joined):
        return "on a torn page"
    kind = "word" if written.isalpha() else "phrase"
    return f"long {kind} alone" if len(written.split()) >= LONG else f"{kind} alone"


def kind_of(entry: LiteralEntry, written: str, lang: str) -> str:
    """The kind of a finding beside its source: of a word or a phrase, and whether of an entry with several words.

    An entry whose rendering a translator takes for wrong in any sentence is of a kind of its own: "project of law".
    In a translation into a language whose nouns have capitals, `lang`, these tell no name: “Koch”, “Milliarde”.
    """
    known = language(lang)
    capitals_tell = known is None or not known.capitalizes_nouns
    if capitals_tell and all(map(_is_name, entry.right)):
        return "name"
    if "sure" in entry.flags:
        return "sure"
    kind = "word" if written.isalpha() else "phrase"
    return f"grouped {kind}" if _is_group(entry) else kind


def _is_name(right: str) -> bool:
    """Whether all words but short ones have a capital: “Rheinische Post”, and neither “New Year holidays” nor “PhD”."""
    long = [word for word in right.split() if len(word) > SHORT]
    return bool(long) and all(word[0].isupper() for word in long)


def _is_group(entry: LiteralEntry) -> bool:
    """Whether an entry has words of one kind; forms that begin alike are of one word."""
    cut = None if is_unspaced(entry.lang) else STEM
    return len({pattern.lstrip("*")[:cut] for pattern in entry.source}) >= GROUP
