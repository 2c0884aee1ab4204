"""Words that are made of other words: "Bürgermeisterwahl", "stadsbestuur", "kunnallisvaalit"."""

from __future__ import annotations

from collections.abc import Callable

from qa.languages.language import Language
from qa.lexicon.frequency import lexicon
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The shortest part, and how common it is at least (Zipf): by its length, since short strings are in
# any list.
SHORTEST: int = TUNED["SHORTEST"]
COMMON: list[float] = TUNED["COMMON"]
COMMON_LONG: float = TUNED["COMMON_LONG"]
LONGEST: int = TUNED["LONGEST"]


@remembered
def is_compound(form: str, tongue: Language) -> bool:
    """Whether a form is two or three words, joined as the language joins them.

    False for every form of a language that makes no compounds.
    """
    if not tongue.joints or len(form) > LONGEST:
        return False
    return _parted(form.lower(), tongue, 3)


def is_of_two_words(
    form: str, zipf: Callable[[str], float], *, common: float, shortest: int
) -> bool:
    """Whether two words make up a form, with nothing between them: "technoparty", in any language.

    Args:
        form: casefolded.
        zipf: how common a word is, on the Zipf scale.
        common: how common both are at least.
        shortest: the code points that each has at least.
    """
    return any(
        zipf(form[:cut]) >= common and zipf(form[cut:]) >= common
        for cut in range(shortest, len(form) - shortest + 1)
    )


def _parted(form: str, tongue: Language, parts: int) -> bool:
    for cut in range(SHORTEST, len(form) - SHORTEST + 1):
        head, tail = form[:cut], form[cut:]
        if not _is_part(tail, tongue) and (parts < 3 or len(tail) < 2 * SHORTEST):
            continue
        if any(
            head.endswith(joint) and _is_part(head[: len(head) - len(joint)], tongue)
            for joint in tongue.joints
        ) and (_is_part(tail, tongue) or _parted(tail, tongue, parts - 1)):
            return True
    return False


def _is_part(form: str, tongue: Language) -> bool:
    known = lexicon(tongue.code)
    if known is None or len(form) < SHORTEST:
        return False
    place = len(form) - SHORTEST
    return known.zipf(form) >= (COMMON[place] if place < len(COMMON) else COMMON_LONG)
