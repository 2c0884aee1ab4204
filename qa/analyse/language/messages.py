"""Messages of social networks that an article shows as they were written, in their own language."""

from __future__ import annotations

from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.span import Span

# The address of a picture stands behind a message, an announcement before it.
BEHIND = expression(
    r"[\s\"”]{0,3}(?:pic\.twitter\.com/|https://t\.co/|[—–] [^\n]{1,60}\(@\w{1,20}\))"
)
BEFORE = expression(rf"\b{worded('wording.posting')}\b[^\n]{{0,60}}$")
REACH = 100


def is_message(text: str, span: Span) -> bool:
    """Whether the span of an article without a source is a message of a social network that is shown as it was.

    Args:
        text: the article.
        span: the passage in another language, in code points of the text.
    """
    return (
        BEHIND.match(text, span.end, span.end + REACH) is not None
        or BEFORE.search(text, max(0, span.start - REACH), span.start) is not None
    )
