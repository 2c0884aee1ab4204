"""Parse and validate the answers of a model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qa.compare.judged import JudgedPassage, believed, has_content, stands_in
from qa.knowledge.judgements import LONGEST, MOST_CLAIMS
from qa.model.judged import Claim

# So many places are tried at which the JSON of an answer may begin, and so many letters are looked at.
TRIES, MOST = 40, 200_000


class AnswerError(ValueError):
    """An answer in which the JSON that was asked for is not to be found."""


def claims_in(
    text: str, passages: Sequence[JudgedPassage], model: str, lang: str
) -> list[tuple[Claim, ...]]:
    """The claims of an answer to the first question that can be believed, for each passage.

    An answer about a single passage may be cut short.

    Raises:
        AnswerError: if it has no list of errors.
    """
    found: list[list[Claim]] = [[] for _ in passages]
    for one in _list(text, "errors", cut=len(passages) == 1):
        number = one.get("passage")
        if type(number) is not int or not 1 <= number <= len(passages):
            continue
        mine = found[number - 1]
        claim = believed(_claim(one, model), passages[number - 1], lang)
        taken = {(other.kind, other.quote) for other in mine}
        if claim and (claim.kind, claim.quote) not in taken and len(mine) < MOST_CLAIMS:
            mine.append(claim)
    return [tuple(sorted(claims, key=lambda claim: claim.start)) for claims in found]


def held_in(
    text: str, passage: JudgedPassage, claims: Sequence[Claim], lang: str
) -> tuple[bool, ...]:
    """For each claim, whether an answer to the second question says again that it holds.

    It must quote words of the passage that have a word in common with the claim.

    Raises:
        AnswerError: if it has no list of answers.
    """
    held = [False] * len(claims)
    for one in _list(text, "answers", cut=True):
        number, quote = one.get("claim"), one.get("quote")
        if (
            type(number) is not int
            or not 1 <= number <= len(claims)
            or one.get("wrong") is not True
        ):
            continue
        said = quote if isinstance(quote, str) else ""
        claimed = set(claims[number - 1].quote.casefold().split())
        held[number - 1] = (
            stands_in(said, passage.text)
            and has_content(said, lang)
            and not claimed.isdisjoint(said.casefold().split())
        )
    return tuple(held)


def _claim(one: Mapping[str, Any], model: str) -> Claim:
    def text(key: str) -> str:
        value = one.get(key)
        return value[:LONGEST] if isinstance(value, str) else ""

    return Claim(
        kind=text("kind"),
        severity=text("severity"),
        start=0,
        quote=text("quote"),
        why=text("why"),
        better=text("better"),
        source_quote=text("source_quote"),
        model=model,
    )


def _list(text: str, name: str, *, cut: bool = False) -> Iterator[Mapping[str, Any]]:
    """The objects in the list `name` of the first object in the text that has it.

    Models put JSON into prose and code fences, whatever was asked for. With `cut`, what is whole of
    a list that was cut short counts as well.
    """
    text = text[:MOST]
    decoder = json.JSONDecoder()
    at = text.find("{")
    for _ in range(TRIES):
        if at < 0:
            break
        try:
            value, _ = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict) and isinstance(value.get(name), list):
            return iter([one for one in value[name] if isinstance(one, dict)])
        at = text.find("{", at + 1)
    found = _whole_objects(text, name) if cut else []
    if found:
        return iter(found)
    message = f"no JSON with a list “{name}”"
    raise AnswerError(message)


def _whole_objects(text: str, name: str) -> list[Mapping[str, Any]]:
    """The objects of a list that was cut short, as far as they are whole."""
    decoder = json.JSONDecoder()
    found: list[Mapping[str, Any]] = []
    at = text.find(f'"{name}"')
    for _ in range(TRIES if at >= 0 else 0):
        at = text.find("{", at)
        if at < 0:
            break
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        if isinstance(value, dict):
            found.append(value)
    return found
