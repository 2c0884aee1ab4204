"""The interface of output formats: three methods that write to a stream."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import Final, Protocol, TextIO

from qa.model.data_classes import dataclass
from qa.model.fields import SCHEMA_VERSION
from qa.model.language_tag import TOO_SHORT
from qa.model.report import Failure, Report


@dataclass(frozen=True, slots=True)
class About:
    """A rule, for formats that describe the rules with the findings.

    Attributes:
        id, category, severity: as written out.
        confidence: the share of its findings that are right.
        summary: what it finds, in a sentence.
        page: the whole page, in Markdown.
        covers: whether its findings explain all that lies within them.
    """

    id: str
    category: str
    severity: str
    confidence: float
    summary: str
    page: str
    covers: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """What is known before the first document.

    Attributes:
        version: of this program.
        rules: ids of the rules that were asked for.
        color: whether the stream shows colors.
        width: columns of the screen, or what a line should not be longer than.
        quiet: whether only findings are wanted.
        statistics: whether a count by rule is wanted.
        about: the same rules, described.
        schema_version: of the JSON formats.
    """

    version: str
    rules: tuple[str, ...] = ()
    color: bool = False
    width: int = 100
    quiet: bool = False
    statistics: bool = False
    about: tuple[About, ...] = ()
    schema_version: int = SCHEMA_VERSION


# Under this name it is counted of how many documents the language could not be told.
UNTOLD: Final = "language could not be told"


def is_untold(report: Report) -> bool:
    """Whether the language of the document was only assumed, because the text is too short to tell."""
    return any(reason.endswith(TOO_SHORT) for reason in report.assumed)


@dataclass(slots=True)
class Summary:
    """What adds up over the documents.

    Attributes:
        documents: how many were checked.
        words: how many words they have.
        score: MQM's raw quality score of all words together.
        by_severity: findings by severity, as it is written out.
        by_rule: findings by rule.
        files_by_rule: the files in which a rule found something.
        suppressed: findings that were silenced.
        failures: what could not be done.
        not_checked: by why rules could not look at documents: those rules.
        unseen: in how many documents that was so; under `UNTOLD`, of how many the language could not be told.
    """

    documents: int = 0
    words: int = 0
    score: float = 100.0
    by_severity: Counter[str] = field(default_factory=Counter)
    by_rule: Counter[str] = field(default_factory=Counter)
    files_by_rule: dict[str, set[str]] = field(default_factory=dict)
    suppressed: int = 0
    failures: list[Failure] = field(default_factory=list)
    not_checked: dict[str, set[str]] = field(default_factory=dict)
    unseen: Counter[str] = field(default_factory=Counter)

    @property
    def findings(self) -> int:
        """The number of findings."""
        return self.by_severity.total()


class Formatter(Protocol):
    """Writes reports to a stream. It opens no files, reads no options, sets no exit status."""

    def begin(self, run: Run, out: TextIO) -> None:
        """Called before the first document."""

    def document(self, report: Report, out: TextIO) -> None:
        """Called for each document: write it, or keep it for the end."""

    def end(self, summary: Summary, out: TextIO) -> None:
        """Called after the last document."""
