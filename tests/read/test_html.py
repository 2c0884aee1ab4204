from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.model.prose import OBJECT, Role
from qa.model.span import Span
from qa.read.html import read_html

PAGE = """<!DOCTYPE html>
<html class=x lang="fr-CA">
<head><meta charset="utf-8"><title>The harbour &mdash; News</title>
<style>p { color: red }</style><script>if (a < b) document.write("<p>no</p>");</script></head>
<body>
<nav><ul><li>Home<li>Sport</ul></nav>
<h1>The <em>old</em>
  harbour</h1>
<p>The wind   tore <a href="http://a.b/?x=1&amp;y=2">two
boats</a> from <q>their</q> moorings.<sup><a href="#n1">1</a></sup> It was the 2<sup>nd</sup> storm.
<p>Fish &amp; chips at AT&T&nbsp; &#8220;Quay&#x201d;.<br>
<br>Use <code>x &lt; y</code> or <kbd>q</kbd>, see https://e.org/a?b&amp;c=d now.</p>
<figure><img src=a.png alt="no"><figcaption>The &lsquo;Gull&rsquo;</figcaption></figure>
<blockquote><p>Nobody was hurt.</p></blockquote>
<table><caption>Boats</caption><tr><th>Boat<td>Owner</table>
<!-- qa: ignore[spelling] --><!-- a > b --><template><p>no</p></template>
<pre>kept   as
it is</pre><pre><code>no</code></pre>
<dl><dt>Quay<dd>A wall</dl>
<noscript>no</noscript><textarea>no</textarea>
</body></html>
"""


def segments(raw: str) -> list[tuple[Role, str]]:
    prose = read_html(raw).prose
    return [(segment.role, segment.span.of(prose.text)) for segment in prose.segments]


def test_a_page_is_read_as_a_browser_shows_it() -> None:
    assert segments(PAGE) == [
        (Role.HEADING, "The harbour — News"),
        (Role.HEADING, "The old harbour"),
        (
            Role.PARAGRAPH,
            "The wind tore two boats from their moorings. It was the 2nd storm.",
        ),
        (Role.PARAGRAPH, "Fish & chips at AT&T\u00a0 “Quay”."),
        (Role.PARAGRAPH, f"Use {OBJECT} or {OBJECT}, see {OBJECT} now."),
        (Role.CAPTION, "The ‘Gull’"),
        (Role.QUOTATION, "Nobody was hurt."),
        (Role.CAPTION, "Boats"),
        (Role.CELL, "Boat"),
        (Role.CELL, "Owner"),
        (Role.PARAGRAPH, "kept   as\nit is"),
        (Role.ITEM, "Quay"),
        (Role.ITEM, "A wall"),
    ]


@pytest.mark.parametrize("name", ["nav", "aside", "footer"])
def test_parts_of_the_page_beside_the_article_are_left_out(name: str) -> None:
    raw = f"<p>One</p><{name} class=x><p>Menu<{name}>deep</{name}>er</p></{name}><p>Two</p>"
    assert segments(raw) == [(Role.PARAGRAPH, "One"), (Role.PARAGRAPH, "Two")]
    shouted = raw.replace(name, name.upper())
    assert segments(shouted) == segments(raw)


def test_a_part_of_the_page_that_nobody_closes_hides_nothing() -> None:
    assert [text for _, text in segments("<p>One</p><nav>Menu<p>Two</p>")] == ["One", "Menu", "Two"]


def test_the_page_says_its_language() -> None:
    assert read_html(PAGE).lang == "fr-CA"
    assert read_html("<p>x").lang is None


def test_a_directive_stands_at_the_next_block() -> None:
    reading = read_html(PAGE)
    (directive,) = reading.directives
    assert (directive.verb, directive.rules) == ("ignore", ("spelling",))
    assert reading.prose.text[directive.position :].startswith("kept")


@pytest.mark.parametrize(
    ("raw", "flagged", "expected"),
    [
        ("<p>a <b>bo</b>ld word", "bold", "bo</b>ld"),
        ("<p>Fish &amp; chips", "& c", "&amp; c"),
        ("<p>one\n   two", "one two", "one\n   two"),
        ("<p>one <b> two</b>", "one two", "one <b> two"),
        ("<p>&eacute;t&eacute;</p>", "été", "&eacute;t&eacute;"),
        ("a < b and c", "< b", "< b"),
        ("x<!-- <p> -->y", "xy", "x<!-- <p> -->y"),
        ("x<!-->y", "y", "y"),
        ("one<br>two", "one\ntwo", "one<br>two"),
        ("<P TITLE='a>b'>up</P>", "up", "up"),
        ("a &notit; b", "¬it;", "&notit;"),
    ],
)
def test_what_is_flagged_leads_back(raw: str, flagged: str, expected: str) -> None:
    prose = read_html(raw).prose
    start = prose.text.index(flagged)
    assert prose.to_raw(Span(start, start + len(flagged))).of(raw) == expected


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\ntwo", "one two"),
        ("one &nbsp;two", "one \u00a0two"),
        ("one <i>two</i> three", "one two three"),
        ("  one  ", "one"),
        ("one <!-- x --> two", "one two"),
        ("one<p> two", "one\n\ntwo"),
        ("one&#32; two", "one two"),
        ("<svg><title>no</title></svg>one", f"{OBJECT}one"),
        ("<code>never closed<p>one", f"{OBJECT}\n\none"),
        ("<style>no</STYLE >one", "one"),
        ("<ruby>字<rp>(</rp><rt>no</rt></ruby>", "字"),
        ("I </3 you > one", "I one"),
    ],
)
def test_white_space_and_hidden_text(raw: str, text: str) -> None:
    assert read_html(raw).prose.text == text


class Reference(HTMLParser):
    """The text of a page without scripts, as the standard library reads it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


PHRASES = st.sampled_from(["b", "i", "em", "span", "a", "p", "div", "li", "h2"])
ATTRIBUTES = st.sampled_from(["", " a=b", " a='>'", ' a="x > y" c', " href=x?a=1&b", "\n  a = b"])
LEAVES = st.sampled_from(
    [
        "word",
        "two words",
        "a\n b",
        "&lt;",
        "&#233;",
        "&eacute",
        "é",
        "a & b",
        "<!-- c > d -->",
        "中",
    ]
)


@st.composite
def elements(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    name = draw(PHRASES)
    content = "".join(draw(st.lists(inner, max_size=4)))
    return f"<{name}{draw(ATTRIBUTES)}>{content}</{name}>"


@settings(max_examples=examples_of(300), deadline=None)
@given(st.recursive(LEAVES, elements, max_leaves=20))
def test_well_formed_pages_are_read_as_the_standard_library_reads_them(raw: str) -> None:
    reference = Reference()
    reference.feed(raw)
    reference.close()
    found = read_html(raw).prose.text
    assert "".join(found.split()) == "".join("".join(reference.words).split())


def test_code_in_a_preformatted_block_is_no_object() -> None:
    """Kills: `<code>` in `<pre>` leaves a sign for an object, as `<code>` in a sentence does."""
    assert segments("<p>a <code>x</code> b</p>") == [(Role.PARAGRAPH, f"a {OBJECT} b")]
    assert segments("<pre><code>x</code></pre>") == []
    assert segments("<pre>a\n<code>x</code>\nb</pre>") == [(Role.PARAGRAPH, "a\n\nb")]


@pytest.mark.parametrize(
    "pre",
    [
        '<pre class="lang-html">&lt;p&gt;\n\n&lt;/p&gt; text</pre>',
        '<pre class="wp-block highlight">int main</pre>',
        "<pre>&lt;p&gt; text</pre>",
    ],
)
def test_preformatted_code_is_no_prose(pre: str) -> None:
    assert segments(f"<p>a</p>{pre}<p>b</p>") == [(Role.PARAGRAPH, "a"), (Role.PARAGRAPH, "b")]
    assert segments(pre.replace("</pre>", "")) != []


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<p>One.</p><svg><p>Two.</p><p>Three.</p>", "One.|Two.|Three."),
        ("<math><ul><li>One.</li></ul></svg><p>Two.</p>", "One.|Two."),
        ("<svg><g><b>One</b> two.<p>Three.</p></svg>", "One two.|Three."),
        ("<div><svg></div>One.<p>Two.</p>", "One.|Two."),
        ("<svg></p>One.<p>Two.</p>", "One.|Two."),
        ("<p>One.</p><nav/><p>Two.</p><footer />Three.", "One.|Two.|Three."),
        ("<aside class='x'/><p>One.</p><aside>no</aside>", "One.|no"),
        ("<svg></div><text>no</text></svg><p>Two.</p>", "Two."),
        ("<svg><desc><p>no</p></desc><text>no</text></svg><p>Two.</p>", "Two."),
        ("<svg><desc><foreignObject>no</foreignObject></desc></svg><p>Two.</p>", "Two."),
        ("<svg><title>no</title><p>One.</p>", "One."),
    ],
)
def test_what_follows_a_drawing_that_is_never_closed_is_read(raw: str, text: str) -> None:
    assert read_of(raw) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (
            "<p>One <svg><text>no</text><foreignObject><p>Two.</p></foreignObject>no</svg> three.</p>",
            "One|Two.|three.",
        ),
        (
            "<svg><foreignObject>One <b>two</b>.</foreignObject><title/></svg><p>Three.</p>",
            "One two.|Three.",
        ),
        (
            "<svg><g><FOREIGNOBJECT>One <svg><foreignObject>two</foreignObject>no</svg> three</foreignObject></g>no</svg>",
            "One|two|three",
        ),
        ("<div><svg><foreignObject>One</div><p>Two.</p>", "One|Two."),
        ("<svg><foreignObject>One</svg><p>Two.</p>", "One|Two."),
        ("<svg><foreignObject/>no</svg><p>Two.</p>", "Two."),
        ("<svg><foreignObject><svg><g>no</foreignObject>no</svg>Two.", "Two."),
        ("<p>One.</foreignObject> Two.</p>", "One. Two."),
        ("<object data='x.pdf'><p>One.</p>two</object><p>Three.</p>", "One.|two|Three."),
    ],
)
def test_what_a_drawing_shows_and_an_object_may_show_is_read(raw: str, text: str) -> None:
    assert read_of(raw) == text


def test_drawings_in_drawings_are_read_to_any_depth() -> None:
    depth = 3_000
    raw = "<svg><foreignObject>a" * depth + "</foreignObject></svg>b" * depth
    assert read_of(raw) == "|".join("a" * depth + "b" * depth)


def read_of(raw: str) -> str:
    prose = read_html(raw).prose
    read = (segment.span.of(prose.text) for segment in prose.segments)
    return "|".join(part for one in read if (part := one.strip("￼ ")))
