import pytest

from qa.model.prose import OBJECT, Role
from qa.read.rst import read_rst

PAGE = """=======
A title
=======

.. _target:

.. note:: Take care of this.

   More *here* now.

A paragraph with ``code`` and :ref:`a place <x>`
that goes on::

   literal literal

- An item
  of two lines
- Another

.. code-block:: python

   no prose

.. image:: a.png
   :alt: none

Term
   Its definition.

====  =====
a b   c
====  =====
x y   z z
====  =====

>>> 1 + 1
2

:field: none

.. versionadded:: 3.1
   It came.
"""


def segments(raw: str) -> list[tuple[Role, str]]:
    prose = read_rst(raw).prose
    return [(segment.role, segment.span.of(prose.text)) for segment in prose.segments]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_page_is_read_as_its_reader_sees_it(end: str) -> None:
    assert segments(PAGE.replace("\n", end)) == [
        (Role.HEADING, "A title"),
        (Role.PARAGRAPH, "Take care of this."),
        (Role.PARAGRAPH, "More here now."),
        (Role.PARAGRAPH, f"A paragraph with {OBJECT} and a place\nthat goes on:"),
        (Role.ITEM, "An item\nof two lines"),
        (Role.ITEM, "Another"),
        (Role.PARAGRAPH, "Term"),
        (Role.PARAGRAPH, "Its definition."),
        (Role.CELL, "a b"),
        (Role.CELL, "c"),
        (Role.CELL, "x y"),
        (Role.CELL, "z z"),
        (Role.PARAGRAPH, "It came."),
    ]
