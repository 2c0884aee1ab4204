from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.config.toml_lines import key_lines

ODD = '''\
# [not.a.table]
a = 1 # a = 2
"quoted key" = "b = 1"
'lit\\eral' = 'c'
  [ spaced . "out" ]   # comment
d.e . f = """
[no.table]
g = 1
\\"""
""""
h = \'\'\'
i = 2\'\'\'
j = [
  1, # ] k = 3
  "in", ["deep"], { l = 1, m = { n = "}" } },
]
o = { p = "]", "q" = [ "x" ] } ; r
[[many]]
s = 1979-05-27 07:32:00
[[many]]
t = +1.5e3
[spaced.out.below]
u = true
'''.replace(" ; r", "")

WHERE = {
    ("a",): 2,
    ("quoted key",): 3,
    ("lit\\eral",): 4,
    ("spaced",): 5,
    ("spaced", "out"): 5,
    ("spaced", "out", "d"): 6,
    ("spaced", "out", "d", "e", "f"): 6,
    ("spaced", "out", "h"): 11,
    ("spaced", "out", "j"): 13,
    ("spaced", "out", "j", "in"): 15,
    ("spaced", "out", "j", "deep"): 15,
    ("spaced", "out", "j", "l"): 15,
    ("spaced", "out", "j", "m", "n"): 15,
    ("spaced", "out", "o"): 17,
    ("spaced", "out", "o", "p"): 17,
    ("spaced", "out", "o", "q", "x"): 17,
    ("many",): 18,
    ("many", "s"): 19,
    ("many", "t"): 21,
    ("spaced", "out", "below"): 22,
    ("spaced", "out", "below", "u"): 23,
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_keys_of_odd_layouts_are_found(end: str) -> None:
    text = ODD.replace("\n", end)
    tomllib.loads(text)
    lines = key_lines(text)
    assert {key: lines.get(key) for key in WHERE} == WHERE
    for absent in ("b", "c", "g", "i", "k", "r", "not"):
        assert not any(absent in key for key in lines)


def paths(value: object, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The paths of all keys in what tomllib has read."""
    found: list[tuple[str, ...]] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += [(*above, key), *paths(inner, (*above, key))]
    return found


KEYS = st.text(st.sampled_from("ab.\"'# \\=é]"), min_size=1, max_size=4)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.text("x\"'\\#=[]{}\n é", max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


def toml(value: object) -> str:
    """The value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if isinstance(value, list):
        return "[" + ",\n# ] }\n".join(map(toml, value)) + " ]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(key)} = {toml(inner)}" for key, inner in value.items()) + "}"
    return str(value)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_key_that_tomllib_reads_has_a_line(table: dict[str, Any]) -> None:
    text, starts = "", {}
    for key, value in table.items():
        starts[key] = text.count("\n") + 1
        text += f"{toml(key)} = {toml(value)}\n"
    assert tomllib.loads(text) == table
    lines = key_lines(text)
    assert {key[0]: line for key, line in lines.items() if len(key) == 1} == starts
    assert set(paths(table)) <= lines.keys()


def test_a_key_of_very_many_parts_is_told_by_its_first_ones() -> None:
    lines = key_lines("\n" + ".".join(["a"] * 20_000) + " = 1\nb = 2")
    assert lines["a",] == lines["a", "a"] == 2
    assert lines["b",] == 3
    assert sum(map(len, lines)) < 1_000


def test_lines_are_counted_once_however_many_keys_there_are() -> None:
    counted = 0

    class Text(str):
        __slots__ = ()

        def count(self, sign: str, start: Any = 0, end: Any = None, /) -> int:  # noqa: ANN401  # as str has it
            nonlocal counted
            counted += (len(self) if end is None else end) - start
            return super().count(sign, start, end)

    text = Text('words = ["a",\n"b"]\n' + "".join(f"k{n} = 1\n" for n in range(1_000)))
    assert key_lines(text)["k999",] == 1_002
    assert counted <= len(text)
