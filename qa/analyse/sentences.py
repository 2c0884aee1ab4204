"""Where sentences begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right

from qa.languages.language import Language, language
from qa.model.expression import expression
from qa.model.letters import SMALL
from qa.model.prose import Prose
from qa.model.span import Span

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
            if match.start("more") >= 0 and _goes_on(text, match, known):
                continue
            if match.end() < end:
                found.append(Span(start, match.start() + len(match.group().rstrip())))
                start = match.end()
        whole = start == segment.span.start
        found.append(segment.span if whole else Span(start, end))
    return tuple(found)


def _goes_on(text: str, match: re.Match[str], known: Language) -> bool:
    """Whether the mark ends an abbreviation or an initial, or what follows begins no sentence."""
    mark = text[match.start() : match.end("more")]
    if BEGINS_LOWER.match(text, match.end()):
        return True
    if mark != ".":
        return False
    before = LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if before is None:
        return False
    word, short = before.group(), before.group().casefold()
    if short in known.abbreviations:
        return True
    if len(word) == 1 and word.isalpha():
        return word.isupper() or LETTER_AND_STOP.match(text, match.end()) is not None
    figure = FIGURE.match(text, match.end())
    return short in known.abbreviations_before_figures and figure is not None


def sentence_at(all_sentences: tuple[Span, ...], position: int) -> Span | None:
    """The sentence that covers the code point at `position`; None between sentences."""
    index = bisect_right(all_sentences, position, key=_start) - 1
    if index >= 0 and position < all_sentences[index].end:
        return all_sentences[index]
    return None


def _start(span: Span) -> int:
    return span.start
