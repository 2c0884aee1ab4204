"""How sure findings are, as measured on texts that no rule was made with.

A rule says of its findings how sure they are beside one another; what was read says how sure they
are. The counts are data, in calibration.toml, which benchmarks/calibrate.py writes.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from qa.model.language_tag import primary
from qa.model.memory import loaded, remembered

# Of fewer findings that were read, nothing is said.
FEW = 10
# A rule's own expectation weighs as much as so many findings that were read.
WEIGHT = 4
# Nothing is certain.
MOST = 0.99
DATA = Path(__file__).with_name("calibration.toml")


class Measured(NamedTuple):
    """How many findings were right, and how many wrong."""

    right: int
    wrong: int

    @property
    def read(self) -> int:
        """How many were read."""
        return self.right + self.wrong


@loaded
def measurements() -> dict[str, dict[str, Measured]]:
    """What was measured, by rule and ISO 639-1 code."""
    data = tomllib.loads(DATA.read_text("utf-8"))
    return {
        rule: {lang: Measured(**counts) for lang, counts in langs.items()}
        for rule, langs in data.items()
    }


def measured(rule: str, lang: str) -> Measured | None:
    """What was measured of a rule in a language, given as a BCP 47 tag; None if too little was."""
    found = measurements().get(rule, {}).get(primary(lang))
    return found if found is not None and found.read >= FEW else None


@remembered
def level(rule: str, lang: str, expected: float) -> float:
    """The share of a rule's findings that are right, from 0 to 1.

    Args:
        rule: its id.
        lang: the language of the text, as a BCP 47 tag.
        expected: what the rule expects, which stands where too little was read.
    """
    found = measured(rule, lang)
    if found is None:
        return expected
    return (found.right + WEIGHT * expected) / (found.read + WEIGHT)


def calibrated(confidence: float, rule: str, lang: str, expected: float) -> float:
    """The confidence of a finding, moved as far as the rule's own is from what was measured."""
    if expected <= 0.0 or measured(rule, lang) is None:
        return confidence
    return round(min(MOST, confidence * level(rule, lang, expected) / expected), 4)
