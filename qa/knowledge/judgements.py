"""The file of judgements: what was asked of models, and what they answered, a line each.

Lines are only added. So a run that is stopped loses nothing that was paid for, and whoever reads finds
whole lines; a last line that was cut short is left out. What a line says holds for the passage that it
names by its content, wherever that stands.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from qa.files.locking import locked
from qa.files.opening import open_to_extend, read_file
from qa.model.data_classes import dataclass
from qa.model.judged import KINDS, Claim, Count, Judgements

VERSION = 1
# No file of judgements, and no text in it, is longer; in bytes and code points.
MOST, LONGEST = 256 << 20, 2_000
# A model that claims more of one passage is not listened to further.
MOST_CLAIMS = 20


class JudgementsError(Exception):
    """A file of judgements that cannot be used; the text says why.

    Attributes:
        line: its 1-based line, None if no line is to blame.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Asker:
    """Who was asked, and how: answers to other questions are other answers."""

    model: str
    prompt: str


@dataclass(slots=True)
class Asked:
    """What one asker was told of one passage.

    Attributes:
        claims: what it held for wrong.
        wrong: for each claim, whether it said so again; None if it was not asked yet.
    """

    claims: tuple[Claim, ...]
    wrong: tuple[bool, ...] | None = None

    @property
    def is_open(self) -> bool:
        """Whether the second question has not been asked yet."""
        return bool(self.claims) and self.wrong is None


@dataclass(slots=True)
class Ledger:
    """All that stands in a file.

    Attributes:
        asked: by the name of the passage and who was asked.
        counts: verdicts by (model, kind).
    """

    asked: dict[tuple[str, Asker], Asked] = field(default_factory=dict)
    counts: dict[tuple[str, str], Count] = field(default_factory=dict)

    def judgements(self) -> Judgements:
        """What was claimed and held up to the second question, one of each kind and place."""
        found: dict[str, dict[tuple[str, str], Claim]] = {}
        for (name, _), asked in sorted(self.asked.items(), key=_order):
            for claim, wrong in zip(asked.claims, asked.wrong or (), strict=False):
                if wrong:
                    found.setdefault(name, {}).setdefault((claim.kind, claim.quote), claim)
        claims = {
            name: tuple(sorted(of.values(), key=lambda claim: (claim.start, claim.kind)))
            for name, of in sorted(found.items())
        }
        return Judgements(claims, dict(sorted(self.counts.items())))

    def add(self, record: Mapping[str, Any]) -> None:
        """Take in a line.

        Raises:
            JudgementsError: if it is not what a line is.
        """
        kind = record.get("record")
        if kind == "counted":
            self.counts[_text(record, "model"), _kind(record)] = Count(
                _whole(record, "right"), _whole(record, "wrong")
            )
            return
        if kind not in {"asked", "confirmed"}:
            message = "expected a record “asked”, “confirmed” or “counted”"
            raise JudgementsError(message)
        key = (_text(record, "passage"), Asker(_text(record, "model"), _text(record, "prompt")))
        if kind == "asked":
            claims = record.get("claims")
            if not isinstance(claims, list):
                message = "claims must be a list"
                raise JudgementsError(message)
            model = key[1].model
            self.asked[key] = Asked(tuple(_claim(one, model) for one in claims[:MOST_CLAIMS]))
            return
        wrong = record.get("wrong")
        if not isinstance(wrong, list) or not all(isinstance(one, bool) for one in wrong):
            message = "wrong must be a list of true and false"
            raise JudgementsError(message)
        asked = self.asked.get(key)
        if asked is not None and len(wrong) == len(asked.claims):
            asked.wrong = tuple(wrong)


def read_ledger(path: str | os.PathLike[str]) -> Ledger:
    """What stands in a file of judgements.

    Raises:
        OSError: if it cannot be read.
        JudgementsError: if a line is not what a line is.
    """
    content = read_file(path, most=MOST)
    ledger = Ledger()
    lines = content.split(b"\n")
    for number, line in enumerate(lines[:-1], 1):  # what follows the last line end was cut short
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            message = "not valid JSON"
            raise JudgementsError(message, number) from None
        if not isinstance(record, dict) or record.get("version") != VERSION:
            message = f"expected an object with “version”: {VERSION}"
            raise JudgementsError(message, number)
        try:
            ledger.add(record)
        except JudgementsError as error:
            raise JudgementsError(str(error), number) from None
    return ledger


def append(path: str | os.PathLike[str], records: Iterable[Mapping[str, Any]]) -> None:
    """Write lines at the end of a file, on the disk when this returns; a torn last line goes.

    Raises:
        UnfitError: if the path is a symbolic link that leads out of its folder, or no regular file.
        OSError: if it cannot be written.
    """
    lines = "".join(
        json.dumps({"version": VERSION, **record}, ensure_ascii=False) + "\n" for record in records
    )
    content = lines.encode("utf-8", "backslashreplace")
    with locked(path), open_to_extend(path) as file:
        file.seek(_end_of_lines(file))
        file.write(content)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def _end_of_lines(file: Any) -> int:  # noqa: ANN401  # a binary file
    """Where the last whole line ends."""
    end = int(file.seek(0, os.SEEK_END))
    while end:
        start = max(0, end - (1 << 16))
        file.seek(start)
        at = file.read(end - start).rfind(b"\n")
        if at >= 0:
            return start + int(at) + 1
        end = start
    return 0


def asked_record(name: str, asker: Asker, claims: Iterable[Claim]) -> dict[str, Any]:
    """The line that says what a model claims of a passage."""
    return {
        "record": "asked",
        "passage": name,
        "model": asker.model,
        "prompt": asker.prompt,
        "claims": [
            {
                "kind": claim.kind,
                "severity": claim.severity,
                "start": claim.start,
                "quote": claim.quote,
                "source_quote": claim.source_quote,
                "better": claim.better,
                "why": claim.why,
            }
            for claim in claims
        ],
    }


def confirmed_record(name: str, asker: Asker, wrong: Iterable[bool]) -> dict[str, Any]:
    """The line that says which claims a model made again."""
    return {
        "record": "confirmed",
        "passage": name,
        "model": asker.model,
        "prompt": asker.prompt,
        "wrong": list(wrong),
    }


def counted_record(model: str, kind: str, count: Count) -> dict[str, Any]:
    """The line that says what people found of the claims of a kind."""
    return {
        "record": "counted",
        "model": model,
        "kind": kind,
        "right": count.right,
        "wrong": count.wrong,
    }


def _order(item: tuple[tuple[str, Asker], Asked]) -> tuple[str, str, str]:
    (name, asker), _ = item
    return name, asker.model, asker.prompt


def _claim(value: object, model: str) -> Claim:
    if not isinstance(value, dict):
        message = "a claim must be an object"
        raise JudgementsError(message)
    return Claim(
        kind=_kind(value),
        severity=_text(value, "severity"),
        start=_whole(value, "start"),
        quote=_text(value, "quote"),
        why=_text(value, "why"),
        better=_text(value, "better"),
        source_quote=_text(value, "source_quote"),
        model=model,
    )


def _kind(record: Mapping[str, Any]) -> str:
    kind = _text(record, "kind")
    if kind not in KINDS:
        message = f"kind must be one of {', '.join(KINDS)}"
        raise JudgementsError(message)
    return kind


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str) or len(value) > LONGEST:
        message = f"{key} must be a string of at most {LONGEST} characters"
        raise JudgementsError(message)
    return value


def _whole(record: Mapping[str, Any], key: str) -> int:
    value = record.get(key)
    if type(value) is not int or value < 0:
        message = f"{key} must be a whole number, not negative"
        raise JudgementsError(message)
    return value


def records_of(ledger: Ledger) -> Iterator[tuple[str, Asker, Asked]]:
    """The passages that were asked about, in order."""
    for (name, asker), asked in sorted(ledger.asked.items(), key=_order):
        yield name, asker, asked
