"""Tests of a folder go to one process of xdist."""

from __future__ import annotations

from typing import Any


def by_folder(config: Any, log: Any) -> Any:  # noqa: ANN401  # xdist may be missing
    """A scheduler for which the tests of a folder are one piece of work."""
    from xdist.scheduler import LoadScopeScheduling

    class Folders(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
        """As `--dist loadscope`, with folders for modules."""

        def _split_scope(self, nodeid: str) -> str:
            return nodeid.partition("::")[0].rpartition("/")[0]

    return Folders(config, log)
