"""Passages in another language, for targets and sources of all kinds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.language.passages import ForeignPassage, foreign_passages
from qa.model.document import Document
from qa.read.plain import read_plain

# The same in many languages: what was closed, and what nobody knows.
CLOSED = {
    "en": "The bridge over the river was closed on Monday because of the storm.",
    "de": "Die Brücke über den Fluss wurde am Montag wegen des Sturms gesperrt.",
    "fr": "Le pont sur la rivière a été fermé lundi à cause de la tempête.",
    "es": "El puente sobre el río se cerró el lunes a causa de la tormenta.",
    "pt": "A ponte sobre o rio foi fechada na segunda-feira por causa da tempestade.",
    "it": "Il ponte sul fiume è stato chiuso lunedì a causa della tempesta.",
    "nl": "De brug over de rivier werd maandag gesloten vanwege de storm.",
    "sv": "Bron över floden stängdes på måndagen på grund av stormen.",
    "da": "Broen over floden blev lukket i mandags på grund af stormen.",
    "fi": "Joen yli kulkeva silta suljettiin maanantaina myrskyn vuoksi.",
    "pl": "Most na rzece został zamknięty w poniedziałek z powodu burzy.",
    "cs": "Most přes řeku byl v pondělí kvůli bouři uzavřen pro všechny.",
    "hu": "A folyó feletti hidat hétfőn a vihar miatt lezárták.",
    "ro": "Podul peste râu a fost închis luni din cauza furtunii.",
    "tr": "Nehir üzerindeki köprü fırtına nedeniyle pazartesi günü kapatıldı.",
    "id": "Jembatan di atas sungai ditutup pada hari Senin karena badai.",
    "ru": "Мост через реку закрыли в понедельник из-за сильной бури.",
    "uk": "Міст через річку закрили в понеділок через сильну бурю.",
    "el": "Η γέφυρα πάνω από το ποτάμι έκλεισε τη Δευτέρα λόγω της καταιγίδας.",
    "ar": "أغلق الجسر فوق النهر يوم الاثنين بسبب العاصفة.",
    "he": "הגשר מעל הנהר נסגר ביום שני בגלל הסערה.",
    "hi": "नदी पर बना पुल सोमवार को तूफान के कारण बंद कर दिया गया।",
    "ko": "강 위의 다리는 폭풍 때문에 월요일에 폐쇄되었다.",
    "ja": "川に架かる橋は嵐のため月曜日に閉鎖された。",
    "zh": "市政府说，河上的桥因暴风雨于星期一关闭，没有人受伤。",
}

# So short a sentence of so near a language is not told.
KIN = {("da", "sv"), ("ru", "uk")}


def found(
    text: str, lang: str, source: str | None = None, source_lang: str | None = None
) -> list[tuple[str, str | None]]:
    return [(one.span.of(text), one.lang) for one in passages(text, lang, source, source_lang)]


def passages(
    text: str, lang: str, source: str | None = None, source_lang: str | None = None
) -> tuple[ForeignPassage, ...]:
    return foreign_passages(
        Document(
            id="t",
            uri="t",
            raw=text,
            target=read_plain(text, lang),
            source=None if source is None else read_plain(source, source_lang),
            lang=lang,
            source_lang=source_lang,
        )
    )


@pytest.mark.parametrize("lang", CLOSED)
def test_a_paragraph_in_any_other_language_is_found(lang: str) -> None:
    assert found(CLOSED[lang], lang) == []
    for other, said in CLOSED.items():
        if other != lang and (lang, other) not in KIN:
            text = f"{CLOSED[lang]}\n\n{said}\n\n{CLOSED[lang]}"
            assert [passage for passage, _ in found(text, lang)] == [said]


@pytest.mark.parametrize("lang", [lang for lang in CLOSED if lang not in {"en", "ja", "zh"}])
def test_an_english_clause_is_found_in_any_language(lang: str) -> None:
    words = CLOSED[lang].split()
    clause = "because nobody knew what they wanted"
    text = " ".join((*words[:4], clause, *words[4:]))
    ((passage, other),) = found(text, lang)
    assert (passage, other) == (clause, "en")


@pytest.mark.parametrize("lang", CLOSED)
def test_names_and_titles_are_left_alone(lang: str) -> None:
    words = CLOSED[lang].split(" ")
    for inside in (
        "(The Bank of New York and Trust)",
        "„What nobody knows about you“",
        "“what nobody knows about you”",
        '"what nobody knows about you"',
        "Royal Society of London",
    ):
        text = " ".join((*words[:1], inside, *words[1:]))
        assert found(text, lang) == []


def test_half_a_heading_is_found() -> None:
    text = "Neuer Impfstoff gegen Malaria: hope for millions of children"
    assert found(text, "de") == [("hope for millions of children", "en")]


def test_a_copied_sentence_needs_few_words() -> None:
    text = "Il ponte è chiuso. Niemand weiß mehr. Piove."
    source = "Die Brücke ist zu. Niemand weiß mehr. Es regnet."
    (passage,) = passages(text, "it", source, "de")
    assert (passage.lang, passage.copied) == ("de", True)
    assert passage.span.of(text) == "Niemand weiß mehr."


@pytest.mark.parametrize("line", ["waahoo x 2", "tralalalo tralalala tralalalo!"])
def test_what_no_language_knows_is_left_in_none(line: str) -> None:
    assert found(f"{CLOSED['de']}\n\n{line}", "de", f"{CLOSED['en']}\n\n{line}", "en") == []


@pytest.mark.parametrize("line", ["@user44", "#pilot #flying #training", "@anna @ben, #the_end"])
def test_names_of_users_and_subjects_are_of_no_language(line: str) -> None:
    assert found(f"{CLOSED['de']}\n\n{line}", "de", f"{CLOSED['en']}\n\n{line}", "en") == []


def test_sentences_of_one_paragraph_are_one_passage() -> None:
    text = f"{CLOSED['it']} {CLOSED['de']} {CLOSED['de']} {CLOSED['it']}"
    assert found(text, "it") == [(f"{CLOSED['de']} {CLOSED['de']}", "de")]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*" ".join(CLOSED.values()).split(), "\n\n", "“", "”"]), max_size=40)
)
def test_passages_are_in_order_and_within_the_text(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for passage in passages(text, "it"):
        assert end <= passage.span.start < passage.span.end <= len(text)
        end = passage.span.end


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("@agnostic-apollo @AnnaWeber @confused-techie @TheCompiler @thehale + many others!", "ko"),
        ("최근에 branch protection rules 를 설정하는 방법을 배웠습니다.", "ko"),
    ],
)
def test_users_and_terms_of_a_trade_are_left_alone(text: str, lang: str) -> None:
    assert found(text, lang) == []


def test_a_clause_is_found_in_a_script_without_capitals() -> None:
    text = "그는 most projects only have 이라고 말했습니다. 오늘 비가 옵니다."
    assert found(text, "ko") == [("most projects only have", "en")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("写真・山田花子　取材、文・鈴木一郎　編集部発行責任者・田中次郎", []),
        ("【通販限定】送料無料、定期便割引、購入者全員割引券進呈、診断", []),
        ("市长昨天在市政厅宣布，新的大桥将于明年春天正式开放通行", ["zh"]),
        ("市長昨天在市政廳宣布，新的大橋將於明年春天正式開放通行", ["zh"]),
    ],
)
def test_ideographs_alone_may_be_a_line_of_japanese(line: str, told: list[str]) -> None:
    text = f"市長は昨日、新しい橋を開けました。\n\n{line}\n\nとても静かでした。"
    document = Document("a", "a", text, read_plain(text, "ja"))
    assert [passage.lang for passage in document.need(foreign_passages)] == told
