"""What each analysis returns for the examples of all rules, for the judged sentences and for texts that were searched for.

A finding is the last of many values: names, figures, pairs of sentences, lines that are no article. Most changes of an
analysis leave the findings of a short text as they are and show in these values alone. Golden files hold them, a line for
each analysis that returns anything: nobody claims that each is right, but whoever moves a limit or drops a condition
sees where it has an effect (`pytest --update-golden tests/judgement/test_values.py`). Long values are cut, with a checksum of
the whole. In a run of all tests only each `SHARE`th text is looked at.

`chosen.jsonl` holds texts that `benchmarks/mutant_texts.py` found: examples, sentences of tests and stories, worn, joined and set
beside other sources at random, of which each makes some condition of an analysis decide as no earlier text makes it. Many are
nonsense; they stand here since the limits of rules are where nobody writes a sentence.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from zlib import crc32

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.model.needs import Needs
from qa.model.span import Span
from qa.rules.base import Example, Rule
from qa.rules.catalogue import catalogue
from qa.testing import as_document
from tests.judgement.test_said_of_examples import blocks, head, line_of, said, texts
from tests.judgement.test_sentences import FOLDER, examples

pytestmark = pytest.mark.usefixtures("no_encoder")

GOLDEN = Path(__file__).parent / "golden" / "values"
SHARE = 16
CHOSEN = Path(__file__).parent / "chosen.jsonl"
# So many chosen texts a golden file.
FILE = 100
# Longer values are cut to so many code points.
LONGEST, CUT = 110, 40
# What all else is made of, in one checksum: it changes with every word.
BASIC = frozenset(
    ("words", "occurrences", "lower_words", "lower_text", "capitalized", "characters", "frequencies",
     "passages", "sentences", "order", "folded_occurrences", "_beginnings", "capitalized_forms",
     "sentence_openers", "_end", "judges", "is_latin", "_units")
)  # fmt: skip
# How deep a value is looked into.
DEPTH = 6
FAMILIES = sorted(path.stem for path in FOLDER.glob("*.txt"))
Golden = Callable[[Path, str], None]


def shown(value: object, depth: int = DEPTH) -> str:
    """The value, by its parts; of tables and the like, which are objects of another kind, the class alone."""
    if isinstance(value, Enum):
        return value.name
    if value is None or isinstance(value, (bool, int, str, bytes)):
        return repr(value)
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if isinstance(value, (re.Pattern, Needs)) or callable(value) or not depth:
        return type(value).__name__
    return _parts_of(value, depth - 1)


def _parts_of(value: object, depth: int) -> str:
    """The members or attributes of a value."""
    if isinstance(value, Mapping):
        pairs = (f"{shown(key, depth)}: {shown(member, depth)}" for key, member in value.items())
        return f"{{{', '.join(sorted(pairs))}}}"
    if isinstance(value, AbstractSet):
        return f"{{{', '.join(sorted(shown(member, depth) for member in value))}}}"
    names: Iterable[str] = ()
    if is_dataclass(value):
        names = (field.name for field in fields(value))
    elif hasattr(value, "_fields"):
        names = value._fields
    elif isinstance(value, (Sequence, array)):
        return f"({', '.join(shown(member, depth) for member in value)})"
    public = [name for name in names if not name.startswith("_")]
    inner = ", ".join(f"{name}={shown(getattr(value, name), depth)}" for name in public)
    return f"{type(value).__name__}({inner})"


def values_of(document: Document) -> Iterator[str]:
    """A line for each analysis of a document and its texts that returned anything."""
    for side, owner in (("", document), ("target ", document.target), ("source ", document.source)):
        lines, basic = [], []
        for analysis, value in owner._known.items() if owner is not None else ():  # noqa: SLF001
            name = getattr(analysis, "__name__", type(analysis).__name__)
            if _is_empty(value):
                continue
            whole = shown(value)
            if name in BASIC:
                basic.append(f"{name}: {whole}")
                continue
            if len(whole) > LONGEST:
                whole = f"{whole[:CUT]}… {_checksum(whole)}"
            home = analysis.__module__.rpartition(".")[2]
            lines.append(line_of(f"    {side}{home}.{name}: {whole}"))
        yield from sorted(lines)
        if basic:
            yield f"    {side}words: {_checksum(' '.join(sorted(basic)))}"


def _is_empty(value: object) -> bool:
    """Whether nothing was found."""
    if is_dataclass(value):
        return all(_is_empty(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return all(map(_is_empty, value))
    return value is None or value is False or (hasattr(value, "__len__") and not len(value))


def _checksum(text: str) -> str:
    return f"{crc32(text.encode()):08x}"


def lines_of(example: Example, rules: list[Rule]) -> list[str]:
    document = as_document(example)
    detection = detect(document, rules)
    assert not detection.failures
    findings = (said(finding, document.target.text) for finding in detection.findings)
    return [head(example), *findings, *values_of(document)]


def judged(family: str) -> list[Example]:
    """The sentences of a family, each once."""
    given = (example for _, example, _ in examples(FOLDER / f"{family}.txt"))
    return list({head(example): example for example in given}.values())


def hold(path: Path, every: list[Example], golden: Golden, *, thorough: bool) -> None:
    rules = [rule() for rule in catalogue().values()]
    if thorough:
        golden(path, "".join(f"{line}\n" for each in every for line in lines_of(each, rules)))
        return
    known = blocks(path.read_text("utf-8"))
    for each in every[::SHARE]:
        first, *rest = lines_of(each, rules)
        assert rest in known[first]


@pytest.mark.parametrize("name", list(catalogue()))
def test_values_of_examples(name: str, golden: Golden, *, thorough: bool) -> None:
    hold(GOLDEN / f"{name}.txt", texts(name), golden, thorough=thorough)


@pytest.mark.parametrize("family", FAMILIES)
def test_values_of_judged_sentences(family: str, golden: Golden, *, thorough: bool) -> None:
    hold(GOLDEN / "judged" / f"{family}.txt", judged(family), golden, thorough=thorough)


def chosen() -> list[Example]:
    """The texts that were searched for."""
    lines = map(json.loads, CHOSEN.read_text("utf-8").splitlines())
    return [Example(**{**line, "references": tuple(line.get("references", ()))}) for line in lines]


@pytest.mark.parametrize("part", range(-(-len(chosen()) // FILE)))
def test_values_of_chosen_texts(part: int, golden: Golden, *, thorough: bool) -> None:
    every = chosen()[part * FILE : (part + 1) * FILE]
    hold(GOLDEN / "chosen" / f"{part}.txt", every, golden, thorough=thorough)
