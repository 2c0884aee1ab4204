"""Judge rows of a corpus in other programs: datasets, polars, DuckDB, datatrove.

`qa filter` does the same with files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from qa.checker import Checker
from qa.detect.policy import policy_of
from qa.detect.selection import check_name
from qa.functions import row_documents
from qa.model.mqm import Severity
from qa.model.named_tuples import NamedTuple
from qa.model.report import Failure
from qa.run.filtering import Standard, settled_judged

# What each row gets, in the names of columns.
KEEP, REASONS = "qa_keep", "qa_reasons"
# Why a row is dropped that is none.
UNREADABLE = "cannot be read"


class Judgment(NamedTuple):
    """What is said of a row.

    Attributes:
        keep: whether it is good enough.
        reasons: why it is not: ids of rules, a low score, or that it cannot be read.
    """

    keep: bool
    reasons: tuple[str, ...]


class RowJudge:
    """Says of rows whether they are good enough, as `qa filter` does. It can be pickled.

    Called with a batch, columns by their names, it gives the columns `qa_keep` and `qa_reasons`.

    Args:
        min_score: the least score, 0 to 100; None for any.
        drop_rules: ids of rules and categories of which a row must have no finding.
        drop_severity: the severity from which on it must have no finding ("major"); None for any,
            or for "major" if nothing else is asked.
        columns: what the columns are called in the corpus that `qa` calls `text`, `source`,
            `lang`, `source_lang`, `markup`, `id`: `{"text": "translation"}`.
        checker: arguments of `qa.Checker`, such as `lang`, `source_lang`, `select`.

    Raises:
        UnknownNameError: if there is no such rule.
        ValueError: if there is no such severity.
    """

    def __init__(
        self,
        *,
        min_score: float | None = None,
        drop_rules: Iterable[str] = (),
        drop_severity: str | None = None,
        columns: Mapping[str, str] | None = None,
        **checker: Any,  # noqa: ANN401  # what Checker takes
    ) -> None:
        rules = tuple(drop_rules)
        for name in rules:
            check_name(name)
        least = Severity(drop_severity) if drop_severity else None
        if min_score is None and not rules and least is None:
            least = Severity.MAJOR
        self._standard = Standard(min_score, rules, least)
        self._columns = dict(columns or {})
        self._arguments = checker
        self._checker = Checker(**checker)
        self._policy = policy_of(self._checker.settings)

    def __getstate__(self) -> dict[str, Any]:
        return {
            "standard": self._standard,
            "columns": self._columns,
            "arguments": self._arguments,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._standard, self._columns = state["standard"], state["columns"]
        self._arguments = state["arguments"]
        self._checker = Checker(**self._arguments)
        self._policy = policy_of(self._checker.settings)

    def judge(self, rows: Iterable[Mapping[str, object]]) -> Iterator[Judgment]:
        """What is said of each row, in order: each is a document of its own.

        Args:
            rows: mappings with `text`, and where known `source`, `source_lang`, `lang`, `markup`,
                or with the names that `columns` gives them.
        """
        settings = self._checker.settings
        for row in rows:
            named = {name: row.get(self._columns.get(name, name)) for name in NAMES}
            (item,) = row_documents([named], settings.lang, settings.source_lang)
            if isinstance(item, Failure):
                yield Judgment(keep=False, reasons=(UNREADABLE,))
                continue
            judged = settled_judged(item, self._checker.rules, self._standard, self._policy)
            reasons = tuple(reason for one in judged.rows for reason in one.reasons)
            yield Judgment(not reasons, reasons)

    def keeps(self, text: str, source: str | None = None) -> bool:
        """Whether one text, with its source, is good enough."""
        names = self._columns
        row = {names.get("text", "text"): text, names.get("source", "source"): source}
        return next(self.judge([row])).keep

    def __call__(self, batch: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """The columns `qa_keep` and `qa_reasons` for a batch of rows, given by columns."""
        names = list(batch)
        rows = (
            dict(zip(names, cells, strict=True))
            for cells in zip(*(batch[name] for name in names), strict=True)
        )
        judged = list(self.judge(rows))
        return {
            KEEP: [one.keep for one in judged],
            REASONS: [list(one.reasons) for one in judged],
        }


# What a row may say. Rows that share `doc` are not one document here: a batch has no neighbors.
NAMES = ("text", "source", "source_lang", "lang", "markup")
