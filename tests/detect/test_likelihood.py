"""The likelihood of machine translation: only where the model knows something, and deciding nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.detect.likelihood import LEAST, figures_of, machine_likelihood, weights
from qa.model.document import Document
from qa.pipeline import check_text
from qa.read.plain import read_plain

PAGE = "The mayor of the town opened the new bridge, and then she went home with her dog. " * 12


def page(text: str = PAGE, lang: str = "en") -> Document:
    return Document(id="a", uri="a", raw=text, target=read_plain(text, lang), lang=lang)


def test_it_is_a_share_and_always_the_same() -> None:
    likelihood = machine_likelihood(page(), ())
    assert likelihood is not None
    assert 0 <= likelihood <= 1
    assert machine_likelihood(page(), ()) == likelihood


@pytest.mark.parametrize(
    "other",
    [
        page("The mayor went home. " * 10),
        page(PAGE, "de"),
        replace(page(), catalogue=True),
        page(""),
    ],
)
def test_of_what_the_model_does_not_know_it_says_nothing(other: Document) -> None:
    assert machine_likelihood(other, ()) is None


def test_all_figures_have_a_weight() -> None:
    assert set(figures_of(page(), ())) == set(weights().features)
    assert all(feature.spread > 0 for feature in weights().features.values())


def test_figures_of_nothing_are_finite() -> None:
    assert all(abs(value) < 1e6 for value in figures_of(page("..."), ()).values())


def test_it_stands_in_the_report_and_not_in_the_score() -> None:
    report = check_text(PAGE, lang="en")
    assert report.words >= LEAST
    assert report.to_dict()["machine_likelihood"] == report.machine_likelihood
    assert "machine_likelihood" not in check_text("Good morning.", lang="en").to_dict()
