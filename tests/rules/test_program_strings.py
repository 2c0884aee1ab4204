"""Strings of programs keep what their programs need; messages have the plural forms of their language."""

from pathlib import Path

import pytest

from qa import Checker
from qa.model.report import Failure, Report

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {lang}\\n{more}"\n\n'


def told(folder: Path, lang: str, source: str, target: str, flags: str = "") -> list[str]:
    path = folder / "a.po"
    unit = f'{flags}msgid "{source}"\nmsgstr "{target}"\n'
    path.write_text(HEAD.format(lang=lang, more="") + unit, encoding="utf-8")
    checker = Checker(source_lang="en", select=["string-mismatch"])
    (report,) = checker.check_file(path)
    assert isinstance(report, Report)
    return [one.message for one in report.findings]


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("Save $(file)", "Speichere $(datei)", "The variable “$(file)” from the source is missing."),
        ("About $Name$ now", "Über $Titel$ jetzt", "The variable “$Name$” from the source is missing."),
        ("Use &brandName; here", "Nutze &marke; hier", "The variable “&brandName;” from the source is missing."),
        ("The @license_code@ deed", "Die Urkunde @lizenz@", "The variable “@license_code@” from the source is missing."),
        ("Call --help first", "Erst --hilfe rufen", "The option “--help” from the source is missing."),
        ("A color of rgb() is used", "Eine Farbe von brg()", "The function “rgb()” from the source is missing."),
        ("A file\\n", "Eine Datei", "The source has a line break at its end."),
        ("A file", "Eine Datei\\n", "A line break at the end; the source has none."),
        ("\\nA file", "Eine Datei", "The source has a line break at its beginning."),
        ("A file\\t", "Eine Datei", "The source has a tab at its end."),
        ("Save $_file now", "Speichere $_datei", "The variable “$_file” from the source is missing."),
        ("&name; and &name;", "&name; und &titel;", "The variable “&name;” from the source is missing."),
        ("A file\\r\\n", "Eine Datei\\n", "The source has a carriage return at its end."),
        ("Save as", " ", "No words here; the source has some."),
        ("Find", "'", "No words here; the source has some."),
        (
            'Click <a href=\\"page.html\\">here</a>',
            'Hier <a hverw=\\"page.html\\">klicken</a>',
            "The attribute “href” from the source is missing.",
        ),
        (
            "Click <img src='image.jpg'/> here",
            "Hier <img src='bild.jpg'/> klicken",
            'The attribute “src="image.jpg"” from the source is missing.',
        ),
    ],
)  # fmt: skip
def test_what_a_program_needs_is_told(
    tmp_path: Path, source: str, target: str, message: str
) -> None:
    assert told(tmp_path, "de", source, target) == [message]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Save $(file) &amp; go&hellip;", "Speichere $(file) &amp; los …"),
        ("Fish &chips; and R&D", "Fisch &chips; und F&E"),
        ("A file\\n", "Eine Datei\\n"),
        ("12", "—"),
        ('<a href=\\"a\\" title=\\"Home\\">x</a>', '<a href=\\"a\\">x</a>'),
        ("It costs $5 and $6.", "Das kostet 5 $ und 6 $."),
    ],
)
def test_what_is_kept_or_free_is_not_told(tmp_path: Path, source: str, target: str) -> None:
    assert told(tmp_path, "de", source, target) == []


def test_lost_keys_are_neutral_and_told_where_a_file_keeps_the_others(tmp_path: Path) -> None:
    units = [f'msgid "_Open{n}"\nmsgstr "_Öffnen{n}"\n\n' for n in range(20)]
    lost = 'msgid "_File"\nmsgstr "Datei"\n\n'
    path = tmp_path / "a.po"
    for text, count in (("".join(units) + lost, 1), (units[0] + lost, 0)):
        path.write_text(HEAD.format(lang="de", more="") + text, encoding="utf-8")
        checker = Checker(source_lang="en", select=["string-mismatch"])
        (report,) = checker.check_file(path)
        assert isinstance(report, Report)
        found = [(one.message, one.severity.value) for one in report.findings]
        assert found == [("The source marks an access key here.", "neutral")] * count


def test_a_plural_with_fewer_forms_than_the_header_says_is_broken(tmp_path: Path) -> None:
    head = HEAD.format(lang="ru", more="Plural-Forms: nplurals=3; plural=0;\\n")
    unit = 'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d файл"\nmsgstr[1] "%d файла"\n'
    path = tmp_path / "a.po"
    path.write_text(head + unit, encoding="utf-8")
    failure, _ = Checker(source_lang="en").check_file(path)
    assert isinstance(failure, Failure)
    assert failure.message == "the message has 2 plural forms; the header says 3"
    path.write_text(head + unit + 'msgstr[2] ""\n', encoding="utf-8")
    (report,) = Checker(source_lang="en").check_file(path)
    assert isinstance(report, Report)
    told = f"{path}: 1 unit was not checked: 1 without one of their plural forms."
    assert told in report.notes


@pytest.mark.parametrize(
    ("rule", "there"),
    [("nplurals=2; plural=n!=1", "2 plural forms"), ("nplurals=1; plural=0", "1 plural form")],
)
def test_a_header_with_fewer_forms_than_its_language_has_is_noted(
    tmp_path: Path, rule: str, there: str
) -> None:
    path = tmp_path / "a.po"
    head = HEAD.format(lang="ru", more=f"Plural-Forms: {rule};\\n")
    path.write_text(head + 'msgid "File"\nmsgstr "Файл"\n', encoding="utf-8")
    (report,) = Checker(source_lang="en").check_file(path)
    assert isinstance(report, Report)
    assert f"{path}: the header says {there}; Russian has 3." in report.notes


@pytest.mark.parametrize(
    ("lang", "target", "message"),
    [
        ("ru", "{n, plural, one {# файл} other {# файлов}}", "Russian needs more plural forms of “n”: “few”, “many”."),
        ("pl", "{n, plural, one {# plik} few {# pliki} other {# pliku}}", "Polish needs more plural forms of “n”: “many”."),
        ("ru", "{n, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}", ""),
        ("ja", "{n, plural, other {# 個}}", ""),
        ("fr", "{n, plural, =1 {# fichier} other {# fichiers}}", ""),
    ],
)  # fmt: skip
def test_messages_have_the_forms_of_their_language(
    tmp_path: Path, lang: str, target: str, message: str
) -> None:
    (tmp_path / "en.json").write_text('{"a": "{n, plural, one {# file} other {# files}}"}')
    path = tmp_path / f"{lang}.json"
    path.write_text(f'{{"a": "{target}"}}', encoding="utf-8")
    checker = Checker(lang=lang, source_lang="en", select=["missing-plural-form"])
    (report,) = checker.with_source_pattern("en.json").check_file(path)
    assert isinstance(report, Report)
    assert [one.message for one in report.findings] == ([message] if message else [])
