"""Arrow tables of rows, checked by the functions that check the rows of a file.

Any engine that maps a function over Arrow tables can use these: `cluster.py` does so with Ray Data.
They keep no state, and what they take and give travels.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from qa.config import Settings
from qa.detect.policy import policy_of
from qa.detect.selection import select_rules
from qa.model.fields import document_fields
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.memory import BATCH, loaded
from qa.model.report import Failure, Report
from qa.read.options import ReadOptions
from qa.read.parquet import arrow_records, columns_of
from qa.read.parts import Rows
from qa.read.rows import Record, neighbors
from qa.report.fields import as_json
from qa.run.work import Gathered, How, check_batch, gather_batch, learners_of, merge

# What rows come from that do not say.
URI: Final = "rows"


def how_of(
    settings: Settings | None = None,
    newsroom: Newsroom = NO_NEWSROOM,
    learnt: Gathered | None = None,
) -> How:
    """How rows are checked under these settings.

    Args:
        settings: as a settings file has them; the defaults without.
        newsroom: what is known of names. A knowledge file must be where its path says on every machine.
        learnt: what `gather_table` and `merge_tables` have learnt.

    Raises:
        ConfigError: if the settings name a rule that there is not.
    """
    settings = settings or Settings()
    how = How(
        ReadOptions(lang=settings.lang, source_lang=settings.source_lang),
        select_rules(settings),
        policy_of(settings),
        newsroom,
    )
    if learnt is None:
        return how
    rules = tuple(rule for rule in how.rules if rule.id not in learnt.crashed)
    return replace(how, rules=rules, learnt=learnt.learnt)


def check_table(table: Any, how: How) -> Any:  # noqa: ANN401  # pyarrow has no types
    """What is said about the documents of a table, as a table of the schema `answers`.

    The columns are those of a file of rows; `uri`, the file that a row comes from, and `line`, its
    number there, are understood too. Neighboring rows that share `doc` are one document.

    Raises:
        ValueError: if a column is missing, or of another type.
    """
    import pyarrow as pa

    numbered = "line" in table.schema.names
    rows = [_row(item, numbered=numbered) for item in check_batch(_parts(table), how)]
    return pa.Table.from_pylist(rows, schema=answers())


def gather_table(table: Any, how: How) -> Any:  # noqa: ANN401  # pyarrow has no types
    """What the rules that learn learn from a table, as a table of one row.

    Raises:
        ValueError: as `check_table`.
    """
    return _packed(gather_batch(_parts(table), how))


def merge_tables(table: Any, how: How) -> Any:  # noqa: ANN401  # pyarrow has no types
    """What several such rows teach together, as one: in any order and grouping."""
    return _packed(learnt_in(table, how))


def learnt_in(table: Any, how: How) -> Gathered:  # noqa: ANN401  # pyarrow has no types
    """The same as a value. Rows must come from `gather_table` and nobody else: they are unpickled."""
    learners = learners_of(how.rules)
    learnt = Gathered({}, {})
    for packed in table["learnt"]:
        learnt = merge(learners, learnt, pickle.loads(packed.as_py()), URI)  # noqa: S301
    return learnt


@loaded
def answers() -> Any:  # noqa: ANN401  # pyarrow has no types
    """The columns of `check_table`'s answer.

    A row a document, with how many `findings` there are and the `report` as `--format jsonl` writes
    it. For a row that could not be read there is only the `failure`; a rule that crashed over
    a document is a failure beside its report.
    """
    import pyarrow as pa

    return pa.schema(
        {
            "id": pa.string(),
            "uri": pa.string(),
            "line": pa.int64(),
            "words": pa.int64(),
            "score": pa.float64(),
            "findings": pa.int64(),
            "report": pa.string(),
            "failure": pa.string(),
        }
    )


def _row(item: Report | Failure, *, numbered: bool) -> dict[str, object]:
    if not numbered:
        item = replace(item, line=None)
    if isinstance(item, Failure):
        return {"uri": item.uri, "line": item.line, "failure": str(item)}
    return {
        "id": item.id,
        "uri": item.uri,
        "line": item.line,
        "words": item.words,
        "score": item.score,
        "findings": len(item.findings),
        "report": as_json(document_fields(item)),
        "failure": "; ".join(map(str, item.failures)) or None,
    }


def _packed(gathered: Gathered) -> Any:  # noqa: ANN401  # pyarrow has no types
    import pyarrow as pa

    packed = pickle.dumps(gathered, pickle.HIGHEST_PROTOCOL)
    return pa.table({"learnt": pa.array([packed], pa.large_binary())})


def _parts(table: Any) -> Iterator[Rows]:  # noqa: ANN401  # pyarrow has no types
    """The rows of a table, neighbors from one file together."""
    names = table.schema.names
    count = table.num_rows
    numbered = "line" in names
    lines = table["line"].to_pylist() if numbered else [0] * count
    uris = table["uri"].to_pylist() if "uri" in names else [None] * count
    table = table.select(columns_of(table.schema))
    for own, same in groupby(range(count), key=uris.__getitem__):
        numbers = list(same)
        uri = own or URI
        some = table.slice(numbers[0], len(numbers))
        records = arrow_records(uri, [lines[number] or 0 for number in numbers], some)
        named = records if numbered else map(_named, records)
        yield Rows(uri, tuple(neighbors(named, BATCH)))


def _named(record: Record | Failure) -> Record | Failure:
    """The row, unless nothing tells it from others."""
    if isinstance(record, Record) and record.id == f"{URI}:0" and record.doc is None:
        return Failure(URI, "“id” is missing, and there is no “line”; expected one of them")
    return record
