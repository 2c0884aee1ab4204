"""Imports run one way through the house, and a cheap import stays cheap."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from trees import tree

import qa

HOUSE = Path(qa.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))

# A room may import from itself and from the rooms on floors below its own.
FLOORS = (
    ("model",),
    ("files", "plugins"),
    ("config",),
    ("languages",),
    ("lexicon",),
    ("read", "analyse", "score", "report"),
    ("compare",),
    ("rules",),
    ("detect",),
    ("pipeline", "testing"),
    ("functions",),
    ("knowledge",),
    ("run",),
    ("edit", "judge"),
    ("checker_settings",),
    ("checker",),
    ("corpora",),
    ("serve", "lsp"),
    ("cli",),
    ("__main__",),
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

# They import nothing that reaches beyond this machine.
NETWORK = {
    "aiohttp", "ftplib", "http.client", "httpx", "poplib", "requests", "smtplib", "socket",
    "telnetlib", "urllib.request", "urllib3", "websockets", "xmlrpc.client",
}  # fmt: skip
HEAVY = {
    "babel", "ftfy", "httpx", "jinja2", "keyring", "langdetect", "lsprotocol", "lxml", "markdown_it", "numpy", "pathspec",
    "pyarrow", "pygls",
    "rapidfuzz", "ray", "rich", "sacrebleu", "starlette", "tenacity", "uvicorn",
    "wordfreq",
}  # fmt: skip


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).with_suffix("").parts[0]


def imports(module: ast.AST) -> Iterator[str]:
    """Full names of what is imported anywhere in a module, `from a import b` as "a.b"."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative imports hide the room"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports_on_loading(module: ast.Module) -> Iterator[str]:
    """Those that run when the module is loaded: not in functions, not for type checkers."""
    waiting: list[ast.AST] = list(module.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield from imports(node) if isinstance(node, (ast.Import, ast.ImportFrom)) else ()
        waiting.extend(ast.iter_child_nodes(node))


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(path) for path in FILES} - {"__init__"}
    assert rooms <= FLOOR_OF.keys()


def test_the_page_names_every_room_in_this_order() -> None:
    """The list in docs/architecture.md: what stands lower is imported by what stands above."""
    root = Path(__file__).parents[2]  # the package may be installed elsewhere
    page = (root / "docs" / "architecture.md").read_text("utf-8")
    lines = page.partition("```text\n")[2].partition("```")[0].splitlines()
    listed = [line.split()[0].rstrip("/").removesuffix(".py") for line in lines if line[0] != " "]
    assert {*listed, "checker_settings", "__main__"} == FLOOR_OF.keys()
    floors = [FLOOR_OF[room] for room in listed]
    assert floors == sorted(floors, reverse=True)


def test_imports_run_downwards() -> None:
    upwards = [
        f"{name_of(path)} imports {name}"
        for path in FILES
        if path.parent != HOUSE or path.stem != "__init__"  # the front door leads everywhere
        for name in imports(tree(path))
        if name.startswith("qa.") and not runs_down(room_of(path), name.split(".")[1])
    ]
    assert not upwards


def runs_down(room: str, other: str) -> bool:
    """Whether a room may import from another; what is no room (`from qa import __version__`) is free."""
    return other not in FLOOR_OF or other == room or FLOOR_OF[other] < FLOOR_OF[room]


def test_only_the_judge_reaches_the_network() -> None:
    far = tuple(f"{name}." for name in NETWORK)
    assert {
        name_of(path)
        for path in FILES
        for name in imports(tree(path))
        if f"{name}.".startswith(far)
    } == {"judge/endpoint.py"}


def test_a_check_does_not_load_the_judge() -> None:
    code = "import sys; import qa.cli.check, qa.cli.report, qa.checker; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith(("qa.judge", "httpx"))]


def test_heavy_packages_are_imported_where_they_are_used() -> None:
    assert not [
        f"{name_of(path)} imports {name}"
        for path in FILES
        for name in imports_on_loading(tree(path))
        if name.partition(".")[0] in HEAVY
    ]


def test_the_model_needs_the_standard_library_only() -> None:
    for path in (HOUSE / "model").glob("*.py"):
        for name in imports(tree(path)):
            assert name.partition(".")[0] in {*sys.stdlib_module_names, "qa"}, name


def test_loading_the_catalogue_loads_nothing_heavy() -> None:
    code = (
        "import sys; from qa.rules.catalogue import default_rules; default_rules();"
        "import qa.pipeline; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())
