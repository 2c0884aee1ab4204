from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.read.dictionaries import dictd
from qa.read.dictionaries.entry import DictionaryEntry, DictionaryError, entry
from qa.read.dictionaries.files import read_dictionary

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<entry><form><orth>Mühle</orth></form><sense>
<cit type="trans"><quote>mill</quote></cit><cit type="example"><quote>Die Mühle steht.</quote></cit>
</sense></entry>
<entry><form><orth>Wehr</orth></form><sense><cit type="trans"><quote>weir (river)</quote>
<quote>dam</quote></cit></sense></entry>
</body></text></TEI>
"""
TBX = """<?xml version="1.0"?><tbx><text><body><termEntry><langSet xml:lang="de"><tig><term>Wehr</term>
</tig></langSet><langSet xml:lang="en"><tig><term>weir</term></tig></langSet></termEntry></body></text></tbx>
"""


def number(value: int) -> str:
    digits = ""
    while value or not digits:
        digits = DIGITS[value % 64] + digits
        value //= 64
    return digits


def write_dictd(folder: Path, *, packed: bool) -> Path:
    texts, index = "", ""
    for word, said in (
        ("Mühle", "Mühle /myːlə/ <n, fem>\nmill\nBauwerk am Bach\n"),
        ("Wehr", "Wehr <n>\n1. weir, dam\nan einem Fluss\n2. defence 2.\nAbwehr\n"),
    ):
        start, length = len(texts.encode()), len(said.encode())
        index += f"{word}\t{number(start)}\t{number(length)}\n"
        texts += said
    (folder / "own.index").write_text(index, "utf-8")
    if packed:
        (folder / "own.dict.dz").write_bytes(gzip.compress(texts.encode()))
        return folder / "own.dict.dz"
    (folder / "own.dict").write_text(texts, "utf-8")
    return folder / "own.index"


@pytest.mark.parametrize("packed", [False, True])
def test_dictd_is_read_by_its_index(tmp_path: Path, *, packed: bool) -> None:
    assert read_dictionary(write_dictd(tmp_path, packed=packed), "de", "en") == [
        DictionaryEntry("Mühle", ("mill",)),
        DictionaryEntry("Wehr", ("weir", "dam", "defence")),
    ]


def test_tei_has_translations_and_leaves_examples(tmp_path: Path) -> None:
    file = tmp_path / "own.tei"
    file.write_text(TEI, "utf-8")
    assert read_dictionary(file, "de", "en") == [
        DictionaryEntry("Mühle", ("mill",)), DictionaryEntry("Wehr", ("weir", "dam")),
    ]  # fmt: skip


def test_termbases_and_tables_are_read(tmp_path: Path) -> None:
    tbx, table = tmp_path / "own.tbx", tmp_path / "own.tsv"
    tbx.write_text(TBX, "utf-8")
    table.write_text("# own\nWehr\tweir; dam\n\nMühle\tmill\twork {coll.}\n", "utf-8")
    assert read_dictionary(tbx, "de", "en") == [DictionaryEntry("Wehr", ("weir",))]
    assert read_dictionary(table, "de", "en") == [
        DictionaryEntry("Wehr", ("weir", "dam")), DictionaryEntry("Mühle", ("mill", "work")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.tsv", "no tab\n", "expected a word, a tab"),
        ("a.tsv", "# nothing\n", "no entries"),
        ("a.pdf", "x", "expected .dict.dz"),
        ("a.tei", "<TEI>", "not well-formed"),
        ("a.tei", "<TEI/>", "expected TEI"),
        ("a.tei", '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI/>', "not safe"),
        ("a.index", "x\tA\tB\n", "No such file"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, content: str, told: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(DictionaryError, match=told):
        read_dictionary(tmp_path / name, "de", "en")


def test_an_index_that_points_beyond_its_texts_is_refused(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, packed=False)
    (tmp_path / "own.index").write_text("x\tA\t////////////\n", "utf-8")
    with pytest.raises(DictionaryError, match="beyond"):
        read_dictionary(path, "de", "en")


def test_texts_that_unpack_to_too_much_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_dictd(tmp_path, packed=True)
    path.write_bytes(gzip.compress(b"a" * 100_000))
    monkeypatch.setattr(dictd, "MOST", 50_000)
    with pytest.raises(DictionaryError, match="unpacked"):
        read_dictionary(path, "de", "en")


def test_packed_texts_that_end_early_are_refused(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, packed=True)
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(DictionaryError, match="ends early"):
        read_dictionary(path, "de", "en")


def test_a_file_that_is_not_packed_is_refused(tmp_path: Path) -> None:
    path = write_dictd(tmp_path, packed=True)
    path.write_bytes(b"not packed")
    with pytest.raises(DictionaryError, match="dictzip"):
        read_dictionary(path, "de", "en")


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=20))
def test_an_entry_is_bounded(word: str, translations: list[str]) -> None:
    found = entry(word, translations)
    assert found is None or (found.word and 0 < len(found.translations) <= 16)
