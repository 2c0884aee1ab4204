"""What a project wants: read once, frozen, handed down in parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from qa.config.errors import ConfigError, SettingsFile
from qa.model.memory import MEGABYTES
from qa.model.mqm import Severity
from qa.model.path_settings import PathSettings


@dataclass(frozen=True)
class ReportSettings:
    """How the page for editors is made; None for what is not said.

    Attributes:
        fit: the least score, 0 to 100, of an article that is fit to print.
        unfit: the score, 0 to 100, below which an article is not to be printed.
        title: what the page is called.
    """

    fit: float | None = None
    unfit: float | None = None
    title: str | None = None


@dataclass(frozen=True)
class JudgeSettings:
    """Which language model is asked, and what that costs; None for what is not said.

    Attributes:
        endpoint: the address of an interface like OpenAI's.
        model: the name of the model.
        key_variable: the variable of the environment that holds the secret for it.
        price_in, price_out: what a million tokens cost, sent and received.
    """

    endpoint: str | None = None
    model: str | None = None
    key_variable: str | None = None
    price_in: float | None = None
    price_out: float | None = None


@dataclass(frozen=True)
class Settings:
    """What the user wants; the defaults are what holds without a file and without a flag.

    Attributes:
        select: ids of rules and prefixes of categories that replace the default set; None for it.
        extend_select: the same, added to the set.
        ignore: the same, taken away.
        fail_on: the least severity that makes the exit status 1.
        min_confidence: findings that are less sure are not made, from 0 to 1.
        format: the name of an output format.
        lang: BCP 47 tag of the texts; empty for what they say or tell.
        source_lang: the same of the sources; None if not known.
        source_pattern: where the source of an article is, as in "{stem}.de{suffix}".
        paths: what holds for files whose paths fit a pattern; the first that fits counts.
        exclude: globs of files that are left out where a directory is read.
        per_file_ignores: globs of files, and the rules that do not run in them.
        accepted_words: words and phrases about which nothing is said.
        verdicts: the file of verdicts; None for the one beside the settings, if it is there.
        knowledge: the file that `qa learn` made; None for none.
        names: the name list; None for none.
        literal: the newsroom's own literal translations; None for none.
        terms: the termbase; None for none.
        memory: megabytes that each process should take.
        judgements: the file that `qa judge` wrote; None for none.
        judge: which language model `qa judge` asks.
        rules: options by rule id.
        scorecard: preset and weights of MQM scorecards.
        report: how the page for editors is made.
        file: where all this was written, None if nowhere.
        root: the folder in which the files must be that they name; None for anywhere.
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
        """An error about a setting, with its line if it came from a file."""
        return self.file.error(message, *key) if self.file else ConfigError(message)
