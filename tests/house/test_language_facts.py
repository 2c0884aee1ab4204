"""What is known of a language is in its folder: code names facts, and no language.

A code of a language in code is a rule about one language that no other can have. What is left is listed here with
its reason; the list may only grow shorter. The language that all others borrow from is `qa.model.language_tag.HUB`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from trees import nodes

import qa
from qa.languages.folders import codes_with
from qa.model.language_codes import NAMES

HOUSE = Path(qa.__file__).parent
CODES = {folder.name for folder in (HOUSE / "languages").iterdir() if folder.is_dir()} - {
    "__pycache__"
}
FILES = [
    path for path in sorted(HOUSE.rglob("*.py")) if "languages" not in path.relative_to(HOUSE).parts
]

# In a string that holds nothing but codes, each is one.
ISO = frozenset(NAMES)
SMALL_WORDS = frozenset("am as at be he in is it my no or so to".split())

# Files in which a string that is a code is none, and what it is there.
NO_LANGUAGE = {
    "analyse/names/case_endings.py": {"en": "an ending"},
    "compare/names/full_names_there.py": {"es": "an ending"},
    "compare/names/verbatim.py": {"en": "an ending", "es": "an ending"},
    "analyse/names/consonants.py": {"zh": "a spelling of a sound"},
    "analyse/names/inconsistent_first_names.py": {"en": "an ending"},
    "analyse/names/names_of_source.py": {"sk": "an ending"},
    "analyse/names/romanization.py": {"zh": "a romanized letter"},
    "analyse/names/second_mentions.py": {"es": "an ending"},
    "analyse/names/spelling_differences.py": {"es": "an ending", "is": "an ending"},
    "cli/score.py": {"ar": "approximate randomization"},
    "compare/align/features.py": {"zh": "a spelling of a sound"},
    "compare/names/correspondence.py": {"zh": "a spelling of a sound"},
    "config/toml_lines.py": {"it": "a key"},
    "detect/likelihood.py": {"he": "a word that is counted"},
    "knowledge/database.py": {"ro": "read only"},
    "knowledge/learner.py": {"ro": "read only"},
    "lexicon/literal/inflection.py": {"es": "an ending"},
    "lexicon/word_list.py": {"fi": "a ligature"},
    "lsp/texts.py": {"es": "an ending", "is": "a verb"},
    "read/placeholders.py": {"nl": "a new line"},
    "read/xml_units.py": {"it": "an element", "hi": "an element"},
    "rules/accuracy/placeholder_mismatch.py": {"is": "a verb"},
    "score/neural.py": {"pt": "PyTorch"},
    "score/significance.py": {"ar": "approximate randomization"},
}
# Files that name languages, how many times at most, and why.
NAMES_LANGUAGES = {
    "lexicon/frequency.py": (20, "which lists another library has"),
    "analyse/language/guess.py": (1, "what another library calls a language"),
    "analyse/names/romanization.py": (2, "tables of letters"),
    "detect/likelihood.py": (3, "the model was made with English texts"),
    "lexicon/common_words.py": (3, "the order of languages in a packed file"),
    "model/language_tag.py": (1, "the language that others borrow from"),
    "rules/locale_conventions/split_figure.py": (1, "figures as English writes them"),
    "serve/languagetool.py": (36, "languages that LanguageTool's clients know, with countries"),
}


def codes_in(path: Path) -> Iterator[str]:
    """The strings of a module that are codes of languages, but for those in the examples of rules."""
    in_examples = {
        id(part)
        for node in nodes(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id == "Example"
        for part in ast.walk(node)
    }
    for node in nodes(path):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if node.value in CODES and id(node) not in in_examples:
            yield node.value
        listed = node.value.split()
        if len(listed) > 2 and ISO.issuperset(listed) and not SMALL_WORDS.issuperset(listed):
            yield from CODES.intersection(listed)


def named(path: Path) -> list[str]:
    """The codes of languages that a module names."""
    others = NO_LANGUAGE.get(path.relative_to(HOUSE).as_posix(), {})
    return [code for code in codes_in(path) if code not in others]


def test_code_names_no_language() -> None:
    many: dict[str, list[str]] = {}
    for path in FILES:
        name, found = path.relative_to(HOUSE).as_posix(), named(path)
        most, _ = NAMES_LANGUAGES.get(name, (0, ""))
        if len(found) > most:
            many[name] = found
    assert many == {}, "name the fact, and let languages/<code>/ have it"


def test_the_list_is_as_short_as_it_can_be() -> None:
    for name, (most, _) in NAMES_LANGUAGES.items():
        assert len(named(HOUSE / name)) == most, (
            f"{name}: lower the count, or take it from the list"
        )
    for name, others in NO_LANGUAGE.items():
        assert others.keys() <= set(codes_in(HOUSE / name)), name


def test_most_languages_have_words() -> None:
    assert len(codes_with("words.py")) > 25
