"""What one article teaches about how names are written, and which forms are near to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from qa.analyse.names.capitalized_forms import capitalized_forms, neighbor, sentence_openers
from qa.analyse.names.romanization import plain, sound
from qa.lexicon.frequency import lexicon
from qa.model.letters_apart import letters_apart
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A form that only begins sentences is a name if it is rarer than this (Zipf).
COMMON: float = TUNED["COMMON"]
# Forms of fewer letters are near to too many others.
SHORTEST_NEAR: int = TUNED["SHORTEST_NEAR"]
# Longer ones are no names.
LONGEST: int = TUNED["LONGEST"]


class WrittenNames(NamedTuple):
    """The names of one article.

    Attributes:
        forms: by key, how the form is written and how often.
        pairs: how often the second key stands right after the first.
    """

    forms: dict[str, tuple[str, int]]
    pairs: dict[tuple[str, str], int]


def written_names(prose: Prose) -> WrittenNames:
    """The capitalized forms of the text that are not only words at the start of a sentence."""
    openers = prose.need(sentence_openers)
    known = lexicon(prose.lang or "")
    forms: dict[str, tuple[str, int]] = {}
    capitalized = prose.need(capitalized_forms)
    for key, form in capitalized.items():
        if len(key) > LONGEST or not key.replace("'", "").isalpha():
            continue
        if not openers.issuperset(form.numbers) or (known is not None and known.zipf(key) < COMMON):
            forms[key] = (form.text, form.times)
    pairs: dict[tuple[str, str], int] = {}
    for key in forms:
        for number in capitalized[key].numbers:
            first = neighbor(prose, number, -1)
            if first in forms:
                pairs[first, key] = pairs.get((first, key), 0) + 1
    return WrittenNames(forms, pairs)


# The run of `near_places` that may go with any other.
ANY_RUN: int = TUNED["ANY_RUN"]
# Runs of forms that are one letter apart are never further apart than this.
RUNS_APART: int = TUNED["RUNS_APART"]


@remembered
def near_keys(key: str) -> tuple[str, ...]:
    """What forms are found by: near ones have at least one in common.

    They are the form without accents, the same with any one letter left out (two forms that
    differ in one letter, or in the order of two, share such a rest), and how it sounds.
    """
    return tuple(each for each, _ in near_places(key))


def near_places(key: str) -> Iterator[tuple[str, int]]:
    """The keys of `near_keys`, each with the run of equal letters out of which one was left.

    Two forms that have a rest in common are one letter apart only if their runs are not more than
    RUNS_APART apart: what stands before the difference is the same in both. So most of those that
    are two letters apart need not be looked at.
    """
    letters = plain(key)
    if len(letters) < SHORTEST_NEAR:
        return
    yield letters, ANY_RUN
    run = -1
    for place in range(len(letters)):
        # of a doubled letter, either may be left out: the rest is the same
        if not place or letters[place] != letters[place - 1]:
            run += 1
            yield letters[:place] + letters[place + 1 :], run
    yield f"~{sound(key)}", ANY_RUN


def by_near_keys(names: Iterable[str]) -> dict[str, Sequence[str]]:
    """Names by their near keys, for `one_letter_off`."""
    return by_keys(names, near_keys)


def by_keys(names: Iterable[str], keys: Callable[[str], Iterable[str]]) -> dict[str, Sequence[str]]:
    """Names by what near ones have in common with them, as `keys` tells of each."""
    index: dict[str, Sequence[str]] = {}
    for name in names:
        alone = (name,)  # under most keys, for which a list each would take most of the memory
        for key in keys(name):
            known = index.setdefault(key, alone)
            if type(known) is list:
                known.append(name)
            elif known is not alone:
                index[key] = [*known, name]
    return index


def one_letter_off(form: str, index: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The names of an index by near keys that are one letter off the form, accents among the letters."""
    from rapidfuzz.distance import OSA

    crowd = dict.fromkeys(name for key in near_keys(form) for name in index.get(key, ()))
    return (name for name in crowd if OSA.distance(form, name, score_cutoff=1) == 1)


def are_near(one: str, other: str) -> bool:
    """Whether two keys are one letter apart, but for accents, or sound alike; not if equal."""
    if one == other:
        return False
    return letters_apart(plain(one), plain(other), 1) <= 1 or sound(one) == sound(other)
