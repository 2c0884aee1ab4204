"""What is read back is what the compiler would have made, and a file of a stranger does no harm."""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qa
from qa.lexicon import kept_expressions as room
from qa.lexicon.kept_expressions import NAME, WORTH, ExpressionCode, KeptExpressions
from qa.model.expression import _Expression, compile_by, compiled, expression

PATTERNS = [rf"a{{{number}}}(?P<b>[b-d]|[е-ж])?" for number in range(WORTH)]
ROOMS = ("qa.analyse", "qa.compare", "qa.detect", "qa.lexicon", "qa.read", "qa.rules")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KeptExpressions]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield KeptExpressions(tmp_path / NAME)
    compile_by(re.compile)


def fill(kept: KeptExpressions) -> None:
    for pattern in PATTERNS:
        kept.compiled(pattern, 0)
    kept.keep()


def expressions() -> list[tuple[str, int]]:
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(qa.__path__, "qa.")
        if found.name.startswith(ROOMS)
    ]
    return [
        (one.pattern, one.flags)
        for module in modules
        for one in vars(module).values()
        if type(one) is _Expression and isinstance(one.pattern, str)
    ]


@pytest.mark.thorough
def test_all_expressions_of_the_program_come_back_as_they_were(kept: KeptExpressions) -> None:
    ours = expressions()
    assert len(ours) > 200
    for pattern, flags in ours:
        assert kept.compiled(pattern, flags) == re.compile(pattern, flags)
    kept.keep()
    later = KeptExpressions(kept.path)
    for pattern, flags in ours:
        again, plain = later.compiled(pattern, flags), re.compile(pattern, flags)
        assert again == plain
        assert (again.groups, again.groupindex) == (plain.groups, plain.groupindex)
    assert not later.made


@given(
    st.text("ab[]()|*+?{}1,^$\\d-é", max_size=12),
    st.sampled_from([0, re.IGNORECASE, re.VERBOSE, re.DOTALL | re.MULTILINE]),
)
def test_any_expression_does(pattern: str, flags: int) -> None:
    try:
        plain = re.compile(pattern, flags)
    except (re.error, OverflowError):
        with pytest.raises((re.error, OverflowError)):
            room._compiled(pattern, flags)  # noqa: SLF001
        return
    numbers = room._compiled(pattern, flags)  # noqa: SLF001
    assert room._pattern(pattern, numbers) == plain  # noqa: SLF001


def test_few_are_not_worth_a_file(kept: KeptExpressions) -> None:
    kept.compiled("a", 0)
    kept.keep()
    assert not kept.path.exists()


def test_what_others_wrote_meanwhile_stays(kept: KeptExpressions) -> None:
    other = KeptExpressions(kept.path)
    other.compiled("z", 0)
    fill(kept)
    fill(other)
    later = KeptExpressions(kept.path)
    for pattern in ("z", *PATTERNS):
        later.compiled(pattern, 0)
    assert not later.made


def test_bytes_are_compiled_as_ever(kept: KeptExpressions) -> None:
    assert kept.compiled(rb"\d", 0) == re.compile(rb"\d")
    assert not kept.made


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "other interpreter"])
def test_a_damaged_file_counts_for_nothing(
    kept: KeptExpressions, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(kept)
    content = bytearray(kept.path.read_bytes())
    if damage == "cut":
        del content[-8:]
    elif damage == "changed":
        content[-1] ^= 1
    elif damage == "empty":
        content.clear()
    else:
        monkeypatch.setattr(sys, "version", "4.0")
    kept.path.write_bytes(content)
    later = KeptExpressions(kept.path)
    assert later.compiled(PATTERNS[0], 0) == re.compile(PATTERNS[0])
    assert later.made


def test_what_others_may_write_is_not_read(kept: KeptExpressions) -> None:
    fill(kept)
    assert room._read(kept.path)  # noqa: SLF001
    kept.path.chmod(0o666)
    assert room._read(kept.path) == {}  # noqa: SLF001
    kept.path.chmod(0o600)
    kept.path.parent.chmod(0o777)
    assert room._read(kept.path) == {}  # noqa: SLF001


def test_nothing_is_written_where_it_would_not_be_read(kept: KeptExpressions) -> None:
    kept.path.parent.chmod(0o777)
    fill(kept)
    assert not kept.path.exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="nobody else can give a file away"
)
def test_what_another_owns_is_not_read(kept: KeptExpressions) -> None:
    fill(kept)
    os.chown(kept.path, 12345, 12345)
    assert room._read(kept.path) == {}  # noqa: SLF001


def test_nothing_is_written_where_python_writes_nothing(
    kept: KeptExpressions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    fill(kept)
    assert not kept.path.exists()


def test_numbers_that_are_refused_are_compiled_anew(kept: KeptExpressions) -> None:
    name = room._name("ab", 0)  # noqa: SLF001
    kept.known = {name: ExpressionCode(32, 0, {}, array("I", [2**31] * 4).tobytes())}
    assert kept.compiled("ab", 0) == re.compile("ab")


def test_names_beyond_the_groups_are_refused(kept: KeptExpressions) -> None:
    kept.path.write_bytes(room._packed({"x": ExpressionCode(32, 1, {"a": 5}, b"1234")}))  # noqa: SLF001
    assert room._read(kept.path) == {}  # noqa: SLF001


def test_a_lazy_expression_asks_for_it(kept: KeptExpressions) -> None:
    compile_by(kept.compiled)
    assert expression("q+").findall("aqq") == ["qq"]
    assert compiled("q+") == re.compile("q+")
    assert len(kept.made) == 1


def test_another_interpreter_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_compiled", None)
    assert not room._fits()  # noqa: SLF001
