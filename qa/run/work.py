"""Process a batch: pure functions of picklable values, for any engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from qa.detect.policy import NO_POLICY, Policy
from qa.model.data_classes import dataclass
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.memory import BATCH, languages_kept, use_languages
from qa.model.report import Failure, Report
from qa.model.stopped import stop_behind
from qa.read.options import ReadOptions
from qa.read.parts import Part, read_part
from qa.run.batches import crash
from qa.run.large_pages import LARGE_PAGES

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
        conclude: what to make of a document and its report; None for the report itself.
    """

    options: ReadOptions
    rules: Sequence[Rule]
    policy: Policy = NO_POLICY
    newsroom: Newsroom = NO_NEWSROOM
    learnt: Mapping[str, object] = field(default_factory=dict)
    check: Callable[..., Any] = checked
    conclude: Callable[[Document, Report], Any] | None = None


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
    return list(check_parts(batch, how))


def check_each(batch: Sequence[Part | Failure], how: How) -> list[list[Report | Failure]]:
    """Like `check_batch`, part by part."""
    return [list(items) for items in check_by_part(batch, how)]


@dataclass(frozen=True, slots=True)
class Timed:
    """The results of a batch, and seconds by rule id."""

    items: list[Report | Failure]
    seconds: dict[str, float]


def check_timed(batch: Iterable[Part | Failure], how: How) -> Timed:
    """Like `check_batch`, with timings."""
    seconds: dict[str, float] = {}
    return Timed(list(check_parts(batch, how, seconds)), seconds)


def check_parts(
    batch: Iterable[Part | Failure],
    how: How,
    timings: MutableMapping[str, float] | None = None,
) -> Iterator[Any]:
    """Yield the result of `how.check` for each document of a batch, or a failure.

    `timings`, seconds by rule id, is updated in place.
    """
    return (result for _, result in _results(batch, how, timings))


def check_by_part(batch: Sequence[Part | Failure], how: How) -> Iterator[Iterator[Any]]:
    """Like `check_parts`, yield the results of each part, which must be consumed before those of the next."""
    results = _results(batch, how, None)
    waiting = next(results, None)

    def of_part(number: int) -> Iterator[Any]:
        nonlocal waiting
        while waiting is not None and waiting[0] == number:
            yield waiting[1]
            waiting = next(results, None)

    return map(of_part, range(len(batch)))


def _results(
    batch: Iterable[Part | Failure], how: How, timings: MutableMapping[str, float] | None
) -> Iterator[tuple[int, Any]]:
    """Yield the number of the part and the result of each document, or a failure."""
    for group in _groups(batch, how):
        documents = [item for _, item in group if not isinstance(item, Failure)]
        results = iter(_check_group(documents, how, timings))
        for number, item in group:
            yield number, item if isinstance(item, Failure) else next(results)
        LARGE_PAGES.after_work()


def _groups(
    batch: Iterable[Part | Failure], how: How
) -> Iterator[list[tuple[int, Document | Failure]]]:
    """Yield the documents and failures of a batch in groups that are checked together, with the number of their part.

    A group is no longer than a batch should be, but for its last document, and has no more languages than are kept.
    """
    group: list[tuple[int, Document | Failure]] = []
    size, languages = 0, set[str]()
    for number, part in enumerate(batch):
        for item in _documents(part, how):
            if not isinstance(item, Failure):
                if group and len(languages.union(item.languages)) > languages_kept():
                    yield group
                    group, size, languages = [], 0, set()
                size += len(item.target.text)
                languages.update(item.languages)
            group.append((number, item))
            if size >= BATCH:
                yield group
                group, size, languages = [], 0, set()
    if group:
        yield group


def _check_group(
    documents: Sequence[Document], how: How, timings: MutableMapping[str, float] | None
) -> list[Any]:
    if how.check is checked and len(documents) > 1:
        from qa.pipeline import check_together

        try:
            reports = check_together(
                documents, how.rules, how.learnt, policy=how.policy, timings=timings
            )
            if how.conclude is None:
                return list(reports)
            return list(map(how.conclude, documents, reports))
        except Exception as error:  # noqa: BLE001  # one by one, it is known which document it is
            if stop := stop_behind(error):
                raise stop from None
    return [_check_one(document, how, timings) for document in documents]


def _check_one(document: Document, how: How, timings: MutableMapping[str, float] | None) -> Any:  # noqa: ANN401  # what `how.check` gives
    try:
        result = how.check(document, how.rules, how.learnt, policy=how.policy, timings=timings)
        return result if how.conclude is None else how.conclude(document, result)
    except Exception as error:  # noqa: BLE001  # one document shall not stop the others
        return crash(document.uri, "could not be checked", error)


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
