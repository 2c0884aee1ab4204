"""The settings: what a project writes down once. Read once, frozen, handed down in parts."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from qa.files.opening import is_within, read_text
from qa.model.expression import expression
from qa.model.language_tag import LanguageTagError, parsed, unknown_subtag
from qa.model.memory import LEAST_MEMORY, MEGABYTES
from qa.model.mqm import Severity
from qa.model.path_settings import FIELD as PATH_FIELD
from qa.model.path_settings import PathSettings, names_of
from qa.model.visible import visible

# No settings, and no list of words, is larger, in bytes.
MOST = 8 << 20
ALLOWED = "--trust-config allows that"
# What a pattern for sources may hold, as in str.format, but never with a format of its own, which
# could ask for a billion spaces.
FIELDS = ("stem", "suffix", "name")
FIELDS_TOLD = "{stem}, {suffix} and {name}"
FIELD = expression(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
# A glob of settings has no more wildcards in a part, and no more parts for any folders.
MOST_STARS, MOST_DEEP = 3, 2
STARS = expression(r"\*+")
# So much of a wrong line is shown.
LONGEST_QUOTE = 200
# In one directory the first of these that is there counts.
FILE_NAMES = ("qa.toml", ".qa.toml", "pyproject.toml")


class ConfigError(Exception):
    """A setting that cannot be obeyed: which, where, and what would be right.

    Attributes:
        message: what is wrong, in a sentence.
        file: the file, None for a flag.
        line: its 1-based line, None if no line is to blame.
        text: that line as it stands in the file.
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
        """What to tell, a line each."""
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
    """Where settings were written: kept so that what is found wrong later can name its line.

    Attributes:
        path: the file as users know it.
        root: the keys above the settings, ("tool", "qa") in pyproject.toml.
        content: the whole text.
    """

    path: Path
    root: tuple[str, ...]
    content: str

    def error(self, message: str, *key: str) -> ConfigError:
        """An error about `key`, or about the nearest table above it."""
        from qa.toml_lines import key_lines

        lines = key_lines(self.content)
        whole = (*self.root, *key)
        line = next(
            (lines[whole[:n]] for n in range(len(whole), 0, -1) if whole[:n] in lines), None
        )
        if line is None:
            return ConfigError(message, self.path)
        return ConfigError(message, self.path, line, self.content.split("\n")[line - 1])


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
        names: the authority list of names; None for none.
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


def find_settings_file(directory: Path) -> Path | None:
    """The settings file of `directory`, or of its nearest parent that has one.

    A pyproject.toml counts only if it has a table [tool.qa].
    """
    for folder in (directory, *directory.parents):
        for name in FILE_NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or _has_our_table(path)):
                return path
    return None


def read_settings(path: Path, *, trusted: bool = False) -> Settings:
    """The settings that a file holds.

    Args:
        path: where it is.
        trusted: whether it may name files outside of its folder. One that was found, and not named by
            the user, may have come with the texts.

    Raises:
        ConfigError: if it cannot be read, or a key or a value is wrong.
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
        table: Any = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(shown, content, error) from None
    except RecursionError:
        message = "not valid TOML: nested too deeply."
        raise ConfigError(message, shown) from None
    root = ("tool", "qa") if path.name == "pyproject.toml" else ()
    for key in root:
        table = table.get(key, {}) if isinstance(table, dict) else {}
    return _settings(table, SettingsFile(shown, root, content), path.parent, trusted=trusted)


def wrong_field(pattern: str) -> str | None:
    """What stands in braces in a pattern for sources and is none of its fields; None if nothing does."""
    for match in FIELD.finditer(pattern):
        if match[0] not in {"{{", "}}"} and match[1] not in FIELDS:
            return match[0]
    return None


def language(text: str) -> str:
    """The language tag that a user means; nothing for nothing.

    Raises:
        LanguageTagError: if it is not well-formed, or names a language or region that there is not.
    """
    if not text:
        return text
    tag = parsed(text)
    wrong = unknown_subtag(tag)
    if wrong is not None:
        raise LanguageTagError(wrong)
    return tag


def closest(name: str, known: Collection[str]) -> str:
    """A question that names what was likely meant, with a space before it, or nothing."""
    close = difflib.get_close_matches(name, known, 1, 0.6)
    return f" Did you mean {close[0]!r}?" if close else ""


def _settings(table: object, file: SettingsFile, folder: Path, *, trusted: bool) -> Settings:
    if not isinstance(table, dict):
        message = f"the settings must be a table, not {_type_name(table)}."
        raise file.error(message)
    values: dict[str, Any] = {}
    words: tuple[str, ...] = ()
    for key, value in table.items():
        if key not in _KEYS:
            raise file.error(_unknown(key, _KEYS, file), key)
        try:
            parsed = _KEYS[key](value)
        except _UnknownKeyError as unknown:
            raise file.error(_unknown(unknown.key, unknown.known), key, unknown.key) from None
        except _WrongError as wrong:
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
    """The file that a setting names, links followed.

    Raises:
        ConfigError: if it is not in the folder of the settings, which are not trusted.
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
    """What is said of a key that there is not."""
    if key == "tool" and file is not None and not file.root:
        return (
            f"[tool.qa] belongs in pyproject.toml; in {file.path.name} the keys stand at the top level, "
            "without that heading."
        )
    return f"unknown key {key!r}.{closest(key, known)}"


def _word_file(path: Path, file: SettingsFile) -> tuple[str, ...]:
    """The words of a file: one word or phrase a line, # begins a comment."""
    try:
        text = read_text(path, most=MOST)
    except (OSError, UnicodeDecodeError) as error:
        message = f"accepted-words-file {_shown(path)} cannot be read: {_reason(error)}."
        raise file.error(message, "accepted-words-file") from None
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


class _WrongError(Exception):
    """Says what a value should have been; `below` are the keys down to the wrong part."""

    def __init__(self, expected: str, *below: str) -> None:
        super().__init__(expected)
        self.below = below


class _UnknownKeyError(Exception):
    """A key that a table of the settings does not have; `known` are those that it has."""

    def __init__(self, key: str, known: Collection[str]) -> None:
        super().__init__(key)
        self.key = key
        self.known = known


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    message = f"a list of strings, not {_type_name(value)}"
    raise _WrongError(message)


def _string_or_strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    try:
        return _strings(value)
    except _WrongError:
        message = f"a string or a list of strings, not {_type_name(value)}"
        raise _WrongError(message) from None


def _string(value: object) -> str:
    if isinstance(value, str):
        return value
    message = f"a string, not {_type_name(value)}"
    raise _WrongError(message)


def _language(value: object) -> str:
    try:
        return language(_string(value))
    except LanguageTagError as error:
        message = f"a language tag: {error}"
        raise _WrongError(message) from None


def _pattern(value: object) -> str:
    pattern = _string(value)
    wrong = wrong_field(pattern)
    if wrong is not None:
        message = f"a pattern with {FIELDS_TOLD} only, not {wrong!r}"
        raise _WrongError(message)
    return pattern


def _share(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    message = f"a number from 0 to 1, not {value if _is_number(value) else _type_name(value)}"
    raise _WrongError(message)


def _megabytes(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= LEAST_MEMORY:
        return value
    message = f"megabytes, a whole number from {LEAST_MEMORY}, not {value if _is_number(value) else _type_name(value)}"
    raise _WrongError(message)


def _severity(value: object) -> Severity:
    names = [severity.value for severity in Severity]
    if isinstance(value, str) and value in names:
        return Severity(value)
    hint = closest(value, names).rstrip("?") if isinstance(value, str) else ""
    message = f"one of {', '.join(names)}, not {value!r}{';' + hint.lower() if hint else ''}"
    raise _WrongError(message)


def _globs(value: object) -> tuple[str, ...]:
    globs = _strings(value)
    for glob in globs:
        _check_glob(glob)
    return globs


def _check_glob(glob: str) -> None:
    """See whether a glob is matched in a short time, whatever a file is called.

    Each * tries all places that are left for it: with five of them, a name of 255 letters takes
    17 seconds.
    """
    parts = glob.split("/")
    if parts.count("**") > MOST_DEEP or any(
        len(STARS.findall(part)) > MOST_STARS for part in parts
    ):
        message = f"a glob with at most {MOST_STARS} * between slashes and {MOST_DEEP} **, not {glob!r:.60}"
        raise _WrongError(message)


def _per_file(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        message = f"a table of globs, not {_type_name(value)}"
        raise _WrongError(message)
    pairs = []
    for glob, rules in value.items():
        try:
            _check_glob(glob)
            pairs.append((glob, _string_or_strings(rules)))
        except _WrongError as wrong:
            message = f"a table in which each glob has {wrong}"
            raise _WrongError(message, glob) from None
    return tuple(pairs)


def _rules(value: object) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, dict):
        message = f"a table of rules, not {_type_name(value)}"
        raise _WrongError(message)
    for rule, options in value.items():
        if not isinstance(options, dict):
            expected = f"a table in which each rule has a table, not {_type_name(options)}"
            raise _WrongError(expected, rule)
    return MappingProxyType({rule: MappingProxyType(o) for rule, o in value.items()})


def _table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        message = f"a table, not {_type_name(value)}"
        raise _WrongError(message)
    return MappingProxyType(value)


def _percentage(value: object) -> float:
    if _is_number(value) and isinstance(value, (int, float)) and 0 <= value <= 100:
        return float(value)
    message = f"a number from 0 to 100, not {value if _is_number(value) else _type_name(value)}"
    raise _WrongError(message)


def _report(value: object) -> ReportSettings:
    if not isinstance(value, dict):
        message = f"a table, not {_type_name(value)}"
        raise _WrongError(message)
    values: dict[str, Any] = {}
    for key, given in value.items():
        if key not in _REPORT_KEYS:
            raise _UnknownKeyError(key, _REPORT_KEYS)
        try:
            values[key] = _REPORT_KEYS[key](given)
        except _WrongError as wrong:
            message = f"a table in which {key} is {wrong}"
            raise _WrongError(message, key) from None
    return ReportSettings(**values)


def _judge(value: object) -> JudgeSettings:
    if not isinstance(value, dict):
        message = f"a table, not {_type_name(value)}"
        raise _WrongError(message)
    values: dict[str, Any] = {}
    for key, given in value.items():
        if key not in _JUDGE_KEYS:
            raise _UnknownKeyError(key, _JUDGE_KEYS)
        try:
            values[key.replace("-", "_")] = _JUDGE_KEYS[key](given)
        except _WrongError as wrong:
            message = f"a table in which {key} is {wrong}"
            raise _WrongError(message, key) from None
    return JudgeSettings(**values)


def _price(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e9:
        return float(value)
    message = f"a price, not {value if _is_number(value) else _type_name(value)}"
    raise _WrongError(message)


def _paths(value: object) -> tuple[PathSettings, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        message = f"an array of tables ([[paths]]), not {_type_name(value)}"
        raise _WrongError(message)
    return tuple(map(_path_settings, value))


def _path_settings(table: Mapping[str, object]) -> PathSettings:
    values: dict[str, Any] = {}
    for key, given in table.items():
        if key not in _PATH_KEYS:
            raise _UnknownKeyError(key, _PATH_KEYS)
        try:
            values[key.replace("-", "_")] = _PATH_KEYS[key](given)
        except _WrongError as wrong:
            message = f"an array of tables in which {key} is {wrong}"
            raise _WrongError(message) from None
    if "glob" not in values:
        message = "an array of tables, each with a glob"
        raise _WrongError(message)
    settings = PathSettings(**values)
    _check_fields(settings)
    return settings


def _check_fields(settings: PathSettings) -> None:
    """Raise what is wrong with fields in the settings of a path, or with a language."""
    try:
        known = names_of(settings.glob)
    except ValueError as error:
        message = f"an array of tables in which a glob has {error}"
        raise _WrongError(message) from None
    for key, text in (("lang", settings.lang), ("source-lang", settings.source_lang)):
        if text and not PATH_FIELD.search(text):
            try:
                language(text)
            except LanguageTagError as error:
                message = f"an array of tables in which {key} is a language tag: {error}"
                raise _WrongError(message) from None
    for text in (settings.lang, settings.source_lang, settings.source):
        for field_ in PATH_FIELD.finditer(text or ""):
            if field_["name"] not in known:
                message = f"an array of tables; {field_.group()} does not stand in its glob"
                raise _WrongError(message)


_PATH_KEYS: Mapping[str, Callable[[object], Any]] = {
    "glob": _string,
    "lang": _string,
    "source-lang": _string,
    "source": _string,
    "format": _string,
    "select": _strings,
}

_REPORT_KEYS: Mapping[str, Callable[[object], Any]] = {
    "fit": _percentage,
    "unfit": _percentage,
    "title": _string,
}

_JUDGE_KEYS: Mapping[str, Callable[[object], Any]] = {
    "endpoint": _string,
    "model": _string,
    "key-variable": _string,
    "price-in": _price,
    "price-out": _price,
}

_KEYS: Mapping[str, Callable[[object], Any]] = {
    "paths": _paths,
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "fail-on": _severity,
    "min-confidence": _share,
    "format": _string,
    "lang": _language,
    "source-lang": _language,
    "source-pattern": _pattern,
    "exclude": _globs,
    "per-file-ignores": _per_file,
    "accepted-words": _strings,
    "accepted-words-file": _string_or_strings,
    "verdicts": _string,
    "knowledge": _string,
    "names": _string,
    "literal": _string,
    "terms": _string,
    "memory": _megabytes,
    "judgements": _string,
    "judge": _judge,
    "rules": _rules,
    "scorecard": _table,
    "report": _report,
}


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_TYPE_NAMES = {bool: "a boolean", int: "a number", float: "a number", str: "a string"}


def _type_name(value: object) -> str:
    """What a TOML value is, in words."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return _TYPE_NAMES.get(type(value), "a date or time")


def _has_our_table(path: Path) -> bool:
    """Whether a pyproject.toml has [tool.qa]; a broken one without our name is none of ours."""
    import tomllib

    try:
        content = read_text(path, most=MOST)
    except (OSError, UnicodeDecodeError):
        return False
    if "qa" not in content or not is_within(path, path.parent):
        return False
    try:
        table: Any = tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError):
        return "[tool.qa" in content
    tool = table.get("tool")
    return isinstance(tool, dict) and "qa" in tool


def _syntax_error(path: Path, content: str, error: Exception) -> ConfigError:
    """TOML that is not well formed: the reader's words end in "(at line 3, column 7)"."""
    message = str(error)
    match = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    lines = content.split("\n")
    line = int(match[1]) if match and match[1] else len(content.rstrip().split("\n"))
    what = message[: match.start()] if match else message
    return ConfigError(f"not valid TOML: {what}.", path, line, lines[line - 1])


def _shown(path: Path) -> Path:
    """The path as the user would write it: relative, where that is not longer."""
    try:
        relative = Path(os.path.relpath(path))
    except ValueError:  # on another drive
        return path
    return relative if len(str(relative)) < len(str(path)) else path


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return "it is not UTF-8"
