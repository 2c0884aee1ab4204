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
from qa.languages.lead_words import LeadWords, lead_facts
from qa.lexicon.frequency import lexicon
from qa.lexicon.ngrams import END, Sequences, sequences
from qa.model.expression import compiled, expression
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A name of two words or more, and what follows it: no surname.
TITLE = expression(rf"(?:[{CAPITAL}][\w’'-]* ){{2,5}}[{SMALL}]")
# A paragraph is shorter in a headline, and in a line that lost its verb.
SHORTEST: int = TUNED["SHORTEST"]
# Weights of a word after the beginning of a sentence, in natural logarithms: from here on it hardly ever is.
RARE: float = TUNED["RARE"]
# From this Zipf frequency on, what stands behind an initial is a word.
KNOWN: float = TUNED["KNOWN"]
# German "Der", whose initial was set apart: "D.he".
SET_APART = expression(rf"[{CAPITAL}]\.(?=[{SMALL}]{{2,20}} [^\W_])")
CLOSING = '.!?…:”"’)'
OPENING_QUOTES = '“"„«'


class LeadWord(NamedTuple):
    """A word that was translated by itself.

    Attributes:
        span: where it stands.
        rest: what comes right after it.
        is_attribution: whether that names who says it ("according to"), and
        is_article: whether it is an article and nothing else.
        is_region: whether the word is the adjective of a region.
    """

    span: Span
    rest: str
    is_attribution: bool = False
    is_article: bool = False
    is_region: bool = False


class _Leads(NamedTuple):
    """What is known of lead words, with its expressions."""

    known: Language
    facts: LeadWords
    head: re.Pattern[str]
    # "The police according to the release, the money was sent": a second subject follows the comma.
    twice: re.Pattern[str]
    # A capital in the middle: "The police According to the shop, a man was there".
    middle: re.Pattern[str]
    # A function word in capitals glued to what follows: Spanish "Este" cut after its initial is "ANDhis".
    drop_cap: re.Pattern[str]
    # Spanish "Así", cut after its initial.
    cut: re.Pattern[str]
    listed: re.Pattern[str]


@loaded
def _leads(code: str) -> _Leads | None:
    known, facts = language(code), lead_facts(code)
    if known is None or facts is None:
        return None
    subject = rf"((?:{facts.article})?[\w’'-]+"
    said = facts.attribution
    return _Leads(
        known,
        facts,
        compiled(rf"((?:[{CAPITAL}][\w’'-]* (?=[{CAPITAL}]))?\w[\w’'-]*) (?:{facts.follows})"),
        compiled(rf"{subject}(?: [\w’'-]+)?) {said} {facts.attributed}"),
        compiled(rf"{subject}) {said[0].upper()}{said[1:]} (?=[\w’'-]+)"),
        compiled(rf"(?:{facts.drop_cap})(?=[^\W\d_]{{2,20}}\b)"),
        compiled(rf"{facts.cut}\b"),
        compiled(facts.listed),
    )


def lead_words(prose: Prose) -> tuple[LeadWord, ...]:
    """The lead words of paragraphs, in order."""
    leads, tables = _leads(primary(prose.lang)), sequences(prose.lang or "")
    if leads is None or tables is None:
        return ()
    text = prose.text
    found: list[LeadWord] = []
    for segment in prose.segments:
        if segment.role in {Role.CELL, Role.ITEM, Role.HEADING}:
            continue
        lead = _word_of(prose, leads, tables, segment.span) or _initial_of(
            prose, leads, segment.span
        )
        if lead is not None:
            found.append(lead)
    cuts = [Span(*match.span()) for match in leads.cut.finditer(text)]
    if cuts and leads.listed.search(text) is None:
        found.extend(LeadWord(span, "") for span in cuts)
    return tuple(sorted(found))


def _word_of(prose: Prose, leads: _Leads, tables: Sequences, bounds: Span) -> LeadWord | None:
    """The word at the head of the paragraph that cannot begin what follows it."""
    text, start, end = prose.text, bounds.start, bounds.end
    if text[end - 1] not in CLOSING:
        return None
    if text[start] in OPENING_QUOTES:
        start += 1
    match = leads.head.match(text, start, min(end, start + 80))
    if match is not None:
        span = Span(start, match.end(1))
        if _is_lead(prose, leads, tables, span, match.group()):
            lead = _lead(leads.facts, span, match.group()[len(span) + 1 :].strip())
            return lead._replace(is_region=span.of(text) in leads.facts.regions)
    said = leads.facts.attribution
    if text.find(said[1:], start, min(end, start + 120)) < 0:  # as in nearly all
        return None
    middle = leads.middle.match(text, start, min(end, start + 80))
    if middle is not None:
        return _lead(leads.facts, Span(start, middle.end(1)), said[0].upper() + said[1:])
    twice = leads.twice.match(text, start, min(end, start + 120))
    if twice is not None and not _lists(prose, twice.end()):
        rest = twice.group()[twice.end(1) - start + 1 :]
        return _lead(leads.facts, Span(start, twice.end(1)), rest)
    return None


def _lead(facts: LeadWords, span: Span, rest: str) -> LeadWord:
    low = rest.casefold()
    is_article = rest == facts.article.strip().lower()
    return LeadWord(span, rest, low.startswith(facts.attribution), is_article)


def _initial_of(prose: Prose, leads: _Leads, bounds: Span) -> LeadWord | None:
    """The initial at the head of the paragraph that was set apart from its word."""
    for match, is_initial in (
        (SET_APART.match(prose.text, bounds.start, bounds.end), _is_known),
        (leads.drop_cap.match(prose.text, bounds.start, bounds.end), _is_drop_cap),
    ):
        if match is not None and is_initial(prose, match):
            rest = WORD.match(prose.text, match.end())
            return LeadWord(Span(bounds.start, match.end()), rest.group() if rest else "")
    return None


def _lists(prose: Prose, place: int) -> bool:
    """Whether another comma follows in the sentence: "according to the writer, the singer, and"."""
    sentence = sentence_at(prose.need(sentences), place)
    return sentence is None or prose.text.find(",", place, sentence.end) >= 0


def _is_lead(prose: Prose, leads: _Leads, tables: Sequences, span: Span, head: str) -> bool:
    """Whether the word at `span` can neither begin this sentence nor be its verb."""
    known, facts = leads.known, leads.facts
    word = span.of(prose.text).rpartition(" ")[2]
    low = word.lower()
    if (
        low in known.function_words
        or low in facts.openings
        or low.endswith(facts.opening_endings)
        or "'" in low
        or "’" in low
        or not low.isalpha()  # the number of an item
    ):
        return False
    sentence = sentence_at(prose.need(sentences), span.start)
    if sentence is None or len(prose.need(words).within(sentence)) < SHORTEST:
        return False
    end = span.start + len(head)
    if not prose.text[end : end + 1].islower() and facts.article not in head:
        # "Finland the Central Bank lowers", but "Alexander the Great".
        return (
            is_place(word)
            and not _may_begin(known, facts, span.of(prose.text).partition(" ")[0].lower())
            and TITLE.match(prose.text, end) is not None
        )
    first = span.of(prose.text).partition(" ")[0].lower()
    if first != low:
        return is_place(word) and not _may_begin(known, facts, first)
    if facts.article in head:
        # "Timmy The Laughing Seal" is a name.
        goes_on = not prose.text[end : end + 1].isupper()
        return is_place(word) or (
            goes_on and word[1:] == low[1:] and not _is_heading(facts, tables, low)
        )
    return is_place(word) or (word[1:] == low[1:] and _is_noun(tables, known, facts, low))


def _is_noun(tables: Sequences, known: Language, facts: LeadWords, low: str) -> bool:
    """Whether the word hardly ever stands before an article where a sentence begins, and is no verb."""
    weight = tables.phrases.step(END, low, facts.article.strip().lower())
    if weight is None:
        frequencies = lexicon(known.code)
        return frequencies is not None and not frequencies.zipf(low)
    return weight <= RARE and not _is_verb(facts, tables, low)


def is_order(lang: str | None, word: str) -> bool:
    """Whether a word in lower case is a verb rather than a noun: "Use the words that your readers use", "Update the core, then the update …".

    "To" leads to it more than "the" does, or it has an ending of verbs.
    """
    leads, tables = _leads(primary(lang)), sequences(lang or "")
    if leads is None or tables is None:
        return False
    if word.endswith(leads.facts.opening_endings):
        return True
    named = tables.phrases.step(END, leads.facts.article.strip().lower(), word)
    done = tables.phrases.step(END, leads.facts.infinitive, word)
    is_done = named is not None and done is not None and done > named
    return is_done or (named is not None and named < 0.0 and _is_verb(leads.facts, tables, word))


def _is_heading(facts: LeadWords, tables: Sequences, low: str) -> bool:
    """Whether the word may be a label or an order before a title: "Meet The", "Update The"."""
    return _is_verb(facts, tables, low) or low in facts.openings


def _may_begin(known: Language, facts: LeadWords, low: str) -> bool:
    """Whether any sentence may begin with the word: a function word, an adverb, a participle."""
    if low in known.function_words or low in facts.openings or low in known.speech_verbs:
        return True
    return low.endswith(facts.opening_endings) or not low.isalpha()


def _is_verb(facts: LeadWords, tables: Sequences, word: str) -> bool:
    """Whether the word stands after "to" more often than by chance, as verbs do."""
    weight = tables.phrases.step(END, facts.infinitive, word)
    after = tables.phrases.step(facts.before_infinitive, facts.infinitive, word)
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
    rest = form[initial.end() - initial.start() :]
    return (
        rest.islower() and not known.zipf(form) and len(prose.need(occurrences).get(form, ())) == 1
    )
