"""How often findings are right on texts that no rule was made with.

    python benchmarks/fresh.py draw TEXTS --corpus NAME --kind KIND --out SHEET.tsv [--per-rule 30]
    python benchmarks/fresh.py record SHEET.tsv        # after the column "verdict" was filled in
    python benchmarks/fresh.py retire RULE[=KIND][@CORPUS]...   # a rule was changed: its verdicts are seen now
    python benchmarks/fresh.py table [--write docs/fresh.json]

`draw` runs the default rules (`--select all` for every rule) over a folder of articles or a file of
rows, and writes a reading sheet: of each rule up to `--per-rule` findings, drawn by chance, with the
words around them. Who names rules gets of them what runs by default, since a figure of what nobody sees is
no figure of what is seen; with `--off-too` also the kinds that are off, to see whether one may come back. A reader writes "right" or "wrong" in the column `verdict`, and why in the next.
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
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from intervals import wilson

from qa.model.mqm import Severity
from qa.rules.calibration import DEFAULT_FROM, is_default, most_severe
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
# Of fewer findings read in one corpus, its kind of text speaks for it.
FEW = 5
# On fewer words of one kind of text, the findings of a single article would decide the rate of a rule.
LEAST_WORDS = 100_000
VERDICTS = ("right", "wrong")
# Several languages (ISO 639-2): the files, or their paths, tell which.
MANY = "mul"
# How a finding counts that was reported then, of a kind that runs only when asked for now; and one that is wrong and not neutral.
OFF, COUNTED = "off", "counted"
# How often corpora are drawn again for an interval, and from how many on.
DRAWS, LEAST_CORPORA = 400, 3
Row = dict[str, Any]


class Stratum(NamedTuple):
    """What one corpus says of a rule: its words, how many false alarms there are, and how many of them are not neutral."""

    corpus: str
    words: int
    false: float
    counted: float


class Known(NamedTuple):
    """What was read: by rule and corpus, of a rule in all texts, and the corpora that were read before a rule's last change."""

    read: defaultdict[tuple[str, str], Counter[str]]
    everywhere: defaultdict[str, Counter[str]]
    stale: defaultdict[str, set[str]]


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
    draws.add_argument(
        "--off-too", action="store_true", help="kinds that do not run by default, too"
    )
    draws.add_argument("--lang", default="en", help=f"{MANY}: each file says its own")
    records = commands.add_parser("record")
    records.add_argument("sheets", nargs="+", type=Path, metavar="SHEET.tsv")
    records.add_argument("--seen", action="store_true", help="rules were made with these texts")
    retires = commands.add_parser("retire")
    retires.add_argument("rules", nargs="+", metavar="RULE[=KIND][@CORPUS]")
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
            if not (arguments.off_too or is_on(finding, answer.get("lang") or arguments.lang)):
                continue
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


def is_on(finding: Row, lang: str) -> bool:
    """Whether a finding is of a kind that runs by default, or of a rule of which nothing does.

    `qa check --select RULE` reports the kinds that are off as well.
    """
    rule = catalogue().get(finding["rule"])
    if rule is None or not rule.default:
        return True
    return is_default(rule.id, lang, finding.get("kind", ""))


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

    "RULE=KIND" means those on one kind of its evidence, "RULE@CORPUS" those on the corpus that led to a change which
    no other verdict can be touched by.
    """
    rule, _, corpus = rule.partition("@")
    rule, _, kind = rule.partition("=")
    path = FOLDER / f"{rule}.jsonl"
    rows = list(read_rows(path))
    changed = [
        not row["seen"] and kind in {"", row.get("evidence", "")} and corpus in {"", row["corpus"]}
        for row in rows
    ]
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


def table(reported: Callable[[Row, str], bool] | None = None) -> Row:
    """The figures by rule and by kind of text, from fresh verdicts and, apart, from seen ones.

    Args:
        reported: whether the finding of a verdict would be reported on a text of that language; by default, whether it
            is reported now.
    """
    reported = reported or _is_reported
    runs = {row["corpus"]: row for row in read_rows(CORPORA)}
    rules: defaultdict[str, Counter[str]] = defaultdict(Counter)
    severities: defaultdict[str, Counter[str]] = defaultdict(Counter)
    kinds: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    known = Known(defaultdict(Counter), defaultdict(Counter), defaultdict(set))
    for row in verdicts():
        run = runs[row["corpus"]]
        of_all = not run.get("select")
        lang = run["lang"]
        counts = Counter((row["verdict"] if reported(row, lang) else OFF,))
        if counts["wrong"] and _severity(row, lang) != "neutral":
            counts[COUNTED] += 1
        if of_all and not run["seen"]:
            known.read[row["rule"], row["corpus"]].update(counts)
            if row["seen"]:
                known.stale[row["rule"]].add(row["corpus"])
        if run["kind"] in CASUAL:
            continue
        if row["seen"]:
            rules[row["rule"]][f"seen_{row['verdict']}"] += 1
            continue
        known.everywhere[row["rule"]].update(counts)
        runs_now = not counts[OFF]
        rules[row["rule"]][row["verdict"] if runs_now else f"off_{row['verdict']}"] += 1
        if runs_now:
            kinds[row["rule"], row.get("evidence", "")][row["verdict"]] += 1
        if of_all and runs_now:
            severities[_severity(row, lang)][row["verdict"]] += 1
    fresh = [run for run in runs.values() if not run["seen"] and not run.get("select")]
    return {
        "command": "python benchmarks/fresh.py table",
        "date": max((run["date"] for run in fresh), default=""),
        "commit": max(fresh, key=lambda run: str(run["date"]), default={}).get("commit", ""),
        "words": sum(run["words"] for run in fresh),
        "read": sum(
            counts[name]
            for counts in rules.values()
            for name in ("right", "wrong", "off_right", "off_wrong")
        ),
        "read_before": sum(
            counts["seen_right"] + counts["seen_wrong"] for counts in rules.values()
        ),
        "kinds": {
            kind: _of_kind([run for run in fresh if run["kind"] == kind], known)
            for kind in sorted({run["kind"] for run in fresh})
        },
        "severities": {name: _share(counts) for name, counts in sorted(severities.items())},
        "rules": {rule: _share(counts) for rule, counts in sorted(rules.items())},
        "poor_kinds": {
            " / ".join(filter(None, names)): _share(counts)
            for names, counts in sorted(kinds.items())
            if counts["right"] < DEFAULT_FROM * counts.total()
        },
    }


def _is_reported(row: Row, lang: str) -> bool:
    """Whether findings of this kind are still reported where nobody asked for the rule."""
    rule = catalogue().get(row["rule"])
    return rule is not None and rule.default and is_default(rule.id, lang, row.get("evidence", ""))


def _severity(row: Row, lang: str) -> str:
    """How severe the finding is now: as it was reported, or as little as its kind's figures allow."""
    rule = catalogue().get(row["rule"])
    if rule is None:
        return str(row["severity"])
    allowed = most_severe(rule.id, lang, rule.confidence, row.get("evidence", ""))
    reported = Severity(row["severity"])
    return min(reported, allowed).value


def _share(counts: Counter[str]) -> Row:
    """What was counted, with a Wilson interval of 95%; kinds of a rule that are off are counted apart."""
    low, high = wilson(counts["right"], counts["right"] + counts["wrong"])
    shares = {"right": counts["right"], "wrong": counts["wrong"]}
    apart = ("off_right", "off_wrong", "seen_right", "seen_wrong")
    shares |= {name: counts[name] for name in apart if counts[name]}
    return shares | {"low": round(low, 3), "high": round(high, 3)}


def _of_kind(runs: list[Row], known: Known) -> Row:
    """The rates on one kind of text: all findings, and those that are false alarms, estimated.

    A rule is counted on the texts that were first seen after its last change; where these have fewer than
    `LEAST_WORDS` words of this kind, on those before as well, which is more than it says now. Rules and kinds of
    findings that are off by default do not count.

    A corpus is a stratum: what was read of its findings of a rule speaks for all of them there, since that many were drawn by
    chance (stratified sampling: W. G. Cochran, Sampling Techniques, 1977, chapter 5). Where fewer than `FEW` were read, the corpora of
    this kind of text together speak for it, and else those of all kinds.

    The interval (95%) says how much the rates of these corpora differ: they are drawn again, with replacement (B. Efron, "Bootstrap
    Methods", Annals of Statistics 7, 1979). Of fewer than three corpora none is given.
    """
    words = sum(run["words"] for run in runs)
    found: Counter[str] = Counter()
    for run in runs:
        found.update(run["findings"])
    rates = []
    unread = read = 0
    for rule in found:
        if rule not in catalogue() or not catalogue()[rule].default:
            continue  # it was on then, and runs only when asked for now
        fresh = [run for run in runs if run["corpus"] not in known.stale.get(rule, ())]
        if sum(run["words"] for run in fresh) < min(LEAST_WORDS, words):
            fresh = runs
        together: Counter[str] = Counter()
        for run in fresh:
            together.update(known.read.get((rule, run["corpus"]), Counter()))
        read += _read(together)
        spoken = together if _read(together) >= FEW else known.everywhere.get(rule, together)
        of_rule = []
        for run in fresh:
            count = run["findings"].get(rule, 0)
            counts = known.read.get((rule, run["corpus"]), Counter())
            if _read(counts) < min(FEW, count):
                counts = spoken
            if not _read(counts):
                unread += count
            share = count / max(1, _read(counts))
            false, counted = share * counts["wrong"], share * counts[COUNTED]
            of_rule.append(Stratum(run["corpus"], run["words"], false, counted))
        rates.append(of_rule)
    false, counted = _per_1000(rates)
    low, high = _interval([run["corpus"] for run in runs], rates)
    return {
        "corpora": sorted(run["corpus"] for run in runs),
        "words": words,
        "findings": found.total(),
        "read": read,
        "unread": unread,
        "per_1000": round(1000 * found.total() / max(1, words), 3),
        "false_per_1000": round(false, 3),
        "false_low": round(low, 3),
        "false_high": round(high, 3),
        "counted_false_per_1000": round(counted, 3),
    }


def _read(counts: Counter[str]) -> int:
    """How many findings were read, reported now or not."""
    return counts["right"] + counts["wrong"] + counts[OFF]


def _per_1000(rates: list[list[Stratum]], times: Counter[str] | None = None) -> tuple[float, float]:
    """False alarms per 1,000 words, all and those that are not neutral; `times` says how often each corpus was drawn."""
    false = counted = 0.0
    for of_rule in rates:
        weights = [1 if times is None else times[each.corpus] for each in of_rule]
        words = sum(n * each.words for n, each in zip(weights, of_rule, strict=True))
        per = 1000 / max(1, words)
        false += per * sum(n * each.false for n, each in zip(weights, of_rule, strict=True))
        counted += per * sum(n * each.counted for n, each in zip(weights, of_rule, strict=True))
    return false, counted


def _interval(corpora: list[str], rates: list[list[Stratum]]) -> tuple[float, float]:
    """The interval of false alarms per 1,000 words from corpus to corpus; 0 to 0 of fewer than three corpora."""
    if len(corpora) < LEAST_CORPORA:
        return 0.0, 0.0
    chance = random.Random(1)  # noqa: S311  # a draw, no secret
    drawn = sorted(
        _per_1000(rates, Counter(chance.choices(corpora, k=len(corpora))))[0] for _ in range(DRAWS)
    )
    tail = DRAWS // 40
    return drawn[tail], drawn[-1 - tail]


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
        off = f"{row.get('off_right', 0)}/{row.get('off_wrong', 0)}"
        bounds = f"{row['low']:.2f}-{row['high']:.2f}"
        print(
            f"{name:26} {row['right']:4} right {row['wrong']:4} wrong {share} {bounds} off {off} seen {seen}"
        )


if __name__ == "__main__":
    main()
