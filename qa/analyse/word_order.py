"""Words that cannot stand where they stand: left hanging at an end, or out of order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from qa.analyse.lead_words import is_order
from qa.analyse.repeats import doubled_words
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import Words, capitalized, occurrences, words
from qa.languages.language import Language, language
from qa.languages.negations import negations
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How many words before a preposition that ends a sentence may account for it.
REACH: int = TUNED["REACH"]
SHORTEST_SENTENCE: int = TUNED["SHORTEST_SENTENCE"]
# Fewer words than this at the head of a paragraph may be a label that lost its line.
LABEL: int = TUNED["LABEL"]
# So many words of a clause's verb stand before the preposition at most: "did not ask".
LONGEST_VERB: int = TUNED["LONGEST_VERB"]
# Among so many words before a preposition stands what it serves: "to have a coffee with".
NEAR: int = TUNED["NEAR"]
CLOSING = "\"'”’»)"
# What stands before the name of one who speaks in a play, and how many words that has at most.
STAGE = frozenset(".?!)]—-")
SPEAKERS: int = TUNED["SPEAKERS"]


def left_hanging(prose: Prose) -> tuple[int, ...]:
    """The numbers of words before a full stop that need another word after them, in order."""
    known = language(prose.lang)
    if known is None:
        return ()
    text, column = prose.text, prose.need(words)
    texts, starts = column.texts, column.starts
    found: list[int] = []
    # From full stop to full stop: they are far fewer than the words that need another.
    stop = text.find(".")
    n = 0
    while stop >= 0:
        n = bisect_left(starts, stop, n)
        if n:
            form = texts[n - 1]
            if (
                (
                    form in known.never_last
                    or form in known.seldom_last
                    or form in known.never_last_after
                    or form in known.clause_openers
                )
                and starts[n - 1] + len(form) == stop
                and _hangs(prose, known, column, n - 1)
            ):
                found.append(n - 1)
        stop = text.find(".", stop + 1)
    return tuple(found)


def _hangs(prose: Prose, known: Language, column: Words, n: int) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether word `n`, which a full stop follows, lacks a word that it needs."""
    text, texts = prose.text, column.texts
    stop = column.end(n)
    following = text[stop + 1 : stop + 2]
    if following and not following.isspace() and following not in CLOSING:
        return False
    if len(texts[n]) == 1 and following == ")":  # "because it a.) costs less and b.) lasts"
        return False
    if n + 1 < len(texts) and text[column.end(n + 1) : column.end(n + 1) + 1] == ".":
        return False  # "after every. single. change."
    sentence = sentence_at(prose.need(sentences), column.starts[n])
    if sentence is None:
        return False
    numbers = column.within(sentence)
    if n - numbers.start < SHORTEST_SENTENCE - 1 and not _is_day(known, texts[numbers.start : n]):
        return False
    before = _within_reach(texts, numbers.start, n)
    joint = text[column.end(n - 1) : column.starts[n]]
    callers = known.never_last_after.get(texts[n])
    if callers is not None and joint == " " and texts[n - 1].lower() in callers:
        return True
    if texts[n] in known.clause_openers:
        return joint == " " and _opens_clause(known, texts[n], before)
    if texts[n] in known.never_last:
        return (
            joint in (" ", ", ")
            and not (len(texts[n]) == 1 and _is_letter(known, texts[n - 1]))
            and not _is_partitive(known, texts[n], before)
            and not (joint == ", " and _are_codes(texts[numbers.start : n + 1][-3:]))
            and texts[n] != texts[n - 1]  # "Maler und und und."
            and not _are_letters(known, texts[numbers.start : n + 1][-3:])
        )
    if (
        texts[n] not in known.seldom_last
        or joint not in (" ", "% ")
        or _has_gap(known, texts[numbers.start : n])
    ):
        return False
    return _needs_object(known, texts[n], texts[n - 1], before, text[stop + 2 : stop + 3])


def may_hang(prose: Prose, n: int) -> bool:
    """Whether word `n` before a full stop lacks an object as far as the words right before it tell, whatever clause it is in.

    Who has another witness for the cut asks this: the source. "They want to be dealt with" and "it was paid for" end well.
    """
    known = language(prose.lang)
    column = prose.need(words)
    sentence = sentence_at(prose.need(sentences), column.starts[n])
    if known is None or sentence is None:
        return False
    word, texts = column.texts[n], column.texts
    if word in known.never_last:
        return True
    numbers = column.within(sentence)
    if n - numbers.start < SHORTEST_SENTENCE - 1 or texts[n - 1].lower() in known.ends_after.get(
        word, ()
    ):
        return False
    before = _within_reach(texts, numbers.start, n)
    is_agent = (
        word in known.agents
        and texts[n - 1].endswith(known.participles)
        and before[-1] not in known.particle_verbs.get(word, ())
        and known.gap_openers.isdisjoint(before)
        and known.subjects.isdisjoint(before)
    )
    return is_agent or _needs_object(known, word, texts[n - 1], before, "")


def _within_reach(texts: Sequence[str], start: int, n: int) -> list[str]:
    """The words of a sentence from `start` on that may account for word `n`, casefolded, with straight apostrophes."""
    return [word.casefold().replace("’", "'") for word in texts[max(start, n - REACH) : n]]


def _is_letter(known: Language, before: str) -> bool:
    """Whether a single letter behind the word is the name of something: "plan a", "section 3a"."""
    return before[-1].isdigit() or before.casefold() in known.lettered


def _is_partitive(known: Language, word: str, before: list[str]) -> bool:
    """Whether a pronoun before accounts for the word at the end: "il en veut un"."""
    if known.partitive_ends and word not in known.partitive_ends:
        return False
    return not known.partitives.isdisjoint({*before, *(b.rpartition("'")[2] for b in before)})


def _are_codes(words: list[str]) -> bool:
    """Whether these are codes of languages and the like: "en, fr, de"."""
    return len(words) > 1 and len({len(word) for word in words[-2:]}) == 1 and len(words[-1]) == 2


def _are_letters(known: Language, words: list[str]) -> bool:
    """Whether letters are listed: "æ, ø og å"."""
    one, joint, other = words if len(words) == 3 else ("", "", "")
    return len(one) == len(other) == 1 and joint in known.conjunctions


def _has_gap(known: Language, before: list[str]) -> bool:
    """Whether a clause within the sentence may lack the object that its preposition needs.

    Questions and relative clauses do, and so does a clause that follows a noun without a pronoun:
    "the chap we got it from", "people they are scared of". A figure needs no object: "24% against".
    """
    inner = [word.casefold().replace("’", "'") for word in before[2:]]
    if before[-1][-1].isdigit():
        return True
    if _has_contact_clause(known, before):
        return True
    return not (known.gap_openers.isdisjoint(inner) and known.subjects.isdisjoint(inner))


def _has_contact_clause(known: Language, before: list[str]) -> bool:
    """Whether a clause follows a noun without a pronoun, and its verb ends the sentence.

    "An attack Hezbollah has claimed responsibility for", "the firms Acme works with", "the laws the town did not ask for".
    One thing may be a role or a time: "actor Roe spoke with", "in the morning the mayor spoke with".
    """
    for n in range(1, len(before) - 2):
        noun, subject = before[n], before[n + 1]
        if not noun.islower() or noun in known.function_words:
            continue
        if subject[0].isupper():
            size = next((k for k, w in enumerate(before[n + 1 :]) if not w[0].isupper()), 0)
        elif subject in known.determiners and before[n - 1].lower() in known.function_words:
            size = 2
        else:
            continue
        verbs = before[n + 1 + size :]
        if verbs and verbs[0] in known.passives and subject[0].isupper():
            return True
        many = noun.endswith("s") and not noun.endswith("ss")
        if many and 0 < len(verbs) <= LONGEST_VERB and verbs[-1] not in known.function_words:
            return True
    return False


def _is_day(known: Language, texts: list[str]) -> bool:
    """Whether these are a word and a weekday or a month: nothing explains what follows "On Monday"."""
    if len(texts) != 2:
        return False
    return texts[1].capitalize() in (*known.weekdays, *known.months)


def _opens_clause(known: Language, word: str, before: list[str]) -> bool:
    """Whether a clause must follow `word`: "he noted that".

    "They said that" ends well: a function word stands before the verb.
    """
    return (
        before[-1] in known.clause_openers[word]
        and len(before) > 1
        and before[-2] not in known.function_words
        and before[-2] not in known.cries  # "I always said that."
        and known.gap_openers.isdisjoint(before)
    )


def _needs_object(known: Language, word: str, last: str, before: list[str], after: str) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether nothing `before` the preposition `word` explains that its object is not there.

    `last` is the word before it as it is written, `after` the first character of what follows.
    """
    if before[-1] in known.particle_verbs.get(word, ()):
        return False
    stranding = known.stranded.get(word)
    if stranding is not None and last not in stranding:
        return True
    if _denies(known, before[-1]):
        return False  # "from the river, not towards"
    content = before[-1] not in known.function_words
    near = before[-NEAR:]
    purpose = not known.infinitive_marks.isdisjoint(near) or any(
        form.endswith(known.purposes.get(mark, "\n")) for mark, form in pairwise(near)
    )
    if content and len(before) > 1 and before[-2] in known.determiners and not purpose:
        return True  # "the house with": a noun stands before it; not so "to have a coffee with"
    if not known.gap_openers.isdisjoint(before):
        return False
    if content and (last[0].isupper() or after.isdigit()):
        return True  # "Minister for", "reduced by. 28 percent"
    if not known.passives.isdisjoint(before[-5:]) and last.endswith(known.participles):
        return False
    return not purpose


def _denies(known: Language, word: str) -> bool:
    """Whether the word says no: what stands behind it is held against what was said before."""
    saying = negations(known.code)
    return saying is not None and re.fullmatch(saying.gaining, word) is not None


# What stands before the lines of a poem that were joined, and how many of them tell a poem.
LINE_ENDS = frozenset((" ", ", ", "; "))
VERSE: int = TUNED["VERSE"]


class LeadIn(NamedTuple):
    """Words that markup had set apart and that were glued to what followed them.

    `span` covers what was glued, `witness` the same word where it stands rightly.
    """

    span: Span
    witness: Span


def misplaced_capitals(prose: Prose) -> tuple[Span, ...]:
    """Function words with a capital amid a sentence that goes on in lower case, in order."""
    known = language(prose.lang)
    if known is None or not known.lead_words:
        return ()
    column = prose.need(words)
    numbers = prose.need(capitalized)
    found: list[Span] = []
    forms = numbers.keys() & _capitalized(known)
    if not numbers.keys().isdisjoint(known.deities):
        forms -= {word.capitalize() for word in known.revered}
    for form in forms:
        found.extend(column.span(n) for n in numbers[form] if _amid(prose, known, column, n))
    return tuple(sorted(span for span in found if not is_in_verse(prose, span.start)))


def is_in_verse(prose: Prose, place: int) -> bool:
    """Whether lines of a poem were joined at a place: words that lead to others have capitals there, behind commas or words.

    "When it rains, the plants and the bushes, The trees of the hill, And the grass of the field".
    """
    segment = prose.segment_at(place)
    return segment is not None and segment.span.start in prose.need(_verses)


def has_verse(prose: Prose) -> bool:
    """Whether lines of a poem were joined anywhere in the text: other stanzas may be too short to tell."""
    return bool(prose.need(_verses))


def _verses(prose: Prose) -> frozenset[int]:
    """Where the paragraphs begin in which lines of a poem were joined."""
    known = language(prose.lang)
    if known is None or not known.lead_words:
        return frozenset()
    column, numbers = prose.need(words), prose.need(capitalized)
    lines: Counter[int] = Counter()
    for form in numbers.keys() & _capitalized(known):
        for n in numbers[form]:
            gap = prose.text[column.end(n - 1) : column.starts[n]] if n else ""
            if gap in LINE_ENDS and column.texts[n - 1][0].islower():
                segment = prose.segment_at(column.starts[n])
                if segment is not None:
                    lines[segment.span.start] += 1
    return frozenset(start for start, count in lines.items() if count >= VERSE)


@loaded
def _capitalized(known: Language) -> frozenset[str]:
    """The words that may begin a sentence, as they do it."""
    return frozenset(word.capitalize() for word in known.lead_words)


def _speaks(prose: Prose, column: Words, n: int) -> bool:
    """Whether word `n` ends the name of one who speaks in a play, in capitals behind a sentence: "Who is there? OLD PARDO By my word"."""
    for first in range(n, max(-1, n - SPEAKERS), -1):
        word = column.texts[first]
        if len(word) < 2 or not word.isupper():
            return False
        before = prose.text[column.end(first - 1) if first else 0 : column.starts[first]].strip()
        if before or not first:
            return not before or before[-1] in STAGE
    return False


def _amid(prose: Prose, known: Language, column: Words, n: int) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether word `n` stands in a sentence, between words and not in a title."""
    text, texts = prose.text, column.texts
    if n == 0 or n + 1 >= len(texts):
        return False
    if text[column.end(n - 1) : column.starts[n]] != " " or _speaks(prose, column, n - 1):
        return False
    last = texts[n - 1]
    if not last[0].islower() and not (last[0].isalpha() and _opens_phrase(known, texts[n + 1])):
        return False  # "Carry On", "Figure 1.4 The map": a title, a name, a label
    if texts[n].casefold() in known.determiners and last in known.works:
        return False  # "the film The last train"
    if text[column.end(n) : column.starts[n + 1]] != " " or not texts[n + 1].islower():
        return False
    sentence = sentence_at(prose.need(sentences), column.starts[n])
    if sentence is None or sentence.start == column.starts[n]:
        return False
    numbers = column.within(sentence)
    if n == numbers.start:
        return False
    segment = prose.segment_at(sentence.start)
    if segment is not None and segment.span.start == sentence.start and n - numbers.start < LABEL:
        return False  # "Story highlights The mayor …": a label, and its sentence
    # In a title the next word that is not small by custom has a capital: "Gone With the Wind".
    content = next((w for w in texts[n + 1 : numbers.stop] if w not in known.function_words), "")
    return content.islower()


def _opens_phrase(known: Language, word: str) -> bool:
    """Whether a preposition before the word is none of a title: "On the lake", "On tuesday"."""
    # "May" is a verb too: "King Is may ..."
    return word in known.determiners or (
        word.capitalize() in (*known.weekdays, *known.months) and word not in known.function_words
    )


def glued_lead_ins(prose: Prose) -> tuple[LeadIn, ...]:
    """Single words that begin a sentence and are told again at once, in order.

    "Car the driver left the car", "police Police arrested him".
    """
    known = language(prose.lang)
    if known is None or not known.determiners:
        return ()
    text, column = prose.text, prose.need(words)
    texts = column.texts
    found: list[LeadIn] = []
    for n in prose.need(doubled_words):
        one, two = texts[n], texts[n + 1]
        after = texts[n + 2] if n + 2 < len(texts) else ""
        if (
            one.islower()
            and two == one.capitalize()
            and len(one) > 3
            and after.islower()
            and one not in known.function_words
            and text[column.end(n) : column.starts[n + 1]] == " "
            and text[column.end(n + 1) : column.starts[n + 2]] == " "
        ):
            found.append(LeadIn(column.span(n), column.span(n + 1)))
    numbers = prose.need(occurrences)
    for word in known.determiners:
        for n in numbers.get(word, ()):
            if n and texts[n - 1][0].isupper():
                lead = _lead_in(prose, known, column, n)
                if lead is not None:
                    found.append(lead)
    return tuple(sorted(found))


def _lead_in(prose: Prose, known: Language, column: Words, n: int) -> LeadIn | None:  # noqa: PLR0911  # a reason a line
    """The noun before determiner `n`, with its capital, if its sentence names it again."""
    text, texts = prose.text, column.texts
    start = column.starts[n - 1]
    if text[column.end(n - 1) : column.starts[n]] != " ":
        return None
    if start and text[start - 1] not in " \n" + CLOSING:
        return None
    sentence = sentence_at(prose.need(sentences), start)
    if sentence is None or sentence.start != start:
        return None
    lead = texts[n - 1].lower()
    if lead in known.function_words or len(lead) < 3:
        return None
    numbers = column.within(sentence)
    if lead in known.lead_words:
        return None  # "Amid the sound of shots, amid the cries"
    if is_order(prose.lang, lead):
        return None  # "Use the words that your readers use"
    for m in range(n + 1, numbers.stop):
        if texts[m] == lead and _is_told_again(prose, known, column, n, m):
            return LeadIn(column.span(n - 1), column.span(m))
    return None


def _is_told_again(prose: Prose, known: Language, column: Words, n: int, m: int) -> bool:
    """Whether word `m` is a noun with its determiner, and no parallel to the beginning.

    "Ferry the captain of the old ferry" is one; "Search her, search her!", "Half the men, the other
    half the women" and "Sometimes a rider sinks; sometimes a horse" are parallels.
    """
    texts, text = column.texts, prose.text
    if m + 1 < len(texts) and texts[m + 1] == texts[n]:
        return False
    if text[column.end(m - 1) : column.starts[m]] != " ":
        return False
    if texts[m - 1] in known.determiners:
        return True
    return (
        m - 2 > n
        and texts[m - 2] in known.determiners
        and texts[m - 1] not in known.function_words
        and text[column.end(m - 2) : column.starts[m - 1]] == " "
    )
