"""What words of any language are compared by: the stem of an English word, hashed.

A dictionary leads from the forms of a language to these; English words lead to them by their stems.
The stems are coarse on purpose: elect, election and electoral are one.
"""

from __future__ import annotations

from qa.languages.inflection import inflection
from qa.model.checksums import blake2b
from qa.model.expression import expression
from qa.model.memory import loaded
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

LEAST: int = TUNED["LEAST"]
LEAST_SHORT: int = TUNED["LEAST_SHORT"]
BYTES = 3
WORDS = expression(r"[^\W\d_]+")


@loaded
def _by_last() -> dict[str, tuple[tuple[str, int], ...]]:
    """The endings by their last letter, longest first, each with the letters that must remain."""
    known = inflection()
    found: dict[str, list[tuple[str, int]]] = {}
    for ending in known.endings:
        least = LEAST_SHORT if ending in known.short_endings else LEAST
        found.setdefault(ending[-1], []).append((ending, least))
    return {last: tuple(endings) for last, endings in found.items()}


def is_empty(word: str) -> bool:
    """Whether an English word, in small letters, says nothing of what a sentence is about."""
    return word in inflection().empty


def stem(word: str) -> str:
    """The coarse stem of an English word in small letters."""
    once = _cut(word.removesuffix("'s").removesuffix("’s"))
    return once if once.endswith("s") else _cut(once)


def _cut(word: str) -> str:
    for ending, least in _by_last().get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            if ending == "s" and word.endswith("ss"):
                return word
            short = word[: -len(ending)]
            # running, stopped
            if len(short) > 3 and short[-1] == short[-2] != "s" and ending in inflection().doubling:
                short = short[:-1]
            return f"{short}y" if ending in inflection().after_y else short
    return word


def concept(word: str) -> int:
    """What a word is compared by: a number under 2**24. Words of English go by their stem."""
    digest = blake2b(stem(word.casefold()).encode("utf-8", "surrogatepass"), digest_size=BYTES)
    return int.from_bytes(digest.digest(), "big")
