"""A word and a name, or two sentences, without the space between them: "promisesMaria", "InsiderThe".

Links and bold names that were taken out of a page leave them. Brands are written so, too ("deviantArt",
"YouTube"), and names in programs: what stands in the text twice, or beside others of its kind, is one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from itertools import filterfalse

from qa.analyse.source_signs import is_place
from qa.analyse.spelling.word_breaks import WordBreak, is_behind_name
from qa.analyse.words import occurrences, words
from qa.languages.forms import forms
from qa.languages.language import Language, language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.expression import expression
from qa.model.letters import CAPITAL, SMALL
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# One capital within the word.
FORM = expression(rf"(?P<one>[{CAPITAL}]?[{SMALL}]{{2,20}})(?P<two>[{CAPITAL}][{SMALL}]{{2,20}})")
# Capitals before a small word: "BSPthe", "NATOThe"; a name before a short one: "CampoHe".
CAPITALS = expression(rf"[{CAPITAL}]{{2,7}}[{SMALL}]{{2,8}}")
SHORT = expression(rf"(?P<one>[{CAPITAL}][{SMALL}]{{2,20}})(?P<two>[{CAPITAL}][{SMALL}])")
# Two words with capitals between spaces, of which the second may begin the next pair; an account or a tag.
APART = expression(
    rf"(?<= )(?P<one>[{CAPITAL}][{SMALL}]{{2,20}})(?= (?P<two>[{CAPITAL}][{SMALL}]{{2,20}}) )"
)
HANDLE = expression(r"[@#](?P<name>\w{1,60})")
# How common the word before the name must be (Zipf), and the name or word behind it.
BEFORE: float = TUNED["BEFORE"]
BEHIND: float = TUNED["BEHIND"]
# A shorter word before a name is a preposition, no pronoun.
SHORTEST_BEFORE: int = TUNED["SHORTEST_BEFORE"]
# More such forms in a text are names in programs.
MOST: int = TUNED["MOST"]


def glued_capitals(prose: Prose) -> tuple[WordBreak, ...]:
    """The words with a capital in them that are two words, in order."""
    known, tongue = lexicon(prose.lang or ""), language(prose.lang)
    if known is None or tongue is None or not tongue.name_beginnings:
        return ()
    column, places = prose.need(words), prose.need(occurrences)
    found: list[WordBreak] = []
    others = 0
    for form in filterfalse(str.istitle, filterfalse(str.islower, places)):
        match, numbers = FORM.fullmatch(form), places[form]
        parts = (
            _behind_capitals(form, tongue, places)
            or _behind_name(prose, form, known, tongue)
            or _standing_apart(prose, form, known, tongue)
        )
        if parts is not None:
            found.extend(WordBreak(column.span(n), parts) for n in numbers)
            continue
        if match is None:
            continue
        one, two = match["one"], match["two"]
        often = one in tongue.never_glued  # "theHarbor" is no brand, however often it stands there
        if (len(numbers) == 1 or often) and _are_two(one, two, known, tongue, places):
            found.extend(WordBreak(column.span(n), f"{one} {two}") for n in numbers)
        else:
            others += 1
    return tuple(sorted(found)) if len(found) + others <= MOST or not others else ()


def _behind_capitals(form: str, tongue: Language, places: Container[str]) -> str | None:
    """An abbreviation of the text and the small word that was glued to it: "BSPthe"."""
    if CAPITALS.fullmatch(form) is None:
        return None
    for small in tongue.never_glued | tongue.determiners | tongue.behind_known_names:
        one = form[: -len(small)]
        if form.lower().endswith(small) and len(small) > 2 and one.isupper() and one in places:
            return f"{one} {form[len(one) :]}"
    return None


def _behind_name(prose: Prose, form: str, known: Lexicon, tongue: Language) -> str | None:
    """A surname and the subject or article that was glued to it: "Mario CampoHe explained"."""
    match = FORM.fullmatch(form) or SHORT.fullmatch(form)
    if match is None or known.zipf(form.lower()) or not match["one"][0].isupper():
        return None
    opens = match["two"].lower() in tongue.subjects | tongue.determiners
    column, places = prose.need(words), prose.need(occurrences)
    if opens and all(is_behind_name(prose, column, n) for n in places[form]):
        return f"{match['one']} {match['two']}"
    return None


def _standing_apart(prose: Prose, form: str, known: Lexicon, tongue: Language) -> str | None:
    """Two words that the text has apart as well: "SocialistParty" beside "Socialist Party"; no account or tag."""
    match = FORM.fullmatch(form)
    if match is None or not match["one"][0].isupper():
        return None
    one, two = match["one"], match["two"]
    is_brand = bool(known.zipf(form.lower())) or one.lower() in tongue.name_beginnings
    is_known = known.zipf(one.lower()) >= BEHIND and known.zipf(two.lower()) >= BEHIND
    apart = f"{one} {two}"
    if is_brand or not is_known or apart not in prose.need(_pairs_of_capitals):
        return None
    handles = prose.need(_handles)
    place = bisect_left(handles, form)
    return None if place < len(handles) and handles[place].startswith(form) else apart


def _pairs_of_capitals(prose: Prose) -> frozenset[str]:
    """Two words with capitals between spaces: "Socialist Party". Gathered once, since a text may have thousands of glued forms."""
    return frozenset(f"{match['one']} {match['two']}" for match in APART.finditer(prose.text))


def _handles(prose: Prose) -> tuple[str, ...]:
    """The names of accounts and the tags of a text, in order."""
    return tuple(sorted(match["name"] for match in HANDLE.finditer(prose.text)))


def _are_two(one: str, two: str, known: Lexicon, tongue: Language, places: Container[str]) -> bool:
    """Whether the parts are a common word and a name, or the end of a sentence and its next."""
    if one.lower() in tongue.name_beginnings | set(forms(tongue.code).prefixes) or known.zipf(
        (one + two).lower()
    ):
        return False
    if one.islower():
        if len(one) < SHORTEST_BEFORE and one in tongue.subjects:
            return False  # "uMkhonto weSizwe"
        is_name = known.zipf(two.lower()) >= BEHIND or two in places
        return known.zipf(one) >= BEFORE and is_name
    low = two.lower()
    if low in tongue.credit_words:
        return known.zipf(one.lower()) >= BEHIND
    is_known = known.zipf(one.lower()) >= BEHIND or is_place(one) or one in places
    # "BloomThat", "MeToo" are brands and mottos: a sentence begins with its subject or an article.
    opens = (
        two in tongue.weekdays
        or low in tongue.determiners
        or low in tongue.subjects
        or low in tongue.place_prepositions
    )
    return opens and low not in tongue.clause_openers and len(two) > 2 and is_known
