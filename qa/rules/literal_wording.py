"""What the rules of literal translations say, and what they suggest."""

from __future__ import annotations

from collections.abc import Iterable

from qa.compare.literal import Literal
from qa.languages.language import english_name
from qa.lexicon.literal.inflection import plural_of
from qa.model.document import Document
from qa.model.finding import Suggestion
from qa.model.language_tag import HUB
from qa.model.thresholds import thresholds
from qa.rules.base import Rule
from qa.rules.calibration import is_default

TUNED = thresholds(__name__)

# An entry with more suggestions than this has several words of one kind: only an editor can choose.
CHOICES: int = TUNED["CHOICES"]


def may_say(rule: Rule, document: Document, kinds: Iterable[str]) -> bool:
    """Whether a finding of one of these kinds would be reported: else none need be looked for.

    Entries of the newsroom's own always are; the program's, if their kind runs by default or was asked for.
    """
    return (
        not rule.only_sure
        or bool(document.newsroom.literal)
        or any(is_default(rule.id, document.lang, kind) for kind in kinds)
    )


def is_own(document: Document, literal: Literal) -> bool:
    """Whether the entry is one of the newsroom's."""
    return literal.entry in document.newsroom.literal


def message_of(literal: Literal, text: str) -> str:
    """What the editor reads: the rendering, the source word, what English writes, and why."""
    entry = literal.entry
    few = entry.right if len(entry.right) <= CHOICES else ()
    better = ": " + " or ".join(f"“{right}”" for right in few) if few else ""
    lang = english_name(entry.lang) if entry.lang else ""
    if literal.source:
        of = f"{lang} “{literal.source}”" if lang else f"“{literal.source}”"
        what = f"“{literal.span.of(text)}” is a literal translation of {of}{better}."
    else:
        of = f" from {lang}" if lang else ""
        what = f"“{literal.span.of(text)}” looks like a literal translation{of}{better}."
    return f"{what} {entry.why}"


def suggestions_of(literal: Literal, text: str) -> tuple[Suggestion, ...]:
    """The right wordings, where they fit the form of the rendering: its base form, or its plural."""
    written = literal.span.of(text)
    if len(literal.entry.right) > CHOICES:
        return ()
    low = " ".join(written.lower().split())
    bases = {rendering.replace("=", "") for rendering in literal.entry.renderings}
    if low in bases:
        right = literal.entry.right
    elif literal.entry.target == HUB and low in map(plural_of, bases):
        right = tuple(map(_plural_of, literal.entry.right))
    else:
        return ()
    return tuple(Suggestion(literal.span, _capitalized_like(text, written)) for text in right)


def _plural_of(right: str) -> str:
    """A suggestion in the plural, if it is a noun of one or two words and not yet in the plural: neither “Covid” nor “fans”."""
    word = right.rpartition(" ")[2]
    is_plural = word.endswith("s") and not word.endswith(("ss", "us"))
    if is_plural or right.count(" ") > 1 or not word.isalpha() or word[0].isupper():
        return right
    return plural_of(right)


def _capitalized_like(right: str, written: str) -> str:
    return right[0].upper() + right[1:] if written[0].isupper() else right
