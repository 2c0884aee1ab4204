"""What the beginnings of notices and remarks cost: the alternation of `qa` beside one by one.

    python benchmarks/alternation.py

prints, for each language that has some: expressions, milliseconds to compile them once, and
microseconds a sentence for the alternation and for the expressions one after the other, over the
sentences of `samples/` (best of five).
"""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

from qa.analyse.boilerplate.alternation import alternation
from qa.languages.boilerplate import CODES, boilerplate

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
TIMES = 5


def sentences() -> list[str]:
    """Stretches of the samples between full stops and line ends, in lower case."""
    texts = (path.read_text("utf-8") for path in sorted(SAMPLES.rglob("*.md")))
    found = (part.strip().lower() for text in texts for part in re.split(r"[.\n]", text))
    return [part for part in found if part]


def best(patterns: list[re.Pattern[str]], texts: list[str]) -> float:
    """Microseconds a text, each tried with the patterns until one matches."""
    times = []
    for _ in range(TIMES):
        start = perf_counter()
        for text in texts:
            for pattern in patterns:
                if pattern.match(text):
                    break
        times.append(perf_counter() - start)
    return min(times) / len(texts) * 1e6


def main() -> None:
    """Print a line for each language."""
    texts = sentences()
    print(
        f"{len(texts):,} sentences\nlanguage  expressions  compile ms  together µs  one by one µs"
    )
    for code in CODES:
        known = boilerplate(code)
        expressions = (*known.notices, *known.named, *known.remarks) if known else ()
        if not expressions:
            continue
        start = perf_counter()
        together = alternation(expressions)
        compiled = (perf_counter() - start) * 1e3
        one_by_one = best([re.compile(expression) for expression in expressions], texts)
        all_at_once = best([together], texts)
        print(
            f"{code:8}  {len(expressions):11}  {compiled:10.1f}  {all_at_once:11.2f}  {one_by_one:13.2f}"
        )


if __name__ == "__main__":
    main()
