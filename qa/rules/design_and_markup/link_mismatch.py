"""URLs and e-mail addresses that the translation loses or changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from qa.compare.align.bilingual import pairs
from qa.compare.links import Link, source_links, target_links
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example

# How like two addresses must be for one to be the other with a fault, from 0 to 1.
ALIKE = 0.75


@dataclass(frozen=True)
class LinkMismatch(DocumentRule):
    """A URL or an e-mail address of the source is missing in the translation, or was changed.

    Systems translate within addresses, put spaces into them and drop them. An address that
    differs only in the language that it names (example.org/de, example.org/en) is no fault, and
    neither are http for https, www and a slash at the end.

    Only addresses that can be read in the text are compared, not the targets of links.
    """

    id = "link-mismatch"
    category = Category.LINK
    severity = Severity.MAJOR
    confidence = 0.95
    needs_source = True
    examples = (
        Example(
            "⟦Write to our editors if you know more.⟧",
            source="Schreiben Sie an tipps@example.org, wenn Sie mehr wissen.",
            source_lang="de",
        ),
        Example(
            "More at https://www.example.org/en/news/ or by mail to info@example.org.",
            source="Mehr unter http://example.org/de/news oder per Mail an info@example.org.",
            source_lang="de",
        ),
        Example("See https://example.org/a.", source="Siehe dort.", source_lang="de"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        there = document.need(source_links)
        if not there:
            return
        tags = _tags(document)
        here = document.need(target_links)
        keys_here = {_neutral(link.key, tags) for link in here}
        keys_there = {_neutral(link.key, tags) for link in there}
        lost = [link for link in there if _neutral(link.key, tags) not in keys_here]
        if not lost:
            return
        new = [link for link in here if _neutral(link.key, tags) not in keys_there]
        for pair in document.need(pairs):
            for link in lost:
                if not pair.source.start <= link.span.start < pair.source.end:
                    continue
                near = [one for one in new if pair.target.start <= one.span.start < pair.target.end]
                other = _likest(link, near)
                if other is None:
                    yield self.finding(
                        pair.target, f"“{link.shown}” of the source is missing.", confidence=0.9
                    )
                else:
                    yield self.finding(
                        other.span,
                        f"The source has “{link.shown}” here.",
                        fix=link.shown,
                    )


def _tags(document: Document) -> frozenset[str]:
    """What an address may have for a language."""
    both = (document.lang, document.source_lang or "")
    return frozenset(part for tag in both for part in tag.lower().split("-")) | {"www", "en"}


def _neutral(key: str, tags: frozenset[str]) -> str:
    """The address without the languages that it names, if there is much besides."""
    return "/".join(part for part in re.split(r"[/._=?&-]", key) if part.lower() not in tags)


def _likest(link: Link, others: Sequence[Link]) -> Link | None:
    best, found = ALIKE, None
    for other in others:
        likeness = SequenceMatcher(None, link.key[:300], other.key[:300]).ratio()
        if likeness >= best:
            best, found = likeness, other
    return found
