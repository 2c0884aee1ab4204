from __future__ import annotations

from dataclasses import replace

import pytest

from qa.model.document import Document
from qa.model.knowledge import NO_NEWSROOM
from qa.model.literal import LiteralEntry
from qa.read.plain import read_plain
from qa.rules.accuracy import literal_idiom, literal_translation
from qa.rules.accuracy.literal_idiom import LiteralIdiom
from qa.rules.accuracy.literal_translation import LiteralTranslation
from qa.rules.base import DocumentRule


def kinds(
    rule: DocumentRule, target: str, source: str = "", lang: str = "de", into: str = "en"
) -> list[str]:
    document = Document(
        id="d",
        uri="d",
        raw=target,
        target=read_plain(target, into),
        source=read_plain(source, lang) if source else None,
        source_lang=lang if source else None,
        lang=into,
    )
    return [finding.kind for finding in rule.check(document)]


def test_forms_of_one_word_are_no_group() -> None:
    target = (
        "The minister and the parliament met an eventual partner of the party before the election."
    )
    source = "Vor der Wahl trafen Minister und Parlament einen eventuellen Partner der Partei."
    assert kinds(LiteralTranslation(), target, source) == ["word"]


def test_a_name_has_capitals_throughout() -> None:
    assert kinds(
        LiteralTranslation(), "The Rhine Post reports rain.", "Die Rheinische Post meldet Regen."
    ) == ["name"]
    # German nouns have capitals, too, and are no names.
    german = "Das Defizit beträgt acht Billionen Euro."
    assert kinds(
        LiteralTranslation(), german, "The deficit is eight billion euros.", "en", "de"
    ) == ["word"]
    target = "He is a candidate of medical sciences in Omsk."
    assert kinds(LiteralTranslation(), target, "Он кандидат медицинских наук в Омске.", "ru") != [
        "name"
    ]


def test_idioms_in_the_source_are_a_kind_of_their_own() -> None:
    target = "She put the cat on the table at the council in Oulu."
    source = "Hän nosti kissan pöydälle Oulun valtuustossa."
    assert kinds(LiteralIdiom(), target, source, "fi") == ["in the source"]
    assert kinds(LiteralIdiom(), target) == ["alone"]


@pytest.mark.parametrize("rule", [LiteralTranslation(), LiteralIdiom()])
def test_the_lexicon_is_not_asked_where_nothing_that_it_finds_would_be_reported(
    rule: DocumentRule, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def noted(document: Document, *, idioms: bool) -> tuple[()]:  # noqa: ARG001
        asked.append(document.id)
        return ()

    for module in (literal_idiom, literal_translation):
        monkeypatch.setattr(module, "all_of", noted)
    text = "The court in Turku gave him an absolute prison sentence of two years."
    plain = Document("plain", "u", text, read_plain(text, "en"), lang="en")
    own = LiteralEntry(
        "fi", "en", ("sentti",), ("cent",), ("centimeter",), "A centimeter is meant."
    )
    newsroom = replace(NO_NEWSROOM, literal=(own,))
    desk = Document("desk", "u", text, read_plain(text, "en"), lang="en", newsroom=newsroom)
    for document in (plain, desk):
        for each in (rule, rule.sure()):
            list(each.check(document))
    assert asked == ["plain", "desk", "desk"]
