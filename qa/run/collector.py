"""Tune the cyclic garbage collector."""

from __future__ import annotations

import gc

# Thresholds of the three generations. Python's own 700, 10 and 10 run the collector several times per
# article, and a document leaves next to no reference cycles. A run over one article makes fewer objects than the first,
# of which one look alone would take a fifteenth of its time.
THRESHOLDS = 120_000, 20, 20


def collect_seldom() -> None:
    """Run the garbage collector less often in this process; it takes a tenth of the time otherwise."""
    gc.set_threshold(*THRESHOLDS)


def collect_no_more() -> None:
    """Take all that is there for living: the process ends, and the system takes its memory back as it is.

    Python would look through all of it several times before that, for as long as a quarter of an article takes.
    """
    gc.freeze()
