"""What programs' strings hold besides prose is no finding: settings, lists, placeholders of a clock."""

from pathlib import Path

import pytest

from qa import Checker
from qa.model.report import Report

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {lang}\\n"\n\n'


def rules(folder: Path, lang: str, source: str, target: str) -> list[str]:
    path = folder / "a.po"
    unit = f'#, no-c-format\nmsgid "{source}"\nmsgstr "{target}"\n'
    path.write_text(HEAD.format(lang=lang) + unit, encoding="utf-8")
    (report,) = Checker(source_lang="en").check_file(path)
    assert isinstance(report, Report)
    return [one.rule for one in report.findings]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("es", "calendar:week_start:0", "calendar:week_start:1"),
        ("de", "half past %0", "halb %1"),
        ("de", "%A %B %d (%%s)", "%A, %e. %B (%%s)"),
        ("de", "Disable it to prevent this. Enable it then.", "Zum Verhindern aus.<br />Dann an."),
        ("tr", "N/A", "-"),
        ("pt-BR", "panels;settings;taskbar;autohide;menu;", "painéis;configurações;tarefas,ocultar;menu;botões;"),
        ("de", "Possible values: name, size, time, path.", "Mögliche Werte sind: »name«, »size«, »time«, »path«."),
        ("de", "File size, such as >10.5m <1g", "Dateigröße, etwa >10.5m <1g"),
        ("it", "Unable to find it, install it first", "Impossibile trovarlo, prima installalo"),
        ("de", "list || add [-free] <name> || clear [<id>|<name>...] || close", "list || add [-free] <name> || clear [<id>|<name>...] || close"),
        ("de", "list|info [<name>] || eval [-o|-oc] <code> || load <file>", "list|info [<name>] || eval [-o|-oc] <kode> || load <datei>"),
        ("pl", "Names of keys: f0 to f9, home, end, left, right, tab, return, comma", "Nazwy klawiszy: f0 do f9, home, end, left, right, tab, return, comma"),
        ("de", "Left | Left", "Mitte | Mitte"),
        ("fr", "- ${day:string}: what the day is called", "- ${day:chaîne} : le nom du jour"),
        ("ja", "The block %block% is in the %page_name% page.", "%block%というブロックは%page_name%というページにあります。"),
        ("ja", "%B %d%o, %Y", "%Y年%B%e日"),
        ("ja", "A list of names; the first one counts", "名前のリスト;最初のものが有効です"),
        ("de", "Right arrow", "→"),
        ("de", "See https://wiki.brueckenbau.net/wiki/Upload for more.", "Siehe https://wiki.brueckenbau.net/wiki/DE:Hochladen für mehr."),
        ("uk", "« Slide to stop", "« Зсунути для скасування"),
        ("pl", "Add at least {{ limit }} member.", "{1} Dodaj jeden element.|{2,3} Dodaj {{ limit }} elementy.|[5,Inf[ Dodaj {{ limit }} elementów."),
        ("nl", "Notes that %{user} wrote or read", "Opmerkingen die %{user} schreef of die %{user} las"),
        ("ru", "To set it, run: sudo chown -R www-data:users %path% && sudo chmod -R g+w %path%", "Чтобы задать права, запустите: sudo chown -R www-data:users %path% && sudo chmod -R g+w %path%"),
        ("cs", "Positive values count after the date, negative values before.", "Kladné hodnoty platí po datu, záporné hodnoty před."),
        ("ru", "Hello %s,\\n", "Здравствуйте, %s!\\n    "),
    ],
)  # fmt: skip
def test_a_catalogue_may_say_so(tmp_path: Path, lang: str, source: str, target: str) -> None:
    assert rules(tmp_path, lang, source, target) == []


@pytest.mark.parametrize(
    ("lang", "source", "target", "rule"),
    [
        ("es", "The week starts on day 12 here", "La semana empieza el día 13 aquí", "number-mismatch"),
        ("de", "He saw it, then left", "Er sah es,dann ging er", "missing-space"),
        ("de", "They went home, and nobody saw them again for years.", "They went home, and nobody saw them again for years.", "untranslated-sentence"),
        ("ja", "The block is in the %page_name% page.", "ブロックは%page_nam%というページにあります。", "placeholder-mismatch"),
        ("fr", "- ${day:string}: what the day is called", "- ${jour:string} : le nom du jour", "placeholder-mismatch"),
        ("de", "See https://wiki.brueckenbau.net/wiki/Upload for more.", "Siehe https://wiki.brueckenbau.net/wiki/Uplaod für mehr.", "link-mismatch"),
        ("nl", "Notes that %{user} wrote or %{other} read", "Opmerkingen die %{user} schreef of die %{user} las", "placeholder-mismatch"),
    ],
)  # fmt: skip
def test_what_is_prose_is_looked_at(
    tmp_path: Path, lang: str, source: str, target: str, rule: str
) -> None:
    assert rules(tmp_path, lang, source, target) == [rule]
