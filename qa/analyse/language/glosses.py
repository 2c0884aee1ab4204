"""Foreign words that the text quotes, gives as a gloss, or explains."""

from __future__ import annotations

from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# "(Persian: …", "Greek; …": the article gives a name in its own language.
NAMED_LANGUAGE = expression(
    rf"[{CAPITAL}][^\W\d_]{{3,14}}{worded('wording.tongue')}?[:;] ?\u200d?(?:[^\W\d_]{{1,20}} ?){{0,2}}$"
)
OPENS = '([{“„«‘"‹《「『（'
BRACKETS = "([{（"
# So many other words may stand with a foreign word in its brackets.
COMPANY: int = TUNED["COMPANY"]
# What follows a foreign word that is explained: "Datschi, a plum cake", "Datschi (a plum cake)".
# What goes on beyond a few words is the sentence.
EXPLAINED = expression(
    rf"(?:, {worded('wording.explaining')}\b[^,.;:!?()\n]{{1,30}}+[,.;:!?)]"
    rf"| \({worded('wording.bracketed')}\b)"
)
# "operación limpieza (Operation Cleaning)": what it says in the language of the text.
TRANSLATED = expression(
    rf"(?: [^\W\d_]{{1,24}})?[”“»\"]? \([{CAPITAL}][^\W\d_]{{1,20}}(?: [^\W\d_]{{1,20}}){{1,6}}\)"
)
CLOSES = ")]}”“»’\"'›》」』）"


def is_gloss(text: str, start: int, end: int) -> bool:
    """Whether the article speaks of the words: marks set them apart, or it explains them."""
    if NAMED_LANGUAGE.search(text, max(0, start - 40), start):
        return True
    if EXPLAINED.match(text, end) or TRANSLATED.match(text, end):
        return True
    if text[start - 1 : start] == "'" == text[end : end + 1]:
        return True
    if text.startswith(" / ", end) or text[max(0, start - 3) : start] == " / ":
        return True  # "日本語 / Japanese"
    before = text[max(0, start - 30) : start]
    after = text[end : end + 30]
    opened = max((before.rfind(mark) for mark in OPENS), default=-1)
    closed = min((place for mark in CLOSES if (place := after.find(mark)) >= 0), default=-1)
    if opened < 0 or closed < 0:
        return False
    # Brackets that hold much else are sentences like others, quotations that hold anything else.
    # “Gözümün gördüğü” (“what I see”): the text says of a quotation what it means.
    is_told = before[opened] not in BRACKETS and after.startswith(" (", closed + 1)
    company = len(before[opened + 1 :].split()) + len(after[:closed].split())
    return is_told or company <= (COMPANY if before[opened] in BRACKETS else 0)
