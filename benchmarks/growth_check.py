"""Whether a step grows faster than the text: the small measurement of `growth.py --check`, for CI.

Each family, unit and kind of markup is taken at two sizes, read and checked once for all of its steps. Where a step
looks like more than linear, nothing is said yet: only what is suspected is taken again, four times as long, and, if it
still grows, eight times.
"""

from __future__ import annotations

import math
import multiprocessing
import resource
import time
from collections.abc import Callable, Collection, Iterator
from functools import partial

from growth_steps import maker, newsroom, shared_steps, unit, warm
from hostile import FAMILIES, MARKUP, SOURCES, UNITS

from qa.model.document import Document
from qa.read.markup import READERS

# Code points of the two texts that decide: far apart and long, so that a square stands out from noise and from what is linear.
SMALL, LARGE = 20_000, 80_000
# A square has 2.0, and 1.45 where it is three fifths of the time; a sort, a garbage collector and a busy machine make
# some of 1.0 to 1.3.
STEEP = 1.45
# Seconds: less is noise.
NOTHING = 0.5
# First, texts of a quarter of the length are taken: what is above STEEP at full length, and made of a linear and a square
# part, is mostly above this by then, and takes more than a sixteenth of NOTHING.
SUSPECT = 1.25
PART = 4
# Texts that are known to take too long, since this was looked at in 80 KB: what they take is told, but is no failure.
OPEN: frozenset[str] = frozenset()

Seconds = dict[str, float]
Measure = Callable[[int], Seconds]


def exponent(small: float, large: float, ratio: float = LARGE / SMALL) -> float:
    """How the time grows with the size: 1 is linear, 2 is a square."""
    return math.log(max(large, 1e-6) / max(small, 1e-6)) / math.log(ratio)


def check(names: Collection[str], jobs: int) -> int:
    """Print what grows too fast; how many steps there are.

    Args:
        names: of `cases`.
        jobs: how many processes measure.
    """
    warm()
    context = multiprocessing.get_context("fork")  # all is loaded
    with context.Pool(jobs, newsroom.cache_clear) as pool:  # a database is open in one process
        found = sum(pool.imap_unordered(_tell, names))
    spent = sum(
        part
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        for part in resource.getrusage(who)[:2]
    )
    print(f"{len(names)} texts, {found} steps grow too fast; {spent:.0f} s of the processor")
    return found


def cases() -> dict[str, Measure]:
    """What measures each text, by its name."""
    makers = {name: partial(maker, name, sourced=False) for name in FAMILIES}
    makers |= {repr(text): partial(unit, text) for text in UNITS}
    beside = {f"{name} + source": partial(maker, name, sourced=True) for name in FAMILIES}
    beside |= {name: partial(maker, name, sourced=True) for name in SOURCES}
    found: dict[str, Measure] = {}
    for made, fixed in ((makers, True), (beside, False)):
        found |= {name: partial(_check, make, fixed) for name, make in made.items()}
    for name, markup in MARKUP.items():
        for kind, reader in READERS.items():
            found[f"{name} as {kind}"] = partial(_read, markup, reader)
    return found


def _check(make: Callable[[int], Callable[[], Document]], fixed: bool, size: int) -> Seconds:  # noqa: FBT001  # bound once
    return dict(shared_steps(make(size), fixed=fixed))


def _read(
    markup: Callable[[int], str], reader: Callable[[str, str | None], object], size: int
) -> Seconds:
    text = markup(size)
    began = time.process_time()
    reader(text, "en")
    return {"read": time.process_time() - began}


def _tell(name: str) -> int:
    """Print the steps that grow too fast; how many there are that did not before."""
    grown = steep(cases()[name])
    for step, (small, large) in grown.items():
        print(
            f"{name}: {step} takes {small:.2f} s for {SMALL:,} and {large:.2f} s for {LARGE:,} code "
            f"points, exponent {exponent(small, large):.2f}",
            flush=True,
        )
    return 0 if name in OPEN else len(grown)


def steep(measure: Measure) -> dict[str, tuple[float, float]]:
    """The steps that grow too fast, with their seconds for both sizes."""
    grown = _growing(measure, 1 / PART, NOTHING / PART**2, SUSPECT)
    if grown:
        grown = _growing(measure, 1, NOTHING, STEEP)
    if grown:  # a busy machine, or what begins at some length only and then has a bound
        again = _growing(measure, 2, NOTHING, STEEP)
        grown = {step: seconds for step, seconds in grown.items() if step in again}
    return grown


def _growing(
    measure: Measure, times: float, least: float, limit: float
) -> dict[str, tuple[float, float]]:
    """The steps above an exponent that take more than so many seconds, of texts so many times as long."""
    large = measure(round(LARGE * times))
    if max(large.values()) <= least:
        return {}
    small = measure(round(SMALL * times))
    return dict(_above(small, large, least, limit))


def _above(
    small: Seconds, large: Seconds, least: float, limit: float
) -> Iterator[tuple[str, tuple[float, float]]]:
    for step, seconds in large.items():
        before = small.get(step, small.get("check", 0.0))  # a short text may have nothing to fix
        if seconds > least and exponent(before, seconds) > limit:
            yield step, (before, seconds)
