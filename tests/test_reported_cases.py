"""Kinds of faults, and of false alarms, that people have reported of such tools: in our own words.

The threads are named as facts; the sentences are of this project.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_file, check_rows, check_text

PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n\n'


def in_text(text: str, **options: str) -> list[tuple[str, str]]:
    report = check_text(text, **options)
    return [(one.rule, one.text) for one in report.findings]


def in_file(
    folder: Path, name: str, text: str, source: str | None = None, **options: str
) -> list[tuple[str, str]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    beside = None
    if source is not None:
        beside = folder / f"source{path.suffix}"
        beside.write_text(source, encoding="utf-8")
    reports = check_file(path, source=beside, **options)
    return [(one.rule, one.text) for report in reports for one in report.findings]


def in_catalogue(folder: Path, lang: str, message: str) -> list[tuple[str, str]]:
    return in_file(folder, "a.po", PO.format(lang) + message + "\n", source_lang="en")


def in_row(text: str, source: str, source_lang: str) -> list[tuple[str, str]]:
    row = {"text": text, "source": source, "source_lang": source_lang}
    return [(one.rule, one.text) for report in check_rows([row]) for one in report.findings]


def test_a_verb_beside_its_contraction() -> None:  # languagetool-org/languagetool#998
    found = in_text("They're are late today. We've have seen them, and I'm am tired.")
    assert found == [("doubled-word", text) for text in ("'re are", "'ve have", "'m am")]


@pytest.mark.parametrize("text", ["Moved to {place}}.", "Moved to {{place}.", "Moved to {place]."])
def test_braces_too_many(tmp_path: Path, text: str) -> None:  # WeblateOrg/weblate#12197
    message = f'#, python-brace-format\nmsgid "Shifted to {{place}}."\nmsgstr "{text}"'
    assert [rule for rule, _ in in_catalogue(tmp_path, "en", message)] == ["placeholder-mismatch"]


def test_no_break_spaces_of_french(tmp_path: Path) -> None:  # WeblateOrg/weblate#674
    message = 'msgid "Keep “%s”?"\nmsgstr "Garder «&nbsp;%s&nbsp;»&nbsp;?"'
    assert in_catalogue(tmp_path, "fr", message) == []


def test_words_in_angle_brackets(tmp_path: Path) -> None:  # translate/translate#245
    assert in_catalogue(tmp_path, "de", 'msgid "-o <output file>"\nmsgstr "-o <Zieldatei>"') == []


def test_a_figure_that_lost_digits() -> None:  # mozilla/translations#1388
    found = in_row("The dam holds 7,250,31 litres.", "Der Damm hält 7.250.310 Liter.", "de")
    assert found == [("broken-number", "7,250,31")]


@pytest.mark.parametrize("mark", ["<!-- later -->", "<i></i>", "<br-x/>"])
def test_a_comment_neither_glues_nor_splits(tmp_path: Path, mark: str) -> None:  # vale-cli/vale#882
    assert in_file(tmp_path, "a.md", f"He sat on {mark} a\nbench, and she {mark}\nslept.\n") == []


def test_prose_in_jsx(tmp_path: Path) -> None:  # vale-cli/vale#1155
    raw = 'import Box from "the the"\n\n# A title\n\n<Box kind="the the">\n  He sat in in it.\n</Box>\n'
    assert in_file(tmp_path, "a.mdx", raw) == [("doubled-word", "in in")]


def test_front_matter(tmp_path: Path) -> None:  # vale-cli/vale#504
    raw = "---\ntitle: The end of of it\nslug: of-of\n---\n\nIt ended.\n"
    assert in_file(tmp_path, "a.md", raw) == [("doubled-word", "of of")]


def test_explanations_of_the_translation() -> None:  # receptron/mulmocast-app#621
    text = "The bus leaves at nine.\n\nNotes on Translation Choices: I kept “bus” for its brevity."
    assert [rule for rule, _ in in_text(text)] == ["language-model-remark"]
    assert in_text("The notes on the bridge are long.\n\nHe read the explanation twice.") == []


def test_lost_code(tmp_path: Path) -> None:  # mengxi-ream/read-frog#514
    found = in_file(
        tmp_path,
        "a.md",
        "Mit diesem Befehl listet man Dateien auf. Mit `cd` wechselt man den Ordner.\n",
        "The `ls` command lists files. With `cd` you change the folder.\n",
        lang="de",
        source_lang="en",
    )
    assert [rule for rule, _ in found] == ["lost-code"]


def test_a_lost_link(tmp_path: Path) -> None:  # Metaculus/metaculus#5033
    found = in_file(
        tmp_path,
        "a.md",
        "She won against a local farmer.\n",
        "Sie gewann gegen einen [Bauern von hier](https://www.example.org/bauer).\n",
        source_lang="de",
    )
    assert [rule for rule, _ in found] == ["link-mismatch"]


def test_a_tag_left_of_a_lost_link(tmp_path: Path) -> None:  # Metaculus/metaculus#5033
    found = in_file(
        tmp_path,
        "a.md",
        "She won against a <u>local farmer</u> , who came late.\n",
        "Sie gewann gegen einen [<u>Bauern von hier</u>](https://www.example.org/bauer), der spät kam.\n",
        source_lang="de",
    )
    assert found == [("link-mismatch", "local farmer"), ("space-before-punctuation", " ,")]


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("guide.md#install", []),
        ("guide.md#stall", ["link-mismatch"]),
        ("anleitung.md#install", ["link-mismatch"]),
        ("https://example.org/de/guide.md#install", []),
    ],
)
def test_changed_targets(  # EbookFoundation/free-programming-books#13294
    tmp_path: Path, target: str, found: list[str]
) -> None:
    result = in_file(
        tmp_path,
        "a.md",
        f"Lesen Sie zuerst die [Anleitung]({target}), ehe Sie fragen.\n",
        "Read the [guide](guide.md#install) before you ask.\n",
        lang="de",
        source_lang="en",
    )
    assert [rule for rule, _ in result] == found


@pytest.mark.parametrize(
    ("anchor", "found"), [("first-steps", ["dead-anchor"]), ("erste-schritte", [])]
)
def test_anchors_of_translated_headings(  # Comfy-Org/docs#1415
    tmp_path: Path, anchor: str, found: list[str]
) -> None:
    result = in_file(
        tmp_path,
        "a.md",
        f"Beginnen Sie [hier](#{anchor}).\n\n## Erste Schritte\n\nÖffnen Sie das Programm.\n",
        "Begin [here](#first-steps).\n\n## First steps\n\nOpen the program.\n",
        lang="de",
        source_lang="en",
    )
    assert [rule for rule, _ in result] == found


def test_subtitles_that_loop(tmp_path: Path) -> None:  # aTrainTranscription/aTrain#111
    said = "The ferry leaves at nine from the old pier."
    raw = "".join(f"{n}\n00:0{n}:00,000 --> 00:0{n}:09,000\n{said}\n\n" for n in range(1, 8))
    ((rule, text),) = in_file(tmp_path, "a.srt", raw)
    assert rule == "repetition-loop"
    assert text == raw[raw.index(said) : raw.rindex(said) + len(said)]
    assert in_file(tmp_path, "a.srt", raw[: raw.index("3\n")]) == [("duplicated-segment", said)]


def test_words_made_up_between_refrains() -> None:  # mozilla/translations#1407
    text = "gather glitter La-la-la, the river runs glitterina glitter La-la-la, the river runs"
    found = in_row(text, "La-la-la, rijeka teče, la-la-la, rijeka teče", "hr")
    assert ("uneven-repetition", "gather") in found


def test_entities_of_strings_for_pages(tmp_path: Path) -> None:  # Mte90/GlotDict#67
    assert in_catalogue(tmp_path, "fr", 'msgid "Saving..."\nmsgstr "Enregistrement&hellip;"') == []
    assert in_text("Saving&hellip; done.") == [("html-entity", "&hellip;")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Three and a half hours passed.", "3,5 Stunden vergingen."),
        ("Twenty-two and a half miles lay ahead.", "22,5 Meilen lagen vor ihnen."),
        ("Eleven people came at 6:15 p.m. on 4 June.", "11 Leute kamen am 04.06. um 18.15 Uhr."),
    ],
)
def test_numbers_in_words(text: str, source: str) -> None:  # mozilla/translations#814
    assert in_row(text, source, "de") == []


def test_english_where_japanese_is_due() -> None:  # babarot/oksskolten#110
    english = "The council decided on Tuesday that the old mill will be rebuilt before winter."
    text = f"{english}\n\n市長は来年の春に橋を開通させると述べた。"
    found = in_text(text, lang="ja", source_lang="en")
    assert ("untranslated-sentence", english) in found
