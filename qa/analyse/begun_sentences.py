"""Sentences that begin within another: pieces of a page that were translated apart, and joined without a mark.

"the value of the houses It has been kept", "on the old Harbor Road At the height of the mill", "Which It seems that".
"""

from __future__ import annotations

from qa.analyse.words import Words, occurrences, words
from qa.lexicon.ngrams import sequences
from qa.model.prose import Prose
from qa.model.span import Span

# What begins a sentence and has a capital nowhere else, behind a word in lower case.
AFTER_WORDS = frozenset(
    """
    According However Although After Before When While If Because Since She They We It This That These There In At On For
    With From But And Then Yesterday The To Who He Their Of By As An Which Was Has Where
    """.split()
)
# The same before a name, which titles hardly have: "replaced him For Ann Roe".
BEFORE_NAMES = frozenset(("For", "By", "With", "To"))
# Behind a name: what titles hardly have.
AFTER_NAMES = frozenset("At He She They Which There When And But For With From Has Was".split())
# Behind what should go on: "Which It seems that".
OPENED = frozenset(("Which", "That", "What", "And", "But", "As"))
SUBJECTS = frozenset(("It", "He", "She", "They", "There"))
# What stands before titles and speech, with their marks lost.
NAMING = frozenset(
    """
    of to and or like with that if by for as in on at from the a an said says say saying asked asks called
    named titled entitled sang sings song slogan reads read wrote writes than but words tagline line lines headline
    message question phrase motto added adding which whom title theme quote states stated book film magazine
    song motto mantra slogan proclamation missed
    """.split()
)
# Of these, what stands before the names of people as well.
SMALL_NAMING = frozenset(
    "of to and or like with that if by for as in on at from the a an than but which whom".split()
)
FIRST = AFTER_WORDS | AFTER_NAMES | BEFORE_NAMES | SUBJECTS


def begun_sentences(prose: Prose) -> tuple[Span, ...]:
    """The first words of such sentences, in order; of English texts only."""
    if sequences(prose.lang or "") is None:
        return ()
    column = prose.need(words)
    places = prose.need(occurrences)
    found = [
        column.span(n)
        for form in FIRST
        for n in places.get(form, ())
        if 0 < n < len(column.texts) - 2 and _begins(prose.text, column, n)
    ]
    return tuple(sorted(found))


def _begins(text: str, column: Words, n: int) -> bool:
    """Whether word `n` goes on in lower case, and begins behind a word that does not lead to it."""
    texts = column.texts
    if not (_is_spaced(text, column, n - 1) and _is_spaced(text, column, n)):
        return False
    if texts[n + 1][0].isupper():
        return _begins_before_name(texts, n)
    goes_on = texts[n + 1].islower() and len(texts[n + 1]) > 1 and texts[n + 2][0].islower()
    return goes_on and _is_spaced(text, column, n + 1) and _begins_behind(text, column, n)


def _begins_before_name(texts: list[str], n: int) -> bool:
    """Whether word `n` begins a sentence with a name of a word or two: "For Ann Roe the"."""
    before, following, third = texts[n - 1], texts[n + 1], texts[n + 2]
    if third[0].isupper() and n + 3 < len(texts):
        third = texts[n + 3]
    is_name = texts[n] in BEFORE_NAMES and before.islower() and following[1:].islower()
    return is_name and third.islower() and before not in NAMING


def _begins_behind(text: str, column: Words, n: int) -> bool:
    """Whether what stands before word `n` does not lead to it: a word, half a clause, a name."""
    form, before = column.texts[n], column.texts[n - 1]
    if before.islower():
        return form in AFTER_WORDS and len(before) > 1 and before not in NAMING
    if form in SUBJECTS and before in OPENED:
        return True
    return form in AFTER_NAMES and _is_name_behind_words(text, column, n)


def _is_name_behind_words(text: str, column: Words, n: int) -> bool:
    """Whether a name ends before word `n` that stands behind a word in lower case: no headline."""
    first = n
    while first and n - first < 5 and column.texts[first - 1][0].isupper():
        if not _is_spaced(text, column, first - 1):
            return False
        first -= 1
    if first == n or not first or not column.texts[first - 1].islower():
        return False
    name = column.texts[first:n]
    return (
        _is_spaced(text, column, first - 1)
        and column.texts[first - 1] not in NAMING - SMALL_NAMING
        and all(word[1:].islower() and len(word) > 2 for word in name)
        and name[-1] not in FIRST
    )


def _is_spaced(text: str, column: Words, n: int) -> bool:
    """Whether a space and nothing else parts word `n` from the next."""
    return text[column.end(n) : column.starts[n + 1]] == " "
