"""Holes in a text: what an extractor or an engine dropped, by the marks that it left standing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from qa.analyse.begun_sentences import begun_sentences
from qa.analyse.set_apart_lines import first_set_apart
from qa.analyse.spelling.compounds import is_of_two_words
from qa.analyse.spelling.near_words import ended_with
from qa.analyse.triggers import characters
from qa.analyse.word_order import has_verse
from qa.analyse.words import occurrences
from qa.languages.holes import Holes, holes
from qa.languages.language import Language, language
from qa.languages.openings import openings
from qa.languages.united import worded
from qa.lexicon.frequency import frequent_words, lexicon
from qa.lexicon.ngrams import ENDINGS
from qa.lexicon.rare_forms import is_rare_word
from qa.lexicon.word_list import listed
from qa.model.expression import expression
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# "(- AP)", "( )", "(, Reuters)": brackets whose content lost its first part, or all.
HOLLOW = expression(
    r"(?:(?<=[^\W_][ ,])|(?<=[^\W_], ))\(\s?[-–—,;](?=\s)\s(?=[^()\n]{0,20}[^\W\d_])[^()\n\d]{1,24}\)"
    r"|(?<=[^\W_] )\(\s{1,3}\)|(?<=[^\W_] )\(,"
    rf"|(?:(?<=[^\W_] )|(?<=[^\W_], ))\(-[{CAPITAL}]{{2,4}}\)"
    rf"|(?<=[{SMALL}] )\(\)(?=[ ,.;] ?[{SMALL}(])"
    rf"|{worded('wording.hollow')}\([{CAPITAL}][^()\n]{{1,60}}\)(?=[.,;])"
)
# Letters of another script glued to a word or to the end of a sentence: "the second메이저 game".
FAR = "\u0590-\u08ff\u0900-\u0eff\u1100-\u11ff\u3041-\u30fa\u3400-\u9fff\uac00-\ud7af"
FAR_LETTER = expression(f"[{FAR}]")
SCRIPT = expression(
    rf"[{FAR}](?:(?<=[{SMALL}].)|(?<=[{SMALL}][.!?,].))[{FAR}]{{1,29}}"
    # Before a word, "토토사이트becoming", and behind letters at the end of a paragraph: "off the mound. KIA메이저놀이터".
    rf"|(?<![^\W\d_])[{FAR}]{{2,30}}(?=[{SMALL}]{{3}})|(?<=[{CAPITAL}]{{2}})[{FAR}]{{2,30}}(?=\n|\Z)"
)
# A bullet between words of one sentence.
BULLETS = "•■◆●▪"
BULLET = expression(rf"(?:(?<=[{SMALL}])|(?<=[{SMALL}]\s))[{BULLETS}](?=\s?[{SMALL}])")
# What is left of a word at the head of a paragraph: "s after building collapse".
HEAD = expression(rf"(?P<letter>[{SMALL}]) (?=[{SMALL}]{{2,20}}[ ,])")
REST = expression(rf"(?P<rest>[{SMALL}]{{2,20}})(?=(?:['’]s)?,? [\w“\"(-])")
# So many letters of a word are lost at most, and it is so common (Zipf).
MOST_LOST: int = TUNED["MOST_LOST"]
WHOLE: float = TUNED["WHOLE"]
# A word that is more common than this is none that was torn.
RARE_REST: float = TUNED["RARE_REST"]
# The first letters of enumerations: "a the first", "b the second".
SHORTEST_PARAGRAPH: int = TUNED["SHORTEST_PARAGRAPH"]
# What goes on in the next paragraph: ", the town did", or nothing but the end of a bracket: ".]".
CONTINUED = expression(r"[,;.] (?=[^\W\d_])|[.,;]\Z|[.,;]{0,2}[\])][.,;]?\Z")
CONTINUING = frozenset(",;.])")
HOURS = frozenset(("am", "pm"))
LAST = expression(r"(?<=[\s])[^\W\d_]+\Z")
# From so many paragraphs on that end in a word of their own without a mark, a text has no marks: a chat.
UNMARKED: int = TUNED["UNMARKED"]
# What comes next is an item of a list: "… such an act, or¶d) if".
ITEM = expression(r"\(?[^\W_]{1,3}[.)]")
# What comes next is a line of a list of references or of a program: "author = {Roe, Ann}".
FIELD = expression(r"[\w-]{1,30}\s?=\s?[{\"'\d]")
LONGEST_WORD: int = TUNED["LONGEST_WORD"]
LONGEST_LAST: int = TUNED["LONGEST_LAST"]
# Full stops that stand twice are a habit of the writer beyond so many.
MOST_TWICE: int = TUNED["MOST_TWICE"]
# Headlines are shorter.
SHORTEST_CUT: int = TUNED["SHORTEST_CUT"]
# "bring the total to 126. .": a full stop twice; three are an ellipsis.
TWICE = expression(r"(?<=[^\W_]{2})\. \.(?! ?\.)(?=\s|\Z)")
# "everything is late.. He left": two full stops for one, unless the writer makes ellipses so: "late .. or not".
TWO = expression(rf"(?:(?<=[{SMALL}]{{2}})|(?<=[.!?][”\"]) ?)\.\.(?= [{CAPITAL}])")
TRAILING = expression(rf"(?<!\.)\.\. ?[{SMALL}]")
# The same around a closing mark: "the town is late.”."
AROUND = expression(rf"(?<=[{SMALL}]{{4}})\.”\.(?=\s|\Z)")
# An engine that writes Chinese figures puts this in the place of a one: "20 19 65438+ 10/0".
ONE = expression(r"(?<!\d)65438 ?\+ ?\d{0,2}")
# "in health. , administrative and social": a comma right behind a full stop, where a list went on.
MARKS = expression(rf"(?<=[{SMALL}]{{4}})\. ,(?= ?[{SMALL}]{{2}})")
# "a great help.”, said the mayor": a full stop and a comma around the end of a quotation.
CLOSED = expression(rf"(?<=[{SMALL}]{{4}})\.[”\"],(?= [{SMALL}])")
# "• - Peat pots": an item of a list with two marks.
LISTED = expression(r"(?<![^\n ])[•●▪] ?[-–—](?= [^\W_])")
# "said the coach - ; the place": a dash closed what the engine put elsewhere.
DASHED = expression(rf"(?<=[{SMALL}]{{2}}) [-–] ;(?= [^\W_])")
# What an engine makes of a full stop in front of a quotation: "the talk show HLF8† “He may".
DAGGER = expression(rf"(?<=[^\W_]{{2}})†(?= [“\"{CAPITAL}])")
# A flag that an engine put in the place of a full stop: "the town🇧🇷 The mayor".
FLAG = expression(
    rf"[\U0001F1E6-\U0001F1FF](?<=[{SMALL}].)[\U0001F1E6-\U0001F1FF](?= (?P<word>[{CAPITAL}][{SMALL}]*))"
)
# "he said. said.": the verb of a quotation twice.
AGAIN = expression(rf"(?<= )(?P<word>[{SMALL}]{{3,12}})\. (?P<again>(?P=word)\.)(?=\s|\Z)")
# "and Medina won. kept": a word behind the last full stop of a paragraph, whose clause the engine took apart.
FRAGMENT = expression(rf"(?<=[{SMALL}]{{4}}\. )[{SMALL}]{{4,15}}(?=\n|\Z)")
# Hardly any text has one of these: the slower expression runs where it does.
AGAIN_GATE = expression(rf"\. (?=[{SMALL}])")
# What the editors of the source put into a quotation, left in its language: "a message [Venäjälle] to him".
BRACKETED = expression(
    r"\[(?P<words>[^\W\d_]{3,30}(?:,? [^\W\d_]{3,30}|,? [^\W\d_]{2}(?= )){0,6})\]"
)
# Shorter words in small letters are articles and the like, which several languages share: "de", "van".
SHORTEST_TOLD: int = TUNED["SHORTEST_TOLD"]
# "“It is clear that [Ann Roe] He knew it": who is meant, put before the word that stands for the name.
MEANT = expression(
    rf"(?<=[{SMALL},] )\[[{CAPITAL}][^\[\]\n]{{1,40}}\] (?P<form>[{CAPITAL}][{SMALL}]{{1,5}})(?= [{SMALL}])"
)
# Words as rare as this (Zipf) are none of the language; one of them has so many letters.
UNKNOWN: float = TUNED["UNKNOWN"]
LONG_UNKNOWN: int = TUNED["LONG_UNKNOWN"]
# Two words of so many letters at least, as common as this (Zipf), may make a word that no list has.
PART: float = TUNED["PART"]
SHORTEST_PART: int = TUNED["SHORTEST_PART"]
AFTER_SEMICOLON = expression(
    rf"(?<=[{SMALL}]); (?P<word>[{CAPITAL}][{SMALL}]{{0,12}})(?= [{SMALL}])"
)
# Engines that lose a figure leave the mark that they had put in its place.
FIGURE = expression(r"\bX?NUMX\b")
# A sentence that goes on behind a paragraph break ends in no mark, or in a comma. So many of a hundred
# paragraphs do at most: more are verse.
MOST_CUT: int = TUNED["MOST_CUT"]
FULL_STOPS = ".!?…。！？"
SHORTEST_OPEN: int = TUNED["SHORTEST_OPEN"]
# "obtained by ..": two full stops where a name was.
STOPS = expression(rf"{worded('wording.open_ended')}\.\.(?=\s|\Z)")


class Hole(Enum):
    """What shows that something is gone."""

    BRACKET = "bracket"
    NOUN = "noun"
    STOPS = "stops"
    BULLET = "bullet"
    LETTERS = "letters"
    REST = "rest"
    CUT = "cut"
    OPEN = "open"
    LINES = "lines"
    TWICE = "twice"
    TWO = "two stops"
    APART = "noun apart"
    MARKS = "marks"
    SOURCE = "source"
    AGAIN = "again"
    FIGURE = "figure"
    BEGUN = "begun"
    BEHIND = "behind a semicolon"
    FRAGMENT = "fragment"
    STOP = "stop"
    SPEAKER = "speaker"
    SCRIPT = "script"
    SUBJECT = "subject"
    NAME = "name"


# What has one of these signs, and what shows there.
SIGNED = (
    ((".”.",), AROUND, Hole.TWICE),
    (("65438",), ONE, Hole.FIGURE),
    ((". ,",), MARKS, Hole.MARKS),
    ((".”,", '.",'), CLOSED, Hole.MARKS),
    (("• -",), LISTED, Hole.MARKS),
    ((" ;",), DASHED, Hole.MARKS),
    (("†",), DAGGER, Hole.STOP),
    (("NUMX",), FIGURE, Hole.FIGURE),
)


class Torn(NamedTuple):
    """A place at which something is gone."""

    span: Span
    hole: Hole


def torn_text(prose: Prose) -> tuple[Torn, ...]:
    """The holes of a text, in order."""
    text = prose.text
    found = [
        *_by_marks(text),
        *(Torn(span, Hole.TWICE) for span in _twice(text)),
        *(Torn(span, Hole.TWO) for span in _two_stops(text)),
    ]
    known, told = language(prose.lang), holes(prose.lang)
    if known is not None and told is not None:
        found.extend(_by_words(prose, known, told))
        found.extend(Torn(span, Hole.BEGUN) for span in prose.need(begun_sentences))
        found.extend(_behind_semicolons(prose))
        found.extend(_flags(prose))
        found.extend(_fragments(text, known))
        found.extend(_heads(prose))
        found.extend(Torn(span, Hole.REST) for span in prose.need(torn_heads))
        if told.subjectless is not None:
            found.extend(_without_subject(prose, told.subjectless))
        if told.led is not None:
            found.extend(_led(prose, told.led))
        first = first_set_apart(prose)
        found.extend(_cuts(prose, known, told) if first is None else (Torn(first, Hole.LINES),))
    return tuple(sorted(found, key=_start))


def _by_marks(text: str) -> Iterator[Torn]:
    """The holes that marks show in any language."""
    yield from (
        Torn(span, Hole.BRACKET)
        for span in _at(HOLLOW, "(", text)
        if span.of(text)[2:-1].casefold() not in ENDINGS  # "(-ING)": what a word ends with
    )
    yield from (Torn(span, Hole.STOPS) for span in _at(STOPS, "..", text))
    for bullet in () if text.isascii() else BULLETS:
        yield from (Torn(span, Hole.BULLET) for span in _at(BULLET, bullet, text))
    for signs, sought, hole in SIGNED:
        if any(sign in text for sign in signs):
            yield from (Torn(Span(*match.span()), hole) for match in sought.finditer(text))


def _flags(prose: Prose) -> Iterator[Torn]:
    """Flags before a word that begins sentences; before another they show what it names: "of🇨🇿 Czech drones"."""
    begun = openings(prose.lang)
    if begun is None or prose.text.isascii():
        return
    for match in FLAG.finditer(prose.text):
        if match["word"] in begun.first:
            yield Torn(Span(*match.span()), Hole.STOP)


def _by_words(prose: Prose, known: Language, told: Holes) -> Iterator[Torn]:
    """The holes that words show: what lacks its noun, what stands there twice, what is of another language."""
    text = prose.text
    if told.gate.search(text) is not None and told.spoken.search(text) is None:
        for match in told.bare.finditer(text):
            if _wants_noun(text, match, told):
                yield Torn(Span(match.start(), match.end("mark")), Hole.NOUN)
    yield from _nounless(text, told)
    if FAR_LETTER.search("".join(prose.need(characters))) is not None:
        yield from (Torn(Span(*match.span()), Hole.SCRIPT) for match in SCRIPT.finditer(text))
    for match in AGAIN.finditer(text) if AGAIN_GATE.search(text) is not None else ():
        if match["word"] not in known.abbreviations:  # "etc. etc."
            yield Torn(Span(*match.span("again")), Hole.AGAIN)
    if "” " in text:
        yield from (Torn(Span(*m.span()), Hole.SPEAKER) for m in told.unsaid.finditer(text))
    if "[" in text:
        yield from (Torn(span, Hole.SOURCE) for span in _of_source(text, known))
    yield from _lost_names(prose, told)


def _behind_semicolons(prose: Prose) -> Iterator[Torn]:
    """Words that begin sentences and stand behind a semicolon with their capital: "than yesterday; To set a record"."""
    begun = openings(prose.lang)
    if begun is None or ";" not in prose.text or has_verse(prose):
        return  # whose lines begin with capitals, wherever they were joined
    for match in AFTER_SEMICOLON.finditer(prose.text):
        if match["word"] not in begun.after_words:
            continue
        segment = prose.segment_at(match.start())
        # "…; The tax on trade; The tax on land": a list, whose next semicolon is near.
        if segment is not None and not (
            prose.text.rfind(";", segment.span.start, match.start()) >= 0
            or prose.text.find(";", match.end(), segment.span.end) >= 0
        ):
            yield Torn(Span(*match.span("word")), Hole.BEHIND)


def _fragments(text: str, known: Language) -> Iterator[Torn]:
    """Single words behind the last full stop of a paragraph, unless a word that is short for another stands before it."""
    for match in FRAGMENT.finditer(text) if AGAIN_GATE.search(text) is not None else ():
        before = text[max(0, match.start() - 32) : match.start() - 2].rpartition(" ")[2]
        if before.casefold() not in known.abbreviations and "." not in before:
            yield Torn(Span(*match.span()), Hole.FRAGMENT)


def _nounless(text: str, told: Holes) -> Iterator[Torn]:
    """Words that stand before a noun, and before none: "after the of Ann Roe"."""
    if told.nounless is not None:
        for match in told.nounless.finditer(text):
            if _wants_noun(text, match, told):
                yield Torn(Span(match.start(), match.end("mark")), Hole.APART)


def _lost_names(prose: Prose, told: Holes) -> Iterator[Torn]:
    """Titles without a name, and names in brackets before what stands for them."""
    text, begun = prose.text, openings(prose.lang)
    if "] " in text and begun is not None:
        for match in MEANT.finditer(text):
            if match["form"] in begun.subjects:
                yield Torn(Span(*match.span("form")), Hole.BEGUN)
    if told.nameless is not None and ". " in text:
        yield from (Torn(Span(*m.span()), Hole.NAME) for m in told.nameless.finditer(text))


def _at(holes: re.Pattern[str], sign: str, text: str) -> Iterator[Span]:
    """The matches of an expression that begins with `sign`, of which hardly any text has many."""
    place = text.find(sign)
    while place >= 0:
        match = holes.match(text, place)
        if match is not None:
            yield Span(*match.span())
        place = text.find(sign, place + 1 if match is None else match.end())


def _twice(text: str) -> Iterator[Span]:
    """The full stops that stand twice, unless the text makes its ellipses so."""
    if ". ." in text:
        places = [Span(*match.span()) for match in TWICE.finditer(text)]
        taken = {match.start() for match in STOPS.finditer(text)}
        if len(places) <= MOST_TWICE:
            yield from (span for span in places if span.start not in taken)


def _two_stops(text: str) -> Iterator[Span]:
    """The pairs of full stops that end a sentence, in a text that ends most of its sentences otherwise."""
    if ".. " in text and TRAILING.search(text) is None:
        places = [Span(*match.span()) for match in TWO.finditer(text)]
        taken = {match.start() for match in STOPS.finditer(text)}
        if len(places) <= MOST_TWICE:
            yield from (span for span in places if span.start not in taken)


def _of_source(text: str, known: Language) -> Iterator[Span]:
    """Words in brackets of which the language has none, one of them in small letters."""
    closed = {part.partition("]")[0] for part in text.split("[/")[1:] if "]" in part}
    for match in BRACKETED.finditer(text):
        words = match["words"].replace(",", "").split()
        small = any(word.islower() and len(word) >= LONG_UNKNOWN for word in words)
        behind = text[match.end() : match.end() + 1]
        # A name beside such words may be known: "[Roe, vicepresidenta de Venezuela]".
        told = [word for word in words if word.islower()] if "," in match["words"] else words
        unknown = all(
            _is_unknown(word.lower(), known.code, UNKNOWN)
            and not _is_compound(word.lower(), known.code)
            for word in told
            if len(word) >= SHORTEST_TOLD or not word.islower()
        )
        is_code = small and match["words"] in closed  # "[quote]" that "[/quote]" closes
        if small and behind != "(" and unknown and not is_code:
            yield Span(*match.span())


def _is_unknown(word: str, lang: str, below: float) -> bool:
    """Whether neither the frequency list has the word, as one that is so common (Zipf), nor a dictionary."""
    frequencies = lexicon(lang)
    return (
        frequencies is not None and frequencies.zipf(word) < below and not is_rare_word(word, lang)
    )


def _is_compound(word: str, lang: str) -> bool:
    """Whether two common words of the language make it: "pullquote" is of the page's code."""
    known = lexicon(lang)
    return known is not None and is_of_two_words(
        word, known.zipf, common=PART, shortest=SHORTEST_PART
    )


def _wants_noun(text: str, match: re.Match[str], told: Holes) -> bool:
    """Whether nobody hesitates there, or names the word: "the, um, mayor", "a, the, and an"."""
    after = text[match.end() : match.end() + 12].strip().lower()
    if after.startswith((*told.hesitation, match["word"])):
        return False
    before = text[max(0, match.start() - 8) : match.start()].lower().split()
    if " ".join(before).endswith(told.counting):
        return False
    if before and before[-1].endswith(":"):
        return False  # words that are named: "say: our, we, us"
    return not (before and before[-1].strip(",.;") in told.naming)


def _heads(prose: Prose) -> Iterator[Torn]:
    last_alone: dict[str, int] = {}  # where each letter stands by itself for the last time
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        if segment.role in {Role.ITEM, Role.CELL} or end - start < SHORTEST_PARAGRAPH:
            continue
        match = HEAD.match(prose.text, start, end)
        if match is None or match["letter"] in "aioux":
            continue
        letter = match["letter"]
        if letter not in last_alone:
            last_alone[letter] = prose.text.rfind(f" {letter} ")
        initial = Span(start, match.end("letter") + 2)
        if len(prose.to_raw(initial)) > len(initial):
            continue  # "**i** nsights": an initial that is set apart
        if last_alone[letter] < match.end():  # "n cards are n screens": a variable
            yield Torn(Span(start, match.end("letter")), Hole.LETTERS)


def torn_heads(prose: Prose) -> tuple[Span, ...]:
    """What is left of the words with which paragraphs began, in order: "uthority said it had", "mpany said it had".

    It is no word, but ends a common one, and stands nowhere else than at the head of a paragraph.
    """
    known, frequencies = language(prose.lang), lexicon(prose.lang or "")
    if known is None or frequencies is None or holes(prose.lang) is None:
        return ()
    places: dict[str, list[Span]] = {}
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        if segment.role is Role.PARAGRAPH and end - start >= SHORTEST_PARAGRAPH:
            match = REST.match(prose.text, start, end)
            if match is not None:
                places.setdefault(match["rest"], []).append(Span(*match.span("rest")))
    if not places:
        return ()
    everywhere = prose.need(occurrences)
    return tuple(
        sorted(
            span
            for rest, spans in places.items()
            if len(everywhere.get(rest, ())) == len(spans) and _ends_a_word(rest, known.code)
            for span in spans
        )
    )


def small_heads(prose: Prose) -> frozenset[int]:
    """Where paragraphs begin with a small letter, as no sentence does: what was lost there is more than a letter of the word."""
    return frozenset(
        segment.span.start
        for segment in prose.segments
        if segment.role is Role.PARAGRAPH and prose.text[segment.span.start].islower()
    )


@remembered
def _ends_a_word(rest: str, lang: str) -> bool:
    """Whether the letters are no word of the language, but what remains of a common one behind its beginning."""
    if not _is_unknown(rest, lang, RARE_REST) or listed(rest, lang):
        return False
    common = frequent_words(lang)
    return any(
        0 < len(word) - len(rest) <= MOST_LOST and common[word] >= WHOLE
        for word in ended_with(rest, lang)
    )


def _without_subject(prose: Prose, sought: re.Pattern[str]) -> Iterator[Torn]:
    """How paragraphs begin whose first words were translated apart, and took the subject along."""
    for segment in prose.segments:
        if segment.role is Role.PARAGRAPH:
            match = sought.match(prose.text, segment.span.start, segment.span.end)
            if match is not None:
                yield Torn(Span(*match.span("core")), Hole.SUBJECT)


def _led(prose: Prose, sought: re.Pattern[str]) -> Iterator[Torn]:
    """Sentences that begin behind a place which was translated apart, at the head of a paragraph."""
    for segment in prose.segments:
        if segment.role is Role.PARAGRAPH and len(segment.span) >= SHORTEST_PARAGRAPH:
            match = sought.match(prose.text, segment.span.start, segment.span.end)
            if match is not None:
                yield Torn(Span(*match.span("core")), Hole.BEGUN)


def _cuts(prose: Prose, known: Language, told: Holes) -> Iterator[Torn]:
    """Sentences that a paragraph cuts: "… announced that¶He will", "In addition¶, the town …"."""
    text, segments = prose.text, prose.segments
    open_ended: list[Torn] = []
    chat = _is_unmarked(prose, known) or _is_written_small(prose)
    has_blank_lines = "\n\n" in text
    styled = False  # whether the paragraph before is one that begins small and follows a finished one: it is written so
    for before, after in pairwise(segments):
        small, styled = (
            styled,
            text[after.span.start].islower() and (styled or not _ends_open(text, before.span)),
        )
        if (
            small
            or not before.role is after.role is Role.PARAGRAPH
            or _is_above_byline(text, after, told)
        ):
            continue
        # Beside paragraphs with blank lines between, a single line break is one of a typed column.
        if has_blank_lines and text.count("\n", before.span.end, after.span.start) < 2:
            continue
        torn = _cut_at(text, before.span, after.span, known, told, chat=chat)
        if torn is not None:
            if not _is_reference(prose, torn.span):
                yield torn
        elif (
            len(before.span) >= SHORTEST_OPEN
            and text[after.span.start].islower()
            and FIELD.match(text, after.span.start) is None
            and ITEM.match(text, after.span.start) is None
        ):
            last = text[before.span.end - 1]
            found = LAST.search(text, before.span.end - LONGEST_LAST, before.span.end)
            if last == "," or (found is not None and last.islower()):
                begin = found.start() if found is not None else before.span.end - 1
                open_ended.append(Torn(Span(begin, before.span.end), Hole.OPEN))
    if (
        _begins_small(prose)
        or _is_written_small(prose)
        or _without_marks(prose) > max(1, len(open_ended))
    ):
        return  # where others end so before a capital, it is how the writer ends them
    if len(open_ended) * 100 <= max(MOST_CUT * len(segments), 100):
        yield from open_ended


def _ends_open(text: str, span: Span) -> bool:
    """Whether a paragraph ends in a letter or a comma, as what is cut does."""
    last = text[span.end - 1]
    return last.isalpha() or last == ","


def _is_above_byline(text: str, after: Segment, told: Holes) -> bool:
    """Whether the paragraph below says who wrote: the one above is a headline then."""
    known = told.byline
    return known is not None and known.match(text, after.span.start, after.span.end) is not None


def _cut_at(
    text: str, before: Span, after: Span, known: Language, told: Holes, *, chat: bool
) -> Torn | None:
    """The place between two paragraphs at which a sentence is cut for sure."""
    end, following = before.end, text[after.start]
    if following in CONTINUING and CONTINUED.match(text, after.start, after.end):
        return Torn(Span(after.start, after.start + 1), Hole.CUT)
    is_item = ITEM.match(text, after.start) is not None  # "… by law, or¶d) if"
    ends_open = text[end - 1].isalpha()  # nearly all end in a mark
    article = (
        told.lone.search(text, max(before.start, end - LONGEST_WORD), end) if ends_open else None
    )
    if article is not None and following.isalpha() and not is_item:
        return Torn(Span(*article.span()), Hole.CUT)
    if len(before) < SHORTEST_CUT or not text[end - 1].islower():
        return None
    last = LAST.search(text, end - LONGEST_WORD, end)
    if (
        last is None
        or is_item
        or _ends_item(text, last.start())
        or (last.group() in HOURS and text[last.start() - 2].isdigit())  # "at 10:08 am"
    ):
        return None
    hole = None
    if last.group() in known.never_last and following.isalpha():
        hole = Hole.CUT
    elif not chat and last.group() in known.function_words and following.islower():
        hole = Hole.OPEN
    return Torn(Span(*last.span()), hole) if hole is not None else None


def _is_reference(prose: Prose, span: Span) -> bool:
    """Whether a letter alone is a link, to a note: "… is known.[A](#note-a)"."""
    behind_mark = Span(max(0, span.start - 1), span.end)
    is_letter = len(span) == 1 and prose.text[span.start].isalpha()
    return is_letter and len(prose.to_raw(behind_mark)) > len(behind_mark)


def _is_unmarked(prose: Prose, known: Language) -> bool:
    """Whether paragraphs end without a mark as a matter of course: messages of a chat."""
    count = 0
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        if end - start >= SHORTEST_CUT and prose.text[end - 1].islower():
            last = LAST.search(prose.text, max(start, end - LONGEST_WORD), end)
            count += last is not None and last.group() not in known.function_words
    return count >= UNMARKED and count * 100 > MOST_CUT * len(prose.segments)


def _without_marks(prose: Prose) -> int:
    """How many long paragraphs end in a small letter, before one that begins anew."""
    text = prose.text
    return sum(
        before.role is after.role is Role.PARAGRAPH
        and len(before.span) >= SHORTEST_OPEN
        and text[before.span.end - 1].islower()
        and not text[after.span.start].islower()
        for before, after in pairwise(prose.segments)
    )


def _begins_small(prose: Prose) -> bool:
    """Whether the writer begins paragraphs with small letters, behind a full stop as well."""
    text = prose.text
    count = sum(
        before.role is after.role is Role.PARAGRAPH
        and text[before.span.end - 1] in FULL_STOPS
        and text[after.span.start].islower()
        for before, after in pairwise(prose.segments)
    )
    return count > 1


def _is_written_small(prose: Prose) -> bool:
    """Whether as many paragraphs begin with small letters as no cuts leave, though the one above has a mark or is short."""
    paragraphs = [s.span for s in prose.segments if s.role is Role.PARAGRAPH]
    count = sum(
        prose.text[after.start].islower()
        and (not prose.text[before.end - 1].isalpha() or len(before) < SHORTEST_CUT)
        for before, after in pairwise(paragraphs)
    )
    return count >= UNMARKED and count * 100 > MOST_CUT * len(paragraphs)


def _ends_item(text: str, start: int) -> bool:
    """Whether a conjunction joins the items of a list: "…; and"."""
    return text[max(0, start - 2) : start] == "; "


def _start(torn: Torn) -> int:
    return torn.span.start
