"""What a language model or a translator says about the translation, in the middle of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from qa.analyse.boilerplate.alternation import alternation
from qa.analyse.sentences import sentences
from qa.analyse.words import lower_text
from qa.languages.boilerplate import boilerplate
from qa.languages.shared import shared_words
from qa.languages.united import worded
from qa.model.document import Document
from qa.model.expression import compiled, expression
from qa.model.language_tag import HUB, by_language, primary
from qa.model.letters import CAPITAL
from qa.model.memory import loaded
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What comes before such a remark and says nothing by itself.
OPENER = expression(rf"(?:{worded('wording.opener')}|{worded('wording.greeting')})[\s!,.…。！，]*$")
# An opener that stands in the same sentence.
GREETING = rf"(?:{worded('wording.greeting')}\s?[!,.–—:-]+\s*)"
GREETINGS = expression(GREETING)
EDGE = " \t\u00a0*_#>\"'“”„`—–-"
OPENING = "“„«「『"
CLOSING = "”»」』"
QUOTE = expression(f'["{OPENING}{CLOSING}]')
# Scripts that part no words.
IDEOGRAPHS = 0x3040
# An article names the translator of what it shows; a model names nobody.
CREDITED = expression(rf"\b{worded('wording.translated_by')} [{CAPITAL}][^\W\d_]+ [{CAPITAL}]")
NOTE = expression(worded("wording.note"))
# A sentence longer than this is the article's, whatever it begins with.
LONGEST: int = TUNED["LONGEST"]
# The longest sentence, in words, that is known by its words alone.
LONGEST_TALK: int = TUNED["LONGEST_TALK"]


@by_language
def _patterns(lang: str) -> re.Pattern[str] | None:
    known = boilerplate(lang)
    if known is None or not known.remarks:
        return None
    return alternation(known.remarks)


@by_language
def _framing(lang: str) -> re.Pattern[str] | None:
    known = boilerplate(lang)
    if known is None or not known.framing:
        return None
    return alternation(known.framing)


def remarks(document: Document) -> tuple[Span, ...]:
    """The stretches of the translation that speak about it, in order.

    English, the target language and the language of the source are understood.
    """
    langs = tuple(
        dict.fromkeys(primary(code) for code in (document.lang, document.source_lang, HUB) if code)
    )
    # Most texts have no word for the translation: what is made of such words is not looked for.
    lower = document.target.need(lower_text)
    talked = [lang for lang in langs if any(topic in lower for topic in _topics(lang))]
    places = range(len(document.target.segments)) if talked else _places(document, langs)
    if not places:
        return ()
    patterns = [known for known in map(_patterns, langs) if known]
    framing = [known for known in map(_framing, langs) if known]
    found = tuple(
        span
        for span in _all_remarks(document, patterns, framing, talked, places)
        if not CREDITED.search(span.of(document.target.text))
    )
    if any(_names_the_text(span.of(document.target.text)) for span in found):
        return found
    return ()


@loaded
def _about_texts() -> re.Pattern[str]:
    """What names a text, its translation or its making; "originally" and "context" do not."""
    words = sorted(shared_words("about texts"))
    signs = "|".join(word for word in words if not word[0].isalpha() or ord(word[0]) >= IDEOGRAPHS)
    begun = "|".join(word for word in words if word[0].isalpha() and ord(word[0]) < IDEOGRAPHS)
    phrases = worded("wording.about_text")
    return compiled(rf"\b(?:{begun}|{phrases}(?!ly))|{signs}")


def _names_the_text(stretch: str) -> bool:
    """Whether a remark speaks of the text, its translation or its making.

    "Let me know if you have any questions" and "There you go" are in letters and talk, too. They
    are remarks only beside one that says what it is about.
    """
    return _about_texts().search(_folded(stretch)) is not None


@by_language
def _topics(lang: str) -> tuple[str, ...]:
    """What a sentence must hold to speak about the translation in this language."""
    known = boilerplate(lang)
    return tuple(topic.rstrip("-") for topic in known.topics) if known and known.talk else ()


@by_language
def _beginnings(lang: str) -> re.Pattern[str] | None:
    """How remarks in this language may begin, with or without a greeting."""
    known = boilerplate(lang)
    if known is None:
        return None
    return alternation((GREETING, *known.remarks, *known.framing))


def _places(document: Document, langs: tuple[str, ...]) -> Sequence[int]:
    """The numbers of the segments in which a sentence begins as remarks in these languages do."""
    prose = document.target
    text, segments = prose.text, prose.segments
    beginnings = [known for known in map(_beginnings, langs) if known]
    found: list[int] = []
    place = 0
    for sentence in prose.need(sentences):
        begins = _folded(text[sentence.start : min(sentence.end, sentence.start + LONGEST)])
        lead = len(begins) - len(begins.lstrip(EDGE))
        for known in beginnings:
            if known.match(begins, lead) is not None:
                break
        else:
            continue
        while segments[place].span.end <= sentence.start:
            place += 1
        if not found or found[-1] != place:
            found.append(place)
    return found


def _all_remarks(
    document: Document,
    patterns: list[re.Pattern[str]],
    framing: list[re.Pattern[str]],
    langs: list[str],
    places: Sequence[int],
) -> Iterator[Span]:
    prose = document.target
    text = prose.text
    all_sentences = prose.need(sentences)
    last = len(prose.segments) - 1
    for place in places:
        bounds = prose.segments[place].span
        opener: Span | None = None
        current: Span | None = None
        in_quotes = False
        # A whole text of such words may be a reader's comment, and a sentence of them amid a long
        # paragraph a part of an article on translators.
        frames = place in {0, 1, last} or text[bounds.start] in "[("
        may_talk = langs if frames and last and len(bounds) <= LONGEST else []
        for number in range(
            bisect_left(all_sentences, bounds.start, key=_start), len(all_sentences)
        ):
            sentence = all_sentences[number]
            if sentence.start >= bounds.end:
                break
            stretch = sentence.of(text)
            quoted, in_quotes = in_quotes, _in_quotes(stretch, in_quotes)
            end = None if quoted else _remark_end(stretch, patterns, may_talk)
            if end is None and not quoted and (current or sentence.start == bounds.start):
                at_end = sentence.end >= bounds.end
                end = _framing_end(stretch, framing, place, last) if at_end else None
            if end is None:
                if current:
                    yield current
                    current = None
                opener = None if quoted else sentence
                continue
            if opener is not None and not _is_opener(opener.of(text)):
                opener = None
            start = current.start if current else opener.start if opener else sentence.start
            current = Span(start, sentence.start + end)
            opener = None
            if current.end < sentence.end:
                yield current
                current = None
        if current:
            yield current


def _start(span: Span) -> int:
    return span.start


WORD = expression(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def _is_talk(folded: str, langs: Iterable[str]) -> bool:
    """Whether the sentence is made of words of such remarks only, and names the translation.

    Without a word for the translation it must announce something: it is short and ends in a colon.
    """
    for lang in langs:
        known = boilerplate(lang)
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
    greeting = GREETINGS.match(folded, lead)
    starts = {lead, greeting.end()} if greeting else {lead}
    for pattern in patterns:
        for start in sorted(starts):
            match = pattern.match(folded, start)
            if match is None:
                continue
            if NOTE.search(match.group()) or stretch[start] in "[(":
                return len(stretch)
            end = stretch.find(":", match.end() - 1, match.end() + 60)
            if len(folded) == len(stretch[:LONGEST]) and 0 <= end < len(stretch.rstrip(EDGE)) - 1:
                return end + 1
            return len(stretch)
    return len(stretch) if langs and _is_talk(folded, langs) else None


def _framing_end(
    stretch: str, patterns: list[re.Pattern[str]], place: int, last: int
) -> int | None:
    """Where, in a paragraph's only sentence, the remark ends that frames the text, if it does."""
    if not last or place not in {0, last} or len(stretch) > LONGEST:
        return None
    folded = _folded(stretch)
    lead = len(folded) - len(folded.lstrip(EDGE))
    for pattern in patterns:
        match = pattern.match(folded, lead)
        if match is not None and not match.group().endswith(":"):
            return len(stretch)
        if match is not None and not place:
            return match.end()
    return None
