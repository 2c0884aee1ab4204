"""Confirm, export, check again, fix: of the texts of all samples, in every format that is written back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.detect.policy import Policy
from qa.detect.verdicts import NO_VERDICTS, Verdicts, read_verdicts, verdict_on, write_verdicts
from qa.edit.fixes import Fixed, Fixing, fix_all
from qa.edit.row_fixes import RowFixes
from qa.model.document import Document
from qa.model.report import PlacedFinding, Report
from qa.model.verdict import Judgement
from qa.read.files import read_documents
from qa.read.kinds import kind_of
from qa.read.options import ReadOptions
from qa.rules.catalogue import default_rules
from qa.run.engine import check_all
from qa.run.task import Task

SAMPLES = Path(__file__).parents[2] / "samples"
RULES = tuple(default_rules())
OPTIONS = ReadOptions(lang="en", source_lang="de")


def texts_of(path: Path) -> list[str]:
    """The paragraphs of a sample as its reader sees them; without what is no prose."""
    found: list[str] = []
    for document in read_documents(str(path), OPTIONS):
        assert isinstance(document, Document)
        text = document.target.text
        found += (segment.span.of(text) for segment in document.target.segments)
    return [text for text in found if "\ufffc" not in text and "\n" not in text and "{" not in text]


def table(texts: Sequence[str], delimiter: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([("id", "text"), *((f"r{n}", text) for n, text in enumerate(texts))])
    return out.getvalue()


def lines(
    texts: Sequence[str], one: Callable[[int, str], str], head: str = "", foot: str = ""
) -> str:
    return head + "".join(one(n, text) for n, text in enumerate(texts)) + foot


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def xml(text: str) -> str:
    return escape(text, quote=False)


WRITERS: dict[str, Callable[[Sequence[str]], str]] = {
    "a.jsonl": lambda t: lines(t, lambda n, s: json.dumps({"id": f"r{n}", "text": s, "n": n}) + "\n"),
    "a.csv": lambda t: table(t, ","),
    "a.tsv": lambda t: table(t, "\t"),
    "a.po": lambda t: lines(t, lambda n, s: f'msgid "Satz {n}."\nmsgstr {quoted(s)}\n\n', 'msgid ""\nmsgstr "Language: en\\n"\n\n'),
    "a.xlf": lambda t: lines(t, lambda n, s: f'<trans-unit id="{n}"><source>Satz {n}.</source><target>{xml(s)}</target></trans-unit>\n', '<xliff version="1.2"><file source-language="de" target-language="en"><body>\n', "</body></file></xliff>\n"),
    "a.tmx": lambda t: lines(t, lambda n, s: f'<tu><tuv xml:lang="de"><seg>Satz {n}.</seg></tuv><tuv xml:lang="en"><seg>{xml(s)}</seg></tuv></tu>\n', '<tmx version="1.4"><header srclang="de"/><body>\n', "</body></tmx>\n"),
    "en.json": lambda t: json.dumps({f"k{n}": s for n, s in enumerate(t)}, indent=1, ensure_ascii=False),
    "en.yml": lambda t: lines(t, lambda n, s: f"  k{n}: {quoted(s)}\n", "en:\n"),
    "a_en.properties": lambda t: lines(t, lambda n, s: f"k{n} = {s.replace(chr(92), chr(92) * 2)}\n"),
    "a.strings": lambda t: lines(t, lambda n, s: f'"k{n}" = {quoted(s)};\n'),
    "values/strings.xml": lambda t: lines(t, lambda n, s: f'<string name="k{n}">{xml(quoted(s)[1:-1]).replace(chr(39), chr(92) + chr(39))}</string>\n', "<resources>\n", "</resources>\n"),
    "a.resx": lambda t: lines(t, lambda n, s: f'<data name="k{n}"><value>{xml(s)}</value></data>\n', "<root>\n", "</root>\n"),
}  # fmt: skip


def task(path: Path, verdicts: Verdicts) -> Task:
    return Task((str(path),), OPTIONS, RULES, Policy(verdicts=verdicts), jobs=1)


def checked(path: Path, verdicts: Verdicts) -> Iterator[tuple[Report, PlacedFinding]]:
    for report in check_all(task(path, verdicts)):
        assert isinstance(report, Report), report
        for finding in report.findings:
            yield report, finding


def fixed(path: Path, verdicts: Verdicts) -> list[Fixed]:
    done: list[Fixed] = []
    rows = RowFixes(str(path), OPTIONS)
    for item in fix_all(task(path, verdicts), Fixing(safe=False, confirmed=True)):
        assert isinstance(item, Fixed), item
        assert item.failure is None
        if item.rows:
            rows.add(item)
        elif item.applied:
            assert item.write() is None
        done.append(item)
    if rows.applied:
        assert rows.write() is None
    return done


@pytest.mark.parametrize("sample", sorted(path.name for path in (SAMPLES / "flawed").iterdir()))
@settings(
    deadline=None,
    max_examples=examples_of(14),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_what_is_confirmed_stays_until_it_is_fixed_and_nothing_else_changes(
    tmp_path: Path, sample: str, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(WRITERS)))
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    before = WRITERS[name](texts_of(SAMPLES / "flawed" / sample))
    path.write_text(before, "utf-8", newline="")
    found = list(checked(path, NO_VERDICTS))
    picked = data.draw(st.sets(st.sampled_from(range(len(found))))) if found else set()
    chosen = [found[number] for number in sorted(picked)]
    verdicts = NO_VERDICTS.with_(
        verdict_on(finding, report, Judgement.CONFIRMED, NO_VERDICTS) for report, finding in chosen
    )
    exported = read_verdicts(write_verdicts(verdicts.all))  # as it goes through a file
    again = list(checked(path, exported))
    assert [f.fingerprint for _, f in again] == [f.fingerprint for _, f in found]
    assert sum(f.verdict == "confirmed" for _, f in again) == len(exported.all)
    done = fixed(path, exported)
    left = [finding for item in done for finding, _ in item.left]
    settled = [verdict for item in done for verdict in item.settled]
    assert len(settled) + len(left) == len(exported.all)
    # Only lines that something was confirmed on are others now.
    after = path.read_bytes().decode()
    old, new = before.split("\n"), after.split("\n")
    assert len(old) == len(new)
    touched = {
        number for number, pair in enumerate(zip(old, new, strict=True), 1) if pair[0] != pair[1]
    }
    places = {finding.row_line or line for _, finding in chosen for line in lines_of(finding)}
    assert touched <= places
    # Of what was confirmed, there is what could not be fixed, and no more.
    now = exported.without(settled)
    for item in done:
        now = item.carried.applied(now)
    still = [finding for _, finding in checked(path, now) if finding.verdict == "confirmed"]
    assert len(still) <= len(left)


def lines_of(finding: PlacedFinding) -> set[int]:
    """The lines on which a finding, or a place that is fixed with it, stands."""
    places = [finding.place, *(edit.place for edit in finding.suggestions if edit.place)]
    return {line for place in places for line in range(place.line, place.end_line + 1)}


def test_all_formats_are_read_as_what_they_are(tmp_path: Path) -> None:
    for name, writer in WRITERS.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(writer(["He is is here.", "She said “yes”."]), "utf-8", newline="")
        rules = {finding.rule for _, finding in checked(path, NO_VERDICTS)}
        assert "doubled-word" in rules, (name, kind_of(name))
