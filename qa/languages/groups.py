"""Groups of languages with something in common: `groups.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from qa.model.memory import loaded


@loaded
def likely_sources() -> frozenset[str]:
    """Return the languages to consider as the source if a document declares none."""
    return frozenset(cast("str", _groups()["likely_sources"]).split())


@loaded
def has_unlisted_endings(code: str) -> bool:
    """Whether dictionaries of the language lack many inflected forms."""
    return code in cast("str", _groups()["unlisted_endings"]).split()


@loaded
def are_alike(one: str, other: str) -> bool:
    """Whether word frequencies cannot reliably tell the two languages apart."""
    groups = (group.split() for group in cast("list[str]", _groups()["alike"]))
    return any(one in group and other in group for group in groups)


@loaded
def _groups() -> Mapping[str, object]:
    return tomllib.loads(Path(__file__).with_name("groups.toml").read_text("utf-8"))
