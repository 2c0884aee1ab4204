"""Write scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from qa.cli.output import open_output, say, shows_color
from qa.model.language_tag import HUB

if TYPE_CHECKING:
    from qa.model.comparison import Comparison, Scorecard, SystemScore

# How many segments to show on the terminal; files get all.
SHOWN = 10
# The prefix of signatures of sacrebleu's metrics.
SACREBLEU_MARK = "nrefs:"


def write_judgements(
    comparison: Comparison, sources: Sequence[str] | None, options: dict[str, Any]
) -> None:
    """Write the errors that metrics locate as judgements that `qa check` reads."""
    from qa.compare.judged import claim_of, passage_of
    from qa.knowledge.judgements import Asker, append, asked_record, confirmed_record

    if not options["segments"]:
        message = "--judgements goes with --segments."
        raise click.UsageError(message)
    records = []
    for system in comparison.systems:
        names_ = "+".join(
            m.name for m in system.metrics if not m.signature.startswith(SACREBLEU_MARK)
        )
        asker = Asker(names_[:60] or "metric", "spans")
        for number, segment in enumerate(system.segments):
            passage = passage_of(segment.hypothesis, sources[number] if sources else "")
            found = (
                claim_of(span, passage, asker.model, options["lang"] or HUB)
                for span in segment.spans
            )
            claims = [claim for claim in found if claim is not None]
            records.append(asked_record(passage.name, asker, claims))
            if claims:
                records.append(confirmed_record(passage.name, asker, [True] * len(claims)))
    append(options["judgements"], records)


def joined(card: Scorecard, system: SystemScore) -> Scorecard:
    """Return the card with the mean of its score and chrF."""
    chrf = next((metric.score for metric in system.metrics if metric.key == "chrf"), None)
    return card if chrf is None else replace(card, joined=(card.raw + chrf) / 2)


def worst_first(comparison: Comparison, options: dict[str, Any]) -> Comparison:
    """Return the segments of each system, worst first; without scores, those that differ, in order."""

    def ordered(system: SystemScore) -> SystemScore:
        if not system.segments:
            return system
        if not options["segments"]:
            return replace(system, segments=tuple(s for s in system.segments if s.differences))
        # chrF discriminates best between short segments; otherwise use the first metric.
        wanted = (options["sort"] or "").lower() or next(
            (m.key for m in system.metrics if m.key == "chrf"), system.metrics[0].key
        )
        metric = next(m for m in system.metrics if m.key == wanted)
        sign = 1 if metric.higher_is_better else -1
        worst = sorted(system.segments, key=lambda s: sign * s.scores[metric.name])
        return replace(system, segments=tuple(worst))

    return replace(comparison, systems=tuple(map(ordered, comparison.systems)))


def write_comparison(comparison: Comparison, options: dict[str, Any]) -> None:
    """Write the scores in the format and to the file that the options name."""
    format_ = options["format_"]
    limit: int | None = options["limit"]
    if limit is None and format_ == "text":
        limit = SHOWN
    limit = limit or None
    with open_output(options["output"]) as out:
        if format_ == "text":
            from qa.report.score_text import score_text

            text = score_text(
                comparison,
                width=options["width"],
                limit=limit,
                color=shows_color(out, options["color"]),
            )
        else:
            cut = replace(
                comparison,
                systems=tuple(replace(s, segments=s.segments[:limit]) for s in comparison.systems),
            )
            text = _rendered(cut, format_, options["width"])
        out.write(text)
    if format_ not in {"text", "html", "markdown"}:
        for note in comparison.notes:
            say(f"qa: note: {note}")


def _rendered(comparison: Comparison, format_: str, width: int) -> str:
    if format_ == "json":
        from qa.report.score_json import score_json

        return score_json(comparison)
    if format_ == "jsonl":
        from qa.report.score_json import score_json_lines

        return score_json_lines(comparison)
    if format_ == "csv":
        from qa.report.score_csv import score_csv

        return score_csv(comparison)
    if format_ == "markdown":
        from qa.report.score_markdown import score_markdown

        return score_markdown(comparison, width)
    from qa.report.score_html import score_html

    return score_html(comparison, width)
