"""Names and labels that markup set apart within a text, and that were translated by themselves.

"but the coach Ann Roe the attitude of the team was poor", "By Ann Roe the pass found no player",
"Ice hockey In the second half the visitors woke up".
"""

from __future__ import annotations

import re
from collections import Counter

from qa.analyse.language.handles import is_handle
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.source_signs import is_place
from qa.analyse.words import Words, occurrences, words
from qa.languages.language import Language, language
from qa.languages.name_surroundings import NameSurroundings, name_surroundings
from qa.lexicon.frequency import lexicon
from qa.lexicon.ngrams import END, Sequences, sequences
from qa.model.expression import compiled
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The longest name, in words.
LONGEST_NAME: int = TUNED["LONGEST_NAME"]
# A preposition so many words before a name or less takes the name along: "at the Berlin Festival the jury".
REACH: int = TUNED["REACH"]
# From this Zipf frequency on, a word in lower case may be a label.
KNOWN: float = TUNED["KNOWN"]
# From this Zipf frequency on, a word is hardly a name.
COMMON: float = TUNED["COMMON"]
# What ends a name that another explains: "Ann Roe the lawyer, who".
APPOSITION = frozenset(",;:—–).")
# So often a word stands behind "the" that names things, in natural logarithms above chance.
NOUN: float = TUNED["NOUN"]


class LeadName(NamedTuple):
    """A name or a label that was translated by itself, and the word after it."""

    span: Span
    rest: str
    is_label: bool = False


def lead_names(prose: Prose) -> tuple[LeadName, ...]:
    """The names and labels, in order; none in a language of which it is not known what stands around names."""
    known, tables = language(prose.lang), sequences(prose.lang or "")
    around = name_surroundings(prose.lang or "")
    if known is None or tables is None or around is None:
        return ()
    found = [*_names(prose, known, around), *_labels(prose, known, around, tables)]
    return tuple(sorted(found))


@loaded
def _giving(around: NameSurroundings) -> re.Pattern[str]:
    """The verbs that a name and another noun follow."""
    return compiled(around.giving)


@loaded
def _label(around: NameSurroundings) -> re.Pattern[str]:
    """A label of the page before the headline or the first sentence: "Ice hockey In the second half"."""
    return compiled(
        rf"(?P<label>[{CAPITAL}][{SMALL}]{{2,20}}(?: [{SMALL}]{{2,20}})?) "
        rf"(?P<first>{'|'.join(around.first_words)})(?= [{SMALL}]{{1,20}},? [{SMALL}])"
    )


def _names(prose: Prose, known: Language, around: NameSurroundings) -> list[LeadName]:
    """The names before an article that can neither belong to them nor to a verb before them."""
    column, places = prose.need(words), prose.need(occurrences)
    found = []
    for article in (*around.articles, *around.pronouns):
        for n in places.get(article, ()):
            if n and column.texts[n - 1][0].isupper() and n + 1 < len(column.texts):
                if article in around.indefinite and column.texts[n - 1].endswith(
                    around.possessives
                ):
                    continue  # "Ann's a friend of mine": she is one
                first = _first_of_name(prose.text, column, n)
                if first < n and _is_set_apart(prose, known, around, first, n):
                    span = Span(column.starts[first], column.end(n - 1))
                    found.append(LeadName(span, article))
    for n in places.get(around.attribution[0], ()):
        first = _first_of_name(prose.text, column, n)
        if (
            n - first > 1
            and _is_name(known, around, column.texts[first:n])
            and _attributes(around, column, n)
        ):
            span = Span(column.starts[first], column.end(n - 1))
            found.append(LeadName(span, " ".join(around.attribution)))
    return found


def _attributes(around: NameSurroundings, column: Words, n: int) -> bool:
    """Whether "according" is followed by whom, which a comma parts from a name before it: "Ann Roe, according to the"."""
    return (
        column.texts[n + 1 : n + 2] == [around.attribution[1]]
        and column.texts[n + 2 : n + 3] != []
        and (column.texts[n + 2] in around.owners)
    )


def _first_of_name(text: str, column: Words, n: int) -> int:
    """The number of the first word of the name that ends before word `n`, with nothing but spaces between."""
    first = n
    while first and n - first < LONGEST_NAME and column.texts[first - 1][0].isupper():
        if text[column.end(first - 1) : column.starts[first]] != " ":
            break
        first -= 1
    if first < n and is_handle(text, column.starts[first]):
        return n  # "@RoeMills a follower asked": an account is addressed
    return first


def _is_set_apart(
    prose: Prose, known: Language, around: NameSurroundings, first: int, n: int
) -> bool:
    """Whether nothing before the name, in it or behind the article lets it stand there."""
    column = prose.need(words)
    return (
        _goes_on(prose.text, around, column, n)
        and _is_name(known, around, column.texts[first:n])
        and _is_free(prose, around, column, first, n)
    )


def _goes_on(text: str, around: NameSurroundings, column: Words, n: int) -> bool:
    """Whether a word in lower case follows word `n` that names no time, and no mark behind it: "Ann Roe the lawyer, who"."""
    following = column.texts[n + 1]
    shortest = 2 if column.texts[n] in around.pronouns else 3
    return (
        following[0].islower()
        and following not in around.times
        and len(following) >= shortest
        and text[column.end(n) : column.starts[n + 1]] == " "
        and text[column.end(n + 1) : column.end(n + 1) + 1] not in APPOSITION
    )


def _is_free(prose: Prose, around: NameSurroundings, column: Words, first: int, n: int) -> bool:
    """Whether no verb and no preposition of the clause takes the name along."""
    text, start = prose.text, column.starts[first]
    sentence = sentence_at(prose.need(sentences), start)
    if sentence is None or sentence.end < column.end(n + 1):
        return False
    if _giving(around).search(text, sentence.start, column.end(first)):
        return False
    begin = max(text.rfind(mark, sentence.start, start) + 1 for mark in ",;:—–(")
    clause = text[max(begin, sentence.start) : start].split()
    low = [word.casefold().strip("“”\"'‘’(") for word in clause]
    is_taken = bool(low) and (low[-1] in around.taking or low[0] in around.fronting)
    if column.texts[n] in around.pronouns:
        words_before = frozenset(low)
        is_taken = is_taken or not low or n - first < 2
        return not is_taken and words_before.isdisjoint(around.fronting | around.opening)
    # At the head of a sentence "By Ann Roe" alone says whose the pass is; one name might be a verb's object.
    name = column.texts[first:n]
    has_head = bool(low) or len(name) > 2 or name[-1].endswith(around.possessives)
    return not is_taken and has_head and around.fronting.isdisjoint(low[-REACH:])


def _is_name(known: Language, around: NameSurroundings, name: list[str]) -> bool:
    """Whether the words are a name of two words, whoever "By" credits, or one that no list has."""
    low = [word.casefold() for word in name]
    if low[0] == around.credit:
        low = low[1:]
    days = {day.casefold() for day in (*known.weekdays, *known.months)}
    if any(
        word in known.function_words or word in days or not _is_of_letters(word) for word in low
    ):
        return False
    if len(low) > 1:
        return not any(word in around.fronting for word in low)
    if not low or len(low) < len(name):
        return False
    listed = lexicon(known.code)
    if low[0].endswith(around.possessives):
        owner = low[0][:-2]
        # "Nothing's the matter": it is
        is_common = (
            listed is not None and listed.zipf(owner) >= COMMON and not is_place(name[0][:-2])
        )
        return not is_common and owner not in known.function_words and owner not in around.fronting
    return listed is not None and not listed.zipf(low[0]) and not is_place(name[0])


def _is_of_letters(word: str) -> bool:
    """Whether it has letters only, and "’s" at its end perhaps; "I'm" and "US596" have more."""
    bare = word.removesuffix("’s").removesuffix("'s")
    return bare.replace("-", "").isalpha()


def _labels(
    prose: Prose, known: Language, around: NameSurroundings, tables: Sequences
) -> list[LeadName]:
    """The labels at the head of paragraphs, none of which comes twice as the names of speakers do."""
    text, label = prose.text, _label(around)
    found = []
    for segment in prose.segments:
        if segment.role in {Role.CELL, Role.ITEM, Role.HEADING}:
            continue
        match = label.match(text, segment.span.start, segment.span.end)
        if match is not None and _is_label(match["label"], known, around, tables):
            found.append(LeadName(Span(*match.span("label")), match["first"], is_label=True))
    times = Counter(lead.span.of(text) for lead in found)
    return [lead for lead in found if times[lead.span.of(text)] == 1]


def _is_label(label: str, known: Language, around: NameSurroundings, tables: Sequences) -> bool:
    """Whether each word names a thing and none may begin a clause: "Hockey", "Ice hockey", "Editorial"."""
    listed = lexicon(known.code)
    for word in label.casefold().split():
        if (
            word in known.function_words
            or word in around.fronting
            or word.endswith(around.adverb_endings)
        ):
            return False
        if listed is None or listed.zipf(word) < KNOWN:
            return False
    last = label.casefold().split()[-1]
    weight = tables.phrases.step(END, around.articles[0], last)
    return weight is not None and weight >= NOUN
