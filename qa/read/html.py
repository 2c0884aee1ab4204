"""HTML: the text that a browser shows, mapped to the file.

The standard library's HTMLParser takes quadratic time over tags that are never closed, and reads
comments differently from one patch release of Python to the next. So the tokens are cut here, as
the HTML standard says (13.2.5); every step consumes what it looks at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from qa.model.expression import expression
from qa.model.language_tag import tag_of
from qa.model.prose import Role
from qa.model.structure import PartKind
from qa.read.entities import REFERENCE, character_of
from qa.read.prose_builder import ProseBuilder, ReadText, addresses, may_hold_addresses
from qa.read.templates import PUT_IN

# A tag with its attributes; one that is never closed runs to the end, as in a browser.
TAG = expression(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    rf"(?P<attributes>(?:[^>=]++|=\s*+(?:\"(?:{PUT_IN}|[^\"])*+(?:\"|\Z)"
    rf"|'(?:{PUT_IN}|[^'])*+(?:'|\Z))?+)*+)(?:>|\Z)"
)
COMMENT_END = expression(r"--!?>")
LANG = expression(r"(?:\s|^)(?:xml:)?lang\s{0,8}=\s{0,8}[\"']?([A-Za-z0-9-]{2,35})", re.IGNORECASE)
# White space that a browser shows as one space; a single space is left to itself.
SPECIAL = expression(rf"[ \t\n\r\f]{{2,}}+|[\t\n\r\f]|{REFERENCE}")
REFERENCES = expression(REFERENCE)
SPACE = " \t\n\r\f"
# What a template puts in: Jinja, Liquid, Handlebars, Vue, Hugo.
TEMPLATE = expression(r"\{\{[^\n]{0,300}?\}\}\}?|\{%[^\n]{0,300}?%\}")
# A raised mark that leads to a footnote is no part of the sentence; "10<sup>th</sup>" is.
FOOTNOTE_MARK = expression(r"\s{0,20}(?:<a\b|\[)", re.IGNORECASE)

BLOCKS = frozenset(
    """address article aside blockquote body caption center colgroup dd details dialog dir div dl
    dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html
    legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot
    th thead tr ul""".split()
)
BOUNDARIES = frozenset("hr base link meta col".split())
ROLES = {
    **dict.fromkeys("h1 h2 h3 h4 h5 h6".split(), Role.HEADING),
    **dict.fromkeys("li dd dt".split(), Role.ITEM),
    **dict.fromkeys("td th".split(), Role.CELL),
    **dict.fromkeys("figcaption caption".split(), Role.CAPTION),
    "blockquote": Role.QUOTATION,
}
# No markup is recognized in these, and what they hold is not shown as text.
RAW_TEXT = frozenset("script style noscript xmp iframe noembed noframes textarea".split())
# What these hold is not prose; the second kind has a place in the sentence all the same.
NO_BLOCKS: Mapping[str, Role] = {}
DROPPED = frozenset("template audio video canvas select datalist rt rp".split())
# Menus, boxes beside the article and what stands below the page: no text of the article.
PAGE_PARTS = frozenset("nav aside footer".split())
# Preformatted text that is code, by its class or by the escaped tag that it begins with.
CODE_CLASS = expression(
    r"(?:class|data-lang)\s{0,8}=[^>]{0,100}?(?:lang\b|language-|brush|highlight|prettyprint|source-?code)",
    re.IGNORECASE,
)
ESCAPED_TAG = expression(r"\s{0,40}&lt;[!/?]?[a-zA-Z]")
OBJECTS = frozenset("code kbd samp var tt svg math".split())
# Of these, the end tag is often forgotten; the next block ends them.
PHRASES = frozenset("code kbd samp var tt sup rt rp".split())

# Drawings and formulas, the tags that end one that was never closed (HTML 5, section 13.2.6.5), and
# what holds HTML within one.
FOREIGN = frozenset(("svg", "math"))
ENDING_FOREIGN = frozenset(
    """b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li
    listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var""".split()
)
# What a drawing shows as a page shows it: labels of diagrams, and whatever else one writes there.
SHOWN_WITHIN = "foreignobject"
HTML_WITHIN = frozenset("foreignobject desc title annotation-xml mi mn mo ms mtext".split())


def read_html(raw: str, lang: str | None = None) -> ReadText:
    """Return the prose of an HTML page or fragment, with the language of `<html lang>`."""
    builder = ProseBuilder(raw)
    scanner = HtmlScanner(raw, builder)
    scanner.feed(0, len(raw))
    return builder.build(lang, scanner.lang)


class HtmlScanner:
    """Reads a stretch of HTML into a builder.

    Args:
        raw: the text, in which all positions are.
        builder: what is told of the prose.
        role: of what stands in no element that has a role of its own.
        blocks: elements of another language that part the text, with the roles of what they hold.
        dropped: elements of another language whose content is no prose.
    """

    def __init__(
        self,
        raw: str,
        builder: ProseBuilder,
        role: Role = Role.PARAGRAPH,
        *,
        blocks: Mapping[str, Role] = NO_BLOCKS,
        dropped: frozenset[str] = DROPPED,
    ) -> None:
        self._roles = {**ROLES, **blocks} if blocks else ROLES
        self._blocks = BLOCKS.union(blocks) - dropped if blocks else BLOCKS
        self._nothing = dropped
        self._is_xml = bool(blocks)
        self._raw = raw
        self._builder = builder
        self._has_addresses = False
        # Open blocks with the role that holds in each, and how many there are of each name: so
        # that an end tag without a start tag costs nothing.
        self._open: list[tuple[str, Role]] = [("", role)]
        self._count: Counter[str] = Counter()
        # The element whose content is being left out, how deep in it we are, where it began.
        self._dropped = ""
        self._depth = 0
        self._dropped_at = 0
        # How many elements of a drawing that hold HTML are open.
        self._within = 0
        # How deep the drawings were whose HTML is read.
        self._drawings: list[int] = []
        # The stretch that is read.
        self._fed = (0, len(raw))
        # Whether every element of a name is closed, for those that were asked about.
        self._balanced: dict[str, bool] = {}
        # White space that will be one space if something visible follows.
        self._space: tuple[int, int] | None = None
        self._at_line_start = True
        self._after_break = False
        self.lang: str | None = None

    def feed(self, start: int, end: int) -> None:
        """Parse the raw text from `start` to `end`."""
        raw = self._raw
        self._fed = (start, end)
        self._balanced.clear()
        self._has_addresses = may_hold_addresses(raw, start, end)
        self._begin()
        at = start
        while at < end:
            tag = raw.find("<", at, end)
            if tag < 0:
                self._text(at, end)
                break
            if tag > at:
                self._text(at, tag)
            at = self._markup(tag, end)
        self._begin()

    def _markup(self, at: int, end: int) -> int:
        """Read what begins with "<"; gives the place behind it."""
        raw = self._raw
        match = TAG.match(raw, at, end)
        if match:
            name = match["name"].lower()
            if match["close"]:
                self._end(name, match.start(), match.end())
                return match.end()
            return self._start(name, match, end)
        if raw.startswith("<!--", at):
            return self._comment(at, end)
        if self._is_xml and raw.startswith("<![CDATA[", at):
            close = raw.find("]]>", at, end)
            self._text(at + 9, end if close < 0 else close)
            return end if close < 0 else close + 3
        if raw.startswith(("</", "<!", "<?"), at):
            close = raw.find(">", at + 2, end)
            return close + 1 if close >= 0 else end
        self._text(at, at + 1)
        return at + 1

    def _comment(self, at: int, end: int) -> int:
        raw = self._raw
        if raw.startswith((">", "->"), at + 4, end):
            return raw.index(">", at + 4) + 1
        close = COMMENT_END.search(raw, at + 4, end)
        if close is None:
            return end
        self._builder.comment(at, close.end())
        return close.end()

    def _start(self, name: str, tag: re.Match[str], end: int) -> int:
        """Read a start tag, and the content too where that holds no markup."""
        if self._dropped and (
            (name in self._blocks and self._dropped in PHRASES)
            or (name in ENDING_FOREIGN and self._is_in_drawing())
        ):
            self._drop_no_more(tag.start())
        if self._dropped:
            return self._start_within(name, tag, end)
        if self._is_left_out(name, tag):
            self._begin()
            self._dropped, self._depth, self._dropped_at = name, 1, tag.start()
        elif name in self._blocks:
            self._start_block(name, tag["attributes"])
        elif name in RAW_TEXT:
            return _end_of_raw_text(self._raw, name, tag.end(), end)[1]
        elif name == "title":
            stop, after = _end_of_raw_text(self._raw, name, tag.end(), end)
            self._begin(Role.HEADING)
            self._text(tag.end(), stop)
            self._begin()
            return after
        else:
            self._start_phrase(name, tag)
        return tag.end()

    def _start_within(self, name: str, tag: re.Match[str], end: int) -> int:
        """Read a start tag within an element that is left out."""
        if name == self._dropped:
            self._depth += not tag["attributes"].endswith("/")
        elif name == SHOWN_WITHIN and self._dropped == "svg" and self._is_in_drawing():
            self._start_shown(tag)
        elif name in HTML_WITHIN:
            self._within += not tag["attributes"].endswith("/")
        elif name in RAW_TEXT:
            return _end_of_raw_text(self._raw, name, tag.end(), end)[1]
        return tag.end()

    def _is_left_out(self, name: str, tag: re.Match[str]) -> bool:
        """Whether what the element holds is no text of the article; `<nav/>` holds nothing, whatever follows it."""
        return (
            (name in PAGE_PARTS or self._is_code(name, tag))
            and not tag["attributes"].endswith("/")
            and self._is_balanced(name)
        )

    def _is_code(self, name: str, tag: re.Match[str]) -> bool:
        """Whether an element is preformatted code."""
        return name == "pre" and bool(
            CODE_CLASS.search(tag["attributes"]) or ESCAPED_TAG.match(self._raw, tag.end())
        )

    def _is_balanced(self, name: str) -> bool:
        """Whether all elements of that name are closed: of one that is not, nobody knows the end."""
        if name not in self._balanced:
            found = re.findall(rf"<(/?){name}[\s>]", self._raw[slice(*self._fed)], re.IGNORECASE)
            self._balanced[name] = found.count("") == found.count("/")
        return self._balanced[name]

    def _start_block(self, name: str, attributes: str) -> None:
        self._begin()
        self._open.append((name, self._roles.get(name, self._open[-1][1])))
        self._count[name] += 1
        self._begin()
        if name == "html" and self.lang is None:
            found = LANG.search(attributes)
            self.lang = tag_of(found[1]) if found else None

    def _start_shown(self, tag: re.Match[str]) -> None:
        """Read what stands in a drawing as in a page."""
        if tag["attributes"].endswith("/"):
            return
        self._drawings.append(self._depth)
        self._drop_no_more(tag.start())
        self._start_block(SHOWN_WITHIN, "")

    def _start_phrase(self, name: str, tag: re.Match[str]) -> None:
        start, end = tag.span()
        if name in BOUNDARIES:
            self._begin()
        elif name == "br":
            self._break(start, end)
        elif name == "img":
            self._visible()
            self._builder.object(start, end)
        elif tag["attributes"].endswith("/"):
            pass  # it holds nothing
        elif name in OBJECTS or name in self._nothing or self._is_footnote_mark(name, end):
            self._dropped, self._depth, self._dropped_at = name, 1, start

    def _is_footnote_mark(self, name: str, after: int) -> bool:
        return name == "sup" and FOOTNOTE_MARK.match(self._raw, after) is not None

    def _end(self, name: str, start: int, after: int) -> None:
        if self._dropped:
            if name == self._dropped:
                self._depth -= 1
                if not self._depth:
                    self._drop_no_more(after)
                return
            if name in HTML_WITHIN:
                self._within -= self._within > 0
            if not self._ends_what_is_left_out(name):
                return
            self._drop_no_more(start)
        if name not in self._blocks and not self._count[name]:
            return
        self._begin()
        if self._count[name]:
            self._close(name, after)
        self._begin()

    def _close(self, name: str, after: int) -> None:
        """Close a block and those open within it; behind the HTML of a drawing, the drawing goes on."""
        closed, depth = "", 0
        while closed != name:
            closed = self._open.pop()[0]
            self._count[closed] -= 1
            if closed == SHOWN_WITHIN:
                depth = self._drawings.pop()
        if name == SHOWN_WITHIN:
            self._dropped, self._depth, self._dropped_at = "svg", depth, after

    def _ends_what_is_left_out(self, name: str) -> bool:
        """Whether the end of a block ends an element within it that was never closed."""
        if self._is_in_drawing():
            return name == "p" or self._count[name] > 0
        return name in self._blocks and self._dropped in PHRASES

    def _is_in_drawing(self) -> bool:
        """Whether HTML would end the element that is left out, a drawing or a formula; XML would not."""
        return self._dropped in FOREIGN and not self._within and not self._is_xml

    def _drop_no_more(self, at: int) -> None:
        """End the element that was left out; `at` is the place behind it."""
        self._within = 0
        if self._dropped in OBJECTS and not self._count["pre"]:
            self._visible()
            self._builder.object(self._dropped_at, at)
        elif self._dropped == "pre":
            self._builder.part(PartKind.BLOCK, "", self._builder.position)
            self._begin()
        elif self._dropped in PAGE_PARTS:
            self._begin()
        self._dropped = ""

    def _begin(self, role: Role | None = None) -> None:
        """Begin a segment with the role, or with that of the innermost open block."""
        self._space = None
        self._at_line_start = True
        self._after_break = False
        self._builder.begin(role or self._open[-1][1])

    def _break(self, start: int, end: int) -> None:
        """A line break; two of them are how old pages part paragraphs."""
        if self._after_break:
            self._begin()
            return
        if not self._at_line_start:
            self._builder.put("\n", start, end)
            self._after_break = True
        self._space = None
        self._at_line_start = True

    def _text(self, start: int, end: int) -> None:
        if self._dropped:
            return
        for begin, stop, is_address in self._addresses(start, end):
            if is_address:
                self._visible()
                self._builder.object(begin, stop)
            elif self._count["pre"]:
                self._preformatted(begin, stop)
            else:
                self._flowing(begin, stop)

    def _addresses(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The stretch in parts: each with whether it is no prose: an address, a value of a template."""
        found = [match.span() for match in TEMPLATE.finditer(self._raw, start, end)]
        if self._has_addresses:
            found = sorted([*found, *addresses(self._raw, start, end)])
        for begin, stop in found:
            if begin < start:
                continue
            yield start, begin, False
            yield begin, stop, True
            start = stop
        yield start, end, False

    def _preformatted(self, start: int, end: int) -> None:
        raw = self._raw
        for match in REFERENCES.finditer(raw, start, end):
            known = character_of(match.group(), bare=True)
            if known:
                self._builder.verbatim(start, match.start())
                start = match.start() + known[1]
                self._builder.put(known[0], match.start(), start)
        self._builder.verbatim(start, end)
        self._at_line_start = self._after_break = False

    def _flowing(self, start: int, end: int) -> None:
        raw = self._raw
        for match in SPECIAL.finditer(raw, start, end):
            at = match.start()
            if raw[at] != "&":
                self._words(start, at)
                self._white(at, match.end())
                start = match.end()
                continue
            known = character_of(match.group(), bare=True)
            if known is None:
                continue
            self._words(start, at)
            character, length = known
            start = at + length
            if character in SPACE:
                self._white(at, start)
            else:
                self._visible()
                self._builder.put(character, at, start)
        self._words(start, end)

    def _words(self, start: int, end: int) -> None:
        """Text whose white space is single spaces."""
        raw = self._raw
        if start < end and raw[start] == " ":
            self._white(start, start + 1)
            start += 1
        if start >= end:
            return
        trailing = raw[end - 1] == " "
        end -= trailing
        self._visible()
        self._builder.verbatim(start, end)
        if trailing:
            self._white(end, end + 1)

    def _white(self, start: int, end: int) -> None:
        if self._space is None and not self._at_line_start:
            self._space = (start, end)

    def _visible(self) -> None:
        """Something visible follows: the white space before it counts."""
        if self._space is not None:
            start, end = self._space
            if end - start == 1 and self._raw[start] == " ":
                self._builder.verbatim(start, end)
            else:
                self._builder.put(" ", start, end)
            self._space = None
        self._at_line_start = self._after_break = False


def _end_of_raw_text(raw: str, name: str, start: int, end: int) -> tuple[int, int]:
    """Where the content ends that began at `start`, and where its end tag ends."""
    close = _CLOSING[name](raw, start, end)
    if close is None:
        return end, end
    stop = raw.find(">", close.end(), end)
    return close.start(), stop + 1 if stop >= 0 else end


_CLOSING: dict[str, Callable[[str, int, int], re.Match[str] | None]] = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search for name in (*RAW_TEXT, "title")
}
