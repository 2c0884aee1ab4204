"""Translations that are out of proportion to their sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, log
from statistics import median

from qa.compare.align.bilingual import pairs
from qa.compare.align.features import sizes
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example

# A document with fewer pairs does not tell how long translations are.
FEWEST = 5
# The strings of a program may be so many times more out of proportion.
LABELS = 1.5


@dataclass(frozen=True)
class LengthMismatch(DocumentRule):
    """A passage is far shorter or longer than the passage that it translates.

    How much longer a language is than another is taken from the document itself: from the middle
    of all its pairs. What is several times shorter has often lost a clause, what is several times
    longer repeats itself or brings something of its own.

    Where pairs are not given but found by alignment, such passages rarely become pairs, and the
    rules about omitted and added sentences speak instead.

    Option `factor`: how many times shorter or longer than expected a passage must be.
    Option `shortest`: how many characters the longer of the two must have, without spaces.
    """

    id = "length-mismatch"
    category = Category.OMISSION
    severity = Severity.MINOR
    confidence = 0.8
    needs_source = True
    examples = (
        Example(
            "The mill burnt down on Tuesday.\n\nNobody was hurt in the fire.\n\n"
            "⟦Police seek witnesses.⟧\n\nThe owner wants to rebuild it soon.\n\n"
            "The town will lend him the money.",
            source="Die Mühle brannte am Dienstag ab.\n\nBei dem Brand wurde niemand verletzt.\n\n"
            "Die Polizei sucht Zeugen, die am Wehr zwei Männer in Mänteln sahen.\n\n"
            "Der Besitzer will sie bald wieder aufbauen.\n\n"
            "Die Stadt will ihm das Geld dazu leihen.",
            source_lang="de",
            paired=True,
        ),
        Example(
            "The mill burnt down on Tuesday.\n\nNobody was hurt in the fire.\n\n"
            "Police are looking for witnesses.\n\nThe owner wants to rebuild it soon.\n\n"
            "The town will lend him the money.",
            source="Die Mühle brannte am Dienstag ab.\n\nBei dem Brand wurde niemand verletzt.\n\n"
            "Die Polizei bittet um Hinweise von Zeugen.\n\n"
            "Der Besitzer will sie bald wieder aufbauen.\n\n"
            "Die Stadt will ihm das Geld dazu leihen.",
            source_lang="de",
            paired=True,
        ),
    )

    factor: float = 2.0
    shortest: float = 45.0

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None:
            return
        links = document.need(pairs)
        if len(links) < FEWEST:
            return
        here = sizes(document.target, [pair.target for pair in links])
        there = sizes(source, [pair.source for pair in links])
        ratios = [log((one + 4.0) / (other + 4.0)) for one, other in zip(here, there, strict=True)]
        middle = median(ratios)
        # Labels are too short to be held to it.
        limit = log(self.factor * (LABELS if document.catalogue else 1.0))
        for n, pair in enumerate(links):
            if document.units and len(pair.source.of(source.text).split()) < 2:
                continue  # a key, not a text
            off = ratios[n] - middle
            if abs(off) < limit or max(here[n], there[n] * exp(middle)) < self.shortest:
                continue
            times = f"{exp(abs(off)):.1f} times {'longer' if off > 0 else 'shorter'}"
            yield self.finding(pair.target, f"This passage is {times} than its source suggests.")
