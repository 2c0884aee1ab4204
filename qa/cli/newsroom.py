"""Open the newsroom's files that flags and settings name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from qa.cli.trouble import Trouble
from qa.config import Settings
from qa.files.opening import read_file
from qa.model.knowledge import NO_NEWSROOM, KnowledgeError, NameList, Newsroom
from qa.model.language_tag import HUB
from qa.model.literal import LiteralEntry

if TYPE_CHECKING:
    from qa.knowledge.judgements import Ledger

# File names of the built-in entries: the folder is the source language.
LITERAL_FILE, LANGUAGE_FOLDER = (
    re.compile(r"literal\.([^\W\d_]{2,3})\.txt"),
    re.compile(r"[^\W\d_]{2,3}"),
)


def newsroom_of(settings: Settings) -> Newsroom:
    """Open what the settings name.

    Raises:
        Trouble: if a file cannot be used.
    """
    given = (settings.knowledge, settings.names, settings.literal, settings.judgements)
    if given == (None, None, None, None):
        return NO_NEWSROOM
    archive = None
    if settings.knowledge is not None:
        from qa.knowledge.store import KnowledgeFile

        try:
            archive = KnowledgeFile(settings.knowledge)
        except KnowledgeError as error:
            message = f"{error}."
            raise Trouble(message) from None
    names = None
    if settings.names is not None:
        names = load_names(Path(settings.names), needed=True)
    literal: tuple[LiteralEntry, ...] = ()
    if settings.literal is not None:
        literal = load_literal(Path(settings.literal))
    judgements = None
    if settings.judgements is not None:
        judgements = load_ledger(Path(settings.judgements), needed=True).judgements()
    return Newsroom(archive, names, literal, judgements)


def load_ledger(path: Path, *, needed: bool) -> Ledger:
    """Read a file of judgements; empty if it does not exist and need not.

    Raises:
        Trouble: if it cannot be read.
    """
    from qa.knowledge.judgements import JudgementsError, Ledger, read_ledger

    try:
        return read_ledger(path)
    except FileNotFoundError:
        if needed:
            message = f"{path}: no such file of judgements. Create one with `qa judge`."
            raise Trouble(message) from None
        return Ledger()
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}."
        raise Trouble(message) from None
    except JudgementsError as error:
        message = f"{path}:{error.line}: {error}."
        raise Trouble(message) from None


def load_literal(path: Path) -> tuple[LiteralEntry, ...]:
    """Read the newsroom's own literal translations.

    Raises:
        Trouble: if the file cannot be read, or a line is malformed.
    """
    from qa.lexicon.literal.entries import EntryError, read_entries

    try:
        return read_entries(text_of(path), *languages_of(path))
    except FileNotFoundError:
        message = f"{path}: no such file."
        raise Trouble(message) from None
    except EntryError as error:
        message = f"{path}:{error.line}: {error}."
        raise Trouble(message) from None


def languages_of(path: Path) -> tuple[str, str]:
    """Return the languages of `fi/literal.en.txt`; for any other name: any source, and English."""
    target = LITERAL_FILE.fullmatch(path.name)
    folder = path.absolute().parent.name
    if target is None or not LANGUAGE_FOLDER.fullmatch(folder):
        return "", HUB
    return folder, target[1]


def load_names(path: Path, *, needed: bool) -> NameList:
    """Read a name list; empty if it does not exist and need not.

    Raises:
        Trouble: if it cannot be read.
    """
    from qa.knowledge.name_list import NameListError, read_names

    try:
        return read_names(text_of(path))
    except FileNotFoundError:
        if needed:
            message = f"{path}: no such name list. Create one with `qa names add`."
            raise Trouble(message) from None
        return NameList()
    except NameListError as error:
        message = f"{path}:{error.line}: {error}"
        raise Trouble(message) from None


def text_of(path: Path) -> str:
    """Read the text of a CSV file, keeping its line ends.

    Raises:
        FileNotFoundError: if there is no such file.
        Trouble: if it cannot be read.
    """
    try:
        return read_file(path).decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}."
        raise Trouble(message) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"{path}:{line}: it is not UTF-8; save it as “CSV UTF-8”."
        raise Trouble(message) from None
