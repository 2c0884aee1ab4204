"""What `qa explain` shows of each kind of evidence."""

from __future__ import annotations

import pytest

from qa.cli.explain import page_lines
from qa.rules.catalogue import catalogue


@pytest.fixture(scope="module")
def page() -> list[str]:
    return list(page_lines(catalogue()["misspelled-name"], color=False))


@pytest.mark.parametrize(
    ("kind", "evidence"),
    [
        ("introduced", "the article introduces “Ottilie Kleemann” and nobody called “Kleeman”."),
        (
            "introduced once",
            "“Brellink” is never introduced, “Oskar Brellinko” is: one of them is misspelled.",
        ),
        (
            "introduced, weak",
            "the article introduces “Oskar Brellinko” and nobody called “Brellink”.",
        ),
        ("often", "“Okonjwo” is written “Okonjo” 3 times in this article."),
        ("source", "the source has “Oberbärenburg” in this sentence, and nothing else renders it."),
        ("full name of the source", "the source has “Andrew Tellberg”, and nobody called “Andre”."),
        ("absent from the source", "and the source has nothing like “Czec”."),
        (
            "known person",
            "the source names Nick Cave (ניק קייב), as reference works spell the name.",
        ),
        ("public figure", "Emmanuel Macron is well known."),
        (
            "other sentences",
            "both render “泰尔布伦” of the source, “Telbrun” elsewhere (2 times): one of them is misspelled.",
        ),
        (
            "weak, often",
            "“Brelletz” (once) and “Brellitz” (3 times) stand in this article: one of them is misspelled.",
        ),
        ("other articles", "“Tellbruner” is written “Tellbrunner” 312 times in the archive."),
    ],
)
def test_each_kind_shows_its_chain_of_evidence(page: list[str], kind: str, evidence: str) -> None:
    assert any(line.endswith(f"{evidence} ({kind})") for line in page)


def test_what_is_said_stands_below_its_example(page: list[str]) -> None:
    place = page.index("    The train to Pari was late.")
    assert page[place + 1].strip() == "^^^^"
    assert page[place + 3].endswith("nothing else renders it. (letters of the source)")
