"""Verdicts of users on findings, kept in a file."""

from __future__ import annotations

from enum import Enum

from qa.model.data_classes import dataclass


class Judgement(Enum):
    """The judgement of a verdict; values are as written in output."""

    DISMISSED = "dismissed"  # the text is right
    CONFIRMED = "confirmed"  # the finding is right, and the text is to be fixed
    BASELINE = "baseline"  # it was there when we began; nobody has looked


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict on one finding.

    Dismissed findings and those of the baseline are not reported again. A confirmed one is reported until its
    text changes.

    A dismissal applies to its `fingerprint`, which identifies rule, sentence and match, in any file. The
    other judgements apply to one file only (`path`, and `document` if it has rows); without a path, to any.

    Attributes:
        fingerprint: of the finding.
        judgement: the user's judgement.
        rule: the rule that made the finding.
        text: the match.
        context: the match in its context, shortened; for readers of the file.
        path: the file, relative to the folder of the verdict file, with slashes; None if unknown.
        document: the id of the row or group of rows; None for a file of prose.
        comment, author, date: as given by the user; None if not given.
        fix: the replacement for the match of a confirmed finding; None for what the rule suggests.
    """

    fingerprint: str
    judgement: Judgement
    rule: str
    text: str = ""
    context: str = ""
    path: str | None = None
    document: str | None = None
    comment: str | None = None
    author: str | None = None
    date: str | None = None
    fix: str | None = None

    @property
    def key(self) -> tuple[str, str | None, str | None]:
        """Verdicts with the same key are about the same finding."""
        if self.judgement is Judgement.DISMISSED:
            return (self.fingerprint, None, None)
        return (self.fingerprint, self.path, self.document)
