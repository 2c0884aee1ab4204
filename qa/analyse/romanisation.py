"""Names in other scripts, made comparable with names in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# So many words are remembered with how they sound.
REMEMBERED = 100_000

# Each letter in one common romanisation (that of English newspapers, near BGN/PCGN). `sound`
# makes those of other schemes equal, so one is enough.
CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "ѓ": "g", "е": "e",
    "ё": "yo", "є": "ye", "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "ј": "j",
    "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "ћ": "c", "ќ": "k", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya", "ʼ": "", "'": "", "’": "",
}  # fmt: skip
UKRAINIAN = {**CYRILLIC, "г": "h", "и": "y", "щ": "shch"}
BULGARIAN = {**CYRILLIC, "щ": "sht", "ъ": "a", "х": "h"}
GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
GREEK_PAIRS = {"ου": "ou", "μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng", "αυ": "af", "ευ": "ef"}
# After these vowels υ is a consonant: f, or v before a voiced sound (Σταύρος, Μαυρίδης).
GREEK_VOICED = re.compile(r"(?<=[αε])υ(?=[αβγδεζηιλμνορυω])")
TABLES = {
    None: str.maketrans(CYRILLIC),
    "uk": str.maketrans(UKRAINIAN),
    "bg": str.maketrans(BULGARIAN),
}
GREEK_TABLE = str.maketrans(GREEK)

# Letters that do not come apart into a letter and an accent.
PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)

GREEK_LETTER = re.compile(r"[\u0370-\u03ff]")
NON_LATIN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")

# Spellings that different schemes and languages use for one sound, longest first. The vowels y,
# j and i are one, and a glide before a vowel is dropped, since schemes differ most there.
SOUNDS = {
    "schtsch": "sS", "shch": "sS", "stsch": "sS", "tsch": "C", "tch": "C", "sch": "S", "sh": "S",
    "ch": "C", "kh": "h", "zh": "Z", "ts": "c", "tz": "c", "ph": "f", "ou": "u",
    "oo": "u", "w": "v", "q": "k", "x": "ks", "j": "i", "y": "i", "š": "S", "č": "C", "ž": "Z",
    "tš": "C", "tž": "C", "ć": "C", "ś": "S", "ź": "Z", "ż": "Z", "ş": "S", "ç": "C",
}  # fmt: skip
SOUND = re.compile("|".join(sorted(map(re.escape, SOUNDS), key=len, reverse=True)))
GLIDE = re.compile(r"i+(?=[aeou])|(?<=i)i+|(?<=[eo])f(?=f$)")


def scripts_differ(text: str) -> bool:
    """Whether the text has letters of a script that `romanised` knows."""
    return NON_LATIN.search(text) is not None


def romanised(word: str, lang: str | None = None) -> str:
    """The word in Latin letters, lower case, in the romanisation of English newspapers."""
    word = word.casefold()
    if GREEK_LETTER.search(word):
        decomposed = unicodedata.normalize("NFD", word)
        word = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
        word = GREEK_VOICED.sub("v", word)
        for pair, latin in GREEK_PAIRS.items():
            word = word.replace(pair, latin)
        return word.translate(GREEK_TABLE)
    code = (lang or "")[:2]
    return word.translate(TABLES.get(code, TABLES[None]))


def plain(word: str) -> str:
    """The word in lower case without accents, letters beyond A to Z as English writes them."""
    word = word.casefold()
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.translate(PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=REMEMBERED)
def sound(word: str) -> str:
    """A code that spellings of one name by different schemes share.

    Lawrow, Lavrov and Lavrov' have one code; so have Zelensky and Zelenskiy. A lost, doubled or
    changed letter gives another code, as far as no scheme has it so.
    """
    word = word.casefold().replace("’", "").replace("'", "").replace("ʼ", "")
    code = GLIDE.sub("", plain_code(SOUND.sub(_one_sound, word))).replace("z", "s")
    return code[:-1] + "v" if code.endswith(("ef", "of")) else code


def plain_code(word: str) -> str:
    """The word without accents, its capitals kept."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _one_sound(match: re.Match[str]) -> str:
    return SOUNDS[match.group()]
