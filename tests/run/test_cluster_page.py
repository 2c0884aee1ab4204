"""The code for Spark and Dask in docs/cluster.md, as it stands there."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow as pa  # noqa: TID253  # what a cluster's batches are made of
import pytest
from pyarrow import parquet as pq  # noqa: TID253

PAGE = Path(__file__).parents[2] / "docs" / "cluster.md"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FINDINGS = {"a": 1, "b": 1, "c": 0}


def code_with(word: str) -> str:
    """The one block of Python on the page that has the word."""
    (code,) = [block for block in BLOCK.findall(PAGE.read_text(encoding="utf-8")) if word in block]
    return str(code)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two files of articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    one = {"id": ["a", "b"], "text": ["There is one  gap.", "It was was late when she came."]}
    pq.write_table(pa.table(one), folder / "1.parquet")
    pq.write_table(pa.table({"id": ["c"], "text": ["She came home."]}), folder / "2.parquet")
    return folder


def found(folder: Path) -> dict[str, int]:
    """The number of findings of each article."""
    rows = [row for path in folder.glob("*.parquet") for row in pq.read_table(path).to_pylist()]
    assert not any(row["failure"] for row in rows)
    return {row["id"]: row["findings"] for row in rows}


class Rows:
    """What Spark's frames do here: one block of rows at a time goes through a function."""

    def __init__(self, tables: Iterable[Any]) -> None:
        self.tables = list(tables)

    def mapInArrow(  # noqa: N802  # the name is Spark's
        self, work: Callable[[Iterator[Any]], Iterator[Any]], schema: object
    ) -> Rows:
        batches = (one for table in self.tables for one in table.to_batches(max_chunksize=1))
        answers = list(work(batches))
        assert all(answer.schema == schema for answer in answers)
        return Rows(pa.Table.from_batches([answer]) for answer in answers)

    @property
    def write(self) -> Rows:
        return self

    def parquet(self, place: str) -> None:
        Path(place).mkdir()
        for number, table in enumerate(self.tables):
            pq.write_table(table, Path(place) / f"{number}.parquet")


class Spark:
    """What a session does here."""

    @property
    def read(self) -> Spark:
        return self

    def parquet(self, place: str) -> Rows:
        return Rows(pq.read_table(path) for path in sorted(Path(place).glob("*.parquet")))


class Bag(list[str]):
    """What a bag of Dask does here."""

    def map(self, work: Callable[[str], str]) -> Bag:
        return Bag(map(work, self))

    def compute(self) -> list[str]:
        return list(self)


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str, **members: object) -> None:
    """Put a module in the place of one that is not installed."""
    parts = name.split(".")
    for depth in range(1, len(parts) + 1):
        module = ModuleType(".".join(parts[:depth]))
        monkeypatch.setitem(sys.modules, module.__name__, module)
        if depth > 1:
            setattr(sys.modules[".".join(parts[: depth - 1])], parts[depth - 1], module)
    vars(sys.modules[name]).update(members)


def as_it_is(schema: object) -> object:
    return schema


@pytest.mark.filterwarnings("ignore::FutureWarning")  # Spark's, of pandas 3
def test_spark(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if find_spec("pyspark") is None:
        stand_in(monkeypatch, "pyspark.sql.pandas.types", from_arrow_schema=as_it_is)
        spark: Any = Spark()
    else:
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        sql = import_module("pyspark.sql")
        spark = sql.SparkSession.builder.master("local[2]").getOrCreate()
    reports = articles.parent / "reports"
    code = code_with("mapInArrow").replace("s3://bucket", str(articles.parent))
    exec(compile(code, str(PAGE), "exec"), {"spark": spark})  # noqa: S102  # of our own page
    assert found(reports) == FINDINGS
    if not isinstance(spark, Spark):
        spark.stop()


def test_dask(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if find_spec("dask") is None:

        def from_sequence(files: list[str], *, partition_size: int) -> Bag:
            assert partition_size == 1
            return Bag(files)

        stand_in(monkeypatch, "dask.bag", from_sequence=from_sequence)
    else:
        import_module("dask").config.set(
            scheduler="threads"
        )  # what is run here has no module to import
    monkeypatch.chdir(articles.parent)
    exec(compile(code_with("dask.bag"), str(PAGE), "exec"), {})  # noqa: S102  # of our own page
    assert found(articles.parent / "reports") == FINDINGS
    assert sorted(one.name for one in Path("reports").iterdir()) == ["1.parquet", "2.parquet"]
