"""Forms that look like a misspelled name and are meant."""

from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.linguistic_conventions.misspelled_name import MisspelledName
from qa.rules.linguistic_conventions.misspelled_word import MisspelledWord


def found(text: str) -> list[str]:
    """The names that are called misspelled."""
    target = read_plain(text, "en")
    document = Document(id="a", uri="a", raw=text, target=target)
    return [f.span.of(target.text) for f in detect(document, [MisspelledName()]).findings]


@pytest.mark.parametrize(
    ("meant", "slip"),
    [
        # A letter for another makes another name of an everyday word, a lost one does not.
        (
            "The Library opens. The Library has books of the Labrary. The Library closes.",
            "The Library opens. The Library has books of the Librry. The Library closes.",
        ),
        # Puns have another first letter.
        (
            "The old Monroe Doctrine is updated. He now owns the Donroe Doctrine of the senate.",
            "The old Monroe Doctrine is updated. He now owns the Monnroe Doctrine of the senate.",
        ),
        # Places are everyday words, too, but nothing else is called so.
        (
            "Britain won. The Britvic company of Britain paid. Britain and Britain again.",
            "Moscow won. A train left Mosciw at nine. Moscow is big. Moscow and Moscow again.",
        ),
        # A short form is near many others, but a people's name that the article has once is one of those that everybody knows.
        (
            "The city lies far away. A train left the Coity at nine.",
            "The Czech bank was sorry. The biggest Czehc bank lost money.",
        ),
        # A first name before the form is of somebody else, but for an abbreviation, or the same title twice.
        (
            "Anna Fosda came. Foska slept. Foska woke. In Foska it rained.",
            "FBC Fosda came. Foska slept. Foska woke. In Foska it rained.",
        ),
        (
            "Anna Fosda came. Officer Foska slept. Officer Foska woke.",
            "Officer Fosda came. Officer Foska slept. Officer Foska woke.",
        ),
        # A name with the next word, and one with its last letter twice.
        (
            "The Forces met. The Forces heard of the Forcesand raid. The Forces left. Forces go.",
            "Moscow won. A train left Moscoww at nine. Moscow is big. Moscow and Moscow again.",
        ),
    ],
)
def test_a_slip_of_the_pen_keeps_what_a_name_is_made_of(meant: str, slip: str) -> None:
    assert found(meant) == []
    assert len(found(slip)) == 1


def beside(text: str, source: str, lang: str = "de") -> list[str]:
    """The names that are called misspelled beside a source."""
    target = read_plain(text, "en")
    document = Document(
        id="a", uri="a", raw=text, target=target, source=read_plain(source, lang), source_lang=lang
    )
    return [f.span.of(target.text) for f in detect(document, [MisspelledName()]).findings]


def test_a_source_that_lacks_the_form_tells_that_it_is_none_of_its_names() -> None:
    text = "The Library opens. The Library has books of the Labrary. The Library closes."
    assert beside(text, "Die Bibliothek öffnet. Sie hat Bücher. Sie schließt.") == ["Labrary"]
    assert beside(text, "Die Bibliothek öffnet. Sie hat Bücher der Labrary. Sie schließt.") == []
    assert beside(text, "Библиотека открыта. В ней есть книги. Она закрыта.", "ru") == []


def test_a_source_that_has_the_name_tells_that_a_lost_d_is_no_verb() -> None:
    text = "Peter Arnold said so.\n\nThat is ten per cent, Arnol said.\n\nArnold left."
    source = "Das sagte Peter Arnold.\n\nDas sind zehn Prozent, so Arnold.\n\nArnold ging."
    assert beside(text, source) == ["Arnol"]


@pytest.mark.parametrize(
    ("text", "source", "lang", "form"),
    [
        (
            "The yacht is the Eclips. It is long.",
            "Яхта Eclipse длинная. Она белая.",
            "ru",
            "Eclips",
        ),
        ("On Monday Szab came. He sat down.", "Hétfőn Szabó érkezett. Leült.", "hu", "Szab"),
        ("On Monday Zielińsk came.", "W poniedziałek przyjechał Zieliński.", "pl", "Zielińsk"),
    ],
)
def test_no_case_of_the_source_takes_the_letter_off(
    text: str, source: str, lang: str, form: str
) -> None:
    assert beside(text, source, lang) == [form]


def test_where_the_article_is_not_heard_the_source_is() -> None:
    # That “Muscow” is no word for Moscow the article alone does not tell.
    text = "It rained in Moscow.\n\nThe Muscow Theater was full."
    source = "В Москве шёл дождь.\n\nТеатр в Москве был полон."
    assert beside(text, source, "ru") == ["Muscow"]


def test_a_german_source_writes_names_of_other_alphabets_in_its_own_way() -> None:
    text = "The head of Ukrenergo, Volodymyr Kudrytskyi, resigned."
    source = "Der Chef von Ukrenerho, Wolodymyr Kudryzkyj, trat zurück."
    assert beside(text, source, "de") == []


def test_endings_of_adjectives_are_no_slips() -> None:
    text = "Near the Kleinen Heuberg it rained. The Kleiner Heuberg is high."
    source = "Am Kleinen Heuberg regnete es. Der Kleine Heuberg ist hoch, am Kleinen Heuberg."
    assert beside(text, source) == []


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        # a word of everyday use, for which nobody is misspelled
        ("DKI Bank paid. “It is late,” Mr Ban said.", "DKI Bank membayar. Pak Ban bicara.", "id"),
        ("Targowa Street and Plac Tellera were full.", "Targowa i Place Tellera były pełne.", "pl"),
        # a first name and a surname that are alike
        ("The Wiyoto Wiyono road was closed.", "Jalan itu ditutup.", "id"),
        # who lives in a place
        ("The Icelander went to Icelandair.", "Hann fór til Icelandair.", "is"),
        # a cry
        ("They said Ohhhh.", "Họ nói Ohhh.", "vi"),
        # a language that puts an ending of its own to names from abroad
        ("The lead is played by Mila Kunis.", "Galveno lomu spēlē Mila Kunisa.", "lv"),
    ],
)
def test_what_readers_found_right(text: str, source: str, lang: str) -> None:
    assert beside(text, source, lang) == []


def test_a_day_that_a_page_in_markdown_has_elsewhere_is_no_word_of_a_trade() -> None:
    def wrong(text: str) -> list[str]:
        target = read_plain(text, "en")
        document = Document(id="a", uri="council.md", raw=text, target=target)
        return [f.span.of(target.text) for f in detect(document, [MisspelledWord()]).findings]

    assert wrong("The council met on Manday. It meets again on Monday at nine.") == ["Manday"]
    assert wrong("One Manday costs much. It is paid by the hour, not by the day.") == []
