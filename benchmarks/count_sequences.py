"""Make the table of word sequences of a language from any corpus of good text.

    python benchmarks/count_sequences.py en CORPUS.txt... --out qa/languages/en.sequences

A corpus is plain text, a paragraph a line. What is written are logarithms of ratios of counts of
pairs of word classes, in steps of a sixteenth, from which no text can be put together again.
The classes are the most common words, each by itself, and groups of words that stand beside the
same words. A pair is compared with how often its words stand near each other in any order, so
that the table says what order is worth, not what a text is about. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np  # noqa: TID253  # a tool, not part of the program

from qa.analyse.sequences import END, LAYOUT, MARKS, SHAPES, STEPS, TOKEN, ZERO, shape
from qa.languages.language import language

# Words that the corpus has less often are known by their shape alone.
RAREST = 4
SINGLES, GROUPS = 600, 150
# Words within so many of each other count as neighbours in any order.
NEAR = 4
# How many occurrences without evidence weigh as much as one observed pair.
PRIOR = 1.0
# Frequent pairs must not outweigh what is wrong beside them.
HIGHEST = 1.5
# Function words in an impossible order say more than content words do, marks less.
FUNCTION_WEIGHT, MARK_WEIGHT = 1.7, 0.6
DIMENSIONS, ROUNDS, SEED = 50, 15, 0


def paragraphs(paths: Iterable[Path]) -> list[list[str]]:
    """The tokens of each paragraph, each paragraph once."""
    lines = {line.strip() for path in paths for line in path.read_text("utf-8").splitlines()}
    return [TOKEN.findall(line) for line in sorted(lines) if line]


def vocabulary(texts: list[list[str]]) -> Counter[str]:
    """How often each form stands; sentence-initial capitals count as lower case."""
    counts: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for tokens in texts:
        before = END
        for token in tokens:
            counts[token] += 1
            inside[token] += MARKS.get(before) not in (END, ":") and before not in "()-"
            before = token
    merged: Counter[str] = Counter()
    for form, count in counts.items():
        low = form.lower()
        plain = low == form or not form[1:].islower() or counts[low] <= 2 * inside[form]
        merged[form if plain else low] += count
    return merged


def matrix(
    texts: list[list[str]], function_words: Iterable[str]
) -> tuple[list[str], np.ndarray[Any, Any]]:
    """The forms of each class, and for each pair of classes what its order is worth."""
    counts = vocabulary(texts)
    forms = [
        form
        for form, count in counts.most_common()
        if count >= RAREST and form not in MARKS and form[0].isalpha()
    ]
    marks = sorted(set(MARKS.values()))
    specials = [*marks, *("\0" + name for name in SHAPES)]
    singles = forms[:SINGLES]
    place = {name: n for n, name in enumerate([*specials, *singles])}
    first_group = len(place)
    groups = _grouped(texts, forms, place, counts)
    for form in forms[SINGLES:]:
        place[form] = first_group + groups[form]
    backing = np.arange(first_group + GROUPS)  # the class that a single word falls back on
    for form in singles:
        backing[place[form]] = first_group + groups[form]
    numbers, sentence, is_word = _numbered(texts, place)
    size = first_group + GROUPS
    observed = _pairs(numbers[:-1], numbers[1:], size)
    expected = _expected(numbers, sentence, is_word, observed, len(marks))
    back_observed, back_expected = (_fallen_back(m, backing) for m in (observed, expected))
    back = ((back_observed + PRIOR) / (back_expected + PRIOR))[backing][:, backing]
    worth = np.log(back) + np.log((observed + PRIOR) / (expected * back + PRIOR))
    worth = np.minimum(worth, HIGHEST)
    functional = np.zeros(size, dtype=bool)
    functional[[place[word] for word in function_words if word in singles]] = True
    both = functional[:, None] & functional[None, :] & (worth < 0)
    worth[both] *= FUNCTION_WEIGHT
    worth[: len(marks)] *= MARK_WEIGHT
    worth[:, : len(marks)] *= MARK_WEIGHT
    names: list[list[str]] = [[] for _ in range(size)]
    for name, n in place.items():
        names[n].append(name)
    return [" ".join(sorted(group)) for group in names], worth


def _class_of(form: str, place: dict[str, int]) -> int:
    known = place.get(MARKS.get(form, form))
    if known is None:
        low = form.lower()
        known = place.get(low) if form[1:].islower() and low[0].isalpha() else None
    return place["\0" + shape(form)] if known is None else known


def _numbered(
    texts: list[list[str]], place: dict[str, int]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Class numbers of all tokens, the number of the sentence of each, and whether it is a word."""
    known: dict[str, int] = {}
    numbers: list[int] = [place[END]]
    for tokens in texts:
        for token in tokens:
            if token not in known:
                known[token] = _class_of(token, place)
            numbers.append(known[token])
        numbers.append(place[END])
    column = np.array(numbers)
    marks = len(set(MARKS.values()))
    return column, np.cumsum(column == place[END]), column >= marks


def _pairs(one: Any, other: Any, size: int) -> np.ndarray[Any, Any]:  # noqa: ANN401  # numpy columns
    counts: np.ndarray[Any, Any] = np.bincount(one * size + other, minlength=size * size)
    return counts.reshape(size, size).astype(float)


def _expected(
    numbers: np.ndarray[Any, Any],
    sentence: np.ndarray[Any, Any],
    is_word: np.ndarray[Any, Any],
    observed: np.ndarray[Any, Any],
    marks: int,
) -> np.ndarray[Any, Any]:
    """How often each pair would stand if words near each other stood in any order."""
    size = len(observed)
    chance = np.outer(observed.sum(1), observed.sum(0)) / observed.sum()
    column, sentence = numbers[is_word], sentence[is_word]
    near: np.ndarray[Any, Any] = np.zeros((size, size))
    weights = range(NEAR, 0, -1)
    for distance, weight in zip(range(1, NEAR + 1), weights, strict=True):
        same = sentence[:-distance] == sentence[distance:]
        pairs = _pairs(column[:-distance][same], column[distance:][same], size)
        near += (pairs + pairs.T) * weight / (2 * sum(weights))
    expected: np.ndarray[Any, Any] = 0.8 * near + 0.2 * chance
    expected[:marks], expected[:, :marks] = chance[:marks], chance[:, :marks]
    return expected


def _fallen_back(
    counts: np.ndarray[Any, Any], backing: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    size = len(counts)
    index = backing[:, None] * size + backing[None, :]
    summed: np.ndarray[Any, Any] = np.bincount(
        index.ravel(), weights=counts.ravel(), minlength=size * size
    )
    return summed.reshape(size, size)


def _grouped(
    texts: list[list[str]], forms: list[str], place: dict[str, int], counts: Counter[str]
) -> dict[str, int]:
    """A group for each form: forms of one group stand beside the same words."""
    row = {form: n for n, form in enumerate(forms)}
    width = len(place)
    beside = np.zeros((len(forms), 2 * width), dtype=np.float32)
    rows_of: dict[str, int] = {}
    for tokens in texts:
        line = [END, *tokens, END]
        columns = [
            place[x] if (x := MARKS.get(t, t)) in place else _class_of(t, place) for t in line
        ]
        for n, token in enumerate(tokens, 1):
            if token not in rows_of:
                low = token.lower()
                titled = low != token and token[1:].islower()
                rows_of[token] = row.get(token, row.get(low, -1) if titled else -1)
            at = rows_of[token]
            if at >= 0:
                beside[at, columns[n - 1]] += 1
                beside[at, width + columns[n + 1]] += 1
    chance = beside.sum(1, keepdims=True) * beside.sum(0, keepdims=True) / beside.sum()
    ratio = np.log(np.maximum(beside, 1e-9) / np.maximum(chance, 1e-9))
    ratio = np.maximum(ratio, 0) * np.sqrt(beside / (beside + 1))
    random = np.random.default_rng(SEED)
    basis = ratio @ random.normal(size=(2 * width, DIMENSIONS + 20)).astype(np.float32)
    for _ in range(3):
        basis, _ = np.linalg.qr(ratio @ (ratio.T @ basis))
    left, strength, _ = np.linalg.svd(basis.T @ ratio, full_matrices=False)
    points = (basis @ left)[:, :DIMENSIONS] * np.sqrt(strength[:DIMENSIONS])
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    weight = np.sqrt([counts[form] for form in forms])
    centres = points[random.choice(len(forms), GROUPS, replace=False, p=weight / weight.sum())]
    nearest = (points @ centres.T).argmax(1)
    for _ in range(ROUNDS):
        for group in range(GROUPS):
            mine = nearest == group
            if mine.any():
                centre = (points[mine] * weight[mine, None]).sum(0)
                centres[group] = centre / (np.linalg.norm(centre) + 1e-9)
        nearest = (points @ centres.T).argmax(1)
    return dict(zip(forms, nearest.tolist(), strict=True))


def packed(groups: list[str], worth: np.ndarray[Any, Any]) -> bytes:
    """The table as it is shipped."""
    head = json.dumps({"layout": LAYOUT, "groups": groups}, ensure_ascii=False).encode()
    body = np.clip(np.round(worth * STEPS) + ZERO, 0, 255).astype(np.uint8).tobytes()
    return zlib.compress(head + b"\n" + body, 9)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang")
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    texts = paragraphs(arguments.corpus)
    known = language(arguments.lang)
    groups, worth = matrix(texts, known.function_words if known else ())
    content = packed(groups, worth)
    arguments.out.write_bytes(content)
    tokens = sum(map(len, texts))
    print(f"{tokens} tokens, {len(groups)} classes, {len(content)} bytes")


if __name__ == "__main__":
    main()
