from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.expression import expression


@given(st.text("ab (\n", max_size=20))
def test_it_finds_what_the_compiled_one_finds(text: str) -> None:
    pattern = r"(?P<first>a)|b (?=\()"
    lazy, compiled = expression(pattern, re.MULTILINE), re.compile(pattern, re.MULTILINE)
    assert lazy.findall(text) == compiled.findall(text)
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert lazy.sub("x", text) == compiled.sub("x", text)
    assert lazy.split(text) == compiled.split(text)
    assert (lazy.search(text) is None) == (compiled.search(text) is None)


def test_bytes_have_expressions_too() -> None:
    assert expression(rb"\d+").findall(b"1 and 22") == [b"1", b"22"]


def test_what_it_is_made_of_needs_no_compiling() -> None:
    broken = expression("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("")


def test_it_has_nothing_else() -> None:
    with pytest.raises(AttributeError):
        expression("a").nothing  # type: ignore[attr-defined]  # noqa: B018


def test_it_goes_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(expression("a", re.IGNORECASE))).findall("aA") == ["a", "A"]  # noqa: S301
