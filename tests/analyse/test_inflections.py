"""Forms of one word are recognized, and words that merely look alike are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.inflections import keys
from qa.compare.terms import found_in
from qa.languages.folders import codes_with
from qa.model.terms import Term
from qa.read.plain import read_plain


def uses(term: str, text: str, lang: str, *, case: bool = False) -> list[str]:
    prose = read_plain(text, lang)
    return [use.span.of(text) for use in found_in(prose, (Term(term, case=case),), lang)]


@pytest.mark.parametrize(
    ("lang", "term", "text", "found"),
    [
        ("en", "power plant", "Two power plants and a power planter.", ["power plants"]),
        ("en", "spokesman", "Both spokesmen spoke.", ["spokesmen"]),
        ("de", "Kraftwerk", "die Kraftwerke und des Kraftwerkes", ["Kraftwerke", "Kraftwerkes"]),
        ("de", "Wald", "in den Wäldern", ["Wäldern"]),
        ("de", "Fischer", "frische Fische", []),
        ("fr", "canal", "les canaux de l'Est, le canaliseur", ["canaux"]),
        ("es", "voz", "las voces", ["voces"]),
        ("ru", "новый завод", "на новых заводах", ["новых заводах"]),
        ("ru", "посёлок", "из поселка", ["поселка"]),
        ("ru", "дежурный", "дежурного и дежурных", ["дежурного", "дежурных"]),
        ("ru", "судьба", "много судеб", ["судеб"]),
        ("de", "Angestellter", "die Angestellten", ["Angestellten"]),
        ("de", "Beamter", "die Beamten und ein Beamte", ["Beamten", "Beamte"]),
        ("fr", "cuisinier", "deux cuisinières, une cuisine", ["cuisinières"]),
        ("fr", "riz", "il rit", []),
        ("es", "cocinero", "las cocineras", ["cocineras"]),
        ("es", "muerto", "la muerte", []),
    ],
)
def test_inflected_terms_are_found(lang: str, term: str, text: str, found: list[str]) -> None:
    assert uses(term, text, lang) == found


def test_words_of_a_term_stand_side_by_side() -> None:
    assert uses("heat pump", "The heat. Pump it. A heat-pump.", "en") == ["heat-pump"]


def test_capitals_count_where_the_termbase_says_so() -> None:
    assert uses("House", "The House has a house.", "en", case=True) == ["House"]


@given(st.text(min_size=1, max_size=12), st.sampled_from([*codes_with("forms.toml"), "und"]))
def test_a_form_is_a_form_of_itself(form: str, lang: str) -> None:
    assert keys(form, lang) & keys(form, lang, base=True)
