"""Metrics that read sources, marks that become findings, and the best of several translations."""

from __future__ import annotations

import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from qa.model.comparison import ErrorSpan
from qa.score.neural import ModelMissingError, metricx_inputs, neural
from qa.score.segment_metric import Scores, Segments

Run = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLES = Path(__file__).parents[2] / "examples"
SOURCE = "Der Bürgermeister kam am Montag.\nNiemand hat ihn gesehen.\n"
ONE = "The mayor came am Montag.\nNobody has seen him.\n"
OTHER = "The mayor came on Monday.\nNobody  hat seen him  him.\n"


@pytest.fixture
def texts(folder: Path) -> Path:
    for name, text in (("src.txt", SOURCE), ("one.txt", ONE), ("other.txt", OTHER)):
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def installed(texts: Path) -> str:
    """The example metric that needs no reference, as an installer leaves it."""
    return install(texts, "copied_words", "qa.metrics")


def install(folder: Path, name: str, group: str) -> str:
    project = tomllib.loads((EXAMPLES / name / "pyproject.toml").read_text("utf-8"))["project"]
    site = folder / "site"
    metadata = site / f"qa_{name}-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Name: {project['name']}\nVersion: 1.0\n", "utf-8")
    lines = [f"{name} = {value}\n" for name, value in project["entry-points"][group].items()]
    (metadata / "entry_points.txt").write_text(f"[{group}]\n" + "".join(lines), "utf-8")
    (site / f"{name}.py").write_text((EXAMPLES / name / f"{name}.py").read_text("utf-8"), "utf-8")
    return str(site)


def test_a_metric_may_need_sources_and_no_reference(qa: Run, installed: str) -> None:
    done = qa(
        "score", "one.txt", "other.txt", "--source", "src.txt", "-m", "copied-words", "--segments",
        "--format", "json", PYTHONPATH=installed,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    one, other = json.loads(done.stdout)["systems"]
    assert one["metrics"][0]["score"] == pytest.approx(100)  # "am" is short, "Montag" a name
    assert other["metrics"][0]["score"] == pytest.approx(100)


def test_marks_become_findings(qa: Run, installed: str, texts: Path) -> None:
    (texts / "one.txt").write_text("The mayor came.\nNobody gesehen him.\n", "utf-8")
    arguments = ("one.txt", "--source", "src.txt")
    done = qa(
        "score", *arguments, "-m", "copied-words", "--segments", "--format", "json",
        "--judgements", "j.jsonl", PYTHONPATH=installed,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    spans = [s for s in json.loads(done.stdout)["systems"][0]["segments"] if "spans" in s]
    assert spans[0]["spans"][0]["text"] == "gesehen"
    found = qa(
        "check", *arguments, "--line-by-line", "--judgements", "j.jsonl", "--select",
        "judged-mistranslation", "--format", "jsonl",
    )  # fmt: skip
    (finding,) = json.loads(found.stdout)["findings"]
    assert (finding["text"], finding["severity"]) == ("gesehen", "neutral")
    assert "says copied words (not measured)" in finding["message"]


def test_the_document_follows_the_schema(qa: Run, installed: str, texts: Path) -> None:
    import jsonschema

    (texts / "one.txt").write_text("The mayor came.\nNobody gesehen him.\n", "utf-8")
    done = qa(
        "score", "one.txt", "--source", "src.txt", "-m", "copied-words", "--segments", "--format",
        "json", PYTHONPATH=installed,
    )  # fmt: skip
    schema = json.loads((EXAMPLES.parent / "docs" / "score.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(done.stdout), schema)


def test_what_a_metric_lacks_is_said(qa: Run, installed: str) -> None:
    lacking = qa("score", "one.txt", "-m", "copied-words", PYTHONPATH=installed)
    assert lacking.returncode == 2
    assert "needs the sources" in lacking.stderr
    lacking = qa("score", "one.txt", "--source", "src.txt")
    assert lacking.returncode == 2
    assert "missing reference" in lacking.stderr
    assert "--metrics" in lacking.stderr


@pytest.mark.parametrize("name", ["comet", "cometkiwi", "xcomet", "metricx"])
def test_neural_metrics_say_what_they_need(qa: Run, texts: Path, name: str) -> None:
    done = qa("score", "one.txt", "--source", "src.txt", "-m", name)
    assert done.returncode == 2
    assert f"--metric-model {name}=PATH" in done.stderr
    with pytest.raises(ModelMissingError, match="no such file"):
        neural(name, str(texts / "none"))


STAND_IN = """
# What the documents of unbabel-comet say of its interface, and no model.
class Prediction(dict):
    __getattr__ = dict.__getitem__

class Model:
    def predict(self, samples, batch_size=16, gpus=1, progress_bar=True, num_workers=None):
        assert gpus == 0 and all(set(one) <= {"src", "mt", "ref"} for one in samples)
        scores = [0.5 if "Montag" in one["mt"] else 0.9 for one in samples]
        spans = [
            [{"text": "Montag", "confidence": 0.4, "severity": "major",
              "start": one["mt"].index("Montag"), "end": one["mt"].index("Montag") + 6}]
            if "Montag" in one["mt"] else [] for one in samples
        ]
        metadata = Prediction(error_spans=spans)
        return Prediction(scores=scores, system_score=sum(scores) / len(scores), metadata=metadata)

def load_from_checkpoint(path):
    assert path.endswith("model.ckpt")
    return Model()
"""


def test_an_xcomet_model_as_its_documents_describe_it(qa: Run, texts: Path) -> None:
    (texts / "site").mkdir()
    (texts / "site" / "comet.py").write_text(STAND_IN, "utf-8")
    (texts / "model.ckpt").write_text("weights", "utf-8")
    done = qa(
        "score", "one.txt", "--source", "src.txt", "-m", "xcomet", "--segments", "--format", "json",
        "--metric-model", "xcomet=model.ckpt", PYTHONPATH=str(texts / "site"),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    system = json.loads(done.stdout)["systems"][0]
    assert system["metrics"][0]["score"] == pytest.approx(0.7)
    assert [span["text"] for s in system["segments"] for span in s.get("spans", ())] == ["Montag"]


def test_what_metricx_reads() -> None:
    of = Segments(["a", "b"], ["x", "y"], [["r", None]])
    assert metricx_inputs(of) == ["source: x candidate: a reference: r", "source: y candidate: b"]


def test_the_whole_is_the_mean() -> None:
    assert Scores([1.0, 2.0]).whole == 1.5
    assert Scores([1.0, 2.0], 7).whole == 7
    assert Scores([]).whole == 0
    assert ErrorSpan(0, 1).severity == "minor"


def test_the_better_line_is_picked(qa: Run, texts: Path) -> None:
    assert texts.is_dir()
    arguments = ("pick", "one.txt", "other.txt", "--source", "src.txt", "--source-lang", "de")
    done = qa(*arguments, "--lang", "en", "-o", "best.txt")
    assert done.returncode == 0, done.stderr
    best = Path("best.txt").read_text("utf-8").splitlines()
    assert best[1] == "Nobody has seen him."
    assert "of 2 from one.txt" in done.stderr
    rows = [json.loads(line) for line in qa(*arguments, "--format", "jsonl").stdout.splitlines()]
    assert rows[1]["from"] == "one.txt"
    assert "doubled" in rows[1]["reason"]
    assert [len(row["candidates"]) for row in rows] == [2, 2]


def test_a_metric_picks(qa: Run, installed: str, texts: Path) -> None:
    (texts / "one.txt").write_text("The gesehen mayor.\nSame.\n", "utf-8")
    (texts / "other.txt").write_text("The mayor came.\nSame.\n", "utf-8")
    (texts / "src.txt").write_text("Der gesehen kam.\nGleich.\n", "utf-8")
    done = qa(
        "pick", "one.txt", "other.txt", "--source", "src.txt", "--by", "copied-words", "--format",
        "jsonl", PYTHONPATH=installed,
    )  # fmt: skip
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["from"] for row in rows] == ["other.txt", "one.txt"]
    assert rows[0]["reason"] == "Score 100, against 66.67 of one.txt."
    assert rows[1]["reason"] == "All are the same."


def test_a_whole_text_is_picked(qa: Run, texts: Path) -> None:
    (texts / "other.txt").write_text(
        "The mayor  came  on  Monday Monday.\nNobody saw him.\n", "utf-8"
    )
    (texts / "one.txt").write_text("The mayor came on Monday.\nNobody saw him.\n", "utf-8")
    done = qa("pick", "other.txt", "one.txt", "--whole")
    assert done.stdout == "The mayor came on Monday.\nNobody saw him.\n"
    assert "one.txt was picked" in done.stderr


def test_rows_bring_their_sources(qa: Run, texts: Path) -> None:
    for name, first in (("a", "The the mayor came."), ("b", "The mayor came.")):
        rows = [{"id": "1", "text": first, "source": "Der Bürgermeister kam."}]
        (texts / f"{name}.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    assert qa("pick", "a.jsonl", "b.jsonl", "-q").stdout == "The mayor came.\n"


def test_one_is_no_choice(qa: Run, texts: Path) -> None:
    assert texts.is_dir()
    assert qa("pick", "one.txt").returncode == 2
    assert qa("pick", "one.txt", "one.txt").returncode == 2
    assert qa("pick", "one.txt", "other.txt", "-o", "one.txt").returncode == 2
