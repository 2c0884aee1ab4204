"""Check the rows of a Ray dataset on many machines.

`tables.py` processes the batches; this module only distributes them with Ray, an optional dependency.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from qa.config import Settings
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.memory import loaded
from qa.read.parquet import columns_of
from qa.run.tables import check_table, gather_table, how_of, learnt_in, merge_tables
from qa.run.work import Gathered, How

if TYPE_CHECKING:
    from ray.data import Dataset

# Rows of a batch: half a second of checking, and enough for a merge to pay off.
CHECKED: Final = 100
GATHERED: Final = 1000
# Batches of a block, the unit that a worker gets: a file of a hundred thousand rows is one block by default,
# and would keep one worker busy while all others wait.
OF_A_BLOCK: Final = 4
# How many batches are merged at a time.
MERGED: Final = 8

Work = Callable[[Any, How], Any]


def check_dataset(
    dataset: Dataset,
    settings: Settings | None = None,
    *,
    learnt: Gathered | None = None,
    newsroom: Newsroom = NO_NEWSROOM,
) -> Dataset:
    """Check the documents of a dataset lazily, in no particular order.

    Args:
        dataset: rows as for `qa.run.tables.check_table`, in any order. Rows that share `doc`, and `uri` if
            there is one, are one document; they are ordered by `line`.
        settings: as in a settings file; None for the defaults.
        learnt: the result of `learn_dataset`; without it, each document is a corpus of one.
        newsroom: what is known of names. A knowledge file must exist at its path on every machine.

    Returns:
        Rows with the columns of `qa.run.tables.answers`.

    Raises:
        ValueError: if a column is missing, or of another type.
        ConfigError: if the settings name an unknown rule.
    """
    return _mapped(dataset, check_table, how_of(settings, newsroom, learnt), CHECKED)


def learn_dataset(dataset: Dataset, settings: Settings | None = None) -> Gathered:
    """Gather what corpus rules learn from all rows: in batches, merged in a tree.

    Arguments and errors are those of `check_dataset`.
    """
    how = how_of(settings)
    parts = _mapped(dataset, gather_table, how, GATHERED).materialize()
    merging = partial(_call, work=merge_tables, shared=_Shared(how))
    while (count := parts.count()) > 1:
        parts = parts.repartition(-(-count // MERGED))
        parts = parts.map_batches(merging, batch_size=None, batch_format="pyarrow").materialize()
    import pyarrow as pa

    return learnt_in(pa.table({"learnt": [row["learnt"] for row in parts.take_all()]}), how)


def _mapped(dataset: Dataset, work: Work, how: How, rows: int) -> Dataset:
    """Apply `work` to all rows; those of one document stay together."""
    schema = dataset.schema()
    if schema is None:
        return dataset  # there are no rows
    names = {*columns_of(schema.base_schema), *({"uri", "line"} & set(schema.names))}
    if not names & {"id", "line"}:
        message = "expected a column “id”, or “line”: on a cluster, rows have no order"
        raise ValueError(message)
    dataset = dataset.select_columns(sorted(names))
    dataset = dataset.repartition(target_num_rows_per_block=OF_A_BLOCK * rows)  # as it streams by
    shared = _Shared(how)
    if "doc" not in names:
        each = partial(_call, work=work, shared=shared)
        return dataset.map_batches(each, batch_size=rows, batch_format="pyarrow")
    if "line" not in names:
        message = (
            "rows that share “doc” need a column “line”, whole numbers that tell their order; "
            "or leave the column “doc” out"
        )
        raise ValueError(message)
    lone = partial(_call_lone, work=work, shared=shared)
    joined = partial(_call_joined, work=work, shared=shared)
    with_doc = dataset.map_batches(_with_doc, batch_format="pyarrow")
    documents = with_doc.groupby(sorted({"doc", "uri"} & names))
    return dataset.map_batches(lone, batch_size=rows, batch_format="pyarrow").union(
        documents.map_groups(joined, batch_format="pyarrow")
    )


class _Shared:
    """A value that all workers need: Ray stores it once per machine, and each worker unpickles it once."""

    def __init__(self, how: How) -> None:
        import ray

        self._reference = ray.put(how)

    def value(self) -> How:
        """The shared value."""
        return _fetched(self._reference)


@loaded(most=1)  # a worker does many batches of one dataset, then those of the next
def _fetched(reference: Any) -> How:  # noqa: ANN401  # Ray's
    import ray

    how: How = ray.get(reference)
    return how


def _call(table: Any, work: Work, shared: _Shared) -> Any:  # noqa: ANN401  # pyarrow has no types
    return work(table, shared.value())


def _call_lone(table: Any, work: Work, shared: _Shared) -> Any:  # noqa: ANN401  # as above
    """Process rows that are documents by themselves."""
    return work(table.filter(_lacks_doc(table)), shared.value())


def _call_joined(table: Any, work: Work, shared: _Shared) -> Any:  # noqa: ANN401  # as above
    """Process the rows of one document, in order."""
    return work(table.sort_by("line"), shared.value())


def _with_doc(table: Any) -> Any:  # noqa: ANN401  # as above
    import pyarrow.compute as pc

    return table.filter(pc.invert(_lacks_doc(table)))


def _lacks_doc(table: Any) -> Any:  # noqa: ANN401  # as above
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.fill_null(pc.equal(table["doc"].cast(pa.string()), ""), fill_value=True)
