"""What projects and languages do in their catalogues each in its own way is no fault; what looks like it is."""

from pathlib import Path

import pytest

from qa import check_file
from qa.checker import Checker

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {}\\n"\n\n'


def found(folder: Path, lang: str, message: str) -> list[tuple[str, str]]:
    """Rule and words of each finding in a catalogue of one message."""
    file = folder / f"{lang}.po"
    file.write_text(HEADER.format(lang) + message + "\n", encoding="utf-8")
    (report,) = check_file(file, source_lang="en")
    return [(one.rule, one.text) for one in report.findings if one.severity.name != "NEUTRAL"]


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        # The key of a text says nothing of its placeholders.
        ("de", 'msgid "calendar.default.description"\nmsgstr "Kalender von {user}"'),
        # Before a name in braces the sign is text.
        ("it", '#, python-brace-format\nmsgid "Order #{id}"\nmsgstr "Ordine numero {id}"'),
        # A hyphen behind a figure is one, no flag of printf.
        ("da", 'msgid "%0 mode"\nmsgstr "%0-tilstand"'),
        # Addresses for examples, and pages in the reader's own language.
        ("pl", 'msgid "Try https://host/path now."\nmsgstr "Wypróbuj https://serwer/adres."'),
        (
            "it",
            'msgid "Write user@mydomain.com."\nmsgstr "Scrivere a utente@miodominio.com."',
        ),
        (
            "de",
            'msgid "Open http://my_server:1080/ now."\nmsgstr "Öffnen Sie http://mein_server:1080/ jetzt."',
        ),
        (
            "fr",
            (
                'msgid "Rules: http://www.example-club.net/rules.html"\n'
                'msgstr "Règles : http://fr.example-wiki.net/wiki/Règles"'
            ),
        ),
        ("fr", '#, kde-format\nmsgid "%1%"\nmsgstr "%1 %"'),
        ("fr", 'msgid "The limit is %sMB."\nmsgstr "La limite est de %s Mo."'),
        (
            "fr",
            'msgid "<html><head/><body><p>Big.</p></body></html>"\nmsgstr "<html><body><p>Grand.</p></body></html>"',
        ),
        ("de", 'msgid "@{time} in hours"\nmsgstr "@{zeit} in Stunden"'),
        ("de", 'msgid "{{plural:$1|row|rows}} left"\nmsgstr "{{plural:$1|Zeile|Zeilen}} übrig"'),
        # Paragraphs of HTML.
        ("fr", 'msgid "<p>Wait.</p> <p>Go.</p>"\nmsgstr "<p>Attendez.</p><p>Allez.</p>"'),
        ("bg", 'msgid "No IP<p>This is it.</p>"\nmsgstr "Няма IP<p>Това е то.</p>"'),
        # Paragraphs in KDE's markup, line breaks, marks around neighboring words or around a word again.
        (
            "hu",
            'msgid "<para>Wait.</para><para> Go.</para>"\nmsgstr "<para>Várjon.</para><para>Menjen.</para>"',
        ),
        ("nb", 'msgid "Wait.<nl/><nl/>Go."\nmsgstr "Vent.<nl/>Gå."'),
        (
            "el",
            (
                'msgid "<em>Copy</em>, <em>cut</em> and <em>paste</em>"\n'
                'msgstr "<em>Αντιγραφή, αποκοπή</em> και <em>επικόλληση</em>"'
            ),
        ),
        (
            "sl",
            (
                'msgid "The <em>%1</em> button is small, the %1 button works."\n'
                'msgstr "Gumb <em>%1</em> je majhen, gumb <em>%1</em> deluje."'
            ),
        ),
        # Settings of a program, labels in diagrams, a name in capitals, a value in marks.
        ("hr", 'msgid "Gadget|ScaleFactor|100"\nmsgstr "140"'),
        ("hr", 'msgid "call()"\nmsgstr "poziv()"'),
        ("da", 'msgid "GNU gettext manual"\nmsgstr "GNU gettext manual"'),
        ("bg", 'msgid "Task “%1” ended."\nmsgstr "Задачата „%1“приключи."'),
        # A language that is written in two scripts, spaces as in French, "if itself", a link without its scheme.
        (
            "sr",
            (
                'msgid "We recommend that you scan the code with the camera."\n'
                'msgstr "Preporučujemo da kod skenirate kamerom, ali to nije neophodno za rad."'
            ),
        ),
        ("oc", 'msgid "Remove this book?"\nmsgstr "Suprimir aqueste libre ?"'),
        ("gl", 'msgid "Implied if the name is given"\nmsgstr "Vai implícita se se indica o nome"'),
        (
            "vi",
            'msgid "Uses the https://api.example.org API"\nmsgstr "Dùng API của api.example.org"',
        ),
        # Digits of the language, and a list whose commas lost their spaces.
        ("ar", '#, c-format\nmsgid "%02d:%02d"\nmsgstr "%I02d:%I02d"'),
        ("he", 'msgid "Click with 1, 2 or 3 fingers"\nmsgstr "הקלק עם 1,2 או 3 אצבעות"'),
        # A date for an example.
        (
            "de",
            'msgid "Use YYYY-MM-DD, eg 2018-01-30"\nmsgstr "Verwenden Sie YYYY-MM-DD, z. B. 2011-05-29"',
        ),
        # Angles that point outwards, marks around a value, and marks that are parted from an operator.
        ("de", 'msgid "Edit “{name}”"\nmsgstr "Kalender «{name}» bearbeiten"'),
        (
            "fi",
            'msgid "The “%(title)s”%(label)s starts."\nmsgstr "Tapahtuma ”%(title)s”%(label)s alkaa."',
        ),
        ("ja", 'msgid "Write failed: %1"\nmsgstr "書き込みに失敗 : %1"'),
        ("fr", 'msgid "Use the operator =~."\nmsgstr "Utilisez l’opérateur =~ ."'),
        # Abbreviations, and a command.
        ("bg", 'msgid "Toggle theme (auto)"\nmsgstr "Превключване на темата (автом.)"'),
        (
            "ro",
            'msgid "--metadata title=\\"My title\\",uuid=1"\nmsgstr "--metadata title=„Titlul meu”,uuid=1"',
        ),
    ],
)
def test_conventions_are_no_fault(tmp_path: Path, lang: str, message: str) -> None:
    assert found(tmp_path, lang, message) == []


@pytest.mark.parametrize(
    ("lang", "message", "rule"),
    [
        (
            "it",
            '#, python-brace-format\nmsgid "Order #{id}"\nmsgstr "Ordine"',
            "placeholder-mismatch",
        ),
        ("de", 'msgid "%0 mode"\nmsgstr "Modus-"', "placeholder-mismatch"),
        (
            "de",
            'msgid "See https://forum.example-club.net/help."\nmsgstr "Siehe https://forum.exmaple-club.net/help."',
            "link-mismatch",
        ),
        (
            "de",
            'msgid "Open http://localhost:8080/ now."\nmsgstr "Öffnen Sie http://localhost:8081/ jetzt."',
            "link-mismatch",
        ),
        (
            "fr",
            'msgid "Wait. Go."\nmsgstr "Il pleut dehors.<b>Nous</b> attendons."',
            "missing-space",
        ),
        (
            "sk",
            (
                "msgid \"See <link url='https://docs.example-club.net/help'>help</link>.\"\n"
                "msgstr \"Pozrite <link url='https://docs.example-club.net/hlp'>pomoc</link>.\""
            ),
            "link-mismatch",
        ),
        ("sl", 'msgid "The <em>%1</em> button"\nmsgstr "Gumb <em>%1"', "placeholder-mismatch"),
        (
            "sl",
            'msgid "<em>One</em> or <em>two</em>"\nmsgstr "<em>Ena</em> ali dve"',
            "placeholder-mismatch",
        ),
        ("hr", 'msgid "Use call() here"\nmsgstr "Ovdje koristi poziv()"', "string-mismatch"),
        (
            "sr",
            (
                'msgid "We recommend that you scan the code with the camera."\n'
                'msgstr "We recommend that you scan the code with the camera."'
            ),
            "untranslated-sentence",
        ),
        (
            "oc",
            'msgid "Removed, with all."\nmsgstr "Suprimit , amb tot."',
            "space-before-punctuation",
        ),
        ("hr", 'msgid "Width: 100"\nmsgstr "Širina: 140"', "number-mismatch"),
        (
            "de",
            'msgid "Built in 1879, e.g. here."\nmsgstr "Gebaut 1897, z. B. hier."',
            "number-mismatch",
        ),
    ],
)
def test_what_looks_like_one_is_found(tmp_path: Path, lang: str, message: str, rule: str) -> None:
    assert rule in [name for name, _ in found(tmp_path, lang, message)]


@pytest.mark.parametrize(
    ("lang", "text", "message", "safe"),
    [
        ("el", "Το Παιxνίδι άρχισε.", "Latin “x” for Greek “χ”", True),
        ("ru", "Это cлово.", "Latin “c” for Cyrillic “с”", True),
        # A letter that only looks alike makes no word: the stray one is to be taken out.
        ("uk", "Доки він недоступниwй.", "Latin “w” for Cyrillic “ԝ”", False),
    ],
)
def test_the_alphabet_of_a_strange_letter(lang: str, text: str, message: str, safe: bool) -> None:  # noqa: FBT001
    (finding,) = Checker(lang=lang, select=["mixed-scripts"]).check_text(text).findings
    assert message in finding.message
    assert [fix.safe for fix in finding.suggestions] == [safe]


def test_a_plural_form_of_one_number_alone_may_leave_the_number_out(tmp_path: Path) -> None:
    """Serbian catalogues of KDE have a fourth form for 1, and it stands last."""
    rule = "nplurals=4; plural=n==1 ? 3 : n%10==1 && n%100!=11 ? 0 : n%10>=2 ? 1 : 2;"
    forms = ("Копирам %1 фајл", "Копирам %1 фајла", "Копирам %1 фајлова", "Копирам фајл")
    file = tmp_path / "sr.po"

    def found_with(header: str) -> list[str]:
        text = HEADER.format("sr").replace('\\n"\n\n', f'\\nPlural-Forms: {header}\\n"\n\n')
        text += '#, kde-format\nmsgid "Copying a file"\nmsgid_plural "Copying %1 files"\n'
        text += "".join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate(forms))
        file.write_text(text, encoding="utf-8")
        (report,) = check_file(file, source_lang="en")
        return [one.rule for one in report.findings]

    assert found_with(rule) == []
    other = rule.replace("n==1 ? 3 : ", "").replace("n%10>=2 ? 1 : 2", "n%10>=5 ? 1 : n ? 2 : 3")
    assert found_with(other) == ["placeholder-mismatch"]


def test_an_entity_that_lost_its_semicolon_gets_it_back(tmp_path: Path) -> None:
    """The source has the entity: what follows it is shown on a page."""
    file = tmp_path / "de.po"
    message = 'msgid "Edit &quot;%s&quot;"\nmsgstr "&quot%s&quot; ändern"\n'
    file.write_text(HEADER.format("de") + message, encoding="utf-8")
    (report,) = check_file(file, source_lang="en")
    (finding,) = [one for one in report.findings if one.rule == "html-entity"]
    assert [fix.text for fix in finding.suggestions] == ["&quot;"]
