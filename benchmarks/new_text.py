"""False alarms as on a text that nobody has read: kinds of findings are on or off by what was read elsewhere.

    python benchmarks/new_text.py                          # print the rates by kind of text
    python benchmarks/new_text.py --write docs/new_text.json

benchmarks/fresh.py table counts only what is still reported, and the same verdicts say what is reported: a kind that was wrong on
a text is off, and its false alarms on this text do not count. So its rates are lower than those of a new text. Here each corpus
is held out in turn (cross-validation: M. Stone, "Cross-Validatory Choice and Assessment of Statistical Predictions", Journal of the
Royal Statistical Society B 36, 1974): a finding in it counts if the verdicts on all other corpora leave its kind on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from calibrate import as_toml, counted
from fresh import CORPORA, Row, read_rows, table

from qa.model.memory import forget
from qa.rules import calibration
from qa.rules.calibration import is_default
from qa.rules.catalogue import catalogue


@contextmanager
def without(corpus: str) -> Iterator[None]:
    """The program as it would be if nobody had read this corpus: with counts from a file that lacks its verdicts."""
    with TemporaryDirectory() as folder:
        counts = Path(folder) / calibration.DATA.name
        counts.write_text(as_toml(counted(without=corpus)), encoding="utf-8")
        with patch.object(calibration, "DATA", counts):
            forget()
            yield
    forget()


def held_out() -> Row:
    """The figures of fresh.py, each corpus with the kinds that the others leave on."""
    kept: dict[str, dict[tuple[str, str, str], bool]] = {}
    rules = catalogue()
    for run in read_rows(CORPORA):
        answers: dict[tuple[str, str, str], bool] = {}
        with without(run["corpus"]):
            for rule, kinds in counted().items():
                for kind in kinds:
                    if rule in rules:
                        answers[rule, kind, run["lang"]] = is_default(rule, run["lang"], kind)
        kept[run["corpus"]] = answers

    def reported(row: Row, lang: str) -> bool:
        if row["rule"] not in rules:
            return False
        return kept[row["corpus"]].get((row["rule"], row.get("evidence", ""), lang), True)

    return table(reported)


def rates() -> dict[str, dict[str, float]]:
    """By kind of text: false alarms per 1,000 words as published, as on a new text, and their interval."""
    now, new = table()["kinds"], held_out()["kinds"]
    return {
        kind: {
            "now": now[kind]["false_per_1000"],
            "new": new[kind]["false_per_1000"],
            "low": new[kind]["false_low"],
            "high": new[kind]["false_high"],
            "counted": new[kind]["counted_false_per_1000"],
        }
        for kind in now
    }


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    found = rates()
    for kind, row in found.items():
        print(
            f"{kind:32} {row['now']:6.3f} as published, {row['new']:6.3f} as on a new text ({row['low']:.3f} to {row['high']:.3f})"
        )
    if arguments.write:
        rows = (f"  {json.dumps(kind)}: {json.dumps(row)}" for kind, row in found.items())
        arguments.write.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
