"""English: what follows a word that was translated by itself at the head of a paragraph."""

from __future__ import annotations

from qa.languages.lead_words import LeadWords
from qa.model.letters import CAPITAL

LEAD_WORDS = LeadWords(
    code="en",
    follows=r"the (?!(?:world|country|nation) (?:over|through)\b)(?=[^\W\d_])|(?:today|yesterday) the |according to (?:the|a) |The (?=[\w’'-]+ [^\W_])",
    attribution="according to",
    attributed=(
        r"(?:the|a|his|her|its|their) [\w’'-]+(?: [\w’'-]+)?, "
        rf"(?:the|a|an|he|she|it|they|there|this|these|those|two|three|some|many|most|no|all|more|[{CAPITAL}][\w’'-]+)\b"
        r"(?! and\b)"
    ),
    article="The ",
    openings=frozenset(
        """
        anytime look rat here there now then today yesterday tomorrow tonight later sometimes perhaps maybe
        instead soon once often again next last meanwhile indeed besides inside outside underneath amid amidst
        despite enter exit reports claims watch see imagine earlier almost one non tape adds
        none never hence half neither both all such what quite rather even only just still to-day to-morrow
        """.split()
    ),
    opening_endings=("ing", "ly", "ward", "wards", "wise"),
    infinitive="to",
    before_infinitive="used",
    drop_cap="AND|THE|TO|IN|OR|OF|ON|HE|IT",
    cut=r"A\) Yes",
    listed=r"\b[Bb]\) ",
    # None of them stands before "the" at the beginning of a sentence in 5.1 million words of native text.
    regions=frozenset(
        """
        Baltic Nordic Scandinavian Balkan Arctic Alpine European Asian African Arab Caucasian Mediterranean
        Iberian Slavic Gulf
        """.split()
    ),
)
