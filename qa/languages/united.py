"""Facts that all languages have together: what is looked for in a text whatever its language.

A page keeps lines of other languages, a translation words of its source, and a sentence is compared with one of
another language. A fact is named with its table: "page_lines.button" is `button` in `page_lines.py` of each folder.
"""

from __future__ import annotations

from qa.languages.folders import codes_with, data_of
from qa.model.memory import loaded

# No expression: it never matches.
NOTHING = r"(?!)"


@loaded
def facts(name: str) -> tuple[str, ...]:
    """The fact of each language that has it.

    Args:
        name: a table and its attribute, a text: "page_lines.button".
    """
    table, _, attribute = name.partition(".")
    modules = (data_of(code, table) for code in codes_with(f"{table}.py"))
    known = (getattr(module, table.upper()) for module in modules if module is not None)
    return tuple(fact for one in known if (fact := getattr(one, attribute)))


def worded(name: str) -> str:
    """The expressions of all languages as alternatives, in a group; one that never matches if none has one."""
    return f"(?:{'|'.join(facts(name)) or NOTHING})"


def words_anywhere(name: str) -> frozenset[str]:
    """The words of all languages, where the fact is a list of them with white space between."""
    return frozenset(word for fact in facts(name) for word in fact.split())


def phrases_anywhere(name: str) -> tuple[str, ...]:
    """The phrases of all languages in order, where the fact is a list of them with bars between."""
    return tuple(sorted({phrase for fact in facts(name) for phrase in fact.split("|")}))


@loaded
def stems_anywhere(name: str, meaning: str) -> tuple[str, ...]:
    """The forms of one meaning in all languages, where the fact is a list of lines "meaning: form, form"."""
    found = dict.fromkeys(
        form
        for fact in facts(name)
        for line in fact.split("\n")
        for said, _, forms in [line.strip().partition(": ")]
        if said == meaning
        for form in forms.split(", ")
    )
    return tuple(found)
