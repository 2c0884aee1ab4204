"""What stands around names: for names and labels that were translated by themselves."""

from __future__ import annotations

from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSurroundings:
    """Words of one language, in lower case but for `first_words`.

    Attributes:
        articles: "but the coach Ann Roe the attitude": they cannot belong to the name before them.
        indefinite: those behind which "Ann's" is "Ann is": "Ann's a friend of mine".
        owners: articles and possessives, behind an attribution: "according to her".
        pronouns: what takes up a name again only behind a mark: "the mayor Ann Roe she wants".
        credit: the word before whoever made something: "By Ann Roe".
        attribution: the words of an attribution: "according", "to".
        possessives: endings of names that own something.
        adverb_endings: endings that no label has.
        opening: what may stand before a name and a pronoun: "the first time Ann Roe she knew".
        giving: an expression for verbs that a name and another noun follow without a mark: "gave Ann Roe a pen".
        taking: what takes the name and all before it along, right before it.
        fronting: the same at the head of a clause.
        times: what names a time or a part behind a name: "the States a year later".
        first_words: what a sentence behind a label of the page begins with: "Ice hockey In the second half".
        bodies: what people have a role in, and is no person: "the head of the club".
        belonging: what joins a role and a body.
        joints: what else may stand within a role: "the research and development".
    """

    articles: tuple[str, ...]
    indefinite: tuple[str, ...]
    owners: frozenset[str]
    pronouns: tuple[str, ...]
    credit: str
    attribution: tuple[str, str]
    possessives: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    opening: frozenset[str]
    giving: str
    taking: frozenset[str]
    fronting: frozenset[str]
    times: frozenset[str]
    first_words: tuple[str, ...]
    bodies: frozenset[str] = frozenset()
    belonging: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()


@by_language
def name_surroundings(lang: str) -> NameSurroundings | None:
    """The words of the language with this BCP 47 tag; None if they are not known."""
    found = data_of(lang, "name_surroundings")
    return None if found is None else cast("NameSurroundings", found.SURROUNDINGS)
