"""Spellings of Portugal and of Brazil."""

from __future__ import annotations

import pytest

from qa.analyse.language.varieties import other_varieties, varieties
from qa.model.language_tag import region
from qa.read.plain import read_plain


def found(text: str, lang: str) -> list[tuple[str, str]]:
    """The forms of another variety, and what the text's own writes."""
    return [
        (form.span.of(text), form.right) for form in read_plain(text, lang).need(other_varieties)
    ]


def test_the_declared_region_decides() -> None:
    """A form that only the other country has."""
    text = "O Registro foi um facto."
    assert found(text, "pt-PT") == [("Registro", "Registo")]
    assert found(text, "pt-BR") == [("facto", "fato")]


def test_forms_that_both_have_tell_nothing() -> None:
    """A suit is a “fato” in Portugal, and a canvas a “tela”."""
    assert found("O fato e a tela estão no aspecto.", "pt-PT") == []


def test_without_a_region_most_forms_decide() -> None:
    """Three of one country, and thrice as many as of the other."""
    assert found("O prémio, o género, o facto e o registro.", "pt") == [("registro", "registo")]
    assert found("O prémio, o género e o registro.", "pt") == []
    assert found("O prêmio e o registro.", "pt") == []


def test_other_languages_have_no_table() -> None:
    """Nothing is looked for there."""
    assert varieties("de") is None
    assert found("Der Registro.", "de-AT") == []


@pytest.mark.parametrize(
    ("tag", "code"),
    [("pt-BR", "BR"), ("pt", ""), ("zh-Hant-TW", "TW"), ("es-419", "419"), (None, "")],
)
def test_the_region_of_a_tag(tag: str | None, code: str) -> None:
    """Two letters or three figures, behind the script."""
    assert region(tag) == code


def test_the_table_is_of_pairs() -> None:
    """Each form is of one variety only, and two forms are no more than each other's."""
    known = varieties("pt")
    assert known is not None
    one, two = known.forms
    assert not one.keys() & two.keys()
    assert all(one[right] == form for form, right in two.items())
