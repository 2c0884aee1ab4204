"""Spaces on the wrong side of punctuation, and text that a tokenizer has taken apart."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from qa.languages.language import language
from qa.languages.united import worded
from qa.languages.writing import writing
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters import SMALL
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span

SPACE = r"[ \u00a0\u202f]{1,3}"
# What may come behind a mark that ends a clause.
BEHIND = r"(?=[\s\"'“”‘’»)\]]|$)"
SIGNS = expression(
    rf"""
      (?P<before>(?<=[^\s\ufffc(\[“„«‹¿¡•■*|/\\.!?…,;:$-]){SPACE}(?P<mark>[,;:!?]|\.(?!\s?\.)){BEHIND})
    | (?P<bracket>(?<![:;=8-])[(\[]{SPACE}(?=[^\W_]) | (?<=[\w.!?%]){SPACE}[)\]])
    | (?P<contraction>(?<=[{SMALL}])\ {worded("wording.detached")}(?![\w'’-]))
    """,
    re.VERBOSE,
)
# Hardly any good text has one of these: the slower expression runs where it does.
GATE = expression(
    r"[,;:!?.)\](\['’]"
    r"(?:(?<=[ \u00a0\u202f][^(\[])|(?<=[ \u00a0\u202f]n['’])|(?<=[(\[])(?=[ \u00a0\u202f]))"
)
# Punctuation where it belongs.
ATTACHED = expression(r"\w[,;:.!?](?=\s|$)")


class Sign(NamedTuple):
    """A space where none belongs: `span` holds the space and the mark, `right` is its fix."""

    span: Span
    right: str
    kind: str


class Tokenized(NamedTuple):
    """Neighboring segments that a tokenizer has taken apart, and all signs of it."""

    signs: tuple[Sign, ...]


class Spacing(NamedTuple):
    """Single faults, and the stretches in which spacing is wrong throughout."""

    single: tuple[Sign, ...]
    tokenized: tuple[Tokenized, ...]


def spacing(prose: Prose) -> Spacing:
    """Spaces before punctuation, inside brackets and before the ends of contractions.

    Spaces that the language puts there (French before a colon) do not count.
    """
    text = prose.text
    single: list[Sign] = []
    runs: list[list[Sign]] = []
    last_run = -2
    if not GATE.search(text):
        return Spacing((), ())
    for number, segment in enumerate(prose.segments):
        start, end = segment.span.start, segment.span.end
        if not GATE.search(text, start, end):
            continue
        signs = _signs(text, start, end, prose.lang)
        if not signs:
            continue
        # A sentence that ends in a detached full stop and has nothing else is one fault.
        attached = len(ATTACHED.findall(text, start, end)) if len(signs) > 1 else 0
        if len(signs) >= 3 and len(signs) > attached:
            if last_run == number - 1:
                runs[-1].extend(signs)
            else:
                runs.append(signs)
            last_run = number
        else:
            single.extend(signs)
    return Spacing(tuple(single), tuple(Tokenized(tuple(run)) for run in runs))


def _signs(text: str, start: int, end: int, lang: str | None) -> list[Sign]:
    known = language(lang)
    custom = known.spaced_marks if known else writing(primary(lang)).spaced_marks
    found: list[Sign] = []
    for match in SIGNS.finditer(text, start, end):
        kind = match.lastgroup if match.lastgroup != "mark" else "before"
        written = match.group()
        if match["mark"]:
            kind = "before"
            smiles = match["mark"] in ":;" and text[match.end() : match.end() + 1] in (")", "]")
            if smiles or match["mark"] in custom or _is_score(text, match):
                continue
        elif kind == "contraction" and (known is None or not known.contractions):
            continue  # Dutch "'s avonds"
        elif kind == "contraction" and known and _ends_in(known.never_last, text, match.start()):
            continue  # "the 's Rijks Museum": a name from Dutch
        elif kind == "bracket" and "[" in written and text[match.end()] in "xX":
            continue
        right = "".join(written.split())
        if right in ("(", "[") and text[match.start() - 1 : match.start()].isalnum():
            right = f" {right}"  # "Road( Bus stop)"
        found.append(Sign(Span(match.start(), match.end()), right, str(kind)))
    return found


def _ends_in(words: AbstractSet[str], text: str, end: int) -> bool:
    """Whether one of some words, which are in small letters, ends there."""
    longest = max(map(len, words), default=0)
    return text[max(0, end - longest - 1) : end].rpartition(" ")[2].casefold() in words


def _is_score(text: str, match: re.Match[str]) -> bool:
    """Whether the colon stands between two figures ("3 : 2")."""
    return (
        match["mark"] == ":"
        and text[match.start() - 1].isdigit()
        and text[match.end() : match.end() + 2].strip()[:1].isdigit()
    )
