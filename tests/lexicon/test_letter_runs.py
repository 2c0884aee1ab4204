"""The table of langdetect's profiles says what langdetect itself would say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.lexicon.letter_runs import LetterRuns, letter_runs

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory


@pytest.fixture(scope="module")
def theirs() -> DetectorFactory:
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    return factory


@pytest.fixture(scope="module")
def ours() -> LetterRuns:
    from langdetect.detector_factory import PROFILES_DIRECTORY

    return letter_runs(Path(PROFILES_DIRECTORY))


def test_all_runs_have_the_shares_of_langdetect(theirs: DetectorFactory, ours: LetterRuns) -> None:
    assert sorted(ours.languages) == sorted(theirs.langlist)
    places = [theirs.langlist.index(code) for code in ours.languages]
    for run in list(theirs.word_lang_prob_map)[::50]:
        shares = theirs.word_lang_prob_map[run]
        assert run in ours
        assert ours[run] == [shares[place] for place in places]


@settings(max_examples=examples_of(200), deadline=None)
@given(run=st.text(max_size=4))
def test_no_other_run_is_known(theirs: DetectorFactory, ours: LetterRuns, run: str) -> None:
    assert (run in ours) == (run in theirs.word_lang_prob_map)


def test_the_entry_of_languages_is_no_run(ours: LetterRuns) -> None:
    assert "languages" not in ours
