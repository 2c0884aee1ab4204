"""Dictionaries as hunspell has them, written here and read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from qa.lexicon.dictionaries import has_word, users_dictionary
from qa.lexicon.hunspell import all_forms, is_known, read_affixes, read_entries
from qa.lexicon.users_files import fingerprints
from qa.model.memory import forget

AFF = """\
# a small grammar
SET UTF-8
FLAG long
NEEDAFFIX Xx
ONLYINCOMPOUND Oc

PFX Un Y 1
PFX Un 0 un .

SFX Pl Y 3
SFX Pl 0 s [^sy]
SFX Pl y ies [^aeiou]y
SFX Pl 0 es/Gn s

SFX Gn N 1
SFX Gn 0 ' .
"""
DIC = """\
7
tree/Pl
city/Pl
boss/PlUn
happy/Un
frag/Oc
stemm/PlXx
words and more/Pl	po:noun
"""
FORMS = frozenset(
    """
    tree trees city cities boss bosses bosses' unboss unbosses happy unhappy stemms
    """.split()
)


class Stems:
    """The stems of a dictionary in memory."""

    def __init__(self, entries: Iterable[tuple[str, frozenset[str]]]) -> None:
        self.entries = list(entries)

    def flags_of_stem(self, stem: str) -> list[frozenset[str]]:
        return [flags for word, flags in self.entries if word == stem]


def test_forms_are_made_and_recognized_alike() -> None:
    affixes = read_affixes(AFF.encode())
    stems = Stems(read_entries(DIC.encode(), affixes))
    made = {form for form in all_forms(stems.entries, affixes) if " " not in form}
    assert made >= FORMS
    assert {form for form in made if not is_known(form, affixes, stems)} <= {"unbosses'"}
    for wrong in ("citys", "cityes", "stemm", "frag", "untree", "bosss", "", "s", "un"):
        assert not is_known(wrong, affixes, stems), wrong


@pytest.mark.parametrize(
    ("flag", "flags", "dic"),
    [("", "A", "cat/A"), ("FLAG num", "101", "cat/101,7"), ("FLAG UTF-8", "ä", "cat/ä")],
)
def test_flags_of_each_kind(flag: str, flags: str, dic: str) -> None:
    affixes = read_affixes(f"{flag}\nSFX {flags} Y 1\nSFX {flags} 0 s .\n".encode())
    stems = Stems(read_entries(f"1\n{dic}\n".encode(), affixes))
    assert is_known("cats", affixes, stems)
    assert not is_known("catss", affixes, stems)


def test_aliases_and_other_encodings() -> None:
    aff = "SET ISO8859-1\nAF 1\nAF S # 1\nSFX S Y 1\nSFX S 0 s .\n".encode("latin-1")
    affixes = read_affixes(aff)
    stems = Stems(read_entries("1\nété/1\n".encode("latin-1"), affixes))
    assert is_known("étés", affixes, stems)


def test_unknown_encoding_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown encoding"):
        read_affixes(b"SET KLINGON-9\n")


@pytest.mark.parametrize(
    "aff", [b"", b"SFX", b"SFX A Y", b"SFX A Y 1\nSFX A 0 x [abc", b"\xff\xfe\0"]
)
def test_broken_files_say_little_and_break_nothing(aff: bytes) -> None:
    affixes = read_affixes(aff)
    stems = Stems(read_entries(b"2\n\xff/A\nab/A\n", affixes))
    assert is_known("ab", affixes, stems)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of dictionaries, as the system has one."""
    monkeypatch.setenv("QA_DICTIONARIES", str(tmp_path))
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "sv_SE.aff").write_text(AFF, encoding="utf-8")
    (tmp_path / "sv_SE.dic").write_text(DIC, encoding="utf-8")
    (tmp_path / "sv_FI.dic").write_text("1\nother\n", encoding="utf-8")
    forget()
    yield tmp_path
    forget()


def test_the_users_dictionary_is_asked(installed: Path) -> None:
    assert [form for form in FORMS if not has_word(form, "sv")] == []
    assert has_word("Trees", "sv-SE")
    assert not has_word("citys", "sv")
    assert not has_word("trees", "de")
    assert not has_word("trees", "../sv")
    # Read from the cache, it says the same.
    forget()
    assert has_word("cities", "sv")
    before = fingerprints()
    (installed / "sv_SE.dic").write_text("1\nhouse/Pl\n", encoding="utf-8")
    assert fingerprints() != before
    forget()
    assert has_word("houses", "sv")
    assert not has_word("trees", "sv")


@pytest.mark.usefixtures("installed")
def test_an_empty_folder_switches_dictionaries_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_DICTIONARIES", "")
    assert users_dictionary("sv") is None
    assert fingerprints() == []
