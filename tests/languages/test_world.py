"""What languages call countries, cities, months and days."""

from __future__ import annotations

from qa.languages.world import english_world, world_names


def test_places_of_the_cldr_are_known_by_their_english_names() -> None:
    assert "москва" in world_names("ru")["moscow"]
    assert "日本" in world_names("ja")["japan"]
    assert "יפן" in world_names("he-IL")["japan"]


def test_places_kept_by_hand_are_among_them() -> None:
    assert "nizozemsko" in world_names("cs")["netherlands"]


def test_months_and_days_are_among_them() -> None:
    assert "freitag" in world_names("de")["friday"]
    assert {"апреля", "апрель"} <= world_names("ru")["april"]


def test_a_language_that_nobody_knows_has_none() -> None:
    assert not world_names("tlh")
    assert not world_names(None)


def test_english_names_of_them_all() -> None:
    assert {"moscow", "japan", "friday", "april", "netherlands"} <= english_world()
