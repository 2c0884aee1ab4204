"""Tune the cyclic garbage collector."""

from __future__ import annotations

import gc

# Thresholds of the three generations. Python's own 700, 10 and 10 run the collector several times per
# article, and a document leaves next to no reference cycles.
THRESHOLDS = 20_000, 20, 20


def collect_seldom() -> None:
    """Run the garbage collector less often in this process; it takes a tenth of the time otherwise."""
    gc.set_threshold(*THRESHOLDS)
