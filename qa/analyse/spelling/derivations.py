"""Words that are made of others by rule: "rebidding", "unplayable", "trucklike"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.languages.forms import forms
from qa.languages.language import Language
from qa.lexicon.frequency import frequent_words
from qa.lexicon.word_list import Listed, listed, word_list
from qa.model.memory import loaded, remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The shortest word that others are made of, and how common it is at least (Zipf): a slip that looks
# like a prefix and a rare word is a slip.
SHORTEST: int = TUNED["SHORTEST"]
COMMON: float = TUNED["COMMON"]


@remembered
def is_derived(form: str, tongue: Language) -> bool:
    """Whether a lower-case form is a well-known word with a prefix, an ending, or both."""
    common, unlisted = frequent_words(tongue.code), word_list(tongue.code) is None
    return any(
        common.get(stem, 0.0) >= COMMON and (unlisted or listed(stem, tongue.code) is Listed.WIDELY)
        for stem in _stems(form, tongue)
    )


def _stems(form: str, tongue: Language) -> Iterator[str]:
    """What the form may be made of."""
    known = forms(tongue.code)
    prefixes, suffixes = known.prefixes, known.suffixes
    any_prefix, any_ending = _affixes(tongue.code)
    bare = []
    if form.startswith(any_prefix):
        bare = [form[len(prefix) :] for prefix in prefixes if form.startswith(prefix)]
        yield from (stem for stem in bare if len(stem) >= SHORTEST)
    if not form.endswith(any_ending):
        return
    for whole in (form, *bare):
        for ending, before in suffixes:
            stem = whole[: len(whole) - len(ending)]
            if whole.endswith(ending) and len(stem) >= SHORTEST:
                yield stem + before
                # "acquittee", "shoppable": the last consonant is doubled
                if not before and stem[-1] == stem[-2] and len(stem) > SHORTEST:
                    yield stem[:-1]


@loaded
def _affixes(lang: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All prefixes and all endings, since most words have none of them."""
    return forms(lang).prefixes, tuple(ending for ending, _ in forms(lang).suffixes)
