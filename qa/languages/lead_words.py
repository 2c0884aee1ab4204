"""The form in which is written down what follows a word that was translated by itself at the head of a paragraph."""

from __future__ import annotations

from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language, primary


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadWords:
    """What is known of such words in one language.

    Attributes:
        follows: what a noun at the head of a sentence is not followed by, as a regular expression.
        attribution: "according to", and `attributed` what comes between it and a second subject: "the report, she".
        article: the article as it opens a sentence or a name, with its capital and a space: "The ".
        openings: words that begin a clause, though no ending tells it; and `opening_endings` those that tell.
        infinitive: what stands before a verb, and `before_infinitive` before that in words of the past: "used to".
        drop_cap: function words in capitals that a large initial of the source left: "AND".
        cut: a word that was cut after its initial, as it was translated: "A) Yes"; `listed` tells that the text has a list.
        regions: adjectives of regions, which are no places by themselves: "Baltic".
    """

    code: str
    follows: str
    attribution: str
    attributed: str
    article: str
    openings: frozenset[str]
    opening_endings: tuple[str, ...]
    infinitive: str
    before_infinitive: str
    drop_cap: str
    cut: str
    listed: str
    regions: frozenset[str]


@by_language
def lead_facts(lang: str) -> LeadWords | None:
    """What is known of them in the language with this BCP 47 tag; None if nothing is."""
    found = data_of(primary(lang), "lead_words")
    return None if found is None else cast("LeadWords", found.LEAD_WORDS)
