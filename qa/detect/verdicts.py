"""The verdict file: one JSON object a line, sorted, so that git merges it without conflicts."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from qa.model.needs import Needs
from qa.model.report import PlacedFinding, Report
from qa.model.verdict import Judgement, Verdict

FILE_NAME = ".qa-verdicts.jsonl"
VERSION = 2
READABLE = (1, VERSION)
# What version 1 called a confirmed finding.
OLD_NAMES = {"accepted": "confirmed"}
HEADER = {"format": "qa-verdicts", "version": VERSION}
# Why a finding does not count, as `PlacedFinding.suppressed` has it.
REASON = "verdict"

# The fields of a line, in the order in which they are written; `verdict` is the judgement.
NAMES = tuple("verdict" if f.name == "judgement" else f.name for f in fields(Verdict))
NEEDED = ("fingerprint", "verdict", "rule")
CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
# Where a merge has left two verdicts on one finding, the one that somebody thought about counts.
STRENGTH = (Judgement.BASELINE, Judgement.CONFIRMED, Judgement.DISMISSED)


class VerdictError(ValueError):
    """A verdict file that cannot be understood.

    Attributes:
        line: the 1-based line that is to blame.
    """

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Verdicts(Needs):
    """Verdicts, and where the paths in them start.

    Attributes:
        all: in the order of the file; no two have the same key.
        folder: the folder of the verdict file.
    """

    all: tuple[Verdict, ...] = ()
    folder: str = "."
    _paths: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def path_of(self, uri: str) -> str:
        """The file as a verdict names it."""
        if uri not in self._paths:
            self._paths[uri] = path_in(self.folder, uri)
        return self._paths[uri]

    def on(self, finding: PlacedFinding, uri: str, document: str) -> Verdict | None:
        """What was said of a finding in the document `document` of the file `uri`."""
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
        """These and `new`, which take the place of what was said of the same findings before."""
        new = list(new)
        judged = {verdict.key for verdict in new} | {_place(verdict) for verdict in new}
        kept = (v for v in self.all if v.key not in judged and _place(v) not in judged)
        return Verdicts(merged((*kept, *new)), self.folder)

    def without(self, old: Iterable[Verdict]) -> Verdicts:
        """These, but none on the findings that `old` are about."""
        gone = {verdict.key for verdict in old}
        return Verdicts(tuple(v for v in self.all if v.key not in gone), self.folder)


def _by_key(verdicts: Verdicts) -> Mapping[tuple[str, str | None, str | None], Verdict]:
    return {verdict.key: verdict for verdict in verdicts.all}


NO_VERDICTS = Verdicts()


def path_in(folder: str, uri: str) -> str:
    """The file `uri`, which is relative to the working directory, as seen from `folder`."""
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
    """A verdict on a finding of `report`, for the file that holds `verdicts`."""
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
    """The verdicts of a file.

    The order of lines does not matter, and lines that are there twice (as after a merge by
    `merge=union`) count once.

    Args:
        text: what the file holds.
        folder: where it lies, relative to the working directory or absolute.

    Raises:
        VerdictError: at a line that is no verdict.
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
    """The text of a verdict file: the same verdicts give the same bytes."""
    lines = [_line(HEADER)]
    for verdict in merged(verdicts):
        values = {name: _value(verdict, name) for name in NAMES}
        lines.append(_line({n: v for n, v in values.items() if v not in {None, ""} or n in NEEDED}))
    return "".join(f"{line}\n" for line in lines)


def merged(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts in the order of the file, one for each key: of equals the later counts."""
    found: dict[tuple[str, str | None, str | None], Verdict] = {}
    for verdict in verdicts:
        known = found.get(verdict.key)
        if known is None or not _weaker(verdict, known):
            found[verdict.key] = verdict
    return tuple(sorted(found.values(), key=_order))


def stale(
    verdicts: Verdicts, seen: Mapping[str, set[str]], ran: Mapping[str, set[str]]
) -> Iterator[Verdict]:
    """Verdicts on findings that are no longer there.

    Nothing is said of a verdict whose file was not checked, or whose rule has not run in it.

    Args:
        verdicts: what the file holds.
        seen: fingerprints of all findings, silenced ones too, by the path of the file.
        ran: by the path of the file, the rules that had their say in all its documents.
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
    """One line of JSON, whatever is in it: what many take for a line end is escaped."""
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
