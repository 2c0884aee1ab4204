"""Places for programs that know files and lines, but not rows."""

from __future__ import annotations

import os

from qa.model.report import Place, PlacedFinding, Report


def portable(uri: str) -> str:
    """The path with slashes; relative to the working directory if it is below it."""
    path = uri
    if os.path.isabs(uri):  # noqa: PTH117  # a path as it was given
        try:
            relative = os.path.relpath(uri)
        except ValueError:  # on another drive
            relative = uri
        path = uri if relative.startswith("..") else relative
    return path.replace(os.sep, "/").removeprefix("./")


def line_of(report: Report, finding: PlacedFinding) -> int:
    """The line of the file, from 1; of a fault in a row, that on which the row starts."""
    if finding.row_line is not None:
        return finding.row_line
    return finding.place.line if report.line is None else report.line


def place_of(report: Report, finding: PlacedFinding) -> Place | None:
    """Lines and columns in the file; None in a row, whose text is quoted there and escaped."""
    return None if report.line is not None or finding.row_line is not None else finding.place


def key_of(report: Report, finding: PlacedFinding) -> str:
    """What tells the fault from all others of a run, and stays as long as its sentence does."""
    import hashlib

    whole = "\x1f".join((portable(report.uri), report.id, finding.fingerprint))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]
