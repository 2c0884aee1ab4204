"""A name without its capital."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from qa.analyse.in_source import stands_in_source
from qa.analyse.names.evidence import how_often
from qa.analyse.names.lower_case_names import lower_case_names
from qa.analyse.words import words
from qa.languages.folders import codes_with
from qa.languages.language import language, of_source
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class LowerCaseName(DocumentRule):
    """A name is written without its capital.

    A system that copies words it does not know writes “the coach tellberg”. The rule reports words that are in no
    list of the target language if the article capitalizes the same word mid-sentence and a title, a first name or a
    verb next to it shows that it is a person, or if the source has it as a name: capitalized mid-sentence and never
    in lowercase (also in its case forms, and in Cyrillic and Greek).

    Words that dictionaries list are left alone, and so are foreign phrases, addresses, compounds and
    words that are lowercase in the source as well. If the source language capitalizes every noun, as
    German does, only the article counts.
    """

    id = "lower-case-name"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.9
    fits_catalogues = False
    examples = (
        Example(
            "The coach Tellberg was late. “It rains,” ⟦tellberg⟧ said.",
            fixed="The coach Tellberg was late. “It rains,” Tellberg said.",
        ),
        Example(
            "The show was led by Felix Slováček. The crowd loved ⟦slováček⟧.",
            fixed="The show was led by Felix Slováček. The crowd loved Slováček.",
        ),
        Example(
            "The match was won by ⟦zběhov⟧ in the rain.",
            source="Zápas v dešti vyhrál Zběhov.",
            source_lang="cs",
            fixed="The match was won by Zběhov in the rain.",
        ),
        Example(
            "The minister thanked ⟦belinskov⟧ for the plan.",
            source="Министр поблагодарил Белинскова за план.",
            source_lang="ru",
        ),
        Example("Write to tellberg@example.org about Tellberg, or see the tellberg-files."),
        Example("The Internet is old; the internet is slow."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for name in document.need(lower_case_names):
            word = name.span.of(text)
            if name.times:
                where = f"is written “{name.right}” {how_often(name.times)} in this article"
                kind = "introduced in the article" if name.introduced else "in the article"
            elif _is_cited(document, name.span, name.in_source):
                continue
            else:
                where = f"is a name: the source has “{name.in_source}”"
                kind = "in the source"
            yield self.finding(
                name.span,
                f"Missing capital: “{word}” {where}.",
                fix=name.right,
                kind=of_source(kind, document.source_lang),
            )


def _is_cited(document: Document, span: Span, there: str) -> bool:
    """Whether a title of the source goes on with the word, and is kept: "Histoire des croisades", "Le conscrit"; "Lenka kabrhel" is a name.

    The word before it is one in small letters or an article, and the source has both.
    """
    column = document.target.need(words)
    n = bisect_left(column.starts, span.start)
    if document.source is None or not n:
        return False
    before = column.texts[n - 1]
    is_article = any(
        known is not None and before.lower() in known.function_words
        for known in map(language, (document.source_lang or "", *codes_with("borrowed.txt")))
    )
    return (before.islower() or is_article) and stands_in_source(document, f"{before} {there}")
