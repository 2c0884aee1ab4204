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
        wrong: how many findings that are not neutral were wrong, of all that were read in `wrong_words` words
            of `wrong_corpus`, another human text; None if nobody has read them.
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
    wrong: int | None = None
    wrong_words: int = 0
    wrong_corpus: str = ""

    @property
    def false_rate(self) -> float | None:
        """False alarms in 1,000 words, by reading; None if nobody has read them."""
        if self.wrong is None:
            return None
        return 1000 * self.wrong / max(1, self.wrong_words)


@loaded
def measured() -> Mapping[str, MeasuredLanguage]:
    """What was measured, by ISO 639-1 code."""
    rows = json.loads(Path(__file__).with_name("measured.json").read_text("utf-8"))
    return {code: MeasuredLanguage(**row) for code, row in rows.items()}
