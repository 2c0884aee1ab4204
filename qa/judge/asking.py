"""What is still to be asked about documents, and asking it.

Two questions: what is wrong in some passages, and, in a conversation of its own, whether each claim
holds. What was answered is written down before the next question is counted as done, so a run may be
stopped at any time and goes on where it was.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import field
from typing import Any

from qa.compare.judged import JudgedPassage, passages
from qa.detect.run import detect
from qa.judge.answers import AnswerError, claims_in, held_in
from qa.judge.budget import Prices, Usage, estimated
from qa.judge.endpoint import BudgetError, Endpoint, EndpointError, HopelessError
from qa.judge.questions import PROMPT, Languages, Question, first_question, second_question
from qa.knowledge.judgements import Asked, Asker, Ledger, asked_record, confirmed_record
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.rules.base import Rule

# So many passages, or letters of them and their sources, make a question.
PASSAGES, LETTERS = 12, 3_600
# So many passages stand before those of a question, for the model to understand them by.
CONTEXT = 2
# So many tokens an answer may have: one to the first question by passage, and in all.
BASE, EACH, SECOND = 200, 110, 120
# After so many questions in a row without an answer no more are asked.
PATIENCE = 3
# What an estimate takes for granted: tokens of an answer for a passage, and how many passages have claims.
ANSWERED, CLAIMED = 16, 0.25

Write = Callable[[Iterable[Mapping[str, Any]]], None]


@dataclass(frozen=True, slots=True)
class Work:
    """A question that is still to be asked.

    Attributes:
        passages: those that it is about; one for the second question.
        known: what the rules found in each.
        before: what stands before them.
        languages: what they are written in.
        lang: BCP 47 tag of the target.
        asked: what was claimed of the passage, for the second question; None for the first.
    """

    passages: tuple[JudgedPassage, ...]
    known: tuple[tuple[str, ...], ...]
    before: tuple[str, ...]
    languages: Languages
    lang: str
    asked: Asked | None = None

    def question(self) -> Question:
        """What is sent."""
        if self.asked is None:
            most = BASE + EACH * len(self.passages)
            return first_question(self.passages, self.known, self.before, self.languages, most)
        claims = self.asked.claims
        most = SECOND + SECOND * len(claims)
        return second_question(self.passages[0], claims, self.languages, most)

    def records(self, answer: str, asker: Asker) -> list[dict[str, Any]]:
        """The lines that say what was answered.

        Raises:
            AnswerError: if the answer cannot be read.
        """
        if self.asked is None:
            claims = claims_in(answer, self.passages, asker.model, self.lang)
            return [
                asked_record(passage.name, asker, of)
                for passage, of in zip(self.passages, claims, strict=True)
            ]
        (passage,) = self.passages
        held = held_in(answer, passage, self.asked.claims, self.lang)
        return [confirmed_record(passage.name, asker, held)]

    def halves(self) -> tuple[Work, ...]:
        """The same in two parts; nothing if it has but one passage."""
        count = len(self.passages)
        if count < 2:
            return ()
        cut = count // 2
        return (
            Work(self.passages[:cut], self.known[:cut], self.before, self.languages, self.lang),
            Work(self.passages[cut:], self.known[cut:], self.before, self.languages, self.lang),
        )


@dataclass(slots=True)
class Outcome:
    """How far a run came.

    Attributes:
        asked, claimed, confirmed: passages, claims on them, and claims that held.
        left: passages that were not asked about, or not a second time, since the budget is used up.
        failures: questions without an answer that can be read, each with the reason.
    """

    asked: int = 0
    claimed: int = 0
    confirmed: int = 0
    left: int = 0
    failures: list[str] = field(default_factory=list)


def languages_of(document: Document) -> Languages:
    """The languages of a document, by their names where we know them."""
    from qa.languages.language import language

    def name(tag: str | None) -> str:
        known = language(tag) if tag else None
        return known.name if known is not None else primary(tag) if tag else ""

    return Languages(name(document.lang), name(document.source_lang))


def first_work(
    document: Document, rules: Sequence[Rule], ledger: Ledger, asker: Asker, seen: set[str]
) -> Iterator[Work]:
    """The first questions about a document that were not asked yet.

    Args:
        document: with its source, if that is known.
        rules: what they find is told, so that it is not reported again.
        ledger: what was asked before.
        asker: who is asked.
        seen: names of passages that others of this run ask about; these are added.
    """
    everything = passages(document)
    due = [
        number
        for number, passage in enumerate(everything)
        if (passage.name, asker) not in ledger.asked and passage.name not in seen
    ]
    if not due:
        return
    findings = detect(document, rules).findings
    text, languages = document.target.text, languages_of(document)
    for group in _groups(due, everything):
        mine = [everything[number] for number in group]
        fresh = [passage for passage in mine if passage.name not in seen]
        seen.update(passage.name for passage in fresh)
        known = tuple(
            tuple(
                f"“{finding.span.of(text)[:80]}”: {finding.rule}"
                for finding in findings
                if passage.span.contains(finding.span)
            )
            for passage in fresh
        )
        before = everything[max(0, group[0] - CONTEXT) : group[0]]
        if fresh:
            yield Work(
                tuple(fresh), known, tuple(one.text for one in before), languages, document.lang
            )


def joined(work: Iterable[Work]) -> Iterator[Work]:
    """First questions about rows, several in one where they are short and of the same languages."""
    waiting: Work | None = None
    for one in work:
        if waiting is not None:
            both = (*waiting.passages, *one.passages)
            fits = (
                not one.before
                and waiting.lang == one.lang
                and waiting.languages == one.languages
                and len(both) <= PASSAGES
                and sum(len(p.text) + len(p.source) for p in both) <= LETTERS
            )
            if fits:
                known = (*waiting.known, *one.known)
                waiting = Work(both, known, waiting.before, one.languages, one.lang)
                continue
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def second_work(document: Document, ledger: Ledger, asker: Asker, seen: set[str]) -> Iterator[Work]:
    """The second questions about a document: claims that nobody has doubted yet."""
    languages = languages_of(document)
    for passage in passages(document):
        asked = ledger.asked.get((passage.name, asker))
        if asked is not None and asked.is_open and passage.name not in seen:
            seen.add(passage.name)
            yield Work((passage,), ((),), (), languages, document.lang, asked)


def _groups(due: Sequence[int], everything: Sequence[JudgedPassage]) -> Iterator[list[int]]:
    """Runs of neighbors, not too long."""
    group: list[int] = []
    letters = 0
    for number in due:
        size = len(everything[number].text) + len(everything[number].source)
        ends = group and (
            number != group[-1] + 1 or len(group) == PASSAGES or letters + size > LETTERS
        )
        if ends:
            yield group
            group, letters = [], 0
        group.append(number)
        letters += size
    if group:
        yield group


def estimate(work: Iterable[Work]) -> tuple[int, int, Usage]:
    """How many passages and questions there are, and about how many tokens both questions take."""
    count = questions = tokens_in = tokens_out = 0
    for one in work:
        count += len(one.passages)
        questions += 1
        messages = one.question().body["messages"]
        tokens_in += sum(estimated(message["content"]) for message in messages)
        if one.asked is not None:
            tokens_out += SECOND // 2
            continue
        tokens_out += ANSWERED * len(one.passages)
        mean = sum(estimated(p.text + p.source) for p in one.passages) / len(one.passages)
        second = CLAIMED * len(one.passages)
        tokens_in += round(second * (mean + 250))
        tokens_out += round(second * SECOND / 2)
    return count, questions, Usage(tokens_in, tokens_out)


class Judge:
    """Asks an endpoint what is still to be asked.

    Args:
        endpoint: who is asked.
        ledger: what was asked before; what is answered is added to it.
        write: keeps lines for good.
        jobs: how many questions are under way at once.
    """

    def __init__(self, endpoint: Endpoint, ledger: Ledger, write: Write, jobs: int = 4) -> None:
        self.asker = Asker(endpoint.where.model, PROMPT)
        self.outcome = Outcome()
        self._endpoint = endpoint
        self._ledger = ledger
        self._write = write
        self._jobs = jobs
        self._stop = threading.Event()
        self._in_a_row = 0
        self._size = PASSAGES  # so many passages the model can answer for at once

    @property
    def has_stopped(self) -> bool:
        """Whether no more is asked: the budget is used up, or nobody answers."""
        return self._stop.is_set()

    def run(self, work: Iterable[Work]) -> Iterator[Work]:
        """Ask all questions; each is handed back when its answer is kept, in order.

        Raises:
            HopelessError: if no question will be answered.
        """
        pool = ThreadPoolExecutor(self._jobs)
        under_way: deque[tuple[Work, Future[list[dict[str, Any]]]]] = deque()
        try:
            for one in work:
                under_way.append((one, pool.submit(self._answer, one)))
                while len(under_way) >= 2 * self._jobs:
                    yield self._keep(*under_way.popleft())
            while under_way:
                yield self._keep(*under_way.popleft())
        finally:
            self._stop.set() if under_way else None
            while under_way:  # what was paid for is kept, also if somebody stops the run
                one, future = under_way.popleft()
                if not future.cancel():
                    self._keep_if_done(one, future)
            pool.shutdown(wait=True, cancel_futures=True)

    def _keep_if_done(self, one: Work, future: Future[list[dict[str, Any]]]) -> None:
        try:
            self._keep(one, future)
        except HopelessError:
            return

    def _keep(self, one: Work, future: Future[list[dict[str, Any]]]) -> Work:
        """Write down what was answered, or why nothing was."""
        try:
            records = future.result()
        except BudgetError:
            self.outcome.left += len(one.passages)
            self._stop.set()
        except HopelessError:
            self._stop.set()
            raise
        except (AnswerError, EndpointError) as error:
            self._fail(str(error), len(one.passages))
        else:
            self._in_a_row = 0
            if one.asked is None and len(records) < len(one.passages):
                lacking = len(one.passages) - len(records)
                self.outcome.failures.append(f"{lacking} passages: no answer that can be read")
            self._write(records)
            for record in records:
                self._ledger.add(record)
            self._count(records)
        return one

    def _fail(self, reason: str, count: int) -> None:
        self.outcome.failures.append(f"{count} passages: {reason}")
        self._in_a_row += 1
        if self._in_a_row >= PATIENCE:
            self._stop.set()

    def _count(self, records: Sequence[Mapping[str, Any]]) -> None:
        for record in records:
            if record["record"] == "asked":
                self.outcome.asked += 1
                self.outcome.claimed += len(record["claims"])
            else:
                self.outcome.confirmed += sum(record["wrong"])

    def _answer(self, one: Work) -> list[dict[str, Any]]:
        """The lines for a question; one whose answer cannot be read is asked in halves, or again."""
        if self._stop.is_set():
            message = "not asked any more"
            raise BudgetError(message)
        halves = one.halves()
        if not halves or len(one.passages) <= self._size:
            answer = self._endpoint.ask(one.question().body)
            try:
                return one.records(answer, self.asker)
            except AnswerError:
                if not halves:
                    return one.records(self._endpoint.ask(one.question().body), self.asker)
            self._size = min(self._size, len(one.passages) // 2)  # a weak model: ask for less
        records: list[dict[str, Any]] = []
        failed: Exception | None = None
        for half in halves:
            try:
                records += self._answer(half)
            except (AnswerError, BudgetError, EndpointError) as error:
                failed = error  # what the other half has said is kept
        if failed is not None and not records:
            raise failed
        return records


def told_cost(usage: Usage, prices: Prices) -> str:
    """Tokens, and money where prices are known, for people."""
    tokens = f"{usage.tokens_in:,} tokens in, {usage.tokens_out:,} out"
    return f"{tokens}, {prices.of(usage):.4f}" if prices.are_known else tokens
