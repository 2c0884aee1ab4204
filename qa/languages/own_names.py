"""What languages are called: in themselves and in one another, from the Unicode CLDR."""

from __future__ import annotations

import json
from pathlib import Path

from qa.languages.language import CODES
from qa.model.language_tag import primary
from qa.model.memory import loaded


@loaded
def names_of_languages(lang: str) -> dict[str, str]:
    """The casefolded names that a language has for the known languages, with their codes.

    Variants count as their language: “Português (Brasil)” is Portuguese.
    """
    code = primary(lang)
    if code not in CODES:  # a text of which nobody knows the language
        return {}
    path = Path(__file__).with_name(code) / "locale.json"
    if not path.is_file():
        return {}
    names = json.loads(path.read_text("utf-8"))["languages"]
    return {name.casefold(): of.partition("_")[0] for of, name in names.items()}


@loaded
def own_names() -> dict[str, str]:
    """The casefolded names of the known languages in themselves, with their codes: “italiano”."""
    return {
        name: code for own in CODES for name, code in names_of_languages(own).items() if code == own
    }
