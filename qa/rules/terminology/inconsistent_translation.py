"""One source with two translations, or two sources with one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.compare.align.alignment import Pair, pairs
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# What makes no difference between two wordings.
UNIMPORTANT = expression(r"[\W_]+")
FIGURE = expression(r"\d+")
CERTAIN: float = TUNED["CERTAIN"]


@dataclass(frozen=True)
class InconsistentTranslation(DocumentRule):
    """The same source is translated in different ways, or different sources in the same way.

    In manuals and programs a string that recurs should read the same each time, and two strings
    that differ should not read the same: often one of them was pasted by mistake. In prose, neither
    is an error, so the rule is off by default. Case and punctuation make no difference.

    Option `shortest`: how many characters a source must have.
    """

    id = "inconsistent-translation"
    category = Category.INCONSISTENT_TERM
    severity = Severity.MINOR
    confidence = 0.6
    needs_source = True
    default = False
    examples = (
        Example(
            "Press button 17 to stop the Heidelberg.\n\nWait for 5 minutes.\n\n"
            "⟦Push key 17 and the Heidelberg stops.⟧",
            source="Zum Anhalten der Heidelberg Knopf 17 drücken.\n\n5 Minuten warten.\n\n"
            "Zum Anhalten der Heidelberg Knopf 17 drücken.",
            source_lang="de",
        ),
        Example(
            "Press button 17 to stop the Heidelberg.\n\nWait for 5 minutes.\n\n"
            "Press button 17 to stop the Heidelberg.",
            source="Zum Anhalten der Heidelberg Knopf 17 drücken.\n\n5 Minuten warten.\n\n"
            "Zum Anhalten der Heidelberg Knopf 17 drücken.",
            source_lang="de",
        ),
    )

    shortest: int = 12

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None:
            return
        links = [pair for pair in document.need(pairs) if pair.score >= CERTAIN]
        there = [_folded(pair.source.of(source.text)) for pair in links]
        here = [_folded(pair.target.of(document.target.text)) for pair in links]
        yield from self._differing(
            links, there, here, "The same source was translated differently earlier in the text."
        )
        # "5 files" and "6 files" are two sources of one wording, and that is right.
        bare = [FIGURE.sub("0", text) for text in there]
        yield from self._differing(
            links, here, bare, "A different source has the same translation earlier in the text."
        )

    def _differing(
        self, links: list[Pair], same: Iterable[str], other: Iterable[str], message: str
    ) -> Iterator[Finding]:
        """Pairs that are the same on one side, and not on the other, as an earlier one."""
        seen: dict[str, tuple[str, Span]] = {}
        told: set[tuple[str, str]] = set()
        for pair, one, two in zip(links, same, other, strict=True):
            if len(one) < self.shortest:
                continue
            first, place = seen.setdefault(one, (two, pair.target))
            if first != two and (one, two) not in told:
                told.add((one, two))
                yield self.finding(
                    pair.target, message, related=(Related(self.id, place, "first occurrence"),)
                )


def _folded(text: str) -> str:
    return UNIMPORTANT.sub(" ", text).strip().casefold()
