from __future__ import annotations

import pytest

from qa.lexicon.literal.patterns import as_written, folded, source_expression


@pytest.mark.parametrize(
    ("lang", "pattern", "text"),
    [
        ("fi", "sentti*", "Lunta satoi viisi senttiä."),
        ("de", "*pleite", "Eine Heimpleite zum Auftakt"),
        ("de", "zieht ... reißleine", "Der Chef zieht bei dem Projekt die Reißleine."),
        ("ja", "適時打", "四回に適時打を放った"),
        ("ko", "적시타*", "4회 적시타를 쳤다"),
        ("ar", "حالة", "سجلت الوزارة والحالات وبالحالة"),
        ("he", "פועל", "ניצחון להפועל באר שבע"),
        ("tr", "ışık*", "IŞIKLAR söndü"),
        ("fr", "l'herbe*", "dans l’herbe"),
    ],
)
def test_a_pattern_finds_the_source_word(lang: str, pattern: str, text: str) -> None:
    assert source_expression(pattern, lang).search(folded(text))


@pytest.mark.parametrize(
    ("lang", "pattern", "text"),
    [
        ("fi", "sentti", "senttiä"),
        ("de", "pleite", "Heimpleite"),
        (
            "de",
            "zieht ... reißleine",
            "Er zieht um. Am Ende des langen Tages fehlt ihm die Reißleine.",
        ),
        ("he", "פועל", "פועלים"),
    ],
)
def test_a_pattern_does_not_find_another_word(lang: str, pattern: str, text: str) -> None:
    assert not source_expression(pattern, lang).search(folded(text))


@pytest.mark.parametrize(
    ("text", "sought", "written"),
    [
        ("Eine Pleite war es.", "Pleite", "Pleite"),
        ("Die kleine\u00a0\nAnfrage kam.", "kleine\u00a0\nAnfrage", "kleine Anfrage"),
        ("İstanbul'da kaldı.", "İstanbul", "İstanbul"),
        ("שָׁלוֹם עולם", "שָׁלוֹם", "שָׁלוֹם"),
        ("في القَاهِرَة اليوم", "القَاهِرَة", "القَاهِرَة"),
        ("Le cafe\u0301 noir", "cafe\u0301 noir", "café noir"),
    ],
)
def test_what_was_found_is_shown_as_it_stands_in_the_text(
    text: str, sought: str, written: str
) -> None:
    assert as_written(folded(sought), text) == written
