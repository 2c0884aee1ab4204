"""A clause that was left over, and phrases that are borrowed."""

from __future__ import annotations

import pytest

from qa.checker import Checker
from qa.languages.folders import FIRST, lines_of
from qa.languages.language import language


def marked(text: str, lang: str) -> list[str]:
    """What `untranslated-sentence` reports in a text without a source."""
    report = Checker(lang=lang, select=["untranslated-sentence"]).check_text(text)
    return [finding.text for finding in report.findings]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Stadt hat because they were late den Markt erst am Montag geöffnet."),
        ("de", "„Wir haben den Markt which was never full am Montag geöffnet“, sagte sie."),
        ("fr", "La mairie a fermé for the first time le marché de la vieille ville."),
        ("pl", "Chcemy we should wait until otworzyć targ w starym mieście."),
        ("es", "El ayuntamiento cerró although they could el mercado de la ciudad."),
        ("ru", "Мэр открыл they were not able ярмарку в старом городе."),
        ("en", "The council weil sie nicht wussten closed the old market on Monday."),
        ("en", "The mayor que les élèves étaient opened the fair in the old town."),
    ],
)
def test_a_clause_is_found(lang: str, text: str) -> None:
    """Words of clauses, and phrases that were torn out of one, are no loan."""
    assert len(marked(text, lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Er hat auf diese the home side open Weise mit ihr in der Stadt gesprochen."),
        ("es", "Las personas que no sean rules the party becomes de la ciudad se van."),
    ],
)
def test_an_article_tells_a_clause_beside_capitals_of_the_language(lang: str, text: str) -> None:
    assert len(marked(text, lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "She had a certain joie de vivre that nobody in the town forgot."),
        ("en", "It was, in the end, a matter of savoir faire and of luck."),
        ("en", "That is a case of c'est la vie for the whole town."),
        ("de", "Das war das match of the day für die ganze Stadt."),
        ("de", "Ein Regal zum do it yourself gibt es im Markt der Stadt."),
        ("de", "Der Film „they were never here“ läuft heute in der Stadt."),
        ("sv", "Domstolen fick en friend-of-the-court-ansökan på fredagen."),
        ("tr", "Eser Libros del saber de astronomía adını taşır."),
        ("it", "Il mercato dei buy to lets (comprati per essere affittati) cresce."),
    ],
)
def test_what_is_borrowed_is_left_alone(lang: str, text: str) -> None:
    """Set phrases, titles in quotation marks, compounds and what is explained."""
    assert marked(text, lang) == []


def test_lists_of_borrowed_phrases_are_plain() -> None:
    """They are folded, have no mark at their ends, and only languages with clauses have them."""
    for code in FIRST:
        for line in lines_of(code, "borrowed.txt"):
            known = language(code)
            assert known is not None
            assert known.clause_words
            assert line == line.strip().casefold()
            assert line[-1].isalpha()
