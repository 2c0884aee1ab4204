"""Files of users are opened in one place, `qa.files.opening`, which knows of pipes, devices and sizes."""

from __future__ import annotations

import ast
from pathlib import Path

from trees import nodes

import qa

HOUSE = Path(qa.__file__).parent
READS = frozenset(("read_text", "read_bytes"))
# What reads only files that came with the program, or that the system makes.
OWN = frozenset(
    (
        "analyse/source_signs.py",
        "compare/meaning/encoders.py",
        "detect/likelihood.py",
        "languages/folders.py",
        "languages/groups.py",
        "languages/language.py",
        "languages/measured.py",
        "languages/own_names.py",
        "languages/shared.py",
        "languages/writing.py",
        "lexicon/frequency.py",
        "lexicon/letter_runs.py",
        "lexicon/literal/bundled.py",
        "lexicon/literal/subjects.py",
        "lexicon/ngrams.py",
        "lexicon/rare_forms.py",
        "lexicon/senses/lookup.py",
        "lexicon/word_list.py",
        "model/memory.py",
        "model/thresholds.py",
        "plugins.py",
        "report/page.py",
        "report/templates.py",
        "rules/calibration.py",
        "run/identity.py",
        "run/large_pages.py",
        "serve/app.py",
    )
)
# What opens by itself, and why that is right.
ELSEWHERE = {
    "files/opening.py": "is the place",
    "files/replacing.py": "makes a new file under a name of its own",
    "edit/kept_rows.py": "Parquet in a file that is open",
    "read/parquet.py": "Parquet in a file that is open",
    "cli/output.py": "writes to a pipe or a device that the command names",
    "read/files.py": "standard input",
    "__main__.py": "the null device",
    "knowledge/database.py": "a copy in a folder of its own",
    "run/shards.py": "makes a new file under a name of its own; the list of the parts of a run, which it locks",
    "files/locking.py": "a folder that is locked, and a lock of its own",
    "run/cache.py": "makes a new file under a name of its own",
    "serve/database.py": "the desk's own database, once it has been looked at",
}
# What opens a file by its name besides `open`: of the system, of SQLite, of archives, of tables.
OPENERS = frozenset(("connect", "ParquetFile", "memory_map", "fromfile", "iterparse"))
SYSTEM = frozenset(("os", "io", "codecs", "gzip", "bz2", "lzma", "tarfile", "shelve", "dbm"))


def _opens(node: ast.Call) -> bool:
    """Whether a call opens a file by its name: not a member of an archive, nor our own `open`."""
    if isinstance(node.func, ast.Name):
        return node.func.id == "open" or node.func.id in OPENERS
    if not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr in OPENERS:
        return True
    if node.func.attr == "open":
        if isinstance(node.func.value, ast.Name) and node.func.value.id in SYSTEM:
            return True
        modes = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "mode")]
        return any(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in modes)
    of_checker = isinstance(node.func.value, ast.Name) and node.func.value.id == "checker"
    return node.func.attr in READS and not of_checker


def _opening() -> dict[str, int]:
    found: dict[str, int] = {}
    for path in sorted(HOUSE.rglob("*.py")):
        name = path.relative_to(HOUSE).as_posix()
        count = sum(isinstance(node, ast.Call) and _opens(node) for node in nodes(path))
        if count:
            found[name] = count
    return found


def test_files_of_users_are_opened_in_one_place() -> None:
    assert set(_opening()) - OWN == set(ELSEWHERE)


def test_what_is_excepted_still_opens_something() -> None:
    assert set(_opening()) >= OWN


def test_a_path_that_is_read_is_noticed() -> None:
    calls = (
        "p.read_bytes()",
        'p.read_text("utf-8")',
        'p.open("rb")',
        "open(p)",
        'p.open(mode="r")',
        "os.open(p, os.O_RDONLY)",
        "sqlite3.connect(p)",
        "ParquetFile(p)",
    )
    for call in calls:
        (statement,) = ast.parse(call).body
        assert isinstance(statement, ast.Expr)
        assert isinstance(statement.value, ast.Call)
        assert _opens(statement.value), call
