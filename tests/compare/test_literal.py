from __future__ import annotations

import pytest

from qa.compare.literal import literal_translations
from qa.lexicon.literal.entries import read_entries
from qa.model.document import Document
from qa.model.knowledge import Newsroom
from qa.read.plain import read_plain

SNOW = "sentti* | cent | centimeter | Why. | near=snow"
CASE = "ehdoton* vankeu* | absolute dungeon term | prison term | Why. | alone"
ROAD = "ajokeli* | driving weather | driving conditions | Why. | hint"


def found(
    entries: str, target: str, source: str | None = None, lang: str | None = "xx"
) -> list[str]:
    document = Document(
        id="d",
        uri="d",
        raw=target,
        target=read_plain(target, "en"),
        source=None if source is None else read_plain(source, lang),
        source_lang=lang,
        newsroom=Newsroom(literal=read_entries(entries, "", "en")),
    )
    return [literal.span.of(target) for literal in literal_translations(document)]


def test_with_the_source_both_words_are_needed() -> None:
    target = "Five cents of snow fell on the town."
    assert found(SNOW, target, "Kaupungissa satoi viisi senttiä lunta.") == ["cents"]
    assert found(SNOW, target, "Kaupungissa satoi lunta.") == []
    assert found(SNOW, "It costs five cents.", "Viisi senttiä.") == []


def test_the_subject_of_the_article_decides() -> None:
    entry = "[sport]\nkatko* | break | turnover | Why."
    source = "Katko ratkaisi pelin, sanoi valmentaja."
    assert found(entry, "A break decided the match, the coach said.", source) == ["break"]
    assert found(entry, "A break decided it, the minister said.", source) == []


def test_phrases_and_rare_words_need_no_subject() -> None:
    entries = "[sport]\nkatko* | break; playing break; gatecrash | turnover | Why."
    source = "Katko ratkaisi sen, sanoi ministeri."
    assert found(entries, "A playing break decided it, the minister said.", source) == [
        "playing break"
    ]
    assert found(entries, "A gatecrash decided it, the minister said.", source) == ["gatecrash"]


def test_a_phrase_that_people_write_needs_its_subject() -> None:
    entries = "[sport]\nkeskusta* | city center | midfield | Why."
    source = "Keskusta ratkaisi sen."
    assert found(entries, "The city center decided it, the minister said.", source) == []
    assert found(entries, "The city center decided the match, the coach said.", source) == [
        "city center"
    ]


def test_part_of_a_hyphenated_name_is_left_alone() -> None:
    entry = "gymnas* | gymnasium | high school | Why."
    assert found(entry, "She went to the Goethe-Gymnasium.", "Gymnasium.") == []
    assert found(entry, "She went to the gymnasium.", "Gymnasium.") == ["gymnasium"]


def test_what_is_right_is_left_alone_in_the_genitive_too() -> None:
    entry = "komite* | inquiry panel's; inquiry group | Inquiry Panel | Why."
    assert found(entry, "The Inquiry Panel's page said so.", "Komitea.") == []
    assert found(entry, "The inquiry group said so.", "Komitea.") == ["inquiry group"]


def test_without_the_source_only_sure_phrases_speak() -> None:
    assert found(SNOW, "Five cents of snow fell.", lang=None) == []
    assert found(CASE, "He got an absolute dungeon term.", lang=None) == ["absolute dungeon term"]
    assert found(CASE, "He got an “absolute dungeon term”.", lang=None) == []


def test_a_hint_needs_a_sign_of_the_language() -> None:
    entry = f"[fi > en]\n{ROAD}"
    assert found(entry, "The driving weather is bad in Tampere.", lang=None) == ["driving weather"]
    assert found(entry, "The driving weather is bad in Boston.", lang=None) == []
    assert found(entry, "The driving weather is bad.", lang="fi") == ["driving weather"]


def test_two_phrases_of_a_language_bear_one_another_out() -> None:
    entries = f"[fi > en]\n{ROAD}\nx | snow bread house | bakery shop | Why. | hint"
    one = "The driving weather is bad in Boston."
    assert found(entries, one, lang=None) == []
    assert found(entries, f"{one} The snow bread house is shut.", lang=None) == [
        "driving weather",
        "snow bread house",
    ]


def test_a_word_speaks_where_the_source_language_is_known() -> None:
    entries = "[fi > en]\n[weather]\nsentti* | cent | centimeter | Why. | sign near=snow"
    told = "Five cents of snow fell in the storm, and the wind was cold."
    assert found(entries, f"{told} It was Tampere in Finland.", lang=None) == ["cents"]
    assert found(entries, f"{told} It was Tampere in Norway, near Oslo.", lang=None) == []
    assert found(entries, f"{told} It was Boston.", lang=None) == []
    assert found(entries, "Five cents, said Tampere in Finland.", lang=None) == []


def test_two_words_need_a_sign_however_rare_they_are() -> None:
    entry = "[fi > en]\nx | nest ball | Finnish baseball | Why. | alone"
    assert found(entry, "They played nest ball in Tampere.", lang=None) == ["nest ball"]
    assert found(entry, "They played nest ball in Boston.", lang=None) == []


@pytest.mark.parametrize("between", [". ", ", ", "; ", " (", "\n\n"])
def test_words_that_are_parted_are_no_phrase(between: str) -> None:
    assert found(CASE, f"It is absolute{between}dungeon term is next.", lang=None) == []


def test_the_longer_of_two_renderings_stays() -> None:
    entries = "a | cat | b | Why. | alone\nc | cat on the table | d | Why. | alone"
    assert found(entries, "The cat on the table.", lang=None) == ["cat on the table"]


def test_other_languages_are_left_alone() -> None:
    document = Document(
        id="d", uri="d", raw="a", target=read_plain("absolute dungeon term", "xx"), lang="xx"
    )
    assert literal_translations(document) == ()


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("ar", "الرئيس المنتخب حضر مباراة.", "The elected president came to a match."),
        ("de", "Das Unwetter kam am Abend mit Hagel.", "The bad weather came in the evening with hail."),
        ("de", "Er arbeitet ehrenamtlich im Verein.", "He works on an honorary basis in the club."),
        ("el", "Η εθνική οδός έκλεισε.", "The national road was closed to traffic."),
        ("es", "La junta aprobó las cuentas de la región.", "The board approved the accounts of the region."),
        ("es", "Los escaños de la oposición quedaron vacíos.", "The opposition benches stayed empty."),
        ("fi", "Puolue kokoontui, ja keskusta oli hiljainen.", "The party met, and the city center was quiet."),
        ("fi", "Huuhkaja on suuri lintu.", "The eagle owl is a big bird."),
        ("fr", "Elle travaille à mi-temps.", "She works part-time."),
        ("fr", "Une grande surface de forêt a brûlé.", "A large area of forest has burned."),
        ("it", "È ricoverato, la guarigione sarà lunga.", "He is in hospital, and his recovery will take long."),
        ("ja", "コンビニは食品を売る。", "Convenience stores sell food."),
        ("ja", "無職の男が逮捕された。", "A jobless man was arrested."),
        ("ko", "음주운전 경찰", "Police warned of drinking and driving."),
        ("nb", "Hytta ligger på fjellet.", "The hut is on the mountain."),
        ("nl", "Hij deed aangifte bij de fiscus, zei de politie.", "He filed his tax return, police said."),
        ("nl", "De kamer is groot, zei de minister.", "The room is large, the minister said."),
        ("pl", "Nowela została wydana.", "The short story was published."),
        ("pt", "O homem ao volante era de um time.", "The player of the team held the steering wheel."),
        ("ru", "Дополнительное время и гол в матче", "They asked for additional time before the goal of the match."),
        ("sv", "Beslutet är avgörande för laget.", "The decision was taken by the team after the match."),
        ("tr", "Ağırlaştırılmış müebbet hapis cezası aldı.", "He was given aggravated life imprisonment."),
        ("uk", "Суд відкрив кримінальне провадження.", "The court opened a criminal proceeding."),
        ("zh", "他拧开水龙头，公司说。", "He opened the water tap, the company said."),
        ("zh", "收入同比增长10%。", "Revenue grew by 10 percent compared with the same period."),
    ],
)  # fmt: skip
def test_what_people_write_beside_the_word_is_no_literal_translation(
    lang: str, source: str, target: str
) -> None:
    document = Document(
        id="d",
        uri="d",
        raw=target,
        target=read_plain(target, "en"),
        source=read_plain(source, lang),
        source_lang=lang,
    )
    assert [literal.span.of(target) for literal in literal_translations(document)] == []
