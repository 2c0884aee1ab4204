import pytest

from qa.model.prose import OBJECT, Role
from qa.model.structure import PartKind
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


STRUCTURE = """
=====
Title
=====

.. _start:

First
=====

Call ``run()`` or :class:`pkg.Runner` as `the guide <https://example.org/guide>`_
and :doc:`more <pages/more>` or :ref:`start` say::

   run()

Second
------

.. figure:: images/a.png
.. code-block:: python

   run()

.. _home: https://example.org/

====  =====
a b   c
====  =====
x y   z z
====  =====

Third
=====
"""


def test_the_parts_of_a_page_are_told_with_their_places() -> None:
    read = read_rst(STRUCTURE, "en")
    text = read.prose.text
    told = [(part.kind, part.key, part.span.of(text)) for part in read.parts]
    assert [one for one in told if one[0] not in {PartKind.HEADING, PartKind.SECTION}] == [
        (PartKind.ANCHOR, "start", ""),
        (PartKind.CODE, "run()", OBJECT),
        (PartKind.CODE, "pkg.Runner", OBJECT),
        (PartKind.LINK, "https://example.org/guide", "the guide"),
        (PartKind.LINK, "pages/more", "more"),
        (PartKind.LINK, "start", "start"),
        (PartKind.BLOCK, "", ""),
        (PartKind.IMAGE, "images/a.png", ""),
        (PartKind.BLOCK, "python", ""),
        (PartKind.LINK, "https://example.org/", ""),
        (PartKind.TABLE, "", ""),
    ]
    assert [one[1:] for one in told if one[0] is PartKind.SECTION] == [
        ("1", "Title"),
        ("2", "First"),
        ("3", "Second"),
        ("2", "Third"),
    ]
