"""Words that are made of others by rule: "rebidding", "unplayable", "trucklike"."""

from __future__ import annotations

from collections.abc import Iterator

from qa.languages.language import Language
from qa.lexicon.frequency import frequent_words
from qa.lexicon.word_list import Listed, listed, word_list
from qa.model.memory import loaded, remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What is put before any verb, noun or adjective, and what makes of a word another kind of word, as
# (ending, what the word ended with before). The longest grammars of English list some hundred of
# each; these are the ones that make new words every day. Plain inflections are in the lists, and
# slips look like them: "prefering", "personaly", "spokeman".
LATIN = "re pre sub super auto inter multi anti micro mini".split()
PREFIXES = {
    **dict.fromkeys(("ca", "es", "fr", "it", "pt", "ro"), LATIN),
    "da": ["u"],
    "nb": ["u"],
    "sv": ["o"],
    "en": """
        un re non over out mis pre post anti under dis co sub de inter super multi mid semi micro
        mini mega ultra hyper trans bio eco cyber counter fore up down cross
        """.split(),
}

# Pronouns that Italian writes onto the verb, alone or two together, and the ends of the forms that
# take them, each with what the form ends with by itself: "installalo", "generane", "dirglielo".
CLITICS = """
    mi ti si ci vi lo la li le ne gli glielo gliela glieli gliele gliene melo mela meli mele mene telo
    tela teli tele tene selo sela seli sele sene celo cela celi cele cene velo vela veli vele vene
    """.split()
HOSTS = (("a", "a"), ("i", "i"), ("ndo", "ndo"), ("r", "re"))
SUFFIXES: dict[str, tuple[tuple[str, str], ...]] = {
    "it": tuple((end + clitic, alone) for clitic in CLITICS for end, alone in HOSTS),
    "en": (
        ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("able", ""), ("able", "e"),
        ("ably", ""), ("ability", ""), ("ability", "e"), ("ness", ""), ("iness", "y"),
        ("less", ""), ("lessness", ""), ("like", ""), ("ish", ""), ("ism", ""), ("ist", ""),
        ("ists", ""), ("ee", ""), ("ees", ""), ("wise", ""), ("ward", ""), ("wards", ""),
        ("dom", ""), ("hood", ""), ("ship", ""), ("ise", ""), ("ize", ""), ("ised", ""),
        ("ized", ""), ("ising", ""), ("izing", ""), ("esque", ""), ("proof", ""),
    ),
}  # fmt: skip
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
    prefixes, suffixes = PREFIXES.get(tongue.code, []), SUFFIXES.get(tongue.code, ())
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
    return tuple(PREFIXES.get(lang, ())), tuple(ending for ending, _ in SUFFIXES.get(lang, ()))
