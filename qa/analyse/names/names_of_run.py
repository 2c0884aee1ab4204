"""How the other articles of a run write names: gathered from each, merged, asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qa.analyse.bounded_counts import bounded, itself
from qa.analyse.names.names_of_article import WrittenNames, are_near, near_keys, written_names
from qa.model.document import Document
from qa.model.knowledge import KnownForm, NameKnowledge
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many near forms are told of, the most frequent ones.
NEAREST: int = TUNED["NEAREST"]


class Counts(NamedTuple):
    """What is kept of a form: `most` is how often the article writes it that gave the `text`."""

    most: int
    text: str
    times: int
    documents: int


class GatheredNames:
    """What several articles of one run teach: `NameKnowledge` in memory.

    It merges in any order and grouping, up to `FORMS_OF_RUN` forms. Beyond, what is rare within the
    articles that were merged first may be forgotten.
    """

    def __init__(self) -> None:
        self.documents = 0
        self._unread: Document | None = None
        self._forms: dict[tuple[str, str], Counts] = {}
        self._pairs: dict[tuple[str, str, str], int] = {}
        # By the hash of what forms are found by: one form, or several.
        self._index: dict[int, str | list[str]] | None = None

    @classmethod
    def of(cls, document: Document) -> GatheredNames:
        """What one article teaches."""
        gathered = cls()
        gathered.documents = 1
        # A document that is a corpus of one, as most are, is never asked.
        gathered._unread = document
        return gathered

    def _read(self) -> None:
        """Look at the article that was not looked at yet, if there is one."""
        document, self._unread = self._unread, None
        if document is None:
            return
        lang = primary(document.lang)
        forms, pairs = document.target.need(written_names)
        self._forms = {
            (lang, key): Counts(times, text, times, 1) for key, (text, times) in forms.items()
        }
        self._pairs = {(lang, *pair): times for pair, times in pairs.items()}

    def merge(self, other: GatheredNames) -> GatheredNames:
        """Add what others teach."""
        self._read()
        other._read()
        self._index = None
        self.documents += other.documents
        mine = self._forms
        for key, counts in other._forms.items():
            before = mine.get(key)
            mine[key] = counts if before is None else _sum(before, counts)
        for pair, times in other._pairs.items():
            self._pairs[pair] = self._pairs.get(pair, 0) + times
        self._pairs = bounded(self._pairs, itself)
        self._forms = bounded(mine, _documents)
        return self

    def form(self, key: str, lang: str) -> KnownForm | None:
        """See `NameKnowledge`."""
        self._read()
        counts = self._forms.get((primary(lang), key))
        if counts is None:
            return None
        return KnownForm(key, counts.text, counts.times, counts.documents)

    def near(self, key: str, lang: str) -> Sequence[KnownForm]:
        """See `NameKnowledge`."""
        if self._index is None:
            self._index = self._indexed()
        code = primary(lang)
        keys: set[str] = set()
        for each in near_keys(key):
            others = self._index.get(hash((code, each)), ())
            keys.update((others,) if isinstance(others, str) else others)
        found = [self.form(other, lang) for other in keys if are_near(key, other)]
        return most_frequent(form for form in found if form is not None)

    def together(self, first: str, second: str, lang: str) -> int:
        """See `NameKnowledge`."""
        self._read()
        return self._pairs.get((primary(lang), first, second), 0)

    def before(self, key: str, lang: str) -> Sequence[KnownForm]:  # noqa: ARG002
        """Nothing: a run is not indexed so."""
        return ()

    def _indexed(self) -> dict[int, str | list[str]]:
        """Forms that share a hash by chance do no harm: forms that are found are compared."""
        self._read()
        index: dict[int, str | list[str]] = {}
        for (lang, key), counts in self._forms.items():
            if counts.documents > 1:
                for each in near_keys(key):
                    place = hash((lang, each))
                    known = index.get(place)
                    if known is None:  # as of most, and a list for each would be most of the memory
                        index[place] = key
                    elif isinstance(known, str):
                        index[place] = [known, key]
                    else:
                        known.append(key)
        return index

    def __getstate__(self) -> dict[str, Any]:
        self._read()
        return {**self.__dict__, "_index": None}


class Elsewhere:
    """What a run knows but for one of its own articles."""

    def __init__(self, run: NameKnowledge, own: WrittenNames) -> None:
        self._run = run
        self._own = own

    def form(self, key: str, lang: str) -> KnownForm | None:
        """See `NameKnowledge`."""
        known = self._run.form(key, lang)
        return None if known is None else self._without_own(known)

    def near(self, key: str, lang: str) -> Sequence[KnownForm]:
        """See `NameKnowledge`."""
        others = map(self._without_own, self._run.near(key, lang))
        return [other for other in others if other is not None and other.documents > 1]

    def together(self, first: str, second: str, lang: str) -> int:
        """See `NameKnowledge`."""
        own = self._own.pairs.get((first, second), 0)
        return max(0, self._run.together(first, second, lang) - own)

    def before(self, key: str, lang: str) -> Sequence[KnownForm]:
        """See `NameKnowledge`."""
        return self._run.before(key, lang)

    def _without_own(self, known: KnownForm) -> KnownForm | None:
        own = self._own.forms.get(known.key)
        if own is None:
            return known
        if known.documents < 2:
            return None
        return known._replace(times=known.times - own[1], documents=known.documents - 1)


def most_frequent(forms: Iterable[KnownForm]) -> list[KnownForm]:
    """The forms of most articles, in a fixed order."""
    return sorted(forms, key=lambda form: (-form.documents, -form.times, form.key))[:NEAREST]


def _documents(counts: Counts) -> int:
    return counts.documents


def _sum(one: Counts, other: Counts) -> Counts:
    most, text = max(one[:2], other[:2])
    return Counts(most, text, one.times + other.times, one.documents + other.documents)
