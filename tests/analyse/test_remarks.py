from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.remarks import remarks
from qa.model.document import Document
from qa.read.plain import read_plain


def found(text: str, lang: str = "en", source_lang: str | None = None) -> list[str]:
    document = Document(
        id="t", uri="t", raw=text, target=read_plain(text, lang), lang=lang, source_lang=source_lang
    )
    return [span.of(text) for span in remarks(document)]


@pytest.mark.parametrize(
    "remark",
    [
        "Of course! The translated article follows below.",
        "Here is a faithful translation of your document:",
        "As a large language model, I do not know today's prices.",
        "If you would like a different tone, just let me know.",
        "The translation was made to keep the style of the original.",
        "I was unable to translate the last sentence.",
        "(Note: the names were left in the original spelling.)",
        "Unfortunately, the original text is incomplete, so the translation stops in the middle.",
        "Note that the input text seems to be garbled.",
        "This is a rather literal translation; some phrases may sound stiff.",
    ],
)
@pytest.mark.parametrize("place", ["{}\n\nThe dam broke.", "The dam broke.\n\n{}"])
def test_remarks_are_found_at_either_end(remark: str, place: str) -> None:
    assert found(place.format(remark)) == [remark]


@pytest.mark.parametrize("label", ["The English text reads as follows:", "Output text:"])
def test_a_label_that_the_story_might_have_is_a_remark_at_the_head_only(label: str) -> None:
    assert found(f"{label}\n\nThe dam broke.") == [label]
    assert found(f"The dam broke.\n\n{label}\n\nIt rained.") == []
    assert found(label) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Output:",
        "French:",
        "The original text is incomplete, since rats ate the last leaves.",
        "The original text is incomplete, so scholars guess.",
        "The source text is corrupted in the third stanza.",
        "This is a free translation by a monk of the abbey",
        "This is a rough rendering, said the reviewers.",
        "The translated text reads as follows: silence.",
        "Unfortunately, the original text is incomplete. The monks burnt the rest.",
    ],
)
@pytest.mark.parametrize(
    "place", ["{}\n\nIt rained.", "It rained.\n\n{}", "It rained.\n\n{}\n\nIt snowed."]
)
def test_an_article_may_tell_of_texts_and_their_translations(sentence: str, place: str) -> None:
    assert found(place.format(sentence)) == []


def test_what_frames_the_text_is_no_remark_amid_it() -> None:
    remark = "This is a rather literal translation; some phrases may sound stiff."
    assert found(f"The dam broke.\n\n{remark}\n\nIt rained.") == []
    assert found(f"The dam broke. {remark}\n\nIt rained.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Here is the list of all translators at the fair.",
        "She has translated poems for years.",
        "Would you like to live here?",
        "I am sorry that I cannot come.",
        "Certainly, the rain made matters worse.",
        "The source text of the law is kept in the archive.",
        "This is a literal translation of the Latin motto.",
        "English: the language of the harbour.",
        "The original text of the treaty was lost in the fire.",
        "He said: “Here is the translation of the letter.”",
        "“It rained. I hope this translation helps. It was late,” she wrote.",
    ],
)
def test_the_story_may_speak_of_translations_and_in_the_first_person(sentence: str) -> None:
    assert found(sentence) == []


def test_what_follows_an_announcement_is_not_the_remark() -> None:
    assert found("Here is the translation: The dam broke.") == ["Here is the translation:"]


def test_neighboring_remarks_are_one() -> None:
    text = "I hope this translation helps! Please let me know if you need changes."
    assert found(f"The dam broke.\n\n{text}") == [text]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Hier ist die Übersetzung des Artikels:", "de"),
        ("Voici la traduction de l'article :", "fr"),
        ("Aquí está la traducción del artículo:", "es"),
    ],
)
def test_other_target_languages_have_remarks_of_their_own(text: str, lang: str) -> None:
    assert found(text, lang) == [text]


@given(st.text(alphabet='Here is the translation:.!?“”" \n\u00a0ßİ[(', max_size=120))
def test_spans_are_ordered_and_within_the_text(text: str) -> None:
    document = Document(id="t", uri="t", raw=text, target=read_plain(text, "en"))
    end = 0
    for span in remarks(document):
        assert end <= span.start < span.end <= len(text)
        end = span.end


def test_a_comment_on_translations_is_not_a_remark() -> None:
    assert found("I like some of the translations.") == []


def test_an_article_may_speak_of_translations() -> None:
    told = "The poet read for an hour in the old library of the town. " * 8
    assert found(f"{told}I like some of the translations. {told}\n\nShe left.") == []


@pytest.mark.parametrize(
    "offer",
    [
        "Let me know if you have any questions.",
        "There you go!",
        "Please do not hesitate to contact either of us.",
        "Is there anything else I can do for you?",
    ],
)
def test_what_letters_say_too_counts_only_beside_a_remark_on_the_text(offer: str) -> None:
    assert found(f"The dam broke.\n\n{offer}") == []
    both = f"The dam broke.\n\nI hope this translation helps! {offer}"
    assert found(both)[0].endswith(offer)
