"""All analyses of a package, and what each says of texts: rules' examples, and stories beside their sources."""

from __future__ import annotations

import hashlib
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from qa.model.document import Document
from qa.model.prose import Prose
from qa.read.plain import read_plain
from qa.rules.catalogue import catalogue
from qa.testing import as_document

TESTS = Path(__file__).parents[1]
STORIES = {
    "lighthouse": TESTS / "compare" / "align" / "texts" / "{}.txt",
    "market": TESTS / "judgement" / "texts" / "market.{}.txt",
}
# Texts of which each analysis tells, the first that it says anything about; results longer than this are shortened.
MOST, LONGEST = 120, 150
Analysis = Callable[[Any], object]


def analyses(package: str) -> dict[str, Analysis]:
    """The public functions of the package that take a text, or a document, and nothing else; by their full names."""
    found: dict[str, Analysis] = {}
    home = import_module(package)
    for module in walk_packages(home.__path__, f"{package}."):
        for name, work in vars(import_module(module.name)).items():
            if not inspect.isfunction(work) or name[0] == "_" or work.__module__ != module.name:
                continue
            signature = inspect.signature(work)
            parameters = list(signature.parameters.values())
            if signature.return_annotation == "Document":
                continue  # it settles the language of the text itself, which other tests ask about
            if len(parameters) == 1 and parameters[0].annotation in {"Prose", "Document"}:
                found[f"{module.name.removeprefix('qa.')}.{name}"] = work
    return found


@cache
def documents() -> tuple[tuple[str, Document], ...]:
    """Texts with what they are called, in an order that does not change if others are added."""
    found = {}
    for rule in catalogue().values():
        for example in rule.examples:
            key = f"{example.lang} {example.text} {example.source or ''}"
            found[hashlib.md5(key.encode()).hexdigest()] = example  # noqa: S324  # no secret
    told = [
        (" ".join(found[key].text.split())[:50], as_document(found[key])) for key in sorted(found)
    ]
    return (*stories(), *told)


def stories() -> Iterator[tuple[str, Document]]:
    """Each story in English beside its sources."""
    for name, path in STORIES.items():
        english = Path(str(path).format("en")).read_text("utf-8")
        for lang in ("de", "ru", "zh"):
            source = Path(str(path).format(lang)).read_text("utf-8")
            target, there = read_plain(english, "en"), read_plain(source, lang)
            yield (
                f"{name} {lang}",
                Document(
                    name,
                    name,
                    english,
                    target,
                    there,
                    lang="en",
                    source_lang=lang,
                    source_raw=source,
                ),
            )
            yield f"{name} of {lang}", Document(name, name, source, there, lang=lang)


def shown(result: object) -> str:
    """The result in a line; shortened by its digest if it is long."""
    if isinstance(result, Mapping):
        text = repr(sorted(map(repr, result.items())))
    elif isinstance(result, (set, frozenset)):
        text = repr(sorted(map(repr, result)))
    elif isinstance(result, Iterable) and not isinstance(result, (str, tuple, list)):
        text = repr(list(result))
    else:
        text = repr(result)
    text = re.sub(r"\d+\.\d{4,}(?:e-?\d+)?", lambda found: f"{float(found[0]):.3f}", text)
    text = re.sub(
        r"\{[^{}]*\}", lambda found: "{" + ", ".join(sorted(found[0][1:-1].split(", "))) + "}", text
    )
    if " at 0x" in text:
        return "something that is told apart by its place in memory only"
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST - 20]}… {hashlib.md5(text.encode()).hexdigest()[:10]}"  # noqa: S324


def said(work: Analysis, texts: Iterable[tuple[str, Document]]) -> Iterator[str]:
    """What an analysis says of each text of which it says anything."""
    of_prose = next(iter(inspect.signature(work).parameters.values())).annotation == "Prose"
    nothing = shown(work(Prose("", (), None, "en") if of_prose else as_empty()))
    count = 0
    for name, document in texts:
        try:
            text = shown(work(document.target if of_prose else document))
        except (
            ValueError,
            AssertionError,
        ):  # it is never asked about such a text: its language is not known
            continue
        if text != nothing:
            yield f"{name}: {text}"
            count += 1
            if count == MOST:
                return


def as_empty() -> Document:
    """A document without a word."""
    return Document(
        "a", "a", "", read_plain("", "en"), read_plain("", "de"), source_lang="de", source_raw=""
    )
