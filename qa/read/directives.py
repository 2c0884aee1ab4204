"""Suppression comments."""

from __future__ import annotations

from qa.model.expression import expression

# The comment as a whole. What stands in it is bounded, so that many openings without an end
# cost no more than they are long.
DIRECTIVE = expression(r"<!--\s{0,20}+qa:(?P<body>[^<>]{0,500}?)-->")
WELL_FORMED = expression(r"\s*+(?P<verb>[\w-]++)\s*+(?:\[(?P<rules>[^\[\]]*+)\]\s*+)?")


def directive_of(comment: str) -> tuple[str, tuple[str, ...]] | None:
    """Verb and rules of a directive; None if the comment speaks to somebody else.

    The verb is kept as it was written, so that who acts on it can report a misspelling. Of a
    directive that is not even well formed, all that was written is the verb.
    """
    match = DIRECTIVE.fullmatch(comment)
    if match is None:
        return None
    body = match.group("body")
    parts = WELL_FORMED.fullmatch(body)
    if parts is None:
        return " ".join(body.split()), ()
    rules = (parts.group("rules") or "").split(",")
    return parts.group("verb"), tuple(rule.strip() for rule in rules if rule.strip())
