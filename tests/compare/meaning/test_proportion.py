"""What cannot be right by its length, and which sources say nothing of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.compare.meaning.proportion import OutOfProportion, out_of_proportion
from qa.model.document import Document
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.plain import read_plain_text

SOURCE = "Der Bürgermeister trat am Montag nach langem Streit mit dem Rat der Stadt zurück."
WHOLE = "After a long dispute with the town council the mayor resigned on Monday."


def far(
    target: str, source: str = SOURCE, lang: str = "en", source_lang: str = "de"
) -> tuple[OutOfProportion, ...]:
    document = Document(
        id="x",
        uri="x",
        raw=target,
        target=read_plain_text(target, lang).prose,
        source=read_plain_text(source, source_lang).prose,
        lang=lang,
        source_lang=source_lang,
        source_raw=source,
    )
    return document.need(out_of_proportion)


def test_a_word_for_a_sentence_is_measured_without_spaces() -> None:
    (found,) = far(" Yes. \n")
    assert len(found.target) == 4
    assert (found.characters, found.source, found.usual) == (4, 68, 56)
    assert 0.1 < found.times < 0.25


def test_a_paragraph_for_some_words_is_too_long() -> None:
    (found,) = far(f"{WHOLE} {WHOLE}", "Der Hund bellt laut.")
    assert found.times > 4
    assert far(f"{WHOLE} {WHOLE}", "translator-credits", source_lang="cs") == ()


def test_a_translation_and_a_free_one_are_left_alone() -> None:
    assert far(WHOLE) == far("The mayor resigned on Monday.") == far(SOURCE) == ()


@pytest.mark.parametrize(
    ("lang", "target"),
    [("cs", "Ano."), ("ru", "Да."), ("uk", "Так."), ("ja", "はい。"), ("zh", "是的。"), ("ko", "네."),
     ("ar", "نعم."), ("he", "כן."), ("hi", "हाँ।"), ("fr", "Oui."), ("fi", "Joo."), ("th", "ใช่")],
)  # fmt: skip
def test_in_every_language_that_was_counted(lang: str, target: str) -> None:
    (found,) = far(target, lang=lang)
    usual = 25 if lang in {"ja", "zh", "ko"} else 60
    assert usual / 2 < found.usual < usual * 2


def test_ideographs_weigh_as_much_as_they_say() -> None:
    source = "市长在与市议会长期争吵之后于周一辞职，新的市长要到五月才会选出。"
    assert far("OK", source, source_lang="zh")[0].source == len(source)
    whole = (
        "The mayor resigned on Monday after a long dispute; the next one will be elected in May."
    )
    assert far(whole, source, source_lang="zh") == ()


@pytest.mark.parametrize(
    "source",
    [
        "Ja, gern, Herr Nachbar.",
        "1 234 567,89 2 345 678,90 3 456 789,01 4 567 890,12",
        "https://example.org/sehr/lange/adresse/die/niemand/liest.html",
        "external ref='figures/some-long-name.png' md5='0123456789abcdef0123456789abcdef'",
        "Eis; Saft; Milch; Brot; Salz; Mehl; Butter; Honig",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "",
    ],
)
def test_labels_lists_figures_and_code_say_nothing(source: str) -> None:
    assert far("Yes.", source) == ()


def test_what_has_no_words_is_another_rule_s() -> None:
    assert far("...") == far("") == ()


def test_without_a_known_language_nothing_is_said() -> None:
    assert far("Yes.", source_lang="xx") == ()


def test_some_paragraphs_are_one_text_and_many_are_another() -> None:
    assert len(far("Yes.", f"{SOURCE}\n\n{SOURCE}")) == 1
    assert far("Yes.", "\n\n".join([SOURCE] * 40)) == ()
    assert len(far("Yes.", " ".join([SOURCE] * 40))) == 1


def read(path: Path) -> Document:
    (document,) = read_documents(str(path), ReadOptions(lang="en", source_lang="de"))
    assert isinstance(document, Document)
    return document


def test_each_row_of_an_article_is_measured(tmp_path: Path) -> None:
    texts = [WHOLE, "Yes.", WHOLE]
    rows = [
        {"id": str(n), "doc": "a", "text": text, "source": SOURCE + " " * n}
        for n, text in enumerate(texts)
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    document = read(file)
    assert [
        found.target.of(document.target.text) for found in document.need(out_of_proportion)
    ] == ["Yes."]


def test_units_that_wait_for_their_translation_and_labels_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "en.po"
    entries = [(SOURCE, ""), ("Datei öffnen", "s"), (f"{SOURCE}!", "s"), ("%s von %s", "%s/%s")]
    head = 'msgid ""\nmsgstr "Language: en\\n"\n'
    file.write_text(
        "\n".join([head, *(f'msgid "{said}"\nmsgstr "{text}"\n' for said, text in entries)]),
        "utf-8",
    )
    document = read(file)
    assert document.catalogue
    (found,) = document.need(out_of_proportion)
    assert found.target.of(document.target.text) == "s"
    assert found.source == 69
