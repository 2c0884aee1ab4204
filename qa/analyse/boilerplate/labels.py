"""Labels and short forms that are in another language than the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from qa.analyse.words import WORD, occurrences
from qa.languages.boilerplate import CODES, boilerplate, state_of_boilerplate
from qa.languages.language import language
from qa.lexicon.disk_cache import kept
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import by_language, primary
from qa.model.memory import loaded, remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Up to four words and a colon, at the head of a paragraph or after a bracket or a bar in it.
LABEL = expression(
    r"(?:[(\[|•*–—-]\s?)?([^\W\d_][^:：.!?\n]{0,30}?(?:\.[^:：!?\n]{0,8})?)\s?[:：](?!//)"
)
# The same in brackets, anywhere: "(Quelle: dpa)".
BRACKETED = expression(r"[(\[]([^\W\d_][^:：()\[\].!?\n]{0,30}?)\s?[:：](?!//)")
SPACE = expression(r"\s+")
# Words that the target language uses, too, this often or more need the source language's witness.
COMMON: float = TUNED["COMMON"]


class PageLabel(NamedTuple):
    """A label of language `lang` that was left; `fix` is what the target language writes."""

    span: Span
    lang: str
    fix: str | None


@by_language
def known_labels(lang: str) -> dict[str, str]:
    """The labels of a language, casefolded, with their concepts."""
    known = boilerplate(lang)
    if known is None:
        return {}
    return {form.casefold(): concept for concept, forms in known.labels for form in forms}


@by_language
def _usual(lang: str) -> dict[str, str]:
    """For each concept the usual label of a language, as it is written."""
    known = boilerplate(lang)
    return {concept: forms[0] for concept, forms in known.labels} if known else {}


def foreign_labels(document: Document) -> tuple[PageLabel, ...]:
    """Labels of the source language, or of any if that is not known, that were left."""
    return tuple(_all_labels(document))


def _all_labels(document: Document) -> Iterator[PageLabel]:
    target = primary(document.lang)
    source = primary(document.source_lang) if document.source_lang else None
    others = [source] if source else [code for code in CODES if code != target]
    own, usual = known_labels(target), _usual(target)
    lexis = lexicon(target)
    callouts = _callouts(document.source)
    for match in _possible(document.target):
        form = _plainly(match.group(1))
        if form in own or (form in callouts and _is_quoted(document.target, match.start())):
            continue
        for lang in others:
            concept = known_labels(lang).get(form)
            if concept is None or lang == target:
                continue
            if lexis and not source and lexis.zipf(form) >= COMMON:
                continue
            yield PageLabel(Span(match.start(1), match.end()), lang, usual.get(concept))
            break


def _plainly(label: str) -> str:
    return SPACE.sub(" ", label).replace("’", "'").casefold().rstrip(".")


def _callouts(source: Prose | None) -> frozenset[str]:
    """The labels at the head of quoted paragraphs of the source: "> Note:".

    Generators of documentation make boxes of them, and know them in one language only.
    """
    if source is None:
        return frozenset()
    return frozenset(
        _plainly(match.group(1)) for match in _possible(source) if _is_quoted(source, match.start())
    )


def _is_quoted(prose: Prose, position: int) -> bool:
    segment = prose.segment_at(position)
    return segment is not None and segment.role is Role.QUOTATION


def _possible(prose: Prose) -> Iterator[re.Match[str]]:
    """What may be a label, by its place."""
    text = prose.text
    for segment in prose.segments:
        span = segment.span
        end = min(span.end, span.start + 48)
        if text.find(":", span.start, end) >= 0 or text.find("：", span.start, end) >= 0:
            match = LABEL.match(text, span.start, end)
            if match is not None:
                yield match
    if "(" in text or "[" in text:
        for match in BRACKETED.finditer(text):
            segment_ = prose.segment_at(match.start())
            if segment_ is not None and segment_.span.start < match.start():
                yield match


class Short(NamedTuple):
    """A short form of language `lang` that was left; `fix` is what the target language writes."""

    span: Span
    lang: str
    fix: str | None
    in_source: bool


# From this Zipf frequency on, and up to this length, a short form may be a word of the target
# language; less is feared where the language of the source is known.
KNOWN_WORD: float = TUNED["KNOWN_WORD"]
WORD_OF_SOURCE: float = TUNED["WORD_OF_SOURCE"]
SHORTEST: int = TUNED["SHORTEST"]
QUOTED = "\"“”„‘’'«»"


def foreign_abbreviations(document: Document) -> tuple[Short, ...]:
    """Short forms of the source language, or of any if that is not known, that were left.

    With a source, only those that it has are looked at; without one, none that could be a word, and none
    at all where the language's own are not known, for neighbors share them: "t. j." in Slovak and Czech.
    """
    target = primary(document.lang)
    source = primary(document.source_lang) if document.source_lang else None
    text = document.target.text
    there = document.source.text if document.source is not None else None
    if there is None and boilerplate(target) is None:
        return ()
    found: dict[int, Short] = {}
    shorts = _shorts(target, source)
    # Each begins with a word: most texts have hardly any of these.
    heads = shorts.by_head.keys() & document.target.need(occurrences).keys()
    for number in sorted(chain.from_iterable(map(shorts.by_head.__getitem__, heads))):
        written, lang, meaning = shorts.all[number]
        if written not in text or (there is not None and written not in there):
            continue
        if there is None and _may_be_word(
            written, target, WORD_OF_SOURCE if source else KNOWN_WORD
        ):
            continue
        for match in _bounded(written).finditer(text):
            before, after = (
                text[match.start() - 1 : match.start()],
                text[match.end() : match.end() + 1],
            )
            if before and before in QUOTED and after and after in QUOTED:
                continue
            known = found.get(match.start())
            if known is None or len(known.span) < len(written):
                fix = _own_shorts(target).get(meaning)
                span = Span(match.start(), match.end())
                found[match.start()] = Short(span, lang, fix, there is not None)
    apart: list[Short] = []
    for short in sorted(found.values(), key=lambda short: short.span.start):
        # What begins within another is a part of it: "т. д." in "и т. д.".
        if not apart or short.span.start >= apart[-1].span.end:
            apart.append(short)
    return tuple(apart)


@loaded
def _own_shorts(target: str) -> dict[str, str]:
    """What the target language writes, by meaning."""
    known = boilerplate(target)
    if known is None:
        return {}
    return {meaning: forms[0] for meaning, forms in (*known.abbreviations, *known.instead)}


class _Shorts(NamedTuple):
    """Ways to write short forms, each with its language and its meaning, and their numbers by first word."""

    all: tuple[tuple[str, str, str], ...]
    by_head: dict[str, list[int]]


@loaded
def _shorts(target: str, source: str | None) -> _Shorts:
    """The short forms of the source language, or of all, that are none of the target's."""
    known = _shorts_of(source) if source else _all_shorts()
    own = {form for form, _, _ in _shorts_of(target)}
    tongue = language(target)
    words = tongue.abbreviations | tongue.conjunctions if tongue else frozenset()
    foreign = tuple(
        short
        for short in known
        if short[1] != target
        and short[0] not in own
        and not words.issuperset(short[0].replace(".", " ").split())
        and "".join(short[0].replace(".", " ").split()) not in words
    )
    by_head: dict[str, list[int]] = {}
    for number, (written, _, _) in enumerate(foreign):
        head = WORD.match(written)
        assert head is not None, f"{written} begins with no word"
        by_head.setdefault(head.group(), []).append(number)
    return _Shorts(foreign, by_head)


def _shorts_of(lang: str) -> list[tuple[str, str, str]]:
    known = boilerplate(lang)
    if known is None:
        return []
    return [
        (way, known.code, meaning)
        for meaning, forms in known.abbreviations
        for form in forms
        for way in sorted({form, form.replace(" ", ""), form.replace(" ", "\u00a0")})
    ]


def _all_shorts() -> list[tuple[str, str, str]]:
    # To read the files of all languages takes longer than to check an article.
    found = kept("short-forms", state_of_boilerplate(), _gather_shorts)
    return [(written, code, meaning) for written, code, meaning in found]


def _gather_shorts() -> list[tuple[str, str, str]]:
    return [short for lang in CODES for short in _shorts_of(lang)]


@remembered
def _may_be_word(written: str, target: str, common: float) -> bool:
    """Whether the short form could be a word of the target language with a full stop behind it."""
    if written.count(".") > 1:
        return False
    known = lexicon(target)
    if known is None or (common == KNOWN_WORD and len(written) < SHORTEST):
        return True
    return known.zipf(written.rstrip(".")) >= common


@remembered
def _bounded(written: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-]){re.escape(written)}(?![\w-])")
