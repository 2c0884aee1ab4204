from __future__ import annotations

import pytest

from qa.read.front_matter import declared_language
from qa.read.markdown import read_markdown


@pytest.mark.parametrize(
    ("raw", "lang"),
    [
        ("---\nlang: fr\n---\nTexte", "fr"),
        ('---\ntitle: x\nlanguage: "pt_BR" # of readers\n---\n', "pt-BR"),
        ("+++\nlang = 'de'\n+++\n", "de"),
        ("---\r\nlocale: fr\r\n---\r\n", "fr"),
        ("---\nlanguage: the one of bees\nlang: it\n---\n", "it"),
        ("---\nlanguage: [en, de]\n---\n", None),
        ("---\ntitle: x\n  lang: fr\n---\n", None),
        ("lang: fr\n", None),
    ],
)
def test_the_language_is_what_the_settings_say(raw: str, lang: str | None) -> None:
    assert declared_language(raw) == lang
    assert read_markdown(raw).lang == lang


@pytest.mark.parametrize(
    ("front", "text"),
    [
        (
            "summary: The first line\n  and the second\n  # no line\nx: y",
            "The first line and the second",
        ),
        ("summary: 'It''s the first,\n  and the second'\nx: y", "It's the first, and the second"),
        ('summary: "One\n\n  \\"two\\" three" # why\nx: y', 'One "two" three'),
        ("summary: Plain # why\n  not this\nx: y", "Plain"),
        ("summary: 'never closed\nx: y", ""),
        ("summary: >\n  Folded\n  lines\nx: y", "Folded lines"),
    ],
)
def test_a_value_goes_on_in_the_lines_that_are_indented(front: str, text: str) -> None:
    prose = read_markdown(f"---\n{front}\n---\n\nBody").prose
    assert prose.text == (f"{text}\n\nBody" if text else "Body")
