"""Where sentences begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right

from qa.languages.language import Language, language
from qa.lexicon.frequency import lexicon
from qa.model.expression import expression
from qa.model.letters import SMALL
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A mark that may end a sentence, closing quotes and brackets, and what must follow: white space
# and a beginning. Ideographic marks need no space. All runs are bounded or possessive.
BOUNDARY = expression(
    r"""
    # The first mark by itself: the search then passes over everything else quickly.
    [.!?…。！？]
    (?:
      (?<=[.!?…]) (?P<more>[.!?…]{0,9}) [\"'”’»›“‘)\]]{0,4} (?:[ \u00a0\u202f][»›](?=\s))? \s++
      (?=[\"'“”‘’„«»‹›(\[¿¡—–-]{0,4}\s?[\w¿¡\ufffc])
    | (?<=[。！？]) [。！？]{0,9}[”’」』）》]{0,4}\s*+
    )
    """,
    re.VERBOSE,
)
BEGINS_LOWER = expression(rf"[\"'“”‘’„«»‹›(\[¿¡—–-]{{0,4}}\s?[{SMALL}]")
LAST_WORD = expression(r"[\w.]{1,12}$")
FIGURE = expression(r"\d")
# What an ordinal is, before its full stop: "19", "II".
ORDINAL = expression(r"\d{1,3}|[IVX]{1,5}")
# The word before an ordinal and before those that it is joined with: "im 19. und 20.".
BEFORE_ORDINAL = expression(
    r"(?:^|(?<!\w))(?P<word>[^\W\d_]{0,24}+)\s?"
    r"(?:(?:\d{1,3}|[IVX]{1,5})\.\s?(?:[,–-]|[^\W\d_]{1,4})\s){0,3}$"
)
LONGEST_BEFORE_ORDINAL = 60
# How frequent a word is at least (Zipf) that begins a sentence rather than a name, where nouns have no capital.
OPENS: float = TUNED["OPENS"]
OPENERS = expression(r"[ \u00a0\"'“”‘’„«»‹›(\[]*+")
FIRST_WORD = expression(r"[\"'“”‘’„«»‹›(\[]{0,4}\s?(?P<word>[^\W\d_]+)")
# The second letter of "z. B." or of "J. R."
LETTER_AND_STOP = expression(r"[^\W\d_]\.")

UNKNOWN = Language(code="und", name="a language without a file")


def sentences(prose: Prose) -> tuple[Span, ...]:
    """The sentences of the prose, in order, without the white space around them.

    No sentence reaches beyond its segment. Headings and captions are sentences.
    """
    found: list[Span] = []
    text = prose.text
    known = language(prose.lang) or UNKNOWN
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        for match in BOUNDARY.finditer(text, start, end):
            if match.start("more") >= 0 and _goes_on(text, match, known, start):
                continue
            if match.end() < end:
                found.append(Span(start, match.start() + len(match.group().rstrip())))
                start = match.end()
        whole = start == segment.span.start
        found.append(segment.span if whole else Span(start, end))
    return tuple(found)


def _goes_on(text: str, match: re.Match[str], known: Language, start: int) -> bool:
    """Whether the mark ends no sentence: it is part of a word, or what follows begins none."""
    if BEGINS_LOWER.match(text, match.end()):
        return True
    before = LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if before is None or text[match.start() : match.end("more")] != ".":
        return False
    word, short = before.group(), before.group().casefold()
    before_figure = known.abbreviations_before_figures
    if short in known.abbreviations or (short in before_figure and FIGURE.match(text, match.end())):
        return True
    if known.ordinal_stop and ORDINAL.fullmatch(word):
        return _is_ordinal(text, before.start(), match.end(), known, start)
    if len(word) != 1 or not word.isalpha():
        return False
    return word.isupper() or LETTER_AND_STOP.match(text, match.end()) is not None


def _is_ordinal(text: str, figure: int, after: int, known: Language, start: int) -> bool:
    """Whether a figure with a full stop is an ordinal: "am 3. Mai", "im 19. Jahrhundert", "der 2. Weltkrieg".

    It is, too, where nothing but an article before it begins the sentence: nobody says no more than a number.
    """
    following = FIRST_WORD.match(text, after)
    if following is None:
        return False
    word = following["word"]
    if word in known.months or OPENERS.fullmatch(text, start, figure) is not None:
        return True
    before = BEFORE_ORDINAL.search(text, max(start, figure - LONGEST_BEFORE_ORDINAL), figure)
    last = before["word"] if before is not None else ""
    joins = last.casefold() in known.before_ordinals
    if joins and before is not None and OPENERS.fullmatch(text, start, before.start()) is not None:
        return True
    if word[0].isupper() and _only_begins(word.casefold(), known):
        return False
    if joins:
        return True
    # "Gleis 7. Bundesliga und Pokal": behind a noun stands the number of a thing.
    counts = (
        known.capitalizes_nouns and last[:1].isupper() and before is not None and before.start()
    )
    return word.casefold() in known.behind_ordinals and not counts


def _only_begins(word: str, known: Language) -> bool:
    """Whether a word has a capital only where a sentence begins: "am 3. Dann ging er", "den 3. Derefter gik han".

    Where nouns have none, that is any frequent word that is not counted by ordinals ("den 2. Verdenskrig").
    """
    if word in known.function_words or word in known.clause_words or word in known.only_begins:
        return True
    if known.capitalizes_nouns or word in known.behind_ordinals:
        return False
    frequencies = lexicon(known.code)
    return frequencies is not None and frequencies.zipf(word) >= OPENS


def sentence_at(all_sentences: tuple[Span, ...], position: int) -> Span | None:
    """The sentence that covers the code point at `position`; None between sentences."""
    index = bisect_right(all_sentences, position, key=_start) - 1
    if index >= 0 and position < all_sentences[index].end:
        return all_sentences[index]
    return None


def _start(span: Span) -> int:
    return span.start
