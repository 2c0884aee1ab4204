"""Dictionaries as hunspell has them: stems in a .dic file, endings and prefixes in an .aff file.

What is read are entries, prefixes and suffixes with their conditions (two suffixes on one stem too),
and the flags that say what is no word alone. Compounds are told elsewhere, by rule
(analyse/spelling/compounds.py). Format: hunspell(5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from itertools import chain
from typing import Final, Protocol

from qa.model.data_classes import dataclass
from qa.model.named_tuples import NamedTuple
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# No dictionary that people use has more of either; what is beyond is not read.
MOST_RULES: int = TUNED["MOST_RULES"]
MOST_ENTRIES: int = TUNED["MOST_ENTRIES"]
# No affix is longer, nor any word that is looked up or made.
LONGEST_AFFIX: int = TUNED["LONGEST_AFFIX"]
LONGEST: int = TUNED["LONGEST"]
# Flags of one entry are parted by this in a table.
APART: Final = " "


class Affix(NamedTuple):
    """A prefix or a suffix.

    Attributes:
        flag: what entries have that may take it.
        crossing: whether it goes together with an affix at the other end.
        strip: what is taken from the stem.
        add: what is put in its place.
        condition: which letters the stem begins or ends with, position by position; the letters, and
            whether just these (or all but these) may stand there.
        more: flags of affixes that may follow it.
    """

    flag: str
    crossing: bool
    strip: str
    add: str
    condition: tuple[tuple[str, bool], ...]
    more: frozenset[str]


@dataclass(slots=True)
class Affixes:
    """What an .aff file says."""

    encoding: str = "utf-8"
    flags: str = "short"
    ignored: str = ""
    aliases: list[frozenset[str]] = field(default_factory=list)
    # Flags that make of an entry no word by itself.
    no_words: set[str] = field(default_factory=set)
    # The flag of stems that are words with an affix only.
    bare: str = ""
    prefixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    suffixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))

    def flags_of(self, text: str) -> frozenset[str]:
        """The flags that a text names, by the file's own way of writing them."""
        if self.aliases and text.isdecimal() and 0 < int(text[:9]) <= len(self.aliases):
            return self.aliases[int(text[:9]) - 1]
        return frozenset(split_flags(text, self.flags))


def split_flags(text: str, kind: str) -> Iterable[str]:
    """The flags in a text: one character each, two, or numbers between commas."""
    if kind == "num":
        return (part for part in text.split(",") if part)
    if kind == "long":
        return (text[n : n + 2] for n in range(0, len(text), 2))
    return text


class Stems(Protocol):
    """Where stems are looked up."""

    def flags_of_stem(self, stem: str) -> Iterable[frozenset[str]]:
        """The flags of each entry with this stem."""


def read_affixes(content: bytes) -> Affixes:
    """What an .aff file says; lines that say nothing known are passed over.

    Raises:
        ValueError: if its encoding is not known.
    """
    affixes = Affixes()
    for head in content[:4096].split(b"\n"):
        if head.startswith(b"SET "):
            affixes.encoding = head[4:].strip().decode("ascii", "replace")
    try:
        text = content.decode(affixes.encoding, "replace")
    except LookupError:
        message = f"unknown encoding {affixes.encoding}"
        raise ValueError(message) from None
    crossing: dict[tuple[str, str], bool] = {}
    rules = 0
    for line in text.split("\n"):
        parts = line.split()
        if len(parts) < 2 or parts[0].startswith("#"):
            continue
        name = parts[0]
        if name in {"PFX", "SFX"}:
            key = (name, parts[1])
            if key not in crossing:
                crossing[key] = len(parts) > 2 and parts[2] == "Y"
            elif rules < MOST_RULES and len(parts) > 3:
                rules += 1
                _add_rule(affixes, parts, crossing=crossing[key])
        else:
            _option(affixes, name, parts)
    return affixes


def _option(affixes: Affixes, name: str, parts: list[str]) -> None:
    if name == "FLAG":
        affixes.flags = {"long": "long", "num": "num"}.get(parts[1].lower(), "short")
    elif name == "IGNORE":
        affixes.ignored = parts[1]
    elif name == "NEEDAFFIX":
        affixes.bare = parts[1]
    elif name in {"ONLYINCOMPOUND", "FORBIDDENWORD"}:
        affixes.no_words.add(parts[1])
    elif name == "AF" and not (len(parts) == 2 and parts[1].isdecimal() and not affixes.aliases):
        affixes.aliases.append(frozenset(split_flags(parts[1], affixes.flags)))


def _add_rule(affixes: Affixes, parts: list[str], *, crossing: bool) -> None:
    add, _, more = parts[3].partition("/")
    add = "" if add == "0" else add
    condition = _condition(parts[4]) if len(parts) > 4 else ()
    affix = Affix(
        parts[1],
        crossing,
        "" if parts[2] == "0" else parts[2],
        add,
        condition,
        affixes.flags_of(more) if more else frozenset(),
    )
    if len(add) <= LONGEST_AFFIX:
        (affixes.prefixes if parts[0] == "PFX" else affixes.suffixes)[add].append(affix)


def _condition(text: str) -> tuple[tuple[str, bool], ...]:
    """A condition such as `[^aeiou]y`, letter by letter."""
    found: list[tuple[str, bool]] = []
    n = 0
    while n < len(text):
        if text[n] == "[":
            end = text.find("]", n)
            if end < 0:
                break
            inner = text[n + 1 : end]
            found.append((inner.removeprefix("^"), not inner.startswith("^")))
            n = end + 1
        else:
            found.append(("", False) if text[n] == "." else (text[n], True))
            n += 1
    return tuple(found)


def _fits(stem: str, affix: Affix, *, at_end: bool) -> bool:
    condition = affix.condition
    if len(condition) > len(stem):
        return False
    part = stem[len(stem) - len(condition) :] if at_end else stem
    return all(
        (letter in letters) is wanted
        for letter, (letters, wanted) in zip(part, condition, strict=False)
    )


def read_entries(content: bytes, affixes: Affixes) -> Iterator[tuple[str, frozenset[str]]]:
    """The stems of a .dic file, each with its flags."""
    lines = content.decode(affixes.encoding, "replace").split("\n")
    for line in lines[1 : MOST_ENTRIES + 1]:
        entry = line.split("\t")[0].strip()
        word, slash, flags = entry.partition("/")
        flags = flags.split(" ")[0]
        word = word if slash else word.split(" ")[0]
        if affixes.ignored:
            word = "".join(letter for letter in word if letter not in affixes.ignored)
        if word and len(word) <= LONGEST:
            yield word, affixes.flags_of(flags) if flags else frozenset()


def is_known(word: str, affixes: Affixes, stems: Stems) -> bool:
    """Whether a word is a stem, or one with prefix and suffixes."""
    if len(word) > LONGEST:
        return False
    if any(_alone(flags, affixes) for flags in stems.flags_of_stem(word)):
        return True
    if _with_suffix(word, affixes, stems, None):
        return True
    for stem, prefix in _without_prefix(word, affixes):
        if any(
            prefix.flag in flags and flags.isdisjoint(affixes.no_words)
            for flags in stems.flags_of_stem(stem)
        ):
            return True
        if prefix.crossing and _with_suffix(stem, affixes, stems, prefix):
            return True
    return False


def _alone(flags: frozenset[str], affixes: Affixes) -> bool:
    return flags.isdisjoint(affixes.no_words) and affixes.bare not in flags


def _with_suffix(word: str, affixes: Affixes, stems: Stems, prefix: Affix | None) -> bool:
    for stem, suffix in _without_suffix(word, affixes):
        if prefix is not None and not suffix.crossing:
            continue
        if affixes.bare and affixes.bare in suffix.more:
            continue
        if _takes(stem, suffix, affixes, stems, prefix):
            return True
        for inner, first in _without_suffix(stem, affixes):
            if suffix.flag in first.more and _takes(inner, first, affixes, stems, prefix):
                return True
    return False


def _takes(stem: str, suffix: Affix, affixes: Affixes, stems: Stems, prefix: Affix | None) -> bool:
    return any(
        suffix.flag in flags
        and flags.isdisjoint(affixes.no_words)
        and (prefix is None or prefix.flag in flags or prefix.flag in suffix.more)
        for flags in stems.flags_of_stem(stem)
    )


def _without_suffix(word: str, affixes: Affixes) -> Iterator[tuple[str, Affix]]:
    for length in range(min(LONGEST_AFFIX, len(word) - 1) + 1):
        for affix in affixes.suffixes.get(word[len(word) - length :], ()):
            stem = word[: len(word) - length] + affix.strip
            if _fits(stem, affix, at_end=True):
                yield stem, affix


def _without_prefix(word: str, affixes: Affixes) -> Iterator[tuple[str, Affix]]:
    for length in range(1, min(LONGEST_AFFIX, len(word) - 1) + 1):
        for affix in affixes.prefixes.get(word[:length], ()):
            stem = affix.strip + word[length:]
            if _fits(stem, affix, at_end=False):
                yield stem, affix


def all_forms(entries: Iterable[tuple[str, frozenset[str]]], affixes: Affixes) -> Iterator[str]:
    """All forms of all entries, some of them several times."""
    suffixes, prefixes = _by_flag(affixes.suffixes), _by_flag(affixes.prefixes)
    for word, flags in entries:
        if not flags.isdisjoint(affixes.no_words):
            continue
        made = [(word, True, affixes.bare in flags)]
        for suffix in _named(flags, suffixes):
            for form in _suffixed(word, suffix):
                made.append((form, suffix.crossing, affixes.bare in suffix.more))
                for second in _named(suffix.more, suffixes):
                    yield from _suffixed(form, second)
        yield from (form for form, _, bare in made if not (bare and affixes.bare))
        for prefix in _named(flags, prefixes):
            for form, crossing, _ in made:
                crosses = form == word or (crossing and prefix.crossing)
                if crosses and _fits(form, prefix, at_end=False):
                    yield prefix.add + form.removeprefix(prefix.strip)


def _named(flags: Iterable[str], affixes: Mapping[str, list[Affix]]) -> Iterator[Affix]:
    return chain.from_iterable(affixes.get(flag, ()) for flag in flags)


def _suffixed(word: str, suffix: Affix) -> Iterator[str]:
    if word.endswith(suffix.strip) and _fits(word, suffix, at_end=True):
        yield word[: len(word) - len(suffix.strip)] + suffix.add


def _by_flag(affixes: Mapping[str, list[Affix]]) -> dict[str, list[Affix]]:
    found: dict[str, list[Affix]] = defaultdict(list)
    for group in affixes.values():
        for affix in group:
            found[affix.flag].append(affix)
    return found
