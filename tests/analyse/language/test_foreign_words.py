from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.language.foreign_words import foreign_words
from qa.analyse.language.passages import foreign_passages
from qa.model.document import Document
from qa.read.plain import read_plain


def document(
    text: str, source: str | None = None, source_lang: str | None = None, lang: str = "en"
) -> Document:
    return Document(
        id="t",
        uri="t",
        raw=text,
        target=read_plain(text, lang),
        source=None if source is None else read_plain(source, source_lang),
        lang=lang,
        source_lang=source_lang,
    )


FOREIGN = {
    "de": "Die Feuerwehr hat den Damm in der Nacht mit Sand gesichert.",
    "fr": "Les pompiers ont renforcé la digue pendant la nuit avec du sable.",
    "es": "Los bomberos reforzaron el dique durante la noche con arena.",
    "it": "I vigili del fuoco hanno rinforzato la diga durante la notte.",
    "cs": "Hasiči v noci zpevnili hráz pískem a nikdo nebyl zraněn.",
    "pl": "Strażacy umocnili w nocy wał piaskiem i nikt nie został ranny.",
    "is": "Slökkviliðið styrkti stífluna með sandi í nótt og enginn slasaðist.",
    "tr": "İtfaiye gece boyunca bendi kumla güçlendirdi ve kimse yaralanmadı.",
    "fi": "Palokunta vahvisti patoa yöllä hiekalla eikä kukaan loukkaantunut.",
    "ha": "Jami'an kashe gobara sun kare madatsar ruwa da yashi a cikin dare.",
    "ru": "Пожарные ночью укрепили плотину песком.",
    "uk": "Пожежники вночі зміцнили греблю піском.",
    "zh": "消防队员夜间用沙子加固了大坝。",
    "ja": "消防隊は夜のうちに砂で堤防を補強した。",
}


@pytest.mark.parametrize("lang", FOREIGN)
@pytest.mark.parametrize("with_source", [True, False])
def test_a_sentence_in_another_language_is_found(lang: str, with_source: bool) -> None:  # noqa: FBT001
    sentence = FOREIGN[lang]
    text = f"It rained for a week. {sentence} The mayor thanked the men."
    source = document(text, sentence, lang) if with_source else document(text)
    (passage,) = foreign_passages(source)
    assert passage.span.of(text).strip() == sentence
    assert passage.copied is with_source
    if with_source:
        assert passage.lang == lang


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weber, Jürgen Klein, Sabine Groß",
        "Bayern München 2, Borussia Dortmund 1",
        "Police arrest two",
        "No new cases",
        "Her novel “Die Straße der Ameisen” sold well in Spain.",
        "Café, hotel, restaurant, sauna",
        "Per capita income, ad hoc rules",
        "Li Bai (李白) wrote it.",
    ],
)
def test_names_titles_and_headlines_are_not_foreign(text: str) -> None:
    assert foreign_passages(document(text)) == ()


def test_sentences_side_by_side_are_one_passage() -> None:
    text = f"It rained. {FOREIGN['de']} {FOREIGN['de']} It stopped."
    (passage,) = foreign_passages(document(text))
    assert passage.span.of(text) == f"{FOREIGN['de']} {FOREIGN['de']}"


SOURCE = "Der Stadtrat hat gegen den Umbau gestimmt. Die Entscheidung fiel gestern im Landtag."


def words_in(text: str, source: str | None = SOURCE, source_lang: str | None = "de") -> list[str]:
    return [word.span.of(text) for word in foreign_words(document(text, source, source_lang))]


def test_words_of_the_source_are_found_in_the_translation() -> None:
    assert words_in("The council voted gegen the plan.") == ["gegen"]
    assert words_in("The Entscheidung came yesterday.") == ["Entscheidung"]
    assert words_in("The council hat gestimmt on it.") == ["gestimmt"]


def test_names_and_institutions_of_the_source_are_not() -> None:
    assert words_in("The vote fell in the Landtag, said Gegen Stadtrat.") == []


def test_words_set_apart_by_quotation_marks_are_not() -> None:
    assert words_in("The German word “gegen” means against.") == []
    assert words_in("He is against (gegen) it.") == []


def test_without_a_source_common_words_of_other_languages_are_found() -> None:
    assert words_in("The council también voted.", None, None) == ["también"]
    assert words_in("The council voted.", None, None) == []


def test_letters_of_another_alphabet_are_found_but_not_symbols_and_glosses() -> None:
    assert words_in("Goods worth доларів arrived.", None, None) == ["доларів"]
    assert words_in("The angle α, 5 kΩ, Beijing (北京), 24 °С.", None, None) == []


@given(st.text(alphabet="ab сд 語α(“”).'-\n", max_size=60))
def test_spans_are_ordered_and_within_the_text(text: str) -> None:
    known = document(text, source="ab сд", source_lang="de")
    for spans in (
        [passage.span for passage in foreign_passages(known)],
        [word.span for word in foreign_words(known)],
    ):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            end = span.end


@pytest.mark.parametrize(
    ("text", "source", "lang", "found"),
    [
        ("The rent rose y fell again.", "El alquiler subió y bajó de nuevo.", "es", ["y"]),
        ("The sismo's centre was here.", "El centro del sismo estaba aquí.", "es", ["sismo"]),
        (
            "More rain is ожидаются, the weather office of the region reports.",
            "Ожидаются дожди, сообщает служба погоды региона.",
            "ru",
            ["ожидаются"],
        ),
        (
            "Wysiłki to save the house failed.",
            "Wysiłki, by uratować dom, spełzły.",
            "pl",
            ["Wysiłki"],
        ),
        ("Vojtěch said nothing.", "Vojtěch nic neřekl.", "cs", []),
        ("Both x and y lie on the line.", "Tanto x como y están en la línea.", "es", []),
        ("They ate Datschi, a plum cake, at noon.", "Mittags gab es Datschi.", "de", []),
    ],
)
def test_words_that_were_left_at_odd_places(
    text: str, source: str, lang: str, found: list[str]
) -> None:
    words = foreign_words(document(text, source, lang))
    assert [word.span.of(text).removesuffix("'s") for word in words] == found
