"""The numbers in the code of `qa`: which are facts, and which were tuned.

    python benchmarks/constants.py            # those that were tuned, and how many of each there are
    python benchmarks/constants.py --list     # all of them, each with what it is

A number counts if a module gives it a name in capitals. Those in `FACTS` are no judgement: bounds of
memory and of hostile input, limits of a format, ranges of Unicode, constants of a formula with its
source. All others are thresholds, and belong into a `thresholds.toml` (see docs/thresholds.md).
"""

from __future__ import annotations

import argparse
import ast
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from trees import tree

import qa

HOUSE = Path(qa.__file__).parent


class Number(NamedTuple):
    """A named number in the code."""

    file: str
    line: int
    name: str
    value: float


def numbers(path: Path) -> Iterator[Number]:
    """The named numbers of a module."""
    file = path.relative_to(HOUSE).as_posix()
    for node in tree(path).body:
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            targets: list[ast.expr] = [node.target]
            values: list[ast.expr] = [node.value]
        elif isinstance(node, ast.Assign) and len(node.targets) == 1:
            target, value = node.targets[0], node.value
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                targets, values = target.elts, value.elts
            else:
                targets, values = [target], [value]
        else:
            continue
        for target, value in zip(targets, values, strict=False):
            if isinstance(target, ast.Name) and target.id.strip("_").isupper():
                for number in _values(value):
                    yield Number(file, node.lineno, target.id, number)


def _values(node: ast.expr) -> Iterator[float]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield from (-value for value in _values(node.operand))
    elif isinstance(node, ast.BinOp):
        yield from [*_values(node.left), *_values(node.right)][:1]
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
            yield node.value
    elif isinstance(node, (ast.Tuple, ast.List)):
        for part in node.elts:
            yield from _values(part)


# Files and names of facts, by what they are: patterns of "file:NAME".
FACTS = {
    "lexicon/senses/packed.py:*": "the layout of a file",
    "lexicon/senses/concepts.py:BYTES": "the layout of a file",
    "lexicon/senses/imported.py:LARGEST": "a bound of hostile input",
    "report/*": "how a page, a table or a format is laid out",
    "cli/*": "exit statuses and the screen",
    "serve/*": "bounds of requests",
    "lsp/*": "bounds of requests",
    "read/*": "limits of formats and of hostile input",
    "files/*": "limits of files, seconds of waiting",
    "config/*.py:*": "limits of a settings file",
    "model/fields.py:*": "versions of the schema",
    "model/*": "bounds of memory and of hostile input",
    "run/*": "bounds of memory, of files and of waiting",
    "judge/*": "bounds of requests, of waiting and of what they may cost",
    "score/neural.py:*": "bounds of a model",
    "rules/calibration.py:DEVIATE": "80% of the normal distribution",
    "edit/*": "bounds of work, lines of context, a date that stands for none",
    "knowledge/*": "layout and bounds of a file",
    "detect/placing.py:*": "how much text is quoted",
    "detect/verdicts.py:*": "versions of a file",
    "score/ter.py:*": "as in sacrebleu and tercom",
    "score/scorecard.py:NORMAL": "97.5% of the normal distribution",
    "score/significance.py:LEVEL": "the usual level",
    "lexicon/*:LAYOUT": "version of a file",
    "lexicon/dictionaries.py:*": "limits of a file that users install",
    "compare/units.py:CENTIMETERS_A_FOOT": "a foot is 0.3048 m",
    "compare/units.py:REWORDED": "halves of a year, a day, a minute; a quarter of an hour; a month",
    "analyse/numbers/figures.py:JOINED_WITHIN": "a word of three letters with its spaces",
    "rules/accuracy/number_mismatch.py:VERSION_WITHIN": "the longest match of the expression",
    "compare/dropped_figures.py:DOZEN": "a dozen is twelve",
    "compare/units.py:YEARS_OF_DECADE": "a decade has ten years",
    "compare/units.py:*TENS": "the tens of degrees Fahrenheit that weather has",
    "compare/page_structure.py:BEHIND": "more than a text can hold",
    "detect/likelihood.py:*": "how the figures of a fitted model are counted: its weights are in likelihood.toml",
    "lexicon/common_words.py:*": "layout of a file",
    "lexicon/disk_cache.py:*": "layout of a file",
    "lexicon/kept_expressions.py:*": "layout of a file, and how often it is written",
    "lexicon/frequency.py:*": "layout of a file",
    "lexicon/word_list.py:*": "layout of a file; bits of a Bloom filter",
    "lexicon/ngrams.py:*": "layout of a file",
    "lexicon/old_tables.py:*": "layout of a file, and a bound of work",
    "lexicon/tails.py:*": "layout of a file",
    "lexicon/letter_runs.py:*": "layout of a file, and a bound of memory",
    "analyse/words.py:PACKED": "a bound of memory",
    "analyse/words.py:LONG_LIST": "a bound of memory",
    "analyse/sentences.py:LONGEST_BEFORE_ORDINAL": "a bound of work",
    "compare/align/features.py:LONGEST_TOKEN": "a bound of work",
    "analyse/language/odds.py:ENOUGH": "rounding of floating point",
    "analyse/names/transcription.py:ROUNDING": "rounding of floating point",
    "pipeline.py:NAMED": "how many names a note shows",
    "lexicon/literal/entries.py:*": "limits of a file that users write",
    "analyse/boilerplate/grammar.py:*": "flags",
    "analyse/boilerplate/segments.py:*": "flags",
    "analyse/articles.py:FUNCTION_WORDS": "a flag",
    "analyse/names/case_endings.py:*": "kinds, numbered",
    "analyse/names/pinyin.py:LENGTHS": "characters of Chinese names",
    "analyse/numbers/found.py:NOON": "the clock",
    "analyse/numbers/found.py:DAY": "the clock",
    "rules/locale_conventions/foreign_score_format.py:HOURS": "the clock",
    "rules/locale_conventions/foreign_score_format.py:MINUTES": "the clock",
    "analyse/numbers/sums.py:THOUSAND": "a number by its name",
    "analyse/numbers/sums.py:MILLION": "a number by its name",
    "analyse/remarks.py:IDEOGRAPHS": "a code point",
}


def why_fact(number: Number) -> str | None:
    """Why a number in the code is a fact; None for one that was tuned."""
    place = f"{number.file}:{number.name}"
    return next((why for pattern, why in FACTS.items() if fnmatchcase(place, pattern)), None)


def all_numbers() -> list[Number]:
    """Those of the house, but for the data of languages."""
    paths = (path for path in sorted(HOUSE.rglob("*.py")) if "languages" not in path.parts)
    return [number for path in paths for number in numbers(path)]


def in_data() -> int:
    """How many numbers the tables of thresholds hold."""

    def count(value: object) -> int:
        if isinstance(value, dict):
            return sum(map(count, value.values()))
        return 1

    return sum(
        count(tomllib.loads(path.read_text("utf-8"))) for path in HOUSE.glob("*/thresholds.toml")
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--list", action="store_true", help="each number in the code")
    given = parser.parse_args()
    found = all_numbers()
    tuned = [number for number in found if why_fact(number) is None]
    for number in found if given.list else tuned:
        why = why_fact(number) or "tuned"
        print(f"{number.file}:{number.line}: {number.name} = {number.value} ({why})")
    print(
        f"{in_data()} in thresholds.toml; in code {len(found) - len(tuned)} facts, {len(tuned)} tuned"
    )


if __name__ == "__main__":
    main()
