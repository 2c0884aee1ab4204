"""How languages say no, for comparing a translation with its source."""

from __future__ import annotations

import re
from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.expression import compiled
from qa.model.language_tag import by_language, primary
from qa.model.memory import loaded

# What begins with "in" in Romance languages and denies; "international" and the like do not.
ROMANCE_IN = (
    r"in(?!clu|dic|dus|divid|form(?!al|e\b)|flu|fl[ae]|fan|fer|fra|gen|gl|gres|ic|iz|jur|mig|nov|sp|"
    r"st(?!ab)|te|tro|und|vad|vent|vers|vest|vi[et]|aug|cen|cid|di[ov]|dé?p(?!l)|ti|tui)\w{4,}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Negations:
    """Regular expressions over a whole sentence of one language, letters of any case.

    Attributes:
        negation: all that may deny: negators, negative prefixes, and verbs such as "refuse" and
            "lack" that a translator may render by a "not".
        negator: only what no translation can do without.
        negating_word: the word at which a match of `negator` begins, or the whole match.
        denial: in a target language, what may say a "not" of the source in other words.
        gained: in a target language, what denies for certain.
        gaining: what each match of `gained` has, and each of these is one of `denial`: written so
            that it is found quickly.
    """

    negation: str = ""
    negator: str = ""
    negating_word: str = ""
    denial: str = ""
    gained: str = ""
    gaining: str = ""


@by_language
def negations(lang: str) -> Negations | None:
    """How the language with this BCP 47 tag says no; None if that is not known."""
    found = data_of(primary(lang), "negations")
    return None if found is None else cast("Negations", found.NEGATIONS)


@loaded
def expression(table: str, lang: str | None) -> re.Pattern[str] | None:
    """An expression of a language: an attribute of `Negations`, as words; None if it has none."""
    known = negations(lang)
    source = "" if known is None else getattr(known, table.replace(" ", "_"))
    if known is not None and table == "negating word":
        source = source or known.negator
    return compiled(source, re.IGNORECASE) if source else None
