"""Scores of games written the way of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.languages.language import Language, language
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import Example, PassageRule

TUNED = thresholds(__name__)

PAIR: Final = expression(
    r"(?<![\w:.,/-])(?P<one>[1-9]\d{0,2}|0):(?P<other>[1-9]\d{0,2}|0)(?![\w:/-]|[.,]\d)"
)
WORD: Final = expression(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
END: Final = expression(r"[.!?…]\s")
# What is looked at beside the figures: code points, and the words that may tell of a game.
BEFORE: int = TUNED["BEFORE"]
AFTER: int = TUNED["AFTER"]
WORDS_BEFORE: int = TUNED["WORDS_BEFORE"]
WORDS_AFTER: int = TUNED["WORDS_AFTER"]
# What stands before pairs of figures in code and tables.
CODE = ("[", "=", "|")
# A pair of figures that may be a time of day is left alone.
HOURS, MINUTES = 25, 60


class ForeignScoreFormat(PassageRule):
    """The score of a game has a colon, as German, Czech, Hebrew and Russian write it.

    English writes 2-1 or 2–1, and puts the winner's score first. A machine copies “2:1” from the source, and
    “beat them 60:85” with it. A score is reported only if it cannot be a time of day and a word such as “won”,
    “defeat” or “final” is next to it; ratios, odds and Bible verses are left alone. Four or more such scores
    in a text are one finding.
    """

    id = "foreign-score-format"
    category = Category.NUMBER_FORMAT
    severity = Severity.MINOR
    confidence = 0.95
    trigger = (":",)
    excused_by_source = True
    facts = ("score_words",)
    habit = "scores with a colon"
    examples = (
        Example(
            "The guests won ⟦3:1⟧ and lead the table.",
            fixed="The guests won 3-1 and lead the table.",
        ),
        Example(
            "An impressive ⟦60:85⟧ victory on the road.",
            fixed="An impressive 60-85 victory on the road.",
        ),
        Example("They lost the final on penalties, ⟦5:4⟧."),
        Example("The match begins at 8:45; she won the race in 3:59, in 2:05:41 and in 9:59.2."),
        Example("A victory (Romans 8:9), as in Psalm 18:2; the final verse is 4:1."),
        Example("The team is winning by a ratio of 3:1 at odds of 5:1, and lost the 4:3 screen."),
        Example("A 1:1 match. Here score = 1:6. The scores are in [1:6]."),
        Example("Der Sieg mit 3:1 war verdient.", lang="de"),
    )

    def look(self, passage: Passage) -> Iterator[Finding]:
        """The scores of a passage."""
        known, text = language(passage.lang), passage.text
        if known is None:
            return
        for match in PAIR.finditer(text):
            if not _may_be_time(match) and _is_score(text, match, known):
                fix = f"{match['one']}-{match['other']}"
                message = f"{known.name} writes scores with a dash: “{fix}”."
                yield self.finding(Span(*match.span()), message, fix=fix)


def _may_be_time(match: re.Match[str]) -> bool:
    one, other = match["one"], match["other"]
    return len(other) == 2 and int(other) < MINUTES and int(one) < HOURS


def _is_score(text: str, match: re.Match[str], known: Language) -> bool:
    """Whether words beside the figures, in the same sentence, tell of a game and of nothing else."""
    start, end = match.span()
    before = END.split(text[max(0, start - BEFORE) : start])[-1]
    if before.rstrip().endswith(CODE):
        return False
    after = END.split(text[end : end + AFTER])[0]
    words = [word.casefold() for word in WORD.findall(before)[-WORDS_BEFORE:]]
    if words and words[-1] in known.scriptures:
        return False
    near = {*words, *(word.casefold() for word in WORD.findall(after)[:WORDS_AFTER])}
    return not known.score_words.isdisjoint(near) and known.ratio_words.isdisjoint(near)
