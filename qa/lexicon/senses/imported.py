"""Dictionaries that the user imported: packed, in his data folder.

A file is called after a checksum of its content, never after what was imported.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict

from qa.files.opening import read_file
from qa.languages.writing import writing
from qa.lexicon.disk_cache import write_whole
from qa.lexicon.senses.concepts import WORDS, concept, is_empty
from qa.lexicon.senses.packed import MOST, PackedSenses, packed
from qa.lexicon.users_files import data_folder, imported_ids
from qa.model.checksums import blake2b
from qa.model.data_classes import dataclass
from qa.model.language_tag import HUB
from qa.model.memory import loaded
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

LARGEST = 256 << 20
# A phrase of more words than this explains rather than translates.
LONGEST_PHRASE: int = TUNED["LONGEST_PHRASE"]
# Endings are what inflection changes: forms without so many letters are filed, too.
ENDINGS: list[int] = TUNED["ENDINGS"]
SHORTEST: int = TUNED["SHORTEST"]


@dataclass(frozen=True, slots=True)
class ImportedDictionary:
    """What is told of a dictionary that was imported.

    Attributes:
        id: what it is called: its language and a checksum.
        lang, other: ISO 639-1 codes of its words and of its translations.
        name: the file that it was imported from, without its folder.
        words: how many it has.
    """

    id: str
    lang: str
    other: str
    name: str
    words: int


def import_dictionary(
    lang: str, other: str, name: str, entries: Iterable[tuple[str, Iterable[str]]]
) -> ImportedDictionary:
    """Keep a dictionary from a language into English.

    Args:
        lang: ISO 639-1 code of the words.
        other: the same of the translations, "en".
        name: of the file, to tell it from others.
        entries: words and their translations.

    Raises:
        ValueError: if nothing in it can be used.
        OSError: if it cannot be written.
    """
    senses: dict[str, list[int]] = {}
    for word, translations in entries:
        found = _concepts(translations)
        if found:
            known = senses.setdefault(word.casefold(), [])
            known += [one for one in found if one not in known][: MOST - len(known)]
    if not senses:
        message = "no word in it has a translation of one or two words"
        raise ValueError(message)
    words = len(senses)
    for word in sorted(senses):
        for cut in ENDINGS:
            if len(word) - cut >= SHORTEST:
                senses.setdefault(word[:-cut], senses[word])
    content = packed(senses, lengths=writing(lang).is_ideographic)
    id = f"{lang}-{blake2b(content, digest_size=8).hexdigest()}"
    told = ImportedDictionary(id, lang, other, name, words)
    folder = data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(folder / f"{id}.senses", content)
    body = json.dumps(asdict(told), ensure_ascii=False).encode("utf-8", "surrogatepass")
    write_whole(folder / f"{id}.json", body)
    return told


def _concepts(translations: Iterable[str]) -> list[int]:
    found: dict[int, None] = {}
    for said in translations:
        words = [word for word in WORDS.findall(said.casefold()) if not is_empty(word)]
        if 0 < len(words) <= LONGEST_PHRASE:
            found.update(dict.fromkeys(map(concept, words)))
    return list(found)


def imported_dictionaries() -> list[ImportedDictionary]:
    """The dictionaries that are kept, in order of their ids."""
    found = []
    for id in imported_ids():
        told = ImportedDictionary(id, id.partition("-")[0], HUB, "", 0)
        with suppress(OSError, ValueError, TypeError, RecursionError):
            fields = json.loads(read_file(data_folder() / f"{id}.json", most=1 << 16))
            name, words = fields["name"], fields["words"]
            if isinstance(name, str) and isinstance(words, int):
                told = ImportedDictionary(id, told.lang, HUB, name, words)
        found.append(told)
    return found


def remove_dictionary(id: str) -> bool:
    """Forget a dictionary; whether there was one of that id.

    Raises:
        OSError: if it cannot be removed.
    """
    if id not in imported_ids():
        return False
    for ending in ("senses", "json"):
        (data_folder() / f"{id}.{ending}").unlink(missing_ok=True)
    return True


@loaded
def users_senses(lang: str) -> tuple[PackedSenses, ...]:
    """The imported dictionaries of a language, given as an ISO 639-1 code; broken ones are left out."""
    found = []
    for id in imported_ids():
        if id.partition("-")[0] == lang:
            with suppress(OSError, ValueError):
                found.append(PackedSenses(read_file(data_folder() / f"{id}.senses", most=LARGEST)))
    return tuple(found)
