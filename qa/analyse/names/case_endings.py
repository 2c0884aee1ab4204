"""What cases do to names: whether one form may be an inflected form of another."""

from __future__ import annotations

from types import MappingProxyType

from qa.analyse.names.romanization import plain
from qa.languages.language import Language, language
from qa.lexicon.frequency import Lexicon
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
LONGEST_ENDING: int = TUNED["LONGEST_ENDING"]
# Cases change so many of the last letters of a base form.
CASE_CHANGES: int = TUNED["CASE_CHANGES"]
# So many endings make a language one whose names are always inflected.
MANY: int = TUNED["MANY"]
# From here on a language knows a case form of a name (Zipf).
KNOWN_CASE: float = TUNED["KNOWN_CASE"]
# A sound is written with so many letters at most.
SOUNDS = 2
# What adjectives end in, in a language that declines those before names, and what stands behind their e.
ADJECTIVE, BEHIND_E = frozenset(("er", "en")), frozenset("mnrs")
VOWELS = frozenset("aeiouyáéíóúýåäöøæаеёиіїоуыэюяє")

# What no genitive of a name ends in.
DOUBLE_S = "ss"

# How far a base form is from the form that stands in the text.
SAME, ENDING_OFF, ENDING_CHANGED = 0, 1, 2


@remembered
def bases(inflected: str, lang: str | None) -> MappingProxyType[str, int]:
    """The forms that the casefolded form may be a case form of, with how far off they are.

    A case ending is taken off, or changed for an ending of base forms; a vowel may come back
    before the last consonant (Czech Karla, Karel), and a shifted one (Icelandic götu, gata).
    The form itself is among them, at 0.
    """
    found = {inflected: SAME}
    known = language(lang)
    if known is not None and known.name_endings:
        for length in range(min(LONGEST_ENDING, len(inflected) - SHORTEST_STEM) + 1):
            stem = inflected[: len(inflected) - length]
            if length and inflected[len(stem) :] not in known.name_endings:
                continue
            if length == 1 and inflected.endswith(DOUBLE_S):
                continue  # Poythress is no genitive: nobody is called Poythres
            for same in _stems(stem, known, inflected=bool(length)):
                found.setdefault(same, ENDING_OFF)
                for ending in known.base_endings:
                    if _fits(same, ending):
                        found.setdefault(same + ending, ENDING_CHANGED if length else ENDING_OFF)
    return MappingProxyType(found)


def are_adjectives(one: str, other: str, lang: str | None) -> bool:
    """Whether the one differs from the other as an adjective does behind an e: Neues, of Neuen or Neue."""
    known = language(lang)
    stem = one[:-1]
    return (
        known is not None
        and known.name_endings >= ADJECTIVE
        and stem.endswith("e")
        and one[-1] in BEHIND_E
        and (other == stem or (other[:-1] == stem and other[-1] in BEHIND_E))
    )


def has_cases(lang: str | None) -> bool:
    """Whether the language puts endings to names; of one that is not known here, it may."""
    known = language(lang)
    return known is None or bool(known.name_endings)


def has_many_cases(lang: str | None) -> bool:
    """Whether names of the language have an ending in most sentences."""
    known = language(lang)
    return known is not None and len(known.name_endings) >= MANY


def changes_stems(lang: str | None) -> bool:
    """Whether cases change the last sounds of a stem (Finnish lahti, lahdella), and not only longer suffixes."""
    known = language(lang)
    return known is not None and any(len(shifted) <= SOUNDS for shifted, _ in known.stem_shifts)


def may_be_cases(one: str, other: str, lang: str | None, changes: int = CASE_CHANGES) -> bool:
    """Whether the language may make both forms of one name, or one of the other.

    Whatever differs only in the last letters, and in so many `changes` of the shorter form at most,
    may be cases: the endings that are listed are not all.
    """
    if not has_cases(lang):
        return False
    longer, shorter = sorted(map(plain, (one, other)), key=len, reverse=True)
    stem = shorter[: max(SHORTEST_STEM, len(shorter) - changes)]
    return longer.startswith(stem) or not bases(one, lang).keys().isdisjoint(bases(other, lang))


def is_cut_short(form: str, name: str, here: Lexicon | None, there: Lexicon | None) -> bool:
    """Whether the form is the name without its last letter, and no case takes that off.

    One of the two languages, of the translation and of the source, knows the name and never saw the form: Zielińsk.
    What a name is a case of is known as well, and better.
    """
    if form != name[:-1] or any(
        known is not None and known.zipf(form) > 0 for known in (here, there)
    ):
        return False
    return (here is not None and here.zipf(name) > 0) or (
        there is not None and there.zipf(name) >= KNOWN_CASE
    )


def may_end(name: str, lang: str | None) -> bool:
    """Whether case endings of the language may end in the last letter of the casefolded name."""
    known = language(lang)
    return known is None or any(ending.endswith(name[-1]) for ending in known.name_endings)


def _stems(stem: str, known: Language, *, inflected: bool) -> list[str]:
    """The stem as it stands in the base form: itself, and what a lost or shifted vowel makes."""
    found = [stem]
    if inflected and stem[-1] not in VOWELS and stem[-2] not in VOWELS:
        found += [stem[:-1] + vowel + stem[-1] for vowel in known.fleeting]
    for shifted, original in known.stem_shifts:
        place = stem.rfind(shifted)
        if place >= 0:
            found.append(stem[:place] + original + stem[place + len(shifted) :])
    return found


def _fits(stem: str, ending: str) -> bool:
    """Whether a base form may have the ending after the stem: no two vowels, "l" after "l" only."""
    if ending in {"l", "n"}:
        return stem[-1] == ending
    return ending[0] not in VOWELS or stem[-1] not in VOWELS
