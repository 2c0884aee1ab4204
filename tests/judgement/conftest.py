"""What the golden files share: all rules, and no encoder."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from qa.checker import Checker
from qa.compare.meaning import encoders
from qa.model.memory import forget
from qa.rules.catalogue import catalogue


@pytest.fixture(scope="module")
def no_encoder() -> Iterator[None]:
    """The same is said wherever the extra is installed; where it is not, nothing has to be forgotten."""
    if find_spec(encoders.BUNDLED) is None:
        yield
        return
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(encoders, "BUNDLED", "no encoder")
        forget()
        yield
    forget()


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(select=tuple(catalogue()))
