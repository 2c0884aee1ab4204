"""Literal translations in a document: renderings of the lexicon, and what bears them out.

found = document.need(literal_translations)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.source_signs import CALQUE, STRONG, leading_source, likely_sources, signs_of
from qa.analyse.words import Words, lower_words, occurrences, words
from qa.compare.shared_with_source import counterpart
from qa.lexicon.frequency import lexicon
from qa.lexicon.literal.bundled import (
    SIGN,
    index_with_signs,
    index_with_source,
    index_without_source,
    languages_into,
)
from qa.lexicon.literal.index import Match
from qa.lexicon.literal.inflection import forms_of
from qa.lexicon.literal.patterns import as_written, folded, source_expression
from qa.lexicon.literal.subjects import subjects_of
from qa.lexicon.ngrams import sequences
from qa.model.document import Document
from qa.model.language_tag import HUB, primary
from qa.model.literal import LiteralEntry as Entry
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What may stand between two words of a rendering.
BETWEEN = frozenset(" \t\u00a0\u202f-‐‑\"“”„'‘’")
LONGEST_BETWEEN: int = TUNED["LONGEST_BETWEEN"]
# For so many words more, one more sign of the source language is asked for.
LONG: int = TUNED["LONG"]
# A word of this Zipf frequency or less hardly ever stands in a text by chance.
RARE: float = TUNED["RARE"]
# A phrase of so many words may speak without any sign of the source language.
SURE: int = TUNED["SURE"]
# A source of so many code points is searched for a word as a whole before its sentence is found: most have it nowhere.
SHORT_SOURCE: Final = 2_000


class Literal(NamedTuple):
    """A literal translation.

    Attributes:
        span: the rendering, in code points of the target.
        entry: what the lexicon says.
        source: the word that it translates, as the source has it; empty where the source is not known.
    """

    span: Span
    entry: Entry
    source: str


def subjects(document: Document) -> frozenset[str]:
    """What the document is about, as its English side tells; empty where neither side is English."""
    for prose, lang in ((document.target, document.lang), (document.source, document.source_lang)):
        if prose is not None and primary(lang or "") == HUB:
            return subjects_of(prose.need(occurrences), len(prose.need(words).texts))
    return frozenset()


def literal_translations(document: Document) -> tuple[Literal, ...]:
    """All that may be said, in order; of two that overlap the longer one."""
    target = primary(document.lang)
    own = document.newsroom.literal
    if not own and not languages_into(target):
        return ()
    lang = _source_language(document, target)
    if document.source is not None:
        found = _with_source(document, lang, target) if lang else iter(())
    else:
        found = _without_source(document, lang, target)
    return _longest(found)


def _source_language(document: Document, target: str) -> str:
    """The language of the source, if the document says so or the source text shows it."""
    if document.source_lang is not None:
        return primary(document.source_lang)
    if document.source is None:
        return ""
    from qa.analyse.language.guess import guess_language

    guessed = guess_language(document.source.text)
    return guessed if guessed is not None and guessed != target else ""


def _with_source(document: Document, lang: str, target: str) -> Iterator[Literal]:
    source = document.source
    assert source is not None
    index = index_with_source(lang, target, document.newsroom.literal)
    if not index:
        return
    prose = document.target
    column = prose.need(words)
    about: frozenset[str] | None = None
    # Many words of a sentence may be looked up in one of the source.
    folded_at: dict[Span, str] = {}
    whole = folded(source.text) if len(source.text) <= SHORT_SOURCE else None
    for match in index.find(prose.need(occurrences), prose.need(lower_words)):
        span = span_of(prose, column, match)
        if span is None:
            continue
        if whole is not None and _source_word(match.entry, whole, lang) is None:
            continue
        place = counterpart(document, span)
        assert place is not None
        searched = folded_at.get(place)
        if searched is None:
            searched = folded_at[place] = folded(place.of(source.text))
        word = _source_word(match.entry, searched, lang)
        if word is None:
            continue
        if match.entry.subjects and not _tells_by_itself(match, prose, target):
            about = document.need(subjects) if about is None else about
            if match.entry.subjects.isdisjoint(about):
                continue
        if _is_in_place(match.entry, prose, span) and not _is_right(match.entry, prose, span):
            yield Literal(span, match.entry, as_written(word, place.of(source.text)))


def _tells_by_itself(match: Match, prose: Prose, target: str) -> bool:
    """Whether a rendering beside its source word is literal whatever the article is about.

    Several words are that native writers do not put in a row ("law project", and not "city center"), and a word
    so rare that only the source word can have led to it.
    """
    if match.first != match.last:
        table = sequences(target)
        phrase = prose.need(lower_words)[match.first : match.last + 1]
        return table is None or not table.phrases.are_usual(phrase)
    listed = lexicon(target)
    word = prose.need(lower_words)[match.first]
    return listed is not None and max(map(listed.zipf, (word, word.removesuffix("s")))) <= RARE


def _source_word(entry: Entry, searched: str, lang: str) -> str | None:
    """What stands in this stretch of the source, folded, for one of the entry's patterns."""
    for pattern in entry.source:
        match = source_expression(pattern, lang).search(searched)
        if match is not None:
            return match.group()
    return None


def _without_source(document: Document, lang: str, target: str) -> Iterator[Literal]:
    prose = document.target
    column = prose.need(words)
    index = index_without_source(lang, target, document.newsroom.literal)
    doubtful: list[Match] = []
    calques: dict[str, dict[str, int]] = {}
    for match in index.find(prose.need(occurrences), prose.need(lower_words)):
        literal = _unless_quoted(prose, column, match)
        if literal is None:
            continue
        # Two words may meet by chance in any text, be it once in ten million; two such phrases of one
        # language bear one another out.
        is_sure = "alone" in match.entry.flags and match.last - match.first + 1 >= SURE
        phrase = " ".join(prose.need(lower_words)[match.first : match.last + 1])
        calques.setdefault(match.entry.lang, {})[phrase] = CALQUE if is_sure else 1
        if is_sure:
            yield literal
        else:
            doubtful.append(match)
    signs = likely_sources(
        prose, {known: sum(phrases.values()) for known, phrases in calques.items()}
    )
    shown = prose.need(signs_of)
    # A long text has names of many countries, and any phrase once.
    more = len(column.texts) // LONG
    leading = lang or leading_source(signs, STRONG + more)
    if leading:
        signed = index_with_signs(leading, target, document.newsroom.literal)
        doubtful.extend(signed.find(prose.need(occurrences), prose.need(lower_words)))
    for match in doubtful:
        entry = match.entry
        if not (
            lang or shown.get(entry.lang, 0) > more or signs.get(entry.lang, 0) >= CALQUE + more
        ):
            continue
        literal = _unless_quoted(prose, column, match)
        if literal is None:
            continue
        if entry.subjects and entry.subjects.isdisjoint(document.need(subjects)):
            continue
        yield literal


def _unless_quoted(prose: Prose, column: Words, match: Match) -> Literal | None:
    """The match, unless it stands in quotation marks or without the words that it needs."""
    span = span_of(prose, column, match)
    if span is None or _is_quoted(prose.text, span) or not _is_in_place(match.entry, prose, span):
        return None
    return Literal(span, match.entry, "")


def span_of(prose: Prose, column: Words, match: Match) -> Span | None:
    """Where a match stands; None if its words are parted by more than a space or a hyphen."""
    text, starts = prose.text, column.starts
    end = column.end(match.first)
    for number in range(match.first + 1, match.last + 1):
        between = text[end : starts[number]]
        if len(between) > LONGEST_BETWEEN or not BETWEEN.issuperset(between):
            return None
        end = column.end(number)
    start = starts[match.first]
    if text[start - 1 : start] == "-" and text[start : start + 1].isupper():
        return None  # part of a name: “Goethe-Gymnasium”
    return Span(start, end)


def _is_quoted(text: str, span: Span) -> bool:
    """Whether the words stand in quotation marks by themselves: a writer may explain a foreign phrase."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return bool(before) and before in "\"“„«‘'" and after in "\"”“»’',." and after != ""


def _is_right(entry: Entry, prose: Prose, span: Span) -> bool:
    """Whether the rendering is right, or part of it: “general secretary” where “secretary” was looked for."""
    written = span.of(prose.text).lower().replace("-", " ").replace("’", "'").removesuffix("'s")
    if any(right.lower().replace("-", " ") == written for right in entry.right):
        return True
    longest = max(map(len, entry.right), default=0)
    start = max(0, span.start - longest)
    around = prose.text[start : span.end + longest].lower().replace("-", " ")
    first, last = span.start - start, span.end - start
    for right in entry.right:
        at = around.find(right.lower().replace("-", " "), max(0, last - len(right)))
        if len(right) > len(span) and 0 <= at <= first:
            return True
    return False


def _is_in_place(entry: Entry, prose: Prose, span: Span) -> bool:
    """Whether the words that the entry wants in the sentence stand there, and no other.

    Where the source language is known by signs, they may stand anywhere in the text.
    """
    if not entry.near and not entry.apart:
        return True
    if SIGN.isdisjoint(entry.flags):
        needed = entry.near
    else:
        needed = ()
        places = prose.need(occurrences)
        if entry.near and not any(
            form in places or form.title() in places
            for word in entry.near
            for form in forms_of(word)
        ):
            return False
    sentence = sentence_at(prose.need(sentences), span.start)
    if sentence is None:
        return not needed
    column = prose.need(words)
    around = {
        column.texts[n].lower()
        for n in column.within(sentence)
        if not span.start <= column.starts[n] < span.end
    }
    is_english = entry.target == HUB

    def stands(word: str) -> bool:
        return not around.isdisjoint(forms_of(word) if is_english else {word})

    return (not needed or any(map(stands, needed))) and not any(map(stands, entry.apart))


def _longest(found: Iterator[Literal]) -> tuple[Literal, ...]:
    kept: list[Literal] = []
    for literal in sorted(found, key=_order):
        if not kept or literal.span.start >= kept[-1].span.end:
            kept.append(literal)
        elif len(literal.span) > len(kept[-1].span):
            kept[-1] = literal
    return tuple(kept)


def _order(literal: Literal) -> tuple[int, int, str, int]:
    return literal.span.start, -literal.span.end, literal.entry.lang, literal.entry.line


def all_of(document: Document, *, idioms: bool) -> Sequence[Literal]:
    """The literal idioms, or all others."""
    found = document.need(literal_translations)
    return [literal for literal in found if ("idiom" in literal.entry.flags) == idioms]
