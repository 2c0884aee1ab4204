"""What holds for every reader and every text."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Failure
from qa.model.span import Span
from qa.read.files import read_documents
from qa.read.markdown_inline import edits
from qa.read.markup import READERS
from qa.read.options import ReadOptions
from qa.read.plain import read_plain

# Characters and snippets out of which markup, and broken markup, is made.
SNIPPETS = st.sampled_from(
    [
        *"*_~`[]()<>!&#|\\-+=:;\"'.@/ \t\n\r\0\u00a0\u2028\u0301é中א😀",
        "\r\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n    ", "\n# ", "\n|", "|-|-|", "```", "**",
        "](", "![", "[^1]", "]: ", "http://a.b/c", "www.x.y", "me@home.org", "&amp;", "&#8217;",
        "&#0;", "&#xD800;", "&nbsp;", "&notit;", "<p>", "</p>", "<b>", "</b>", "<br>", "<br/>",
        "<li>", "</ul>", "<script>", "</script>", "<code>", "</code>", "<pre>", "</pre>",
        "<!--", "-->", "<!-- qa: ignore[a, b] -->", "<!-- qa: off -->", "<td>", "<title>",
        '<a href="x', "<img alt=x>", "---\n", "title: x\n", "===\n", "word", "Two words",
    ]
)  # fmt: skip
MARKUP = st.lists(st.one_of(SNIPPETS, st.text(max_size=5)), max_size=40).map("".join)
TEXTS = st.one_of(MARKUP, st.text())
FORMATS = sorted(READERS)


def assert_sound(prose: Prose, raw: str) -> None:
    """The map and the segments keep what `Prose` promises."""
    at = raw_at = 0
    for piece in prose.pieces:
        assert at <= piece.start < piece.end <= len(prose.text) or not prose.text
        assert raw_at <= piece.raw_start <= piece.raw_end <= len(raw)
        if piece.verbatim:
            assert prose.text[piece.start : piece.end] == raw[piece.raw_start : piece.raw_end]
        at, raw_at = piece.end, piece.raw_end
    end = -1
    for segment in prose.segments:
        assert end < segment.span.start < segment.span.end <= len(prose.text)
        stretch = segment.span.of(prose.text)
        assert stretch == stretch.strip()
        end = segment.span.end


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=examples_of(400), deadline=None)
@given(raw=TEXTS)
def test_any_text_is_read_with_a_sound_map(kind: str, raw: str) -> None:
    reading = READERS[kind](raw, "en")
    assert_sound(reading.prose, raw)
    for directive in reading.directives:
        assert directive.span.of(raw).startswith("<!--")
        assert directive.span.of(raw).endswith("-->")
        assert 0 <= directive.position <= len(reading.prose.text)


@settings(max_examples=examples_of(200), deadline=None)
@given(raw=TEXTS)
def test_no_segment_of_plain_text_reaches_over_an_empty_line(raw: str) -> None:
    prose = read_plain(raw, "en")
    for segment in prose.segments:
        assert "\n\n" not in segment.span.of(prose.text)
        assert "\r\n\r\n" not in segment.span.of(prose.text)


@settings(max_examples=examples_of(300), deadline=None)
@given(text=MARKUP)
def test_edits_of_markdown_are_in_order_and_apart(text: str) -> None:
    done = 0
    for edit in edits(text, {"WORD"}):
        assert done <= edit.start < edit.end <= len(text)
        done = edit.end


@settings(max_examples=examples_of(300), deadline=None)
@given(
    content=st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))),
    name=st.sampled_from(["-", "a.txt", "a.md", "a.html", "a.jsonl", "a.csv", "a.tsv", "a.dat"]),
    encoding=st.sampled_from([None, "cp1252", "utf-16", "utf-8-sig", "no-such", "hex", "a\0b"]),
)
def test_any_bytes_are_documents_or_failures(
    content: bytes, name: str, encoding: str | None
) -> None:
    for read in read_documents(name, ReadOptions(encoding=encoding), content):
        if isinstance(read, Failure):
            assert read.message
            assert read.uri == name
        else:
            assert isinstance(read, Document)
            assert_sound(read.target, read.raw)


WORDS = st.lists(
    st.text(string.ascii_letters + "éßяж中", min_size=1, max_size=8), min_size=1, max_size=6
)
MARKDOWN_COATS = [
    "{}", "**{}**", "*{}*", "[{}](http://a.b)", "[{}][ref]", "> {}", "- {}", "1. {}", "# {}",
    "{} ![pic](x.png)", "`code` {}", "{}\\\n", "<b>{}</b>", "<!-- note --> {}", "&amp; {}",
    "| {} | b |\n|---|---|", "> - {}", "- > {}", "{}\n===", "<div>{}</div>", "    {}\n\n- {}",
]  # fmt: skip
HTML_COATS = [
    "{}", "<p>{}</p>", "<b>{}</b>", "<a href='x>y'>{}</a>", "<li>{}", "<td>{}</td>", "<h1>{}</h1>",
    "&nbsp;{}", '<p class="a">\n  {}\n</p>', "<code>x</code> {}", "<!-- > --> {}<br>",
    "<title>{}</title>", "<pre>  {}</pre>", "<script>if (a < b) {{}}</script>{}", "&#65; {} &lt;",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "coats"), [("markdown", MARKDOWN_COATS), ("html", HTML_COATS)])
@settings(max_examples=examples_of(200), deadline=None)
@given(data=st.data())
def test_words_lead_back_to_where_they_were_written(
    kind: str, coats: list[str], data: st.DataObject
) -> None:
    """Words are numbered, so that each is found once; its raw stretch is the word itself."""
    parts: list[str] = []
    written: list[str] = []
    for number, words in enumerate(data.draw(st.lists(WORDS, min_size=1, max_size=6))):
        marked = [f"{word}{number}q{n}x" for n, word in enumerate(words)]
        coat = data.draw(st.sampled_from(coats))
        copies = coat.count("{}") if "{{" not in coat else 1
        shown = " ".join(marked)
        parts.append(coat.format(*([""] * (copies - 1)), shown))
        written.extend(marked)
    line_end = data.draw(st.sampled_from(["\n", "\r\n"]))
    raw = "\n\n".join([*parts, "[ref]: http://c.d"]).replace("\n", line_end)
    prose = READERS[kind](raw, "en").prose
    for word in written:
        start = prose.text.index(word)
        span = prose.to_raw(Span(start, start + len(word)))
        assert span.of(raw) == word
        assert span.start == raw.index(word)
        segment = prose.segment_at(start)
        assert segment is not None


HARD = {
    "nested tags": "<div>" * 10_000 + "word" + "</div>" * 10_000,
    "nested inline tags": "<b>" * 10_000 + "word",
    "tags that never end": "<a " * 10_000,
    "attributes that never end": "<a b='" * 10_000,
    "end tags without a start": "<li>" * 5_000 + "</td>" * 5_000,
    "comments that never end": "<!--" * 10_000,
    "declarations that never end": "<!a" * 10_000,
    "scripts": "<script>" * 10_000,
    "code": "<code>" * 10_000,
    "less-than signs": "<" * 20_000,
    "references": "&amp" * 10_000,
    "quotations": ">" * 10_000,
    "quotations with spaces": "> " * 5_000,
    "quotations on many lines": "> > > > > > > >\n" * 1_000,
    "lists": "- " * 5_000,
    "opening brackets": "[" * 10_000,
    "both brackets": "[" * 5_000 + "]" * 5_000,
    "links": "[a](" * 5_000,
    "images": "![" * 3_000 + "[a](b)" * 3_000,
    "stars": "*" * 10_000,
    "stars and words": "*a " * 5_000,
    "stars and underscores": "*a _b " * 3_000,
    "closing stars": "a* b_ " * 3_000,
    "strong stars": "a**b" + "c* " * 5_000,
    "ticks": "".join("`" * n + " " for n in range(1, 500)),
    "escapes": "\\" * 10_000,
    "definitions": "[a]: b\n" * 500,
    "titles": '[a](b "' * 2_000,
    "table": "a|b\n-|-\n" + "c|d\n" * 500,
    "pipes": "|" * 5_000 + "\n" + "|-" * 2_500,
    "blanks": " " * 20_000 + "x",
    "blank lines": "\n \t" * 6_000,
    "carriage returns": "\r" * 10_000,
    "addresses": "http://" * 3_000,
    "at signs": "a@" * 5_000,
    "dots": "a." * 5_000 + "@" + "b." * 5_000,
    "directives": "<!-- qa: " * 2_000,
    "front matter": "---\na: b\n" + "--\n" * 5_000,
    "html blocks": "<div\n" * 2_000,
    "notes": "[^" * 5_000,
    "one word": "a" * 100_000,
}


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", HARD)
def test_a_hard_text_has_a_sound_map(kind: str, name: str) -> None:
    raw = HARD[name]
    assert_sound(READERS[kind](raw, "en").prose, raw)
