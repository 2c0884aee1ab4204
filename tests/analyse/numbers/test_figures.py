from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.numbers.figures import numbers
from qa.analyse.numbers.found import MOST_FIGURES, Number
from qa.languages.numerals import numerals
from qa.model.prose import Prose
from qa.read.plain import read_plain


def figures(text: str, lang: str | None = "en") -> tuple[Number, ...]:
    return numbers(Prose(text, (), None, lang)).figures


def in_words(text: str, lang: str) -> set[int | Decimal]:
    return {other.value for other in numbers(Prose(text, (), None, lang)).others}


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "150,000 people", "150000"),
        ("de", "150.000 Menschen", "150000"),
        ("fr", "150\u202f000 personnes", "150000"),
        ("en", "1.5 billion euros", "1500000000"),
        ("de", "1,5 Mrd. Euro", "1500000000"),
        ("de", "2 Billionen", "2000000000000"),
        ("es", "5 mil millones", "5000000000"),
        ("ru", "2,5 млн рублей", "2500000"),
        ("cs", "16 milionů lidí", "16000000"),
        ("tr", "39 bin 705 lira", "39705"),
        ("pt", "16 milhões de reais", "16000000"),
        ("nl", "2 miljard euro", "2000000000"),
        ("sv", "3 miljarder kronor", "3000000000"),
        ("da", "5 mia. kr.", "5000000000"),
        ("fi", "3 tuhatta ihmistä", "3000"),
        ("hu", "16 millió forint", "16000000"),
        ("ro", "5 milioane de euro", "5000000"),
        ("el", "150 εκατομμυρίων", "150000000"),
        ("bg", "3 хиляди души", "3000"),
        ("fa", "۸،۸۶۶ مورد", "8866"),
        ("hi", "3 करोड़ रुपये", "30000000"),
        ("zh", "417.6万例", "4176000"),
        ("zh", "1100多万人口", "11000000"),
        ("zh", "330余万千瓦", "3300000"),
        ("zh", "功率7千瓦", "7"),
        ("ja", "5千米ドル", "5000"),
        ("ja", "3億5000万人", "350000000"),
        ("en", "½ of them", "0.5"),
        ("en", "6 billon dollars", "6000000000"),
        ("en", "2 bullions", "2"),
        ("en", "the year 2021", "2021"),
        ("en", "a rise of .5 percent", "0.5"),
        ("en", "He hit .350 in May", "0.350"),
        ("en", "in Section 4.5", "4.5"),
    ],
)
def test_figure_is_read_by_value(lang: str, text: str, value: str) -> None:
    assert figures(text, lang)[0].readings[0] == Decimal(value)


def test_group_of_three_keeps_its_other_reading() -> None:
    assert figures("1.200 Gäste", "de")[0].readings == (Decimal(1200), Decimal("1.200"))
    assert figures("1.200 guests", "en")[0].readings == (Decimal("1.200"), Decimal(1200))


def test_afternoon_is_read_by_both_clocks() -> None:
    assert figures("um 14.30 Uhr", "de")[0].times == (870, 150)
    assert not figures("um 25.30 Uhr", "de")[0].times
    assert set(figures("at 14:00 hours")[0].aliases) == {14, 2}


def test_a_space_in_a_time_is_a_slip() -> None:
    assert figures("at 10: 30 p.m.")[0].times == (630, 1350)


def test_a_comma_may_stand_in_a_list() -> None:
    assert figures("her children (3,5)")[0].parts == (3, 5)
    assert not figures("3,5 million")[0].parts
    assert not figures("3,5", "de")[0].parts


def test_two_scales_add_up() -> None:
    assert 2_300_000_000 in in_words("dala biliyan 2 da miliyan 300", "ha")


@pytest.mark.parametrize(
    ("text", "lang"), [("9 billion " + "1 million " * 500, "en"), ("9億" + "1万" * 500, "ja")]
)
def test_endless_scales_are_many_numbers(text: str, lang: str) -> None:
    found = figures(text, lang)
    assert 501 // MOST_FIGURES < len(found) < 501
    assert max(len(figure.aliases) for figure in found) <= 4 * MOST_FIGURES


def test_a_unit_is_no_whole_text() -> None:
    (figure,) = figures("3" + "人" * 5000, "zh")
    assert 100 <= len(figure.unit) <= 200


def test_average_may_be_a_range() -> None:
    assert {24, 25} <= in_words("打率は2割4〜5分だ", "ja")
    assert 70 in in_words("其中7成是学生", "zh")
    assert 70 not in in_words("其中7成员", "zh")


def test_four_digits_with_a_nought_before_or_an_hour_behind_are_a_time() -> None:
    assert figures("It began at 1730 hours.")[0].times == figures("It began at 17:30.")[0].times
    assert figures("It began at 0730 hours.")[0].times == figures("It began at 7:30.")[0].times
    assert figures("It cost 1730 crowns.")[0].times == ()


def test_a_verb_is_no_score() -> None:
    assert 23 not in in_words("has scored three goals", "en")


def test_date_is_made_of_parts() -> None:
    assert figures("am 3.11.2020", "de")[0].parts == (Decimal(3), Decimal(11), Decimal(2020))


def test_comma_and_space_part_two_figures() -> None:
    assert [number.readings[0] for number in figures("On July 25, 135 cases")] == [25, 135]


def test_sign_for_a_thousand_may_be_a_unit() -> None:
    (paid,) = figures("They paid 100k for it.")
    assert paid.readings == (100,)
    assert 100_000 in paid.aliases
    assert 4_000 not in figures("4kg of it")[0].aliases


def test_an_entity_is_no_figure() -> None:
    assert not figures("the volcano&#39;s caldera")
    assert [number.readings[0] for number in figures("#39; and 40")] == [39, 40]


def test_thousands_go_on_in_figures() -> None:
    (joined,) = numbers(Prose("les 6 mille 74 votes", (), None, "fr")).figures
    assert joined.readings == (6074,)
    assert len(figures("6 million 74 votes")) == 2


def test_unit_stands_behind_the_scale() -> None:
    assert figures("35 million pounds of it")[0].unit == "pounds"


def test_unit_is_the_word_after() -> None:
    assert figures("62 Miles away")[0].unit == "miles"
    assert not figures("room 62.")[0].unit


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "twenty-five children", 25),
        ("en", "five hundred metres", 500),
        ("de", "fünfundzwanzig Kinder", 25),
        ("de", "zweitausend Leute", 2000),
        ("ru", "пятьсот метров", 500),
        ("ru", "в XIX веке", 19),
        ("ru", "двадцати детям", 20),
        ("zh", "二十五岁", 25),
        ("nl", "tweeëntwintig kinderen", 22),
        ("sv", "tjugofem barn", 25),
        ("da", "femogtyve børn", 25),
        ("hu", "huszonöt gyerek", 25),
        ("ro", "douăzeci de copii", 20),
        ("el", "είκοσι παιδιά", 20),
        ("fi", "heinäkuussa", 7),
        ("ja", "平成30年", 2018),
        ("ja", "令和元年", 2019),
        ("en", "in November", 11),
        ("cs", "v červenci", 7),
    ],
)
def test_number_in_words(lang: str, text: str, value: int) -> None:
    assert value in in_words(text, lang)


def test_only_words_that_are_nothing_but_numbers_are_certain() -> None:
    found = numbers(Prose("The second of seven came once in May.", (), None, "en")).others
    assert [other.value for other in found if other.certain] == [7]


def test_unknown_language_has_figures_and_no_words() -> None:
    known = numbers(Prose("seven 1.200", (), None, "xx"))
    assert len(known.figures) == 1
    assert not known.others


def test_digits_of_any_script_are_figures() -> None:
    assert [number.readings[0] for number in figures("१२ ١٢ １２", "hi")] == [12, 12, 12]


def test_endless_digits_are_no_figure() -> None:
    assert not figures("9" * 100_000)


@given(
    st.text(alphabet="0123456789., :ab½十万億\u00a0-", max_size=60),
    st.sampled_from(["en", "de", "ja"]),
)
def test_spans_are_digits_in_order(text: str, lang: str) -> None:
    found = numbers(Prose(text, (), None, lang))
    ends = 0
    for number in found.figures:
        assert ends <= number.span.start < number.span.end <= len(text)
        assert number.readings
        ends = number.span.end


def test_words_called_certain_are_in_the_table() -> None:
    for lang in ("en", "de", "fr", "es", "it", "ru", "uk", "cs", "pl", "is"):
        table = numerals(lang)
        assert table is not None
        for word in table.certain:
            assert any(word.startswith(stem) for stem in table.words), (lang, word)


@pytest.mark.parametrize(
    ("text", "aliases"),
    [("999", ()), ("1000", (0,)), ("1999", (99,)), ("2100", (0,)), ("2101", ())],
)
def test_a_year_is_known_by_its_last_two_digits(text: str, aliases: tuple[int, ...]) -> None:
    """Kills: years before 1000 or after 2100."""
    (figure,) = read_plain(f"In {text} it rained.", "en").need(numbers).figures
    assert figure.aliases == aliases


@pytest.mark.parametrize(
    ("text", "values"),
    [("twenty five", {20, 25, 5}), ("thirteen five", {13, 5}), ("five five", {5})],
)
def test_units_follow_tens_only(text: str, values: set[int]) -> None:
    """Kills: `before.value % 10 == 0` dropped."""
    found = read_plain(f"There were {text} of them.", "en").need(numbers).others
    assert {other.value for other in found} == values
