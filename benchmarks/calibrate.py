"""How sure findings are, from what people read: data, not constants in rules.

    python benchmarks/calibrate.py           # print what would be written
    python benchmarks/calibrate.py --write   # write qa/rules/calibration.toml

Of each rule and language, and of each kind of its findings, the verdicts on fresh texts are counted
(benchmarks/fresh.py): texts that no rule was made with. Verbatim talk and chat are left out, as in
the table of docs/accuracy.md. Below three verdicts nothing is written, and below ten a count only speaks
against a rule (qa/rules/calibration.py); the rule's own expectation stands, which its page calls "not measured".
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from fresh import CASUAL, CORPORA, read_rows, verdicts

from qa.rules.calibration import FEWEST, KINDS, Measured
from qa.rules.catalogue import catalogue

OUT = Path(__file__).parents[1] / "qa" / "rules" / "calibration.toml"
HEAD = """\
# How many findings of each rule, and of each kind of them, were right and wrong on texts that no rule
# was made with, by language. Made by benchmarks/calibrate.py from benchmarks/verdicts/fresh; do not edit.
"""


Counts = dict[str, dict[str, Counter[str]]]


def counted() -> dict[str, Counts]:
    """Fresh verdicts by rule, by kind of finding and by language; the kind "" is any."""
    runs = {row["corpus"]: row for row in read_rows(CORPORA)}
    found: defaultdict[str, defaultdict[str, defaultdict[str, Counter[str]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(Counter))
    )
    for row in verdicts():
        run = runs[row["corpus"]]
        if row["seen"] or run["kind"] in CASUAL:
            continue
        for kind in {"", row.get("evidence", "")}:
            found[row["rule"]][kind][run["lang"]][row["verdict"]] += 1
    return {
        rule: {kind: dict(sorted(langs.items())) for kind, langs in sorted(kinds.items())}
        for rule, kinds in sorted(found.items())
    }


def as_toml(found: dict[str, Counts]) -> str:
    """The counts as a file: a table for each rule and each of its kinds, a line for each language."""
    parts = [HEAD]
    for rule, kinds in found.items():
        for kind, langs in kinds.items():
            if sum(counts.total() for counts in langs.values()) < FEWEST:
                continue
            name = f"{rule}.{KINDS}.{json.dumps(kind)}" if kind else rule
            lines = "".join(
                f"{lang} = {{ right = {counts['right']}, wrong = {counts['wrong']} }}\n"
                for lang, counts in langs.items()
            )
            parts.append(f"\n[{name}]\n{lines}")
    return "".join(parts)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    found = counted()
    rules = catalogue()
    for rule, kinds in found.items():
        for kind, langs in kinds.items():
            for lang, counts in langs.items():
                measured = Measured(counts["right"], counts["wrong"])
                expected = rules[rule].confidence if rule in rules else 0.9
                print(
                    f"{rule:26} {kind:16} {lang} {measured.right:4} of {measured.read:4} "
                    f"{measured.right / measured.read:6.1%}, at least {measured.at_least(expected):.2f}"
                )
    if arguments.write:
        OUT.write_text(as_toml(found), encoding="utf-8")


if __name__ == "__main__":
    main()
