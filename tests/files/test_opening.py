"""What is opened is a regular file, and what is read has a limit."""

from __future__ import annotations

import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from qa.files.opening import UnfitError, is_within, open_file, read_file, read_text

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs pipes and devices with names")


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfone\r\ntwo\r")
    assert read_file(tmp_path / "a") == b"\xef\xbb\xbfone\r\ntwo\r"
    assert read_text(tmp_path / "a") == "one\ntwo\n"


@POSIX
def test_a_pipe_without_a_writer_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.md")
    with pytest.raises(UnfitError, match="not a regular file but a pipe"):
        read_file(tmp_path / "p.md")
    (tmp_path / "link.md").symlink_to("p.md")
    with pytest.raises(UnfitError, match="a pipe"):
        read_file(tmp_path / "link.md")


@POSIX
def test_a_pipe_that_the_user_names_is_read_up_to_the_limit(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p")

    def write() -> None:
        (tmp_path / "p").write_bytes(b"x" * 10)

    writer = threading.Thread(target=write)
    writer.start()
    assert read_file(tmp_path / "p", pipes=True) == b"x" * 10
    writer.join()
    with pytest.raises(UnfitError, match="larger than 1,000 bytes"):
        read_file("/dev/zero", most=1_000, pipes=True)


@POSIX
@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(name)
    with pytest.raises(UnfitError, match="a device"):
        open_file(tmp_path / "a.md")


@POSIX
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # names of sockets are short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("s")
        with pytest.raises(UnfitError, match="a socket"):
            open_file("s")


def test_a_folder_is_refused_as_the_system_does(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"directory|denied"):
        read_file(tmp_path)


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 11)
    assert len(read_file(tmp_path / "a", most=11)) == 11
    with pytest.raises(UnfitError, match="larger than 10 bytes; split it"):
        read_file(tmp_path / "a", most=10)


def test_links_are_followed_before_it_is_said_where_a_path_is(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    assert is_within(tmp_path / "in" / "a", tmp_path / "in")
    assert is_within(tmp_path / "in", tmp_path / "in")
    assert not is_within(tmp_path / "in" / "up" / "a", tmp_path / "in")
    assert not is_within(tmp_path / "in" / ".." / "a", tmp_path / "in")
    assert not is_within(tmp_path / "inner", tmp_path / "in")
    assert is_within("/anything", "/")


@POSIX
def test_a_file_of_holes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(UnfitError, match="larger than 256 MB; split it"):
        read_file(tmp_path / "a")
