"""Sentences of the translation that the source lacks."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.align.alignment import added
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class AddedSegment(DocumentRule):
    """A sentence of the translation has no counterpart in the source.

    Systems invent sentences, repeat them, and add remarks of their own; the boilerplate of a web page is
    often translated although it is not part of the article. Source and translation are aligned sentence by
    sentence; a sentence without a counterpart was added, unless it matches a source sentence nearby: then it
    moved.

    Off by default: in news to which nobody had added anything, half of its findings were right; the rest were
    free translations.

    If source and translation cannot be aligned, nothing is reported.

    Option `shortest`: how many characters an added sentence must have to be reported.
    """

    id = "added-segment"
    category = Category.ADDITION
    severity = Severity.MINOR
    confidence = 0.5
    needs_source = True
    default = False
    examples = (
        Example(
            "The mill on the Ems burnt down on Tuesday; 40 firemen came from Rheine. ⟦Witnesses had "
            "seen two men in dark coats at the weir.⟧ The owner, Karl Brandt, wants to rebuild it "
            "by 2023.",
            source="Die Mühle an der Ems brannte am Dienstag ab; 40 Feuerwehrleute kamen aus Rheine. "
            "Der Besitzer, Karl Brandt, will sie bis 2023 wieder aufbauen.",
            source_lang="de",
        ),
        Example(
            "The mill on the Ems burnt down on Tuesday. Its owner is Karl Brandt. He wants to "
            "rebuild it by 2023.",
            source="Die Mühle an der Ems brannte am Dienstag ab. Der Besitzer, Karl Brandt, will "
            "sie bis 2023 wieder aufbauen.",
            source_lang="de",
        ),
    )

    shortest: int = 12

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for alone in added(document):
            # A piece that begins with a figure is the end of a date or an amount that was torn.
            if len(alone.span) >= self.shortest and not text[alone.span.start].isdecimal():
                yield self.finding(
                    alone.span, "Possible addition: the source has nothing like this."
                )
