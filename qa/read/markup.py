"""The readers of markup formats, imported on use."""

from __future__ import annotations

from typing import Final

from qa.read.kinds import ASCIIDOC, HTML, MARKDOWN, MDX, PLAIN, RST, SUBTITLES
from qa.read.plain import read_plain_text
from qa.read.plugged import Readers
from qa.read.prose_builder import ReadText


def _markdown(raw: str, lang: str | None) -> ReadText:
    from qa.read.markdown import read_markdown  # a twentieth of the start, as is that of HTML

    return read_markdown(raw, lang)


def _mdx(raw: str, lang: str | None) -> ReadText:
    from qa.read.markdown import read_markdown

    return read_markdown(raw, lang, is_mdx=True)


def _rst(raw: str, lang: str | None) -> ReadText:
    from qa.read.rst import read_rst

    return read_rst(raw, lang)


def _asciidoc(raw: str, lang: str | None) -> ReadText:
    from qa.read.asciidoc import read_asciidoc

    return read_asciidoc(raw, lang)


def _subtitles(raw: str, lang: str | None) -> ReadText:
    from qa.read.subtitles import read_subtitles

    return read_subtitles(raw, lang)


def _html(raw: str, lang: str | None) -> ReadText:
    from qa.read.html import read_html

    return read_html(raw, lang)


READERS: Final = Readers(
    {
        PLAIN: read_plain_text,
        MARKDOWN: _markdown,
        MDX: _mdx,
        RST: _rst,
        ASCIIDOC: _asciidoc,
        SUBTITLES: _subtitles,
        HTML: _html,
    }
)
