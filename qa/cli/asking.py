"""Ask a language model about passages, and estimate what that costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.analyse.language.settled import settled
from qa.cli.newsroom import newsroom_of
from qa.cli.output import say
from qa.cli.statuses import CLEAN, FINDINGS, TROUBLE
from qa.cli.trouble import Trouble
from qa.config import Settings
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.options import ReadOptions
from qa.report.tallies import plural
from qa.rules.base import Rule

if TYPE_CHECKING:
    from qa.judge.asking import Judge, Outcome, Work
    from qa.judge.budget import Budget, Prices, Purse
    from qa.judge.endpoint import Where
    from qa.knowledge.judgements import Asker, Ledger

# How many documents are asked about before the claims on them are verified.
AT_ONCE = 40
# How many failures are reported.
TOLD = 5


def empty_ledger() -> Ledger:
    """Return a ledger without answers, for an estimate."""
    from qa.knowledge.judgements import Ledger

    return Ledger()


class AskedDocuments:
    """The documents of a run; what cannot be read is reported once."""

    def __init__(
        self,
        paths: tuple[str, ...],
        options: ReadOptions,
        rules: tuple[Rule, ...],
        settings: Settings,
    ) -> None:
        self.paths = paths
        self.options = options
        self.rules = rules
        self.settings = settings
        self._failures: set[str] = set()

    @property
    def status(self) -> int:
        """2 if something could not be read."""
        return TROUBLE if self._failures else CLEAN

    def documents(self) -> Iterator[Document]:
        """All documents, in order."""
        newsroom = newsroom_of(replace(self.settings, judgements=None))
        for uri in find_files(self.paths, self.options):
            if isinstance(uri, Failure):
                self._tell(uri)
                continue
            for item in read_documents(uri, self.options):
                if isinstance(item, Failure):
                    self._tell(item)
                else:
                    yield replace(settled(item), newsroom=newsroom)

    def _tell(self, failure: Failure) -> None:
        told = str(failure)
        if told not in self._failures:
            self._failures.add(told)
            say(told)


def replace_rules(asked: AskedDocuments) -> AskedDocuments:
    """Return a copy without rules, which an estimate does not need."""
    return AskedDocuments(asked.paths, asked.options, (), asked.settings)


class Questions:
    """The questions that are still open, a few documents at a time."""

    def __init__(self, asked: AskedDocuments, ledger: Ledger, asker: Asker) -> None:
        self.asked = asked
        self.ledger = ledger
        self.asker = asker

    def groups(self) -> Iterator[list[Document]]:
        """Yield groups of documents."""
        group: list[Document] = []
        for document in self.asked.documents():
            group.append(document)
            if len(group) == AT_ONCE:
                yield group
                group = []
        if group:
            yield group

    def first(self, documents: Iterable[Document], seen: set[str]) -> Iterator[Work]:
        """Return the first questions about documents."""
        from qa.judge.asking import first_work, joined

        return joined(
            work
            for document in documents
            for work in first_work(document, self.asked.rules, self.ledger, self.asker, seen)
        )

    def second(self, documents: Iterable[Document], seen: set[str]) -> Iterator[Work]:
        """Return the second questions about documents, which verify claims."""
        from qa.judge.asking import second_work

        for document in documents:
            yield from second_work(document, self.ledger, self.asker, seen)

    def all(self) -> Iterator[Work]:
        """Yield all questions that can be asked now."""
        seen: set[str] = set()
        doubted: set[str] = set()
        for group in self.groups():
            yield from self.first(group, seen)
            yield from self.second(group, doubted)


def say_estimate(work: Questions, prices: Prices) -> None:
    """Print how much would be asked, and what it would cost."""
    from qa.judge.asking import estimate, told_cost

    count, questions, usage = estimate(work.all())
    say(
        f"{plural(count, 'passage')} to ask about, {plural(questions, 'question')} and those that follow: about "
        f"{told_cost(usage, prices)}."
    )


@dataclass(frozen=True, slots=True)
class Conditions:
    """Budget, prices, and the number of parallel requests."""

    budget: Budget | None
    prices: Prices
    requests: int
    quiet: bool


def ask_all(work: Questions, where: Where, output: str, terms: Conditions) -> int:
    """Ask all open questions, save the answers to a file, and return the exit status.

    Raises:
        Trouble: if the model cannot be asked at all.
    """
    from qa.judge.asking import Judge
    from qa.judge.budget import Budget, Purse
    from qa.judge.endpoint import Endpoint, HopelessError
    from qa.knowledge.judgements import append

    purse = Purse(terms.budget or Budget(), terms.prices)
    try:
        endpoint = Endpoint(
            where, purse, lambda told: None if terms.quiet else say(f"note: {told}")
        )
    except HopelessError as error:
        message = f"{error}."
        raise Trouble(message) from None
    except ImportError:
        message = "qa judge needs the extra judge: pip install '.[judge]' in a clone of the project"
        raise Trouble(message) from None
    judge = Judge(endpoint, work.ledger, lambda records: append(output, records), terms.requests)
    try:
        _ask_groups(judge, work)
    except HopelessError as error:
        message = f"{error}."
        raise Trouble(message) from None
    finally:
        endpoint.close()
        if not terms.quiet:
            _say_outcome(judge.outcome, purse, terms.prices)
    if _tell_failures(judge.outcome.failures) or work.asked.status == TROUBLE:
        return TROUBLE
    if judge.has_stopped:
        say("qa: the budget is used up; the next run goes on from here.")
        return FINDINGS
    return CLEAN


def _ask_groups(judge: Judge, work: Questions) -> None:
    """Ask both questions about a few documents at a time, until all are answered or the budget is spent."""
    seen: set[str] = set()
    doubted: set[str] = set()
    for group in work.groups():
        for questions in (work.first(group, seen), work.second(group, doubted)):
            for _ in judge.run(questions):
                pass
        if judge.has_stopped:
            return


def _say_outcome(outcome: Outcome, purse: Purse, prices: Prices) -> None:
    from qa.judge.asking import told_cost

    say(
        f"{outcome.asked:,} passages asked about, {outcome.claimed:,} claims, "
        f"{outcome.confirmed:,} confirmed; {purse.requests:,} requests, "
        f"{told_cost(purse.spent, prices)}."
    )


def _tell_failures(failures: Sequence[str]) -> bool:
    """Report the first failures, and return whether there were any."""
    for failure in failures[:TOLD]:
        say(f"qa: {failure}.")
    if len(failures) > TOLD:
        say(f"qa: and {len(failures) - TOLD} more questions without an answer.")
    return bool(failures)
