"""Kinds of strings on which rules were wrong in catalogues that people translated."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import Checker
from qa.model.report import Report

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {lang}\\n"\n\n'


def told(folder: Path, rule: str, lang: str, source: str, target: str) -> list[str]:
    """What a rule marks in a unit of a catalogue."""
    path = folder / "a.po"
    unit = f'msgid "{source}"\nmsgstr "{target}"\n'
    path.write_text(HEAD.format(lang=lang) + unit, encoding="utf-8")
    (report,) = Checker(source_lang="en", select=[rule]).check_file(path)
    assert isinstance(report, Report)
    return [one.text for one in report.findings]


@pytest.mark.parametrize(
    ("rule", "lang", "source", "target", "marked"),
    [
        # What a template does stands in comments, with words of the language in them.
        (
            "leftover-markup",
            "fr",
            'It has <!--#if $ok then \\"ended\\" #--> now.',
            'Cela <!--#if $ok then \\"est fini\\" #--> là.',
            [],
        ),
        (
            "untranslated-sentence",
            "nl",
            "They come from the feed.\\n<!--#for $job in $jobs that are new and not yet done by the men of the town#-->\\n",
            "Ze komen van de bron.\\n<!--#for $job in $jobs that are new and not yet done by the men of the town#-->\\n",
            [],
        ),
        ("leftover-markup", "fr", "It has ended.", "C'est fini.<!-- end -->", ["<!-- end -->"]),
        # A wiki's link with its text, which is translated.
        (
            "link-mismatch",
            "de",
            "Read the [[https://wiki.tellberg.net/log|changelog]] now.",
            "Lesen Sie das [[https://wiki.tellberg.net/log|Protokoll]] jetzt.",
            [],
        ),
        (
            "link-mismatch",
            "de",
            "Read the [[https://wiki.tellberg.net/log|changelog]] now.",
            "Lesen Sie das [[https://wiki.tellberg.net/lag|Protokoll]] jetzt.",
            ["https://wiki.tellberg.net/lag|Protokoll"],
        ),
        # Three dots in braces stand for any text.
        ("placeholder-mismatch", "ja", "First in \\\\rel {...} is so", "\\\\rel {…} の中の最初", []),
        # A sign for a word, a function without its brackets.
        ("string-mismatch", "lt", "percent", "%", []),
        ("string-mismatch", "sl", "A malloc() failed", "Malloc ni uspel", []),
        ("string-mismatch", "sl", "A malloc() failed", "To ni uspelo", ["To ni uspelo"]),
        # Spaces that the source has as well, written as entities.
        ("doubled-space", "de", "Rate: &nbsp;&nbsp;~a Hz", "Abtastrate: &nbsp;&nbsp;~a Hz", []),
        # Hours and minutes; a fraction that looks like thousands.
        ("number-mismatch", "el", "Open 2h30 of noise", "Άνοιγμα 2,5 ωρών θορύβου", []),
        ("number-mismatch", "el", "Open 12h30 of noise", "Άνοιγμα 21h30 θορύβου", ["21"]),
        ("number-mismatch", "uk", "It has 16 kHz", "Він має 18 кГц", ["18"]),
        ("foreign-number-format", "ca", "15.000 FPS", "15,000 FPS", []),
        ("foreign-number-format", "ca", "15,000 people", "15,000 persones", ["15,000"]),
        # What shows a typeface.
        (
            "untranslated-sentence",
            "nl",
            "The quick brown fox jumps over the lazy dog",
            "The quick brown fox jumps over the lazy dog",
            [],
        ),
        # What is read out for a tag is translated.
        (
            "string-mismatch",
            "de",
            '<a href=\\"/\\" aria-label=\\"Follow these\\">Refresh</a>',
            '<a href=\\"/\\" aria-label=\\"Folgen Sie\\">Neu laden</a>',
            [],
        ),
        # Dashes at both ends, arguments of an option, a share.
        ("string-mismatch", "tr", "--No lines in buffer--", "--Arabellekte satır yok--", []),
        ("string-mismatch", "tr", "Use --no now", "Şimdi", ["Şimdi"]),
        (
            "placeholder-mismatch",
            "fi",
            "-font <font>\\t\\tUse <font> for text",
            "-font <fontti>\\t\\tKäytä <fonttia> tekstissä",
            [],
        ),
        (
            "placeholder-mismatch",
            "fi",
            "usage: convert [-font <font>] <file>",
            "käyttö: convert [-font <fontti>] <tiedosto>",
            [],
        ),
        (
            "untranslated-sentence",
            "fi",
            "-o <file>  Write the result of the whole run to this file and stop",
            "-o <file>  Write the result of the whole run to this file and stop",
            ["-o <file>  Write the result of the whole run to this file and stop"],
        ),
        ("leftover-markup", "pt", "-s <scriptin>\\tRead from it", "-s <script>\\tLer dele", []),
        ("placeholder-mismatch", "fi", "%ld of %ld (%ld%%) left", "%ld/%ld (%ld %%) jäljellä", []),
        # Marks that are named, and strings that go on in the next one.
        ("space-before-punctuation", "fi", "Missing '(': %s", "( puuttuu: %s", []),
        ("space-before-punctuation", "fi", "Missing (this): %s", "( tämä) puuttuu: %s", ["( "]),
        ("unpaired-quotation-mark", "sr", 'While opening \\"', "Док се отварао „", []),
        # A case behind an address.
        ("link-mismatch", "ka", "Go to https://a.tellberg.net/.", "https://a.tellberg.net/-ზე.", []),
        # Headings of columns.
        ("doubled-space", "sr", "\\nType Name Content", "\\nТип  Име  Садржај", []),
        ("doubled-space", "sr", "It is now so", "То је  тако сада", ["  "]),
        # A code and a word that is translated.
        ("string-mismatch", "tr", "$tNotify list is empty.", "$tBildirim listesi boş.", []),
        ("string-mismatch", "zh", "$tNotify list is empty.", "$t 通知列表为空。", []),
        (
            "string-mismatch",
            "tr",
            "$tNotify list is empty.",
            "Bildirim listesi boş.",
            ["Bildirim listesi boş."],
        ),
        # A word of the translator's in braces, where the program has none.
        ("placeholder-mismatch", "ja", "--os OS name is needed.", "--os {OS名} が必要です。", []),
        (
            "placeholder-mismatch",
            "ja",
            "--os {name} is needed.",
            "--os {OS名} が必要です。",
            ["{OS名}"],
        ),
        # Two words in two scripts, joined.
        ("html-entity", "uk", "The <code>&lt;head></code> part", "Розділ <code>&lt;head&gt;</code>", []),
        ("html-entity", "uk", "The head part", "Розділ &gt;", ["&gt;"]),
        ("html-entity", "es", "See <gui>Mills</gui>.", "Véanse <gui>Molinos &amp; presas</gui>.", []),
        ("html-entity", "es", "Mills and dams", "Molinos &amp; presas", ["&amp;"]),
        # Signs that are named.
        ("space-before-punctuation", "fr", "Use underscores.", "Mettre des soulignés ( _ ).", []),
        ("space-before-punctuation", "fr", "Use this.", "Mettre ( cela ).", ["( ", " )"]),
        ("space-before-punctuation", "zh", "Dotfiles are hidden.", "以 . 开头的文件被隐藏。", []),
        # A key in the place of a text says nothing of it.
        ("number-mismatch", "fr", "finishings.35", "3 agrafes en bas", []),
        ("number-mismatch", "fr", "Finish 35 files", "Finir 53 fichiers", ["53"]),
        # A line that is moved in, by spaces or by a tab.
        ("string-mismatch", "ru", "      %s is here.", "\\t%s здесь.", []),
        ("string-mismatch", "ru", "%s is here.", "\\t%s здесь.", ["\\t%s здесь."]),
        ("string-mismatch", "sv", "--pending--", "--väntar--", []),
        # A number or a name may be said once, and a line break is no word.
        ("placeholder-mismatch", "ja", "%1 needs it. Start %1?", "%1 が必要です。起動しますか？", []),
        ("placeholder-mismatch", "ja", "%1 needs %2.", "%1 が必要です。", ["%1 が必要です。"]),
        ("misplaced-quote-space", "es", "Solo » Mute", "Solo » Mudo", []),
        # A sign for "times".
        ("mixed-scripts", "ru", "(COLSxROWS)", "(СТОЛБЦЫxСТРОКИ)", []),
        # A name in the form of the language.
        ("misspelled-word", "cs", "Madagascar", "Madagaskar", []),
        (
            "untranslated-sentence",
            "nl",
            "This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY.",
            "This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY.",
            [],
        ),
        (
            "untranslated-sentence",
            "nl",
            "This program is given to all in the hope that it will be useful to them.",
            "This program is given to all in the hope that it will be useful to them.",
            ["This program is given to all in the hope that it will be useful to them."],
        ),
        ("space-before-punctuation", "nl", "It was tested.", "Het is getest . Alles is goed.", [" ."]),
        # The letter of a key in brackets parts its word.
        ("misspelled-word", "de", "(l)ast read", "(z)uletzt gelesen", []),
        ("misspelled-word", "pl", "By si(z)e, by date", "Według ro(z)miaru, według daty", []),
        ("misspelled-word", "de", "It is (l)ast", "Es ist zuletzzt (z)", ["zuletzzt"]),
        # The letter of a key is one that every keyboard has.
        ("mixed-scripts", "uk", "&Resume", "Пр&oдовжити", []),
        ("mixed-scripts", "uk", "&Resume it", "&Прoдовжити", ["Прoдовжити"]),
        # A name with an underscore is no label with a key; a beginning that the source has.
        ("mixed-scripts", "ru", "BUS_NAME", "ИМЯ_BUS", []),
        ("mixed-scripts", "uk", "HxSrch", "HxПошук", []),
        ("mixed-scripts", "uk", "Search", "HxПошук", ["HxПошук"]),
        # What the source sets in a column, or writes without a space.
        ("space-before-punctuation", "it", "New     :", "Nuovo   :", []),
        ("space-before-punctuation", "it", "New:", "Nuovo   :", ["   :"]),
        (
            "missing-space",
            "it",
            "It is written Zoom Level:Integer here.",
            "Si scrive livello di ingrandimento:Intero qui.",
            [],
        ),
        (
            "missing-space",
            "it",
            "It is written as a level and an integer here.",
            "Si scrive livello di ingrandimento:Intero qui.",
            ["ingrandimento:Intero"],
        ),
        ("doubled-space", "it", "Function key 1", "Tasto funzione  1", []),
        ("doubled-space", "it", "Key 1 is set", "Tasto  1 premuto", ["  "]),
        # Values with a figure behind each.
        (
            "untranslated-sentence",
            "fr",
            "The size of pictures in a window may be chosen among these levels: smallest (33%), smaller (50%), small (66%), standard (100%), large (150%), largest (400%)",
            "La taille des images dans une fenêtre peut être choisie parmi ces niveaux : smallest (33%), smaller (50%), small (66%), standard (100%), large (150%), largest (400%)",
            [],
        ),
        # Who has the rights.
        (
            "untranslated-sentence",
            "ko",
            "Copyright © 1998-2000 the men of the mill and the town\\nCopyright © 2011 who came",
            "Copyright © 1998-2000 the men of the mill and the town\\nCopyright © 2011 who came",
            [],
        ),
        # A figure as a noun, a version with a zero, a list, a ratio, a date that shows a form.
        ("number-mismatch", "uk", "Start with 4", "Почати з четвірки", []),
        ("number-mismatch", "uk", "Start with 4", "Почати з початку", ["Почати з початку"]),
        ("number-mismatch", "fr", "Older than 0.6", "Plus ancien que 0.6.0", []),
        ("number-mismatch", "fr", "Older than 0.6.1", "Plus ancien que 0.7.1", ["0.7.1"]),
        ("number-mismatch", "pt", "Channels 1,6 and 11", "Canais 1, 6 e 11", []),
        ("number-mismatch", "pt", "It is 1,6 wide", "Tem 1, 6 de largura", ["1"]),
        ("number-mismatch", "ca", "1.85∶1", "1.85:1", []),
        ("number-mismatch", "es", "01/11/2009 17:52:00", "01/11/2019 17:52:00", []),
        # Braces that are named; the page of a country.
        ("placeholder-mismatch", "de", "Curly brackets { }", "Geschweifte Klammern {}", []),
        ("placeholder-mismatch", "de", "Curly {}", "Geschweift", ["Geschweift"]),
        ("link-mismatch", "vi", "http://www.tellberg.com", "http://www.tellberg.com.vn", []),
        (
            "link-mismatch",
            "vi",
            "http://www.tellberg.com",
            "http://www.telberg.com",
            ["http://www.telberg.com"],
        ),
        ("unpaired-quotation-mark", "uk", "Quotation mark", '\\"', []),
        ("unpaired-bracket", "es", "Left bracket", "[", []),
        ("unpaired-bracket", "es", "Left bracket of it", "Corchete [ de eso", ["["]),
        ("doubled-word", "lt", "It is hardly so.", "Tai yra tik vos vos taip.", []),
    ],
)  # fmt: skip
def test_what_catalogs_hold_by_nature_is_left_alone(
    tmp_path: Path, *, rule: str, lang: str, source: str, target: str, marked: list[str]
) -> None:
    assert told(tmp_path, rule, lang, source, target) == marked


def test_two_words_of_two_scripts_that_are_joined_are_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    unit = 'msgid "[PNGFILE] here"\nmsgstr "[ФАЙЛPNG] тут"\n\nmsgid "Sites"\nmsgstr "Cайты"\n'
    path.write_text(HEAD.format(lang="uk") + unit, encoding="utf-8")
    (report,) = Checker(source_lang="en", select=["mixed-scripts"]).check_file(path)
    assert isinstance(report, Report)
    assert [(one.text, one.severity.value == "neutral") for one in report.findings] == [
        ("ФАЙЛPNG", True),
        ("Cайты", False),
    ]


def test_a_lost_line_break_is_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    unit = 'msgid "It rained.<br> It was cold."\nmsgstr "Es regnete. Es war kalt."\n'
    path.write_text(HEAD.format(lang="de") + unit, encoding="utf-8")
    (report,) = Checker(source_lang="en", select=["placeholder-mismatch"]).check_file(path)
    assert isinstance(report, Report)
    assert [one.severity.value for one in report.findings] == ["neutral"]


@pytest.mark.parametrize(
    ("source", "target", "safe"),
    [("Numpad Decimal", "テンキー .", False), ("It is full.", "いっぱいです .", True)],
)
def test_a_mark_that_the_source_lacks_may_be_named(
    tmp_path: Path, *, source: str, target: str, safe: bool
) -> None:
    path = tmp_path / "a.po"
    path.write_text(HEAD.format(lang="ja") + f'msgid "{source}"\nmsgstr "{target}"\n', "utf-8")
    (report,) = Checker(source_lang="en", select=["space-before-punctuation"]).check_file(path)
    assert isinstance(report, Report)
    assert [edit.safe for one in report.findings for edit in one.suggestions] == [safe]


def test_one_key_leaves_the_other_units_their_source(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    units = (
        'msgid "finishings.35"\nmsgstr "3 agrafes"\n\nmsgid "{a} files"\nmsgstr "Des fichiers"\n'
    )
    path.write_text(HEAD.format(lang="fr") + units, encoding="utf-8")
    (report,) = Checker(source_lang="en", select=["placeholder-mismatch"]).check_file(path)
    assert isinstance(report, Report)
    assert [one.text for one in report.findings] == ["Des fichiers"]


def page(folder: Path, rule: str, source: str, target: str) -> list[str]:
    """What a rule marks in a page of Markdown with its source."""
    (folder / "en.md").write_text(source, encoding="utf-8")
    (folder / "de.md").write_text(target, encoding="utf-8")
    checker = Checker(lang="de", source_lang="en", select=[rule])
    (report,) = checker.check_file(folder / "de.md", source=folder / "en.md")
    assert isinstance(report, Report)
    return [one.text for one in report.findings]


PAGE = "# Guide\n\nThe mill is near the town.\n\n{}\n\nIt was built by the men of the town in {}.\n"
SEITE = "# Anleitung\n\nDie Mühle ist nahe der Stadt.\n\n{}\n\nSie wurde von den Männern der Stadt im Jahr {} gebaut.\n"


@pytest.mark.parametrize(
    ("rule", "there", "here", "marked"),
    [
        (
            "page-furniture",
            "[Download it here](https://example.org/a)",
            "[Hier herunterladen](https://example.org/a)",
            [],
        ),
        (
            "link-mismatch",
            "See **http://localhost:8765/**.",
            "Siehe http://localhost:8765/ dazu.",
            [],
        ),
        ("number-mismatch", "version: 1.0.4 of this page", "version: 1.0.2 dieser Seite", []),
        (
            "number-mismatch",
            "The files are 1504 of 2000",
            "Die Dateien sind 1502 von 2000",
            ["1502"],
        ),
    ],
)
def test_what_pages_hold_by_nature_is_left_alone(
    tmp_path: Path, *, rule: str, there: str, here: str, marked: list[str]
) -> None:
    assert page(tmp_path, rule, PAGE.format(there, 1879), SEITE.format(here, 1879)) == marked


def told_of_several(folder: Path, rule: str, lang: str, units: dict[str, str]) -> list[str]:
    """What a rule marks in a catalogue of several units."""
    path = folder / "a.po"
    body = "\n".join(f'msgid "{one}"\nmsgstr "{other}"\n' for one, other in units.items())
    path.write_text(HEAD.format(lang=lang) + body, encoding="utf-8")
    (report,) = Checker(source_lang="en", select=[rule]).check_file(path)
    assert isinstance(report, Report)
    return [one.text for one in report.findings]


def test_a_list_of_signs_names_them_all(tmp_path: Path) -> None:
    """Where some signs have their own names, "_" for "Underline" is one more; for no list it is a lost text."""
    signs = {"Apostrophe": "'", "Colon": ":", "Underline": "_", "Dot": ".", "Pipe up": "..."}
    assert told_of_several(tmp_path, "string-mismatch", "uk", signs) == ["..."]
    assert told_of_several(tmp_path, "string-mismatch", "uk", {"Underline": "_", "Find": "'"}) == [
        "_",
        "'",
    ]


def test_the_form_for_one_may_leave_out_one_of_two_numbers(tmp_path: Path) -> None:
    """“%d of %d message” may be “%d message” where the form stands for one; not “message”."""
    path = tmp_path / "a.po"
    unit = 'msgid "%s [%d of %d read]"\nmsgid_plural "%s [%d of %d reads]"\n'
    both = '#, c-format\n{unit}msgstr[0] "{one}"\nmsgstr[1] "%s [%d von %d gelesen]"\n'
    found = []
    for one in ("%s [%d gelesen]", "%s [gelesen]"):
        path.write_text(HEAD.format(lang="de") + both.format(unit=unit, one=one), encoding="utf-8")
        (report,) = Checker(source_lang="en", select=["placeholder-mismatch"]).check_file(path)
        assert isinstance(report, Report)
        found.append(len(report.findings))
    assert found == [0, 1]
