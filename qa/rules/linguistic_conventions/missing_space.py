"""Sentences and clauses without a space between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from qa.analyse.documentation import is_in_a_link
from qa.analyse.front_matter import is_in_front_matter
from qa.analyse.script_lines import is_of_script
from qa.compare.beside import source_beside
from qa.compare.blocks import crosses_block
from qa.languages.language import Language, language
from qa.languages.writing import is_unspaced
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.letters import SMALL
from qa.model.mqm import Category, Severity
from qa.model.named_tuples import NamedTuple
from qa.model.passage import Passage, passages
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import Example, PassageRule

TUNED = thresholds(__name__)

# Two words of letters with one mark between them. What stands in longer chains of dots is a file
# or an address.
GLUED = expression(
    r"(?<![\w.@/#&\\-])(?P<left>[^\W\d_]{2,40})(?P<mark>[.!?,;])(?P<right>[^\W\d_]{2,40}|[^\W\d_](?= [^\W\d_]{2}))"
    r"(?![\w@/\\]|\.\w)"
)
# Hardly any good text has one of these: the slower expression runs where it does.
GATE = expression(r"[.!?,;](?<=[^\W\d_][^\W\d_].)(?=[^\W\d_]{2}|[^\W\d_] )")
# The same behind a closing quotation mark or a bracket, and a comma with its space on the wrong side.
CLOSED = expression(
    r"(?<=[^\W\d_])(?P<left>[”»)\]])(?P<mark>[.!?,;])(?P<right>[^\W\d_]{2,40})(?![\w@/\\=]|\.\w)"
)
WRONG_SIDE = expression(
    r"(?<=[^\W\d_][^\W\d_]) (?P<mark>[,;])(?P<right>[^\W\d_]{2,40})(?![\w@/\\])"
)
# A colon with no space behind it, before a capital: "a famous player:Paul", "the madman Joseph Yang:Once".
COLON = expression(
    r"(?<![\w.:@/#&\\-])(?P<left>[^\W\d_]{4,30}):(?P<right>[^\W\d_]{3,30})(?![\w:@/\\(=]|\.\w)"
)
# So far before it the word that may be a first name begins.
LONGEST_BEFORE: int = TUNED["LONGEST_BEFORE"]
# The end of a quotation that nothing but the mark can have opened.
QUOTED = expression(r"[^‚‘’'\n]{1,80}[‘’'](?!\w)")
# An opening mark that is written like an apostrophe: "the’Harbor House’", "was'thinking'".
OPENED = expression(
    r"(?<![\w'’])(?P<left>[^\W\d_]{2,20})(?P<mark>['’‘])(?P<right>[^\W\d_]{3,30})(?P<rest>[^'’‘\n]{0,80})['’](?![\w'’])"
)
# A figure with the next sentence or word right behind it: "4-5.The", "in 2024filings".
FIGURE = expression(
    r"(?<![\w.,/#@&=+:$€£-])(?P<left>\d{1,4}(?:-\d{1,3})?)(?P<mark>\.?)(?P<right>[^\W\d_]{2,30})(?![\w@/\\]|[.-]\w|['’]\w)"
)
# What each of these needs: a sign, and what stands around it.
OPENED_SIGN = ("['’‘]", r"(?<=[^\W\d_]{2}.)(?=[^\W\d_]{3})")
CLOSED_SIGN = ("[.!?,;]", r"(?<=[”»)\] ].)(?=[^\W\d_]{2})")
FIGURE_SIGN = (r"\d", r"(?:\.[^\W\d_]|[^\W\d_]{3})")
COLON_SIGN = (":", r"(?<=[^\W\d_]{2}.)(?=[^\W\d_]{3})")
OPENED_GATE, CLOSED_GATE, FIGURE_GATE, COLON_GATE = (
    expression(sign + around)
    for sign, around in (OPENED_SIGN, CLOSED_SIGN, FIGURE_SIGN, COLON_SIGN)
)
# What goes on behind the first word of a sentence.
GOES_ON = expression(rf" [{SMALL}]{{2}}")
# How common the words at both sides must be (Zipf) for chance to have no part in it.
KNOWN: float = TUNED["KNOWN"]
COMMON: float = TUNED["COMMON"]
SHORT_COMMON: float = TUNED["SHORT_COMMON"]
# As common as words are that hold a language together.
SMALL_WORD: float = TUNED["SMALL_WORD"]
# A form of more letters than this that no list has ends a sentence before so common a word.
LONG_FORM: int = TUNED["LONG_FORM"]
OPENER: float = TUNED["OPENER"]
# So many entries that a semicolon ends without a space are a list; so far on they are looked for.
ENTRY_ENDS = expression(r"[^\W\d_];(?=[^\W\d_]|\s*(?:\n|\Z))")
FEWEST_ENTRIES: int = TUNED["FEWEST_ENTRIES"]
MOST_BEHIND: int = TUNED["MOST_BEHIND"]
# Ends of addresses and files that have three letters or more: brands write them large.
ENDINGS = frozenset(
    """
    com net org info biz edu gov mil app dev news online shop site tech blog club live
    txt doc docx pdf xls csv jpg jpeg png gif mp3 mp4 zip html htm exe json xml
    """.split()
)
# Parts of so many letters are short for others.
ABBREVIATED: int = TUNED["ABBREVIATED"]


class MissingSpace(PassageRule):
    """The space after a full stop or a comma is missing.

    "It was over.The next day" comes from joining pieces of a page, or from languages that write no
    spaces. Addresses, file names and brands such as "Lenta.ru" or "Yahoo!News" are left alone: the
    word before a full stop must be a common lowercase word, and the next one must have a capital.
    """

    id = "missing-space"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.95
    examples = (
        Example("Categories are AudioVideo;Audio;Office and so on."),
        Example("Maps;Places;Ways;"),
        Example("From one ⟦viewpoin,t⟧ it was a folly."),
        Example("Search words are Document;Viewer,pdf;dvi and so on."),
        Example("It was ⟦over.The⟧ next day came.", fixed="It was over. The next day came."),
        Example("He saw ⟦Tom,who⟧ had waited.", fixed="He saw Tom, who had waited."),
        Example("Did it ⟦rain?Nobody⟧ knows. It was a cold ⟦winter.A⟧ long one."),
        Example("It was New ⟦Year.The⟧ song began.", fixed="It was New Year. The song began."),
        Example(
            "They cried “Pride⟦”.Then⟧ they left.", fixed="They cried “Pride”. Then they left."
        ),
        Example("He left the town⟦ ,then⟧ he came back."),
        Example("Das nannte man einen ,seltenen Fall‘ in der Stadt.", lang="de"),
        Example("Het weer in ⟦Schotland.Het⟧ regent.", lang="nl"),
        Example("Foi a vez dos ⟦outros.O⟧ resto do grupo partiu.", lang="pt"),
        Example("He spoke of ⟦the’Harbor⟧ House’ and ⟦was'thinking⟧ of it'."),
        Example("In d’Artagnan’s rock'n'roll bar at five o'clock, the boys' mother didn't sing."),
        Example(
            "Habló de la ⟦OTAN.La⟧ alianza calló. Vive en Amazon.Es, y en Yahoo.La.", lang="es"
        ),
        Example(
            "His cousin is a famous ⟦player:Paul⟧ George. He set std:String and Note:This there."
        ),
        Example("He played chess and ⟦backgammon;Fashion⟧ came later."),
        Example(
            "Lenta.Ru, Yahoo!News, Booking.com, readme.Txt, Node.js, e.g.The, St.Louis, a.m.Then"
        ),
        Example("They won ⟦4-5.The⟧ game took hours, and in ⟦2024filings⟧ were late."),
        Example("The 4chan of 10th graders, 18Mbps, 22secs, 1Malaysia and 3D at 5pm, v2.Beta."),
        Example("The U.S.Army paid 1,000.50 at 5.30pm; see a.b.The or x@end.The, &quot;We."),
    )

    # All four gates at once, from their signs on: the search passes over letters quickly.
    gate = expression(
        r"[.!?,;:'’‘\d](?:"
        + "|".join(
            f"(?<={sign}){around}"
            for sign, around in (OPENED_SIGN, CLOSED_SIGN, FIGURE_SIGN, COLON_SIGN)
        )
        + ")"
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Where paragraphs were joined throughout a text, that is one fault."""
        found = [
            finding
            for finding in (*super().check(document), *self._glued(document))
            if not crosses_block(document, finding.span)
            and not is_of_script(document.target, finding.span)
            and not (finding.kind == "colon" and _is_glued_too(document, finding.span, ":"))
        ]
        found.sort(key=lambda finding: finding.span)
        yield from self.together(found, "missing spaces after a mark")

    def _glued(self, document: Document) -> Iterator[Finding]:
        if GATE.search(document.target.text) is None:
            return
        for start, passage in document.target.need(passages).placed():
            for glued in passage.need(_glued_words):
                span = glued.span.moved(start)
                if _is_listed(document.target, span) or _is_glued_too(document, span, glued.mark):
                    continue
                if glued.mark == "." and (
                    _is_named(document, span) or is_in_a_link(document, span)
                ):
                    continue  # "[time.Duration](…)"
                yield self.finding(
                    span,
                    f"Missing space after “{glued.mark}” in “{glued.left}{glued.mark}{glued.right}”.",
                    fix=f"{glued.left}{glued.mark} {glued.right}",
                    safe=glued.mark not in ",;" and _is_sure_opener(document.lang, glued.right),
                )

    def look(self, passage: Passage) -> Iterator[Finding]:
        """Marks behind a closing quotation mark, and marks with their space before them."""
        known, tongue, text = lexicon(passage.lang), language(passage.lang), passage.text
        if known is None or tongue is None or is_unspaced(tongue.code):
            return
        if OPENED_GATE.search(text) is not None:
            for match in OPENED.finditer(text):
                if _opens_quotation(known, tongue, match["left"], match["right"]):
                    yield self.finding(
                        Span(match.start(), match.end("right")),
                        f"Missing space before “{match['mark']}”.",
                        fix=f"{match['left']} {match['mark']}{match['right']}",
                    )
        if FIGURE_GATE.search(text) is not None:
            yield from self._behind_figures(known, tongue, text)
        if COLON_GATE.search(text) is not None:
            yield from self._behind_colons(known, text)
        if CLOSED_GATE.search(text) is None:
            return
        for match in CLOSED.finditer(text):
            left, mark, right = match["left"], match["mark"], match["right"]
            if (mark in ",;") == right.islower() or right.lower() in tongue.function_words:
                yield self.finding(
                    Span(match.start(), match.end()),
                    f"Missing space after “{mark}” in “{match.group()}”.",
                    fix=f"{left}{mark} {right}",
                    safe=mark not in ",;" and _is_sure_opener(passage.lang, right),
                )
        yield from self._on_the_wrong_side(known, text)

    def _behind_figures(self, known: Lexicon, tongue: Language, text: str) -> Iterator[Finding]:
        for match in FIGURE.finditer(text):
            left, mark, right = match["left"], match["mark"], match["right"]
            if _is_behind_figure(
                known, tongue, match, goes_on=GOES_ON.match(text, match.end()) is not None
            ):
                yield self.finding(
                    Span(*match.span()),
                    f"Missing space after “{left}{mark}” in “{left}{mark}{right}”.",
                    fix=f"{left}{mark} {right}",
                    kind="figure",
                )

    def _behind_colons(self, known: Lexicon, text: str) -> Iterator[Finding]:
        for match in COLON.finditer(text):
            left, right = match["left"], match["right"]
            if _is_before_colon(
                known, left, right, text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
            ):
                yield self.finding(
                    Span(*match.span()),
                    f"Missing space after “:” in “{match.group()}”.",
                    fix=f"{left}: {right}",
                    safe=False,
                    kind="colon",
                )

    def _on_the_wrong_side(self, known: Lexicon, text: str) -> Iterator[Finding]:
        for match in WRONG_SIDE.finditer(text):
            mark, right = match["mark"], match["right"]
            if QUOTED.match(text, match.start("right")):
                continue  # a low mark that was typed as a comma: ",psychiatrischer Notfall‘"
            if _is_word(known, right):
                yield self.finding(
                    Span(match.start(), match.end()),
                    f"The space is on the wrong side of “{mark}”.",
                    fix=f"{mark} {right}",
                )


def _is_before_colon(known: Lexicon, left: str, right: str, before: str) -> bool:
    """Whether a common word or the end of a name stands before the colon, within a sentence, and a capital behind it."""
    if not right.istitle() or not before.endswith(" ") or not before[:-1][-1:].isalpha():
        return False
    return _is_word(known, left) or (left.istitle() and before.rstrip().split()[-1].istitle())


class _Glued(NamedTuple):
    """Two words with a mark between them, where they stand in their passage."""

    span: Span
    left: str
    mark: str
    right: str


def _glued_words(passage: Passage) -> tuple[_Glued, ...]:
    """Words that a mark joins without a space, and which are no names of their own."""
    known, tongue, text = lexicon(passage.lang), language(passage.lang), passage.text
    if known is None or tongue is None or is_unspaced(tongue.code) or GATE.search(text) is None:
        return ()
    found: list[_Glued] = []
    for match in GLUED.finditer(text):
        left, mark, right = match["left"], match["mark"], match["right"]
        if match.group().lower() == "tl;dr" or (left.isupper() and len(right) == 1):
            continue  # a sign of the stock exchange: "SDC.O"
        if mark in ",;":
            glued = (
                _is_word(known, left)
                or _is_word(known, right)
                or (
                    mark == ";" and max(len(left), len(right)) > ABBREVIATED  # "tl;dr"
                )
            )
        else:
            glued = (
                _ends_sentence(known, left, right, tongue)
                or _is_before_opener(known, left, right, tongue)
                or (
                    GOES_ON.match(text, match.end()) is not None
                    and _opens_sentence(known, left, right, tongue)
                )
            )
        if glued:
            found.append(_Glued(Span(*match.span()), left, mark, right))
    return tuple(found)


class _Entries(NamedTuple):
    """Where the lines of a text end, and in them the entries of lists, in order."""

    lines: list[int]
    entries: list[int]


def _entries(prose: Prose) -> _Entries:
    text = prose.text
    return _Entries(
        [n for n, letter in enumerate(text) if letter == "\n"],
        [match.start() for match in ENTRY_ENDS.finditer(text)] if ";" in text else [],
    )


def _is_listed(prose: Prose, span: Span) -> bool:
    """Whether it is a list for a program: "AudioVideo;Audio;Office", "search words;photo,camera;"."""
    text = prose.text
    lines, entries = prose.need(_entries)
    line = bisect_left(lines, span.start)
    start = lines[line - 1] if line else 0
    stop = min(span.end + MOST_BEHIND, lines[line] if line < len(lines) else len(text))
    if bisect_left(entries, stop - 1) - bisect_left(entries, start) >= FEWEST_ENTRIES:
        return True
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return bool((before and before in ",;") or (after and after in ",;" and _goes_on(text, span)))


def _goes_on(text: str, span: Span) -> bool:
    """Whether no space follows the mark behind the span: a word, or the end of the line."""
    following = text[span.end + 1 : span.end + 2]
    return following.isalpha() or following in {"", "\n"}


def _is_sure_opener(lang: str | None, right: str) -> bool:
    """Whether the word opens a sentence for sure: “has.When”, but not “net.Socket”, which a program has."""
    tongue = language(lang)
    return tongue is not None and len(right) > 1 and right.lower() in tongue.function_words


def _opens_quotation(known: Lexicon, tongue: Language, left: str, right: str) -> bool:
    """Whether the mark between the words opens a quotation, being no apostrophe in a name or a form."""
    if not tongue.contractions or not left.islower() or right.lower() in tongue.contractions:
        return False
    if right[0].isupper():
        # "titled'KBS Gag": a verb that names something, or any long word, hardly begins a name
        return left in tongue.function_words or (len(left) > ABBREVIATED and _is_word(known, left))
    return _is_word(known, left) and _is_word(known, right) and len(right) > ABBREVIATED


def _is_behind_figure(
    known: Lexicon, tongue: Language, match: re.Match[str], *, goes_on: bool
) -> bool:
    """Whether a common word stands behind the figure, and no unit, brand or number of a version.

    A sentence begins with a capital and goes on in small letters; what goes on right behind the figure is a
    function word, or any common word behind a year.
    """
    low = match["right"].lower()
    if match["right"].istitle():
        if low in tongue.function_words:
            return known.zipf(low) >= SHORT_COMMON
        # "4-5.Harbor won", but "2.Bundesliga"
        return bool(match["mark"]) and goes_on and len(match["left"]) > 1 and len(low) > ABBREVIATED
    if match["mark"] or not match["right"].islower() or len(low) <= ABBREVIATED + 1:
        return False
    is_year = len(match["left"]) == 4
    return low in tongue.function_words or (is_year and known.zipf(low) >= COMMON)


def _is_named(document: Document, span: Span) -> bool:
    """Whether the two are one name: a title such as "math.Add", "alt.Shrugged" between marks."""
    prose = document.target
    segment = prose.segment_at(span.start)
    if segment is not None and segment.span == span:
        return True
    before, after = (
        prose.text[max(0, span.start - 1) : span.start],
        prose.text[span.end : span.end + 1],
    )
    quoted = before != "" and before in "\"“‘'«`" and after != "" and after in "\"”’'»`"
    return quoted or is_in_front_matter(document, span)


def _is_glued_too(document: Document, span: Span, mark: str) -> bool:
    """Whether the source of the unit joins words by this mark: a list of search words, a path."""
    source = source_beside(document, span)
    return source is not None and re.search(rf"\w{re.escape(mark)}\w", source) is not None


def _is_word(known: Lexicon, word: str) -> bool:
    return word.islower() and known.zipf(word) >= COMMON


def _ends_sentence(known: Lexicon, left: str, right: str, tongue: Language) -> bool:
    if not right[0].isupper() or not (right[1:].islower() or len(right) == 1):
        return False
    low, common = right.lower(), known.zipf(right)
    if not left.islower() or left in tongue.abbreviations or low in ENDINGS:
        return False
    if len(right) == 1:
        one = low in tongue.one_letter_words and len(left) > ABBREVIATED
        return one and known.zipf(left) >= COMMON
    if known.zipf(left) < KNOWN:  # a form that lists lack, before a word that opens sentences
        return len(left) > LONG_FORM and common >= OPENER
    if len(right) < 3:
        return common >= SHORT_COMMON
    return common >= COMMON or (known.zipf(left) >= COMMON + 1 and len(right) > 4)


def _is_before_opener(known: Lexicon, left: str, right: str, tongue: Language) -> bool:
    """Whether a sentence begins for sure behind a name: "New Year.The"."""
    low = right.lower()
    return (
        left.istitle()
        and right.istitle()
        and len(right) > 2
        and low not in ENDINGS
        and (low in tongue.function_words or known.zipf(low) >= SHORT_COMMON)
        and left.lower() not in tongue.abbreviations
        and known.zipf(left) >= COMMON
    )


def _opens_sentence(known: Lexicon, left: str, right: str, tongue: Language) -> bool:
    """Whether a small word begins a sentence behind any name: "Corbyn.La", where words in small letters go on."""
    low = right.lower()
    return (
        left[0].isupper()
        and right.istitle()
        and low not in ENDINGS
        and known.zipf(low) >= (SHORT_COMMON if low in tongue.function_words else SMALL_WORD)
        and len(left) > ABBREVIATED
        and left.lower() not in tongue.abbreviations
    )
