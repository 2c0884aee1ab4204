"""How well rules do in each language: findings on human text, and planted faults found.

`benchmarks/languages.py` writes `measured.json`; docs/languages.md says what was measured, and how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from qa.languages.writing import is_unspaced
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple


class MeasuredLanguage(NamedTuple):
    """What was measured in one language, all default rules, without a source.

    Attributes:
        rate: findings that are not neutral in 1,000 words of human text, real errors of it included; in 1,000
            characters (letters and figures) where words are not set apart, see `unit_of`.
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
        """False alarms in 1,000 words or characters, by reading; None if nobody has read them."""
        if self.wrong is None:
            return None
        return 1000 * self.wrong / max(1, self.wrong_words)


def unit_of(code: str) -> str:
    """What the text of a language is counted in: words, or characters where words are not set apart.

    So do rates of errors in recognized speech, and sacreBLEU, which takes each character for a token in Chinese.
    """
    return "characters" if is_unspaced(code) else "words"


def size_of(text: str, code: str) -> int | None:
    """How many characters a text has that are letters or figures, in such a language; None in others."""
    return sum(map(str.isalnum, text)) if is_unspaced(code) else None


@loaded
def measured() -> Mapping[str, MeasuredLanguage]:
    """What was measured, by ISO 639-1 code."""
    rows = json.loads(Path(__file__).with_name("measured.json").read_text("utf-8"))
    return {code: MeasuredLanguage(**row) for code, row in rows.items()}
