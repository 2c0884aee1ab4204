"""Which forms of the article and of its source are written much like a doubtful one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qa.analyse.names.capitalized_forms import Form, capitalized_forms
from qa.analyse.names.case_endings import bases
from qa.analyse.names.names_of_source import source_names, source_sounds
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import is_respelling, plainly_apart
from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.knowledge import KnownForm, NameKnowledge
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST: int = TUNED["SHORTEST"]
# Two forms of so many letters may differ in two places, shorter ones in one.
LONG: int = TUNED["LONG"]
# At most so many forms are looked at under one key, the strongest first: it bounds the work on
# a text with very many variants of one name.
CROWD: int = TUNED["CROWD"]


class NameCandidate(NamedTuple):
    """A form that may be the right one.

    Attributes:
        key: see `Form`.
        text: how it is written.
        here: the form in the article; None if only the source has it.
        in_source: how often the source has it.
        origin: the key of the source's form, where `key` is its base form.
    """

    key: str
    text: str
    here: Form | None
    in_source: int
    origin: str


class Neighborhood:
    """Finds what is written much like the suspects, here, in the source and in other articles.

    Forms are indexed by keys of which two that differ in one place share at least one, and only
    under those of the suspects: the work grows with the number of forms, not of pairs.
    """

    def __init__(
        self,
        document: Document,
        suspects: Iterable[Form],
        others: Sequence[NameKnowledge] = (),
    ) -> None:
        self._others = others
        source = document.source
        self._sounds = source.need(source_sounds) if source is not None else None
        self._lang = document.lang
        self._source = document.need(source_names)
        self._forms = document.target.need(capitalized_forms)
        lang = self._source.lang
        pairs = (
            (lexicon(lang) if lang and self._source.latin else None, 1.5),
            (lexicon(document.lang), 2.5),
        )
        self._lexicons = [(known, margin) for known, margin in pairs if known is not None]
        self._index: dict[str, list[NameCandidate]] = {
            key: [] for form in suspects for key in keys(form.key)
        }
        self._add_forms()
        self._add_source()
        for crowd in self._index.values():
            crowd.sort(key=weakness)
            del crowd[CROWD:]

    def _add_forms(self) -> None:
        in_source = self._source.names
        for form in self._forms.values():
            if len(form.key) >= SHORTEST:
                times = in_source.get(form.key, ("", 0))[1]
                self._add(NameCandidate(form.key, form.text, form, times, form.key), keys(form.key))

    def _add_source(self) -> None:
        known = language(self._source.lang)
        inflecting = known is not None and bool(known.name_endings)
        for word, (text, times) in self._source.names.items():
            if len(word) >= SHORTEST and word not in self._forms:
                stems = keys_of_stems(word) if inflecting else ()
                self._add(NameCandidate(word, text, None, times, word), (*keys(word), *stems))

    def _add(self, candidate: NameCandidate, under: tuple[str, ...]) -> None:
        for key in under:
            crowd = self._index.get(key)
            if crowd is not None:
                crowd.append(candidate)

    def near(self, form: Form) -> Iterator[NameCandidate]:
        """The candidates that are written much as the suspect is, each once.

        A case form of the source is given as its base form. That is the suspect's own form where
        the source may well yield it.
        """
        mine, size = form.key, len(form.key)
        seen = {mine}
        for key in keys(mine):
            for raw in self._index[key]:
                other = raw.key
                if other in seen:
                    continue
                seen.add(other)
                candidate = raw
                if raw.in_source:
                    candidate = self._as_base(form, raw)
                    other = candidate.key
                allowed = 2 if size >= LONG and len(other) >= LONG else 1
                if (
                    -allowed <= len(other) - size <= allowed
                    and plainly_apart(mine, other, allowed) <= allowed
                ):
                    yield candidate
        for candidate in self._elsewhere(form):
            if candidate.key not in seen:
                seen.add(candidate.key)
                yield candidate

    def _elsewhere(self, form: Form) -> Iterator[NameCandidate]:
        """The near forms of other articles, and of a source in another alphabet."""
        for known in self._others:
            yield from map(self._known_elsewhere, known.near(form.key, self._lang))
        if self._sounds is not None and len(form.key) >= self._sounds.shortest:
            for latin in self._sounds.near(form.key):
                text = latin[:1].upper() + latin[1:]
                yield NameCandidate(latin, text, self._forms.get(latin), 0, latin)

    def _known_elsewhere(self, other: KnownForm) -> NameCandidate:
        key = other.key
        _, in_source = self._source.names.get(key, ("", 0))
        return NameCandidate(key, other.text, self._forms.get(key), in_source, key)

    def _as_base(self, form: Form, candidate: NameCandidate) -> NameCandidate:
        """The base form of a candidate of the source that the suspect most likely stands for."""
        from rapidfuzz.distance import OSA

        inflected = bases(candidate.key, self._source.lang)
        if len(inflected) == 1 or (candidate.here and candidate.here.times > form.times + 1):
            return candidate
        base: str | None = None
        if any(self._is_as_good(form.key, each) for each in inflected):
            longer = [each for each in inflected if each.startswith(form.key)]
            base = self._better_known(form.key, longer) or form.key
        elif candidate.here is None:
            base = min(
                inflected,
                key=lambda each: (
                    OSA.distance(form.key, each),
                    -max(known.zipf(each) for known, _ in self._lexicons),
                    inflected[each],
                    not candidate.key.startswith(each),
                    each,
                ),
            )
        if base is None or base == candidate.key:
            return candidate
        here = self._forms.get(base)
        text = here.text if here else candidate.text[:1] + base[1:]
        return candidate._replace(key=base, text=text, here=here)

    def _is_as_good(self, key: str, base: str) -> bool:
        """Whether the key is the base form, but for accents and the scheme of romanization."""
        return plain(key) == plain(base) or (
            is_respelling(key, base)
            and all(known.zipf(base) < known.zipf(key) + 1 for known, _ in self._lexicons)
        )

    def _better_known(self, key: str, others: Sequence[str]) -> str | None:
        """The one of `others` that is so common that `key` is hardly meant: a lost ending."""
        for known, margin in self._lexicons:
            if others:
                best = max(others, key=lambda each: (known.zipf(each), each))
                if known.zipf(best) >= known.zipf(key) + margin:
                    return best
        return None


@remembered
def keys(key: str) -> tuple[str, ...]:
    """What a form is indexed by: two forms that differ in one place share at least one."""
    letters = plain(key)
    first, last = letters[:3], f"-{letters[-3:]}"
    if len(letters) >= LONG:
        return (first, last)
    return (first, last, f"{letters[:2]}-{letters[-1:]}", f"{letters[:1]}-{letters[-2:]}")


def keys_of_stems(key: str) -> tuple[str, ...]:
    """The like for what is left when an ending of one or two letters is taken off."""
    letters = plain(key)
    ends = (f"-{letters[-4:-1]}", f"-{letters[-5:-2]}")
    if len(letters) > LONG + 1:
        return ends
    return (*ends, *(f"{letters[:2]}-{letters[end]}" for end in (-2, -3) if len(letters) >= -end))


def weakness(candidate: NameCandidate) -> tuple[int, str]:
    """What sorts candidates: the most frequent, in article and source, first."""
    here = candidate.here.times if candidate.here else 0
    return (-here - candidate.in_source, candidate.key)
