"""What two sentences can share, whatever languages they are in.

A sentence is described by keys: its figures, the sound of its names and loan words, its question
marks and quotation marks. Two sentences that share a rare key likely mean the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import chain
from operator import attrgetter

from qa.analyse.words import words
from qa.languages.meanings import is_known, meaning, meanings_within
from qa.languages.writing import writing
from qa.model.expression import expression
from qa.model.language_tag import HUB, primary
from qa.model.memory import Memo, loaded
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How many letters of a language that spells say as much as one character of these scripts.
HAN: float = TUNED["HAN"]
KANA: float = TUNED["KANA"]
HANGUL: float = TUNED["HANGUL"]
DENSE = expression("[\u3040-\u9fff\uac00-\ud7af]")
EAST_ASIAN = expression("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
# White space other than a space and a line's end, as `str.split` knows it.
OTHER_SPACES = (
    "\t\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
ENDS = attrgetter("start", "end")
BIG = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "億": 8, "亿": 8, "兆": 12}
LONGEST_TOKEN = 40
TOKEN = expression(rf"[^\W\d_]{{1,{LONGEST_TOKEN}}}(?:['’][^\W\d_]{{1,10}})?")
LETTERS = expression(r"[^\W\d_]{2,60}")
SPELLED = expression(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{2,60}")
KATAKANA = expression(r"[ァ-ヺー]{3,40}")
MARKS = {
    "?": "?", "？": "?", "¿": "?", "؟": "?", "!": "!", "！": "!", "(": "(", "（": "(", "%": "%",
    "％": "%", ":": ":", "：": ":", "$": "$", "€": "€", "£": "£", ";": ";", "；": ";",
    '"': "q", "“": "q", "”": "q", "„": "q", "«": "q", "»": "q", "「": "q", "」": "q",
}  # fmt: skip
MARK_KEYS = {mark: f"¶{kind}" for mark, kind in MARKS.items()}
# A mark, or a figure with what stands between its digits. The first character by itself: the search
# then passes over everything else quickly.
SIGN = expression(
    rf"[\d{''.join(map(re.escape, MARKS))}](?:(?<=\d)[\d.,'’\u00a0\u202f ]{{0,24}}(?<=\d))?"
)
# Letters of other alphabets, by what they sound like.
CYRILLIC = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяієїґўјљњћђџ", (
        "a b v g d e e s s i i k l m n o p r s t u f h s s s s _ i _ e u a i e i g u i l n s d s"
    ).split(), strict=True)
)  # fmt: skip
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdesitiklmnsoprsstufhso", strict=True))
LATIN = {
    "c": "k", "q": "k", "w": "v", "z": "s", "j": "i", "y": "i", "ß": "s", "ł": "l", "ø": "o",
    "đ": "d", "þ": "t", "ð": "d", "æ": "a", "œ": "o", "ı": "i", "x": "s", "'": "",
}  # fmt: skip
SOUNDS = str.maketrans(CYRILLIC | GREEK | LATIN | {"_": ""})
DIGRAPHS = expression(r"(?:t?sch|cz|sz|ch|sh|zh|ts|tz|ck|ph|th|kh|gh)")
DIGRAPH_SOUNDS = {
    "tsch": "s", "sch": "s", "cz": "s", "sz": "s", "ch": "s", "sh": "s", "zh": "s", "ts": "s",
    "tz": "s", "ck": "k", "ph": "f", "th": "t", "kh": "h", "gh": "g",
}  # fmt: skip
VOWELS = frozenset("aeiou")
# Sounds that are not told apart.
MERGED = {"l": "r", "m": "n", "b": "v"}
CONSONANTS = str.maketrans({**MERGED, **dict.fromkeys(VOWELS)})
# Katakana by consonant and vowel; small letters and the long mark bend the one before.
ROWS = {
    "アイウエオ": "", "カキクケコ": "k", "ガギグゲゴ": "g", "サシスセソ": "s", "ザジズゼゾ": "s",
    "タチツテト": "t", "ダヂヅデド": "d", "ナニヌネノ": "n", "ハヒフヘホ": "h", "バビブベボ": "b",
    "パピプペポ": "p", "マミムメモ": "m", "ラリルレロ": "r", "ァィゥェォ": "",
}  # fmt: skip
KANA_SOUNDS = {
    kana: consonant + vowel
    for row, consonant in ROWS.items()
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {"ヤ": "ia", "ユ": "iu", "ヨ": "io", "ャ": "a", "ュ": "u", "ョ": "o", "ワ": "va", "ヲ": "o",
     "ン": "n", "ヴ": "v", "ッ": "", "ー": "", "フ": "fu", "シ": "si", "チ": "si", "ツ": "su"}  # fmt: skip
LONGEST_SOUND: int = TUNED["LONGEST_SOUND"]

NO_KEYS: AbstractSet[str] = frozenset()


def size(text: str) -> float:
    """How much a text says, in letters of a language that spells; white space says nothing."""
    if text.isascii():
        return float(len(text) - text.count(" ") - text.count("\n"))
    if EAST_ASIAN.search(text) is None:
        return float(len("".join(text.split())))
    total = 0.0
    for character in text:
        if character < "\u1100":
            total += not character.isspace()
        elif "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf":
            total += HAN
        elif "\u3040" <= character <= "\u30ff":
            total += KANA
        elif "\uac00" <= character <= "\ud7af":
            total += HANGUL
        else:
            total += not character.isspace()
    return total


def sizes(prose: Prose, spans: Sequence[Span]) -> list[float]:
    """How much each of these stretches says, as `size` has it."""
    text = prose.text
    # A sentence that was left in Chinese says as much as its translation.
    if prose.need(east_asian):
        return [size(span.of(text)) for span in spans]
    if any(space in text for space in OTHER_SPACES):
        return [float(len("".join(span.of(text).split()))) for span in spans]
    count = text.count
    return [
        float(end - start - count(" ", start, end) - count("\n", start, end))
        for start, end in map(ENDS, spans)
    ]


def is_dense(text: str) -> bool:
    """Whether a text is written in characters that stand for syllables or words."""
    start = text[:2000]
    return len(DENSE.findall(start)) * 4 > len(start)


def dense(prose: Prose) -> bool:
    """Whether a prose is written in such characters."""
    return prose.need(east_asian) and is_dense(prose.text)


def east_asian(prose: Prose) -> bool:
    """Whether a prose has any of the characters that say more than a letter does."""
    return not prose.text.isascii() and EAST_ASIAN.search(prose.text) is not None


def sentence_keys(prose: Prose, spans: Sequence[Span]) -> tuple[list[AbstractSet[str]], set[str]]:
    """What each of these sentences may share with its translation; they follow one another.

    Returns:
        the keys of each sentence, and those among them that are figures.
    """
    text = prose.text
    language = primary(prose.lang)
    spaced = not writing(language).is_ideographic and not prose.need(dense)
    column = prose.need(words)
    keys_of = word_keys(language).__getitem__
    signs = SIGN.finditer
    all_keys: list[AbstractSet[str]] = []
    figures: set[str] = set()
    last = 0
    for span in spans:
        start, end = span.start, span.end
        if spaced:
            first = bisect_left(column.starts, start, last)
            last = bisect_left(column.starts, end, first)
            keys = set(chain.from_iterable(map(keys_of, column.texts[first:last])))
        else:
            keys = _unspaced_keys(text[start:end], language)
        for match in signs(text, start, end):
            sign = match.group()
            mark = MARK_KEYS.get(sign)
            if mark is not None:
                keys.add(mark)
            else:
                key = _figure(sign, text, match.end())
                if key:
                    keys.add(key)
                    figures.add(key)
        all_keys.append(keys or NO_KEYS)
    return all_keys, figures


def _unspaced_keys(text: str, language: str) -> set[str]:
    """The keys of a sentence whose words are not set apart."""
    found = meanings_within(text, language) if writing(language).is_ideographic else set()
    if not text.isascii():
        for name in KATAKANA.findall(text):
            key = kana_sound(name)
            if key:
                found.add(key)
    return found.union(*map(word_keys(HUB).__getitem__, SPELLED.findall(text)))


@loaded
def word_keys(language: str) -> Memo[str, tuple[str, ...]]:
    """The keys of words of a language, as they are written: what they mean, how they sound."""
    return Memo(partial(_keys_of, language=language))


def _keys_of(word: str, language: str) -> tuple[str, ...]:
    if _is_token(word):  # as most are: of one part
        heard, plain = sound(word), word.casefold()
        if not is_known(language):
            return (heard,) if heard else ()
        if _is_token(plain):
            meant = meaning(plain, language)
            return tuple(filter(None, (heard, meant) if heard != meant else (heard,)))
        found = {heard}
    else:
        found, plain = set(map(sound, LETTERS.findall(word))), word.casefold().replace("’", "'")
    if is_known(language):
        tokens = (plain,) if _is_token(plain) else TOKEN.findall(plain)
        found.update(meaning(token, language) for token in tokens)
    found.discard("")
    return tuple(found)


def _is_token(word: str) -> bool:
    """Whether the expressions for words would find it as it is, as they do most."""
    return word.isalpha() and 1 < len(word) <= LONGEST_TOKEN


def _figure(written: str, text: str, end: int) -> str:
    """A figure without its inner marks and final noughts: 1.5, 1,5 and 1 500 000 are "15"."""
    if written.isascii():
        digits = "".join(filter(str.isdigit, written))
    else:
        digits = "".join(str(unicodedata.digit(c)) for c in written if c.isdigit())
    # 3万 and 30,000, 1.5 million and 150万 agree when noughts are left out.
    if len(digits) == 1 and digits in "01" and text[end : end + 1] not in BIG:
        return ""
    return f"#{digits.strip('0') or '0'}"


def sound(word: str) -> str:
    """The first consonants of a word as they sound across alphabets; "" if it says too little.

    Names and loan words keep them: Moskva, Moscow and Москва are "mskv".
    """
    large = word[0].isupper()
    if len(word) < (3 if large else 6):
        return ""
    if word.isupper() and len(word) <= 5:
        return f"={_spelled(word)}"
    key = _skeleton(_spelled(word))
    return key if len(key) >= (3 if large else 4) else ""


def kana_sound(name: str) -> str:
    """The first consonants of a name in katakana as `sound` has them; "" if it says too little."""
    key = _skeleton("".join(map(KANA_SOUNDS.__getitem__, filter(KANA_SOUNDS.get, name))))
    return key if len(key) > 2 else ""


def _spelled(word: str) -> str:
    plain = word.casefold()
    if not plain.isascii():
        plain = plain.translate(BASES)
    if "h" in plain or "z" in plain or "ck" in plain or "ts" in plain:
        plain = DIGRAPHS.sub(lambda match: DIGRAPH_SOUNDS[match.group()], plain)
    return plain.translate(SOUNDS)


def _bases_of(code: int) -> str:
    """The letters of a character without what combines with them."""
    return "".join(
        c for c in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(c)
    )


# What stays of each character, by code point; of as many as alphabets have.
BASES: Memo[int, str] = Memo(_bases_of, most=4_000)


def _skeleton(spelled: str) -> str:
    """Consonants, the first sound kept; l and r, m and n, b and v are not told apart."""
    found = "a" if spelled[:1] in VOWELS else ""
    for sound_ in spelled.translate(CONSONANTS):
        if found[-1:] != sound_:
            found += sound_
            if len(found) == LONGEST_SOUND:
                break
    return found
