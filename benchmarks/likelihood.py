"""The model that says how likely a page is raw machine translation, and how well it tells.

    python benchmarks/likelihood.py train --machine PAGES... --human PAGES... --edited PAGES... [--write]
    python benchmarks/likelihood.py test --machine PAGES... --human PAGES... [--curve OUT.csv]

PAGES is a folder of text files, or a file of rows (`text`; also .xz, and documents with `segments` and
`kind`, of which those of the wanted kind are taken). `train` fits a logistic regression with a ridge and
writes qa/detect/likelihood.toml: pages of machines weigh a half, pages that people wrote 0.35, pages that people translated
0.15. `test` prints the area under the curve with its 95% interval (by resampling pages), and the share of pages
of each kind above some bounds. Pages are checked without their sources, as readers see them.
"""

from __future__ import annotations

import argparse
import csv
import json
import lzma
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np  # noqa: TID253  # a script of ours
from numpy.typing import NDArray  # noqa: TID253

from qa.checker import Checker
from qa.detect.likelihood import FILE, LEAST, figures_of, machine_likelihood
from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain

Matrix = NDArray[np.float64]
SHARES = {"machine": 0.5, "human": 0.35, "edited": 0.15}
RIDGE = 20.0
MOST_WORDS = 1500
HEAD = """\
# What a page of machine translation looks like: made by benchmarks/likelihood.py; do not edit.
# A figure that lies one spread above its mean adds its weight to the logarithm of the odds.
"""


def texts_of(path: Path, *, machine: bool) -> Iterator[str]:
    """The texts of a folder or of a file of rows."""
    if path.is_dir():
        for file in sorted(p for p in path.rglob("*") if p.suffix in {".txt", ".md"}):
            yield file.read_text("utf-8", "replace")
        return
    content = path.read_bytes()
    text = (lzma.decompress(content) if path.suffix == ".xz" else content).decode(
        "utf-8", "replace"
    )
    for line in filter(str.strip, text.split("\n")):
        row: dict[str, Any] = json.loads(line)
        if "segments" not in row:
            yield row["text"]
        elif (row["kind"] == "system") == machine:
            yield "\n\n".join(filter(None, row["segments"]))


def documents(paths: Sequence[Path], *, machine: bool, most: int | None) -> Iterator[Document]:
    """The pages, of which some are drawn if there are more than `most`."""
    texts = [text for path in paths for text in texts_of(path, machine=machine)]
    texts = [text for text in texts if LEAST <= len(text.split()) <= MOST_WORDS]
    random.Random(1).shuffle(texts)  # noqa: S311  # no secret
    for number, text in enumerate(texts[:most]):
        yield Document(
            id=f"{number}", uri=f"{number}", raw=text, target=read_plain(text, "en"), lang="en"
        )


def figures(paths: Sequence[Path], *, machine: bool, most: int | None) -> list[dict[str, float]]:
    """The figures of pages."""
    rules = Checker(lang="en").rules
    return [
        figures_of(document, detect(document, rules).findings)
        for document in documents(paths, machine=machine, most=most)
    ]


def fit(x: Matrix, y: Matrix, w: Matrix) -> tuple[Matrix, Matrix, Matrix, float]:
    """Means, spreads, weights and base of a logistic regression with a ridge, by Newton's method."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    b = np.zeros(z.shape[1])
    ridge = np.diag([RIDGE] * (z.shape[1] - 1) + [1e-9])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ b))
        step = np.linalg.solve(
            (z * (w * p * (1 - p))[:, None]).T @ z + ridge, z.T @ (w * (p - y)) + ridge @ b
        )
        b -= step
        if np.abs(step).max() < 1e-8:
            break
    return mean, spread, b[:-1], float(b[-1])


def train(given: argparse.Namespace) -> None:
    """Fit the model, and write it down."""
    rows: list[dict[str, float]] = []
    y: list[float] = []
    w: list[float] = []
    for kind, share in SHARES.items():
        found = figures(getattr(given, kind), machine=kind == "machine", most=given.most)
        print(f"{kind}: {len(found)} pages")
        rows += found
        y += [float(kind == "machine")] * len(found)
        w += [share / len(found)] * len(found)
    names = list(rows[0])
    x = np.array([[row[name] for name in names] for row in rows])
    mean, spread, weight, base = fit(x, np.array(y), np.array(w) * len(rows))
    lines = [HEAD, f"base = {base:.4f}\n"]
    for name, *of in sorted(
        zip(names, mean, spread, weight, strict=True), key=lambda one: -abs(one[3])
    ):
        lines.append(f'\n[features."{name}"]\n')
        lines += (
            f"{key} = {value:.6g}\n"
            for key, value in zip(("mean", "spread", "weight"), of, strict=True)
        )
    print("".join(lines))
    if given.write:
        FILE.write_text("".join(lines), "utf-8")


def likelihoods(paths: Sequence[Path], *, machine: bool, most: int | None) -> list[float]:
    """What the model says of pages."""
    rules = Checker(lang="en").rules
    found = (
        machine_likelihood(document, detect(document, rules).findings)
        for document in documents(paths, machine=machine, most=most)
    )
    return [one for one in found if one is not None]


def area(machine: Sequence[float], human: Sequence[float]) -> float:
    """The share of pairs in which the machine's page is held for likelier, ties counted half."""
    order = np.sort(np.array(human))
    below = np.searchsorted(order, machine, "left")
    upto = np.searchsorted(order, machine, "right")
    return float(((below + upto) / 2).mean() / len(human))


def test(given: argparse.Namespace) -> None:
    """How well the model tells pages that it has not seen."""
    machine = likelihoods(given.machine, machine=True, most=given.most)
    human = likelihoods(given.human, machine=False, most=given.most)
    dice = random.Random(1)  # noqa: S311  # no secret
    draws = sorted(
        area(dice.choices(machine, k=len(machine)), dice.choices(human, k=len(human)))
        for _ in range(1000)
    )
    print(f"{len(machine)} pages of machines, {len(human)} of people")
    print(f"area under the curve {area(machine, human):.3f} ({draws[25]:.3f} to {draws[974]:.3f})")
    for bound in (0.3, 0.5, 0.7, 0.9):
        shares = [sum(one >= bound for one in of) / len(of) for of in (machine, human)]
        print(f"from {bound}: {shares[0]:.1%} of machines' pages, {shares[1]:.1%} of people's")
    if given.curve:
        with given.curve.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("bound", "machine", "human"))
            for step in range(0, 101, 2):
                shares = [sum(one >= step / 100 for one in of) / len(of) for of in (machine, human)]
                writer.writerow((step / 100, *(f"{share:.4f}" for share in shares)))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    for name, run in (("train", train), ("test", test)):
        command = commands.add_parser(name)
        command.set_defaults(run=run)
        command.add_argument("--machine", type=Path, nargs="+", required=True)
        command.add_argument("--human", type=Path, nargs="+", required=True)
        command.add_argument("--edited", type=Path, nargs="+", default=[])
        command.add_argument("--most", type=int)
        command.add_argument("--write", action="store_true")
        command.add_argument("--curve", type=Path)
    given = parser.parse_args()
    given.run(given)


if __name__ == "__main__":
    main()
