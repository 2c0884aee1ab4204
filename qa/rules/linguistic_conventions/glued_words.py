"""Two words without the space between them."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.documentation import is_documentation
from qa.analyse.spelling.glued_capitals import glued_capitals
from qa.analyse.spelling.word_breaks import glued_words
from qa.analyse.words import occurrences
from qa.lexicon.word_list import listed, word_list
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# So many first letters that a word of the source has, too, make a form a loan.
SHARED_LETTERS: int = TUNED["SHARED_LETTERS"]
QUOTES, BRANDED = frozenset("\"'“”‘’`"), frozenset("™®©")


class GluedWords(DocumentRule):
    """The space between a word and “of”, “the” or the like is missing.

    "The captainof the team", "ofthe": such words come from lines that were joined without a space, and from
    tags that were removed together with it. A reported word is in no list, and consists of a common word and
    one that no other word begins or ends with. In languages other than English, which have no large list of
    rare words, findings are hints.
    """

    id = "glued-words"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.93
    facts = ("never_glued",)
    fits_catalogues = False  # which make words of their own: “subvolume”
    examples = (
        Example("He is the ⟦captainof⟧ the team.", fixed="He is the captain of the team."),
        Example("It is the end ⟦ofthe⟧ road ⟦andthe⟧ beginning ⟦ofanother⟧ one."),
        Example(
            "The prime minister, Mark ⟦Rutewho⟧ met Rutte, wrote for Business ⟦Insiderthe⟧ same day."
        ),
        Example("He spoke of ⟦promisesMaria⟧ had made to Business ⟦InsiderThe⟧ next day."),
        Example("The deputy Paulo ⟦Teixeirasaid⟧ that Amine Bensaid and Ann Elsaid came."),
        Example("She saw it on YouTube, said Ann MacArthur of deviantArt."),
        Example("Goethe, Bellwood and Askwith wrote it, says Ashwill."),
        Example("Whereof and thereof, wherewith and therefor; a thousand forthwith."),
        Example("Find it at captainof.co.uk, or write to help@ofthe.org."),
        Example("A dish called captainof.", source="Ein Gericht namens captainof."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        hint = None if word_list(document.lang) is not None else Severity.NEUTRAL
        borrowed = document.source.need(_beginnings) if document.source is not None else frozenset()
        for span, right in (
            *document.target.need(glued_words),
            *(() if document.need(is_documentation) else document.target.need(glued_capitals)),
        ):
            form = span.of(text)
            if _is_of_an_address(text, span) or _is_term(document, form, span):
                continue
            if form[:SHARED_LETTERS] not in borrowed and not _is_plural(form, document.lang):
                yield self.finding(
                    span,
                    f"Missing space: “{form}” should be “{right}”.",
                    fix=right,
                    severity=hint,
                )


def _is_of_an_address(text: str, span: Span) -> bool:
    """Whether a full stop and letters follow, or a sign of addresses stands before it: “thecorner.com”, “thecorner[.]com”."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    return (
        (before != "" and before in "@/#._-")
        or text.startswith("[.]", span.end)
        or (after[:1] in {".", "@", "/", "_"} and after[1:].isalnum())
    )


def _is_term(document: Document, form: str, span: Span) -> bool:
    """Whether the file has the form again, as code or a name: “samesite”, or it is a brand or quoted: “inRead™”."""
    text = document.target.text
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    quoted = before != "" and before in QUOTES and after in QUOTES
    return quoted or (after != "" and after in BRANDED) or document.raw.count(form) > 1


def _beginnings(source: Prose) -> frozenset[str]:
    """The first letters of its words: "unstagen" is borrowed where they say "to unstage"."""
    return frozenset(word[:SHARED_LETTERS] for word in source.need(occurrences))


def _is_plural(form: str, lang: str) -> bool:
    """Whether dictionaries have the form, alone or without its plural: "formatters"."""
    return bool(listed(form, lang) or listed(form.removesuffix("s"), lang))
