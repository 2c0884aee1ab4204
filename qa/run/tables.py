"""Check Arrow tables of rows like the rows of a file.

For any engine that maps a function over Arrow tables: `cluster.py` does so with Ray Data. The functions are
stateless, and their arguments and results are picklable.
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

# The `uri` of rows without one.
URI: Final = "rows"


def how_of(
    settings: Settings | None = None,
    newsroom: Newsroom = NO_NEWSROOM,
    learnt: Gathered | None = None,
) -> How:
    """Build the shared value for checking rows with these settings.

    Args:
        settings: as in a settings file; None for the defaults.
        newsroom: what is known of names. A knowledge file must exist at its path on every machine.
        learnt: the result of `gather_table` and `merge_tables`.

    Raises:
        ConfigError: if the settings name an unknown rule.
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
    """Check the documents of a table; return a table with the schema `answers`.

    The columns are those of a file of rows; also supported are `uri`, the file of a row, and `line`, its
    number there. Neighboring rows that share `doc` are one document.

    Raises:
        ValueError: if a column is missing, or of another type.
    """
    import pyarrow as pa

    numbered = "line" in table.schema.names
    rows = [_row(item, numbered=numbered) for item in check_batch(_parts(table), how)]
    return pa.Table.from_pylist(rows, schema=answers())


def gather_table(table: Any, how: How) -> Any:  # noqa: ANN401  # pyarrow has no types
    """Gather what corpus rules learn from a table, as a table of one row.

    Raises:
        ValueError: as `check_table`.
    """
    return _packed(gather_batch(_parts(table), how))


def merge_tables(table: Any, how: How) -> Any:  # noqa: ANN401  # pyarrow has no types
    """Merge several such rows into one, in any order and grouping."""
    return _packed(learnt_in(table, how))


def learnt_in(table: Any, how: How) -> Gathered:  # noqa: ANN401  # pyarrow has no types
    """Return the learned value. Rows are unpickled, so they must come from `gather_table`."""
    learners = learners_of(how.rules)
    learnt = Gathered({}, {})
    for packed in table["learnt"]:
        learnt = merge(learners, learnt, pickle.loads(packed.as_py()), URI)  # noqa: S301
    return learnt


@loaded
def answers() -> Any:  # noqa: ANN401  # pyarrow has no types
    """Return the schema of `check_table`'s result.

    One row per document, with the number of `findings` and the `report` as `--format jsonl` writes it. A
    malformed row has only a `failure`; a document on which a rule crashed has both.
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
    """Yield the rows of a table, adjacent rows of one file together."""
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
    """Return the record, with an id if the row has none."""
    if isinstance(record, Record) and record.id == f"{URI}:0" and record.doc is None:
        return Failure(URI, "“id” is missing, and there is no “line”; expected one of them")
    return record
