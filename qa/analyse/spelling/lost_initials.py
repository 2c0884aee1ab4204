"""Words that have lost their first letter."""

from __future__ import annotations

from qa.analyse.names.romanization import plain, romanized, sound
from qa.analyse.rare_words import is_inflected, rare_words
from qa.analyse.spelling.near_words import one_slip_away
from qa.analyse.spelling.slip_sites import is_beside_an_entity
from qa.analyse.spelling.slips import needed_of
from qa.analyse.words import Words, occurrences, words
from qa.languages.language import Language, language
from qa.lexicon.frequency import FREQUENT, LONG_LISTS, Lexicon, frequent_words, lexicon
from qa.lexicon.ngrams import PER_ZIPF, context, sequences
from qa.lexicon.rare_forms import has_dictionary, is_rare_word
from qa.lexicon.tails import LISTED, tails
from qa.lexicon.word_list import Listed, listed, word_list
from qa.model.document import Document
from qa.model.language_tag import HUB, primary
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# At most so many marks open a paragraph before its first word.
MOST_MARKS: int = TUNED["MOST_MARKS"]

# Zipf frequencies. Lists made from the web hold slips too ("ector"), far rarer than the word
# they come from: up to RAREST a fragment may be one if the whole word is at least GAP above it.
UNKNOWN: float = TUNED["UNKNOWN"]
RAREST: float = TUNED["RAREST"]
GAP: float = TUNED["GAP"]
COMMON: float = TUNED["COMMON"]
# A fix is the only one if the next best is this much rarer.
CLEAR: float = TUNED["CLEAR"]
SHORTEST: int = TUNED["SHORTEST"]
# By how much the whole must fit better, in natural logarithms, where the largest lists have the
# fragment; and together with how much more common it is.
BETTER: float = TUNED["BETTER"]
BETTER_AND_COMMON: float = TUNED["BETTER_AND_COMMON"]
# Of names in languages with cases, as in Захаревского; and what endings begin with.
LONGEST_ENDING: int = TUNED["LONGEST_ENDING"]
VOWELS = "aeiou"
# A letter that is put before a word changes no more than its first sounds.
CHANGED: int = TUNED["CHANGED"]
SETS_APART = frozenset("$@#_/\\.&*´`ʼʻ'’" + OBJECT)
HYPHENS = "-‐‑–"


class LostInitial(NamedTuple):
    """A word without its first letter.

    Attributes:
        span: the fragment; with the letter before it, where that is set apart ("c haracter").
        wholes: what it may have been, best first, written as it belongs into the sentence.
        unique: whether the first is far likelier than any other.
        seen: where the whole word stands elsewhere in the text, if it does.
        in_source: the word of the source that speaks for it, if any.
    """

    span: Span
    wholes: tuple[str, ...]
    unique: bool
    seen: Span | None = None
    in_source: str | None = None


# A word that is so common in English was borrowed.
COMMON_ENGLISH: float = TUNED["COMMON_ENGLISH"]


def lost_initials(document: Document) -> tuple[LostInitial, ...]:
    """The lower-case words of the target that lack a first letter, in order.

    Capitalized words are left to comparisons of names. Empty if there is no word list for the
    target language, or only a short one, which lacks too many inflected forms, without a dictionary.
    """
    prose = document.target
    known, tongue = lexicon(prose.lang or ""), language(prose.lang)
    code = primary(prose.lang)
    if known is None or not (code in LONG_LISTS or has_dictionary(code)):
        return ()
    alphabet = (tongue or Language(code="", name="")).alphabet
    column = prose.need(words)
    found: list[LostInitial] = []
    left = (
        {form.casefold() for form in document.source.need(occurrences)} if document.source else ()
    )
    for form, frequency, numbers in prose.need(rare_words):
        if form[0].isupper() or form in left:
            continue  # what the source has just so was left over
        guess = _guess(document, form, frequency, alphabet)
        if guess is None:
            continue
        if is_rare_word(form, code) or not (
            _may_be_attested(frequency, code)
            if guess.attested
            else _is_likely(form, guess.wholes[0], known, tongue)
        ):
            continue
        wholes, unique, seen, in_source = guess
        for n in numbers:
            span = column.span(n)
            if not _may_have_lost(prose, n, guess, known):
                continue
            span = _with_letter_before(prose.text, span, wholes[0])
            cased = tuple(_cased(document, n, whole) for whole in wholes)
            found.append(LostInitial(span, cased, unique, seen, in_source))
    return tuple(sorted(found, key=lambda lost: lost.span))


def tails_here(prose: Prose) -> frozenset[str]:
    """The forms of the text without their first letters."""
    return frozenset(form[1:] for form in prose.need(occurrences))


def source_sounds(document: Document) -> frozenset[str]:
    """How the words of the source sound; empty without a source."""
    if document.source is None:
        return frozenset()
    lang = document.source_lang
    return frozenset(
        _sound_of(form, lang) for form in document.source.need(occurrences) if len(form) >= SHORTEST
    )


@remembered
def _sound_of(form: str, lang: str | None) -> str:
    return sound(plain(romanized(form, lang)))


def source_names(document: Document) -> dict[str, str]:
    """The beginning of the sound of each name of the source, with the name itself.

    Endings are cut off, since languages with cases bend their names.
    """
    found: dict[str, str] = {}
    if document.source is None:
        return found
    for form in document.source.need(occurrences):
        if len(form) <= SHORTEST or not form[0].isupper():
            continue
        whole = _sound_of(form, document.source_lang)
        for end in range(max(SHORTEST + 1, len(whole) - LONGEST_ENDING), len(whole) + 1):
            found.setdefault(whole[:end].rstrip(VOWELS), form)
    return found


def _source_tails(document: Document) -> frozenset[str]:
    """What the sounds of the source's names end with."""
    names = document.need(source_names)
    return frozenset(name[n:] for name in names for n in range(1, len(name)))


class _Guess(NamedTuple):
    wholes: tuple[str, ...]
    unique: bool = True
    seen: Span | None = None
    in_source: str | None = None

    @property
    def attested(self) -> bool:
        """Whether the text or its source has the whole word."""
        return self.seen is not None or self.in_source is not None


def _guess(document: Document, form: str, frequency: float, alphabet: str) -> _Guess | None:
    guess: _Guess | None = None
    unknown = frequency <= UNKNOWN and len(form) >= SHORTEST
    if unknown:
        guess = _in_text(document, form, alphabet) or _in_source(document, form, alphabet)
    elif len(form) > SHORTEST:
        guess = _in_text(document, form, alphabet, so_common=frequency + 1.5)
    guess = guess or _in_lexicon(document.lang, form, frequency, alphabet)
    # A word that the source has as well was carried over and has lost nothing.
    if guess and unknown and sound(form) in document.need(source_sounds):
        return None
    return guess


def _in_text(document: Document, form: str, alphabet: str, so_common: float = 0.0) -> _Guess | None:
    """The whole word elsewhere in the text, if it is at least so common (Zipf)."""
    if form not in document.target.need(tails_here):
        return None
    elsewhere = document.target.need(occurrences)
    known = lexicon(document.lang)
    # Of two words that are hardly in any list, neither tells that the other is wrong: "elleux", "celleux".
    needed = max(LISTED, known.zipf(form) + 1.0) if known is not None else 0.0
    for letter in alphabet:
        for whole in (letter.upper() + form, letter + form):
            frequency = known.zipf(whole) if known is not None else 0.0
            # A letter that stands twice is the slip of the other: "Iinvalide", beside "invalide".
            sure = not whole[0].isupper() or letter == form[0].casefold()
            least = max(so_common, needed) if sure else so_common
            if whole in elsewhere and frequency >= least:
                seen = document.target.need(words).span(elsewhere[whole][0])
                return _Guess((whole,), seen=seen)
    return None


def _in_source(document: Document, form: str, alphabet: str) -> _Guess | None:
    if document.source is None:
        return None
    tail = sound(form).rstrip(VOWELS)[CHANGED:]
    if tail and tail not in document.need(_source_tails):
        return None
    names = document.need(source_names)
    for letter in alphabet:
        original = names.get(sound(letter + form).rstrip(VOWELS))
        if original:
            return _Guess((letter.upper() + form,), in_source=original)
    return None


@remembered
def _in_lexicon(lang: str, form: str, frequency: float, alphabet: str) -> _Guess | None:
    if frequency > RAREST:
        return None
    if not tails(lang).may_be(form) or is_inflected(form, lang):
        return None
    common, known = frequent_words(lang), lexicon(lang)
    wholes = [letter + form for letter in alphabet]
    rare: list[tuple[float, str]] = []
    if known is not None and frequency == 0.0 and len(form) > SHORTEST:
        rare = [(known.zipf(whole), whole) for whole in wholes]
        # A frequent word is as frequent in the list of all words, and need not be looked up twice.
        wholes = [whole for zipf, whole in rare if zipf >= FREQUENT]
    frequent = [(common[whole], whole) for whole in wholes if whole in common]
    if frequent and _outweighs(max(frequent)[0], frequency, len(form)):
        return _likeliest(frequent)
    return _likeliest(rare) if rare and max(rare)[0] >= LISTED else None


def _likeliest(wholes: list[tuple[float, str]]) -> _Guess:
    """Those that are nearly as common as the best, three at most."""
    ranked = sorted(wholes, reverse=True)
    near = tuple(whole for zipf, whole in ranked if zipf > max(0.0, ranked[0][0] - CLEAR))
    return _Guess(near[:3], unique=len(near) == 1)


def _outweighs(whole: float, fragment: float, length: int) -> bool:
    """Whether so common a whole makes a slip of so rare a fragment."""
    if length < SHORTEST:
        return fragment <= UNKNOWN and whole >= COMMON + 1
    if fragment <= UNKNOWN:
        return whole >= fragment + 1.0 and (length > SHORTEST or whole >= COMMON - 0.7)
    # Short words are too often words of their own: "rial", "rime", "acing".
    return whole >= COMMON and whole - fragment >= GAP and (length > SHORTEST or fragment < 2.0)


def _may_be_attested(frequency: float, code: str) -> bool:
    """Whether so common a form may be a slip if the whole word stands elsewhere in the text.

    Where no list of words tells them from words, forms of a frequency list are words: "refeito" beside
    "prefeito".
    """
    return frequency <= UNKNOWN or word_list(code) is not None


def _is_likely(form: str, whole: str, known: Lexicon, tongue: Language | None) -> bool:
    """Whether a form is no word but a slip, though neither text nor source has the whole word."""
    code = tongue.code if tongue else ""
    if _is_english(form, code) or _is_other_word(form, whole, tongue):
        return False
    # What the dictionaries were asked of is near common words.
    return word_list(code) is not None or known.zipf(whole) >= needed_of(form)


def _is_english(form: str, code: str) -> bool:
    """Whether a form in another language is a common word of English: "merging"."""
    english = lexicon(HUB) if code != HUB else None
    return english is not None and english.zipf(form) >= COMMON_ENGLISH


def _is_other_word(form: str, whole: str, tongue: Language | None) -> bool:
    """Whether dictionaries have the form, or another slip explains it better: "romatic"."""
    if tongue is None:
        return False
    if listed(form, tongue.code) is Listed.WIDELY:
        return True
    common = frequent_words(tongue.code)
    others = one_slip_away(form, tongue)
    return any(common[other] > common.get(whole, 0.0) for other in others if other[0] == form[0])


def _may_have_lost(prose: Prose, n: int, guess: _Guess, known: Lexicon) -> bool:
    """Whether the word stands alone, and is no foreign word, rest of a word or word of its own."""
    column = prose.need(words)
    span = column.span(n)
    if not _free_standing(prose.text, span):
        return False
    form = column.texts[n]
    if guess.in_source or (guess.attested and listed(form, prose.lang or "") < Listed.WIDELY):
        return True
    # What stands so several times is a name or a word of its own.
    if len(prose.need(occurrences)[form]) > 1:
        return False
    if _completes(column, n, form, known) or (
        not guess.unique and _foreign_beside(column, n, known)
    ):
        return False
    return not listed(form, prose.lang or "") or _fits(prose, span, guess.wholes[0], known)


def _fits(prose: Prose, span: Span, whole: str, known: Lexicon) -> bool:
    """Whether the whole word fits its place better than the form, and is far more common."""
    table = sequences(prose.lang or "")
    if table is None:
        return False
    form, place = span.of(prose.text), context(prose.text, span)
    better = table.fit(place, whole) - table.fit(place, form)
    more_common = PER_ZIPF * (known.zipf(whole) - known.zipf(form))
    return better > BETTER and better + more_common > BETTER_AND_COMMON


def _completes(column: Words, n: int, form: str, known: Lexicon) -> bool:
    """Whether the form is the rest of the word before it, which was parted: "poss ible"."""
    before = column.texts[n - 1] if n else ""
    return before.isalpha() and known.zipf(before + form) > known.zipf(before) + 1.0


def _free_standing(text: str, span: Span) -> bool:
    """Whether the word is no part of a handle, an address, a broken or a starred-out word."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    if is_beside_an_entity(text, span):
        return False
    if before and (before[-1] in SETS_APART or before[-1] in HYPHENS or before == "-\n"):
        return False
    return not (after and (after[0] in "@_/\\*(" or (after[0] == "." and after[1:].isalnum())))


def _foreign_beside(column: Words, n: int, known: Lexicon) -> bool:
    """Whether the word stands beside another lower-case word that is unknown."""
    return any(
        column.texts[m].islower() and known.zipf(column.texts[m]) <= UNKNOWN
        for m in (n - 1, n + 1)
        if 0 <= m < len(column.texts)
    )


def _with_letter_before(text: str, span: Span, whole: str) -> Span:
    letter = text[max(0, span.start - 2) : span.start]
    before = text[max(0, span.start - 3) : span.start - 2] if span.start > 2 else " "
    if letter.casefold() == whole[0].casefold() + " " and not before.isalnum():
        return Span(span.start - 2, span.end)
    return span


def _cased(document: Document, n: int, whole: str) -> str:
    """The whole word with a capital where it begins a segment or follows a first name."""
    if whole[0].isupper():
        return whole
    prose: Prose = document.target
    column = prose.need(words)
    segment = prose.segment_at(column.starts[n])
    if (
        segment is not None
        and column.starts[n] - segment.span.start <= MOST_MARKS
        and prose.text[segment.span.start : column.starts[n]].strip("\"'“”‘’«„» ") == ""
    ):
        return whole[0].upper() + whole[1:]
    return whole
