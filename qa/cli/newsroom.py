"""What the newsroom knows: the files that flags and settings name, opened."""

from __future__ import annotations

from pathlib import Path

from qa.cli.trouble import Trouble
from qa.config import Settings
from qa.model.knowledge import NO_NEWSROOM, KnowledgeError, NameList, Newsroom


def newsroom_of(settings: Settings) -> Newsroom:
    """What the settings name.

    Raises:
        Trouble: if a file cannot be used.
    """
    if settings.knowledge is None and settings.names is None:
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
    return Newsroom(archive, names)


def load_names(path: Path, *, needed: bool) -> NameList:
    """The authority list in a file; an empty one if it is not there and not needed.

    Raises:
        Trouble: if it cannot be read.
    """
    from qa.knowledge.name_list import NameListError, read_names

    try:
        return read_names(text_of(path))
    except FileNotFoundError:
        if needed:
            message = f"{path}: there is no such list of names. `qa names add` makes one."
            raise Trouble(message) from None
        return NameList()
    except NameListError as error:
        message = f"{path}:{error.line}: {error}"
        raise Trouble(message) from None


def text_of(path: Path) -> str:
    """The text of a CSV, its line ends as they are.

    Raises:
        FileNotFoundError: if there is no such file.
        Trouble: if it cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}."
        raise Trouble(message) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"{path}:{line}: it is not UTF-8; save it as “CSV UTF-8”."
        raise Trouble(message) from None
