"""Slips in names are found by their witnesses, and two names that only look alike are not."""

from __future__ import annotations

import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.names.capitalized_forms import Form
from qa.analyse.names.evidence import Variant, Who, said
from qa.analyse.names.misspelled_names import _Judge, name_variants
from qa.model.document import Document
from qa.read.plain import read_plain

# Below this share a rule says nothing.
LOWEST = 0.6


def document(
    text: str, source: str | None = None, source_lang: str | None = None, lang: str = "en"
) -> Document:
    return Document(
        "id",
        "uri",
        text,
        read_plain(text, lang),
        source=None if source is None else read_plain(source, source_lang),
        source_lang=source_lang,
        lang=lang,
    )


def found(text: str, source: str | None = None, source_lang: str | None = None) -> dict[str, str]:
    variants = name_variants(document(text, source, source_lang))
    return {v.form.text: v.right for v in variants if v.confidence >= LOWEST}


@pytest.mark.parametrize(
    ("text", "slip", "right"),
    [
        ("Talks with Hallenbek end\n\nMs Hallenbeck left, and Hallenbeck smiled.", "Hallenbek",
         "Hallenbeck"),
        ("Kowalczyk won. Later Kowaclzyk wept. Kowalczyk is 30.", "Kowaclzyk", "Kowalczyk"),
        ("In Reykjavvik it rained. Flights to Reykjavik were late.", "Reykjavvik", "Reykjavik"),
        ("Olga Tarkhunova met Olga Tarkhanova. Then Tarkhanova left.", "Tarkhunova", "Tarkhanova"),
        ("Mayor Brentfield's aides said that Mayor Brentfeld's plan failed. Mayor Brentfield knew.",
         "Brentfeld", "Brentfield"),
        ("The Golden Goblet Awards begin. A guest of the Golden Goble Awards slept.", "Goble",
         "Goblet"),
        ("Most Russian clubs stayed. Some players left the Russuan market.", "Russuan", "Russian"),
        ("Two Turkish towns were hit. It shook the Turkis province of Tellberg.", "Turkis", "Turkish"),
        ("Two Swiss men fell. It was in the Swisss Alps.", "Swisss", "Swiss"),
    ],
)  # fmt: skip
def test_a_rarer_form_beside_a_more_frequent_one(text: str, slip: str, right: str) -> None:
    assert found(text) == {slip: right}


def test_two_nouns_in_one_are_no_name_where_nouns_have_capitals() -> None:
    text = "Der Bericht vergleicht die Unfallraten der Modelle. Die Unfalldaten kennt keiner."
    source = "The report compares the accident rates of the models. Nobody knows the accident data."
    variants = name_variants(document(text, source, "en", "de"))
    assert all(Who.ABSENCE not in {each.who for each in v.witnesses} for v in variants)


@pytest.mark.parametrize(
    "text",
    [
        "Iran and Iraq met. The Iranian and the Iraqi minister went to Iran, then to Iraq.",
        "Israel voted. The Israeli government and two Israelis in Israel spoke of Israel.",
        "Austria played Australia. Austria won, and Austria was glad of it.",
        "Slovakia and Slovenia signed. Slovenia was first, and Slovenia paid.",
        "Los Angeles lost. The Angels of Los Angeles won in Los Angeles.",
        "Nasir spoke. Nasiru answered. Nasir laughed, and Nasir left.",
        "Jan came. Jana came too, and Jan greeted her. Jan sat down.",
        "General Tayza Kyaw spoke. Later Tayzar San left. Doctor Tayzar San wept. Tayzar San ran.",
        "Marco ran. Marcos walked. Marco won, and Marco slept.",
        "Johnson won, and Johnston lost. Johnson thanked Johnston. Johnson left.",
        "Chris prayed to Christ. Chris rose. Chris left.",
        "Petr Novák spoke. Eva Nováková listened. Novák sat. Novák left.",
        "Dmitry Medvedev spoke. Svetlana Medvedeva came. Medvedev left. Medvedev slept.",
        "The Texan left Texas. Texans in Texas love Texas.",
        "A Hallenbeck met other Hallenbecks. Hallenbeck and Hallenbeck shook hands.",
        "He was misspelled as Hallenbek in the letter. Hallenbeck laughed. Hallenbeck left.",
        "The letter says “Hallenbek [sic]”. Hallenbeck laughed, and Hallenbeck left.",
        "The NATO and the NAFO are two things. NATO is old, NATO is large.",
        "Anthony came. Antonia came. Anthony left.",
        "Tellbers came. Mr Tellberss wife saw Tellbers. Tellbers left.",
        "TellbergOn Monday it rained. Tellberg came, and Tellberg left. Nobody saw Tellberg.",
        "Mr Kallenbach met his rival Wallenbach. Wallenbach won, and Wallenbach left.",
    ],
)
def test_two_names_are_two_names(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "source", "lang", "expected"),
    [
        ("They met in Bielefild.", "Sie trafen sich in Bielefeld.", "de", {"Bielefild": "Bielefeld"}),
        ("They met in Quedlinburg.", "Sie trafen sich in Quedlinburg.", "de", {}),
        ("He praised Hollister.", "Chválil Hollistera.", "cs", {}),
        ("He praised Holister.", "Chválil Hollistera.", "cs", {"Holister": "Hollister"}),
        ("He lives in Jihlav.", "Žije v Jihlavě.", "cs", {"Jihlav": "Jihlava"}),
        ("They live in Lahti.", "He asuvat Lahdessa.", "fi", {}),
        ("She spoke to Ásmundur.", "Hún talaði við Ásmund.", "is", {}),
        ("Karel spoke.", "Viděli Karla.", "cs", {}),
        ("The harbour of Thorshavn is small.", "Höfnin í Þórshavn er lítil.", "is", {}),
        ("Yaremchuk and Yermolenko won.", "Jaremtschuk und Jermolenko gewannen.", "de", {}),
    ],
)  # fmt: skip
def test_the_source_is_the_strongest_witness(
    text: str, source: str, lang: str, expected: dict[str, str]
) -> None:
    assert found(text, source, lang) == expected


def test_the_source_in_another_alphabet_speaks_too() -> None:
    text = "Olga Tarkhunova won. Tarkhanova is 30."
    assert found(text) == {}
    assert found(text, "Победила Ольга Тарханова. Тархановой 30 лет.", "ru") == {
        "Tarkhunova": "Tarkhanova"
    }


@pytest.mark.parametrize(
    ("text", "source", "lang", "expected"),
    [
        (
            "Then Ivan Tarkhunova came.",
            "Пришла Анна Тарханова.",
            "ru",
            {"Tarkhunova": "Tarkhanova"},
        ),
        ("Then Ivan Vlasenko came.", "Прийшов Іван Власенко.", "uk", {}),
        ("They left Yasnovka.", "Вони залишили Ясновську громаду.", "uk", {}),  # its adjective
        ("Then Hallenbeck came.", "Пришёл Халленбек.", "ru", {}),  # spelt by ear
        ("Then Tarchanova came.", "Пришла Тарханова.", "ru", {}),  # another romanization
    ],
)
def test_the_source_in_another_alphabet_testifies_alone(
    text: str, source: str, lang: str, expected: dict[str, str]
) -> None:
    assert found(text, source, lang) == expected


def test_a_form_that_the_source_has_is_right() -> None:
    text = "Hallenbek met Hallenbeck. Hallenbeck left, Hallenbeck slept."
    assert set(found(text)) == {"Hallenbek"}
    assert found(text, "Hallenbek traf Hallenbeck. Hallenbeck ging.", "de") == {}


def test_a_finding_names_its_witnesses() -> None:
    text = "Brentfeld spoke in Hull. Brentfield left. Brentfield slept."
    (variant,) = name_variants(document(text, "Brentfield sprach in Hull.", "de"))
    assert {witness.who for witness in variant.witnesses} >= {Who.ARTICLE, Who.SOURCE}
    assert said(variant) == (
        "“Brentfeld” is written “Brentfield” 2 times in this article and in the source."
    )


def test_more_witnesses_make_surer() -> None:
    once = "In Hull Brentfeld spoke. Then Brentfield left."
    often = f"{once} Today Brentfield slept. Now Brentfield is back."
    with_source = name_variants(document(often, "Brentfield sprach.", "de"))[0].confidence
    assert (
        name_variants(document(once))[0].confidence
        < name_variants(document(often))[0].confidence
        < with_source
    )


@given(st.text("ABab é'’.\n-", max_size=120), st.text("ABabбА '", max_size=60))
def test_any_text_is_borne(text: str, source: str) -> None:
    for variant in name_variants(document(text, source, "ru")):
        assert 0 < variant.confidence < 1
        assert variant.form.text != variant.right


def test_two_people_with_names_alike_are_two_people() -> None:
    assert not found("Nguyễn Phú Trọng met Lê Hoài Trung in Hanoi.")


GREEK = (
    "Ο Κυριάκος Μαυρογένης συνάντησε τον Νίκο Παπαλιόπουλο. Ο Κωνσταντίνος Χρυσοχέρης έφυγε. "
    "Ο Αντώνης Μπακάκης μίλησε."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyriakos Mavrogenis met Nikos Papaliopuolos.", {"Papaliopuolos": "Papaliopoulos"}),
        ("Kyriakos Mavrogenis met Nikos Papaliopoulos.", {}),
        ("Constantinos Chrysoheris left, and so did Konstantinos Hrysocheris.", {}),
        ("Antonis Bakakis spoke, or Adonis Mpakakis.", {}),
    ],
)
def test_greek_is_heard_by_all_schemes(text: str, expected: dict[str, str]) -> None:
    assert found(text, GREEK, "el") == expected


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("The island fell to Quellenid rule.", "Insula a trecut sub stăpânirea Quelleniz.", "ro"),
        ("He praised Ilmar Kaasikmägi.", "Ta kiitis Ilmar Kaasikmäega koos.", "et"),
        ("They met Vihtori Laaksonen.", "Nad kohtusid Vihtori Laaksosega.", "et"),
        ("The minister praised Bohumir.", "Ministrul l-a lăudat pe Bogumir.", "ro"),
        ("The cause is Trachoma.", "La causa es el Tracoma.", "es"),
    ],
)
def test_languages_end_and_adapt_names_as_they_please(text: str, source: str, lang: str) -> None:
    assert found(text, source, lang) == {}


def test_the_suggestion_is_what_the_target_language_calls_it() -> None:
    text = "The Nigerean team left Nigeria. Fans in Nigeria wept, and Nigeria lost."
    assert found(text) == {"Nigerean": "Nigerian"}
    [variant] = name_variants(document(text))
    assert said(variant) == (
        "“Nigerean” should be “Nigerian”: “Nigeria” is written 3 times in this article."
    )
    assert found("A Belgina won.", "Vyhrál Belgičan.", "cs") == {"Belgina": "Belgian"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vestergaard spoke. Then Estergaard left. Vestergaard smiled at Vestergaard's aide.",
         {"Estergaard": "Vestergaard"}),
        ("Hanna Tollefsen and Anna Tollefsen met. Hanna spoke to Hanna's boss.", {}),
        ("The Volga is long. Olga swam in the Volga, and the Volga was cold.", {}),
    ],
)  # fmt: skip
def test_a_name_may_lose_its_first_letter(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


def test_a_text_of_ever_other_spellings_is_weighed_up_to_a_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance, letters = random.Random(1), "abcdefghijklmnopqrstuvwxyz"  # noqa: S311  # no secret
    sentences = []
    for _ in range(1_000):
        name = list("Blinkenhauser")
        for _ in range(3):
            name[chance.randrange(1, len(name))] = chance.choice(letters)
        sentences.append(f"Mr {''.join(name)} said so.")
    article = document(" ".join(sentences))
    asked: list[str] = []
    best = _Judge.best

    def counted(judge: _Judge, form: Form) -> Variant | None:
        asked.append(form.key)
        return best(judge, form)

    monkeypatch.setattr(_Judge, "best", counted)
    unbounded = name_variants(article)
    assert len(unbounded) > 200
    asked_of_all = len(asked)
    asked.clear()
    monkeypatch.setattr(sys.modules[name_variants.__module__], "MOST", 50)
    assert name_variants(article) == unbounded[:50]
    assert len(asked) < asked_of_all / 3


def test_a_letter_with_many_marks_in_the_source_is_no_stem() -> None:
    source = read_plain("Herr Ш\u0301\u0301\u0301\u0301 sagte.", "ru")
    text = "Mr Shm said so. Mr Shmm left."
    found = Document("a", "a", text, read_plain(text, "en"), source, source_lang="ru")
    assert name_variants(found) == ()


@pytest.mark.parametrize("form", ["TellbergB", "TellBerg"])
def test_capitals_inside_are_marks_of_footnotes_or_of_another_name(form: str) -> None:
    assert (
        found(f"Tellberg spoke. The aides of Tellberg agreed. Then {form} left. So did Tellberg.")
        == {}
    )


def test_a_people_is_no_slip_for_its_place() -> None:
    text = "Qatar won. A Qatari company paid. Qatar lost in Qatar, and Qatar rested."
    source = "Katar vyhrál. Zaplatila firma z Qatar. Qatar prohrál v Qatar."
    assert not found(text, source, "cs")


def test_what_a_hyphen_binds_to_the_next_word_is_no_name_that_the_source_lacks() -> None:
    text = "Ilmt was there. Then {0} came, and Ilmt saw the scientists of the town go."
    source = "Kien hemm. Imbagħad ġew ix-xjentisti."

    def heard(name: str) -> set[Who]:
        variants = name_variants(document(text.format(name), source, "mt"))
        return {witness.who for variant in variants for witness in variant.witnesses}

    assert Who.ABSENCE in heard("Ixmt")
    assert Who.ABSENCE not in heard("Ixmt-scientists")
