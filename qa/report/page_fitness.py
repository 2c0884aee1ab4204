"""Whether an article is fit to print."""

from __future__ import annotations

from enum import Enum

from qa.model.data_classes import dataclass
from qa.model.mqm import Severity
from qa.model.report import Report


class Fitness(Enum):
    """What an editor should do with an article; the value is a name for style sheets."""

    FIT = "fit"
    LOOK = "look"
    UNFIT = "unfit"

    @property
    def words(self) -> str:
        """As the page says it."""
        return {"fit": "Fit to print", "look": "Look at it", "unfit": "Do not print"}[self.value]

    @property
    def sign(self) -> str:
        """A sign that says the same without color."""
        return {"fit": "✓", "look": "◐", "unfit": "✕"}[self.value]


@dataclass(frozen=True, slots=True)
class Limits:
    """Where one ends and the next begins.

    Attributes:
        fit: the least score, 0 to 100, of an article that is fit to print. With a serious or a
            grave finding it is never fit.
        unfit: the score below which an article is not to be printed. Nor is one with a grave
            finding.
    """

    fit: float = 98.0
    unfit: float = 90.0

    def of(self, report: Report) -> Fitness:
        """The verdict on an article. One without words is looked at: there may be a reason."""
        worst = max((finding.severity.rank for finding in report.findings), default=0)
        if worst >= Severity.CRITICAL.rank or report.score < self.unfit:
            return Fitness.UNFIT
        if worst >= Severity.MAJOR.rank or report.score < self.fit or not report.words:
            return Fitness.LOOK
        return Fitness.FIT if not report.failures else Fitness.LOOK
