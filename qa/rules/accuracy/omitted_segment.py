"""Sentences of the source that the translation lacks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from qa.analyse.words import words
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example
from qa.segment.align import alignment

# How much of the lost sentence the message shows, in code points.
SHOWN = 80


@dataclass(frozen=True)
class OmittedSegment(DocumentRule):
    """A sentence of the source has no counterpart in the translation.

    Systems drop sentences, often the last one of a long paragraph, and the rest reads well. Source
    and translation are aligned sentence by sentence; sentences may be merged, split and moved.
    What stays alone was lost, or is said so differently that nothing ties the two together. The
    finding stands on the last word before the gap, or on the first one of the text.

    Off unless asked for: of what it says about news that nobody cut, seven in eight are sentences
    that were translated freely. It earns its keep on texts that are known to lose sentences.

    Where source and translation cannot be aligned, nothing is said.

    Option `shortest`: how many characters a lost sentence must have to be reported.
    """

    id = "omitted-segment"
    category = Category.OMISSION
    severity = Severity.MINOR
    confidence = 0.1
    needs_source = True
    default = False
    examples = (
        Example(
            "The mill on the Ems burnt down on Tuesday. Nobody was ⟦hurt⟧. The owner, Karl Brandt, "
            "wants to rebuild it by 2023.",
            source="Die Mühle an der Ems brannte am Dienstag ab. Verletzt wurde niemand. Die Polizei "
            "sucht Zeugen, die nach 22 Uhr zwei Männer am Wehr gesehen haben. Der Besitzer, Karl "
            "Brandt, will sie bis 2023 wieder aufbauen.",
            source_lang="de",
        ),
        Example(
            "The mill on the Ems burnt down on Tuesday; nobody was hurt. The owner, Karl Brandt, "
            "wants to rebuild it by 2023.",
            source="Die Mühle an der Ems brannte am Dienstag ab. Verletzt wurde niemand. Der "
            "Besitzer, Karl Brandt, will sie bis 2023 wieder aufbauen.",
            source_lang="de",
        ),
    )

    shortest: int = 12

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None:
            return
        aligned = document.need(alignment)
        ends = sorted((pair.source.end, pair.target.end) for pair in aligned.pairs)
        for lost in aligned.omitted:
            if len(lost) < self.shortest:
                continue
            before = bisect_right(ends, (lost.start, len(document.target.text)))
            place = _word_at(document, ends[before - 1][1] if before else 0)
            if place is not None:
                said = " ".join(lost.of(source.text).split())
                shown = said if len(said) <= SHOWN else said[: SHOWN - 1] + "…"
                where = "Before" if not before else "After"
                yield self.finding(place, f"{where} this, “{shown}” of the source is missing.")


def _word_at(document: Document, position: int) -> Span | None:
    """The last word that ends at or before `position`; the first of the text if there is none."""
    column = document.target.need(words)
    if not column.texts:
        return None
    number = bisect_right(column.starts, max(0, position - 1)) - 1
    return column.span(max(0, number))
