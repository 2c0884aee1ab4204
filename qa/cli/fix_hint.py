"""Tell people who read findings at a terminal that `--fix` would fix some of them."""

from __future__ import annotations

from pathlib import Path

from qa.files.opening import open_file
from qa.model.report import Report
from qa.read.kinds import ANDROID, JSON, READ_ONLY, kind_by_content, kind_of
from qa.report.tallies import plural


def fixable_in(report: Report) -> int:
    """The number of findings with a safe fix, if the file is one that fixes are written into."""
    safe = sum(any(edit.safe for edit in finding.suggestions) for finding in report.findings)
    return safe if safe and _may_be_written(report.uri) else 0


def fix_hint(fixable: int) -> str:
    """The line for the user."""
    return f"{plural(fixable, 'finding')} can be fixed with --fix; --diff shows how."


def _may_be_written(uri: str) -> bool:
    """Whether fixes are written into the file: what `.xml` and `.json` files are, their beginning tells."""
    path = Path(uri)
    if not path.is_file():
        return False
    kind = kind_of(uri)
    if kind in {ANDROID, JSON}:
        try:
            with open_file(path) as file:
                kind = kind_by_content(kind, file)
        except OSError:  # it has gone meanwhile
            return False
    return kind not in READ_ONLY
