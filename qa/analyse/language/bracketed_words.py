"""Words in square brackets that an engine left in the source language: “[Syytetty] has told that …”.

Papers put into brackets what they added to a quotation. Some engines take brackets for codes and leave
what they hold. A name may stand there in any text; so the word must be one of a language, in lower case,
and none of the target's.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.in_source import stands_in_source
from qa.analyse.language.word_judge import is_latin
from qa.languages.groups import likely_sources
from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# One word, where a subject stands: at the head of a paragraph or sentence, or of a quotation.
BRACKETED = expression(
    r"(?:^|(?<=[.!?] )|(?<=[“„«‘\"'])|(?<=[“„«] ))\[(?P<word>[^\W\d_]{4,30})\] (?=[^\W\d_]{2})"
)
# So common is a word of another language that the target's list does not have.
KNOWN_ABROAD: float = TUNED["KNOWN_ABROAD"]


class BracketedWord(NamedTuple):
    """A word in square brackets of language `lang`; the span has no brackets."""

    span: Span
    lang: str
    in_source: bool


def bracketed_words(document: Document) -> tuple[BracketedWord, ...]:
    """The words in square brackets that were left in another language, in order."""
    text, target = document.target.text, primary(document.lang)
    if "[" not in text or not is_latin(target):
        return ()
    return tuple(_all(document, text, target))


def _all(document: Document, text: str, target: str) -> Iterator[BracketedWord]:
    own = lexicon(target)
    known = language(target)
    if own is None or known is None:
        return
    source = primary(document.source_lang) if document.source_lang else ""
    langs = (source,) if source else tuple(sorted(likely_sources() - {target}))
    for segment in document.target.segments:
        if text.find("[", segment.span.start, segment.span.end) < 0:
            continue
        for match in BRACKETED.finditer(text, segment.span.start, segment.span.end):
            word = match["word"].lower()
            if own.zipf(word) or listed(word, target) is not Listed.NOWHERE:
                continue
            in_source = stands_in_source(document, match.group().strip())
            lang = source if in_source else _language_of(word, langs)
            if lang:
                yield BracketedWord(Span(*match.span("word")), lang, in_source)


def _language_of(word: str, langs: tuple[str, ...]) -> str:
    """The language among these that has the word most often, if it is common there."""
    found = [(known.zipf(word), lang) for lang in langs if (known := lexicon(lang)) is not None]
    zipf, lang = max(found, default=(0.0, ""))
    return lang if zipf >= KNOWN_ABROAD else ""
