"""Find and read a settings file."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from qa.config.errors import ConfigError, SettingsFile
from qa.config.settings import Settings
from qa.config.values import KEYS, UnknownKeyError, WrongValueError, type_name
from qa.files.opening import is_within, read_text
from qa.model.closest import closest
from qa.model.expression import expression

# The largest settings file or word list, in bytes.
MOST = 8 << 20
ALLOWED = "--trust-config allows that"
# The first of these that exists in a directory counts.
FILE_NAMES = ("qa.toml", ".qa.toml", "pyproject.toml")


# So many names in one dotted key are no setting; Python's parser takes the square of their number.
DEEP_KEY = expression(
    r"""(?<![\w"'.\\-])(?:(?:"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|[\w-]++)[ \t]*+\.[ \t]*+){50}"""
)


def find_settings_file(directory: Path) -> Path | None:
    """Return the settings file of `directory`, or of its nearest parent that has one.

    A pyproject.toml counts only if it has a table [tool.qa].
    """
    for folder in (directory, *directory.parents):
        for name in FILE_NAMES:
            path = folder / name
            if name == "pyproject.toml":
                if path.is_file() and _has_our_table(path):
                    return path
            # A pipe, a device or a link that leads nowhere is told of when it is read: settings are not left out silently.
            elif os.path.lexists(path) and not path.is_dir():
                return path
    return None


def read_settings(path: Path, *, trusted: bool = False) -> Settings:
    """Read a settings file.

    Args:
        path: of the file.
        trusted: whether it may name files outside its folder. A file that was found, not named by the user,
            may have come with the texts.

    Raises:
        ConfigError: if it cannot be read, or a key or a value is invalid.
    """
    import tomllib

    shown = _shown(path)
    if not trusted and not is_within(path, path.parent):
        message = f"a symbolic link that leads out of its folder; {ALLOWED}"
        raise ConfigError(message, shown)
    try:
        content = read_text(path, most=MOST)
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot be read: {_reason(error)}"
        raise ConfigError(message, shown) from None
    try:
        table = _parsed(content)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(shown, content, error) from None
    except RecursionError:
        message = "not valid TOML: nested too deeply."
        raise ConfigError(message, shown) from None
    root = ("tool", "qa") if path.name == "pyproject.toml" else ()
    for key in root:
        table = table.get(key, {}) if isinstance(table, dict) else {}
    return _settings(table, SettingsFile(shown, root, content), path.parent, trusted=trusted)


def _settings(table: object, file: SettingsFile, folder: Path, *, trusted: bool) -> Settings:
    if not isinstance(table, dict):
        message = f"the settings must be a table, not {type_name(table)}."
        raise file.error(message)
    values: dict[str, Any] = {}
    words: tuple[str, ...] = ()
    for key, value in table.items():
        if key not in KEYS:
            raise file.error(_unknown(key, KEYS, file), key)
        try:
            parsed = KEYS[key](value)
        except UnknownKeyError as unknown:
            raise file.error(_unknown(unknown.key, unknown.known), key, unknown.key) from None
        except WrongValueError as wrong:
            message = f"{key} must be {wrong}."
            raise file.error(message, key, *wrong.below) from None
        if key == "accepted-words-file":
            for name in parsed:
                words += _word_file(_named(name, folder, file, key, trusted=trusted), file)
        elif key == "paths":
            values[key] = tuple(replace(one, folder=str(_shown(folder))) for one in parsed)
        elif key in {"verdicts", "knowledge", "names", "literal", "terms", "judgements"}:
            values[key] = str(_shown(_named(parsed, folder, file, key, trusted=trusted)))
        else:
            values[key.replace("-", "_")] = parsed
    values["accepted_words"] = (*values.get("accepted_words", ()), *words)
    return Settings(**values, file=file, root=None if trusted else str(folder))


def _named(name: str, folder: Path, file: SettingsFile, key: str, *, trusted: bool) -> Path:
    """Resolve the path that a setting names.

    Raises:
        ConfigError: if the settings are not trusted, and the file is outside their folder.
    """
    try:
        path = folder / name
        if trusted or is_within(path, folder):
            return path
    except ValueError:  # a NUL in it
        pass
    message = f"{key}: {name!r} is outside the folder of the settings file; {ALLOWED}"
    raise file.error(message, key)


def _unknown(key: str, known: Collection[str], file: SettingsFile | None = None) -> str:
    """Describe an unknown key."""
    if key == "tool" and file is not None and not file.root:
        return (
            f"[tool.qa] belongs in pyproject.toml; in {file.path.name} the keys stand at the top level, "
            "without that heading."
        )
    return f"unknown key {key!r}.{closest(key, known)}"


def _word_file(path: Path, file: SettingsFile) -> tuple[str, ...]:
    """Read a word list: one word or phrase per line, # begins a comment."""
    try:
        text = read_text(path, most=MOST)
    except (OSError, UnicodeDecodeError) as error:
        message = f"accepted-words-file {_shown(path)} cannot be read: {_reason(error)}."
        raise file.error(message, "accepted-words-file") from None
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def _parsed(content: str) -> Any:  # noqa: ANN401  # whatever stands in it
    """The values of a TOML file.

    Raises:
        tomllib.TOMLDecodeError: if it is none.
        RecursionError: if it is nested too deeply.
    """
    import tomllib

    if DEEP_KEY.search(content):
        raise RecursionError
    return tomllib.loads(content)


def _has_our_table(path: Path) -> bool:
    """Whether a pyproject.toml has [tool.qa]; a malformed one that does not mention it is ignored."""
    import tomllib

    try:
        content = read_text(path, most=MOST)
    except (OSError, UnicodeDecodeError):
        return False
    if "qa" not in content or not is_within(path, path.parent):
        return False
    try:
        table = _parsed(content)
    except (tomllib.TOMLDecodeError, RecursionError):
        return "[tool.qa" in content
    tool = table.get("tool")
    return isinstance(tool, dict) and "qa" in tool


def _syntax_error(path: Path, content: str, error: Exception) -> ConfigError:
    """Describe malformed TOML: the message of tomllib ends in "(at line 3, column 7)"."""
    message = str(error)
    match = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    lines = content.split("\n")
    line = int(match[1]) if match and match[1] else len(content.rstrip().split("\n"))
    what = message[: match.start()] if match else message
    return ConfigError(f"not valid TOML: {what}.", path, line, lines[line - 1])


def _shown(path: Path) -> Path:
    """Return the path as shown to users: relative, if that is not longer."""
    try:
        relative = Path(os.path.relpath(path))
    except ValueError:  # on another drive
        return path
    return relative if len(str(relative)) < len(str(path)) else path


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return "it is not UTF-8"
