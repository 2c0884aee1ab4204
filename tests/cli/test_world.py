"""What goes wrong in the world is told in a line, with the right status, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
QA = (sys.executable, "-m", "qa")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and devices")


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    command = line.replace("qa ", f"{sys.executable} -m qa ", 1)
    return subprocess.run(
        ["/bin/sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
class TestFullDisk:
    def test_standard_output(self, folder: Path) -> None:
        done = shell(folder, "qa check flawed.txt > /dev/full")
        assert (done.returncode, done.stderr) == (2, "qa: No space left on device\n")

    @pytest.mark.parametrize("asked", ["--version", "--help", "rules --help"])
    def test_what_is_told_without_a_run(self, folder: Path, asked: str) -> None:
        """Kills: `qa --version`, which does not wait for Click, ended with a traceback."""
        done = shell(folder, f"qa {asked} > /dev/full")
        assert (done.returncode, done.stderr) == (2, "qa: No space left on device\n")
        done = shell(folder, f"qa {asked} >&-")
        assert (done.returncode, done.stderr) == (0, "")

    def test_a_device(self, folder: Path) -> None:
        done = shell(folder, "qa check flawed.txt -o /dev/full")
        assert done.returncode == 2
        assert done.stderr == "qa: /dev/full: cannot be written: No space left on device\n"


def test_a_file_that_may_not_grow(folder: Path) -> None:
    (folder / "out.json").write_text("old")
    (folder / "many.jsonl").write_text('{"text": "One  gap."}\n' * 300)
    run = "qa check --no-cache -j 1 many.jsonl --format json -o out.json"
    done = shell(folder, f"ulimit -f 16; trap '' XFSZ; {run}")
    assert done.returncode == 2
    assert done.stderr == "qa: out.json: cannot be written: File too large\n"
    assert (folder / "out.json").read_text() == "old"
    assert not list(folder.glob(".qa-*"))


def test_standard_output_is_closed(folder: Path) -> None:
    done = shell(folder, "qa check flawed.txt >&-")
    assert done.returncode == 2
    assert done.stderr.startswith("qa: standard output is closed")
    done = shell(folder, "qa check flawed.txt --format json -o out.json >&- 2>&-")
    assert done.returncode == 1
    assert (folder / "out.json").read_text("utf-8").startswith("{")
    done = shell(folder, "qa check flawed.txt <&-")
    assert done.returncode == 1


def test_the_working_directory_is_gone(folder: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"rmdir ../gone; exec {sys.executable} -m qa check a.md"],
        cwd=_made(folder / "gone"),
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, "qa: the working directory is gone\n")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to(qa: Run, folder: Path) -> None:
    (folder / "closed").mkdir(mode=0o500)
    done = qa("check", "flawed.txt", "-o", "closed/out.txt")
    assert (done.returncode, done.stderr) == (
        2, "qa: closed/out.txt: cannot be written: Permission denied\n",
    )  # fmt: skip


def test_a_folder_that_is_not_there(qa: Run) -> None:
    for command in (
        ("check", "flawed.txt", "-o", "nowhere/out.txt"),
        ("report", "flawed.txt", "-o", "nowhere/out.html"),
        ("baseline", "flawed.txt", "--verdicts", "nowhere/v.jsonl"),
        ("names", "add", "Ylva", "--names", "nowhere/n.csv"),
    ):
        done = qa(*command)
        assert done.returncode == 2
        assert "cannot be written: No such file or directory" in done.stderr
        assert done.stderr.count("\n") == 1


def _begun(folder: Path, pid: int) -> bool:
    """Whether a process has a file under way: of a name of our own, or of none."""
    if list(folder.glob(".qa-*")):
        return True
    nameless = f"{folder.resolve()}/#"
    for file in Path(f"/proc/{pid}/fd").glob("*"):
        with suppress(OSError):
            if os.readlink(file).startswith(nameless):  # noqa: PTH115  # it leads to no path
                return True
    return False


@pytest.mark.parametrize(
    "number",
    [signal.SIGTERM, pytest.param(signal.SIGHUP, marks=pytest.mark.thorough), signal.SIGINT],
)
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "many.txt", "--no-cache", "--format", "json", "-o", "out"),
        ("report", "many.txt", "-o", "out"),
        ("check", "-", "--format", "json", "-o", "out", "--also", "sarif=out2"),
    ],
)
def test_a_signal_leaves_the_old_file_and_no_other(
    folder: Path, arguments: tuple[str, ...], number: int
) -> None:
    (folder / "out").write_text("old")
    (folder / "many.txt").write_text("One  gap here, and many more words of text.\n\n" * 30_000)
    with subprocess.Popen(
        [*QA, *arguments],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        # pytest may run where interrupts are ignored, and that is inherited
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as running:
        until = time.monotonic() + 300
        while time.monotonic() < until and not _begun(folder, running.pid):
            time.sleep(0.01)
        assert _begun(folder, running.pid), "it has not begun to write"
        running.send_signal(number)
        _, err = running.communicate(timeout=300)
    assert running.returncode == 128 + number, err
    assert b"Traceback" not in err
    assert (folder / "out").read_text() == "old"
    assert sorted(path.name for path in folder.iterdir()) == [
        "clean.txt", "flawed.txt", "many.txt", "out",
    ]  # fmt: skip


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_a_reader_that_goes_is_no_error(folder: Path) -> None:
    (folder / "many.txt").write_text("One  gap here.\n\n" * 1000)
    done = shell(folder, "qa check many.txt | head -n 1")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_list_of_names_does_not_steer_the_terminal(folder: Path) -> None:
    (folder / "names.csv").write_text("canonical,aliases,forbidden,note\nAda,A\x1b[31m,,\n")
    command = [sys.executable, "-m", "qa", "names", "list"]
    master, terminal = os.openpty()
    subprocess.run(command, stdout=terminal, check=True)
    os.close(terminal)
    shown = os.read(master, 10_000)
    os.close(master)
    assert b"\x1b" not in shown
    assert b"Ada,A<U+001B>[31m" in shown
    piped = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    assert b"Ada,A\x1b[31m" in piped  # a file holds what was written down


COMMAND = "de&#10;::error::x&#x9b;31m"
HOSTILE = {
    "a.xlf": f'<xliff version="1.2"><file source-language="{COMMAND}" target-language="{COMMAND}"><body>'
    f'<trans-unit id="{COMMAND}"><source>Ein.</source><target>One  gap.</target></trans-unit></body></file></xliff>',
    "a.tmx": f'<tmx version="1.4"><header srclang="{COMMAND}"/><body><tu><tuv xml:lang="{COMMAND}"><seg>Ein.</seg>'
    f'</tuv><tuv xml:lang="en{COMMAND}"><seg>One  gap.</seg></tuv></tu></body></tmx>',
    "a.html": f'<html lang="{COMMAND}"><p>One one gap.</p></html>',
    "a.jsonl": '{"text": "One  gap.", "a\\n::error::x\\u001b[31m": 1, "a\\n::error::x\\u001b[31m": 2}\n'
    '{"text": "One  gap.", "lang": "de\\n::error::x\\u001b[31m"}\n'
    '{"text": "One  gap.", "id": "a\\n::error::x\\u001b[31m"}\n',
    "b\n::error::x\x1b[31m.md": "One  gap.\n",
}


@pytest.mark.parametrize("name", ["github", "concise", "text", "markdown"])
def test_what_files_say_of_themselves_gives_no_commands(
    quick: Run, folder: Path, name: str
) -> None:
    """Kills: tags of XLIFF and TMX, keys and names of files went raw to standard error and the formats for people."""
    for file, content in HOSTILE.items():
        (folder / file).write_text(content, "utf-8")
    done = quick("check", ".", "--format", name)
    assert done.returncode == 2
    told = f"{done.stdout}\n{done.stderr}"
    assert "error::x" in told
    assert not [line for line in told.split("\n") if line.lstrip().startswith(("::error", "de::"))]
    assert not set(told) & {"\x1b", "\x9b", "\r"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "flawed.txt", "--min-confidence"),
        ("report", "flawed.txt", "-o", "page.html", "--fit"),
        ("filter", "rows.jsonl", "-o", "kept.jsonl", "--min-score"),
        ("score", "flawed.txt", "--reference", "clean.txt", "--smooth-value"),
    ],
)
@pytest.mark.parametrize("number", ["nan", "-nan", "inf"])
def test_what_is_no_number_is_in_no_range(
    quick: Run, arguments: tuple[str, ...], number: str
) -> None:
    """Kills: `--min-confidence nan` was in the range from 0 to 1, and hid all findings, with status 0."""
    done = quick(*arguments, number)
    assert done.returncode == 2
    assert f"Invalid value for '{arguments[-1]}'" in done.stderr
