"""The arguments of a Checker: settings, names and verdicts, given as values or as files."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from qa.config import ConfigError, Settings, find_settings_file, read_settings
from qa.detect.selection import UnknownNameError, check_name
from qa.detect.verdicts import NO_VERDICTS, Verdicts, read_verdicts
from qa.files.opening import read_text
from qa.model.knowledge import NO_NEWSROOM, NameList, Newsroom

SettingsSource: TypeAlias = "Settings | str | PathLike[str] | None"


def settings_from(given: SettingsSource) -> Settings:
    """Return the given settings, or read those of the given file or folder."""
    if given is None:
        return Settings()
    if isinstance(given, Settings):
        return given
    path = Path(given)
    if path.is_dir():
        found = find_settings_file(path.resolve())
        return read_settings(found) if found else Settings()
    return read_settings(path, trusted=True)


def names_of(values: Iterable[str]) -> tuple[str, ...]:
    """Validate the names of rules and categories.

    Raises:
        ConfigError: if one is unknown.
    """
    if isinstance(values, str):
        values = values.split(",")
    names = tuple(value.strip() for value in values)
    for name in names:
        try:
            check_name(name)
        except UnknownNameError as error:
            raise ConfigError(str(error)) from None
    return names


def newsroom_of(settings: Settings, names: NameList | str | PathLike[str] | None) -> Newsroom:
    """Open the knowledge about names that the settings and a name list give."""
    archive = None
    if settings.knowledge is not None:
        from qa.knowledge.store import KnowledgeFile

        archive = KnowledgeFile(settings.knowledge)
    if names is None:
        names = settings.names
    if names is not None and not isinstance(names, NameList):
        from qa.knowledge.name_list import read_names

        names = read_names(read_text(names))
    judgements = None
    if settings.judgements is not None:
        from qa.knowledge.judgements import read_ledger

        judgements = read_ledger(settings.judgements).judgements()
    if archive is None and names is None and judgements is None:
        return NO_NEWSROOM
    return Newsroom(archive, names, judgements=judgements)


def verdicts_of(given: Verdicts | str | PathLike[str] | None) -> Verdicts:
    """Return the given verdicts, or read those of the given file."""
    if given is None:
        return NO_VERDICTS
    if isinstance(given, Verdicts):
        return given
    path = Path(given)
    return read_verdicts(read_text(path), str(path.parent))
