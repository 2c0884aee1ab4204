from __future__ import annotations

import pytest

from qa.lexicon.literal.inflection import forms_of, plural_of


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("hit", "hit hits hitting"),
        ("stop", "stops stopped stopping"),
        ("party", "party parties party's"),
        ("take", "takes took taken taking"),
        ("box", "boxes boxed"),
        ("tie", "tied tying"),
        ("man", "man men man’s"),
        ("travel", "traveled travelled travelling"),
        ("one's", "his their"),
    ],
)
def test_forms(word: str, forms: str) -> None:
    assert forms_of(word) >= set(forms.split())


def test_no_form_is_cut_short() -> None:
    assert not {"hi", "stopd", "partys", "taked"} & (
        forms_of("hit") | forms_of("stop") | forms_of("party")
    )


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("clutch hit", "clutch hits"),
        ("parliamentary party", "parliamentary parties"),
        ("spokesperson", "spokespersons"),
        ("old woman", "old women"),
        ("loss", "losses"),
        ("key", "keys"),
    ],
)
def test_plural(phrase: str, plural: str) -> None:
    assert plural_of(phrase) == plural
