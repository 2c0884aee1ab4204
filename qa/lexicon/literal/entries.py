"""The files of literal translations: one entry a line, written by translators.

    source | what machines write | what the target language writes | why | conditions

A line `[sport]` or `[politics, law]` names the subjects of the entries below it, a line `[fi > en]` their
languages, `#` begins a comment. `docs/literal.md` says how entries are written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from qa.model.expression import expression
from qa.model.literal import LiteralEntry as Entry

SUBJECTS = frozenset(
    """
    politics sport crime law weather health cooking business work education military religion
    culture media technology transport housing nature family everyday
    """.split()
)
ANY = "any"
FLAGS = frozenset(("alone", "doubtful", "hint", "sign", "sure", "idiom", "major"))
# The conditions that take words.
WORDED = ("near", "not")
FIELDS = 4
# Bounds, in code points and in lines: a file may come from anybody.
LONGEST_LINE, MOST_LINES, LONGEST_REASON = 1000, 50_000, 200
MOST_SUGGESTIONS, MOST_WORDS = 5, 9
LANGUAGES = expression(r"\[\s*([^\W\d_]{2,3})\s*>\s*([^\W\d_]{2,3})\s*\]")
HEADING = expression(r"\[([^\[\]>]*)\]")
# What a word of a pattern may look like; `patterns.py` says what the marks mean.
GAPS = frozenset(("_", "...", "<n>"))
MARKED = expression(r"=?\*?[^\s*=|<>]+\*?")


class EntryError(Exception):
    """A line that is not an entry: `line` is 1-based, the text says what is wrong."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def read_entries(text: str, lang: str, target: str) -> tuple[Entry, ...]:
    """The entries of a file.

    Args:
        text: the whole file.
        lang: the source language of entries before any line `[fi > en]`.
        target: their target language.

    Raises:
        EntryError: at the first line that is wrong.
    """
    entries: list[Entry] = []
    for found in _read(text, lang, target):
        if isinstance(found, EntryError):
            raise found
        entries.append(found)
    return tuple(entries)


def lines_of(text: str) -> list[str]:
    """The lines of a file, number 1 first."""
    return unicodedata.normalize("NFC", text).splitlines()


def all_errors(text: str, lang: str, target: str) -> tuple[EntryError, ...]:
    """All that is wrong in a file, in the order of its lines; what entries say of one another, too."""
    found = list(_read(text, lang, target))
    errors = [item for item in found if isinstance(item, EntryError)]
    entries = [item for item in found if isinstance(item, Entry)]
    errors.extend(_contradictions(entries))
    return tuple(sorted(errors, key=lambda error: error.line))


def _read(text: str, lang: str, target: str) -> Iterator[Entry | EntryError]:
    subjects: frozenset[str] = frozenset()
    lines = lines_of(text)
    if len(lines) > MOST_LINES:
        yield EntryError(MOST_LINES, f"more than {MOST_LINES:,} lines")
        return
    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        try:
            languages, heading = LANGUAGES.fullmatch(line), HEADING.fullmatch(line)
            if languages is not None:
                lang, target = languages.groups()
            elif heading is not None:
                subjects = _subjects(heading[1])
            else:
                yield entry_of(line, number, lang, target, subjects)
        except ValueError as error:
            yield EntryError(number, str(error))


def _subjects(heading: str) -> frozenset[str]:
    names = {name.strip() for name in heading.split(",")}
    unknown = sorted(names - SUBJECTS - {ANY})
    if unknown:
        message = (
            f"unknown subject {unknown[0]!r}; subjects are {', '.join(sorted(SUBJECTS))}, {ANY}"
        )
        raise ValueError(message)
    return frozenset() if ANY in names else frozenset(names)


def entry_of(line: str, number: int, lang: str, target: str, subjects: frozenset[str]) -> Entry:
    """The entry of a line.

    Args:
        line: without white space around it.
        number: of the line in its file, 1-based.
        lang: the source language.
        target: the target language.
        subjects: what the headings above it name; empty for any.

    Raises:
        ValueError: if the line is no entry; the text says what is wrong.
    """
    if len(line) > LONGEST_LINE:
        message = f"the line is longer than {LONGEST_LINE:,} characters"
        raise ValueError(message)
    fields = [part.strip() for part in line.split("|")]
    if len(fields) not in {FIELDS, FIELDS + 1}:
        message = f"{len(fields)} fields, not 4 or 5: source | rendering | right | why | conditions"
        raise ValueError(message)
    source, renderings, right = (_values(part) for part in fields[:3])
    for name, values in (("source", source), ("rendering", renderings), ("suggestion", right)):
        if not values:
            message = f"no {name}"
            raise ValueError(message)
    for pattern in (*source, *renderings):
        _check_pattern(pattern)
    _check_right(renderings, right)
    why = fields[3]
    if not why.endswith((".", "!", "?", ".”")) or len(why) > LONGEST_REASON:
        message = f"the reason must be a sentence of at most {LONGEST_REASON} characters"
        raise ValueError(message)
    flags, near, apart = _conditions(fields[4] if len(fields) > FIELDS else "")
    return Entry(
        lang, target, source, renderings, right, why, subjects, flags, near, apart, line=number
    )


def _values(part: str) -> tuple[str, ...]:
    return tuple(value for value in (" ".join(v.split()) for v in part.split(";")) if value)


def _check_pattern(pattern: str) -> None:
    parts = pattern.split(" ")
    if len(parts) > MOST_WORDS:
        message = f"{pattern!r} has more than {MOST_WORDS} words"
        raise ValueError(message)
    if pattern != pattern.lower():
        message = f"{pattern!r} must be in lower case"
        raise ValueError(message)
    for part in parts:
        if part not in GAPS and not MARKED.fullmatch(part):
            message = f"{part!r} is not a word of a pattern"
            raise ValueError(message)
    if parts[0] in GAPS - {"<n>"} or parts[-1] in GAPS - {"<n>"}:
        message = f"{pattern!r} must begin and end with a word"
        raise ValueError(message)


def _check_right(renderings: tuple[str, ...], right: tuple[str, ...]) -> None:
    if len(right) > MOST_SUGGESTIONS:
        message = f"more than {MOST_SUGGESTIONS} suggestions"
        raise ValueError(message)
    folded = {value.casefold() for value in right}
    for rendering in renderings:
        if rendering.replace("=", "").replace("*", "") in folded:
            message = f"{rendering!r} is its own suggestion"
            raise ValueError(message)
    for value in right:
        if any(mark in value for mark in "*=_<>") or "..." in value:
            message = f"the suggestion {value!r} must be plain words"
            raise ValueError(message)


def _conditions(part: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    flags: set[str] = set()
    words: dict[str, tuple[str, ...]] = dict.fromkeys(WORDED, ())
    for condition in part.split():
        name, has_words, value = condition.partition("=")
        if not has_words and name in FLAGS:
            flags.add(name)
        elif has_words and name in words:
            words[name] = tuple(word for word in value.lower().split(",") if word)
        else:
            message = (
                f"unknown condition {condition!r}; conditions are {', '.join(sorted(FLAGS))}, "
                "near=word,word and not=word,word"
            )
            raise ValueError(message)
    return frozenset(flags), words["near"], words["not"]


def _contradictions(entries: list[Entry]) -> Iterator[EntryError]:
    """Entries that say a thing twice, and renderings that another entry calls right."""
    renderings: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        for source in entry.source:
            for rendering in entry.renderings:
                others = renderings.setdefault((source, rendering), [])
                twice = next((other for other in others if _meet(entry, other)), None)
                if twice is not None:
                    message = f"{source!r} with {rendering!r} is already on line {twice.line}"
                    yield EntryError(entry.line, message)
                others.append(entry)
    for entry in entries:
        for source in entry.source:
            for right in entry.right:
                for other in renderings.get((source, right.lower()), ()):
                    if _meet(entry, other):
                        message = f"{right!r} is called literal in line {other.line}"
                        yield EntryError(entry.line, message)


def _meet(one: Entry, other: Entry) -> bool:
    """Whether both may speak of the same article."""
    same = (one.lang, one.target) == (other.lang, other.target)
    conditions = (one.near, one.apart) == (other.near, other.apart)
    subjects = not one.subjects or not other.subjects or bool(one.subjects & other.subjects)
    return same and conditions and subjects
