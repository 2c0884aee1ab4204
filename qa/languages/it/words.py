"""Italian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
    alphabet="abcdefghilmnopqrstuvzàèéìòù",
    abbreviations=frozenset(
        """
        dott sig sigg prof ing avv art artt pag pagg es ecc cfr vol voll fig tel sen mons geom
        rag arch dr on ca min max feb apr sett ott nov dic gen
        """.split()
    ),
    one_letter_words=frozenset("aeoièéì"),
)
