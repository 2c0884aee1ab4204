"""Handles that a translation changes."""

from __future__ import annotations

import pytest

from qa.compare.handles import changed_handles
from qa.model.document import Document
from qa.read.plain import read_plain


def changed(text: str, source: str) -> list[tuple[str, str]]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "es"),
        read_plain(source, "en"),
        lang="es",
        source_lang="en",
    )
    return [(one.span.of(text), one.there) for one in changed_handles(document)]


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        ("Hola @usuario26.", "Hello @user26.", [("@usuario26", "@user26")]),
        ("Hola @User26.", "Hello @user26.", []),
        ("Hola.", "Hello @user26.", []),
        ("Hola @mia.", "Hello.", []),
        ("Escribe a hola@example.org, @tellberg.", "Write to hello@example.org, @tellberg.", []),
        ("@user33哇。@用户44很好。", "@user33 wow. @user44 is good.", [("@用户44很好", "@user44")]),
        ("Hola @uno y @dos.", "Hello @one.", []),
    ],
)
def test_a_handle_for_another(text: str, source: str, found: list[tuple[str, str]]) -> None:
    assert changed(text, source) == found
