"""A block for the pipelines of datatrove; docs/filter.md has one with it.

https://github.com/huggingface/datatrove
"""

from __future__ import annotations

from typing import Any

from datatrove.data import Document
from datatrove.pipeline.filters.base_filter import BaseFilter
from datatrove.pipeline.writers.disk_base import DiskWriter

from qa.corpora import NAMES, RowJudge


class QaFilter(BaseFilter):  # type: ignore[misc]  # datatrove has no types
    """Drops documents that `qa` finds faults in; the reasons are the block's statistics.

    A document's `text` is the translation; `source`, `lang`, `source_lang` and `markup` are looked
    for in its metadata.

    Args:
        exclusion_writer: where documents that are dropped are written, with their reason.
        judge: arguments of `qa.corpora.RowJudge`.
    """

    name = "qa"

    def __init__(
        self,
        exclusion_writer: DiskWriter | None = None,
        **judge: Any,  # noqa: ANN401  # what RowJudge takes
    ) -> None:
        super().__init__(exclusion_writer)
        self._judge = RowJudge(**judge)

    def filter(self, doc: Document) -> bool | tuple[bool, str]:
        """Whether a document is kept; if not, the first reason."""
        row = {name: doc.metadata.get(name) for name in NAMES if name != "text"}
        judgment = next(self._judge.judge([{**row, "text": doc.text}]))
        return True if judgment.keep else (False, judgment.reasons[0])
