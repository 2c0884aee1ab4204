"""What a language model or a translator says about the translation, in the middle of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from qa.analyse.sentences import sentences
from qa.languages.page.form import page
from qa.model.document import Document
from qa.model.span import Span

# What comes before such a remark and says nothing by itself.
OPENER = re.compile(
    r"(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|yes|got it|understood|no problem|"
    r"happy to help|gladly|great|alright|all right|hello|hi(?: there)?|"
    r"thank(?:s| you)(?: (?:very|so) much)?(?: for [^.!?]{0,60})?|"
    r"natürlich|gerne?|klar|sicher|bien sûr|certainement|voici|claro(?: que sí)?|por supuesto|"
    r"конечно|хорошо|certo|jasně|oczywiście|звісно|好的|当然|もちろんです|承知しました)[\s!,.…。！，]*$"
)
# An opener that stands in the same sentence.
GREETING = re.compile(
    r"(?:(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|yes|got it|understood|no problem|"
    r"gladly|great|alright|natürlich|gerne?|klar|sicher|bien sûr|claro|por supuesto|конечно)"
    r"\s?[!,.–—:-]+\s*)?"
)
EDGE = " \t\u00a0*_#>\"'“”„`—–-"
OPENING = "“„«「『"
CLOSING = "”»」』"
QUOTE = re.compile(f'["{OPENING}{CLOSING}]')
# A sentence longer than this is the article's, whatever it begins with.
LONGEST = 420
# The longest sentence, in words, that is known by its words alone.
LONGEST_TALK = 24


@cache
def _patterns(lang: str) -> re.Pattern[str] | None:
    known = page(lang)
    if known is None or not known.remarks:
        return None
    return re.compile("|".join(f"(?:{remark})" for remark in known.remarks))


def remarks(document: Document) -> tuple[Span, ...]:
    """The stretches of the translation that speak about it, in order.

    English, the target language and the language of the source are understood.
    """
    return tuple(_all_remarks(document))


def _all_remarks(document: Document) -> Iterator[Span]:
    langs = dict.fromkeys(
        code.partition("-")[0].lower()
        for code in (document.lang, document.source_lang, "en")
        if code
    )
    patterns = [known for known in map(_patterns, langs) if known]
    prose = document.target
    text = prose.text
    opener: Span | None = None
    current: Span | None = None
    segment_end = -1
    in_quotes = False
    for sentence in prose.need(sentences):
        stretch = sentence.of(text)
        if sentence.start > segment_end:
            if current:
                yield current
            segment = prose.segment_at(sentence.start)
            segment_end = segment.span.end if segment else sentence.end
            opener = current = None
            in_quotes = False
        quoted, in_quotes = in_quotes, _in_quotes(stretch, in_quotes)
        end = None if quoted else _remark_end(stretch, patterns, langs)
        if end is None:
            if current:
                yield current
                current = None
            opener = sentence if not quoted and _is_opener(stretch) else None
            continue
        start = current.start if current else opener.start if opener else sentence.start
        current = Span(start, sentence.start + end)
        opener = None
        if current.end < sentence.end:
            yield current
            current = None
    if current:
        yield current


WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def _is_talk(folded: str, langs: Iterable[str]) -> bool:
    """Whether the sentence is made of words of such remarks only, and names the translation.

    Without a word for the translation it must announce something: it is short and ends in a colon.
    """
    for lang in langs:
        known = page(lang)
        if known is None or not known.talk:
            continue
        if not any(topic.rstrip("-") in folded for topic in known.topics):
            continue
        found = WORD.findall(folded)
        if len(found) <= LONGEST_TALK and all(word in known.talk for word in found):
            return True
    return False


def _in_quotes(stretch: str, before: bool) -> bool:  # noqa: FBT001  # a state, not a switch
    """Whether a quotation is open after this sentence."""
    if QUOTE.search(stretch) is None:
        return before
    opened = sum(map(stretch.count, OPENING)) - sum(map(stretch.count, CLOSING))
    straight = stretch.count('"') % 2 == 1
    if opened > 0:
        return True
    if opened < 0:
        return False
    return before ^ straight


def _folded(stretch: str) -> str:
    return stretch.replace("\n", " ").replace("\u00a0", " ").replace("’", "'").lower()


def _is_opener(stretch: str) -> bool:
    return len(stretch) <= 100 and OPENER.match(_folded(stretch)) is not None


def _remark_end(stretch: str, patterns: list[re.Pattern[str]], langs: Iterable[str]) -> int | None:
    """Where, in the sentence, the remark ends that it begins with; None if it begins with none."""
    if len(stretch) > LONGEST and ":" not in stretch[:160]:
        return None
    if stretch[0] in '"“„«「『':
        return None
    folded = _folded(stretch[:LONGEST])
    lead = len(folded) - len(folded.lstrip(EDGE))
    greeting = GREETING.match(folded, lead)
    starts = {lead, greeting.end()} if greeting else {lead}
    for pattern in patterns:
        for start in sorted(starts):
            match = pattern.match(folded, start)
            if match is None:
                continue
            if "note" in match.group() or stretch[start] in "[(":
                return len(stretch)
            end = stretch.find(":", match.end() - 1, match.end() + 60)
            if len(folded) == len(stretch[:LONGEST]) and 0 <= end < len(stretch.rstrip(EDGE)) - 1:
                return end + 1
            return len(stretch)
    return len(stretch) if _is_talk(folded, langs) else None
