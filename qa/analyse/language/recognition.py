"""Which language a whole text is in.

A fast first look settles most texts: the script, if one language only is written in it, and how
common the words are in each of forty languages. Where that leaves a doubt, langdetect decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from qa.analyse.language.guess import guess_language
from qa.analyse.language.scripts import IDEOGRAPHIC, language_of, scripts_in, scripts_of
from qa.analyse.triggers import characters
from qa.analyse.words import WORD, words
from qa.lexicon.common_words import LANGUAGES, LEAST, common_words
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many words of a text are looked at: more say nothing new.
MOST_WORDS: int = TUNED["MOST_WORDS"]
# A word that a language's list lacks is taken for this much rarer than the rarest listed.
UNLISTED: Final = LEAST - 1.2
# Fewer words, or letters of a script without words, tell no language.
FEWEST_WORDS: int = TUNED["FEWEST_WORDS"]
FEWEST_LETTERS: int = TUNED["FEWEST_LETTERS"]
# In so long a text one word of so many is asked first.
LONG: int = TUNED["LONG"]
SHARE: int = TUNED["SHARE"]
# The first look is sure if the odds of the best language against the next are 10 to this power at
# least, for a word in the mean and for the whole text, and this share of words is in its list.
# Close relatives (Danish and Norwegian, Czech and Slovak) differ by 0.2 a word and more.
SURE_A_WORD: float = TUNED["SURE_A_WORD"]
SURE_ALL: float = TUNED["SURE_ALL"]
COVERED: float = TUNED["COVERED"]
# Odds of this size settle even a short text.
CLEAR: float = TUNED["CLEAR"]
# wordfreq has one list for languages that langdetect and ISO 639-1 tell apart.
JOINED: Final = {"sh": "hr"}
CONVERSE: Final = {"hr": "sh"}


class Recognized(NamedTuple):
    """The language of a text, as an ISO 639 code, and whether that can be relied on.

    `lang` is None if nothing can be told.
    """

    lang: str | None
    sure: bool


def recognized(prose: Prose) -> Recognized:
    """The language that most of the prose is in, whatever its `lang`.

    A long text in the letters of one script is mostly settled by a share of its words, spread over it as they are.
    """
    found = prose.need(words).texts[:MOST_WORDS]
    if len(found) >= LONG:
        scripts = scripts_in("".join(prose.need(characters)))  # each letter once
        (script, *others) = scripts or ("",)
        if script and not others and not language_of(script) and (clear := _clear(found, script)):
            return Recognized(clear, sure=True)
    return recognize(prose.text)


def recognize(text: str) -> Recognized:
    """The language that most of the text is in. The same text gives the same answer."""
    counts = scripts_in(text)
    if not counts:
        return Recognized(None, sure=False)
    weights = {script: n * (3 if script in IDEOGRAPHIC else 1) for script, n in counts.items()}
    script = max(weights, key=lambda name: (weights[name], name))
    if counts[script] < FEWEST_LETTERS:
        return Recognized(None, sure=False)
    if script == "Han" and weights.get("Kana", 0) * 12 > weights["Han"]:
        script = "Kana"
    if one := language_of(script):
        return Recognized(one, sure=2 * weights[script] > sum(weights.values()))
    return _by_words(text, script)


def _by_words(text: str, script: str) -> Recognized:
    found = [match.group() for match in islice(WORD.finditer(text), MOST_WORDS)]
    forms = [form for form in found if not form[0].isdigit()]
    ranks = _ranked(forms, script)
    if len(forms) < FEWEST_WORDS or not ranks:
        return Recognized(None, sure=False)
    (_, best, covered), margin = ranks[0], _margin(ranks)
    enough = margin >= SURE_ALL and margin >= SURE_A_WORD * len(forms)
    if covered >= COVERED * len(forms) and (enough or margin >= CLEAR):
        return Recognized(JOINED.get(best, best), sure=True)
    guessed = guess_language(text)
    if guessed is None:
        likely = covered >= COVERED * len(forms) and margin > 0
        return Recognized(JOINED.get(best, best) if likely else None, sure=False)
    listed = CONVERSE.get(guessed, guessed)
    agreed = listed in {lang for _, lang, _ in ranks[:2]} or listed not in LANGUAGES
    return Recognized(guessed, sure=agreed and len(forms) >= 4 * FEWEST_WORDS)


def _clear(found: Sequence[str], script: str) -> str | None:
    """The language that a share of the words settles by itself."""
    forms = [word for word in found[::SHARE] if not word[0].isdigit()]
    ranks = _ranked(forms, script)
    if not ranks or _margin(ranks) < CLEAR or ranks[0][2] < COVERED * len(forms):
        return None
    return JOINED.get(ranks[0][1], ranks[0][1])


def _margin(ranks: list[tuple[float, str, int]]) -> float:
    """By how much the odds of the best language are above those of the next."""
    return ranks[0][0] - (ranks[1][0] if len(ranks) > 1 else 0.0)


def _ranked(forms: list[str], script: str) -> list[tuple[float, str, int]]:
    """The languages of the script by their odds, the best first, with the words that each has."""
    profile = common_words().profile
    odds = [0.0] * len(LANGUAGES)
    covered = [0] * len(LANGUAGES)
    for form, times in Counter(forms).items():
        for number, zipf in profile(form):
            odds[number] += (zipf - UNLISTED) * times
            covered[number] += times
    return sorted(
        (
            (odds[number], lang, covered[number])
            for number, lang in enumerate(LANGUAGES)
            if script in scripts_of(lang) and covered[number]
        ),
        reverse=True,
    )
