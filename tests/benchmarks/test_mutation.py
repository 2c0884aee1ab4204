"""The list of mutants that change nothing names mutants that there are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import mutation

LISTED = Path(mutation.__file__).with_name("equivalent_mutants.toml")


def test_equivalent_mutants_can_be_made() -> None:
    for each in tomllib.loads(LISTED.read_text("utf-8"))["mutant"]:
        made = {mutation._name(mutant) for mutant in mutation.mutants(mutation.ROOT / each["path"])}  # noqa: SLF001
        assert (each["path"], each["code"], each["change"]) in made
        assert each["why"].endswith(".")


def test_they_are_not_drawn() -> None:
    rooms = ("analyse/language/guess.py",)
    drawn = {mutation._name(mutant) for mutant in mutation.drawn(rooms, 1000, 1)}  # noqa: SLF001
    assert drawn
    assert drawn.isdisjoint(mutation.equivalent())
