"""Text in the page: escaped, and isolated in its writing direction."""

from __future__ import annotations

import hashlib
import json
import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from html import escape
from itertools import chain, groupby, pairwise
from typing import Any

from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.report.display import BLANKS
from qa.report.fields import object_pieces

# Characters that are invisible, steer a program or turn the direction of writing. The joiners
# U+200C and U+200D are not among them: Persian, Hindi and emoji need them.
POWERS = expression(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
WORDS = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "end of direction",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
}


def shown(text: str) -> str:
    """The text as HTML: markup is inert, and characters with powers are spelled out in a box."""
    escaped = escape(text)
    if escaped.isascii() and escaped.isprintable():
        return escaped
    return POWERS.sub(_spelled, escaped)


def _spelled(match: re.Match[str]) -> str:
    code = f"U+{ord(match[0]):04X}"
    title = WORDS.get(match[0], "invisible character")
    return f'<span class="power" title="{title}">{code}</span>'


def plain(text: str) -> str:
    """The text for an attribute or a title: characters with powers are spelled out as <U+202E>."""
    return escape(" ".join(POWERS.sub(lambda match: f"<U+{ord(match[0]):04X}>", text).split()))


def kind_id(rule: str) -> str:
    """The id that the explanation of a rule has in the page."""
    if re.fullmatch(r"[a-z0-9-]{1,80}", rule):
        return f"k-{rule}"
    return f"k-{hashlib.sha256(rule.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def language_tag(lang: str | None) -> str:
    """The attribute that names a language; nothing if it does not look like a language tag."""
    if lang and re.fullmatch(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,6}", lang):
        return f' lang="{lang}"'
    return ""


# Languages written from right to left, and the scripts that say so in a tag.
# https://www.unicode.org/reports/tr9/, https://www.iana.org/assignments/language-subtag-registry
RIGHT_TO_LEFT = frozenset(
    "ar arc arz azb bal ckb dv fa glk he iw ji ks mzn nqo pnb prs ps sd skr syr ug ur yi".split()
)
RIGHT_TO_LEFT_SCRIPTS = frozenset("adlm arab aran hebr mand mend nkoo rohg samr syrc thaa".split())


def direction(lang: str | None) -> str:
    """The direction of writing of a language, "ltr" or "rtl"; "auto" where none is known."""
    if not lang:
        return "auto"
    first, *rest = lang.lower().split("-")
    for subtag in rest:
        if len(subtag) == 4 and subtag.isalpha():
            return "rtl" if subtag in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if first in RIGHT_TO_LEFT else "ltr"


def isolated(text: str) -> str:
    """The same, set apart, so that its direction of writing does not touch its neighbors."""
    return f"<bdi>{shown(text)}</bdi>"


def match_shown(text: str) -> str:
    """The words of a fault; spaces are drawn where they are all that there is."""
    if text and not text.strip():
        text = "".join(BLANKS.get(character, "␣") for character in text)
        return f'<span class="blank">{text}</span>'
    return shown(text)


def fix_shown(text: str) -> str:
    """The words of a fix; spaces at their ends are drawn, since they may be what is fixed."""
    inner = text.strip(" \u00a0\u202f")
    if not inner:
        return match_shown(text)
    front, _, back = text.partition(inner)
    return (
        (match_shown(front) if front else "") + shown(inner) + (match_shown(back) if back else "")
    )


def as_data(values: Any) -> str:  # noqa: ANN401  # whatever JSON has
    """JSON that may stand in a script element: nothing in it ends the element.

    Half a surrogate pair stays escaped, which JavaScript understands.
    """
    text = json.dumps(values, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def data_pieces(values: Mapping[str, Any]) -> Iterator[str]:
    """The same piece by piece: of a value that is an iterator of objects, each is one."""
    return object_pieces(values.items(), as_data, ",", ":")


class ShownStretch(NamedTuple):
    """A stretch of a text, by code points, and the numbers of the faults that cover it."""

    start: int
    end: int
    findings: tuple[int, ...]


def stretches(
    start: int, end: int, spans: Iterable[tuple[int, int, int]], cuts: Iterable[int] = ()
) -> Iterator[ShownStretch]:
    """The text from `start` to `end` in stretches, none of them crossed by the border of a span.

    Args:
        start: where the text begins.
        end: where it ends.
        spans: start, end and number of each fault; an empty one, or one that begins where the text
            ends, gives an empty stretch.
        cuts: other places at which a stretch has to end.
    """
    firsts, lasts, numbers = array("Q"), array("Q"), array("Q")
    points: dict[int, list[int]] = {}
    for a, b, number in spans:
        if not ((a < end and b > start) or start <= a == b <= end or a == end):
            continue
        first, last = max(a, start), min(b, end)
        if first >= last:
            points.setdefault(first, []).append(number)
            continue
        firsts.append(first)
        lasts.append(last)
        numbers.append(number)
    opening = array("Q", sorted(range(len(firsts)), key=firsts.__getitem__))
    closing = array("Q", sorted(range(len(lasts)), key=lasts.__getitem__))
    others = {cut for cut in cuts if start < cut < end}
    others.update(points, (start, end))
    places = merge(
        sorted(others), map(firsts.__getitem__, opening), map(lasts.__getitem__, closing)
    )
    covering: set[int] = set()
    opened = closed = 0
    for place, following in pairwise(chain((place for place, _ in groupby(places)), (None,))):
        assert place is not None
        while closed < len(closing) and lasts[closing[closed]] == place:
            covering.discard(numbers[closing[closed]])
            closed += 1
        while opened < len(opening) and firsts[opening[opened]] == place:
            covering.add(numbers[opening[opened]])
            opened += 1
        for number in points.get(place, ()):
            yield ShownStretch(place, place, (number,))
        if following is not None:
            yield ShownStretch(place, following, tuple(sorted(covering)))
