"""Apple's string catalogs: each language with the source, or the key where there is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qa import UnreadableError, check_file


def unit(value: str, state: str = "translated") -> dict[str, Any]:
    return {"stringUnit": {"state": state, "value": value}}


CATALOG = {
    "sourceLanguage": "en",
    "strings": {
        "Open %@": {"localizations": {"de": unit("Öffne %d"), "fr": unit("Ouvrir %@")}},
        "count": {
            "localizations": {
                "de": {"variations": {"plural": {"one": unit("Eine Datei"), "other": unit("%lld von Dateien")}}},
                "en": {"variations": {"plural": {"one": unit("%lld file"), "other": unit("%lld files")}}},
            }
        },
        "a.b": {"localizations": {"de": unit("Die mit mit."), "en": unit("The file.")}},
        "brand": {"shouldTranslate": False, "localizations": {"de": unit("Marke Marke")}},
        "new": {"localizations": {"de": unit("Neu neu", "new")}},
    },
    "version": "1.0",
}  # fmt: skip


@pytest.mark.parametrize("indent", [None, 2])
def test_each_language_is_compared_with_the_source(tmp_path: Path, indent: int | None) -> None:
    path = tmp_path / "a.xcstrings"
    path.write_text(json.dumps(CATALOG, indent=indent, ensure_ascii=False), "utf-8")
    german, french = check_file(path)
    assert (german.lang, french.lang, french.findings) == ("de", "fr", ())
    assert [(one.rule, one.text) for one in german.findings] == [
        ("placeholder-mismatch", "%d"),
        ("doubled-word", "mit mit"),
    ]
    raw = path.read_text("utf-8")
    assert all(one.place.span.of(raw) == one.text for one in german.findings)
    assert "1 marked as not yet translated, 1 not to be translated" in german.notes[0]
    (only,) = check_file(path, lang="fr")
    assert only.lang == "fr"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "not valid JSON"),
        ("[]", "not a string catalog"),
        ('{"strings": {}}', "no translations in this catalog; languages in it: none"),
        ('{"strings": ' + "[" * 100, "no more than 60"),
    ],
)
def test_what_is_none_is_named(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "a.xcstrings"
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableError, match=told):
        check_file(path)
