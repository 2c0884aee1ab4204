"""What is reported of catalogues: strings of programs with their translations."""

from pathlib import Path

import pytest

from qa import UnreadableError, check_file

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {}\\n"

"""


def found(folder: Path, lang: str, *messages: str) -> list[tuple[str, int, str]]:
    """Rule, line and words of each finding in a catalogue of these messages."""
    file = folder / f"{lang}.po"
    file.write_text(HEADER.format(lang) + "\n\n".join(messages) + "\n", encoding="utf-8")
    (report,) = check_file(file, source_lang="en")
    return [(one.rule, one.place.line, one.text) for one in report.findings]


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("fr", 'msgid "Delete “%s”?"\nmsgstr "Supprimer «&nbsp;%s&nbsp;»&nbsp;?"'),
        ("fr", 'msgid "Please wait..."\nmsgstr "Veuillez patienter&hellip;"'),
        ("de", 'msgid "Usage: run <file name>"\nmsgstr "Aufruf: run <Dateiname>"'),
        ("de", 'msgid "Status"\nmsgstr "Status"'),
        ("de", 'msgid "Host:"\nmsgstr "Host:"'),
        (
            "ru",
            "msgid \"external ref='figures/an arrow of ours.png'\"\nmsgstr \"external ref='figures/an arrow of ours.png'\"",
        ),
        ("de", 'msgid "See <xref linkend=\\"a\\"/>."\nmsgstr "Siehe <xref linkend=\\"a\\"/>."'),
        ("ja", 'msgid "Heading 1"\nmsgstr "<H1>"'),
        (
            "es",
            (
                'msgid "Please do not hesitate to contact us if you have questions!"\n'
                'msgstr "No dude en ponerse en contacto con nosotros si tiene alguna pregunta."'
            ),
        ),
        ("tr", 'msgid "_User menu"\nmsgstr "K_ullanıcı Menüsü"'),
        ("es", 'msgid "share;send;"\nmsgstr "compartir;enviar;"'),
        ("ru", 'msgid "%BChannel %O"\nmsgstr "%BКанал %O"'),
        ("el", 'msgid "Do you want to quit?"\nmsgstr "Θέλετε να βγείτε;"'),
        ("de", 'msgid "translator-credits"\nmsgstr "Anna Weber , 2020\\n"'),
        (
            "es",
            (
                'msgid "See http://example.org/blog/"\n"my-page/ now."\n'
                'msgstr "Vea http://"\n"example.org/blog/my-page/ ahora."'
            ),
        ),
        (
            "de",
            (
                '#: ../library/lists.rst:12\nmsgid "Use :class:`dict` and ``yield`` *now*."\n'
                'msgstr "Benutzen Sie :class:`dict` und ``yield`` *jetzt*."'
            ),
        ),
        (
            "pl",
            (
                '#, c-format\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "jeden plik"\n'
                'msgstr[1] "%d pliki"\nmsgstr[2] "%d plików"'
            ),
        ),
    ],
)
def test_what_translators_do_is_no_fault(tmp_path: Path, lang: str, message: str) -> None:
    assert found(tmp_path, lang, message) == []


def test_a_unit_of_one_tag_is_reported_where_it_stands(tmp_path: Path) -> None:
    messages = ('msgid "</b>"\nmsgstr "</i>"', 'msgid "Next"\nmsgstr "Weiter"')
    assert found(tmp_path, "de", *messages) == [("placeholder-mismatch", 7, "</i>")]


def test_arguments_in_another_order_are_found(tmp_path: Path) -> None:
    message = '#, c-format\nmsgid "%s: %d files"\nmsgstr "%d Dateien: %s"'
    assert [rule for rule, *_ in found(tmp_path, "de", message)] == ["placeholder-mismatch"]


def test_an_order_that_the_language_may_change_is_left_alone(tmp_path: Path) -> None:
    message = '#, c-format\nmsgid "%s: %d files"\nmsgstr "%2$d Dateien: %1$s"'
    assert found(tmp_path, "de", message) == []


def test_strings_bear_no_witness_for_one_another(tmp_path: Path) -> None:
    messages = [f'msgid "Peer {n}"\nmsgstr "Kanalname {n}"' for n in range(9)]
    assert found(tmp_path, "de", *messages, 'msgid "Peers"\nmsgstr "Kanalnamen"') == []


def test_a_command_that_stays_is_no_word_left_over(tmp_path: Path) -> None:
    message = 'msgid "Merge this commit now"\nmsgstr "Diesen commit jetzt einspielen"'
    assert found(tmp_path, "de", message) == []


def test_a_longer_string_left_in_english_is_found(tmp_path: Path) -> None:
    text = "The program could not save the file on this disk."
    assert found(tmp_path, "de", f'msgid "{text}"\nmsgstr "{text}"') == [
        ("untranslated-sentence", 7, text)
    ]


def test_a_remark_beside_a_translation_is_found(tmp_path: Path) -> None:
    message = 'msgid "Save"\nmsgstr "Here is the translation into German: Speichern"'
    assert [rule for rule, *_ in found(tmp_path, "de", message)] == ["language-model-remark"]


def test_a_string_may_begin_on_the_line_behind_its_keyword(tmp_path: Path) -> None:
    """As GNU gettext reads it; a keyword without any string is an error."""
    message = 'msgid\n"The file %s"\nmsgstr\n\n  "Die Datei"'
    assert [rule for rule, _, _ in found(tmp_path, "de", message)] == ["placeholder-mismatch"]
    file = tmp_path / "bare.po"
    file.write_text(HEADER.format("de") + 'msgid "One"\nmsgstr\n\nmsgid "Two"\n', encoding="utf-8")
    with pytest.raises(UnreadableError, match="expected a string in double quotes"):
        list(check_file(file, source_lang="en"))
