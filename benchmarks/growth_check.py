"""Whether a step grows faster than the text: the small measurement of `growth.py --check`, for CI.

Each family, unit and kind of markup is taken at two sizes, read and checked once for all of its steps. Where a step
looks like more than linear, nothing is said yet: only what is suspected is taken again, four times as long, and, if it
still grows, eight times. No word is known when a text is taken, or the shorter of two would find its words where the
longer left them.
"""

from __future__ import annotations

import math
import multiprocessing
import resource
import time
from collections.abc import Callable, Collection, Iterator
from functools import partial

from growth_steps import default_rules, maker, newsroom, shared_steps, unit, warm, written
from hostile import FAMILIES, MARKUP, SOURCES, UNITS

from qa.model.document import Document
from qa.model.memory import forget_words
from qa.pipeline import check_document
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
# Long texts: their length as a multiple of SMALL and LARGE, and the exponent from which a step is suspected. Of a step that has
# 1.12 from 40 to 160 KB, a fifth is a square there, and three quarters at 2 MB. Noise makes so much, too: what is suspected is
# taken again, from 80 to 320 KB and from 160 to 640 KB.
LONG = 2
LONG_SUSPECT, LONG_STEEP = 1.12, 1.2
# Texts that are known to take too long, since this was looked at in 80 KB: what they take is told, but is no failure.
OPEN: frozenset[str] = frozenset()
# Long texts that are known to grow up to a bound: names have more and more that are near them, until they have a crowd.
LONG_OPEN = frozenset({"many names"})

Seconds = dict[str, float]
Measure = Callable[[int], Seconds]


def exponent(small: float, large: float, ratio: float = LARGE / SMALL) -> float:
    """How the time grows with the size: 1 is linear, 2 is a square."""
    return math.log(max(large, 1e-6) / max(small, 1e-6)) / math.log(ratio)


def check(names: Collection[str], jobs: int, *, long: bool = False) -> int:
    """Print what grows too fast; how many steps there are.

    Args:
        names: of `cases`, or of `long_cases`.
        jobs: how many processes measure.
        long: whether these are `long_cases`.
    """
    warm()
    if long:  # what is loaded once so many words were looked up
        for name in ("many names", "random words"):
            _check_alone(partial(maker, name, sourced=False), LONG * LARGE)
    context = multiprocessing.get_context("fork")  # all is loaded
    with context.Pool(jobs, newsroom.cache_clear) as pool:  # a database is open in one process
        found = sum(pool.imap_unordered(_tell_long if long else _tell, names))
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


def long_cases() -> dict[str, Measure]:
    """What checks long texts: each family, and each source beside good English."""
    makers = {name: partial(maker, name, sourced=False) for name in FAMILIES}
    makers |= {name: partial(maker, name, sourced=True) for name in SOURCES}
    return {name: partial(_check_alone, make) for name, make in makers.items()}


def _check_alone(make: Callable[[int], Callable[[], Document]], size: int) -> Seconds:
    forget_words()  # or a text that comes after one twice as long would be known
    began = time.process_time()
    report = check_document(make(size)(), default_rules())
    spent = time.process_time() - began
    return {"check": spent, "text": written(report, "text")}


def _check(make: Callable[[int], Callable[[], Document]], fixed: bool, size: int) -> Seconds:  # noqa: FBT001  # bound once
    forget_words()
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
    _print(name, grown, 1)
    return 0 if name in OPEN else len(grown)


def _tell_long(name: str) -> int:
    """The same of a long text."""
    grown = steep_where_long(long_cases()[name])
    _print(name, grown, LONG)
    return 0 if name in LONG_OPEN else len(grown)


def _print(name: str, grown: dict[str, tuple[float, float]], times: int) -> None:
    for step, (small, large) in grown.items():
        print(
            f"{name}: {step} takes {small:.2f} s for {SMALL * times:,} and {large:.2f} s for {LARGE * times:,} code "
            f"points, exponent {exponent(small, large):.2f}",
            flush=True,
        )


def steep(measure: Measure) -> dict[str, tuple[float, float]]:
    """The steps that grow too fast, with their seconds for both sizes."""
    grown = _growing(measure, 1 / PART, NOTHING / PART**2, SUSPECT)
    if grown:
        grown = _growing(measure, 1, NOTHING, STEEP)
    if grown:  # a busy machine, or what begins at some length only and then has a bound
        again = _growing(measure, 2, NOTHING, STEEP)
        grown = {step: seconds for step, seconds in grown.items() if step in again}
    return grown


def steep_where_long(measure: Measure) -> dict[str, tuple[float, float]]:
    """The steps that grow too fast with long texts, with their seconds for both sizes."""
    grown = _growing(measure, LONG, NOTHING, LONG_SUSPECT)
    for times in (2 * LONG, 4 * LONG):  # what begins at some length and then is linear is no square
        if grown:
            again = _growing(measure, times, NOTHING, LONG_STEEP)
            grown = {step: seconds for step, seconds in grown.items() if step in again}
    return grown


def _growing(
    measure: Measure, times: float, least: float, limit: float
) -> dict[str, tuple[float, float]]:
    """The steps above an exponent that take more than so many seconds, of texts so many times as long.

    The shorter text comes second, as most need none. The longer is then taken once more: what it takes for the first
    time, the memory of the system among it, is no growth.
    """
    large = measure(round(LARGE * times))
    if max(large.values()) <= least:
        return {}
    small = measure(round(SMALL * times))
    if not dict(_above(small, large, least, limit)):
        return {}
    again = measure(round(LARGE * times))
    large = {step: min(seconds, again.get(step, seconds)) for step, seconds in large.items()}
    return dict(_above(small, large, least, limit))


def _above(
    small: Seconds, large: Seconds, least: float, limit: float
) -> Iterator[tuple[str, tuple[float, float]]]:
    for step, seconds in large.items():
        before = small.get(step, small.get("check", 0.0))  # a short text may have nothing to fix
        if seconds > least and exponent(before, seconds) > limit:
            yield step, (before, seconds)
