"""How long texts take that somebody made to take long: each twice, the second time doubled.

    python benchmarks/adversarial.py                 # 10 MB each, in processes of their own
    python benchmarks/adversarial.py --megabytes 1
    python benchmarks/adversarial.py --source ru     # each text with itself as its Russian source
    python benchmarks/adversarial.py --rows 100      # memory for rows of so many megabytes

Growth of 2 is linear. The processor's time counts, not the clock's.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SAMPLES = Path(__file__).parents[1] / "samples"


def _variants(size: int) -> str:
    """One name in ever other spellings."""
    chance = random.Random(1)  # noqa: S311  # no secret
    found, length = [], 0
    while length < size:
        name = list("Blinkenhauser")
        for _ in range(3):
            name[chance.randrange(1, len(name))] = chance.choice(LETTERS)
        found.append(f"Mr {''.join(name)} said so.")
        length += len(found[-1]) + 1
    return " ".join(found)


def _repeated(part: str) -> Callable[[int], str]:
    return lambda size: part * (size // len(part))


TEXTS: dict[str, Callable[[int], str]] = {
    "a": _repeated("a"),
    "(": _repeated("("),
    "the the": _repeated("the the "),
    "one name in many spellings": _variants,
    "dots": _repeated("."),
    "quotes": _repeated('" '),
    "capitals": _repeated("A. "),
    "figures": _repeated("1.000 "),
    "lines": _repeated("x\n\n"),
    "angle brackets": _repeated("<b "),
    "curly quotes": _repeated("“ ”"),
    "marks that combine": _repeated("e\u0301"),
    "a sentence": _repeated("The council met on Monday in the old town hall. "),
}


# Sources that are long in another way than the translations above.
SOURCES: dict[str, Callable[[int], str]] = {
    "ideographs": _repeated("王小明在北京说，"),
    "questions": _repeated("Wer war das? "),
    "denials": _repeated("Nicht doch. "),
    "paragraphs": _repeated("Wer war das?\n\n"),
    "quotation marks": _repeated("„"),
}


def seconds(
    content: str, lang: str | None = None, source: str | None = None
) -> tuple[float, float]:
    """Seconds of the processor, and peak megabytes, that it takes to check this text.

    With a source in `lang`, which is the text itself if there is no other.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("text.txt" if lang is None else "rows.jsonl")
        if lang is not None:
            row = {"id": "a", "text": content, "source": source or content, "source_lang": lang}
            content = json.dumps(row)
        path.write_text(content, encoding="utf-8")
        return measured(path)


def measured(path: Path) -> tuple[float, float]:
    """The same of a file."""
    code = (
        "import resource, sys; from qa.__main__ import main\n"
        "try: main()\n"
        "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    command = [
        sys.executable,
        "-c",
        code,
        "check",
        "--isolated",
        "--exit-zero",
        "--no-cache",
        "--format",
        "jsonl",
    ]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [*command, "-o", str(path.with_suffix(".out")), str(path)],
        stderr=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, int(done.stderr.split()[-1]) / 1024


def rows(megabytes: int) -> tuple[float, float]:
    """Seconds and megabytes for rows of so many megabytes, made of the samples."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*/*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        with path.open("w", encoding="utf-8") as file:
            written = number = 0
            while written < 1_000_000 * megabytes:
                row = {"id": str(number), "text": texts[number % len(texts)]}
                written += file.write(json.dumps(row) + "\n")
                number += 1
        return measured(path)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10, help="of the larger text")
    parser.add_argument("--only", help="some of the texts, with commas")
    parser.add_argument("--source", metavar="LANG", help="each text with a source in this language")
    parser.add_argument("--rows", type=int, help="measure rows of so many megabytes, and a tenth")
    arguments = parser.parse_args()
    if arguments.rows:
        for size in (arguments.rows // 10, arguments.rows):
            spent, peak = rows(size)
            print(f"rows, {size} MB: {spent:.1f} s, peak {peak:.0f} MB", flush=True)
        return
    texts = TEXTS if arguments.source is None else {**TEXTS, **SOURCES}
    for name, make in texts.items():
        if arguments.only is None or name in arguments.only.split(","):
            half, _ = _measure(name, make, int(500_000 * arguments.megabytes), arguments.source)
            whole, peak = _measure(
                name, make, int(1_000_000 * arguments.megabytes), arguments.source
            )
            print(
                f"{name:28} {whole:7.2f} s  growth {whole / half:.2f}  peak {peak:.0f} MB",
                flush=True,
            )


def _measure(
    name: str, make: Callable[[int], str], size: int, lang: str | None
) -> tuple[float, float]:
    """Seconds and megabytes for a text of this size; of `SOURCES`, with good English beside it."""
    if name in SOURCES:
        return seconds(TEXTS["a sentence"](size), lang, make(size))
    return seconds(make(size), lang)


if __name__ == "__main__":
    main()
