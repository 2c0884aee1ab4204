"""COMET, CometKiwi, xCOMET and MetricX, where they are installed and their weights lie on this machine.

Nothing is fetched: the user names the file of the weights (`--metric-model comet=FILE`), as their
licenses want it. The calls are those that the projects document:
https://github.com/Unbabel/COMET (`load_from_checkpoint`, `predict`), and
https://github.com/google-research/metricx (the input of `metricx24/predict.py`).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from qa.model.comparison import ErrorSpan
from qa.model.environment import variable
from qa.score.segment_metric import Scores, SegmentMetric, Segments

BATCH = 8
SEVERITIES = ("minor", "major", "critical")
# Longer inputs are cut, as MetricX-24 was trained; in tokens.
LONGEST = 1536
RECIPE = "docs/metrics.md says how to install it"


class ModelMissingError(Exception):
    """A package or weights that are not on this machine; the text says which."""


class Comet(SegmentMetric):
    """A model that the package unbabel-comet runs.

    Args:
        name: how scores are labeled.
        path: the file of the weights, `…/checkpoints/model.ckpt`.
        needs_references: whether the model was trained with references (CometKiwi was not).

    Raises:
        ModelMissingError: if the package or the file is not there.
    """

    needs_sources = True

    def __init__(self, name: str, path: str | None, *, needs_references: bool) -> None:
        self.name = name
        self.needs_references = needs_references
        self._path = _file(name, path)
        if find_spec("comet") is None:
            message = f"{name} needs the package unbabel-comet; {RECIPE}"
            raise ModelMissingError(message)

    def judge(self, segments: Segments) -> Scores:
        """What the model says, from 0 to 1; of an xCOMET model, with the places."""
        # Whatever the model wants besides its weights must lie on this machine as well.
        with variable("HF_HUB_OFFLINE", os.environ.get("HF_HUB_OFFLINE", "1")):
            from comet import load_from_checkpoint

            model = load_from_checkpoint(str(self._path))
            answer = model.predict(
                _rows(segments), batch_size=BATCH, gpus=0, progress_bar=False, num_workers=1
            )
        metadata = getattr(answer, "metadata", None)
        spans = getattr(metadata, "error_spans", None) if metadata is not None else None
        found = () if spans is None else [_spans(of) for of in spans]
        return Scores([float(score) for score in answer.scores], float(answer.system_score), found)

    def signature(self) -> str:
        """The file of the weights."""
        return f"model:{self._path.name}"


class MetricX(SegmentMetric):
    """MetricX-24: errors from 0 to 25, fewer are better; without references it judges by the source.

    Args:
        path: the folder of the weights and of the tokenizer.

    Raises:
        ModelMissingError: if a package or the folder is not there.
    """

    name = "MetricX"
    higher_is_better = False
    needs_sources = True

    def __init__(self, path: str | None) -> None:
        self._path = _file("metricx", path)
        for package in ("torch", "transformers", "metricx24"):
            if find_spec(package) is None:
                message = f"metricx needs the package {package}; {RECIPE}"
                raise ModelMissingError(message)

    def judge(self, segments: Segments) -> Scores:
        """What the model says of each segment."""
        import torch
        import transformers
        from metricx24 import models

        folder = str(self._path)
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True)
        model = models.MT5ForRegression.from_pretrained(folder, local_files_only=True)
        model.eval()
        scores = []
        for text in metricx_inputs(segments):
            tokens = tokenizer(text, max_length=LONGEST, truncation=True, return_tensors="pt")
            with torch.no_grad():  # without the mark at the end, as in training
                answer = model(
                    input_ids=tokens["input_ids"][:, :-1],
                    attention_mask=tokens["attention_mask"][:, :-1],
                )
            scores.append(float(answer.predictions[0]))
        return Scores(scores)

    def signature(self) -> str:
        """The folder of the weights."""
        return f"model:{self._path.name}"


def neural(key: str, path: str | None) -> SegmentMetric | None:
    """A metric of ours by its name; None if it has another.

    Raises:
        ModelMissingError: if what it needs is not on this machine.
    """
    if key == "comet":
        return Comet("COMET", path, needs_references=True)
    if key == "cometkiwi":
        return Comet("CometKiwi", path, needs_references=False)
    if key == "xcomet":
        return Comet("xCOMET", path, needs_references=False)
    return MetricX(path) if key == "metricx" else None


NEURAL = ("comet", "cometkiwi", "xcomet", "metricx")


def metricx_inputs(segments: Segments) -> list[str]:
    """What MetricX-24 reads, a text for each segment."""
    sources = segments.sources or [""] * len(segments.hypotheses)
    return [
        f"source: {source} candidate: {hypothesis}"
        + ("" if reference is None else f" reference: {reference}")
        for source, hypothesis, reference in zip(
            sources, segments.hypotheses, segments.first_references(), strict=True
        )
    ]


def _rows(segments: Segments) -> list[dict[str, str]]:
    """What COMET reads."""
    sources = segments.sources or [""] * len(segments.hypotheses)
    return [
        {"src": source, "mt": hypothesis} | ({} if reference is None else {"ref": reference})
        for source, hypothesis, reference in zip(
            sources, segments.hypotheses, segments.first_references(), strict=True
        )
    ]


def _spans(found: Sequence[dict[str, Any]]) -> list[ErrorSpan]:
    return [
        ErrorSpan(
            int(one["start"]),
            int(one["end"]),
            one["severity"] if one["severity"] in SEVERITIES else SEVERITIES[0],
            float(one["confidence"]) if "confidence" in one else None,
        )
        for one in found
    ]


def _file(name: str, path: str | None) -> Path:
    if path is None:
        message = f"{name} needs its weights on this machine: --metric-model {name.lower()}=PATH; {RECIPE}"
        raise ModelMissingError(message)
    found = Path(path)
    if not found.exists():
        message = f"{name}: {path}: no such file"
        raise ModelMissingError(message)
    return found
