"""The keys of a settings file, and their valid values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

from qa.config.settings import JudgeSettings, ReportSettings
from qa.config.source_pattern import FIELDS_TOLD, wrong_field
from qa.files.globs import LONGEST as LONGEST_GLOB
from qa.files.globs import MOST as MOST_GLOBS
from qa.files.globs import git_globs
from qa.model.closest import closest
from qa.model.language_tag import LanguageTagError, existing
from qa.model.memory import LEAST_MEMORY
from qa.model.mqm import Severity
from qa.model.path_settings import FIELD as PATH_FIELD
from qa.model.path_settings import PathSettings, names_of

# Signs with which a text may be no glob at all.
DOUBTFUL = frozenset("[\\!")


class WrongValueError(Exception):
    """A value is invalid; the message says what is valid, `below` are the keys down to the wrong part."""

    def __init__(self, expected: str, *below: str) -> None:
        super().__init__(expected)
        self.below = below


class UnknownKeyError(Exception):
    """A table of the settings has an unknown key; `known` are the valid ones."""

    def __init__(self, key: str, known: Collection[str]) -> None:
        super().__init__(key)
        self.key = key
        self.known = known


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    message = f"a list of strings, not {type_name(value)}"
    raise WrongValueError(message)


def _string_or_strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    try:
        return _strings(value)
    except WrongValueError:
        message = f"a string or a list of strings, not {type_name(value)}"
        raise WrongValueError(message) from None


def _string(value: object) -> str:
    if isinstance(value, str):
        return value
    message = f"a string, not {type_name(value)}"
    raise WrongValueError(message)


def _language(value: object) -> str:
    try:
        text = _string(value)
        return existing(text) if text else text
    except LanguageTagError as error:
        message = f"a language tag: {error}"
        raise WrongValueError(message) from None


def _pattern(value: object) -> str:
    pattern = _string(value)
    wrong = wrong_field(pattern)
    if wrong is not None:
        message = f"a pattern with {FIELDS_TOLD} only, not {wrong!r}"
        raise WrongValueError(message)
    return pattern


def _share(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    message = f"a number from 0 to 1, not {value if _is_number(value) else type_name(value)}"
    raise WrongValueError(message)


def _megabytes(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= LEAST_MEMORY:
        return value
    message = f"megabytes, a whole number from {LEAST_MEMORY}, not {value if _is_number(value) else type_name(value)}"
    raise WrongValueError(message)


def _severity(value: object) -> Severity:
    names = [severity.value for severity in Severity]
    if isinstance(value, str) and value in names:
        return Severity(value)
    hint = closest(value, names).rstrip("?") if isinstance(value, str) else ""
    message = f"one of {', '.join(names)}, not {value!r}{';' + hint.lower() if hint else ''}"
    raise WrongValueError(message)


def _globs(value: object) -> tuple[str, ...]:
    globs = _strings(value)
    _check_number(globs)
    for glob in globs:
        _check_glob(glob)
    return globs


def _check_number(globs: Collection[object]) -> None:
    """Check that not too many globs are given: each file is compared with all of them."""
    if len(globs) > MOST_GLOBS:
        message = f"at most {MOST_GLOBS:,} globs, not {len(globs):,}; name folders, or use `*`"
        raise WrongValueError(message)


def _check_glob(glob: str) -> None:
    """Check that a glob is one, and that it matches in a short time, whatever a file is called."""
    if glob.count("*") < 2 and len(glob) <= LONGEST_GLOB and not DOUBTFUL & set(glob):
        return  # most are; the library that reads globs is loaded when it is needed
    try:
        git_globs([glob])
    except ValueError as error:
        message = f"a glob, not {glob!r:.60}: {error}"
        raise WrongValueError(message) from None


def _per_file(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        message = f"a table of globs, not {type_name(value)}"
        raise WrongValueError(message)
    _check_number(value)
    pairs = []
    for glob, rules in value.items():
        try:
            _check_glob(glob)
            pairs.append((glob, _string_or_strings(rules)))
        except WrongValueError as wrong:
            message = f"a table in which each glob has {wrong}"
            raise WrongValueError(message, glob) from None
    return tuple(pairs)


def _rules(value: object) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, dict):
        message = f"a table of rules, not {type_name(value)}"
        raise WrongValueError(message)
    for rule, options in value.items():
        if not isinstance(options, dict):
            expected = f"a table in which each rule has a table, not {type_name(options)}"
            raise WrongValueError(expected, rule)
    return MappingProxyType({rule: MappingProxyType(o) for rule, o in value.items()})


def _table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        message = f"a table, not {type_name(value)}"
        raise WrongValueError(message)
    return MappingProxyType(value)


def _percentage(value: object) -> float:
    if _is_number(value) and isinstance(value, (int, float)) and 0 <= value <= 100:
        return float(value)
    message = f"a number from 0 to 100, not {value if _is_number(value) else type_name(value)}"
    raise WrongValueError(message)


def _report(value: object) -> ReportSettings:
    return ReportSettings(**_fields(_table(value), _REPORT_KEYS, "a table"))


def _judge(value: object) -> JudgeSettings:
    return JudgeSettings(**_fields(_table(value), _JUDGE_KEYS, "a table"))


def _fields(
    table: Mapping[str, object], known: Mapping[str, Callable[[object], Any]], where: str
) -> dict[str, Any]:
    """Return the values of a table below a key, by the attributes that they set."""
    values: dict[str, Any] = {}
    for key, given in table.items():
        if key not in known:
            raise UnknownKeyError(key, known)
        try:
            values[key.replace("-", "_")] = known[key](given)
        except WrongValueError as wrong:
            message = f"{where} in which {key} is {wrong}"
            raise WrongValueError(message, key) from None
    return values


def _price(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e9:
        return float(value)
    message = f"a price, not {value if _is_number(value) else type_name(value)}"
    raise WrongValueError(message)


def _paths(value: object) -> tuple[PathSettings, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        message = f"an array of tables ([[paths]]), not {type_name(value)}"
        raise WrongValueError(message)
    _check_number(value)
    return tuple(map(_path_settings, value))


def _path_settings(table: Mapping[str, object]) -> PathSettings:
    values = _fields(table, _PATH_KEYS, "an array of tables")
    if "glob" not in values:
        message = "an array of tables, each with a glob"
        raise WrongValueError(message)
    settings = PathSettings(**values)
    _check_fields(settings)
    return settings


def _check_fields(settings: PathSettings) -> None:
    """Validate the fields and languages in the settings of a path."""
    try:
        known = names_of(settings.glob)
    except ValueError as error:
        message = f"an array of tables in which a glob has {error}"
        raise WrongValueError(message) from None
    for key, text in (("lang", settings.lang), ("source-lang", settings.source_lang)):
        if text and not PATH_FIELD.search(text):
            try:
                existing(text)
            except LanguageTagError as error:
                message = f"an array of tables in which {key} is a language tag: {error}"
                raise WrongValueError(message) from None
    for text in (settings.lang, settings.source_lang, settings.source):
        for field_ in PATH_FIELD.finditer(text or ""):
            if field_["name"] not in known:
                message = f"an array of tables; {field_.group()} does not stand in its glob"
                raise WrongValueError(message)


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

KEYS: Mapping[str, Callable[[object], Any]] = {
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


def type_name(value: object) -> str:
    """Name the type of a TOML value."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return _TYPE_NAMES.get(type(value), "a date or time")
