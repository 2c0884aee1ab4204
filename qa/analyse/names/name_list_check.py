"""The name list, as a text is compared with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.analyse.names.capitalized_forms import bare, full_names, key_of
from qa.analyse.names.inconsistent_first_names import is_gender_pair
from qa.analyse.names.name_list_words import Words, keys_of
from qa.analyse.names.romanization import plain, sound
from qa.analyse.names.spelling_differences import differ_in_initial, slip_weight
from qa.analyse.words import occurrences, words
from qa.languages.shared import shared_words
from qa.model.document import Document
from qa.model.knowledge import NameList
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Words of fewer letters are near to too many others.
SHORTEST: int = TUNED["SHORTEST"]
# A form that may be meant by so many names is compared with these only.
CROWD: int = TUNED["CROWD"]


class ListedForm(NamedTuple):
    """A form in the text that the list does not want.

    Attributes:
        span: where it stands, without a possessive ending.
        text: as it stands there.
        canonical: how the list wants it written.
        fix: what to put there: the right form that differs least.
        forbidden: whether the list forbids this very form; else it is a variant of a name.
    """

    span: Span
    text: str
    canonical: str
    fix: str
    forbidden: bool


class _Right(NamedTuple):
    """A right form: its words as keys, how it is written, and its canonical form."""

    keys: Words
    text: str
    canonical: str


class _Index:
    """A list, by the words of its forms."""

    def __init__(self, names: NameList) -> None:
        self.right: set[Words] = set()
        # the first word of a form -> the forms
        self.forbidden: dict[str, list[_Right]] = {}
        self.starts: dict[str, list[Words]] = {}
        # a word of a full name, and how the word beside it begins or ends -> the names
        self.pairs: dict[tuple[str, str], list[_Right]] = {}
        for name in names.names:
            for form in name.right:
                keys = keys_of(form)
                if not keys:
                    continue
                self.right.add(keys)
                self.starts.setdefault(keys[0], []).append(keys)
                if len(keys) == 2:
                    self._add_pair(_Right(keys, form, name.canonical))
            for form in name.forbidden:
                keys = keys_of(form)
                if keys:
                    wrong = _Right(keys, form, name.canonical)
                    self.forbidden.setdefault(keys[0], []).append(wrong)
        for several in self.forbidden.values():
            several.sort(key=lambda wrong: -len(wrong.keys))

    def _add_pair(self, right: _Right) -> None:
        one, other = right.keys
        for word, beside in ((one, other), (other, one)):
            for end in ends(beside):
                crowd = self.pairs.setdefault((word, end), [])
                if len(crowd) < CROWD:
                    crowd.append(right)


def ends(key: str) -> tuple[str, str]:
    """How a word begins and ends: words that differ in one place share one of both."""
    letters = plain(key)
    return letters[:2], f"-{letters[-2:]}"


@loaded(most=4)
def _index_of(names: NameList) -> _Index:
    return _Index(names)


def unwanted_forms(document: Document) -> tuple[ListedForm, ...]:
    """The forms in the text that the list forbids, and variants of the full names in it.

    A forbidden form within a longer right one ("Dynamo Kiev") is right. A variant is a first name
    and a surname of which one is as the list has it, and the other differs as slips and
    romanizations do.
    """
    names = document.newsroom.names
    if names is None:
        return ()
    index = _index_of(names)
    found = [*_forbidden(document, index)]
    taken = {number for first, last, _ in found for number in range(first, last + 1)}
    forms = [form for _, _, form in found]
    forms += (form for first, form in _variants(document, index) if first not in taken)
    return tuple(sorted(forms, key=lambda form: form.span))


def _forbidden(document: Document, index: _Index) -> Iterator[tuple[int, int, ListedForm]]:
    """The forbidden forms with the numbers of their first and last word."""
    prose = document.target
    column = prose.need(words)
    for text, numbers in prose.need(occurrences).items():
        candidates = index.forbidden.get(key_of(text))
        if not candidates:
            continue
        for number in numbers:
            for wrong in candidates:
                last = number + len(wrong.keys) - 1
                if last >= len(column.texts):
                    continue
                span = Span(
                    column.starts[number], column.starts[last] + len(bare(column.texts[last]))
                )
                stands = span.of(prose.text)
                if (
                    _same(stands, wrong)
                    and _is_one_phrase(prose.text, column.starts, column.texts, number, last)
                    and not _is_within_right(column.texts, number, last, index)
                ):
                    fix = _cased(wrong.canonical, stands)
                    yield (
                        number,
                        last,
                        ListedForm(span, stands, wrong.canonical, fix, forbidden=True),
                    )
                    break


def _same(stands: str, wrong: _Right) -> bool:
    """Whether the words are those of the forbidden form; a name is no word in lower case."""
    if keys_of(stands) != wrong.keys:
        return False
    return stands[0].isupper() or not wrong.text[0].isupper()


def _is_one_phrase(
    text: str, starts: Sequence[int], texts: list[str], first: int, last: int
) -> bool:
    """Whether spaces and hyphens part the words, or the full stop of an initial or a title."""
    for number in range(first, last):
        between = text[starts[number] + len(texts[number]) : starts[number + 1]]
        if len(between) > 2 or set(between) - set(" -.\u00a0\n") or between == "\n\n":
            return False
        if "." in between and len(texts[number]) > 3:
            return False
    return True


def _is_within_right(texts: list[str], first: int, last: int, index: _Index) -> bool:
    """Whether the words are part of a longer form that is right."""
    for start in range(max(0, first - 4), first + 1):
        for keys in index.starts.get(key_of(texts[start]), ()):
            end = start + len(keys) - 1
            if (
                last <= end
                and len(keys) > last - first + 1
                and tuple(map(key_of, texts[start : end + 1])) == keys
            ):
                return True
    return False


def _cased(fix: str, stands: str) -> str:
    return fix.upper() if stands.isupper() and len(stands) > 3 else fix


def _variants(document: Document, index: _Index) -> Iterator[tuple[int, ListedForm]]:
    """The variants of full names of the list, with the number of the first word."""
    prose = document.target
    column = prose.need(words)
    done: dict[Words, _Right | None] = {}
    for run in prose.need(full_names):
        for first, last in pairwise(run):
            if last != first + 1 or column.texts[first] in shared_words("name particles"):
                continue
            keys = (key_of(column.texts[first]), key_of(column.texts[last]))
            if keys not in done:
                done[keys] = None if keys in index.right else _meant(keys, index)
            right = done[keys]
            if right is None or _is_within_right(column.texts, first, last, index):
                continue
            span = Span(column.starts[first], column.starts[last] + len(bare(column.texts[last])))
            stands = span.of(prose.text)
            yield (
                first,
                ListedForm(
                    span, stands, right.canonical, _cased(right.text, stands), forbidden=False
                ),
            )


def _meant(keys: Words, index: _Index) -> _Right | None:
    """The name of which the two words are a variant; None if there is none, or several."""
    found: dict[Words, _Right] = {}
    for same, other in ((0, 1), (1, 0)):
        if len(keys[other]) < SHORTEST or len(keys[same]) < SHORTEST:
            continue
        for end in ends(keys[other]):
            for right in index.pairs.get((keys[same], end), ()):
                if right.keys[same] == keys[same] and _is_variant(
                    keys[other], right.keys[other], first_name=other == 0
                ):
                    found[right.keys] = right
    return next(iter(found.values())) if len(found) == 1 else None


def _is_variant(key: str, right: str, *, first_name: bool) -> bool:
    """Whether a word is the other with a slip in it, or by another romanization."""
    from rapidfuzz.distance import OSA

    if len(right) < SHORTEST or plain(key) == plain(right):
        return False
    if sound(key) == sound(right):
        return True
    if OSA.distance(key, right, score_cutoff=1) > 1 or differ_in_initial(key, right):
        return False
    if first_name:
        return not is_gender_pair(key, right) and not is_gender_pair(right, key)
    return slip_weight(key, right, 3.0) > -1.0
