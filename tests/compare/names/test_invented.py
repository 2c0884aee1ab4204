"""Names of the translation that nothing in the source can have become."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.compare.names.invented import invented_names
from qa.model.document import Document
from qa.read.plain import read_plain

SOURCE = "Starosta včera v Praze otevřel nový most přes řeku."


def found(text: str, source: str = SOURCE, lang: str = "cs") -> list[str]:
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain(source, lang),
        source_lang=lang,
    )
    return [name.text for name in invented_names(document)]


def test_somebody_whom_the_source_does_not_have() -> None:
    assert found("The mayor and Quillbrenner opened the new bridge in Prague.") == ["Quillbrenner"]


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        # a name of the source that nothing renders: another rule's
        ("The mayor met Quillbrenner.", "Starosta se setkal s Vanhanenem.", "cs"),
        # the name by its letters, its sound, a part of a compound
        ("The mayor met Vanhanen.", "Starosta se setkal s Vanhanenem.", "cs"),
        ("The mayor met Wanhannen.", "Starosta se setkal s Vanhanenem.", "cs"),
        (
            "The mayor went to the Ringelnat evening.",
            "Der Bürgermeister war beim Ringelnatzabend.",
            "de",
        ),
        # a place that English knows
        ("The mayor opened the bridge in Munich.", "Starosta otevřel most v Mnichově.", "cs"),
        # scripts that say too little
        ("The mayor and Quillbrenner opened the bridge.", "市长开通了大桥。", "zh"),
    ],
)
def test_what_the_source_may_have_is_left_alone(text: str, source: str, lang: str) -> None:
    assert found(text, source, lang) == []


@settings(deadline=None, max_examples=examples_of(30))
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_may_be_compared(text: str, source: str) -> None:
    found(text, source)
