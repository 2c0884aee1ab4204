"""How sure findings are, as measured on texts that no rule was made with, and how severe they may be.

A rule says of its findings how sure they are beside one another; what was read says how sure they
are. The counts are data, in calibration.toml, which benchmarks/calibrate.py writes: of each rule,
of each kind of its findings (what convinced the rule) and of each language.

Severity follows from them, here and nowhere else: a finding is major only where at least 95 in 100
of its kind are right, minor from 90 on, else neutral. What counts is the lower bound of the share,
so that few findings that were read allow less than many. A rule may ask for less than it is
allowed, never for more.
"""

from __future__ import annotations

import tomllib
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from qa.model.language_tag import HUB, primary
from qa.model.memory import loaded
from qa.model.mqm import Severity
from qa.model.named_tuples import NamedTuple

if TYPE_CHECKING:
    from qa.rules.base import Rule

# From so many findings that were read in a language on, they speak for themselves of severity; from so many that were
# right on, of whether a kind runs.
FEW = 10
# A kind that was mended has proven itself once so many were read.
ENOUGH = 20
# From so many on, they may speak against what is known of all languages, or expected, though not for it.
FEWEST = 3
# A rule's own expectation weighs as much as so many findings that were read.
WEIGHT = 4
# Nothing is certain.
MOST = 0.99
# The shares of right findings from which on they may be major, and minor, and are reported unless asked for.
MAJOR_FROM, MINOR_FROM, DEFAULT_FROM = 0.95, 0.9, 0.9
# So many wrong findings may be chance, whatever the share: they turn no kind off. One less makes none a hint.
SPARED = 2
# The standard normal deviate of a one-sided bound of 80%: in four of five samples the share of all
# findings lies above the bound.
DEVIATE = 0.8416
KINDS = "kinds"
# What a list of the user's own says: nobody has read it, and it is not for us to hold it back.
OWN = "your own list"
DATA = Path(__file__).with_name("calibration.toml")
# The kinds that were wrong too often as they were read before their rule was changed, and of which too few were
# read since; an empty kind stands for findings without one.
MENDED = Path(__file__).with_name("mended.toml")


class Measured(NamedTuple):
    """How many findings were right, and how many wrong."""

    right: int
    wrong: int

    @property
    def read(self) -> int:
        """How many were read."""
        return self.right + self.wrong

    def share(self, expected: float) -> float:
        """The share that is right, where a rule that expects `expected` counts as well."""
        return (self.right + WEIGHT * expected) / (self.read + WEIGHT)

    def at_least(self, expected: float) -> float:
        """The lower bound of that share, after Wilson (1927), one-sided, 80%."""
        n, z2 = self.read + WEIGHT, DEVIATE * DEVIATE
        share = self.share(expected)
        center = share + z2 / (2 * n)
        width = DEVIATE * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
        return max(0.0, (center - width) / (1 + z2 / n))


NOTHING = Measured(0, 0)


class Strata(NamedTuple):
    """What was measured of a rule: by language, and by kind and language."""

    langs: dict[str, Measured]
    kinds: dict[str, dict[str, Measured]]


@loaded
def measurements() -> dict[str, Strata]:
    """What was measured, by rule."""
    data = tomllib.loads(DATA.read_text("utf-8"))
    return {
        rule: Strata(
            {lang: Measured(**counts) for lang, counts in table.items() if lang != KINDS},
            {
                kind: {lang: Measured(**counts) for lang, counts in langs.items()}
                for kind, langs in table.get(KINDS, {}).items()
            },
        )
        for rule, table in data.items()
    }


@loaded
def mended() -> dict[str, frozenset[str]]:
    """By rule, the kinds that have to prove themselves since they were changed."""
    data = tomllib.loads(MENDED.read_text("utf-8"))
    return {rule: frozenset(kinds) for rule, kinds in data.items()}


@loaded
def measured(rule: str, lang: str, kind: str = "", least: int = FEW) -> Measured | None:
    """What was measured of a kind of a rule's findings in a language.

    Args:
        rule: its id.
        lang: the language of the text, as a BCP 47 tag.
        kind: what convinced the rule; empty for any.
        least: of fewer findings that were read, nothing is said.

    Returns:
        The counts of the kind, or of the rule if its findings have no kinds: in the language, otherwise in
        all languages together. None if fewer than `least` findings were read there.
    """
    own, every = _counts(rule, lang, kind)
    found = own if own.read >= least else every
    return found if found.read >= least else None


@loaded
def _counts(rule: str, lang: str, kind: str) -> tuple[Measured, Measured]:
    """The counts of a kind, or of a rule whose findings have no kinds, in the language and in all languages together."""
    strata = measurements().get(rule)
    if strata is None:
        return NOTHING, NOTHING
    langs = strata.kinds.get(kind, {}) if kind and strata.kinds else strata.langs
    every = Measured(
        sum(each.right for each in langs.values()), sum(each.wrong for each in langs.values())
    )
    return langs.get(primary(lang), NOTHING), every


def level(rule: str, lang: str, expected: float, kind: str = "") -> float:
    """The share of a rule's findings that are right, from 0 to 1.

    Args:
        rule: its id.
        lang: the language of the text, as a BCP 47 tag.
        expected: what the rule expects, which stands where too little was read.
        kind: what convinced the rule; empty for any.
    """
    found = measured(rule, lang, kind)
    return expected if found is None else found.share(expected)


def calibrated(confidence: float, rule: str, lang: str, expected: float, kind: str = "") -> float:
    """The confidence of a finding, moved as far as the rule's own is from what was measured.

    A kind of findings that was measured by itself is as sure as it was measured, and findings without a kind are as sure as
    those without one were.
    """
    if not kind and _has_kinds(rule):
        alone = _without_kind(rule)
        found = alone if alone.read >= FEW else None
    else:
        found = None if _is_unread(rule, kind) else measured(rule, lang, kind)
    if expected <= 0.0 or found is None:
        return confidence
    share = found.share(expected)
    if kind and kind in measurements()[rule].kinds:
        return round(min(MOST, share), 4)
    return round(min(MOST, confidence * share / expected), 4)


def _has_kinds(rule: str) -> bool:
    """Whether findings of the rule are counted by kind."""
    strata = measurements().get(rule)
    return strata is not None and bool(strata.kinds)


@loaded
def _without_kind(rule: str) -> Measured:
    """What was measured of the findings that have no kind, of a rule whose others have one."""
    strata = measurements()[rule]
    kinds = [found for langs in strata.kinds.values() for found in langs.values()]
    return Measured(
        sum(each.right for each in strata.langs.values()) - sum(each.right for each in kinds),
        sum(each.wrong for each in strata.langs.values()) - sum(each.wrong for each in kinds),
    )


def _is_unread(rule: str, kind: str) -> bool:
    """Whether nobody has read findings of this kind, though of the rule's other kinds.

    These say nothing of it: what the source or an archive bears witness of is another matter than
    what the article alone does.
    """
    strata = measurements().get(rule)
    others = strata is not None and bool(strata.kinds) and kind not in strata.kinds
    return kind == OWN or (bool(kind) and others)


def told(rule: str, severity: Severity, expected: float, lang: str) -> list[str]:
    """What was measured of a rule and what severity that allows, a line for each kind of findings.

    Args:
        rule: its id.
        severity: what the rule asks for.
        expected: the share of right findings that it expects.
        lang: the language, as a BCP 47 tag.
    """
    strata = measurements().get(rule)
    kinds = sorted(strata.kinds) if strata is not None else []
    lines = []
    for kind in kinds or ("",):
        found = measured(rule, lang, kind, FEWEST)
        if found is None:
            continue
        if found.read < FEW and is_default(rule, lang, kind):
            continue
        allowed = most_severe(rule, lang, expected, kind)
        severest = min(severity, allowed)
        name = f"“{kind}”" if kind else "all"
        runs = "" if is_default(rule, lang, kind) else ", only when asked for"
        lines.append(
            f"{name}: {severest.value}{runs}, {found.right} of {found.read} read were right"
            f" (lower bound {found.at_least(expected):.0%})"
        )
    if kinds:
        severest = min(severity, Severity.MINOR)
        lines.append(f"other kinds: {severest.value} at most, none read")
    elif not lines and severity > Severity.MINOR and "" in mended().get(rule, ()):
        lines.append("minor at most: wrong too often before the last change, too few read since")
    return lines


def most_severe(rule: str, lang: str, expected: float, kind: str = "") -> Severity:
    """How severe a finding may be at most, by what was read; anything where nothing was.

    A kind of which hardly anything was read, of a rule whose other kinds were, is minor; and so is one that was
    wrong too often before it was changed, until enough of it was read anew. In a language of which fewer than `FEW`
    were read, they may speak against what is known of all languages, not for more.
    """
    allowed = _allowed(rule, lang, expected, kind)
    return min(allowed, Severity.MINOR) if kind in mended().get(rule, ()) else allowed


def _allowed(rule: str, lang: str, expected: float, kind: str) -> Severity:
    """What the findings that were read allow."""
    if _is_unread(rule, kind):
        return Severity.MINOR
    is_kind = _has_kinds(rule)
    if is_kind and not kind:  # what its kinds say is of these alone
        own, every = NOTHING, _without_kind(rule)
    else:
        own, every = _counts(rule, lang, kind)
    if every.read < FEWEST:
        return Severity.MINOR if is_kind else Severity.CRITICAL
    here = _earned(own, expected, is_kind=is_kind)
    everywhere = _earned(every, expected, is_kind=is_kind)
    if own.wrong >= SPARED:
        return here if own.read >= FEW else min(here, everywhere)
    return max(here, everywhere) if own.read >= FEW else everywhere


def _earned(found: Measured, expected: float, *, is_kind: bool) -> Severity:
    """What these counts allow: never less with one more that was right.

    A rule that was never wrong may be as severe as it asks; a kind of its findings only once enough were read.
    """
    bound = found.at_least(expected)
    if bound >= MAJOR_FROM or not (found.wrong or is_kind):
        return Severity.CRITICAL
    is_chance = found.wrong < SPARED
    return Severity.MINOR if is_chance or bound >= MINOR_FROM else Severity.NEUTRAL


def is_default(rule: str, lang: str, kind: str = "") -> bool:
    """Whether a kind of findings is reported where nobody asked for its rule.

    Not where fewer than nine in ten of those that were read are right; up to `SPARED` wrong ones may be chance. In a
    language in which `FEW` were right, its own figures decide; elsewhere those of all languages have to allow it as well.
    One more that was right never turns a kind off, and one more that was wrong never turns it on.

    Args:
        rule: its id.
        lang: the language of the text, as a BCP 47 tag.
        kind: what convinced the rule; empty for any.
    """
    if _is_unread(rule, kind):
        return True
    if not kind and _has_kinds(rule):
        return _is_right_enough(_without_kind(rule))
    own, every = _counts(rule, lang, kind)
    return _is_right_enough(own) and (own.right >= FEW or _is_right_enough(every))


def only_own(rule: type[Rule]) -> bool:
    """Whether a default rule has no kind that runs by default, which leaves what a list of the user's own finds."""
    if not rule.default or not rule.kinds:
        return False  # nobody has listed its kinds
    return not any(is_default(rule.id, HUB, kind) for kind in rule.kinds)


def only_asked(rule: type[Rule]) -> bool:
    """Whether too many of a default rule's findings were wrong for it to report any where nobody asked for it.

    Of rules with kinds of findings this is not told: there may always be one that nobody has read.
    """
    if not rule.default or rule.kinds or _has_kinds(rule.id):
        return False
    strata = measurements().get(rule.id)
    languages = (HUB, *strata.langs) if strata is not None else (HUB,)
    return not any(is_default(rule.id, lang) for lang in languages)


def runs_by_default(rule: type[Rule]) -> bool:
    """Whether a rule may report something where nobody asked for it and no list of the user's own is at hand."""
    return rule.default and not only_own(rule) and not only_asked(rule)


def _is_right_enough(found: Measured) -> bool:
    return found.wrong <= SPARED or found.right >= DEFAULT_FROM * found.read
