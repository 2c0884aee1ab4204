"""The verdict file: one JSON object per line, sorted, so that git merges it without conflicts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, fields
from typing import Any

from qa.model.data_classes import dataclass
from qa.model.needs import Needs
from qa.model.report import PlacedFinding, Report
from qa.model.verdict import Judgement, Verdict

FILE_NAME = ".qa-verdicts.jsonl"
VERSION = 2
READABLE = (1, VERSION)
# The name that version 1 had for "confirmed".
OLD_NAMES = {"accepted": "confirmed"}
HEADER = {"format": "qa-verdicts", "version": VERSION}
# The value of `PlacedFinding.suppressed` for these.
REASON = "verdict"

# The fields of a line, in the order written; `verdict` is the judgement.
NAMES = tuple("verdict" if f.name == "judgement" else f.name for f in fields(Verdict))
NEEDED = ("fingerprint", "verdict", "rule")
CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
# If a merge left two verdicts on one finding, the more deliberate one counts.
STRENGTH = (Judgement.BASELINE, Judgement.CONFIRMED, Judgement.DISMISSED)


class VerdictError(ValueError):
    """A verdict file is malformed.

    Attributes:
        line: the 1-based number of the malformed line.
    """

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Verdicts(Needs):
    """Verdicts, and the folder that their paths are relative to.

    Attributes:
        all: in file order; no two have the same key.
        folder: the folder of the verdict file.
    """

    all: tuple[Verdict, ...] = ()
    folder: str = "."
    _paths: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def path_of(self, uri: str) -> str:
        """Return the path of a file as verdicts write it."""
        if uri not in self._paths:
            self._paths[uri] = path_in(self.folder, uri)
        return self._paths[uri]

    def on(self, finding: PlacedFinding, uri: str, document: str) -> Verdict | None:
        """Return the verdict on a finding in the document `document` of the file `uri`."""
        known = self.need(_by_key)
        if not known:
            return None
        path = self.path_of(uri)
        for place in ((None, None), (path, None if document == uri else document), (path, None)):
            verdict = known.get((finding.fingerprint, *place))
            if verdict is not None and verdict.rule == finding.rule:
                return verdict
        return None

    def with_(self, new: Iterable[Verdict]) -> Verdicts:
        """Return these verdicts and `new` ones, which replace earlier ones on the same findings."""
        new = list(new)
        judged = {verdict.key for verdict in new} | {_place(verdict) for verdict in new}
        kept = (v for v in self.all if v.key not in judged and _place(v) not in judged)
        return Verdicts(merged((*kept, *new)), self.folder)

    def without(self, old: Iterable[Verdict]) -> Verdicts:
        """Return these verdicts without those on the findings of `old`."""
        gone = {verdict.key for verdict in old}
        return Verdicts(tuple(v for v in self.all if v.key not in gone), self.folder)


def _by_key(verdicts: Verdicts) -> Mapping[tuple[str, str | None, str | None], Verdict]:
    return {verdict.key: verdict for verdict in verdicts.all}


NO_VERDICTS = Verdicts()


def path_in(folder: str, uri: str) -> str:
    """Return the path of the file `uri`, which is relative to the working directory, relative to `folder`."""
    if uri == "-":
        return uri
    try:
        path = os.path.relpath(uri, folder or ".")
    except ValueError:  # on another drive
        path = uri
    return path.replace(os.sep, "/")


def verdict_on(
    finding: PlacedFinding,
    report: Report,
    judgement: Judgement,
    verdicts: Verdicts,
    *,
    comment: str | None = None,
    author: str | None = None,
    date: str | None = None,
    fix: str | None = None,
) -> Verdict:
    """Build a verdict on a finding of `report`, for the file that holds `verdicts`."""
    return Verdict(
        fingerprint=finding.fingerprint,
        judgement=judgement,
        rule=finding.rule,
        text=finding.text,
        context=finding.before + finding.text + finding.after,
        path=verdicts.path_of(report.uri),
        document=None if report.id == report.uri else report.id,
        comment=comment,
        author=author,
        date=date,
        fix=fix,
    )


def read_verdicts(text: str, folder: str = ".") -> Verdicts:
    """Parse a verdict file.

    The order of lines does not matter, and duplicate lines (as after a merge by `merge=union`) count once.

    Args:
        text: the content of the file.
        folder: its folder, relative to the working directory or absolute.

    Raises:
        VerdictError: at a malformed line.
    """
    found = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        if line.startswith(CONFLICT):
            message = "a merge was left unfinished here; keep the lines of both sides"
            raise VerdictError(message, number)
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            message = "expected a JSON object on each line"
            raise VerdictError(message, number) from None
        if isinstance(value, dict) and "format" in value:
            _check_header(value, number)
        else:
            found.append(_verdict(value, number))
    return Verdicts(merged(found), folder)


def write_verdicts(verdicts: Iterable[Verdict]) -> str:
    """Format a verdict file: the same verdicts give the same bytes."""
    lines = [_line(HEADER)]
    for verdict in merged(verdicts):
        values = {name: _value(verdict, name) for name in NAMES}
        lines.append(_line({n: v for n, v in values.items() if v not in {None, ""} or n in NEEDED}))
    return "".join(f"{line}\n" for line in lines)


def merged(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts in file order, one for each key: of equals, the later counts."""
    found: dict[tuple[str, str | None, str | None], Verdict] = {}
    for verdict in verdicts:
        known = found.get(verdict.key)
        if known is None or not _weaker(verdict, known):
            found[verdict.key] = verdict
    return tuple(sorted(found.values(), key=_order))


def stale(
    verdicts: Verdicts, seen: Mapping[str, set[str]], ran: Mapping[str, set[str]]
) -> Iterator[Verdict]:
    """Return the verdicts on findings that no longer exist.

    Verdicts whose file was not checked, or whose rule did not run on it, are left out.

    Args:
        verdicts: the content of the verdict file.
        seen: fingerprints of all findings, suppressed ones included, by file.
        ran: the rules that ran to completion on all documents, by file.
    """
    everywhere = set().union(*seen.values()) if seen else set()
    for verdict in verdicts.all:
        if verdict.judgement is Judgement.DISMISSED and verdict.fingerprint in everywhere:
            continue
        path = verdict.path
        if path is None or path not in ran or verdict.rule not in ran[path]:
            continue
        if verdict.fingerprint not in seen.get(path, ()):
            yield verdict


def _place(verdict: Verdict) -> tuple[str, str | None, str | None]:
    return (verdict.fingerprint, verdict.path, verdict.document)


def _weaker(one: Verdict, other: Verdict) -> bool:
    return STRENGTH.index(one.judgement) < STRENGTH.index(other.judgement)


def _order(verdict: Verdict) -> tuple[str, ...]:
    return (
        verdict.path or "",
        verdict.document or "",
        verdict.rule,
        verdict.fingerprint,
        verdict.judgement.value,
    )


def _value(verdict: Verdict, name: str) -> Any:  # noqa: ANN401  # a value of JSON
    return verdict.judgement.value if name == "verdict" else getattr(verdict, name)


def _line(values: Mapping[str, Any]) -> str:
    """Format one line of JSON, with all Unicode line separators escaped."""
    text = json.dumps(values, ensure_ascii=False)
    shown = (c if c.isprintable() else _escaped(c) for c in text)
    return text if text.isprintable() else "".join(shown)


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]


def _check_header(value: Mapping[str, Any], line: int) -> None:
    if value.get("format") != HEADER["format"]:
        message = f"expected a verdict file, not one of the format {value.get('format')!r}"
        raise VerdictError(message, line)
    if value.get("version") not in READABLE:
        told = f"this is version {value.get('version')!r} of the format"
        message = f"{told}; this program knows {' and '.join(map(str, READABLE))}"
        raise VerdictError(message, line)


def _verdict(value: object, line: int) -> Verdict:
    if not isinstance(value, dict):
        message = "expected a JSON object on each line"
        raise VerdictError(message, line)
    for name in NEEDED:
        if not value.get(name):
            message = f"a verdict needs “{name}”"
            raise VerdictError(message, line)
    for name, entry in value.items():
        if name not in NAMES:
            message = f"a verdict has no field “{name}”; it has {', '.join(NAMES)}"
            raise VerdictError(message, line)
        if entry is not None and not isinstance(entry, str):
            message = f"“{name}” must be a string"
            raise VerdictError(message, line)
    known = [judgement.value for judgement in Judgement]
    judged = OLD_NAMES.get(value["verdict"], value["verdict"])
    if judged not in known:
        message = f"“verdict” must be one of {', '.join(known)}, not {value['verdict']!r}"
        raise VerdictError(message, line)
    texts: dict[str, Any] = {name: value.get(name) for name in NAMES if name != "verdict"}
    texts["text"], texts["context"] = texts["text"] or "", texts["context"] or ""
    return Verdict(judgement=Judgement(judged), **texts)
