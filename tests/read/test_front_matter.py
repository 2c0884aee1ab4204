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
