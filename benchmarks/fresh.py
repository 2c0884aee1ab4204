"""How often findings are right on texts that no rule was made with.

    python benchmarks/fresh.py draw TEXTS --corpus NAME --kind KIND --out SHEET.tsv [--per-rule 30]
    python benchmarks/fresh.py record SHEET.tsv        # after the column "verdict" was filled in
    python benchmarks/fresh.py retire RULE[=KIND]...   # a rule was changed: its verdicts are seen now
    python benchmarks/fresh.py table [--write docs/fresh.json]

`draw` runs the default rules (`--select all` for every rule) over a folder of articles or a file of
rows, and writes a reading sheet: of each rule up to `--per-rule` findings, drawn by chance, with the
words around them. A reader writes "right" or "wrong" in the column `verdict`, and why in the next.
Right means that an editor has to change what is marked, for the reason that the message gives.

`record` adds the verdicts to verdicts/fresh/RULE.jsonl and what was run to verdicts/fresh/corpora.jsonl:
the name and kind of the corpus, its words, the date, the commit, how many findings each rule made.
No word of the texts is kept, only fingerprints of findings.

A run of some rules alone (`--select`) counts for these rules, and neither for the rates by kind of text nor
for the shares by severity.

A figure is published only while it is fresh: the text was first seen after the rule's last change.
Whoever changes what a rule reports retires its verdicts, and draws from texts that nobody has seen.
The protocol is written down in CONTRIBUTING.md.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from intervals import wilson

from qa.model.mqm import Severity
from qa.rules.calibration import is_default, most_severe
from qa.rules.catalogue import catalogue

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).with_name("verdicts") / "fresh"
CORPORA = FOLDER / "corpora.jsonl"
OUT = ROOT / "docs" / "fresh.json"
KINDS = (
    "native news",
    "human translation",
    # English that was translated from, with its translation as if that were the source: the wrong direction.
    "original beside its translation",
    "translated fiction",
    "machine translation",
    "documentation",
    "catalogs",
    "fiction",
    "chat",
    "sport",
    "science",
    "talk",
    "web pages",
)
# Verbatim talk and chat: nobody has them translated and edited, and their slips are meant. They have
# rows of their own in the table by kind; figures of rules and of severities, and the confidence of
# findings (calibrate.py), are counted without them.
CASUAL = frozenset(("talk", "chat"))
COLUMNS = (
    "verdict",
    "why",
    "rule",
    "severity",
    "confidence",
    "evidence",
    "safe",
    "id",
    "fingerprint",
    "context",
    "message",
)
# So many characters on each side of a finding, and of the finding itself, are shown to the reader.
AROUND, LONGEST = 90, 200
# Of fewer findings read in one kind of text, the share of all kinds is used for its false alarms.
FEW = 5
# On fewer words of one kind of text, the findings of a single article would decide the rate of a rule.
LEAST_WORDS = 100_000
VERDICTS = ("right", "wrong")
# Several languages (ISO 639-2): the files, or their paths, tell which.
MANY = "mul"
# How a finding counts that was reported then, of a kind that runs only when asked for now.
OFF = "off"
Row = dict[str, Any]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    draws = commands.add_parser("draw")
    draws.add_argument("texts", type=Path, help="a folder, or a .jsonl file with id, text, lang")
    draws.add_argument("--corpus", required=True, help="a name, as in treebank-dev")
    draws.add_argument("--kind", required=True, choices=KINDS)
    draws.add_argument("--out", type=Path, required=True, metavar="SHEET.tsv")
    draws.add_argument("--per-rule", type=int, default=30)
    draws.add_argument("--seed", type=int, default=1)
    draws.add_argument("--select", help="rules, as for qa check; otherwise the default rules")
    draws.add_argument("--lang", default="en", help=f"{MANY}: each file says its own")
    records = commands.add_parser("record")
    records.add_argument("sheets", nargs="+", type=Path, metavar="SHEET.tsv")
    records.add_argument("--seen", action="store_true", help="rules were made with these texts")
    retires = commands.add_parser("retire")
    retires.add_argument("rules", nargs="+", metavar="RULE[=KIND]")
    tables = commands.add_parser("table")
    tables.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    if arguments.command == "draw":
        draw(arguments)
    elif arguments.command == "record":
        for sheet in arguments.sheets:
            print(f"{record(sheet, seen=arguments.seen)} new verdicts from {sheet}")
    elif arguments.command == "retire":
        for rule in arguments.rules:
            print(f"{retire(rule)} verdicts on {rule} are seen now")
    else:
        measured = table()
        show(measured)
        if arguments.write:
            arguments.write.write_text(as_json(measured), encoding="utf-8")


# Drawing


def draw(arguments: argparse.Namespace) -> None:
    """Run the rules over texts, and write a reading sheet with what was run beside it."""
    texts = list(_texts(arguments.texts))
    with tempfile.TemporaryDirectory() as folder:
        answers = _answers(texts, Path(folder), arguments)
    by_id = {text["id"]: text["text"] for text in texts}
    found: defaultdict[str, list[Row]] = defaultdict(list)
    severities: Counter[str] = Counter()
    for answer in answers:
        for finding in answer["findings"]:
            severities[finding["severity"]] += 1
            found[finding["rule"]].append(_line(answer["id"], finding, by_id[answer["id"]]))
    chance = random.Random(arguments.seed)  # noqa: S311  # a draw, no secret
    with arguments.out.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, COLUMNS, dialect="excel-tab")
        sheet.writeheader()
        for _, lines in sorted(found.items()):
            drawn = chance.sample(lines, min(len(lines), arguments.per_rule))
            sheet.writerows(drawn)
    run = {
        "corpus": arguments.corpus,
        "kind": arguments.kind,
        "lang": arguments.lang,
        # Rules that were asked for; a run of some alone says nothing of the rate of all.
        "select": arguments.select or "",
        "documents": len(texts),
        "words": sum(answer["words"] for answer in answers),
        "date": datetime.now(UTC).date().isoformat(),
        "commit": _commit(),
        "with_source": sum("source" in text for text in texts),
        "severities": dict(sorted(severities.items())),
        "findings": {rule: len(lines) for rule, lines in sorted(found.items())},
    }
    _beside(arguments.out).write_text(json.dumps(run, ensure_ascii=False) + "\n", "utf-8")
    print(f"{sum(run['findings'].values())} findings in {run['words']:,} words: {arguments.out}")


def _texts(path: Path) -> Iterator[Row]:
    """The rows of a file, or the articles of a folder as rows."""
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.suffix in {".txt", ".md", ".html", ".po"}:
                text = file.read_bytes().decode("utf-8", "replace")
                yield {"id": file.relative_to(path).as_posix(), "text": text, "path": file}
        return
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _answers(texts: list[Row], folder: Path, arguments: argparse.Namespace) -> list[Row]:
    """What the program says of each text, articles in the format of their files."""
    command = [sys.executable, "-m", "qa", "check", "--isolated", "--no-cache", "--exit-zero"]
    command += ["--format", "jsonl"]
    if arguments.lang != MANY:
        command += ["--lang", arguments.lang]
    if arguments.select:
        command += ["--select", arguments.select]
    if arguments.texts.is_dir():
        command.append(str(arguments.texts.resolve()))
    else:
        rows = folder / "rows.jsonl"
        rows.write_text("".join(json.dumps(text) + "\n" for text in texts), "utf-8")
        command.append(str(rows))
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if not answers:
        sys.exit(f"qa check ended with status {done.returncode}:\n{done.stderr[-2000:]}")
    if arguments.texts.is_dir():
        for answer in answers:
            answer["id"] = Path(answer["uri"]).relative_to(arguments.texts.resolve()).as_posix()
    return answers


def _line(id_: str, finding: Row, text: str) -> Row:
    """A line of the sheet, with nothing in it that a spreadsheet would break."""
    start, end = finding["start"], finding["end"]
    marked = text[start:end]
    if len(marked) > LONGEST:
        marked = f"{marked[: LONGEST // 2]} … {marked[-LONGEST // 2 :]}"
    context = f"{text[max(0, start - AROUND) : start]}⟦{marked}⟧{text[end : end + AROUND]}"
    meant = " | ".join(edit["text"] for edit in finding["suggestions"][:3])
    return {
        "verdict": "",
        "why": "",
        "rule": finding["rule"],
        "severity": finding["severity"],
        "confidence": finding["confidence"],
        "evidence": finding.get("kind", ""),
        "safe": "safe" if any(edit.get("safe") for edit in finding["suggestions"]) else "",
        "id": id_,
        "fingerprint": finding["fingerprint"],
        "context": context.replace("\n", "¶").replace("\t", "→"),
        "message": f"{finding['message']} [{meant}]".replace("\n", "¶"),
    }


def _beside(sheet: Path) -> Path:
    """Where it is written down what a sheet was drawn from."""
    return sheet.with_suffix(".run.json")


def _commit() -> str:
    command = ["git", "rev-parse", "--short=12", "HEAD"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    return done.stdout.strip() or "unknown"


# Recording


def record(sheet: Path, *, seen: bool = False) -> int:
    """Add the verdicts of a sheet to those that are there; how many were new."""
    run = json.loads(_beside(sheet).read_text("utf-8"))
    FOLDER.mkdir(exist_ok=True)
    known = {(row["corpus"], row["fingerprint"], row["rule"]) for row in verdicts()}
    new: defaultdict[str, list[Row]] = defaultdict(list)
    with sheet.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, dialect="excel-tab"):
            if not line["verdict"]:
                continue
            if line["verdict"] not in VERDICTS:
                sys.exit(f"a verdict is right or wrong: {line}")
            at = (run["corpus"], line["fingerprint"], line["rule"])
            if at in known:
                continue
            known.add(at)
            row = {"corpus": run["corpus"], "fingerprint": line["fingerprint"]}
            row |= {"rule": line["rule"], "severity": line["severity"]}
            row |= {"confidence": float(line["confidence"]), "safe": bool(line["safe"])}
            if line.get("evidence"):
                row["evidence"] = line["evidence"]
            row |= {"verdict": line["verdict"], "why": line["why"], "seen": seen}
            new[line["rule"]].append(row)
    for rule, rows in new.items():
        with (FOLDER / f"{rule}.jsonl").open("a", encoding="utf-8") as out:
            out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    _write(CORPORA, _with_run(run, seen=seen))
    return sum(map(len, new.values()))


def _with_run(run: Row, *, seen: bool) -> list[Row]:
    """All runs that were recorded, this one in the place of an earlier one of the same corpus."""
    others = [row for row in read_rows(CORPORA) if row["corpus"] != run["corpus"]]
    return sorted([*others, {**run, "seen": seen}], key=lambda row: str(row["corpus"]))


def retire(rule: str) -> int:
    """Mark all verdicts on a rule as seen, since the rule has changed; how many were fresh.

    "RULE=KIND" means those on one kind of its evidence.
    """
    rule, _, kind = rule.partition("=")
    path = FOLDER / f"{rule}.jsonl"
    rows = list(read_rows(path))
    changed = [not row["seen"] and kind in {"", row.get("evidence", "")} for row in rows]
    _write(
        path, [row | {"seen": row["seen"] or old} for row, old in zip(rows, changed, strict=True)]
    )
    return sum(changed)


def verdicts() -> Iterator[Row]:
    """All verdicts on texts that were fresh when they were read."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        if path != CORPORA:
            yield from read_rows(path)


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a file; none if there is no such file."""
    if path.exists():
        yield from map(json.loads, filter(None, path.read_text("utf-8").split("\n")))


def _write(path: Path, rows: Iterable[Row]) -> None:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(lines, encoding="utf-8")


# Counting


def table() -> Row:
    """The figures by rule and by kind of text, from fresh verdicts and, apart, from seen ones."""
    runs = {row["corpus"]: row for row in read_rows(CORPORA)}
    rules: defaultdict[str, Counter[str]] = defaultdict(Counter)
    by_kind: defaultdict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    severities: defaultdict[str, Counter[str]] = defaultdict(Counter)
    counted: Counter[tuple[str, str, str]] = Counter()
    # The corpora that were read before a rule's last change.
    stale: defaultdict[str, set[str]] = defaultdict(set)
    for row in verdicts():
        run = runs[row["corpus"]]
        of_all = not run.get("select")
        if of_all and not run["seen"]:
            at = (run["kind"], row["rule"], row["corpus"])
            by_kind[at][row["verdict"] if _is_reported(row, run["lang"]) else OFF] += 1
            if (
                row["verdict"] == "wrong"
                and _is_reported(row, run["lang"])
                and _severity(row, run["lang"]) != "neutral"
            ):
                counted[at] += 1
            if row["seen"]:
                stale[row["rule"]].add(row["corpus"])
        if run["kind"] in CASUAL:
            continue
        if row["seen"]:
            rules[row["rule"]][f"seen_{row['verdict']}"] += 1
            continue
        rules[row["rule"]][row["verdict"]] += 1
        if of_all:
            severities[_severity(row, run["lang"])][row["verdict"]] += 1
    fresh = [run for run in runs.values() if not run["seen"] and not run.get("select")]
    return {
        "command": "python benchmarks/fresh.py table",
        "date": max((run["date"] for run in fresh), default=""),
        "commit": max(fresh, key=lambda run: str(run["date"]), default={}).get("commit", ""),
        "words": sum(run["words"] for run in fresh),
        "read": sum(counts["right"] + counts["wrong"] for counts in rules.values()),
        "read_before": sum(
            counts["seen_right"] + counts["seen_wrong"] for counts in rules.values()
        ),
        "kinds": {
            kind: _of_kind(
                [run for run in fresh if run["kind"] == kind], by_kind, rules, counted, stale
            )
            for kind in sorted({run["kind"] for run in fresh})
        },
        "severities": {name: _share(counts) for name, counts in sorted(severities.items())},
        "rules": {rule: _share(counts) for rule, counts in sorted(rules.items())},
    }


def _is_reported(row: Row, lang: str) -> bool:
    """Whether findings of this kind are still reported where nobody asked for the rule."""
    rule = catalogue().get(row["rule"])
    return rule is not None and is_default(rule.id, lang, row.get("evidence", ""))


def _severity(row: Row, lang: str) -> str:
    """How severe the finding is now: as it was reported, or as little as its kind's figures allow."""
    rule = catalogue().get(row["rule"])
    if rule is None:
        return str(row["severity"])
    allowed = most_severe(rule.id, lang, rule.confidence, row.get("evidence", ""))
    reported = Severity(row["severity"])
    return min(reported, allowed).value


def _share(counts: Counter[str]) -> Row:
    """What was counted, with a Wilson interval of 95%."""
    low, high = wilson(counts["right"], counts["right"] + counts["wrong"])
    shares = {"right": counts["right"], "wrong": counts["wrong"]}
    shares |= {name: counts[name] for name in ("seen_right", "seen_wrong") if counts[name]}
    return shares | {"low": round(low, 3), "high": round(high, 3)}


def _of_kind(
    runs: list[Row],
    by_kind: dict[tuple[str, str, str], Counter[str]],
    rules: dict[str, Counter[str]],
    counted: Counter[tuple[str, str, str]],
    stale: dict[str, set[str]],
) -> Row:
    """The rates on one kind of text: all findings, and those that are false alarms, estimated.

    A rule is counted on the texts that were first seen after its last change; where these have fewer than
    `LEAST_WORDS` words of this kind, on those before as well, which is more than it says now. Rules and kinds of findings that are off by
    default do not count. `counted` says how many of those that were
    read were wrong and would count, not being neutral.
    """
    words = sum(run["words"] for run in runs)
    found: Counter[str] = Counter()
    for run in runs:
        found.update(run["findings"])
    kind = runs[0]["kind"]
    false = unread = false_counted = 0.0
    read = 0
    for rule in found:
        if rule not in catalogue() or not catalogue()[rule].default:
            continue  # it was on then, and runs only when asked for now
        fresh = [run for run in runs if run["corpus"] not in stale.get(rule, ())]
        if sum(run["words"] for run in fresh) < min(LEAST_WORDS, words):
            fresh = runs
        count = sum(run["findings"].get(rule, 0) for run in fresh)
        per_1000 = 1000 / max(1, sum(run["words"] for run in fresh))
        counts: Counter[str] = Counter()
        for run in fresh:
            counts.update(by_kind.get((kind, rule, run["corpus"]), Counter()))
        wrong_counted = sum(counted[kind, rule, run["corpus"]] for run in fresh)
        read += counts.total()
        # What was read of a few findings, or of less than a tenth, does not tell of the rest.
        if counts.total() < min(max(FEW, count / 10), count):
            counts = Counter(
                {name: rules[rule][name] for name in VERDICTS} if rule in rules else {}
            )
        if counts.total():
            false += per_1000 * count * counts["wrong"] / counts.total()
            false_counted += per_1000 * count * wrong_counted / counts.total()
        else:
            unread += count
    return {
        "corpora": sorted(run["corpus"] for run in runs),
        "words": words,
        "findings": found.total(),
        "read": read,
        "unread": int(unread),
        "per_1000": round(1000 * found.total() / max(1, words), 3),
        "false_per_1000": round(false, 3),
        "counted_false_per_1000": round(false_counted, 3),
    }


def as_json(measured: Row) -> str:
    """One kind or rule a line, so that a change reads well."""
    parts = []
    for name, value in measured.items():
        if isinstance(value, dict):
            rows = (f"    {json.dumps(key)}: {json.dumps(row)}" for key, row in value.items())
            parts.append(f"  {json.dumps(name)}: {{\n" + ",\n".join(rows) + "\n  }")
        else:
            parts.append(f"  {json.dumps(name)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def show(measured: Row) -> None:
    """Print the figures."""
    print(f"{measured['words']:,} words, {measured['read']} findings read")
    for kind, row in measured["kinds"].items():
        rates = (
            f"{row['per_1000']:6.2f} per 1,000 words, of which false {row['false_per_1000']:6.3f}"
        )
        print(
            f"{kind:22} {row['words']:9,} words {rates} ({row['read']} read, {row['unread']} unread)"
        )
    for name, row in (*measured["severities"].items(), *measured["rules"].items()):
        read = row["right"] + row["wrong"]
        share = f"{row['right'] / read:6.1%}" if read else "     —"
        seen = f"{row.get('seen_right', 0)}/{row.get('seen_wrong', 0)}"
        bounds = f"{row['low']:.2f}-{row['high']:.2f}"
        print(
            f"{name:26} {row['right']:4} right {row['wrong']:4} wrong {share} {bounds} seen {seen}"
        )


if __name__ == "__main__":
    main()
