"""Names against a source in a script without capitals: which word each name renders.

Hebrew, Arabic, Hangul and kana mark no names. What is a name must be found otherwise: it is a word
that reference works have as a name, or that its language hardly knows, and a name of the
translation renders it, letter by letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import Form, capitalized_forms, key_of, share_company
from qa.analyse.names.han import foreign_names_in
from qa.analyse.names.name_list_words import listed_people, listed_words
from qa.analyse.names.names_of_source import LATIN_LAST
from qa.analyse.names.romanization import plain
from qa.analyse.names.transcription import (
    Fit,
    bits,
    ends_of,
    may_meet,
    outlined,
    rendering,
    spellings,
    stem_of,
    stems,
)
from qa.analyse.words import MARKS, words
from qa.compare.align.alignment import pairs
from qa.compare.names.correspondence import english_places, is_name
from qa.languages.language import language
from qa.languages.transcriptions import code_of, known_spellings, people, surnames_of_people
from qa.languages.writing import is_unspaced, writing
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import HUB, primary
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
SHORTEST: int = TUNED["SHORTEST"]
# A word of the source that its language knows better is no name (Zipf); one that reference works
# have as a name may be better known.
RARE: float = TUNED["RARE"]
LISTED_RARE: float = TUNED["LISTED_RARE"]
# A word that is more common is a name only if reference works have it.
COMMONEST: float = TUNED["COMMONEST"]
# A word of the translation that its language knows better is no name (Zipf); a word of the
# dictionary may be one up to DICTIONARY.
COMMON: float = TUNED["COMMON"]
DICTIONARY: float = TUNED["DICTIONARY"]
# Paragraphs go together if most are so much longer or shorter than the middle one at most.
STRETCHED: float = TUNED["STRETCHED"]
MOSTLY: float = TUNED["MOSTLY"]
# So many names and words of a stretch are compared, the first ones: longer stretches are lists.
MOST_NAMES: int = TUNED["MOST_NAMES"]
MOST_WORDS: int = TUNED["MOST_WORDS"]
# So much of a text shows whether its alphabet has capitals.
BEGINNING: int = TUNED["BEGINNING"]
KANA = expression(r"[\u30a1-\u30fa\u30fc]{2,}+")
# A geresh changes the letter before it, within a word and at its end.
LETTER = rf"(?:(?!־)[\w{MARKS}])"
WORD = expression(rf"[^\W\d_]{LETTER}*+(?:['’‘׳´`\"״]{LETTER}++)*+(?:(?<=[גזצת])['’‘׳´`])?")
GERESH = str.maketrans("’‘׳´`", "'''''")
DOTS = frozenset("・·＝=゠")
BETWEEN = frozenset((" ", "\u00a0", "-", "־"))


class ScriptWord(NamedTuple):
    """A word of the source, and where it stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


class SpelledName(NamedTuple):
    """A name of the translation, and the word of the source that it renders."""

    number: int
    key: str
    stem: str
    fit: Fit


class ScriptStretch(NamedTuple):
    """The names of a sentence or a paragraph, and the words of its source.

    Attributes:
        names: the numbers of the capitalized words.
        tokens: the words of the source.
        rendered: the names that render one of these, by number.
    """

    names: tuple[int, ...]
    tokens: tuple[ScriptWord, ...]
    rendered: dict[int, SpelledName]


class ScriptNames:
    """What the names of a document render, stretch by stretch.

    Args:
        document: with a source in the script of a language whose letters are known.
        code: the code of that language.
    """

    def __init__(self, document: Document, source: Prose, code: str) -> None:
        self.source, self.code = source, code
        self.source_lang = primary(source.lang)
        self.is_unspaced = is_unspaced(self.source_lang)
        self.is_spelt_in_han = writing(code).sounds_names
        # Where words have endings that no list has, letters are borrowed, or characters tell of sounds but
        # roughly, names must be listed.
        self.needs_reference = (
            code != self.source_lang or bool(writing(code).written_behind) or self.is_spelt_in_han
        )
        self.forms = document.target.need(capitalized_forms)
        self._lang = document.lang
        self._known, self._there = lexicon(document.lang), lexicon(source.lang or "")
        grammar = language(document.lang)
        self._peoples = proper_words(grammar) if grammar is not None else {}
        self._target, self._text = document.target, document.target.text
        self._column = document.target.need(words)
        self._listed = listed_words(document.newsroom.names)
        # An alphabet with capitals shows what is a name; Georgian and most scripts have none.
        self.shows_names = any(
            each >= LATIN_LAST and each.isupper() for each in source.text[:BEGINNING]
        )
        self._keys: dict[int, str] = {}
        self._slips: dict[str, bool] = {}
        # People whom the newsroom's list or reference works have, with their words in Latin letters.
        self.listed_people = listed_people(document.newsroom.names)
        self._people = people(code)
        self._surnames = surnames_of_people(code)
        self._own_surnames = frozenset(name.partition(" ")[2] for name in self.listed_people)
        self._numbers = sorted(n for form in self.forms.values() for n in form.numbers)
        self.stretches = tuple(
            self._stretch(target, there) for target, there in _stretches(document, source)
        )
        # The stretches in which a name renders a word, by both.
        self._where: dict[tuple[str, str], list[ScriptStretch]] = {}
        for stretch in self.stretches:
            for way in {(each.stem, each.key) for each in stretch.rendered.values()}:
                self._where.setdefault(way, []).append(stretch)

    def _stretch(self, target: Span, there: Span) -> ScriptStretch:
        inside = self._column.within(target)
        first = bisect_left(self._numbers, inside.start)
        last = bisect_left(self._numbers, inside.stop, first)
        names = self._numbers[first : min(last, first + MOST_NAMES)]
        tokens = tuple(self._tokens(there))[:MOST_WORDS] if names else ()
        rendered = {each.number: each for each in self._renderings(names, tokens)}
        return ScriptStretch(tuple(names), tokens, rendered)

    def _tokens(self, span: Span) -> Iterator[ScriptWord]:
        text = self.source.text
        if self.is_spelt_in_han:
            found = foreign_names_in(text, span, self.code)
        elif self.is_unspaced:
            found = KANA.finditer(text, span.start, span.end)
        else:
            found = WORD.finditer(text, span.start, span.end)
        for match in found:
            if len(match.group()) > 1 and (not self.shows_names or match.group()[0].isupper()):
                yield ScriptWord(match.group().translate(GERESH), match.start())

    def _renderings(
        self, names: Sequence[int], tokens: Sequence[ScriptWord]
    ) -> Iterator[SpelledName]:
        """Each name with the word that it renders best, if any."""
        keys = {number: key for number in names if self._may_render(key := self.key(number))}
        if not keys:
            return
        ends = {ends_of(key) for key in keys.values()}
        outlines = [
            (outlined(token.text, self.code), token)
            for token in tokens
            if may_meet(ends, token.text, self.code)
        ]
        for number, key in keys.items():
            first, last, letters, size = bits(key[0]), bits(key[-1]), bits(key), len(key)
            fits = [
                (rendering(key, token.text, self.code), token)
                for outline, token in outlines
                if first & outline.beginnings
                and last & outline.endings
                and outline.shortest <= size <= outline.longest
                and not letters & ~outline.latin
            ]
            best = min(fits, key=lambda each: each[0].mean, default=None)
            if best is not None and best[0].is_good:
                yield SpelledName(number, key, stem_of(key, best[1].text, self.code), best[0])

    def _may_render(self, key: str) -> bool:
        """Whether a word of the translation may be a name: one of everyday use is if reference works have it."""
        return len(key) >= SHORTEST and (
            self.zipf(key) < COMMONEST or key in known_spellings(self.code)
        )

    def key(self, number: int) -> str:
        """A word of the translation as it is compared."""
        key = self._keys.get(number)
        if key is None:
            key = self._keys[number] = plain(key_of(self._column.texts[number]))
        return key

    def form(self, number: int) -> Form | None:
        """The form of word `number` of the translation."""
        return self.forms.get(key_of(self._column.texts[number]))

    def zipf(self, key: str) -> float:
        """How common a word is in the language of the translation."""
        return self._known.zipf(key) if self._known is not None else 0.0

    def share_company(self, one: Form, other: Form) -> bool:
        """Whether the same capitalized word stands before both forms, or after both."""
        return share_company(self._target, one, other)

    def beside(self, stem: str, key: str) -> frozenset[str]:
        """The words of the source that stand beside a word where this name renders it."""
        found: set[str] = set()
        for stretch in self._where.get((stem, key), ()):
            for first, second in pairwise(stretch.tokens):
                if self.meet(first, second):
                    if stem in stems(second.text, self.code):
                        found.update(stems(first.text, self.code))
                    if stem in stems(first.text, self.code):
                        found.add(second.text)
        return frozenset(found)

    @property
    def knows_people(self) -> bool:
        """Whether there is anybody whom `person` may know."""
        return bool(self._people or self.listed_people)

    def may_be_surname(self, text: str) -> bool:
        """Whether a word of the source is the surname of anybody whom `person` may know."""
        return text in self._surnames or text in self._own_surnames

    def person(self, name: str) -> Sequence[str]:
        """The words in Latin letters of a full name of the source; none if nobody of that name is known."""
        listed = self.listed_people.get(name)
        return self._people.get(name, "").split() if listed is None else listed

    def touch(self, one: int, other: int) -> bool:
        """Whether nothing but a space or a hyphen parts two words of the translation."""
        first, second = sorted((one, other))
        return self._text[self._column.end(first) : self._column.starts[second]] in BETWEEN

    def is_joined(self, number: int) -> bool:
        """Whether a hyphen joins the word to the next one or the one before."""
        start, end = self._column.starts[number], self._column.end(number)
        return "-" in self._text[max(0, start - 1) : start] + self._text[end : end + 1]

    def meet(self, first: ScriptWord, second: ScriptWord) -> bool:
        """Whether nothing but what stands inside names parts two words of the source."""
        return self.source.text[first.end : second.start] in (DOTS if self.is_unspaced else BETWEEN)

    def may_be_person(self, number: int) -> bool:
        """Whether a word may be a name that nobody has listed as right."""
        form = self.form(number)
        return form is not None and form.key not in self._listed and form.capitals < form.times

    def may_be_slip(self, number: int) -> bool:
        """Whether a word of the translation may be a misspelled name, and no word."""
        form = self.form(number)
        if form is None:
            return False
        found = self._slips.get(form.key)
        if found is None:
            found = self._slips[form.key] = self.may_be_person(number) and self._is_no_word(
                form.key
            )
        return found

    def _is_no_word(self, key: str) -> bool:
        zipf = self.zipf(key)
        return (
            len(key) >= SHORTEST
            and key.isalpha()
            and key.isascii()  # another language's letters, read as it reads them: Solskjær
            and key not in english_places()
            and key not in self._peoples
            and zipf < COMMON
            and (
                zipf < DICTIONARY
                or (self._known is not None and is_name(key, self._known))
                or plain(key) in known_spellings(self.code)
                or listed(key, self._lang) is not Listed.WIDELY
            )
        )

    def is_name_there(self, text: str) -> bool:
        """Whether a word of the source is a name: one that is known as such, or hardly known at all."""
        if self._there is None or self.is_unspaced:
            return True
        zipf = max(self._there.zipf(stem) for stem in stems(text, self.code))
        return zipf < (LISTED_RARE if spellings(text, self.code) else RARE)


def script_names(document: Document) -> ScriptNames | None:
    """What the names of the document render; None if its source is in no script of the tables."""
    source = document.source
    code = code_of(primary(document.source_lang or ""))
    if source is None or code is None or primary(document.lang) != HUB:
        return None
    return ScriptNames(document, source, code)


def _stretches(document: Document, source: Prose) -> Iterator[tuple[Span, Span]]:
    """What belongs together: paragraph by paragraph, where both texts have as many, or by sentences.

    Sentences in such scripts share little else than names with their translations, so that many are
    not paired; of paragraphs, lengths say enough, since only names that fit are looked at.
    """
    here, there = document.target.segments, source.segments
    if len(here) == len(there) > 1:
        ratios = [len(one.span) / len(other.span) for one, other in zip(here, there, strict=True)]
        middle = sorted(ratios)[len(ratios) // 2]
        like = [1 / STRETCHED <= ratio / middle <= STRETCHED for ratio in ratios]
        if sum(like) >= MOSTLY * len(like):
            for one, other, is_like in zip(here, there, like, strict=True):
                if is_like:
                    yield one.span, other.span
            return
    for pair in document.need(pairs):
        if pair.score >= SURE:
            yield pair.target, pair.source
