"""Severities are ordered, categories belong to dimensions."""

from __future__ import annotations

from itertools import product

from qa.model.mqm import Category, Severity


def test_severities_are_ordered_from_neutral_to_critical() -> None:
    order = [Severity.NEUTRAL, Severity.MINOR, Severity.MAJOR, Severity.CRITICAL]
    assert [severity.rank for severity in order] == [0, 1, 2, 3]
    for one, other in product(order, order):
        assert (one >= other) == (order.index(one) >= order.index(other))
        assert (one < other) == (order.index(one) < order.index(other))
        assert (one <= other) == (order.index(one) <= order.index(other))


def test_category_names_are_dimension_and_type() -> None:
    assert Category.CHARACTER_ENCODING.dimension == "linguistic-conventions"
    for category in Category:
        dimension, slash, kind = category.value.partition("/")
        assert dimension == category.dimension
        assert slash
        assert kind
