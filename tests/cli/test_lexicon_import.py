from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

# Twelve words of a language that has no dictionary of its own (Basque).
WORDS = {
    "suhiltzaileek": "firefighter",
    "atzo": "yesterday",
    "etxe": "house",
    "sutea": "fire",
    "itzali": "extinguish",
    "emakume": "woman",
    "larriki": "seriously",
    "zauritu": "injure",
    "ospitale": "hospital",
    "eraman": "carry",
    "polizia": "police",
    "ikertzen": "investigate",
}
SOURCE = " ".join(WORDS).capitalize() + "."
RIGHT = (
    "Firefighters put out a fire in a house yesterday; a woman was seriously injured and carried to "
    "hospital; police are investigating."
)
WRONG = "The young striker from Madrid scored two goals in the first half of the football match."


def row(text: str) -> str:
    return json.dumps(
        {"id": "1", "text": text, "source": SOURCE, "source_lang": "eu", "lang": "en"}
    )


def test_an_imported_dictionary_is_used_listed_and_removed(qa: Run, folder: Path) -> None:
    kept = str(folder / "lexicons")
    (folder / "own.tsv").write_text("".join(f"{a}\t{b}\n" for a, b in WORDS.items()), "utf-8")
    (folder / "right.jsonl").write_text(row(RIGHT), "utf-8")
    (folder / "wrong.jsonl").write_text(row(WRONG), "utf-8")

    def found(name: str) -> bool:
        done = qa("check", name, "--isolated", "--format", "concise", QA_LEXICONS=kept)
        return "known words in the source" in done.stdout

    assert not found("wrong.jsonl")
    done = qa("lexicon", "import", "own.tsv", "--from", "eu", QA_LEXICONS=kept)
    assert (done.returncode, "own.tsv: 12 words of eu imported as eu-" in done.stderr) == (0, True)
    # The cache of results must not remember what was said without it.
    assert found("wrong.jsonl")
    assert not found("right.jsonl")
    listed = qa("lexicon", "list", QA_LEXICONS=kept).stdout
    assert listed.endswith("12 words  own.tsv\n")
    id = listed.split()[0]
    assert sorted(path.name for path in Path(kept).iterdir()) == [f"{id}.json", f"{id}.senses"]
    assert qa("lexicon", "remove", id, QA_LEXICONS=kept).returncode == 0
    assert qa("lexicon", "remove", id, QA_LEXICONS=kept).returncode == 2
    assert not found("wrong.jsonl")


def test_a_dictionary_out_of_english_is_turned_round(qa: Run, folder: Path) -> None:
    (folder / "own.tsv").write_text("house\tetxe, etxebizitza\n", "utf-8")
    done = qa("lexicon", "import", "own.tsv", "--from", "en", "--to", "eu", QA_LEXICONS=str(folder))
    assert "2 words of eu" in done.stderr


def test_one_of_the_languages_is_english(qa: Run, folder: Path) -> None:
    (folder / "own.tsv").write_text("maison\tHaus\n", "utf-8")
    done = qa("lexicon", "import", "own.tsv", "--from", "fr", "--to", "de", QA_LEXICONS=str(folder))
    assert (done.returncode, "must be English" in done.stderr) == (2, True)


def test_what_cannot_be_read_is_told(qa: Run, folder: Path) -> None:
    (folder / "own.tsv").write_text("no tab\n", "utf-8")
    done = qa("lexicon", "import", "own.tsv", "--from", "de", QA_LEXICONS=str(folder))
    assert (done.returncode, "own.tsv:1: expected a word, a tab" in done.stderr) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="no such names of files")
def test_a_name_of_a_file_has_no_power_over_the_list(qa: Run, folder: Path) -> None:
    kept = str(folder / "lexicons")
    name = "\x1b[2Jown\n::error::.tsv"
    (folder / name).write_text("etxe\thouse\n", "utf-8")
    assert qa("lexicon", "import", name, "--from", "eu", QA_LEXICONS=kept).returncode == 0
    done = qa("lexicon", "list", QA_LEXICONS=kept)
    assert "\x1b" not in done.stdout
    assert done.stdout.count("\n") == 1


def test_an_entry_that_is_wrong_has_no_power_over_the_terminal(qa: Run, folder: Path) -> None:
    name = "de-en.txt"
    (folder / name).write_text("\x1b[2J | a\x1b[2J | b | \x1b]0;x\x07 | no\x1b[2J\n", "utf-8")
    done = qa("lexicon", "check", name)
    assert done.returncode == 1
    assert "\x1b" not in done.stdout + done.stderr


def test_the_list_names_all_and_may_be_empty(qa: Run, folder: Path) -> None:
    kept = str(folder / "kept")
    empty = qa("lexicon", "list", QA_LEXICONS=kept)
    assert (empty.returncode, empty.stdout) == (0, "")
    for name in ("a.tsv", "b.tsv"):
        (folder / name).write_text("etxe\thouse\n" + f"{name[0]}rdo\twine\n", "utf-8")
        assert qa("lexicon", "import", name, "--from", "eu", QA_LEXICONS=kept).returncode == 0
    assert len(qa("lexicon", "list", QA_LEXICONS=kept).stdout.splitlines()) == 2
