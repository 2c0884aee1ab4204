"""Options for finding and reading files and their sources."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import BinaryIO

from qa.config.source_pattern import FIELD, FIELDS_TOLD, wrong_field
from qa.files.opening import FoundPath, open_file, open_found
from qa.model.data_classes import dataclass
from qa.model.language_tag import LanguageTagError, parsed
from qa.model.path_settings import PathSettings, filled, fitting
from qa.model.terms import Term


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are found and read.

    Attributes:
        lang: BCP 47 tag of the translations; "" for what each says of itself, or tells.
        source_lang: the same of the source texts, None if not known.
        encoding: of all files that have no byte order mark; None guesses UTF-8.
        exclude: patterns as in .gitignore, relative to the working directory. They hold for
            files named one by one too, since editors and hooks name files so.
        source: the file with the source text, where one article is read.
        references: the files with other translations of the same source, where one article is
            read.
        source_pattern: where the source of an article is, seen from the article's own folder:
            `{stem}` stands for the name of the file without its suffix, `{suffix}` for that with
            its dot, `{name}` for the stem up to its first dot. None for no source.
        source_root: the folder in which sources must be that the pattern leads to; None for anywhere.
        line_by_line: whether line n of the source is what line n of the text translates.
        untranslated: whether units of bilingual files are read that are marked as not done.
        terms: what the user wants translated by what.
        format: as which files are read; None for what their names say.
        paths: what holds for files by their paths; the first that fits counts.
    """

    lang: str = ""
    source_lang: str | None = None
    encoding: str | None = None
    exclude: tuple[str, ...] = ()
    source: str | None = None
    references: tuple[str, ...] = ()
    source_pattern: str | None = None
    source_root: str | None = None
    line_by_line: bool = False
    untranslated: bool = False
    terms: tuple[Term, ...] = ()
    format: str | None = None
    paths: tuple[PathSettings, ...] = ()


def source_of(uri: str, pattern: str) -> str:
    """The path of the source of the article `uri`.

    Raises:
        ValueError: if the pattern has a field that there is not; the text names those there are.
    """
    folder, file = os.path.split(uri)
    stem, suffix = os.path.splitext(file)  # noqa: PTH122
    if wrong_field(pattern) is not None:
        message = f"the pattern {pattern!r} may hold {FIELDS_TOLD} only"
        raise ValueError(message)
    fields = {"stem": stem, "suffix": suffix, "name": stem.partition(".")[0] or stem}
    name = FIELD.sub(lambda match: fields[match[1]] if match[1] else match[0][0], pattern)
    return os.path.normpath(os.path.join(folder, name))  # noqa: PTH118


def expected_source(uri: str, options: ReadOptions) -> str | None:
    """Where the source of an article is, as the settings of its path or the pattern say."""
    fits = fitting(uri, options.paths)
    if fits is not None and fits[0].source is not None:
        source = os.path.join(fits[0].folder, filled(fits[0].source, fits[1]))  # noqa: PTH118
        path = os.path.normpath(source)
        return path if path != os.path.normpath(uri) else None
    return None if options.source_pattern is None else source_of(uri, options.source_pattern)


def options_for(uri: str, options: ReadOptions) -> ReadOptions:
    """How a file is read, by what the settings say of its path."""
    fits = fitting(uri, options.paths)
    if fits is None:
        return options
    settings, fields = fits
    lang = filled(settings.lang, fields) if settings.lang else None
    source_lang = filled(settings.source_lang, fields) if settings.source_lang else None
    return replace(
        options,
        lang=_tag(lang) or options.lang,
        source_lang=_tag(source_lang) or options.source_lang,
        format=settings.format or options.format,
    )


def _tag(text: str | None) -> str | None:
    """A language tag that comes of a path, if it is one."""
    if text is None:
        return None
    try:
        return parsed(text)
    except LanguageTagError:
        return None


def open_path(path: str) -> BinaryIO:
    """A file that was named, which may be a pipe, or was found, which may not.

    Raises:
        OSError: if it cannot be opened, or is none that may be.
    """
    return (
        open_found(path)
        if isinstance(path, FoundPath)
        else open_file(path, pipes=may_be_pipe(path))
    )


def may_be_pipe(path: str) -> bool:
    """Whether a path that the user names may lead to a pipe or a device: not by a link in a tree."""
    system = path.startswith(("/dev/", "/proc/"))
    return system or not os.path.islink(path)  # noqa: PTH114  # a path as it was given
