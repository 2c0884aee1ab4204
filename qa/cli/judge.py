"""`qa judge`: ask a language model, and write down what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa.analyse.language.settled import settled
from qa.cli.newsroom import load_ledger, newsroom_of
from qa.cli.options import (
    Flags,
    chosen_rules,
    newsroom_options,
    reading_options,
    rule_options,
    settings_options,
    text_options,
)
from qa.cli.output import open_output, say
from qa.cli.over_inputs import files_read, refuse_inputs
from qa.cli.statuses import CLEAN, FINDINGS, TROUBLE
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import load
from qa.config import JudgeSettings, Settings
from qa.detect.policy import policy_of
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.options import ReadOptions
from qa.rules.base import Rule

if TYPE_CHECKING:
    from qa.judge.asking import Judge, Outcome, Work
    from qa.judge.budget import Budget, Prices, Purse
    from qa.judge.endpoint import Where
    from qa.knowledge.judgements import Asker, Ledger

BUDGET = expression(r"(\d+(?:\.\d+)?)\s*(?:([kM]?)\s*(tokens?))?")
THOUSANDS = {"": 1, "k": 1_000, "M": 1_000_000}
# So many documents are asked about before the claims on them are doubted.
AT_ONCE = 40
# So many failures are told.
TOLD = 5


def _parse_budget(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> Budget | None:
    """`0.50`, `20000tokens` or `20k tokens`."""
    if value is None:
        return None
    from qa.judge.budget import Budget

    match = BUDGET.fullmatch(value.strip())
    if match is None:
        message = f"{value!r} is neither money, such as 0.50, nor tokens, such as 20000tokens"
        raise click.BadParameter(message, context, parameter)
    if match[3]:
        return Budget(tokens=int(float(match[1]) * THOUSANDS[match[2]]))
    return Budget(money=float(match[1]))


@click.command(
    epilog="\b\nExit status:\n"
    "  0  done\n"
    "  1  the budget is used up before all was asked\n"
    "  2  wrong usage, a file that cannot be read, questions without an answer"
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="The file of judgements; what it answers already is not asked again.",
)
@click.option("--endpoint", metavar="URL", help="Address of an interface like OpenAI's.")
@click.option("--model", metavar="NAME", help="Name of the model.")
@click.option(
    "--key-variable",
    metavar="NAME",
    help="Environment variable that holds the key.  [default: QA_JUDGE_KEY, then the keyring]",
)
@click.option(
    "--budget",
    callback=_parse_budget,
    metavar="AMOUNT",
    help="Send nothing that could cost more: money (0.50) or tokens (20k tokens).",
)
@click.option(
    "--estimate",
    "--dry-run",
    "estimate_only",
    is_flag=True,
    help="Say what it would cost; ask nothing.",
)
@click.option(
    "--requests", type=click.IntRange(1, 64), default=4, show_default=True, help="Requests at once."
)
@click.option(
    "--batch-write", metavar="FILE", help="Write the questions for a batch interface; ask nothing."
)
@click.option("--batch-read", metavar="FILE", help="Take the answers from a batch interface.")
@click.option(
    "--calibrate",
    metavar="VERDICTS",
    help="Count the verdicts on claims into the file of judgements; ask nothing.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print failures only.")
@rule_options
@reading_options
@newsroom_options
@settings_options
@text_options
def command(  # noqa: C901  # one thing after the other
    *,
    flags: Flags,
    paths: tuple[str, ...],
    output: str | None,
    endpoint: str | None,
    model: str | None,
    key_variable: str | None,
    budget: Budget | None,
    estimate_only: bool,
    requests: int,
    batch_write: str | None,
    batch_read: str | None,
    calibrate: str | None,
    quiet: bool,
) -> int:
    """Ask a language model what is wrong, and write down what it says.

    The texts are sent to the endpoint that you name. `qa check --judgements FILE` reads what was
    written, and asks nobody. See docs/judge.md.
    """
    from qa.judge.budget import Prices
    from qa.judge.questions import PROMPT
    from qa.knowledge.judgements import Asker

    settings = flags.settings()
    if output is None:
        output = settings.judgements
    if output is None and not estimate_only:
        message = "missing --output FILE (or the setting judgements)."
        raise click.UsageError(message)
    written = _trusted(settings, endpoint)
    options = flags.reading(settings)
    for flag, file in (("--output", output), ("--batch-write", batch_write)):
        refuse_inputs(
            [(flag, file)], files_read(paths, options, replace(settings, judgements=None))
        )
    asked = _Asked(paths, options, chosen_rules(settings), settings)
    ledger = load_ledger(Path(output), needed=calibrate is not None) if output else _empty()
    if calibrate is not None:
        assert output is not None
        return _calibrate(asked, ledger, Path(output), Path(calibrate), quiet=quiet)
    name = model or written.model
    if name is None and not estimate_only:
        message = "missing --model NAME (or the setting judge.model)."
        raise click.UsageError(message)
    prices = Prices(written.price_in, written.price_out)
    if budget is not None and budget.money is not None and not prices.are_known:
        message = "a --budget of money needs price-in and price-out under [judge] in the settings."
        raise click.UsageError(message)
    asker = Asker(name or "", PROMPT)
    work = _Work(asked, ledger, asker)
    if batch_read is not None:
        assert output is not None
        return _read_batch(work, batch_read, output, quiet=quiet)
    if batch_write is not None:
        return _write_batch(work, batch_write, quiet=quiet)
    if not quiet or estimate_only:
        _say_estimate(_Work(replace_rules(asked), ledger, asker), prices)
    if estimate_only:
        return asked.status
    assert output is not None
    where = _where(endpoint or written.endpoint, asker.model, key_variable or written.key_variable)
    return _ask(work, where, output, _Terms(budget, prices, requests, quiet))


def _trusted(settings: Settings, endpoint: str | None) -> JudgeSettings:
    """What the settings say of the judge, if the user has named them.

    Settings that were found may have come with the texts: they shall not say where texts and keys go,
    nor what that costs.
    """
    if settings.root is None or settings.judge == JudgeSettings():
        return settings.judge
    named = settings.file.path if settings.file else "the settings"
    told = (
        f"{named}: [judge] is not taken from settings that were found, since it says where texts go"
    )
    if endpoint is None:
        message = f"{told}; name the file with --config, or use --trust-config."
        raise Trouble(message)
    say(f"note: {told}.")
    return JudgeSettings()


def _where(url: str | None, model: str, variable: str | None) -> Where:
    """Who is asked.

    Raises:
        Trouble: if nobody was named, or a key that is wanted is not there.
    """
    from qa.judge.endpoint import Where
    from qa.judge.keys import KeyMissingError, key_for

    if url is None:
        message = "missing --endpoint URL (or the setting judge.endpoint)."
        raise click.UsageError(message)
    try:
        return Where(url=url, model=model, key=key_for(url, variable))
    except KeyMissingError as error:
        message = f"{error}."
        raise Trouble(message) from None


def _empty() -> Ledger:
    from qa.knowledge.judgements import Ledger

    return Ledger()


class _Asked:
    """The documents of a run; what cannot be read is told once."""

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


def replace_rules(asked: _Asked) -> _Asked:
    """The same without rules, which an estimate does not need."""
    return _Asked(asked.paths, asked.options, (), asked.settings)


class _Work:
    """What is still to be asked, of a few documents at a time."""

    def __init__(self, asked: _Asked, ledger: Ledger, asker: Asker) -> None:
        self.asked = asked
        self.ledger = ledger
        self.asker = asker

    def groups(self) -> Iterator[list[Document]]:
        """Documents, some at a time."""
        group: list[Document] = []
        for document in self.asked.documents():
            group.append(document)
            if len(group) == AT_ONCE:
                yield group
                group = []
        if group:
            yield group

    def first(self, documents: Iterable[Document], seen: set[str]) -> Iterator[Work]:
        """The first questions about documents."""
        from qa.judge.asking import first_work, joined

        return joined(
            work
            for document in documents
            for work in first_work(document, self.asked.rules, self.ledger, self.asker, seen)
        )

    def second(self, documents: Iterable[Document], seen: set[str]) -> Iterator[Work]:
        """The second questions about documents."""
        from qa.judge.asking import second_work

        for document in documents:
            yield from second_work(document, self.ledger, self.asker, seen)

    def all(self) -> Iterator[Work]:
        """Whatever can be asked now."""
        seen: set[str] = set()
        doubted: set[str] = set()
        for group in self.groups():
            yield from self.first(group, seen)
            yield from self.second(group, doubted)


def _say_estimate(work: _Work, prices: Prices) -> None:
    from qa.judge.asking import estimate, told_cost

    count, questions, usage = estimate(work.all())
    say(
        f"{count:,} passages to ask about, {questions:,} questions and those that follow: about "
        f"{told_cost(usage, prices)}."
    )


@dataclass(frozen=True, slots=True)
class _Terms:
    """On which terms is asked: what may be spent, what it costs, how many requests go at once."""

    budget: Budget | None
    prices: Prices
    requests: int
    quiet: bool


def _ask(work: _Work, where: Where, output: str, terms: _Terms) -> int:
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
        message = "qa judge needs two packages: pip install 'translation-qa[judge]'."
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


def _ask_groups(judge: Judge, work: _Work) -> None:
    """Both questions about a few documents at a time, until all is asked or nothing is left."""
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
    """Whether questions were left without an answer; the first are told."""
    for failure in failures[:TOLD]:
        say(f"qa: {failure}.")
    if len(failures) > TOLD:
        say(f"qa: and {len(failures) - TOLD} more questions without an answer.")
    return bool(failures)


def _write_batch(work: _Work, file: str, *, quiet: bool) -> int:
    from qa.judge.batches import requests_of

    count = 0
    with open_output(file) as out:
        for line in requests_of(work.all(), work.asker.model):
            out.write(line)
            count += 1
    if not quiet:
        say(f"{count:,} questions written.")
    return work.asked.status


def _read_batch(work: _Work, file: str, output: str, *, quiet: bool) -> int:
    """Keep the answers of a file to the questions that are still open."""
    from qa.judge.answers import AnswerError
    from qa.judge.batches import BatchError, answers_in
    from qa.knowledge.judgements import append

    try:
        answers, _ = answers_in(file)
    except OSError as error:
        message = f"{file}: cannot be read: {error.strerror or error}."
        raise Trouble(message) from None
    except BatchError as error:
        message = f"{file}: {error}."
        raise Trouble(message) from None
    used = failed = 0
    for one in list(work.all()):
        answer = answers.pop(one.question().id, None)
        if answer is None:
            continue
        try:
            records = one.records(answer, work.asker)
        except AnswerError:
            failed += 1
            continue
        used += 1
        append(output, records)
        for record in records:
            work.ledger.add(record)
    left = sum(1 for _ in work.all())
    if not quiet:
        say(
            f"{used:,} answers kept, {failed:,} cannot be read, {len(answers):,} belong to no open "
            f"question; {left:,} questions are open now."
        )
    return TROUBLE if failed else work.asked.status


def _calibrate(asked: _Asked, ledger: Ledger, file: Path, verdicts: Path, *, quiet: bool) -> int:
    """Count what people said of claims into the file of judgements."""
    from qa.judge.counting import counted
    from qa.knowledge.judgements import append, counted_record

    judgements = ledger.judgements()
    policy = policy_of(asked.settings, load(verdicts, needed=True))
    counts = counted(
        (
            replace(one, newsroom=replace(one.newsroom, judgements=judgements))
            for one in asked.documents()
        ),
        asked.rules,
        policy,
    )
    append(file, (counted_record(*key, count) for key, count in counts.items()))
    if not quiet:
        if not counts:
            say("No verdict on a claim was found.")
        for (model, kind), count in counts.items():
            say(f"{model}, {kind}: {count.right} right, {count.wrong} wrong.")
    return asked.status
