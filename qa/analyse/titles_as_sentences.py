"""Texts that write titles of works as sentences, with a capital at the beginning alone: "I know The sewing school by Brandt"."""

from __future__ import annotations

from qa.analyse.word_order import misplaced_capitals
from qa.languages.language import language
from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A title, and who made the work: "The sewing school at Katwijk by Israels".
BY_SOMEBODY = expression(rf"(?: [\w’'-]{{1,20}}){{1,6}}? {worded('wording.maker')} [{CAPITAL}]")
# So many articles with a capital are a habit.
MOST_ARTICLES: int = TUNED["MOST_ARTICLES"]


def begins_a_title(prose: Prose, span: Span) -> bool:
    """Whether the word at `span` is an article in a text that writes titles so."""
    return is_article(prose, span) and prose.need(_has_titles)


def _has_titles(prose: Prose) -> bool:
    articles = [span for span in prose.need(misplaced_capitals) if is_article(prose, span)]
    return len(articles) >= MOST_ARTICLES or any(
        BY_SOMEBODY.match(prose.text, span.end) for span in articles
    )


def is_article(prose: Prose, span: Span) -> bool:
    """Whether the word at `span` is one: with a capital amid a sentence it may begin the title of a work."""
    known = language(prose.lang)
    return known is not None and span.of(prose.text).lower() in known.articles
