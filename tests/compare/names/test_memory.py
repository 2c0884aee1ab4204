"""What the other sentences of an article write for the same word of the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.names.evidence import said
from qa.compare.names.memory import unlike_other_sentences
from qa.model.document import Document
from qa.read.plain import read_plain

RUSSIAN = (
    "Поезд в Тюмень опоздал на час.\n\nВ Тюмени идёт сильный снег.\n\n"
    "Жители Тюмени любят зиму.\n\nМэр города подал в отставку."
)
CHINESE = "中国下雪了。\n\n火车开往中国。\n\n中国的冬天很长。\n\n市长辞职了。"


def document(text: str, source: str, source_lang: str) -> Document:
    return Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=read_plain(source, source_lang),
        source_lang=source_lang,
    )


def found(text: str, source: str, source_lang: str) -> dict[str, str]:
    variants = unlike_other_sentences(document(text, source, source_lang))
    return {variant.form.text: variant.right for variant in variants}


def test_a_word_of_the_source_that_is_rendered_elsewhere() -> None:
    text = (
        "The train to Tyumen was an hour late.\n\nIn Tyumen it snows hard.\n\n"
        "The people of Tyume like winter.\n\nThe mayor of the city resigned."
    )
    assert found(text, RUSSIAN, "ru") == {"Tyume": "Tyumen"}


def test_no_letters_need_be_alike() -> None:
    text = "It snows in China.\n\nThe train goes to China.\n\nWinter in Chin is long.\n\nThe mayor resigned."
    assert found(text, CHINESE, "zh") == {"Chin": "China"}


@pytest.mark.parametrize(
    "last",
    [
        "The people of Tyumen like winter.",
        "The people of Tyumen and Tyume like winter.",
        "The people like winter.",
    ],
)
def test_right_forms_are_left_alone(last: str) -> None:
    text = (
        "The train to Tyumen was an hour late.\n\nIn Tyumen it snows hard.\n\n"
        f"{last}\n\nThe mayor of the city resigned."
    )
    assert found(text, RUSSIAN, "ru") == {}


def test_peoples_are_other_words() -> None:
    source = "В Мали идёт дождь.\n\nПоезд едет в Мали.\n\nЖители Мали рады.\n\nМэр ушёл."
    text = "It rains in Mali.\n\nThe train goes to Mali.\n\nThe Malian people are glad.\n\nThe mayor left."
    assert found(text, source, "ru") == {}


def test_the_message_names_what_the_source_has() -> None:
    text = "It snows in China.\n\nThe train goes to China.\n\nWinter in Chin is long.\n\nThe mayor resigned."
    (variant,) = unlike_other_sentences(document(text, CHINESE, "zh"))
    assert said(variant) == (
        "“Chin” and “China” both render “中国” of the source, “China” elsewhere (2 times): one of them is misspelled."
    )


@settings(deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(["de", "ru", "zh"]))
def test_any_texts_are_borne(text: str, source: str, lang: str) -> None:
    found(text, source, lang)


def test_a_land_and_its_people_are_two_words() -> None:
    text = (
        "The Omvanian king won.\n\nAn Omvanian army came, and the Omvanian fleet.\n\n"
        "He gave up Omvania.\n\nThe mayor of the city resigned."
    )
    source = (
        "Omvanský král zvítězil.\n\nPřišlo omvanské vojsko a omvanské loďstvo.\n\n"
        "Vzdal se země omvanské.\n\nStarosta města odstoupil."
    )
    assert found(text, source, "cs") == {}


def test_the_first_of_two_unknown_names_is_right_where_the_source_has_one() -> None:
    text = (
        "The ship reached the Bolavac Strait.\n\nIt rained all day.\n\n"
        "The Strait of Boravac is narrow.\n\nThe captain slept."
    )
    one = "船到达了波拉瓦克海峡。\n\n整天下雨。\n\n波拉瓦克海峡很窄。\n\n船长睡着了。"
    assert found(text, one, "zh") == {"Boravac": "Bolavac"}
    both = text.replace("ship", "ship of Kowalczyk").replace("Strait of", "Kowalczyk cape of")
    assert found(both.replace("Strait", "shore"), one, "zh") == {}  # the characters may be his
    two = "船到达了波拉瓦克海峡。\n\n整天下雨。\n\n另一个海口很窄。\n\n船长睡着了。"
    assert found(text, two, "zh") == {}
