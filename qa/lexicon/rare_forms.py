"""Words that look like slips, but are in the dictionary of their language.

A frequency list lacks what is seldom written. Of the words that dictionaries have beside it, only those
matter here which could be taken for a slip of a common word: they are kept in two Bloom filters for each
language, in a file of some fifty kilobytes. benchmarks/spelling_lists.py makes them, and
languages/SOURCES.md names the dictionaries.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import qa.languages
from qa.lexicon.dictionaries import has_word, users_dictionary
from qa.lexicon.word_list import Listed, WordList
from qa.model.language_tag import by_language, primary

FILE: Final = "rare.words"


@by_language
def _rare_forms(lang: str) -> WordList | None:
    path = Path(qa.languages.__path__[0]) / primary(lang) / FILE
    return WordList(path.read_bytes()) if path.is_file() else None


def has_dictionary(lang: str) -> bool:
    """Whether a dictionary of the language was asked, when it was built or on this machine."""
    return _rare_forms(lang) is not None or users_dictionary(lang) is not None


def has_bare_forms(lang: str) -> bool:
    """Whether it is known which words are right without their accents, too."""
    return _rare_forms(lang) is not None


def is_rare_word(form: str, lang: str) -> bool:
    """Whether a form that the frequency list lacks is a word of a dictionary.

    The shipped lists know it of forms one letter away from a common word, and of common words glued
    together; the user's dictionary of every form.
    """
    known = _rare_forms(lang)
    if known is not None and known.find(form) is Listed.WIDELY:
        return True
    return has_word(form, lang)


def is_word_without_accents(form: str, lang: str) -> bool:
    """Whether a common word that has lost its accents is a word all the same: "ou", "cote"."""
    known = _rare_forms(lang)
    return known is not None and (known.find(form) is not Listed.NOWHERE or has_word(form, lang))
