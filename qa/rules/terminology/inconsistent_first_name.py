"""One person with two first names."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import span_of
from qa.analyse.names.evidence import how_often
from qa.analyse.names.inconsistent_first_names import inconsistent_first_names
from qa.languages.language import of_source
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class InconsistentFirstName(DocumentRule):
    """One surname follows two nearly identical first names.

    A system that translates sentence by sentence writes Christine in one and Christina in the next.
    Both are real names, so only the surname shows that they are the same person. The form in the
    source, or else the more frequent one, is considered correct.

    With `--knowledge`, the rule also finds a first name that the archive never has before the
    surname, if it has one that is nearly the same: “Anthony” if it always writes “Antony Blinken”.

    Relatives are left alone: the male and female form of one name (Daniel, Daniela), and two first
    names within one sentence. If relatives have names as similar as Jon and Jonas, silence the
    line.
    """

    id = "inconsistent-first-name"
    category = Category.INCONSISTENT_TERM
    severity = Severity.MAJOR
    confidence = 0.8
    fits_catalogues = False
    examples = (
        Example(
            "Christine Delorme signed the letter. The mayor thanked Christine Delorme.\n\n"
            "Later ⟦Christina⟧ Delorme left the town hall.",
            fixed="Christine Delorme signed the letter. The mayor thanked Christine Delorme.\n\n"
            "Later Christine Delorme left the town hall.",
        ),
        Example(
            "⟦Katharina⟧ Obersteiner won. The jury praised Katherina Obersteiner.",
            source="Katherina Obersteiner gewann. Die Jury lobte Katherina Obersteiner.",
            source_lang="de",
        ),
        Example("Daniel Moosbauer met his sister. Daniela Moosbauer was glad."),
        Example("Marcus Tennhoff and Markus Tennhoff are cousins."),
        Example("Robert Aldercott spoke. Robin Aldercott listened."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for pair in document.need(inconsistent_first_names):
            where = "in the archive" if pair.in_archive else "in this article"
            doubtful, usual = (f"“{name} {pair.surname}”" for name in (pair.doubtful, pair.usual))
            message = f"{doubtful} is written {usual} {how_often(pair.times)} {where}."
            if pair.is_tie:
                often = how_often(pair.times)
                message = f"{doubtful} and {usual} stand in this article, each {often}: one of them is misspelled."
            for number in pair.numbers:
                yield self.finding(
                    span_of(document.target, number),
                    message,
                    fix=pair.usual,
                    confidence=pair.confidence,
                    # The source would tell two brothers apart, and nothing here reads it.
                    kind=of_source("", document.source_lang),
                )
