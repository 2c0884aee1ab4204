"""Words of another language within a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from unicodedata import name

from qa.analyse.documentation import is_link_text
from qa.analyse.in_source import stands_in_source
from qa.analyse.language.bracketed_words import bracketed_words
from qa.analyse.language.cited_works import stands_in_entry
from qa.analyse.language.foreign_words import ForeignWord, foreign_words
from qa.analyse.language.handles import is_declared, names_account
from qa.analyse.language.letters_abroad import words_by_letters
from qa.analyse.language.loans import is_borrowed
from qa.analyse.language.messages import is_message
from qa.analyse.language.passages import is_quoted
from qa.analyse.language.word_judge import is_latin
from qa.analyse.names.capitalized_forms import key_of
from qa.analyse.names.introductions import mentions
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import common_beginning
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import occurrences, spans_of, words
from qa.compare.shared_with_source import counterpart
from qa.languages.folders import codes_with
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.languages.united import worded, words_anywhere
from qa.lexicon.common_words import common_words
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import listed, word_list
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL, LATIN
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Phrases that languages borrow are told by so many words of theirs.
PHRASE: int = TUNED["PHRASE"]
BORROWED_PHRASES = "borrowed.txt"
# So common (Zipf) a word is one of its language.
KNOWN_ELSEWHERE: float = TUNED["KNOWN_ELSEWHERE"]
# A word, and a comma between it and what is looked at.
LISTED_BEFORE = expression(r"\w[\w.-]{0,30}, $")
LISTED_AFTER = expression(r", \w[\w.-]{0,30}")
LONGEST_NEIGHBOR: int = TUNED["LONGEST_NEIGHBOR"]
# A title in quotation marks or brackets, of so many characters at most on each side of the word.
TITLE: int = TUNED["TITLE"]
TITLE_OPENS, TITLE_CLOSES = "“„«(\u0022", "”“»)\u0022"
# So many words before a word may be the beginning of a name.
BEGINNING: int = TUNED["BEGINNING"]
# A word of so many letters is no other word's without its accents.
LONG_WORD: int = TUNED["LONG_WORD"]
# A word that is so usual without its accents is borrowed (Zipf).
BORROWED: float = TUNED["BORROWED"]
# A word of so few letters joins two of a name.
JOINT: int = TUNED["JOINT"]
# A word is not the target language's below this frequency (Zipf).
UNKNOWN: float = TUNED["UNKNOWN"]
# A word that a page has so often is a term of its trade.
OFTEN: int = TUNED["OFTEN"]
# Cases of a name have so many first letters in common, and part in no more than so many of their last ones.
STEM: int = TUNED["STEM"]
ENDING: int = TUNED["ENDING"]
# A word of every day is so common in its language (Zipf).
EVERYDAY: float = TUNED["EVERYDAY"]


OTHER_LETTER = expression(rf"[^\W\d_{LATIN}]")
# What people write on the net in every language.
OF_THE_NET = shared_words("net")

# What tells that a text speaks of a word in other letters.
SET_APART, EQUAL = expression(r"[(\[{（「『“‘\"'«][ ]?$"), expression(r"\s?(?:[=＝]|\[)")
CALLED, CALLING = (
    expression(rf"\b{worded('wording.named_otherwise')} $", re.IGNORECASE),
    TUNED["CALLING"],
)
OF_CHARACTERS = words_anywhere("wording.of_characters")
# So far from a word, in code points, a text tells how it is written.
TELLING: int = TUNED["TELLING"]

# What says the same in the letters of the text: "타미 ~ Tammy", "אחריי - After me", "κρυπτός, (kryptos)".
GLOSSED = expression(rf" [~–—-] [{CAPITAL}]|,? \((?=[^\W\d_]{{2}})")


class UntranslatedWord(DocumentRule):
    """A word is left in another language mid-sentence.

    The rule finds words in another alphabet, and words that occur in the source text in the same
    form and are unknown in the target language, or far less common there than in the language of
    the source. Without the source text, it reports only words that are unknown in the target
    language and among the most common ones of another; these are hints, except in English.

    Names, words in quotation marks or brackets, and words that the target language has borrowed are
    left alone. So are German nouns, which look like names, except those with an ending that only
    nouns have.
    """

    id = "untranslated-word"
    category = Category.UNTRANSLATED
    severity = Severity.MAJOR
    confidence = 0.9
    fits_catalogues = False
    fits_documentation = False  # which keeps the words of its trade
    examples = (
        Example("Aid ⟦вартістю⟧ five million arrived."),
        Example("She works for the ⟦领馆⟧ in Houston."),
        Example(
            "The mayor ⟦vorher⟧ resigned.",
            source="Der Bürgermeister trat vorher zurück.",
            source_lang="de",
        ),
        Example(
            "They visited the ⟦Ausstellungseröffnung⟧ on Sunday.",
            source="Sie besuchten am Sonntag die Ausstellungseröffnung.",
            source_lang="de",
        ),
        Example("The minister said ⟦también⟧ that taxes will rise."),
        Example(
            "The ⟦håndboldkampen⟧ was late, and the ⟦sportschefen⟧ left it; they ate smörgåsbord, jalapeños and coördinated."
        ),
        Example("The cases rise ⟦στα⟧ hospitals."),
        Example("Mayor Anna Weber (Анна Вебер) resigned; the angle α is small; Ω is 5."),
        Example(
            "He ate at the restaurant in Landkreis Ansbach.",
            source="Er aß im restaurant im Landkreis Ansbach.",
            source_lang="de",
        ),
        Example("The word “также” means also."),
        Example(
            "Practical speech (which they call πραγματικῇ, as others do) is old.",
            source="Die praktische Rede (die sie πραγματικῇ nennen, wie andere) ist alt.",
            source_lang="de",
        ),
        Example(
            "Weber, Anna. De brug en haar verzameling. Leiden: Brug, 1907.",
            source="Weber, Anna. De brug en haar verzameling. Leiden: Brug, 1907.",
            source_lang="nl",
        ),
        Example(
            "Das war so witzig, lmao.",
            source="That was so funny, lmao.",
            source_lang="en",
            lang="de",
        ),
        Example("The show was led by Felix Slováček. The crowd loved slováček."),  # lower-case-name
        Example("“[⟦Syytetty⟧] has told that the money was not his,” said the prosecutor."),
        Example(
            "“[Zuckerberg] has told us,” and “[he] left”, and [sic] or [Reuters] are left alone."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for left in document.need(bracketed_words):
            spoken = language(left.lang)
            yield self.finding(
                left.span,
                f"Untranslated: “[{left.span.of(text)}]” is still in {spoken.name if spoken else 'another language'}.",
                severity=None if left.in_source else Severity.MINOR,
                kind="bracketed",
            )
        for word in document.need(foreign_words):
            if word.other_script and is_link_text(document, word.span):
                continue
            if document.source is None and is_message(document.target.text, word.span):
                continue
            if word.in_source and (
                _is_of_a_name(document, word.span)
                or _follows_a_name(document, word)
                or _is_in_a_title(document, word.span)
                or _is_a_name(document, word.span)
                or _is_a_term(document, word.span)
                or _is_of_a_third_language(document, word)
            ):
                continue
            if word.other_script and _is_ornament(word.span.of(document.target.text)):
                continue
            if (
                names_account(text, word.span)
                or is_declared(document, word.span)
                or _is_introduced_here(document, word.span)
                or stands_in_entry(text, word.span)
                or _is_foreign_there(document, word.span)
                or (word.other_script and GLOSSED.match(text, word.span.end))
            ):
                continue
            if word.span.of(text).lower() in OF_THE_NET:
                continue
            if _is_listed_so(document, word.span) or _is_borrowed(
                word.span.of(text), document.lang, word.lang
            ):
                continue
            known = language(word.lang)
            what = known.name if known else "another language"
            witness = "; the source has the same" if word.in_source else ""
            yield self.finding(
                word.span,
                f"Untranslated: “{word.span.of(text)}” is still in {what}{witness}.",
                severity=_severity(document, word),
                confidence=_confidence(document, word),
                kind=_kind(document, word),
            )


def _is_introduced_here(document: Document, span: Span) -> bool:
    """Whether it is the surname of somebody whom the text introduces in full, and only lost its capital: “slováček”."""
    written = span.of(document.target.text)
    return written.islower() and key_of(written) in document.target.need(mentions).introduced


def _is_known_elsewhere(form: str, but: str) -> bool:
    """Whether another language has the word: a common one, or one with letters that few languages have, “nouveautés”."""
    if common_words().highest(form, but) is not None:
        return True
    return not form.isascii() and any(
        (known := lexicon(code)) is not None and known.zipf(form) >= KNOWN_ELSEWHERE
        for code in codes_with(BORROWED_PHRASES)
        if code != but
    )


def _is_of_a_third_language(document: Document, word: ForeignWord) -> bool:
    """Whether the source itself has the word from another language: French in a Dutch letter, “honnête”; “je ne sais quoi”."""
    there = lexicon(document.source_lang or "")
    text = word.span.of(document.target.text).lower()
    source_lang = primary(document.source_lang or "")
    sentence = sentence_at(document.target.need(sentences), word.span.start)
    if (
        document.source is not None
        and sentence is not None
        and len(sentence) > len(word.span)
        and not sentence.of(document.target.text)[-1].isalnum()
        and stands_in_source(document, sentence.of(document.target.text))
    ):
        return True  # a line of verse that the source has in the translation's language
    if there is not None and all(
        there.zipf(form) == 0.0 and _is_known_elsewhere(form.rpartition("'")[2], source_lang)
        for form in text.replace("’", "'").replace(",", " ").split()
    ):
        return True
    column = document.target.need(words)
    n = bisect_left(column.starts, word.span.start)
    near = [[form.lower() for form in column.texts[max(0, at) : at + PHRASE]] for at in (n, n - 1)]
    return any(
        len(said) == PHRASE and is_borrowed(said, code)
        for code in codes_with(BORROWED_PHRASES)
        if code != source_lang
        for said in near
    )


def _is_a_term(document: Document, span: Span) -> bool:
    """Whether a page keeps the word on purpose: as the text of a link, in quotation marks, or wherever it comes."""
    if not document.source_parts:
        return False
    word = span.of(document.target.text)
    return (
        is_link_text(document, span)
        or is_quoted(document.target, span, whole=False)
        or len(list(spans_of(document.target, word))) >= OFTEN
    )


def _is_of_a_name(document: Document, span: Span) -> bool:
    """Whether the source has it within the same name or title: “České dráhy”, “Milion chvilek pro demokracii”."""
    place = counterpart(document, span)
    if place is None or document.source is None:
        return False
    there, text = place.of(document.source.text), document.target.text
    column = document.target.need(words)
    first = last = bisect_left(column.starts, span.start)
    while first > max(0, last - BEGINNING) and text[column.starts[first - 1] : span.end] in there:
        first -= 1
    if first < last and text[column.starts[first]].isupper():
        return True
    # "Daniel arap Moi", "Lisa nad Labem": between two names, of which the source has the second.
    after = bisect_left(column.starts, span.end)
    if not last or after >= len(column.starts):
        return False
    before, behind = column.span(last - 1), column.span(after)
    return (
        text[before.end : span.start] == " " == text[span.end : behind.start]
        and text[before.start].isupper()
        and text[behind.start].isupper()
        and text[span.start : behind.end] in there
    )


def _follows_a_name(document: Document, word: ForeignWord) -> bool:
    """Whether a foreign word with a capital stands right before it: “Žinių radijas”, a name that was kept.

    The source has it in another case, so that not even the same words need to stand there.
    """
    text, column = document.target.text, document.target.need(words)
    known = lexicon(document.lang)
    n = bisect_left(column.starts, word.span.start)
    if not n or known is None or not word.span.of(text)[:1].islower():
        return False
    if n > 1 and column.texts[n - 1].islower() and len(column.texts[n - 1]) <= JOINT:
        n -= 1  # "Starostové a nezávislí"
    before = column.texts[n - 1]
    if text[column.end(n - 1) : column.starts[n]] != " " or not before[:1].isupper():
        return False
    if n > 1 and column.starts[n - 1] - column.end(n - 2) > 2:
        return False  # it begins a paragraph: its capital is the sentence's
    return known.zipf(before) < UNKNOWN


def _is_listed_so(document: Document, span: Span) -> bool:
    """Whether the source has the word in the same list, between the same neighbors: names of programs."""
    if document.source is None:
        return False
    text = document.target.text
    before = LISTED_BEFORE.search(text, max(0, span.start - LONGEST_NEIGHBOR), span.start)
    after = LISTED_AFTER.match(text, span.end)
    if before is None or after is None:
        return False
    return stands_in_source(document, text[before.start() : after.end()])


def _is_borrowed(written: str, lang: str, spoken: str | None) -> bool:
    """Whether the language has the word without its accents, as English has “fête”; no word such as “très”."""
    low = written.lower()
    bare, known, own = plain(low), language(spoken), lexicon(lang)
    if bare == low or len(bare) < LONG_WORD or (known is not None and low in known.function_words):
        return False
    return own is not None and own.zipf(bare) >= BORROWED


def _severity(document: Document, word: ForeignWord) -> Severity | None:
    """A hint where words stay as often as not, or where nothing but a list of frequent words was asked.

    A program keeps “checkbox” and “MIME”. Where no large list tells the language's own rare words, they are
    taken for common ones of its neighbors: Norwegian “låna” for Swedish, Danish “hæst” for Icelandic.
    """
    if word.other_script:
        return None
    alone = document.source is None and word_list(document.lang) is None
    return Severity.NEUTRAL if document.units or alone else None


def _is_a_name(document: Document, span: Span) -> bool:
    """Whether the source writes the word with a capital, in a language where names alone have one: “Pekka”.

    If the translation has it in small letters (“pekka”), it must not begin each sentence there that has it.
    """
    source, written = document.source, span.of(document.target.text)
    known = language(document.source_lang or "")
    if source is None or known is None or known.capitalizes_nouns:
        return False
    if written.lower() in source.need(occurrences):
        return False
    if len(written) > 1 and written.upper() in source.need(occurrences):
        return True  # "sttk", an abbreviation that lost its capitals
    if written[0].isupper():
        return stands_in_source(document, written)
    if _is_inflected_there(source, written.lower()):
        return True
    starts = source.need(words).starts
    places = source.need(occurrences).get(written[0].upper() + written[1:], ())
    before = (source.text[max(0, starts[n] - 3) : starts[n]].rstrip()[-1:] for n in places)
    return any(mark.isalnum() or mark == "," for mark in before)


def _is_inflected_there(source: Prose, written: str) -> bool:
    """Whether the source has the words in another case, with capitals amid its sentences: “turnov”, of “do Turnova”."""
    forms = written.split()
    if min(map(len, forms)) <= STEM:
        return False
    capital = source.need(_amid_with_capitals)
    return all(
        any(_is_case_of(form, other) for other in capital.get(form[:STEM], ())) for form in forms
    )


def _is_case_of(form: str, other: str) -> bool:
    """Whether two forms of a word part in their last letters alone."""
    return common_beginning(form, other) >= max(len(form), len(other)) - ENDING


def _amid_with_capitals(source: Prose) -> dict[str, list[str]]:
    """The words that have a capital within a sentence, in small letters, by their first letters."""
    column = source.need(words)
    found: dict[str, list[str]] = {}
    for n in range(1, len(column.texts)):
        word = column.texts[n]
        gap = source.text[column.end(n - 1) : column.starts[n]]
        if word[0].isupper() and gap in {" ", ", "}:
            found.setdefault(word[:STEM].lower(), []).append(word.lower())
    return found


def _is_in_a_title(document: Document, span: Span) -> bool:
    """Whether the source has the quotation, or what stands in brackets, that it is part of: a name in its language.

    “Evidence vybraných výrobků”, (Nejvyšší kontrolní úřad).
    """
    text, source = document.target.text, document.source
    if source is None:
        return False
    start = max(text.rfind(mark, max(0, span.start - TITLE), span.start) for mark in TITLE_OPENS)
    ends = (text.find(mark, span.end, span.end + TITLE) for mark in TITLE_CLOSES)
    end = min((place for place in ends if place >= 0), default=-1)
    if start < 0 or end < 0 or end - start <= len(span) + 2:
        return False
    inner = text[start + 1 : end]
    return (
        "\n" not in inner
        and " " in inner
        and inner[0].isupper()
        and stands_in_source(document, inner)
    )


def _is_foreign_there(document: Document, span: Span) -> bool:
    """Whether a word has other letters than the whole source is written in: a term that writers quote in Greek, and no leftover."""
    return (
        document.source is not None
        and OTHER_LETTER.search(document.target.text, span.start, span.end) is not None
        and is_latin(document.source_lang or "")
    )


def _is_ornament(written: str) -> bool:
    """Whether it is one sign, or the same again, in letters that make words of several: a face, a bullet."""
    return len(set(written)) == 1 and not name(written[0], "").startswith("CJK UNIFIED")


def _kind(document: Document, word: ForeignWord) -> str:
    """What tells that the word is foreign."""
    if word.other_script:
        return "spoken of" if _is_spoken_of(document, word.span) else "other letters"
    if not word.in_source:
        by_letters = document.need(words_by_letters).get(word.lang or "", frozenset())
        return "by its letters" if word.span.of(document.target.text) in by_letters else "a word"
    own = language(document.lang)
    lent = own is not None and primary(document.source_lang or "") in own.borrows_from
    written = word.span.of(document.target.text)
    if lent or _is_rare_loan(document, written.lower()):
        return "in the source, may be borrowed"
    # What a translator keeps on purpose comes again: the alforjas of a novel, the adat of a report.
    again = document.target.need(occurrences).get(written, ())
    return "in the source, again" if len(again) > 1 else "in the source"


def _is_spoken_of(document: Document, span: Span) -> bool:
    """Whether the text tells how a word is written: in brackets or quotation marks, beside “=”, or in a sentence about letters."""
    text = document.target.text
    near = text[max(0, span.start - TELLING) : span.end + TELLING].casefold()
    return (
        SET_APART.search(text, max(0, span.start - 3), span.start) is not None
        or EQUAL.match(text, span.end) is not None
        or CALLED.search(text, max(0, span.start - CALLING), span.start) is not None
        or any(stem in near for stem in OF_CHARACTERS)
    )


def _is_rare_loan(document: Document, word: str) -> bool:
    """Whether a list of the language has a word that is rare in it, and no everyday word of the source: alforjas, alcaldes."""
    here, there = lexicon(document.lang), lexicon(document.source_lang or "")
    return (
        here is not None
        and there is not None
        and bool(listed(word, primary(document.lang)))
        and here.zipf(word) < UNKNOWN
        and there.zipf(word) < EVERYDAY
    )


def _confidence(document: Document, word: ForeignWord) -> float | None:
    """How sure it is that the word is left over: without a source, articles may cite any word."""
    if document.source is None:
        return 0.8
    return 0.98 if word.other_script else None
