"""The scripts of a text, and the languages that are written in each."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from qa.languages.writing import writing, written_so
from qa.model.expression import compiled
from qa.model.letters import LATIN
from qa.model.memory import loaded, remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The insides of classes of letters (Unicode 15, Scripts.txt; blocks where a script has them whole).
SCRIPTS: Final = {
    "Latin": LATIN,
    "Cyrillic": "\u0400-\u052f\u1c80-\u1c88\u2de0-\u2dff\ua640-\ua69f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Armenian": "\u0531-\u058f",
    "Hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Arabic": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Devanagari": "\u0900-\u097f\ua8e0-\ua8ff",
    "Bengali": "\u0980-\u09ff",
    "Gurmukhi": "\u0a00-\u0a7f",
    "Gujarati": "\u0a80-\u0aff",
    "Tamil": "\u0b80-\u0bff",
    "Telugu": "\u0c00-\u0c7f",
    "Kannada": "\u0c80-\u0cff",
    "Malayalam": "\u0d00-\u0d7f",
    "Sinhala": "\u0d80-\u0dff",
    "Thai": "\u0e01-\u0e5b",
    "Lao": "\u0e81-\u0edf",
    "Tibetan": "\u0f00-\u0fff",
    "Myanmar": "\u1000-\u109f",
    "Georgian": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Ethiopic": "\u1200-\u139f",
    "Khmer": "\u1780-\u17ff",
    "Hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\uff66-\uff9d",
    "Han": "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af",
}
# One letter of these says as much as three of an alphabet.
IDEOGRAPHIC: Final = frozenset(("Han", "Kana", "Hangul"))
# In so much text the scripts of the whole are counted.
SAMPLE: int = TUNED["SAMPLE"]


@loaded
def letters(script: str) -> re.Pattern[str]:
    """A run of letters of the script. Made when it is needed: large sets take milliseconds."""
    return compiled(f"[{SCRIPTS[script]}]+")


@loaded
def _scripts_of_letters() -> re.Pattern[str]:
    return compiled("|".join(f"(?P<{name}>[{inside}]+)" for name, inside in SCRIPTS.items()))


@remembered
def _script_of(letter: str) -> str:
    """The script of a letter; empty if it is none of those that are known."""
    match = _scripts_of_letters().match(letter)
    return (match.lastgroup or "") if match is not None else ""


def scripts_in(text: str) -> dict[str, int]:
    """How many letters of each script there are in the text, the most frequent first."""
    counts: dict[str, int] = {}
    if text.isascii():
        found = sum(map(len, letters("Latin").findall(text[:SAMPLE])))
        return {"Latin": found} if found else {}
    for letter, count in Counter(text[:SAMPLE]).items():
        script = _script_of(letter)
        if script:
            counts[script] = counts.get(script, 0) + count
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def scripts_of(lang: str) -> tuple[str, ...]:
    """The scripts that a language is written in, given by its primary code."""
    known = writing(lang)
    return known.scripts or (known.own_script or "Latin",)


def language_of(script: str) -> str:
    """The language that alone of all is written in the script; empty if there is none."""
    return "" if script == "Latin" else _languages_of_scripts().get(script, "")


@loaded
def _languages_of_scripts() -> dict[str, str]:
    return {writing(code).own_script: code for code in written_so("own_script")}
