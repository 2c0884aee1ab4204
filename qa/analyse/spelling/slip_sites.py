"""Where a slip may stand: in prose, and where no name and no foreign word stands."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import neighbor
from qa.analyse.sentences import sentences
from qa.analyse.words import Words, words
from qa.languages.language import Language, language
from qa.languages.united import words_anywhere
from qa.lexicon.frequency import Lexicon
from qa.lexicon.ngrams import sequences
from qa.lexicon.word_list import listed
from qa.model.expression import expression
from qa.model.memory import loaded
from qa.model.prose import OBJECT, Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A capitalized form that begins a sentence and has fewer letters may be any name.
SHORTEST_FIRST: int = TUNED["SHORTEST_FIRST"]
UNKNOWN: float = TUNED["UNKNOWN"]
# What stands beside names of people.
SPEECH = words_anywhere("wording.speaking")
HYPHENS = "-‐‑–"
# What stands for letters that are not spoken: "It's 'orrible."
APOSTROPHES = frozenset("'’")
SETS_APART = frozenset("$@#_/\\.&*·" + HYPHENS + OBJECT)
PART_OF_MORE = frozenset("@_/\\*·" + HYPHENS)
GLOSS_BEFORE, GLOSS_AFTER = frozenset("(\"“‘'[«„"), frozenset(")\"”’'],»“;:")


def not_names(prose: Prose, form: str, numbers: Sequence[int], tongue: Language) -> Sequence[int]:
    """The capitalized words that need be no names.

    All of them if a country or nationality is one letter away; those before another capitalized
    word if a title is ("Presidnet Ellery"); else the one that begins a sentence, if the form stands
    nowhere else.
    """
    lower = form.lower()
    near = {lower, *_without_one(lower)}
    if len(form) > 4 and not _shorter(tongue).isdisjoint(near):
        return numbers
    if len(form) > 5 and not _shorter_titles(tongue).isdisjoint(near):
        before_names = [n for n in numbers if neighbor(prose, n, 1) is not None]
        if before_names:
            return before_names
    if len(numbers) > 1 or len(form) < SHORTEST_FIRST:
        return []
    starts = prose.need(sentence_starts)
    column = prose.need(words)
    return [n for n in numbers if _first_letter(prose.text, column.starts[n]) in starts]


def sentence_starts(prose: Prose) -> frozenset[int]:
    """Where sentences begin, in code points."""
    return frozenset(span.start for span in prose.need(sentences))


@loaded
def _shorter(tongue: Language) -> frozenset[str]:
    """The words with a capital of their own, in lower case, and what they are without a letter."""
    proper = [word for word in proper_words(tongue) if len(word) > 4]
    return frozenset(proper).union(*map(_without_one, proper))


@loaded
def _shorter_titles(tongue: Language) -> frozenset[str]:
    """The titles before names, and what they are without a letter."""
    return tongue.titles.union(*map(_without_one, tongue.titles))


def _without_one(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]


def _first_letter(text: str, start: int) -> int:
    """Where the quotation that the word may open begins."""
    while start > 0 and text[start - 1] in "\"“„«‘'(":
        start -= 1
    return start


# The letter of a word that was left as an entity: "t&eacute;cnico".
ENTITY_AFTER = expression(r"&#?\w{2,8};")
ENTITY_BEFORE = expression(r"&#?\w{2,8};$")
LONGEST_ENTITY = 11
# A letter of the word in brackets, right before the rest of it or within it.
KEY_BEFORE = expression(r"[(\[][^\W\d_]{1,2}[)\]]\Z")
KEY_BEHIND = expression(r"[(\[][^\W\d_][)\]](?=[^\W\d_])")


def is_beside_an_entity(text: str, span: Span) -> bool:
    """Whether the rest of the word stands beside it as an HTML entity: that is the fault."""
    if text.find("&", max(0, span.start - LONGEST_ENTITY), span.end + 1) < 0:
        return False
    return (
        ENTITY_AFTER.match(text, span.end) is not None
        or ENTITY_BEFORE.search(text, max(0, span.start - LONGEST_ENTITY), span.start) is not None
    )


def _is_abbreviated(text: str, span: Span) -> bool:
    """Whether a full stop cuts the word off that ends no sentence: "(autom.)", "autom. theme"."""
    if text[span.end : span.end + 1] != ".":
        return False
    after = text[span.end + 1 : span.end + 3]
    if after[:1] == ")":
        return text[span.start - 1 : span.start] == "("
    return after[:1] in {",", ";"} or (after[:1] == " " and after[1:].islower())


def _is_half(text: str, span: Span) -> bool:
    """Whether the end of a line once parted the word, whose hyphen was left: "vi- vaban"."""
    before = text[max(0, span.start - 3) : span.start]
    return len(before) == 3 and before[0].isalpha() and before[1] in HYPHENS and before[2] == " "


def _holds_a_key(text: str, span: Span) -> bool:
    """Whether a letter of the word beside it is in brackets, as a key to press: "(z)uletzt", "ro(z)miaru"."""
    return (
        KEY_BEFORE.search(text, max(0, span.start - 4), span.start) is not None
        or KEY_BEHIND.match(text, span.end) is not None
    )


def stands_in_prose(text: str, span: Span) -> bool:
    """Whether the word is no part of a compound, a handle or an address, and no gloss."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    if before and (before in SETS_APART or before in APOSTROPHES):
        return False
    if is_beside_an_entity(text, span) or _is_abbreviated(text, span) or _is_half(text, span):
        return False
    if _holds_a_key(text, span):
        return False
    if after and after[0] in APOSTROPHES and text[span.end - 2 : span.end] == "in":
        return False  # "smokin' and laughin'"
    if after and (after[0] in PART_OF_MORE or (after[0] == "." and after[1:].isalnum())):
        return False
    return not (before and before in GLOSS_BEFORE and after and after[0] in GLOSS_AFTER)


def stands_as_name(prose: Prose, n: int) -> bool:
    """Whether the capitalized word stands where names do.

    After a name that is no country or nationality, before or after a verb of speech, or beside a
    capitalized word that no dictionary has.
    """
    column, lang, tongue = prose.need(words), prose.lang or "", language(prose.lang)
    if tongue is None:
        return False
    text = prose.text
    proper = proper_words(tongue)
    for m in (n - 1, n + 1):
        if not 0 <= m < len(column.texts):
            continue
        between = text[column.span(min(m, n)).end : column.span(max(m, n)).start]
        beside = column.texts[m]
        if between.strip(" ."):
            continue
        lower = beside.casefold()
        if beside in SPEECH or (m < n and is_name(lower, tongue) and lower not in proper):
            return True
        if beside[0].isupper() and len(beside) > 1 and not listed(beside, lang):
            return True
    return False


def is_latin(column: Words, n: int, known: Lexicon) -> bool:
    """Whether the word is the second of a Latin name: "Euprymna tasmanica"."""
    if not n or not column.texts[n].islower():
        return False
    genus = column.texts[n - 1]
    return genus[:1].isupper() and genus[1:].islower() and known.zipf(genus) < UNKNOWN


def foreign_beside(column: Words, n: int, known: Lexicon) -> bool:
    """Whether the word stands beside another lower-case word that is in no list."""
    return any(
        column.texts[m].islower()
        and column.texts[m].isalpha()
        and known.zipf(column.texts[m]) == 0.0
        for m in (n - 1, n + 1)
        if 0 <= m < len(column.texts)
    )


def is_name(word: str, tongue: Language) -> bool:
    """Whether good text has the word with a capital only."""
    table = sequences(tongue.code)
    return table is not None and word not in table.classes and word.capitalize() in table.classes
