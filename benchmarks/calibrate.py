"""How sure findings are, from what people read: data, not constants in rules.

    python benchmarks/calibrate.py           # print what would be written
    python benchmarks/calibrate.py --write   # write calibration.toml and mended.toml in qa/rules, docs/reliability.json
    python benchmarks/calibrate.py --check   # how right findings are that say they are so sure

Of each rule and language, and of each kind of its findings, the verdicts on fresh texts are counted
(benchmarks/fresh.py): texts that no rule was made with. Verbatim talk and chat are left out, as in
the table of docs/accuracy.md. Below three verdicts nothing is written of a rule, and below ten a count only speaks
against a rule (qa/rules/calibration.py); the rule's own expectation stands, which its page calls "not measured".

The verdicts on texts that rules were then changed for say which kinds have to prove themselves anew: mended.toml.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from fresh import CASUAL, CORPORA, Row, read_rows, verdicts
from intervals import wilson

from qa.rules.calibration import DEFAULT_FROM, ENOUGH, FEWEST, KINDS, MENDED, Measured
from qa.rules.catalogue import catalogue

OUT = Path(__file__).parents[1] / "qa" / "rules" / "calibration.toml"
RELIABILITY = Path(__file__).parents[1] / "docs" / "reliability.json"
HEAD = """\
# How many findings of each rule, and of each kind of them, were right and wrong on texts that no rule
# was made with, by language. Made by benchmarks/calibrate.py from benchmarks/verdicts/fresh; do not edit.
"""
MENDED_HEAD = """\
# Kinds of findings that were right less often than nine times in ten before their rule was changed, and of
# which too few were read since. Made by benchmarks/calibrate.py; do not edit.
"""


Counts = dict[str, dict[str, Counter[str]]]


def outside_talk() -> Iterator[tuple[Row, str]]:
    """The verdicts outside verbatim talk and chat, each with the language of its text."""
    runs = {row["corpus"]: row for row in read_rows(CORPORA)}
    for row in verdicts():
        run = runs[row["corpus"]]
        if run["kind"] not in CASUAL:
            yield row, run["lang"]


def counted(*, without: str = "") -> dict[str, Counts]:
    """Fresh verdicts by rule, by kind of finding and by language; the kind "" is any. Those on the corpus `without` do not count."""
    found: defaultdict[str, defaultdict[str, defaultdict[str, Counter[str]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(Counter))
    )
    for row, lang in outside_talk():
        if row["seen"] or row["corpus"] == without:
            continue
        for kind in {"", row.get("evidence", "")}:
            found[row["rule"]][kind][lang][row["verdict"]] += 1
    return {
        rule: {kind: dict(sorted(langs.items())) for kind, langs in sorted(kinds.items())}
        for rule, kinds in sorted(found.items())
    }


def mended() -> dict[str, list[str]]:
    """The kinds that were under 90% before the rule was changed, with too few fresh verdicts since."""
    rules = catalogue()
    before: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    since: Counter[tuple[str, str]] = Counter()
    for row, _ in outside_talk():
        at = (row["rule"], row.get("evidence", ""))
        if row["seen"]:
            before[at][row["verdict"]] += 1
        else:
            since[at] += 1
    found: defaultdict[str, list[str]] = defaultdict(list)
    for (rule, kind), counts in sorted(before.items()):
        was_poor = counts.total() >= FEWEST and counts["right"] < DEFAULT_FROM * counts.total()
        if rule in rules and was_poor and since[rule, kind] < ENOUGH:
            found[rule].append(kind)
    return dict(found)


def as_toml(found: dict[str, Counts]) -> str:
    """The counts as a file: a table for each rule and each of its kinds, a line for each language."""
    parts = [HEAD]
    for rule, kinds in found.items():
        for kind, langs in kinds.items():
            # That a kind is known at all says that findings without one are of another.
            if not kind and sum(counts.total() for counts in langs.values()) < FEWEST:
                continue
            name = f"{rule}.{KINDS}.{json.dumps(kind)}" if kind else rule
            lines = "".join(
                f"{lang} = {{ right = {counts['right']}, wrong = {counts['wrong']} }}\n"
                for lang, counts in langs.items()
            )
            parts.append(f"\n[{name}]\n{lines}")
    return "".join(parts)


# The bounds of the shares that are told together.
BINS = (0.0, 0.5, 0.7, 0.85, 0.95, 1.01)


def reliability() -> list[tuple[float, float, int, int]]:
    """Of findings by how sure they would be: the bounds of the bin, how many were right, how many wrong.

    How sure a finding is comes from the verdicts on all corpora but its own, as it would for a text that is new.
    """
    rules = catalogue()
    rows = [row for row, _ in outside_talk() if not row["seen"] and row["rule"] in rules]
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for row in rows:
        for kind in {"", row.get("evidence", "")}:
            counts[row["rule"], kind, row["corpus"], row["verdict"]] += 1
            counts[row["rule"], kind, "", row["verdict"]] += 1
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        kinds[row["rule"]].add(row.get("evidence", ""))

    def left(rule: str, kind: str, corpus: str) -> Counter[str]:
        """What was read of a kind elsewhere; of no kind, without what was read of the others."""
        found = Counter(
            {
                verdict: counts[rule, kind, "", verdict] - counts[rule, kind, corpus, verdict]
                for verdict in ("right", "wrong")
            }
        )
        for other in kinds[rule] - {""} if not kind else ():
            found.subtract(left(rule, other, corpus))
        return found

    bins: dict[int, Counter[str]] = defaultdict(Counter)
    for row in rows:
        rule, kind = row["rule"], row.get("evidence", "")
        expected = rules[rule].confidence
        found = left(rule, kind, row["corpus"])
        share = (
            Measured(found["right"], found["wrong"]).share(expected)
            if found.total() >= FEWEST
            else expected
        )
        bins[next(n for n, upper in enumerate(BINS[1:]) if share < upper)][row["verdict"]] += 1
    return [
        (BINS[n], BINS[n + 1], found["right"], found["wrong"]) for n, found in sorted(bins.items())
    ]


def as_json(bins: list[tuple[float, float, int, int]]) -> str:
    """The bins as a file, a line each, with the interval of the share."""
    rows = []
    for low, high, right, wrong in bins:
        least, most = wilson(right, right + wrong)
        row = {"from": low, "to": min(high, 1.0), "right": right, "wrong": wrong}
        rows.append(json.dumps(row | {"low": round(least, 3), "high": round(most, 3)}))
    return "[\n" + ",\n".join(rows) + "\n]\n"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true", help="compare confidence with verdicts")
    arguments = parser.parse_args()
    if arguments.check:
        for low, high, right, wrong in reliability():
            print(
                f"from {low:.2f} to {min(high, 1):.2f}: {right} of {right + wrong} right, {right / (right + wrong):.1%}"
            )
        return
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
        lines = (f"{rule} = {json.dumps(kinds)}\n" for rule, kinds in mended().items())
        MENDED.write_text(MENDED_HEAD + "".join(lines), encoding="utf-8")
        RELIABILITY.write_text(as_json(reliability()), encoding="utf-8")


if __name__ == "__main__":
    main()
