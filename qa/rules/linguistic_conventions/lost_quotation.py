"""Quotations that the translation turns into the writer's own words."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.word_places import any_within
from qa.compare.align.alignment import pairs
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.letters import CAPITAL
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

MARKS = expression(r"[\"“”„«»‹›「」『』〝〟]|(?<!\w)['‘‚]|['’](?!\w)")
# What somebody said, not a title or a word held with tongs: it ends with a mark of its own, or it
# is followed by who said it, or led in by a colon.
INNER = r"[^«»„“”\"\n]"
QUOTATION = expression(
    rf"(?<![^\s(])[„«“\"]{INNER}{{25,600}}[,.!?…][“”»\"]"
    rf"|(?<![^\s(])[„«“\"]{INNER}{{30,600}}[“”»\"](?:,\s|,?\s[—–-]\s)(?![{CAPITAL}«„“\"])"
    rf"|:\s[„«“\"]{INNER}{{30,600}}[“”»\"]"
    rf"|(?<![^\s(])»{INNER}{{25,600}}[,.!?…]?«,\s"
)
# Each of these has one of the marks, by which it is sought first: that is much quicker.
OPENING = expression('[„«“"»]')
CERTAIN: float = TUNED["CERTAIN"]


class LostQuotation(DocumentRule):
    """A quotation of the source has no quotation marks.

    The speaker's words then read as the writer's own statement of fact. Only quotations of some
    length are reported, and only if neither the passage that translates them nor its neighbors have
    any quotation mark.
    """

    id = "lost-quotation"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    default = False
    examples = (
        Example(
            "It rained. ⟦The bridge was never safe and all of us knew it, said the mayor.⟧ It fell.",
            source="Es regnete. „Die Brücke war nie sicher, und das wussten wir alle“, sagte die "
            "Bürgermeisterin. Sie stürzte ein.",
            source_lang="de",
        ),
        Example(
            "It rained. ‘The bridge was never safe and all of us knew it,’ said the mayor. It fell.",
            source="Es regnete. „Die Brücke war nie sicher, und das wussten wir alle“, sagte die "
            "Bürgermeisterin. Sie stürzte ein.",
            source_lang="de",
        ),
        Example(
            "The Evening Post wrote about it.",
            source="Die „Abendpost“ schrieb darüber.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None:
            return
        found = list(self._found(document, source))
        yield from self.together(found, "quotations in the source have no quotation marks here")

    def _found(self, document: Document, source: Prose) -> Iterator[Finding]:
        opened = [match.start() for match in OPENING.finditer(source.text)]
        if not opened:
            return
        links = document.need(pairs)
        text = document.target.text
        for n, pair in enumerate(links):
            if pair.score < CERTAIN or not any_within(opened, pair.source):
                continue
            if not QUOTATION.search(source.text, pair.source.start, pair.source.end):
                continue
            near = links[max(0, n - 1) : n + 2]
            start = min(one.target.start for one in near)
            end = max(one.target.end for one in near)
            if not MARKS.search(text, start, end):
                yield self.finding(pair.target, "Missing quotation marks: the source quotes here.")
