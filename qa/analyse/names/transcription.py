"""How well a name in Latin letters renders a word of another script, letter by letter.

Each letter becomes one of a few spellings, more or less often: that is counted on names of reference
works (`languages/transcriptions.py`). The cheapest way through a word and a name says two things: how
usual the spelling is as a whole, and how strange its strangest letter is. A letter that was lost,
added or confused is far stranger than any that is only spelt in another way.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from qa.analyse.names.consonants import once, without_prefixes
from qa.analyse.names.han import sounds_of_han, without_neighbors
from qa.languages.transcriptions import known_names, letter_costs
from qa.languages.writing import writing
from qa.model.expression import expression
from qa.model.memory import Memo, loaded, remembered
from qa.model.named_tuples import NamedTuple
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What a letter costs that becomes what it never does, and each Latin letter of it.
NEVER: float = TUNED["NEVER"]
NEVER_EACH: float = TUNED["NEVER_EACH"]
# A letter becomes so many Latin letters at most.
MOST_LATIN = 4
# Longer words are no names, or many.
LONGEST: int = TUNED["LONGEST"]
# A name renders a word if no letter costs more, and all of them cost so much on average at most.
STRANGEST: float = TUNED["STRANGEST"]
MEAN: float = TUNED["MEAN"]
# Marks that change the letter before them: a geresh.
CHANGING = frozenset("'’‘׳´`")
# The combining classes of Unicode of signs that change a consonant: nukta and virama.
CHANGING_MARKS = frozenset((7, 9))
# Letters that other scripts leave out, since nobody hears them: Willoughby, Ruaridh, Gjorge.
SILENT = expression(r"t(?=ch)|gh|(?<=[aeioudrt])h|(?<=.{3})e$|(?<=g)j")
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# Letters of one script that languages draw in two ways.
SAME = str.maketrans({"ک": "ك", "ی": "ي", "ى": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ة": "ه"})


class Fit(NamedTuple):
    """How strange a rendering is.

    Attributes:
        mean: what a letter of the word costs on average.
        strangest: what the dearest letter costs.
    """

    mean: float
    strangest: float

    @property
    def is_good(self) -> bool:
        """Whether the name may well render the word."""
        return self.mean <= MEAN and self.strangest <= STRANGEST


NONE = Fit(99.0, 99.0)
NOWHERE = math.inf
# Sums of costs are compared with so much to spare.
ROUNDING = 1e-6


@remembered
def fit(latin: str, word: str, code: str) -> Fit:
    """How well a plain name in Latin letters renders a word, without its particles or with them."""
    return _best(latin, word, code, NOWHERE)


@remembered
def rendering(latin: str, word: str, code: str) -> Fit:
    """The same, where the name may well render the word; else, sooner told, `NONE`.

    A name of which the ends or the length tell that it is another one is not compared.
    """
    found = NONE
    if len(latin) <= LONGEST and len(word) <= LONGEST:
        for stem in outlined(word, code).stems:
            if stem.may_be(latin):
                mean = _mean(latin, stem.letters, min(MEAN, found.mean))
                if mean < NOWHERE:
                    found = min(found, _fit(latin, stem.letters, mean))
    return found if found.is_good else NONE


@remembered
def stem_of(latin: str, word: str, code: str) -> str:
    """What is left of a word without the particles before the name that it is rendered by."""
    best, least = word, NOWHERE
    for stem in stems(word, code):
        mean = _best(latin, stem, code, least / len(stem)).mean
        cost = mean * len(stem)
        if cost < least or (cost == least and len(stem) < len(best)):
            best, least = stem, cost
    return best


def strangeness(latin: str, texts: Iterable[str], code: str) -> float | None:
    """How badly a name renders the word that it renders best (mean cost); None if it can render none."""
    best: float | None = None
    for word in texts:
        if may_render(latin, word, code):
            mean = _best(latin, word, code, NOWHERE if best is None else best).mean
            best = mean if best is None else min(best, mean)
    return best


def _best(latin: str, word: str, code: str, most: float) -> Fit:
    """How well the name renders the word; perhaps `NONE` where each letter costs more than `most`."""
    if not latin or len(latin) > LONGEST or len(word) > LONGEST:
        return NONE
    best, least = NONE, NONE.mean
    for stem in outlined(word, code).stems:
        mean = _mean(latin, stem.letters, min(most, least))
        if mean <= least and mean < NOWHERE:
            best, least = min(best, _fit(latin, stem.letters, mean)), mean
    return best


class Letter(NamedTuple):
    """What a letter of another script becomes.

    Attributes:
        ways: each spelling, and what it costs.
        by_cost: the same, the cheapest first.
        longest: how many Latin letters the longest has.
        beginnings, endings: with which letters they begin and end.
        latin: all Latin letters of them; letters are `bits`.
    """

    ways: Mapping[str, float]
    by_cost: tuple[tuple[float, str], ...]
    longest: int
    beginnings: int
    endings: int
    latin: int


class Stem(NamedTuple):
    """What a word of another script, without particles, can be in Latin letters.

    Attributes:
        letters: what each of its letters becomes.
        beginnings, endings: the letters with which a rendering begins and ends.
    """

    letters: tuple[Letter, ...]
    beginnings: int
    endings: int

    def may_be(self, latin: str) -> bool:
        """Whether a name can be a good rendering, by its ends and its length."""
        size = len(self.letters)
        return bool(
            bits(latin[:1]) & self.beginnings
            and bits(latin[-1:]) & self.endings
            and size // 2 <= len(latin) <= 2 * size + 2
        )


class Outline(NamedTuple):
    """What a word of another script can be in Latin letters.

    Attributes:
        beginnings, endings: the letters with which a rendering begins and ends.
        latin: of which letters one can be made, if it makes a good one.
        shortest, longest: how many letters one has.
        stems: of the word, and of what it is without each of its particles.
    """

    beginnings: int
    endings: int
    latin: int
    shortest: int
    longest: int
    stems: tuple[Stem, ...]


def may_render(latin: str, word: str, code: str) -> bool:
    """Whether a name can render a word by its first letter and its length: what `fit` need not be asked."""
    outline = outlined(word, code)
    begins = bits(latin[:1]) & outline.beginnings
    return begins > 0 and outline.shortest <= len(latin) <= outline.longest


class Ends(NamedTuple):
    """With which Latin letters a name begins and ends, as `bits`."""

    first: int
    last: int


def may_meet(ends: Iterable[Ends], word: str, code: str) -> bool:
    """Whether any of the names may render a word, by its first and last letters: what `outlined` need not be asked.

    Of most words that is told without what they can be as a whole.
    """
    if len(word) <= AT_ENDS or not word.isalpha():
        return True
    begins, closes = _heads(code)[word[:AT_ENDS]], _tails(code)[word[-AT_ENDS:]]
    return any(first & begins and last & closes for first, last in ends)


def ends_of(latin: str) -> Ends:
    """Those of a name."""
    return Ends(bits(latin[:1]), bits(latin[-1:]))


# So many letters at either end tell how a name begins or ends; if they may all be left out, nothing is told.
AT_ENDS: int = TUNED["AT_ENDS"]


@loaded
def _heads(code: str) -> Memo[str, int]:
    """With which letters a rendering begins, by the first letters of a longer word, its particles on or off."""
    known, table = writing(code), _letters(code)

    def heads(head: str) -> int:
        if not _are_plain(head, code):
            return ANYTHING
        found, starts = 0, [0]
        for start in starts:
            if start >= len(head):
                return ANYTHING
            if head[start] in known.particles:
                starts.append(start + 1)
            if known.article and head.startswith(known.article, start):
                starts.append(start + len(known.article))
            letters = [table["^" + head[start]], *map(table.__getitem__, head[start + 1 :])]
            if all("" in letter.ways for letter in letters):
                return ANYTHING
            found |= _beginnings(letters)
        return found

    return Memo(heads)


@loaded
def _tails(code: str) -> Memo[str, int]:
    """With which letters a rendering ends, by the last letters of a longer word."""
    table = _letters(code)

    def tails(tail: str) -> int:
        if not _are_plain(tail, code):
            return ANYTHING
        letters = [*map(table.__getitem__, tail[:-1]), table[tail[-1] + "$"]]
        return ANYTHING if all("" in letter.ways for letter in letters) else _endings(letters)

    return Memo(tails)


def _are_plain(letters: str, code: str) -> bool:
    """Whether the letters of a word are those of the tables as they stand, and only particles before it come off."""
    known = writing(code)
    return not (
        known.sounds_names
        or known.written_behind
        or letters.translate(SAME) != letters
        or not unicodedata.is_normalized("NFKD", letters)
        or any(map(_is_kana, letters))
    )


def heard(latin: str) -> str:
    """The name without letters that nobody hears."""
    return SILENT.sub("", once(latin))


@remembered
def outlined(word: str, code: str) -> Outline:
    """What the word can be, without its particles or with them."""
    marked = marked_letters(word, code)
    table = _letters(code)
    letters = tuple(map(table.__getitem__, marked))
    whole = Stem(letters, _beginnings(letters), _endings(letters))
    every = [whole]
    latin = _all(letters)
    beginnings, endings = whole.beginnings, whole.endings
    for stem in stems(word, code)[1:]:
        if len(marked) == len(word) and word.endswith(stem):  # only particles before it are gone
            place = len(word) - len(stem)
            first = table["^" + marked[place]]
            letters = (first, *whole.letters[place + 1 :])
            latin |= first.latin
            every.append(Stem(letters, _beginnings(letters), whole.endings))
        else:
            letters = tuple(map(table.__getitem__, marked_letters(stem, code)))
            latin |= _all(letters)
            every.append(Stem(letters, _beginnings(letters), _endings(letters)))
        beginnings |= every[-1].beginnings
        endings |= every[-1].endings
    sizes = [len(stem.letters) for stem in every]
    return Outline(beginnings, endings, latin, min(sizes) // 2, 2 * max(sizes) + 2, tuple(every))


def bits(latin: str) -> int:
    """The letters of a text in Latin letters as bits of a number: what is not in ASCII shares one."""
    found = 0
    for letter in latin:
        found |= 1 << (ord(letter) & LETTER) if letter.isascii() else 1
    return found


# The bits of an ASCII letter that tell it from the others.
LETTER = 0x1F
# All of these bits.
ANYTHING = ~bits("")


def _all(letters: Iterable[Letter]) -> int:
    found = 0
    for letter in letters:
        found |= letter.latin
    return found


def _beginnings(letters: Iterable[Letter]) -> int:
    """With which Latin letters a rendering begins: a letter that may be left out leaves that to the next."""
    found = 0
    for letter in letters:
        found |= letter.beginnings
        if "" not in letter.ways:
            break
    return found


def _endings(letters: Sequence[Letter]) -> int:
    """The same of its end."""
    found = 0
    for letter in reversed(letters):
        found |= letter.endings
        if "" not in letter.ways:
            break
    return found


@loaded
def _letters(code: str) -> Memo[str, Letter]:
    """What each marked letter becomes: a letter with a mark that the tables do not have, as without."""
    table = letter_costs(code)

    def letter(marked: str) -> Letter:
        ways = table.get(marked) or table.get(marked.replace("'", ""), {})
        return Letter(
            ways,
            tuple(sorted((cost, chunk) for chunk, cost in ways.items())),
            max(map(len, ways), default=0),
            bits("".join(chunk[:1] for chunk in ways)),
            bits("".join(chunk[-1:] for chunk in ways)),
            bits("".join(ways)),
        )

    return Memo(letter)


@remembered
def spellings(word: str, code: str) -> tuple[str, ...]:
    """The Latin spellings of a name that reference works have; empty if they do not have the name."""
    names = known_names(code)
    return tuple(
        dict.fromkeys(latin for stem in stems(word, code) for latin in names.get(stem, ()))
    )


@remembered
def stems(word: str, code: str) -> tuple[str, ...]:
    """The word, and what it may be without the particles that are written as part of it."""
    found = [word, *without_prefixes(word, code, SHORTEST_STEM)]
    found += [
        word.removesuffix(ending) + instead
        for ending, _, instead in (each.partition("=") for each in writing(code).written_behind)
        if word.endswith(ending) and len(word) > len(ending) + 1
    ]
    if writing(code).sounds_names:
        found += without_neighbors(word)
    return tuple(dict.fromkeys(found))


def letters_of(word: str, code: str) -> list[str]:
    """The letters of a word as the tables have them: Hangul taken apart, kana and Chinese by their sounds."""
    if writing(code).sounds_names:
        return sounds_of_han(word)
    if word.isalpha() and unicodedata.is_normalized("NFKD", word) and not _is_kana(word[0]):
        return [*word.casefold().translate(SAME)]
    word = unicodedata.normalize("NFKC", word).translate(SAME)
    if word and _is_kana(word[0]):
        return _sounds_of_kana(word)
    found: list[str] = []
    for letter in unicodedata.normalize("NFD", word.casefold()):
        if letter in CHANGING and found:
            found[-1] += "'"
        elif letter.isalpha():
            found.append(letter)
        elif found and unicodedata.category(letter).startswith("M"):
            _add_mark(found, letter)
    return found


def _add_mark(found: list[str], mark: str) -> None:
    """Add a sign of an Indic script: a vowel is a letter of its own, what takes the vowel away changes the letter before it.

    Points and accents of other scripts are left out.
    """
    place = unicodedata.combining(mark)
    if place in CHANGING_MARKS:
        found[-1] += mark
    elif not place:
        whole = unicodedata.normalize("NFC", found[-1] + mark)
        if len(whole) == 1:
            found[-1] = whole
        else:
            found.append(mark)


@remembered
def _is_kana(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("KATAKANA")


def marked_letters(word: str, code: str) -> list[str]:
    """The same with signs for where the word begins and ends: the letters of which the tables are."""
    letters = letters_of(word, code)
    if letters:
        letters[0] = "^" + letters[0]
        letters[-1] += "$"
    return letters


def _sounds_of_kana(word: str) -> list[str]:
    """Kana by consonant and vowel, from their names in Unicode; a small one changes what is before it."""
    found: list[str] = []
    for letter in word:
        *size, name = unicodedata.name(letter, "").rpartition("LETTER ")[2].split() or [""]
        if letter == "ー":
            found.append("-")
        elif size and name == "TU":
            found.append("Q")
        elif size and len(found) > 1:
            found.pop()
            found[-1] += "Y" if name[0] == "Y" else "*"
            found.append(name[-1].lower())
        elif name == "N":
            found.append("N")
        elif name.isalpha() and len(name) <= 2:
            found.extend(name.lower())
    return found


def _mean(latin: str, letters: Sequence[Letter], most: float) -> float:
    """What a letter costs on average on the cheapest way to spell them so; `NOWHERE` beyond `most`."""
    size = len(letters)
    rooms = _rooms(latin, letters, most * size + ROUNDING) if size else []
    if not rooms:
        return NOWHERE
    chunks = _chunks(latin)
    costs = {0: 0.0}  # of each beginning of the name
    for letter, left in zip(letters, rooms, strict=True):
        price_of = letter.ways.get
        usual = letter.longest + 1
        then: dict[int, float] = {}
        for place, here in costs.items():
            begun = chunks[place]
            for end, chunk, never in begun if here + NEVER <= left else begun[:usual]:
                total = here + price_of(chunk, never)
                if total <= left and total < then.get(end, NOWHERE):
                    then[end] = total
        if not then:
            return NOWHERE
        costs = then
    return costs.get(len(latin), NOWHERE) / size


def _rooms(latin: str, letters: Sequence[Letter], room: float) -> list[float]:
    """What the letters up to each one may cost, if all those behind cost what they can in this name.

    None where even that is more than there is room for.
    """
    rooms = []
    for letter in reversed(letters):
        rooms.append(room)
        for cost, chunk in letter.by_cost:
            if chunk in latin:
                room -= cost
                break
        else:
            room -= NEVER
        if room < 0:
            return []
    rooms.reverse()
    return rooms


def _fit(latin: str, letters: Sequence[Letter], mean: float) -> Fit:
    """The way to spell the letters so that costs the mean, which is the least."""
    chunks = _chunks(latin)
    rooms = _rooms(latin, letters, mean * len(letters) + ROUNDING)
    # What each beginning of the name costs, and its dearest letter.
    states = {0: (0.0, 0.0)}
    for letter, left in zip(letters, rooms, strict=True):
        price_of = letter.ways.get
        then: dict[int, tuple[float, float]] = {}
        for place in sorted(states):
            here, strangest = states[place]
            for end, chunk, never in chunks[place]:
                price = price_of(chunk, never)
                total = here + price
                if total <= left and (end not in then or total < then[end][0]):
                    then[end] = (total, max(strangest, price))
        states = then
    return Fit(mean, states[len(latin)][1])


@remembered
def _chunks(latin: str) -> tuple[tuple[tuple[int, str, float], ...], ...]:
    """For each place in a name the pieces that begin there: where they end, and what they cost as what never comes."""
    size = len(latin)
    return tuple(
        tuple(
            (end, latin[start:end], NEVER + NEVER_EACH * (end - start))
            for end in range(start, min(size, start + MOST_LATIN) + 1)
        )
        for start in range(size + 1)
    )
