"""The flags of a command, combined with the settings file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qa.cli.trouble import Trouble
from qa.config import ConfigError, Settings, find_settings_file, read_settings
from qa.model.closest import closest
from qa.model.data_classes import dataclass
from qa.model.memory import set_memory
from qa.model.mqm import Severity

if TYPE_CHECKING:
    from qa.model.terms import Term
    from qa.read.options import ReadOptions

# Keys of the context for whether discovered settings are trusted, and for the memory of a process.
TRUST, MEMORY = "qa.trust-config", "qa.memory"


def names(values: Iterable[str]) -> tuple[str, ...]:
    """Split repeated flags that may hold lists with commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@dataclass(frozen=True)
class Sources:
    """The flags about sources.

    Attributes:
        file: the source, for a single article.
        pattern: the path of sources, as in `ReadOptions`.
        line_by_line: whether lines are pairs.
        untranslated: whether to read units that are marked as unfinished.
        references: the references, for a single article.
        terms: the termbase.
    """

    file: str | None = None
    pattern: str | None = None
    line_by_line: bool = False
    untranslated: bool = False
    references: tuple[str, ...] = ()
    terms: str | None = None


@dataclass(frozen=True, kw_only=True)
class Flags:
    """The flags that all commands about texts share; see `text_options`.

    Attributes:
        source: the flags about sources.
        encoding: of the input; None to detect it.
    """

    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_confidence: float | None
    lang: str | None
    source_lang: str | None
    exclude: tuple[str, ...]
    knowledge: str | None
    names_file: str | None
    judgements: str | None
    config: str | None
    isolated: bool
    encoding: str | None
    source: Sources

    def settings(self, *, fail_on: str | None = None, format: str | None = None) -> Settings:
        """Return the settings; these flags, and the two that only some commands have, override the file.

        Raises:
            click.UsageError: if a flag or a setting is invalid.
        """
        mine = {field.name: getattr(self, field.name) for field in fields(self)}
        del mine["encoding"], mine["source"]
        return settings_of(**mine, fail_on=fail_on, format=format)

    def reading(self, settings: Settings) -> ReadOptions:
        """How to read what the command line names.

        Raises:
            click.UsageError: if the encoding has no such name.
        """
        return read_options(settings, self.encoding, self.source)


def settings_of(
    *,
    config: str | None = None,
    isolated: bool = False,
    select: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: str | None = None,
    min_confidence: float | None = None,
    format: str | None = None,
    lang: str | None = None,
    source_lang: str | None = None,
    exclude: Iterable[str] = (),
    knowledge: str | None = None,
    names_file: str | None = None,
    judgements: str | None = None,
) -> Settings:
    """Return the settings; flags override the file.

    `--select` discards the selection of the file. `--ignore`, `--extend-select` and `--exclude` add to it.

    Raises:
        click.UsageError: if a flag or a setting is invalid.
    """
    if config and isolated:
        message = "--config and --isolated cannot be used together."
        raise click.UsageError(message)
    try:
        settings = _from_file(config, isolated=isolated)
    except ConfigError as error:
        raise Trouble(*error.lines) from None
    set_memory(_wanted_memory() or settings.memory)
    flags = {"--select": names(select), "--extend-select": names(extend_select)}
    flags["--ignore"] = names(ignore)
    check_names(flags)
    if flags["--select"]:
        settings = replace(settings, select=flags["--select"], extend_select=(), ignore=())
    changes: dict[str, Any] = {
        "fail_on": fail_on and Severity(fail_on),
        "min_confidence": min_confidence,
        "format": format,
        "lang": lang,
        "source_lang": source_lang,
        "knowledge": knowledge,
        "names": names_file,
        "judgements": judgements,
    }
    return replace(
        settings,
        extend_select=(*settings.extend_select, *flags["--extend-select"]),
        ignore=(*settings.ignore, *flags["--ignore"]),
        exclude=(*settings.exclude, *names(exclude)),
        **{name: value for name, value in changes.items() if value is not None},
    )


def read_options(settings: Settings, encoding: str | None, sources: Sources | None) -> ReadOptions:
    """How to read what the command line names.

    Raises:
        click.UsageError: if the encoding has no such name.
    """
    import codecs

    from qa.read.kinds import KINDS
    from qa.read.markup import READERS
    from qa.read.options import ReadOptions

    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError:
            message = f"--encoding: unknown encoding {encoding!r}."
            raise click.UsageError(message) from None
    sources = sources or Sources()
    for one in settings.paths:
        if one.format is not None and one.format not in KINDS and one.format not in READERS:
            hint = closest(one.format, KINDS)
            message = f"paths: no files are read as {one.format!r}.{hint}"
            told = str(settings.error(message, "paths"))
            raise Trouble(told.partition("\n")[0])
    return ReadOptions(
        lang=settings.lang,
        source_lang=settings.source_lang,
        encoding=encoding,
        exclude=settings.exclude,
        source=sources.file,
        references=sources.references,
        source_pattern=None if sources.file else sources.pattern or settings.source_pattern,
        source_root=None if sources.pattern else settings.root,
        line_by_line=sources.line_by_line,
        untranslated=sources.untranslated,
        terms=_terms(sources.terms or settings.terms, settings),
        paths=settings.paths,
    )


def _terms(path: str | None, settings: Settings) -> tuple[Term, ...]:
    if path is None:
        return ()
    from qa.read.terms import TermsError, read_terms

    try:
        return read_terms(path, settings.lang, settings.source_lang)
    except TermsError as error:
        raise Trouble(str(error)) from None


def _from_file(config: str | None, *, isolated: bool) -> Settings:
    if isolated:
        return Settings()
    if config:
        return read_settings(Path(config), trusted=True)
    path = find_settings_file(Path.cwd())
    if path is None:
        return Settings()
    context = click.get_current_context(silent=True)
    return read_settings(path, trusted=bool(context and context.meta.get(TRUST)))


def _wanted_memory() -> int | None:
    context = click.get_current_context(silent=True)
    return context.meta.get(MEMORY) if context else None


def check_names(flags: Mapping[str, Sequence[str]]) -> None:
    """Check the names of rules and categories in flags.

    Raises:
        UsageError: for the first unknown name, with its flag.
    """
    if not any(flags.values()):
        return
    from qa.detect.selection import UnknownNameError, check_name

    for flag, given in flags.items():
        for name in given:
            try:
                check_name(name)
            except UnknownNameError as error:
                message = f"{flag}: {error}"
                raise click.UsageError(message) from None
