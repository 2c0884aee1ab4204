"""URLs and e-mail addresses that the translation loses or changes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from html import unescape
from itertools import islice

from qa.compare.align.alignment import pairs
from qa.compare.handles import changed_handles
from qa.compare.links import BEGINNING, RUN_UP, Link, source_links, target_links
from qa.compare.structure import Lost, PlacedParts, is_within, lost_parts, neutral
from qa.languages.language import language
from qa.languages.writing import writing
from qa.model.document import Code, Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import HUB, primary
from qa.model.mqm import Category, Severity
from qa.model.prose import Role
from qa.model.span import Span
from qa.model.structure import Part, PartKind
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# An address in a tag; quotation marks in it are escaped in some files.
ATTRIBUTE = expression(
    r"(?:href|src|url)\s{0,9}=\s{0,9}\\?[\"'](https?://[^\"'\\<>\s]{3,500})", re.IGNORECASE
)
# What an address is made of; wikis write the language before a colon: "wiki/DE:Upload".
PARTS_OF_ADDRESS = expression(r"[/._=?&:#-]|%3A", re.IGNORECASE)
# The last part of a path, with its anchor.
PAGE = expression(r"([^/#]+?)(?:\.(?:mdx?|html))?/?(#[^#]*)?\Z")
# What a page keeps in its address for itself: a program that is shown, the state of a view.
STATE = expression(r"(?:[#?&=/])[\w+%=~-]{60,}")
# What is added to the name of a page in another language: "README_CN.md", "guide-zh.html".
ADDED_CODE = expression(r"[._-][^\W\d_]{2}(?:[_-][^\W\d_]{2,4})?(?=[./]|$)")
# Addresses for examples: of reserved hosts (RFC 2606), of nobody in particular.
EXAMPLE = expression(
    r"(?:://|@|www\.|^)(?:[\w-]{1,63}\.){0,3}example(?:\.[^\W\d_]{2,6}){1,2}\b"
    # Hosts whose names say what to put there, and those that no network has.
    r"|(?:://|@|\.)(?:my|your|some)?[_-]?(?:domain|server|site|host|hostname|company|website|organi[sz]ation|address)"
    r"(?:\.[^\W\d_]{2,7}){1,2}\b|(?:://|@)[\w.-]{1,120}\.(?:tld|example|test|invalid|lan)(?![\w.-])"
    r"|://(?!localhost\b)[^\W\d_][\w-]{0,62}(?=[:/]|\Z)"
    r"|^(?:john|jane)?[._-]?(?:john|jane|doe|smith|user|username|name|you|yourname|me|foo|test|someone)@",
    re.IGNORECASE,
)
# Where a particle that a dash joins may begin.
DASH = expression(r"-(?=[^\x00-\x7f])")
# The name that a country has in addresses (ISO 3166).
COUNTRY = expression(r"[^\W\d_]{2}")
# How like two addresses must be for one to be the other with a fault, from 0 to 1.
ALIKE: float = TUNED["ALIKE"]
# Shorter anchors are alike by chance.
SHORTEST_NAME: int = TUNED["SHORTEST_NAME"]
# What parts of an address stand between: "example.org", "a", "b.html", "part".
DIVIDED = expression(r"[/?#&]")
NUMBER = expression(r"\d+")
# Longer names before that of the country are of a site: "example.de", but "org.za", "co.uk".
LONGEST_SUFFIX: int = TUNED["LONGEST_SUFFIX"]
# Bounds for text that is made of addresses: how many of a passage are sought and compared as those of any other are.
MOST_SOUGHT: int = TUNED["MOST_SOUGHT"]
MOST_COMPARED: int = TUNED["MOST_COMPARED"]
# Code points of an address that may have a particle glued to it, and of that.
LONGEST_GLUED: int = TUNED["LONGEST_GLUED"]
LONGEST_PARTICLE: int = TUNED["LONGEST_PARTICLE"]


class LinkMismatch(DocumentRule):
    """A link or email address from the source is missing or changed.

    Systems translate parts of addresses, insert spaces into them and drop them. An address that
    differs only in the language that it names (example.org/de, example.org/en) is not an error, and
    neither is http instead of https, www or a trailing slash.

    Handles ("@tellberg") are the same in every language, too.

    In Markdown with a source in Markdown, the addresses of links and images are compared as well. A
    page may link to a page in its own language, so two addresses that name different languages are
    not reported. Links within the page are checked by `dead-anchor`. A link that the passage has in another
    form, such as with a question behind it, is not missing. A link is reported by default where a part of its
    address differs, and where it is gone; one that leads to another site or another kind of page only if the rule is
    asked for: editions in two languages link to what their readers can read.
    """

    id = "link-mismatch"
    category = Category.LINK
    severity = Severity.MAJOR
    confidence = 0.95
    needs_source = True
    examples = (
        Example(
            "⟦Write to our editors if you know more.⟧",
            source="Schreiben Sie an tipps@example.org, wenn Sie mehr wissen.",
            source_lang="de",
        ),
        Example(
            "More at https://www.example.org/en/news/ or by mail to info@example.org.",
            source="Mehr unter http://example.org/de/news oder per Mail an info@example.org.",
            source_lang="de",
        ),
        Example(
            "Preguntad a ⟦@usuario26⟧ y a @tellberg.",
            source="Ask @user26 and @tellberg.",
            lang="es",
            source_lang="en",
            fixed="Preguntad a @user26 y a @tellberg.",
        ),
        Example("See https://example.org/a.", source="Siehe dort.", source_lang="de"),
        Example(
            "More in [the catalog](https://example.org/title/17).",
            source="Mehr im [Katalog](https://example.org/title/17?from=list).",
            source_lang="de",
        ),
        Example(
            "Lea la [⟦lista⟧](README.md#nslations) y pregunte [⟦aquí⟧](https://forum.example.org/ayuda).",
            source="Read the [list](README.md#translations) and ask [here](https://forum.example.org/help).",
            lang="es",
            source_lang="en",
            markdown=True,
        ),
        Example(
            "⟦It was won by a nationalist candidate.⟧",
            source="Ganó un [candidato nacionalista](https://example.org/candidato).",
            source_lang="es",
            markdown=True,
        ),
        Example(
            "It was won by a <u>⟦nationalist candidate⟧</u>, who came late.",
            source="Ganó un [<u>candidato nacionalista</u>](https://example.org/candidato), que llegó tarde.",
            source_lang="es",
            markdown=True,
        ),
        Example(
            "Siehe [Brücke](https://de.example.org/wiki/Brücke) und [hier](/de/start).",
            source="See [bridge](https://en.example.org/wiki/Bridge) and [here](/en/start).",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        yield from self._visible(document)
        yield from self._of_tags(document)
        for changed in document.need(changed_handles):
            yield self.finding(
                changed.span,
                f"The source has “{changed.there}”; handles are not translated.",
                fix=changed.there,
                safe=False,
                severity=Severity.MINOR,
                kind="handle",
            )
        if document.source_parts:
            yield from self._behind(document)

    def _behind(self, document: Document) -> Iterator[Finding]:
        """Addresses that the reader does not see."""
        tags = tuple(sorted(_tags(document)))
        tags_left = _TagsLeft(document)
        shown = _Shown(document)
        for kind in (PartKind.LINK, PartKind.IMAGE):
            lost_parts_of_kind = lost_parts(document, kind, tags)
            for lost in lost_parts_of_kind:
                address, other = lost.part.key, lost.other
                if is_within(address):
                    continue
                if other is None:
                    if _languages_of(address, document) or _is_cell_of_code(document, lost):
                        continue
                    if _page_of(address) in shown.within(lost.place):
                        continue
                    left = tags_left.of(lost)
                    rest = f" “<{left.key}>” is left of it." if left else ""
                    yield self.finding(
                        left.span if left else lost.place,
                        f"The {kind.value} to “{address[:80]}” from the source is missing.{rest}",
                        confidence=0.9,
                        kind="behind words",
                    )
                elif not (
                    _shows_its_own(other.key, address)
                    or _is_cell_of_code(document, lost)
                    or is_within(other.key)
                    or _leads_home(other.key, address, document)
                    or _is_same_page(other.key, address, tags)
                ):
                    yield self.finding(
                        other.span or lost.place,
                        f"This {kind.value} leads to “{other.key[:80]}”; in the source it leads to “{address[:80]}”.",
                        confidence=0.9,
                        kind="a part differs"
                        if _differ_in_a_part(other.key, address)
                        else "leads elsewhere",
                    )

    def _of_tags(self, document: Document) -> Iterator[Finding]:
        """Addresses within the tags of a unit."""
        tags = tuple(sorted(_tags(document)))
        for unit in document.units:
            if unit.target_codes == unit.source_codes:
                continue
            here, there = _addresses(unit.target_codes), _addresses(unit.source_codes)
            mine = {neutral(address, tags) for address in here}
            others = {neutral(address, tags) for address in there}
            lost = [one for one in there if neutral(one, tags) not in mine]
            new = [one for one in here if neutral(one, tags) not in others]
            for address, other in zip(new, lost, strict=False):
                if not _leads_home(address, other, document):
                    yield self.finding(
                        unit.target,
                        f"A link leads to “{address[:80]}”; in the source it leads to “{other[:80]}”.",
                        confidence=0.9,
                    )

    def _visible(self, document: Document) -> Iterator[Finding]:
        """Addresses that stand in the text."""
        there = document.need(source_links)
        if not there:
            return
        tags = _tags(document)
        here = document.need(target_links)
        keys_here = {_neutral(link.key, tags) for link in here}
        keys_there = {_neutral(link.key, tags) for link in there}
        lost = [
            link
            for link in there
            if _neutral(link.key, tags) not in keys_here
            and not (document.catalogue and _is_example(link.shown))
        ]
        if not lost:
            return
        new = [link for link in here if _neutral(link.key, tags) not in keys_there]
        shown = _Shown(document)
        for pair in document.need(pairs):
            of_pair = _beginning_in(pair.source, lost)
            if not of_pair:
                continue
            said = pair.target.of(document.target.text).casefold()
            near = _NearLinks(_beginning_in(pair.target, new), document)
            bare = set(said.split()) if len(of_pair) > MOST_SOUGHT else None
            replaced = len(_beginning_in(pair.target, new)) >= len(of_pair)
            for number, link in enumerate(of_pair):
                if link.key.casefold() in (said if bare is None else bare):
                    continue  # without its scheme: "example.org" for "https://example.org"
                if near.excuses(link) or _page_of(link.key) in shown.within(pair.target):
                    continue
                other = near.likest(link, number / len(of_pair))
                if other is None:
                    if _languages_of(link.key, document):
                        continue  # a page that the readers of the translation cannot read
                    yield self.finding(
                        pair.target,
                        f"Missing link: “{link.shown}” (source).",
                        confidence=0.9,
                        # As many others stand there: an edition links to what its readers can read.
                        kind="leads elsewhere" if replaced else "",
                    )
                else:
                    yield self.finding(
                        other.span,
                        f"The link differs from the source: “{link.shown}”.",
                        fix=link.shown,
                    )


class _Shown:
    """The pages that a passage of the translation leads to, whether their addresses are seen or stand behind words."""

    def __init__(self, document: Document) -> None:
        self._seen = document.need(target_links)
        self._parts = PlacedParts(
            part for part in document.parts if part.kind in (PartKind.LINK, PartKind.IMAGE)
        )
        self._pages: dict[Span, frozenset[str]] = {}

    def within(self, place: Span) -> frozenset[str]:
        """The pages that are named there, each without what is asked of it."""
        if place not in self._pages:
            seen = (link.key for link in _beginning_in(place, self._seen))
            behind = (part.key for part in self._parts.within(place))
            self._pages[place] = frozenset(map(_page_of, (*seen, *behind)))
        return self._pages[place]


def _differ_in_a_part(one: str, other: str) -> bool:
    """Whether two addresses are one but for a part, and have the same numbers, as where a system translated or cut that part.

    Who links to another page, edition or version on purpose changes more, or a number.
    """
    here, there = (DIVIDED.split(BEGINNING.sub("", each, count=1)) for each in (one, other))
    if len(here) != len(there) or ("://" in other and here[0] != there[0]):
        return False
    unlike = [pair for pair in zip(here, there, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and NUMBER.findall(one) == NUMBER.findall(other)


def _page_of(address: str) -> str:
    """An address without its scheme, and without what is asked of its page: "example.org/a" for "https://example.org/a?n=1"."""
    return BEGINNING.sub("", address, count=1).partition("?")[0].rstrip("/").casefold()


class _NearLinks:
    """The addresses of a passage that its source does not have: each may stand for one that is lost.

    What is asked of all of them is asked once, so that the work grows with the links alone.
    """

    def __init__(self, links: Sequence[Link], document: Document) -> None:
        self._links = links
        self._document = document
        self._by_site: dict[tuple[str, ...], set[frozenset[str]]] = {}
        self._stems: set[str] = set()
        for link in links:
            named = _languages_of(link.key, document)
            self._by_site.setdefault(_site(link.key), set()).add(named)
            self._stems.update(_stems(link.shown))
        own = {primary(document.lang)}
        self._leads_home = any(own in named for named in self._by_site.values())
        # "google.com.vn": the names of sites that a program's string leads to in a country.
        self._of_countries = {
            site[0]
            for site in self._by_site
            if document.catalogue and len(site) > 1 and COUNTRY.fullmatch(site[-1])
        }

    def excuses(self, link: Link) -> bool:
        """Whether a link of the source is there in another form: for another language or country, or with a particle glued to it."""
        if self._leads_home or link.shown in self._stems:
            return True
        site = _site(link.key)
        if site not in self._by_site and site[0] in self._of_countries:
            return True
        of_site = self._by_site.get(site)
        return of_site is not None and of_site != {_languages_of(link.key, self._document)}

    def likest(self, link: Link, place: float) -> Link | None:
        """The address that is most like that of the source, if one is like it at all.

        Args:
            link: of the source.
            place: how far into the passage it stands, from 0 to 1; of very many addresses those there are compared.
        """
        from rapidfuzz.distance import Indel

        middle = int(place * len(self._links))
        first = max(0, min(middle - MOST_COMPARED // 2, len(self._links) - MOST_COMPARED))
        best, found = ALIKE, None
        for other in self._links[first : first + MOST_COMPARED]:
            likeness = Indel.normalized_similarity(link.key[:300], other.key[:300])
            if likeness >= best:
                best, found = likeness, other
        return found


def _stems(shown: str) -> Iterator[str]:
    """What an address may be without a particle glued to its end: "example.org/a/에서", "example.org/-ზე"."""
    if shown.isascii() or len(shown) > LONGEST_GLUED:
        return
    for end in range(len(shown) - 1, max(0, len(shown) - LONGEST_PARTICLE - 1), -1):
        if RUN_UP.match(shown, end) is None:
            break
        yield shown[:end]
    for dash in islice(DASH.finditer(shown), LONGEST_PARTICLE):
        yield shown[: dash.start()]


def _beginning_in(span: Span, links: Sequence[Link]) -> Sequence[Link]:
    """Those of the links, which are in order, that begin in a stretch."""
    first = bisect_left(links, span.start, key=_start)
    return links[first : bisect_left(links, span.end, lo=first, key=_start)]


def _start(link: Link) -> int:
    return link.span.start


class _TagsLeft:
    """The tags around words of a translation that stand in no link, by passage and name: a lost link may have left one."""

    def __init__(self, document: Document) -> None:
        links = PlacedParts(part for part in document.parts if part.kind is PartKind.LINK)
        self._here = PlacedParts(
            part
            for part in document.parts
            if part.kind is PartKind.TAG and part.span and not links.overlap(part.span)
        )
        self._there = PlacedParts(
            part for part in document.source_parts if part.kind is PartKind.TAG
        )
        self._by_name: dict[Span, dict[str, list[Part]]] = {}

    def of(self, lost: Lost) -> Part | None:
        """The tag around words that were a link's in the source, if it is the only one of its names there."""
        link = lost.part.span
        if lost.place not in self._by_name:
            by_name = self._by_name.setdefault(lost.place, {})
            for part in self._here.within(lost.place):
                if lost.place.contains(part.span):
                    by_name.setdefault(part.key, []).append(part)
        names = {
            part.key
            for part in self._there.within(
                Span(link.start, link.end + 1)
            )  # an empty tag at its end
            if link.contains(part.span)
        }
        left = [parts for name in names if (parts := self._by_name[lost.place].get(name))]
        return left[0][0] if len(left) == 1 and len(left[0]) == 1 else None


def _tags(document: Document) -> frozenset[str]:
    """What an address may have for a language."""
    both = (document.lang, document.source_lang or "")
    return frozenset(part for tag in both for part in tag.lower().split("-")) | {"www", HUB}


def _addresses(codes: Sequence[Code]) -> list[str]:
    """Where the tags among the codes of a unit lead."""
    return [
        unescape(match[1])
        for code in codes
        if code.key.startswith("<")
        for match in ATTRIBUTE.finditer(code.shown)
    ]


def _languages_of(address: str, document: Document) -> frozenset[str]:
    """The languages that an address names by code or in English ("setup.japanese.md"), of the two of the document."""
    parts = {part.lower() for part in PARTS_OF_ADDRESS.split(address)}
    langs = {primary(document.lang), primary(document.source_lang or HUB)}
    return frozenset(code for code in langs if code in parts or _english_name(code) in parts)


def _english_name(code: str) -> str:
    """What English calls a language, in small letters; the code where that is not known."""
    known = language(code)
    return (known.name if known else writing(code).name or code).lower()


def _shows_its_own(one: str, other: str) -> bool:
    """Whether two addresses are of one page that shows what its address holds: a program with comments in a language."""
    here, there = STATE.search(one), STATE.search(other)
    return here is not None and there is not None and one[: here.start()] == other[: there.start()]


def _is_cell_of_code(document: Document, lost: Lost) -> bool:
    """Whether a place is a cell with a name of a program, which is another cell's where rows were added."""
    segment = document.target.segment_at(lost.place.start)
    said = lost.place.of(document.target.text).strip()
    if segment is None or segment.role is not Role.CELL or not said.isascii() or " " in said:
        return False
    assert document.source is not None
    there = document.source.segment_at(lost.part.span.start)
    return there is not None and there.span.of(document.source.text).strip() != said


def _is_same_page(one: str, other: str, tags: Container[str]) -> bool:
    """Whether two addresses may lead to one page: "../start/" and "/docs/start/".

    The anchor of a heading is another one where its page is translated; one that was cut is not.
    """
    if "://" in one and "://" in other:
        return _is_in_another_language(one, other, tags)
    if _is_name(one) and _is_name(other) and _ends_so(one, other):
        return True
    here, there = PAGE.search(one), PAGE.search(other)
    if here is None or there is None or here[1].casefold() != there[1].casefold():
        return False
    mine, others = (match[2] or "#" for match in (here, there))
    return mine == others or not (len(mine) > 1 and mine[1:] in others)


def _is_in_another_language(one: str, other: str, tags: Container[str]) -> bool:
    """Whether an address is the other with a code in its name, wherever on the page both lead.

    A small word is no code unless it is that of one of the languages: "sign-up".
    """
    here, there = one.partition("#")[0], other.partition("#")[0]
    known = language(HUB)
    words = known.function_words if known is not None else frozenset[str]()
    return any(
        here[: code.start()] + here[code.end() :] == there
        and (code.group()[1:] not in words or code.group()[1:] in tags)
        for code in ADDED_CODE.finditer(here)
    )


def _is_name(address: str) -> bool:
    """Whether a reference names a place by its anchor, as those of AsciiDoc and reStructuredText do."""
    return address[:1] != "#" and "/" not in address and "." not in address


def _ends_so(one: str, other: str) -> bool:
    """Whether two anchors are one name: books whose parts are joined set something before them all."""
    mine, others = (address.rpartition("#")[2].lstrip("_") for address in (one, other))
    return len(others) >= SHORTEST_NAME and mine.endswith(others)


def _site(address: str) -> tuple[str, ...]:
    """The name of a site without what stands before it: "org.za" is none."""
    parts = address.partition("/")[0].split(".")
    return tuple(parts[-3 if len(parts) > 2 and len(parts[-2]) <= LONGEST_SUFFIX else -2 :])


def _is_example(address: str) -> bool:
    """Whether an address stands for any: translators put one of their language there."""
    return EXAMPLE.search(address) is not None


def _leads_home(one: str, other: str, document: Document) -> bool:
    """Whether two addresses differ in the language that they name: a page in the reader's own."""
    return _languages_of(one, document) != _languages_of(other, document)


def _neutral(key: str, tags: frozenset[str]) -> str:
    """The address without the languages that it names, if there is much besides."""
    return "/".join(part for part in PARTS_OF_ADDRESS.split(key) if part.lower() not in tags)
