"""What kinds of evidence there are."""

from __future__ import annotations

from qa.analyse.names.capitalized_forms import Form
from qa.analyse.names.evidence import (
    NameEvidence,
    Variant,
    by_absence,
    by_article,
    by_full_name,
    by_introduction,
    by_lexicon,
    by_memory,
    by_mention,
    by_person,
    by_place,
    by_renderings,
    said,
)
from qa.analyse.names.evidence_kinds import evidence_kind


def kind(*witnesses: NameEvidence, doubt: float = 0.0) -> str:
    return evidence_kind(Variant(Form("a", "A", [0], 0), "B", witnesses, doubt))


def test_what_the_source_says_has_a_kind_of_its_own() -> None:
    assert kind(by_place("א", ())) == "script of the source"
    assert kind(by_person("א ב", "A B", is_listed=False)) == "known person"
    assert kind(by_renderings("א", 2)) == "other sentences"
    assert kind(by_full_name("A B")) == "full name of the source"
    assert kind(by_article("B", 2), by_absence("A")) == "absent from the source"


def test_what_the_article_alone_says_is_weak_where_it_is_not_sure() -> None:
    assert kind(by_introduction("A B", 0, sure=True)) == "introduced"
    assert kind(by_introduction("A B", 0, sure=True), doubt=-1.0) == "introduced once"
    assert kind(by_introduction("A B", 0, sure=False), doubt=-1.0) == "introduced once"
    assert kind(by_introduction("A B", 2, sure=True), doubt=-1.0) == "introduced, weak"
    assert kind(by_mention("B", 2), doubt=-1.0) == "introduced, weak"
    assert kind(by_article("B", 2), doubt=2.0) == "seldom"
    assert kind(by_article("B", 4), doubt=2.0) == "often"
    assert kind(by_article("B", 1), doubt=4.0) == "weak"
    assert kind(by_article("B", 1), by_lexicon("B", 2.0), doubt=4.0) == "seldom"
    assert kind(by_article("B", 4)) == "weak, often"
    assert kind(by_article("B", 2)) == "weak"


def hint(*witnesses: NameEvidence, times: int = 1) -> str:
    return said(Variant(Form("a", "A", list(range(times)), 0), "B", witnesses, 0.0), is_hint=True)


def test_a_hint_says_which_is_right_only_where_a_language_knows_it() -> None:
    assert hint(by_introduction("X B", 0, sure=True)).startswith(
        "“A” is never introduced, “X B” is"
    )
    assert "should be “B”" in hint(by_introduction("X B", 0, sure=True), by_lexicon("B", 2.0))
    assert "should be “B”" in hint(by_introduction("X B", 2, sure=True))
    assert hint(by_article("B", 1), by_lexicon("B", 2.0)) == (
        "“A” and “B” stand in this article, each once: one of them is misspelled."
    )
    assert hint(by_article("B", 4)) == (
        "“A” (once) and “B” (4 times) stand in this article: one of them is misspelled."
    )
    assert (
        hint(by_article("B", 4), by_lexicon("B", 2.0))
        == "“A” is written “B” 4 times in this article."
    )


def test_a_word_in_another_script_may_be_spelled_in_several_ways() -> None:
    sure = Variant(Form("a", "A", [0], 0), "B", (by_memory("Maxima", 2),), 0.0)
    other = Variant(Form("a", "A", [0], 0), "B", (by_memory("तिवारी", 2),), 0.0)
    assert said(sure).startswith("“A” should be “B”: the source has “Maxima” here")
    assert said(other) == (
        "“A” and “B” both render “तिवारी” of the source, “B” elsewhere (2 times): one of them is misspelled."
    )
