"""gettext catalogues: which messages are read, from where, and what is told of the others."""

from __future__ import annotations

import pytest

from qa.model.document import Document
from qa.model.report import Failure
from qa.read.gettext import declared_charset, read_gettext
from qa.read.units import BilingualFile

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Plural-Forms: nplurals={}; plural=(n != 1);\\n"\n\n'
)


def read(
    text: str, lang: str = "de", *, untranslated: bool = False
) -> tuple[list[str], list[str], list[str]]:
    """Texts of the translations, failures with their lines, and notes."""
    file = BilingualFile(
        content=text.encode(), uri="a.po", lang=lang, source_lang="en", untranslated=untranslated
    )
    texts: list[str] = []
    failures: list[str] = []
    notes: list[str] = []
    for each in read_gettext(file):
        if isinstance(each, Failure):
            failures.append(f"{each.line}: {each.message}")
        else:
            texts += [segment.span.of(each.target.text) for segment in each.target.segments]
            notes += each.notes
    return texts, failures, notes


def document(text: str) -> Document:
    file = BilingualFile(content=text.encode(), uri="a.po", lang="de", source_lang="en")
    (only,) = (each for each in read_gettext(file) if isinstance(each, Document))
    return only


def message(source: str, target: str) -> str:
    return f'msgid "{source}"\nmsgstr "{target}"\n\n'


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ('msgid "Open"\nmsgstr "Offen"\n', ["Offen"]),
        ('msgid "Open"\nmsgstr ""\n"Of"\n"fen"\n', ["Offen"]),
        ('msgid "Open"\nmsgstr "Offen"\n\nmsgid "Shut"\nmsgstr "Zu"', ["Offen", "Zu"]),
        # Without an empty line between, and with comments.
        ('msgid "Open"\nmsgstr "Offen"\nmsgid "Shut"\nmsgstr "Zu"', ["Offen", "Zu"]),
        ('# A door.\nmsgid "Open"\nmsgstr "Offen"\n# Another.\nmsgid "Shut"\nmsgstr "Zu"', ["Offen", "Zu"]),
        # One message in two contexts.
        (
            'msgctxt "door"\nmsgid "Open"\nmsgstr "Offen"\n\nmsgctxt "bank"\nmsgid "Open"\nmsgstr "Auf"\n',
            ["Offen", "Auf"],
        ),
        # Escapes.
        ((r'msgid "A"' "\n" r'msgstr "Die \"Tür\" und \\ und \x41 und \101"'), ['Die "Tür" und \\ und A und A']),
        ((r'msgid "A"' "\n" r'msgstr "\"Tür\""'), ['"Tür"']),
        ((r'msgid "A"' "\n" r'msgstr "Die \q Tür"'), ["Die q Tür"]),
        # Obsolete messages, and those that nobody translated.
        ('#~ msgid "Open"\n#~ msgstr "Offen"\n\nmsgid "Shut"\nmsgstr "Zu"', ["Zu"]),
        ('msgid "Open"\nmsgstr ""\n\nmsgid "Shut"\nmsgstr "Zu"', ["Zu"]),
        # What is no text.
        ("msgid \"external ref='a.png'\"\nmsgstr \"external ref='b.png'\"\n", []),
        ('msgid "translator-credits"\nmsgstr "Anna Weber"\n', []),
        ('msgid " Your Names"\nmsgstr "Anna Weber"\n', []),
        ('msgid "Your names are long"\nmsgstr "Namen sind lang"\n', ["Namen sind lang"]),
        # Plurals: each form, unless one is missing.
        (
            'msgid "%d door"\nmsgid_plural "%d doors"\nmsgstr[0] "%d Tür"\nmsgstr[1] "%d Türen"\n',
            ["%d Tür", "%d Türen"],
        ),
        ('msgid "%d door"\nmsgid_plural "%d doors"\nmsgstr[0] "%d Tür"\nmsgstr[1] ""\n', []),
    ],
)  # fmt: skip
def test_which_translations_are_read(text: str, texts: list[str]) -> None:
    found, failures, _ = read(text)
    assert [each.replace("￼", "%d") for each in found] == texts
    assert not failures


@pytest.mark.parametrize(("untranslated", "texts"), [(False, ["Zu"]), (True, ["Offen", "Zu"])])
def test_fuzzy_messages_are_read_if_asked_for(*, untranslated: bool, texts: list[str]) -> None:
    text = '#, fuzzy, c-format\nmsgid "Open"\nmsgstr "Offen"\n\nmsgid "Shut"\nmsgstr "Zu"\n'
    assert read(text, untranslated=untranslated)[0] == texts


@pytest.mark.parametrize(
    ("text", "failures"),
    [
        # Two of one name in a message, at the line of the second.
        (
            'msgid "Open"\nmsgstr "Offen"\nmsgstr "Auf"\n',
            ["3: msgstr occurs twice in the message of line 1; the rest was not read"],
        ),
        (
            'msgid "Open"\nmsgid_plural "Opens"\nmsgstr[1] "Offen"\nmsgstr[1] "Auf"\n',
            ["4: msgstr[1] occurs twice in the message of line 1; the rest was not read"],
        ),
        # The same message again.
        (
            'msgid "Open"\nmsgstr "Offen"\n\nmsgid "Open"\nmsgstr "Auf"\n',
            ["4: “Open” is defined again, first on line 1; expected each message once"],
        ),
        # Half a message.
        ('msgid "Open"\n', ["1: the message of line 1 has no msgstr; the rest was not read"]),
        ('msgstr "Offen"\n', ["1: the message of line 1 has no msgid; the rest was not read"]),
        # A keyword without a string.
        (
            'msgid\nmsgstr "Offen"\n',
            ["1: expected a string in double quotes to the end of the line; the rest was not read"],
        ),
        (
            '"Offen"\n',
            [
                '1: a string that belongs to no msgid or msgstr; found “"Offen"”; the rest was not read'
            ],
        ),
        (
            'msgid "Open"\nmsgstr "Offen\n',
            [
                '2: expected a string in double quotes to the end of the line; found “"Offen”; the rest was not read'
            ],
        ),
        (
            f'msgid "Open"\nmsgstr "Offen"\n{"b" * 40}\n',
            [
                f"3: expected msgid, msgstr, a comment or a string in double quotes; found “{'b' * 40}”; the rest was not read"
            ],
        ),
        (
            f'msgid "Open"\nmsgstr "Offen"\n{"b" * 41}\n',
            [
                f"3: expected msgid, msgstr, a comment or a string in double quotes; found “{'b' * 39}…”; the rest was not read"
            ],
        ),
        ("", []),
        ("\n \n", []),
        ("# Nothing yet.\n", ["None: no messages in it; expected a gettext catalogue with msgid and msgstr"]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_broken_catalog(text: str, failures: list[str]) -> None:
    assert read(text)[1] == failures


def test_messages_before_an_error_are_read() -> None:
    text = message("Open", "Offen") + message("Shut", "Zu") + "bad\n"
    assert read(text)[0] == ["Offen"]  # who knows what was to follow in the second


@pytest.mark.parametrize(
    ("lang", "forms", "told"),
    [
        ("de", 2, []),
        ("de", 3, []),
        ("ru", 3, []),
        ("ru", 2, ["a.po: the header says 2 plural forms; Russian has 3."]),
        ("pl", 1, ["a.po: the header says 1 plural form; Polish has 3."]),
    ],
)
def test_a_header_with_fewer_plural_forms_than_the_language_is_noted(
    lang: str, forms: int, told: list[str]
) -> None:
    notes = read(HEADER.format(lang, forms) + message("Open", "Offen"), lang)[2]
    assert [note for note in notes if "plural" in note] == told


@pytest.mark.parametrize(
    ("forms", "given", "told"),
    [
        (2, 2, []),
        (1, 2, []),
        (3, 2, ["6: the message has 2 plural forms; the header says 3"]),
        (2, 1, ["6: the message has 1 plural form; the header says 2"]),
    ],
)
def test_a_plural_with_fewer_forms_than_the_header_says_is_told(
    forms: int, given: int, told: list[str]
) -> None:
    plural = 'msgid "A door"\nmsgid_plural "Doors"\n' + "".join(
        f'msgstr[{number}] "Türen"\n' for number in range(given)
    )
    assert read(HEADER.format("de", forms) + plural)[1] == told
    assert read(HEADER.format("de", forms) + "#, fuzzy\n" + plural)[1] == []


@pytest.mark.parametrize(
    ("header", "lang", "source_lang"),
    [
        ('"Language: fr\\n"\n', "fr", "en"),
        ('"Language: de_AT@euro\\n"\n', "de-AT", "en"),
        ('"Language: fr\\n"\n"X-Source-Language: it\\n"\n', "fr", "it"),
        ('"Project: x\\n"\n', "de", "en"),
    ],
)
def test_the_header_says_the_languages(header: str, lang: str, source_lang: str) -> None:
    found = document('msgid ""\nmsgstr ""\n' + header + "\n" + message("Open", "Offen"))
    assert (found.lang, found.source_lang) == (lang, source_lang)


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (b'"Content-Type: text/plain; charset=ISO-8859-1\\n"', "iso-8859-1"),
        (b'"content-type: text/plain; charset=utf-8\\n"', "utf-8"),
        (b'"Content-Type: text/plain; charset=CHARSET\\n"', None),
        (b'"Content-Type: text/plain; charset=punycode\\n"', None),
        (b'"Content-Type: text/plain\\n"', None),
        (b"", None),
    ],
)
def test_the_declared_charset_is_one_that_there_is(content: bytes, charset: str | None) -> None:
    assert declared_charset(content) == charset


@pytest.mark.parametrize(
    ("place", "is_catalogue"),
    [
        ("src/door.c:12", True),
        ("docs/door.rst:12", False),
        ("docs/door.txt", False),
        ("docstring of door", False),
        ("docs/door.rstx:12", True),
    ],
)
def test_messages_of_documentation_are_no_strings_of_a_program(
    place: str, *, is_catalogue: bool
) -> None:
    assert document(f"#: {place}\n" + message("Open", "Offen")).catalogue is is_catalogue


def test_places_lead_into_the_file() -> None:
    text = r'msgid "Open"' + "\n" + r'msgstr "Die \"Tür\" ist offen"' + "\n"
    found = document(text)
    for word in ("Tür", "offen"):
        at = found.target.text.index(word)
        span = found.target.to_raw(type(found.target.segments[0].span)(at, at + len(word)))
        assert span.of(text) == word
