"""What all rules say together of two stories, worn in the ways in which translations wear.

Golden files: nobody claims that each finding is right, but whoever changes a limit or a likeness sees where it
is felt (`pytest --update-golden` shows the difference). How sure and how severe a finding is comes from
verdicts on fresh text, which change often, so it is left out. Judged sentences beside this
file say what is right; they are about a rule each, mostly without a source.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qa.checker import Checker
from qa.model.report import Report

pytestmark = pytest.mark.usefixtures("no_encoder")

HERE = Path(__file__).parent
# A lighthouse, and a market with more names and figures.
TEXTS = {"lighthouse": HERE.parent / "compare" / "align" / "texts", "market": HERE / "texts"}
Golden = Callable[[Path, str], None]
Dice = random.Random
Words = list[str]


def lost_word(words: Words, dice: Dice) -> None:
    del words[dice.randrange(len(words))]


def doubled_word(words: Words, dice: Dice) -> None:
    at = dice.randrange(len(words))
    words.insert(at, words[at])


def doubled_words(words: Words, dice: Dice) -> None:
    at = dice.randrange(len(words))
    words[at:at] = words[at : at + 3]


def words_that_changed_places(words: Words, dice: Dice) -> None:
    at = dice.randrange(max(len(words) - 1, 1))
    words[at : at + 2] = words[at : at + 2][::-1]


def _figures(words: Words) -> list[int]:
    return [at for at, word in enumerate(words) if any(letter.isdecimal() for letter in word)]


def other_figure(words: Words, dice: Dice) -> None:
    for at in _figures(words):
        old = dice.choice([letter for letter in words[at] if letter.isdecimal()])
        words[at] = words[at].replace(old, str((int(old) + 3) % 10), 1)


def figure_with_a_zero_more(words: Words, dice: Dice) -> None:
    for at in _figures(words):
        words[at] = words[at].replace(dice.choice("123456789"), "10", 1)


def lost_figure(words: Words, dice: Dice) -> None:
    for at in reversed(_figures(words)):
        if len(words) > 1 and dice.random() < 0.8:
            del words[at]


def _longest(words: Words) -> int:
    return max(range(len(words)), key=lambda at: len(words[at]))


def lost_letter(words: Words, dice: Dice) -> None:
    at = _longest(words)
    cut = dice.randrange(1, max(len(words[at]) - 1, 2))
    words[at] = words[at][:cut] + words[at][cut + 1 :]


def letters_that_changed_places(words: Words, dice: Dice) -> None:
    at = _longest(words)
    cut = dice.randrange(1, max(len(words[at]) - 2, 2))
    words[at] = words[at][:cut] + words[at][cut : cut + 2][::-1] + words[at][cut + 2 :]


def _names(words: Words) -> list[int]:
    return [at for at, word in enumerate(words) if at and word[:1].isupper() and len(word) > 3]


def misspelled_name(words: Words, dice: Dice) -> None:
    for at in _names(words)[:1]:
        cut = dice.randrange(1, len(words[at]) - 1)
        letters = "aeioulnrst" if words[at][cut].isascii() else "аеиоулнрст"
        words[at] = words[at][:cut] + dice.choice(letters) + words[at][cut + 1 :]


def name_in_lower_case(words: Words, dice: Dice) -> None:
    for at in _names(words):
        if dice.random() < 0.7:
            words[at] = words[at].lower()


def lost_name(words: Words, dice: Dice) -> None:
    for at in reversed(_names(words)):
        if dice.random() < 0.5:
            del words[at]


def strange_name(words: Words, dice: Dice) -> None:
    for at in _names(words)[:1]:
        words[at] = dice.choice(("Marlow", "Petrenko", "Haugen", "Lindquist", "Skarholt"))


def two_words_in_one(words: Words, dice: Dice) -> None:
    at = dice.randrange(max(len(words) - 1, 1))
    words[at : at + 2] = ["".join(words[at : at + 2])]


def cut_off(words: Words, dice: Dice) -> None:
    del words[dice.randrange(2, max(len(words), 3)) :]


def marks_lost(words: Words, dice: Dice) -> None:
    for at, word in enumerate(words):
        if dice.random() < 0.7:
            words[at] = word.strip("“”.,()") or word


def marks_apart(words: Words, dice: Dice) -> None:
    for at, word in enumerate(words):
        for mark in ",.“”":
            if mark in word and dice.random() < 0.6:
                words[at] = words[at].replace(mark, f" {mark} ", 1)


def denied(words: Words, dice: Dice) -> None:
    for at, word in enumerate(words):
        if word in {"was", "is", "were", "had", "will", "can"}:
            words.insert(at + 1, dice.choice(("not", "never")))
            break


def hours_and_dates(words: Words, dice: Dice) -> None:
    words[-1] = words[-1].rstrip(".”") + dice.choice(
        (
            " on 31.12.2021.",
            " at 14 Uhr 30.",
            " for 1.250,50 €.",
            " by 3,5 percent.",
            " in the 90er.",
        )
    )


WAYS: tuple[Callable[[Words, Dice], None], ...] = (
    lost_word, doubled_word, doubled_words, words_that_changed_places, other_figure,
    figure_with_a_zero_more, lost_figure, lost_letter, letters_that_changed_places, misspelled_name,
    name_in_lower_case, lost_name, strange_name, two_words_in_one, cut_off, marks_lost, marks_apart, denied,
    hours_and_dates,
)  # fmt: skip


def story(name: str, lang: str) -> list[list[str]]:
    """The paragraphs of a text, sentence by sentence."""
    file = f"{lang}.txt" if name == "lighthouse" else f"{name}.{lang}.txt"
    text = (TEXTS[name] / file).read_text("utf-8").strip()
    return [part.splitlines() for part in text.split("\n\n")]


def worn(paragraphs: list[list[str]], way: Callable[[Words, Dice], None]) -> str:
    """The story with something done to two sentences of three."""
    dice = random.Random(way.__name__)  # noqa: S311  # no secret
    told: list[str] = []
    for sentences in paragraphs:
        found: list[str] = []
        for sentence in sentences:
            words = sentence.split()
            if dice.random() < 0.67:
                way(words, dice)
            found.append(" ".join(words))
        told.append(" ".join(found))
    return "\n\n".join(told)


def mixed(target: list[list[str]], source: list[list[str]], *, whole: bool) -> str:
    """Every third sentence is that of the source, or half of it."""
    told: list[str] = []
    for sentences, others in zip(target, source, strict=True):
        pairs = list(zip(sentences, others, strict=False))
        found = [
            (theirs if whole else theirs[: len(theirs) // 2]) if at % 3 == 1 else mine
            for at, (mine, theirs) in enumerate(pairs)
        ]
        told.append(" ".join(found))
    return "\n\n".join(told)


def lines_of(report: Report) -> Iterator[str]:
    for found in report.findings:
        fixes = " | ".join(one.text for one in found.suggestions[:2])
        yield (
            f"  {found.rule} “{found.text[:40]}”"
            f" {found.message[:90]}{' → ' if fixes else ''}{fixes[:50]}"
        )


@pytest.mark.parametrize(
    ("name", "lang"),
    [("lighthouse", "de"), ("lighthouse", "fr"), ("lighthouse", "ru"), ("lighthouse", "zh"),
     ("market", "de"), ("market", "ru"), ("market", "zh")],
)  # fmt: skip
def test_what_is_said_beside_a_source(
    name: str, lang: str, checker: Checker, golden: Golden
) -> None:
    text, source = story(name, "en"), story(name, lang)
    joint = "" if lang == "zh" else " "
    whole = "\n\n".join(joint.join(sentences) for sentences in source)
    texts = {way.__name__: worn(text, way) for way in WAYS}
    texts["source sentences"] = mixed(text, source, whole=True)
    texts["half source sentences"] = mixed(text, source, whole=False)
    told: list[str] = []
    for way, target in texts.items():
        told.append(f"{lang}-en: {way}")
        told += lines_of(checker.check_text(target, lang="en", source=whole, source_lang=lang))
    golden(HERE / "golden" / f"{name}.{lang}-en.txt", "\n".join(told) + "\n")


@pytest.mark.parametrize(
    ("name", "lang"),
    [("lighthouse", "en"), ("lighthouse", "de"), ("lighthouse", "fr"), ("lighthouse", "ru"),
     ("market", "en"), ("market", "de"), ("market", "ru")],
)  # fmt: skip
def test_what_is_said_without_one(name: str, lang: str, checker: Checker, golden: Golden) -> None:
    told: list[str] = []
    for way in WAYS:
        told.append(f"{lang}: {way.__name__}")
        told += lines_of(checker.check_text(worn(story(name, lang), way), lang=lang))
    golden(HERE / "golden" / f"{name}.{lang}.txt", "\n".join(told) + "\n")
