"""Clauses and halves of headings that were carried over from the source word for word.

"Neuer Impfstoff gegen Malaria: hope for millions", "As he said, ist der Impfstoff sicher". So few words are
no proof of a language by themselves; that the source has the very same ones is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.analyse.language.loans import is_borrowed
from qa.analyse.language.passages import is_quoted
from qa.analyse.sentences import sentences
from qa.analyse.words import Words, occurrences, words
from qa.languages.language import language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many words stand together in the source as well.
SHORTEST: int = TUNED["SHORTEST"]
# By how much a word is more common in the language of the source (Zipf) to tell it from the other; how many do.
MORE: float = TUNED["MORE"]
TELLING: int = TUNED["TELLING"]
# By how much a noun with a capital is more common there: names are known in both.
NOUN: float = TUNED["NOUN"]
# By how much all of them are more common together, for each word.
EACH: float = TUNED["EACH"]
APART = frozenset("-‐‑–/_@#.\\'’")
# A clause that begins and ends with a capital has so many words in small letters at least.
CLAUSE: int = TUNED["CLAUSE"]


def copied_clauses(document: Document) -> tuple[Span, ...]:
    """Runs of words in small letters that the source has in the same order, and its language only.

    The first may begin a sentence. What stands in quotation marks, and what languages borrow, is left alone.
    """
    source = document.source
    ours, theirs = lexicon(document.lang), lexicon(document.source_lang or "")
    if source is None or ours is None or theirs is None:
        return ()
    if primary(document.lang) == primary(document.source_lang):
        return ()
    column = document.target.need(words)
    low = list(map(str.casefold, column.texts))
    shared = _shared(low, frozenset(map(str.casefold, source.need(occurrences))))
    if not shared:  # as in nearly all texts
        return ()
    threes = document.need(_threes_of_source)
    starts = {sentence.start for sentence in document.target.need(sentences)}
    known = language(document.source_lang)
    nouns = known is not None and known.capitalizes_nouns

    def small(n: int) -> bool:
        """Whether the word may stand within a clause: no name, but a noun of German."""
        word = column.texts[n]
        return word.islower() or (nouns and theirs.zipf(word) - ours.zipf(word) >= NOUN)

    found = []
    for first, end in _runs(_threes_of(document.target, low, shared), threes):
        if not (
            small(first) or (column.starts[first] in starts and not _is_initials(column, first))
        ):
            continue
        if not all(map(small, range(first + 1, end))):
            continue  # part of a name that was kept: "Bank of the River Town"
        said = column.texts[first:end]
        if said[0][0].isupper() and said[-1][0].isupper() and sum(map(str.islower, said)) < CLAUSE:
            continue  # a name of nouns: "Bild am Sonntag"
        span = Span(column.starts[first], column.end(end - 1))
        if _is_theirs(said, ours, theirs) and not (
            _is_joined(document.target.text, span)
            or is_quoted(document.target, span, whole=False)
            or is_borrowed(said, primary(document.source_lang))
        ):
            found.append(span)
    return tuple(found)


def _is_initials(column: Words, n: int) -> bool:
    """Whether the word is a name in capitals: "GNU gettext manual" names a thing."""
    word = column.texts[n]
    return len(word) > 1 and word.isupper()


def _threes_of_source(document: Document) -> frozenset[tuple[str, ...]]:
    """Any three words of the source that stand beside one another, if the text has all of them."""
    source = document.source
    if source is None:
        return frozenset()
    low = list(map(str.casefold, source.need(words).texts))
    ours = frozenset(map(str.casefold, document.target.need(occurrences)))
    return frozenset(three for _, three in _threes_of(source, low, _shared(low, ours)))


def _threes_of(
    prose: Prose, low: list[str], numbers: Iterable[int]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Of the words of a text in small letters, any three beside one another that begin with these."""
    column = prose.need(words)
    for n in numbers:
        if all(_follows(prose.text, column, m) for m in range(n, n + SHORTEST - 1)):
            yield n, tuple(low[n : n + SHORTEST])


def _shared(low: list[str], known: frozenset[str]) -> list[int]:
    """Where three words begin that the source has all, in whatever order."""
    among, run = bytes(map(known.__contains__, low)), bytes((True,)) * SHORTEST
    found = []
    n = among.find(run)
    while n >= 0:
        found.append(n)
        n = among.find(run, n + 1)
    return found


def _runs(
    found: Iterable[tuple[int, tuple[str, ...]]], threes: frozenset[tuple[str, ...]]
) -> Iterator[tuple[int, int]]:
    """The first and the end of the longest runs of words of which any three are in `threes`."""
    first = end = -1
    for n, three in found:
        if three not in threes:
            continue
        if end < n + SHORTEST - 1:
            if end > first >= 0:
                yield first, end
            first = n
        end = n + SHORTEST
    if end > first >= 0:
        yield first, end


def _follows(text: str, column: Words, n: int) -> bool:
    """Whether nothing but a space stands between word `n` and the next."""
    return text[column.end(n) : column.starts[n + 1]] in {" ", "\u00a0"}


def _is_theirs(run: list[str], ours: Lexicon, theirs: Lexicon) -> bool:
    """Whether the words are of the language of the source, and not of the text's."""
    if not all(word.isalpha() for word in run):
        return False
    more = [theirs.zipf(word) - ours.zipf(word) for word in run]
    telling = sum(each >= MORE for each in more)
    return telling >= TELLING and telling * 3 >= len(run) * 2 and sum(more) >= EACH * len(run)


def _is_joined(text: str, span: Span) -> bool:
    """Whether the words are part of an address, a compound or an account."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return before in APART or (after in APART and after != ".")
