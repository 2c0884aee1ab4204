"""Names of Cyrillic alphabets, which each language writes in its own way: Milinkevich is Milinkevics in Hungarian."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.analyse.names.romanization import plain
from qa.languages.shared import shared_words
from qa.languages.writing import writing
from qa.model.memory import loaded
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Longer words are no names: it bounds the work.
LONGEST: int = TUNED["LONGEST"]
# Of two letters that spell one sound, one is lost more easily than of three.
TWO: int = TUNED["TWO"]


def is_from_cyrillic(form: str, written: str, lang: str) -> bool:
    """Whether English may write the name so which the language spells in its own way.

    Both are keys of forms. If nothing but a letter is missing, the form must end as names of these alphabets do: Sabó
    is a slip for Szabó, but Koposov is no slip for Koposzov, nor Shnur for Schnur.
    """
    ways = _ways(lang)
    if not ways or len(written) > LONGEST or len(form) > LONGEST or plain(form) == plain(written):
        return False
    if not _can_become(form, written, ways):
        return False
    return (
        not _lacks_a_letter(plain(form), plain(written))
        or form.endswith(tuple(shared_words("surname endings")))
        or _can_become(form, written, _long(ways))
    )


@loaded
def _ways(lang: str) -> Mapping[str, Sequence[str]]:
    """The English spellings of each spelling of a language."""
    found: dict[str, list[str]] = {}
    for way in writing(lang).cyrillic_names:
        there, _, english = way.partition("=")
        found.setdefault(there, []).append(english)
    return found


def _long(ways: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """The spellings of three letters and more, of which hardly anybody loses one: tch, sch."""
    return {there: english for there, english in ways.items() if len(there) > TWO}


def _can_become(form: str, written: str, ways: Mapping[str, Sequence[str]]) -> bool:
    """Whether the form is the other with some of its spellings in the English way, and the rest as it stands."""
    longest = max(map(len, ways), default=1)
    form = plain(form)
    # The places of the form that are reached with so many letters of the other.
    reached: list[set[int]] = [set() for _ in range(len(written) + 1)]
    reached[0].add(0)
    for start, places in enumerate(reached[:-1]):
        for end in range(start + 1, min(len(written), start + longest) + 1):
            spelled = written[start:end]
            options = [*ways.get(spelled, ()), *((plain(spelled),) if end == start + 1 else ())]
            for option in options:
                reached[end].update(
                    place + len(option) for place in places if form.startswith(option, place)
                )
    return len(form) in reached[-1]


def _lacks_a_letter(form: str, written: str) -> bool:
    """Whether the form is the other without one of its letters."""
    return len(form) + 1 == len(written) and any(
        written[:place] + written[place + 1 :] == form for place in range(len(written))
    )
