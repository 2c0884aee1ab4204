"""Find what machine translation broke in a text, say how sure that is, and score the text.

Public names are loaded on first use, so `import qa` itself is cheap.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers know the name; importing typing takes longer than the rest
if TYPE_CHECKING:
    from qa.checker import Checker, FixedText
    from qa.config import ConfigError, Settings
    from qa.functions import UnreadableError, check_file, check_rows, check_text
    from qa.model.finding import Finding
    from qa.model.mqm import Category, Severity
    from qa.model.report import Failure, PlacedFinding, Report
    from qa.model.terms import Term
    from qa.read.terms import TermsError

__version__ = "0.2.0"

_HOMES = {
    "Category": "qa.model.mqm",
    "Checker": "qa.checker",
    "ConfigError": "qa.config",
    "Failure": "qa.model.report",
    "Finding": "qa.model.finding",
    "FixedText": "qa.checker",
    "PlacedFinding": "qa.model.report",
    "Report": "qa.model.report",
    "Settings": "qa.config",
    "Severity": "qa.model.mqm",
    "Term": "qa.model.terms",
    "TermsError": "qa.read.terms",
    "UnreadableError": "qa.functions",
    "check_file": "qa.functions",
    "check_rows": "qa.functions",
    "check_text": "qa.functions",
}

__all__ = [
    "Category",
    "Checker",
    "ConfigError",
    "Failure",
    "Finding",
    "FixedText",
    "PlacedFinding",
    "Report",
    "Settings",
    "Severity",
    "Term",
    "TermsError",
    "UnreadableError",
    "__version__",
    "check_file",
    "check_rows",
    "check_text",
]


if not TYPE_CHECKING:  # else a name that is not there would have a type

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            from importlib import import_module

            return getattr(import_module(_HOMES[name]), name)
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
