"""One word of the source, written in several ways."""

from __future__ import annotations

from qa.analyse.names.evidence import Variant, said
from qa.compare.names.renderings import rendered_otherwise
from qa.model.document import Document
from qa.read.plain import read_plain


def found(lines: dict[str, str], lang: str = "he") -> dict[str, Variant]:
    """The variants of paragraphs with their sources, by the doubtful form."""
    text = "\n\n".join(lines)
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain("\n\n".join(lines.values()), lang),
        source_lang=lang,
    )
    return {variant.form.text: variant for variant in rendered_otherwise(document)}


def test_the_rarer_rendering_is_doubted() -> None:
    variants = found(
        {
            "The baker Rozenfeld opened the shop on Monday.": "האופה רוזנפלד פתח את החנות ביום שני.",
            "Few guests knew Rozenfeld at that time.": "מעט אורחים הכירו את רוזנפלד באותה עת.",
            "On Tuesday Rosenfold sold all his bread.": "ביום שלישי מכר רוזנפלד את כל הלחם שלו.",
        }
    )
    assert list(variants) == ["Rosenfold"]
    assert variants["Rosenfold"].right == "Rozenfeld"
    assert said(variants["Rosenfold"]) == (
        "“Rosenfold” and “Rozenfeld” both render “רוזנפלד” of the source, “Rozenfeld” elsewhere (2 times):"
        " one of them is misspelled."
    )


def test_plurals_and_peoples_are_other_words() -> None:
    assert not found(
        {
            "The Rozenfelds opened the shop on Monday.": "רוזנפלד פתחו את החנות ביום שני.",
            "Few guests knew Rozenfeld at that time.": "מעט אורחים הכירו את רוזנפלד באותה עת.",
        }
    )


def test_two_well_known_names_are_two_people_unless_the_source_has_one_neighbor() -> None:
    lines = {
        "The referee Philip Rozenfeld whistled.": "השופט פיליפ רוזנפלד שרק.",
        "Few players knew Philip Rozenfeld by sight.": "מעט שחקנים הכירו את פיליפ רוזנפלד.",
    }
    other = {"The coach thanked Phillip Grossman.": "המאמן הודה לפיליפ גרוסמן."}
    same = {"The coach thanked Phillip Rozenfeld.": "המאמן הודה לפיליפ רוזנפלד."}
    assert "Phillip" not in found(lines | other)
    assert "Phillip" in found(lines | same)


def test_names_in_chinese_characters() -> None:
    variants = found(
        {
            "The baker Anton Horlovitz opened the shop.": "面包师安东·霍洛维茨开了这家店。",
            "Few guests knew Horlovitz at that time.": "当时很少有客人认识霍洛维茨。",
            "On Tuesday Holovets sold all his bread.": "星期二，霍洛维茨卖光了所有的面包。",
        },
        "zh",
    )
    assert list(variants) == ["Holovets"]
    assert variants["Holovets"].right == "Horlovitz"


def test_a_surname_translated_like_a_word() -> None:
    lines = {
        "The oud player Ziad Victory performed short pieces.": "وقدم عازف العود زياد نصر مقطوعات قصيرة.",
        "Nasr said that he was content.": "وقال نصر إنه راض.",
    }
    variants = found(lines, "ar")
    assert variants["Victory"].right == "Nasr"
    alone = {
        "The oud player Ziad Victory performed short pieces.": "وقدم عازف العود زياد نصر مقطوعات قصيرة.",
        "He said that he was content.": "وقال إنه راض.",
    }
    assert "Victory" not in found(alone, "ar")
    together = {" ".join(lines): " ".join(lines.values()), "It rained.": "أمطرت."}
    assert found(together, "ar")["Victory"].right == "Nasr"
