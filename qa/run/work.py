"""Process a batch: pure functions of picklable values, for any engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from qa.detect.policy import NO_POLICY, Policy
from qa.model.data_classes import dataclass
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.memory import use_languages
from qa.model.report import Failure, Report
from qa.read.options import ReadOptions
from qa.read.parts import Part, read_part
from qa.run.batches import crash

if TYPE_CHECKING:
    from qa.model.document import Document
    from qa.rules.base import CorpusRule, Rule


def checked(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    policy: Policy = NO_POLICY,
    timings: MutableMapping[str, float] | None = None,
) -> Report:
    """Call `qa.pipeline.check_document`, imported on first use.

    If all results are cached, it need not be imported at all.
    """
    from qa.pipeline import check_document

    return check_document(document, rules, learnt, policy=policy, timings=timings)


@dataclass(frozen=True)
class How:
    """How documents are read and checked; picklable.

    Attributes:
        options: how files and rows are read.
        rules: the rules to run.
        policy: the user's filters.
        newsroom: what is known of names beyond the documents.
        learnt: what corpus rules gathered from all documents, by rule id; a rule without an entry learns from
            each document alone.
        check: the function to call with each document; it takes the arguments of
            `qa.pipeline.check_document`.
    """

    options: ReadOptions
    rules: Sequence[Rule]
    policy: Policy = NO_POLICY
    newsroom: Newsroom = NO_NEWSROOM
    learnt: Mapping[str, object] = field(default_factory=dict)
    check: Callable[..., Any] = checked


@dataclass(frozen=True, slots=True)
class Died:
    """The result of a batch on which a process died."""

    reason: str


def check_batch(batch: Iterable[Part | Failure], how: How) -> list[Report | Failure]:
    """Check each document of a batch, in order.

    It is stateless and raises nothing: a document, a file or a row that cannot be read or checked becomes a
    Failure in its place.

    Args:
        batch: files to read (`Whole`) and rows that were already read (`Rows`).
        how: how to check them.
    """
    return [item for part in batch for item in check_part(part, how)]


def check_each(batch: Iterable[Part | Failure], how: How) -> list[list[Report | Failure]]:
    """Like `check_batch`, part by part."""
    return [list(check_part(part, how)) for part in batch]


@dataclass(frozen=True, slots=True)
class Timed:
    """The results of a batch, and seconds by rule id."""

    items: list[Report | Failure]
    seconds: dict[str, float]


def check_timed(batch: Iterable[Part | Failure], how: How) -> Timed:
    """Like `check_batch`, with timings."""
    seconds: dict[str, float] = {}
    return Timed([item for part in batch for item in check_part(part, how, seconds)], seconds)


def check_part(
    part: Part | Failure, how: How, timings: MutableMapping[str, float] | None = None
) -> Iterator[Any]:
    """Yield the result of `how.check` for each document of a part, or a failure.

    `timings`, seconds by rule id, is updated in place.
    """
    for item in _documents(part, how):
        if isinstance(item, Failure):
            yield item
            continue
        try:
            checked = how.check(item, how.rules, how.learnt, policy=how.policy, timings=timings)
        except Exception as error:  # noqa: BLE001  # one document shall not stop the others
            checked = crash(item.uri, "could not be checked", error)
        yield checked


@dataclass(frozen=True, slots=True)
class Gathered:
    """What rules learned from some documents.

    Attributes:
        learnt: by rule id.
        crashed: why a rule could not learn, by its id.
    """

    learnt: dict[str, Any]
    crashed: dict[str, Failure]


def gather_batch(batch: Iterable[Part | Failure], how: How) -> Gathered:
    """Gather what the corpus rules of `how` learn from a batch.

    What cannot be read is skipped here; checking will report it.
    """
    learners = learners_of(how.rules)
    gathered = Gathered({}, {})
    for part in batch:
        for document in _documents(part, how):
            if not isinstance(document, Failure):
                _learn(learners, document, gathered)
    return gathered


def merge(
    learners: Sequence[CorpusRule[Any]], one: Gathered, other: Gathered, uri: str
) -> Gathered:
    """Merge what was learned from two batches; may modify `one`. `uri` is reported if a rule crashes."""
    for rule in learners:
        id = rule.id
        if id in one.crashed:
            continue
        if id in other.crashed:
            one.crashed[id] = other.crashed[id]
            one.learnt.pop(id, None)
        elif id in other.learnt:
            try:
                _add(rule, one, other.learnt[id])
            except Exception as error:  # noqa: BLE001  # a rule may fail in any way
                _give_up(rule, one, uri, error)
    return one


def learners_of(rules: Iterable[Rule]) -> list[CorpusRule[Any]]:
    """Return the rules that learn from all documents first."""
    from qa.rules.base import CorpusRule
    from qa.rules.late import LateRule

    loaded = (rule.loaded() if isinstance(rule, LateRule) else rule for rule in rules)
    return [rule for rule in loaded if isinstance(rule, CorpusRule)]


def _learn(learners: Sequence[CorpusRule[Any]], document: Document, into: Gathered) -> None:
    use_languages(*document.languages)
    for rule in learners:
        if rule.id in into.crashed or not rule.speaks(document.lang):
            continue
        try:
            _add(rule, into, rule.gather(document))
        except Exception as error:  # noqa: BLE001  # a rule may fail in any way
            _give_up(rule, into, document.uri, error)


def _add(rule: CorpusRule[Any], into: Gathered, gathered: object) -> None:
    known = into.learnt
    known[rule.id] = rule.merge(known[rule.id], gathered) if rule.id in known else gathered


def _give_up(rule: Rule, into: Gathered, uri: str, error: Exception) -> None:
    into.learnt.pop(rule.id, None)
    into.crashed[rule.id] = crash(uri, f"rule {rule.id} crashed", error, rule.id)


def _documents(part: Part | Failure, how: How) -> Iterator[Document | Failure]:
    """Yield the documents of a part, with what is known of names."""
    if isinstance(part, Failure):
        yield part
        return
    from qa.analyse.language.settled import settled
    from qa.lexicon.kept_expressions import kept_expressions

    kept_expressions()  # to read a text takes expressions, too
    try:
        for item in read_part(part, how.options):
            if isinstance(item, Failure):
                yield item
            elif how.newsroom is NO_NEWSROOM:
                yield settled(item)
            else:
                yield replace(settled(item), newsroom=how.newsroom)
    except Exception as error:  # noqa: BLE001  # one file shall not stop the others
        yield crash(part.uri, "could not be read", error)
