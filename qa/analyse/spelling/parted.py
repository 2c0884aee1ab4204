"""Forms that are two words without the space between them."""

from __future__ import annotations

import unicodedata

from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How common (Zipf) the function word must be, and the other.
FUNCTION: float = TUNED["FUNCTION"]
OTHER: float = TUNED["OTHER"]
# Beside a word of one letter, the other has so many.
LONG: int = TUNED["LONG"]


def parted_at_a_function_word(form: str, lang: str) -> str | None:
    """The two words that a form may be: "raceas" is "race as", "awhite" is "a white".

    One of them is a function word of the language that is very common, the other a common word; of several
    places to part them, the one with the most common other word. None if there is no such place.
    """
    known, tongue = lexicon(lang), language(lang)
    if known is None or tongue is None or not form.isalpha():
        return None
    found = []
    for cut in range(1, len(form)):
        for small, other in ((form[:cut], form[cut:]), (form[cut:], form[:cut])):
            if (
                small.lower() in tongue.function_words
                and known.zipf(small) >= FUNCTION
                and known.zipf(other) >= OTHER
                and len(other) >= (LONG if len(small) == 1 else 3)
                and (len(small) > 1 or form.startswith(small))
            ):
                found.append((known.zipf(other), f"{form[:cut]} {form[cut:]}"))
    return max(found)[1] if found else None


def is_beside_invisible(text: str, span: Span) -> bool:
    """Whether a character that nobody sees cuts the word in two."""
    beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return any(unicodedata.category(char) == "Cf" for char in beside)
