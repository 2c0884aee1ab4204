"""Find the terms of a termbase in a text, in any inflected form."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analyse.inflections import is_adjectival, keys
from qa.analyse.words import WORD, words
from qa.model.document import Document
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.terms import Term


class Use(NamedTuple):
    """A term in a text.

    Attributes:
        span: in code points of the prose.
        term: the entry.
        wording: as the termbase has it, which of several.
    """

    span: Span
    term: Term
    wording: str


class _Wording(NamedTuple):
    term: Term
    wording: str
    words: tuple[str, ...]
    keys: tuple[frozenset[str], ...]


def source_uses(document: Document) -> tuple[Use, ...]:
    """Return the uses of terms in the source."""
    if document.source is None:
        return ()
    return found_in(document.source, document.terms, document.source_lang or "und")


def target_uses(document: Document) -> tuple[Use, ...]:
    """Return the uses of allowed translations in the target."""
    return _found(document.target, _index(document.terms, "targets", document.lang), document.lang)


def forbidden_uses(document: Document) -> tuple[Use, ...]:
    """Return the uses of forbidden translations in the target."""
    index = _index(document.terms, "forbidden", document.lang)
    return _found(document.target, index, document.lang)


def found_in(prose: Prose, terms: Sequence[Term], lang: str) -> tuple[Use, ...]:
    """Return the uses of the source sides of `terms` in a prose of the language `lang`."""
    return _found(prose, _index(tuple(terms), "source", lang), lang)


@loaded(most=64)
def _index(terms: tuple[Term, ...], side: str, lang: str) -> dict[str, list[_Wording]]:
    """Wordings by each key of their first word."""
    index: dict[str, list[_Wording]] = {}
    for term in terms:
        known = (term.source,) if side == "source" else getattr(term, side)
        for wording in known:
            forms = tuple(WORD.findall(wording))
            if not forms:
                continue
            many, verb = len(forms) > 1 or term.pos.startswith("adj"), term.pos.startswith("v")
            all_keys = tuple(
                keys(form, lang, adjective=many, verb=verb, base=True) for form in forms
            )
            entry = _Wording(term, wording, forms, all_keys)
            for key in all_keys[0]:
                index.setdefault(key, []).append(entry)
    return index


def _found(prose: Prose, index: dict[str, list[_Wording]], lang: str) -> tuple[Use, ...]:
    if not index:
        return ()
    column = prose.need(words)
    candidates: dict[str, list[_Wording]] = {}
    for form in set(column.texts):
        near = {
            id(entry): entry
            for key in keys(form, lang, adjective=True, verb=True)
            for entry in index.get(key, ())
        }
        if near:
            candidates[form] = list(near.values())
    if not candidates:
        return ()
    found: list[Use] = []
    for number, form in enumerate(column.texts):
        for entry in candidates.get(form, ()):
            if _stands(prose, number, entry, lang):
                end = column.end(number + len(entry.words) - 1)
                found.append(Use(Span(column.starts[number], end), entry.term, entry.wording))
    return tuple(found)


def _stands(prose: Prose, number: int, entry: _Wording, lang: str) -> bool:
    """Whether the wording stands at word `number`, word by word and side by side."""
    column = prose.need(words)
    count = len(entry.words)
    if number + count > len(column.texts):
        return False
    many, verb = count > 1 or entry.term.pos.startswith("adj"), entry.term.pos.startswith("v")
    for step in range(count):
        form = column.texts[number + step]
        adjective = many or is_adjectival(entry.words[step], lang)
        if entry.keys[step].isdisjoint(keys(form, lang, adjective=adjective, verb=verb)):
            return False
        if entry.term.case and form[:1].isupper() != entry.words[step][:1].isupper():
            return False
        if step:
            between = Span(column.end(number + step - 1), column.starts[number + step])
            if between.of(prose.text).strip(" \u00a0\n\r\t-‑'’"):
                return False
    return True
