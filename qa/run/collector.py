"""How often Python looks for objects that only hold each other."""

from __future__ import annotations

import gc

# New objects between two looks, and how many looks pass before older ones are looked at too. Python's
# own 700, 10 and 10 make it look several times an article, and a document leaves next to no circles.
THRESHOLDS = 20_000, 20, 20


def collect_seldom() -> None:
    """Look for circles seldom, from now on, in this process. A tenth of the time is spent on it else."""
    gc.set_threshold(*THRESHOLDS)
