"""The languages of a document: as declared, or else as its texts tell."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from qa.analyse.language.recognition import Recognized, recognized
from qa.languages.groups import are_alike
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import HUB, TOO_SHORT, primary, tag_of, unknown_subtag
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What is declared is doubted only over so much text, in characters.
LONG_ENOUGH: int = TUNED["LONG_ENOUGH"]
# Folders and parts of names that may be a language: "de", "pt-BR", "zh_Hant".
MAY_BE_TAG: Final = expression(r"\w{2,3}(?:[-_]\w{2,8}){0,2}")


def settled(document: Document) -> Document:
    """The document with the languages of its text and of its source.

    What the user, the file or the row says is believed. Else the text tells, or the path where the
    text is too short: "story.fr.md", "de/story.md", "de.po". `assumed` says what was taken for
    granted and why, and where what is declared does not fit the text.
    """
    assumed: list[str] = []
    notes = document.notes
    declared = tag_of(document.lang)
    wrong = unknown_subtag(declared) if declared else None
    if wrong is not None:
        document = replace(document, lang="")
    lang = document.lang or _of_target(document, assumed)
    if wrong is not None:
        notes = (*notes, f"{document.uri}: {wrong}; read as {lang}.")
    if document.lang and (doubt := _doubt(document)):
        assumed.append(f"language {document.lang}: {doubt}")
        notes = (*notes, f"{document.uri}: language {document.lang} is {doubt}.")
    source_lang = document.source_lang
    if document.source is not None and not source_lang:
        source_lang = _of_source(document.source, lang, assumed)
    if lang == document.lang and source_lang == document.source_lang and not assumed:
        return document
    for prose in (document.target, *document.references):
        prose.lang = lang
    if document.source is not None:
        document.source.lang = source_lang
    return replace(
        document, lang=lang, source_lang=source_lang, notes=notes, assumed=tuple(assumed)
    )


def _of_target(document: Document, assumed: list[str]) -> str:
    seen = recognized(document.target)
    if seen.sure and seen.lang:
        _assume(assumed, seen.lang, "recognized in the text")
        return seen.lang
    named = lang_of_path(document.uri)
    if named is not None:
        _assume(assumed, named, "named by the path")
        return named
    fits = seen.lang == HUB
    _assume(assumed, HUB, "the text reads so" if fits else TOO_SHORT)
    return HUB


def _assume(assumed: list[str], lang: str, reason: str) -> None:
    assumed.append(f"language {lang}: {reason}")


def _doubt(document: Document) -> str | None:
    """That a text of some length is in another language than was declared."""
    if len(document.target.text) < LONG_ENOUGH:
        return None
    seen = recognized(document.target)
    if not _contradicts(seen, document.lang):
        return None
    return f"declared, but most of the text reads as {seen.lang}"


def _contradicts(seen: Recognized, declared: str) -> bool:
    code = primary(declared)
    if not seen.sure or not seen.lang or not code or seen.lang == code:
        return False
    return not are_alike(seen.lang, code)


def _of_source(source: Prose, lang: str, assumed: list[str]) -> str | None:
    seen = recognized(source)
    if not seen.sure or seen.lang is None:
        return None
    if seen.lang == primary(lang):
        assumed.append(
            f"source language: unknown; the source reads as {seen.lang}, as the text does"
        )
        return None
    assumed.append(f"source language {seen.lang}: recognized in the source")
    return seen.lang


def lang_of_path(uri: str) -> str | None:
    """The language that a path names, the nearest to the file's own name first.

    "story.fr.md" and "fr.po" by the name, "fr/story.md" by a folder.
    """
    path = PurePosixPath(uri.replace("\\", "/"))
    stem = path.name.partition(".")[0]
    middle = path.name.split(".")[1:-1]
    whole = [stem] if path.suffix.lower() in {".po", ".xlf", ".xliff", ".tmx", ".html"} else []
    for name in (*reversed(middle), *whole, *reversed(path.parts[:-1])):
        if MAY_BE_TAG.fullmatch(name) and name == name.strip("_"):
            tag = tag_of(name) if len(re.split("[-_]", name)[0]) == 2 else None
            if tag is not None and unknown_subtag(tag) is None and name[:2].islower():
                return tag
    return None
