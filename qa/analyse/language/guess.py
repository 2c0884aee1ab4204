"""A guess at the language of a passage, for what frequency lists leave in doubt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.lexicon.letter_runs import letter_runs
from qa.model.language_tag import primary
from qa.model.memory import loaded
from qa.model.thresholds import thresholds

if TYPE_CHECKING:
    from collections.abc import Callable

TUNED = thresholds(__name__)

# From this probability on the guess is believed; measured on passages of 40 characters or more,
# langdetect is right in 97 to 100 of 100 (on fewer than 10 characters in 52).
BELIEVED: float = TUNED["BELIEVED"]
SHORTEST: int = TUNED["SHORTEST"]
# Codes of langdetect that others spell otherwise: Norwegian, Filipino.
OWN_CODES = {"no": "nb", "tl": "fil"}
# More text than this says nothing new.
ENOUGH: int = TUNED["ENOUGH"]


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that `text` is in; None if that cannot be told.

    The same text gives the same answer, whatever was asked before. A call takes some milliseconds: ask only
    what nothing else can tell.
    """
    if len(text) < SHORTEST:
        return None
    make, errors = _detector()
    detector = make()
    detector.append(text[:ENOUGH])
    try:
        best = detector.get_probabilities()[:1]
    except errors:  # no letters in it
        return None
    if not best or best[0].prob < BELIEVED:
        return None
    code = primary(best[0].lang)
    return OWN_CODES.get(code, code)


@loaded
def _detector() -> tuple[Callable[[], Any], type[Exception]]:
    """What makes a detector with a fixed seed, and what it raises on text without letters."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    factory, known = DetectorFactory(), letter_runs(Path(PROFILES_DIRECTORY))
    factory.seed = 0  # without it one text gets many answers
    factory.langlist, factory.word_lang_prob_map = known.languages, known
    return factory.create, LangDetectException
