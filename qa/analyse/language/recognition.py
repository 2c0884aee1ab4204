"""Which language a whole text is in.

A fast first look settles most texts: the script, if one language only is written in it, and how
common the words are in each of forty languages. Where that leaves a doubt, langdetect decides.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import Final

from qa.analyse.language.guess import guess_language
from qa.analyse.language.scripts import IDEOGRAPHIC, language_of, scripts_in, scripts_of
from qa.analyse.words import WORD
from qa.lexicon.common_words import LANGUAGES, LEAST, common_words
from qa.model.named_tuples import NamedTuple
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many words of a text are looked at: more say nothing new.
MOST_WORDS: int = TUNED["MOST_WORDS"]
# A word that a language's list lacks is taken for this much rarer than the rarest listed.
UNLISTED: Final = LEAST - 1.2
# Fewer words, or letters of a script without words, tell no language.
FEWEST_WORDS: int = TUNED["FEWEST_WORDS"]
FEWEST_LETTERS: int = TUNED["FEWEST_LETTERS"]
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
    (odds, best, covered), (second, *_) = ranks[0], (*ranks[1:], (0.0, "", 0))[0]
    margin = odds - second
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
