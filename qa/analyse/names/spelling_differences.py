"""In which way two forms differ: as a slip of the pen does, or as two names and their derivations.

All functions take keys of forms: casefolded, without possessive endings.
"""

from __future__ import annotations

from itertools import takewhile

from qa.analyse.names.case_endings import VOWELS
from qa.analyse.names.romanization import plain, sound
from qa.languages.shared import shared_words
from qa.model.letters_apart import letters_apart
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A compound has so many letters more than the name that it begins with.
COMPOUND: int = TUNED["COMPOUND"]

# What derived forms end in: nationalities, adjectives, plurals, surnames.
DERIVING = shared_words("derived names") | {""}
# What is put to names to make other words of them, and what is taken off the name for it.
OF_NAMES = shared_words("words of names")
INHABITANTS = tuple(shared_words("inhabitants"))
ANCIENT = ("us", "as", "os", "es", "is")
OF_DOCTRINES = shared_words("doctrines")
AT_END = frozenset(("", "s", "a", "ia", "e", "o"))
# What languages put in the place of a foreign name's ending: Megabazus, Megabazos, Mégabaze.
ADAPTING = DERIVING | shared_words("adapted endings")
# What surnames of women end in where those of men end otherwise, in Slavic languages.
GENDERED = shared_words("women and men")
# A word that others are derived from has so many letters.
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# Names of different endings have so many letters in common before them.
LONGEST_SHARED: int = TUNED["LONGEST_SHARED"]
PLURAL: float = TUNED["PLURAL"]
ANOTHER_BEGINNING: float = TUNED["ANOTHER_BEGINNING"]
ANOTHER_GENDER: float = TUNED["ANOTHER_GENDER"]
LOST_INITIAL: float = TUNED["LOST_INITIAL"]
SHORT: float = TUNED["SHORT"]
ORDER: float = TUNED["ORDER"]
DOUBLED: float = TUNED["DOUBLED"]
VOWEL: float = TUNED["VOWEL"]


def plainly_apart(one: str, other: str, most: int) -> int:
    """How many letters part two forms, accents left out where one of them has none: Yildrim, of Yıldırım; `most` and one more at most."""
    if one.isascii() != other.isascii():
        one, other = plain(one), plain(other)
    return letters_apart(one, other, most)


def common_beginning(one: str, other: str) -> int:
    """How many letters the two begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def slip_weight(form: str, right: str, derived: float) -> float:
    """The log odds that the difference adds to the form being a slip for the right one.

    `derived` is what is taken off where one form may be derived from the other.
    """
    if lacks_initial(form, right):
        return -LOST_INITIAL
    if form[0] != right[0]:
        return -ANOTHER_BEGINNING
    shortness = -SHORT if min(len(form), len(right)) < 5 else 0.0
    return shortness + _letters_weight(form, right, derived)


def _letters_weight(form: str, right: str, derived: float) -> float:
    if len(form) == len(right) and sorted(form) == sorted(right):
        return ORDER
    if is_doubled(form, right):
        return DOUBLED if not _is_plural(form, right) else -PLURAL
    if _is_plural(form, right):
        return -PLURAL
    common = common_beginning(form, right)
    return _endings_weight(form[common:], right[common:], common, derived)


def _is_plural(form: str, right: str) -> bool:
    return form in {right + "s", right + "es"} and right[-1] != "s"


def _endings_weight(mine: str, other: str, common: int, derived: float) -> float:
    """The same for what is left after the common beginning of `common` letters."""
    if mine in GENDERED and other in GENDERED:
        return -ANOTHER_GENDER
    if not mine:  # a lost ending is a frequent slip, but a lost plural is none
        return -derived if other == "s" else -derived / 4 * (other in DERIVING)
    if mine[1:] == other[1:]:
        if len(mine) == 1:
            return -derived / 2 if other or mine in DERIVING else 0.0
        return VOWEL * (mine[0] in VOWELS and other[0] in VOWELS)
    if common >= 3 and mine in DERIVING and other in DERIVING and {mine, other} != {"s", "es"}:
        return -derived
    return 0.0


def is_derived(one: str, other: str) -> bool:
    """Whether the two differ in endings only that make words of words: Whale, Whaler."""
    common = common_beginning(one, other)
    return any(
        {one[stem:], other[stem:]} <= DERIVING
        for stem in range(max(SHORTEST_STEM, common - 1), common + 1)
    )


def is_adapted(one: str, other: str) -> bool:
    """Whether the two differ in an ending only, as one name does in two languages."""
    common = common_beginning(one, other)
    return any(
        {one[stem:], other[stem:]} <= ADAPTING
        for stem in range(max(LONGEST_SHARED, common - 1), common + 1)
    )


def is_part(one: str, other: str) -> bool:
    """Whether one begins with the other, and is a compound of it: Herzberg, Herzbergallee."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(longer) >= len(shorter) + COMPOUND


def is_of_other_alphabet(form: str, written: str) -> bool:
    """Whether two languages wrote a name of a third alphabet so, each in its own way.

    Muslimov is Müslümov in Azerbaijani and in Czech; Khodorkovsky is Chodorkovsky there, and Pushkin is
    Pouchkine in French.
    """
    french = written[:-1] if written.endswith("ine") else written
    return sound(form) in {
        sound(way)
        for way in (
            written.replace("ch", "kh"),
            written.replace("tsh", "ch"),  # Finnish: Tshehov
            written.replace("z", "ts"),  # German: Kudryzkyj
            written.replace("h", "g"),  # the same letter of Ukrainian and of Russian: Ukrenerho
            french,
            french.replace("ch", "sh"),
        )
    } - {sound(written)} or (
        len(form) == len(written)
        and not written.isascii()
        and form != plain(written)
        and all(
            mine == letter or not letter.isascii()
            for mine, letter in zip(form, written, strict=True)
        )
    )


def is_doubled(form: str, right: str) -> bool:
    """Whether the form is the other with one letter written twice."""
    if len(form) != len(right) + 1:
        return False
    place = common_beginning(form, right)
    return place > 0 and form[place] == form[place - 1] and form[place + 1 :] == right[place:]


# Letters in which slips and readings differ as well as schemes: s for z is another reading in
# Japanese, a lost i is a lost i.
AMBIGUOUS = str.maketrans({"z": "s", "i": None})


def is_respelling(one: str, other: str) -> bool:
    """Whether the two are the same name by different schemes of romanization.

    Forms that differ in a doubled letter, in i, or in s and z only are not: those are slips.
    """
    return one.translate(AMBIGUOUS) != other.translate(AMBIGUOUS) and sound_alike(one, other)


def sound_alike(one: str, other: str) -> bool:
    """Whether some scheme of romanization makes the two equal; a doubled letter is a slip."""
    return sound(one) == sound(other) and not is_doubled(one, other) and not is_doubled(other, one)


def differ_in_initial(one: str, other: str) -> bool:
    """Whether one has a letter more at its beginning: the matter of the rules on initials."""
    return lacks_initial(one, other) or lacks_initial(other, one)


def is_clipped(form: str, right: str) -> bool:
    """Whether apostrophes stand for letters of the right form: Ma'am, Madam; P'r'aps, Perhaps."""
    if "'" not in form[1:]:
        return False
    letters = iter(right)
    return all(letter in letters for letter in form if letter != "'") and form[0] == right[0]


def is_other_word(form: str, right: str) -> bool:
    """Whether the form is a plural, a pet name or an inhabitant: Charleses, Hucky, Alabamian."""
    common = common_beginning(form, right)
    return common >= SHORTEST_STEM and any(
        (form[stem:] in OF_NAMES and right[stem:] in AT_END)
        or {form[stem:], right[stem:]} <= OF_DOCTRINES
        for stem in range(common, max(SHORTEST_STEM, common - 3) - 1, -1)
    )


def capitals_inside(text: str) -> int:
    """How many capitals a name has behind its first letter: ImageNet, and ImageNetB with a footnote's mark."""
    return sum(map(str.isupper, text[1:])) if not text.isupper() else 0


def is_inhabitants(form: str) -> bool:
    """Whether the form is the plural of a people, by its ending: Paeonians, Khitans, Israelites."""
    return form.endswith(INHABITANTS) and len(form) >= SHORTEST_STEM + 3


def is_ancient(form: str, right: str) -> bool:
    """Whether English has kept the ancient ending that another language took off: Amyntas, Aminta."""
    return form.endswith(ANCIENT) and right[-1:] in VOWELS and common_beginning(form, right) >= 2


def is_prefixed(form: str, right: str) -> bool:
    """Whether the form is the other, or most of it, with something before it: Ciscaucasus, Caucaso."""
    stem = right[: max(LONGEST_SHARED, len(right) - 2)]
    return len(right) >= LONGEST_SHARED and form.find(stem) >= 2


def lacks_initial(form: str, right: str) -> bool:
    """Whether the form is the right one without its first letter."""
    return right[1:] == form
