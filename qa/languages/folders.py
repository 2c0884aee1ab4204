"""The folders of languages: which there are, and what is in them.

A language is a folder named by its ISO 639-1 code. Each file in it is optional, and says something
that rules and analyses ask for by name: `words.py` (`LANGUAGE`), `forms.toml`, `boilerplate.py`, `numerals.py`,
`negations.py`, `page_lines.py`, `wording.py`, `meanings.txt`, `places.txt`, literal translations. Nothing outside lists the languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import qa.languages
from qa.model.memory import loaded

# Where a word is of several languages, the first of these is named; all others come after them.
FIRST = tuple("en de fr es it pt nl sv da nb fi is pl cs sk uk ru tr hu ro ha zh ja".split())


@loaded
def codes_with(file: str) -> tuple[str, ...]:
    """The codes of the languages whose folders have a file of that name, in an order of our own."""
    found = {code for code, files in _files() if file in files}
    return tuple(sorted(found, key=lambda code: (FIRST.index(code) if code in FIRST else 99, code)))


@loaded
def _files() -> tuple[tuple[str, frozenset[str]], ...]:
    """The folders, each with the names of its files: one look at each, whatever is asked for."""
    return tuple(
        (folder.name, frozenset(path.name for path in folder.iterdir() if path.is_file()))
        for place in qa.languages.__path__
        for folder in Path(place).iterdir()
        if folder.name.isidentifier() and folder.is_dir()
    )


def data_of(code: str, module: str) -> ModuleType | None:
    """A module of data of a language; None if it has none."""
    if code not in codes_with(f"{module}.py"):
        return None
    return import_module(f"qa.languages.{code}.{module}")


def lines_of(code: str, file: str) -> Iterator[str]:
    """The lines of a text of data of a language, without comments; none if it has none."""
    if code not in codes_with(file):
        return
    for place in qa.languages.__path__:
        path = Path(place) / code / file
        if path.is_file():
            lines = path.read_text("utf-8").splitlines()
            yield from (line for line in lines if line and not line.startswith("#"))
            return
