"""“a” before a vowel, “an” before a consonant."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.articles import wrong_articles
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example


class WrongArticle(DocumentRule):
    """“a” before a vowel sound, or “an” before a consonant sound.

    Machine translation chooses the article before it has chosen the word: “a hour”, “an university”.
    What counts is the pronunciation of the next word: “an MP”, “a US firm”, “an 8-year-old”, “an
    18,000-seat arena”, “an X-ray”, “a one-off”, “an heir”.

    Left alone are words whose pronunciation varies (“an historic”, “a herb”), acronyms that are read
    as words (“a NATO base”, “a FAQ”), years (“an 1848 revolution”), names that are pronounced in
    several ways, the letter A (“Serie A and”, “vitamin A is”), and words that are in no English word
    list.
    """

    id = "wrong-article"
    category = Category.GRAMMAR
    severity = Severity.MINOR
    confidence = 0.95
    facts = ("first_sounds.py",)
    excused_by_source = True
    examples = (
        Example("The talks took ⟦a⟧ hour.", fixed="The talks took an hour."),
        Example(
            "⟦An⟧ university in the south was shut.", fixed="A university in the south was shut."
        ),
        Example("He was ⟦a⟧ MP and drove ⟦an⟧ US car with ⟦a⟧ X-ray machine in it."),
        Example(
            "It was ⟦a⟧ 8-year-old, ⟦an⟧ 9-year-old and ⟦a⟧ 18,000-seat arena for ⟦a⟧ $11 ticket."
        ),
        Example("She is ⟦an⟧ European with ⟦a⟧ unimportant job and ⟦an⟧ one-year visa."),
        Example(
            "An hour with an MP, an heir, an FBI agent, a US judge and a one-eyed user of a Unix box."
        ),
        Example(
            "A NATO base, an historic day, a FAQ, a herb, an 1848 revolution and an 1,100-mile walk."
        ),
        Example("He plays in Serie A and takes vitamin A every day, from a to z, a or b."),
        Example(
            "It is a usability test, a eukaryotic cell, a usb stick, an urgent call, ⟦a⟧ ugly one."
        ),
        Example("A uniform, an uninspired speech, a ukulele, an ulcer, an umbrella, a urine test."),
        Example("An Uber took an iPhone to a Ugandan in a U-boat, and an SMS was sent."),
        Example("They sang “Freude an die Macht”."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for wrong in document.target.need(wrong_articles):
            written, word = wrong.article.of(text), wrong.word.of(text)
            yield self.finding(
                Span(wrong.article.start, wrong.article.end),
                f"“{written} {word}” should be “{wrong.right} {word}”.",
                fix=wrong.right,
            )
