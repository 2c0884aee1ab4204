"""Names of newspapers, clubs and towns that were translated word by word."""

from __future__ import annotations

import pytest

from qa import Checker

CASES = (
    ("de", "Die Rheinische Post berichtet von Regen.", "The Rhine Post reports rain.", "Rhine Post"),
    ("de", "Die Süddeutsche Zeitung schreibt das.", "The South German Newspaper writes so.", "South German Newspaper"),
    ("fr", "Le Canard enchaîné cite un témoin.", "The Chained Duck quotes a witness.", "Chained Duck"),
    ("it", "Lo scrive la Gazzetta dello Sport.", "The Gazette of Sport writes so.", "Gazette of Sport"),
    ("cs", "Píší o tom Lidové noviny.", "The People's Newspaper writes about it.", "People's Newspaper"),
    ("fi", "Asiasta kertoo Helsingin Sanomat.", "Helsinki Messages reports on it.", "Helsinki Messages"),
    ("uk", "Потяг їде через Кривий Ріг.", "The train goes through Crooked Horn.", "Crooked Horn"),
)  # fmt: skip


def found_in(text: str, source: str, lang: str) -> list[str]:
    """What the rule marks where it is asked for: how often it is right decides whether it runs by itself."""
    checker = Checker(lang="en", source_lang=lang, select=["literal-translation"])
    return [finding.text for finding in checker.check_text(text, source=source).findings]


@pytest.mark.parametrize(("lang", "source", "text", "name"), CASES)
def test_a_name_that_was_translated_is_found(lang: str, source: str, text: str, name: str) -> None:
    found = found_in(text, source, lang)
    assert any(name in each for each in found)


@pytest.mark.parametrize(("lang", "source", "text", "name"), CASES)
def test_without_the_name_in_the_source_nothing_is_said(
    lang: str, source: str, text: str, name: str
) -> None:
    other = "Das ist ein ganz anderer Satz über das Wetter." if lang == "de" else "…"
    assert not any(name in each for each in found_in(text, other, lang))
    assert source
