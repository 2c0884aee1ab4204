"""The settings of a project."""

from qa.config.errors import ConfigError
from qa.config.reading import find_settings_file, read_settings
from qa.config.settings import JudgeSettings, Settings

__all__ = [
    "ConfigError",
    "JudgeSettings",
    "Settings",
    "find_settings_file",
    "read_settings",
]
