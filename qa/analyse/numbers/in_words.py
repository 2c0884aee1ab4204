"""What the words of a language are worth as numbers: worked out once a form."""

from __future__ import annotations

from functools import partial

from qa.languages.numerals import ENDING, Numerals, numerals
from qa.model.memory import Memo, loaded
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# No number word is longer; what is, is no word.
LONGEST: int = TUNED["LONGEST"]


@loaded
def worths(lang: str) -> Memo[str, tuple[tuple[int, ...], bool] | None]:
    """What forms are worth as numbers; None for those that are none."""
    return Memo(partial(_word_values, lang=lang))


@loaded
def scales(lang: str) -> Memo[str, int | None]:
    """By what forms multiply the figure before them; None for those that do not."""
    table = numerals(lang)
    assert table is not None
    # Short scale words are abbreviations or verbs to be (Czech sta, stal): they bear no ending.
    return Memo(partial(_folded_value, stems=table.scales, shortest=4))


@loaded
def months(lang: str) -> Memo[str, int | None]:
    """Of which months forms are the name; None for those that are none."""
    table = numerals(lang)
    assert table is not None
    return Memo(partial(_folded_value, stems=table.months))


def _folded_value(form: str, stems: dict[str, int], shortest: int = 3) -> int | None:
    return stem_value(form.casefold(), stems, shortest)


def _word_values(form: str, lang: str) -> tuple[tuple[int, ...], bool] | None:
    """What a form is worth as a number, and whether it is sure to be one."""
    word = form.casefold()
    table = numerals(lang)
    assert table is not None
    values, whole = _joined_values(word, table) if table.joined else ([], False)
    value = stem_value(word, table.words)
    if value is not None and value not in values:
        values.append(value)
    return (tuple(values), whole or word in table.certain) if values else None


def _joined_values(word: str, table: Numerals) -> tuple[list[int], bool]:
    """Values of number words written together: fünfundzwanzig, zweitausend, Fünfkampf.

    The first is that of the whole; and whether there is nothing else in the word.
    """
    if not 5 < len(word) <= LONGEST:
        return [], False
    total, rest = 0, word
    seen: list[int] = []
    while stem := next((s for s in _longest_first(table.joined) if rest.startswith(s)), ""):
        rest = rest[len(stem) :]
        value = table.words.get(stem) or table.scales.get(stem)
        if value is None:  # the "and" of five-and-twenty
            continue
        seen.append(value)
        total = total * value if 0 < total < value and value >= 100 else total + value
    return (
        (list(dict.fromkeys([total, *seen])), not rest and len(seen) > 1) if seen else ([], False)
    )


@loaded
def _longest_first(stems: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(stems, key=lambda stem: (-len(stem), stem)))


def stem_value(word: str, stems: dict[str, int], shortest: int = 3) -> int | None:
    """What a casefolded word is worth by the longest stem that it begins with; None if by none.

    Stems of fewer than `shortest` letters must be the whole word.
    """
    for length in range(len(word), max(0, len(word) - ENDING - 1), -1):
        stem = word[:length]
        if stem in stems and (length == len(word) or length >= shortest):
            return stems[stem]
    return None
