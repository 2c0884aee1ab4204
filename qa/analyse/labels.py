"""Labels at the head of a paragraph that are in another language than the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from qa.analyse.lexicon import lexicon
from qa.languages.page.form import CODES, page
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.span import Span

# Up to four words and a colon, at the head of a paragraph or after a bracket or a bar in it.
LABEL = re.compile(
    r"(?:[(\[|•*–—-]\s?)?([^\W\d_][^:：.!?\n]{0,30}?(?:\.[^:：!?\n]{0,8})?)\s?[:：](?!//)"
)
SPACE = re.compile(r"\s+")
# Words that the target language uses, too, this often or more need the source language's witness.
COMMON = 3.6


class Label(NamedTuple):
    """A label of language `lang` that was left; `mend` is what the target language writes."""

    span: Span
    lang: str
    concept: str
    mend: str | None


@cache
def known_labels(lang: str) -> dict[str, str]:
    """The labels of a language, casefolded, with their concepts."""
    known = page(lang)
    if known is None:
        return {}
    return {form.casefold(): concept for concept, forms in known.labels for form in forms}


@cache
def _usual(lang: str) -> dict[str, str]:
    """For each concept the usual label of a language, as it is written."""
    known = page(lang)
    return {concept: forms[0] for concept, forms in known.labels} if known else {}


def foreign_labels(document: Document) -> tuple[Label, ...]:
    """Labels of the source language, or of any if that is not known, that were left."""
    return tuple(_all_labels(document))


def _all_labels(document: Document) -> Iterator[Label]:
    target = primary(document.lang)
    source = primary(document.source_lang) if document.source_lang else None
    others = [source] if source else [code for code in CODES if code != target]
    own, usual = known_labels(target), _usual(target)
    lexis = lexicon(target)
    text = document.target.text
    for segment in document.target.segments:
        span = segment.span
        end = min(span.end, span.start + 48)
        if text.find(":", span.start, end) < 0 and text.find("：", span.start, end) < 0:
            continue
        match = LABEL.match(text, span.start, end)
        if match is None:
            continue
        form = SPACE.sub(" ", match.group(1)).replace("’", "'").casefold().rstrip(".")
        if form in own:
            continue
        for lang in others:
            concept = known_labels(lang).get(form)
            if concept is None or lang == target:
                continue
            if lexis and not source and lexis.zipf(form) >= COMMON:
                continue
            yield Label(Span(match.start(1), match.end()), lang, concept, usual.get(concept))
            break
