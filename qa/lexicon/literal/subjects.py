"""What an English text is about, by the words that tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import qa.languages
from qa.lexicon.literal.entries import HEADING
from qa.lexicon.literal.inflection import forms_of
from qa.model.language_tag import HUB
from qa.model.memory import loaded
from qa.model.thresholds import thresholds

LANGUAGES = Path(qa.languages.__file__).parent
TUNED = thresholds(__name__)

# A text is about a subject if so many different words tell it, fewer in a text this short, …
TYPES: int = TUNED["TYPES"]
FEW: int = TUNED["FEW"]
# … and as many words of it as this share of the words of its leading subject.
SHARE: float = TUNED["SHARE"]


@loaded
def _cues() -> Mapping[str, frozenset[str]]:
    """The subjects that each form of a cue word tells."""
    text = (LANGUAGES / HUB / "subjects.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    subject = ""
    for line in text.splitlines():
        heading = HEADING.fullmatch(line.strip())
        if heading is not None:
            subject = heading[1]
        elif not line.startswith("#"):
            for word in line.split():
                for form in forms_of(word):
                    found.setdefault(form, set()).add(subject)
    return {form: frozenset(subjects) for form, subjects in found.items()}


def subjects_of(places: Mapping[str, Sequence[int]], size: int) -> frozenset[str]:
    """The subjects of a text.

    Args:
        places: for each form, as written, the numbers of its words.
        size: how many words the text has.
    """
    cues = _cues()
    types: dict[str, int] = {}
    times: dict[str, int] = {}
    for form, numbers in places.items():
        for subject in cues.get(form) or cues.get(form.lower()) or ():
            types[subject] = types.get(subject, 0) + 1
            times[subject] = times.get(subject, 0) + len(numbers)
    needed = TYPES if size > FEW else 1
    leading = max(times.values(), default=0)
    return frozenset(
        subject
        for subject, count in times.items()
        if types[subject] >= needed and count >= SHARE * leading
    )
