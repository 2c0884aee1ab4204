"""Spelling dictionaries that the user has installed.

Those of several languages may not be shipped with this program: they are under the GPL. Where the system
has them (Debian: `apt install hunspell-de-de`), they are asked whether a word is one. QA_DICTIONARIES
names another folder; an empty one switches them off.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from qa.files.at_places import FileBytes
from qa.files.opening import read_file
from qa.lexicon.frequency import WordTable, kept_table, packed
from qa.lexicon.hunspell import Affixes, is_known, read_affixes, read_entries
from qa.lexicon.users_files import dictionary_folders
from qa.model.checksums import blake2b
from qa.model.language_tag import by_language, primary
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# No dictionary is larger; a file that is, is not read.
MOST: Final = 64 << 20
LAYOUT: int = TUNED["LAYOUT"]
# Between the flags of an entry, and between entries with the same stem.
FLAG: Final = "\x1f"
ENTRY: Final = "\x1e"


class Dictionary(WordTable):
    """A dictionary that lies on this machine.

    Args:
        affixes: its endings and prefixes.
        table: its stems with their flags, packed.
        fingerprint: of both files.
    """

    def __init__(self, affixes: Affixes, table: bytes | FileBytes, fingerprint: str) -> None:
        super().__init__(table)
        self.affixes = affixes
        self.fingerprint = fingerprint

    def flags_of_stem(self, stem: str) -> Iterable[frozenset[str]]:
        """The flags of each entry with this stem."""
        value = self._value(stem)
        if value:
            for entry in value.decode("utf-8", "surrogatepass").split(ENTRY)[1:]:
                yield frozenset(entry.split(FLAG)) - {""}

    def has(self, word: str) -> bool:
        """Whether the dictionary has the word as it is written, or with a capital."""
        return any(
            is_known(form, self.affixes, self)
            for form in dict.fromkeys((word, word.lower(), word.capitalize()))
        )


@by_language
def users_dictionary(lang: str) -> Dictionary | None:
    """The dictionary of a language that is installed here; None if there is none.

    Of several (de_AT, de_DE), the one that is named for the language's own country comes first.
    """
    code = primary(lang)
    if not code.isalpha():
        return None
    for folder in dictionary_folders():
        found = sorted(folder.glob(f"{code}[_-]*.dic")) + sorted(folder.glob(f"{code}.dic"))
        home = [path for path in found if path.stem[3:].lower() == code]
        for path in (*home, *found):
            dictionary = _read(path)
            if dictionary is not None:
                return dictionary
    return None


@remembered
def has_word(form: str, lang: str) -> bool:
    """Whether the user's dictionary of a language has a word."""
    dictionary = users_dictionary(lang)
    return dictionary is not None and dictionary.has(form)


def _read(path: Path) -> Dictionary | None:
    """The dictionary of a .dic file with its .aff file; None if either cannot be used."""
    try:
        rules = read_file(path.with_suffix(".aff"), most=MOST)
        stems = read_file(path, most=MOST)
        affixes = read_affixes(rules)
    except (OSError, ValueError):
        return None
    fingerprint = blake2b(rules + b"\0" + stems, digest_size=12).hexdigest()
    name = f"dictionary-{LAYOUT}-{fingerprint}.words"
    return Dictionary(affixes, kept_table(name, lambda: _packed(stems, affixes)), fingerprint)


def _packed(stems: bytes, affixes: Affixes) -> bytes:
    entries: dict[bytes, bytes] = {}
    for word, flags in read_entries(stems, affixes):
        if "\n" in word or "\t" in word:
            continue
        # Sorted, so that the same files make the same table.
        value = ENTRY + FLAG.join(sorted(flags))
        key = word.encode("utf-8", "surrogatepass")
        entries[key] = entries.get(key, b"") + value.encode("utf-8", "surrogatepass")
    return packed(entries)
