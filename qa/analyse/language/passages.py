"""Passages that are in another language than the text should be: paragraphs, sentences, clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress
from typing import Final

from qa.analyse.language.command_words import speaks_beside_commands
from qa.analyse.language.guess import guess_language
from qa.analyse.language.handles import HANDLE, is_of_no_language
from qa.analyse.language.loans import is_clause
from qa.analyse.language.mark_places import CLOSING, OPENING, mark_places
from qa.analyse.language.odds import Stretch, foreign_stretches, spoken_odds
from qa.analyse.language.other_scripts import has_other_scripts, other_script, weights_of
from qa.analyse.language.scripts import scripts_of
from qa.analyse.language.word_judge import is_latin
from qa.analyse.rare_words import frequencies
from qa.analyse.sentences import sentences
from qa.analyse.words import occurrences, words
from qa.languages.language import language
from qa.languages.writing import is_unspaced
from qa.lexicon.common_words import common_words
from qa.lexicon.frequency import lexicon, macrolanguage
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters import LATIN
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So much more common (Zipf) a word is in the language that it is of.
MORE_COMMON: float = TUNED["MORE_COMMON"]
# A name has so many words at most, and words in small letters between them so many letters: "van", "von der".
LONGEST_NAME: int = TUNED["LONGEST_NAME"]
LONGEST_PARTICLE: int = TUNED["LONGEST_PARTICLE"]
# A word without letters of other scripts.
LATIN_WORD = expression(rf"(?:[{LATIN}]|[\W\d_])+")
LIST_OF_NAMES = expression(r"\w [–—-] \w[^\n]{0,99}[,;]|[,;][^\n]{0,99}\w [–—-] \w")
# Units and what abbreviates them have so few letters.
SHORT_UNIT: int = TUNED["SHORT_UNIT"]

# A stretch that holds this share of the words of its sentence is the sentence.
WHOLE: float = TUNED["WHOLE"]
# A guess takes a thousand times as long as the odds: so many are made for a document at most, over
# sentences of so many words, of which two thirds are unknown to the language of the text.
GUESSES: int = TUNED["GUESSES"]
DOUBTFUL_WORDS: int = TUNED["DOUBTFUL_WORDS"]
UNKNOWN: float = TUNED["UNKNOWN"]
# So many small words of so many letters stand in a clause that has a capital at its side.
LONG_WORD: int = TUNED["LONG_WORD"]
CLAUSE_WORDS: int = TUNED["CLAUSE_WORDS"]
# So many words around a clause, within the same marks, which speak so loud against its language, are
# a quotation in the language of the text.
AROUND: int = TUNED["AROUND"]
AGAINST: float = TUNED["AGAINST"]
# A word beside a clause that speaks so loud against its language is the text's own.
OWN_BESIDE: float = TUNED["OWN_BESIDE"]
# So many words a term of a trade has at most.
LONGEST_TERM: int = TUNED["LONGEST_TERM"]
# Scripts with capitals.
CASED: Final = frozenset(("Latin", "Cyrillic", "Greek", "Armenian"))
# Plain text marks italics so: _Du hast die schönsten Augen_.
SET_IN_ITALICS = expression(r"[\"“'‘]?_[^_\n]{2,500}_")
# So many words that the language of the text does not know stand in a copied sentence.
UNKNOWN_WORDS: int = TUNED["UNKNOWN_WORDS"]
MARK_INSIDE: Final = expression(r"[“”„«»\"「」『』《》]|(?<!\w)['‘]|['’](?!\w)")


class ForeignPassage(NamedTuple):
    """A clause or more in another language: `lang` is its code, if that can be told.

    `copied` says that it stands in the source text letter by letter.
    """

    span: Span
    lang: str | None
    copied: bool


def copied_lines(document: Document) -> frozenset[str]:
    """The segments and sentences of the source, with spaces made even."""
    source = document.source
    if source is None:
        return frozenset()
    spans = [segment.span for segment in source.segments]
    spans.extend(source.need(sentences))
    return frozenset(" ".join(span.of(source.text).split()) for span in spans)


def foreign_passages(document: Document) -> tuple[ForeignPassage, ...]:
    """The passages in another language, neighbors in a paragraph joined, in order."""
    found: list[ForeignPassage] = []
    prose = document.target
    for passage in _passages(document):
        last = found[-1] if found else None
        if last and _join(prose, last.span, passage.span):
            span = Span(last.span.start, max(last.span.end, passage.span.end))
            found[-1] = ForeignPassage(
                span, last.lang or passage.lang, last.copied and passage.copied
            )
        else:
            found.append(passage)
    return tuple(found)


def foreign_spans(document: Document) -> SpanSet:
    """Where the text is in another language: its words are no slips of the text's own."""
    return SpanSet(passage.span for passage in document.need(foreign_passages))


def _join(prose: Prose, one: Span, other: Span) -> bool:
    segment = prose.segment_at(one.start)
    return (
        segment is not None
        and segment.span.contains(other)
        and not prose.text[one.end : other.start].strip()
    )


def _passages(document: Document) -> Iterator[ForeignPassage]:
    """What the scripts, the odds of words and the source say of each sentence, in order."""
    prose = document.target
    column = prose.need(words)
    stretches = _as_spans(document)[::-1]
    other_scripts = has_other_scripts(prose)
    guesser = _Guesser(document)
    at = 0
    for sentence in prose.need(sentences):
        first, at = at, bisect_left(column.starts, sentence.end, at)
        if other_scripts and (lang := other_script(sentence.of(prose.text), prose)) is not None:
            known = lang or document.source_lang or guesser.guess(sentence)
            yield ForeignPassage(sentence, known, _is_copied(document, sentence))
            continue
        found = False
        while stretches and stretches[-1][0].start < sentence.end:
            span, lang = stretches.pop()
            found = True
            if (
                not is_of_no_language(prose.text, span)
                and not _is_term(prose, span, lang)
                and (not document.units or speaks_beside_commands(prose, span, lang))
            ):
                yield ForeignPassage(span, lang, _is_copied(document, span))
        if found or is_of_no_language(prose.text, sentence):
            continue
        numbers = range(first, at)
        if _is_copied_text(document, sentence, numbers):
            yield ForeignPassage(sentence, primary(document.source_lang), copied=True)
        elif guesser.is_doubtful(column.texts, numbers):
            guessed = guesser.guess(sentence)
            if guessed and macrolanguage(guessed) != macrolanguage(primary(document.lang)):
                yield ForeignPassage(sentence, guessed, copied=False)


def _is_term(prose: Prose, span: Span, lang: str) -> bool:
    """Whether a few words in Latin letters are a term in a script without capitals: "branch protection rules".

    Trades keep their terms there, and nothing but small words tells those from clauses.
    """
    own = scripts_of(primary(prose.lang))
    if own[0] in CASED or len(prose.need(words).within(span)) > LONGEST_TERM:
        return False
    return not is_clause(prose, span, lang)


def _as_spans(document: Document) -> list[tuple[Span, str]]:
    """The foreign stretches as spans: of whole sentences where they have most of their words."""
    prose = document.target
    column = prose.need(words)
    found: list[tuple[Span, str]] = []
    for stretch in foreign_stretches(prose, primary(document.source_lang)):
        span = Span(column.starts[stretch.first], column.end(stretch.end - 1))
        parts = list(_by_sentence(prose, span))
        if len(parts) == 1 and not parts[0][1] and _is_title(prose, stretch):
            continue
        quoted = is_quoted(prose, span, whole=any(whole for _, whole in parts))
        if not quoted or _is_said_here(prose, span, stretch.lang):
            found.extend((part, stretch.lang) for part, _ in parts)
    return found


def _is_title(prose: Prose, stretch: Stretch) -> bool:
    """Whether capitals in the stretch, or right beside it, make a title or a name of it.

    "The Power of Now and A New", before "Earth". Small words of some length tell a clause from it, and
    so do words of clauses where the capital is only beside it. A capital beside it is none of a title if its
    word is of the text's language: "the home side open Tochter".
    """
    column = prose.need(words)
    texts = column.texts
    if not any(form[0].isupper() for form in texts[stretch.first : stretch.end]):
        span = Span(column.starts[stretch.first], column.end(stretch.end - 1))
        if is_clause(prose, span, stretch.lang):
            return False
    beside = texts[max(0, stretch.first - 1) : stretch.end + 1]
    ends = (
        *texts[max(0, stretch.first - 1) : stretch.first],
        *texts[stretch.end : stretch.end + 1],
    )
    capitals = sum(form[0].isupper() for form in texts[stretch.first : stretch.end])
    capitals += sum(form[0].isupper() and not _is_own(prose, form, stretch.lang) for form in ends)
    small = len({form for form in beside[1:-1] if form.islower() and len(form) >= LONG_WORD})
    return capitals > 0 and small < CLAUSE_WORDS * (1 + (capitals > 1))


def _is_own(prose: Prose, form: str, lang: str) -> bool:
    """Whether a word with a capital is one of the text's language, by what its small letters say."""
    _, odds = spoken_odds([form.lower()], prose.lang or "", lang)
    return odds <= -OWN_BESIDE


def _size(prose: Prose, span: Span) -> int:
    """How many words the span has; in scripts without spaces, so many letters as words have."""
    if not is_unspaced(prose.lang):
        return len(prose.need(words).within(span))
    return sum(weights_of(span.of(prose.text)).values())


def _by_sentence(prose: Prose, span: Span) -> Iterator[tuple[Span, bool]]:
    """The parts of the span, sentence by sentence, and whether each is a sentence.

    One that has most of the words of its sentence is widened to it.
    """
    all_sentences = prose.need(sentences)
    n = max(0, bisect_left(all_sentences, span.start, key=_start) - 1)
    while n < len(all_sentences) and all_sentences[n].start < span.end:
        sentence = all_sentences[n]
        n += 1
        if sentence.end <= span.start:
            continue
        part = Span(max(span.start, sentence.start), min(span.end, sentence.end))
        inside, whole = _size(prose, part), _size(prose, sentence)
        if inside >= WHOLE * whole:
            yield sentence, True
        elif inside > 1:
            yield part, False


def _start(span: Span) -> int:
    return span.start


def is_quoted(prose: Prose, part: Span, *, whole: bool) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether marks set the words apart within their paragraph: a title, what somebody said."""
    segment = prose.segment_at(part.start)
    if segment is None:
        return False
    text, places = prose.text, prose.need(mark_places)
    before, after = (segment.span.start, part.start), (part.end, segment.span.end)
    if places.count('"', *before) % 2 and places.count('"', *after):
        return True
    if SET_IN_ITALICS.match(text, part.start, part.end):
        return True
    if places.count("_", *before) % 2 and places.count("_", *after):
        return True
    if not whole and MARK_INSIDE.search(prose.text, part.start + 1, part.end - 1):
        return True  # the end of one title and the beginning of another
    last, following = (
        text[max(part.start - 1, before[0]) : part.start],
        text[part.end : min(part.end + 1, after[1])],
    )
    if last in {"'", "‘"} and following in {"'", "’"}:
        return True
    opened = places.last(OPENING, *before)
    if opened < 0:
        return False
    closed = places.last(CLOSING.replace(text[opened], ""), *before)
    return opened > closed and places.first(CLOSING, *after) >= 0


def _is_said_here(prose: Prose, part: Span, lang: str) -> bool:
    """Whether the marks around a clause are those of a quotation in the language of the text.

    A title or a foreign quotation has no other words that speak against the foreign language.
    """
    segment = prose.segment_at(part.start)
    if segment is None or not is_clause(prose, part, lang):
        return False
    places = prose.need(mark_places)
    opened = places.last(OPENING + '"', segment.span.start, part.start)
    closed = places.first(CLOSING + '"', part.end, segment.span.end)
    if min(opened, closed) < 0:
        return False
    column = prose.need(words)
    around = [
        column.texts[n]
        for between in (Span(opened + 1, part.start), Span(part.end, closed))
        for n in column.within(between)
    ]
    _, odds = spoken_odds(around, prose.lang or "", lang)
    return len(around) >= AROUND and odds <= -AGAINST


# --- copies of the source, and languages without lists ---------------------------------------


def _is_copied(document: Document, sentence: Span) -> bool:
    if document.source is None:
        return False
    return " ".join(sentence.of(document.target.text).split()) in document.need(copied_lines)


def _is_copied_text(document: Document, sentence: Span, numbers: range) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether a sentence that stands in the source is of the source's language, by its words."""
    source, source_lang = document.source, primary(document.source_lang)
    if source is None or not source_lang or source_lang == primary(document.lang):
        return False
    forms = document.target.need(words).texts[numbers.start : numbers.stop]
    if HANDLE.search(document.target.text, sentence.start, sentence.end):
        return False  # names of accounts are in no language
    # Of hardly any sentence need the lines of the source be known.
    if (
        not forms
        or not all(map(source.need(occurrences).__contains__, forms))
        or not _is_copied(document, sentence)
    ):
        return False
    known = language(document.lang)
    if known is not None and _says_it_here(forms, known.function_words):
        return False  # "How do I …?", "Oh, no.": words of the translation's language
    own = lexicon(document.lang)
    small = [form for form in forms if form.islower() and len(form) > 1 and form.isalpha()]
    if _is_of_any_language(forms, small, source_lang) or _is_said_elsewhere(
        small, document.lang, source_lang
    ):
        return False
    if len(small) < len(forms) and all(len(form) <= SHORT_UNIT for form in forms):
        return False  # "+ 4 mil.": a figure and its unit
    speaking, odds = spoken_odds(
        small or [form.lower() for form in forms], document.lang, source_lang
    )
    unknown = sum(own.zipf(form) < UNKNOWN for form in small) if own else 0
    if small:
        most_unknown = unknown * 2 > len(small) and len(forms) >= UNKNOWN_WORDS
        return (odds > 0 and speaking * 3 >= len(small)) or (
            most_unknown and _knows_one(small, source_lang, document.lang)
        )
    if LIST_OF_NAMES.search(document.target.text, sentence.start, sentence.end):
        return False  # "Linz: Roe – Berg, Hall – Klein": pairs of names, a line-up
    if len(forms) == 1 and listed(forms[0], document.lang) is Listed.WIDELY:
        return False  # "Usage", "Introduction"
    return odds > 0 and speaking * 2 > len(forms)  # all capitals, or German nouns


def _knows_one(forms: list[str], lang: str, other: str) -> bool:
    """Whether a language knows one of the words clearly better than another does: “waahoo x 2” is of none.

    True if the language has no list.
    """
    known, elsewhere = lexicon(lang), lexicon(other)
    return (
        known is None
        or elsewhere is None
        or any(known.zipf(form) > elsewhere.zipf(form) + MORE_COMMON for form in forms)
    )


def _is_said_elsewhere(small: list[str], lang: str, source_lang: str) -> bool:
    """Whether the translation's language knows all of the words, or a third one most of them: English verse in a Dutch letter, a French title."""
    own, there = lexicon(lang), lexicon(source_lang)
    if own is None or there is None or len(small) < 2:
        return False
    if all(own.zipf(form) > 0.0 for form in small) and sum(
        there.zipf(form) == 0.0 for form in small
    ):
        return True
    elsewhere = sum(
        (common_words().highest(form, source_lang) or 0.0) > there.zipf(form) + MORE_COMMON
        for form in small
    )
    return 2 * elsewhere > len(small)


def _is_of_any_language(forms: list[str], small: list[str], source_lang: str) -> bool:
    """Whether a line that both texts have is no more than a name: "Theo", "Jan van Beers"; or code, beside a source in other letters."""
    if not is_latin(source_lang) and all(map(LATIN_WORD.fullmatch, forms)):
        return True  # Latin letters are no Russian
    known = language(source_lang)
    return (
        len(forms) <= LONGEST_NAME
        and (forms[0].istitle() or forms[0].isupper())
        and forms[-1].istitle()
        and known is not None
        and (not known.capitalizes_nouns or bool(small))  # with nouns in capitals, only "van" tells
        and all(len(form) <= LONGEST_PARTICLE for form in small)
    )


def _says_it_here(forms: list[str], function_words: frozenset[str]) -> bool:
    """Whether half of the words, letters left out, are function words of the language."""
    said = [form.casefold() for form in forms if len(form) > 1]
    return bool(said) and sum(form in function_words for form in said) * 2 >= len(said)


class _Guesser:
    """Guesses languages that have no list, as often as is allowed for one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.target.text
        # The words in small letters that the language of the text does not know.
        self._unknown: frozenset[str] = frozenset()
        if not document.source_lang:
            prose = document.target
            unknown = map(UNKNOWN.__gt__, prose.need(frequencies))
            self._unknown = frozenset(
                form
                for form in compress(prose.need(occurrences), unknown)
                if form.islower() and len(form) > 1
            )
        places = document.target.need(occurrences)
        unknown_words = sum(len(places[form]) for form in self._unknown)
        self._may_doubt = unknown_words * 3 >= DOUBTFUL_WORDS * 2
        self._left = GUESSES

    def is_doubtful(self, texts: list[str], numbers: range) -> bool:
        """Whether most of the words with these numbers are unknown to the language of the text."""
        if not self._may_doubt:  # of hardly any text so many are
            return False
        forms = texts[numbers.start : numbers.stop]
        unknown = sum(map(self._unknown.__contains__, forms))
        if unknown * 3 < DOUBTFUL_WORDS * 2:
            return False
        small = sum(form.islower() and len(form) > 1 for form in forms)
        return small >= DOUBTFUL_WORDS and unknown * 3 >= small * 2

    def guess(self, sentence: Span) -> str | None:
        """The code of the sentence's language; None if that cannot be told, or too often asked."""
        if not self._left:
            return None
        self._left -= 1
        return guess_language(" ".join(sentence.of(self._text).split()))
