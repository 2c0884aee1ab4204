"""Judgements of language models about sentences, keyed by the content of the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from qa.model.checksums import blake2b
from qa.model.data_classes import dataclass

# The kinds of claims: the last part of an MQM category. The rule is called judged-KIND.
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
# Kinds that need the source.
NEED_SOURCE = frozenset(("omission", "addition"))
SEVERITIES = ("minor", "major", "critical")


@dataclass(frozen=True, slots=True)
class Claim:
    """An error that a model claimed, and confirmed when it was asked again.

    Attributes:
        kind: one of `KINDS`.
        severity: one of `SEVERITIES`, as the model rated it.
        start: offset of the quotation, in code points of the passage.
        quote: the words, as in the passage.
        why: the model's explanation.
        better: the model's suggestion; empty for none.
        source_quote: the words of the source that are meant; empty for none.
        model: the name of the model.
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
    """How many claims of one kind by one model were confirmed and dismissed."""

    right: int = 0
    wrong: int = 0


@dataclass(frozen=True)
class Judgements:
    """All judgements of language models.

    Attributes:
        claims: by the name of the passage, in text order.
        counts: how often claims were confirmed, by (model, kind).
    """

    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    counts: Mapping[tuple[str, str], Count] = field(default_factory=dict)


def name_of(text: str, source: str) -> str:
    """Return the name of a passage, a hash of its words and its source."""
    content = f"{text}\0{source}".encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()
