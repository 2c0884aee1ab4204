from __future__ import annotations

from qa.analyse.source_signs import leading_source, likely_sources, signs_of
from qa.read.plain import read_plain


def signs(text: str) -> dict[str, int]:
    return dict(signs_of(read_plain(text, "en")))


def test_names_of_a_country_are_signs() -> None:
    assert signs("It rained in Tampere, and in Finland’s north.") == {"fi": 2}
    assert signs("It rained in Boston.") == {}


def test_people_count_for_half() -> None:
    assert signs("Haavisto came.") == {}
    assert signs("Haavisto came, and Kiuru left.") == {"fi": 1}


def test_letters_that_few_others_write_are_signs() -> None:
    assert signs("He met Wałdoch.") == {"pl": 1}


def test_phrases_add_to_names() -> None:
    prose = read_plain("It rained in Tampere.", "en")
    assert likely_sources(prose, {"fi": 2, "sv": 1}) == {"fi": 3, "sv": 1}


def test_the_leading_language_has_no_rival() -> None:
    assert leading_source({"fi": 4, "sv": 1}, 2) == "fi"
    assert leading_source({"fi": 4, "sv": 4}, 2) == ""
    assert leading_source({"fi": 1}, 2) == ""
    assert leading_source({}, 2) == ""
