"""Many expressions for the beginning of a sentence, of which only those that can match are tried.

Most sentences begin with nothing that any of the expressions begins with. So the first letters of
all that each may match are read off the expression itself; a look-up of the first letters of a
sentence tells which to try, and an expression is compiled when it is tried for the first time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from qa.lexicon.disk_cache import kept

# Raised whenever something else is read off the same expressions.
LAYOUT = 2
# So many letters of a beginning are looked at: more tell more, and take more to read off.
LETTERS = 6
# Beyond so many different beginnings of one expression, they are cut short instead.
MOST = 400
# Of what may come again and again, so many times are followed.
TIMES = 2
# Letters from which a literal run inside an expression tells enough to be searched for.
TELLING = 3

PART = re.compile(
    r"[a-z' ]{2,}(?![*+?{])|\\u[0-9a-fA-F]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:[:!=]|<[!=])|\(\??|[)|.^$]"
    r"|(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?|.",
    re.DOTALL,
)
LITERAL = re.compile("[a-z' ]{2,}")
QUANTIFIER = re.compile(r"(?:(?P<sign>[*+?])|\{(?P<low>\d+)(?P<comma>,)?(?P<high>\d*)\})[?+]?")
LOOKS = frozenset(("(?!", "(?=", "(?<!", "(?<="))
SPECIAL = frozenset("|)*+?{.^$")
MANY = 1_000_000

# Beginnings: each with whether what comes next in the expression follows it directly. Any text may
# follow one that is closed; the closed "" says that nothing is known.
Heads = frozenset[tuple[str, bool]]
EMPTY: Heads = frozenset({("", True)})
UNKNOWN: Heads = frozenset({("", False)})
DIGITS = frozenset("0123456789")

SPACE: Heads = frozenset({(" ", True)}) | {
    (letter, False)
    for letter in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
}

ESCAPED = {r"\b": EMPTY, r"\B": EMPTY, r"\s": SPACE}


class _Known(NamedTuple):
    """What was read off the expressions.

    Attributes:
        found: by beginning the numbers of the expressions.
        sizes: by the first two letters of beginnings their lengths.
        unknown: the expressions that may begin with anything, each with letters that it needs.
        figures: whether one may begin with a figure.
    """

    found: dict[str, list[int]]
    sizes: dict[str, list[int]]
    unknown: list[tuple[int, str]]
    figures: bool


_ReadOff = tuple[dict[str, list[int]], dict[str, list[int]], list[tuple[int, str]], bool]


class Openings:
    """Expressions that are matched at the beginning of a text, the first that matches counts.

    Args:
        expressions: without groups that have a name or a number, without flags.
        name: under which what is read off them is kept for other processes; None keeps nothing.
    """

    def __init__(self, expressions: Sequence[str], name: str | None = None) -> None:
        self._expressions = expressions
        self._name = name
        self._compiled: list[re.Pattern[str] | None] = [None] * len(expressions)

    @cached_property
    def _known(self) -> _Known:
        if self._name is None:
            return _Known(*self._read_off())
        # To read off a hundred expressions takes longer than to check an article.
        made_from = "\n".join((str(LAYOUT), *self._expressions))
        found = kept(f"openings-{self._name}", made_from, self._read_off)
        return _Known(*found)

    def _read_off(self) -> _ReadOff:
        found: dict[str, list[int]] = {}
        unknown: list[tuple[int, str]] = []
        figures = False
        for number, expression in enumerate(self._expressions):
            parts = PART.findall(expression)
            heads = _heads(parts)
            figures = figures or heads == DIGITS
            if "" in heads:
                unknown.append((number, _letters(parts)))
            else:
                for head in heads:
                    found.setdefault(head, []).append(number)
        sizes: dict[str, list[int]] = {}
        for two, heads_of_two in groupby(sorted(found), key=_first_two):
            sizes[two] = sorted({len(head) for head in heads_of_two})
        return found, sizes, unknown, figures

    @property
    def needed(self) -> tuple[str, ...]:
        """Of each expression that may begin with anything: letters in what it matches, or ""."""
        return tuple(letters for _, letters in self._known.unknown)

    def may_begin(self, text: str, start: int = 0) -> bool:
        """Whether an expression may match at `start`, those left aside that `needed` tells of."""
        found, by_two, _, figures = self._known
        one = text[start : start + 1]
        if one in found or (figures and one.isdecimal()):
            return True
        sizes = by_two.get(text[start : start + 2])
        return sizes is not None and any(text[start : start + size] in found for size in sizes)

    def rules_out(self, two: str) -> bool:
        """Whether nothing that begins with these two letters, in lower case, can match.

        Where it may, `may_begin` looks at more letters, and those are left aside that `needed` tells of.
        """
        by_two = self._known.sizes
        return two not in by_two and two[:1] not in by_two

    def may_begin_with(self, word: str) -> bool:
        """The same of a text of which only the beginning is known."""
        return self.may_begin(word) or word in self._prefixes

    @cached_property
    def _prefixes(self) -> frozenset[str]:
        return frozenset(head[:size] for head in self._known.found for size in range(len(head)))

    def _chosen(self, text: str, start: int) -> list[int]:
        """The numbers of the expressions that may match, in order."""
        found, by_two, unknown, figures = self._known
        one = text[start : start + 1]
        if figures and one.isdecimal():
            return list(range(len(self._expressions)))
        chosen = [number for number, letters in unknown if text.find(letters, start) >= 0]
        chosen.extend(found.get(one, ()))
        for size in by_two.get(text[start : start + 2], ()):
            chosen.extend(found.get(text[start : start + size], ()))
        return sorted(set(chosen)) if len(chosen) > 1 else chosen

    def matches(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """What each expression matches at `start`, in the order of the expressions."""
        return (match for _, match in self.numbered(text, start))

    def numbered(self, text: str, start: int = 0) -> Iterator[tuple[int, re.Match[str]]]:
        """The same, each with the number of its expression."""
        for number in self._chosen(text, start):
            pattern = self._compiled[number]
            if pattern is None:
                pattern = self._compiled[number] = re.compile(self._expressions[number])
            match = pattern.match(text, start)
            if match is not None:
                yield number, match

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """What the first expression that matches at `start` matches; None if none does."""
        return next(self.matches(text, start), None)


def _first_two(head: str) -> str:
    return head[:2]


def heads_of(expression: str) -> frozenset[str]:
    """How all that the expression matches begins: every match begins with one of these."""
    return _heads(PART.findall(expression))


def _heads(parts: list[str]) -> frozenset[str]:
    again = QUANTIFIER.fullmatch(parts[1]) if len(parts) > 1 else None
    is_one = _end(parts, 0) == len(parts)
    if parts[:1] == [r"\d"] and is_one and not (again and not _times(again)[0]):
        return DIGITS  # and those of other scripts, of which there are hundreds
    try:
        heads, _ = _alternatives(parts, 0)
    except ValueError:
        return frozenset({""})
    return frozenset(head for head, _ in heads)


def _alternatives(parts: list[str], at: int) -> tuple[Heads, int]:
    """What may stand from part `at` up to the end of the group, and the number of that end."""
    found: set[tuple[str, bool]] = set()
    while True:
        heads, at = _sequence(parts, at)
        found |= heads
        if at == len(parts) or parts[at] == ")":
            return frozenset(found), at
        at += 1


def _sequence(parts: list[str], at: int) -> tuple[Heads, int]:
    """The same up to the end of the alternative."""
    heads = EMPTY
    while at < len(parts) and parts[at] not in "|)":
        if not any(is_open for _, is_open in heads):
            return heads, _end(parts, at)
        atom, at = _atom(parts, at)
        low = high = 1
        if at < len(parts) and (match := QUANTIFIER.fullmatch(parts[at])):
            low, high = _times(match)
            at += 1
        heads = _followed(heads, atom, low, high)
    return heads, at


def _end(parts: list[str], at: int) -> int:
    """Where the alternative ends in which part `at` stands."""
    depth = 0
    for place in range(at, len(parts)):
        part = parts[place]
        if part[0] == "(":
            depth += 1
        elif part == ")" and depth:
            depth -= 1
        elif part in "|)" and not depth:
            return place
    return len(parts)


def _atom(parts: list[str], at: int) -> tuple[Heads, int]:
    """What part `at`, or the group that begins there, may be, and the number of the next part.

    Raises:
        ValueError: at what is not known here.
    """
    part = parts[at]
    if part in LOOKS:
        _, end = _alternatives(parts, at + 1)
        return EMPTY, end + 1
    if part in {"(?:", "("}:
        heads, end = _alternatives(parts, at + 1)
        return heads, end + 1
    if part == "(?":
        message = "a group of another kind"
        raise ValueError(message)
    return _of_one(part), at + 1


def _of_one(part: str) -> Heads:
    """What a single part may be."""
    if part[0] == "\\":
        if part[1] == "u":
            return frozenset({(chr(int(f"0x{part[2:]}", 0)), True)})
        return ESCAPED.get(part, UNKNOWN if part[1].isalnum() else frozenset({(part[1], True)}))
    if part[0] in "[*+?{" and len(part) > 1:
        # Ranges and all but a few single characters tell nothing worth to be told.
        inner = part[1:-1].replace("\\[", "[")
        plain = part[0] == "[" and inner[0] != "^" and "\\" not in inner and "-" not in inner[1:-1]
        return frozenset((letter, True) for letter in inner) if plain else UNKNOWN
    if part == "^":
        return EMPTY
    return UNKNOWN if part in SPECIAL else frozenset({(part, True)})


def _times(match: re.Match[str]) -> tuple[int, int]:
    """How often, at least and at most, a quantifier says."""
    if match["sign"]:
        return int(match["sign"] == "+"), 1 if match["sign"] == "?" else MANY
    low = int(match["low"])
    return low, (int(match["high"] or MANY) if match["comma"] else low)


def _followed(heads: Heads, atom: Heads, low: int, high: int) -> Heads:
    """The beginnings with the atom behind them, `low` to `high` times."""
    found = {head for head in heads if not head[1]}
    before = {head for head in heads if head[1]}
    if low == high == 1 and len(atom) == 1 and len(before) == 1:  # as most are
        ((head, _),), ((letters, is_open),) = before, atom
        whole = (head + letters)[:LETTERS]
        return frozenset((*found, (whole, is_open and len(whole) < LETTERS)))
    for time in range(min(high, TIMES)):
        if time >= low:
            found |= before
        if len(before) > 1 and len(before) * len(atom) > MOST:
            return frozenset(found | {(head, False) for head, _ in before})
        before = {
            (whole[:LETTERS], is_open and len(whole) < LETTERS)
            for head, _ in before
            for letters, is_open in atom
            for whole in (head + letters,)
        }
        found |= {head for head in before if not head[1]}
        before = {head for head in before if head[1]}
    # What might come more often still is followed by nobody knows what.
    return frozenset(found | (before if high <= TIMES else {(head, False) for head, _ in before}))


def _letters(parts: list[str]) -> str:
    """The longest run of letters in one word that whatever the expression matches must have."""
    depth = 0
    plain: list[str] = []
    for part in parts:
        depth += (part[0] == "(") - (part == ")")
        if part == "|" and not depth:
            return ""
        if not depth and LITERAL.fullmatch(part):
            plain.extend(re.findall("[a-z]+", part))
    longest = max(plain, key=len, default="")
    return longest if len(longest) >= TELLING else ""
