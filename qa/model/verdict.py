"""What people have said about findings: kept in a file, so that it is said once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Judgement(Enum):
    """What was said of a finding; the value is the name that is written out."""

    DISMISSED = "dismissed"  # the text is right
    CONFIRMED = "confirmed"  # the finding is right, and the text is to be fixed
    BASELINE = "baseline"  # it was there when we began; nobody has looked


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of one finding.

    A dismissed finding, or one of the baseline, is not reported again. A confirmed one stays a
    finding until its text has changed.

    `fingerprint` stands for rule, sentence and match, and is all that a dismissal hangs on: where
    the same rule meets the same words in the same sentence once more, they are right once more.
    The other judgements are about a debt of one file, and hold in that file only (`path`, and
    `document` where it has rows); without a path they hold everywhere.

    Attributes:
        fingerprint: that of the finding.
        judgement: what was said.
        rule: the rule that made the finding.
        text: the match.
        context: the match with what stands around it, cut; for people who read the file.
        path: the file, as seen from the folder of the verdict file, with slashes; None if unknown.
        document: the id of the row or of the set of rows; None for a file of prose.
        comment, author, date: as the user gave them; None if not.
        fix: what is to stand in the place of the match, where the finding is confirmed; None for
            what the rule suggests.
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
