"""Feed random documents to every reader and every rule, and see that nothing breaks.

    python benchmarks/fuzz.py --runs 1000000 --log fuzz.jsonl   # long; the same command goes on
    python benchmarks/fuzz.py --seconds 90                      # as many as fit, for CI
    python benchmarks/fuzz.py --only 4711 --show                # one run again, with its input

Each run makes one input from its seed and number, so that it can be made again: words, sentences and
markup that rules look for, put together as an article, rows, a bilingual file, strings, a termbase, a
verdict file, settings or a list of names, and often damaged. Of a hundred runs about 75 are readers
alone, 13 doors (settings, lists, tags, patterns), and 12 go through all rules and some output formats: what
is hard to read is cheap to try, and what rules do depends on the words more than on the format. It holds
that

- no rule fails and nothing but the documented errors is raised;
- the map of the text is sound, segments, units and spans lie inside the text, and `text` is what stands there;
- outputs for people hold no control characters, and outputs for machines parse;
- no run takes `LONGEST` seconds of the processor.

Runs go in blocks, each in a process of its own: one that ends or hangs is counted as a failure, and the next
run goes on behind it. `--log` keeps a line for each block, with the commit.
"""

from __future__ import annotations

import argparse
import contextlib
import faulthandler
import gc
import io
import json
import mmap
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import NamedTuple, NoReturn

from fuzz_checks import check_one, check_outputs, check_reading, check_report, held
from fuzz_inputs import (
    BAD_LANGS,
    LANGS,
    MAKERS,
    Dice,
    article,
    damaged,
    encoded,
    row,
    sentence,
    word,
    xml,
)

import qa
from qa.config import ConfigError, read_settings
from qa.detect.selection import UnknownNameError, select_rules
from qa.detect.verdicts import VerdictError, read_verdicts, write_verdicts
from qa.knowledge.name_list import NameListError, imported, read_names, write_names
from qa.model.language_tag import LanguageTagError, parsed
from qa.model.path_settings import PathSettings, names_of
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.front_matter import declared_language, visible_settings
from qa.read.message_format import message_codes
from qa.read.options import ReadOptions
from qa.read.placeholders import codes
from qa.read.rst_inline import rst_codes
from qa.read.terms import TermsError, read_terms

# Processor seconds of one run.
LONGEST = 10.0
# Seconds of the clock after which a run is given up whose process answers no signal: on a busy machine a run of some
# seconds takes minutes, so each has as many.
DEAD = 900
# Runs of one process.
BLOCK = 20_000
BESIDE = {".txt", ".md", ".html", ".mdx", ".rst", ".srt", ".vtt"}
STRINGS = {".json", ".arb", ".yaml", ".properties", ".strings", ".resx", ".xml"}


@cache
def folder() -> Path:
    """Where this process writes its inputs."""
    return Path(tempfile.mkdtemp(prefix="fuzz-"))


def run_reader(dice: Dice, name: str, *, checked: bool) -> bytes:
    """A file of some format, through its reader, and if it is to be `checked` through the rules."""
    content = damaged(dice, encoded(dice, MAKERS[name](dice)))
    source = None
    suffix = Path(name).suffix
    if (suffix in BESIDE and dice.random() < (0.5 if checked else 0.1)) or (
        suffix in STRINGS and dice.random() < 0.3
    ):
        source = folder() / f"source{suffix}"
        source.write_bytes(damaged(dice, encoded(dice, MAKERS[name](dice))))
    options = ReadOptions(
        lang=dice.choice(LANGS),
        source_lang=dice.choice([None, *LANGS]),
        source=str(source) if source else None,
        line_by_line=dice.random() < 0.2,
        untranslated=dice.random() < 0.3,
    )
    for found in read_documents(name, options, content):
        if isinstance(found, Failure):
            held(found.message, "a failure without a message")
        else:
            check_reading(found)
            if checked:
                check_one(dice, found)
    return content


def run_text(dice: Dice) -> bytes:
    """`check_text`, in any language, with any source."""
    lang = (
        dice.choice(("en",) * 8 + tuple(LANGS)) if dice.random() < 0.95 else dice.choice(BAD_LANGS)
    )
    source_lang = dice.choice((None, *LANGS)) if dice.random() < 0.95 else dice.choice(BAD_LANGS)
    make = article if dice.random() < 0.35 else sentence
    text = make(dice)
    source = make(dice) if dice.random() < 0.6 else None
    try:
        report = qa.check_text(text, lang=lang, source=source, source_lang=source_lang)
    except ValueError:
        held(lang in BAD_LANGS or source_lang in BAD_LANGS, "ValueError for good languages")
    else:
        check_report(report, text, {None: 0})
        check_outputs(dice, report)
    return json.dumps([lang, source_lang, text, source]).encode()


def run_rows(dice: Dice) -> bytes:
    """`check_rows`."""
    rows = [row(dice) for _ in range(dice.choice((0, 1, 1, 2)))]
    try:
        for report in qa.check_rows(rows):
            held(not report.failures, f"failures: {[str(f) for f in report.failures]}")
    except qa.UnreadableError:
        pass
    return repr(rows).encode()


def run_parquet(dice: Dice) -> bytes:
    """A Parquet file."""
    import pyarrow as pa
    from pyarrow import parquet

    out = io.BytesIO()
    rows = [
        {key: str(value) for key, value in row(dice).items() if key in {"text", "source", "id"}}
        for _ in range(3)
    ]
    columns = {
        name: [one.get(name, "").encode("utf-8", "replace").decode() for one in rows]
        for name in ("text", "source", "id")
    }
    parquet.write_table(pa.table(columns), out)
    content = damaged(dice, out.getvalue())
    for found in read_documents("a.parquet", ReadOptions(), content):
        if not isinstance(found, Failure):
            check_reading(found)
            if dice.random() < 0.1:
                check_one(dice, found)
    return content


def run_terms(dice: Dice) -> bytes:
    """A termbase, and an article that it holds for."""
    if dice.random() < 0.5:
        entries = "".join(
            f'<termEntry><langSet xml:lang="de"><tig><term>{xml(word(dice))}</term></tig></langSet><langSet xml:lang="en"><tig><term>{xml(word(dice))}</term></tig></langSet></termEntry>'
            for _ in range(dice.randint(0, 3))
        )
        name, text = "t.tbx", f"<martif><text><body>{entries}</body></text></martif>"
    else:
        lines = [
            ",".join((word(dice), word(dice), dice.choice(("", word(dice))))) for _ in range(3)
        ]
        name, text = dice.choice(("t.csv", "t.tsv")), "source,target,forbidden\n" + "\n".join(lines)
    path = folder() / name
    content = damaged(dice, encoded(dice, text))
    path.write_bytes(content)
    try:
        terms = read_terms(str(path), "en", "de")
    except TermsError:
        return content
    if terms and dice.random() < 0.2:
        report = qa.check_text(sentence(dice), source=sentence(dice), source_lang="de", terms=terms)
        held(not report.failures, f"failures: {[str(f) for f in report.failures]}")
    return content


def run_verdicts(dice: Dice) -> bytes:
    """A verdict file."""
    lines = ['{"format": "qa-verdicts", "version": 1}']
    for _ in range(dice.randint(0, 3)):
        values = {
            "path": word(dice), "rule": dice.choice(("doubled-word", word(dice))), "fingerprint": "0" * 16,
            "verdict": dice.choice(("accepted", "confirmed", "dismissed", "rejected", "baseline", 1)), "text": word(dice),
        }  # fmt: skip
        lines.append(json.dumps(values))
    text = damaged(dice, "\n".join(lines).encode("utf-8", "surrogatepass")).decode(
        "utf-8", "replace"
    )
    with contextlib.suppress(VerdictError):
        write_verdicts(read_verdicts(text).all)
    return text.encode()


def run_settings(dice: Dice) -> bytes:
    """A settings file."""
    keys = "select ignore fail-on format exclude min-confidence lang source-lang knowledge names terms source-pattern accepted-words".split()
    values = (
        '"all"',
        '["spelling"]',
        "0.5",
        '"en"',
        "[]",
        "1",
        "true",
        '"{stem:>9}"',
        '["*a*a*a*b"]',
        "nan",
        "{}",
        '"minor"',
        '"json"',
    )
    lines = [f"{dice.choice(keys)} = {dice.choice(values)}" for _ in range(dice.randint(0, 4))]
    lines.append(
        dice.choice(
            (
                "",
                "[rules.doubled-word]\nx = 1",
                "[report]\nfit = 90",
                "[per-file-ignores]\n'*.md' = ['spelling']",
                "a = " + "[" * 500,
            )
        )
    )
    path = folder() / "qa.toml"
    content = damaged(dice, "\n".join(lines).encode())
    path.write_bytes(content)
    with contextlib.suppress(ConfigError, UnknownNameError, ValueError):
        select_rules(read_settings(path))
    return content


def run_names(dice: Dice) -> bytes:
    """A list of names."""
    lines = ["name,not,note"] + [
        ",".join((word(dice), word(dice), "")) for _ in range(dice.randint(0, 3))
    ]
    text = damaged(dice, "\n".join(lines).encode("utf-8", "surrogatepass")).decode(
        "utf-8", "replace"
    )
    try:
        write_names(read_names(text))
        list(imported(text))
    except NameListError:
        pass
    return text.encode()


def run_tags(dice: Dice) -> bytes:
    """Language tags, and what patterns of paths say of a file."""
    text = dice.choice(
        (dice.choice(LANGS), dice.choice(BAD_LANGS), "-".join((word(dice), word(dice))))
    )
    text = damaged(dice, text.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")
    with contextlib.suppress(LanguageTagError):
        tag = parsed(text)
        held(tag.isascii() and parsed(tag) == tag and "/" not in tag, f"tag {tag!r}")
    parts = ("*", "**", "**/", "?", "{a}", "{b**}", "/", ".md", "{", "[", "a", word(dice))
    glob = "".join(dice.choices(parts, k=dice.randint(1, 9)))
    with contextlib.suppress(ValueError):
        known = names_of(glob)
        fields = PathSettings(glob).fields("/".join(dice.choices(("a", "b.md", "..", "aaa"), k=3)))
        held(fields is None or fields.keys() == known, f"{glob!r} gives {fields}")
    return json.dumps([text, glob]).encode()


def run_codes(dice: Dice) -> bytes:
    """Placeholders, messages with choices, and settings before an article."""
    parts = (
        "{",
        "}",
        "{0}",
        "{n, plural, one {",
        "one",
        "other {",
        "}}",
        "%s",
        "%1$s",
        "%(a)d",
        "${",
        "`",
        "``",
        ":a:`b`",
        "'",
        "<b>",
        " ",
    )
    text = "".join(
        dice.choice(parts) if dice.random() < 0.7 else word(dice)
        for _ in range(dice.randint(0, 14))
    )
    for found in (codes(text), message_codes(text) or [], rst_codes(text)):
        at = 0
        for code in found:
            held(at <= code.start <= code.end <= len(text), f"{code} in {text!r}")
            at = code.end
    front = f"---\n{text}\ntitle: {sentence(dice)}\n---\n"
    declared_language(front)
    for setting in visible_settings(front):
        held(all(start <= end <= len(front) for start, end in setting.stretches), f"{setting}")
    return text.encode("utf-8", "surrogatepass")


DOORS: dict[str, Callable[[Dice], bytes]] = {
    "terms": run_terms, "verdicts": run_verdicts, "settings": run_settings, "names": run_names, "tags": run_tags,
    "codes": run_codes,
}  # fmt: skip
WHOLE: dict[str, Callable[[Dice], bytes]] = {"check_text": run_text, "check_rows": run_rows}
NAMES_OF_FILES = (*MAKERS, "a.parquet") if find_spec("pyarrow") else tuple(MAKERS)


def chosen(dice: Dice) -> tuple[str, Callable[[Dice], bytes]]:
    """What a run tries, and what does it."""
    chance = dice.random()
    if chance < 0.13:
        door = dice.choice(tuple(DOORS))
        return door, DOORS[door]
    if chance < 0.19:
        return "check_text", run_text
    if chance < 0.2:
        return "check_rows", run_rows
    name = dice.choice(NAMES_OF_FILES)
    if name == "a.parquet":
        return "read a.parquet", run_parquet
    checked = chance < 0.25
    return f"{'check' if checked else 'read'} {name}", lambda dice: run_reader(
        dice, name, checked=checked
    )


class Hang(Exception):  # noqa: N818  # it is what happened
    """A run that took too long."""


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise Hang


class Outcome(NamedTuple):
    """What came of a run: `error` is what broke, None if nothing did."""

    kind: str
    content: bytes
    error: str | None


def run(seed: int, number: int) -> Outcome:
    """Make and try the input of a seed and a number."""
    dice = Dice(f"{seed} {number}")
    kind, attempt = chosen(dice)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    content = b""
    try:
        content = attempt(dice)
    except Exception:  # noqa: BLE001  # this is what is looked for
        return Outcome(kind, content, traceback.format_exc(limit=-4))
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return Outcome(kind, content, None)


class Block(NamedTuple):
    """Runs that came to their end: how many of each kind, and the numbers of those that broke."""

    first: int
    done: int
    kinds: dict[str, int]
    broken: list[int]


def runs(seed: int, numbers: range, until: float, place: mmap.mmap) -> Block:
    """Try inputs until the clock says `until`; `place` always holds the number of the run."""
    signal.signal(signal.SIGPROF, _stop)
    gc.collect()
    gc.freeze()
    kinds: Counter[str] = Counter()
    broken: list[int] = []
    seen: Counter[str] = Counter()
    for number in numbers:
        if time.monotonic() > until:
            break
        place[:8] = number.to_bytes(8, "little")
        faulthandler.dump_traceback_later(DEAD, exit=True)
        outcome = run(seed, number)
        kinds[outcome.kind] += 1
        if outcome.error:
            broken.append(number)
            last = outcome.error.strip().splitlines()[-1][:100]
            seen[last] += 1
            if seen[last] <= 3:
                print(f"run {number} ({outcome.kind}): {outcome.error}", flush=True)
    return Block(numbers.start, sum(kinds.values()), dict(kinds), broken)


def child(seed: int, numbers: range, seconds: float, place: Path) -> None:
    """One block in this process; its result is a line in the file of `place`, behind the number."""
    faulthandler.enable()
    with place.open("r+b") as file, mmap.mmap(file.fileno(), 8) as number:
        block = runs(seed, numbers, time.monotonic() + seconds, number)
    place.with_suffix(".json").write_text(json.dumps(block._asdict()), "utf-8")


def blocks(seed: int, numbers: range, until: float, work: Path) -> Iterator[Block]:
    """All runs in blocks, each in a process; a run that ends its process is broken, and a block's last."""
    place = work / f"{numbers.start}.run"
    result = place.with_suffix(".json")
    first = numbers.start
    while first < numbers.stop and time.monotonic() < until:
        place.write_bytes(first.to_bytes(8, "little"))
        result.unlink(missing_ok=True)
        last = min(first + BLOCK, numbers.stop)
        command = (
            sys.executable, __file__, "--seed", str(seed), "--first", str(first), "--runs", str(last - first),
            "--seconds", f"{min(until - time.monotonic(), 1e9):.1f}", "--child", str(place),
        )  # fmt: skip
        status = subprocess.run(command, check=False).returncode
        if result.exists():
            block = Block(**json.loads(result.read_text("utf-8")))
        else:
            number = int.from_bytes(place.read_bytes()[:8], "little")
            print(f"run {number} ended its process with status {status}", flush=True)
            block = Block(first, number - first + 1, {}, [number])
        yield block
        first += block.done
        if not block.done:
            return


def commit() -> str:
    """What is tried: the commit, with a plus sign if files differ from it."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty=+", "--abbrev=10"],  # noqa: S607  # of whoever calls
        check=False, capture_output=True, text=True, cwd=Path(__file__).parent,
    )  # fmt: skip
    return told.stdout.strip()


def resumed(log: Path, seed: int) -> int:
    """The first run that the log does not have of this seed."""
    if not log.exists():
        return 0
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    return max((line["first"] + line["done"] for line in lines if line["seed"] == seed), default=0)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first run")
    parser.add_argument("--seconds", type=float, help="stop after so long, however many were run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--log", type=Path, help="keep a line for each block, and go on behind it")
    parser.add_argument("--only", type=int, help="this run alone")
    parser.add_argument("--show", action="store_true", help="print its input")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if "QA_CACHE_DIR" not in os.environ:
        os.environ["QA_CACHE_DIR"] = tempfile.mkdtemp(prefix="fuzz-cache-")
    if arguments.only is not None:
        signal.signal(signal.SIGPROF, _stop)
        outcome = run(arguments.seed, arguments.only)
        print(outcome.kind, outcome.content if arguments.show else "", outcome.error or "held")
        sys.exit(bool(outcome.error))
    numbers = range(arguments.first, arguments.first + arguments.runs)
    if arguments.child:
        child(arguments.seed, numbers, arguments.seconds, arguments.child)
        return
    sys.exit(_many(arguments) if arguments.jobs > 1 else _one(arguments))


def _one(arguments: argparse.Namespace) -> bool:
    """All runs, block by block, with a line for each; whether anything broke."""
    began = time.monotonic()
    until = began + (arguments.seconds or 1e9)
    first, kinds, done, broken = arguments.first, Counter[str](), 0, 0
    if arguments.log:
        first = max(first, resumed(arguments.log, arguments.seed))
    numbers = range(first, arguments.first + arguments.runs)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as work:
        for block in blocks(arguments.seed, numbers, until, Path(work)):
            done += block.done
            broken += len(block.broken)
            kinds.update(block.kinds)
            print(f"{block.first + block.done:,} runs, {broken} broke", flush=True)
            if arguments.log:
                line = {"seed": arguments.seed, "commit": commit(), **block._asdict()}
                with arguments.log.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(line) + "\n")
    seconds = time.monotonic() - began
    whole = sum(count for kind, count in kinds.items() if kind.startswith("check"))
    print(
        f"{done:,} runs from {first:,} in {seconds:.0f} s, {whole:,} of them through all rules: {broken} broke"
    )
    return bool(broken)


def _many(arguments: argparse.Namespace) -> bool:
    """The same in processes of their own; whether anything broke."""
    share = -(-arguments.runs // arguments.jobs)
    limit = [] if arguments.seconds is None else ["--seconds", str(arguments.seconds)]
    started = [
        subprocess.Popen(
            [sys.executable, __file__, "--seed", str(arguments.seed), "--runs", str(share),
             "--first", str(arguments.first + number * share), *limit]
        )
        for number in range(arguments.jobs)
    ]  # fmt: skip
    statuses = [process.wait() for process in started]
    return any(statuses)


if __name__ == "__main__":
    main()
