"""Sentences about the spelling of a name, in which it is meant as it is written: "misspelled as Blinkin"."""

from __future__ import annotations

from qa.analyse.names.capitalized_forms import Form
from qa.analyse.names.form_facts import GLANCE
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.word_places import any_within, starts_of
from qa.analyse.words import words
from qa.languages.language import language
from qa.model.prose import Prose

# What newspapers of all languages put behind a form that is not theirs.
SIC = "sic"


def is_talked_of(prose: Prose, form: Form) -> bool:
    """Whether a sentence with the form is about its spelling: "misspelled as Blinkin", "Blinkin (sic)"."""
    column, all_sentences = prose.need(words), prose.need(sentences)
    for number in form.numbers[:GLANCE]:
        sentence = sentence_at(all_sentences, column.starts[number])
        if sentence is not None and any_within(prose.need(_talk), sentence):
            return True
    return False


def _talk(prose: Prose) -> list[int]:
    """Where the text has the words of sentences about spelling, in order."""
    grammar = language(prose.lang)
    talk = (grammar.spelling_words if grammar is not None else frozenset()) | {SIC}
    return starts_of(prose, lambda text: text.casefold() in talk)
