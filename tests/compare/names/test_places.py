"""Names against a source in a script that shows no names."""

from __future__ import annotations

import pytest

from qa.analyse.names.evidence import Variant, said
from qa.compare.names.places import out_of_place
from qa.model.document import Document
from qa.model.knowledge import ListedName, NameList, Newsroom
from qa.read.plain import read_plain


def found(text: str, source: str, lang: str) -> dict[str, Variant]:
    """The variants, by the doubtful form."""
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain(source, lang),
        source_lang=lang,
    )
    return {variant.form.text: variant for variant in out_of_place(document)}


# Below this share the rule says nothing.
SURE = 0.66
CASES = (
    ("The film opens with Yael Gorsmat.", "הסרט נפתח עם יעל גרוסמן.", "he", "Gorsmat"),
    ("Samir Hadrad arrived in the city.", "وصل سمير حداد إلى المدينة.", "ar", "Hadrad"),
    ("Jonathan Mitter left the hall.", "조너선 밀러는 홀을 떠났다.", "ko", "Mitter"),
    ("Jonathan Mitter left the hall.", "ジョナサン・ミラーはホールを去った。", "ja", "Mitter"),
    ("Maria Hernamdez left the hall.", "玛丽亚·埃尔南德斯离开了大厅。", "zh", "Hernamdez"),
)


@pytest.mark.parametrize(("text", "source", "lang", "slip"), CASES)
def test_a_name_whose_letters_the_word_in_its_place_does_not_make(
    text: str, source: str, lang: str, slip: str
) -> None:
    assert list(found(text, source, lang)) == [slip]


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("The film opens with Yael Grossman.", "הסרט נפתח עם יעל גרוסמן.", "he"),
        ("The film opens with Yael Grosman.", "הסרט נפתח עם יעל גרוסמן.", "he"),
        ("Samir Haddad arrived in the city.", "وصل سمير حداد إلى المدينة.", "ar"),
        ("Samir Hadad arrived in the city.", "وصل سمير حداد إلى المدينة.", "ar"),
        ("Jonathan Miller left the hall.", "조너선 밀러는 홀을 떠났다.", "ko"),
        ("Jonathan Miller left the hall.", "ジョナサン・ミラーはホールを去った。", "ja"),
        ("Anthony Mitchell left the hall.", "安东尼·米切尔离开了大厅。", "zh"),
        ("Matthew Brenner left the hall.", "马修·布伦纳离开了大厅。", "zh"),
        ("Yael Bakery opened.", "יעל מאפייה נפתחה.", "he"),
    ],
)
def test_spellings_that_the_letters_make_are_right(text: str, source: str, lang: str) -> None:
    assert not found(text, source, lang)


def test_people_who_are_known_are_written_as_reference_works_do() -> None:
    variants = found("The judge met Nick Kiev.", "השופט פגש את ניק קייב.", "he")
    assert variants["Kiev"].right == "Cave"
    assert said(variants["Kiev"]) == (
        "“Kiev” should be “Cave”: the source names Nick Cave (ניק קייב), as reference works spell the name."
    )
    assert not found("The judge met Nick Cave.", "השופט פגש את ניק קייב.", "he")


def test_works_that_call_somebody_otherwise_than_the_source_are_no_witness() -> None:
    assert not found("Eugen Kvaternik spoke on Monday.", "אאוגן קווטרניק נאם ביום שני.", "he")


def test_people_of_the_list_of_names_are_written_as_the_list_has_them() -> None:
    text, source = "The coach praised Josh Nivo.", "המאמן שיבח את ג'וש ניבו."
    names = NameList((ListedName("Josh Nebo", ("ג'וש ניבו",)),))
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain(source, "he"),
        source_lang="he",
        newsroom=Newsroom(names=names),
    )
    (variant,) = out_of_place(document)
    assert said(variant) == (
        "“Nivo” should be “Nebo”: the source names Josh Nebo (ג'וש ניבו), as your name list spells the name."
    )
    assert not found(text, source, "he")


def test_only_into_english_and_out_of_scripts_that_are_known() -> None:
    assert not found("Yael Gorsmat came.", "Yael Grossman kam.", "de")
    document = Document(
        id="a",
        uri="a",
        raw="Yael Gorsmat kam.",
        target=read_plain("Yael Gorsmat kam.", "de"),
        source=read_plain("יעל גרוסמן הגיעה.", "he"),
        lang="de",
        source_lang="he",
    )
    assert not out_of_place(document)


def test_a_geresh_of_any_shape_is_a_part_of_the_name() -> None:
    for geresh in "'’‘׳":
        source = f"הכתב פגש את ג{geresh}וני לוין."
        assert not found("The reporter met Johnny Levin.", source, "he")


@pytest.mark.parametrize(
    ("text", "source", "right"),
    [
        ("Later the singer Satders left.", "لاحقا غادر المغني ساندرز.", "Sanders"),
        ("Later the singer Sanders left.", "لاحقا غادر المغني ساندرز.", ""),
        ("Satders and Sanders left.", "غادر ساندرز.", ""),
    ],
)
def test_a_name_of_nobody_a_letter_off_one_that_nothing_renders(
    text: str, source: str, right: str
) -> None:
    assert [each.right for each in found(text, source, "ar").values()] == [right] * bool(right)


def test_the_only_name_that_is_left_over_on_both_sides() -> None:
    source = "דניאל שר את תפקיד נועה."
    assert found("Daniel sings the part of Moha.", source, "he")["Moha"].right == "Noa"
    assert not found("Daniel sings the part of Noa.", source, "he")
    assert not found("Daniel sings the part of Moha to Tovarin.", source, "he")


def test_a_surname_that_is_a_word_there_is_known_by_the_first_name() -> None:
    source = "ראש העיר פגש את דניאל אורות."
    assert list(found("The mayor met Daniel Ormeb.", source, "he")) == ["Ormeb"]
    assert not found("The mayor met Daniel Bakery.", source, "he")


def test_a_well_known_name_may_be_spelt_otherwise_than_reference_works_do() -> None:
    variants = found("The policy of Jeff Knott is new.", "سياسة جيف نوت جديدة.", "ar")
    assert variants["Knott"].confidence < SURE
