"""Archives from strangers: what would grow without bound is refused before it does."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.read.decode import DecodingError
from qa.read.office.package import LARGEST_MEMBER, MOST_MEMBERS, SMALL_MEMBER, Package


def archive(method: int = zipfile.ZIP_DEFLATED, **members: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def test_members_are_read_by_name() -> None:
    package = Package(archive(a=b"one", b=b"two"), "a document")
    assert "a" in package
    assert package.read("b") == b"two"
    with pytest.raises(DecodingError, match="it has no 'c'"):
        package.read("c")


def test_a_member_that_unpacks_to_much_is_refused() -> None:
    bomb = archive(zipfile.ZIP_STORED, a=b"\0" * (LARGEST_MEMBER + 1))
    with pytest.raises(DecodingError, match="larger than 64 MB when unpacked"):
        Package(bomb, "a document").read("a")


def test_a_member_that_unpacks_to_far_more_than_it_was_is_refused() -> None:
    bomb = archive(a=b"\0" * (SMALL_MEMBER + 1), b=b"\0" * SMALL_MEMBER)
    assert len(bomb) < 10_000
    package = Package(bomb, "a document")
    with pytest.raises(DecodingError, match="larger than 2 MB when unpacked"):
        package.read("a")
    assert len(package.read("b")) == SMALL_MEMBER


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_what_can_be_unpacked_with_a_bound_is_unpacked(method: int) -> None:
    bomb = archive(method, a=b"\0" * 1000)
    with pytest.raises(DecodingError, match="'a' is packed in a way that is not allowed there"):
        Package(bomb, "a document").read("a")


def test_members_together_have_a_bound() -> None:
    bomb = archive(zipfile.ZIP_STORED, a=b"\0" * LARGEST_MEMBER)
    package = Package(bomb, "a document")
    for _ in range(4):
        package.read("a")
    with pytest.raises(DecodingError, match="when unpacked"):
        package.read("a")


def test_too_many_members_are_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for number in range(MOST_MEMBERS + 1):
            made.writestr(str(number), b"")
    with pytest.raises(DecodingError, match="more than 20,000 members"):
        Package(out.getvalue(), "a document")


def test_a_list_of_members_without_bound_is_refused() -> None:
    content = bytearray(archive(a=b"x"))
    end = content.rfind(b"PK\x05\x06")
    content[end + 12 : end + 16] = (1 << 30).to_bytes(4, "little")
    with pytest.raises(DecodingError, match="its list of members is larger than 4 MB"):
        Package(bytes(content), "a document")


@given(st.binary(max_size=300), st.integers(0, 200), st.binary(max_size=20))
def test_no_bytes_end_otherwise_than_in_an_error(head: bytes, at: int, put: bytes) -> None:
    whole = bytearray(archive(a=b"some text", b=b"more of it"))
    whole[at : at + len(put)] = put
    for content in (head, bytes(whole)):
        with suppress(DecodingError):
            package = Package(content, "a document")
            for info in package.members:
                package.read(info.filename)
