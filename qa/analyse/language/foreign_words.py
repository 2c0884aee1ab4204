"""Single words, or a few, that were left in another language within a sentence of the target's.

Whether a word is more common in the other language than in the target's is what the frequency lists
say; for a language without a list its function words and the source text itself are evidence.
Whole passages are found by `passages`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from qa.analyse.language.passages import foreign_passages
from qa.analyse.language.scripts import scripts_of
from qa.analyse.names.capitalized_forms import bare
from qa.analyse.names.romanization import plain
from qa.analyse.rare_words import rare_words
from qa.analyse.sentences import sentences
from qa.analyse.words import Words, capitalized, occurrences, words
from qa.languages.groups import likely_sources
from qa.languages.language import language
from qa.lexicon.common_words import LANGUAGES, common_words
from qa.lexicon.frequency import LONG_LISTS, Lexicon, lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL, LATIN
from qa.model.memory import loaded
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Letters of alphabets that are not Latin.
OTHER_LETTERS = (
    "\u0370-\u1cff\u1f00-\u1fff\u2de0-\u2dff\u3005-\u3007\u3041-\u3096\u309d-\u9fff\ua000-\ua71f\ua800-\ud7ff"
    "\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc\U00020000-\U000323af"
)
# Made into expressions when they are needed: so large sets of letters take milliseconds.
OTHER_LETTER = f"[{OTHER_LETTERS}]"
IDEOGRAPHIC = "[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
LATIN_LETTER = f"[{LATIN}]"
GREEK = "[\u0370-\u03ff\u1f00-\u1fff]"

# A word is one language's if it is there ten times as frequent as in the other (Zipf, log10).
MUCH_MORE: float = TUNED["MUCH_MORE"]
# So common must a word at least be, to speak for its language.
COMMON: float = TUNED["COMMON"]
# A word of the target language that is this common speaks for it unless the other has it more.
OWN: float = TUNED["OWN"]


class WordJudge:
    """Tells words of one foreign language from words of the target's.

    `witness` are words of the source text, for a language without a frequency list. `wordlist`
    says how much of the foreign language is asked (see `lexicon`).
    """

    def __init__(
        self, target: Lexicon, lang: str, witness: frozenset[str] | None, wordlist: str = "large"
    ) -> None:
        self.lang = lang
        self.own = target
        self.other = lexicon(lang, wordlist)
        known = language(lang)
        self.function_words = known.function_words if known else frozenset()
        self.capitalizes_nouns = known is not None and known.capitalizes_nouns
        self.witness = witness
        # Small lists lack most inflected forms: that they lack a word says nothing.
        self.has_long_list = lang in LONG_LISTS

    def other_zipf(self, word: str) -> float:
        """How common `word` is in the foreign language, by whatever is known of it."""
        if self.other is not None:
            listed = self.other.zipf(word)
            if listed:
                return listed
        if word in self.function_words:
            return 6.0
        if not self.has_long_list and self.witness is not None and word in self.witness:
            return 3.6
        return 0.0

    def vote(self, word: str) -> int:
        """1 for the foreign language, -1 for the target's, 0 for neither."""
        own, other = self.own.zipf(word), self.other_zipf(word)
        if other >= COMMON and other - own >= MUCH_MORE:
            return 1
        if own >= OWN and own > other:
            return -1
        return 0


def is_latin(lang: str) -> bool:
    """Whether the language is written in Latin letters."""
    return scripts_of(primary(lang))[0] == "Latin"


def source_words(document: Document) -> frozenset[str]:
    """The forms of the source text that have no capital."""
    if document.source is None:
        return frozenset()
    return frozenset(
        form for form in document.source.need(words).texts if form.islower() and form.isalpha()
    )


def judges(document: Document) -> tuple[WordJudge, ...]:
    """A judge for the language of the source, if that is known."""
    target = primary(document.lang)
    own = lexicon(target)
    if own is None or not is_latin(target):
        return ()
    if document.source_lang:
        code = primary(document.source_lang)
        if code == target or not is_latin(code):
            return ()
        witness = document.need(source_words) if document.source else None
        return (WordJudge(own, code, witness),)
    return ()


@loaded
def _set(letters: str) -> re.Pattern[str]:
    return re.compile(letters)


class ForeignWord(NamedTuple):
    """A word, or some in a row, of another language within a sentence.

    `in_source` says that the source text has it, too.
    """

    span: Span
    lang: str | None
    in_source: bool
    other_script: bool


def foreign_words(document: Document) -> tuple[ForeignWord, ...]:
    """The words that were left in another language, in order, outside of foreign passages."""
    passages = document.need(foreign_passages)
    starts = [passage.span.start for passage in passages]
    found = []
    for word in (*_other_script_words(document), *_latin_words(document)):
        before = bisect_right(starts, word.span.start) - 1
        if before >= 0 and passages[before].span.end > word.span.start:
            continue
        if document.source is None and (
            _is_own_with_accents(document, word.span) or _is_shown(document, word)
        ):
            continue
        found.append(word)
    return tuple(sorted(found, key=lambda word: word.span))


def _is_shown(document: Document, word: ForeignWord) -> bool:
    """Whether words in other letters stand behind a colon: the text shows what somebody wrote."""
    before = document.target.text[max(0, word.span.start - 6) : word.span.start]
    return word.other_script and before.rstrip(" \u200d\u202a-\u202e\u200e\u200f\"“'‘").endswith(
        ":"
    )


def _is_own_with_accents(document: Document, span: Span) -> bool:
    """Whether dictionaries of the target language have the word, or do but for its accents: "rôle"."""
    word = span.of(document.target.text).lower()
    if word.isascii():
        return listed(word, document.lang) is Listed.WIDELY
    return listed(plain(word), document.lang) is not Listed.NOWHERE


def _other_script_words(document: Document) -> Iterator[ForeignWord]:
    text = document.target.text
    if text.isascii() or not is_latin(document.lang):
        return
    if not _set(OTHER_LETTER).search(text):
        return
    for match in _other_run().finditer(text):
        start, end = match.span()
        while text[end - 1] in ".-'’":
            end -= 1
        run = text[start:end]
        if not any(map(str.isalpha, run)):
            continue  # a bullet of another script
        if (_set(GREEK).match(run) and len(run) < 4) or (
            len(run) < 2 and not _set(IDEOGRAPHIC).match(run)
        ):
            continue  # a symbol, or one letter that looks like a Latin one
        beside = text[start - 1 : start] + text[end : end + 1]
        if beside[:1] in {"#", "@"}:
            continue  # tags and accounts
        if any(c.isalnum() or c == "_" for c in beside) and not _set(IDEOGRAPHIC).search(run):
            continue  # two scripts in one word
        if _is_gloss(text, start, end) or _is_native_name(document, start, end):
            continue
        yield ForeignWord(
            Span(start, end), document.source_lang, in_source=False, other_script=True
        )


@loaded
def _other_run() -> re.Pattern[str]:
    """A run of words in other letters; figures and punctuation may stand between them.

    Made when it is needed, which it hardly ever is: that takes longer than to check an article.
    """
    return re.compile(
        f"[{OTHER_LETTERS}][{OTHER_LETTERS}\u0300-\u036f'’.-]*+"
        f"(?:[\\s\\d,–—:;·・-]{{1,4}}+[{OTHER_LETTERS}][{OTHER_LETTERS}\u0300-\u036f'’.-]*+)*+"
    )


# "(Persian: …", "Greek; …": the article gives a name in its own language.
NAMED_LANGUAGE = expression(
    rf"[{CAPITAL}][^\W\d_]{{3,14}}(?: language)?[:;] ?\u200d?(?:[^\W\d_]{{1,20}} ?){{0,2}}$"
)
NAME_BEFORE = expression(rf"[{CAPITAL}][^\W\d_]*[’'-]?[^\W\d_]* $")
NAME_AFTER = expression(rf" ?[,;]? ?[{CAPITAL}]")
OPENS = '([{“„«‘"‹《「『（'
BRACKETS = "([{（"
# So many other words may stand with a foreign word in its brackets.
COMPANY: int = TUNED["COMPANY"]
# What follows a foreign word that is explained: "Datschi, a plum cake", "Datschi (a plum cake)".
# What goes on beyond a few words is the sentence.
EXPLAINED = expression(
    r"(?:, (?:an?|the|or|meaning|ein|eine|der|die|das|une?|l[ae]s?|uno?|una|el)\b[^,.;:!?()\n]{1,30}+[,.;:!?)]"
    r"| \((?:an?|the)\b)"
)
CLOSES = ")]}”“»’\"'›》」』）"


def _is_native_name(document: Document, start: int, end: int) -> bool:
    """Whether the word is what a name or term is in its own script: "Sikong Tu 司空图".

    Scholarly texts and encyclopedias give it without brackets. With a source, it may be a leftover.
    """
    text = document.target.text
    if document.source is not None or not _set(IDEOGRAPHIC).match(text, start):
        return False
    return NAME_BEFORE.search(text, max(0, start - 40), start) is not None or (
        text[max(0, start - 1) : start] in "([（" and NAME_AFTER.match(text, end) is not None
    )


def _is_gloss(text: str, start: int, end: int) -> bool:
    """Whether the article speaks of the words: marks set them apart, or it explains them."""
    if NAMED_LANGUAGE.search(text, max(0, start - 40), start):
        return True
    if EXPLAINED.match(text, end):
        return True
    if text[start - 1 : start] == "'" == text[end : end + 1]:
        return True
    if text.startswith(" / ", end) or text[max(0, start - 3) : start] == " / ":
        return True  # "日本語 / Japanese"
    before = text[max(0, start - 30) : start]
    after = text[end : end + 30]
    opened = max((before.rfind(mark) for mark in OPENS), default=-1)
    closed = min((place for mark in CLOSES if (place := after.find(mark)) >= 0), default=-1)
    if opened < 0 or closed < 0:
        return False
    # Brackets that hold much else are sentences like others, quotations that hold anything else.
    company = len(before[opened + 1 :].split()) + len(after[:closed].split())
    return company <= (COMPANY if before[opened] in BRACKETS else 0)


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
# A German noun is this much more common in German than here.
NOUN: float = TUNED["NOUN"]
# No German name is so long, in letters.
LONG_COMPOUND: int = TUNED["LONG_COMPOUND"]
# The endings of German abstract nouns, which no name has.
GERMAN_NOUN = expression(
    rf"[{CAPITAL}]\w{{3,}}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|nis|nisse)$"
)
# Both parts of a compound are at least so common.
LONGEST_COMPOUND: int = TUNED["LONGEST_COMPOUND"]
COMPOUNDED: float = TUNED["COMPOUNDED"]
# Without the source text a word with letters that English lacks may be known a little better.
RARE: float = TUNED["RARE"]
# Shorter words, in letters that most languages have, are words of too many: "meme", "set".
SHORTEST_ALONE: int = TUNED["SHORTEST_ALONE"]
# Without the source text a word must be this common in the other language.
VERY_COMMON: float = TUNED["VERY_COMMON"]
# What English papers leave in German: offices, courts, papers, parts of the state.
INSTITUTION = expression(
    r"(?:Bundes|Reichs|Landes|Staats|Volks|Ober|Land(?:tag|kreis|rat))|.*(?:gericht|zeitung|blatt|platz|"
    r"straße|strasse|allee|ufer|haus|halle|museum|verlag|amt|amts|bank|theater|liga|verband|verein|"
    r"partei|universität|schule|kirche|turm|park|post|spiegel|rundschau|tag|rat|land|berg|burg|dorf|"
    r"heim|stadt|feld|see|tal|hof|stein|mann)$"
)


def _latin_words(document: Document) -> Iterator[ForeignWord]:
    target = primary(document.lang)
    own = lexicon(target)
    if own is None or not is_latin(target):
        return
    if document.source is not None:
        if document.source_lang and is_latin(document.source_lang):
            yield from _words_of_source(document, own)
        return
    yield from _words_of_other_languages(document)


def _words_of_source(document: Document, own: Lexicon) -> Iterator[ForeignWord]:
    """Words that the target text shares with the source text and not with its own language.

    A word that only another form of stands in the source counts if it is common in its language.
    """
    judge = next(iter(document.need(judges)), None)
    if judge is None or document.source is None:
        return
    in_source = document.source.need(occurrences)
    capitals = {
        form
        for form in document.target.need(capitalized)
        if (form in in_source or form.lower() in in_source) and _is_odd(form, judge, own)
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
    if foreign:
        yield from _runs(document, document.target.need(words), foreign, judge)


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


APOSTROPHES = frozenset("'’")
POSSESSIVES = ("'s", "’s", "'S", "’S")
# Money is called as at home.
MONEY = frozenset(
    "lei leu leva lev zloty zlotys zlote kroner kronor krona krone krónur króna korun kuna dinar "
    "dinara rubles lira lire hryvnia yuan renminbi naira forint".split()
)


def _letters(form: str) -> bool:
    return form.replace("'", "").replace("’", "").isalpha()


def _is_left(form: str, judge: WordJudge, own: Lexicon, lang: str) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether a word without a capital, which the source has too, is not the target's."""
    native = own.zipf(form)
    if native >= ABROAD_ONLY or len(form) < 2 or form in MONEY or not _letters(form):
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
    if native < UNKNOWN:
        return other >= KNOWN_ABROAD or not _is_compound(form, own)
    return other - native >= FAR_MORE


# Words of so many letters that dictionaries have are loans, however common they are at home.
LOANED: int = TUNED["LOANED"]


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
    if len(form) < 4 or own.zipf(form) >= UNKNOWN or form in MONEY or not form.isalpha():
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
    """Those words whose capital the place in the sentence explains, or that are German nouns."""
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
            and not INSTITUTION.match(form)
            and _is_german_noun(document, form, judge)
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
    """Whether a German word is no name by its ending or, by its length and its parts, a compound."""
    if GERMAN_NOUN.match(form) is not None:
        return True
    return len(form) >= LONG_COMPOUND and _has_known_parts(form.lower(), judge)


def _has_known_parts(form: str, judge: WordJudge) -> bool:
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


def _is_german_noun(document: Document, form: str, judge: WordJudge) -> bool:
    """Whether a word that has a capital in German stands where names hardly do, here and there."""
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
    if after[:1].isupper() or (before in PREPOSITIONS and not by_form):
        return False
    return before.islower() or before.isdigit() or before in ARTICLES


ARTICLES = frozenset("The A An This That His Her Its Their Our Your My Some Every No".split())
# English prepositions that may stand before a place.
PREPOSITIONS = frozenset(
    "in at from to near of through via around outside inside beyond across by for into and".split()
)


def first_words(prose: Prose) -> frozenset[int]:
    """The numbers of the words that begin a sentence."""
    starts = prose.need(words).starts
    return frozenset(bisect_left(starts, sentence.start) for sentence in prose.need(sentences))


def _is_compound(form: str, own: Lexicon) -> bool:
    """Whether the word is made of two of the target language's: "technoparty"."""
    return len(form) <= LONGEST_COMPOUND and any(
        own.zipf(form[:cut]) >= COMPOUNDED and own.zipf(form[cut:]) >= COMPOUNDED
        for cut in range(4, len(form) - 3)
    )


def _words_of_other_languages(document: Document) -> Iterator[ForeignWord]:
    if document.source_lang:
        likely = frozenset((primary(document.source_lang),))
    else:
        likely = likely_sources() - {primary(document.lang)}
    found: dict[str, set[str]] = {}
    for form, frequency, _ in document.target.need(rare_words):
        if frequency >= (UNKNOWN if form.isascii() else RARE) or not form.islower():
            continue
        if form.isascii() and len(form) < SHORTEST_ALONE:
            continue
        common = [
            (-zipf, LANGUAGES[number])
            for number, zipf in common_words().profile(form)
            if zipf >= VERY_COMMON and LANGUAGES[number] in likely
        ]
        if common:
            found.setdefault(min(common)[1], set()).add(form)
    own = lexicon(document.lang)
    if own is None:
        return
    for lang, forms in found.items():
        judge = WordJudge(own, lang, None, "small")
        yield from _runs(document, document.target.need(words), forms, judge)


def _runs(
    document: Document, column: Words, foreign: set[str], judge: WordJudge
) -> Iterator[ForeignWord]:
    """The places of the foreign words, neighbors joined."""
    text = document.target.text
    numbers = [n for n, form in enumerate(column.texts) if form in foreign]
    at = 0
    while at < len(numbers):
        first = last = numbers[at]
        at += 1
        while at < len(numbers) and numbers[at] == last + 1:
            last = numbers[at]
            at += 1
        span = Span(column.starts[first], column.end(last))
        if _is_gloss(text, span.start, span.end) or _is_joined(text, span):
            continue
        if _is_in_name(document, column, first, last, judge):
            continue
        yield ForeignWord(span, judge.lang, document.source is not None, other_script=False)


# What joins a word to an address or to another word.
JOINTS = frozenset("-@#/_'’")


def _is_joined(text: str, span: Span) -> bool:
    """Whether the word is a part of an address or of a compound with a hyphen."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    dotted = text[max(0, span.start - 2) : span.start]
    return (
        (before and before in JOINTS)
        or (dotted[-1:] == "." and dotted[:1].isalnum())  # "Libraries.io"
        or after[:1] in JOINTS
        or (after[:1] == "." and after[1:].isalpha())
    )


def _is_in_name(document: Document, column: Words, first: int, last: int, judge: WordJudge) -> bool:
    """Whether a word with a capital stands beside it here as in the source: "Česká spořitelna".

    A surname before a verb does so too: the neighbor must be a word of the language, and unknown
    to the target's.
    """
    text = document.target.text
    before = column.texts[first - 1] if first else ""
    after = column.texts[last + 1] if last + 1 < len(column.texts) else ""
    if before and text[column.end(first - 1) : column.starts[first]] != " ":
        before = ""
    if after and text[column.end(last) : column.starts[last + 1]] != " ":
        after = ""
    if before[:1].isupper() and after[:1].isupper() and _is_cited(document, column, last):
        return True  # "Der dunkle Spiegel"
    before = before if _may_be_named(before, judge) else ""
    after = after if _may_be_named(after, judge) else ""
    if before and after:
        return True
    if document.source is None:
        return False
    source = document.source.need(words).texts
    places = document.source.need(occurrences)
    common = judge.other_zipf(column.texts[last]) >= NOT_IN_NAMES
    return (
        judge.other_zipf(before) >= NAMING
        and any(n and source[n - 1] == before for n in places.get(column.texts[first], ()))
    ) or (
        bool(after)
        and not common
        and any(source[n + 1 : n + 2] == [after] for n in places.get(column.texts[last], ()))
    )


def _is_cited(document: Document, column: Words, last: int) -> bool:
    """Whether the source has the word before the same word, behind a capital: "Lysá nad Labem"."""
    if document.source is None:
        return False
    source = document.source.need(words).texts
    word, after = column.texts[last], column.texts[last + 1]
    return any(
        n and source[n - 1][:1].isupper() and source[n + 1 : n + 2] == [after]
        for n in document.source.need(occurrences).get(word, ())
    )


# A word this common in its language may begin a name of several words.
NAMING: float = TUNED["NAMING"]
# A word this common before a name is no part of it: "společnosti Walmart".
NOT_IN_NAMES: float = TUNED["NOT_IN_NAMES"]


def _may_be_named(neighbor: str, judge: WordJudge) -> bool:
    return neighbor[:1].isupper() and judge.own.zipf(neighbor) < OWN
