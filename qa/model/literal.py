"""Literal translations: what machines make of a source word, and what it means."""

from __future__ import annotations

from dataclasses import field

from qa.model.data_classes import dataclass


@dataclass(frozen=True, slots=True)
class LiteralEntry:
    """One entry of the lexicon of literal translations.

    Attributes:
        lang, target: ISO 639-1 codes of the source and the target language; `lang` is empty for any source
            language.
        source: patterns of the source.
        renderings: patterns of the wrong translation.
        right: correct translations, the best first.
        why: an explanation for editors, in one sentence.
        subjects: the subjects of articles that the entry applies to; empty for all.
        flags: of "alone", "doubtful", "hint", "sign", "sure", "idiom" and "major".
        near: words of which one must be in the same sentence; empty for no restriction.
        apart: words of which none may be in the same sentence.
        line: the 1-based line of the entry in its file.
    """

    lang: str
    target: str
    source: tuple[str, ...]
    renderings: tuple[str, ...]
    right: tuple[str, ...]
    why: str
    subjects: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)
