"""Messages of social networks within an article."""

from __future__ import annotations

import pytest

from qa.analyse.language.messages import is_message
from qa.model.span import Span


@pytest.mark.parametrize(
    ("before", "message", "behind", "expected"),
    [
        ("She is at home! ", "Elle est libre", " pic.twitter.com/abc The court", True),
        ("", "Elle est libre", " https://t.co/abc", True),
        ("", "Elle est libre", " — Ann Roe (@annroe) May 4, 2021", True),
        ("“He is free,” she said in a tweet. ", "Elle est libre", "", True),
        ("He posted on Telegram: ", "Elle est libre", " and left", True),
        ("He said: ", "Elle est libre", " and left", False),
        ("It was in a tweet.\n\n", "Elle est libre", " and left", False),
        ("", "Elle est libre", f"{'.' * 101} pic.twitter.com/abc", False),
    ],
)
def test_what_stands_beside_it_tells(
    before: str,
    message: str,
    behind: str,
    expected: bool,  # noqa: FBT001
) -> None:
    span = Span(len(before), len(before) + len(message))
    assert is_message(before + message + behind, span) is expected
