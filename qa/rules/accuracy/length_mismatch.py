"""Translations that are out of proportion to their sources."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, log

from qa.compare.align.alignment import pairs
from qa.compare.align.features import sizes
from qa.compare.meaning.proportion import OutOfProportion, out_of_proportion
from qa.languages.lengths import expected_ratio
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# With fewer pairs, the table of languages says how long translations are.
FEWEST: int = TUNED["FEWEST"]
# Longer texts with so few pairs were not aligned: their source is another text, or cut otherwise.
LONGEST: int = TUNED["LONGEST"]
# The strings of a program may be so many times more out of proportion.
LABELS: float = TUNED["LABELS"]
# How sure it is that such a passage is wrong, as expected.
SURE: float = TUNED["SURE"]
# What convinces: that it is far beyond what is usual, and then it runs by default; or that it is several
# times shorter or longer, as translations by people may be.
TOO_SHORT, TOO_LONG, SEVERAL_TIMES = "far too short", "far too long", "several times"


@dataclass(frozen=True)
class LengthMismatch(DocumentRule):
    """A passage is far shorter or longer than its source suggests.

    “Yes.” for a whole sentence, or a paragraph for three words, cannot be right, whatever the words mean. How
    much longer one language is than another comes from a table of 115 languages, based on human translations.
    Passages that are four times shorter or longer than usual are reported by default, in rows, units of
    bilingual files, and short texts with a source. Among 30,256 human translations (news and posts) there is
    no such pair. Sources that are a label, a list, figures or code are left alone. The message counts
    characters without spaces.

    If the rule is selected explicitly, its limits are narrower, and an editor has to review its findings,
    since people translate freely. The usual ratio is then the median of the pairs in the document itself or,
    if there are few, that of the table. A passage half as long as usual has often lost a clause, one twice
    as long repeats itself or adds something. If pairs are not given but found by alignment, such passages
    rarely become pairs, and the rules on omitted and added sentences report them instead.

    Option `factor`: how many times shorter or longer than usual a passage must be, if the rule is selected.
    Option `row_factor`: the same for a text of few sentences, such as a row. At 1.8, it reported 6 in 7,200
    human translations (18 languages, into and out of English), and found 60% of rows of 16 words or more that
    had lost their second half; at 1.65, 14 and 79%; at 1.5, 64 and 91%.
    Option `shortest`: how many characters the longer of the two must have, without spaces.
    """

    id = "length-mismatch"
    category = Category.OMISSION
    severity = Severity.MINOR
    confidence = 0.8
    needs_source = True
    fits_documentation = False  # which explains more, or less, as its readers need
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
        Example(
            "⟦Yes.⟧",
            source="Der Bürgermeister trat am Montag nach langem Streit mit dem Rat zurück.",
            source_lang="de",
        ),
        Example("Yes.", source="Ja, gern, Herr Nachbar.", source_lang="de"),
        Example(
            "⟦The mayor resigned on Monday.⟧",
            source="Der Bürgermeister der kleinen Stadt trat am Montag nach langem Streit mit dem Rat "
            "zurück, und sein Nachfolger wird erst im Mai gewählt.",
            source_lang="de",
        ),
        Example(
            "After a long dispute with the council the mayor resigned on Monday.",
            source="Der Bürgermeister trat am Montag nach langem Streit mit dem Rat zurück.",
            source_lang="de",
        ),
    )

    factor: float = 2.0
    row_factor: float = 1.8
    shortest: float = 45.0

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None:
            return
        far = document.need(out_of_proportion)
        for passage in far:
            kind = TOO_SHORT if passage.times < 1 else TOO_LONG
            yield self.finding(passage.target, _said(passage, kind), confidence=SURE, kind=kind)
        if self.only_sure:
            return  # 0 of 20 findings of the closer limits that were read on 2026-11-28 were right
        known = SpanSet(passage.target for passage in far)
        for finding in self._closer(document, source):
            if not known.overlaps(finding.span):
                yield finding

    def _closer(self, document: Document, source: Prose) -> Iterator[Finding]:
        """What is beyond the limits of the options."""
        links = document.need(pairs)
        if len(links) < FEWEST and not document.units:
            yield from self._as_a_whole(document, source)
            return
        if len(links) < FEWEST:
            return
        here = sizes(document.target, [pair.target for pair in links])
        there = sizes(source, [pair.source for pair in links])
        ratios = [_ratio(one, other) for one, other in zip(here, there, strict=True)]
        from statistics import median  # 7 ms, and seldom asked for

        middle = median(ratios)
        # Labels are too short to be held to it.
        limit = log(self.factor * (LABELS if document.catalogue else 1.0))
        for n, pair in enumerate(links):
            if document.units and len(pair.source.of(source.text).split()) < 2:
                continue  # a key, not a text
            off = ratios[n] - middle
            if abs(off) < limit or max(here[n], there[n] * exp(middle)) < self.shortest:
                continue
            yield self._finding(pair.target, off)

    def _as_a_whole(self, document: Document, source: Prose) -> Iterator[Finding]:
        """A row, or a text of a few sentences: how long it should be is known of the languages."""
        expected = expected_ratio(document.lang, document.source_lang)
        whole, all_of_it = Span(0, len(document.target.text)), Span(0, len(source.text))
        if expected is None or not whole or not all_of_it:
            return
        (here,), (there,) = sizes(document.target, [whole]), sizes(source, [all_of_it])
        off = _ratio(here, there) - expected
        longer = max(here, there * exp(expected))
        if abs(off) >= log(self.row_factor) and self.shortest <= longer <= LONGEST:
            yield self._finding(whole, off)

    def _finding(self, span: Span, off: float) -> Finding:
        times = f"{exp(abs(off)):.1f} times {'longer' if off > 0 else 'shorter'}"
        message = f"This passage is {times} than its source suggests."
        return self.finding(span, message, kind=SEVERAL_TIMES)


def _said(passage: OutOfProportion, kind: str) -> str:
    many = "1 character" if passage.characters == 1 else f"{passage.characters} characters"
    return (
        f"{kind.capitalize()}: {many} for a source of {passage.source}; "
        f"some {passage.usual} would be usual."
    )


def _ratio(one: float, other: float) -> float:
    """How much larger one is, as a logarithm; a few letters more or less matter little."""
    return log((one + 4.0) / (other + 4.0))
