"""Who is introduced in a text by a full name, and what the text says of people beside a name."""

from __future__ import annotations

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    bare,
    capitalized_forms,
    full_names,
    key_of,
    sentence_openers,
)
from qa.analyse.words import (
    Numbers,
    occurrences,
    words,
)
from qa.languages.language import (
    Language,
    language,
)
from qa.languages.places import BEGINNINGS
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose

# Adverbs open sentences, and have a capital there.
ADVERB = "ly"


class Introduction(NamedTuple):
    """Where an article introduces somebody by a full name.

    Attributes:
        text: the surname, as written.
        full: the full name, as written.
        number: the word of the surname.
        again: how often the surname stands alone after it, or before it.
    """

    text: str
    full: str
    number: int
    again: int


class Mentions(NamedTuple):
    """The names of a text by the way in which they are mentioned.

    Attributes:
        introduced: the surnames that stand in a full name, by key.
        orphans: the forms that never stand in a full name.
    """

    introduced: dict[str, Introduction]
    orphans: tuple[Form, ...]


def mentions(prose: Prose) -> Mentions:
    """Who is introduced by a full name in the text, and which names stand there without one."""
    texts = prose.need(words).texts
    opening = prose.need(sentence_openers)
    firsts: dict[str, tuple[int, ...]] = {}
    inside: set[int] = set()
    for run in prose.need(full_names):
        name = _without_lead(prose, run, opening)
        if len(name) > 1:
            inside.update(name)
            firsts.setdefault(key_of(texts[name[-1]]), name)
    forms = prose.need(capitalized_forms)
    grammar = language(prose.lang)
    peoples = proper_words(grammar) if grammar is not None else {}
    introduced = {}
    for key, name in firsts.items():
        if (
            key in peoples
            or texts[name[0]].casefold() in BEGINNINGS
            or not _may_be_surname(key, grammar)
        ):
            continue
        form = forms[key]
        again = sum(number not in inside for number in form.numbers)
        introduced[key] = Introduction(
            bare(texts[name[-1]]), _full_name(prose, name), name[-1], again
        )
    leads = _leads(grammar) if grammar is not None else frozenset()
    orphans = tuple(
        form
        for form in forms.values()
        if form.key not in peoples and form.key not in leads and inside.isdisjoint(form.numbers)
    )
    return Mentions(introduced, orphans)


def _may_be_surname(key: str, grammar: Language | None) -> bool:
    """Whether what ends a run of capitals may be a surname: no small word of a title, as in Act One, and no office."""
    return grammar is None or not (
        key in grammar.function_words or key in grammar.titles or key in grammar.roles
    )


def _without_lead(prose: Prose, run: tuple[int, ...], opening: Numbers) -> tuple[int, ...]:
    """The run without titles, and without a word that has its capital from a sentence start."""
    texts = prose.need(words).texts
    known = language(prose.lang)
    places = prose.need(occurrences)
    start = 0
    while start < len(run):
        word = texts[run[start]]
        lower = word.casefold()
        opens = run[start] in opening and (lower in places or lower.endswith(ADVERB))
        if not opens and (known is None or lower not in _leads(known)):
            break
        start += 1
    return run[start:]


@loaded
def _leads(grammar: Language) -> frozenset[str]:
    """What may have a capital before a name and is no part of it: titles, "Later", "On", "On Friday".

    Abbreviations are not among them: a full stop parts "Jan. 5" and "franz. Wein", and Jan and Franz are first names.
    """
    days = frozenset(map(str.casefold, grammar.weekdays))
    return grammar.titles | grammar.roles | grammar.function_words | grammar.adverbs | days


def _full_name(prose: Prose, name: tuple[int, ...]) -> str:
    """At most three words of the name, without a title among them: Henrik Stollberg, of “Transport Minister Henrik Stollberg”."""
    column, known = prose.need(words), language(prose.lang)
    last, first = name[-1], name[max(0, len(name) - 3)]
    if len(name) > 2 and known is not None:
        title = column.texts[first].casefold()
        if title in known.titles or title in known.roles:
            first = name[-2]
    return prose.text[column.starts[first] : column.starts[last] + len(bare(column.texts[last]))]


@loaded
def role_words(grammar: Language | None) -> tuple[frozenset[str], frozenset[str]]:
    """The titles before a surname, and the verbs beside it, that make a person of it."""
    if grammar is None:
        return frozenset(), frozenset()
    verbs = grammar.speech_verbs - grammar.function_words
    return grammar.titles | grammar.roles, verbs
