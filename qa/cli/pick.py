"""`qa pick`: pick the best of several translations of a text, by segment or as a whole."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from qa.cli.flags import settings_of
from qa.cli.options import LanguageOption, settings_options
from qa.cli.output import leave_pipe, open_output, say
from qa.cli.over_inputs import refuse_inputs
from qa.cli.statuses import CLEAN
from qa.cli.trouble import Trouble
from qa.model.data_classes import dataclass
from qa.model.mqm import Severity
from qa.model.report import Failure, Report

if TYPE_CHECKING:
    from qa.checker import Checker
    from qa.cli.score_input import Versions

FINDINGS = "findings"
# Penalties of MQM; neutral findings only break ties.
POINTS = {
    Severity.NEUTRAL: 0.01,
    Severity.MINOR: 1.0,
    Severity.MAJOR: 5.0,
    Severity.CRITICAL: 25.0,
}
# How many findings are named as a reason.
NAMED = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One translation of a segment.

    Attributes:
        name: the file that it comes from.
        text: the translation.
        penalty: the points of its findings, weighted by confidence; for a whole text, per 1,000 words.
        found: the findings, in words.
        score: of the metric, negated if lower is better; None without a metric.
    """

    name: str
    text: str
    penalty: float = 0.0
    found: tuple[str, ...] = ()
    score: float | None = None


@click.command("pick")
@click.argument("hypotheses", nargs=-1, required=True, metavar="TRANSLATION...")
@click.option("--source", metavar="FILE", help="Source text, line by line; rows have their own.")
@click.option(
    "--by", default=FINDINGS, show_default=True, metavar="NAME", help="findings, or a metric."
)
@click.option(
    "-r", "--reference", "references", multiple=True, metavar="FILE", help="Reference, for metrics."
)
@click.option("--whole", is_flag=True, help="Pick one whole file instead of picking line by line.")
@click.option("--metric-model", "model", metavar="PATH", help="Weights of a neural metric.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="Print the picked lines, or all candidates with reasons.",
)
@click.option(
    "-o", "--output", metavar="FILE", help="Write to this file instead of standard output."
)
@click.option("--lang", type=LanguageOption(), metavar="TAG", help="Target language.")
@click.option("--source-lang", type=LanguageOption(), metavar="TAG", help="Language of the source.")
@click.option("--encoding", help="Encoding of all files.  [default: utf-8]")
@click.option("-q", "--quiet", is_flag=True, help="Print no counts.")
@settings_options
def command(
    *,
    hypotheses: tuple[str, ...],
    source: str | None,
    by: str,
    references: tuple[str, ...],
    whole: bool,
    model: str | None,
    format_: str,
    output: str | None,
    lang: str | None,
    source_lang: str | None,
    encoding: str | None,
    quiet: bool,
    config: str | None,
    isolated: bool,
) -> int:
    """Pick the best of several translations of a text.

    Files are line-parallel, or rows with the same ids. Of equally good ones, the first is picked. --by
    findings takes the fewest MQM points; --by METRIC the best score, and of equals the
    fewest points.
    """
    from qa.checker import Checker
    from qa.cli.score_input import line_systems, read_versions, source_lines

    if len(set(hypotheses)) < max(2, len(hypotheses)):
        message = "qa pick needs at least two different translations."
        raise click.UsageError(message)
    refuse_inputs(
        [("--output", output)], (*hypotheses, *references, *((source,) if source else ()))
    )
    settings = settings_of(config=config, isolated=isolated, lang=lang, source_lang=source_lang)
    versions = read_versions(hypotheses, references, encoding, lang, source, alone=True)
    systems, columns = line_systems(versions)
    sources = source_lines(versions)
    texts = [list(system.hypotheses) for system in systems]
    if whole:
        texts = [["\n".join(lines)] for lines in texts]
    checker = Checker(settings)
    judged = [
        _judged(name, lines, sources if not whole else _joined(sources), checker)
        for name, lines in zip(hypotheses, texts, strict=True)
    ]
    if by.lower() != FINDINGS:
        judged = _scored(judged, by.lower(), versions, (columns, sources), model, whole=whole)
    picked = [_best(candidates) for candidates in zip(*judged, strict=True)]
    try:
        with open_output(output) as out:
            for number, (candidates, best) in enumerate(
                zip(zip(*judged, strict=True), picked, strict=True), 1
            ):
                out.write(
                    _told(number, candidates, best) if format_ == "jsonl" else f"{best.text}\n"
                )
    except BrokenPipeError:
        leave_pipe()
    if not quiet:
        for line in _counts(picked, hypotheses, whole=whole):
            say(line)
    return CLEAN


def _joined(sources: Sequence[str] | None) -> list[str] | None:
    return None if sources is None else ["\n".join(sources)]


def _judged(
    name: str, lines: Sequence[str], sources: Sequence[str] | None, checker: Checker
) -> list[Candidate]:
    """Return each line with its findings."""
    rows = (
        {"id": f"{number}", "text": line} | ({"source": sources[number]} if sources else {})
        for number, line in enumerate(lines)
    )
    found = []
    for line, report in zip(lines, checker.check_rows(rows), strict=True):
        if isinstance(report, Failure):
            raise Trouble(str(report))
        found.append(Candidate(name, line, _penalty(report, lines), tuple(_reasons(report))))
    return found


def _penalty(report: Report, lines: Sequence[str]) -> float:
    points = sum(POINTS[one.severity] * one.confidence for one in report.findings)
    return round(points if len(lines) > 1 else 1000 * points / max(1, report.words), 6)


def _reasons(report: Report) -> Iterator[str]:
    worst = sorted(report.findings, key=lambda one: (-one.severity.rank, one.place.span.start))
    for one in worst[:NAMED]:
        yield f"{one.severity.value} {one.rule}: {one.message}"
    if len(worst) > NAMED:
        yield f"and {len(worst) - NAMED} more"


def _scored(
    judged: list[list[Candidate]],
    by: str,
    versions: Versions,
    beside: tuple[list[list[str | None]], list[str] | None],
    model: str | None,
    *,
    whole: bool,
) -> list[list[Candidate]]:
    """Return the candidates with the scores of a metric."""
    from dataclasses import replace

    from qa.cli.score_input import line_systems
    from qa.score.compare import Wishes, compare
    from qa.score.metrics import MetricError

    references, sources = beside
    wishes = Wishes(metrics=(by,), segments=True, models={by: model} if model else {})
    systems, _ = line_systems(versions)
    names = [version.name for version in versions.references]
    try:
        comparison = compare(systems, references, names, wishes, sources)
    except MetricError as error:
        raise Trouble(str(error)) from None
    scored = []
    for candidates, system in zip(judged, comparison.systems, strict=True):
        metric = system.metrics[0]
        sign = 1.0 if metric.higher_is_better else -1.0
        scores = [metric.score] if whole else [s.scores[metric.name] for s in system.segments]
        scored.append(
            [
                replace(one, score=sign * score)
                for one, score in zip(candidates, scores, strict=True)
            ]
        )
    return scored


def _best(candidates: Sequence[Candidate]) -> Candidate:
    """Return the candidate with the best score, then the fewest points, then the first."""
    return min(candidates, key=lambda one: (-(one.score or 0.0), one.penalty))


def _told(number: int, candidates: Sequence[Candidate], best: Candidate) -> str:
    record = {
        "segment": number,
        "text": best.text,
        "from": best.name,
        "reason": _why(candidates, best),
        "candidates": [
            {
                "name": one.name,
                "text": one.text,
                "penalty": one.penalty,
                "score": one.score,
                "found": list(one.found),
            }
            for one in candidates
        ],
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def _why(candidates: Sequence[Candidate], best: Candidate) -> str:
    """Explain the choice in one sentence."""
    others = [one for one in candidates if one is not best]
    if all(one.text == best.text for one in others):
        return "All are the same."
    if best.score is not None and any((one.score or 0.0) < best.score for one in others):
        told = ", ".join(f"{abs(one.score or 0.0):.4g} of {one.name}" for one in others)
        return f"Score {abs(best.score):.4g}, against {told}."
    worse = [one for one in others if one.penalty > best.penalty]
    if not worse:
        return f"As good as {', '.join(one.name for one in others)}, and named first."
    told = "; ".join(f"{one.name}: {one.found[0] if one.found else 'more'}" for one in worse)
    return f"{best.penalty:g} points of findings; {told}"


def _counts(picked: Sequence[Candidate], names: Sequence[str], *, whole: bool) -> Iterator[str]:
    if whole:
        yield f"{picked[0].name} was picked."
        return
    counts = Counter(one.name for one in picked)
    for name in names:
        yield f"{counts[name]:,} of {len(picked):,} from {name}."
