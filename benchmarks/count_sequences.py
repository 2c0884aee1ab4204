"""Make the table of word sequences of a language from any corpus of good text.

    python benchmarks/count_sequences.py en CORPUS.txt... --model MODEL --out en.sequences

A corpus is plain text, a paragraph a line. What is written are logarithms of ratios of counts, in
coarse steps, from which no text can be put together again. Needs numpy.

Classes are the most common words, each by itself, and groups of words that stand beside the same
words. For each pair of classes a weight says how much it speaks for good text. It begins as the
logarithm of how much more often than by chance the pair stands, and is then learnt: windows of the
corpus are told from the same windows with their words shuffled. Beside them stand phrases: pairs
and triples of words that are much more or less frequent than their words let expect. They are
counted in the corpus too, or taken from a model, which knows more than a small corpus.

What the table of English that is shipped was made from, and under which licenses that may be used,
stands in qa/languages/SOURCES.md. A tenth of each text, in blocks of twenty paragraphs, was left out
for choosing bounds. No text of the evaluation data is in it.
"""

from __future__ import annotations

import argparse
import json
import struct
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import numpy as np  # noqa: TID253  # a tool, not part of the program
from word_model import BEGIN, FINISH, Array, WordModel, counted, found, read_sphinx, sentences_of

from qa.lexicon.improbable import HIGHEST_LIFT, NAMES_FLOOR, RARE_FLOOR
from qa.lexicon.ngrams import (
    BUCKETS,
    COMMON,
    END,
    LAYOUT,
    LIFTS,
    MARKS,
    PER_LIFT,
    SHAPES,
    STEPS,
    TOKEN,
    ZERO,
    phrase_word,
    shape,
)

# Words that the corpus has less often are known by their shape alone.
RAREST = 4
# A word of the model is written as the corpus has it mostly; small if it has that so often.
SMALL, SHOUTED = 1 / 3, 30
SINGLES, GROUPS = 800, 200
# Words within so many of each other count as neighbors in any order.
NEAR = 4
# How many occurrences without evidence weigh as much as one observed pair.
PRIOR = 2.0
# As so many words of the corpus the pairs of the model count.
MODEL_WORDS = 20e6
# Frequent pairs must not outweigh what is wrong beside them.
HIGHEST, LEAST = 1.5, -6.0
DIMENSIONS, ROUNDS, SEED, BESIDE = 60, 12, 0, 1200
# How many phrases are kept, of two words and of three, and the least and the most that a
# phrase can tell.
PAIRS, TRIPLES, RANGE, MOST = 600_000, 300_000, (-6.0, 3.0), 3.0
# What is learnt: rounds over windows of so many words, how many windows of each, and how many more
# times a good window counts, since most windows are good.
EPOCHS, WINDOW_SIZES, DRAWN, GOOD = 5, (5, 6, 7, 8), 200_000, 6.0
BATCH, RATE, PULL, SCALE, SLACK, BEGUN = 40_000, 0.15, 0.02, 0.5, 3, -2.0


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


def written(counts: Counter[str], model: WordModel) -> dict[int, str]:
    """How the words of the model that the corpus has too are written, by their numbers."""
    best: dict[str, tuple[int, str]] = {}
    for form, count in counts.items():
        if form[0].isalpha():
            key = phrase_word(form)
            best[key] = max(best.get(key, (0, "")), (count, form))
    forms: dict[int, str] = {}
    for number, word in enumerate(model.words):
        if word not in best:
            continue
        count, form = best[word]
        low = form.lower()
        title = form.capitalize()
        if form not in ("I", low) and counts[low] >= SMALL * count:
            form = low
        elif form.isupper() and len(form) > 1 and count < SHOUTED:
            form = title if counts[title] and not counts[low] else low
        forms[number] = form
    return forms


@dataclass(frozen=True)
class Material:
    """What the table is made from.

    Attributes:
        forms: the words that get a class, the most common first.
        common: how common each is, as a share of all words.
        written: the words of the model, by their numbers.
    """

    texts: list[list[str]]
    model: WordModel
    forms: list[str]
    common: dict[str, float]
    written: dict[int, str]


def material(texts: list[list[str]], model: WordModel) -> Material:
    """Which forms the corpus and the model have, and how often."""
    counts = vocabulary(texts)
    forms = written(counts, model)
    total = sum(counts.values())
    common: Counter[str] = Counter()
    for form, count in counts.items():
        if form[0].isalpha() and not (form.isupper() and len(form) > 3 and count < SHOUTED):
            common[form] += count / total  # type: ignore[assignment]  # typeshed counts whole
    for number, form in forms.items():
        common[form] += float(np.exp(model.single[number]))  # type: ignore[assignment]
    known = set(forms.values())
    ordered = [f for f, _ in common.most_common() if counts[f] >= RAREST or f in known]
    return Material(texts, model, ordered, dict(common), forms)


@dataclass(frozen=True)
class Classes:
    """The class of each form, and the group on which each class falls back."""

    place: dict[str, int]
    backing: Array

    @property
    def size(self) -> int:
        """How many classes there are."""
        return len(self.backing)

    def of(self, form: str) -> int:
        """The class of any form."""
        known = self.place.get(MARKS.get(form, form))
        if known is None:
            low = form.lower()
            known = self.place.get(low) if form[1:].islower() and low[0].isalpha() else None
        return self.place["\0" + shape(form)] if known is None else known

    def numbers(self, texts: list[list[str]]) -> Array:
        """The classes of all tokens; END between paragraphs, before the first and after the last."""
        known: dict[str, int] = {}
        numbers: list[int] = [self.place[END]]
        for tokens in texts:
            for token in tokens:
                if token not in known:
                    known[token] = self.of(token)
                numbers.append(known[token])
            numbers.append(self.place[END])
        return np.array(numbers)

    def capitals(self) -> Array:
        """Which classes are of words with a capital."""
        names = Counter[int]()
        for form, number in self.place.items():
            upper = form[1:2] == "X" if form[0] == "\0" else form[0].isupper() and form[:2] != "I"
            names[number] += (upper and form[:2] not in ("I'", "I’")) * 2 - 1
        return np.array([names[n] > 0 for n in range(self.size)])


MARK_CLASSES = sorted(set(MARKS.values()))
SPECIALS = [*MARK_CLASSES, *("\0" + name for name in SHAPES)]


def classes(given: Material) -> Classes:
    """Common words alone, the others in groups."""
    singles = given.forms[:SINGLES]
    place = {name: n for n, name in enumerate([*SPECIALS, *singles])}
    first = len(place)
    group = _grouped(given)
    for form in given.forms[SINGLES:]:
        place[form] = first + group[form]
    backing = np.arange(first + GROUPS)
    for form in singles:
        backing[place[form]] = first + group[form]
    return Classes(place, backing)


def _grouped(given: Material) -> dict[str, int]:
    """A group for each form: forms of one group stand beside the same words."""
    forms, model = given.forms, given.model
    row = {form: n for n, form in enumerate(forms)}
    beside = _beside(given, row)
    chance = beside.sum(1, keepdims=True) * beside.sum(0, keepdims=True) / beside.sum()
    ratio = np.log(np.maximum(beside, 1e-9) / np.maximum(chance, 1e-9))
    del chance, model
    ratio = np.maximum(ratio, 0) * np.sqrt(beside / (beside + 1))
    random = np.random.default_rng(SEED)
    basis = ratio @ random.normal(size=(ratio.shape[1], DIMENSIONS + 20)).astype(np.float32)
    for _ in range(3):
        basis, _ = np.linalg.qr(ratio @ (ratio.T @ basis))
    left, strength, _ = np.linalg.svd(basis.T @ ratio, full_matrices=False)
    points = (basis @ left)[:, :DIMENSIONS] * np.sqrt(strength[:DIMENSIONS])
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    # Names shall not share a group with other words.
    capital = np.array([[0.5 if form[0].isupper() else -0.5] for form in forms])
    points = np.concatenate([points, capital], 1)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    weight = np.sqrt([given.common[form] for form in forms])
    centres = points[random.choice(len(forms), GROUPS, replace=False, p=weight / weight.sum())]
    for _ in range(ROUNDS):
        nearest = (points @ centres.T).argmax(1)
        moved = np.zeros_like(centres)
        np.add.at(moved, nearest, points * weight[:, None])
        length = np.linalg.norm(moved, axis=1)
        centres[length > 0] = moved[length > 0] / length[length > 0, None]
    return dict(zip(forms, (points @ centres.T).argmax(1).tolist(), strict=True))


def _beside(given: Material, row: dict[str, int]) -> Array:
    """For each form, how often common words stand before it and after it."""
    column = {name: n for n, name in enumerate([*SPECIALS, *given.forms[:BESIDE]])}
    width = len(column)
    known: dict[str, tuple[int, int]] = {}
    cells: list[int] = []
    for tokens in given.texts:
        for token in tokens:
            if token not in known:
                low = token.lower() if token[1:].islower() else token
                mark = MARKS.get(token, token)
                at = row.get(token, row.get(low, -1))
                there = column.get(mark, column.get(low, -1))
                shaped = column["\0" + shape(token)] if at < 0 and token not in MARKS else -1
                known[token] = at, shaped if there < 0 else there
        line = [(-1, column[END]), *(known[token] for token in tokens), (-1, column[END])]
        for (one, before), (two, after) in pairwise(line):
            if two >= 0 and before >= 0:
                cells.append(two * 2 * width + before)
            if one >= 0 and after >= 0:
                cells.append(one * 2 * width + width + after)
    size = len(row) * 2 * width
    beside: Array = np.bincount(np.array(cells), minlength=size).astype(np.float32)
    model = given.model
    first, second = np.divmod(model.pairs, len(model.words))
    often = _pair_shares(model) * MODEL_WORDS
    rows = _numbers(given, row)
    columns = _numbers(given, column, {BEGIN: column[END], FINISH: column[END]})
    for place, other, shift in ((second, first, 0), (first, second, width)):
        both = (rows[place] >= 0) & (columns[other] >= 0)
        cell = rows[place[both]] * 2 * width + shift + columns[other[both]]
        beside += np.bincount(cell, weights=often[both], minlength=size).astype(np.float32)
    return beside.reshape(len(row), 2 * width)


def _numbers(given: Material, of: dict[str, int], ends: dict[str, int] | None = None) -> Array:
    """A number for each word of the model; -1 for one that has none."""
    more = ends or {}
    return np.array(
        [
            more.get(word, of.get(given.written.get(n, ""), -1))
            for n, word in enumerate(given.model.words)
        ]
    )


def _shares(model: WordModel) -> Array:
    """How frequent each word of the model is; sentences begin as often as they end."""
    shares: Array = np.exp(model.single)
    shares[model.words.index(BEGIN)] = shares[model.words.index(FINISH)]
    return shares


def _pair_shares(model: WordModel) -> Array:
    first = model.pairs // len(model.words)
    shares: Array = _shares(model)[first] * np.exp(model.after_one)
    return shares


def worth(given: Material, known: Classes) -> Array:
    """For each pair of classes the logarithm of how much more often it stands than by chance."""
    size = known.size
    numbers = known.numbers(given.texts)
    observed = _pairs(numbers[:-1], numbers[1:], size)
    expected = _expected(numbers, known.place[END], observed)
    end = known.place[END]
    of_word = _numbers(given, known.place, {BEGIN: end, FINISH: end})
    first, second = np.divmod(given.model.pairs, len(given.model.words))
    there = (of_word[first] >= 0) & (of_word[second] >= 0)
    cells = of_word[first[there]] * size + of_word[second[there]]
    told: Array = np.bincount(
        cells, weights=_pair_shares(given.model)[there], minlength=size * size
    ).reshape(size, size)
    # Words that were never seen after another share what the model leaves for them.
    shares = _shares(given.model)
    singly = np.bincount(of_word[of_word >= 0], weights=shares[of_word >= 0], minlength=size)
    left = np.maximum(singly - told.sum(1), 0)
    told += np.outer(left, singly) / 2
    observed += told * MODEL_WORDS
    expected += np.outer(told.sum(1), told.sum(0)) / told.sum() * MODEL_WORDS
    wide, near = (_fallen_back(m, known.backing) for m in (observed, expected))
    back = ((wide + PRIOR) / (near + PRIOR))[known.backing][:, known.backing]
    value: Array = np.log(back) + np.log((observed + PRIOR) / (expected * back + PRIOR))
    return np.minimum(value, HIGHEST)


def _pairs(one: Array, other: Array, size: int) -> Array:
    counts: Array = np.bincount(one * size + other, minlength=size * size)
    return counts.reshape(size, size).astype(float)


def _expected(numbers: Array, end: int, observed: Array) -> Array:
    """How often each pair would stand if words near each other stood in any order."""
    size, marks = len(observed), len(MARK_CLASSES)
    chance = np.outer(observed.sum(1), observed.sum(0)) / observed.sum()
    sentence, is_word = np.cumsum(numbers == end), numbers >= marks
    column, sentence = numbers[is_word], sentence[is_word]
    near: Array = np.zeros((size, size))
    weights = range(NEAR, 0, -1)
    for distance, weight in zip(range(1, NEAR + 1), weights, strict=True):
        same = sentence[:-distance] == sentence[distance:]
        pairs = _pairs(column[:-distance][same], column[distance:][same], size)
        near += (pairs + pairs.T) * weight / (2 * sum(weights))
    expected: Array = 0.8 * near + 0.2 * chance
    expected[:marks], expected[:, :marks] = chance[:marks], chance[:, :marks]
    return expected


def _fallen_back(counts: Array, backing: Array) -> Array:
    size = len(counts)
    index = backing[:, None] * size + backing[None, :]
    summed: Array = np.bincount(index.ravel(), weights=counts.ravel(), minlength=size * size)
    return summed.reshape(size, size)


@dataclass(frozen=True)
class Phrases:
    """Pairs and triples of words, and how much more frequent than by chance the last one is there.

    Keys are built as those of a WordModel are, of the pairs that are kept and of all pairs;
    `alone` says it of words after `known` words that were never seen before them.
    """

    model: WordModel
    known: Array
    alone: Array
    pairs: Array
    lift: Array
    pair_weight: Array
    triples: Array
    triple_lift: Array
    triple_weight: Array

    def ids(self, texts: list[list[str]]) -> Array:
        """The words of all tokens in the model; -2 for END, -1 for one that it lacks."""
        number = {word: n for n, word in enumerate(self.model.words) if self.known[n]}
        met: dict[str, int] = {}
        out = [-2]
        for tokens in texts:
            for token in tokens:
                if token not in met:
                    ends = MARKS.get(token) == END
                    met[token] = -2 if ends else number.get(phrase_word(token), -1)
                out.append(met[token])
            out.append(-2)
        return np.array(out)

    def told(self, ids: Array) -> Array:
        """What the phrases say of each step from token to token, in natural logarithms."""
        size = len(self.model.words)
        begin, finish = self.model.words.index(BEGIN), self.model.words.index(FINISH)
        context = np.where(ids == -2, begin, ids)
        one, two = context[..., :-1], np.where(ids == -2, finish, ids)[..., 1:]
        before = np.full_like(one, -1)
        before[..., 1:] = np.where(ids[..., 1:-1] == -2, -1, context[..., :-2])
        pair = found(self.pairs, one * size + two)
        value = np.where(pair >= 0, self.lift[pair], self.alone[one])
        place = found(self.model.pairs, before * size + one)
        triple = found(self.triples, place * size + two)
        there = (before >= 0) & (place >= 0) & (triple >= 0)
        value = np.where(there, self.triple_lift[triple], value)
        both_ends = (ids[..., :-1] == -2) & (ids[..., 1:] == -2)
        told: Array = np.where((one >= 0) & (two >= 0) & ~both_ends, value, 0.0)
        return told


def phrases(given: Material) -> Phrases:
    """Those phrases that tell most, by how often they are met in good and in scrambled text."""
    model = given.model
    size = len(model.words)
    known = np.zeros(size, dtype=bool)
    known[[*given.written, model.words.index(BEGIN), model.words.index(FINISH)]] = True
    shares = _shares(model)
    first, second = np.divmod(model.pairs, size)
    alone = _in_steps(model.backing)
    lift = _in_steps(model.after_one - np.log(shares[second]))
    pair_share = shares[first] * np.exp(model.after_one)
    weight = _telling(lift, alone[first], pair_share, shares[first] * shares[second])
    weight[~(known[first] & known[second])] = 0
    kept = np.zeros(len(lift), dtype=bool)
    kept[np.argsort(-weight)[:PAIRS]] = True
    kept &= weight > 0
    place, third = np.divmod(model.triples, size)
    one, two = first[place], second[place]
    lower = found(model.pairs, two * size + third)
    fallen = np.where((lower >= 0) & kept[lower], lift[lower], alone[two])
    triple_lift = _in_steps(model.after_two - np.log(shares[third]))
    triple_share = pair_share[place]
    triple_weight = _telling(
        triple_lift, fallen, triple_share * np.exp(model.after_two), triple_share * shares[third]
    )
    triple_weight[~(known[one] & known[two] & known[third])] = 0
    best = np.sort(np.argsort(-triple_weight)[:TRIPLES])
    best = best[triple_weight[best] > 0]
    return Phrases(
        model,
        known,
        alone,
        model.pairs[kept],
        lift[kept],
        weight[kept],
        model.triples[best],
        triple_lift[best],
        triple_weight[best],
    )


def _in_steps(lift: Array) -> Array:
    """The nearest of the values that can be written."""
    values = np.array(LIFTS)
    steps: Array = values[np.digitize(lift, (values[1:] + values[:-1]) / 2)]
    return steps


def _telling(lift: Array, otherwise: Array, good: Array, scrambled: Array) -> Array:
    """How much a phrase tells: how often it is met, and how far it is from what it else would be."""
    differ = np.abs(np.clip(lift, *RANGE) - np.clip(otherwise, *RANGE))
    weight: Array = (good + scrambled) * np.minimum(differ, MOST)
    return weight


def learnt(given: Material, known: Classes, start: Array, told: Phrases) -> Array:
    """The weights of pairs of classes that best tell windows from the same words shuffled."""
    random = np.random.default_rng(SEED)
    numbers, ids = known.numbers(given.texts), told.ids(given.texts)
    words = np.flatnonzero(numbers >= len(MARK_CLASSES))
    sentence = np.cumsum(numbers == known.place[END])
    weights = (start * SCALE).ravel()
    begun, power = weights.copy(), np.full(weights.shape, 1e-2)
    bias = dict.fromkeys(WINDOW_SIZES, BEGUN)
    floors = _floors(known).ravel()
    for _ in range(EPOCHS):
        for width in WINDOW_SIZES:
            first = random.integers(1, len(words) - width - 1, size=DRAWN)
            place = words[first[:, None] + np.arange(width)]
            whole = (place[:, -1] - place[:, 0] < width + SLACK) & (
                sentence[place[:, -1]] == sentence[place[:, 0]]
            )
            place = place[whole]
            order = random.permuted(np.tile(np.arange(width), (len(place), 1)), axis=1)
            order[(order == np.arange(width)).all(1)] = np.arange(width)[::-1]
            shuffled = np.take_along_axis(place, order, 1)
            bad = np.concatenate([place[:, :1] - 1, shuffled, place[:, -1:] + 1], 1)
            good = place[:, :1] - 1 + np.arange(width + 2)
            tokens = np.concatenate([good, bad])
            is_bad = np.repeat([0.0, 1.0], len(place))
            mixed = random.permutation(len(tokens))
            for at in range(0, len(tokens), BATCH):
                chosen = mixed[at : at + BATCH]
                near, wrong = tokens[chosen], is_bad[chosen]
                steps = numbers[near[:, :-1]] * known.size + numbers[near[:, 1:]]
                lifts = np.minimum(told.told(ids[near]), HIGHEST_LIFT) * PER_LIFT
                value = weights[steps] + lifts
                free = value > floors[steps]
                total = np.where(free, value, floors[steps]).sum(1)
                sure = 1 / (1 + np.exp(total - bias[width]))
                error = (sure - wrong) * np.where(wrong > 0, 1.0, GOOD)
                slope: Array = np.bincount(
                    steps[free],
                    np.broadcast_to(-error[:, None], steps.shape)[free],
                    minlength=len(weights),
                )
                met = np.flatnonzero(slope)
                slope = slope[met] + PULL * (weights[met] - begun[met])
                power[met] += slope * slope
                weights[met] -= RATE * slope / np.sqrt(power[met])
                np.clip(weights, LEAST, HIGHEST, out=weights)
                bias[width] -= 0.3 * float(error.mean())
    return weights.reshape(known.size, known.size)


def _floors(known: Classes) -> Array:
    """The least that each pair of classes can weigh."""
    floors: Array = np.full((known.size, known.size), -np.inf)
    rare = np.ones(known.size, dtype=bool)
    rare[: len(MARK_CLASSES)] = False
    rare[len(SPECIALS) : len(SPECIALS) + COMMON] = False
    floors[rare[:, None] & rare] = RARE_FLOOR
    names = known.capitals()
    floors[names[:, None] & names] = NAMES_FLOOR
    return floors


def packed(known: Classes, weights: Array, told: Phrases) -> bytes:
    """The table as it is shipped: a line of JSON, the weights, where each bucket begins, phrases."""
    names: list[list[str]] = [[] for _ in range(known.size)]
    for name, n in known.place.items():
        names[n].append(name)
    groups = [" ".join(sorted(group)) for group in names]
    head = json.dumps({"layout": LAYOUT, "groups": groups}, ensure_ascii=False).encode()
    body = np.clip(np.round(weights * STEPS) + ZERO, 0, 255).astype(np.uint8).tobytes()
    buckets: list[dict[int, int]] = [{} for _ in range(BUCKETS)]
    step = {value: n for n, value in enumerate(LIFTS)}
    for key, lift in _phrases_by_weight(told):
        checksum = crc32(key.encode())
        # Of two phrases with one checksum the one that tells more is known.
        buckets[checksum % BUCKETS].setdefault(checksum >> 20, step[lift])
    entries = [mark << 4 | lift for bucket in buckets for mark, lift in sorted(bucket.items())]
    places = np.cumsum([0, *map(len, buckets)])
    return b"".join(
        (
            head,
            b"\n",
            body,
            places.astype("<u4").tobytes(),
            struct.pack(f"<{len(entries)}H", *entries),
        )
    )


def _phrases_by_weight(told: Phrases) -> Iterable[tuple[str, float]]:
    """Single words, pairs and triples as text, those that tell most first."""
    words = [END if word in (BEGIN, FINISH) else word for word in told.model.words]
    size = len(words)
    for n in np.flatnonzero(told.known).tolist():
        if told.model.words[n] != FINISH:  # nothing follows it
            yield words[n], float(told.alone[n])
    first, second = np.divmod(told.model.pairs, size)
    found_pairs = [
        (weight, f"{words[key // size]} {words[key % size]}", lift)
        for key, lift, weight in zip(
            told.pairs.tolist(), told.lift.tolist(), told.pair_weight.tolist(), strict=True
        )
    ]
    found_triples = [
        (
            weight,
            f"{words[first[key // size]]} {words[second[key // size]]} {words[key % size]}",
            lift,
        )
        for key, lift, weight in zip(
            told.triples.tolist(),
            told.triple_lift.tolist(),
            told.triple_weight.tolist(),
            strict=True,
        )
    ]
    for _, key, lift in sorted([*found_pairs, *found_triples], key=lambda phrase: -phrase[0]):
        yield key, lift


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang")
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, help="a model of three words, in CMU Sphinx's form")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    texts = paragraphs(arguments.corpus)
    if arguments.model:
        model = read_sphinx(arguments.model)
    else:
        plain = [[MARKS.get(t, phrase_word(t)) for t in tokens] for tokens in texts]
        model = counted(sentences_of(plain, END, MARKS.values()), RAREST)
    given = material(texts, model)
    known = classes(given)
    told = phrases(given)
    content = packed(known, learnt(given, known, worth(given, known), told), told)
    arguments.out.write_bytes(content)
    print(
        f"{sum(map(len, texts))} tokens, {known.size} classes, {len(told.pairs)} pairs, "
        f"{len(told.triples)} triples, {len(content)} bytes"
    )


if __name__ == "__main__":
    main()
