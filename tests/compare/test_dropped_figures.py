"""Figures that a translation leaves out, and the many ways to say a number without its figure."""

from __future__ import annotations

import pytest

from qa.compare.dropped_figures import dropped_figures
from qa.model.document import Document, Unit
from qa.model.span import Span
from qa.read.plain import read_plain


def dropped(source: str, target: str, lang: str, source_lang: str = "en") -> list[str]:
    """The figures that the translation of a string of a program lacks."""
    document = Document(
        id="a",
        uri="a.po",
        raw=target,
        target=read_plain(target, lang),
        source=read_plain(source, source_lang),
        lang=lang,
        source_lang=source_lang,
        units=(Unit("a", Span(0, len(target)), Span(0, len(source))),),
        catalogue=True,
    )
    return [one.figure.of(source) for one in dropped_figures(document)]


@pytest.mark.parametrize(
    ("source", "target", "lang", "figures"),
    [
        ("The firm lost 25 percent and 3,400 jobs.", "Die Firma verlor 25 Prozent.", "de", "3,400"),
        ("Wait for 5 files.", "Warte auf Dateien.", "de", "5"),
        ("Between 15 and 35 rows", "Entre líneas", "es", "15 35"),
        ("Keep it below 16 MB.", "Mantenha-o abaixo de MB.", "pt", "16"),
        ("The port 8080 is used.", "De poort is in gebruik.", "nl", "8080"),
        ("A ratio of 4:3", "宽高比", "zh", "4:3"),
        ("Built on 3 May 1921", "Erbaut im Mai", "de", "3 1921"),
        # What begins like a unit of time is none.
        ("The 60 answers of the guests", "Die Antworten der Gäste", "de", "60"),
        ("The 60 letters of the guests", "Die Briefe der Gäste", "de", "60"),
        ("The 66 messages of the guests", "Die Nachrichten der Gäste", "de", "66"),
        # What begins like "per cent" says nothing of a hundred.
        ("Bis zu 100 Namen passen hinein.", "A percentage of the names fits in here.", "en", "100"),
    ],
)
def test_a_figure_that_is_gone_is_told(source: str, target: str, lang: str, figures: str) -> None:
    assert dropped(source, target, lang) == figures.split()


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        # In words, inflected, as an ordinal, or within another word.
        ("Wait for 5 files.", "Warte auf fünf Dateien.", "de"),
        ("25 guests came.", "Fünfundzwanzig Gäste kamen.", "de"),
        ("With 4 hands", "Четырьмя руками", "ru"),
        ("A clover of 4 leaves", "Четырёхлистный клевер", "ru"),
        ("The 3rd program", "Das Drittprogramm", "de"),
        ("Decreased by 2", "Kettővel csökken", "hu"),
        # Plural forms say one and two themselves.
        ("1 file", "en fil", "sv"),
        ("2 files", "ملفان", "ar"),
        # Where the numerals of a language are not known here, small and round ones may be in words.
        ("The 40 songs that you like", "As quarenta músicas de que você gosta", "pt"),
        ("At least 11 songs", "Pelo menos onze músicas", "pt"),
        # The next unit of time, noon, other measures, all of it.
        ("In the last 24 hours", "Seit gestern", "de"),
        ("It takes 18 months.", "זה ייקח שנה וחצי.", "he"),
        ("It took 30 years.", "Es dauerte drei Jahrzehnte.", "de"),
        ("From 12 to 2 p.m.", "Von Mittag bis 14 Uhr", "de"),
        ("It is 30 miles away.", "Es ist weit weg.", "de"),
        ("Zoom to 100%", "Tatsächliche Größe", "de"),
        ("He saw 60 in 100 of the mills.", "Er sah 60% der Mühlen.", "de"),
        # Names, codes, and figures that are written otherwise.
        ("The B 19 is closed.", "Die B19 ist gesperrt.", "de"),
        ("Run par2_repair now", "Jetzt reparieren", "de"),
        ("A base-16 number", "Шестнадцатеричное число", "ru"),
        ("The music of the 90s", "Glazba devedesetih", "hr"),
        ("On 5/9 it rained.", "Am 9. Mai regnete es.", "de"),
        ("At 15:00 sharp", "Punkt drei Uhr nachmittags", "de"),
        ("1,500 people", "1,5 Tausend Menschen", "de"),
        ("The 19th century", "Le XIXe siècle", "fr"),
        # A number of its own stands there: changed or converted, which is another finding.
        ("It weighs 40 pounds.", "Es wiegt 18 Kilo.", "de"),
    ],
)
def test_a_number_that_is_said_otherwise_is_not_missing(
    source: str, target: str, lang: str
) -> None:
    assert dropped(source, target, lang) == []


def test_another_string_of_a_program_says_nothing_of_this_one() -> None:
    """Kills: a figure that turns up anywhere in a catalogue counts as said."""
    target, source = (
        "Warte auf Dateien.\n\nAlle 57 sind da.",
        "Wait for 57 files.\n\nAll 57 are here.",
    )
    units = (Unit("a", Span(0, 18), Span(0, 18)), Unit("b", Span(20, 36), Span(20, 36)))
    document = Document(
        id="a",
        uri="a.po",
        raw=target,
        target=read_plain(target, "de"),
        source=read_plain(source, "en"),
        lang="de",
        source_lang="en",
        units=units,
        catalogue=True,
    )
    assert [one.place for one in dropped_figures(document)] == [units[0].target]
