"""BLEU, chrF, chrF++ and TER, computed by sacrebleu, and metrics that others add.

What sacrebleu counts in a segment (n-grams shared, edits needed) is asked for once, in batches, and
all else is made from these counts by sacrebleu's own code: the score of the whole, of each segment
and of each resample. The result has the digits of its command line. It counts with methods that
are not in its documented interface; the tests compare every figure with its command line.
"""

from __future__ import annotations

import copy
import logging
import os
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qa.model.comparison import MetricScore
from qa.model.data_classes import dataclass
from qa.model.environment import variable
from qa.model.language_tag import primary
from qa.model.memory import SCORED_TOGETHER
from qa.score.segment_metric import References as References  # noqa: PLC0414  # plug-ins import it from here
from qa.score.segment_metric import SegmentMetric

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreMetric

# So many segments that end in a full stop set apart make sacrebleu suspect tokenized text.
SUSPICIOUS = 100
ENTRY_POINTS = "qa.metrics"
# These tokenizers fetch a model from the network unless it lies where sacrebleu keeps its own.
MODELS = {
    "spm": "sacrebleu_tokenizer_spm.model",
    "flores101": "sacrebleu_tokenizer_spm.model",
    "flores200": "flores200sacrebleuspm",
    "spBLEU-1K": "spbleu-1k_tokenizer_spm.model",
}
EXTRAS = {"ja-mecab": "sacrebleu[ja]", "ko-mecab": "sacrebleu[ko]"}


class MetricError(Exception):
    """A metric cannot be computed: unknown, or something that it needs is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How sacrebleu's metrics count; names and defaults are those of its command line."""

    tokenize: str | None = None
    lowercase: bool = False
    smooth_method: str = "exp"
    smooth_value: float | None = None
    force: bool = False
    chrf_char_order: int = 6
    chrf_word_order: int = 0
    chrf_beta: int = 2
    chrf_lowercase: bool = False
    chrf_whitespace: bool = False
    chrf_eps_smoothing: bool = False
    ter_case_sensitive: bool = False
    ter_asian_support: bool = False
    ter_no_punct: bool = False
    ter_normalized: bool = False


class Metric(ABC):
    """A metric of version 1 that the entry point group `qa.metrics` may add; it knows no sources.

    The entry point names a class that is made without arguments. References are parallel to the
    hypotheses: `references[k][n]` is what reference k has for segment n, None if it has nothing.

    Attributes:
        name: how scores are labeled.
        higher_is_better: False for error rates.
    """

    name: str
    higher_is_better: bool = True

    @abstractmethod
    def segments(self, hypotheses: Sequence[str], references: References) -> Sequence[float]:
        """A score for each segment."""

    @abstractmethod
    def corpus(self, hypotheses: Sequence[str], references: References) -> float:
        """The score of the whole text."""

    def signature(self) -> str:
        """What another person needs to get the same figure."""
        return ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A metric and what it counted in each segment of one system."""

    counter: Counter
    statistics: list[Any]

    def score(self) -> MetricScore:
        """The score of the whole text."""
        return self.counter.score(self.statistics)

    def segment_scores(self) -> list[float]:
        """The score of each segment."""
        return self.counter.segment_scores(self.statistics)


class Counter:
    """One of sacrebleu's metrics, fed with references and systems in step."""

    def __init__(self, key: str, metric: SacreMetric, for_segments: SacreMetric) -> None:
        self.key = key
        self.metric = metric
        self._for_segments = for_segments
        self._reference_counts: set[int] = set()

    @property
    def higher_is_better(self) -> bool:
        """Whether more is better."""
        return self.key != "ter"

    def count(self, systems: Sequence[Sequence[str]], references: References) -> list[list[Any]]:
        """What is counted in each segment, for each system."""
        found: list[list[Any]] = [[] for _ in systems]
        for start in range(0, len(references[0]), SCORED_TOGETHER):
            stop = start + SCORED_TOGETHER
            batch = [reference[start:stop] for reference in references]
            cache = self.metric._cache_references(batch)  # type: ignore[arg-type]  # noqa: SLF001
            self._reference_counts.add(self.metric.num_refs)
            self.metric._ref_cache = cache  # noqa: SLF001
            for rows, hypotheses in zip(found, systems, strict=True):
                rows.extend(
                    self.metric._extract_corpus_statistics(hypotheses[start:stop], None)  # noqa: SLF001
                )
        self.metric._ref_cache = None  # noqa: SLF001
        varies = len(self._reference_counts) > 1
        self.metric.num_refs = -1 if varies else next(iter(self._reference_counts))
        self._for_segments.num_refs = self.metric.num_refs
        return found

    def score(self, statistics: list[Any]) -> MetricScore:
        """The score of the whole text."""
        return self._as_value(self.metric._aggregate_and_compute(statistics), self.metric)  # noqa: SLF001

    def segment_scores(self, statistics: list[Any]) -> list[float]:
        """The score of each segment, as `sacrebleu --sentence-level` has it."""
        compute = self._for_segments._compute_score_from_stats  # noqa: SLF001
        return [compute(list(row)).score for row in statistics]

    def segment_signature(self) -> str:
        """The signature of segment scores: BLEU leaves out orders that short segments lack."""
        return str(self._for_segments.get_signature())

    def with_interval(self, statistics: list[Any], samples: int, seed: int) -> MetricScore:
        """The score of the whole text with the interval of bootstrap resamples."""
        hypotheses = [""] * len(statistics)
        view = self.reading({id(hypotheses): statistics})
        compute = view._compute_score_from_stats  # noqa: SLF001

        def computed(row: Any) -> Any:  # noqa: ANN401  # sacrebleu has no types here
            score = compute(row)
            score.score = float(score.score)  # some are NumPy's, and no mean is made of both kinds
            return score

        view.__dict__["_compute_score_from_stats"] = computed
        with seeded(seed):
            return self._as_value(view.corpus_score(hypotheses, None, n_bootstrap=samples), view)

    def reading(self, statistics: Mapping[int, list[Any]]) -> SacreMetric:
        """The metric, with what it counted in lists of hypotheses known by their identity."""
        view = copy.copy(self.metric)

        def counted(hypotheses: Sequence[str], _: object) -> list[Any]:
            return statistics[id(hypotheses)]

        view.__dict__["_extract_corpus_statistics"] = counted
        return view

    def _as_value(self, score: Any, metric: SacreMetric) -> MetricScore:  # noqa: ANN401
        sampled = metric.n_bootstrap is not None
        return MetricScore(
            key=self.key,
            name=score.name,
            score=score.score,
            signature=str(metric.get_signature()),
            details=score._verbose,  # noqa: SLF001
            higher_is_better=self.higher_is_better,
            mean=float(score._mean) if sampled else None,  # noqa: SLF001
            interval=float(score._ci) if sampled else None,  # noqa: SLF001
        )


def counter(key: str, options: Options, lang: str | None = None) -> Counter:
    """One of sacrebleu's metrics by its name.

    Raises:
        MetricError: if the tokenizer needs a package or a model that is not installed.
    """
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    from qa.score.ter import edits

    if key == "bleu":
        return _bleu(options, lang)
    if key in {"chrf", "chrf++"}:
        chrf = CHRF(
            char_order=options.chrf_char_order,
            word_order=2 if key == "chrf++" else options.chrf_word_order,
            beta=options.chrf_beta,
            lowercase=options.chrf_lowercase,
            whitespace=options.chrf_whitespace,
            eps_smoothing=options.chrf_eps_smoothing,
        )
        return Counter(key, chrf, copy.copy(chrf))

    class QuickTER(TER):
        def _compute_segment_statistics(
            self, hypothesis: str, ref_kwargs: dict[str, Any]
        ) -> list[float]:
            words = hypothesis.split()
            references = ref_kwargs["ref_words"]
            fewest = min(edits(words, reference) for reference in references)
            return [fewest, sum(map(len, references)) / len(references)]

    ter = QuickTER(
        case_sensitive=options.ter_case_sensitive,
        asian_support=options.ter_asian_support,
        no_punct=options.ter_no_punct,
        normalized=options.ter_normalized,
    )
    return Counter(key, ter, copy.copy(ter))


SACREBLEU = ("bleu", "chrf", "chrf++", "ter")


def _bleu(options: Options, lang: str | None) -> Counter:
    from sacrebleu.metrics.bleu import BLEU

    tokenizer = options.tokenize
    if tokenizer is None and lang:
        # As sacrebleu chooses, where it knows the target language.
        known = BLEU._TOKENIZER_MAP  # noqa: SLF001
        tokenizer = known.get(primary(lang))
    if tokenizer is not None and tokenizer not in BLEU.TOKENIZERS:
        message = f"unknown tokenizer {tokenizer!r}; known are {', '.join(BLEU.TOKENIZERS)}"
        raise MetricError(message)
    _need_model(tokenizer)

    def make(*, effective_order: bool) -> BLEU:
        return BLEU(
            lowercase=options.lowercase,
            force=True,  # the warning is ours: we see all segments, not a batch
            tokenize=tokenizer,
            smooth_method=options.smooth_method,
            smooth_value=options.smooth_value,
            effective_order=effective_order,
        )

    try:
        with quiet():
            return Counter("bleu", make(effective_order=False), make(effective_order=True))
    except (RuntimeError, ImportError, AssertionError, OSError) as error:
        package = EXTRAS.get(tokenizer or "", "sentencepiece")
        message = (
            f"the tokenizer {tokenizer!r} needs a package: pip install '{package}'. "
            "--tokenize char needs none."
        )
        raise MetricError(message) from error


def _need_model(tokenizer: str | None) -> None:
    """Refuse a tokenizer that would fetch a model: nothing here goes to the network unasked."""
    if tokenizer not in MODELS:
        return
    from importlib.util import find_spec

    if find_spec("sentencepiece") is None:
        message = f"the tokenizer {tokenizer!r} needs a package: pip install sentencepiece"
        raise MetricError(message)
    from sacrebleu.utils import SACREBLEU_DIR

    path = os.path.join(SACREBLEU_DIR, "models", MODELS[tokenizer])  # noqa: PTH118  # as sacrebleu
    if not os.path.exists(path):  # noqa: PTH110
        message = (
            f"the tokenizer {tokenizer!r} needs a model that is not on this machine, and qa fetches "
            f"nothing from the network; run `sacrebleu --tokenize {tokenizer}` once, or put the "
            f"model at {path}"
        )
        raise MetricError(message)


def plugin(key: str, model: str | None = None) -> Metric | SegmentMetric:
    """A metric that is not sacrebleu's: a plug-in's, of either version, or a neural one.

    Args:
        key: its name.
        model: where the weights of a neural one lie.

    Raises:
        MetricError: if there is none of this name, or it cannot be loaded.
    """
    from qa.plugins import PluginError, plugins
    from qa.score.neural import NEURAL, ModelMissingError, neural

    known = {point.name.lower(): point for point in plugins(ENTRY_POINTS)}
    if key not in known:
        try:
            found = neural(key, model)
        except ModelMissingError as error:
            raise MetricError(str(error)) from None
        if found is not None:
            return found
        names = ", ".join((*SACREBLEU, *sorted(known), *NEURAL))
        message = f"unknown metric {key!r}; known are {names}"
        raise MetricError(message)
    try:
        made: Any = known[key].load()
        metric: Metric | SegmentMetric = made()
    except PluginError as error:
        raise MetricError(str(error)) from error
    except Exception as error:
        kind = type(error).__name__
        message = f"plug-in {known[key]} cannot be used ({kind}: {error})"
        raise MetricError(message) from error
    return metric


def looks_tokenized(hypotheses: Sequence[str]) -> bool:
    """Whether sacrebleu would warn that the text is already tokenized, which harms BLEU."""
    count = 0
    for hypothesis in hypotheses:
        count += hypothesis.endswith(" .")
        if count >= SUSPICIOUS:
            return True
    return False


@contextmanager
def quiet() -> Iterator[None]:
    """Keeps sacrebleu's log off the screen."""
    logger = logging.getLogger("sacrebleu")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Lets sacrebleu draw with this seed; it reads it from the environment."""
    with variable("SACREBLEU_SEED", str(seed)), quiet():
        yield
