"""What models claim of a document, and whether a claim can be believed as far as letters go.

A claim comes from outside: from a model that a text may have talked into something, by way of a file
that anybody may have written. So it is looked at twice, when it arrives and whenever it is read:
its words must stand in the passage and say something, and what it would write instead must keep
names and figures and bring in no markup and no address.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from qa.analyse.sentences import sentences
from qa.compare.align.alignment import pairs
from qa.languages.language import language
from qa.languages.writing import is_unspaced
from qa.model.comparison import ErrorSpan
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.judged import KINDS, NEED_SOURCE, SEVERITIES, Claim, name_of
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Longer passages are not put to a model, nor are longer quotations believed, in code points.
LONGEST_PASSAGE: int = TUNED["LONGEST_PASSAGE"]
LONGEST_QUOTE: int = TUNED["LONGEST_QUOTE"]
MOST_WORDS: int = TUNED["MOST_WORDS"]
# So much of what a model says is shown.
LONGEST_WHY: int = TUNED["LONGEST_WHY"]
# What is written in the place of words is not much longer than they are.
TIMES: int = TUNED["TIMES"]
MORE: int = TUNED["MORE"]
WORD = expression(r"\w+(?:['’]\w+)*")
FIGURE = expression(r"\d+(?:[.,:]\d+)*")
MARKUP = frozenset("<>*_`[]{}|\\~^$=#@&;")
ADDRESS = expression(
    r"://|\bwww\.|\b[\w-]{2,}\.(?:com|org|net|io|example|[^\W\d_]{2})\b/?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class JudgedPassage:
    """A sentence, or the few that translate one of the source, and what they translate.

    Attributes:
        span: where it stands, in code points of the target.
        text: the words.
        source: those of the source; empty where there is none.
        name: what judgements on it are kept under.
    """

    span: Span
    text: str
    source: str
    name: str


def passages(document: Document) -> tuple[JudgedPassage, ...]:
    """The passages of a document that a model may be asked about, in order."""
    text = document.target.text
    found: list[tuple[Span, str]] = []
    covered = 0
    given = [(pair.target, pair.source) for pair in pairs(document)]
    for sentence in document.target.need(sentences):
        while given and given[0][0].start < sentence.end:
            target, source = given.pop(0)
            if target.end > target.start >= covered:
                assert document.source is not None
                found.append((target, source.of(document.source.text)))
                covered = target.end
        if sentence.start >= covered:
            found.append((sentence, ""))
            covered = sentence.end
    return tuple(
        JudgedPassage(span, span.of(text), source, name_of(span.of(text), source))
        for span, source in found
        if len(WORD.findall(span.of(text))) > 1 and len(span) + len(source) <= LONGEST_PASSAGE
    )


def judged(document: Document) -> tuple[tuple[Span, Claim], ...]:
    """The claims on a document with the places that they mean, in code points of the target."""
    judgements = document.newsroom.judgements
    if judgements is None or not judgements.claims:
        return ()
    found: list[tuple[Span, Claim]] = []
    for passage in passages(document):
        for claim in judgements.claims.get(passage.name, ()):
            sound = believed(claim, passage, document.lang)
            if sound is not None:
                start = passage.span.start + sound.start
                found.append((Span(start, start + len(sound.quote)), sound))
    return tuple(found)


def believed(claim: Claim, passage: JudgedPassage, lang: str) -> Claim | None:
    """The claim as it may be shown: its words as they stand, what is doubtful left out.

    Returns:
        None if it is of no known kind, or its words do not stand in the passage exactly once, are
        no more than function words, or are said to leave out something that the source lacks, too.
    """
    if claim.kind not in KINDS or (claim.kind in NEED_SOURCE and not passage.source):
        return None
    place = _place(claim.quote, passage.text, lang)
    if place is None or not has_content(place.of(passage.text), lang):
        return None
    source_quote = ""
    if claim.source_quote:
        there = _place(claim.source_quote, passage.source, "", once=False)
        if there is None:
            return None
        source_quote = there.of(passage.source)
    if claim.kind == "omission" and not WORD.search(source_quote):
        return None
    quote = place.of(passage.text)
    better = claim.better.strip()
    return Claim(
        kind=claim.kind,
        severity=claim.severity if claim.severity in SEVERITIES else SEVERITIES[0],
        start=place.start,
        quote=quote,
        why=_one_line(claim.why, LONGEST_WHY),
        better=better if keeps(quote, better, passage) else "",
        source_quote=source_quote,
        model=_one_line(claim.model, 60),
    )


def passage_of(text: str, source: str) -> JudgedPassage:
    """A passage that is a text of its own."""
    return JudgedPassage(Span(0, len(text)), text, source, name_of(text, source))


def claim_of(span: ErrorSpan, passage: JudgedPassage, model: str, lang: str) -> Claim | None:
    """What a metric marks, as a claim: whole words; None if they say nothing by themselves."""
    text, start, end = passage.text, span.start, span.end
    if not 0 <= start < end <= len(text):
        return None
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    quote = text[start:end].strip()
    return believed(Claim("mistranslation", span.severity, 0, quote, model=model), passage, lang)


def stands_in(quote: str, text: str) -> bool:
    """Whether the words stand in the text, however the white space between them is written."""
    return _place(quote, text, "", once=False) is not None


def _place(quote: str, text: str, lang: str, *, once: bool = True) -> Span | None:
    """Where the words stand in the text; None if they do not, or where is not clear."""
    parts = quote.split()
    if not parts or len(quote) > LONGEST_QUOTE or len(parts) > MOST_WORDS:
        return None
    found = [match.span() for match in re.finditer(r"\s+".join(map(re.escape, parts)), text)]
    if lang and not is_unspaced(lang):
        found = [span for span in found if not _cuts_words(text, *span)]
    if not found or (once and len(found) > 1):
        return None
    return Span(*found[0])


def _cuts_words(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins or ends within a word."""
    return (start > 0 and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    )


def has_content(text: str, lang: str) -> bool:
    """Whether a word is in it that says something by itself."""
    known = language(lang)
    function_words = known.function_words if known is not None else frozenset()
    for word in WORD.findall(text):
        if word.casefold() in function_words:
            continue
        if word[0].isdigit() or len(word) > 2 or (known is None and not word.isascii()):
            return True
        if is_unspaced(lang):
            return True
    return False


def keeps(quote: str, better: str, passage: JudgedPassage) -> bool:
    """Whether words may be suggested in the place of others: they keep names and figures.

    They have the same figures; every name of the one is in the other, or in the source; they are in
    one line and not much longer, and bring in no markup and no address.
    """
    if not better or better == quote or len(better) > TIMES * len(quote) + MORE:
        return False
    if any(unicodedata.category(c) in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"} for c in better):
        return False
    if (MARKUP & set(better)) - set(quote) or (
        ADDRESS.search(better) and not ADDRESS.search(quote)
    ):
        return False
    if Counter(FIGURE.findall(quote)) != Counter(FIGURE.findall(better)):
        return False
    old, new = _names(quote, passage), _names(better, passage)
    known = {*old, *(word.casefold() for word in WORD.findall(passage.source))}
    known.update(word.casefold() for word in WORD.findall(passage.text))
    return set(old) <= {word.casefold() for word in WORD.findall(better)} and set(new) <= known


def _names(text: str, passage: JudgedPassage) -> list[str]:
    """The words with a capital, casefolded; the one that begins the passage may be any word."""
    found = WORD.findall(text)
    first = WORD.search(passage.text)
    skipped = 1 if found and first and found[0] == first[0] else 0
    return [word.casefold() for word in found[skipped:] if word[0].isupper()]


def _one_line(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
