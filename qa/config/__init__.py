"""The settings: what a project writes down once."""

from qa.config.errors import ConfigError, SettingsFile
from qa.config.reading import find_settings_file, read_settings
from qa.config.settings import JudgeSettings, ReportSettings, Settings

__all__ = [
    "ConfigError",
    "JudgeSettings",
    "ReportSettings",
    "Settings",
    "SettingsFile",
    "find_settings_file",
    "read_settings",
]
