"""What broken encodings make of a text is found, and undone."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.checker import Checker
from qa.detect.run import detect
from qa.model.document import Document
from qa.model.finding import Finding
from qa.read.plain import read_plain
from qa.rules.base import Rule
from qa.rules.linguistic_conventions.html_entity import HtmlEntity
from qa.rules.linguistic_conventions.invisible_character import InvisibleCharacter
from qa.rules.linguistic_conventions.mojibake import Mojibake
from qa.rules.linguistic_conventions.replacement_character import ReplacementCharacter

WORDS = ["Jóhann", "Þróttur", "Popović", "São", "Führung", "l’été", "Málaga"]


def findings(text: str, rule: Rule, lang: str = "en") -> tuple[Finding, ...]:
    document = Document(id="t", uri="t", raw=text, target=read_plain(text, lang), lang=lang)
    return detect(document, [rule]).findings


def fixed(text: str, rule: Rule) -> str:
    for finding in findings(text, rule)[::-1]:
        suggestion = finding.suggestions[0]
        text = text[: suggestion.span.start] + suggestion.text + text[suggestion.span.end :]
    return text


@pytest.mark.parametrize("word", WORDS)
def test_mojibake_is_undone(word: str) -> None:
    broken = word.encode().decode("cp1252", errors="ignore")
    text = f"He met {broken}, they say."
    clean = f"He met {word}, they say."
    if len(broken.encode("cp1252")) == len(word.encode()):
        assert fixed(text, Mojibake()) == clean
    assert findings(clean, Mojibake()) == ()


@given(st.text(alphabet="ab &<>\"';#x1quotamp", max_size=40))
def test_escaped_text_is_unescaped(text: str) -> None:
    escaped = html.escape(text)
    if "&" not in text:
        assert fixed(escaped, HtmlEntity()) == text


def test_an_entity_that_was_escaped_twice_is_one_finding() -> None:
    (finding,) = findings("Tom &amp;amp; Ann", HtmlEntity())
    assert finding.suggestions[0].text == "&"


@pytest.mark.parametrize(
    ("source", "fix"), [("Er &quot; kam", "&quot;"), ("Er &quot kam", '"'), (None, '"')]
)
def test_an_entity_is_made_whole_if_the_source_has_it_whole(source: str | None, fix: str) -> None:
    text = "He &quot came"
    document = Document("id", "uri", text, read_plain(text, "en"), source_raw=source)
    (finding,) = detect(document, [HtmlEntity()]).findings
    assert [suggestion.text for suggestion in finding.suggestions] == [fix]


@pytest.mark.parametrize("text", ["שלום\u200e and", "👩\u200d🔬", "می\u200cخواهم", "so\u00adft"])
def test_characters_that_scripts_need_are_left_alone(text: str) -> None:
    assert findings(text, InvisibleCharacter()) == ()


def test_a_control_character_is_named_as_unicode_does() -> None:
    (finding,) = findings("A bell\x1b rang.", InvisibleCharacter())
    assert finding.message == "Invisible character: control character U+001B."


def test_a_lost_letter_is_suggested_only_if_one_letter_fits() -> None:
    (one,) = findings("Das ist f\ufffdr dich.", ReplacementCharacter(), "de")
    assert one.suggestions[0].text == "für"
    (other,) = findings("Das ist \ufffd\ufffdx.", ReplacementCharacter(), "de")
    assert other.suggestions == ()


@pytest.mark.parametrize(
    ("lang", "text", "rule"),
    [
        ("el", "Ενημέρωση από το αρχείο POΤ τώρα", "mixed-scripts"),
        (
            "sl",
            "Vzorec ima nadomestne znake (npr. * in ?), ki so ločeni.",
            "space-before-punctuation",
        ),
        ("fa", "ุฑู\u0088ุดู", "invisible-character"),
    ],
)
def test_what_may_be_meant_otherwise_is_not_fixed_unseen(lang: str, text: str, rule: str) -> None:
    found = Checker(lang=lang, select=[rule]).check_text(text).findings
    assert not any(fix.safe for one in found for fix in one.suggestions)
