"""How likely a page is raw machine translation: a small, readable model.

It is a logistic regression over some forty features of an English text: lexical variety, rates of function
words, sentence lengths, rates of findings. Its weights are in likelihood.toml, fitted by
benchmarks/likelihood.py; `qa explain machine-likelihood` prints them. It is for information only: it affects
neither the score nor the exit status.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import compress, filterfalse
from operator import methodcaller, mul
from pathlib import Path

from qa.analyse.documentation import is_documentation
from qa.analyse.sentences import sentences
from qa.analyse.words import capitalized, lower_words, occurrences, words
from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.language_tag import primary
from qa.model.memory import loaded

FILE = Path(__file__).with_name("likelihood.toml")
# Shorter texts, in words, get no likelihood.
LEAST = 150
# Lexical variety is measured in windows of this many words.
STRETCH = 100
# Words whose rates are features; some are counted together.
RATES: Mapping[str, tuple[str, ...]] = {
    "the": ("the",),
    "of": ("of",),
    "a, an": ("a", "an"),
    "in": ("in",),
    "to": ("to",),
    "and": ("and",),
    "that": ("that",),
    "this, these": ("this", "these"),
    "also": ("also",),
    "not": ("not",),
    "with": ("with",),
    "on": ("on",),
    "by": ("by",),
    "at": ("at",),
    "but": ("but",),
    "which": ("which",),
    "will": ("will",),
    "was, were": ("was", "were"),
    "has, have, had": ("has", "have", "had"),
    "he, she, his, her": ("he", "she", "his", "her"),
    "I, you, we": ("i", "you", "we"),
    "up, out, off, down, over, back, away": ("up", "out", "off", "down", "over", "back", "away"),
}
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "words in -ing": ("ing",),
    "words in -ly": ("ly",),
    "words in -tion, -ment, -ity, -ness": ("tion", "ment", "ity", "ness"),
}
WITH_ENDING = methodcaller("endswith", tuple(ending for of in ENDINGS.values() for ending in of))
# Shorter words, in letters, have no ending; and two words that are frequent in translations.
SHORT = 4
OF, THE = ("of", "Of", "OF", "oF"), ["the"]
# Rules whose rates of findings are features of their own.
RULES = (
    "misplaced-quote-space",
    "unpaired-quotation-mark",
    "split-figure",
    "space-before-punctuation",
    "misspelled-word",
    "misspelled-name",
)
# The highest Zipf frequency of a rare word.
RARE = 3.0


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature and its weight.

    Attributes:
        mean, spread: mean and standard deviation of the feature over the training texts.
        weight: what one standard deviation above the mean adds to the log-odds; positive for machine
            translation.
    """

    mean: float
    spread: float
    weight: float


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted model.

    Attributes:
        features: by name.
        base: the log-odds of a text that is average in all features.
    """

    features: Mapping[str, Feature]
    base: float


def machine_likelihood(document: Document, findings: Sequence[Finding]) -> float | None:
    """Return the probability, from 0 to 1, that a page is raw machine translation, not edited by people.

    It assumes equal numbers of both kinds of pages. None for short texts, for languages other than English,
    and for message catalogues and documentation, which the model was not fitted to.
    """
    if primary(document.lang) != "en" or document.catalogue:
        return None
    if len(document.target.need(words).texts) < LEAST or document.need(is_documentation):
        return None
    model = weights()
    figures = figures_of(document, findings)
    total = model.base
    for name, feature in model.features.items():
        total += feature.weight * (figures[name] - feature.mean) / feature.spread
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 3)


def figures_of(document: Document, findings: Sequence[Finding]) -> dict[str, float]:
    """Compute the features of an English text, by name."""
    prose = document.target
    column = prose.need(words)
    low = prose.need(lower_words)
    places = prose.need(occurrences)
    count = len(low) or 1
    forms = Counter(low)
    english, known = language("en"), lexicon("en")
    function_words = english.function_words if english is not None else frozenset()
    lengths = [length for s in prose.need(sentences) if (length := len(column.within(s))) > 2] or [
        1
    ]
    mean = sum(lengths) / len(lengths)
    stretches = [low[at : at + STRETCH] for at in range(0, max(1, count - STRETCH + 1), STRETCH)]
    found = Counter(finding.rule for finding in findings)
    common, rare = 0.0, 0
    if known:
        zipfs, counts = list(map(known.zipf, forms)), forms.values()
        common = sum(map(mul, zipfs, counts))
        rare = sum(compress(counts, map(RARE.__gt__, zipfs)))
        rare -= sum(compress(counts, map((0.0).__eq__, zipfs)))
    others = filterfalse(str.isalpha, forms)  # than words of letters alone
    times = forms.get
    contracted = sum(forms[form] for form in others if "'" in form or "’" in form)
    endings = dict.fromkeys(ENDINGS, 0)
    for form in filter(WITH_ENDING, forms):
        if len(form) <= SHORT:
            continue
        for name, of in ENDINGS.items():
            endings[name] += forms[form] if form.endswith(of) else 0
    figures = {
        "variety of words in 100": sum(len(set(one)) / len(one) for one in stretches if one)
        / len(stretches),
        "words that come once": sum(map((1).__eq__, forms.values())) / count,
        "how common words are": common / count,
        "rare words": rare / count,
        "of the": sum(low[n + 1 : n + 2] == THE for of in OF for n in places.get(of, ())) / count,
        "function words": sum(map(forms.__getitem__, function_words & forms.keys())) / count,
        "words with a capital": sum(map(len, prose.need(capitalized).values())) / count,
        "length of words": sum(map(len, low)) / count,
        "length of sentences": math.log(mean),
        "spread of lengths of sentences": math.sqrt(
            sum((length - mean) ** 2 for length in lengths) / len(lengths)
        )
        / mean,
        "contractions": contracted / count,
        "findings per 1,000 words": math.log1p(1000 * len(findings) / count),
    }
    for name, wanted in RATES.items():
        figures[name] = sum([times(word, 0) for word in wanted]) / count
    for name, of_ending in endings.items():
        figures[name] = of_ending / count
    for rule in RULES:
        figures[rule] = math.log1p(1000 * found[rule] / count)
    return figures


@loaded
def weights() -> Model:
    """Load likelihood.toml."""
    import tomllib

    table = tomllib.loads(FILE.read_text("utf-8"))
    features = {name: Feature(**of) for name, of in table["features"].items()}
    return Model(features, table["base"])
