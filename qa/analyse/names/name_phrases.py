"""Names of several words that one text writes in several ways: Lee Taeyun, Lee Tae-yun.

What is compared are pairs of capitalized words in a row, a word with hyphens counting as one. Pairs
that sound the same, hyphens and spaces aside, are one name: the work grows with the number of pairs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from qa.analyse.names.capitalized_forms import bare, key_of, neighbor
from qa.analyse.names.consonants import consonants, once
from qa.analyse.names.name_list_words import listed_forms, listed_words
from qa.analyse.names.romanization import plain, sound
from qa.analyse.names.transcription import strangeness
from qa.analyse.words import WORD as WORDS
from qa.analyse.words import capitalized, occurrences, words
from qa.languages.language import language
from qa.languages.transcriptions import code_of
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import by_language, primary
from qa.model.letters import HYPHENS
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Shorter names sound like too many others.
SHORTEST: int = TUNED["SHORTEST"]
# A name has at least one word that is rarer than this (Zipf).
RARE: float = TUNED["RARE"]
# A word that is more common than this is no part of a name (Zipf).
COMMON: float = TUNED["COMMON"]
# So many ways of writing one name are compared, the most frequent ones.
MOST_WAYS: int = TUNED["MOST_WAYS"]
# A syllable of a Korean name has no more letters.
LONGEST_SYLLABLE: int = TUNED["LONGEST_SYLLABLE"]
# So many places of each way are looked at.
GLANCE: int = TUNED["GLANCE"]
# So many words of a source are asked how they are spelt.
MOST_WORDS: int = TUNED["MOST_WORDS"]
# What a word counts for that renders none (mean cost of a letter).
NEVER: float = TUNED["NEVER"]
# A word is well known from here on (Zipf).
WORD: float = TUNED["WORD"]
# So often the archive has a name that is no slip; and one so much oftener than another is the usual one.
FEW: int = TUNED["FEW"]
FAR_OFTENER: int = TUNED["FAR_OFTENER"]
# A way is better known by so much (Zipf) whatever the article prefers: Affleck, Afleck.
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
# Words that differ by so many letters are two names.
OTHER_LENGTH: int = TUNED["OTHER_LENGTH"]
# The Arabic article before the consonants that it takes on: ad-Din, al-Din.
ARTICLE = expression(r"\b(?:a[dlnrstz]|as[hs]|e[dlnrst])-(?=[^\W\d_])")
NUMERAL = expression(r"\b[IVX]+s?\b")
FOLDED = (("th", "t"), ("ck", "k"), ("q", "k"), ("kh", "h"), ("c", "k"))
SPACES = frozenset(" \u00a0")


class NameWord(NamedTuple):
    """A capitalized word, hyphens included, and where it begins and ends."""

    text: str
    start: int
    end: int


class Way(NamedTuple):
    """A way in which the text writes a name.

    Attributes:
        text: the name, as it is written.
        spans: where it stands.
        in_source: whether the source has it just so.
        archived: how often the newsroom's archive has it.
        listed: whether the newsroom's list of names has it just so.
    """

    text: str
    spans: tuple[Span, ...]
    in_source: bool
    archived: int = 0
    listed: bool = False


class NamePhrase(NamedTuple):
    """A name that the text writes in several ways: the usual one first, the others in order.

    Attributes:
        usual: how it should be written.
        others: how else it is.
        is_tie: whether nothing but its place in the text made the usual one so.
    """

    usual: Way
    others: tuple[Way, ...]
    is_tie: bool = False


def inconsistent_phrases(document: Document) -> tuple[NamePhrase, ...]:
    """The names of two words that the text writes in more than one way."""
    known = lexicon(document.lang)
    if known is None:
        return ()
    prose = document.target
    groups: dict[str, dict[str, list[Span]]] = {}
    several = _keys_of_several(prose)
    for one, two in _pairs(prose) if several else ():
        text = f"{one.text} {two.text}"
        span = Span(one.start, two.end)
        for key in _keys(one.text, two.text):
            if key in several:
                groups.setdefault(key, {}).setdefault(text, []).append(span)
    listed = listed_words(document.newsroom.names)
    found: list[NamePhrase] = []
    told: set[Span] = set()
    for ways in groups.values():
        phrase = _phrase(document, ways, known, listed) if len(ways) > 1 else None
        if phrase is not None and phrase.others[0].spans[0] not in told:
            told.update(span for way in phrase.others for span in way.spans)
            found.append(phrase)
    return tuple(sorted(found, key=lambda phrase: phrase.others[0].spans[0]))


def _keys_of_several(prose: Prose) -> set[str]:
    """The keys that names which are written in different ways have in common: few, of however many names."""
    first: dict[str, str] = {}
    several: set[str] = set()
    for one, two in _pairs(prose):
        text = f"{one.text} {two.text}"
        several.update(
            key for key in _keys(one.text, two.text) if first.setdefault(key, text) != text
        )
    return several


@by_language
def _leads(lang: str) -> frozenset[str]:
    """What may stand with a capital before a name, and is no part of it."""
    grammar = language(lang)
    return grammar.titles | grammar.roles | grammar.function_words if grammar else frozenset()


def _pairs(prose: Prose) -> Iterator[tuple[NameWord, NameWord]]:
    """The pairs of capitalized words in a row, titles and first words of sentences left out."""
    leads = _leads(prose.lang)
    last: NameWord | None = None
    for word in _name_words(prose):
        if word.text.casefold() in leads:
            last = None
            continue
        apart = last is not None and prose.text[last.end : word.start] in SPACES
        if last is not None and apart and not _goes_on(prose.text, word):
            yield last, word
        last = word if bare(word.text) == word.text else None


def _goes_on(text: str, word: NameWord) -> bool:
    """Whether a further word of the name follows a syllable: "Kim Jong Un", of which "Kim Jong" is no name."""
    after = text[word.end : word.end + 2]
    return len(bare(word.text)) <= LONGEST_SYLLABLE and after[:1] in SPACES and after[1:].isupper()


def _name_words(prose: Prose) -> Iterator[NameWord]:
    """The words with a capital, those that hyphens join taken as one, without possessive endings."""
    column = prose.need(words)
    texts, starts, text = column.texts, column.starts, prose.text
    last = len(texts) - 1
    end = -1
    for number in sorted(n for places in prose.need(capitalized).values() for n in places):
        if number <= end:
            continue
        first = end = number
        start = starts[number]
        word = texts[number]
        stop = start + len(word)
        if text[start - 1] not in HYPHENS and text[stop : stop + 1] not in HYPHENS:  # as of most
            if not word.isupper():
                yield NameWord(word, start, stop)
            continue
        while first and text[start - 1] in HYPHENS and column.end(first - 1) == start - 1:
            first -= 1
            start = starts[first]
        while end < last and text[stop] in HYPHENS and starts[end + 1] == stop + 1:
            end += 1
            stop += 1 + len(texts[end])
        if not all(map(str.isupper, texts[first : end + 1])):
            yield NameWord(text[start:stop], start, stop)


@remembered
def _keys(one: str, two: str) -> tuple[str, ...]:
    """What ways to write one name have in common: their sound; hyphenated names in either order."""
    names = [bare(one), bare(two)]
    arabic = ARTICLE.search(f"{names[0]} {names[1]}".casefold())
    folded = [_folded(name) for name in names]
    whole = "".join(folded)
    if len(whole) < SHORTEST:
        return ()
    if arabic:
        return (whole, f"~{consonants(whole)}")
    if any(map(_is_given, names)):
        return (whole, "+".join(sorted(folded)))
    return (whole,)


def _is_given(name: str) -> bool:
    """Whether it is a Korean given name: the part after the hyphen has a small letter."""
    first, _, second = name.partition("-")
    return bool(second) and first[0].isupper() and second.islower()


def _folded(name: str) -> str:
    letters = plain(ARTICLE.sub("al", name.casefold()))
    for hyphen in HYPHENS:
        letters = letters.replace(hyphen, "")
    for spelling, heard in FOLDED:
        letters = letters.replace(spelling, heard)
    return once(sound(letters))


def _phrase(
    document: Document, ways: dict[str, list[Span]], known: Lexicon, listed: frozenset[str]
) -> NamePhrase | None:
    """The ways as those of one name; None if they are words, or all of them are right."""
    source = document.source.text if document.source is not None else ""
    right = listed_forms(document.newsroom.names)
    merged: dict[str, list[Span]] = {}
    for text, spans in ways.items():
        name = bare(text)
        ends = len(text) - len(name)
        merged.setdefault(name, []).extend(Span(s.start, s.end - ends) for s in spans)
    found = [
        Way(
            text,
            tuple(sorted(spans)),
            text in source,
            _archived(document, text),
            text.casefold() in right,
        )
        for text, spans in merged.items()
        if text.casefold() in right
        or (
            _may_be_part(text, known)
            and not listed.issuperset(text.casefold().replace("-", " ").split())
        )
    ]
    found.sort(
        key=lambda way: (
            not way.listed,
            -way.archived,
            not way.in_source,
            -len(way.spans),
            _strangeness(document, way.text),
            not _is_of_words(way.text, known),
            way.spans[0],
        )
    )
    found = found[:MOST_WAYS]
    if not any(_is_rare(way.text, known) for way in found):
        found = [way for way in found if _share_company(document.target, found[0], way)]
    if len(found) < 2:
        return None
    usual = _best_known(found, known)
    others = tuple(
        sorted(
            (
                way
                for way in found
                if way is not usual and _is_doubtful(way, usual) and _are_ways(usual.text, way.text)
            ),
            key=lambda way: way.spans[0],
        )
    )
    return NamePhrase(usual, others, _is_tie(usual, others, known)) if others else None


def _is_tie(usual: Way, others: Sequence[Way], known: Lexicon) -> bool:
    """Whether nothing speaks for the usual way against the only other one."""
    return (
        len(others) == 1
        and len(usual.spans) == len(others[0].spans)
        and not (usual.listed or usual.archived or usual.in_source)
        and not _is_better_known(usual.text, others[0].text, known)
    )


def _best_known(found: list[Way], known: Lexicon) -> Way:
    """The first way, or one whose words are far better known, if nobody but the article speaks for the first."""
    first = found[0]
    if first.listed or first.archived or first.in_source:
        return first
    return next(
        (
            way
            for way in found[1:]
            if len(first.spans) <= len(way.spans) + 1
            and _is_better_known(way.text, first.text, known)
        ),
        first,
    )


def _is_better_known(one: str, other: str, known: Lexicon) -> bool:
    """Whether the words in which a way differs are well known, and those of the other hardly: Affleck, Afleck."""
    here, there = (text.casefold().replace("-", " ").split() for text in (one, other))
    differing = [pair for pair in zip(here, there, strict=False) if pair[0] != pair[1]]
    if len(here) != len(there) or not differing:
        return False
    own = min(known.zipf(word) for word, _ in differing)
    return own >= RARE and own - max(known.zipf(word) for _, word in differing) >= BETTER_KNOWN


def _is_doubtful(way: Way, usual: Way) -> bool:
    """Whether neither the list, the archive nor the source has this way, or the archive the usual one far oftener."""
    if way.listed or usual.listed:
        return not way.listed
    if usual.archived:
        return way.archived < FEW or usual.archived >= FAR_OFTENER * way.archived
    return not way.in_source


def _archived(document: Document, text: str) -> int:
    """How often the newsroom's archive has the words of a name in a row, if at least `FEW` times."""
    archive = document.newsroom.archive
    if archive is None:
        return 0
    keys = [key_of(match.group()) for match in WORDS.finditer(text) if match.group()[0].isupper()]
    times = min(
        (archive.together(one, other, document.lang) for one, other in pairwise(keys)), default=0
    )
    return times if times >= FEW else 0


def _strangeness(document: Document, text: str) -> float:
    """How badly the words of a name render any word of a source in another script; 0 where that is unknown."""
    source = document.source
    code = code_of(primary(document.source_lang or ""))
    if source is None or code is None:
        return 0.0
    texts = source.need(first_words)
    costs = (
        strangeness(part, texts, code) for part in plain(text.casefold()).replace("-", " ").split()
    )
    return sum(NEVER if cost is None else cost for cost in costs)


def first_words(source: Prose) -> tuple[str, ...]:
    """The words of a source, each once, the first ones only: longer sources are not looked through."""
    return tuple(islice(source.need(occurrences), MOST_WORDS))


def _share_company(prose: Prose, one: Way, other: Way) -> bool:
    """Whether one first name stands before both: Daniel Bar Natan, Daniel Barr Nathan."""
    starts = prose.need(words).starts
    before = [
        {neighbor(prose, bisect_left(starts, span.start), -1) for span in way.spans[:GLANCE]}
        for way in (one, other)
    ]
    return bool((before[0] & before[1]) - {None})


def _may_be_part(text: str, known: Lexicon) -> bool:
    """Whether none of its words is of everyday use, and no part behind a hyphen is: Award-winning."""
    if any(map(str.isdigit, text)):
        return False  # "Form 10-Q" is not "Form 10-K"
    for part in text.split():
        head, _, tail = part.partition("-")
        if tail.islower() and len(head) > LONGEST_SYLLABLE and known.zipf(tail) >= WORD:
            return False
    return all(known.zipf(part) < COMMON for part in text.casefold().replace("-", " ").split())


def _is_of_words(text: str, known: Lexicon) -> bool:
    """Whether all of its words are known well: Confidential Agreement, and not AGrement."""
    return all(known.zipf(part) >= WORD for part in text.casefold().split())


def _is_rare(text: str, known: Lexicon) -> bool:
    """Whether one of its words is known as a name only, if at all, with its hyphen and without."""
    return any(
        known.zipf(part.replace("-", "")) < RARE
        and min(map(known.zipf, part.split("-"))) < RARE + 1
        for part in text.casefold().split()
    )


def _are_ways(one: str, other: str) -> bool:
    """Whether the difference is one that a reader minds: not accents, not capitals, no pet name."""
    letters = sorted((_letters(one), _letters(other)), key=len)
    if letters[0] + "s" == letters[1]:
        return False  # a genitive without its apostrophe
    if any(NUMERAL.search(way) for way in (one, other)):
        return False  # Minuteman II, Minuteman III
    here, there = one.split(), other.split()
    parts = () if sorted(here) == sorted(there) else zip(here, there, strict=False)
    lengths = [abs(len(mine) - len(its)) for mine, its in parts if mine != its]
    if lengths and min(lengths) >= OTHER_LENGTH:
        return False  # Hamid and Mohammed al-Dulaimi; but Ki-hoon Kim is Kim Ki-hoon
    pets = [any(part.endswith(("ie", "y")) for part in way.split()) for way in (one, other)]
    return letters[0] != letters[1] and pets[0] == pets[1]


def _letters(text: str) -> str:
    return plain(text.casefold().replace("’", "").replace("'", ""))
