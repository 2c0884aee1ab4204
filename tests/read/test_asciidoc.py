"""AsciiDoc: what is prose, with its role, and what is not."""

from __future__ import annotations

import pytest

from qa.model.prose import OBJECT, Role
from qa.model.span import Span
from qa.model.structure import PartKind
from qa.read.asciidoc import read_asciidoc


def segments(raw: str) -> list[tuple[str, Role]]:
    prose = read_asciidoc(raw, "en").prose
    return [(segment.span.of(prose.text), segment.role) for segment in prose.segments]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("It is *bold* and _so_ and `code`.", f"It is bold and so and {OBJECT}."),
        ("un**bound**ed and snake_case_name", "unbounded and snake_case_name"),
        ("See https://a.org[our page,window=_blank].", "See our page."),
        ("See https://a.org and link:b.html[the file].", f"See {OBJECT} and the file."),
        ("See <<here,that part>> and <<there>>.", f"See that part and {OBJECT}."),
        ("See xref:a.adoc#b[the guide].", "See the guide."),
        ("Press kbd:[Ctrl+C] or btn:[OK].", f"Press {OBJECT} or OK."),
        ("With {attribute} in it.", f"With {OBJECT} in it."),
        ('He said "`yes`".', "He said “yes”."),
        ("A wordfootnote:[A note.] here.", "A word here."),
        ("A ((term)) and (((hidden))) one.", f"A term and {OBJECT} one."),
        ("a \\*b* c", "a *b* c"),
        ("H~2~O and E=mc^2^", "H2O and E=mc2"),
        ("One +\ntwo", "One\ntwo"),
        ("a [.role]#marked# word", "a marked word"),
        ("stem:[x^2] is it", f"{OBJECT} is it"),
    ],
)
def test_inline_markup_is_no_prose(raw: str, text: str) -> None:
    assert read_asciidoc(raw, "en").prose.text == text


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("= Title\nJane Doe <j@d.org>\nv1.0\n:toc:\n\nText.", [("Title", Role.HEADING), ("Text.", Role.PARAGRAPH)]),
        ("== Part\ntext", [("Part", Role.HEADING), ("text", Role.PARAGRAPH)]),
        ("Old title\n---------\ntext", [("Old title", Role.HEADING), ("text", Role.PARAGRAPH)]),
        ("[source,ruby]\n----\ncode\n----\nText", [("Text", Role.PARAGRAPH)]),
        ("[source]\ncode\ncode\n\nText", [("Text", Role.PARAGRAPH)]),
        ("....\nliteral\n....\n\n literal\n\nText", [("Text", Role.PARAGRAPH)]),
        ("```js\ncode\n```\nText", [("Text", Role.PARAGRAPH)]),
        ("////\ncomment\n////\n// one\nText", [("Text", Role.PARAGRAPH)]),
        ("====\nAn example\n====", [("An example", Role.PARAGRAPH)]),
        ("[quote, Author]\n____\nWords\n____", [("Words", Role.PARAGRAPH)]),
        ("NOTE: Take care.", [("Take care.", Role.PARAGRAPH)]),
        (".A caption\nimage::a.png[Alt]", [("A caption", Role.CAPTION)]),
        ("* One\n** Two\n+\nMore", [("One", Role.ITEM), ("Two", Role.ITEM), ("More", Role.PARAGRAPH)]),
        (". One\ngoes on\n. [x] Two", [("One\ngoes on", Role.ITEM), ("Two", Role.ITEM)]),
        ("term:: meaning", [("term", Role.ITEM), ("meaning", Role.PARAGRAPH)]),
        ("|===\n|a |b b\n\n2+|c\nd\n|===", [("a", Role.CELL), ("b b", Role.CELL), ("c\nd", Role.CELL)]),
        ("include::a.adoc[]\n:name: value\nifdef::x[]\nText\nendif::[]", [("Text", Role.PARAGRAPH)]),
        ("---\ntitle: x\n---\n\nText", [("Text", Role.PARAGRAPH)]),
        ("----\nno end", []),
    ],
)  # fmt: skip
def test_blocks_have_their_roles(raw: str, found: list[tuple[str, Role]]) -> None:
    assert segments(raw) == found


def test_pieces_lead_back() -> None:
    raw = "== A *head*\r\n\r\n* An item\r\n  on two lines of `code`\r\n"
    reading = read_asciidoc(raw, "en")
    at = reading.prose.text.index("two lines")
    assert reading.prose.to_raw(Span(at, at + 9)).of(raw) == "two lines"


def test_headings_and_code_are_noted_for_the_comparison_with_the_source() -> None:
    parts = read_asciidoc("== A\n\n[source,ruby]\n----\nx\n----\n=== B\n", "en").parts
    assert [(part.kind, part.key) for part in parts] == [
        (PartKind.HEADING, "A"),
        (PartKind.SECTION, "2"),
        (PartKind.BLOCK, "ruby"),
        (PartKind.HEADING, "B"),
        (PartKind.SECTION, "3"),
    ]


def test_a_comment_to_this_program_is_noted() -> None:
    (directive,) = read_asciidoc("// <!-- qa: ignore[doubled-word] -->\nA a text.", "en").directives
    assert directive.rules == ("doubled-word",)


def test_what_stands_in_a_sentence_is_told_with_its_place() -> None:
    raw = (
        "[#start]\n== First\n\n[[more]]\nUse `run()` and ``ab`` as https://example.org/g[the guide] and\n"
        "<<other,that part>> say, or xref:b.adoc#c[here], not btn:[OK].\n\nimage::images/a.png[A]\n"
    )
    read = read_asciidoc(raw, "en")
    text = read.prose.text
    told = [(part.kind, part.key, part.span.of(text)) for part in read.parts]
    assert [one for one in told if one[0] not in {PartKind.HEADING, PartKind.SECTION}] == [
        (PartKind.ANCHOR, "start", ""),
        (PartKind.ANCHOR, "more", ""),
        (PartKind.CODE, "run()", OBJECT),
        (PartKind.CODE, "ab", OBJECT),
        (PartKind.LINK, "https://example.org/g", "the guide"),
        (PartKind.LINK, "other", "that part"),
        (PartKind.LINK, "b.adoc#c", "here"),
        (PartKind.IMAGE, "images/a.png", ""),
    ]
