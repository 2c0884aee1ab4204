"""Inline reStructuredText: roles, literals, emphasis, references.

As in `placeholders`, the answer is a list of stretches that are no prose. Each expression is bounded,
so that no text takes more time than its length asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.structure import PartKind
from qa.read.placeholders import Found

# Markup begins behind a space, a bracket or a quote, and ends before a space or punctuation.
BEGINS: Final = r"(?<![^\s\-:/'\"<(\[{’“«‘\u3000-\u9fff\uac00-\ud7af\uff00-\uff60\\])"
ENDS: Final = r"(?=[\s\-.,:;!?\\/'\")\]}>…’”»、。\u3000-\u9fff\uac00-\ud7af\uff00-\uff60]|\Z)"
INLINE: Final = expression(
    # A literal, which holds no markup.
    r"(?P<literal>``(?=\S)[^\n`](?:[^`]|`(?!`)){0,500}?``)"
    # A role: its text is a name, but for "text <target>".
    r"|(?P<role>:[^\W\d_][\w.+:-]{0,60}:`(?:(?P<spoken>[^`<>]{1,300}?)\s{0,9}<(?P<goal>[^`<>]{1,300})>|"
    r"(?P<name>[^`]{1,300}))`(?:__?)?)"
    # A hyperlink: `text <address>`_, `text`_.
    r"|(?P<link>`(?P<label>[^`<>]{1,300}?)\s{0,9}(?:<(?P<address>[^`<>]{1,500})>)?`__?)"
    rf"|{BEGINS}(?P<substitution>\|(?=\S)[^|\n]{{1,80}}\|)(?:__?)?"
    rf"|{BEGINS}(?P<footnote>\[(?:\d{{1,3}}|\#[\w-]{{0,40}}|\*|[^\W\d_][\w-]{{1,40}})\]_){ENDS}"
    rf"|{BEGINS}(?P<strong>\*\*)(?=[^\s*])(?P<bold>[^*\n]{{1,400}}?)\*\*{ENDS}"
    rf"|{BEGINS}(?P<emphasis>\*)(?=[^\s*])(?P<italic>[^*\n]{{1,400}}?)(?<=\S)\*{ENDS}"
    rf"|{BEGINS}(?P<title>`)(?=[^\s`])(?P<cited>[^`\n]{{1,300}}?)`{ENDS}"
    r"|(?P<escape>\\[\s*`|_:\\])"
)
MARKS: Final = expression(r"[`*|\\]|\]_")
# What a role of these names says is prose: a term, a title, emphasis.
SPOKEN_ROLES: Final = expression(
    r":(?:std:)?(?:ref|doc|term|emphasis|strong|title|sub|sup|subscript|superscript|dfn|abbr|guilabel|"
    r"menuselection):"
)
# Roles whose goal is a page or a place on one.
LEADING_ROLES: Final = expression(r":(?:std:)?(?:ref|doc|download|numref):")


def rst_codes(text: str) -> list[Found]:
    """What of the text is markup or no prose, in order and apart."""
    if MARKS.search(text) is None:
        return []
    return [found for match in INLINE.finditer(text) for found in _of(match)]


def _of(match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span()
    if match["literal"]:
        code = match["literal"][2:-2]
        yield Found(start, end, "", encloses=False, part=PartKind.CODE, about=_on_a_line(code))
    elif match["footnote"]:
        yield Found(start, end, "", encloses=False)
    elif match["substitution"]:
        yield Found(start, end, match["substitution"], encloses=False)
    elif match["role"]:
        yield from _role(match)
    elif match["link"]:
        address = match["address"]
        part = PartKind.LINK if address else None
        about = "".join(address.split()) if address else ""
        yield Found(start, match.start("label"), "", encloses=True, part=part, about=about)
        yield Found(match.end("label"), end, "", encloses=True)
    elif match["escape"]:
        yield Found(
            start, start + 1 if not match["escape"][1].isspace() else end, "", encloses=True
        )
    else:
        inner = next(name for name in ("bold", "italic", "cited") if match[name] is not None)
        yield Found(start, match.start(inner), "", encloses=True)
        yield Found(match.end(inner), end, "", encloses=True)


def _role(match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span()
    goal, name = match["goal"], match["name"]
    leads = PartKind.LINK if LEADING_ROLES.match(match["role"]) else None
    if goal:
        about = _on_a_line(goal) if leads else ""
        yield Found(start, match.start("spoken"), "", encloses=True, part=leads, about=about)
        yield Found(match.end("spoken"), end, "", encloses=True)
    elif SPOKEN_ROLES.match(match["role"]):
        about = _on_a_line(name) if leads else ""
        yield Found(start, match.start("name"), "", encloses=True, part=leads, about=about)
        yield Found(match.end("name"), end, "", encloses=True)
    else:
        yield Found(start, end, "", encloses=False, part=PartKind.CODE, about=_on_a_line(name))


def _on_a_line(text: str) -> str:
    """A name or an address without the line ends that stand in it."""
    return " ".join(text.split())
