"""Passages in another language that stand there on purpose: what a text shows, names, announces or only holds.

`untranslated-sentence` leaves them alone.
"""

from __future__ import annotations

from itertools import pairwise

from qa.analyse.language.cited_works import stands_in_entry
from qa.analyse.language.handles import is_declared, names_account
from qa.analyse.language.labels import language_by_label
from qa.analyse.language.passages import ForeignPassage
from qa.analyse.language.word_judge import is_latin
from qa.analyse.words import WORD
from qa.compare.beside import source_beside, unit_at
from qa.languages.language import CODES, language
from qa.languages.shared import shared_words
from qa.languages.united import worded
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.letters import CAPITAL, LATIN, SMALL
from qa.model.memory import loaded
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.read.placeholders import is_usage

TUNED = thresholds(__name__)

# What tells the reader that words of another language follow, at most so far before them.
LATIN_LETTER = expression(f"[{LATIN}]")
ANNOUNCED = expression(
    rf"(?P<name>[{CAPITAL}][^\W\d_]{{3,14}})(?P<what>{worded('wording.tongue')})?: "
)
BEFORE: int = TUNED["BEFORE"]
# So large a share of the words makes "Lorem ipsum".
FILLED: float = TUNED["FILLED"]
# Tags that a text shows its reader, with a word or two between them.
MARKUP = expression(r"\s*<[^<>\n]{1,80}>(?:[^<>\n]{0,20}<(?=[^>])/?+[^<>\n]{0,80}>){0,20}\s*")
# Other letters behind a colon.
SHOWN = expression(rf": ?[\s\"“'‘.…\u200d-\u202e]{{0,6}}[^\W\d_{LATIN}]")
GLOSSED = expression(rf"[^{LATIN}\n]{{0,6}}\s{{0,3}}= ?[“\"]?[{LATIN}]")
OTHER_LETTER = expression(rf"[^\W\d_{LATIN}]")
# What is typed at a prompt: "$ git status".
SHELL = expression(r"[$%>] [^\W\d_]\w+ [\w.-]+\s*\n")
# Licenses hold in the language that they were written in.
LICENSE = expression(worded("wording.license"))
SOFT_HYPHEN = "\u00ad"
# A sentence with all letters of the alphabet has so many characters at most.
PANGRAM: int = TUNED["PANGRAM"]
LETTERS: int = TUNED["LETTERS"]
# So far into a paragraph "Lorem ipsum" begins it.
FILLER: int = TUNED["FILLER"]
FILLING = shared_words("filler")
# Single words with a figure in brackets behind each but the last: "smaller (50%), small (66%), standard".
FIGURED = expression(
    r"[\w-]{1,40}(?:\s\([^()\n]{0,12}\d[^()\n]{0,12}\),?\s+(?:[\w-]{1,12}\s)?[\w-]{1,40}){2,40}\W{0,3}"
)
# Single words with commas between them, behind a colon or further ones: "-1 = none, 0 = low".
VALUES = expression(
    r"(?P<before>[:,])\s+(?P<list>(?:-?\d{1,3} = )?[^\w\s]?[\w-]{1,40}[^\w\s]?"
    r"(?:,\s+(?>(?:-?\d{1,3} = )?[^\w\s]?[\w-]{1,40}[^\w\s,]?)){2,40})\W{0,3}$"
)
NAME_OF_CODE = expression(r"[\w.:*!?()/{}+-]{1,40}")
# What stands in names of programs and in no word of a sentence.
INNER_MARK = expression(r"[^\W\d_]_[^\W\d_]|\(\)|\w[.:*]\w")
# An option, a path, an assignment, a variable, or what joins commands.
ARGUMENT = expression(r"--?\w|&&|\||[\w.~-]{0,60}[/:=`%$&]\S")
# Greek letters and their accents in Latin ones (Beta Code): "pro\\s ta\\ i(stou/mena". Each third word at least has such a sign.
BETA_CODED = expression(
    rf"(?<![\\/=()])\b[{SMALL}()'*|]{{1,20}}[\\/=][{SMALL}()'*|+\\/=]{{0,20}}(?![\w\\/=])"
)
GRAVE = "\\"
SHARE_CODED: int = TUNED["SHARE_CODED"]


def is_meant(document: Document, passage: ForeignPassage) -> bool:
    """Whether the passage is no text, or the text says that it is in another language."""
    span = passage.span
    return (
        not _has_words(document, span)
        or _fills_space(span.of(document.target.text))
        or _stands_in_filling(document, span)
        or names_account(document.target.text, span)
        or is_declared(document, span)
        or (document.catalogue and _is_command(span.of(document.target.text)))
        or _are_values(document, span)
        or _are_names_of_code(span.of(document.target.text))
        or _is_in_beta_code(span.of(document.target.text))
        or _shows_usage(document, span)
        or _is_announced(document, span)
        or stands_in_entry(document.target.text, span)
        or (passage.lang is not None and passage.lang == language_by_label(document, span.start))
    )


def is_no_text(document: Document, span: Span) -> bool:
    """Whether the passage is markup, is typed at a prompt, holds soft hyphens, or is a license that a program shows.

    Soft hyphens part words into pieces, which are words of any language.
    """
    text = document.target.text
    return (
        SOFT_HYPHEN in span.of(text)
        or MARKUP.fullmatch(span.of(text)) is not None
        or shows_all_letters(span.of(text))
        or SHELL.match(text, span.start) is not None
        or (document.catalogue and is_license(document, span))
    )


def _fills_space(text: str) -> bool:
    """Whether most words are of "Lorem ipsum", which stands where a text will stand."""
    found = [match.group().casefold() for match in WORD.finditer(text)]
    return sum(word in FILLING for word in found) > FILLED * len(found)


def _stands_in_filling(document: Document, span: Span) -> bool:
    """Whether the paragraph begins with "Lorem ipsum": what goes on is of the same kind."""
    segment = document.target.segment_at(span.start)
    if segment is None:
        return False
    return (
        segment.span.of(document.target.text)[:FILLER]
        .casefold()
        .lstrip("\"“'*_ ")
        .startswith("lorem ipsum")
    )


def _has_words(document: Document, span: Span) -> bool:
    """Whether the passage has more than a letter: "o" may be a bullet."""
    return sum(map(str.isalpha, span.of(document.target.text))) > 1


def _are_values(document: Document, span: Span) -> bool:
    """Whether what is English in a program's string is a list of values: "Werte: name, size, type"."""
    source = source_beside(document, span) if document.catalogue else None
    if source is None:
        return False
    text = span.of(document.target.text)
    if FIGURED.fullmatch(text) and _in_order(text) in _in_order(source):
        return True
    values = VALUES.search(text)
    if values is None:
        return False
    listed = WORD.findall(values["list"])
    # Behind a comma: most of the passage, or a sentence would end in a list.
    enough = values["before"] == ":" or len(listed) * 2 > len(WORD.findall(text))
    return enough and " ".join(listed) in _in_order(source)


def _are_names_of_code(text: str) -> bool:
    """Whether the passage lists what programs call things: "trim, trimLeft, trimRight", "sort, sort-by"."""
    listed = [name.strip() for name in text.split(",")]
    return (
        len(listed) > 1
        and all(NAME_OF_CODE.fullmatch(name) for name in listed)
        and any(INNER_MARK.search(name) or _has_hump(name) for name in listed)
    )


def _has_hump(name: str) -> bool:
    """Whether a capital stands behind a small letter: "trimLeft"."""
    return any(one.islower() and other.isupper() for one, other in pairwise(name))


def _is_in_beta_code(text: str) -> bool:
    """Whether the passage is Greek in Latin letters, with signs for its accents; a path or a command of LaTeX makes none so."""
    return GRAVE in text and sum(1 for _ in BETA_CODED.finditer(text)) * SHARE_CODED >= len(
        text.split()
    )


def _shows_usage(document: Document, span: Span) -> bool:
    """Whether the passage stands in a string that says how a command is written."""
    unit = unit_at(document, span.start) if document.catalogue else None
    return unit is not None and is_line_of_usage(document, unit.source)


def is_line_of_usage(document: Document, span: Span) -> bool:
    """Whether a stretch of the source says how a command is written."""
    if document.source is None:
        return False
    raw = document.source_raw if document.source_raw is not None else document.raw
    return is_usage(document.source.to_raw(span).of(raw))


def _is_command(text: str) -> bool:
    """Whether what is foreign is a command with its arguments: "sudo chown -R www-data:users %path%"."""
    tokens = text.split()
    return sum(ARGUMENT.match(token) is not None for token in tokens) * 2 >= len(tokens)


def _in_order(text: str) -> str:
    return " ".join(WORD.findall(text))


def _is_announced(document: Document, span: Span) -> bool:
    """Whether the text says in which language the passage is: "Hindi language: …", "(Polish: …"."""
    match = ANNOUNCED.search(document.target.text, max(0, span.start - BEFORE), span.end)
    if match is None:
        return False
    return match["what"] is not None or match["name"] in _language_names()


@loaded
def _language_names() -> frozenset[str]:
    known = (language(code) for code in CODES)
    return frozenset(each.name for each in known if each is not None)


def is_shown(document: Document, span: Span) -> bool:
    """Whether the passage is what somebody wrote in other letters, shown behind a colon.

    "And then adds: لذلك أعتقد". Articles about people of other languages show their words, and give
    the translation after them.
    """
    text = document.target.text
    if not is_latin(document.lang):
        return False
    shown = SHOWN.search(text, max(0, span.start - BEFORE), span.end)
    first = OTHER_LETTER.search(text, span.start, span.end)
    # A colon further on is one within the passage.
    return shown is not None and first is not None and shown.end() == first.end()


def is_glossed(document: Document, span: Span) -> bool:
    """Whether a passage in other letters is followed by what it means: a lesson."""
    text = document.target.text
    return GLOSSED.match(text, span.end) is not None and not is_latin_passage(document, span)


def is_latin_passage(document: Document, span: Span) -> bool:
    """Whether a passage has no letters but Latin ones, or the text itself is in others."""
    text = document.target.text
    return not is_latin(document.lang) or OTHER_LETTER.search(text, span.start, span.end) is None


def is_license(document: Document, span: Span) -> bool:
    """Whether the passage, or the string around it, gives the text of a license, or says who has the rights."""
    unit = unit_at(document, span.start)
    place = span if unit is None else unit.target
    return LICENSE.search(document.target.text, place.start, place.end) is not None


def shows_all_letters(text: str) -> bool:
    """Whether a short sentence has each letter from a to z: it shows a typeface, and says nothing."""
    letters = {c for c in text.casefold() if c.isascii() and c.isalpha()}
    return len(text) <= PANGRAM and len(letters) == LETTERS
