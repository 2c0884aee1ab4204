"""The steps that a text goes through, each with the seconds of the processor that it takes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TextIO

from hostile import FAMILIES, SOURCES, Family, english, repeated

from qa.cli.main import run
from qa.config import Settings
from qa.detect.selection import select_rules
from qa.edit import fixes
from qa.knowledge.store import KnowledgeFile
from qa.model.document import Document
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.report import Failure, Report
from qa.pipeline import check_document, read_closely
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.report.formats import FORMATS, make_formatter
from qa.report.formatter import About, Run, Summary
from qa.report.page import PageSettings, write_page
from qa.rules.base import Rule
from qa.run.collector import collect_seldom


def document_of(family: Family, size: int, *, source: str | None, english_beside: bool) -> Document:
    """The text of a family as it is read from a file."""
    content = english(size) if english_beside else family.make(size)
    suffix = ".txt" if english_beside else family.suffix
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"text{suffix}"
        path.write_text(content, encoding="utf-8")
        options = ReadOptions(lang=family.lang, source_lang=family.source_lang if source else None)
        if source is not None:
            beside = Path(folder) / f"source{suffix if not english_beside else '.txt'}"
            beside.write_text(source, encoding="utf-8")
            options = replace(options, source=str(beside))
        found = next(iter(read_documents(str(path), options)))
    if isinstance(found, Failure):
        sys.exit(str(found))
    return found


@cache
def nowhere() -> TextIO:
    """Where what is written takes no memory, as in a file."""
    return Path(os.devnull).open("w", encoding="utf-8")  # until the end


@cache
def default_rules() -> tuple[Rule, ...]:
    """All default rules."""
    return tuple(select_rules(Settings()))


@cache
def newsroom() -> Newsroom:
    """What is known from some articles."""
    return replace(NO_NEWSROOM, archive=KnowledgeFile(_known()))


@cache
def _known() -> str:
    """The path of a knowledge file."""
    folder = tempfile.mkdtemp()
    path = Path(folder) / "known.qa"
    texts = Path(folder) / "texts"
    texts.mkdir()
    for number in range(20):
        text = english(2000 + number) + " Mr Blinkenhauser of Donaudampf met Ms Okonjo. " * 3
        (texts / f"{number}.txt").write_text(text, encoding="utf-8")
    environment = dict(os.environ)
    subprocess.run(
        [sys.executable, "-m", "qa", "learn", "--isolated", "-o", str(path), str(texts)],
        check=True, capture_output=True, env=environment,
    )  # fmt: skip
    return str(path)


def steps(
    make: Callable[[], Document], wanted: Callable[[str], bool] = lambda _: True
) -> Iterator[tuple[str, float]]:
    """The seconds of the processor that each step takes, by its name."""
    began = time.process_time()
    report = check_document(make(), default_rules())
    yield "check", time.process_time() - began
    for name in filter(wanted, FORMATS):
        yield name, written(report, name)
    for name, step in ALONE.items():
        if wanted(name):
            yield name, step(make)


def shared_steps(make: Callable[[], Document], *, fixed: bool) -> Iterator[tuple[str, float]]:
    """The same, each of the text once that is read and checked: a step is what it adds.

    What `--knowledge` looks up is looked up in a text whose words and sentences are known. A text without a safe fix
    has no step "fix": that would be to check it again. Others are checked again a few times, whatever their length:
    short ones are tried more often than long ones else, and what grows would not be seen.

    Args:
        make: the text; it is made once.
        fixed: whether it is fixed, too. Fixing asks nothing of a source but the same check again.
    """
    began = time.process_time()
    document = make()
    reading = read_closely(document, default_rules())
    yield "check", time.process_time() - began
    for name in FORMATS:
        yield name, written(reading.report, name)
    began = time.process_time()
    write_page([reading], PageSettings("0"), nowhere())
    yield "report", time.process_time() - began
    known = replace(document, newsroom=newsroom())
    began = time.process_time()
    check_document(known, default_rules())
    yield "knowledge", time.process_time() - began
    if fixed and any(
        edit.safe for finding in reading.report.findings for edit in finding.suggestions
    ):
        with _few_trials():
            seconds = _fix(lambda: document)
        yield "fix", seconds


@contextmanager
def _few_trials() -> Iterator[None]:
    """Let `--fix` check texts of all lengths as often as very long ones."""
    usual = fixes.CHECKED
    fixes.CHECKED = 0
    try:
        yield
    finally:
        fixes.CHECKED = usual


@cache
def _run() -> Run:
    """What the formats tell of a run."""
    about = (
        About(
            r.id, r.category.value, r.severity.value, r.confidence, r.summary(), r.page(), r.covers
        )
        for r in default_rules()
    )
    return Run("0", rules=tuple(rule.id for rule in default_rules()), about=tuple(about))


def written(report: Report, name: str) -> float:
    """The seconds of an output format."""
    formatter, out, told = make_formatter(name), nowhere(), _run()
    began = time.process_time()
    formatter.begin(told, out)
    formatter.document(report, out)
    formatter.end(Summary(documents=1, words=report.words), out)
    return time.process_time() - began


def _report(make: Callable[[], Document]) -> float:
    """The seconds of `qa report`."""
    began = time.process_time()
    reading = read_closely(make(), default_rules())
    write_page([reading], PageSettings("0"), nowhere())
    return time.process_time() - began


def _knowledge(make: Callable[[], Document]) -> float:
    """The seconds of `qa check --knowledge`."""
    began = time.process_time()
    check_document(replace(make(), newsroom=newsroom()), default_rules())
    return time.process_time() - began


def _fix(make: Callable[[], Document]) -> float:
    """The seconds of `qa check --diff`, which reads its file by itself."""
    document = make()
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(document.uri).name
        path.write_text(document.raw, encoding="utf-8")
        line = ["check", "--diff", "--isolated", "-q", "--lang", document.lang]
        if document.source_raw is not None:
            beside = Path(folder) / f"source{path.suffix}"
            beside.write_text(document.source_raw, encoding="utf-8")
            line += ["--source", str(beside), "--source-lang", document.source_lang or ""]
        patch = str(Path(folder) / "fix.patch")
        run([*line, "-o", patch, str(path)])
    return time.process_time() - began


# What begins anew with the text.
ALONE: dict[str, Callable[[Callable[[], Document]], float]] = {
    "report": _report,
    "knowledge": _knowledge,
    "fix": _fix,
}


def maker(name: str, size: int, *, sourced: bool) -> Callable[[], Document]:
    """What makes the document of a family: with itself as its source, if it is to have one."""
    if name in SOURCES:
        family = SOURCES[name]
        return lambda: document_of(family, size, source=family.make(size), english_beside=True)
    family = FAMILIES[name]
    brings_its_own = family.suffix == ".po"
    source = (family.source or family.make)(size) if sourced and not brings_its_own else None
    return lambda: document_of(family, size, source=source, english_beside=False)


def unit(unit: str, size: int) -> Callable[[], Document]:
    """What makes a document of the same again and again, with itself as its source."""
    text = repeated(unit)(size)
    return partial(document_of, Family(lambda _: text), size, source=text, english_beside=False)


def warm() -> None:
    """Load what is loaded once."""
    collect_seldom()
    text = english(3000) + " „Der Rat“ 王小明 sagte  слово Blinkenhauser."
    nonsense = f"{FAMILIES['glued words'].make(1500)}\n\n{FAMILIES['combining marks'].make(1500)}"
    for lang, source_lang in (("en", "de"), ("de", "en"), ("en", None)):
        family = Family(lambda _: text, lang=lang, source_lang=source_lang or "de")
        source = text if source_lang else None
        make = partial(document_of, family, 3000, source=source, english_beside=False)
        for _ in steps(make):
            pass
    # Languages are told by another library where words of ours do not.
    check_document(
        document_of(Family(lambda _: nonsense), 3000, source=nonsense, english_beside=False),
        default_rules(),
    )
