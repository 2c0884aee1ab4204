"""Names, titles and lists of them: what follows a label of a page, and a sentence is not."""

from __future__ import annotations

from collections.abc import Sequence

from qa.languages.united import worded, words_anywhere
from qa.model.expression import expression
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

OPENING_QUOTE = "\"“„«»‘‚'「『《"
# A name, an agency, an archive: "dpa / Lena Harms". No sentence.
CREDIT = expression(r"[^\s.!?]+(?:[^\S\n]+[^\s!?]+){0,11}$")
EDGE_OF_TITLE = '"”’»)]'
FINAL_MARKS = ".!?…:;"
# The shortest title of a teaser, and the longest item of a list, in words.
SHORTEST_TITLE: int = TUNED["SHORTEST_TITLE"]
LONGEST_ITEM: int = TUNED["LONGEST_ITEM"]
# The longest name of whom a notice credits, in words, and the longest word within it in lower case.
LONGEST_NAME: int = TUNED["LONGEST_NAME"]
LONGEST_JOINT: int = TUNED["LONGEST_JOINT"]
ITEM_MARK = expression(rf"{worded('page_lines.title_joint')}|, | & ")
WORD_OF_CREDIT = expression(r"[^\W\d_]+")
# The number of a chapter or a part: "I", "Chapter IV", "Part 2".
CHAPTER = expression(
    rf"(?:(?i:{worded('page_lines.chapter')}) )?(?:[IVXLC]{{1,8}}|(?<= )\d{{1,3}})[.:]?"
)
# How lines of a stanza go on, and no headline begins.
GOING_ON = words_anywhere("page_lines.going_on")
# Lines rhyme that end in so many letters alike, and in another word.
RHYME: int = TUNED["RHYME"]


def is_chapter(line: str) -> bool:
    """Whether a line is the number of a chapter or a part."""
    return CHAPTER.fullmatch(line) is not None


def is_verse(lines: Sequence[str]) -> bool:
    """Whether lines are a stanza and no headlines: one goes on from the line before, or each rhymes with another."""
    words = [line.casefold().split() for line in lines]
    if any(line[0] in GOING_ON for line in words[1:] if line):
        return True
    last = [line[-1] if line else "" for line in words]
    return len(last) > 1 and all(
        any(_rhyme(word, other) for other in (*last[max(0, n - 2) : n], *last[n + 1 : n + 3]))
        for n, word in enumerate(last)
    )


def _rhyme(one: str, other: str) -> bool:
    return one != other and len(one) >= RHYME <= len(other) and one[-RHYME:] == other[-RHYME:]


def names_somebody(rest: str, longest: int) -> bool:
    """Whether most words are names, or they are few: what follows a credit's label, no sentence."""
    if not CREDIT.match(rest):
        return False
    found = WORD_OF_CREDIT.findall(rest)
    lower = sum(word.islower() for word in found)
    return lower * 2 <= len(found) or len(found) <= longest


def is_name(found: list[str]) -> bool:
    """Whether the words are one name, or several: no more of them is in lower case than joins names."""
    if len(found) > LONGEST_NAME or not found[0].lstrip(OPENING_QUOTE)[:1].isupper():
        return False
    return all(not word[0].islower() or len(word) <= LONGEST_JOINT for word in found)


def is_title(rest: str) -> bool:
    """Whether this is a capitalized title without a final mark: neither a sentence nor a list."""
    bare = rest.strip().rstrip(EDGE_OF_TITLE).lstrip(OPENING_QUOTE)
    if not bare or not bare[0].isupper() or bare[-1] in FINAL_MARKS:
        return False
    items = ITEM_MARK.split(bare)
    is_list = len(items) > 2 and all(len(item.split()) <= LONGEST_ITEM for item in items)
    return not is_list and len(bare.split()) >= SHORTEST_TITLE
