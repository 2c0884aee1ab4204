"""Text without the capitals that sentences begin with."""

from __future__ import annotations

import re

from qa.analyse.language.scripts import scripts_of
from qa.analyse.lower_case_propers import lower_case_propers
from qa.languages.language import Language, language
from qa.languages.shared import shared_words
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import word_list
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

OPENING = "\"'“”‘’„«»‹›([¿¡"
LOWER_START = expression(
    rf"[{re.escape(OPENING)}]{{0,3}}(?P<word>[^\W\d_]+)(?P<after>[@/_\\-]|\.\w)?"
)
ENDS = expression(r"[.!?…。！？؟][\"'”’»)\]“]{0,3}$")
# Inside a segment: the end of a sentence with a small letter after it, and the word before. Not after
# "!" and "?": "Good heavens! what a town!" is how many books have it.
INNER_START = expression(rf"(?P<mark>\.) (?P<word>[{SMALL}][^\W\d_{CAPITAL}]{{0,29}})\b")
# What numbers the item that follows: "2.", "b)".
ENUMERATOR = expression(r"\(?(?:\d{1,3}|[^\W\d_])[.)]{1,2}")
COMMON_WORD = expression(rf"(?<![\w.])[^\W\d_{CAPITAL}]{{4,30}}\Z")
# A name before the full stop is longer: "Capt.", "Univ.", "Assoc." are short for others.
NAME = expression(rf"(?<![\w.])[{CAPITAL}][^\W\d_{CAPITAL}]{{5,30}}\Z")
WORDS = expression(r"[^\W\d_]{1,30}")
# So far behind a quotation whose marks are lost, in code points and in words, a verb says that somebody said it.
SPEAKER: int = TUNED["SPEAKER"]
SPEAKER_WORDS: int = TUNED["SPEAKER_WORDS"]
# A word so short before a full stop may be an abbreviation: "proc.", "wsch.".
SHORT: int = TUNED["SHORT"]
# Up to here it may be one if it is rarer than this (Zipf), where no large list knows the words.
LONGEST_SHORT: int = TUNED["LONGEST_SHORT"]
USUAL: float = TUNED["USUAL"]
# A word of so many letters that is rarer than this may be a brand.
SHORTEST_BRAND: int = TUNED["SHORTEST_BRAND"]
BRAND: float = TUNED["BRAND"]
# A word may begin with what stands for letters that are not spoken: "’m cool with that".
ELIDING = "’'"
# One to four words in small letters between two paragraphs, each of so many code points.
SMALL_LINE = expression(rf"(?P<word>[{SMALL}]{{3,20}})(?: [{SMALL}]{{2,20}}){{0,3}}")
LONGEST_HEADING: int = TUNED["LONGEST_HEADING"]
SHORTEST_BELOW: int = TUNED["SHORTEST_BELOW"]
MOST_SMALL: int = TUNED["MOST_SMALL"]
# Too few words tell nothing; so many without any capital, or a witness among them, tell enough.
FEWEST: int = TUNED["FEWEST"]
ENOUGH: int = TUNED["ENOUGH"]
A_CAPITAL = expression(f"[{CAPITAL}]")


class LetterCase(NamedTuple):
    """What lacks its capitals.

    Attributes:
        texts: runs of segments without any capital.
        starts: first words of sentences in lower case, elsewhere.
    """

    texts: tuple[Span, ...]
    starts: tuple[Span, ...]


def case(prose: Prose) -> LetterCase:
    """Runs of segments without capitals, and other sentences that begin in lower case.

    Lists, table cells, continued lines and names that begin small are left alone.
    """
    text = prose.text
    lower = [_starts_lower(prose, segment) for segment in prose.segments]
    texts = _without_capitals(prose, lower) if any(lower) else []
    starts: list[Span] = []
    listed = _is_list(prose, lower)
    inside = INNER_START.search(text) is not None
    if not inside and not any(lower):
        return LetterCase(tuple(texts), ())
    for number, segment in enumerate(prose.segments):
        if any(run.contains(segment.span) for run in texts):
            continue
        word = lower[number]
        if word is not None and not listed and _begins_anew(prose, number):
            starts.append(word)
        if inside:
            starts.extend(_inner_starts(prose, segment))
    return LetterCase(
        tuple(texts), tuple(span for span in starts if not _may_be_brand(prose, span))
    )


def small_headings(prose: Prose) -> tuple[Span, ...]:
    """The first words of lines between paragraphs that have no capital at all: headings that were translated apart.

    More than `MOST_SMALL` are the writer's style.
    """
    found: list[Span] = []
    for before, line, after in zip(
        prose.segments, prose.segments[1:], prose.segments[2:], strict=False
    ):
        if (
            line.role is before.role is after.role is Role.PARAGRAPH
            and len(line.span) <= LONGEST_HEADING
            and len(after.span) >= SHORTEST_BELOW <= len(before.span)
            and ENDS.search(
                prose.text, max(before.span.start, before.span.end - 6), before.span.end
            )
            and prose.text[after.span.start].isupper()
        ):
            match = SMALL_LINE.fullmatch(prose.text, line.span.start, line.span.end)
            if match is not None:
                found.append(Span(*match.span("word")))
    return tuple(found) if len(found) <= MOST_SMALL else ()


def _may_be_brand(prose: Prose, span: Span) -> bool:
    """Whether nobody knows the word: brands write themselves small ("superblockify ist …").

    Where words take chains of endings, lists lack most forms.
    """
    known, frequencies = language(prose.lang), lexicon(prose.lang or "")
    if known is None or frequencies is None or known.coins_words or known.spelled_by_letters:
        return False
    return len(span) >= SHORTEST_BRAND and frequencies.zipf(span.of(prose.text)) < BRAND


def _is_of_another_script(word: str, lang: str | None) -> bool:
    """Whether a word in Latin letters begins a sentence of another script: "npm 및 Docker는", "def означає"."""
    return word.isascii() and scripts_of(primary(lang)) != ("Latin",)


def _starts_lower(prose: Prose, segment: Segment) -> Span | None:
    """The first word of the segment if it ought to have a capital."""
    text, known = prose.text, language(prose.lang)
    function_words = known.function_words if known else frozenset()
    first = text[segment.span.start]
    if first.isupper() or first.isdigit() or first in ELIDING:
        return None
    if segment.role in {Role.CELL, Role.ITEM, Role.CAPTION} or len(segment.span) < FEWEST:
        return None
    match = LOWER_START.match(text, segment.span.start, segment.span.end)
    if (
        match is None
        or not (match["word"].islower() and match["word"][0].islower())
        or match["after"]
        or _is_of_another_script(match["word"], prose.lang)
    ):
        return None
    word, behind = match["word"], text[match.end("word") : match.end("word") + 2]
    is_particle = (
        word in shared_words("beginning particles")
        and word not in function_words
        and behind[1:].isupper()
    )
    if is_particle or behind[:1] == ")":  # "(b) A prosecutor …"
        return None
    if len(text[segment.span.start : segment.span.end].split(None, FEWEST)) < FEWEST:
        return None
    return Span(match.start("word"), match.end("word"))


def _without_capitals(prose: Prose, lower: list[Span | None]) -> list[Span]:
    """Runs of segments in which no word has a capital, with a witness that some should."""
    text = prose.text
    found: list[Span] = []
    run: list[int] = []
    for number in range(len(prose.segments) + 1):
        if number < len(prose.segments):
            span = prose.segments[number].span
            if lower[number] is not None and not A_CAPITAL.search(text, span.start, span.end):
                run.append(number)
                continue
        if run:
            whole = Span(prose.segments[run[0]].span.start, prose.segments[run[-1]].span.end)
            if _lacks_capitals(prose, whole):
                found.append(whole)
        run = []
    return found


def _lacks_capitals(prose: Prose, span: Span) -> bool:
    count = len(span.of(prose.text).split(None, ENOUGH))
    if count < 2 * FEWEST:
        return False
    if any(span.contains(proper.span) for proper in prose.need(lower_case_propers)):
        return True
    known = language(prose.lang)
    letter = known.always_capital if known is not None else ""
    if letter and _small(letter).search(prose.text, span.start, span.end):
        return True
    return count > ENOUGH and bool(INNER_START.search(prose.text, span.start, span.end))


@loaded
def _small(letter: str) -> re.Pattern[str]:
    """A word of one letter without its capital."""
    return re.compile(rf"(?<![\w.'’-]){letter}(?=[ ,’'](?!\.))(?!’s|'s)")


def _is_list(prose: Prose, lower: list[Span | None]) -> bool:
    """Whether the small beginnings are those of a list without full stops."""
    numbers = [n for n, word in enumerate(lower) if word is not None]
    open_ended = [n for n in numbers if not ENDS.search(_end_of(prose, n))]
    return len(numbers) > 2 and 2 * len(open_ended) > len(numbers)


def _begins_anew(prose: Prose, number: int) -> bool:
    """Whether the segment is a sentence, and the one before it has ended."""
    if not ENDS.search(_end_of(prose, number)):
        return False
    if number == 0:
        return True
    before = prose.segments[number - 1].span
    if ENUMERATOR.fullmatch(prose.text, before.start, before.end):
        return False  # "2." in a line of its own, above the item
    above = _end_of(prose, number - 1)
    return ENDS.search(above) is not None and not above.endswith("…")  # "the ear …", "the nose …"


def _end_of(prose: Prose, number: int) -> str:
    span = prose.segments[number].span
    return prose.text[max(span.start, span.end - 6) : span.end]


def _is_word(prose: Prose, letter: Span, known: Language) -> bool:
    """Whether a single letter is a word before another, or an article that has lost its vowel."""
    after = prose.text[letter.end : letter.end + 2]
    if after[:1] in ELIDING:
        return after[1:].isalpha()
    return letter.of(prose.text) in known.one_letter_words and after[:1] == " "


def _may_be_short(word: str, known: Language) -> bool:
    """Whether a word that no list has among its abbreviations may be one all the same: "proc.", "грец."."""
    if len(word) <= SHORT and not known.abbreviations:
        return True
    frequencies = lexicon(known.code)
    return (
        len(word) <= LONGEST_SHORT
        and frequencies is not None
        and word_list(known.code) is None
        and frequencies.zipf(word) < USUAL
    )


def _is_attribution(prose: Prose, segment: Segment, start: int, known: Language) -> bool:
    """Whether a quotation whose marks are lost ends before the word: “We won. said Kos”, “We won. the mayor said”.

    Articles and pronouns begin other sentences as well: there, one of the next words is a verb of speech.
    """
    end = min(segment.span.end, start + SPEAKER)
    first, *others = WORDS.findall(prose.text, start, end)[:SPEAKER_WORDS] or [""]
    if first not in known.speech_verbs:
        return False
    verbs = known.speech_verbs - known.function_words
    return first in verbs or not verbs.isdisjoint(others)


def _inner_starts(prose: Prose, segment: Segment) -> list[Span]:
    """First words in lower case after a full stop."""
    known = language(prose.lang)
    if known is None:
        return []
    found = []
    for match in INNER_START.finditer(prose.text, segment.span.start, segment.span.end):
        start = max(0, match.start() - 32)
        behind = COMMON_WORD.search(prose.text, start, match.start())
        alone = len(match["word"]) == 1
        if behind is None and not alone:
            behind = NAME.search(prose.text, start, match.start())
        if _is_of_another_script(match["word"], prose.lang):
            continue
        if alone and not _is_word(prose, Span(*match.span("word")), known):
            continue
        before = behind.group() if behind else ""
        after = prose.text[match.end() : match.end() + 2]
        if (
            not before
            or before.casefold() in known.abbreviations
            or _may_be_short(before, known)
            or match["word"] in known.abbreviations
            or (after[:1] == "." and after[1:].isalnum())
            or after[:1] == ")"  # "iki)", "ii)": an item of a list
            or _is_attribution(prose, segment, match.start("word"), known)
            or after == ". "  # "And it makes. so. much. sense."
            or match.end() == segment.span.end  # the sign of an agency: "… in the last round. dpa"
            or (behind and prose.text[max(0, behind.start() - 2) : behind.start()] == ". ")
        ):
            continue
        found.append(Span(match.start("word"), match.end("word")))
    return found
