"""The wording of the editors' page: no jargon, no ids."""

from __future__ import annotations

from qa.model.comparison import Kind
from qa.model.mqm import Severity

# What an editor needs to know of a severity: how bad it is.
SEVERITIES = {
    Severity.CRITICAL: "Grave",
    Severity.MAJOR: "Serious",
    Severity.MINOR: "Small",
    Severity.NEUTRAL: "Hint",
}
MEANINGS = {
    Severity.CRITICAL: "the text says something wrong or harmful",
    Severity.MAJOR: "readers will stumble, or be told something else",
    Severity.MINOR: "readers will notice",
    Severity.NEUTRAL: "worth knowing; takes nothing off the score",
}

# How text and reference differ, in the order in which it is told: a figure or a name is right or
# wrong, of words there is a choice.
KINDS = {
    Kind.NUMBER: "Other number",
    Kind.NAME: "Other name",
    Kind.MISSING: "Missing",
    Kind.ADDED: "Added",
    Kind.OTHER_WORD: "Other word",
    Kind.ORDER: "Other order",
    Kind.CASE: "Capital or small letter",
    Kind.PUNCTUATION: "Punctuation",
}

# Rules whose id does not say in plain words what is wrong. Of any other rule, the id is the title.
TITLES = {
    "added-segment": "Not in the source",
    "dangling-word": "Sentence breaks off",
    "doubled-space": "Extra space",
    "doubled-word": "Repeated word",
    "dropped-initial": "First letter missing",
    "duplicated-segment": "Repeated passage",
    "foreign-date-format": "Foreign date format",
    "foreign-number-format": "Foreign number format",
    "garbled-sentence": "Garbled sentence",
    "glued-lead-in": "Lead-in run into the text",
    "html-entity": "Web page code",
    "inconsistent-first-name": "First name changes",
    "inconsistent-name": "Name changes",
    "lower-case-name": "Name without capital",
    "inflected-name": "Name with a foreign ending",
    "language-model-remark": "Remark by the machine",
    "leftover-markup": "Markup left in the text",
    "leftover-markdown": "Formatting marks left in the text",
    "length-mismatch": "Too long or too short for its source",
    "link-mismatch": "Link differs from the source",
    "lower-case-start": "Sentence starts in lower case",
    "lower-case-text": "No capital letters",
    "misplaced-capital": "Capital out of place",
    "misplaced-quote-space": "Misplaced space at a quotation mark",
    "missing-final-mark": "No full stop at the end",
    "mixed-romanisation": "Name transcribed in two ways",
    "mixed-scripts": "Letters of another alphabet",
    "model-token": "Machine code in the text",
    "mojibake": "Garbled letters",
    "negation-mismatch": "“Not” lost or added",
    "number-mismatch": "Number differs from the source",
    "omitted-segment": "Missing from the translation",
    "page-furniture": "Left over from the web page",
    "placeholder-mismatch": "Placeholder differs from the source",
    "reference-mismatch": "Differs from the reference",
    "repetition-loop": "The same words over and over",
    "replacement-character": "Lost letter (�)",
    "scrambled-words": "Scrambled words",
    "stray-initial": "Stray letter",
    "tokenised-text": "Spaces around every mark",
    "untranslated-label": "Label not translated",
    "untranslated-sentence": "Sentence not translated",
    "untranslated-word": "Word not translated",
}


def title_of(rule: str) -> str:
    """What a kind of fault is called on the page; a rule of a plug-in by its id."""
    return TITLES.get(rule) or rule.replace("-", " ").capitalize()


def sureness(confidence: float) -> str:
    """How sure a finding is."""
    return f"{confidence:.0%} sure"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
