"""What the marks in a pattern mean: on the source a regular expression, on the translation tokens.

word*    the word with any ending          *word   also the second part of a compound
_        any one word                      ...     a few words, or none
=word    this form only (translation)      <n>     a figure (translation)
"""

from __future__ import annotations

import re
import unicodedata

from qa.languages.writing import is_unspaced, writing
from qa.lexicon.literal.inflection import forms_of
from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.language_tag import HUB
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Letters that writers of Arabic do not keep apart, and the two i of Turkish.
ALIKE = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ı": "i", "ς": "σ", "ё": "е", "’": "'"}
)
VOWEL_SIGNS = expression("[\u0591-\u05c7\u064b-\u065f\u0670\u0640]")
# How long an ending may be, and the first part of a compound, in code points.
LONGEST_ENDING: int = TUNED["LONGEST_ENDING"]
LONGEST_HEAD: int = TUNED["LONGEST_HEAD"]
# How many words "..." stands for at most, in the source and in the translation.
SOURCE_GAP: int = TUNED["SOURCE_GAP"]
GAP: int = TUNED["GAP"]
# The same in a language without spaces, in code points.
UNSPACED_GAP: int = TUNED["UNSPACED_GAP"]
WORD = expression(r"[\w'’]+|\*", re.UNICODE)


def folded(text: str) -> str:
    """The text of a source as patterns are compared with it; its offsets are not those of `text`."""
    text = unicodedata.normalize("NFC", text).lower().replace("i\u0307", "i")
    return VOWEL_SIGNS.sub("", text).translate(ALIKE)


def as_written(found: str, text: str) -> str:
    """What a source has where a pattern was found: “Pleite” for “pleite”.

    Args:
        found: what stands in the folded text.
        text: the text before it was folded.
    """
    letters = [(letter, folded(letter)) for letter in text]
    whole = "".join(low for _, low in letters)
    at = whole.find(found)
    if at < 0:
        return found  # letters that were written in two parts
    written, place = "", 0
    for letter, low in letters:
        if at <= place < at + len(found):
            written += letter
        place += len(low)
    return " ".join(written.split())


@remembered
def source_expression(pattern: str, lang: str) -> re.Pattern[str]:
    """What finds `pattern` in a folded source text of that language."""
    parts = folded(pattern).split(" ")
    if is_unspaced(lang):
        gap = rf"[^\n]{{0,{UNSPACED_GAP}}}?"
        return re.compile("".join(gap if p in {"...", "_"} else re.escape(p) for p in parts))
    pieces: list[str] = []
    for part in parts:
        if part == "...":
            pieces.append(rf"(?:\w+\W{{1,3}}){{0,{SOURCE_GAP}}}?")
        else:
            pieces.append(rf"{_source_word(part, lang)}\W{{1,3}}")
    whole = "".join(pieces).removesuffix(r"\W{1,3}")
    return re.compile(rf"(?<!\w){whole}(?!\w)")


def _source_word(part: str, lang: str) -> str:
    if part == "_":
        return r"\w+"
    head = rf"\w{{0,{LONGEST_HEAD}}}" if part.startswith("*") else ""
    tail = rf"\w{{0,{LONGEST_ENDING}}}" if part.endswith("*") else ""
    return f"{head}{writing(lang).joined_before}{re.escape(part.strip('*'))}{tail}"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a rendering.

    Attributes:
        forms: the forms, in lower case, that it may have; empty for any.
        prefix: what it begins with, where any ending goes; empty for none.
        figure: whether it is a figure.
        gap: how many words may stand before it.
        base: the word as the entry has it; empty for none.
    """

    forms: frozenset[str] = frozenset()
    prefix: str = ""
    figure: bool = False
    gap: int = 0
    base: str = ""

    def fits(self, word: str) -> bool:
        """Whether a word of the text, in lower case, is this one."""
        if self.forms:
            return word in self.forms
        if self.prefix:
            return word.startswith(self.prefix)
        return word[0].isdecimal() if self.figure else True


def tokens_of(pattern: str, target: str) -> tuple[Token, ...]:
    """A rendering as tokens; words of English are inflected, those of other languages are not."""
    found: list[Token] = []
    gap = 0
    for part in pattern.split(" "):
        if part == "...":
            gap = GAP
            continue
        if part == "_":
            found.append(Token(gap=gap))
        elif part == "<n>":
            found.append(Token(figure=True, gap=gap))
        else:
            exact, stem = part.startswith("="), part.endswith("*")
            # A hyphen parts words in a text: "rip-cord" is two tokens.
            for word in re.findall(r"[\w'’]+", part):
                found.append(_token(word, target, gap, exact=exact, stem=stem))
                gap = 0
        gap = 0
    return tuple(found)


def _token(word: str, target: str, gap: int, *, exact: bool, stem: bool) -> Token:
    if stem:
        return Token(prefix=word, gap=gap)
    forms = only_form(word) if exact or target != HUB else forms_of(word)
    return Token(forms, gap=gap, base=word)


def only_form(word: str) -> frozenset[str]:
    """A word that is not inflected, with either apostrophe."""
    return frozenset((word, word.replace("'", "’")))
