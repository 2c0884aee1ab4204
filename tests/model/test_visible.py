"""What is printed has no power."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.model.report import Failure
from qa.model.visible import HARMLESS, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain: text", "plain: text"),
        ("a\nb\tc\rd", "a⏎b    cd"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("a\u202eb", "a<U+202E>b"),
        ("::error file=a::b", "<U+003A>:error file=a::b"),
        ("  ::warning::b", "  <U+003A>:warning::b"),
        ("x ::y", "x ::y"),
        ("##[error]a", "<U+0023>#[error]a"),
        ("a ##vso[task.x]", "a <U+0023>#vso[task.x]"),
        ("## Heading", "## Heading"),
        ("می\u200cشود", "می\u200cشود"),
    ],
)
def test_what_has_power_is_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@settings(deadline=None)
@given(st.text() | st.text(alphabet="\n\r:#[vso]\x1b\u2028\u202e a\x85"))
def test_no_text_breaks_a_line_or_commands_anything(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert not shown.lstrip().startswith("::")
    assert not re.search(r"##(?:vso)?\[", shown)
    for character in shown:
        assert character in HARMLESS or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}


def test_a_failure_is_one_line_whatever_its_names() -> None:
    failure = Failure("::error::a\n::error::b.md", "no\nsuch\x1b[2J", line=3)
    assert str(failure) == "<U+003A>:error::a⏎::error::b.md:3: no⏎such<U+001B>[2J"
