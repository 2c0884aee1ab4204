"""Words that are the same in many languages: `shared.txt`."""

from __future__ import annotations

from pathlib import Path

from qa.model.memory import loaded


@loaded
def shared_words(heading: str) -> frozenset[str]:
    """The words below a heading of `shared.txt`, casefolded.

    Raises:
        KeyError: if it has no such heading.
    """
    return _all()[heading]


@loaded
def _all() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    heading = ""
    for line in Path(__file__).with_name("shared.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
            found[heading] = set()
        elif line and not line.startswith("#"):
            found[heading].update(line.split())
    return {name: frozenset(words) for name, words in found.items()}
