"""Inline Markdown: what a reader sees of a line, on both sides of each rule of CommonMark."""

from __future__ import annotations

import pytest

from qa.model.prose import OBJECT
from qa.read.markdown_inline import NodeKind, edits, normalized

KNOWN = frozenset((normalized("fair"), normalized("two words")))


def seen(text: str, *, is_heading: bool = False) -> str:
    """The text as it is shown; objects as □."""
    found: list[str] = []
    at = 0
    for edit in edits(text, KNOWN, is_heading=is_heading):
        assert at <= edit.start <= edit.end
        found += [text[at : edit.start], edit.put]
        at = edit.end
    return "".join([*found, text[at:]]).replace(OBJECT, "□")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # Emphasis touches its words.
        ("a *b* c", "a b c"),
        ("a * b * c", "a * b * c"),
        ("a *b * c", "a *b * c"),
        ("a **b** c", "a b c"),
        ("a ***b*** c", "a b c"),
        ("a **b* c", "a *b c"),
        ("a *b** c", "a b* c"),
        ("a*b*c", "abc"),
        ("a_b_c", "a_b_c"),
        ("_b_ c", "b c"),
        ("a _b_c", "a _b_c"),
        ("(_b_)", "(b)"),
        ("a ~~b~~ c", "a b c"),
        ("a ~b~ c", "a ~b~ c"),
        ("a ~~~b~~~ c", "a ~~~b~~~ c"),
        ("*a **b** c*", "a b c"),
        ("*a _b* c_", "a _b c_"),
        ('a*"b"*c', 'a*"b"*c'),
        ('a *"b"* c', 'a "b" c'),
        ("*b", "*b"),
        ("b*", "b*"),
        # A formula in brackets has a sign of one, or is a letter or two; others are escaped.
        (r"a \(x^2\) c", "a □ c"),
        (r"a \(\alpha\) c", "a □ c"),
        (r"a \(xy\) c", "a □ c"),
        (r"a \(see below\) c", "a (see below) c"),
        (r"a \(see\) c \(x_1\) d", "a (see) c □ d"),
        # A backslash takes the meaning of a sign, and of nothing else.
        (r"a \*b\* c", "a *b* c"),
        (r"a \b c", r"a \b c"),
        ("a\\\nb", "a\nb"),
        ("a\\", "a\\"),
        (r"\\*b*", "\\b"),
        # Code, from as many ticks to as many.
        ("a `b` c", "a □ c"),
        ("a ``b`c`` d", "a □ d"),
        ("a `b`` c", "a `b`` c"),
        ("a `*b` c*", "a □ c*"),
        ("`", "`"),
        # Links and images.
        ("a [b](c.md) d", "a b d"),
        ("a [b](c.md 'e') d", "a b d"),
        ("a [b](<c d.md>) d", "a b d"),
        ("a [b](c(e).md) d", "a b d"),
        ("a [b] (c.md) d", "a [b] (c.md) d"),
        ("a [b](c d.md) e", "a [b](c d.md) e"),
        ("a ![b](c.png) d", "a □ d"),
        ("a ! [b](c.png) d", "a ! b d"),
        ("a [![b](c.png)](d.md) e", "a □ e"),
        ("a [b [c](d.md) e](f.md) g", "a [b c e](f.md) g"),
        ("a [*b*](c.md) d", "a b d"),
        ("a *[b*](c.md) d", "a *b* d"),
        ("a [Fair] b", "a Fair b"),
        ("a [lake] b", "a [lake] b"),
        ("a [b][fair] c", "a b c"),
        ("a [b][lake] c", "a [b][lake] c"),
        ("a [fair][] c", "a fair c"),
        ("a [Two\nwords] c", "a Two\nwords c"),
        ("a [b", "a [b"),
        ("a b]", "a b]"),
        # Footnotes.
        ("a[^1] b", "a b"),
        ("[^1]: b", "b"),
        ("a [^1]: b", "a : b"),
        # Elements and entities.
        ("a <b>b</b> c", "a b c"),
        ("a <b c", "a <b c"),
        ("a < b > c", "a < b > c"),
        ("a<br>b", "a\nb"),
        ("a<br/>\nb", "a\nb"),
        ("a<br>", "a"),
        ("a <a id='b'></a>c", "a c"),
        ("a <img src='b'> c", "a  c"),
        ("a <code>b</code> c", "a □ c"),
        ("a <code>b c", "a b c"),
        ("a <script>b</script> c", "a  c"),
        ("a <Note title={b + c} /> d", "a □ d"),
        ("a <Note title={b}>c</Note> d", "a c d"),
        ("a <!-- b --> c", "a  c"),
        ("a <!-- b c", "a <!-- b c"),
        ("a <?b?> c", "a  c"),
        ("a <https://example.org> b", "a □ b"),
        ("a <b@example.org> c", "a □ c"),
        ("a https://example.org/b. C", "a □. C"),
        ("a &amp; b", "a & b"),
        ("a &nothing; b", "a &nothing; b"),
        ("a & b", "a & b"),
        ("a &#228; b", "a ä b"),
        # Formulas and prices.
        ("a $b+c$ d", "a □ d"),
        ("a $5 and $6 b", "a $5 and $6 b"),
        ("a $$b$$ c", "a □ c"),
        (r"a \(b=c\) d", "a □ d"),
        (r"a \(b\) d", "a □ d"),
        # What templates put in.
        ("a {{ b }} c", "a □ c"),
        ("a {% b %} c", "a  c"),
        ("a {/* b */} c", "a  c"),
        ("a {#b} c", "a  c"),
        ("a {b} c", "a {b} c"),
        ("a {ref}`b` c", "a □ c"),
    ],
)
def test_what_a_reader_sees(text: str, shown: str) -> None:
    assert seen(text) == shown


@pytest.mark.parametrize(
    ("text", "is_heading", "shown"),
    [
        ("Lake [#lake]", True, "Lake "),
        ("Lake[[lake]]", True, "Lake"),
        ("Lake[[lake]]", False, "Lake[[lake]]"),
        ("Lake[[lake]] of old", True, "Lake[[lake]] of old"),
    ],
)
def test_a_heading_may_name_itself_at_its_end(text: str, *, is_heading: bool, shown: str) -> None:
    assert seen(text, is_heading=is_heading) == shown


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("*a*", [NodeKind.MARK, NodeKind.MARK]),
        ("`a`", [NodeKind.OBJECT]),
        ("&amp;", [NodeKind.TEXT]),
        ("![a](b)", [NodeKind.IMAGE]),
        ("<!-- a -->", [NodeKind.COMMENT]),
        ("a[^1]", [NodeKind.NOTE]),
        ("a<br>b", [NodeKind.TEXT]),
        ("{{ a }}", [NodeKind.OBJECT]),
        ("{% a %}", [NodeKind.NOTE]),
        ("{a}`b`", [NodeKind.MARK, NodeKind.OBJECT]),
        ("<a id='b'></a>", [NodeKind.NOTE]),
        ("<i>a</i>", [NodeKind.MARK, NodeKind.MARK]),
    ],
)
def test_what_is_taken_out_has_a_kind(text: str, kinds: list[NodeKind]) -> None:
    assert [edit.kind for edit in edits(text, KNOWN)] == kinds


@pytest.mark.parametrize(("letters", "shown"), [(999, True), (1000, False)])
def test_a_label_is_not_longer_than_the_standard_says(letters: int, *, shown: bool) -> None:
    label = "a" * letters
    found = edits(f"[{label}]", frozenset((normalized(label),)))
    assert bool(found) is shown
