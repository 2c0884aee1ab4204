from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.language.recognition import recognize

TEXTS = {
    "en": "The bridge over the river was closed on Monday because of the storm, the town said.",
    "de": "Die Brücke über den Fluss wurde am Montag wegen des Sturms gesperrt, sagte die Stadt.",
    "fr": "Le pont sur la rivière a été fermé lundi à cause de la tempête, a dit la ville.",
    "es": "El puente sobre el río se cerró el lunes por la tormenta, según dijo la ciudad.",
    "pt": "A ponte sobre o rio foi fechada na segunda-feira por causa da tempestade, disse ele.",
    "it": "Il ponte sul fiume è stato chiuso lunedì a causa della tempesta, ha detto il sindaco.",
    "nl": "De brug over de rivier werd maandag gesloten vanwege de storm, zei de gemeente.",
    "sv": "Bron över floden stängdes på måndagen på grund av stormen, sade kommunen.",
    "da": "Broen over floden blev lukket mandag på grund af stormen, oplyser kommunen nu.",
    "nb": "Broen over elva ble stengt mandag på grunn av stormen, opplyser kommunen nå.",
    "fi": "Joen yli kulkeva silta suljettiin maanantaina myrskyn vuoksi, kaupunki kertoi.",
    "pl": "Most na rzece został zamknięty w poniedziałek z powodu burzy, podało miasto.",
    "cs": "Most přes řeku byl v pondělí kvůli bouři uzavřen, uvedlo město ve své zprávě.",
    "sk": "Most cez rieku bol v pondelok pre búrku zatvorený, uviedlo mesto vo svojej správe.",
    "hu": "A folyó feletti hidat hétfőn a vihar miatt lezárták, közölte a város vezetése.",
    "ro": "Podul peste râu a fost închis luni din cauza furtunii, a anunțat orașul.",
    "tr": "Nehir üzerindeki köprü fırtına nedeniyle pazartesi günü kapatıldı, dedi belediye.",
    "ru": "Мост через реку закрыли в понедельник из-за бури, сообщили в городе.",
    "uk": "Міст через річку закрили в понеділок через бурю, повідомили у місті.",
    "bg": "Мостът над реката беше затворен в понеделник заради бурята, съобщиха от града.",
    "el": "Η γέφυρα πάνω από το ποτάμι έκλεισε τη Δευτέρα λόγω της καταιγίδας.",
    "he": "הגשר מעל הנהר נסגר ביום שני בגלל הסערה, נמסר מהעירייה.",
    "ar": "أغلق الجسر فوق النهر يوم الاثنين بسبب العاصفة، كما قالت المدينة.",
    "hi": "नदी पर बना पुल सोमवार को तूफान के कारण बंद कर दिया गया, शहर ने कहा।",
    "th": "สะพานข้ามแม่น้ำถูกปิดในวันจันทร์เนื่องจากพายุ",
    "ko": "강 위의 다리는 폭풍 때문에 월요일에 폐쇄되었다고 시가 밝혔다.",
    "ja": "川に架かる橋は嵐のため月曜日に閉鎖された。",
    "zh": "市政府说，河上的桥因暴风雨于星期一关闭。",
    "et": "Jõe sild suleti esmaspäeval tormi tõttu, teatas linn oma kodulehel.",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_a_sentence_tells_its_language(lang: str) -> None:
    assert recognize(TEXTS[lang]).lang == lang


@pytest.mark.parametrize("lang", TEXTS)
def test_three_sentences_tell_it_surely(lang: str) -> None:
    assert recognize(f"{TEXTS[lang]} " * 3) == (lang, True)


def test_what_most_of_a_text_is_in_decides() -> None:
    assert recognize(f"{TEXTS['de']} {TEXTS['en']} {TEXTS['de']}") == ("de", True)


@pytest.mark.parametrize("text", ["", "  ", "42", "a", "OK", "Anna Weber 12", "???"])
def test_too_little_tells_nothing(text: str) -> None:
    assert not recognize(text).sure


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_the_same_answer_twice(text: str) -> None:
    assert recognize(text) == recognize(text)
