"""Words of natural languages in code: what a rule or an analysis knows of a language and `languages/` does not.

python benchmarks/words_in_code.py         # by module and constant, with their number

Looked at are the texts of constants of a module, and those that a function compares with or searches for. Names of
facts and of groups, keys of settings, escapes and classes of letters are left out; what a rule says to its user is not: it
is listed with its reason in `tests/house/test_words_in_code.py`, as names of elements and the like are.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from trees import nodes, tree

from qa.languages.language import language
from qa.lexicon.common_words import common_words

HOUSE = Path(__file__).parents[1] / "qa"
# Packages that know texts; those that read and write formats know the words of these.
PACKAGES = ("analyse", "compare", "rules", "detect", "lexicon", "knowledge", "edit")
# What gives facts by their names, and what holds no words of texts.
BY_NAME = {
    "worded", "words_anywhere", "phrases_anywhere", "stems_anywhere", "facts", "shared_words", "Example", "thresholds",
    "with_name", "getattr", "TypeVar",
}  # fmt: skip
# What searches for a text that a function holds.
SEARCHES = {
    "startswith", "endswith", "removesuffix", "removeprefix", "expression", "compiled", "compile", "frozenset", "fullmatch",
    "match", "search", "sub", "split", "find", "index", "count",
}  # fmt: skip
NOT_WORDS = re.compile(
    r"\(\?P<\w+>|\(\?P=\w+\)|\(\?\(\w+\)|\(\?[aiLmsux-]+:?|\\[uUxN](?:\{[^}]*\}|[0-9a-fA-F]{2,8})|\\."
    r"|\[(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}"
)
# A comment in a verbose expression.
COMMENT = re.compile(r"(?m)^\s+# .*$")
WORD = re.compile(r"[^\W\d_]{3,}")


def strings(node: ast.AST) -> Iterator[str]:
    """The texts in an expression, without names of facts and keys."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.Subscript) or (isinstance(node, ast.Call) and _called(node) in BY_NAME):
        return
    for part in ast.iter_child_nodes(node):
        yield from strings(part)


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func).rpartition(".")[2]


def is_word(word: str) -> bool:
    """Whether a word is common in one of forty languages; of short ones only what holds English sentences together."""
    if len(word) > 3:
        return common_words().highest(word.casefold(), "") is not None
    english = language("en")
    return english is not None and word.casefold() in english.function_words


def words(text: str) -> list[str]:
    """The words of a text or an expression."""
    return [word for word in WORD.findall(NOT_WORDS.sub(" ", text)) if is_word(word)]


def found_in(path: Path) -> dict[str, list[str]]:
    """The words of a module by the constant or the function that has them."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for node in tree(path).body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            name = ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
            for text in strings(node.value):
                found[name] += words(COMMENT.sub("", text))
    for function in (node for node in nodes(path) if isinstance(node, ast.FunctionDef)):
        for part in ast.walk(function):
            if isinstance(part, ast.Compare) or (
                isinstance(part, ast.Call) and _called(part) in SEARCHES
            ):
                for text in strings(part):
                    found[function.name] += words(text)
    return {name: those for name, those in found.items() if those}


def all_found() -> dict[str, dict[str, list[str]]]:
    """The words of all modules that know texts."""
    paths = (path for name in PACKAGES for path in sorted((HOUSE / name).rglob("*.py")))
    each = ((path.relative_to(HOUSE).as_posix(), found_in(path)) for path in paths)
    return {name: found for name, found in each if found}


def main() -> None:
    """Run from the command line."""
    every = all_found()
    for name, by_constant in every.items():
        print(f"{sum(map(len, by_constant.values())):5} {name}")
        for constant, those in by_constant.items():
            print(f"        {constant}: {' '.join(those)[:110]}")
    print(sum(len(those) for found in every.values() for those in found.values()))


if __name__ == "__main__":
    main()
