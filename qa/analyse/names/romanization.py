"""Names in other scripts, made comparable with names in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from qa.model.expression import expression
from qa.model.memory import remembered

# Each letter in one common romanization (that of English newspapers, near BGN/PCGN). `sound`
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
# Greek letters as ISO 843, ELOT 743 and BGN/PCGN have them, and what newspapers make of some.
GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
# After these vowels υ is a consonant: f, or v before a voiced sound (Σταύρος, Μαυρίδης).
GREEK_VOICED = expression(r"(?<=[αε])υ(?=[αβγδεζηιλμνορω])")
GREEK_VOICELESS = expression(r"(?<=[αε])υ")
GREEK_PAIRS = {"ου": "ou", "μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng"}
# What the schemes do with the letters on which they differ: by sound, by letter, as of old.
GREEK_SCHEMES = (
    GREEK_PAIRS,
    {**GREEK_PAIRS, "για": "ya", "γιο": "yo", "γιω": "yo", "χ": "h", "ει": "i", "οι": "i"},
    {**GREEK_PAIRS, "μπ": "mp", "ντ": "nt", "γκ": "gk"},
    {**GREEK_PAIRS, "μπ": "mp", "ντ": "nt", "γκ": "gk", "χ": "h", "ει": "i", "οι": "i"},
    {**GREEK_PAIRS, "μπ": "mb", "ντ": "nd", "γκ": "ng", "ει": "i", "οι": "i"},
    {**GREEK_PAIRS, "ντ": "nt", "μπ": "mb", "αυ": "au", "ευ": "eu", "οι": "e", "χ": "ch"},
)
TABLES = {
    None: str.maketrans(CYRILLIC),
    "uk": str.maketrans(UKRAINIAN),
    "bg": str.maketrans(BULGARIAN),
}
GREEK_TABLE = str.maketrans(GREEK)

# Letters that do not come apart into a letter and an accent.
PLAIN = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ɓ": "b",
        "ɗ": "d",
        "ƙ": "k",
        "ƴ": "y",
        "ŋ": "ng",
    }
)

# Hooked letters of Hausa, which its own newspapers often write without the hook.
HOOKS = str.maketrans({"ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y"})

# Greek names have k for κ, and c in English where Latin went before: Konstantinos, Constantinos.
HARD_C = expression(r"c(?!h)")
# χ is written as one likes, even within one name.
GREEK_CHI = expression(r"[ck]h")
GREEK_LETTER = expression(r"[\u0370-\u03ff]")
NON_LATIN = expression(r"[\u0370-\u03ff\u0400-\u052f]")

# Spellings that different schemes and languages use for one sound, longest first. The vowels y,
# j and i are one, and a glide before a vowel is dropped, since schemes differ most there.
SOUNDS = {
    "schtsch": "sS", "shch": "sS", "stsch": "sS", "tsch": "C", "tch": "C", "sch": "S", "sh": "S",
    "ch": "C", "kh": "h", "zh": "Z", "ts": "c", "tz": "c", "ph": "f", "ou": "u",
    "oo": "u", "w": "v", "q": "k", "x": "ks", "j": "i", "y": "i", "š": "S", "č": "C", "ž": "Z",
    "tš": "C", "tž": "C", "dj": "d", "đ": "d", "ć": "C", "ś": "S", "ź": "Z", "ż": "Z", "ş": "S", "ç": "C",
}  # fmt: skip
SOUND = expression("|".join(sorted(map(re.escape, SOUNDS), key=len, reverse=True)))
GLIDE = expression(r"i+(?=[aeou])|(?<=i)i+|(?<=[eo])f(?=f$)")


def scripts_differ(text: str) -> bool:
    """Whether the text has letters of a script that `romanized` knows."""
    return NON_LATIN.search(text) is not None


def romanized(word: str, lang: str | None = None) -> str:
    """The word in Latin letters, lower case, in the romanization of English newspapers."""
    word = word.casefold()
    if not word.isascii() and GREEK_LETTER.search(word):
        return _from_greek(word, GREEK_PAIRS)
    code = (lang or "")[:2]
    return word.translate(TABLES.get(code, TABLES[None]))


def romanizations(word: str, lang: str | None = None) -> tuple[str, ...]:
    """The word in Latin letters by the schemes that `sound` does not make equal.

    Those of Cyrillic are; for Greek: by sound, by letter, and with the endings and pairs of letters
    of English newspapers (Tsochatzopoulos, Tsohatzopoulos; Antonis, Adonis).
    """
    word = word.casefold()
    if word.isascii() or not GREEK_LETTER.search(word):
        return (romanized(word, lang),)
    return tuple(dict.fromkeys(_from_greek(word, scheme) for scheme in GREEK_SCHEMES))


def _from_greek(word: str, scheme: Mapping[str, str]) -> str:
    """The casefolded word, the pairs and letters of the scheme first."""
    decomposed = unicodedata.normalize("NFD", word).replace("\u0301", "")
    # with two dots, a letter is no part of a pair
    word = decomposed.replace("ι\u0308", "i").replace("υ\u0308", "y")
    word = "".join(letter for letter in word if not unicodedata.combining(letter))
    if "αυ" not in scheme:
        word = GREEK_VOICELESS.sub("f", GREEK_VOICED.sub("v", word))
    for pair, latin in scheme.items():
        word = word.replace(pair, latin)
    return word.translate(GREEK_TABLE)


def plain(word: str) -> str:
    """The word in lower case without accents, letters beyond A to Z as English writes them."""
    word = word.casefold()
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.translate(PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@remembered
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
