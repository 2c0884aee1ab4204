import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.read.rst_inline import rst_codes


def seen(text: str) -> str:
    shown, at = [], 0
    for one in rst_codes(text):
        shown += [text[at : one.start], "" if one.encloses else "□"]
        at = one.end
    return "".join([*shown, text[at:]])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Use :class:`dict` and ``yield``.", "Use □ and □."),
        ("See :ref:`the place <here>` first.", "See the place first."),
        ("A :term:`generator` is *lazy* and **fast**.", "A generator is lazy and fast."),
        ("Read `the guide <https://example.org/a>`_ today.", "Read the guide today."),
        ("As |version| says [1]_.", "As □ says □."),
        ("Two * three and a**b stay.", "Two * three and a**b stay."),
        ("这是*强调*的。", "这是强调的。"),
        ("A `title`, no more.", "A title, no more."),
        ("A star \\* of its own.", "A star * of its own."),
    ],
)
def test_markup_is_no_prose(text: str, shown: str) -> None:
    assert seen(text) == shown


@given(st.text(alphabet="`*|:\\_[]<> abc1", max_size=80))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    end = 0
    for one in rst_codes(text):
        assert end <= one.start <= one.end <= len(text)
        end = one.end
