"""Lines of a page that are told by their form: who made it, whom to call, what to watch, when it was published.

"Production and script: Ann Roe", "Contact: 0161 496 0000", "Watch the video below", "Editing Ann Roe",
"Friday, 26 August 2016 01:31 AM", "+++ Next story +++", "Developed by -", "File photo Example News".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from qa.analyse.boilerplate.kinds import LineKind, PageLine, place_of
from qa.analyse.boilerplate.lines import (
    BY,
    CLOCK,
    GLUE,
    MARK,
    MONTH,
    NUMBER,
    TOKEN,
    UNIT,
    Classifier,
    classifier,
)
from qa.analyse.boilerplate.lines import NAME as NAMED_WORD
from qa.analyse.boilerplate.titles import is_verse
from qa.analyse.names.public_figures import surnames_by_first_name
from qa.languages.language import language
from qa.languages.page_lines import NAME, WORD
from qa.languages.united import worded, words_anywhere
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL, SMALL
from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How a letter begins: a short line that ends in a comma, "My dear Theo,".
SALUTATION = expression(rf"\n+[{CAPITAL}][^\n,;:.]{{2,40}},\n")
# Longer paragraphs are no such lines.
LONGEST: int = TUNED["LONGEST"]
# So many paragraphs at the head and at the end of a page have bylines, dates and footers.
HEAD: int = TUNED["HEAD"]
TAIL: int = TUNED["TAIL"]
# More dates than these are a listing, and so are two with so few paragraphs between them, of which one is a sentence.
MOST_DATES: int = TUNED["MOST_DATES"]
FEWEST_BETWEEN_DATES: int = TUNED["FEWEST_BETWEEN_DATES"]
# More lines than these, of which most have a colon and end in one word, are a list of the article.
ALIKE: int = TUNED["ALIKE"]
# The day, or the month behind it, that ends such a line is no longer, in code points.
NEAR_DAY: int = TUNED["NEAR_DAY"]
# The longest line of a name and a day, in words and marks.
LONGEST_DATED: int = TUNED["LONGEST_DATED"]
# Below an article stand so many headlines and tags of others at most, of so many words.
MOST_OTHERS: int = TUNED["MOST_OTHERS"]
FEWEST_WORDS: int = TUNED["FEWEST_WORDS"]
MOST_WORDS: int = TUNED["MOST_WORDS"]
# Between them and the article, whose paragraphs are so long, stand so many labels.
MOST_BETWEEN: int = TUNED["MOST_BETWEEN"]
SHORTEST_PARAGRAPH: int = TUNED["SHORTEST_PARAGRAPH"]
# Shorter lines may be meant to stand twice.
SHORTEST_LINE: int = TUNED["SHORTEST_LINE"]

# So many words of the section stand before the headline in the first line.
MOST_BEFORE: int = TUNED["MOST_BEFORE"]

NAMES = rf"{WORD}(?:(?:{worded('page_lines.and_name')}|, ?| & | ){WORD}){{0,11}}"
TASK = worded("page_lines.task")
CREDITS = expression(
    rf"(?i:{TASK}(?:(?:,|{worded('page_lines.and_task')}| &|/)? {TASK}){{0,4}}) ?: ?{NAMES}\.?"
)
CONTACT = expression(
    rf"(?i:{worded('page_lines.contact')})(?: ?\. ?)? ?[:：](?=[^\n]*(?:@|\d[\d ()/-]{{5}}))[^\n]{{6,120}}"
)
BYLINE = expression(worded("page_lines.byline"))
# Several fields in a line: "Time: 23 January Source: Example News Editor: Ann Roe".
FIELD = expression(rf"(?<!\w){worded('page_lines.field')} ?[:：]")
# "Release source: Example News 2020-01-21 18:25": one of them with the day and the hour.
STAMPED = expression(r"(?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d \d{1,2}:[0-5]\d")
# So many labels in a row are those of counters, if several stand there twice.
FEWEST_COUNTED: int = TUNED["FEWEST_COUNTED"]
LONGEST_COUNTED: int = TUNED["LONGEST_COUNTED"]
FEWEST_TWICE: int = TUNED["FEWEST_TWICE"]
FEWEST_FIELDS: int = TUNED["FEWEST_FIELDS"]
ADVERTISEMENT = expression(
    rf"[-–—*(\[]{{0,3}} ?{worded('page_lines.advertisement')}(?: \d{{1,3}})? ?[-–—*)\]]{{0,3}}"
)
FOOTER = expression(rf"{worded('page_lines.footer')}(?: ?[-–—:]| [\w.&' ’-]{{2,40}})\.?")
MEDIA = expression(
    rf"{worded('page_lines.media')}(?: \([^()\n]{{2,30}}\)|(?: [\w’'-]{{1,20}}){{1,8}})?[.:!]?"
)
FILE_PHOTO = expression(
    rf"{worded('page_lines.file_photo')}(?:[:,/]? (?:{worded('page_lines.by')} )?{NAMES})?\.?"
)
CAPTION_END = expression(rf"(?<=[.!?]) ?[–—-] {WORD}(?: {WORD})? ?/ ?{WORD}(?: {WORD})?\.?\Z")
PHOTO_END = expression(rf" ?/ ?{worded('page_lines.photo_end')}[^\n.!?]{{2,60}}\Z")
# "photo" behind a caption, ".. Video" and "[Video]" behind a headline: what the page has besides.
PICTURED = expression(
    rf"(?:(?<=[.!?”\"»)]) | ?(?:\.\.|…|[|–—-]|\[) ?)(?i:{worded('page_lines.pictured')})\]?\Z"
)
# No match is longer, and each ends with one of these letters, perhaps before a bracket.
LONGEST_PICTURED: int = TUNED["LONGEST_PICTURED"]
LAST_OF_PICTURED = words_anywhere("page_lines.pictured_ends")
SOURCE = expression(rf"{worded('page_lines.source')} ?[-–—] ?{NAMES}")
TICKER = expression(r"\+{3}(?= ?[^\s+]).{3,200}?(?<=[^\s+]) ?\+{3}")
# "(6 photos)", "(VIDEO)" behind a headline.
COUNTED = expression(rf" \((?:\d{{1,3}} )?{worded('page_lines.with_media')}\)\Z")
# "First modification: 30/10/2020 – 16:34" before the first sentence.
MODIFIED = expression(
    rf"{worded('page_lines.modified')} ?: ?"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:,? ?[–—|-]? ?\d{1,2}[:.][0-5]\d)?"
)
# "(NHK)", "(Example Today)", "(example.com)" behind the last sentence: where it is from.
ORIGIN = expression(
    rf"(?<=[.!?”\"] )\((?:[{CAPITAL}]{{3,6}}|{WORD}(?: {WORD})? {worded('page_lines.papers')}|"
    r"[\w-]{3,20}\.(?:com|net|org|jp|de|fr|es|it|ru))\)\Z"
)
# What a page says of an article in one line: when, where, how often read. Two of them are such a line.
META = expression(rf"(?i){worded('page_lines.meta')}")
FEWEST_META: int = TUNED["FEWEST_META"]
# What is to be looked at and is not there: "Watch the speech of the mayor below:".
BELOW = expression(rf"{worded('page_lines.below')}:?")
# "Watch the full talk (29min06s):": what is to be seen, and how long it is.
WATCH = expression(worded("page_lines.watched"))
STROKES = expression(r"(?<=[\w.!?]) ?//\Z")
# "Ann Roe / Example": who took the picture, or the text of one.
PERSON_OF = expression(rf"{NAME} ?/ ?{WORD}(?: {WORD}){{0,2}}")
SOURCES = expression(rf"{worded('page_lines.sources')}: {NAMES}")
SCREEN = expression(rf"(?<=[.!?”\"] ){worded('page_lines.screen')}: ?[^\n.!?]{{2,60}}\Z")
# "• 74414 views" behind the last word.
VIEWS = expression(rf" ?[•|·] ?\d[\d,.]{{0,9}} {worded('page_lines.views')}\Z")
AGO = expression(rf"(?:[-–—•·|] ?)?{worded('page_lines.ago')}")
# "Continue reading" with the headline that it leads to.
CONTINUED = expression(rf"(?:…|\.{{3}}) ?{worded('page_lines.continued')}[^\n]{{3,150}}\Z")
SECTION = expression(rf"{WORD} ?\||{worded('page_lines.section')}: ?{WORD}(?: {WORD}){{0,2}}")
SHOWN = expression(rf"{worded('page_lines.shown')}(?: [\w’'-]{{1,20}}){{1,5}}")
# "Dover: 15°C Saturday", before the day.
WEATHER = expression(rf"{WORD}(?: {WORD}){{0,2}}: -?\d{{1,2}} ?° ?[CF]\b[^\n.!?]{{0,60}}")
BY_CAPITAL = frozenset(word.capitalize() for word in words_anywhere("page_lines.by"))
# "[Feature] The dam broke", "[General Election] Who leads": the series, before a headline.
SERIES = expression(
    rf"\[(?:\d{{1,3}}(?:{worded('page_lines.ordinal_end')})? )?{WORD}(?: (?:&|{worded('page_lines.series_joint')}|{WORD})){{0,5}}\]"
    rf"(?= [{CAPITAL}\d“\"'‘][^\n]{{10,180}}[^\W_]\Z)"
)
# "Provided by the town", and the writer's letters behind the last sentence: "_AR".
PROVIDED = expression(rf"(?<=[.!?”\"] ){worded('page_lines.provided')}{NAMES}\.?\Z")
LETTERS = expression(rf"(?<=[.!?”\"] )_[{CAPITAL}]{{2,4}}\Z")
LABEL = expression(rf"\[[{CAPITAL}]{{3,14}}\](?= )")
ASKED = expression(rf"{worded('page_lines.asked')} {NAME}:(?= )")
TIMED = expression(
    rf"\d{{1,2}}[:.][0-5]\d {worded('page_lines.by')} {WORD}(?:{worded('page_lines.say')} ?:)?"
)
TEMPERATURE = expression(r"-?\d{1,2}(?:[.,]\d)? ?°? ?[CF]")
# The name of a piece of a page's system: "xy2-general".
CODE = expression(r"(?=[^\W\d_]{0,5}-?[^\W\d_]{0,11}\d)[^\W\d_]{1,5}\d{0,4}-[^\W_]{2,12}")
# A headline, without its mark, and a tag: what stands of other articles below the last paragraph.
HEADLINE = expression(rf"[“\"‘]?[{CAPITAL}\d][^\n]{{18,158}}[\w”\"’)]")
TAG = expression(r"[•*·-] ?[^\W\d_][\w’'-]{1,20}(?: [\w’'-]{1,20}){0,2}")
# "Example News Agency, Dover, July 26 (Reporter Ann Roe) The town": who wrote, at the head of a paragraph.
# Each word is taken whole: sixty capitals in a row can be parted into seven words in millions of ways.
REPORTED = expression(
    rf"[^.!?\n()]{{0,60}}\((?i:{worded('page_lines.helping')} )?{worded('page_lines.who')} (?:{WORD}+,? ?){{1,7}}\)(?= ?[{CAPITAL}\d“\"])"
)
# "Photo: Ann Roe, EXP The guests": who took the picture, before its caption.
CAPTION_HEAD = expression(
    rf"(?i:{worded('page_lines.picture')}) ?: ?{WORD}(?: {WORD}){{1,2}}, ?[{CAPITAL}]{{2,5}}(?= [{CAPITAL}])"
)
# "EXAMPLE.COM, DOVER – The mayor": the site and the town, at the head of the first paragraph.
SITE_HEAD = expression(
    rf"(?=[^\n]{{0,20}}[{CAPITAL}]{{3}})[{CAPITAL}\d][{CAPITAL}\d-]{{2,24}}\.(?:[{CAPITAL}]{{2,4}}\.)?[{CAPITAL}]{{2,5}}"
    r"(?:, ?[^\W\d_][\w ’'.-]{1,30})? ?[–—-] (?=\S)"
)
# "Dover • EXP": the town and the agency, as a line at the head.
TOWN_AND_AGENCY = expression(rf"{WORD}(?: {WORD})? ?[•·] ?(?:[{CAPITAL}]{{2,6}}|{WORD})")
# "-photo example.it-", "Source: example.com": where a picture or a text is from, as a paragraph.
SITE = expression(
    rf"[-–—(\[]? ?(?i:{worded('page_lines.pictured')}|{worded('page_lines.sources')}):? ?(?:www\.)?[\w-]{{2,30}}(?:\.[\w-]{{2,20}})?\.[{SMALL}]{{2,6}} ?[-–—)\]]?"
)
DASHES = ("-", "–", "—")
YEAR = expression(r"\d\d{3}")
# "41.21 EXA ▼0.03%": a rate and how it moved, as the head of a page shows it.
RATE = expression(
    r"[^\n.!?▲▼△▽]{0,30}(?:\d[\d.,]{0,9}[^\n.!?▲▼△▽]{0,12})?[▲▼△▽] ?[+-]?\d[\d.,]{0,9} ?%?"
)
FULL = (".", "!", "?", "”", '"', "…", "’", ")")
# Marks before an item of a list, in East Asia.
SIGN = expression(r"[▽△▲◇◎▷◁■□◆▶▼▣※](?= ?\w)|-{3,5} (?=[^\W\d_])")
# "May 4 • 13:24 UTC, Example News": when and where, as an aggregator heads what it took over.
DATED_HEAD = expression(
    rf"[{CAPITAL}][{SMALL}]{{2,8}}\.? \d{{1,2}}(?:, \d{{4}})? [•·|] \d{{1,2}}:[0-5]\d\b[^\n.!?]{{0,60}}"
)

WHOLE = (
    (CREDITS, LineKind.CREDIT),
    (FILE_PHOTO, LineKind.CREDIT),
    (CONTACT, LineKind.PART),
    (ADVERTISEMENT, LineKind.PART),
    (MEDIA, LineKind.PART),
    (AGO, LineKind.STAMP),
    (SECTION, LineKind.PART),
    (WATCH, LineKind.PART),
    (SHOWN, LineKind.PART),
    (SOURCES, LineKind.CREDIT),
    (SITE, LineKind.CREDIT),
    (RATE, LineKind.PART),
    (PERSON_OF, LineKind.PERSON),
)
ANY_WHOLE = expression("|".join(f"(?:{sought.pattern})" for sought, _ in WHOLE))
AT_EDGE = (
    (BYLINE, LineKind.BYLINE),
    (SOURCE, LineKind.CREDIT),
    (DATED_HEAD, LineKind.STAMP),
    (TOWN_AND_AGENCY, LineKind.TOWN),
)
# What stands at the head of a paragraph, or behind its last word: the sign that it must have near its head (none for
# those that their first letter tells), whether only at the head of a page.
Head = tuple[re.Pattern[str], LineKind, bool, str]
HEADS: tuple[Head, ...] = (
    (REPORTED, LineKind.BYLINE, False, "("),
    (CAPTION_HEAD, LineKind.CREDIT, False, ":"),
    (SITE_HEAD, LineKind.LABEL, True, "."),
    (ASKED, LineKind.BYLINE, False, ":"),
    (MODIFIED, LineKind.STAMP, False, ":"),
)
# Those that begin with a mark or a figure.
SIGNED_HEADS: tuple[Head, ...] = (
    (SIGN, LineKind.SIGN, False, ""),
    (LABEL, LineKind.LABEL, True, ""),
    (TIMED, LineKind.STAMP, True, ""),
)
# Those that stand before long paragraphs as well.
OF_LONG = tuple(head for head in HEADS if head[0] in {REPORTED, CAPTION_HEAD, SITE_HEAD})
# None of them is longer than this before its sign.
NEAR_HEAD: int = TUNED["NEAR_HEAD"]
# The same, with a sign that it must have.
ENDS = (
    (")", COUNTED, LineKind.PAGE, True),
    ("//", STROKES, LineKind.PART, False),
    ("/", PHOTO_END, LineKind.CREDIT, False),
    ("/", CAPTION_END, LineKind.CREDIT, False),
    *(
        (f" {word} ", CONTINUED, LineKind.PART, False)
        for word in words_anywhere("page_lines.continuing")
    ),
    ("•", VIEWS, LineKind.COUNTER, False),
    ("|", VIEWS, LineKind.COUNTER, False),
    ("·", VIEWS, LineKind.COUNTER, False),
    (")", ORIGIN, LineKind.CREDIT, False),
    (": ", SCREEN, LineKind.CREDIT, False),
    (" ", PROVIDED, LineKind.CREDIT, False),
    ("_", LETTERS, LineKind.CREDIT, False),
)


def field_lines(prose: Prose) -> tuple[PageLine, ...]:
    """The lines of the page, in order."""
    known = language(prose.lang)
    size = len(prose.segments)
    if known is None or size == 1:
        return ()
    found: list[PageLine] = []
    dates: list[PageLine] = []
    classify = classifier(known.code)
    for place, segment in enumerate(prose.segments):
        if segment.role is Role.CELL:
            continue
        if len(segment.span) > LONGEST:
            head = _head(prose.text, segment.span, OF_LONG, at_head=place < HEAD)
            if head is not None:
                found.append(head)
            found.extend(_end(prose.text, segment.span, at_head=False))
            continue
        found.extend(_lines(prose, segment, place, size))
        if _dated_name(prose.text, segment.span, classify):
            found.append(PageLine(segment.span, LineKind.STAMP))
        elif place < HEAD or place >= size - TAIL:
            date = _date(prose.text, segment.span, classify, is_first=not place)
            if date is not None:
                dates.append(date)
    if len(dates) <= MOST_DATES and not _is_listing(prose, dates):
        found.extend(dates)
    told = {line.span.start for line in found}
    # A line that stands twice may be a headline below as well.
    more = {line.span.start: line for line in (*_others(prose), *_doubled(prose), *_counted(prose))}
    found.extend(line for start, line in more.items() if start not in told)
    return tuple(sorted(found, key=place_of))


def _head(text: str, span: Span, heads: Iterable[Head], *, at_head: bool) -> PageLine | None:
    """What a page put before the first sentence of a paragraph."""
    for sought, kind, only_at_head, sign in heads:
        if (only_at_head and not at_head) or (
            sign and text.find(sign, span.start, min(span.end, span.start + NEAR_HEAD)) < 0
        ):
            continue
        match = sought.match(text, span.start, span.end)
        if match is not None:
            return PageLine(Span(*match.span()), kind)
    return None


def _is_listing(prose: Prose, dates: list[PageLine]) -> bool:
    """Whether a sentence or two stand between two dates, as in the program of a choir."""
    for one, other in pairwise(dates):
        between = [item.span for item in prose.segments if one.span < item.span < other.span]
        if len(between) <= FEWEST_BETWEEN_DATES and any(
            prose.text.endswith(FULL, span.start, span.end) for span in between
        ):
            return True
    return False


def _lines(prose: Prose, segment: Segment, place: int, size: int) -> Iterator[PageLine]:
    """What of a paragraph is the page's."""
    text, span = prose.text, segment.span
    whole = _whole(text, span, at_head=place < HEAD, at_end=place >= size - TAIL)
    if whole is not None:
        if whole is LineKind.PERSON and not _is_first_name(text, span, prose.lang):
            whole = LineKind.STROKE
        yield PageLine(span, whole)
        return
    if text[span.start] == "+" and TICKER.fullmatch(text, span.start, span.end):
        yield PageLine(Span(span.start, span.start + 3), LineKind.PART)
        yield PageLine(Span(span.end - 3, span.end), LineKind.PART)
        return
    at_head = place < HEAD
    is_word = text[span.start].isalpha()  # as nearly all begin
    head = None if is_word else _head(text, span, SIGNED_HEADS, at_head=at_head)
    head = head or _head(text, span, HEADS, at_head=at_head)
    if head is not None:
        yield head
    else:
        # "[Fix] The parser keeps tabs" is an entry of a list of changes; a series stands before the title of the page.
        series = SERIES.match(text, span.start, span.end) if not place else None
        if series is not None:
            yield PageLine(Span(*series.span()), LineKind.LABEL)
    yield from _end(text, span, at_head=at_head)


def _end(text: str, span: Span, *, at_head: bool) -> Iterator[PageLine]:
    """What a page put behind the last word of a paragraph."""
    near = max(span.start + 1, span.end - LONGEST)
    if near >= span.end:
        return  # a single letter, behind which nothing can stand
    last = text[span.end - 2 if text[span.end - 1] == "]" else span.end - 1]
    if last.casefold() in LAST_OF_PICTURED:  # as of hardly any paragraph
        match = PICTURED.search(text, max(near, span.end - LONGEST_PICTURED), span.end)
        if match is not None:
            yield PageLine(Span(*match.span()), LineKind.CREDIT)
            return
    for sign, sought, kind, only_at_head in ENDS:
        if text.find(sign, near, span.end) < 0 or (only_at_head and not at_head):
            continue
        match = sought.search(text, near, span.end)
        if match is not None:
            yield PageLine(Span(*match.span()), kind)
            return


def _is_first_name(text: str, span: Span, lang: str | None) -> bool:
    """Whether the line begins with a name that people have: "Ann Roe / EXA", and not "Firm Chop / Crud"."""
    first = text[span.start : span.end].partition(" ")[0].casefold()
    return lang is not None and bool(surnames_by_first_name(primary(lang)).of(first))


def _whole(text: str, span: Span, *, at_head: bool, at_end: bool) -> LineKind | None:
    """What a paragraph is as a whole."""
    if ANY_WHOLE.fullmatch(text, span.start, span.end):  # of hardly any
        for sought, kind in WHOLE:
            if sought.fullmatch(text, span.start, span.end):
                return kind
    found = _at_edge(text, span) if at_head or at_end else None
    last = text[span.end - 1]
    is_weather = at_head and (last in "CF" or text.find("°", span.start, span.end) >= 0)
    if found is None and is_weather and _is_any(text, span, (TEMPERATURE, WEATHER)):
        return LineKind.PART
    if found is None and at_end and _is_any(text, span, (FOOTER, CODE)):
        return LineKind.PART
    if found is None and at_end and BELOW.fullmatch(text, span.start, span.end):
        return LineKind.BELOW
    return found


def _is_any(text: str, span: Span, every: tuple[re.Pattern[str], ...]) -> bool:
    return any(sought.fullmatch(text, span.start, span.end) for sought in every)


def _at_edge(text: str, span: Span) -> LineKind | None:
    """What a paragraph at the head or the end of a page is: who wrote it, a row of fields or of counters."""
    for sought, kind in AT_EDGE:
        if sought.fullmatch(text, span.start, span.end):
            return kind
    last = text[span.end - 1]
    if last.isalnum() and len(META.findall(text, span.start, span.end)) >= FEWEST_META:
        return LineKind.COUNTER
    low = text[span.start : span.end].lower()
    if STAMPED.search(low) is not None and FIELD.search(low) is not None:
        return LineKind.STAMP
    if low.count(":") + low.count("：") < FEWEST_FIELDS:  # as in nearly all
        return None
    fields = list(FIELD.finditer(low))
    return LineKind.STAMP if len(fields) >= FEWEST_FIELDS and not fields[0].start() else None


def _others(prose: Prose) -> list[PageLine]:
    """The headlines of other articles, and tags, below the last paragraph of this one.

    Two of them at least, behind two paragraphs that end in a mark.
    """
    text, segments = prose.text, prose.segments
    place = len(segments)
    headlines: list[PageLine] = []
    tags: list[PageLine] = []
    while place and len(segments) - place < MOST_OTHERS:
        segment = segments[place - 1]
        span = segment.span
        if segment.role in {Role.CELL, Role.HEADING} or len(span) > LONGEST:
            break
        if TAG.fullmatch(text, span.start, span.end) or AGO.fullmatch(text, span.start, span.end):
            tags.append(PageLine(span, LineKind.TAGS))
        elif (
            HEADLINE.fullmatch(text, span.start, span.end)
            and not text.endswith(FULL, span.start, span.end)
            and FEWEST_WORDS <= len(span.of(text).split()) <= MOST_WORDS
        ):
            headlines.append(PageLine(span, LineKind.OTHERS))
        else:
            break
        place -= 1
    near = segments[max(0, place - MOST_BETWEEN - 2) : place]
    body = [segment for segment in near if len(segment.span) >= SHORTEST_PARAGRAPH][-2:]
    is_article = len(body) == 2 and all(
        text.endswith(FULL, segment.span.start, segment.span.end) for segment in body
    )
    if not is_article:
        return []
    if _is_table(text, headlines) or is_verse([line.span.of(text) for line in reversed(headlines)]):
        headlines = []
    return [line for run in (headlines, tags) if len(run) > 1 for line in run]


def _is_table(text: str, lines: list[PageLine]) -> bool:
    """Whether most lines have a colon and end in one word: a list of the article, "Lions: 3rd match", "Bears: 5th match"."""
    said = [line.span.of(text) for line in lines if ": " in line.span.of(text)]
    if len(lines) <= ALIKE or len(said) * 2 <= len(lines):
        return False
    last = Counter(line.split()[-1].casefold() for line in said)
    return max(last.values()) * 2 > len(lines)


def _counted(prose: Prose) -> Iterator[PageLine]:
    """The labels of counters that lost their figures: a row of short lines, of which several stand there twice.

    "Injuries¶Recovered¶Deaths", for the country and for the world.
    """
    run: list[Segment] = []
    for segment in (*prose.segments, None):
        if segment is not None and _is_short_label(prose, segment):
            run.append(segment)
            continue
        times = Counter(line.span.of(prose.text) for line in run)
        if (
            len(run) >= FEWEST_COUNTED
            and sum(count > 1 for count in times.values()) >= FEWEST_TWICE
        ):
            yield from (PageLine(line.span, LineKind.COUNTED) for line in run)
        run = []


def _is_short_label(prose: Prose, segment: Segment) -> bool:
    """Whether it is a line of a few words without a figure and a mark."""
    span = segment.span
    shown = span.of(prose.text)
    return (
        segment.role in {Role.PARAGRAPH, Role.ITEM}
        and len(span) <= LONGEST_COUNTED
        and shown[0].isupper()
        and shown.replace(" ", "").isalpha()
    )


def _doubled(prose: Prose) -> Iterator[PageLine]:
    """Lines without a mark that stand twice in a row, as captions do that are the text of their picture, too.

    A heading is not one of them: the title of a page stands before it. The first line of a page may have its section
    before the headline that follows again: "Series news The dam broke".
    """
    text = prose.text
    yield from _behind_section(prose)
    for one, other in pairwise(prose.segments):
        size = len(one.span)
        if (
            SHORTEST_LINE <= size == len(other.span) <= LONGEST
            and other.role not in {Role.CELL, Role.HEADING}
            and text[one.span.end - 1].isalnum()
            and one.span.of(text) == other.span.of(text)
        ):
            yield PageLine(other.span, LineKind.TWICE)


def _behind_section(prose: Prose) -> Iterator[PageLine]:
    """A section before the headline in the first line of a page, and the headline again."""
    text = prose.text
    if not prose.segments[1:]:
        return
    one, other = prose.segments[0].span, prose.segments[1]
    size = len(other.span)
    if other.role is not Role.PARAGRAPH or not SHORTEST_LINE <= size <= min(LONGEST, len(one) - 2):
        return
    head = Span(one.start, one.end - size - 1)
    if (
        text[head.end - 1].isalnum()
        and text.endswith(f" {other.span.of(text)}", head.start, one.end)
        and len(head.of(text).split()) <= MOST_BEFORE
    ):
        yield PageLine(head, LineKind.LABEL)
        yield PageLine(other.span, LineKind.TWICE)


def _dated_name(text: str, span: Span, classify: Classifier) -> bool:
    """Whether a line is a name with a month and a day, and nothing else: "Example Times -- May 26"."""
    if not any(
        map(str.isdigit, text[max(span.start, span.end - NEAR_DAY) : span.end])
    ):  # as in most
        return False
    if all(text.find(dash, span.start, span.end) < 0 for dash in DASHES):
        return False
    tokens = TOKEN.findall(text, span.start, span.end)
    classes = list(map(classify, tokens))
    return (
        0 < len(tokens) <= LONGEST_DATED
        and classes[0] == NAMED_WORD
        and classes[-2:] in ([MONTH, NUMBER], [NUMBER, MONTH])
        and "".join(tokens[-3:-2]) in DASHES
        and set(classes[:-3]) <= {NAMED_WORD, MARK, GLUE}
    )


def _date(text: str, span: Span, classify: Classifier, *, is_first: bool) -> PageLine | None:
    """A line of nothing but a day and its year: the page's if the hour stands there, else likely.

    The first line of a text may lack the year: "Sunday, March 26".
    """
    is_of_a_letter = SALUTATION.match(text, span.end) is not None
    if is_of_a_letter or (not is_first and YEAR.search(text, span.start, span.end) is None):
        return None
    tokens = TOKEN.findall(text, span.start, span.end)
    classes = set(map(classify, tokens))
    bares = [token.strip(".,") for token in tokens]
    has_year = any(len(bare) == 4 and bare.isdigit() for bare in bares)
    is_byline = bool(tokens) and tokens[0] in BY_CAPITAL and NAMED_WORD in classes
    allowed = {NUMBER, MONTH, GLUE, MARK, UNIT} | ({BY, NAMED_WORD} if is_byline else set())
    # "Sunday, March 26": a day of the week, its mark, the month and the day, each once.
    is_day = (
        is_first
        and not has_year
        and classes == {GLUE, MARK, MONTH, NUMBER}
        and len(tokens) == len(classes)
    )
    if is_day:
        return PageLine(span, LineKind.DAY)
    if MONTH not in classes or not has_year or not classes <= allowed:
        return None
    if sum(token[0].isdigit() for token in tokens) < 2:  # a month and its year
        return None
    is_timed = any(map(CLOCK.match, tokens))
    if is_byline and not is_timed:
        return None
    return PageLine(span, LineKind.STAMP if is_timed else LineKind.DAY)
