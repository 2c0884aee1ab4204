"""Spaces that were lost between two words, or stand within one."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.rare_words import rare_words
from qa.analyse.spelling.affixes import is_productive
from qa.analyse.spelling.near_words import joins_of
from qa.analyse.words import Words, occurrences, words
from qa.languages.language import Language, language
from qa.languages.shared import shared_words
from qa.lexicon.frequency import LONG_LISTS, Lexicon, frequent_words, lexicon
from qa.lexicon.rare_forms import has_dictionary, is_rare_word
from qa.model.language_tag import HUB
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How common both parts of what was glued must be (Zipf); how common the whole of what was split,
# and by how much more than its rarer part.
PART: float = TUNED["PART"]
WHOLE: float = TUNED["WHOLE"]
MORE: float = TUNED["MORE"]
# The other part is a word of so many letters; shorter ones begin and end other words.
SHORTEST: int = TUNED["SHORTEST"]
LONGEST: int = TUNED["LONGEST"]
# Two function words have so many letters together.
SHORTEST_PAIR: int = TUNED["SHORTEST_PAIR"]
# The same of any two words in languages that make no compounds, with a dictionary and without.
ANY_PART: float = TUNED["ANY_PART"]
ANY_PART_WITHOUT: float = TUNED["ANY_PART_WITHOUT"]
SHORTEST_ANY: int = TUNED["SHORTEST_ANY"]
# The same of two words that neither begin nor end others: each, both together, and the commoner one,
# which is commoner still in languages that have more words than any list.
STRANGER: float = TUNED["STRANGER"]
STRANGERS: float = TUNED["STRANGERS"]
COMMONEST_STRANGER: float = TUNED["COMMONEST_STRANGER"]
COMMONEST_COINED: float = TUNED["COMMONEST_COINED"]
# One of the two is as common as small words are; others make compounds after all ("телеканал").
COMMONEST_ANY: float = TUNED["COMMONEST_ANY"]
# They make so few other words by being joined.
BOTH_JOIN: int = TUNED["BOTH_JOIN"]


class WordBreak(NamedTuple):
    """Where the letters stand, and how they should be written."""

    span: Span
    right: str


def glued_words(prose: Prose) -> tuple[WordBreak, ...]:
    """Forms that no list has and that are a common word and "of", "the" or the like, in order."""
    tongue = language(prose.lang)
    if tongue is None or not tongue.never_glued or not _is_well_known(tongue):
        return ()
    column = prose.need(words)
    found: list[WordBreak] = []
    for form, frequency, numbers in prose.need(rare_words):
        if frequency or not form.islower() or len(form) > LONGEST:
            continue
        right = _parted(form, tongue)
        if right is not None and not _is_english(form, tongue):
            found.extend(WordBreak(column.span(n), right) for n in numbers if not _is_tag(prose, n))
    found.extend(_glued_names(prose, tongue))
    places, pairs = prose.need(occurrences), _pairs(tongue)
    for form in places.keys() & pairs.keys():
        found.extend(WordBreak(column.span(n), pairs[form]) for n in places[form])
    return tuple(sorted(set(found)))


def _is_tag(prose: Prose, n: int) -> bool:
    """Whether a word is a subject or the name of a user: "#newyear", "@oldtown"."""
    start = prose.need(words).starts[n]
    return prose.text[max(0, start - 1) : start] in {"#", "@", "_"}


# So common a word before the name's last one must be for "the" to count: "Business Insiderthe".
BEFORE_THE: float = TUNED["BEFORE_THE"]
# A surname is as common at least, behind a first name: "Leonardo Bonuccithe".
SURNAME: float = TUNED["SURNAME"]
# Words so long end no name, be the rest as rare as a surname: "Tabascoalthough".
LONG_TAIL: int = TUNED["LONG_TAIL"]
SHORT_NAME: int = TUNED["SHORT_NAME"]


def _glued_names(prose: Prose, tongue: Language) -> Iterator[WordBreak]:
    """Names that no list has, and that are a name of the text or of the list, and "who" or the like."""
    known = lexicon(tongue.code)
    if known is None or not tongue.behind_names:
        return
    column, places = prose.need(words), prose.need(occurrences)
    for form, frequency, numbers in prose.need(rare_words):
        if frequency or not form.istitle() or len(form) > LONGEST:
            continue
        tail = next((word for word in tongue.behind_names if form.endswith(word)), "")
        if not tail:
            tail = next(
                (
                    word
                    for word in tongue.never_ends
                    if form.endswith(word)
                    and len(form) - len(word) > SHORTEST
                    and known.zipf(form.removesuffix(word).lower())
                    >= (SURNAME if len(word) >= LONG_TAIL else PART)
                ),
                "",
            )
        behind_name = all(is_behind_name(prose, column, n) for n in numbers)
        if not tail:
            tail = next(
                (
                    t
                    for t in tongue.behind_known_names
                    if form.endswith(t)
                    and (
                        form[: -len(t)] in places
                        or (behind_name and _is_surname(known, form[: -len(t)]))
                    )
                ),
                "",
            )
        article = tongue.glued_article
        before = known.zipf(form.removesuffix(article)) if form.endswith(article) else 0.0
        if (
            not tail
            and article
            and len(form) - len(article) > SHORTEST
            and before >= (SURNAME if behind_name else BEFORE_THE)
        ):
            tail = article
        name = form.removesuffix(tail)
        is_name = tail in tongue.never_in_names or name in places or known.zipf(name) >= SURNAME
        if tail and is_name and len(name) >= SHORTEST - 1:
            yield from (WordBreak(column.span(n), f"{name} {tail}") for n in numbers)


def is_behind_name(prose: Prose, column: Words, n: int) -> bool:
    """Whether a name, or an initial, stands right before a word."""
    return (
        n > 0
        and column.texts[n - 1][0].isupper()
        and prose.text[column.end(n - 1) : column.starts[n]] in {" ", ". "}
    )


def _is_surname(known: Lexicon, name: str) -> bool:
    """Whether a form may be a surname: lists have it, and it is not short.

    A short one has to be well known: "Presido" is no Presi who does.
    """
    least = SURNAME if len(name) > SHORT_NAME else BEFORE_THE
    return len(name) > SHORTEST and known.zipf(name) >= least


@loaded
def _pairs(tongue: Language) -> dict[str, str]:
    """Function words glued to an article; lists made from the web hold "ofthe"."""
    articles = tongue.never_glued & tongue.determiners
    return {
        one + two: f"{one} {two}"
        for one in tongue.function_words
        for two in articles
        if len(one) > 1 and one not in articles
    }


def _is_english(form: str, tongue: Language) -> bool:
    """Whether a form in another language is a word of English."""
    english = lexicon(HUB)
    return tongue.code != HUB and english is not None and english.zipf(form) > 0.0


def _is_well_known(tongue: Language) -> bool:
    """Whether the frequency list, or a dictionary beside it, has nearly all forms."""
    return tongue.code in LONG_LISTS or has_dictionary(tongue.code)


def _parted(form: str, tongue: Language) -> str | None:
    """A form as two words, if it is two common ones.

    In languages with compounds, and where no dictionary was asked, one of them is a word that is glued
    to nothing.
    """
    if is_rare_word(form, tongue.code):
        return None
    common, small = frequent_words(tongue.code), tongue.never_glued
    # Prepositions are prefixes of verbs and nouns in languages that have no such list.
    any_two = bool(tongue.never_heads) and tongue.code in LONG_LISTS
    needed = ANY_PART if has_dictionary(tongue.code) else ANY_PART_WITHOUT
    parts = _strangers(form, tongue)
    if parts is not None:
        return parts
    small_pair = _small_pair(form, tongue)
    if small_pair is not None:
        return small_pair
    for cut in range(2, len(form) - 1):
        one, two = form[:cut], form[cut:]
        if one in shared_words("prefixes"):
            continue
        lone = one in small or one in tongue.never_heads
        is_end = two in tongue.never_ends
        rest = two if lone else one if two in small or is_end else None
        if rest is not None:
            made = bool(tongue.joints) and not tongue.listed_in_full
            if made and is_productive(one, two, tongue.code):
                continue  # "blasen-der", "des-organisieren"
            if common.get(rest, 0.0) >= PART and (rest in small or len(rest) >= SHORTEST):
                return f"{one} {two}"
        elif (
            any_two
            and min(len(one), len(two)) >= SHORTEST_ANY
            and min(common.get(one, 0.0), common.get(two, 0.0)) >= needed
            and max(common[one], common[two]) >= COMMONEST_ANY
            and sum(joins_of(one, two, tongue.code)) < BOTH_JOIN
        ):
            return f"{one} {two}"
    return None


def _small_pair(form: str, tongue: Language) -> str | None:
    """A form that no list has as two function words: they make no compounds that lists lack ("vor die")."""
    if len(form) < SHORTEST_PAIR:
        return None
    common = frequent_words(tongue.code)
    found = [
        (common.get(form[:cut], 0.0) + common.get(form[cut:], 0.0), f"{form[:cut]} {form[cut:]}")
        for cut in range(2, len(form) - 1)
        if form[:cut] in tongue.function_words and form[cut:] in tongue.function_words
    ]
    return max(found)[1] if found else None


def _strangers(form: str, tongue: Language) -> str | None:
    """A form as two common words that begin and end no other words of the list, the commonest such.

    What makes words by joining them ("tele-", "-werk") does so in many words of a list; two words that
    do it in none came together by chance. Where lists lack most forms, since words are compounds or
    take chains of endings, a word that does so in none at all must be one of the commonest.
    """
    common = frequent_words(tongue.code)
    coined = bool(tongue.joints) or tongue.coins_words
    listed_well = tongue.code in LONG_LISTS
    if tongue.joints and not listed_well:
        return None  # most compounds are in no list
    short = 2 if listed_well and has_dictionary(tongue.code) else 3
    best, found = 0.0, None
    for cut in range(short, len(form) - short + 1):
        one, two = form[:cut], form[cut:]
        heights = common.get(one, 0.0), common.get(two, 0.0)
        if min(heights) < STRANGER or sum(heights) <= max(best, STRANGERS):
            continue
        if max(heights) < (COMMONEST_COINED if coined else COMMONEST_STRANGER):
            continue
        begun, ended = joins_of(one, two, tongue.code)
        if begun + ended > (cut > short) or (coined and not _is_alone(one, two, tongue)):
            continue
        best, found = sum(heights), f"{one} {two}"
    return found


def _is_alone(one: str, two: str, tongue: Language) -> bool:
    """Whether one of two words is among the commonest, and begins and ends no other word."""
    common = frequent_words(tongue.code)
    return any(
        common[word] >= COMMONEST_COINED and sum(joins_of(word, word, tongue.code)) == 0
        for word in (one, two)
    )


def split_words(prose: Prose) -> tuple[WordBreak, ...]:
    """Neighbors of which one is no word, or hardly one, and that are a common word as one."""
    known, tongue = lexicon(prose.lang or ""), language(prose.lang)
    if known is None or tongue is None or not tongue.never_glued:
        return ()
    text, column = prose.text, prose.need(words)
    texts = column.texts
    found: dict[int, WordBreak] = {}
    for form, frequency, numbers in prose.need(rare_words):
        if not form.islower() or len(form) > LONGEST:
            continue
        for n in numbers:
            for first in (n - 1, n):
                if first < 0 or first + 1 >= len(texts):
                    continue
                one, two = texts[first], texts[first + 1]
                if not (one.isalpha() and two.isalpha() and two.islower()):
                    continue
                if text[column.end(first) : column.starts[first + 1]] != " ":
                    continue
                zipf = known.zipf(one + two)
                if zipf >= WHOLE and zipf - frequency >= MORE:
                    span = Span(column.starts[first], column.end(first + 1))
                    found[first] = WordBreak(span, one + two)
    return tuple(found[first] for first in sorted(found))
