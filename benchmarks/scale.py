"""What many articles cost: the figures of docs/cluster.md, each by one command.

    python benchmarks/scale.py reading               # Parquet beside JSON lines: rows/s, memory
    python benchmarks/scale.py cost ROWS.jsonl       # seconds, bytes and memory of 1,000 articles
    python benchmarks/scale.py growth ROWS.jsonl     # how what is learnt grows with the articles
    python benchmarks/scale.py engines ROWS.jsonl    # what engines add to the work: start, each row

ROWS are rows as `qa check` reads them, with sources. Seconds are of the processor, of all processes
together, so that other work on the machine hardly changes them.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import pickle
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, cycle, islice, pairwise
from pathlib import Path
from typing import Any

from qa.analyse.names.names_of_article import WrittenNames, written_names
from qa.analyse.names.names_of_run import Counts, GatheredNames
from qa.model.document import Document
from qa.model.memory import FORMS_OF_RUN
from qa.model.report import Failure
from qa.read.files import records_of
from qa.read.kinds import kind_of
from qa.read.plain import read_plain
from qa.run.tables import check_table, gather_table, how_of
from qa.run.work import How

SAMPLES = Path(__file__).parents[1] / "samples"
COLUMNS = ("id", "text", "source", "source_lang")
MANY = 100_000_000
# Where the growth of what is learnt is looked at.
SIZES = (1_000, 10_000, 100_000)
ENGINES = ("none", "pool", "dask", "ray")


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows that have a text, one for each source, with the columns that are needed."""
    found: dict[str, dict[str, Any]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row.get("text"):
                columns = {name: row.get(name) for name in COLUMNS}
                found.setdefault(row.get("source") or row["text"], columns)
    return list(found.values())


def processor(pid: str = "self") -> float:
    """Seconds that a process and all below it have worked."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        children = Path(f"/proc/{pid}/task").glob("*/children")
        below = [child for file in children for child in file.read_text("utf-8").split()]
    except OSError:  # it has ended
        return 0.0
    own = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return own + sum(map(processor, below))


def peak() -> float:
    """Megabytes that this process has needed at most, and not those that started it."""
    status = Path("/proc/self/status").read_text("utf-8").split()
    return int(status[status.index("VmHWM:") + 1]) / 1000


# --- reading -------------------------------------------------------------------------------------


def reading(megabytes: int) -> None:
    """Write a file of so many megabytes as JSON lines and as Parquet, and read each in a process."""
    import pyarrow as pa  # type: ignore[import-not-found,unused-ignore]
    from pyarrow import parquet as pq

    texts = " ".join(path.read_text("utf-8") for path in sorted(SAMPLES.glob("*/*.txt")))
    vocabulary = texts.split()
    dice = random.Random(1)  # noqa: S311  # words in another order each, so that they pack as texts do
    with tempfile.TemporaryDirectory() as folder:
        lines, table = Path(folder) / "a.jsonl", Path(folder) / "a.parquet"
        schema = pa.schema({"id": pa.string(), "text": pa.string(), "source": pa.string()})
        count = 0
        with lines.open("w", encoding="utf-8") as out, pq.ParquetWriter(table, schema) as writer:
            while table.stat().st_size < megabytes * 1_000_000:
                rows = []
                for _ in range(20_000):
                    source, text = (" ".join(dice.choices(vocabulary, k=300)) for _ in range(2))
                    rows.append({"id": f"a{count}", "text": text, "source": source})
                    count += 1
                out.writelines(json.dumps(row) + "\n" for row in rows)
                writer.write_table(pa.Table.from_pylist(rows, schema=schema), row_group_size=20_000)
        whole = Path(folder) / "one-group.parquet"
        pq.write_table(pq.read_table(table), whole, row_group_size=count)
        small = Path(folder) / "small.parquet"
        pq.write_table(pq.read_table(table).slice(0, 1000), small)
        for path in (lines, table, whole, small):
            subprocess.run([sys.executable, __file__, "read", str(path)], check=True)


def read(path: Path) -> None:
    """Read one file and say what it took."""
    began = time.process_time()
    count = 0
    with path.open("rb") as stream:
        for record in records_of(str(path), stream, kind_of(str(path)), None):
            assert not isinstance(record, Failure), record
            count += 1
    spent = time.process_time() - began
    print(
        f"{path.name:20} {path.stat().st_size / 1e6:6.0f} MB {count:8,} rows "
        f"{count / spent:8,.0f} rows/s, {peak():4.0f} MB of memory"
    )


# --- cost ----------------------------------------------------------------------------------------


def cost(path: Path, most: int) -> None:
    """What 1,000 articles cost, and what that makes of very many."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    rows = rows_of(path)[:most]
    words = statistics.mean(len(row["text"].split()) for row in rows)
    print(f"{len(rows):,} articles of {words:.0f} words")
    _seconds(partial(check_table, how=how_of()), pa.Table.from_pylist(rows))  # loads what it needs
    for name, columns in (("without source", COLUMNS[:2]), ("with source", COLUMNS)):
        table = pa.Table.from_pylist([{column: row[column] for column in columns} for row in rows])
        learning = 1000 / len(rows) * _seconds(partial(gather_table, how=how_of()), table)
        answers: list[Any] = []
        checking = _seconds(partial(check_table, how=how_of()), table, answers)
        checking *= 1000 / len(rows)
        learnt = gather_table(table, how_of())["learnt"][0].as_py()
        across = how_of(learnt=pickle.loads(learnt))  # noqa: S301  # our own
        again = 1000 / len(rows) * _seconds(partial(check_table, how=across), table)
        print(f"\n{name}: seconds of one core for 1,000 articles, and core-hours for {MANY:,}")
        for what, spent in (("check", checking), ("learn", learning), ("check across", again)):
            print(f"  {what:14} {spent:6.2f} s {spent * MANY / 1000 / 3600:10,.0f} core-hours")
        print("  bytes an article, and terabytes of all")
        answer = pa.concat_tables(answers)
        for what, size in (
            ("in, JSON lines", sum(len(json.dumps(row, ensure_ascii=False).encode())
                                   for row in table.to_pylist())),
            ("in, Parquet", _stored(table, pq)),
            ("out, reports", sum(len(row.encode()) for row in answer["report"].to_pylist())),
            ("out, Parquet", _stored(answer, pq)),
        ):  # fmt: skip
            each = size / len(rows)
            print(f"  {what:14} {each:8,.0f} B {each * MANY / 1e12:8.2f} TB")
    print(f"\nmemory of the process: {peak():.0f} MB")


def _seconds(
    work: Callable[[Any], Any], table: Any, answers: list[Any] | None = None  # noqa: ANN401
) -> float:  # fmt: skip
    began = time.process_time()
    for start in range(0, len(table), 100):
        answer = work(table.slice(start, 100))
        if answers is not None:
            answers.append(answer)
    return time.process_time() - began


def _stored(table: Any, pq: Any) -> int:  # noqa: ANN401  # pyarrow has no types
    with tempfile.NamedTemporaryFile(suffix=".parquet") as file:
        pq.write_table(table, file.name, compression="zstd")
        return Path(file.name).stat().st_size


# --- growth --------------------------------------------------------------------------------------


def growth(path: Path) -> None:
    """How the names grow that are learnt: of the articles that are there, and of a model of many.

    New names come in a text as n to the power of b (Heaps 1978); b is read off the articles. The model
    is the urn process with that property (Pitman and Yor 1997, The two-parameter Poisson-Dirichlet
    distribution): a name is new with a chance of (strength + b × forms) / (strength + names so far).
    """
    all_ = [written_names(read_plain(row["text"], "en")) for row in rows_of(path)]
    random.Random(1).shuffle(all_)  # noqa: S311  # a fixed order, but not that of the file
    forms: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    marks: list[tuple[int, int]] = []
    print("articles    forms  of 2 and more    pairs  of 2 and more")
    for number, taught in enumerate(all_, 1):
        forms.update(taught.forms.keys())
        pairs.update(taught.pairs.keys())
        if number in {len(all_) // 8, len(all_) // 4, len(all_) // 2, len(all_)}:
            marks.append((number, len(forms)))
            twice = [sum(times > 1 for times in one.values()) for one in (forms, pairs)]
            print(f"{number:8,} {len(forms):8,} {twice[0]:14,} {len(pairs):8,} {twice[1]:14,}")
    (few, small), (many, large) = marks[-2:]
    power = math.log(large / small) / math.log(many / few)
    each = sum(len(taught.forms) for taught in all_) / len(all_)
    paired = sum(len(taught.pairs) for taught in all_) / len(all_)
    print(
        f"forms grow as articles to the power of {power:.2f}; an article has {each:.0f} and {paired:.0f} pairs"
    )
    print("\nmodel\narticles    forms  of 2 and more    pairs   pickled  memory  merge, s")
    dice = random.Random(1)  # noqa: S311
    names = _names(power, _strength(power, round(many * each), large), dice)
    run = GatheredNames()
    before, spent = _resident(), 0.0
    for number in range(1, SIZES[-1] + 1):
        one = _article(list(islice(names, round(each))), round(paired))
        began = time.process_time()
        run = run.merge(one)
        spent += time.process_time() - began
        if number in SIZES:
            more = sum(counts.documents > 1 for counts in run._forms.values())  # noqa: SLF001
            size = len(pickle.dumps(run, pickle.HIGHEST_PROTOCOL)) / 1e6
            print(
                f"{number:8,} {len(run._forms):8,} {more:14,} {len(run._pairs):8,} "  # noqa: SLF001
                f"{size:6.0f} MB {_resident() - before:4.0f} MB {spent:8.1f}"
            )
    del names, run
    _at_the_bound()


def _at_the_bound() -> None:
    """What a worker holds of the most names that a run remembers, all of them witnesses."""
    before = _resident()
    run = GatheredNames()
    keys = [_spelled(number) for number in range(FORMS_OF_RUN)]
    run._forms = {("en", key): Counts(1, key.title(), 9, 9) for key in keys}  # noqa: SLF001
    pairs = zip(keys, keys[1:] + keys[:1], strict=True)
    run._pairs = {("en", one, other): 9 for one, other in pairs}  # noqa: SLF001
    packed = pickle.dumps(run, pickle.HIGHEST_PROTOCOL)
    size = len(packed)
    del keys, run
    began = time.process_time()
    run = pickle.loads(packed)  # noqa: S301  # our own
    del packed
    loaded, held = time.process_time() - began, _resident() - before
    began = time.process_time()
    run.near("aaaa", "en")
    print(
        f"at the bound of {FORMS_OF_RUN:,}: {size / 1e6:.0f} MB pickled, loaded in {loaded:.1f} s to "
        f"{held:.0f} MB; with its index, {time.process_time() - began:.1f} s, "
        f"{_resident() - before:.0f} MB"
    )


def _names(power: float, strength: float, dice: random.Random) -> Iterator[int]:
    """Numbers of names, drawn from the urn."""
    drawn: list[int] = []
    counts: list[int] = []
    while True:
        if dice.random() * (strength + len(drawn)) < strength + power * len(counts):
            name = len(counts)
            counts.append(0)
        else:
            name = drawn[int(dice.random() * len(drawn))]
            while dice.random() * counts[name] < power:  # each name has that much less of a chance
                name = drawn[int(dice.random() * len(drawn))]
        counts[name] += 1
        drawn.append(name)
        yield name


def _strength(power: float, draws: int, names: int) -> float:
    """That with which so many draws give so many names, as is to be expected."""
    low, high = 1e-3, 1e6
    for _ in range(60):
        middle = math.sqrt(low * high)
        ratio = math.lgamma(middle + power + draws) + math.lgamma(middle)
        ratio -= math.lgamma(middle + power) + math.lgamma(middle + draws)
        low, high = (middle, high) if middle / power * math.expm1(ratio) < names else (low, middle)
    return low


def _article(names: list[int], paired: int) -> GatheredNames:
    """What an article with these names teaches."""
    keys = [_spelled(name) for name in names]
    document = Document("a", "a", "", read_plain("", "en"))
    forms = {key: (key.title(), times) for key, times in Counter(keys).items()}
    pairs = dict(Counter(list(pairwise(keys))[:paired]))
    document.target._known[written_names] = WrittenNames(forms, pairs)  # noqa: SLF001  # no text needed
    return GatheredNames.of(document)


def _spelled(number: int) -> str:
    """A number as seven letters, neighbors far apart."""
    number = number * 2_654_435_761 % 26**7
    return "".join(chr(97 + number // 26**place % 26) for place in range(7))


def _resident() -> float:
    """Megabytes that this process holds now."""
    return (
        int(Path("/proc/self/statm").read_text("utf-8").split()[1])
        * os.sysconf("SC_PAGE_SIZE")
        / 1e6
    )


# --- engines -------------------------------------------------------------------------------------


def engines(path: Path, count: int) -> None:
    """What engines take for so many short rows, and for none, beside the work itself."""
    paragraphs = chain.from_iterable(row["text"].split("\n\n") for row in rows_of(path))
    texts = list(islice(cycle([text for text in paragraphs if text.count(" ") > 5]), count))
    with tempfile.TemporaryDirectory() as folder:
        for number, some in enumerate((texts, texts[: 2 * 100])):
            with (Path(folder) / f"{number}.jsonl").open("w", encoding="utf-8") as out:
                rows = ({"id": f"{n}", "text": text} for n, text in enumerate(some))
                out.writelines(json.dumps(row) + "\n" for row in rows)
        print(f"{'':10} {'start':>8} {'rows':>8} {'added a row':>12}   (seconds of the processor)")
        alone = 0.0
        for engine in ENGINES:
            few, all_ = (_in_process(engine, f"{folder}/{number}.jsonl") for number in (1, 0))
            spent = (all_ - few) * count / (count - 200)
            alone = alone or spent
            added = 1e6 * (spent - alone) / count
            print(f"{engine:10} {few:6.1f} s {spent:6.1f} s {added:9.0f} µs", flush=True)


def _in_process(engine: str, path: str) -> float:
    done = subprocess.run(
        [sys.executable, __file__, "engine", path, "--engine", engine],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "RAY_AUTH_MODE": "disabled", "RAY_USAGE_STATS_ENABLED": "0"},
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    return float(done.stdout.split()[-1])


def engine(name: str, path: Path) -> None:
    """Check a file of rows with one engine, and print the seconds of all its processes."""
    work = {"none": _alone, "pool": _pool, "dask": _dask, "ray": _ray}[name]
    count = work(path)
    print(count, processor())


def _tables(path: Path) -> list[Any]:
    import pyarrow as pa

    with path.open(encoding="utf-8") as lines:
        table = pa.Table.from_pylist(list(map(json.loads, lines)))
    return [table.slice(start, 100) for start in range(0, len(table), 100)]


def _checked(how: How, table: Any) -> int:  # noqa: ANN401  # pyarrow has no types
    return len(check_table(table, how))


def _alone(path: Path) -> int:
    return sum(map(partial(_checked, how_of()), _tables(path)))


def _pool(path: Path) -> int:
    from qa.run.engine import check_all
    from qa.run.task import Task

    how = how_of()
    return sum(1 for _ in check_all(Task((str(path),), how.options, how.rules, jobs=2)))


def _dask(path: Path) -> int:
    from dask import bag  # type: ignore[import-not-found,unused-ignore]

    tables = bag.from_sequence(_tables(path), partition_size=1)  # type: ignore[no-untyped-call,unused-ignore]
    answers = tables.map(partial(_checked, how_of()))
    count: int = answers.sum().compute(scheduler="processes", num_workers=2)
    return count


def _ray(path: Path) -> int:
    import pyarrow as pa
    import ray

    from qa.run.cluster import check_dataset

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    rows = ray.data.from_arrow(pa.concat_tables(_tables(path))).repartition(20)
    count: int = check_dataset(rows).materialize().count()
    return count


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["reading", "read", "cost", "growth", "engines", "engine"])
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--megabytes", type=int, default=310, help="for reading")
    parser.add_argument("--rows", type=int, default=20_000, help="for engines")
    parser.add_argument("--articles", type=int, default=400, help="for cost")
    parser.add_argument("--engine", choices=ENGINES, default="none")
    given = parser.parse_args()
    if given.what == "reading":
        reading(given.megabytes)
        return
    if given.path is None:
        parser.error("which rows?")
    if given.what == "read":
        read(given.path)
    elif given.what == "cost":
        cost(given.path, given.articles)
    elif given.what == "growth":
        growth(given.path)
    elif given.what == "engines":
        engines(given.path, given.rows)
    else:
        engine(given.engine, given.path)


if __name__ == "__main__":
    main()
