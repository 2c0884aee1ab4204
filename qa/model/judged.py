"""What a language model has said of sentences, kept under names that come of their content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

# What a model may claim: the last part of an MQM category. The rule is called judged-KIND.
KINDS = (
    "mistranslation",
    "omission",
    "addition",
    "untranslated",
    "wrong-term",
    "grammar",
    "unintelligible",
    "awkward",
)
# These cannot be seen without the source.
NEED_SOURCE = frozenset(("omission", "addition"))
SEVERITIES = ("minor", "major", "critical")


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a model holds for wrong, and held for wrong when it was asked again.

    Attributes:
        kind: one of `KINDS`.
        severity: one of `SEVERITIES`, as the model has it.
        start: where the quotation begins, in code points of the passage.
        quote: the words, as they stand in the passage.
        why: what the model says of it, in its own words.
        better: what it would write in their place; empty for nothing.
        source_quote: the words of the source that it means; empty for none.
        model: its name.
    """

    kind: str
    severity: str
    start: int
    quote: str
    why: str = ""
    better: str = ""
    source_quote: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims of one model and one kind people confirmed and dismissed."""

    right: int = 0
    wrong: int = 0


@dataclass(frozen=True)
class Judgements:
    """All that models have said.

    Attributes:
        claims: by the name of the passage, in the order of the text.
        counts: how often people found claims right, by (model, kind).
    """

    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    counts: Mapping[tuple[str, str], Count] = field(default_factory=dict)


def name_of(text: str, source: str) -> str:
    """The name of a passage: the same only for the same words with the same source."""
    content = f"{text}\0{source}".encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()
