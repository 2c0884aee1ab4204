"""`qa languages` says which rules know a language."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

import pytest

from qa.detect.selection import known_rules
from qa.languages.language import languages_with

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_all_languages_are_listed(quick: Run) -> None:
    done = quick("languages")
    assert done.returncode == 0
    assert any(line.startswith("it  Italian") for line in done.stdout.splitlines())


def test_a_language_has_its_rules(quick: Run) -> None:
    done = quick("languages", "pt_BR", "--format", "json")
    (fields,) = json.loads(done.stdout)
    assert (fields["lang"], fields["name"]) == ("pt", "Portuguese")
    assert "doubled-word" in fields["rules"]
    assert "garbled-sentence" in fields["unknown_to"]
    assert "garbled-sentence" in quick("languages", "pt").stdout


@pytest.mark.parametrize(("tag", "told"), [("german", "'de'"), ("jp", "'ja'")])
def test_a_wrong_tag_is_told(quick: Run, tag: str, told: str) -> None:
    done = quick("languages", tag)
    assert done.returncode == 2
    assert told in done.stderr


def test_rules_know_the_languages_that_have_their_facts() -> None:
    rule = known_rules()["foreign-number-format"]
    assert rule.known_languages() == languages_with("decimal_mark", "group_mark", "quantities")
    assert rule.knows("pl-PL")
    assert not rule.knows("es")  # its countries do not agree


def test_text_without_spaces_is_counted_in_characters(quick: Run) -> None:
    (fields,) = json.loads(quick("languages", "ja", "--format", "json").stdout)
    assert fields["unit"] == "characters"
    assert "findings in 1,000 characters of human text" in quick("languages", "ja").stdout
    assert "findings in 1,000 words of human text" in quick("languages", "ko").stdout
