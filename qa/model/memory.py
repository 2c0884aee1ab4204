"""All caches that outlive a text, and all limits on the memory of a run.

There are two kinds of cache. Results about a text or another value are cached on it by `need()`, and freed
with it (`qa.model.needs`). Results that other texts share are in a `Memo`: answers about words
(`@remembered`), which share one budget in bytes; language data and what is derived from it (`@loaded`), which
is limited by nature; and passages of texts that are open in an editor. A test in tests/house forbids any
other cache.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterator
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar, cast, overload
from weakref import ref

from qa.model.heap import give_back

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")
P = ParamSpec("P")

# Default memory of a process in megabytes, unless `--memory` or the setting `memory` says otherwise.
MEGABYTES: Final = 300
# How much of that the program, the tables of two languages and the texts in progress take
# (`benchmarks/memory.py`); the rest, but at least LEAST, is for answers about words.
PROGRAM: Final = 170
LEAST: Final = 10
LEAST_MEMORY: Final = PROGRAM + LEAST

# Approximate bytes of an entry with its key, a word or two, and of a member of an answer that is a
# collection.
ENTRY: Final = 250
MEMBER: Final = 60
# So many entries are charged to the budget at once, before they are there, and so many members, when they are.
CHARGED: Final = 32
MEMBERS_CHARGED: Final = 1_000
# Whenever so many bytes more were charged, the process looks at what it takes as a whole. Where that comes near what
# it should take, since tables of many languages or of Chinese take more than `PROGRAM`, the share of words is cut, and
# again if it has grown by so much nevertheless. What was freed is given back first (`qa.model.heap`).
LOOKED: Final = 4_000_000
NEAR: Final = 0.85
CUT: Final = 0.75
FULL: Final = 0.97
GROWN: Final = 3_000_000
# Longer words hardly ever recur, so they are not cached.
LONGEST: Final = 60
# How many answers `@loaded` keeps for a function: more than there are languages with data. Data shared by all
# tags of a language is kept once (`qa.model.language_tag.by_language`).
MOST_LOADED: Final = 200

# How many passages are kept from text to text where they recur, as in an editor's open articles, within the
# memory budget.
PASSAGES_KEPT: Final = 4_000
# Longer passages, in code points, are not kept.
LONGEST_KEPT: Final = 5_000
# How many short lines of pages are remembered, a language: the same ones come again, in a menu or a listing.
LINES_KEPT: Final = 2_000
# How many sizes of sentences are kept of either of two texts, to say how well two fit.
SIZES_KEPT: Final = 200
# How many strings of a document's findings are interned.
WORDS_KEPT: Final = 4_000
# Bytes of tables held in memory: those of some six languages, of which much is asked. The tables of further languages
# stay in files, where a look-up takes twice as long.
TABLES_HELD: Final = 32_000_000
# Events queued for a slow page of the desk.
EVENTS_WAITING: Final = 500

# How many languages' tables are kept: those used last.
LANGUAGES: Final = 4
# How often a language is loaded before more are kept.
LOADS: Final = 2
# So many are kept, if so many come in turn, even by a process that takes more than it should: to load them again
# and again would take longer than to check the texts.
ENOUGH_LANGUAGES: Final = 16
# If more are kept than this, the words of others are looked up in their tables, and not loaded.
MANY_LANGUAGES: Final = 8

# From this length on, in code points, cached analyses of a text are freed before its findings are placed:
# both together would take twice the memory.
LONG_TEXT: Final = 100_000

# Work in progress. Code points of a batch of documents:
BATCH: Final = 50_000
# batches that a process holds: the current one and the next, so that it need not wait;
HELD: Final = 2
# batches per process between the first unfinished and the last begun: more would keep all busy while one
# takes long;
AHEAD: Final = 8
# batches after which a process may leave, if it takes more than it should: a new one takes a second to begin, and a
# hundred batches at least ten;
STAYS: Final = 100
# reports queued for the result cache;
REPORTS_WAITING: Final = 64
# counts queued for a knowledge file;
COUNTS_WAITING: Final = 400_000
# forms of names that are learned from all documents of a run;
FORMS_OF_RUN: Final = 1_000_000
# the translations of a run that fit their sources worst;
TEXTS_OF_RUN: Final = 100_000
# segments that are scored together.
SCORED_TOGETHER: Final = 1_000


class Memo(dict[K, V]):
    """A cache: a dictionary that computes missing answers. A hit makes no Python call.

    Args:
        work: a pure function of the key.
        most: how many answers to keep; None for as many as the budget allows.
        weigh: the bytes of an answer, by its key, to charge to the budget. By default nothing if `most` is
            given, else the usual size of an answer about words.
    """

    __slots__ = ("__weakref__", "_members", "_most", "_other", "_weigh", "_work")

    def __init__(
        self,
        work: Callable[[K], V],
        most: int | None = None,
        weigh: Callable[[K], int] | None = None,
    ) -> None:
        self._work = work
        self._most = most
        self._weigh = weigh
        # The bytes that are not those of usual entries: of members, or what `weigh` has told.
        self._other = 0
        # Members that are not charged yet.
        self._members = 0
        _ALL.append(ref(self))

    def __missing__(self, key: K) -> V:
        """Compute and store an answer."""
        answer = self._work(key)
        if self._most is not None:
            if len(self) >= self._most:
                self.forget()
            self[key] = answer
            if self._weigh is not None:
                self._bear(self._weigh(key))
            return answer
        # All else runs for each new word and each function of it, so it is kept short.
        if isinstance(key, str):
            if len(key) > LONGEST:
                return answer
        elif isinstance(key, tuple) and key and type(key[0]) is str and len(key[0]) > LONGEST:
            return answer
        self[key] = answer
        if type(answer) not in _WITHOUT_MEMBERS and isinstance(answer, _WITH_MEMBERS):
            self._members += len(answer)
            if self._members > MEMBERS_CHARGED:
                self._bear_members()
        if len(self) % CHARGED == 1:
            _BUDGET.charge(CHARGED * ENTRY)
            self._bear_members()
        return answer

    def _bear_members(self) -> None:
        """Charge the members that came since the last time."""
        weight, self._members = MEMBER * self._members, 0
        self._bear(weight)

    def _bear(self, weight: int) -> None:
        """Charge bytes to the budget that entries have beside the usual ones."""
        self._other += weight
        _BUDGET.charge(weight)

    @property
    def weight(self) -> int:
        """About how many bytes its answers take: what was charged for them."""
        if self._most is not None:
            return self._other
        return self._other + ENTRY * CHARGED * -(-len(self) // CHARGED)

    @property
    def is_of_words(self) -> bool:
        """Whether its answers are about words and charged to the budget; otherwise they are data."""
        return self._most is None or self._weigh is not None

    def forget(self) -> None:
        """Empty it."""
        self.clear()
        self._other = self._members = 0


class _Budget:
    """The budget for answers about words, in bytes, and about how much of it is used."""

    __slots__ = ("_given_back", "_look_at", "_seen", "limit", "megabytes", "spent")

    def __init__(self) -> None:
        self.megabytes = self.limit = 0
        self.spent = self._look_at = 0
        self._seen = 0.0
        self._given_back = 0

    def set(self, megabytes: int) -> None:
        """Give the process so much memory."""
        self.megabytes = megabytes
        self.limit = (megabytes - PROGRAM) * 1_000_000
        self._seen = NEAR * megabytes * 1_000_000
        self._given_back = PROGRAM * 1_000_000
        self._look_at = self.spent + LOOKED

    def charge(self, weight: int) -> None:
        """Count bytes as used, and make room if they are too many."""
        self.spent += weight
        if self.spent > self._look_at:
            self._look()
        if self.spent > self.limit:
            self.make_room()

    def is_nearly_taken(self) -> bool:
        """Whether the process as a whole takes nearly what it should."""
        return resident() > NEAR * self.megabytes * 1_000_000

    def is_overgrown(self) -> bool:
        """Whether the process as a whole takes more than it should."""
        return resident() > FULL * self.megabytes * 1_000_000

    def give_back(self) -> None:
        """Give back what was freed, where the process takes more than the program does, and more than after the last time."""
        if resident() > self._given_back + GROWN:
            give_back()
            self._given_back = max(resident(), PROGRAM * 1_000_000)

    def _look(self) -> None:
        """Leave less to words, and to tables of languages, where the process as a whole takes more than it should."""
        self._look_at = self.spent + LOOKED
        self.give_back()
        taken = resident()
        if taken > self._seen:
            self._seen = taken + GROWN
            self.limit = max(LEAST * 1_000_000, int(CUT * min(self.limit, self.spent)))
            if _TABLES.most > ENOUGH_LANGUAGES:
                _TABLES.most //= 2

    def make_room(self) -> None:
        """Count again; if the budget is exceeded, empty the largest memos, down to half of it."""
        memos = sorted(_memos(), key=lambda memo: memo.weight, reverse=True)
        self.spent = sum(memo.weight for memo in memos)
        if self.spent <= self.limit:
            return
        for memo in memos:
            self.spent -= memo.weight
            memo.forget()
            if self.spent <= self.limit // 2:
                break
        self._look_at = self.spent + LOOKED


class _Tables:
    """Which languages' tables are loaded, and how many to keep."""

    def __init__(self) -> None:
        self.most = LANGUAGES
        self.used: dict[str, None] = {}  # the last one used is the last
        self.loads: dict[str, int] = {}


_WITH_MEMBERS = (tuple, frozenset, dict, list, set)
# Most answers are of these types; checking for them first is faster.
_WITHOUT_MEMBERS = frozenset((bool, int, float, str, bytes, type(None)))
_ALL: list[ref[Memo[Any, Any]]] = []
_BUDGET = _Budget()
_TABLES = _Tables()


def set_memory(megabytes: int) -> None:
    """Set how much memory this process and its children should take.

    It limits the answers about words that are cached, not the memory of a single document.

    Args:
        megabytes: LEAST_MEMORY at least.
    """
    _BUDGET.set(megabytes)


def resident() -> int:
    """How many bytes of memory the process takes now; 0 where the system does not tell (all but Linux)."""
    try:
        with open("/proc/self/statm", "rb", buffering=0) as told:  # noqa: PTH123  # asked often
            return int(told.read(100).split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def memory() -> int:
    """The value of the last `set_memory`, in megabytes."""
    return _BUDGET.megabytes


def remembered_bytes() -> int:
    """About how many bytes the cached answers about words take."""
    return sum(memo.weight for memo in _memos())


def forget() -> None:
    """Empty all memos, those of words and those of data."""
    _TABLES.most = LANGUAGES
    _TABLES.used.clear()
    _TABLES.loads.clear()
    for memo in _memos():
        memo.forget()


def forget_words() -> None:
    """Empty the memos of words, and keep data."""
    for memo in _memos():
        if memo.is_of_words:
            memo.forget()


def use_languages(*languages: str) -> None:
    """Declare which languages the next text needs, and unload the least recently used tables.

    If a language is loaded for the third time, twice as many are kept from then on, so that texts of many
    languages in turn do not reload their tables again and again, unless the process takes what it should already.
    (A run may go through its texts twice.)

    Args:
        languages: primary subtags.
    """
    tables = _TABLES
    for language in languages:
        if language not in tables.used:
            tables.loads[language] = loads = tables.loads.get(language, 0) + 1
            if loads > LOADS:
                tables.loads.clear()
                if tables.most < ENOUGH_LANGUAGES or not _BUDGET.is_nearly_taken():
                    tables.most *= 2
        tables.used.pop(language, None)
        tables.used[language] = None
    # Another thread may do the same.
    for oldest in list(tables.used)[: -max(tables.most, len(languages))]:
        tables.used.pop(oldest, None)
        _forget_language(oldest)
    _BUDGET.give_back()


def languages_kept() -> int:
    """How many languages' tables are kept at least: texts in more of them should not be checked together."""
    return _TABLES.most


def is_nearly_taken() -> bool:
    """Whether the process takes nearly what it should: what can stay in a file should."""
    return _BUDGET.is_nearly_taken()


def is_overgrown() -> bool:
    """Whether the process takes more than it should, though it has given back what it can.

    Tables of many languages leave holes that nothing fills: only a new process is small again.
    """
    return _BUDGET.is_overgrown()


def holds_many_languages() -> bool:
    """Whether so many languages' tables are kept that those of another should be small."""
    return len(_TABLES.used) > MANY_LANGUAGES


def _forget_language(language: str) -> None:
    """Unload the data of a language, and what was derived from it."""
    region = f"{language}-"
    for memo in _memos():
        if not memo.is_of_words:
            for key in [key for key in list(memo) if _names(key, language, region)]:
                memo.pop(key, None)


def _names(key: object, language: str, region: str) -> bool:
    """Whether a key of data is or contains the language."""
    if isinstance(key, str):
        return key == language or key.startswith(region)
    if isinstance(key, tuple):
        return any(_names(part, language, region) for part in key)
    return getattr(key, "code", None) == language


def remembered(work: Callable[P, T]) -> Callable[P, T]:
    """Cache a pure function of words, within the budget."""
    return _asking(work, None)


@overload
def loaded(work: Callable[P, T]) -> Callable[P, T]: ...
@overload
def loaded(*, most: int) -> Callable[[Callable[P, T]], Callable[P, T]]: ...
def loaded(
    work: Callable[..., Any] | None = None, *, most: int = MOST_LOADED
) -> Any:  # the types are above
    """Cache a function that loads or derives data, by language or setting.

    Never use it for functions of words: `most` answers are kept, whatever their size.
    """
    return _asking(work, most) if work is not None else lambda made: _asking(made, most)


def _asking(work: Callable[P, T], most: int | None) -> Callable[P, T]:
    code = cast("Any", work).__code__
    if code.co_argcount == 1 and not (code.co_kwonlyargcount or cast("Any", work).__defaults__):
        single: Memo[Any, T] = Memo(cast("Callable[[Any], T]", work), most)
        return cast("Callable[P, T]", single.__getitem__)  # a look-up without a call of Python's
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
    """Return the memos that are still alive."""
    _ALL[:] = [one for one in _ALL if one() is not None]
    return (memo for one in _ALL if (memo := one()) is not None)


set_memory(MEGABYTES)
