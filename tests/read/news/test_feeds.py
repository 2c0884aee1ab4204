"""Feeds and exports: a document for each item, at its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import check_file
from qa.model.document import Document
from qa.model.report import Failure
from qa.model.span import Span
from qa.read.files import read_documents
from qa.read.options import ReadOptions

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Feed feed</title><language>en-us</language>
<item><title>Town &amp; and and land</title><guid>a-1</guid>
<description>Short short</description>
<content:encoded><![CDATA[<p>We saw the <b>the</b> house & garden.</p>]]></content:encoded></item>
<item><title>Second</title>
<description>&lt;p&gt;It was é of&amp;nbsp;of old.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>F</title>
<entry><id>urn:1</id><title>a &lt; b &amp; c</title><link href="x"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Das <i>Haus Haus</i>.</p></div></content></entry>
<entry xml:lang="fr"><id>urn:2</id><title type="html">&lt;b&gt;Oui&lt;/b&gt;</title><author><name>N N</name></author>
<summary>Bref.</summary></entry></feed>"""
WXR = """<rss xmlns:content="c" xmlns:excerpt="e" xmlns:wp="w"><channel><language>en</language>
<item><title>Post</title><content:encoded><![CDATA[One para.

Two [gallery ids="1,2"] the the para.

[caption id="a"]A caption[/caption]]]></content:encoded><excerpt:encoded><![CDATA[An excerpt.]]></excerpt:encoded>
<wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
<item><title>Image</title><wp:post_type>attachment</wp:post_type></item>
<item><title>Gone</title><wp:post_type>post</wp:post_type><wp:status>trash</wp:status></item>
</channel></rss>"""


def read(text: str, name: str = "a.rss", **options: str) -> list[Document]:
    found = list(read_documents(name, ReadOptions(**options), text.encode()))  # type: ignore[arg-type]
    assert all(isinstance(one, Document) for one in found), found
    return [one for one in found if isinstance(one, Document)]


def segments(document: Document) -> list[str]:
    text = document.target.text
    return [" ".join(segment.span.of(text).split()) for segment in document.target.segments]


def test_items_are_documents_with_title_and_text() -> None:
    first, second = read(RSS)
    assert segments(first) == ["Town & and and land", "We saw the the house & garden."]
    assert segments(second) == ["Second", "It was é of of old."]
    assert (first.id, second.id, first.lang) == ("a-1", "item 2", "en-US")


def test_an_item_that_says_nothing_is_no_document() -> None:
    text = RSS.replace("<item>", "<item/><item>", 1)
    first, *_ = documents = list(read_documents("a.rss", ReadOptions(), text.encode()))
    assert len(documents) == 2
    assert isinstance(first, Document)
    assert first.notes == ("a.rss: 1 item was not checked: 1 without text.",)


def test_findings_stand_at_their_places_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(RSS, "utf-8")
    found = [one for report in check_file(path) for one in report.findings]
    assert [(one.text, one.place.line) for one in found if one.rule == "doubled-word"] == [
        ("and and", 4),
        ("the <b>the", 6),
        ("of&amp;nbsp;of", 8),
    ]
    for one in found:
        assert one.place.span.of(RSS) == one.text
        line = RSS.splitlines()[one.place.line - 1]
        assert line.startswith(one.text, one.place.column - 1)
        assert len(line[: one.place.column - 1].encode()) + 1 == one.place.byte_column


def test_atom_has_plain_text_html_and_xhtml() -> None:
    first, second = read(ATOM)
    assert segments(first) == ["a < b & c", "Das Haus Haus."]
    assert segments(second) == ["Oui", "Bref."]
    assert [(one.id, one.lang) for one in (first, second)] == [("urn:1", "de"), ("urn:2", "fr")]


def test_exports_of_wordpress_have_posts_and_what_is_no_article() -> None:
    (post,) = read(WXR)
    text = segments(post)
    assert text == ["Post", "One para.", "Two", "the the para.", "A caption", "An excerpt."]
    assert post.id == "7"
    assert post.notes == ("a.rss: 2 items were not checked: 1 of type attachment, 1 thrown away.",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<rss><channel/></rss>", "no articles in this feed"),
        ("<html/>", "expected <rss> or <feed>, found <html>"),
        ("no feed", "not well-formed"),
        ("<rss><item><title>A", "not well-formed: the file ends in <title>"),
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss/>', "declares entities"),
    ],
)
def test_what_is_no_feed_is_named(text: str, told: str) -> None:
    (failure,) = read_documents("a.rss", ReadOptions(), text.encode())
    assert isinstance(failure, Failure)
    assert told in failure.message


def test_what_stands_before_the_break_is_read() -> None:
    failure, item = read_documents(
        "a.rss", ReadOptions(), (RSS[: RSS.index("<item><title>Sec")]).encode()
    )
    assert isinstance(failure, Failure)
    assert isinstance(item, Document)


def test_a_file_of_strings_is_no_feed(tmp_path: Path) -> None:
    path = tmp_path / "strings.xml"
    path.write_text('<resources><string name="a">The the text</string></resources>', "utf-8")
    (report,) = check_file(path, lang="en")
    assert [one.rule for one in report.findings] == ["doubled-word"]


TEXTS = st.lists(
    st.sampled_from(
        ["a", "Two words", "<p>", "</p>", "&", "<", "é", "\n\n", "<br>", "]", "[x]", "&amp;", "😀"]
    ),
    max_size=12,
).map("".join)


@given(st.lists(st.tuples(TEXTS, TEXTS, st.booleans()), min_size=1, max_size=3))
def test_each_letter_leads_back(items: list[tuple[str, str, bool]]) -> None:
    raw = "".join(_feed(items))
    for item in read_documents("a.rss", ReadOptions(), raw.encode()):
        assert isinstance(item, Document)
        assert item.origin is not None
        assert raw.startswith(item.raw, item.origin.start)
        at = 0
        for piece in item.target.pieces:
            assert at <= piece.raw_start <= piece.raw_end <= len(item.raw)
            at = piece.raw_end
            if piece.verbatim:
                told = item.target.text[piece.start : piece.end]
                assert Span(piece.raw_start, piece.raw_end).of(item.raw) == told


def _feed(items: list[tuple[str, str, bool]]) -> Iterator[str]:
    yield "<rss><channel>"
    for title, text, marked in items:
        quoted = text.replace("&", "&amp;").replace("<", "&lt;")
        body = f"<![CDATA[{text.replace(']', '')}]]>" if marked else quoted
        title_quoted = title.replace("&", "&amp;").replace("<", "&lt;")
        yield f"<item><title>{title_quoted}</title><description>{body}</description></item>"
    yield "</channel></rss>"


SOURCE = """<rss version="2.0"><channel><language>de</language>
<item><guid>b</guid><title>Zwei</title><description>Es kamen 300 Leute.</description></item>
<item><guid>a</guid><title>Eins</title><description>Es kamen 41.000 Leute.</description></item>
</channel></rss>"""
TRANSLATION = """<rss version="2.0"><channel><language>en</language>
<item><guid>a</guid><title>One</title><description>Some 14,000 people came.</description></item>
<item><guid>b</guid><title>Two</title><description>Some 300 people came.</description></item>
<item><guid>c</guid><title>Three</title><description>Nobody came.</description></item>
</channel></rss>"""


def with_source(folder: Path, source: str, text: str) -> list[Document | Failure]:
    (folder / "de.rss").write_text(source, "utf-8")
    path = folder / "en.rss"
    path.write_text(text, "utf-8")
    options = ReadOptions(source=str(folder / "de.rss"))
    return list(read_documents(str(path), options))


def test_each_item_is_compared_with_that_of_the_same_id(tmp_path: Path) -> None:
    one, two, three = with_source(tmp_path, SOURCE, TRANSLATION)
    assert isinstance(one, Document)
    assert one.source is not None
    assert (one.source.text, one.source_lang) == ("Eins\n\nEs kamen 41.000 Leute.", "de")
    assert isinstance(two, Document)
    assert two.source is not None
    assert two.source.text.startswith("Zwei")
    assert isinstance(three, Document)
    assert three.source is None
    assert three.notes[-1].endswith("c has no source in " + str(tmp_path / "de.rss") + ".")


def test_items_without_ids_are_paired_by_their_places(tmp_path: Path) -> None:
    bare = [text.replace("guid>", "author>") for text in (SOURCE, TRANSLATION)]
    long, short = (
        with_source(tmp_path, bare[0], bare[1])[0],
        with_source(tmp_path, bare[1], bare[1])[0],
    )
    assert isinstance(long, Document)
    assert long.source is None  # the feeds are not as long
    assert isinstance(short, Document)
    assert short.source is not None


def test_a_source_that_is_no_feed_is_told(tmp_path: Path) -> None:
    found = with_source(tmp_path, "<rss><channel>", TRANSLATION)
    assert isinstance(found[0], Failure)
    assert isinstance(found[1], Document)
    assert found[1].source is None


@pytest.mark.thorough
def test_many_items_on_one_line_are_read_in_a_pass() -> None:
    """Each item has its column: counted from the line's start each time, that took minutes."""
    item = "<item><title>Ä a</title></item>"
    feed = f"<rss><channel>{item * 20_000}</channel></rss>"
    origins = [document.origin for document in read(feed)]
    assert len(origins) == 20_000
    last = origins[-1]
    assert last is not None
    start = feed.rindex("<item>")
    assert (last.start, last.lines, last.columns) == (start, 0, start)
    assert last.byte_columns == len(feed[:start].encode())
