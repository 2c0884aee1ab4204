"""Frequencies of sequences of one to three letters, in the languages that langdetect supports.

langdetect itself reads all of its 55 files and makes 55 numbers of each of 88,000 runs of letters, whatever is
asked: half a second, and 60 MB. A text has some hundred of them, which are looked up in one table here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from qa.files.at_places import FileBytes
from qa.lexicon.frequency import WordTable, kept_table, packed
from qa.model.memory import Memo, loaded

# Raised whenever the layout below changes.
LAYOUT: Final = 1
# The entry that names the languages, which no run of letters is.
LANGUAGES: Final = "languages"
LONGEST: Final = 3
# So many runs are remembered: a text has fewer.
MOST: Final = 8_000


class LetterRuns(WordTable):
    """The share of each run of letters among all of its length, by language: what langdetect's `Detector` asks for.

    Args:
        table: what `_packed` made.

    Attributes:
        languages: langdetect's codes, in the order of the shares.
    """

    def __init__(self, table: bytes | FileBytes) -> None:
        super().__init__(table)
        told: list[tuple[str, list[int]]] = json.loads(self._value(LANGUAGES))
        self.languages = [code for code, _ in told]
        self._totals = [totals for _, totals in told]
        self._shares: Memo[str, list[float]] = Memo(self._read, MOST)

    def __contains__(self, run: str) -> bool:
        return bool(self._shares[run])

    def __getitem__(self, run: str) -> list[float]:
        return self._shares[run]

    def _read(self, run: str) -> list[float]:
        """The shares of a run, one for each language; empty for one that no language has."""
        if not 0 < len(run) <= LONGEST:
            return []
        value = self._value(run)
        if not value:
            return []
        shares = [0.0] * len(self.languages)
        for entry in value.split(b" "):
            number, _, count = entry.partition(b":")
            shares[int(number)] = int(count) / self._totals[int(number)][len(run) - 1]
        return shares


def _packed(profiles: Path) -> bytes:
    """The table of a folder of langdetect's profiles."""
    languages: list[tuple[str, list[int]]] = []
    counts: dict[str, list[bytes]] = {}
    for number, path in enumerate(sorted(profiles.iterdir())):
        profile = json.loads(path.read_text("utf-8"))
        languages.append((profile["name"], profile["n_words"]))
        for run, count in profile["freq"].items():
            if len(run) <= LONGEST:
                counts.setdefault(run, []).append(b"%d:%d" % (number, count))
    entries = {run.encode(): b" ".join(found) for run, found in counts.items()}
    return packed({LANGUAGES.encode(): json.dumps(languages).encode(), **entries})


@loaded
def letter_runs(profiles: Path) -> LetterRuns:
    """The table of langdetect's profiles, from the cache folder if it is there.

    Args:
        profiles: the folder that they are in.

    Raises:
        OSError: if they cannot be read.
    """
    version = _version(profiles).replace(".", "-")
    name = f"letters-{LAYOUT}-langdetect-{version}.words"
    return LetterRuns(kept_table(name, lambda: _packed(profiles)))


def _version(profiles: Path) -> str:
    """Return the version of langdetect, by the name of the folder in which its installer keeps notes."""
    noted = sorted(profiles.parents[1].glob("langdetect-*.dist-info"))
    if len(noted) == 1:
        return noted[0].name.removesuffix(".dist-info").partition("-")[2]
    from importlib.metadata import version  # takes longer to load than to check an article

    return version("langdetect")
