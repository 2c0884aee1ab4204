"""All that is remembered from text to text, and all that bounds the memory of a run.

There are two kinds of memo. What belongs to a text or another value is asked of it with `need()` and is gone
with it (`qa.model.needs`). What comes again in other texts is in a `Memo`: answers about words
(`@remembered`), which are weighed and share one budget, data of languages and what is made of
it (`@loaded`), of which there is only so much, and passages that an editor keeps. A house test lets nothing else remember.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar, cast, overload
from weakref import ref

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")
P = ParamSpec("P")

# Megabytes that a process takes where nothing else is said, by `--memory` or the setting `memory`.
MEGABYTES: Final = 300
# Of them the program, the tables of two languages and the texts under way take about so many
# (`benchmarks/memory.py`); the rest is for answers about words, LEAST at least.
PROGRAM: Final = 170
LEAST: Final = 10
LEAST_MEMORY: Final = PROGRAM + LEAST

# Bytes of an entry with its key, a word or two, and of a member of an answer that has some.
ENTRY: Final = 250
MEMBER: Final = 60
# Longer words come but once, and would take memory for nothing.
LONGEST: Final = 60
# So many answers `@loaded` keeps of a function: more than there are languages with data. What is the
# same for all tags of a language is kept once (`qa.model.language_tag.by_language`).
MOST_LOADED: Final = 200

# So many passages are kept from text to text where they come again, an editor's open articles, and no more than
# the budget for memory allows.
PASSAGES_KEPT: Final = 4_000
# Longer ones are not, in code points.
LONGEST_KEPT: Final = 5_000
# So many words of a document's findings are kept, so that those that come again are kept once.
WORDS_KEPT: Final = 4_000
# Bytes of tables that a process holds in memory: those of some six languages. A look-up there takes a
# sixth of the time of one in a file, which is where the tables of further languages stay.
TABLES_HELD: Final = 32_000_000
# Events that wait for a page of the desk that is slow.
EVENTS_WAITING: Final = 500

# The tables of so many languages are kept, of a run that meets more the last ones.
LANGUAGES: Final = 4
# A language is loaded so many times before more are kept.
LOADS: Final = 2

# Of a text of so many code points what was worked out is forgotten before its findings are placed:
# both together take twice the memory.
LONG_TEXT: Final = 100_000

# What is under way at once. Code points of a batch of documents:
BATCH: Final = 50_000
# batches that a process holds, one to work on and the next, so that it need not wait;
HELD: Final = 2
# batches for each process between the first that is not yet given out and the last that was begun:
# more would keep all busy while one takes long;
AHEAD: Final = 8
# reports that wait to be written into the cache of results;
REPORTS_WAITING: Final = 64
# counts that wait to be written into a knowledge file;
COUNTS_WAITING: Final = 400_000
# forms of names that are learned from all documents of a run;
FORMS_OF_RUN: Final = 1_000_000
# translations that fit their sources badly, of a run;
TEXTS_OF_RUN: Final = 100_000
# segments that are scored together.
SCORED_TOGETHER: Final = 1_000


class Memo(dict[K, V]):
    """Answers by what was asked; one that is missing is worked out. A hit is no call of Python's.

    Args:
        work: a pure function of the key.
        most: keep so many answers; None for as many as the budget allows.
        weigh: the bytes of an answer, by what was asked, which the budget has to bear. Without it, answers of which
            there are only so many weigh nothing, and others as much as is usual for answers about words.
    """

    __slots__ = ("__weakref__", "_most", "_weigh", "_work", "weight")

    def __init__(
        self,
        work: Callable[[K], V],
        most: int | None = None,
        weigh: Callable[[K], int] | None = None,
    ) -> None:
        self._work = work
        self._most = most
        self._weigh = weigh
        self.weight = 0
        _ALL.append(ref(self))

    def __missing__(self, key: K) -> V:
        """The answer to what was not asked before."""
        answer = self._work(key)
        if self._most is not None:
            if len(self) >= self._most:
                self.forget()
            self[key] = answer
            if self._weigh is not None:
                self._bear(self._weigh(key))
            return answer
        word: object = key[0] if isinstance(key, tuple) and key else key
        if type(word) is str and len(word) > LONGEST:
            return answer
        self[key] = answer
        # As `_bear` does it: this is gone through for each new word and each that is asked of it.
        weight = ENTRY
        if type(answer) not in _WITHOUT_MEMBERS and isinstance(answer, _WITH_MEMBERS):
            weight += MEMBER * len(answer)
        self.weight += weight
        _BUDGET.spent = spent = _BUDGET.spent + weight
        if spent > _BUDGET.limit:
            _BUDGET.make_room()
        return answer

    def _bear(self, weight: int) -> None:
        """Count bytes more; where that is too much, make room."""
        self.weight += weight
        _BUDGET.spent += weight
        if _BUDGET.spent > _BUDGET.limit:
            _BUDGET.make_room()

    @property
    def is_of_words(self) -> bool:
        """Whether its answers are about texts, and weighed; else they are data."""
        return self._most is None or self._weigh is not None

    def forget(self) -> None:
        """Empty it."""
        self.clear()
        self.weight = 0


class _Budget:
    """How many bytes all answers about words may take, and about how many they do."""

    __slots__ = ("limit", "megabytes", "spent")

    def __init__(self) -> None:
        self.megabytes = self.limit = 0
        self.spent = 0

    def make_room(self) -> None:
        """Count again; where it is too much, the largest memos are emptied, down to half of it."""
        memos = sorted(_memos(), key=lambda memo: memo.weight, reverse=True)
        self.spent = sum(memo.weight for memo in memos)
        if self.spent <= self.limit:
            return
        for memo in memos:
            self.spent -= memo.weight
            memo.forget()
            if self.spent <= self.limit // 2:
                break


class _Tables:
    """Which languages' tables are loaded, and how many are kept."""

    def __init__(self) -> None:
        self.most = LANGUAGES
        self.used: dict[str, None] = {}  # the last one used is the last
        self.loads: dict[str, int] = {}


_WITH_MEMBERS = (tuple, frozenset, dict, list, set)
# Most answers are of these types, which is seen sooner than that they are of none above.
_WITHOUT_MEMBERS = frozenset((bool, int, float, str, bytes, type(None)))
_ALL: list[ref[Memo[Any, Any]]] = []
_BUDGET = _Budget()
_TABLES = _Tables()


def set_memory(megabytes: int) -> None:
    """Say how much memory this process should take; those that it starts are told.

    It bounds what is remembered of words. A single document takes what it takes.

    Args:
        megabytes: LEAST_MEMORY at least.
    """
    _BUDGET.megabytes = megabytes
    _BUDGET.limit = (megabytes - PROGRAM) * 1_000_000


def memory() -> int:
    """What `set_memory` was told last, in megabytes."""
    return _BUDGET.megabytes


def remembered_bytes() -> int:
    """About how many bytes the answers about words take."""
    return sum(memo.weight for memo in _memos())


def forget() -> None:
    """Empty all memos, of words and of data."""
    _TABLES.most = LANGUAGES
    _TABLES.used.clear()
    _TABLES.loads.clear()
    for memo in _memos():
        memo.forget()


def forget_words() -> None:
    """Empty the memos of words: the next text is as new as the first. Data stays."""
    for memo in _memos():
        if memo.is_of_words:
            memo.forget()


def use_languages(*languages: str) -> None:
    """Say which languages the next text needs; the tables of those that were needed longest ago are forgotten.

    Where a language comes for the third time after it was forgotten, twice as many are kept from then on:
    texts of many languages in turn must not load their tables again and again. (A run may go through its
    texts twice.)

    Args:
        languages: primary subtags.
    """
    tables = _TABLES
    for language in languages:
        if language not in tables.used:
            tables.loads[language] = loads = tables.loads.get(language, 0) + 1
            if loads > LOADS:
                tables.loads.clear()
                tables.most *= 2
        tables.used.pop(language, None)
        tables.used[language] = None
    # Another thread may do the same.
    for oldest in list(tables.used)[: -max(tables.most, len(languages))]:
        tables.used.pop(oldest, None)
        _forget_language(oldest)


def _forget_language(language: str) -> None:
    """Forget the data of a language, and what was made of it."""
    region = f"{language}-"
    for memo in _memos():
        if not memo.is_of_words:
            for key in [key for key in list(memo) if _names(key, language, region)]:
                memo.pop(key, None)


def _names(key: object, language: str, region: str) -> bool:
    """Whether a key of data is a language, has its code, or holds such a key."""
    if isinstance(key, str):
        return key == language or key.startswith(region)
    if isinstance(key, tuple):
        return any(_names(part, language, region) for part in key)
    return getattr(key, "code", None) == language


def remembered(work: Callable[P, T]) -> Callable[P, T]:
    """A pure function of words of texts, asked once for each as long as the budget lasts."""
    return _asking(work, None)


@overload
def loaded(work: Callable[P, T]) -> Callable[P, T]: ...
@overload
def loaded(*, most: int) -> Callable[[Callable[P, T]], Callable[P, T]]: ...
def loaded(
    work: Callable[..., Any] | None = None, *, most: int = MOST_LOADED
) -> Any:  # the types are above
    """A function that loads data, or makes something of it, once: for a language, for a setting.

    Never one of words of texts: `most` answers are kept, however large they are.
    """
    return _asking(work, most) if work is not None else lambda made: _asking(made, most)


def _asking(work: Callable[P, T], most: int | None) -> Callable[P, T]:
    code = cast("Any", work).__code__
    if code.co_argcount == 1 and not (code.co_kwonlyargcount or cast("Any", work).__defaults__):
        single: Memo[Any, T] = Memo(cast("Callable[[Any], T]", work), most)

        def ask_one(key: Any) -> T:  # noqa: ANN401  # the function's own type
            return single[key]

        return cast("Callable[P, T]", wraps(work)(ask_one))
    function = cast("Callable[..., T]", work)
    several: Memo[Any, T] = Memo(lambda arguments: function(*arguments), most)
    with_names: Memo[Any, T] = Memo(lambda given: function(*given[0], **dict(given[1])), most)

    @wraps(work)
    def ask(*arguments: P.args, **named: P.kwargs) -> T:
        if named:
            return with_names[arguments, (*named.items(),)]
        return several[arguments]

    return ask


def _memos() -> Iterator[Memo[Any, Any]]:
    """Those that are still in use."""
    _ALL[:] = [one for one in _ALL if one() is not None]
    return (memo for one in _ALL if (memo := one()) is not None)


set_memory(MEGABYTES)
