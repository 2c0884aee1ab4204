"""Apple's string catalogs (.xcstrings): all languages of an app in one JSON file.

The text of the source language is what is translated, or the key where there is none. There is a
document for each language, or for the one that is asked for.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from qa.model.document import Document
from qa.model.language_tag import HUB, primary, tag_of
from qa.model.report import Failure
from qa.read.decode import DecodingError, decode
from qa.read.strings.entry import STRINGS, StringsError
from qa.read.strings.json_strings import JsonText, json_texts
from qa.read.units import UnitPart, UnitsBuilder

if TYPE_CHECKING:
    from qa.read.options import ReadOptions

# strings, key, "localizations", language, ..., "stringUnit", "value"
LOCALIZATIONS: Final = "localizations"
VALUE: Final = ("stringUnit", "value")
SHORTEST: Final = 6
OTHER: Final = "other"
# More languages than Apple's systems have; each is a document with the whole file.
MOST_LANGUAGES: Final = 200
# States of a translation: it is not one yet, or its source has changed.
NEW: Final = frozenset(("new",))


def read_string_catalog(
    uri: str, content: bytes, options: ReadOptions
) -> Iterator[Document | Failure]:
    """The languages of a catalog as documents; a Failure for what is wrong with it.

    Args:
        uri: the path as it was given.
        content: the file.
        options: how to read; with a language, only that one is read.
    """
    if options.source is not None or options.references:
        yield Failure(
            uri,
            "this file carries its own sources; source and reference files are for single articles",
        )
    try:
        raw = decode(content, options.encoding)
        texts = [one for one in json_texts(raw) if _is_value(one)]
        catalog: Any = json.loads(raw.lstrip("\ufeff"))
    except DecodingError as error:
        yield Failure(uri, error.message, line=error.line)
        return
    except (StringsError, ValueError, RecursionError) as error:
        yield Failure(uri, str(error), line=getattr(error, "line", None))
        return
    if not isinstance(catalog, dict) or not isinstance(catalog.get("strings"), dict):
        yield Failure(uri, "expected an object with “strings”; it is not a string catalog", line=1)
        return
    source_lang = tag_of(str(catalog.get("sourceLanguage", HUB))) or HUB
    found = list(dict.fromkeys(one.path[3] for one in texts))
    wanted = [
        lang
        for lang in found
        if (tag_of(lang) or lang) != source_lang
        and (not options.lang or primary(tag_of(lang) or lang) == primary(options.lang))
    ]
    if not wanted:
        told = ", ".join(found[:20]) or "none"
        yield Failure(uri, f"no translations in this catalog; languages in it: {told}")
        return
    if len(wanted) > MOST_LANGUAGES:
        told = f"{len(wanted):,} languages; no more than {MOST_LANGUAGES} are read"
        yield Failure(uri, told)
    sources = _sources(texts, source_lang)
    of_language: dict[str, list[JsonText]] = {}
    for one in texts:
        of_language.setdefault(one.path[3], []).append(one)
    for lang in wanted[:MOST_LANGUAGES]:
        yield _document(
            uri,
            raw,
            lang,
            source_lang,
            own=of_language[lang],
            sources=sources,
            strings=catalog["strings"],
            options=options,
        )


def _is_value(one: JsonText) -> bool:
    path = one.path
    return (
        len(path) >= SHORTEST
        and (path[0], path[2]) == ("strings", LOCALIZATIONS)
        and path[-2:] == VALUE
    )


def _sources(texts: list[JsonText], source_lang: str) -> dict[tuple[str, tuple[str, ...]], str]:
    """What the source language says, by key and form."""
    return {
        (one.path[1], one.path[4:-2]): "".join([part.text for part in one.parts])
        for one in texts
        if (tag_of(one.path[3]) or one.path[3]) == source_lang
    }


def _document(
    uri: str,
    raw: str,
    lang: str,
    source_lang: str,
    *,
    own: list[JsonText],
    sources: dict[tuple[str, tuple[str, ...]], str],
    strings: dict[str, Any],
    options: ReadOptions,
) -> Document:
    skipped: Counter[str] = Counter()
    pairs: list[tuple[JsonText, str]] = []
    for one in own:
        key, form = one.path[1], one.path[4:-2]
        entry = strings.get(key)
        if isinstance(entry, dict) and entry.get("shouldTranslate") is False:
            skipped["not to be translated"] += 1
        elif not any(part.text.strip() for part in one.parts):
            skipped["not translated"] += 1
        elif _state(entry, one.path) in NEW and not options.untranslated:
            skipped["marked as not yet translated"] += 1
        else:
            pairs.append((one, _source(key, form, sources)))
    # In the order of the translations, each once: forms of a plural share one.
    places = _places(dict.fromkeys((one.path[1], source) for one, source in pairs))
    builder = UnitsBuilder(raw, "\n".join([source for _, source in places]))
    for one, source in pairs:
        if source.strip():
            parts = places[one.path[1], source]
            free = one.path[-3:-2] != (OTHER,) and "plural" in one.path
            builder.add(one.path[1], one.parts, parts, free=free, syntax=STRINGS)
        else:
            builder.skip("without a source text")
    for reason, count in skipped.items():
        for _ in range(count):
            builder.skip(reason)
    document = builder.build(uri, tag_of(lang) or lang, source_lang, catalogue=True)
    return replace(document, id=f"{uri}, {lang}")


def _places(sources: Iterable[tuple[str, str]]) -> dict[tuple[str, str], list[UnitPart]]:
    """Where sources stand that are joined by line ends, by their key and text."""
    found: dict[tuple[str, str], list[UnitPart]] = {}
    at = 0
    for key, source in sources:
        found[key, source] = [UnitPart(source, at, at + len(source))]
        at += len(source) + 1
    return found


def _source(
    key: str, form: tuple[str, ...], sources: dict[tuple[str, tuple[str, ...]], str]
) -> str:
    """What a form of a string translates: the same form, the form for many, the only one, the key."""
    other = (*form[:-1], OTHER) if form else form
    for wanted in (form, other, ()):
        known = sources.get((key, wanted))
        if known is not None:
            return known
    return key


def _state(entry: object, path: tuple[str, ...]) -> str:
    at: object = entry
    for name in path[2:-1]:
        at = at.get(name) if isinstance(at, dict) else None
    return str(at.get("state", "")) if isinstance(at, dict) else ""
