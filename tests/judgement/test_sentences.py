"""Sentences of our own, and what rules say of them: the judgement of the house, at its thresholds.

Each file is a family of analyses. `[rule language]` or `[rule language < source language]` begins a
part; a line is a sentence, or `target ¦ source`, with ⟦ and ⟧ around what the rule flags; one
without marks is one on which the rule is silent. `{a|b}` stands for each of its members in turn, so a
line is several sentences; `{1:a|b}` for the same one wherever the number 1 comes again. ¶ ends a
paragraph. A line with ? before it is one that the house does not get right yet. What is after # at the
beginning of a line is a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from qa.rules.base import OPEN, Example
from qa.rules.catalogue import catalogue
from qa.testing import found_in

FOLDER = Path(__file__).parent
HEAD = re.compile(r"\[(?P<rule>[\w-]+) (?P<lang>[\w-]+)(?: < (?P<source>[\w-]+))?\]")
SLOT = re.compile(r"\{(?:(\d):)?([^{}]*)\}")


def expanded(line: str) -> Iterator[str]:
    """The sentences for which a line stands."""
    slots: dict[str, list[str]] = {}
    for number, slot in enumerate(SLOT.finditer(line)):
        slots.setdefault(slot[1] or f"#{number}", slot[2].split("|"))
    for places in product(*(range(len(members)) for members in slots.values())):
        chosen = dict(zip(slots, places, strict=True))
        numbers = iter(range(len(line)))

        def member(slot: re.Match[str], chosen: dict[str, int] = chosen) -> str:
            number = next(numbers)  # noqa: B023  # used up before the next turn
            return slot[2].split("|")[chosen[slot[1] or f"#{number}"]]

        yield SLOT.sub(member, line)


def examples(path: Path) -> Iterator[tuple[str, Example, bool]]:
    """The rules of a family, each with an example, and whether it is not right yet."""
    rule = lang = source_lang = ""
    for line in path.read_text("utf-8").splitlines():
        if head := HEAD.fullmatch(line):
            rule, lang, source_lang = head["rule"], head["lang"], head["source"] or ""
        elif line and not line.startswith("#"):
            for sentence in expanded(line.replace("¶", "\n\n")):
                target, _, source = (part.strip(" ") for part in sentence.partition("¦"))
                example = Example(
                    target.removeprefix("?"),
                    source=source or None,
                    lang=lang,
                    source_lang=source_lang or None,
                )
                yield rule, example, target.startswith("?")


CASES: dict[tuple[str, str], list[tuple[int, Example, bool]]] = {}
for path in sorted(FOLDER.glob("*.txt")):
    for number, (rule, example, is_open) in enumerate(examples(path), 1):
        CASES.setdefault((path.stem, rule), []).append((number, example, is_open))


@pytest.mark.parametrize(("family", "rule"), CASES)
def test_what_is_marked_is_found_and_nothing_else(family: str, rule: str) -> None:
    checker = catalogue()[rule]()
    wrong = []
    for number, example, is_open in CASES[family, rule]:
        found, wanted = found_in(checker, example), example.flagged
        if (found == wanted) == is_open:
            told = "is right now: take its ? away" if is_open else f"finds {found}, not {wanted}"
            wrong.append(f"sentence {number}: {example.text!r} {told}")
    assert wrong == []


def test_each_family_has_its_sentences() -> None:
    for path in FOLDER.glob("*.txt"):
        sentences = {(rule, example.target, example.source) for rule, example, _ in examples(path)}
        silent = sum(OPEN not in target for _, target, _ in sentences)
        assert len(sentences) >= 200, path.name
        assert len(sentences) * 0.3 <= silent <= len(sentences) * 0.85, path.name
