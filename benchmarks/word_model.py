"""How probable words are after one or two others: counted in texts, or read from a model.

Read are models of three words in the binary form of CMU Sphinx (`en-us.lm.bin`), since what turns
that form into text fails on some of them. Needs numpy.
"""

from __future__ import annotations

import math
import struct
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np  # noqa: TID253  # a tool, not part of the program

Array = np.ndarray[Any, Any]
MAGIC = b"Trie Language Model"
# The base of the logarithms in that form, and the bits of an index into its tables of values.
SPHINX_BASE, QUANTUM = 1.0001, 16
# Where a sentence begins and ends in such models.
BEGIN, FINISH = "<s>", "</s>"
# What is taken off each count for what was never seen, the usual choice.
DISCOUNT = 0.75


@dataclass(frozen=True)
class WordModel:
    """Natural logarithms of probabilities.

    Attributes:
        words: in the order of their numbers; BEGIN and FINISH among them.
        single: of each word by itself.
        backing: what each word adds for a word that was never seen after it.
        pairs: sorted numbers first * len(words) + second, with the logarithms of `after_one`.
        triples: sorted numbers (place of the first two in `pairs`) * len(words) + third, with the
            logarithms of `after_two`.
    """

    words: list[str]
    single: Array
    backing: Array
    pairs: Array
    after_one: Array
    triples: Array
    after_two: Array


def found(sorted_keys: Array, keys: Array) -> Array:
    """The place of each key among the sorted ones, -1 for those that are not there."""
    places = np.minimum(np.searchsorted(sorted_keys, keys), len(sorted_keys) - 1)
    return np.where(sorted_keys[places] == keys, places, -1)


def counted(sentences: Iterable[list[str]], rarest: int) -> WordModel:
    """A model made from sentences, by absolute discounting; rarer words are left out."""
    lines = list(sentences)
    known = Counter(word for line in lines for word in line)
    words = [BEGIN, FINISH, *(w for w, n in known.most_common() if n >= rarest)]
    number, size = {word: n for n, word in enumerate(words)}, len(words)
    pairs: Counter[int] = Counter()
    triples: Counter[tuple[int, int]] = Counter()
    for line in lines:
        numbers = [0, *(number.get(word, -1) for word in line), 1]
        for n in range(1, len(numbers)):
            one, two = numbers[n - 1], numbers[n]
            if min(one, two) >= 0:
                pairs[one * size + two] += 1
                if n > 1 and numbers[n - 2] >= 0:
                    triples[numbers[n - 2] * size + one, two] += 1
    keys = np.array(sorted(pairs))
    seen = np.array([pairs[key] for key in keys.tolist()], dtype=float)
    singly = np.array([len(lines), len(lines), *(known[w] for w in words[2:])], dtype=float)
    share = singly / singly[1:].sum()
    first, second = np.divmod(keys, size)
    followers = np.bincount(first, minlength=size)
    total = np.bincount(first, weights=seen, minlength=size)
    left = np.where(total > 0, DISCOUNT * followers / np.maximum(total, 1), 1.0)
    after_one = np.log((seen - DISCOUNT) / total[first] + left[first] * share[second])
    places = found(keys, np.array([pair for pair, _ in triples]))
    whole = places * size + np.array([third for _, third in triples])
    order = np.argsort(whole)
    often = np.array(list(triples.values()), dtype=float)[order]
    start = places[order]
    lower = found(keys, second[start] * size + whole[order] % size)
    fewer = np.bincount(start, minlength=len(keys))
    rest = DISCOUNT * fewer[start] / seen[start]
    after_two = np.log(
        np.maximum(often - DISCOUNT, 0) / seen[start] + rest * np.exp(after_one[lower])
    )
    return WordModel(words, np.log(share), np.log(left), keys, after_one, whole[order], after_two)


def read_sphinx(path: Path) -> WordModel:
    """A model in the binary form of CMU Sphinx.

    Raises:
        ValueError: if it is none, or not of three words.
    """
    raw = path.read_bytes()
    at = len(MAGIC) + 1
    if raw[: len(MAGIC)] != MAGIC or raw[len(MAGIC)] != 3:
        message = f"{path} is no model of three words"
        raise ValueError(message)
    counts = struct.unpack_from("<3I", raw, at)
    at += 12 + 4  # and the kind of the tables that follow
    tables = np.frombuffer(raw, "<f4", 3 << QUANTUM, at).reshape(3, -1)
    at += tables.nbytes
    kind = np.dtype([("p", "<f4"), ("b", "<f4"), ("next", "<u4")])
    ones = np.frombuffer(raw, kind, counts[0] + 1, at)
    at += ones.nbytes
    word_bits, next_bits = counts[0].bit_length(), counts[2].bit_length()
    width = word_bits + 2 * QUANTUM + next_bits
    size = ((1 + counts[1]) * width + 7) // 8 + 8
    twos, at = np.frombuffer(raw, np.uint8, size, at), at + size
    threes_width = word_bits + QUANTUM
    size = ((1 + counts[2]) * threes_width + 7) // 8 + 8
    threes, at = np.frombuffer(raw, np.uint8, size, at), at + size
    (length,) = struct.unpack_from("<i", raw, at)
    words = [w.decode("latin-1") for w in raw[at + 4 : at + 4 + length].split(b"\0")[:-1]]
    # They are laid down from the last word to the first; the end of each list is the next's start.
    pairs = int(ones["next"][-1])
    entry = np.arange(pairs + 1, dtype=np.int64) * width
    first = _bits(twos, entry[:-1], word_bits)
    back = _bits(twos, entry[:-1] + word_bits, QUANTUM)
    value = _bits(twos, entry[:-1] + word_bits + QUANTUM, QUANTUM)
    following = _bits(twos, entry + word_bits + 2 * QUANTUM, next_bits)
    del back  # what is added for unseen triples is not used
    starts = [int(start) for start in ones["next"]]
    second = np.repeat(np.arange(counts[0]), np.array([b - a for a, b in pairwise(starts)]))
    unit = math.log(SPHINX_BASE)
    key = first * counts[0] + second
    order = np.argsort(key)
    keys, after_one = key[order], tables[0][value][order] * unit
    of_pair = np.repeat(np.arange(pairs), np.diff(following))
    entry = np.arange(len(of_pair), dtype=np.int64) * threes_width
    beginning = _bits(threes, entry, word_bits)
    value = _bits(threes, entry + word_bits, QUANTUM)
    place = found(keys, beginning * counts[0] + first[of_pair])
    triple = place * counts[0] + second[of_pair]
    whole = np.flatnonzero(place >= 0)
    order = whole[np.argsort(triple[whole])]
    return WordModel(
        words,
        ones["p"][:-1] * unit,
        ones["b"][:-1] * unit,
        keys,
        after_one,
        triple[order],
        tables[2][value][order] * unit,
    )


def _bits(packed: Array, start: Array, width: int) -> Array:
    """Numbers of so many bits that begin at these bits."""
    padded = np.concatenate([packed, np.zeros(8, np.uint8)])
    byte = start >> 3
    value = np.zeros(len(start), np.uint64)
    for n in range(5):
        value |= padded[byte + n].astype(np.uint64) << np.uint64(8 * n)
    shift = (start & 7).astype(np.uint64)
    numbers: Array = ((value >> shift) & np.uint64((1 << width) - 1)).astype(np.int64)
    return numbers


def sentences_of(texts: Iterable[list[str]], end: str, marks: Iterable[str]) -> Iterator[list[str]]:
    """The words of each sentence, in lower case, without the marks that stand between them."""
    skipped = frozenset(marks)
    for tokens in texts:
        line: list[str] = []
        for token in tokens:
            if token == end:
                if line:
                    yield line
                line = []
            elif token not in skipped:
                line.append(token)
        if line:
            yield line
