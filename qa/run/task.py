"""Tasks: what to check and how; and the results of a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from qa.detect.policy import NO_POLICY, Policy
from qa.model.data_classes import dataclass
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.read.options import ReadOptions
from qa.run.batches import Corpus
from qa.run.work import How, checked

if TYPE_CHECKING:
    from qa.model.document import Document
    from qa.model.report import Report
    from qa.rules.base import Rule


@dataclass(frozen=True)
class Task:
    """What to check, and how.

    Attributes:
        paths: files, directories, globs; "-" is standard input.
        options: how to read them.
        rules: the rules to run.
        policy: the user's filters.
        across: whether corpus rules learn from all documents first. Files are then read twice, so nothing is
            reported until all are read; without it, each document is a corpus of one, and rows are reported
            as they come.
        stdin_name: the file name to report for standard input.
        newsroom: what is known of names beyond the documents.
        jobs: the maximum number of processes; None for one per core, if that pays off.
        cache: whether to cache results. They are not cached if rules learn from all documents, or a plug-in's
            rule may depend on other things.
        engine: the plug-in that does the work; empty for this program's own processes.
    """

    paths: tuple[str, ...]
    options: ReadOptions
    rules: Sequence[Rule]
    policy: Policy = NO_POLICY
    across: bool = False
    stdin_name: str | None = None
    newsroom: Newsroom = NO_NEWSROOM
    jobs: int | None = 1
    cache: bool = False
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """The results of a batch.

    Attributes:
        batches: 1; 0 for the failures of learning, which come before the first batch.
        size: approximate bytes of input.
        items: in input order. They may be computed lazily, so they must be consumed once, before the next
            batch is requested.
    """

    batches: int
    size: int
    items: Iterable[Any]


def corpus_of(task: Task) -> Corpus:
    """Return the documents of a task."""
    return Corpus(task.paths, task.options, task.stdin_name, again=task.across)


def how_of(
    task: Task,
    check: Callable[..., Any] = checked,
    conclude: Callable[[Document, Report], Any] | None = None,
) -> How:
    """Return how a task checks documents."""
    return How(task.options, task.rules, task.policy, task.newsroom, check=check, conclude=conclude)
