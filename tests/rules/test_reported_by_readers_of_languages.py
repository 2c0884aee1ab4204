"""What readers of other languages found wrong in findings on their text, by kind."""

from __future__ import annotations

import pytest

from qa.checker import Checker


def rules_of(text: str, lang: str) -> list[str]:
    report = Checker(lang=lang).check_text(text, uri="story.md", format="markdown")
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # Vos has verb forms of its own on the River Plate.
        ("es", "Si estirás el brazo podés tocarla. Luego volvelos a abrir y posicionás la mano."),
        # A soft hyphen stands within a word.
        (
            "de",
            "Die Behörde sprach am Montag über die Daten\u00adhoheit der Bürger und ihre Rechte.",
        ),
        ("de", "Sie lud am Montag Bastler, Maler und und und in das alte Haus am Markt ein."),
        (
            "de",
            "Für weitere Auskünfte bzgl. der Tagung schreiben Sie bitte an die Leitung des Hauses.",
        ),
        # The end of a line parted the word; its hyphen is another fault.
        ("es", "Los vecinos aplaudían y vi- vaban a la banda que tocaba en la plaza del pueblo."),
        # Brands write themselves small; "Technologie" is a word.
        (
            "de",
            "Am Montag gab es einen Preis. superblockify ist ein Programm für Städte und ihre Leute.",
        ),
        (
            "de",
            "Herr Jan Technology sprach mit der Technologiestiftung. Später sprach Jan Technology noch einmal.",
        ),
        # Manuals have words of their trade, in forms that no list has.
        (
            "ru",
            "```css\na {}\n```\n\nСвойства гридов знают все. Выберите один из контролов на странице.",
        ),
        (
            "en",
            "Modify the first line of the file to match the following\n\n```js\nx\n```\n\nand run it again.",
        ),
        ("en", "Let us define the query for logging in in the file with all the other queries."),
        (
            "cs",
            "# Moduly\n\nTady je kód modulu.\n\n```c\nx\n```\n\n## Překlad\n\nModul je třeba přeložit.",
        ),
        # "CSS" and "Simple" are no first names.
        (
            "tr",
            "# CSS Animasyonları\n\nBugün CSS Animasyonları konusu var. CSS animasyonları kolaydır.",
        ),
        # Markdown within an element that says that it holds some.
        (
            "cs",
            '<div class="lead" markdown="1">\nPython je\n**moderní jazyk** a baví mnoho lidí.\n</div>',
        ),
    ],
)
def test_what_is_right_is_left_alone(lang: str, text: str) -> None:
    assert rules_of(text, lang) == []


def test_marks_of_markdown_in_another_element_are_reported() -> None:
    text = '<div class="lead">\nPython je\n**moderní jazyk** a baví mnoho lidí.\n</div>'
    assert rules_of(text, "cs") == ["leftover-markdown"]


def test_a_paragraph_may_end_in_a_handle() -> None:
    text = (
        "El autor escribe desde hace muchos años sobre la ciudad y sus barrios para varios diarios del "
        "país. También publicó dos novelas y un libro de cuentos con una editorial pequeña. En la red "
        "es {}\n\nMañana sigue la segunda parte de la historia, que todos esperan desde hace tiempo."
    )
    assert "missing-final-mark" not in rules_of(text.format("@mtellberg"), "es")
    assert "missing-final-mark" in rules_of(text.format("conocido"), "es")


def test_half_a_heading_in_markdown_is_seen() -> None:
    report = Checker(lang="de", source_lang="en").check_text(
        "# Neuer Impfstoff gegen Malaria: hope for millions\n\nDie Forscher stellten ihn am Montag vor.\n",
        source="# New vaccine against malaria: hope for millions\n\nThe researchers presented it on Monday.\n",
        format="markdown",
    )
    assert [one.before[-2:] + one.text for one in report.findings] == [": hope for millions"]
