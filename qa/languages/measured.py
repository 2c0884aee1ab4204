"""How well rules do in each language: findings on human text, and planted faults found.

`benchmarks/languages.py` writes `measured.json`; docs/languages.md says what was measured, and how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from qa.model.memory import loaded


class MeasuredLanguage(NamedTuple):
    """What was measured in one language, all default rules, without a source.

    Attributes:
        rate: findings that are not neutral in 1,000 words of human text, real errors of it included.
        words: how many were read.
        corpus: which text.
        fresh: whether no rule was made with it.
        date: when.
        commit: of which state of the program.
        recall: how many of 100 planted faults were found, hints counted, each kind as much as another.
        kinds: the same of each kind that can be planted in the language.
        each: how many of each kind were planted.
        hints: hints in 1,000 words of human text, beside the findings.
    """

    rate: float
    words: int
    corpus: str
    fresh: bool
    date: str
    commit: str
    recall: int
    kinds: Mapping[str, int]
    each: int
    hints: float = 0.0


@loaded
def measured() -> Mapping[str, MeasuredLanguage]:
    """What was measured, by ISO 639-1 code."""
    rows = json.loads(Path(__file__).with_name("measured.json").read_text("utf-8"))
    return {code: MeasuredLanguage(**row) for code, row in rows.items()}
