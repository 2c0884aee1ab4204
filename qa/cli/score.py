"""`qa score`: compare translations with references."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite, nan
from typing import TYPE_CHECKING, Any

import click

from qa.analyse.language.settled import settled
from qa.cli.flags import names, settings_of
from qa.cli.options import FiniteRange, LanguageOption, chosen_rules, settings_options
from qa.cli.output import leave_pipe, say
from qa.cli.over_inputs import refuse_inputs
from qa.cli.score_output import joined, worst_first, write_comparison, write_judgements
from qa.cli.trouble import Trouble

if TYPE_CHECKING:
    from qa.cli.score_input import Versions
    from qa.model.comparison import Comparison, Scorecard
    from qa.score.compare import Wishes

FORMATS = ("text", "json", "jsonl", "csv", "markdown", "html")


def _parse_floors(
    context: click.Context, parameter: click.Parameter, value: Sequence[str]
) -> dict[str, float]:
    """Parse `bleu=30,chrf=55`."""
    floors = {}
    for item in names(value):
        key, equals, number = item.partition("=")
        try:
            floors[key.strip().lower()] = floor = float(number)
        except ValueError:
            floor = nan
        if not isfinite(floor) or not equals or not key.strip():
            message = f"{item!r} is not of the form METRIC=NUMBER, such as bleu=30"
            raise click.BadParameter(message, context, parameter)
    return floors


def _parse_models(
    context: click.Context, parameter: click.Parameter, value: Sequence[str]
) -> dict[str, str]:
    """Parse `comet=model.ckpt`."""
    models = {}
    for item in value:
        key, equals, path = item.partition("=")
        if not equals or not key.strip() or not path:
            message = f"{item!r} is not of the form METRIC=PATH, such as comet=model.ckpt"
            raise click.BadParameter(message, context, parameter)
        models[key.strip().lower()] = path
    return models


@click.command("score")
@click.argument("hypotheses", nargs=-1, required=True, metavar="HYPOTHESIS...")
@click.option(
    "-r",
    "--reference",
    "references",
    multiple=True,
    metavar="FILE",
    help="Reference translation. Repeatable.",
)
@click.option(
    "-m",
    "--metrics",
    multiple=True,
    metavar="NAMES",
    help="bleu, chrf, chrf++, ter, comet, cometkiwi, xcomet, metricx, or a plug-in's; with commas or "
    "repeated.  [default: bleu,chrf,chrf++]",
)
@click.option(
    "--metric-model",
    "models",
    multiple=True,
    callback=_parse_models,
    metavar="METRIC=PATH",
    help="Weights of a neural metric. Repeatable.",
)
@click.option(
    "--judgements",
    metavar="FILE",
    help="Write the errors that metrics locate to this file, for `qa check --judgements`.",
)
@click.option("--align", is_flag=True, help="Align texts that are not line-parallel.")
@click.option("--segments", is_flag=True, help="Also score each segment, worst first.")
@click.option(
    "--differences", is_flag=True, help="Show how each segment differs from the reference."
)
@click.option("--limit", type=click.IntRange(min=0), help="Number of segments to show; 0 for all.")
@click.option("--sort", metavar="METRIC", help="Metric to sort segments by.")
@click.option(
    "--fail-under",
    multiple=True,
    callback=_parse_floors,
    metavar="METRIC=N",
    help="Exit with status 1 if a score is worse, such as bleu=30,chrf=55.",
)
@click.option(
    "--paired",
    type=click.Choice(["bs", "ar"]),
    help="Significance test against the first HYPOTHESIS: paired bootstrap or approximate randomization.",
)
@click.option("--confidence", is_flag=True, help="95% interval by bootstrap resampling.")
@click.option(
    "--samples", type=click.IntRange(min=2), help="Resamples or trials.  [default: 1000; ar: 10000]"
)
@click.option(
    "--seed",
    type=click.IntRange(min=1, max=(1 << 32) - 1),
    default=12345,
    show_default=True,
    help="Random seed.",
)
@click.option(
    "--scorecard",
    is_flag=True,
    help="What `qa check` finds, as an MQM scorecard beside the scores.",
)
@click.option(
    "--preset", type=click.Choice(["mqm", "wmt"]), help="Weights of the scorecard.  [default: mqm]"
)
@click.option(
    "--source",
    metavar="FILE",
    help="Source text, line by line, for metrics that read it and the scorecard.",
)
@click.option(
    "--source-lang",
    type=LanguageOption(),
    metavar="TAG",
    help="Language of the source, such as de.",
)
@click.option(
    "--lang",
    type=LanguageOption(),
    metavar="TAG",
    help="Target language; BLEU's tokenizer follows it.",
)
@click.option(
    "--tokenize", metavar="NAME", help="BLEU's tokenizer: 13a, intl, char, zh, ja-mecab, …"
)
@click.option("--lowercase", is_flag=True, help="Compute BLEU case-insensitively.")
@click.option(
    "--smooth-method",
    type=click.Choice(["exp", "floor", "add-k", "none"]),
    default="exp",
    help="BLEU's smoothing.",
)
@click.option(
    "--smooth-value", type=FiniteRange(min=0), help="Value for floor and add-k smoothing."
)
@click.option("--force", is_flag=True, help="Print no note about tokenized text.")
@click.option(
    "--chrf-char-order",
    type=click.IntRange(1, 20),
    default=6,
    help="chrF: length of the longest character n-gram.",
)
@click.option(
    "--chrf-word-order",
    type=click.IntRange(0, 10),
    default=0,
    help="chrF: length of the longest word n-gram; chrF++ has 2.",
)
@click.option(
    "--chrf-beta",
    type=click.IntRange(1, 20),
    default=2,
    help="chrF: weight of recall over precision.",
)
@click.option("--chrf-lowercase", is_flag=True, help="chrF: ignore case.")
@click.option(
    "--chrf-whitespace", is_flag=True, help="chrF: include white space in character n-grams."
)
@click.option(
    "--chrf-eps-smoothing",
    is_flag=True,
    help="chrF: smooth with an epsilon instead of effective order.",
)
@click.option("--ter-case-sensitive", is_flag=True, help="TER: respect case.")
@click.option(
    "--ter-asian-support", is_flag=True, help="TER: split East Asian text into characters."
)
@click.option("--ter-no-punct", is_flag=True, help="TER: remove punctuation.")
@click.option("--ter-normalized", is_flag=True, help="TER: normalize punctuation and tokenize.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "-o", "--output", metavar="FILE", help="Write to this file instead of standard output."
)
@click.option(
    "-w",
    "--width",
    type=click.IntRange(0, 17),
    default=2,
    show_default=True,
    help="Decimal places in text, markdown and html.",
)
@click.option("--encoding", help="Encoding of all files.  [default: utf-8]")
@click.option(
    "--color/--no-color", default=None, help="Force or disable color.  [default: on a terminal]"
)
@settings_options
def command(**options: Any) -> int:  # noqa: ANN401  # Click's own types
    """Compare translations with references, or score them by their sources.

    Files are line-parallel, as for sacrebleu, whose BLEU, chrF and TER these are; "-" is standard
    input. With --align, they may be articles with different lines and sentences.
    Exit status: 0, 1 with --fail-under, 2 if something could not be done.
    """
    from qa.cli.score_aligned import aligned_systems
    from qa.cli.score_input import line_systems, read_versions
    from qa.score.compare import compare
    from qa.score.metrics import SACREBLEU, MetricError

    wishes = _wishes(options)
    refuse_inputs(
        [("--output", options["output"])], (*options["hypotheses"], *options["references"])
    )
    versions = read_versions(
        options["hypotheses"],
        options["references"],
        options["encoding"],
        options["lang"],
        options["source"],
        alone=bool(wishes.metrics) and not set(wishes.metrics) & set(SACREBLEU),
    )
    coverages = sources = None
    if options["align"] and versions.references:
        systems, references, coverages = aligned_systems(versions)
    else:
        systems, references = line_systems(versions)
        sources = _sources(versions, plugged=bool(set(wishes.metrics) - set(SACREBLEU)))
    names_ = [version.name for version in versions.references]
    try:
        comparison = compare(systems, references, names_, wishes, sources)
    except MetricError as error:
        raise Trouble(str(error)) from None
    cards = [_card(name, options) for name in options["hypotheses"]] if options["scorecard"] else []
    comparison = replace(
        comparison,
        systems=tuple(
            replace(
                system,
                coverage=coverages[number] if coverages else None,
                card=joined(cards[number], system) if cards else None,
            )
            for number, system in enumerate(comparison.systems)
        ),
        notes=(*versions.notes, *comparison.notes),
    )
    _check_names(comparison, options)
    if options["judgements"]:
        write_judgements(comparison, sources, options)
    comparison = worst_first(comparison, options)
    try:
        write_comparison(comparison, options)
    except BrokenPipeError:
        leave_pipe()
    return _status(comparison, options["fail_under"])


def _sources(versions: Versions, *, plugged: bool) -> list[str] | None:
    """Read the sources line by line, if a metric may need them."""
    from qa.cli.score_input import source_lines

    return source_lines(versions) if plugged else None


def _card(name: str, options: dict[str, Any]) -> Scorecard:
    """Return the MQM scorecard of one hypothesis, from the findings of `qa check`."""
    from qa.model.report import Failure
    from qa.pipeline import check_document
    from qa.read.files import read_documents
    from qa.read.find import find_files
    from qa.read.options import ReadOptions
    from qa.score.scorecard import PlacedFinding, WeightsError, scorecard, weights_of

    settings = settings_of(
        config=options["config"],
        isolated=options["isolated"],
        lang=options["lang"],
        source_lang=options["source_lang"],
    )
    rules = chosen_rules(settings)
    try:
        weights = weights_of(settings.scorecard, options["preset"])
    except WeightsError as error:
        raise Trouble(*settings.error(str(error), "scorecard", *error.key).lines) from None
    reading = ReadOptions(
        settings.lang,
        settings.source_lang,
        options["encoding"],
        source=options["source"],
    )
    words = 0
    segments: dict[tuple[str, str | int | None], list[PlacedFinding]] = {}
    for uri in find_files([name], reading):
        if isinstance(uri, Failure):
            raise Trouble(str(uri))
        for document in read_documents(uri, reading):
            if isinstance(document, Failure):
                raise Trouble(str(document))
            report = check_document(settled(document), rules)
            for failure in report.failures:
                say(f"qa: {failure}")
            words += report.words
            for finding in report.findings:
                # The limit of the WMT preset applies to a segment: a row or a line.
                segment = (report.id, finding.row or finding.place.line)
                segments.setdefault(segment, []).append((finding.category, finding.severity))
    return scorecard(segments.values(), words, weights)


def _wishes(options: dict[str, Any]) -> Wishes:
    from dataclasses import fields

    from qa.score.compare import Wishes
    from qa.score.metrics import Options

    wanted = tuple(dict.fromkeys(name.lower() for name in names(options["metrics"])))
    counting = Options(**{field.name: options[field.name] for field in fields(Options)})
    if options["paired"] and len(options["hypotheses"]) < 2:
        message = "--paired needs at least two hypotheses."
        raise click.UsageError(message)
    if len(set(options["hypotheses"])) < len(options["hypotheses"]):
        message = "the same HYPOTHESIS is given twice."
        raise click.UsageError(message)
    if options["scorecard"] and "-" in options["hypotheses"]:
        message = "--scorecard cannot read standard input, since it reads a file twice."
        raise click.UsageError(message)
    if (*options["hypotheses"], *options["references"]).count("-") > 1:
        message = "standard input can be read only once."
        raise click.UsageError(message)
    return Wishes(
        metrics=wanted or Wishes().metrics,
        options=counting,
        lang=options["lang"],
        segments=options["segments"],
        differences=options["differences"],
        test=options["paired"],
        interval=options["confidence"],
        samples=options["samples"],
        seed=options["seed"],
        source_lang=options["source_lang"],
        models=options["models"],
    )


def _check_names(comparison: Comparison, options: dict[str, Any]) -> None:
    known = {metric.key for system in comparison.systems for metric in system.metrics}
    if any(system.card for system in comparison.systems):
        known.add("mqm")
    for key in options["fail_under"]:
        if key not in known:
            message = (
                f"--fail-under: {key!r} is not computed here; there are {', '.join(sorted(known))}."
            )
            raise click.UsageError(message)
    sort = options["sort"]
    if sort and sort.lower() not in known - {"mqm"}:
        message = f"--sort: {sort!r} is not computed here; there are {', '.join(sorted(known - {'mqm'}))}."
        raise click.UsageError(message)


def _status(comparison: Comparison, floors: dict[str, float]) -> int:
    """Return 1 if a score is worse than its floor, and report it."""
    failed = False
    for system in comparison.systems:
        scores = [(m.key, m.name, m.score, m.higher_is_better) for m in system.metrics]
        if system.card:
            scores.append(("mqm", "MQM", system.card.raw, True))
        for key, name, score, higher in scores:
            floor = floors.get(key)
            if floor is None or (score >= floor if higher else score <= floor):
                continue
            failed = True
            relation = "under" if higher else "over"
            say(f"qa: {system.name}: {name} {score:.4f} is {relation} {floor:g}")
    return int(failed)
