"""What machines make of a word of the source, and what is meant."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LiteralEntry:
    """One entry of the lexicon of literal translations.

    Attributes:
        lang, target: ISO 639-1 codes of the source and the target language; `lang` is empty where
            any language may be the source.
        source: patterns of what stands in the source.
        renderings: patterns of what machines write.
        right: what the target language writes, the best first.
        why: a sentence for an editor.
        subjects: what the article is about; empty for anything.
        flags: of "alone", "hint", "sign", "idiom" and "major".
        near: one of these words must stand in the same sentence; empty for no such demand.
        apart: none of these may.
        line: where the entry stands in its file, 1-based.
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
