"""One name a thing: no two public classes bear the same one."""

from __future__ import annotations

import house


def test_no_class_name_is_used_twice() -> None:
    assert house.names_used_twice() == {}
