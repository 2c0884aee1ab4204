"""Lines that several articles of a run share: the site's."""

from __future__ import annotations

from functools import reduce

import pytest

from qa.analyse import bounded_counts
from qa.analyse.boilerplate.shared_lines import (
    ARTICLES,
    SharedLines,
    lines_beside,
    merged,
    shared_lines,
)
from qa.model.document import Document
from qa.model.mqm import Severity
from qa.read.plain import read_plain
from qa.rules.accuracy.page_furniture import PageFurniture

HEAD = ("Ἡ Φωνή", "New in the valley", "Mills for sale")
TAIL = ("Our readers also liked", "The ferry of the bishops", "We are the voice of the valley")


def document(*lines: str, uri: str = "a.txt", source: str | None = None) -> Document:
    text = "\n\n".join(lines)
    beside = None if source is None else read_plain(source, "de")
    return Document(uri, uri, text, read_plain(text, "en"), lang="en", source=beside)


def article(number: int, *, heading: str = "What comes next") -> tuple[str, ...]:
    return (
        f"The bridge number {number} stays closed",
        f"The council of town {number} met on Monday to talk about the old bridge and the new school at the mill.",
        heading,
        f"The mayor of town {number} said that the bridge would stay closed until the end of the month, and left.",
    )


def page(number: int) -> Document:
    return document(*HEAD, *article(number), *TAIL)


def taught(run: list[Document]) -> SharedLines:
    rule = PageFurniture()
    return reduce(rule.merge, map(rule.gather, run))


def found(asked: Document, run: list[Document]) -> list[str]:
    return [span.of(asked.target.text) for span in shared_lines(asked, taught(run))]


def test_lines_that_four_articles_have_beside_each_other_are_the_sites() -> None:
    run = [page(number) for number in range(ARTICLES)]
    assert found(run[0], run) == [*HEAD, *TAIL]
    assert found(run[0], run[:-1]) == []


def test_a_heading_that_all_articles_have_between_their_paragraphs_is_theirs() -> None:
    run = [page(number) for number in range(9)]
    assert "What comes next" not in found(run[3], run)


def test_its_own_headline_and_date_are_the_articles_though_lists_of_other_pages_have_them() -> None:
    dated = "Valley 3 May"
    others = [
        document(*article(number), "Mills for sale", article(0)[0], dated)
        for number in range(1, ARTICLES + 1)
    ]
    crumb = "The valley and all its bridges"
    own = document(crumb, article(0)[0], dated, *article(0)[1:], "Mills for sale")
    assert found(own, [*others, own]) == []
    assert found(others[0], [*others, own]) == ["Mills for sale", article(0)[0], dated]


def test_an_article_that_was_read_again_says_nothing_of_its_site() -> None:
    run = [page(1)] * ARTICLES
    assert found(run[0], run) == []


def test_merging_is_the_same_in_any_order() -> None:
    first, second, third = (lines_beside(page(number)) for number in (1, 2, 1))
    one = merged(merged(dict(first), dict(second)), dict(third))
    other = merged(dict(third), merged(dict(second), dict(first)))
    assert one == other
    assert max(one.values()) == 3


def test_no_more_is_kept_than_memory_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_counts, "FORMS_OF_RUN", 20)
    run = [page(number) for number in range(50)]
    learnt = taught(run)
    assert len(learnt) <= 20
    assert [span.of(run[7].target.text) for span in shared_lines(run[7], learnt)] == [*HEAD, *TAIL]


def test_nothing_is_learned_beside_a_source() -> None:
    paired = document(*HEAD, *article(1), *TAIL, source="Die Brücke bleibt zu.")
    assert lines_beside(paired) == {}
    run = [page(number) for number in range(ARTICLES)]
    assert found(paired, run) == []


def test_the_rule_reports_them_as_hints_and_only_where_a_run_taught_them() -> None:
    rule = PageFurniture()
    run = [page(number) for number in range(ARTICLES)]
    learnt = taught(run)
    text = run[0].target.text
    by_line = {f.span.of(text): f for f in rule.ask(run[0], {rule.id: learnt})}
    assert set(by_line) >= {*HEAD, *TAIL}
    assert by_line["Mills for sale"].kind == "line of several articles"
    assert by_line["Mills for sale"].severity is Severity.NEUTRAL
    assert "Mills for sale" not in {f.span.of(text) for f in rule.ask(run[0], {})}


def test_the_first_question_of_a_series_is_the_articles() -> None:
    asked = ("Ten questions for our neighbors", "Where did you grow up?")
    run = [document(*HEAD, *asked, *article(number), *TAIL) for number in range(ARTICLES)]
    assert found(run[0], run) == [*HEAD, asked[0], *TAIL]
