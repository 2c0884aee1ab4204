"""Sentences of the source that the translation lacks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qa.analyse.words import words
from qa.compare.align.alignment import Alone, omitted
from qa.compare.meaning.lost import confirmed, looks
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# How much of the lost sentence the message shows, in code points.
SHOWN: int = TUNED["SHOWN"]
# What is so sure is said without being asked for.
CERTAIN: float = TUNED["CERTAIN"]
# So many code points in a row tell that a passage of the source is in the translation as it is.
VERBATIM: int = TUNED["VERBATIM"]
# How sure a single sentence is that a second look confirms.
CONFIRMED: float = TUNED["CONFIRMED"]
# What convinces, besides what `confirmed` names.
WHOLE, END, UNCONFIRMED = "whole", "end", "unconfirmed"


FOOTNOTE = expression(r"\[\d{1,3}\]")


@dataclass(frozen=True)
class OmittedSegment(DocumentRule):
    """A sentence of the source has no counterpart in the translation.

    Systems drop paragraphs, stop in the middle of a long article, and leave out a sentence here and
    there; the rest reads well. Source and translation are aligned sentence by sentence; sentences
    may be merged and split, and one that moved by a few sentences does not count as lost. A
    sentence without a counterpart was lost, or is worded so differently that nothing connects the
    two. The finding marks the last word before the gap, or the first word of the text, and quotes
    what is missing.

    Two kinds of omission are certain: the translation ends before its source does; or a whole
    paragraph is missing from a translation that otherwise has the same paragraphs, and nothing near
    it occurs in the translation alone. Of paragraphs and endings that were removed, seven or eight in
    ten are reported. Of 5,200 texts from which nothing had been removed, ten were reported: nine
    really lacked what was quoted, one lacked half of it.

    A single sentence is reported if a second check confirms the omission: bilingual dictionaries,
    names and figures find its words in no sentence nearby; where they know too few of its words, a
    sentence encoder decides, if one is installed (the extra `encoder`). With the option
    `within_paragraphs` what nothing confirms is named too; of that only a third is right in texts
    that nobody cut.

    Where source and translation cannot be aligned, nothing is said.

    Option `shortest`: how many characters a lost passage must have to be reported.
    """

    id = "omitted-segment"
    category = Category.OMISSION
    severity = Severity.MAJOR
    confidence = 0.9
    needs_source = True
    examples = (
        Example(
            "The mill on the Ems burnt down on Tuesday.\n\nNobody was ⟦hurt⟧.\n\nThe owner, Karl "
            "Brandt, wants to rebuild it by 2023.\n\nThe town of Rheine will lend him 40,000 euros.",
            source="Die Mühle an der Ems brannte am Dienstag ab.\n\nVerletzt wurde niemand.\n\nDie "
            "Polizei sucht Zeugen, die nach 22 Uhr zwei Männer am Wehr gesehen haben.\n\nDer "
            "Besitzer, Karl Brandt, will sie bis 2023 wieder aufbauen.\n\nDie Stadt Rheine will ihm "
            "40.000 Euro leihen.",
            source_lang="de",
        ),
        Example(
            "The mill on the Ems burnt down on Tuesday. The owner, Karl Brandt, wants to rebuild it by "
            "⟦2023⟧.",
            source="Die Mühle an der Ems brannte am Dienstag ab. Der Besitzer, Karl Brandt, will sie "
            "bis 2023 wieder aufbauen. Die Polizei sucht Zeugen, die nach 22 Uhr zwei Männer am Wehr "
            "gesehen haben. Hinweise nimmt jede Wache entgegen.",
            source_lang="de",
        ),
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
    within_paragraphs: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        source, alone = document.source, omitted(document)
        if source is None or not alone:
            return
        left = looks(source)
        for lost in alone:
            if len(lost.span) < self.shortest or FOOTNOTE.match(source.text, lost.span.start):
                continue
            if lost.sentences == 1 and lost.span.of(source.text).rstrip().endswith(":"):
                continue  # who speaks is told within what is said: "On hearing this, he exclaimed, “…”"
            # A last sentence alone may stand within the one before it, in other words.
            kind, score = END if lost.is_last and lost.sentences > 1 else WHOLE, lost.score
            if lost.score < CERTAIN:
                second = confirmed(document, lost, ask=left > 0)
                left -= second.by == "encoder"
                if not second.is_lost and not self.within_paragraphs:
                    continue
                kind = second.by if second.is_lost else UNCONFIRMED
                score = CONFIRMED if second.is_lost else lost.score
            if _is_given_twice(document, lost):
                continue
            place = _word_at(document, lost.place)
            if place is not None:
                yield self.finding(place, _said(lost, source.text), confidence=score, kind=kind)


def _said(lost: Alone, source: str) -> str:
    said = " ".join(lost.span.of(source).split())
    shown = said if len(said) <= SHOWN else f"{said[: SHOWN - 1]}…"
    many = f" ({lost.sentences} sentences)" if lost.sentences > 1 else ""
    if lost.is_last:
        return f"The translation stops here; the source continues: “{shown}”{many}."
    where = "after" if lost.place else "before"
    return f"Missing {where} this passage: “{shown}”{many} (source)."


def _word_at(document: Document, position: int) -> Span | None:
    """The last word that ends at or before `position`; the first of the text if there is none."""
    column = document.target.need(words)
    if not column.texts:
        return None
    number = bisect_right(column.starts, max(0, position - 1)) - 1
    return column.span(max(0, number))


def _is_given_twice(document: Document, lost: Alone) -> bool:
    """Whether the source has the next paragraph in the words of the translation.

    It quotes somebody in the language of the translation, and translates the quotation for its own
    readers: nothing of that is missing.
    """
    assert document.source is not None
    source, target = document.source.text, document.target.text
    rest = source[lost.span.end : lost.span.end + VERBATIM * 2].lstrip()
    own = source[lost.span.start : lost.span.end]
    return any(
        len(beginning) == VERBATIM and beginning in target
        for beginning in (rest[:VERBATIM], own[:VERBATIM])
    )
