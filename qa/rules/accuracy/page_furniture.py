"""Parts of the web page that are not the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from qa.analyse.boilerplate.blocks import page_blocks, teasers
from qa.analyse.boilerplate.broadcasts import broadcast_lines
from qa.analyse.boilerplate.credits import credits_and_stamps
from qa.analyse.boilerplate.crumbs import is_of_crumbs
from qa.analyse.boilerplate.fields import field_lines
from qa.analyse.boilerplate.headlines import headline_lines
from qa.analyse.boilerplate.kickers import kicker_lines
from qa.analyse.boilerplate.kinds import LONE, REGIONS, LineKind, PageLine
from qa.analyse.boilerplate.language_menus import language_menus
from qa.analyse.boilerplate.lines import HASHTAGS, page_lines
from qa.analyse.boilerplate.notices import reader_notices
from qa.analyse.boilerplate.regions import page_regions
from qa.analyse.boilerplate.remnants import remnants
from qa.analyse.boilerplate.rows import bar_rows
from qa.analyse.boilerplate.segments import Furniture, FurnitureKind, furniture
from qa.analyse.boilerplate.shared_lines import (
    SharedLines,
    lines_beside,
    merged,
    shared_lines,
)
from qa.analyse.boilerplate.steps import has_steps, is_step
from qa.analyse.boilerplate.titles import is_chapter
from qa.analyse.documentation import is_markdown, is_technical
from qa.analyse.front_matter import has_front_matter
from qa.compare.shared_with_source import translated
from qa.languages.united import words_anywhere
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.prose import OBJECT, Prose, Role
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.model.structure import PartKind
from qa.model.thresholds import thresholds
from qa.rules.base import CorpusRule, Example

TUNED = thresholds(__name__)

# Stems of what tells that a line speaks of a translation.
TRANSLATING = words_anywhere("wording.translating")

WHAT = {
    FurnitureKind.BUTTON: "is boilerplate of the web page, not part of the article",
    FurnitureKind.LABEL: "is a label of the web page, not part of the article",
    FurnitureKind.NOTICE: "is a notice of the web page, not part of the article",
    FurnitureKind.CREDIT: "is a credit line, not part of the article",
}

STAMP = "is a date stamp of the web page, not part of the article"

LINES = {
    LineKind.COUNTER: "is a counter of the web page, not part of the article",
    LineKind.STAMP: STAMP,
    LineKind.BYLINE: "is a byline, not part of the article",
    LineKind.LABEL: "is a broadcast or agency label, not part of the article",
    LineKind.HASHTAGS: "are tags of the web page, not part of the article",
    LineKind.PAGE: "is the name of the website, not part of the headline",
    LineKind.CREDIT: WHAT[FurnitureKind.CREDIT],
    LineKind.PART: "is part of the web page, not of the article",
    **dict.fromkeys(LONE, "looks like a line of the web page, not of the article"),
    LineKind.CUT: "ends a truncated sentence, as in a teaser of a web page",
    LineKind.NOTICE: WHAT[FurnitureKind.NOTICE],
    LineKind.SHARED: "is a line of the website: other articles have it in the same place",
    LineKind.BIOGRAPHY: "presents the writer of the web page, and is no part of the article",
    LineKind.SAME: "is a line of the web page, which has it again",
    LineKind.PLACEHOLDER: "is a blank that was never filled in",
    **dict.fromkeys(
        REGIONS, "is next to lines of the web page, and probably not part of the article"
    ),
}
DATES = frozenset((LineKind.STAMP, LineKind.DAY))
HINTS = frozenset(
    (
        *LONE, *REGIONS, LineKind.CUT, LineKind.NOTICE, LineKind.SHARED, LineKind.BIOGRAPHY, LineKind.SAME,
    )
)  # fmt: skip
# Whose words are the page's wherever they stand as a line, of so many code points at most.
AGAIN = frozenset((*REGIONS, LineKind.PART, LineKind.SHARED))
LONGEST_AGAIN: int = TUNED["LONGEST_AGAIN"]

ASKING = frozenset((FurnitureKind.BUTTON, FurnitureKind.NOTICE))
ARROW = "→"
# Beside so many other pieces of the page, a sentence of its words is one of them as well.
COMPANY: int = TUNED["COMPANY"]
# So many code points before a headline stands what tells whose it is: "Related", "Read more".
COMPANY_REACH: int = TUNED["COMPANY_REACH"]
# So many paragraphs, of which so many of a hundred end without a mark, are a list.
MANY_LINES: int = TUNED["MANY_LINES"]
MOST_UNMARKED: int = TUNED["MOST_UNMARKED"]
# So many lines of the page that are certain tell that it was kept whole.
LINES_OF_PAGE: int = TUNED["LINES_OF_PAGE"]
MARKS = (".", "!", "?", "…", '"', "”", "’", ")", ":")
FULL_STOPS = (".", "!", "?", "…")
# What a sentence ends with that leads to a list.
LEADING = (":", "?", "：")
# The bullet between a headline and the next, or before the teaser.
BULLETS = "•‣▪"
BULLET = expression(rf"(?<=[\w.!?\"”’)])\s?[{BULLETS}](?=\s*(?:\n|\Z))")


class PageFurniture(CorpusRule[SharedLines]):
    """A button, label or notice of the web page is left in the article.

    Text extracted from web pages includes what surrounds the article: comment forms,
    share buttons, newsletter boxes, labels of related articles, cookie notes, credits. A machine
    translates them like sentences, or leaves them in the source language.

    The rule recognizes short paragraphs made only of words typical of pages (share, subscribe,
    newsletter, comment, Facebook, latest …), notices to the reader of the page ("Your email address
    will not be published"), and labels at the start of a paragraph, set off by a colon or a gap. It
    looks for those of the target language, the source language and, if that is not known, all other
    languages with data. If a label introduces another article, that teaser is listed as related.

    Other lines are recognized by their form: counters of comments and minutes, bylines with a colon,
    broadcast labels in brackets, hashtags at the end, the name of the site after the headline. A line that
    may belong to the article if it stands alone ("By Ann Roe", "Politics", "Facebook") belongs to the page in
    a block of such lines at the top or the bottom.

    Sentences that address the reader are recognized by the share of words typical of a page's services ("To
    receive the latest headlines by e-mail, download our app"); so are remarks of a page about its own text
    ("This article has been translated automatically"). Short lines next to recognized ones, between the
    article and an edge of the page, are reported as hints.

    With `--across`, lines are recognized that four articles of the run or more have beside the same line, or at the same
    end: menus, mottos, headlines of other articles, in any language. Give it articles of one site together. Lines that one
    article has alone between its paragraphs, such as headings, are left alone, and so is an article that was read four times.

    A Markdown file with front matter is the source of a page and contains what its author intended: without
    a source text, nothing is reported in it. For other pages that have such lines on purpose, use `--ignore
    page-furniture`.
    """

    id = "page-furniture"
    category = Category.ADDITION
    severity = Severity.MINOR
    confidence = 0.97
    fits_documentation = False
    covers = True
    examples = (
        Example("The council met on Monday.\n\n⟦Leave a comment⟧"),
        Example("⟦See also⟧  Farmers block three roads near the harbour of Malmö"),
        Example("⟦Also read:⟧ The mayor resigned after the third vote of the council."),
        Example("⟦Lesen Sie auch⟧\n\nThe bridge stays closed until May."),
        Example("⟦Suivez-nous sur Instagram⟧\n\nThe bridge stays closed until May."),
        Example("It rained.\n\n⟦Watch:⟧ Farmers block three roads near the harbour"),
        Example("Watch: Farmers block three roads near the harbour\n\nIt rained."),
        Example("It rained.\n\nNow my question: who pays?\n\nWe tell another story."),
        Example("⟦Photo: private archive⟧\n\nShe reads her letters on the stage."),
        Example("The mayor opens the fair on Monday. ⟦AFP/Jane Doe⟧\n\nShe came late."),
        Example("The mayor opens the fair (⟦AP Photo/Jane Doe, File⟧).\n\nShe came late."),
        Example("The mayor opens the fair. ⟦Photo: Jane Doe⟧\n\n⟦2020-12-26 14:05⟧\n\nIt rained."),
        Example("⟦June 2, 2023 0 Comments⟧\n\nThe dam broke at night.\n\n⟦01 MIN 40 SEG⟧"),
        Example("⟦From: Nina Aydin⟧\n\n⟦[Anchor]⟧ The dam broke.\n\nIt rained.\n\n⟦#dam #flood⟧"),
        Example("The dam broke⟦ - Example News⟧\n\nIt rained. ⟦(Editor: Ann Roe)⟧"),
        Example(
            "⟦By Ann Roe⟧\n\n⟦Tuesday, May 4, 2021, 4:37 p.m.⟧\n\nThe dam broke.\n\nIt rained."
        ),
        Example("⟦<Anchor>⟧ The dam broke.\n\n⟦Reporter Ann Roe.⟧\n\nIt rained. ⟦(nkr/dpa)⟧"),
        Example(
            "The dam broke⟦ – politics⟧\n\n⟦comment⟧\n\n⟦WhatsApp⟧\n\n⟦Facebook⟧\n\nIt rained."
        ),
        Example("It rained.\n\n⟦See also:⟧\n\n⟦The dam of the old town broke⟧\n\nNobody was hurt."),
        Example(
            "⟦Live |⟧ The dam broke\n\n⟦As of: 09/28/2021 10:34 a.m.⟧\n\nIt rained.\n\n⟦Source of the news⟧"
        ),
        Example(
            "It rained.\n\nNobody was hurt.\n\n"
            "⟦For more news of the dam follow us on Facebook and sign up for our newsletter.⟧"
        ),
        Example(
            "⟦<Anchor>⟧\n\nThe dam broke.\n\n⟦Correspondent Ann Roe on the scene.⟧\n\nIt rained, said reporter Joe Roe."
        ),
        Example(
            "⟦Dam|⟧The third dam broke\n\n⟦Watch the full talk (29min06s):⟧\n\nNobody was hurt."
        ),
        Example("It is the third dam in a row to break⟦ •⟧\n\nNobody was hurt."),
        Example(
            "Ein schöner Flug.\n\n#Fliegen #Flugschule",
            lang="de",
            source="A nice flight.\n\n#flying #flightschool",
            source_lang="en",
        ),
        Example("Name | Country\n\nAnn Roe | Norway\n\nJoe Roe | Sweden\n\nIt rained."),
        Example("10 days in June\n\nBy train: London to Rome\n\n2 shares of milk\n\n[He] left."),
        Example(
            "Open the app that you want to change. Tap the gear at the top of its page.\n\nTap Settings.\n\n"
            "Choose a sound from the list.\n\nTap Save."
        ),
        Example("The AP/Reuters poll of May 2020 put her at 12/15 points."),
        Example(
            "Use our contact form to contact us.",
            source="Nutzen Sie unser Kontaktformular.",
            source_lang="de",
        ),
        Example("He subscribes to the newsletter of the museum and shares it with his friends."),
        Example("“Read the story again,” the teacher said."),
        Example("Share prices fell in Tokyo"),
        Example("More people read poems"),
        Example("Follow the leader: how the party lost its way"),
        Example("Film still draws crowds\n\nCopyright: what it meant to painters"),
        Example(
            "Listen: it was not like that.\n\nDon't miss: the mill, the ferry and the harbour."
        ),
        Example("We care about privacy in our choices.\n\nYou have two stories left to tell."),
        Example("⟦Français⟧\n\n⟦Deutsch⟧\n\n⟦Polski⟧\n\nThe dam broke at night."),
        Example("The dose is halved.\n\nAge > 70 years\n\nKeep weight > 50 kg"),
        Example("She reads.\n\nBloomberg\n\nThe firm of this name sells news."),
        Example("3 May 2021, 19:00\n\nThe choir sings.\n\n9 May 2021, 19:00\n\nThe band plays."),
    )

    def gather(self, document: Document) -> SharedLines:
        return lines_beside(document)

    def merge(self, one: SharedLines, other: SharedLines) -> SharedLines:
        return merged(one, other)

    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:
        """Yield the findings of the rule; an article by itself teaches nothing."""
        return super().ask(document, learnt if self.id in learnt else {self.id: {}})

    def check(self, document: Document, learnt: SharedLines) -> Iterator[Finding]:
        if document.units or is_of_crumbs(document.target):
            return  # the strings of a program are furniture by trade, and tens of thousands of letters are no page
        if document.source is None and has_front_matter(document):
            return  # the source of a page: its author wrote the credits and the links
        text = document.target.text
        every_line = _lines(document)
        pieces = _pieces(document, every_line)
        told = [piece.span for piece in pieces]
        of_pieces = SpanSet(told)
        for span, is_stamp in document.need(credits_and_stamps):
            if not of_pieces.overlaps(span):
                what = STAMP if is_stamp else WHAT[FurnitureKind.CREDIT]
                yield self.finding(
                    span,
                    f"“{_short(span.of(text))}” {what}.",
                    kind="stamp" if is_stamp else "credit",
                )
        told.extend(line.span for line in document.need(credits_and_stamps))
        for match in BULLET.finditer(text) if any(map(text.__contains__, BULLETS)) else ():
            yield self.finding(
                Span(match.start(), match.end()),
                "A bullet of the web page was left at the end of this line.",
                fix="",
                kind="bullet",
            )
        known = SpanSet(told)
        lines = [
            line
            for line in every_line
            if not known.overlaps(line.span) and not _are_tags_of_source(document, line)
        ]
        sure = [piece.span for piece in pieces if piece.sure]
        certain = [*told, *sure, *(line.span for line in lines if line.kind not in HINTS)]
        hints = [line.span for line in lines if line.kind in HINTS]
        # One day alone may be the article's; beside another line of the page it is one as well.
        told_of_page = [*certain, *(hints if certain or len(hints) > 1 else ())]
        shared = tuple(shared_lines(document, learnt))
        told_of_page.extend(shared)
        dates = [line.span for line in lines if line.kind in DATES]
        dates.extend(line.span for line in document.need(credits_and_stamps) if line.is_stamp)
        of_certain = SpanSet((*certain, *shared))
        lines = [_in_company(line, of_certain, len(text)) for line in lines]
        lines.extend(
            _beside(document, told_of_page, dates, [*told, *(line.span for line in lines)])
        )
        of_told = SpanSet((*told, *sure, *(line.span for line in lines)))
        lines.extend(
            PageLine(span, LineKind.SHARED) for span in shared if not of_told.overlaps(span)
        )
        told.extend(line.span for line in lines)
        lines.extend(_again(document.target, lines, [*told, *sure]))
        for line in lines:
            shown = _short(line.span.of(text).strip(" -–—|"))
            yield self.finding(
                line.span,
                f"“{shown}” {LINES[line.kind]}.",
                severity=Severity.NEUTRAL if line.kind in HINTS else None,
                kind=_kind(document, line),
            )
        for piece in pieces:
            related = (
                (Related(self.id, piece.teaser, "The item that the label introduces."),)
                if piece.teaser and piece.kind is FurnitureKind.LABEL
                else ()
            )
            # Manuals and letters say "Click here" and "Stay in touch" as well: one is a hint only.
            others = len(told) + len(lines) - 1
            # "X" alone names a chapter before it names a network.
            is_number = not others and is_chapter(piece.span.of(text))
            if (
                is_number
                or others < (0 if piece.sure else COMPANY)
                or _is_of_a_title(document, piece)
            ):
                continue
            alone = not others and piece.kind in ASKING
            if alone and piece.span.of(text).endswith((":", "：")):
                continue  # "Here we go:" leads to what comes next
            yield self.finding(
                piece.span,
                f"“{_short(piece.span.of(text))}” {WHAT[piece.kind]}.",
                severity=Severity.NEUTRAL if alone else None,
                related=related,
                kind=_kind_of_piece(document, piece, alone=alone),
            )


def _kind_of_piece(document: Document, piece: Furniture, *, alone: bool) -> str:
    """What the piece is, whether it stands alone, and whether the source has what asks for something."""
    kind = piece.kind.value
    if document.source is not None and piece.kind in ASKING:
        if _is_a_line(document.target, piece.span):
            return f"{kind}, a line"
        is_there = translated(document, piece.span) is not None
        return f"{kind}, {'translated' if is_there else 'added'}"
    return f"{kind} alone" if alone else kind


def _is_a_line(prose: Prose, span: Span) -> bool:
    """Whether it is one of several lines, of verse or of an address, with no blank line between them."""
    before, after = (
        prose.text[max(0, span.start - 2) : span.start],
        prose.text[span.end : span.end + 2],
    )
    return (before[-1:] == "\n" and before != "\n\n") or (after[:1] == "\n" and after != "\n\n")


def _kind(document: Document, line: PageLine) -> str:
    """What the line is; the translator below the title of a text, of which the source knows nothing, is none of a page."""
    segments = document.target.segments
    shown = line.span.of(document.target.text).casefold()
    below_title = len(segments) > 1 and segments[1].span.contains(line.span)
    if (
        line.kind is LineKind.BYLINE
        and document.source is not None
        and below_title
        and any(stem in shown for stem in TRANSLATING)
    ):
        return "translator below the title"
    return line.kind.value


def _again(prose: Prose, lines: Sequence[PageLine], told: Sequence[Span]) -> Iterator[PageLine]:
    """The paragraphs that say what a line of the page does, and were not told by themselves; none that are sentences."""
    said = {
        line.span.of(prose.text).casefold()
        for line in lines
        if line.kind in AGAIN
        and len(line.span) <= LONGEST_AGAIN
        and not prose.text.endswith(FULL_STOPS, line.span.start, line.span.end)
    }
    if not said:
        return
    of_told = SpanSet(list(told))
    for segment in prose.segments:
        if len(segment.span) <= LONGEST_AGAIN and segment.role not in {Role.CELL, Role.HEADING}:
            shown = segment.span.of(prose.text)
            if shown.casefold() in said and not of_told.overlaps(segment.span):
                yield PageLine(segment.span, LineKind.SAME)


def _pieces(document: Document, every_line: tuple[PageLine, ...]) -> tuple[Furniture, ...]:
    """The buttons, labels and notices, without those that the author meant."""
    pieces = document.need(furniture)
    if len(document.target.segments) == 1 and document.source is not None:
        # A single sentence with its source is no article: what it asks for may be all it says.
        pieces = tuple(piece for piece in pieces if piece.kind not in ASKING)
    # What may be furniture by its words is so where its form says it as well.
    formed = SpanSet([line.span for line in every_line if line.kind not in HINTS])
    pieces = tuple(
        piece
        for piece in pieces
        if not _is_structure(document, piece)
        and not _is_link_of_source(document, piece.span)
        and not _guides(document, piece)
        and not _is_enumerated(document, piece)
        and (piece.sure or not formed.overlaps(piece.span))
    )
    prose = document.target
    others = tuple(
        piece for piece in pieces if piece.kind not in ASKING or not is_step(prose, piece.span)
    )
    # What to tap is what the text is about; a notice about comments is none of it.
    return others if len(others) < len(pieces) and prose.need(has_steps) else pieces


def _guides(document: Document, piece: Furniture) -> bool:
    """Whether a page in Markdown tells where to click in a program: “Settings → System”, “At the top there are 3 buttons:”."""
    shown = piece.span.of(document.target.text)
    return (
        piece.kind in ASKING
        and (ARROW in shown or shown.endswith((":", "：")))
        and is_technical(document)
    )


def _is_enumerated(document: Document, piece: Furniture) -> bool:
    """Whether it is an item of a list that a sentence leads to: "A site may be searched by:", "Which of these does it have?".

    What names parts of a page there is what the text is about. So does what goes on in small letters or shows code.
    """
    if piece.kind not in ASKING:
        return False
    prose = document.target
    if OBJECT in piece.span.of(prose.text) and document.parts:
        return True
    segment = prose.segment_at(piece.span.start)
    return segment is not None and segment.span.start in prose.need(_enumerated)


def _enumerated(prose: Prose) -> frozenset[int]:
    """Where the items begin of all lists that a sentence leads to."""
    found: list[int] = []
    is_led = False
    for segment in prose.segments:
        if segment.role is not Role.ITEM:
            is_led = prose.text.endswith(LEADING, segment.span.start, segment.span.end)
        elif is_led:
            found.append(segment.span.start)
    return frozenset(found)


def _are_tags_of_source(document: Document, line: PageLine) -> bool:
    """Whether the source has a line of tags as well: a post, whose writer put them there."""
    source = document.source
    return (
        line.kind is LineKind.HASHTAGS
        and source is not None
        and any(
            HASHTAGS.fullmatch(source.text, segment.span.start, segment.span.end)
            for segment in source.segments
        )
    )


def _is_of_a_title(document: Document, piece: Furniture) -> bool:
    """Whether a label belongs to a title: it heads a headline, or has a figure (“2022 Latest Edition: …”)."""
    is_label = piece.kind is FurnitureKind.LABEL
    has_figure = any(map(str.isdigit, piece.span.of(document.target.text)))
    return (is_label and has_figure) or _heads_a_headline(document, piece)


def _heads_a_headline(document: Document, piece: Furniture) -> bool:
    """Whether the text begins with it, as headlines of pages with a film do: "Watch: the flood in Ulm"."""
    first = document.target.segments[0].span
    label = piece.span.of(document.target.text)
    return (
        piece.kind is FurnitureKind.LABEL
        and piece.span.start == first.start
        and piece.teaser is not None
        and piece.teaser.end == first.end
        and len(label.split()) == 1
    )


def _lines(document: Document) -> tuple[PageLine, ...]:
    """All lines of the page, by what their words are and by what they stand beside."""
    prose = document.target
    kickers = prose.need(kicker_lines)
    # "Live | The dam broke": the bar parts a label from the headline, and not the headline from its section.
    of_kickers = SpanSet([line.span for line in kickers])
    known = (
        *(line for line in prose.need(page_lines) if not of_kickers.overlaps(line.span)),
        *prose.need(broadcast_lines),
        *prose.need(remnants),
        *prose.need(reader_notices),
        *kickers,
        *document.need(page_blocks),
        *document.need(teasers),
    )
    told = SpanSet([line.span for line in known])
    more = [line for line in prose.need(field_lines) if not told.overlaps(line.span)]
    if document.source is None:
        # Beside a source the text is no page, or has the lines that its source has.
        told = SpanSet([line.span for line in (*known, *more)])
        for lines in (headline_lines, language_menus):
            more.extend(line for line in prose.need(lines) if not told.overlaps(line.span))
    rows = SpanSet(prose.need(bar_rows))
    is_list = prose.need(_is_of_lines)
    # The rows of a table come again; what lines tell by themselves, they tell on whole pages too.
    alone = (
        (frozenset({LineKind.COUNTED}) if _is_page(document, known) else LONE) if is_list else ()
    )
    return tuple(
        line
        for line in (*known, *more)
        if not rows.overlaps(line.span)
        and line.kind not in alone
        and not (line.kind in LONE and _is_of_markdown(document, line.span))
    )


def _is_of_markdown(document: Document, span: Span) -> bool:
    """Whether the author of a Markdown file made the line a heading or an item: no line of a page is left there."""
    segment = document.target.segment_at(span.start)
    return (
        is_markdown(document) and segment is not None and segment.role in {Role.HEADING, Role.ITEM}
    )


def _in_company(line: PageLine, certain: SpanSet, end: int) -> PageLine:
    """The line, by another kind if headlines have no line of the page near them that is known to be one.

    Below an article, all that follows is near; `end` is that of the text.
    """
    if line.kind is LineKind.OTHERS:
        last, alone = end, LineKind.OTHERS_ALONE
    elif line.kind is LineKind.BETWEEN:
        last, alone = line.span.end + COMPANY_REACH, LineKind.BETWEEN_ALONE
    else:
        return line
    near = Span(max(line.span.start - COMPANY_REACH, 0), last)
    return line if certain.overlaps(near) else line._replace(kind=alone)


def _beside(
    document: Document, known: list[Span], dates: list[Span], told: list[Span]
) -> list[PageLine]:
    """The lines between the article and an edge of the page, of which others are known; none beside a source."""
    prose = document.target
    if document.source is not None or prose.need(has_steps):
        return []
    if prose.need(_is_of_lines) and len(known) < LINES_OF_PAGE:
        return []
    of_told = SpanSet(told)
    found = page_regions(prose, known, dates)
    return [line for line in found if not of_told.overlaps(line.span)]


def _is_page(document: Document, known: Sequence[PageLine]) -> bool:
    """Whether a text of lines is a whole page, as so many that are certain tell: none of them stands in a list."""
    certain = sum(line.kind not in HINTS for line in known)
    return certain + sum(piece.sure for piece in document.need(furniture)) >= LINES_OF_PAGE


def _is_of_lines(prose: Prose) -> bool:
    """Whether most of many paragraphs end without a mark: a list, where no line tells anything of another."""
    segments = prose.segments
    if len(segments) < MANY_LINES:
        return False
    unmarked = sum(not prose.text.endswith(MARKS, s.span.start, s.span.end) for s in segments)
    return unmarked * 100 >= MOST_UNMARKED * len(segments)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


def _is_structure(document: Document, piece: Furniture) -> bool:
    """Whether the author made the piece a heading, a cell or, in Markdown, an item of a list.

    "Further reading" over a list and "Publish 12 posts" in one are parts of the document.
    """
    segment = document.target.segment_at(piece.span.start)
    if segment is None or piece.kind is FurnitureKind.CREDIT:
        return False
    if segment.role in {Role.HEADING, Role.CELL}:
        return True
    return segment.role is Role.ITEM and is_markdown(document)


def _is_link_of_source(document: Document, span: Span) -> bool:
    """Whether the words are those of a link that the page which was translated has as well."""
    if not document.source_parts:
        return False
    known = {part.key for part in document.source_parts if part.kind is PartKind.LINK}
    return any(
        part.kind is PartKind.LINK and part.key in known and part.span.overlaps(span)
        for part in document.parts
    )
