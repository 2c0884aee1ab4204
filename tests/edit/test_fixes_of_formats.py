"""What fixing writes into a file of each format: golden files, a difference each (`pytest --update-golden`).

The text, the escapes of the format and what stands around both are held: nothing but the flaws may change.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from format_coats import COATS, Coat, Unit

from qa.cli.main import run

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[Path, str], None]
UNITS: tuple[Unit, ...] = (
    ("We saw the the old house.", "Wir sahen das alte Haus."),
    ("Nothing is wrong in here.", "Hier ist nichts falsch."),
    ("“Café  Größe” & 3 < 4 , she said said.", "„Café Größe“ & 3 < 4, sagte sie."),
    ("It's a \\ back slash with with a {name}  and %s.", "Ein \\ mit {name} und %s."),
    ("Two lines\nof of text, and  a tab\there.", "Zwei Zeilen\nText, und ein Tab\thier."),
    ("😀 came came first ; é\u0301 was last.", "😀 kam zuerst; é war das Letzte."),
    ("We saw the the old house.", "Wir sahen das alte Haus."),
)
RULES = "doubled-word,doubled-space,space-before-punctuation"
TEXTS = tuple(
    coat for coat in COATS if not coat.name.endswith((".docx", ".epub", ".gz", ".parquet"))
)


def difference(before: bytes, after: bytes) -> Iterator[str]:
    old, new = (text.decode("utf-8").replace("\r", "␍").splitlines() for text in (before, after))
    for line in difflib.unified_diff(old, new, n=0, lineterm=""):
        if not line.startswith(("---", "+++")):
            yield line


@pytest.mark.parametrize("coat", TEXTS, ids=lambda coat: coat.name)
def test_what_is_written(
    coat: Coat,
    tmp_path: Path,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = []
    for way in (0, 1):
        path = tmp_path / coat.name
        path.parent.mkdir(exist_ok=True)
        content = coat.wear(UNITS, way)
        path.write_bytes(content)
        command = ("fix", coat.name, "--isolated", "--unsafe-fixes", "--select", RULES)
        status = run((*command, "--lang", "en"))
        said = capfd.readouterr()
        lines += [f"{'the other' if way else 'one'} way: {status}", said.out + said.err]
        lines += difference(content, path.read_bytes())
    golden(GOLDEN / f"{coat.name.replace('/', '-')}.txt", "\n".join(lines) + "\n")
