"""A lead-in that was glued to the sentence after it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.lead_names import lead_names
from qa.analyse.lead_words import LeadWord, lead_words
from qa.analyse.names_apart import names_apart
from qa.analyse.source_signs import is_place
from qa.analyse.word_order import glued_lead_ins
from qa.languages.numerals import numerals
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example


class GluedLeadIn(DocumentRule):
    """A lead-in word of the source is glued to the sentence that follows.

    A link or bold text at the start of a sentence is translated separately and put back in front of a
    translation that already contains it: "Car the driver left the car", "police Police arrested him".
    Or the rest of the sentence continues as if nothing preceded it: "Baltic the prime ministers will
    meet", "Prosecutor according to the report". A drop cap has the same effect: Spanish "Este"
    becomes "ANDhis", "Así" becomes "A) Yes".

    The same happens to names within a text ("the coach Ann Roe the attitude was poor", "the head of the
    club Ann Roe says") and to labels before its first sentence ("Ice hockey In the second half").

    At the start of a paragraph, a word is reported if, according to a table of word sequences, it
    can neither begin the sentence nor be its verb. Before "the", only places, regions and numbers are,
    since writers do begin sentences with other words there ("Born the son of a miner").
    """

    id = "glued-lead-in"
    category = Category.ADDITION
    severity = Severity.MINOR
    confidence = 0.9
    fits_catalogues = False
    facts = ("lead_words",)
    examples = (
        Example("⟦Ferry⟧ the captain of the old ferry was not on board."),
        Example("It was late. ⟦Bridge⟧ the workers left the bridge when the rain began."),
        Example("He said that ⟦police⟧ Police arrested two men."),
        Example("⟦Prosecutor⟧ according to the report, the woman took the money from the till."),
        Example("The guests woke up, but the coach ⟦Ann Roe⟧ the attitude of his team was poor."),
        Example("⟦Ice hockey⟧ In the second half the guests woke up.\n\nIn Ulm the guests won."),
        Example(
            "High the price of power on the market worries the people of the town again.",
            source="Hoch der Preis für Strom auf dem Markt beunruhigt die Leute der Stadt wieder.",
            source_lang="de",
        ),
        Example(
            "It is late, the head of the old housing company ⟦Ann Roe⟧ says. “We wait,” says the head of the investigation. ⟦Joe Roe⟧."
        ),
        Example("⟦Tampere⟧ today the district court heard the case of the stolen ferry again."),
        Example(
            "⟦Baltic⟧ the prime ministers will meet in the old town hall of the port on Friday."
        ),
        Example(
            "⟦D.⟧he mayor opens the fair early.\n\n⟦AND⟧his year the fair opens early.\n\n⟦A) Yes⟧, the guild has more members."
        ),
        Example("Study the map before you leave the camp in the morning, she said to them."),
        Example("③ The spoon no longer enters the cup.\n\n3 The tragedy is that nobody came."),
        Example("Alexander the Great was not there, and Winnie the pooh was not there at all."),
        Example("Close the door. Visit the museum and its garden. Police the streets."),
        Example("Use the same words that your readers use. Nothing's the matter with our readers."),
        Example("He went to Ann Roe the lawyer, who was late, or with Joe Roe the proprietor."),
        Example("The state State Department, and the President president of all, met."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        text = prose.text
        told: list[Span] = []
        for span, twin in prose.need(glued_lead_ins):
            told.append(span)
            yield self.finding(
                span,
                f"“{span.of(text)}” repeats words of the sentence that follows.",
                related=(Related(self.id, twin, "mentioned again"),),
                kind="named again",
            )
        known = numerals(document.lang or "")
        numbers = known.certain if known is not None else frozenset[str]()
        for lead in prose.need(lead_words):
            span, rest, word = lead.span, lead.rest, lead.span.of(text)
            is_name = is_place(word) or word.lower() in numbers or lead.is_region
            if lead.is_article and not is_name:
                continue  # "Born the son of a miner", "Back the way they came": writers turn sentences round
            if not any(other.overlaps(span) for other in told):
                before = f" before “{rest}”" if rest else ""
                yield self.finding(
                    span,
                    f"“{span.of(text)}” was translated separately{before}.",
                    kind=_kind(word, lead),
                    severity=Severity.MINOR,
                )
                told.append(span)
        for span, rest, is_label in prose.need(lead_names):
            if not any(other.overlaps(span) for other in told):
                yield self.finding(
                    span,
                    f"“{span.of(text)}” was translated separately before “{rest}”.",
                    kind="lead label" if is_label else "lead name",
                )
        for span, body in prose.need(names_apart):
            if not any(other.overlaps(span) for other in told):
                name = span.of(text)
                yield self.finding(
                    span,
                    f"“{name}” follows “{body}” without a comma; the source probably set it apart."
                    if body
                    else f"“{name}” is a sentence of its own; it probably belongs to the role before it.",
                    severity=Severity.NEUTRAL,  # "the plan of the committee Ann Roe says is flawed"; few were read
                    kind="name behind a role" if body else "name alone",
                )


def _kind(word: str, lead: LeadWord) -> str:
    """What shows that the word was set apart: a place, an attribution without a comma, or hardly anything."""
    if is_place(word) or lead.is_region:
        return "lead place"
    return "attribution" if lead.is_attribution else "lead word"
