"""Sentences in letters that the language of the text has not, and in ideographs that it writes otherwise."""

from __future__ import annotations

from qa.analyse.language.scripts import (
    IDEOGRAPHIC,
    language_of,
    letters,
    scripts_in,
    scripts_of,
)
from qa.analyse.triggers import characters
from qa.languages.writing import writing
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many letters of another script a sentence of it has at least.
FEWEST_LETTERS: int = TUNED["FEWEST_LETTERS"]
# One letter of a script without spaces weighs as much as so many others.
WEIGHT: int = TUNED["WEIGHT"]
# Japanese and Korean have hardly a sentence of so many Chinese letters without one of their own.
LONG_WITHOUT_OWN: int = TUNED["LONG_WITHOUT_OWN"]


def weights_of(stretch: str) -> dict[str, int]:
    """How many letters of each script the stretch has, as letters of an alphabet count."""
    return {
        script: count * (WEIGHT if script in IDEOGRAPHIC else 1)
        for script, count in scripts_in(stretch).items()
    }


def has_other_scripts(prose: Prose) -> bool:
    """Whether a sentence of the text may be in letters that its language has not."""
    own = scripts_of(primary(prose.lang))
    if prose.text.isascii():
        return False
    scripts = scripts_in("".join(prose.need(characters)))  # each letter once
    return any(script not in own for script in scripts) or own[1:] == ("Han",)


def other_script(stretch: str, prose: Prose) -> str | None:
    """The language of a sentence that is written in letters that the text's language has not.

    Empty if the letters do not tell it; None if the sentence has letters of the text's own.
    """
    own = scripts_of(primary(prose.lang))
    counts = weights_of(stretch)
    if own[1:] == ("Han",):
        han = counts.get("Han", 0)
        if (
            own[0] not in counts
            and han >= WEIGHT * LONG_WITHOUT_OWN
            and 2 * han > sum(counts.values())
            and _is_written_by(stretch, language_of("Han"), primary(prose.lang))
        ):
            return language_of("Han")
    others = sum(count for script, count in counts.items() if script not in own)
    if others < FEWEST_LETTERS or others <= sum(counts.values()) - others:
        return None
    script = max(counts, key=lambda name: (name not in own, counts[name], name))
    if script == "Latin":
        return None  # names and code: the odds of words tell more
    if script == "Han" and counts.get("Kana", 0) * 12 > counts["Han"]:
        script = "Kana"
    return language_of(script)


def _is_written_by(stretch: str, other: str, own: str) -> bool:
    """Whether ideographs alone are of the `other` language: headings of the text's `own` may have nothing else.

    The other has some that the own cannot write, or two that clauses have: "这", "的 … 是".
    """
    known = writing(own).character_set
    if not known or not _is_encodable(stretch, known):
        return True
    return len(set(stretch).intersection(writing(other).clause_letters)) > 1


def _is_encodable(stretch: str, character_set: str) -> bool:
    """Whether the character set has all ideographs of the stretch."""
    ideographs = "".join(letters("Han").findall(stretch))
    try:
        ideographs.encode(character_set)
    except UnicodeEncodeError:
        return False
    return True
