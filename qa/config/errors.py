"""Errors in settings, with their position in the file."""

from __future__ import annotations

from pathlib import Path

from qa.model.data_classes import dataclass
from qa.model.visible import visible

# How much of a wrong line is shown.
LONGEST_QUOTE = 200


class ConfigError(Exception):
    """A setting is invalid: the message says which, where, and what is valid.

    Attributes:
        message: what is wrong, in a sentence.
        file: the settings file; None for a flag.
        line: the 1-based line; None if it cannot be attributed to one.
        text: the text of that line.
    """

    def __init__(
        self, message: str, file: Path | None = None, line: int | None = None, text: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.text = text

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the error message."""
        if self.file is None:
            return (self.message,)
        if self.line is None:
            return (f"{self.file}: {self.message}",)
        quoted = f"  {self.line} | {self.text.strip()[:LONGEST_QUOTE]}"
        return f"{self.file}:{self.line}: {self.message}", quoted

    def __str__(self) -> str:
        return "\n".join(map(visible, self.lines))


@dataclass(frozen=True)
class SettingsFile:
    """A settings file, kept so that errors found later can name their line.

    Attributes:
        path: the path, as shown to users.
        root: the keys above the settings, ("tool", "qa") in pyproject.toml.
        content: the whole text.
    """

    path: Path
    root: tuple[str, ...]
    content: str

    def error(self, message: str, *key: str) -> ConfigError:
        """Build an error about `key`, or about the nearest table above it."""
        from qa.config.toml_lines import key_lines

        lines = key_lines(self.content)
        whole = (*self.root, *key)
        line = next(
            (lines[whole[:n]] for n in range(len(whole), 0, -1) if whole[:n] in lines), None
        )
        if line is None:
            return ConfigError(message, self.path)
        return ConfigError(message, self.path, line, self.content.split("\n")[line - 1])
