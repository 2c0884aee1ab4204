"""Globs with fields beside paths, and language tags as people write them: each with each, in golden files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from qa.model.language_tag import LanguageTagError, existing, parsed, primary, region, tag_of
from qa.model.path_settings import PathSettings, names_of

Golden = Callable[[Path, str], None]
GOLDEN = Path(__file__).parent / "golden"
GLOBS = (
    "a", "*", "**", "?", "??", "*.md", "**/*.md", "a/**", "a/**/b", "**/b", "a/*", "a/*/b", "a*b", "a?b", "{x}", "{x}.md",
    "{x}/{y}", "{x**}", "{x**}/b", "a/{x**}", "a/{x**}/b", "{x}.{y}", "{x}.{y}.md", "{x}-{y**}", "{x**}.{y}", "a{x}b",
    "**/{x}.md", "{x}/**/{y}", "[a]", "a+(b)", "{x}*", "*{x}", "{x?}", "{}", "{x", "x}", "{x}{x}", "{1}", "***", "a//b", "/a",
    "{x**}{y**}", "**{x}", "",
)  # fmt: skip
PATHS = (
    "a", "b", "ab", "axb", "a.md", "a.b.md", "a/b", "a/b.md", "a/x/b", "a/x/y/b", "a/b/", "x/y/z.md", ".md", "a-b/c", "a//b",
    "/a", "[a]", "a+(b)", "a\\b",
)  # fmt: skip
TAGS = (
    "de", "DE", "de-AT", "de_AT", "de-at", "de-AT-1996", "zh-Hans", "zh-hans-cn", "zh-CN", "pt-BR", "PT-br", "en-GB-oed",
    "sr-Latn-RS", "x-private", "i-klingon", "eng", "ger", "deu", "german", "German", "Deutsch", "englisch", "uk", "ua",
    "jp", "cn", "dk", "gr", "cz", "se", "no", "nb", "nn", "iw", "he", "in", "mo", "xx", "zz", "qaa", "de-", "-de", "d", "de--AT",
    "de-A", "de-ATT", "de-UK", "en-UK", "en-XX", "de-Latn-AT-x-y", "123", "d1", "", " de", "de ", "und", "mul", "fil", "tl",
    "sr@latin", "de_AT@euro", "en.UTF-8", "C", "yue", "cmn", "a" * 40,
)  # fmt: skip


def matches() -> Iterator[str]:
    for glob in GLOBS:
        try:
            names = names_of(glob)
        except ValueError as error:
            yield f"{glob!r}: {error}"
            continue
        yield f"{glob!r} {sorted(names)}"
        for path in PATHS:
            fields = PathSettings(glob=glob).fields(path)
            if fields is not None:
                yield f"  {path!r} {fields or ''}"


def of_tag(tag: str) -> str:
    def asked(work: Callable[[str], object]) -> str:
        try:
            return repr(work(tag))
        except LanguageTagError as error:
            return f"not: {error}"

    return f"{tag!r}: {asked(parsed)}; {asked(existing)}; {tag_of(tag)!r}; {primary(tag)!r}; {region(tag)!r}"


def test_which_paths_fit_a_glob(golden: Golden) -> None:
    said = "\n".join(matches()) + "\n"
    golden(GOLDEN / "globs.txt", re.sub(r"(?:\.\./)+", "../", said))  # wherever these tests lie


def test_what_is_made_of_a_tag(golden: Golden) -> None:
    golden(GOLDEN / "tags.txt", "\n".join(map(of_tag, TAGS)) + "\n")
