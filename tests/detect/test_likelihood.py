"""The likelihood of machine translation: only where the model knows something, and deciding nothing."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from qa.detect.likelihood import LEAST, figures_of, machine_likelihood, weights
from qa.functions import check_text
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
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


SAMPLES = Path(__file__).parents[2] / "samples"
SENTENCE = "The cat of the house also slept. "
FIGURES = "It was the end of the day, and he ran. She’s not in the station quickly, we see. "


def test_each_figure_is_a_share_of_the_words() -> None:
    """Of 8 and 9 words in two sentences."""
    found = figures_of(page(FIGURES), ())
    assert found["the"] == pytest.approx(3 / 18)
    assert found["of"] == pytest.approx(1 / 18)
    assert found["of the"] == pytest.approx(1 / 18)
    assert found["and"] == pytest.approx(1 / 18)
    assert found["was, were"] == pytest.approx(1 / 18)
    assert found["contractions"] == pytest.approx(1 / 18)
    assert found["words in -ly"] == pytest.approx(1 / 18)
    assert found["words in -tion, -ment, -ity, -ness"] == pytest.approx(1 / 18)
    assert found["words in -ing"] == 0
    assert found["words with a capital"] == pytest.approx(2 / 18)
    assert found["words that come once"] == pytest.approx(15 / 18)
    assert found["length of sentences"] == pytest.approx(math.log(9))
    assert found["variety of words in 100"] == pytest.approx(16 / 18)


def test_endings_count_from_five_letters_on() -> None:
    assert figures_of(page("We sing."), ())["words in -ing"] == 0
    assert figures_of(page("We bring."), ())["words in -ing"] == 0.5


def test_lengths_of_sentences_leave_out_stubs() -> None:
    """Two words are no sentence; of lengths 3 and 5 the mean is 4, the spread a quarter of it."""
    found = figures_of(page("We see it. We do. They see all of it."), ())
    assert found["length of sentences"] == pytest.approx(math.log(4))
    assert found["spread of lengths of sentences"] == pytest.approx(0.25)


def test_variety_is_counted_in_whole_stretches() -> None:
    once = [f"w{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(100)]
    assert figures_of(page(" ".join(once)), ())["variety of words in 100"] == 1
    assert figures_of(page(" ".join(once * 2)), ())["variety of words in 100"] == 1
    more = figures_of(page(" ".join([*once, *once[:99]])), ())
    assert more["variety of words in 100"] == 1
    half = figures_of(page(" ".join([*once, *["same"] * 100])), ())
    assert half["variety of words in 100"] == pytest.approx((1 + 0.01) / 2)


def test_findings_count_by_rule() -> None:
    found = Finding("misspelled-word", Category.SPELLING, Severity.MINOR, 0.9, Span(0, 3), "!")
    told = figures_of(page(SENTENCE * 10), (found, replace(found, rule="other")))
    assert told["findings per 1,000 words"] == pytest.approx(math.log1p(1000 * 2 / 70))
    assert told["misspelled-word"] == pytest.approx(math.log1p(1000 / 70))
    assert told["misspelled-name"] == 0


def test_it_speaks_from_its_least_number_of_words_on() -> None:
    words = ("One two three four five six seven eight nine ten. " * 15).split()
    assert len(words) == LEAST
    assert machine_likelihood(page(" ".join(words)), ()) is not None
    assert machine_likelihood(page(" ".join(words[:-1])), ()) is None


def test_it_is_what_a_logistic_regression_says() -> None:
    """As the module's head has it: the odds are the sum of what each figure weighs."""
    model, figures = weights(), figures_of(page(), ())
    odds = model.base + sum(
        of.weight * (figures[name] - of.mean) / of.spread for name, of in model.features.items()
    )
    assert machine_likelihood(page(), ()) == round(math.exp(odds) / (1 + math.exp(odds)), 3)


def test_findings_speak_for_a_machine() -> None:
    found = Finding("split-figure", Category.SPELLING, Severity.MINOR, 0.9, Span(0, 3), "!")
    text = (SAMPLES / "clean" / "clinic-in-the-hills.txt").read_text("utf-8")
    clean, flawed = (machine_likelihood(page(text), (found,) * times) for times in (0, 8))
    assert clean is not None
    assert flawed is not None
    assert flawed > clean
