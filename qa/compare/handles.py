"""Names of accounts ("@tellberg") that a translation changes: they are the same in every language."""

from __future__ import annotations

from collections.abc import Mapping

from qa.analyse.documentation import is_documentation
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Not the second half of an address of mail, nor "@/path".
HANDLE = expression(r"(?<![\w/.@&+-])@[\w]{2,40}(?![\w.-]*[@/]|\.\w)")


# From here on (Zipf), no account has the word to itself.
COMMON: float = TUNED["COMMON"]


class ChangedHandle(NamedTuple):
    """A handle that the source lacks, and the one of the source that is gone."""

    span: Span
    there: str


def changed_handles(document: Document) -> tuple[ChangedHandle, ...]:
    """The handles of the translation that the source lacks, if as many of the source are gone; in order.

    None in documentation, where such a sign begins other things: decorators, packages.
    """
    source = document.source
    if source is None or "@" not in document.target.text or "@" not in source.text:
        return ()
    # "@everyone" and "@here" address a group, and are words: "@jeder", "@todos".
    own = document.source_lang
    here = _handles(document.target)
    there = {key: span for key, span in _handles(source).items() if not _is_word(key, own)}
    # Where no space parts words, what follows a handle sticks to it.
    kept = {key: there.keys() & _beginnings(key) for key in here}
    every = frozenset().union(*kept.values())
    new = [span for key, span in here.items() if not kept[key]]
    lost = [span.of(source.text) for key, span in there.items() if key not in every]
    if not new or len(new) != len(lost) or document.need(is_documentation):
        return ()
    return tuple(map(ChangedHandle, new, lost))


def _beginnings(key: str) -> set[str]:
    return {key[:size] for size in range(1, len(key) + 1)}


def _is_word(key: str, lang: str | None) -> bool:
    """Whether a handle is one of the commonest words of its language."""
    known = lexicon(lang or "")
    return known is not None and known.zipf(key[1:]) >= COMMON


def _handles(prose: Prose) -> Mapping[str, Span]:
    """The first place of each handle, by its letters."""
    found: dict[str, Span] = {}
    for match in HANDLE.finditer(prose.text):
        found.setdefault(match.group().casefold(), Span(*match.span()))
    return found
