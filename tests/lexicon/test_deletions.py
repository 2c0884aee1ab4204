"""The words that are a letter away, by what they are without one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.spelling import near_words
from qa.analyse.spelling.near_words import a_letter_more, one_slip_away
from qa.languages.language import Language, language
from qa.lexicon import deletions as module
from qa.lexicon.deletions import Deletions, deletions, letter_more, table_of
from qa.lexicon.frequency import frequent_words
from qa.model.memory import forget

LANGS = ("en", "ru", "tr")


@cache
def table(lang: str) -> Deletions:
    """Made by the first test that asks."""
    return Deletions(table_of(frequent_words(lang)))


def _brute(form: str, tongue: Language) -> set[str]:
    """All frequent words that one edit makes of the form."""
    places = range(len(form) + 1)
    made = {form[:n] + letter + form[n:] for n in places for letter in tongue.alphabet}
    made |= {form[:n] + form[n + 1 :] for n in places}
    made |= {
        form[:n] + letter + form[n + 1 :] for n in range(len(form)) for letter in tongue.alphabet
    }
    made |= {form[:n] + form[n + 1] + form[n] + form[n + 2 :] for n in range(len(form) - 1)}
    return (made & frequent_words(tongue.code).keys()) - {form}


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A language, and a word of it with up to two letters lost, added or changed."""
    lang = draw(st.sampled_from(LANGS))
    tongue = language(lang)
    assert tongue is not None
    form = draw(st.sampled_from(sorted(frequent_words(lang))))
    for _ in range(draw(st.integers(0, 2))):
        n = draw(st.integers(0, len(form)))
        letter = draw(st.sampled_from(("", *tongue.alphabet, "’", "\n")))
        form = form[:n] + letter + form[n + draw(st.integers(0, 1)) :]
    return lang, form


@pytest.mark.thorough
@given(slips())
def test_answers_are_those_of_all_edits(slip: tuple[str, str]) -> None:
    """With the table and without it."""
    lang, form = slip
    tongue = language(lang)
    assert tongue is not None
    wanted = _brute(form, tongue)
    longer = {word for word in wanted if len(word) == len(form) + 1}
    for known in (table(lang), None):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(near_words, "deletions", lambda _, known=known: known)
            assert one_slip_away(form, tongue) == wanted
            assert a_letter_more(form, tongue) == longer


def test_the_letter_that_is_more() -> None:
    """Wherever it stands."""
    assert letter_more("hose", "house") == "u"
    assert letter_more("ouse", "house") == "h"
    assert letter_more("hous", "house") == "e"
    assert letter_more("", "a") == "a"
    assert letter_more("hoss", "house") is None


def test_the_table_is_made_when_it_pays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And is found from then on; a broken one is made anew."""
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(module, "MADE", 3)
    monkeypatch.setattr(module, "OPENED", 2)
    forget()
    assert [deletions("en") is None for _ in range(4)] == [True, True, False, False]
    (file,) = tmp_path.glob("deletions-*.words")
    forget()
    assert [deletions("en") is None for _ in range(2)] == [True, False]
    file.write_bytes(file.read_bytes()[:-9])
    forget()
    assert [deletions("en") is None for _ in range(3)] == [True, True, False]
    known = deletions("en")
    assert known is not None
    assert "house" in known.longer("hose", "u")
    forget()


def test_a_language_without_a_list_has_no_words() -> None:
    """Nor is anything said of what no word is near."""
    assert Deletions(table_of({})).longer("hose", "u") == []
    assert table("en").longer("qqqqq", "q") == []
