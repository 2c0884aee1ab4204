"""Articles of English that do not go with the sound of the next word: "a hour", "an university"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import words
from qa.languages.en.first_sounds import (
    AFTER_A_LETTER,
    EITHER,
    FOREIGN,
    GLIDES,
    GLIDING_WORDS,
    HEARD_H,
    SAID_AS_WORDS,
    SHORT_U,
    SILENT_H,
    VOWEL_LETTERS,
    VOWELS,
    YOU_INITIALS,
)
from qa.languages.language import language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.language_tag import HUB
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# "a" or "an", and what is said next: a figure, with the sign of a currency before it, or a word.
ARTICLE = expression(r"([Aa](?<![\w'’.&/<–-].)n?)[ \u00a0]([$€£¥]?\d[\d,.]*|\w+(?:[-'’.]\w+)*)")
HEAD = expression(r"[-'’.]")
FIGURE = expression(r"[$€£¥]?(\d[\d,.]*)")
# Numbers that begin with a vowel: eight and what it begins, eleven and eighteen.
EIGHT, TEENS = "8", ("11", "18")
# A word that is rarer than this (Zipf) may be a name, or of another language.
KNOWN: float = TUNED["KNOWN"]
# Fewer common words of English than this, the article left out, make no English sentence.
FUNCTION_WORDS = 1
VOWEL_SIGNS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class ArticleSlip:
    """An article and the word after it.

    Attributes:
        article: where the article stands.
        word: where the next word stands.
        right: what the article should be, capitalized as it is.
    """

    article: Span
    word: Span
    right: str


def wrong_articles(prose: Prose) -> tuple[ArticleSlip, ...]:
    """The wrong articles of an English text, in order."""
    return tuple(_found(prose))


def _found(prose: Prose) -> Iterator[ArticleSlip]:
    known = lexicon(prose.lang or "")
    for match in ARTICLE.finditer(prose.text):
        article, word = match[1], match[2]
        sound = first_sound(word)
        if sound is None or (article.lower() == "an") == (sound == "vowel"):
            continue
        if not _is_article(prose, match) or (word[0].isalpha() and not _is_word(word, known)):
            continue
        right = "an" if sound == "vowel" else "a"
        if article[0] == "A":
            right = right.capitalize()
        yield ArticleSlip(Span(*match.span(1)), Span(*match.span(2)), right)


def first_sound(word: str) -> str | None:
    """How an English word, an acronym or a figure begins when it is spoken.

    Args:
        word: as it is written; an acronym in capitals, a figure perhaps with the sign of a currency.

    Returns:
        "vowel", "consonant", or None where both are said or it is not known.
    """
    if word.islower() and word.isalpha() and len(word) > 1:  # as nearly all are
        return _of_word(word)
    figure = FIGURE.match(word)
    if figure is not None:
        return _of_figure(figure[1])
    first = HEAD.split(word, maxsplit=1)[0]
    if word.islower() and (word[len(first) :].startswith(".") or any(map(str.isdigit, first))):
        return None  # "fbi.gov", "mp3"
    if len(first) == 1 and len(word) > 1 and (first.isupper() or first in "exut"):
        return _of_letter(first)
    if first.isupper() or (first.endswith("s") and first[:-1].isupper() and len(first) > 2):
        return _of_acronym(first.removesuffix("s")) if len(first) > 1 else None
    return _of_word(first) if first[1:].islower() else None


def _of_figure(figure: str) -> str | None:
    whole = re.split(r"[.,]", figure.rstrip(".,"), maxsplit=1)[0]
    grouped = "," in figure
    if whole.startswith("0"):
        return None
    if whole.startswith(EIGHT):
        return "vowel"
    if whole.startswith(TEENS):
        # "an 11", "an 18,000"; of 1,848 and 1800 it depends on how they are read.
        return "vowel" if len(whole) == 2 else (None if len(whole) == 4 else "consonant")
    return None if len(whole) == 1 and grouped and whole == "1" else "consonant"


def _of_letter(letter: str) -> str:
    return "vowel" if letter.upper() in VOWEL_LETTERS else "consonant"


def _of_acronym(initials: str) -> str | None:
    """An acronym is spelled out, or read as a word; nothing is said where that is open."""
    if initials in YOU_INITIALS:
        return "consonant"
    if not initials.isascii() or initials in SAID_AS_WORDS or initials.lower() in GLIDING_WORDS:
        return None
    vowels = [letter.lower() in VOWEL_SIGNS for letter in initials]
    spelled = _of_letter(initials[0])
    if initials[0] == "U" or any(letter == "Y" for letter in initials):
        return None
    if not any(vowels):
        return spelled
    as_word = "vowel" if vowels[0] else "consonant"
    return spelled if spelled == as_word else None


def _of_word(word: str) -> str | None:  # noqa: PLR0911  # a reason a line
    low = word.lower()
    if VOWEL_SIGNS.isdisjoint(low.replace("y", "i")) or low[:1] == low[1:2] or "_" in low:
        return None  # initials in small letters ("an ntl spokesman", "an ffmpeg command"), emphasis
    if low.startswith(EITHER):
        return None
    if low[0] == "u" and len(low) < 5 and low not in SHORT_U and not low.startswith(GLIDES):
        return None
    if low.startswith(VOWELS):
        return "vowel"
    if low.startswith(GLIDES) or low in GLIDING_WORDS:
        return "consonant"
    if low[0] == "h":
        return "vowel" if low.startswith(SILENT_H) else ("consonant" if low in HEARD_H else None)
    if low[0] in VOWEL_SIGNS:
        doubtful = word[0].isupper() and low[0] in "ue"  # names: Uber, Ulm, Eua
        return None if doubtful and low.startswith(("u", "eu")) else "vowel"
    if not low[0].isascii() or (word[0].isupper() and low[1:2] and low[1] not in "aeiouhlrwy"):
        return None  # Mbappé, Nguyen, Xhosa
    return None if low[0] in "xy" and low[1:2] not in VOWEL_SIGNS else "consonant"


def _is_article(prose: Prose, match: re.Match[str]) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether it is the article, and not a letter, a name or a word of another language."""
    article, word, text = match[1], match[2], prose.text
    if word in FOREIGN or word in AFTER_A_LETTER:
        return False
    if article.lower() == "an" and word in _function_words():
        return False  # a slip for "and" or "in", or half of something longer
    sentence = sentence_at(prose.need(sentences), match.start())
    if sentence is None:
        return False
    before = text[sentence.start : match.start(1)]
    if article[0] == "A" and any(character.isalnum() for character in before):
        return False  # "Serie A and", "vitamin A is"
    if article == "A" and text[match.end(2) : match.end(2) + 1] in {")", ":"}:
        return False
    if before.rstrip()[-1:].isdigit() or before.endswith(("(", "[", "=", "+")):
        return False
    return _is_english(prose, sentence)


def _is_english(prose: Prose, sentence: Span) -> bool:
    """Whether the sentence has words that hold English sentences together."""
    column = prose.need(words)
    function_words = _function_words()
    count = 0
    for n in column.within(sentence):
        low = column.texts[n].lower()
        count += low in function_words and low not in {"a", "an", "me", "as", "do", "on", "no"}
        if count >= FUNCTION_WORDS:
            return True
    return False


def _function_words() -> frozenset[str]:
    english = language(HUB)
    return english.function_words if english is not None else frozenset()


def _is_word(word: str, known: Lexicon | None) -> bool:
    """Whether the word is English, as far as a list of words can tell."""
    first = HEAD.split(word, maxsplit=1)[0]
    if len(first) == 1 or first.isupper() or first[:-1].isupper():
        return True
    return (
        known is not None
        and known.zipf(first.lower()) >= KNOWN
        and (first[:1].lower() in VOWEL_SIGNS or _begins_a_word(first.lower()))
    )


def _begins_a_word(word: str) -> bool:
    """Whether a word that begins with two consonants is one of a dictionary: "nginx" is said "engine x"."""
    return word[1:2] in VOWEL_SIGNS or listed(word, HUB) is not Listed.NOWHERE
