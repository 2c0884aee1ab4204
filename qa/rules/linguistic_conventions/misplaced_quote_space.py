"""Quotation marks that are glued to the wrong word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.analyse.quote_spacing import QuoteFault, quote_findings
from qa.compare.beside import SourceBeside, source_beside
from qa.compare.shared_with_source import is_set_apart_too
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# From so many marks on, a space is this text's habit and one fault; so many places are shown.
HABIT: int = TUNED["HABIT"]
SHOWN: int = TUNED["SHOWN"]


# A genitive that was typed with the wrong mark: "Roe”s house".
POSSESSIVE = expression(r"[”\"]s\b")


@dataclass(frozen=True)
class MisplacedQuoteSpace(DocumentRule):
    """A space is on the wrong side of a quotation mark.

    'This is wrong, "says the minister.' A closing mark belongs to the word before it, an opening one
    to the word after it. The marks before and after a straight mark and the verb of speech show
    which of the two it is; if that is unclear, nothing is reported. 'The magazine" Field" came': a mark
    behind a word opens if the next one closes a few words later. Three or more such spaces in a text are
    one finding, at the first of them. A mark between two spaces that the source has as well is reported
    only with option `in_source`.
    """

    id = "misplaced-quote-space"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.95
    examples = (
        Example('"It is late,⟦ "⟧says Tom.', fixed='"It is late," says Tom.'),
        Example("“It is late,⟦ ”⟧says Tom.", fixed="“It is late,” says Tom."),
        Example("“It is late,⟦”⟧says Tom.", fixed="“It is late,” says Tom."),
        Example("They say⟦“⟧Hello” to all.", fixed="They say “Hello” to all."),
        Example('They say:⟦"⟧Hello, all" to us.', fixed='They say: "Hello, all" to us.'),
        Example('He typed key:"value" and pressed enter.'),
        Example('The magazine⟦" ⟧Field" came.', fixed='The magazine "Field" came.'),
        Example('The ship⟦"⟧Vasily Bykov" left.', fixed='The ship "Vasily Bykov" left.'),
        Example('צה"ל הודיע כן".', lang="he"),
        Example('A 5" pipe and 6" hose; one 7" long, one 8", too.'),
        Example('The " new " bus.', source='Der " neue " Bus.', source_lang="de"),
        Example('"We left.\n\nThere is no trust,⟦ "⟧agreed Larisa.'),
        Example('"We left.\n\nThere is no trust,⟦ "⟧Larisa Hill told us.'),
        Example('The ⟦" ⟧new⟦ "⟧ bus is late.', fixed='The "new" bus is late.'),
        Example('⟦" ⟧It is late, " he said. He meant the " new " bus.'),
        Example('He said, "says who?" and left. "Yes," he added, "but not now."'),
        Example(
            '"One paragraph.\n\n"Another, he thought. "Third one."\n\nSo it ended, "with care".'
        ),
        Example("„Das ist spät“, sagt er. »So ist es«, sagt sie.", lang="de"),
        Example("« C’est tard », dit-il. “Oui” et non.", lang="fr"),
    )

    in_source: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        faults = document.target.need(quote_findings)
        beside = SourceBeside(document)
        wrong_sides = [
            self.finding(
                fault.span,
                _told(fault, text),
                fix=fault.right,
            )
            for fault in faults
            if not fault.habit
            and not beside.holds(fault.span)
            and not _is_no_quotation(document, fault.span)
        ]
        yield from self.together(wrong_sides, "quotation marks with the space on the wrong side")
        yield from self._habits(document, faults)

    def _habits(self, document: Document, faults: Iterable[QuoteFault]) -> Iterator[Finding]:
        """The marks between two spaces: few one by one, many as one finding."""
        text, count = document.target.text, 0
        shown: list[tuple[QuoteFault, str]] = []
        for fault in faults:
            if not fault.habit:
                continue
            mark = fault.span.of(text).strip()
            if _is_arrow(document, mark, fault.span):
                continue
            if self.in_source or not is_set_apart_too(document, mark, fault.span):
                count += 1
                if len(shown) < max(HABIT, SHOWN):
                    shown.append((fault, mark))
        once = count >= HABIT
        others = [fault for fault, _ in shown[1:SHOWN]] if once else []
        also = f" ({count} occurrences)" if once else ""
        for fault, mark in shown[:1] if once else shown:
            yield self.finding(
                fault.span,
                f"Space inside the quotation next to {mark}{also}.",
                fix=fault.right,
                related=tuple(Related(self.id, f.span, "Another occurrence.") for f in others),
            )


def _told(fault: QuoteFault, text: str) -> str:
    """What is wrong with the mark: its space stands on the other side, or there is none."""
    written = fault.span.of(text)
    if written == written.strip() and fault.right is not None:
        side = "before" if fault.right.endswith(written) else "after"
        return f"Missing space {side} {written}."
    return f"The space is on the wrong side of {written.strip()}."


def _is_no_quotation(document: Document, span: Span) -> bool:
    """Whether the mark is an apostrophe, or stands beside a tag: “Roe”s house”, “<name> = 1”."""
    text = document.target.text
    if POSSESSIVE.match(text, span.start):
        return True
    raw = document.target.to_raw(span)
    return len(raw) > len(span) and "<" in raw.of(document.raw)


def _is_arrow(document: Document, mark: str, span: Span) -> bool:
    """Whether a unit of the source has the mark between two spaces as well: "Edit » Copy"."""
    source = source_beside(document, span)
    return source is not None and f" {mark} " in source
