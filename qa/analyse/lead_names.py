"""Names and labels that markup set apart within a text, and that were translated by themselves.

"but the coach Ann Roe the attitude of the team was poor", "By Ann Roe the pass found no player",
"Ice hockey In the second half the visitors woke up".
"""

from __future__ import annotations

from collections import Counter

from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.source_signs import is_place
from qa.analyse.words import Words, occurrences, words
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

ARTICLES = ("the", "a", "an")
OWNERS = frozenset("the a an his her its their".split())
# What takes up a name again only behind a mark: "the mayor Ann Roe she wants".
PRONOUNS = frozenset("he she".split())
# What may stand before both: "the first time Ann Roe she knew".
OPENING = frozenset(
    """
    and but or so then said says say saying assured reminded confirmed only every each first last time day week year
    thing way reason asked believes believed knew knows hopes hoped thinks thought fears feared
    """.split()
)
# The longest name, in words.
LONGEST_NAME: int = TUNED["LONGEST_NAME"]
# A preposition so many words before a name or less takes the name along: "at the Berlin Festival the jury".
REACH: int = TUNED["REACH"]
# From this Zipf frequency on, a word in lower case may be a label.
KNOWN: float = TUNED["KNOWN"]
# So often a word stands behind "the" that names things, in natural logarithms above chance.
NOUN: float = TUNED["NOUN"]
# Verbs that a name and another noun follow without a mark: "gave Ann Roe a pen", "made Ann Roe the mayor".
GIVING = expression(
    r"(?i)\b(?:giv\w+|gave|hand\w*|offer\w*|call\w*|br[io]\w*ng\w*|brought|ma[dk]\w+|declar\w+|grant\w*|warn\w*|"
    r"t[eo]l[ld]\w*|show\w*|nam(?:e|ed|es|ing)|ask\w*|sen[dt]\w*|pa(?:id|y)\w*|cost\w*|teach\w*|taught|award\w*|"
    r"allow\w*|den(?:y|ied|ies|ying)|w[io]n\w*|earn\w*|lend\w*|lent|loan\w*|sold|sell\w*|buy\w*|bought|elect\w*|"
    r"appoint\w*|consider\w*|deem\w*|dub\w*|crown\w*|label\w*|find\w*|found|let|see\w*|saw|watch\w*|having|own|owe\w*|"
    r"promis\w*|guarante\w*|kept|keep\w*|le[fa][tv]\w*|wish\w*|hear\w*|with|was|were|is|are|be|been|than|as|like|"
    r"not|thr[eo]w\w*|toss\w*|slip\w*|assign\w*|accord\w*|spar\w*|deal\w*|refus\w*|secur\w*|inflict\w*|issue\w*|"
    r"prov\w*|rate\w*|vot\w*|fe(?:ed|d)\w*|wr[io]t\w*|read\w*|persuad\w*|convinc\w*|inform\w*|hail\w*|brand\w*|"
    r"term\w*|thought|think\w*|judg\w*|proclaim\w*|christen\w*|report\w*|remain\w*|bec[oa]m\w*|set\w*|put\w*|do|does|"
    r"did|g[eo]t\w*|feel\w*|felt|into|over|between|among|via|fin(?:e|ed|es|ing)|forg[ai]v\w*|env(?:y|ied)\w*|"
    r"sav(?:e|ed|es|ing)|tak\w*|took|play\w*|beat\w*|lead\w*|led|pass\w*|fetch\w*|reach\w*|serv\w*|had|has|have)\b"
)
# What takes the name and all before it along.
BEFORE = frozenset(
    """
    in at on of from to for since across around throughout near outside inside within off under over the their its
    our this last next every and or both not his her my your these those each
    """.split()
)
FRONTING = frozenset(
    """
    in at on of from to for since across around throughout near outside inside within off under over during
    after before when while if as although because where once until though with despite like according by via
    unlike besides beyond without against between among than whether that which who whose whom what how why
    """.split()
)
# What names a time or a part behind a name: "the States a year later", "Times the next day".
TIMES = frozenset(
    """
    year years week weeks month months day days night morning evening afternoon decade century minute minutes hour
    second season summer winter spring autumn fall next following previous same other last entire whole first weekend
    few time times couple lot bit little best most more worst way better greater sooner only very
    """.split()
)
# A label of the page before the headline or the first sentence: "Ice hockey In the second half".
LABEL = expression(
    rf"(?P<label>[{CAPITAL}][{SMALL}]{{2,20}}(?: [{SMALL}]{{2,20}})?) "
    r"(?P<first>In|There|It|He|She|They|When|After|Before|Why|How|What|If|On|At|From|This|These|You|We|With|For|Who|"
    rf"According|Although|Because|While|But|Even|Now|As|A|An)(?= [{SMALL}]{{1,20}},? [{SMALL}])"
)


class LeadName(NamedTuple):
    """A name or a label that was translated by itself, and the word after it."""

    span: Span
    rest: str
    is_label: bool = False


def lead_names(prose: Prose) -> tuple[LeadName, ...]:
    """The names and labels, in order; of English texts only."""
    known, tables = language(prose.lang), sequences(prose.lang or "")
    if known is None or tables is None:
        return ()
    found = [*_names(prose, known), *_labels(prose, known, tables)]
    return tuple(sorted(found))


def _names(prose: Prose, known: Language) -> list[LeadName]:
    """The names before an article that can neither belong to them nor to a verb before them."""
    column, places = prose.need(words), prose.need(occurrences)
    found = []
    for article in (*ARTICLES, *PRONOUNS):
        for n in places.get(article, ()):
            if n and column.texts[n - 1][0].isupper() and n + 1 < len(column.texts):
                first = _first_of_name(prose.text, column, n)
                if first < n and _is_set_apart(prose, known, column, first, n):
                    span = Span(column.starts[first], column.end(n - 1))
                    found.append(LeadName(span, article))
    for n in places.get("according", ()):
        first = _first_of_name(prose.text, column, n)
        if n - first > 1 and _is_name(known, column.texts[first:n]) and _attributes(column, n):
            found.append(LeadName(Span(column.starts[first], column.end(n - 1)), "according to"))
    return found


def _attributes(column: Words, n: int) -> bool:
    """Whether "according" is followed by whom, which a comma parts from a name before it: "Ann Roe, according to the"."""
    return (
        column.texts[n + 1 : n + 2] == ["to"]
        and column.texts[n + 2 : n + 3] != []
        and (column.texts[n + 2] in OWNERS)
    )


def _first_of_name(text: str, column: Words, n: int) -> int:
    """The number of the first word of the name that ends before word `n`, with nothing but spaces between."""
    first = n
    while first and n - first < LONGEST_NAME and column.texts[first - 1][0].isupper():
        if text[column.end(first - 1) : column.starts[first]] != " ":
            break
        first -= 1
    return first


def _is_set_apart(prose: Prose, known: Language, column: Words, first: int, n: int) -> bool:
    """Whether nothing before the name, in it or behind the article lets it stand there."""
    return (
        _goes_on(prose.text, column, n)
        and _is_name(known, column.texts[first:n])
        and _is_free(prose, column, first, n)
    )


def _goes_on(text: str, column: Words, n: int) -> bool:
    """Whether a word in lower case follows word `n` that names no time."""
    following = column.texts[n + 1]
    shortest = 2 if column.texts[n] in PRONOUNS else 3
    return (
        following[0].islower()
        and following not in TIMES
        and len(following) >= shortest
        and text[column.end(n) : column.starts[n + 1]] == " "
    )


def _is_free(prose: Prose, column: Words, first: int, n: int) -> bool:
    """Whether no verb and no preposition of the clause takes the name along."""
    text, start = prose.text, column.starts[first]
    sentence = sentence_at(prose.need(sentences), start)
    if sentence is None or sentence.end < column.end(n + 1):
        return False
    if GIVING.search(text, sentence.start, column.end(first)):
        return False
    begin = max(text.rfind(mark, sentence.start, start) + 1 for mark in ",;:—–(")
    clause = text[max(begin, sentence.start) : start].split()
    low = [word.casefold().strip("“”\"'‘’(") for word in clause]
    is_taken = bool(low) and (low[-1] in BEFORE or low[0] in FRONTING)
    if column.texts[n] in PRONOUNS:
        words_before = frozenset(low)
        is_taken = is_taken or not low or n - first < 2
        return not is_taken and words_before.isdisjoint(FRONTING | OPENING)
    # At the head of a sentence "By Ann Roe" alone says whose the pass is; one name might be a verb's object.
    name = column.texts[first:n]
    has_head = bool(low) or len(name) > 2 or name[-1].endswith(("’s", "'s"))
    return not is_taken and has_head and FRONTING.isdisjoint(low[-REACH:])


def _is_name(known: Language, name: list[str]) -> bool:
    """Whether the words are a name of two words, whoever "By" credits, or one that no list has."""
    low = [word.casefold() for word in name]
    if low[0] == "by":
        low = low[1:]
    days = {day.casefold() for day in (*known.weekdays, *known.months)}
    if any(
        word in known.function_words or word in days or not _is_of_letters(word) for word in low
    ):
        return False
    if len(low) > 1:
        return not any(word in FRONTING for word in low)
    if not low or len(low) < len(name):
        return False
    listed = lexicon(known.code)
    if low[0].endswith(("’s", "'s")):
        return low[0][:-2] not in known.function_words and low[0][:-2] not in FRONTING
    return listed is not None and not listed.zipf(low[0]) and not is_place(name[0])


def _is_of_letters(word: str) -> bool:
    """Whether it has letters only, and "’s" at its end perhaps; "I'm" and "US596" have more."""
    bare = word.removesuffix("’s").removesuffix("'s")
    return bare.replace("-", "").isalpha()


def _labels(prose: Prose, known: Language, tables: Sequences) -> list[LeadName]:
    """The labels at the head of paragraphs, none of which comes twice as the names of speakers do."""
    text = prose.text
    found = []
    for segment in prose.segments:
        if segment.role in {Role.CELL, Role.ITEM, Role.HEADING}:
            continue
        match = LABEL.match(text, segment.span.start, segment.span.end)
        if match is not None and _is_label(match["label"], known, tables):
            found.append(LeadName(Span(*match.span("label")), match["first"], is_label=True))
    times = Counter(lead.span.of(text) for lead in found)
    return [lead for lead in found if times[lead.span.of(text)] == 1]


def _is_label(label: str, known: Language, tables: Sequences) -> bool:
    """Whether each word names a thing and none may begin a clause: "Hockey", "Ice hockey", "Editorial"."""
    listed = lexicon(known.code)
    for word in label.casefold().split():
        if word in known.function_words or word in FRONTING or word.endswith(("ing", "ly")):
            return False
        if listed is None or listed.zipf(word) < KNOWN:
            return False
    last = label.casefold().split()[-1]
    weight = tables.phrases.step(END, "the", last)
    return weight is not None and weight >= NOUN
