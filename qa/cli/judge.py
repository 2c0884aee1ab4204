"""`qa judge`: ask a language model, and save its judgements."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa.cli.asking import (
    AskedDocuments,
    Conditions,
    Questions,
    ask_all,
    empty_ledger,
    replace_rules,
    say_estimate,
)
from qa.cli.flags import Flags
from qa.cli.newsroom import load_ledger
from qa.cli.options import (
    chosen_rules,
    newsroom_options,
    reading_options,
    rule_options,
    settings_options,
    text_options,
)
from qa.cli.output import open_output, say
from qa.cli.over_inputs import files_read, refuse_inputs
from qa.cli.statuses import TROUBLE
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import load
from qa.config import JudgeSettings, Settings
from qa.detect.policy import policy_of
from qa.model.expression import expression
from qa.report.tallies import plural

if TYPE_CHECKING:
    from qa.judge.budget import Budget
    from qa.judge.endpoint import Where
    from qa.knowledge.judgements import Ledger

BUDGET = expression(r"(\d+(?:\.\d+)?)\s*(?:([kM]?)\s*(tokens?))?")
THOUSANDS = {"": 1, "k": 1_000, "M": 1_000_000}


def _parse_budget(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> Budget | None:
    """Parse `0.50`, `20000tokens` or `20k tokens`."""
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
    "  1  the budget ran out before every question was asked\n"
    "  2  wrong usage, a file that cannot be read, questions without an answer"
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="File of judgements; questions that it answers are not asked again.",
)
@click.option("--endpoint", metavar="URL", help="URL of an OpenAI-compatible API.")
@click.option("--model", metavar="NAME", help="Name of the model.")
@click.option(
    "--key-variable",
    metavar="NAME",
    help="Environment variable with the API key.  [default: QA_JUDGE_KEY, then the keyring]",
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
    help="Estimate the cost and exit.",
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
    """Ask a language model what is wrong, and save its judgements.

    The texts are sent to the endpoint that you name. `qa check --judgements FILE` reads the judgements, and
    asks no model. See docs/judge.md.
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
    asked = AskedDocuments(paths, options, chosen_rules(settings), settings)
    ledger = load_ledger(Path(output), needed=calibrate is not None) if output else empty_ledger()
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
    work = Questions(asked, ledger, asker)
    if batch_read is not None:
        assert output is not None
        return _read_batch(work, batch_read, output, quiet=quiet)
    if batch_write is not None:
        return _write_batch(work, batch_write, quiet=quiet)
    if not quiet or estimate_only:
        say_estimate(Questions(replace_rules(asked), ledger, asker), prices)
    if estimate_only:
        return asked.status
    assert output is not None
    where = _where(endpoint or written.endpoint, asker.model, key_variable or written.key_variable)
    return ask_all(work, where, output, Conditions(budget, prices, requests, quiet))


def _trusted(settings: Settings, endpoint: str | None) -> JudgeSettings:
    """Return the settings of the judge, if the user named the settings file.

    A discovered file may have come with the texts: it must not decide where texts and keys are sent, nor what
    that costs.
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
    """Return the endpoint.

    Raises:
        Trouble: if none was named, or a required key is missing.
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


def _write_batch(work: Questions, file: str, *, quiet: bool) -> int:
    from qa.judge.batches import requests_of

    count = 0
    with open_output(file) as out:
        for line in requests_of(work.all(), work.asker.model):
            out.write(line)
            count += 1
    if not quiet:
        say(f"{plural(count, 'question')} written.")
    return work.asked.status


def _read_batch(work: Questions, file: str, output: str, *, quiet: bool) -> int:
    """Save the answers in a batch file to the questions that are still open."""
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


def _calibrate(
    asked: AskedDocuments, ledger: Ledger, file: Path, verdicts: Path, *, quiet: bool
) -> int:
    """Add the users' verdicts on claims to the file of judgements."""
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
