"""Names that other sentences render rightly: what the article itself says of a word of the source.

Where “China” stands, the source has Китай, in every sentence of the article but one: there it has
Китай, too, and the translation has “Cina”. So the translation's own sentences are a dictionary, of
any language, for each name that comes more than once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    key_of,
    neighbor,
    sentence_openers,
    share_company,
)
from qa.analyse.names.case_endings import bases, may_be_cases
from qa.analyse.names.consonants import likeness
from qa.analyse.names.evidence import Variant, by_memory
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_article import near_keys, one_letter_off
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.pinyin import is_pinyin
from qa.analyse.names.romanization import plain, romanizations
from qa.analyse.names.spelling_differences import is_derived, is_other_word
from qa.analyse.names.surname_gender import counterparts
from qa.analyse.words import words
from qa.compare.align.alignment import Pair, pairs
from qa.compare.names.correspondence import english_places, is_name
from qa.languages.language import language
from qa.languages.writing import is_unspaced, writing
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
SHORTEST: int = TUNED["SHORTEST"]
# A word that is more common than this is no name misspelled (Zipf).
EVERYDAY: float = TUNED["EVERYDAY"]
# From here on it is a word, and something is taken off (Zipf).
KNOWN: float = TUNED["KNOWN"]
# Two forms that are known so well (Zipf) may be of two people.
WELL_KNOWN: float = TUNED["WELL_KNOWN"]
FOR_KNOWN: float = TUNED["FOR_KNOWN"]
# So much better known, the doubtful form is the right one (Zipf).
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
# Where no spaces tell the words of the source apart, two forms of one have to be as much alike (normalized Indel similarity).
ALIKE: float = TUNED["ALIKE"]
# So many sentences with the right form are looked at, and as many of the doubtful one.
MOST_SENTENCES: int = TUNED["MOST_SENTENCES"]
# A word of the source goes with a name if it stands in so few sentences besides those of the name.
BESIDES: int = TUNED["BESIDES"]
# Where the name comes once only, the word must be like it by its consonants, too.
LIKE: float = TUNED["LIKE"]
# Where words are not parted, so many pairs of letters that only these sentences have are a name.
RUN: int = TUNED["RUN"]
# Words of the source are compared by so many first letters: endings change.
BEGINNING: int = TUNED["BEGINNING"]
SHORTEST_WORD: int = TUNED["SHORTEST_WORD"]
# What is taken off for each time that the form comes twice as often.
OFTEN: float = TUNED["OFTEN"]


class Stretches(NamedTuple):
    """The sentences of the translation, with the words of the source in each.

    Attributes:
        spans: where they stand in the translation, in order.
        theirs: where those of the source stand that they translate.
        starts: where they begin.
        keys: the words of the source of each, by their beginnings, with a word for each.
        often: in how many sentences each key stands.
    """

    spans: tuple[Span, ...]
    theirs: tuple[Span, ...]
    starts: tuple[int, ...]
    keys: tuple[dict[str, str], ...]
    often: Counter[str]


def stretches(document: Document) -> Stretches:
    """The sentences of the translation, with what stands in their sources."""
    source = document.source
    sure: list[Pair] = []
    if source is not None:
        sure = sorted(
            (pair for pair in document.need(pairs) if pair.score >= SURE),
            key=lambda pair: pair.target.start,
        )
    spans = tuple(pair.target for pair in sure)
    keys = tuple(_keys_within(document, pair.source) for pair in sure)
    return Stretches(
        spans,
        tuple(pair.source for pair in sure),
        tuple(span.start for span in spans),
        keys,
        Counter(key for each in keys for key in each),
    )


def _keys_within(document: Document, span: Span) -> dict[str, str]:
    source = document.source
    if source is None:
        return {}
    if is_unspaced(source.lang):
        text = source.text[span.start : span.end]
        pieces = (text[n : n + 2] for n in range(len(text) - 1))
        return {piece: piece for piece in pieces if piece.isalpha() and not piece.isascii()}
    column = source.need(words)
    found: dict[str, str] = {}
    for n in column.within(span):
        word = column.texts[n]
        if len(word) >= SHORTEST_WORD and word[0].isalpha():
            found.setdefault(_beginning(word), word)
    return found


@remembered
def _beginning(word: str) -> str:
    return plain(word.casefold())[:BEGINNING]


def unlike_other_sentences(document: Document) -> tuple[Variant, ...]:
    """The forms in whose place other sentences, with the same word of the source, have another."""
    known = lexicon(document.lang)
    if document.source is None or known is None:
        return ()
    judge = _Judge(document, known)
    suspects = [form for form in judge.forms.values() if judge.may_be_slip(form)]
    if not suspects:
        return ()
    index = _indexed(judge.forms, {key for form in suspects for key in near_keys(form.key)})
    found = []
    for form in suspects:
        variants = [
            variant
            for right in one_letter_off(form.key, index)
            if judge.is_slip(form, judge.forms[right])
            and (variant := judge.weigh(form, judge.forms[right])) is not None
        ]
        if variants:
            found.append(max(variants, key=lambda each: (each.confidence, each.right)))
    return tuple(found)


def _indexed(forms: Iterable[str], wanted: set[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for form in forms:
        if len(form) >= SHORTEST:
            for key in near_keys(form):
                if key in wanted:
                    index.setdefault(key, []).append(form)
    return index


class _Judge:
    """Asks the sentences of one document."""

    def __init__(self, document: Document, known: Lexicon) -> None:
        self.document, self.known = document, known
        self.forms = document.target.need(capitalized_forms)
        self.written = document.need(source_names).written
        self.listed = listed_words(document.newsroom.names)
        target = language(document.lang)
        self.peoples = proper_words(target) if target is not None else {}
        self.openers = document.target.need(sentence_openers)
        self.is_unspaced = is_unspaced(document.source_lang)
        self.is_sounded = writing(primary(document.source_lang or "")).sounds_names

    @property
    def stretches(self) -> Stretches:
        """The sentences, which are read as soon as two forms are near each other."""
        return self.document.need(stretches)

    def may_be_slip(self, form: Form) -> bool:
        """Whether the form is none that the source has, and no word of everyday use."""
        key = form.key
        return (
            len(key) >= SHORTEST
            and key not in self.written
            and key not in self.listed
            and key not in self.peoples
            and key not in english_places()
            and key.removesuffix("s") not in english_places()  # both Koreas
            and form.capitals < form.times
            and key.isalpha()
            and self.known.zipf(key) < EVERYDAY
        )

    def is_slip(self, form: Form, right: Form) -> bool:
        """Whether the other is the better form, and grammar makes neither of the other."""
        key, zipf = form.key, self.known.zipf
        here, there = (form.times, zipf(key)), (right.times, zipf(right.key))
        if key[0] != right.key[0] or not (there > here or self._came_first(form, right)):
            return False
        # Sirach is no Syrian: both sentences have another word. Roscosmos may stand beside Roskosmos.
        if (self.is_unspaced and not _are_alike(key, right.key)) or (
            zipf(key) >= zipf(right.key) + BETTER_KNOWN and is_name(key, self.known)
        ):
            return False
        if zipf(key) >= KNOWN and self.openers.issuperset(form.numbers):
            return False  # "Notez que" beside "Note :"
        if self.known.zipf(right.key) >= EVERYDAY and self.openers.issuperset(right.numbers):
            return False  # "When" is no name, beside "Rapid Wien"
        if min(zipf(key), zipf(right.key)) >= WELL_KNOWN and self._may_be_two(form, right):
            return False  # Lowery, Lowry; Manish Tewari, Anil Tiwari
        return not (
            plain(key) == plain(right.key)
            or key.replace("y", "i") == right.key.replace("y", "i")  # Ilia, Ilya: both are Илья
            or (
                self.is_sounded and is_pinyin(key) and is_pinyin(right.key)
            )  # Zhong Jifa, Zhang Wei
            or key.replace("ae", "e") == right.key.replace("ae", "e")  # Palaeontology
            or (len(key) >= len(right.key) and is_derived(key, right.key))
            or is_other_word(key, right.key)
            or is_other_word(right.key, key)
            or key + "s" == right.key
            or right.key in counterparts(key)
            or may_be_cases(key, right.key, self.document.lang)
            or key in bases(right.key, self.document.source_lang)  # Gott, of the Czech Gotta
        )

    def _may_be_two(self, form: Form, right: Form) -> bool:
        """Whether both come as often, or another name stands before each: nobody says which of the two is right."""
        if form.times >= right.times:
            return True
        mine, its = (
            {neighbor(self.document.target, n, -1) for n in each.numbers[:MOST_SENTENCES]} - {None}
            for each in (form, right)
        )
        return bool(mine and its) and mine.isdisjoint(its)

    def _came_first(self, form: Form, right: Form) -> bool:
        """Whether the other, once each and both unknown, was written before: Balabac, then Barabac."""
        return (
            form.times == right.times == 1
            and self.known.zipf(form.key) == self.known.zipf(right.key) == 0
            and right.numbers[0] < form.numbers[0]
        )

    def weigh(self, form: Form, right: Form) -> Variant | None:
        """What the sentences say; None if nothing in the source goes with the right form here."""
        mine, theirs = self._sentences(form), self._sentences(right)
        if not mine or not theirs or not mine.isdisjoint(theirs):
            return None
        every = self.stretches.keys
        shared = set.intersection(*(set(every[n]) for n in (*mine, *theirs)))
        most = len(mine) + self._spread(right) + BESIDES
        words_of = every[min(mine)]
        often = self.stretches.often
        rare = sorted((often[key], key) for key in shared if often[key] <= most)
        is_run = self.is_unspaced and len(rare) >= RUN and self._came_first(form, right)
        if self.is_unspaced and self._share_others(form, right, min(mine), min(theirs)):
            return None
        if not self.is_unspaced:  # the word that is like the name first: it tells who is meant
            rare.sort(key=lambda each: not self._is_like(right.key, words_of[each[1]]))
        for _, key in rare:
            if words_of[key].islower():
                continue  # no name: Sanai, where Turkish has “sanayi”
            if self._are_two(form, right, words_of[key], every[min(theirs)][key]):
                continue
            if self._is_spelled_out(form.key, words_of[key]) or self._is_nearer(
                form, right, words_of[key]
            ):
                continue
            if len(theirs) > 1 or is_run or self._is_like(right.key, words_of[key]):
                word = self._run(min(mine), {key for _, key in rare}) or words_of[key]
                witness = by_memory(word, right.times)
                return Variant(form, right.text, (witness,), self._doubt(form))
        return None

    def _share_others(self, form: Form, right: Form, mine: int, theirs: int) -> bool:
        """Whether both sentences have another name, which the same characters may be, and none beside the two forms."""
        target = self.document.target
        if share_company(target, form, right):
            return False
        column = target.need(words)
        here, there = (
            {
                key
                for n in column.within(self.stretches.spans[each])
                if n not in self.openers
                and (key := key_of(column.texts[n])) in self.forms
                and self.known.zipf(key) < KNOWN
            }
            for each in (mine, theirs)
        )
        return bool((here & there) - {form.key, right.key})

    def _run(self, number: int, keys: set[str]) -> str:
        """The longest run of characters of a source without spaces that both sentences have; empty if it has spaces."""
        if not self.is_unspaced or self.document.source is None:
            return ""
        text = self.stretches.theirs[number].of(self.document.source.text)
        runs, run = [], ""
        for n in range(len(text) - 1):
            if text[n : n + 2] in keys:
                run = run + text[n + 1] if run else text[n : n + 2]
            else:
                runs.append(run)
                run = ""
        return max((*runs, run), key=len)

    def _are_two(self, form: Form, right: Form, word: str, other: str) -> bool:
        """Whether two well-known names stand for words that are unlike, too: Joan, Juana; John, Juan."""
        return min(self.known.zipf(form.key), self.known.zipf(right.key)) >= KNOWN and plain(
            word.casefold()
        ) != plain(other.casefold())

    def _is_spelled_out(self, key: str, word: str) -> bool:
        """Whether the form is the word of the source, letter by letter, or its base form: Almaly, of Алмалы."""
        lang = self.document.source_lang
        known = bases(word.casefold(), lang)
        return key in known or plain(key) in {
            plain(each) for base in known for each in romanizations(base, lang)
        }

    def _is_nearer(self, form: Form, right: Form, word: str) -> bool:
        """Whether the form renders the word of the source better than the other: Oinousses, not Oiousses, for Inousses."""
        from rapidfuzz.distance import OSA

        there = plain(word.casefold())
        return there.isascii() and OSA.distance(form.key, there) < OSA.distance(right.key, there)

    def _is_like(self, name: str, word: str) -> bool:
        return likeness(name, word, self.document.source_lang) >= LIKE

    def _doubt(self, form: Form) -> float:
        less = OFTEN * (form.times - 1)
        return -less - (FOR_KNOWN if self.known.zipf(form.key) >= KNOWN else 0.0)

    def _sentences(self, form: Form) -> frozenset[int]:
        """The numbers of the first sentences that have the form."""
        return frozenset(self._places(form.numbers[:MOST_SENTENCES]))

    def _spread(self, form: Form) -> int:
        """In how many sentences the form stands."""
        return len(set(self._places(form.numbers)))

    def _places(self, numbers: Iterable[int]) -> Iterator[int]:
        starts = self.document.target.need(words).starts
        for number in numbers:
            place = bisect_right(self.stretches.starts, starts[number]) - 1
            if place >= 0 and starts[number] < self.stretches.spans[place].end:
                yield place


def _are_alike(one: str, other: str) -> bool:
    """Whether two forms share so many letters, in order, that one may be the other misspelled."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other) >= ALIKE
