"""What must hold of what `fuzz.py` reads and checks."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from xml.etree import ElementTree as ET

from fuzz_inputs import Dice

from qa.config import Settings
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Report
from qa.pipeline import check_document, read_closely
from qa.report.formats import FORMATS, make_formatter
from qa.report.formatter import Run, Summary
from qa.report.page import PageSettings, write_page
from qa.rules.base import Rule

# What a terminal, a log or a browser would obey.
CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
NAMES_OF_FORMATS = sorted(FORMATS)
FOR_PEOPLE = ("text", "concise", "github", "markdown")


@cache
def rules() -> tuple[Rule, ...]:
    """All rules that are on by default."""
    return tuple(select_rules(Settings()))


def held(condition: object, message: str) -> None:
    """Raise if it does not hold.

    Raises:
        AssertionError: with the message.
    """
    if not condition:
        raise AssertionError(message)


def check_map(prose: Prose, raw: str, *, ordered: bool = True) -> None:
    """The pieces lead back to the file, and unless it is that of a source by keys, in order."""
    at = raw_at = 0
    for piece in prose.pieces:
        held(at <= piece.start < piece.end <= len(prose.text) or not prose.text, f"piece {piece}")
        held(raw_at * ordered <= piece.raw_start <= piece.raw_end <= len(raw), f"raw piece {piece}")
        if piece.verbatim:
            same = prose.text[piece.start : piece.end] == raw[piece.raw_start : piece.raw_end]
            held(same, f"{piece} is not verbatim")
        at, raw_at = piece.end, piece.raw_end


def check_report(report: Report, raw: str, starts: dict[int | None, int]) -> None:
    """Nothing failed, and findings are where they say."""
    held(not report.failures, f"failures: {[str(f) for f in report.failures]}")
    for finding in (*report.findings, *report.suppressed):
        offset = starts[finding.row_line]
        span = finding.place.span
        held(0 <= span.start <= span.end <= len(raw) - offset, f"{finding.rule} at {span}")
        found = raw[offset + span.start : offset + span.end]
        held(
            found == finding.text or len(starts) > 1,
            f"{finding.rule}: {finding.text!r}, not {found!r}",
        )
        for edit in finding.suggestions:
            held(edit.span.end <= len(raw) - offset, f"{finding.rule}: fix at {edit.span}")
        held(0 <= finding.confidence <= 1, f"{finding.rule}: confidence {finding.confidence}")
        held(
            finding.place.line >= 1 and finding.place.column >= 1,
            f"{finding.rule}: {finding.place!r}",
        )


def check_outputs(dice: Dice, report: Report) -> None:
    """Formats hold nothing that a terminal obeys, and parse."""
    for name in dice.sample(NAMES_OF_FORMATS, 2):
        out = io.StringIO()
        formatter = make_formatter(name)
        formatter.begin(Run("0", color=False), out)
        formatter.document(report, out)
        formatter.end(Summary(documents=1, words=report.words), out)
        text = out.getvalue()
        if name in FOR_PEOPLE:
            found = CONTROLS.search(text)
            held(found is None, f"--format {name} writes {found[0]!r}" if found else "")
        if name in {"json", "sarif", "gitlab", "rdjson"}:
            json.loads(text)
        elif name in {"jsonl", "rdjsonl"}:
            for line in text.split("\n"):
                held(not line or json.loads(line) is not None, f"--format {name}")
        elif name == "junit":
            ET.fromstring(text)  # noqa: S314  # our own output
        elif name == "csv":
            list(csv.reader(io.StringIO(text), strict=True))


def check_reading(document: Document) -> None:
    """What a reader says of its file is sound, in the text and in its source."""
    check_map(document.target, document.raw)
    if document.source is not None and document.source_raw is not None:
        check_map(document.source, document.source_raw, ordered=not document.units)
    check_segments(document.target)
    for directive in document.directives:
        held(directive.span.end <= len(document.raw), f"{directive}")
        held(0 <= directive.position <= len(document.target.text), f"{directive}")
    at = 0
    for unit in document.units:
        held(at <= unit.target.start <= unit.target.end <= len(document.target.text), f"{unit}")
        at = unit.target.end
        source = "" if document.source is None else document.source.text
        held(unit.source.end <= len(source) or document.source is None, f"{unit}")


def check_segments(prose: Prose) -> None:
    """Segments run in order, begin and end with what is no white space, and lead back."""
    at = 0
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        held(at <= start < end <= len(prose.text), f"segment {segment}")
        text = prose.text[start:end]
        held(text == text.strip() or not text.strip(), f"segment {text!r}")
        raw = prose.to_raw(segment.span)
        held(raw.start <= raw.end, f"{segment} leads to {raw}")
        at = end


def check_one(dice: Dice, document: Document) -> None:
    """A document through all rules and some formats, or the page."""
    closely = dice.random() < 0.1
    reading = read_closely(document, rules()) if closely else None
    report = reading.report if reading else check_document(document, rules())
    starts: dict[int | None, int] = {row.line: row.span.start for row in document.rows}
    starts.setdefault(None, 0)
    check_report(report, document.raw, starts)
    check_outputs(dice, report)
    if reading:
        out = io.StringIO()
        write_page([reading], PageSettings("0"), out)
        found = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\ud800-\udfff]", out.getvalue())
        held(found is None, f"the page holds {found[0]!r}" if found else "")
