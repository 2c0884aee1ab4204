"""A run over a hostile corpus in a hostile repository, watched: which files it touches."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="needs strace (apt install strace)"
)

CALL = re.compile(r"^(?:\[pid\s+\d+\] |\d+\s+)?(\w+)\((.*)$")
CHANGING = {
    "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "link",
    "linkat", "symlink", "symlinkat", "truncate", "chmod", "fchmodat", "chown", "lchown", "fchownat",
    "mknod", "mknodat", "creat", "utimensat",
}  # fmt: skip
TAGS = ("../../../etc/x", "/abs/x", "de\\n::error::x", "en/../..", "\\u0000", "x" * 300)


def make(tree: Path, outside: Path) -> None:
    """A repository that tries to have other files read, written and deleted."""
    rows = [f'{{"text": "One  gap.", "lang": "{tag}", "source_lang": "{tag}"}}' for tag in TAGS]
    (tree / "rows.jsonl").write_text("\n".join(rows))
    (tree / "a.md").write_text("One  gap.\n\nHe said a a word.\n")
    (tree / "b\n::error::x.md").write_text("One  gap.\n")
    (tree / "link.md").symlink_to(outside / "letter.md")
    (tree / "environ.txt").symlink_to("/proc/self/environ")
    (tree / "zero.md").symlink_to("/dev/zero")
    os.mkfifo(tree / "pipe.md")
    (tree / "multiprocessing.py").write_text(f"open({str(outside / 'run')!r}, 'w')")
    (tree / "x.xlf").write_text(
        '<xliff version="1.2"><file source-language="../../x" target-language="/x"><body><trans-unit '
        'id="1"><source>Ein.</source><target>One  gap.</target></trans-unit></body></file></xliff>'
    )


def distrust(tree: Path, outside: Path) -> None:
    """Settings of git that have programs run wherever it looks at a file."""
    evil = tree / ".git" / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch '{outside}/run'\ncat\n")
    evil.chmod(0o755)
    (tree / ".git" / "post-index-change").symlink_to(evil)
    settings = {"clean": evil, "smudge": evil, "process": evil, "required": "true"}
    with (tree / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write('[filter "x"]\n' + "".join(f"\t{k} = {v}\n" for k, v in settings.items()))
        config.write(f'[diff "x"]\n\ttextconv = {evil}\n\tcommand = {evil}\n')
        config.write(f"[diff]\n\texternal = {evil}\n[core]\n\tfsmonitor = {evil}\n")
        config.write(f"\tpager = {evil}\n\thooksPath = {tree}/.git\n\tsshCommand = {evil}\n")
    (tree / ".gitattributes").write_text("* filter=x diff=x\n")
    os.utime(tree / "a.md", (1, 1))  # else git need not look at what it holds


def touched(trace: str, tree: Path) -> list[tuple[str, str]]:
    """Calls with the files that they open to write, make, rename or take away."""
    found = []
    for line in trace.splitlines():
        call = CALL.match(line)
        if call is None or " = -1 " in line:
            continue
        name, arguments = call.groups()
        opens = name in {"open", "openat", "openat2"}
        if opens and not re.search(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)", arguments):
            continue
        if "O_TMPFILE" in arguments:
            continue  # a file without a name; `linkat` gives it one
        if opens or name in CHANGING:
            paths = re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)
            found += [(name, os.path.normpath(tree / path)) for path in paths]
    return found


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (
            (
                "check",
                "-j",
                "2",
                ".",
                "--format",
                "json",
                "-o",
                "out/r.json",
                "--also",
                "text=out/t",
            ),
            2,
        ),
        (("check", "--changed-since", "HEAD", "."), 2),
        pytest.param(("check", "--fix", "link.md", "a.md"), 2, marks=pytest.mark.thorough),
        pytest.param(("report", ".", "-o", "out/page.html"), 2, marks=pytest.mark.thorough),
    ],
)
def test_nothing_is_touched_but_what_is_named(
    tmp_path: Path, arguments: tuple[str, ...], status: int
) -> None:
    tree, outside, cache = tmp_path / "tree", tmp_path / "outside", tmp_path / "cache"
    for folder in (tree, outside, tree / "out"):
        folder.mkdir()
    (outside / "letter.md").write_text("One  gap.\n")
    make(tree, outside)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(tree)]
    for command in (("init", "-q"), ("add", "a.md"), ("commit", "-q", "-m", "a")):
        subprocess.run([*git, *command], check=True)
    distrust(tree, outside)
    done = subprocess.run(
        [  # noqa: S607  # wherever it is
            "strace", "-f", "-qq", "-s", "4096", "-e", "trace=file", "-o", str(tmp_path / "trace"),
            sys.executable, "-m", "qa", *arguments,
        ],
        cwd=tree,
        env={**os.environ, "QA_CACHE_DIR": str(cache), "TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )  # fmt: skip
    if "ptrace" in done.stderr and not (tmp_path / "trace").stat().st_size:
        pytest.skip("this system lets nobody trace")
    assert done.returncode == status, done.stderr
    assert not any(line.lstrip().startswith("::") for line in done.stderr.splitlines())
    allowed = (str(cache), str(tree / "out"), "/dev/", "/proc/self/")
    extra = {str(tree / "a.md")} if "--fix" in arguments else set()
    # What multiprocessing keeps of its own: sockets and semaphores in the folder for such things.
    own = re.compile(
        rf"{re.escape(str(tmp_path))}/(?:pymp-\w+(?:/.*)?|qa-\w+)$|{re.escape(str(tree))}/\.qa-\w+$"
    )
    bad = [
        (call, path)
        for call, path in touched((tmp_path / "trace").read_text("utf-8", "replace"), tree)
        if not path.startswith(allowed) and path not in extra and not own.match(path)
    ]
    assert bad == []
    assert (outside / "letter.md").read_text() == "One  gap.\n"
    assert [path.name for path in outside.iterdir()] == ["letter.md"]
    opened = (tmp_path / "trace").read_text("utf-8", "replace")
    assert not re.search(
        r'open(?:at)?\([^\n]*(?:/proc/self/environ|letter\.md|pipe\.md)"[^\n]* = \d', opened
    )
