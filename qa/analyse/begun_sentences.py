"""Sentences that begin within another: pieces of a page that were translated apart, and joined without a mark.

"the value of the houses It has been kept", "on the old Harbor Road At the height of the mill", "Which It seems that".
"""

from __future__ import annotations

from qa.analyse.language.handles import is_handle
from qa.analyse.names.pinyin import is_pinyin
from qa.analyse.word_order import has_verse
from qa.analyse.words import Words, occurrences, words
from qa.languages.language import language
from qa.languages.openings import Openings, openings
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What ends the clause behind a name.
ENDS = ".,;"
ENDS_OF_SENTENCES = tuple(".!?…:;,")
# Words of so many letters have capitals in titles.
LONG: int = TUNED["LONG"]


def begun_sentences(prose: Prose) -> tuple[Span, ...]:
    """The first words of such sentences, in order; none in a language whose openings are not known."""
    known = openings(prose.lang)
    if known is None:
        return ()
    column = prose.need(words)
    places = prose.need(occurrences)
    grammar = language(prose.lang)
    # "What He wished to do": where a text speaks of God, the pronoun has a capital.
    revered = (
        frozenset(word.capitalize() for word in grammar.revered)
        if grammar is not None and not places.keys().isdisjoint(grammar.deities)
        else frozenset()
    )
    found = [
        column.span(n)
        for form in known.first - revered
        for n in places.get(form, ())
        if 0 < n < len(column.texts) - 2
        and _begins(prose.text, column, n, known)
        and not _is_behind_lead_in(prose, column, n)
        and not _is_in_titled_line(prose, column, n)
    ]
    return tuple(sorted(found)) if found and not has_verse(prose) else ()


def _begins(text: str, column: Words, n: int, known: Openings) -> bool:
    """Whether word `n` goes on in lower case, and begins behind a word that does not lead to it."""
    texts = column.texts
    if not (_is_spaced(text, column, n - 1) and _is_spaced(text, column, n)):
        return False
    if is_handle(text, column.starts[n - 1]):
        return False  # "@annroe In contrast to yours"
    if is_pinyin(texts[n].casefold()) and is_pinyin(texts[n - 1].casefold()):
        return False  # "Liu He talks", "Zheng He"
    if texts[n + 1][0].isupper():
        return _begins_before_name(text, column, n, known)
    third_is_small = (
        texts[n + 2][0].islower()
        or texts[n] in known.whole
        or (texts[n - 1].islower() and texts[n] in known.bound and texts[n + 1] in known.articles)
    )
    goes_on = texts[n + 1].islower() and len(texts[n + 1]) > 1 and third_is_small
    return goes_on and _is_spaced(text, column, n + 1) and _begins_behind(text, column, n, known)


def _is_behind_lead_in(prose: Prose, column: Words, n: int) -> bool:
    """Whether word `n` goes on behind the words that its paragraph sets in bold: "**Our plan** It has been kept"."""
    last, first = column.end(n - 1), column.starts[n]
    segment = prose.segment_at(first)
    if segment is None:
        return False
    # Markup in the gap, and none among the words before it.
    gap, lead = Span(last - 1, first + 1), Span(segment.span.start, last)
    return len(prose.to_raw(gap)) > len(gap) and len(prose.to_raw(lead)) == len(lead)


def _is_in_titled_line(prose: Prose, column: Words, n: int) -> bool:
    """Whether word `n` stands in a line whose words have capitals but for short ones."""
    segment = prose.segment_at(column.starts[n])
    return segment is not None and segment.span.start in prose.need(_titled_lines)


def _titled_lines(prose: Prose) -> frozenset[int]:
    """Where the lines begin whose words have capitals but for short ones: "Germans Save on Food Because of Prices"."""
    text, column = prose.text, prose.need(words)
    found: list[int] = []
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        if text.endswith(ENDS_OF_SENTENCES, start, end):
            continue
        long = [word for k in column.within(segment.span) if len(word := column.texts[k]) >= LONG]
        if long and all(word[0].isupper() or not word[0].isalpha() for word in long):
            found.append(start)
    return frozenset(found)


def _begins_before_name(text: str, column: Words, n: int, known: Openings) -> bool:
    """Whether word `n` begins a sentence with a name of a word or two: "For Ann Roe the", "in the match From Ann Roe."."""
    texts = column.texts
    before, following, last = texts[n - 1], texts[n + 1], n + 1
    if last + 2 < len(texts) and texts[last + 1][0].isupper() and _is_spaced(text, column, last):
        last += 1
    if texts[n] not in known.before_names or not (before.islower() and following[1:].islower()):
        return False
    ends = texts[n] in known.bound and text[column.end(last)] in ENDS
    return (ends or texts[last + 1].islower()) and before not in known.naming


def _begins_behind(text: str, column: Words, n: int, known: Openings) -> bool:
    """Whether what stands before word `n` does not lead to it: a word, half a clause, a name."""
    form, before = column.texts[n], column.texts[n - 1]
    if before.islower():
        return form in known.after_words and len(before) > 1 and before not in known.naming
    if form in known.subjects and before in known.opened:
        return True
    return form in known.after_names and _is_name_behind_words(text, column, n, known)


def _is_name_behind_words(text: str, column: Words, n: int, known: Openings) -> bool:
    """Whether a name ends before word `n` that stands behind a word in lower case: no headline."""
    first = n
    while first and n - first < 5 and column.texts[first - 1][0].isupper():
        if not _is_spaced(text, column, first - 1):
            if first < n and column.texts[first] in known.joined:
                break  # the sentence begins there
            return False
        first -= 1
    if first == n or not first:
        return False
    name = column.texts[first:n]
    if name[0] in known.joined and len(name) > 1 and not _is_spaced(text, column, first - 1):
        # "While Ann Roe He rested in the mill": a clause opens, and its subject stands there twice.
        return column.texts[n] in known.subjects and all(
            _is_of_name(word, known) for word in name[1:]
        )
    if not column.texts[first - 1].islower():
        return False
    return (
        _is_spaced(text, column, first - 1)
        and column.texts[first - 1] not in known.naming - known.small_naming
        and all(_is_of_name(word, known) for word in name)
    )


def _is_of_name(word: str, known: Openings) -> bool:
    """Whether the word may be one of a name, by its form."""
    return not word[1:].isupper() and len(word) > 2 and word not in known.first


def _is_spaced(text: str, column: Words, n: int) -> bool:
    """Whether a space and nothing else parts word `n` from the next."""
    return text[column.end(n) : column.starts[n + 1]] == " "
