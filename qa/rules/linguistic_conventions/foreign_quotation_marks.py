"""Quotation marks of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analyse.documentation import is_technical
from qa.analyse.language.passages import foreign_spans
from qa.analyse.trails import trail_marks
from qa.languages.language import Language, language
from qa.model.document import Document
from qa.model.expression import compiled, expression
from qa.model.finding import Finding, Related
from qa.model.letters import CAPITAL
from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Double marks only: single ones look like apostrophes, commas and arrows.
DOUBLE = "„“”«»"
DASHES = "-–—"
# What stands before every dash that parts a quotation from who said it.
BEFORE_DASH = expression(rf"[,\"”] ?[{DASHES}] ")
# A name of a few words in quotation marks, behind a word.
QUOTED_NAME = expression(
    rf"[\"“](?<=\w .)(?P<name>[{CAPITAL}][\w’'-]{{1,24}}(?: [{CAPITAL}][\w’'-]{{1,24}}){{0,2}})[\"”](?!\w)"
)
WORDS = expression(r"\w+")
# So many words before the name, within so many code points, may say that it is given or spoken of.
WORDS_OF_NAMING: int = TUNED["WORDS_OF_NAMING"]
LONGEST_NAMING: int = TUNED["LONGEST_NAMING"]
SHOWN: int = TUNED["SHOWN"]


# "Read on »": an arrow at the end of a line, or at its beginning.
ARROW = expression(r"(?:(?<=\n)| |\A)[»«](?=\s*(?:\n|\Z))|(?:(?<=\n)|\n|\A)[»«] ")
# An opening mark behind a letter, before a space or a mark: “late“, he said.
TURNED = expression(
    r"“(?:(?:(?<=[^\W_]{2}.)|(?<= \d.))(?=[\s,.;:)!?]|\Z)|(?<=[^\W_][.!?,].)(?=\s|\Z))"
)
# Two commas for a low mark, before a sentence: ,,It is late”, as Dutch typewriters had it.
COMMAS = expression(rf"(?:(?<=\s)|\A),,(?=[{CAPITAL}])")

# "The same as above", in lists.
DITTO = expression(r"(?<!\S)„(?= „)|(?<=„ )„")


class ForeignQuotationMarks(DocumentRule):
    """Quotation marks that the language does not use.

    English has no „low marks“ and no «angles»; in German no quotation ends in ”. Marks that a system copied
    from the source are one finding, at the first mark; the others are listed as related.

    Russian and its neighbors put a dash before who said it ("It is late, - said Tom") and marks around the
    names of hotels, ships and papers (the hotel "Pearl"). English has neither.
    """

    id = "foreign-quotation-marks"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.97
    facts = ("quotes",)
    trigger = (*DOUBLE, ",,", '"', *(f",{space}{dash}" for space in ("", " ") for dash in DASHES))
    examples = (
        Example("He calls it ⟦„⟧late“ and «wrong»."),
        Example("Er nennt es “spät⟦”⟧ und “falsch”.", lang="de"),
        Example("Il dit ⟦„⟧oui“.", lang="fr"),
        Example("Nazwał to „późnym” i «złym».", lang="pl"),
        Example("Он назвал это «поздним» и „плохим“, а не ⟦”⟧странным”.", lang="ru"),
        Example("He said “it is late⟦“⟧, and went. “Go,” she said."),
        Example("She laughs. ⟦,,⟧It is late,” he said, and added 5,,6 and a,, b."),
        Example("It is late,⟦ -⟧ said Tom Hill.", fixed="It is late, said Tom Hill."),
        Example('"It is so late",⟦ –⟧ the mayor of the town stressed. "Go!"⟦ -⟧ Ann Roe added.'),
        Example('They stayed at the hotel ⟦"Pearl"⟧ and read the newspaper ⟦“Rise”⟧.'),
        Example(
            'They named the company "Pearl". A hotel, "Pearl", and the company "was late". The film "Rise", a team "of five".'
        ),
        Example("The mayor, – as Ann told us, – left. “Is it late?” – the question remained."),
        Example("“Who are you?” — Alice said nothing. “Stop!” – Police say the man ran."),
        Example("— Es tarde, — dijo Ana, en el hotel «Perla».", lang="es"),
        Example('He calls it “late” and "wrong" and ‘odd’; 5 > 3.'),
        Example("Er nennt es „spät“ und »falsch«.", lang="de"),
        Example("Home » today » News from the town » The dam broke"),
        Example("Il dit « oui » et “non”.", lang="fr"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known = language(document.lang)
        if known is None:
            return
        text, trails = document.target.text, document.target.need(trail_marks)
        marks = [
            Span(m.start(), m.end())
            for m in _foreign(known).finditer(text)
            if m.start() not in trails
            and not ARROW.match(text, max(0, m.start() - 1))
            and not DITTO.match(text, m.start())
            and not document.need(foreign_spans).overlaps(Span(m.start(), m.end()))
        ]
        yield from self._turned(document, known)
        yield from self._dashes(document, known)
        yield from self._names(document, known)
        if not any(opening == "„" for opening, _ in known.quotes):
            for match in COMMAS.finditer(text) if ",," in text else ():
                yield self.finding(
                    Span(*match.span()),
                    "Two commas are used as a low quotation mark.",
                    kind="commas",
                )
        if marks:
            first = marks[0]
            more = len(marks) - 1
            also = f" ({more + 1} occurrences)" if more else ""
            pair = "…".join(known.quotes[0])
            yield self.finding(
                first,
                f"{known.name} uses {pair}, not {first.of(document.target.text)}{also}.",
                related=tuple(
                    Related(self.id, span, "Another occurrence.") for span in marks[1:SHOWN]
                ),
            )

    def _turned(self, document: Document, known: Language) -> Iterator[Finding]:
        """Opening marks that close a quotation, as they do in German: “late“."""
        text = document.target.text
        if "“" not in text or "„" in text or any(close == "“" for _, close in known.quotes):
            return
        for match in TURNED.finditer(text):
            yield self.finding(
                Span(*match.span()),
                "An opening quotation mark is used as a closing one.",
                fix="”",
                kind="turned",
            )

    def _dashes(self, document: Document, known: Language) -> Iterator[Finding]:
        """Dashes between a quotation and who said it."""
        if known.dash_before_speaker:
            return
        if BEFORE_DASH.search(document.target.text) is None:
            return  # as in most texts: the words behind are slow to look for
        found = []
        for match in _speaker(known).finditer(document.target.text):
            span = Span(*match.span(match.lastgroup or 0))
            if not document.need(foreign_spans).overlaps(span):
                message = f"{known.name} has no dash before who said it."
                found.append(self.finding(span, message, fix="", kind="dash"))
        yield from self.together(found, "dashes before who said it")

    def _names(self, document: Document, known: Language) -> Iterator[Finding]:
        """Quotation marks around names of hotels, ships and papers."""
        if not known.before_bare_names:
            return
        text = document.target.text
        found = []
        for match in QUOTED_NAME.finditer(text):
            name, span = match["name"], Span(*match.span())
            what = WORDS.findall(text, max(0, span.start - LONGEST_NAMING), span.start)[-1]
            if what not in known.before_bare_names or document.need(is_technical):
                continue  # a manual shows what stands on the screen: the channel "General"
            start = span.start - 1 - len(what)
            before = text[max(0, start - LONGEST_NAMING) : start].split()
            if not known.namers.isdisjoint(before[-WORDS_OF_NAMING:]):
                continue  # "they named the company “Apple”"
            if document.need(foreign_spans).overlaps(span):
                continue
            message = f"{known.name} writes such names without quotation marks: {what} {name}."
            found.append(self.finding(span, message, fix=name, kind="name"))
        yield from self.together(found, "names in quotation marks")


@loaded
def _speaker(known: Language) -> re.Pattern[str]:
    """A dash behind a comma or a closing mark, before a verb of speech or who said it: “, – Ann Roe of the town said”.

    Behind a question or a cry in marks a sentence may begin: there the verb ends its clause, or comes first.
    """
    verbs = "|".join(sorted(known.speech_verbs - known.function_words))
    leads = "|".join(sorted(known.speech_verbs & known.function_words))
    name = rf"[{CAPITAL}][\w’'-]{{0,24}}"
    speaker = rf"(?:(?:{leads}|{name}) (?:[\w’'-]{{1,25}} ){{0,5}}?)?"
    behind_comma = rf" {speaker}(?:{verbs})\b"
    behind_cry = rf" (?:(?:{verbs})\b|{name} (?:{name} )?(?:{verbs})(?=[.,:;]|\s*(?:\n|\Z)))"
    return compiled(
        rf"(?:(?:(?<=[^\W\d_],)|(?<=[)\]],)|(?<=,[\"”])|(?<=[\"”],))(?P<core> ?[{DASHES}])(?={behind_comma})"
        rf"|(?<=[!?…][\"”])(?P<cry> ?[{DASHES}])(?={behind_cry}))"
    )


@loaded
def _foreign(known: Language) -> re.Pattern[str]:
    own = "".join(mark for pair in known.quotes for mark in pair)
    foreign = "".join(mark for mark in DOUBLE if mark not in own)
    return compiled(f"[{foreign}]" if foreign else "(?!)")
