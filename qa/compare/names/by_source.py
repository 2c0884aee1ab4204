"""What all comparisons with the source say of the names of a translation: to be loaded where there is a source."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.evidence import Variant
from qa.compare.names.assignment import misspelled_by_source
from qa.compare.names.full_names_there import unlike_full_names
from qa.compare.names.memory import unlike_other_sentences
from qa.compare.names.one_letter_off import one_letter_off
from qa.compare.names.places import out_of_place
from qa.compare.names.renderings import rendered_otherwise
from qa.compare.names.surnames_beside import other_surnames
from qa.compare.names.verbatim import unlike_letters
from qa.compare.names.world_names import misspelled_world_names
from qa.model.document import Document


def unlike_source(document: Document) -> Iterator[Variant]:
    """The forms that the names of the source speak against."""
    yield from misspelled_by_source(document)
    yield from unlike_letters(document)
    yield from misspelled_world_names(document)
    yield from unlike_other_sentences(document)
    yield from one_letter_off(document)
    yield from out_of_place(document)
    yield from rendered_otherwise(document)
    yield from other_surnames(document)
    yield from unlike_full_names(document)
