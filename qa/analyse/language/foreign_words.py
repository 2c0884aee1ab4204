"""Single words, or a few, that were left in another language within a sentence.

A word is foreign if it is more common in the other language than in the target language, by frequency lists; for a
language without a list, its function words and the source text are the evidence. `passages` finds whole passages.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.language.glosses import is_gloss
from qa.analyse.language.left_words import UNKNOWN, VERY_COMMON, left_forms
from qa.analyse.language.letters_abroad import words_by_letters
from qa.analyse.language.other_script_words import other_script_words
from qa.analyse.language.passages import foreign_spans
from qa.analyse.language.word_judge import WordJudge, is_latin, judges
from qa.analyse.names.romanization import plain
from qa.analyse.rare_words import rare_words
from qa.analyse.words import Words, occurrences, words
from qa.languages.groups import likely_sources
from qa.lexicon.common_words import LANGUAGES, common_words
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Without the source text a word with letters that English lacks may be known a little better.
RARE: float = TUNED["RARE"]
# Shorter words, in letters that most languages have, are words of too many: "meme", "set".
SHORTEST_ALONE: int = TUNED["SHORTEST_ALONE"]
# What joins a word to an address or to another word.
JOINTS = frozenset("-@#/_'’")
# A word this common in its language may begin a name of several words.
NAMING: float = TUNED["NAMING"]
# A word this common before a name is no part of it: "společnosti Walmart".
NOT_IN_NAMES: float = TUNED["NOT_IN_NAMES"]
# A capitalized neighbor that is this common in the target language is no name.
OWN: float = TUNED["OWN"]


class ForeignWord(NamedTuple):
    """A word, or some in a row, of another language within a sentence.

    `in_source` says that the source text has it, too.
    """

    span: Span
    lang: str | None
    in_source: bool
    other_script: bool


def foreign_words(document: Document) -> tuple[ForeignWord, ...]:
    """The words that were left in another language, in order, outside of foreign passages."""
    passages = document.need(foreign_spans)
    found = []
    for word in (*_in_other_scripts(document), *_latin_words(document)):
        if passages.overlaps(word.span):
            continue
        if document.source is None and (
            _is_own_with_accents(document, word.span) or _is_shown(document, word)
        ):
            continue
        found.append(word)
    return tuple(sorted(found, key=lambda word: word.span))


def _is_shown(document: Document, word: ForeignWord) -> bool:
    """Whether words in other letters stand behind a colon: the text shows what somebody wrote."""
    before = document.target.text[max(0, word.span.start - 6) : word.span.start]
    return word.other_script and before.rstrip(" \u200d\u202a-\u202e\u200e\u200f\"“'‘").endswith(
        ":"
    )


def _is_own_with_accents(document: Document, span: Span) -> bool:
    """Whether dictionaries of the target language have the word, or do but for its accents: "rôle"."""
    word = span.of(document.target.text).lower()
    if word.isascii():
        return listed(word, document.lang) is Listed.WIDELY
    return listed(plain(word), document.lang) is not Listed.NOWHERE


def _in_other_scripts(document: Document) -> Iterator[ForeignWord]:
    for span in other_script_words(document):
        yield ForeignWord(span, document.source_lang, in_source=False, other_script=True)


def _latin_words(document: Document) -> Iterator[ForeignWord]:
    target = primary(document.lang)
    own = lexicon(target)
    if own is None or not is_latin(target):
        return
    if document.source is not None:
        if document.source_lang and is_latin(document.source_lang):
            judge = next(iter(document.need(judges)), None)
            forms = left_forms(document, judge, own) if judge is not None else set()
            if judge is not None and forms:
                yield from _runs(document, document.target.need(words), forms, judge)
        return
    yield from _words_of_other_languages(document)


def _words_of_other_languages(document: Document) -> Iterator[ForeignWord]:
    if document.source_lang:
        likely = frozenset((primary(document.source_lang),))
    else:
        likely = likely_sources() - {primary(document.lang)}
    found: dict[str, set[str]] = {}
    for form, frequency, _ in document.target.need(rare_words):
        if frequency >= (UNKNOWN if form.isascii() else RARE) or not form.islower():
            continue
        if form.isascii() and len(form) < SHORTEST_ALONE:
            continue
        common = [
            (-zipf, LANGUAGES[number])
            for number, zipf in common_words().profile(form)
            if zipf >= VERY_COMMON and LANGUAGES[number] in likely
        ]
        if common:
            found.setdefault(min(common)[1], set()).add(form)
    for lang, by_letters in document.need(words_by_letters).items():
        found.setdefault(lang, set()).update(by_letters)
    own = lexicon(document.lang)
    if own is None:
        return
    for lang, forms in found.items():
        judge = WordJudge(own, lang, None, "small")
        yield from _runs(document, document.target.need(words), forms, judge)


def _runs(
    document: Document, column: Words, foreign: set[str], judge: WordJudge
) -> Iterator[ForeignWord]:
    """The places of the foreign words, neighbors joined."""
    text = document.target.text
    numbers = [n for n, form in enumerate(column.texts) if form in foreign]
    at = 0
    while at < len(numbers):
        first = last = numbers[at]
        at += 1
        while at < len(numbers) and numbers[at] == last + 1:
            last = numbers[at]
            at += 1
        span = Span(column.starts[first], column.end(last))
        if is_gloss(text, span.start, span.end) or _is_joined(text, span):
            continue
        if _is_in_name(document, column, first, last, judge):
            continue
        yield ForeignWord(span, judge.lang, document.source is not None, other_script=False)


def _is_joined(text: str, span: Span) -> bool:
    """Whether the word is a part of an address or of a compound with a hyphen."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    dotted = text[max(0, span.start - 2) : span.start]
    return (
        (before and before in JOINTS)
        or (dotted[-1:] == "." and dotted[:1].isalnum())  # "Libraries.io"
        or after[:1] in JOINTS
        or (after[:1] == "." and after[1:].isalpha())
    )


def _is_in_name(document: Document, column: Words, first: int, last: int, judge: WordJudge) -> bool:
    """Whether a word with a capital stands beside it here as in the source: "Česká spořitelna".

    A surname before a verb does so too: the neighbor must be a word of the language, and unknown
    to the target's.
    """
    text = document.target.text
    before = column.texts[first - 1] if first else ""
    after = column.texts[last + 1] if last + 1 < len(column.texts) else ""
    if before and text[column.end(first - 1) : column.starts[first]] != " ":
        before = ""
    if after and text[column.end(last) : column.starts[last + 1]] != " ":
        after = ""
    if before[:1].isupper() and after[:1].isupper() and _is_cited(document, column, last):
        return True  # "Der dunkle Spiegel"
    before = before if _may_be_named(before, judge) else ""
    after = after if _may_be_named(after, judge) else ""
    if before and after:
        return True
    if document.source is None:
        # "Ferenc körút": a street.
        by_letters = document.need(words_by_letters).get(judge.lang, frozenset())
        return bool(before) and column.texts[first] in by_letters
    source = document.source.need(words).texts
    places = document.source.need(occurrences)
    common = judge.other_zipf(column.texts[last]) >= NOT_IN_NAMES
    return (
        judge.other_zipf(before) >= NAMING
        and any(n and source[n - 1] == before for n in places.get(column.texts[first], ()))
    ) or (
        bool(after)
        and not common
        and any(source[n + 1 : n + 2] == [after] for n in places.get(column.texts[last], ()))
    )


def _is_cited(document: Document, column: Words, last: int) -> bool:
    """Whether the source has the word before the same word, behind a capital: "Lysá nad Labem"."""
    if document.source is None:
        return False
    source = document.source.need(words).texts
    word, after = column.texts[last], column.texts[last + 1]
    return any(
        n and source[n - 1][:1].isupper() and source[n + 1 : n + 2] == [after]
        for n in document.source.need(occurrences).get(word, ())
    )


def _may_be_named(neighbor: str, judge: WordJudge) -> bool:
    return neighbor[:1].isupper() and judge.own.zipf(neighbor) < OWN
