from __future__ import annotations

from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.accuracy.literal_idiom import LiteralIdiom
from qa.rules.accuracy.literal_translation import LiteralTranslation
from qa.rules.base import DocumentRule


def kinds(rule: DocumentRule, target: str, source: str = "", lang: str = "de") -> list[str]:
    document = Document(
        id="d",
        uri="d",
        raw=target,
        target=read_plain(target, "en"),
        source=read_plain(source, lang) if source else None,
        source_lang=lang if source else None,
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
    target = "He is a candidate of medical sciences in Omsk."
    assert kinds(LiteralTranslation(), target, "Он кандидат медицинских наук в Омске.", "ru") != [
        "name"
    ]


def test_idioms_in_the_source_are_a_kind_of_their_own() -> None:
    target = "She put the cat on the table at the council in Oulu."
    source = "Hän nosti kissan pöydälle Oulun valtuustossa."
    assert kinds(LiteralIdiom(), target, source, "fi") == ["in the source"]
    assert kinds(LiteralIdiom(), target) == ["alone"]
