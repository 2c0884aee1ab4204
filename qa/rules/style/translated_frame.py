"""Frames of news that were translated word for word."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.news_frames import news_frames
from qa.languages.language import english_name
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class TranslatedFrame(DocumentRule):
    """A date, reminder or attribution is worded as in another language.

    "Has rejected this Tuesday", "on Monday (29)", "Recall that", "It is reported that": news in Spanish,
    Portuguese, Korean, Russian or Ukrainian begins like this, and English news does not. Neither does it put
    the comma behind the quotation mark before who says it, nor say twice who says it. The reported wordings
    hardly ever occur in news by native writers; they are a matter of style, and do not lower the score.
    """

    id = "translated-frame"
    category = Category.AWKWARD
    severity = Severity.NEUTRAL
    default = False
    confidence = 0.9
    facts = ("frames.py",)
    examples = (
        Example("The minister has rejected ⟦this Tuesday⟧ the plan of the mayor."),
        Example("The council met on ⟦Monday (29)⟧ and meets again ⟦next Friday the 9th⟧."),
        Example("The ⟦23 years old⟧ striker scored.\n\n⟦Recall that⟧ he played for Kyiv before."),
        Example("The counselor presented the new plan again ⟦this Monday⟧ in the town."),
        Example("The film, scheduled to open this Friday, will be released this Monday in Rome."),
        Example(
            "⟦It is reported that⟧ the guild moved. “We are open⟦”, said⟧ the mayor. It was late."
        ),
        Example("According to the guild, the man was drunk⟦, according to the guild⟧. It is late."),
        Example("They will meet this Tuesday (May 4). Recall that day! He is 23 years old."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text, name = document.target.text, english_name(document.lang or "")
        for span, better in document.target.need(news_frames):
            yield self.finding(span, f"“{span.of(text)}”: {name} news uses {better}.")
