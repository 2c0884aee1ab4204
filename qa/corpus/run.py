"""A run over many documents: find, read, learn from all where asked, check each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator, MutableMapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from qa.detect.policy import Policy
from qa.model.document import Document
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.mqm import Severity
from qa.model.reading import Reading
from qa.model.report import Failure, Report
from qa.pipeline import NO_POLICY, check_document, read_closely
from qa.read.files import ReadOptions, find_files, read_documents
from qa.report.formatter import Summary
from qa.rules.base import CorpusRule, Rule
from qa.score.mqm import raw_score

STDIN = "-"

T = TypeVar("T")


@dataclass(frozen=True)
class Task:
    """What to check, and how.

    Attributes:
        paths: files, directories, globs; "-" is standard input.
        options: how to read them.
        rules: what to look for.
        policy: what the user holds back.
        across: whether rules that learn learn from all documents first. The files are then read
            twice, so nothing is reported before the last of them was read; without it each
            document is a corpus of one and rows are reported as they come.
        stdin_name: the name under which standard input is read and reported.
        newsroom: what is known of names beyond the documents.
    """

    paths: tuple[str, ...]
    options: ReadOptions
    rules: tuple[Rule, ...]
    policy: Policy = NO_POLICY
    across: bool = False
    stdin_name: str | None = None
    newsroom: Newsroom = NO_NEWSROOM


def check_all(
    task: Task, timings: MutableMapping[str, float] | None = None
) -> Iterator[Report | Failure]:
    """What is said about each document, in the order of the input, and what could not be read."""
    return each(task, check_document, timings)


def read_all(task: Task) -> Iterator[Reading | Failure]:
    """The same, with the texts as their readers see them."""
    return each(task, read_closely, None)


def each(
    task: Task,
    check: Callable[..., T | Failure],
    timings: MutableMapping[str, float] | None,
) -> Iterator[T | Failure]:
    """What `check` says about each document; its arguments are those of `check_document`."""
    learners = [rule for rule in task.rules if isinstance(rule, CorpusRule)]
    corpus = _Corpus(task)
    learnt: dict[str, object] = {}
    rules = task.rules
    if task.across and learners:
        failures = yield from _learn(learners, corpus, learnt)
        rules = tuple(rule for rule in rules if rule.id not in failures)
    for item in corpus.documents():
        if isinstance(item, Failure):
            yield item
        else:
            try:
                checked = check(item, rules, learnt, policy=task.policy, timings=timings)
            except Exception as error:  # noqa: BLE001  # one document shall not stop the others
                checked = _crash(item.uri, "could not be checked", error)
            yield checked


def _learn(
    learners: list[CorpusRule[Any]], corpus: _Corpus, learnt: dict[str, object]
) -> Generator[Failure, None, set[str]]:
    """Fills `learnt` from all documents; gives back the ids of rules that crashed over it."""
    crashed: set[str] = set()
    for document in corpus.documents():
        if isinstance(document, Failure):
            continue  # the second pass will tell
        for rule in learners:
            if rule.id in crashed or not rule.speaks(document.lang):
                continue
            try:
                gathered = rule.gather(document)
                learnt[rule.id] = (
                    rule.merge(learnt[rule.id], gathered) if rule.id in learnt else gathered
                )
            except Exception as error:  # noqa: BLE001  # a rule may fail in any way
                crashed.add(rule.id)
                learnt.pop(rule.id, None)
                yield _crash(document.uri, f"rule {rule.id} crashed", error, rule.id)
    return crashed


class _Corpus:
    """The documents of a task, as often as they are asked for."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._stdin: bytes | None = None

    def documents(self) -> Iterator[Document | Failure]:
        """All documents in order. Standard input is kept if it will be needed once more."""
        for uri in find_files(self._task.paths, self._task.options):
            if isinstance(uri, Failure):
                yield uri
                continue
            try:
                for item in self._read(uri):
                    yield self._furnished(item)
            except Exception as error:  # noqa: BLE001  # one file shall not stop the others
                yield _crash(uri, "could not be read", error)

    def _furnished(self, item: Document | Failure) -> Document | Failure:
        """The document with what is known of names."""
        newsroom = self._task.newsroom
        if isinstance(item, Failure) or newsroom is NO_NEWSROOM:
            return item
        return replace(item, newsroom=newsroom)

    def _read(self, uri: str) -> Iterator[Document | Failure]:
        options, name = self._task.options, self._task.stdin_name
        if uri != STDIN or (not (self._task.across or name) and _stdin_has_descriptor()):
            return read_documents(uri, options)
        if self._stdin is None:
            self._stdin = sys.stdin.buffer.read()
        return read_documents(name or STDIN, options, self._stdin)


def _stdin_has_descriptor() -> bool:
    """Whether standard input is the system's, which the reader can open and stream."""
    try:
        sys.stdin.fileno()
    except (OSError, ValueError):
        return False
    return True


def _crash(uri: str, what: str, error: Exception, rule: str | None = None) -> Failure:
    told = " ".join(str(error).split())[:200]
    return Failure(uri, f"{what} ({type(error).__name__}: {told}); please report it", rule)


def add(summary: Summary, item: Report | Failure) -> None:
    """Count a report, or something that could not be done, into the summary."""
    if isinstance(item, Failure):
        summary.failures.append(item)
        return
    summary.documents += 1
    summary.suppressed += len(item.suppressed)
    summary.failures.extend(item.failures)
    for fault in item.faults:
        summary.by_severity[fault.severity.value] += 1
        summary.by_rule[fault.rule] += 1
        summary.files_by_rule.setdefault(fault.rule, set()).add(item.uri)
    summary.words += item.words


def finish(summary: Summary) -> None:
    """Work out what can only be said when all is counted."""
    severities = map(Severity, summary.by_severity.elements())
    summary.score = raw_score(severities, summary.words)
