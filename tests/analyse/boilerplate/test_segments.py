from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.boilerplate.grammar import grammar
from qa.analyse.boilerplate.segments import Furniture, FurnitureKind, furniture
from qa.languages.boilerplate import CODES, boilerplate
from qa.model.document import Document
from qa.read.plain import read_plain

BEFORE = "The council spoke about the harbour on Monday.\n\n"
AFTER = "\n\nThe bridge stays closed until May, the mayor said."


def document(text: str, lang: str = "en", source_lang: str | None = None) -> Document:
    return Document(
        id="t",
        uri="t",
        raw=text,
        target=read_plain(text, lang),
        lang=lang,
        source_lang=source_lang,
    )


def found(line: str, lang: str = "en", source_lang: str | None = None) -> list[str]:
    text = BEFORE + line + AFTER
    return [piece.span.of(text) for piece in furniture(document(text, lang, source_lang))]


@pytest.mark.parametrize(
    "line",
    [
        "Share this story on Telegram",
        "Send the article to a friend by email",
        "Log in to write a comment",
        "Get our weekly newsletter",
        "Related stories",
        "We use cookies to remember your settings.",
        "You must be registered to vote",
        "Updated: 3 March 2021, 14:05",
        "Home » Sports » Ice hockey",
        "Facebook | Twitter | WhatsApp",
        "12 comments",
        "Photo: city archive",
        "Updated: 14:05, 3.3.2021",
        "Film still: Evening Herald",
        "Film still",
        "Screenshot from a video by Jane Doe",
        "Picture from the archive of the museum",
        "Copyright: 2021 Evening Herald",
        "Was this article helpful to you?",
        "You have 2 free articles left this month.",
        "We value your privacy",
        "Report prepared by: Jane Doe",
    ],
)
def test_the_words_of_pages_make_furniture_in_new_combinations(line: str) -> None:
    assert found(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell after the strike",
        "Follow the money, the judge told her clerks.",
        "They do not want to print more.",
        "Article 5 binds all members",
        "Send in the clowns",
        "Click beetles return to the valley",
        "The newsletter of the museum is read by farmers.",
        "“Leave a comment”",
        "Source: the river rises in a cave behind the mill, where children once hid.",
        "Close to the border",
        "Film still finds its public",
        "Video still pays the rent",
        "Video still: what painters take from it",
        "Video frame by frame",
        "Story written by candlelight",
        "Report written by Deloitte shows a rise in rents",
        "Time: 12 May 2021",
        "Read this too: it is short.",
        "Picture of a video shop in winter",
        "Copyright: what it meant to painters",
        "Copyright: a small guide",
        "Was this article useful enough for the editors of the yearbook?",
        "7 pictures",
        "Video source code was stolen",
        "Report prepared by the council shows a rise in rents.",
        "You have two stories left to tell, she said.",
        "You have heard stories of people who had no bread left.",
        "We care about privacy in all of our choices",
        "Listen: it was not like that.",
        "Watch: steel case, 38 mm, with two straps",
        "Recommended: eight glasses of water a day.",
        "Recommended:",
        "Don't miss: the mill, the ferry and the old harbour.",
        "Don't miss: Old Mill, Red Ferry and Castle Hill",
    ],
)
def test_sentences_and_headlines_of_the_story_are_left_alone(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    ("line", "source_lang"),
    [
        ("Artikel weiterempfehlen", "de"),
        ("Подпишитесь на наш канал", "ru"),
        ("Sdílejte článek na Facebooku", "cs"),
        ("Condividi questo articolo", "it"),
        ("Udostępnij artykuł", "pl"),
        ("Haberi paylaş", "tr"),
        ("Deila fréttinni", "is"),
        ("Ku raba labarin", "ha"),
        ("查看更多", "zh"),
        ("この記事をシェアする", "ja"),
    ],
)
def test_furniture_left_in_the_source_language_is_found_with_or_without_knowing_it(
    line: str, source_lang: str
) -> None:
    assert found(line, source_lang=source_lang) == [line]
    assert found(line) == [line]


def test_a_label_is_found_without_the_teaser_that_it_announces() -> None:
    text = BEFORE + "Read more: Farmers block the road to the harbour" + AFTER
    (label,) = furniture(document(text))
    assert label.span.of(text) == "Read more:"
    assert label.kind is FurnitureKind.LABEL
    assert label.teaser is not None
    assert label.teaser.of(text) == "Farmers block the road to the harbour"


@pytest.mark.parametrize("label", ["Watch:", "Listen now:", "Recommended:", "Don't miss:"])
def test_a_label_that_might_begin_a_sentence_needs_a_title_behind_it(label: str) -> None:
    assert found(f"{label} Farmers block the road to the harbour") == [label]
    assert found(f"{label} farmers block the road to the harbour") == []
    assert found(f"{label} Farmers block the road to the harbour.") == []


def test_a_foreign_label_is_left_to_its_own_rule() -> None:
    text = "Quelle: pa / Jane Doe"
    (credit,) = furniture(document(text, source_lang="de"))
    assert credit == Furniture(credit.span, FurnitureKind.CREDIT, "de", None)
    assert credit.span.of(text) == "pa / Jane Doe"


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_words_that_load(code: str) -> None:
    known = boilerplate(code)
    assert known is not None
    assert known.code == code
    assert known.labels
    assert grammar(code) is not None


@given(st.text(alphabet="ReadshmoCcliknw :»|>\n.\u00a0\"'“”фтіを読", max_size=120))
def test_spans_are_ordered_and_within_the_text(text: str) -> None:
    pieces = furniture(document(text))
    ends = [0]
    for piece in pieces:
        assert ends[-1] <= piece.span.start < piece.span.end <= len(text)
        ends.append(piece.span.end)
