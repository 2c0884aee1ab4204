"""What to check and how, and what is said of a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qa.detect.policy import NO_POLICY, Policy
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.read.options import ReadOptions
from qa.run.batches import Corpus
from qa.run.work import How, checked

if TYPE_CHECKING:
    from qa.rules.base import Rule


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
        jobs: how many processes work on it at most; None for as many as there are cores, if it is
            worth while.
        cache: whether what is said is kept for later runs, and not worked out again if it is there.
            It is not if rules learn from all documents, or a plug-in's may look at other things.
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
    """What is said of a batch.

    Attributes:
        batches: 1; 0 for what was said before the first, of learning from all.
        size: bytes of input that it took, about.
        items: in the order of the input. They may be worked out as they are asked for, so they must
            be asked for before the next batch is, and once.
    """

    batches: int
    size: int
    items: Iterable[Any]


def corpus_of(task: Task) -> Corpus:
    """The documents of a task."""
    return Corpus(task.paths, task.options, task.stdin_name, again=task.across)


def how_of(task: Task, check: Callable[..., Any] = checked) -> How:
    """What a task says of how documents are checked."""
    return How(task.options, task.rules, task.policy, task.newsroom, check=check)
