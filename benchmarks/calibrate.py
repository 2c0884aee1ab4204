"""How sure findings are, from what people read: data, not constants in rules.

    python benchmarks/calibrate.py           # print what would be written
    python benchmarks/calibrate.py --write   # write qa/rules/calibration.toml

Of each rule and language, the verdicts on fresh texts are counted (benchmarks/fresh.py): texts that
no rule was made with. Verbatim talk and chat are left out, since nobody has them translated and
edited, and their slips are meant. Below ten verdicts nothing is written, and the rule's own
expectation stands, which its page calls "not measured".
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from fresh import CORPORA, read_rows, verdicts
from intervals import wilson

from qa.rules.calibration import FEW

OUT = Path(__file__).parents[1] / "qa" / "rules" / "calibration.toml"
LEFT_OUT = frozenset(("talk", "chat"))
HEAD = """\
# How many findings of each rule were right and wrong on texts that no rule was made with, by language.
# Made by benchmarks/calibrate.py from benchmarks/verdicts/fresh; do not edit.
"""


def counted() -> dict[str, dict[str, Counter[str]]]:
    """Fresh verdicts by rule and language."""
    runs = {row["corpus"]: row for row in read_rows(CORPORA)}
    found: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    for row in verdicts():
        run = runs[row["corpus"]]
        if not row["seen"] and run["kind"] not in LEFT_OUT:
            found[row["rule"]][run["lang"]][row["verdict"]] += 1
    return {rule: dict(sorted(langs.items())) for rule, langs in sorted(found.items())}


def as_toml(found: dict[str, dict[str, Counter[str]]]) -> str:
    """The counts as a file: a table for each rule, a line for each language."""
    parts = [HEAD]
    for rule, langs in found.items():
        lines = [
            f"{lang} = {{ right = {counts['right']}, wrong = {counts['wrong']} }}\n"
            for lang, counts in langs.items()
            if counts.total() >= FEW
        ]
        if lines:
            parts.append(f"\n[{rule}]\n{''.join(lines)}")
    return "".join(parts)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    found = counted()
    for rule, langs in found.items():
        for lang, counts in langs.items():
            low, high = wilson(counts["right"], counts.total())
            share = counts["right"] / counts.total()
            print(
                f"{rule:26} {lang} {counts['right']:4} of {counts.total():4} {share:6.1%} {low:.2f}-{high:.2f}"
            )
    if arguments.write:
        OUT.write_text(as_toml(found), encoding="utf-8")


if __name__ == "__main__":
    main()
