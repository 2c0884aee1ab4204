"""Nouns without their capital, in a language that gives every noun one."""

from __future__ import annotations

from qa.analyse.lower_case_propers import stands_in_prose
from qa.analyse.words import Words, occurrences, words
from qa.languages.folders import lines_of
from qa.languages.language import Language, language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.language_tag import HUB
from qa.model.memory import loaded
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many letters has a word that is told by its ending, and so common it is.
SHORTEST: int = TUNED["SHORTEST"]
KNOWN: float = TUNED["KNOWN"]
# A word that is so common in English may stand in an English phrase: "station".
FOREIGN: float = TUNED["FOREIGN"]
SHORTEST_BEHIND: int = TUNED["SHORTEST_BEHIND"]
ENDS = ".,;:!?"
# What begins the lines of words that are nouns only behind an article.
OTHERS = "="
# A hyphen, the place for one, a bracket within a word.
JOINTS = frozenset("-\u00ad()")


def lower_case_nouns(prose: Prose) -> tuple[Span, ...]:
    """The nouns in small letters that their ending or their place tells, in order.

    "Die regierung", by "-ung"; "im haus.", since an article that is part of its preposition takes
    adjectives with one ending only; "für frauen", since no text has the word in small letters, behind a word
    that holds sentences together. None in a language that writes nouns small.
    """
    known = language(prose.lang)
    frequencies = lexicon(prose.lang or "")
    if known is None or frequencies is None or not known.noun_endings:
        return ()
    column, places = prose.need(words), prose.need(occurrences)
    found: set[int] = set()
    listed, english = _listed(known), lexicon(HUB)
    for form in places:
        if not form.islower():
            continue
        if _is_noun(form, known, frequencies):
            found.update(places[form])
        elif form in listed and (english is None or english.zipf(form) < FOREIGN):
            found.update(
                n
                for n in places[form]
                if _is_held(prose, column, n, known, by_article=listed[form])
            )
    for opener in known.noun_openers & places.keys():
        found.update(n + 1 for n in places[opener] if _is_behind(prose, n, known, frequencies))
    spans = (column.span(n) for n in found)
    return tuple(sorted(span for span in spans if _counts(prose.text, span)))


@loaded
def _listed(known: Language) -> dict[str, bool]:
    """Forms of nouns in small letters that texts hardly ever have so, and whether they are other words, too."""
    found: dict[str, bool] = {}
    for line in lines_of(known.code, "nouns.txt"):
        forms = line.split()
        found.update(dict.fromkeys(forms, forms[0] == OTHERS))
    return found


def _is_held(prose: Prose, column: Words, n: int, known: Language, *, by_article: bool) -> bool:
    """Whether a word is part of a sentence of the language, and not of a title, a code or a phrase of another."""
    before = column.texts[n - 1].casefold() if n and _is_apart(prose, column, n - 1) else ""
    return before in (known.before_ordinals if by_article else known.function_words)


def _is_noun(form: str, known: Language, frequencies: Lexicon) -> bool:
    """Whether the ending makes a noun of a form: singular, or the plural of such a word."""
    if len(form) < SHORTEST or not form.isalpha() or frequencies.zipf(form) < KNOWN:
        return False
    single = form.removesuffix(known.noun_plural)
    if single != form and single.endswith(known.verb_endings):
        return False  # "wirtschaften" is a verb
    if not single.endswith(known.noun_endings) or frequencies.zipf(single) < KNOWN:
        return False
    english = lexicon(HUB)
    return english is None or english.zipf(form) < FOREIGN


def _is_behind(prose: Prose, n: int, known: Language, frequencies: Lexicon) -> bool:
    """Whether the word behind the article number `n` can only be its noun."""
    column = prose.need(words)
    if n + 1 >= len(column.texts) or not _is_apart(prose, column, n):
        return False
    form = column.texts[n + 1]
    if not form.islower() or not form.isalpha() or form.endswith(known.adjective_ending):
        return False
    if len(form) < SHORTEST_BEHIND or frequencies.zipf(form) < KNOWN:
        return False
    end = column.end(n + 1)
    after = prose.text[end : end + 1]
    if after in ENDS:
        return prose.text[end + 1 : end + 2].isspace() or end + 1 >= len(prose.text)
    following = column.texts[n + 2] if n + 2 < len(column.texts) else ""
    return _is_apart(prose, column, n + 1) and following in known.after_nouns


def _is_apart(prose: Prose, column: Words, n: int) -> bool:
    """Whether nothing but a space stands between word `n` and the next."""
    return n + 1 < len(column.texts) and prose.text[column.end(n) : column.starts[n + 1]] == " "


def _counts(text: str, span: Span) -> bool:
    """Whether the word stands in prose, and is no part of a compound with a hyphen."""
    beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return JOINTS.isdisjoint(beside) and stands_in_prose(text, span)
