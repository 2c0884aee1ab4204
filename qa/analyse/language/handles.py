"""Names of users, subjects and addresses, which are in no language."""

from __future__ import annotations

from typing import Final

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# "@user44", "#pilot #flying". A full stop may be of a name or stand behind it: nothing is given back, or a row
# of them would be parted in all ways.
TAGS: Final = expression(r"(?:[\s,.:;]*+[@#][\w.-]{1,60}+)++[\s,.:;]*+")
# The name of an account, or of a share, as people write them to one another: "@user44", "$tslq".
HANDLE = expression(r"[@$](?<![\w.].)(?:(?<=@)\w|(?<=\$)[^\W\d_]{2,6}\b)")
# An address without its scheme: "moje.olomouc.eu", "home//my-first-blog".
ADDRESS = expression(r"\S{0,60}\w[./]{1,2}\w\S{0,60}")
DECLARED = expression(r"\blang=[\"'][\w-]{2,12}[\"'][^<>]{0,100}>[^<>]{0,40}$")
LONGEST_TAG: int = TUNED["LONGEST_TAG"]
ACCOUNT = expression(r"[^\w\s]{0,2}\s?\(@\w")
SIGNS: Final = frozenset("@#")
OPENING: Final = "([{"


def is_of_no_language(text: str, span: Span) -> bool:
    """Whether half of the words and more are names of users and subjects, or all is one address."""
    stretch = span.of(text)
    # Nearly every sentence has spaces and no sign.
    if " " not in stretch and ADDRESS.fullmatch(text, span.start, span.end):
        return True
    if not any(sign in stretch for sign in SIGNS):
        return False
    if TAGS.fullmatch(text, span.start, span.end):
        return True
    said = stretch.split()
    tags = sum(word.lstrip(OPENING)[:1] in SIGNS for word in said)
    return len(said) > 1 and 2 * tags >= len(said)


def is_handle(text: str, start: int) -> bool:
    """Whether a word that begins there names an account or a subject: "@annroe", "#roe"."""
    return start > 0 and text[start - 1] in SIGNS


def names_account(text: str, span: Span) -> bool:
    """Whether the name of an account stands right behind, in brackets: "— Ann Roe (@annroe)"."""
    return ACCOUNT.match(text, span.end) is not None


def is_declared(document: Document, span: Span) -> bool:
    """Whether a tag right before says which language the words are in: `<i lang="fr">métier</i>`."""
    place = document.target.to_raw(span).start
    return DECLARED.search(document.raw, max(0, place - LONGEST_TAG), place) is not None
