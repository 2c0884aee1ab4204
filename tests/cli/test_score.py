"""`qa score`: figures as sacrebleu's command line has them, and what goes wrong, told clearly."""

from __future__ import annotations

import csv
import gzip
import io
import json
import subprocess
import sys
from collections.abc import Callable
from math import isfinite
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

Run = Callable[..., "subprocess.CompletedProcess[str]"]

REFERENCE = """\
The harbour master closed the northern pier on Tuesday.
Two fishing boats had broken loose during the night.
Nobody was hurt, but one of the boats sank.
"We heard a crash at about three," said Maria Lund, who lives nearby.
The repairs will cost 1,200 euros.

A diver found the anchor the next morning.
"""
SECOND = """\
On Tuesday the harbour master shut the north pier.
In the night two fishing boats had come loose.
No one was injured; one boat went down.
"About three o'clock there was a crash," said neighbor Maria Lund.
Repairs are expected to cost 1,200 euros.

The next morning a diver found the anchor.
"""
GOOD = """\
The harbour master closed the northern pier on Tuesday.
Two fishing boats broke loose in the night.
Nobody was hurt, but one of the boats has sunk.
"We heard a crash around three," said Maria Lund, who lives nearby.
The repairs will cost 1,300 euros.

A diver found the anchor next morning.
"""
POOR = """\
The harbor boss closes north pier Tuesday.
Two boat of fish were break in the night.
No hurting, a boat is under.
"We hear a crash, three", says Marie Lund who lives near
Repair costs are 1.200 Euro.

The diver find anchor the day after.
"""


@pytest.fixture
def texts(folder: Path) -> Path:
    for name, text in (
        ("ref.txt", REFERENCE),
        ("ref2.txt", SECOND),
        ("good.txt", GOOD),
        ("poor.txt", POOR),
    ):
        (folder / name).write_text(text, "utf-8")
    return folder


def sacrebleu(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """What sacrebleu's own command says, with all digits."""
    command = [sys.executable, "-m", "sacrebleu", *arguments, "-f", "json", "-w", "15"]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=folder, check=True, timeout=300
    )
    found = json.loads(done.stdout)
    return found if isinstance(found, list) else [found]


def metrics(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["systems"][0]["metrics"]
    return found


OPTIONS = [
    ((), ()),
    (("--lowercase", "--tokenize", "intl"), ("-lc", "-tok", "intl")),
    (
        ("--smooth-method", "add-k", "--smooth-value", "2"),
        ("--smooth-method", "add-k", "--smooth-value", "2"),
    ),
    (("--smooth-method", "floor"), ("--smooth-method", "floor")),
    (("--tokenize", "char"), ("-tok", "char")),
    (
        ("--chrf-char-order", "4", "--chrf-beta", "3", "--chrf-lowercase", "--chrf-whitespace"),
        ("--chrf-char-order", "4", "--chrf-beta", "3", "--chrf-lowercase", "--chrf-whitespace"),
    ),
    (("--chrf-word-order", "1"), ("--chrf-word-order", "1")),
    (("--chrf-eps-smoothing",), ("--chrf-eps-smoothing",)),
    (
        ("--ter-normalized", "--ter-no-punct", "--ter-case-sensitive", "--ter-asian-support"),
        ("--ter-normalized", "--ter-no-punct", "--ter-case-sensitive", "--ter-asian-support"),
    ),
    (("--confidence",), ("--confidence",)),
]


@pytest.mark.parametrize(("ours", "theirs"), OPTIONS, ids=lambda flags: " ".join(flags) or "plain")
@pytest.mark.parametrize("references", [("ref.txt",), ("ref.txt", "ref2.txt")], ids=len)
def test_scores_and_signatures_are_those_of_sacrebleu(
    quick: Run,
    texts: Path,
    references: tuple[str, ...],
    ours: tuple[str, ...],
    theirs: tuple[str, ...],
) -> None:
    expected = sacrebleu(texts, *references, "-i", "good.txt", "-m", "bleu", "chrf", "ter", *theirs)
    flags = [flag for name in references for flag in ("--reference", name)]
    found = metrics(
        quick("score", "good.txt", *flags, "-m", "bleu,chrf,ter", "--format", "json", *ours)
    )
    for metric, other in zip(found, expected, strict=True):
        assert metric["name"] == other["name"]
        assert metric["signature"] == other["signature"]
        assert float(f"{metric['score']:.15f}") == other["score"]
        assert (metric["details"] or None) == other.get("verbose_score")
        if "--confidence" in ours:
            # sacrebleu adds up numbers of single precision for some metrics, and we do not.
            assert metric["mean"] == pytest.approx(other["confidence_mean"], rel=1e-6)
            assert metric["interval"] == pytest.approx(other["confidence_var"], rel=1e-4)


def test_chrf_plus_plus_is_chrf_with_words(quick: Run, texts: Path) -> None:
    expected = sacrebleu(texts, "ref.txt", "-i", "poor.txt", "-m", "chrf", "--chrf-word-order", "2")
    found = metrics(quick("score", "poor.txt", "-r", "ref.txt", "-m", "chrf++", "--format", "json"))
    assert found[0]["name"] == expected[0]["name"] == "chrF2++"
    assert float(f"{found[0]['score']:.15f}") == expected[0]["score"]


@pytest.mark.parametrize("metric", ["bleu", "chrf", "ter"])
def test_segment_scores_are_those_of_sacrebleu(quick: Run, texts: Path, metric: str) -> None:
    command = ["ref.txt", "-i", "poor.txt", "-m", metric, "--sentence-level", "-w", "15", "-b"]
    done = subprocess.run(
        [sys.executable, "-m", "sacrebleu", *command],
        capture_output=True,
        encoding="utf-8",
        cwd=texts,
        check=True,
        timeout=300,
    )
    answer = json.loads(
        quick(
            "score", "poor.txt", "-r", "ref.txt", "-m", metric, "--segments", "--format", "json"
        ).stdout
    )
    segments = answer["systems"][0]["segments"]
    segments.sort(key=lambda segment: int(segment["place"].split()[1]))
    found = [f"{next(iter(segment['scores'].values())):.15f}" for segment in segments]
    assert found == done.stdout.split()


def test_paired_tests_give_sacrebleus_figures_and_name_the_seed(quick: Run, texts: Path) -> None:
    expected = sacrebleu(
        texts, "ref.txt", "-i", "good.txt", "poor.txt", "-m", "bleu", "--paired-ar",
        "--paired-ar-n", "300",
    )  # fmt: skip
    done = quick(
        "score", "good.txt", "poor.txt", "-r", "ref.txt", "-m", "bleu", "--paired", "ar",
        "--samples", "300", "--format", "json",
    )  # fmt: skip
    answer = json.loads(done.stdout)
    baseline, other = (system["metrics"][0] for system in answer["systems"])
    assert other["p_value"] == expected[1]["BLEU"]["p_value"]
    assert baseline["p_value"] is None
    assert answer["seed"] == 12345
    assert "seed:12345" in other["signature"]
    assert [baseline["group"], other["group"]] == [1, 2]
    text = quick(
        "score", "good.txt", "poor.txt", "-r", "ref.txt", "--paired", "bs", "--samples", "100"
    ).stdout
    assert "seed 12345" in text


def test_systems_that_do_not_differ_are_one_group(quick: Run, texts: Path) -> None:
    (texts / "same.txt").write_text(GOOD, "utf-8")
    done = quick(
        "score", "good.txt", "same.txt", "poor.txt", "-r", "ref.txt", "-m", "chrf", "--paired",
        "bs", "--format", "json",
    )  # fmt: skip
    groups = [system["metrics"][0]["group"] for system in json.loads(done.stdout)["systems"]]
    assert groups == [1, 1, 2]


def test_a_floor_that_is_missed_sets_the_status(quick: Run, texts: Path) -> None:
    assert texts.is_dir()
    arguments = ("score", "good.txt", "-r", "ref.txt", "-m", "bleu,ter")
    assert quick(*arguments, "--fail-under", "bleu=5,ter=99").returncode == 0
    missed = quick(*arguments, "--fail-under", "bleu=99.9")
    assert missed.returncode == 1
    assert "under 99.9" in missed.stderr
    assert quick(*arguments, "--fail-under", "ter=1").returncode == 1
    assert quick(*arguments, "--fail-under", "chrf=1").returncode == 2
    assert quick(*arguments, "--fail-under", "bleu").returncode == 2


@pytest.mark.parametrize("floor", ["nan", "NaN", "inf", "-inf", "1e999", ""])
def test_a_floor_that_is_no_number_is_refused(quick: Run, texts: Path, floor: str) -> None:
    assert texts.is_dir()
    done = quick("score", "good.txt", "-r", "ref.txt", "-m", "bleu", f"--fail-under=bleu={floor}")
    assert done.returncode == 2
    assert f"'bleu={floor}' is not of the form METRIC=NUMBER" in done.stderr


@pytest.mark.parametrize("metric", ["bleu", "chrf", "chrf++", "ter"])
@pytest.mark.parametrize("reference", ["Xyzzy zzz www.", ""])
def test_a_resample_that_scores_nothing_has_an_interval(
    quick: Run, texts: Path, metric: str, reference: str
) -> None:
    ours = "The cat sat here.\nQuite another thing.\nThe dog ran away.\n"
    (texts / "ours.txt").write_text(ours, "utf-8")
    theirs = ours.replace("Quite another thing.", reference)
    (texts / "theirs.txt").write_text(theirs, "utf-8")
    arguments = ("ours.txt", "-r", "theirs.txt", "-m", metric, "--format", "json")
    (found,) = metrics(quick("score", *arguments, "--confidence"))
    assert isfinite(found["mean"])
    assert found["interval"] > 40  # a resample may hold the other line alone
    (texts / "second.txt").write_text("One.\nTwo.\nThree.\n", "utf-8")
    paired = quick("score", "second.txt", *arguments, "--paired", "bs", "--samples", "50")
    assert paired.returncode == 0, paired.stderr


def test_the_worst_segments_come_first(quick: Run, texts: Path) -> None:
    assert texts.is_dir()
    done = quick("score", "poor.txt", "-r", "ref.txt", "--segments", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    scores = [row["scores"]["chrF2"] for row in rows if row["type"] == "segment"]
    assert len(scores) == 7
    assert scores == sorted(scores)
    ter = quick(
        "score", "poor.txt", "-r", "ref.txt", "-m", "chrf,ter", "--segments", "--sort", "ter",
        "--format", "jsonl",
    ).stdout  # fmt: skip
    rows = [json.loads(line) for line in ter.splitlines()]
    scores = [row["scores"]["TER"] for row in rows if row["type"] == "segment"]
    assert scores == sorted(scores, reverse=True)


def test_differences_are_named_and_placed(quick: Run, texts: Path) -> None:
    assert texts.is_dir()
    done = quick("score", "good.txt", "-r", "ref.txt", "--differences", "--format", "json")
    segments = json.loads(done.stdout)["systems"][0]["segments"]
    found = {
        (d["kind"], d["hypothesis"]["text"], d["reference"]["text"])
        for segment in segments
        for d in segment["differences"]
    }
    assert ("other number", "1,300", "1,200") in found
    assert ("other word", "around", "at about") not in found
    for segment in segments:
        for d in segment["differences"]:
            side = d["hypothesis"]
            assert segment["hypothesis"][side["start"] : side["end"]] == side["text"]
    page = quick("score", "good.txt", "-r", "ref.txt", "--differences", "--format", "html").stdout
    assert '<mark class="other-number" title="other number">1,300</mark>' in page


DOCS = Path(__file__).parents[2] / "docs"


def schema(name: str) -> Draft202012Validator:
    content: dict[str, Any] = json.loads((DOCS / name).read_text("utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content)


@pytest.mark.parametrize(
    "flags",
    [
        ("good.txt",),
        ("good.txt", "poor.txt", "--paired", "ar", "--samples", "20", "--segments"),
        ("good.txt", "poor.txt", "--paired", "bs", "--samples", "20"),
        ("good.txt", "--confidence", "--samples", "20", "-m", "bleu,ter"),
        ("good.txt", "--differences"),
        ("good.txt", "-r", "ref2.txt", "--segments", "--differences", "--limit", "2"),
        ("poor.txt", "--scorecard", "--align", "--isolated"),
        ("poor.txt", "--scorecard", "-m", "ter", "--isolated"),
    ],
    ids=" ".join,
)
def test_json_and_its_lines_keep_to_the_schemas(
    quick: Run, texts: Path, flags: tuple[str, ...]
) -> None:
    assert texts.is_dir()
    whole = json.loads(quick("score", *flags, "-r", "ref.txt", "--format", "json").stdout)
    schema("score.schema.json").validate(whole)
    done = quick("score", *flags, "-r", "ref.txt", "--format", "jsonl")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    for line in lines:
        schema("score-line.schema.json").validate(line)
    # Both say the same: read back, the lines make the whole.
    systems: list[dict[str, Any]] = []
    for line in lines:
        if line.pop("type") == "system":
            systems.append(line | {"segments": []})
        else:
            assert line.pop("system") == systems[-1]["name"]
            systems[-1]["segments"].append(line)
    common = ("references", "test", "seed", "segment_signatures", "notes")
    assert systems == [
        system | {name: whole[name] for name in common} for system in whole["systems"]
    ]


def test_the_schemas_refuse_what_they_do_not_name_and_agree(quick: Run, texts: Path) -> None:
    assert texts.is_dir()
    arguments = ("score", "good.txt", "-r", "ref.txt", "--segments", "--format")
    whole = json.loads(quick(*arguments, "json").stdout)
    validator = schema("score.schema.json")
    assert not validator.is_valid(whole | {"more": 1})
    assert not validator.is_valid({key: whole[key] for key in whole if key != "seed"})
    line = json.loads(quick(*arguments, "jsonl").stdout.splitlines()[1])
    assert not schema("score-line.schema.json").is_valid(line | {"type": "system"})
    one, other = (
        json.loads((DOCS / f"{name}.schema.json").read_text("utf-8"))["$defs"]
        for name in ("score", "score-line")
    )
    shared = ("metric", "coverage", "card_row", "scorecard", "stretch", "difference")
    assert [one[name] for name in shared] == [other[name] for name in shared]


def test_the_schema_names_the_kinds_that_there_are() -> None:
    from qa.model.comparison import Kind

    found = schema("score.schema.json").schema["$defs"]["difference"]["properties"]["kind"]
    assert found == {"enum": [kind.value for kind in Kind]}


def test_hostile_text_stays_text(quick: Run, folder: Path) -> None:
    (folder / "h.txt").write_text('=HYPERLINK("http://x")|<script>alert(1)</script>\n', "utf-8")
    (folder / "r.txt").write_text("@SUM(A1)|plain `code` text\n", "utf-8")
    arguments = ("score", "h.txt", "-r", "r.txt", "--segments", "--differences", "--format")
    rows = list(csv.DictReader(io.StringIO(quick(*arguments, "csv").stdout)))
    assert rows[0]["hypothesis"].startswith("'=")
    assert rows[0]["reference"].startswith("'@")
    page = quick(*arguments, "html").stdout
    assert "<script" not in page
    assert "src=" not in page
    assert "default-src 'none'" in page
    table = [line for line in quick(*arguments, "markdown").stdout.splitlines() if "SUM" in line]
    assert table[0].replace("\\|", "").count("|") == 7
    assert "\\<script" in table[0]


def test_files_that_do_not_match_are_an_error_with_advice(quick: Run, texts: Path) -> None:
    (texts / "long.txt").write_text(REFERENCE + "One more.\n", "utf-8")
    done = quick("score", "good.txt", "-r", "long.txt")
    assert done.returncode == 2
    assert "7 lines" in done.stderr
    assert "8" in done.stderr
    assert "--align" in done.stderr


def test_aligned_articles_score_as_parallel_ones(quick: Run, texts: Path) -> None:
    lines = REFERENCE.split("\n")
    other = [" ".join(lines[:2]), lines[2], " ".join(lines[3:5]), lines[6]]
    (texts / "article.txt").write_text("\n\n".join(other) + "\n", "utf-8")
    plain = metrics(quick("score", "good.txt", "-r", "ref.txt", "-m", "chrf", "--format", "json"))
    done = quick(
        "score", "good.txt", "-r", "article.txt", "-m", "chrf", "--align", "--format", "json"
    )
    assert metrics(done)[0]["score"] == pytest.approx(plain[0]["score"], abs=0.2)
    coverage = json.loads(done.stdout)["systems"][0]["coverage"]
    assert coverage["hypothesis"] == coverage["reference"] == 1.0


def test_what_stands_in_one_text_only_is_shown(quick: Run, texts: Path) -> None:
    lines = GOOD.split("\n")
    (texts / "short.txt").write_text("\n".join(lines[:3] + lines[4:]), "utf-8")
    done = quick("score", "short.txt", "-r", "ref.txt", "--align")
    assert done.returncode == 0, done.stderr
    assert "only in the reference" in done.stdout
    assert "We heard a crash" in done.stdout


def test_parallel_files_are_left_alone(quick: Run, texts: Path) -> None:
    assert texts.is_dir()
    one = metrics(quick("score", "good.txt", "-r", "ref.txt", "--format", "json"))
    two = metrics(quick("score", "good.txt", "-r", "ref.txt", "--align", "--format", "json"))
    assert one == two


def test_rows_bring_their_references(quick: Run, texts: Path) -> None:
    rows = zip(GOOD.splitlines(), REFERENCE.splitlines(), SECOND.splitlines(), strict=True)
    with (texts / "rows.jsonl").open("w", encoding="utf-8") as file:
        for number, (text, one, two) in enumerate(rows):
            row = {"id": f"s{number}", "text": text, "references": [one, two]}
            file.write(json.dumps(row) + "\n")
    from_rows = metrics(quick("score", "rows.jsonl", "--format", "json"))
    from_lines = metrics(
        quick("score", "good.txt", "-r", "ref.txt", "-r", "ref2.txt", "--format", "json")
    )
    assert from_rows == from_lines
    segments = quick("score", "rows.jsonl", "--segments").stdout
    assert "s3 " in segments


def test_folders_are_compared_file_by_file(quick: Run, texts: Path) -> None:
    for name, text in (("mt", GOOD), ("human", REFERENCE)):
        (texts / name).mkdir()
        lines = text.split("\n")
        (texts / name / "a.txt").write_text("\n".join(lines[:3]) + "\n", "utf-8")
        (texts / name / "b.txt").write_text("\n".join(lines[3:]), "utf-8")
    whole = metrics(quick("score", "good.txt", "-r", "ref.txt", "--format", "json"))
    parts = metrics(quick("score", "mt", "-r", "human", "--format", "json"))
    assert [m["score"] for m in parts] == [m["score"] for m in whole]
    (texts / "human" / "b.txt").rename(texts / "human" / "c.txt")
    done = quick("score", "mt", "-r", "human")
    assert done.returncode == 2
    assert "b.txt" in done.stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"caf\xe9\nb\n", "not UTF-8"),
        ("a\nb\n".encode("utf-16-le"), "UTF-16"),
        (b"%PDF-1.7\n", "PDF"),
    ],
    ids=["empty", "latin-1", "utf-16", "pdf"],
)
def test_what_is_no_text_is_told(quick: Run, folder: Path, content: bytes, words: str) -> None:
    (folder / "bad.txt").write_bytes(content)
    (folder / "ok.txt").write_text("a\nb\n", "utf-8")
    for arguments in (("bad.txt", "-r", "ok.txt"), ("ok.txt", "-r", "bad.txt")):
        done = quick("score", *arguments)
        assert done.returncode == 2
        assert "bad.txt" in done.stderr
        assert words in done.stderr
        assert "Traceback" not in done.stderr


def test_other_encodings_and_gzip_are_read(quick: Run, folder: Path) -> None:
    (folder / "h.txt").write_bytes("Käse\nBrötchen und mehr davon\n".encode("cp1252"))
    with gzip.open(folder / "r.txt.gz", "wb") as file:
        file.write("Käse\nBrötchen und mehr davon\n".encode("cp1252"))
    done = quick("score", "h.txt", "-r", "r.txt.gz", "--encoding", "cp1252", "-m", "chrf")
    assert done.returncode == 0, done.stderr
    assert "100.00" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("good.txt",), "--reference"),
        (("good.txt", "-r", "gone.txt"), "gone.txt"),
        (("good.txt", "-r", "ref.txt", "-m", "bleurt"), "unknown metric 'bleurt'"),
        (("good.txt", "-r", "ref.txt", "--tokenize", "ja-mecab"), "sacrebleu[ja]"),
        (("good.txt", "-r", "ref.txt", "--tokenize", "nope"), "13a"),
        (("good.txt", "-r", "ref.txt", "--tokenize", "flores200"), "flores200"),
        (("good.txt", "-r", "ref.txt", "--paired", "bs"), "two hypotheses"),
        (("good.txt", "good.txt", "-r", "ref.txt"), "twice"),
        (("-", "-r", "-"), "once"),
        (("good.txt", "-r", "ref.txt", "--sort", "ter"), "--sort"),
        (("good.txt", "-r", "ref.txt", "-o", "no/such/place.txt"), "place.txt"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_wrong_usage_is_told_in_a_line(
    quick: Run, texts: Path, arguments: tuple[str, ...], words: str
) -> None:
    assert texts.is_dir()
    done = quick("score", *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_empty_lines_and_equal_texts_are_no_trouble(quick: Run, texts: Path) -> None:
    (texts / "blank.txt").write_text("\n" * 7, "utf-8")
    blank = quick("score", "blank.txt", "-r", "ref.txt", "-m", "bleu,chrf,chrf++,ter", "--segments")
    assert blank.returncode == 0, blank.stderr
    assert "all lines are empty" in blank.stdout
    same = quick("score", "ref.txt", "-r", "ref2.txt", "-r", "ref.txt", "-m", "chrf,ter")
    assert "= 100.00" in same.stdout
    assert quick("score", "blank.txt", "-r", "blank.txt", "--confidence").returncode == 0


def test_a_byte_order_mark_is_left_out_and_told(quick: Run, texts: Path) -> None:
    (texts / "bom.txt").write_text(GOOD, "utf-8-sig")
    done = quick("score", "bom.txt", "-r", "ref.txt")
    assert "byte order mark" in done.stdout
    plain = quick("score", "good.txt", "-r", "ref.txt")
    assert done.stdout.splitlines()[0] == plain.stdout.splitlines()[0]


def test_tokenised_text_gets_a_note_not_a_log(quick: Run, folder: Path) -> None:
    (folder / "h.txt").write_text("It rains .\n" * 120, "utf-8")
    (folder / "r.txt").write_text("It rains.\n" * 120, "utf-8")
    done = quick("score", "h.txt", "-r", "r.txt")
    assert "not tokenized yet" in done.stdout
    assert not done.stderr
    assert "note" not in quick("score", "h.txt", "-r", "r.txt", "--force").stdout


def test_standard_input_and_output_file(qa: Run, texts: Path) -> None:
    done = qa("score", "-", "-r", "ref.txt", "-o", "scores.txt", text=GOOD)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "BLEU|nrefs:1" in (texts / "scores.txt").read_text("utf-8")


def test_the_example_plug_in_works(qa: Run, texts: Path) -> None:
    import tomllib

    example = Path(__file__).parents[2] / "examples" / "length_ratio"
    project = tomllib.loads((example / "pyproject.toml").read_text("utf-8"))["project"]
    site = texts / "site"
    metadata = site / "qa_length_ratio-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Name: {project['name']}\nVersion: 1.0\n", "utf-8")
    points = project["entry-points"]["qa.metrics"]
    lines = [f"{name} = {value}\n" for name, value in points.items()]
    (metadata / "entry_points.txt").write_text("[qa.metrics]\n" + "".join(lines), "utf-8")
    (site / "length_ratio.py").write_text((example / "length_ratio.py").read_text("utf-8"), "utf-8")
    done = qa(
        "score", "good.txt", "-r", "ref.txt", "-r", "ref2.txt", "-m", "bleu,length-ratio",
        "--segments", "--format", "json", PYTHONPATH=str(site),
    )  # fmt: skip
    system = json.loads(done.stdout)["systems"][0]
    assert [metric["name"] for metric in system["metrics"]] == ["BLEU", "length ratio"]
    assert 50 < system["metrics"][1]["score"] < 100
    assert all("length ratio" in segment["scores"] for segment in system["segments"])
    without = qa("score", "good.txt", "-r", "ref.txt", "-m", "length-ratio")
    assert without.returncode == 2
    assert "unknown metric" in without.stderr


def test_a_metric_that_fails_is_named(qa: Run, texts: Path, plugin: Callable[..., Any]) -> None:
    assert texts.is_dir()
    module = (
        "from qa.score.metrics import Metric\n"
        "class Bad(Metric):\n"
        "    name = 'bad'\n"
        "    def segments(self, hypotheses, references): return []\n"
        "    def corpus(self, hypotheses, references): raise KeyError('model')\n"
    )
    points = "[qa.metrics]\nbad = their_rules:Bad\n"
    done = qa("score", "good.txt", "-r", "ref.txt", "-m", "bad", **plugin(points, module))
    assert done.returncode == 2
    assert "'bad' failed (KeyError" in done.stderr
    assert "Traceback" not in done.stderr
    endless = module.replace("raise KeyError('model')", "return float('nan')")
    done = qa("score", "good.txt", "-r", "ref.txt", "-m", "bad", **plugin(points, endless))
    assert done.returncode == 2
    assert "not a finite number" in done.stderr


def test_a_scorecard_stands_beside_the_scores(quick: Run, texts: Path) -> None:
    (texts / "flaw.txt").write_text(GOOD.replace("harbour master", "harbour  master"), "utf-8")
    arguments = ("score", "flaw.txt", "-r", "ref.txt", "--scorecard", "--isolated")
    card = json.loads(quick(*arguments, "--format", "json").stdout)["systems"][0]["scorecard"]
    assert card["penalty"] >= 1
    assert card["raw"] == pytest.approx(100 * (1 - card["penalty"] / card["words"]))
    assert "design-and-markup/layout" in [row["category"] for row in card["rows"]]
    assert quick(*arguments, "--fail-under", "mqm=99.99").returncode == 1
    assert "scorecard (wmt)" in quick(*arguments, "--preset", "wmt").stdout


def test_weights_come_from_the_settings(quick: Run, texts: Path) -> None:
    (texts / "flaw.txt").write_text(GOOD.replace("harbour master", "harbour  master"), "utf-8")
    arguments = ("score", "flaw.txt", "-r", "ref.txt", "--scorecard", "--format", "json")
    before = json.loads(quick(*arguments).stdout)["systems"][0]["scorecard"]
    (texts / "qa.toml").write_text('[scorecard.categories]\n"design-and-markup" = 3\n', "utf-8")
    after = json.loads(quick(*arguments).stdout)["systems"][0]["scorecard"]
    assert after["penalty"] == before["penalty"] + 2
    (texts / "qa.toml").write_text("[scorecard.severities]\nminimal = 3\n", "utf-8")
    wrong = quick(*arguments)
    assert wrong.returncode == 2
    assert "qa.toml:2" in wrong.stderr
    assert "minimal" in wrong.stderr
