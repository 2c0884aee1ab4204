"""The settings as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Any

from qa.config.errors import ConfigError, SettingsFile
from qa.model.data_classes import dataclass
from qa.model.memory import MEGABYTES
from qa.model.mqm import Severity
from qa.model.path_settings import PathSettings


@dataclass(frozen=True)
class ReportSettings:
    """Settings of the editors' page; None if not set.

    Attributes:
        fit: the least score, 0 to 100, of an article that is fit to print.
        unfit: the score, 0 to 100, below which an article is unfit to print.
        title: the title of the page.
    """

    fit: float | None = None
    unfit: float | None = None
    title: str | None = None


@dataclass(frozen=True)
class JudgeSettings:
    """Settings of `qa judge`; None if not set.

    Attributes:
        endpoint: the URL of an OpenAI-compatible API.
        model: the name of the model.
        key_variable: the environment variable that holds the API key.
        price_in, price_out: the price of a million tokens, sent and received.
    """

    endpoint: str | None = None
    model: str | None = None
    key_variable: str | None = None
    price_in: float | None = None
    price_out: float | None = None


@dataclass(frozen=True)
class Settings:
    """All settings; the defaults apply without a file and flags.

    Attributes:
        select: ids of rules and prefixes of categories that replace the default set; None for that set.
        extend_select: ids and prefixes to add.
        ignore: ids and prefixes to remove.
        fail_on: the least severity that makes the exit status 1.
        min_confidence: drop findings with a lower confidence, from 0 to 1.
        format: the name of an output format.
        lang: BCP 47 tag of the texts; empty for what they declare, or else to detect it.
        source_lang: BCP 47 tag of the sources; None if unknown.
        source_pattern: the path of an article's source, such as "{stem}.de{suffix}".
        paths: settings for files whose paths match a pattern; the first match counts.
        exclude: globs of files to skip in directories.
        per_file_ignores: globs of files, and the rules that do not run on them.
        accepted_words: words and phrases to ignore.
        verdicts: the verdict file; None for the one beside the settings, if it exists.
        knowledge: the file that `qa learn` wrote; None for none.
        names: the name list; None for none.
        literal: the newsroom's own literal translations; None for none.
        terms: the termbase; None for none.
        memory: megabytes that each process should take.
        judgements: the file that `qa judge` wrote; None for none.
        judge: settings of `qa judge`.
        rules: options by rule id.
        scorecard: preset and weights of MQM scorecards.
        report: settings of the editors' page.
        file: the settings file; None without one.
        root: the folder that must contain the files that the settings name; None for no restriction.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.MINOR
    min_confidence: float = 0.0
    format: str = "text"
    lang: str = ""
    source_lang: str | None = None
    source_pattern: str | None = None
    exclude: tuple[str, ...] = ()
    paths: tuple[PathSettings, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    accepted_words: tuple[str, ...] = ()
    verdicts: str | None = None
    knowledge: str | None = None
    names: str | None = None
    literal: str | None = None
    terms: str | None = None
    memory: int = MEGABYTES
    judgements: str | None = None
    judge: JudgeSettings = JudgeSettings()
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
    scorecard: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    report: ReportSettings = ReportSettings()
    file: SettingsFile | None = None
    root: str | None = None

    def error(self, message: str, *key: str) -> ConfigError:
        """Build an error about a setting, with its line if it came from a file."""
        return self.file.error(message, *key) if self.file else ConfigError(message)
