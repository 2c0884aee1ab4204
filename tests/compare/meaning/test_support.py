from __future__ import annotations

import pytest

from qa.compare.meaning.support import Support, can_compare, support
from qa.compare.meaning.units import units_within
from qa.model.document import Document
from qa.model.span import Span
from qa.read.plain import read_plain_text

RIGHT = [
    (
        "de",
        (
            "Die Feuerwehr hat gestern den brennenden Dachstuhl eines Hauses gelöscht, eine Frau wurde "
            "schwer verletzt."
        ),
        "Yesterday the fire brigade put out a burning roof; a woman was badly hurt.",
    ),
    (
        "cs",
        "Vláda včera schválila nový zákon o nemocnicích, opozice ho kritizuje jako příliš drahý.",
        (
            "Yesterday the government approved a new law on hospitals; the opposition criticizes it as "
            "too expensive."
        ),
    ),
    (
        "uk",
        "Уряд учора схвалив новий закон про лікарні, опозиція критикує його як надто дорогий.",
        (
            "Yesterday the government approved a new law on hospitals; the opposition criticizes it as "
            "too expensive."
        ),
    ),
]
OTHER = "The young striker from Madrid scored two goals in the first half of the football match."


def supported(lang: str, source: str, target: str) -> Support:
    document = Document(
        id="x",
        uri="x",
        raw=target,
        target=read_plain_text(target, "en").prose,
        source=read_plain_text(source, lang).prose,
        lang="en",
        source_lang=lang,
    )
    assert can_compare(document)
    return support(document, Span(0, len(source)), Span(0, len(target)))


@pytest.mark.parametrize(("lang", "source", "target"), RIGHT)
def test_a_translation_is_supported_and_another_sentence_is_not(
    lang: str, source: str, target: str
) -> None:
    right, wrong = supported(lang, source, target), supported(lang, source, OTHER)
    assert right.score > 3 > -8 > wrong.score
    assert right.found >= right.words / 2 > wrong.found


def test_names_and_figures_count() -> None:
    with_names = supported("de", "Tellberg traf Brandt 1987.", "Tellberg met Brandt in 1987.")
    without = supported("de", "Tellberg traf Brandt 1987.", "He met him there at that time.")
    assert with_names.score > 3 > without.score


def test_nothing_known_is_no_evidence() -> None:
    assert supported("de", "qwrtz pfghjk", "xxvbn mnbvc").score == pytest.approx(0.0, abs=6)


def test_units_are_those_of_a_stretch_each_once() -> None:
    prose = read_plain_text("Die Feuerwehr löschte 1987 das Haus, die Feuerwehr.", "de").prose
    whole = units_within(prose, Span(0, len(prose.text)))
    assert len(whole) == len(set(whole)) > len(units_within(prose, Span(0, 14))) > 0
    assert units_within(prose, Span(0, 0)) == []
