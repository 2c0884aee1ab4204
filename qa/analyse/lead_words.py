"""Words that markup set apart at the head of a paragraph, and that were translated by themselves.

A site whose first word is bold, a link or a large initial hands an engine two pieces: the word, and the rest.
"Baltic the prime ministers will meet", "Prosecutor according to the report", "ANDhis year", "A) Yes".
"""

from __future__ import annotations

import re

from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.source_signs import is_place
from qa.analyse.words import WORD, occurrences, words
from qa.languages.language import Language, language
from qa.lexicon.frequency import lexicon
from qa.lexicon.ngrams import END, Sequences, sequences
from qa.model.expression import expression
from qa.model.letters import CAPITAL, SMALL
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What a noun at the head of a sentence is not followed by: "Prosecutor the", "Tampere today the".
HEAD = expression(
    rf"((?:[{CAPITAL}][\w’'-]* (?=[{CAPITAL}]))?\w[\w’'-]*) "
    r"(?:the (?=[^\W\d_])|(?:today|yesterday) the |according to (?:the|a) |The (?=[\w’'-]+ [^\W_]))"
)
# "The police according to the release, the money was sent": a second subject follows the comma.
TWICE = expression(
    rf"((?:The )?[\w’'-]+(?: [\w’'-]+)?) according to (?:the|a|his|her|its|their) [\w’'-]+(?: [\w’'-]+)?, "
    rf"(?:the|a|an|he|she|it|they|there|this|these|those|two|three|some|many|most|no|all|more|[{CAPITAL}][\w’'-]+)\b"
    r"(?! and\b)"
)
# A capital in the middle: "The police According to the shop, a man was there".
MIDDLE = expression(r"((?:The )?[\w’'-]+) According to (?=[\w’'-]+)")
# A name of two words or more, and what follows it: no surname.
TITLE = expression(rf"(?:[{CAPITAL}][\w’'-]* ){{2,5}}[{SMALL}]")
# A paragraph is shorter in a headline, and in a line that lost its verb.
SHORTEST: int = TUNED["SHORTEST"]
# Weights of a word after the beginning of a sentence, in natural logarithms: from here on it hardly ever is.
RARE: float = TUNED["RARE"]
# From this Zipf frequency on, what stands behind an initial is a word.
KNOWN: float = TUNED["KNOWN"]
# "Closing the door", "Slowly the door": words that begin a clause whatever they are.
OPENERS = ("ing", "ly", "ward", "wards", "wise")
# Adverbs and verbs that no ending tells.
OPENING = frozenset(
    """
    anytime look rat here there now then today yesterday tomorrow tonight later sometimes perhaps maybe
    instead soon once often again next last meanwhile indeed besides inside outside underneath amid amidst
    despite enter exit reports claims watch see imagine earlier almost one non tape adds
    none never hence half neither both all such what quite rather even only just still to-day to-morrow
    """.split()
)
# A function word in capitals glued to what follows: Spanish "Este" cut after its initial is "ANDhis".
DROP_CAP = expression(r"(?:AND|THE|TO|IN|OR|OF|ON|HE|IT)(?=[^\W\d_]{2,20}\b)")
# German "Der", whose initial was set apart: "D.he".
SET_APART = expression(rf"[{CAPITAL}]\.(?=[{SMALL}]{{2,20}} [^\W_])")
# Spanish "Así", cut after its initial.
YES = expression(r"A\) Yes\b")
SECOND = expression(r"\b[Bb]\) ")
CLOSING = '.!?…:”"’)'
OPENING_QUOTES = '“"„«'


class LeadWord(NamedTuple):
    """A word that was translated by itself, and what comes right after it."""

    span: Span
    rest: str


def lead_words(prose: Prose) -> tuple[LeadWord, ...]:
    """The lead words of paragraphs, in order; of English texts only."""
    known, tables = language(prose.lang), sequences(prose.lang or "")
    if known is None or tables is None:
        return ()
    text = prose.text
    found: list[LeadWord] = []
    for segment in prose.segments:
        if segment.role in {Role.CELL, Role.ITEM, Role.HEADING}:
            continue
        lead = _word_of(prose, known, tables, segment.span) or _initial_of(prose, segment.span)
        if lead is not None:
            found.append(lead)
    if "A) Yes" in text and SECOND.search(text) is None:
        found.extend(LeadWord(Span(m.start(), m.end()), "") for m in YES.finditer(text))
    return tuple(sorted(found))


def _word_of(prose: Prose, known: Language, tables: Sequences, bounds: Span) -> LeadWord | None:
    """The word at the head of the paragraph that cannot begin what follows it."""
    text, start, end = prose.text, bounds.start, bounds.end
    if text[end - 1] not in CLOSING:
        return None
    if text[start] in OPENING_QUOTES:
        start += 1
    match = HEAD.match(text, start, min(end, start + 80))
    if match is not None:
        span = Span(start, match.end(1))
        if _is_lead(prose, known, tables, span, match.group()):
            return LeadWord(span, match.group()[len(span) + 1 :].strip())
    if text.find("ccording to ", start, min(end, start + 120)) < 0:  # as in nearly all
        return None
    middle = MIDDLE.match(text, start, min(end, start + 80))
    if middle is not None:
        return LeadWord(Span(start, middle.end(1)), "According to")
    twice = TWICE.match(text, start, min(end, start + 120))
    if twice is not None and not _lists(prose, twice.end()):
        return LeadWord(Span(start, twice.end(1)), twice.group()[twice.end(1) - start + 1 :])
    return None


def _initial_of(prose: Prose, bounds: Span) -> LeadWord | None:
    """The initial at the head of the paragraph that was set apart from its word."""
    for match, is_initial in (
        (SET_APART.match(prose.text, bounds.start, bounds.end), _is_known),
        (DROP_CAP.match(prose.text, bounds.start, bounds.end), _is_drop_cap),
    ):
        if match is not None and is_initial(prose, match):
            rest = WORD.match(prose.text, match.end())
            return LeadWord(Span(bounds.start, match.end()), rest.group() if rest else "")
    return None


def _lists(prose: Prose, place: int) -> bool:
    """Whether another comma follows in the sentence: "according to the writer, the singer, and"."""
    sentence = sentence_at(prose.need(sentences), place)
    return sentence is None or prose.text.find(",", place, sentence.end) >= 0


def _is_lead(prose: Prose, known: Language, tables: Sequences, span: Span, head: str) -> bool:
    """Whether the word at `span` can neither begin this sentence nor be its verb."""
    word = span.of(prose.text).rpartition(" ")[2]
    low = word.lower()
    if (
        low in known.function_words
        or low in OPENING
        or low.endswith(OPENERS)
        or "'" in low
        or "’" in low
        or not low.isalpha()  # the number of an item
    ):
        return False
    sentence = sentence_at(prose.need(sentences), span.start)
    if sentence is None or len(prose.need(words).within(sentence)) < SHORTEST:
        return False
    end = span.start + len(head)
    if not prose.text[end : end + 1].islower() and "The " not in head:
        # "Finland the Central Bank lowers", but "Alexander the Great".
        return (
            is_place(word)
            and not _may_begin(known, span.of(prose.text).partition(" ")[0].lower())
            and TITLE.match(prose.text, end) is not None
        )
    first = span.of(prose.text).partition(" ")[0].lower()
    if first != low:
        return is_place(word) and not _may_begin(known, first)
    if "The " in head:
        # "Timmy The Laughing Seal" is a name.
        goes_on = not prose.text[end : end + 1].isupper()
        return is_place(word) or (goes_on and word[1:] == low[1:] and not _is_heading(tables, low))
    return is_place(word) or (word[1:] == low[1:] and _is_noun(tables, known, low))


def _is_noun(tables: Sequences, known: Language, low: str) -> bool:
    """Whether the word hardly ever stands before an article where a sentence begins, and is no verb."""
    weight = tables.phrases.step(END, low, "the")
    if weight is None:
        frequencies = lexicon(known.code)
        return frequencies is not None and not frequencies.zipf(low)
    return weight <= RARE and not _is_verb(tables, low)


def _is_heading(tables: Sequences, low: str) -> bool:
    """Whether the word may be a label or an order before a title: "Meet The", "Update The"."""
    return _is_verb(tables, low) or low in OPENING


def _may_begin(known: Language, low: str) -> bool:
    """Whether any sentence may begin with the word: a function word, an adverb, a participle."""
    if low in known.function_words or low in OPENING or low in known.speech_verbs:
        return True
    return low.endswith(OPENERS) or not low.isalpha()


def _is_verb(tables: Sequences, word: str) -> bool:
    """Whether the word stands after "to" more often than by chance, as verbs do."""
    weight = tables.phrases.step(END, "to", word)
    after = tables.phrases.step("used", "to", word)
    return max(weight or 0.0, after or 0.0) > 0.4


def _is_known(prose: Prose, initial: re.Match[str]) -> bool:
    """Whether a word of the language stands behind the initial."""
    match, known = WORD.match(prose.text, initial.end()), lexicon(prose.lang or "")
    return match is not None and known is not None and known.zipf(match.group()) >= KNOWN


def _is_drop_cap(prose: Prose, initial: re.Match[str]) -> bool:
    """Whether the form is no word or name: neither a list of words nor the text has it elsewhere."""
    match = WORD.match(prose.text, initial.start())
    known = lexicon(prose.lang or "")
    if match is None or known is None:
        return False
    form = match.group()
    rest = DROP_CAP.sub("", form, count=1)
    return (
        rest.islower() and not known.zipf(form) and len(prose.need(occurrences).get(form, ())) == 1
    )
