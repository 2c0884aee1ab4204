"""Words of the source language that were left in the translation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from qa.analyse.language.word_judge import WordJudge
from qa.analyse.names.capitalized_forms import bare
from qa.analyse.names.romanization import plain
from qa.analyse.rare_words import rare_words
from qa.analyse.sentences import sentences
from qa.analyse.spelling.compounds import is_of_two_words
from qa.analyse.words import capitalized, occurrences, words
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.languages.united import words_anywhere
from qa.lexicon.frequency import Lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A word that the target's list has less often than this is as good as unknown to it.
UNKNOWN: float = TUNED["UNKNOWN"]
# A word that it has is foreign only if the other language has it so much more often.
FAR_MORE: float = TUNED["FAR_MORE"]
# Words that the target's list has more often than this are its own, or names of things.
BORROWED: float = TUNED["BORROWED"]
# What stands so often in both texts is a term: "fourballs", "basiji".
A_TERM: int = TUNED["A_TERM"]
# A word that dictionaries of the target language have is its own from this on.
ADOPTED: float = TUNED["ADOPTED"]
# A word of the target language that is more common than this is taken for its own.
ABROAD_ONLY: float = TUNED["ABROAD_ONLY"]
# So common are words that hold a language together.
FUNCTION: float = TUNED["FUNCTION"]
# They may be known here as names or foreign words if they are this much more common there.
MUCH_FARTHER: float = TUNED["MUCH_FARTHER"]
# A word is known to the other language from this on.
KNOWN_ABROAD: float = TUNED["KNOWN_ABROAD"]
# What is rarer than this in a long list of its language may be a term of a science.
TERM: float = TUNED["TERM"]
# A word with a capital is odd below this.
ODD: float = TUNED["ODD"]
# It is then this much more common there.
ODDER: float = TUNED["ODDER"]
# A noun with a capital is this much more common in its language than here.
NOUN: float = TUNED["NOUN"]
# No name is so long, in letters, in a language whose nouns have capitals.
LONG_COMPOUND: int = TUNED["LONG_COMPOUND"]
# So many letters stand before the ending of an abstract noun.
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# Both parts of a compound are at least so common.
LONGEST_COMPOUND: int = TUNED["LONGEST_COMPOUND"]
COMPOUNDED: float = TUNED["COMPOUNDED"]
# Words of so many letters that dictionaries have are loans, however common they are at home.
LOANED: int = TUNED["LOANED"]
# Without the source text a word must be this common in the other language.
VERY_COMMON: float = TUNED["VERY_COMMON"]
APOSTROPHES = frozenset("'’")
POSSESSIVES = ("'s", "’s", "'S", "’S")
NOUN_MARKS = words_anywhere("wording.noun_marks")
PLACE_MARKS = words_anywhere("wording.place_marks")


def left_forms(document: Document, judge: WordJudge, own: Lexicon) -> set[str]:
    """Return the forms that the target shares with the source and not with its own language.

    A form whose word the source has in another form counts if it is common in the source language.
    """
    if document.source is None:
        return set()
    in_source = document.source.need(occurrences)
    capitals = {
        form
        for form in document.target.need(capitalized)
        if (form in in_source or form.lower() in in_source)
        and _is_odd(form, judge, own)
        and not (len(form) >= LOANED and listed(form.lower(), document.lang) is Listed.WIDELY)
    }
    here = document.target.need(occurrences)
    foreign = {
        form
        for form in _doubtful(document.target, in_source)
        if not form[0].isupper()
        and len(here.get(form, ())) < A_TERM
        and _is_foreign(document, form, judge, own)
    }
    foreign.update(_not_names(document, capitals, judge))
    return foreign


def _doubtful(target: Prose, in_source: Mapping[str, object]) -> set[str]:
    """The forms that the source has too, or the target's language hardly: no others are foreign."""
    places = target.need(occurrences)
    found = in_source.keys() & places.keys()
    found.update(word.form for word in target.need(rare_words) if word.zipf < UNKNOWN)
    if not APOSTROPHES.isdisjoint(target.text):
        found.update(form for form in places if form.endswith(POSSESSIVES))
    return found


def _is_foreign(document: Document, form: str, judge: WordJudge, own: Lexicon) -> bool:
    """Whether a word without a capital is the source's rather than the target's."""
    assert document.source is not None
    in_source = document.source.need(occurrences)
    word = bare(form)
    if word not in in_source:
        return judge.other is not None and _is_common_abroad(form, judge, own)
    if len(form) == 1:
        return _is_conjunction(document, form, judge)
    return word.islower() and _is_left(word, judge, own, document.lang)


def _letters(form: str) -> bool:
    return form.replace("'", "").replace("’", "").isalpha()


def _is_left(form: str, judge: WordJudge, own: Lexicon, lang: str) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether a word without a capital, which the source has too, is not the target's."""
    native = own.zipf(form)
    if (
        native >= ABROAD_ONLY
        or len(form) < 2
        or form in shared_words("money")
        or not _letters(form)
    ):
        return False
    other = judge.other_zipf(form)
    # "dpa" is the name of an agency. A term that neither list has is international: "avelumab".
    rare = other < (VERY_COMMON if len(form) == 3 else TERM)
    if rare and (len(form) == 3 or (judge.has_long_list and form.isascii())):
        return False
    if other >= FUNCTION and other - native >= MUCH_FARTHER:
        return True
    if native >= BORROWED or len(form) == 2:
        return False
    if (native >= ADOPTED or other < VERY_COMMON or len(form) >= LOANED) and (
        Listed.WIDELY in {listed(form, lang), listed(plain(form), lang)}
    ):
        return False  # "gratis", "caravanserais", "hauteur"
    if judge.other is not None and judge.other.zipf(form) <= native and listed(form, lang):
        return False  # "undisbursed", which the other language knows no better
    if native < UNKNOWN:
        return other >= KNOWN_ABROAD or not _is_compound(form, own)
    return other - native >= FAR_MORE


def _is_conjunction(document: Document, form: str, judge: WordJudge) -> bool:
    """Whether a letter is a word of the other language between small words: "rose y fell"."""
    target, other = language(document.lang), language(judge.lang)
    if other is None or form not in other.one_letter_words or judge.other_zipf(form) < FUNCTION:
        return False
    if target is None or form in target.one_letter_words:
        return False
    if judge.other_zipf(form) - judge.own.zipf(form) < FAR_MORE:
        return False
    text, column = document.target.text, document.target.need(words)
    if "x" in document.target.need(occurrences):  # then y is an unknown
        return False
    for n in document.target.need(occurrences)[form]:
        start = column.starts[n]
        beside = text[max(0, start - 2) : start] + text[start + 1 : start + 3]
        if len(beside) < 4 or beside[1:3] != "  " or not (beside[0] + beside[3]).islower():
            return False
    return True


def _is_common_abroad(form: str, judge: WordJudge, own: Lexicon) -> bool:
    """Whether a word that the source lacks in this form is the language's of the source."""
    if (
        len(form) < 4
        or own.zipf(form) >= UNKNOWN
        or form in shared_words("money")
        or not form.isalpha()
    ):
        return False
    return judge.other_zipf(form) >= KNOWN_ABROAD and not _is_compound(form, own)


def _is_odd(form: str, judge: WordJudge, own: Lexicon) -> bool:
    """Whether a word with a capital is common in the language of the source and hardly here."""
    if len(form) < 3 or not form.isalpha() or form.isupper():
        return False
    native, other = own.zipf(form), judge.other_zipf(form)
    if judge.capitalizes_nouns and native < UNKNOWN and _is_noun_by_form(form, judge):
        return True
    return native < ODD and other >= KNOWN_ABROAD and other - native >= ODDER


def _not_names(document: Document, capitals: set[str], judge: WordJudge) -> Iterator[str]:
    """Those words whose capital the place in the sentence explains, or that are nouns of a language that gives each a capital."""
    source = document.source
    if source is None or not capitals:
        return
    here, there = document.target.need(first_words), source.need(first_words)
    in_source, in_target = source.need(occurrences), document.target.need(occurrences)
    texts, originals = document.target.need(words).texts, source.need(words).texts
    for form in capitals:
        lower = form.lower() in in_source
        places = in_source.get(form, [])
        if all(n in here for n in in_target[form]):
            followers = {originals[n + 1] for n in places if n + 1 < len(originals)}
            if any(n + 1 < len(texts) and texts[n + 1] in followers for n in in_target[form]):
                continue  # "Česká spořitelna"
            # What English never saw is no name that is so common elsewhere.
            seen = judge.own.zipf(form) or judge.own.zipf(plain(form))
            least = VERY_COMMON if seen else KNOWN_ABROAD
            common = (
                judge.other_zipf(form) >= least
                and all(n in there for n in places)
                and not (judge.capitalizes_nouns and _heads_a_line(document, form))
            )
            if lower or common:
                yield form
        elif (
            judge.capitalizes_nouns
            and not lower
            and not _names_an_institution(form, judge.lang)
            and _is_common_noun(document, form, judge)
        ):
            yield form


def _heads_a_line(document: Document, form: str) -> bool:
    """Whether a colon follows the word: a place at the head of a report, “Kulmbach: Man hurt”."""
    prose = document.target
    column = prose.need(words)
    return any(
        prose.text[column.end(n) : column.end(n) + 1] == ":" for n in prose.need(occurrences)[form]
    )


def _is_noun_by_form(form: str, judge: WordJudge) -> bool:
    """Whether a noun is no name by its ending or, by its length and its parts, a compound."""
    known = language(judge.lang)
    if known is not None and _ends_abstractly(form, known.abstract_endings):
        return True
    return len(form) >= LONG_COMPOUND and has_known_parts(form.lower(), judge)


def _ends_abstractly(form: str, endings: tuple[str, ...]) -> bool:
    return any(
        form.endswith(ending) and len(form) - len(ending) >= SHORTEST_STEM for ending in endings
    )


def _names_an_institution(form: str, lang: str | None) -> bool:
    """Whether papers leave the word in its language, as they do "Bundesbank" and "Finanzamt"."""
    known = language(lang)
    return known is not None and (
        form.startswith(known.institution_beginnings) or form.endswith(known.institution_endings)
    )


def has_known_parts(form: str, judge: WordJudge) -> bool:
    """Whether two words of the language make up the word, as they do not “Hildburghausen”."""
    known = language(judge.lang)
    joints = known.joints if known is not None else ()
    return any(
        judge.other_zipf(form[cut:]) >= KNOWN_ABROAD
        and any(
            judge.other_zipf(form[:cut].removesuffix(joint)) >= KNOWN_ABROAD
            for joint in ("", *joints)
        )
        for cut in range(4, min(len(form), LONGEST_COMPOUND) - 3)
    )


def _is_common_noun(document: Document, form: str, judge: WordJudge) -> bool:
    """Whether a word that has a capital there as all nouns do stands where names hardly do, here and there."""
    if document.source is None:
        return False
    texts = document.target.need(words).texts
    originals = document.source.need(words).texts
    by_form = judge.own.zipf(form) < UNKNOWN and _is_noun_by_form(form, judge)
    if not by_form and judge.other_zipf(form) - judge.own.zipf(form) < NOUN:
        return False
    firsts, openers = document.source.need(first_words), document.target.need(first_words)
    return all(
        _stands_as_noun(texts, openers, n, by_form=by_form)
        for n in document.target.need(occurrences)[form]
    ) and any(
        n and (originals[n - 1].islower() or originals[n - 1].isdigit() or n - 1 in firsts)
        for n in document.source.need(occurrences).get(form, ())
    )


def _stands_as_noun(texts: list[str], openers: frozenset[int], n: int, *, by_form: bool) -> bool:
    """Whether word number `n` has an article, an adjective or a figure before it, as names hardly do.

    After a preposition a place may stand. A word with a capital after it makes a name of both.
    """
    before = texts[n - 1] if n else ""
    after = texts[n + 1] if n + 1 < len(texts) else ""
    if n - 1 in openers:
        before = before.lower()
    if after[:1].isupper() or (before in PLACE_MARKS and not by_form):
        return False
    return before.islower() or before.isdigit() or before in NOUN_MARKS


def first_words(prose: Prose) -> frozenset[int]:
    """The numbers of the words that begin a sentence."""
    starts = prose.need(words).starts
    return frozenset(bisect_left(starts, sentence.start) for sentence in prose.need(sentences))


def _is_compound(form: str, own: Lexicon) -> bool:
    """Whether the word is made of two of the target language's: "technoparty"."""
    return len(form) <= LONGEST_COMPOUND and is_of_two_words(
        form, own.zipf, common=COMPOUNDED, shortest=4
    )
