"""Passages that cannot be the translation of what lies beside them, by their length alone."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp, floor, log, log10

from qa.compare.align.features import HAN, HANGUL, KANA, size, sizes
from qa.compare.meaning.given import given_pairs
from qa.languages.lengths import expected_ratio
from qa.languages.writing import writing
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# From so many times shorter or longer than usual on, a passage is far too short or too long.
TIMES: float = TUNED["TIMES"]
# So many letters of plain text, and words, a source must have for its translation to be too short.
SHORTEST: float = TUNED["SHORTEST"]
FEWEST: int = TUNED["FEWEST"]
# The same for one that is too long, which has so many letters itself.
SHORTEST_BESIDE_LONG: float = TUNED["SHORTEST_BESIDE_LONG"]
FEWEST_BESIDE_LONG: int = TUNED["FEWEST_BESIDE_LONG"]
SHORTEST_LONG: float = TUNED["SHORTEST_LONG"]
# Such a share of the source is plain text: no addresses, names of files, figures or code.
PLAIN: float = TUNED["PLAIN"]
# A list has so many items, of so few letters each, and may be adapted.
ITEMS: int = TUNED["ITEMS"]
ITEM: float = TUNED["ITEM"]
# Texts of several paragraphs are compared as a whole up to this length: the source of a longer one may
# be another version.
LONGEST: int = TUNED["LONGEST"]
# How many letters a character of these scripts counts.
WEIGHTS = {"Han": HAN, "Kana": KANA, "Hangul": HANGUL}
# What no word of a language has in it. Tokens of other letters than Latin ones have figures beside them
# without a space.
CODE = expression(r"[\x21-\x7e]*[\d_=/\\<>{}|@#$%&*+~^\[\]][\x21-\x7e]*")
SEPARATOR = expression(r"[,;|•·、，；\n\t]")
OBJECT = "\ufffc"


class OutOfProportion(NamedTuple):
    """A passage that is several times shorter or longer than translations of its source are.

    Attributes:
        target: where it stands, in code points of the target.
        times: how many times longer it is than is usual; below one if it is shorter.
        characters: how many it has, without spaces.
        source: how many its source has.
        usual: how many are usual, to two digits.
    """

    target: Span
    times: float
    characters: int
    source: int
    usual: int


def out_of_proportion(document: Document) -> tuple[OutOfProportion, ...]:
    """The passages that are far too short or too long for their sources, in order.

    What is usual is known of the pair of languages (`qa.languages.lengths`); nothing is said of others, nor of a
    source that is a list, code or figures, or shares its place with another unit.
    """
    source = document.source
    ratio = expected_ratio(document.lang, document.source_lang)
    if source is None or ratio is None:
        return ()
    return tuple(_out_of_proportion(document, source, ratio))


def _out_of_proportion(
    document: Document, source: Prose, ratio: float
) -> Iterator[OutOfProportion]:
    given = document.need(given_pairs) or _whole(document, source)
    here = sizes(document.target, [target for target, _ in given])
    there = sizes(source, [span for _, span in given])
    limit = log(TIMES)
    shared: Counter[Span] | None = None
    for (target, span), own, other in zip(given, here, there, strict=True):
        # A few letters more or less matter little.
        off = log((own + 4.0) / (other + 4.0)) - ratio
        if abs(off) < limit:
            continue
        if shared is None:
            shared = Counter(other_span for _, other_span in given)
        text, said = target.of(document.target.text), span.of(source.text)
        if shared[span] > 1 or not _counts(document, text, said, off):
            continue
        counted = _count(text)
        usual = size(said) * exp(ratio) / _letters_a_character(document.lang, text)
        yield OutOfProportion(
            target.trimmed(document.target.text), exp(off), counted, _count(said), _rounded(usual)
        )


def _whole(document: Document, source: Prose) -> Sequence[tuple[Span, Span]]:
    """Two short texts of some paragraphs."""
    if document.rows and len(document.rows) > 1:
        return ()
    whole, all_of_it = Span(0, len(document.target.text)), Span(0, len(source.text))
    return ((whole, all_of_it),) if max(len(whole), len(all_of_it)) <= LONGEST else ()


def _counts(document: Document, text: str, said: str, off: float) -> bool:
    """Whether a pair is of the kind whose lengths say something."""
    if not text.strip() or text.count(OBJECT) > said.count(OBJECT):
        return False  # not translated yet; or what stands for its words is not seen
    if off < 0:
        if not document.units and not any(map(str.isalnum, text)):
            return False  # `empty-translation` has it
        least, fewest = SHORTEST, FEWEST
    else:
        if size(text) < SHORTEST_LONG:
            return False
        least = SHORTEST if document.catalogue else SHORTEST_BESIDE_LONG
        fewest = FEWEST_BESIDE_LONG
    return _is_plain(said, least, fewest, document.source_lang) and not _is_list(said)


def _is_plain(said: str, least: float, fewest: int, lang: str | None) -> bool:
    """Whether a source is text of a language, so much of it, and not mostly figures or code."""
    tokens = [token for token in said.split() if CODE.fullmatch(token) is None]
    words = [word for word in map(_letters, tokens) if word]
    letters = size("".join(words))
    if letters < least or letters < PLAIN * size(said):
        return False
    return len(words) >= fewest or writing(primary(lang or "")).is_unspaced


def _letters(token: str) -> str:
    """The letters of a token, with the marks that stand on them."""
    return "".join(each for each in token if unicodedata.category(each)[0] in "LM")


def _is_list(said: str) -> bool:
    items = [item for item in SEPARATOR.split(said) if item.strip()]
    return len(items) >= ITEMS and size(said) <= ITEM * len(items)


def _letters_a_character(lang: str, text: str) -> float:
    """How many letters of a language that spells one character of a text says."""
    scripts = writing(primary(lang)).scripts or ("Han",) * writing(primary(lang)).is_ideographic
    if scripts and scripts[0] in WEIGHTS:
        return WEIGHTS[scripts[0]]
    return max(1.0, size(text) / max(1, _count(text)))


def _count(text: str) -> int:
    return len("".join(text.split()))


def _rounded(number: float) -> int:
    """A number with the two digits that can be said of it."""
    digits = max(0, floor(log10(max(number, 1.0))) - 1)
    return max(1, int(round(number, -digits)))
