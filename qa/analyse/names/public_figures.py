"""Public figures whose surname is one letter off: “Sergei Lavro”, where everybody knows Sergei Lavrov.

`languages/<code>/public_figures.txt` has a first name and surnames a line; benchmarks/public_figures.py
makes it of labels of Wikidata. `newsmakers.txt` beside it has full names, written by hand. Both spell
people as newspapers in that language do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import capitalized_forms
from qa.analyse.names.evidence import Variant, by_fame
from qa.analyse.names.introductions import Introduction, mentions
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import sound_alike
from qa.languages.folders import codes_with, lines_of
from qa.languages.shared import shared_words
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.letters_apart import letters_apart
from qa.model.memory import loaded
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

FIGURES = "public_figures.txt"
# Shorter surnames are one letter away from too many others.
SHORTEST: int = TUNED["SHORTEST"]
# A surname that is more common than this is somebody's (Zipf).
COMMON: float = TUNED["COMMON"]
# A surname that English knows a little is a slip only for one that it knows so much better (Zipf).
CLEARLY: float = TUNED["CLEARLY"]
# Whoever is no newsmaker has a surname that English knows so well.
READ: float = TUNED["READ"]
# A first name ends in either of two letters by different romanizations: Sergei, Sergey.
ENDINGS = {"i": "y", "y": "i"}
# What stands between the particles of a surname and the rest, in the table: von~der~Leyen.
JOINT = "~"
# How newspapers write the letters of German and the Nordic languages that they do not have.
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


def misspelled_figures(document: Document) -> tuple[Variant, ...]:
    """The surnames of people whom the text introduces, which are one letter off a public figure's."""
    known, code = lexicon(document.lang), primary(document.lang)
    if known is None or code not in codes_with(FIGURES):
        return ()
    prose = document.target
    forms = prose.need(capitalized_forms)
    sourced = document.need(source_names)
    listed = listed_words(document.newsroom.names)
    found = []
    for key, introduced in prose.need(mentions).introduced.items():
        if len(key) < SHORTEST or key in listed or known.zipf(key) >= COMMON:
            continue
        if key in sourced.names or key in sourced.written or not introduced.text.isalpha():
            continue
        right = _meant(introduced, code, known)
        if right is not None:
            full = introduced.full.removesuffix(introduced.text) + right
            found.append(Variant(forms[key], right, (by_fame(_called(full)),), 0.0))
    return tuple(found)


def _meant(introduced: Introduction, code: str, known: Lexicon) -> str | None:
    """The only public figure with that first name who is written nearly so; None if there is none."""
    firsts, whole = parts_of(introduced.full)
    text = introduced.text
    written = plain(text)
    near: list[str] = []
    has_initial = any(len(name.rstrip(".")) == 1 for name in introduced.full.split()[1:])
    for entry in _surnames(firsts[-1], code) if firsts else ():
        particles, _, surname = entry.rpartition(JOINT)
        if particles != whole.rpartition(JOINT)[0]:
            continue
        spelled = plain(surname)
        if written in {spelled, plain(surname.translate(UMLAUTS))} or sound_alike(text, surname):
            return None
        has_accents = text.isascii() or not surname.isascii()
        if (
            has_accents
            and _is_slip(written, spelled)
            and _is_clearly_better_known(surname, text, known)
            and (surname in newsmakers(code) or (not has_initial and _is_read_of(surname, known)))
        ):
            near.append(surname)
    if len({plain(each) for each in near}) != 1:
        return None
    return min(near, key=lambda surname: surname.isascii() != text.isascii())


def _is_clearly_better_known(surname: str, text: str, known: Lexicon) -> bool:
    """Whether a form that the language knows a little is far less known than the figure.

    Dan Fogleman is no slip for Dan Fogelman, and Suleimani another way to write Soleimani.
    """
    own = known.zipf(text)
    return known.zipf(surname) >= (own + CLEARLY if own > 0 else own)


def _is_read_of(surname: str, known: Lexicon) -> bool:
    """Whether the language knows the surname, with its accents or without: David Bersoff is no David Berkoff."""
    return max(known.zipf(surname), known.zipf(plain(surname))) >= READ


def _called(full: str) -> str:
    """The name from the last first name on: without “State” of “State Antony Blinken”."""
    names = full.split()
    start = len(names) - 2
    while start > 0 and (
        len(names[start].rstrip(".")) == 1
        or names[start].casefold() in shared_words("name particles")
    ):
        start -= 1
    return " ".join(names[max(0, start) :])


def _surnames(first: str, code: str) -> Iterator[str]:
    table = surnames_by_first_name(code)
    yield from table.of(first).split()
    if first[-1] in ENDINGS:
        yield from table.of(first[:-1] + ENDINGS[first[-1]]).split()


def _is_slip(written: str, right: str) -> bool:
    """Whether a letter is lost, put in or changed, or two are swapped; an ending “s” is no slip."""
    if written[0] != right[0] or written + "s" == right or right + "s" == written:
        return False
    return letters_apart(written, right, 1) == 1


def parts_of(full: str) -> tuple[tuple[str, ...], str]:
    """The first and the last of the names before a surname, without accents, and the surname.

    “Recep Tayyip Erdogan” is called by either. The surname of Ursula von der Leyen is “von~der~Leyen”.
    """
    *before, surname = full.split()
    while before and before[-1].casefold() in shared_words("name particles"):
        surname = f"{before.pop().casefold()}{JOINT}{surname}"
    named = [plain(name) for name in before if len(name) > 1 and name.isalpha()]
    return tuple(dict.fromkeys((*named[:1], *named[-1:]))), surname


@loaded
def newsmakers(code: str) -> frozenset[str]:
    """The surnames of those whose names were written by hand."""
    return frozenset(parts_of(full)[1] for full in lines_of(code, "newsmakers.txt"))


class PublicFigures:
    """The surnames of public figures, with spaces between, by a first name as `parts_of` has it.

    An article asks for a few of five thousand first names, so they stay lines, each looked up by halving.
    """

    def __init__(self, code: str) -> None:
        self._lines = sorted(lines_of(code, FIGURES))
        self._newsmakers: dict[str, str] = {}
        for full in lines_of(code, "newsmakers.txt"):
            firsts, surname = parts_of(full)
            for first in firsts:
                self._newsmakers[first] = f"{self._newsmakers.get(first, '')} {surname}"

    def __bool__(self) -> bool:
        return bool(self._newsmakers or self._lines)

    def __contains__(self, first: str) -> bool:
        return first in self._newsmakers or self._listed(first) is not None

    def of(self, first: str) -> str:
        """The surnames; empty if there are none."""
        return (self._listed(first) or "") + self._newsmakers.get(first, "")

    def _listed(self, first: str) -> str | None:
        head = f"{first}\t"
        place = bisect_left(self._lines, head)
        line = self._lines[place] if place < len(self._lines) else ""
        return line.removeprefix(head) if line.startswith(head) else None


@loaded
def surnames_by_first_name(code: str) -> PublicFigures:
    """Those of a language; false if it has none."""
    return PublicFigures(code)
