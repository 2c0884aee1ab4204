"""Common words with a letter lost, added, changed or swapped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from qa.analyse.documentation import is_documentation, is_technical
from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import neighbor
from qa.analyse.names.romanization import plain
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.spelling.lost_initials import lost_initials
from qa.analyse.spelling.misspellings import SURE, misspellings
from qa.analyse.spelling.near_words import kind_of_slip
from qa.analyse.spelling.parted import is_beside_invisible, parted_at_a_function_word
from qa.analyse.spelling.slips import slips
from qa.analyse.spelling.word_breaks import split_words
from qa.analyse.torn_text import small_heads
from qa.analyse.words import occurrences, words
from qa.languages.forms import forms
from qa.languages.language import language, languages_with
from qa.lexicon.frequency import LONG_LISTS, lexicon
from qa.lexicon.rare_forms import has_dictionary
from qa.lexicon.word_list import listed
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Suggestion
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL, SMALL
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# What explains a word: brackets right behind it, or behind a quotation mark.
EXPLAINED = expression(r"['’”\"]? [(\[][^\W\d_]")

# So many words of a sentence that no list has are a dialect, or another language.
MANY_UNKNOWN: int = TUNED["MANY_UNKNOWN"]

# So many words are named that may be meant.
MOST: int = TUNED["MOST"]
# A word of so many letters that the source has with so long an ending at most is the same word.
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
LONGEST_ENDING: int = TUNED["LONGEST_ENDING"]
# So common is another form of a term of a trade (Zipf).
OTHER_FORM: float = TUNED["OTHER_FORM"]
SHORTEST_TERM: int = TUNED["SHORTEST_TERM"]
ACCOUNT = expression(r"@(\w+)")
QUOTES = frozenset('"“„«')
# A surname behind a first name, and a verb of the article's own: "Kashmira Roe writes".
BEFORE_NAME = expression(rf" [{CAPITAL}][{SMALL}]+ [{SMALL}]+s\b")
# In documentation, shorter words than these are coined as well as misspelled: any, and those with a changed letter.
SHORTEST_SLIP: int = TUNED["SHORTEST_SLIP"]
LONG_SLIP: int = TUNED["LONG_SLIP"]
# From so many letters on, two names seldom differ by one.
LONG_NAME: int = TUNED["LONG_NAME"]


@dataclass(frozen=True)
class MisspelledWord(DocumentRule):
    """A word is in no dictionary, and one typo away from a far more common one.

    A form counts as a word if it is in one of the open word lists (for English 500,000 forms, in American,
    British, Canadian and Australian spelling) or is regularly derived from one: "rebidding", "unplayable".
    Not every other form is reported: most are names or foreign words. A form is reported if adding,
    removing, changing or swapping a letter makes it a word that is at least several hundred times as
    common. Spelling mistakes that many people make ("existance", "recieve") are so common themselves that
    a smaller ratio is enough. Words that the source has, too, words next to other unknown words, compounds
    and glosses are left alone.

    In English, a capital mid-sentence marks a name, and many names are one letter away from a word
    (Spectrem, Marai); option `names` reports such words as well.

    In other languages, only lowercase words are checked, if neither the frequency list nor a dictionary has
    them: the relevant parts of the open dictionaries of German, French, Spanish, Portuguese, Polish, Dutch,
    Russian, Turkish, Romanian, Slovak, Greek, Danish and Bulgarian are included, those of other languages are
    used if they are installed (`apt install hunspell-it`). Compounds are taken apart; without a dictionary, a
    typo in the first letter or the ending counts only if no word of the language begins or ends like that.
    Finnish has more forms than any list: there, a typo counts only if it produces a sequence of three letters
    that hardly any word has. Words without their accents are reported, too.
    """

    id = "misspelled-word"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.93
    facts = ("never_glued|spelled_by_letters",)
    fits_foreign_passages = False
    examples = (
        Example("They were ⟦foudn⟧ in the ⟦hopital⟧.", fixed="They were found in the hospital."),
        Example("⟦Hydogen⟧ is stored by the ⟦Eurpoean⟧ agency."),
        Example("The ⟦governemnt⟧ did ⟦nto⟧ agree."),
        Example("Two ⟦seperate⟧ teams ⟦recieved⟧ an ⟦independant⟧ and ⟦usefull⟧ answer."),
        Example("A currant bun, a descant, a summery day; judgement, colour, skilful, ageing."),
        Example("Cogon grass, a gilet, tenge and underride guards; finishings and tenderings."),
        Example("The word (taget) and “famrs” are quoted; 1-chome, Shonai-gawa, taget.example."),
        Example("Sagana and Thate met Altoug; Mr Governo left."),
        Example("Die Schule wurde ⟦erfoglreich⟧ saniert, sagte die Leiterin.", lang="de"),
        Example("Le maire a présenté le ⟦prgramme⟧ de la semaine.", lang="fr"),
        Example("La tormenta ⟦destuye⟧ la escuela y ⟦tambien⟧ el puente.", lang="es"),
        Example("Una buena pr&aacute;ctica con librer&iacute;as ayuda.", lang="es"),
        Example("Il sindaco ha ⟦presntato⟧ il programma.", lang="it"),
        Example("De oxer en de dropen: zij trok haar ⟦kanditatuur⟧ gisteren in.", lang="nl"),
        Example("Prezydent ⟦powiedizał⟧ w piątek, że ⟦rzad⟧ ustąpi.", lang="pl"),
        Example("Власти ⟦сообшили⟧ о новых мерах.", lang="ru"),
        Example("Уряд ⟦повідомвив⟧ про нові заходи.", lang="uk"),
        Example("Vláda v pátek ⟦oznámlia⟧ nové opatření.", lang="cs"),
        Example("Vláda v piatok ⟦oznámlia⟧ nové opatrenia.", lang="sk"),
        Example("Guvernul a ⟦anuntat⟧ vineri noi măsuri.", lang="ro"),
        Example("Η ⟦κυβέρνσηη⟧ ανακοίνωσε νέα μέτρα.", lang="el"),
        Example("Η πορεία των μεταρρυθμίσεών της και των κυρώσεών του.", lang="el"),
        Example("Hükümet cuma günü yeni ⟦önlemelr⟧ açıkladı.", lang="tr"),
        Example("Regeringen ⟦presenetrade⟧ nya åtgärder i fredags.", lang="sv"),
        Example("Hallitus ja ⟦eduskunnta⟧ kertoivat asiasta.", lang="fi"),
        Example("Hallitus kertoi kissanpentuparvestaankin.", lang="fi"),
        Example("Regeringen ⟦præsneterede⟧ nye tiltag i fredags.", lang="da"),
        Example("Regjeringen ⟦presnterte⟧ nye tiltak på fredag.", lang="nb"),
        Example("Правителството ⟦обвяи⟧ нови мерки в петък.", lang="bg"),
        Example("El govern ha ⟦anunicat⟧ mesures noves.", lang="ca"),
        Example("Die Dorfschulhaussanierung, un sous-marinier, la atenuará, i tipini.", lang="de"),
        Example("A dish called cloun in the source.", source="Ein Gericht namens cloun."),
    )

    names: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        own = document.source.need(occurrences) if document.source is not None else {}
        # Words that lost their first letter, and the ends of words that a space parts, have rules of their own.
        lost = {mark.span.end for mark in document.need(lost_initials)}
        lost.update(parted.span.end for parted in document.target.need(split_words))
        if primary(document.lang) not in languages_with("*.sequences"):
            yield from self._slips(document, own, lost)
            return
        bounds, heads = document.target.need(sentences), document.target.need(small_heads)
        among_unknown: dict[Span, bool] = {}  # by sentence, which may be as long as the text
        for span, rights, unique, far in document.target.need(misspellings):
            written = span.of(text)
            # Where a paragraph lost its beginning, more than a letter is gone: torn-text.
            is_others = span.end in lost or span.start in heads
            if written in own or is_others or _is_foreign(written, document.source_lang):
                continue
            capital = written[0].isupper()
            if capital and not self.names and _may_be_name(document, span, rights):
                continue
            if is_beside_invisible(text, span) or _is_term(document, written, rights):
                continue  # half of a word, or a word of its trade
            if _is_meant(document, span, rights, far=far):
                continue
            sentence = sentence_at(bounds, span.start)
            if sentence is not None:
                if sentence not in among_unknown:
                    among_unknown[sentence] = _has_many_unknown(document, sentence)
                if among_unknown[sentence]:
                    continue
            parted = parted_at_a_function_word(written, document.lang)
            likely = (*([parted] if parted else ()), *rights)[:MOST]
            meant = " or ".join(f"“{right}”" for right in likely)
            yield self.finding(
                span,
                f"“{written}” is not in any dictionary; did you mean {meant}?",
                suggestions=tuple(Suggestion(span, right, safe=False) for right in likely),
                confidence=self.confidence if unique else 0.9,
                kind=_kind_of(document.target, span, capital=capital),
            )

    def _slips(
        self, document: Document, own: Mapping[str, object], lost: Collection[int]
    ) -> Iterator[Finding]:
        """Slips in other languages than English.

        Hints where no dictionary was asked, and where the frequency list is short: beside it, too many
        rare words are one letter from a common one (Slovak "potravná", "potravou").
        """
        asked = has_dictionary(document.lang) and primary(document.lang) in LONG_LISTS
        for span, rights, unique, accents in document.target.need(slips):
            written = span.of(document.target.text)
            if written in own or span.end in lost or _is_foreign(written, document.source_lang):
                continue
            if not accents and _is_jargon(document, written):
                continue
            if not accents and written[0].isupper() and any(right in own for right in rights):
                continue  # "Madagaskar": the language's own form of a name of the source
            meant = " or ".join(f"“{right}”" for right in rights)
            what = "is not in any dictionary" if asked else "is no common word"
            message = (
                f"“{written}” is missing its accents: “{rights[0]}”."
                if accents
                else f"“{written}” {what}; did you mean {meant}?"
            )
            yield self.finding(
                span,
                message,
                suggestions=tuple(Suggestion(span, right, safe=False) for right in rights),
                confidence=self.confidence if unique else 0.9,
                severity=None if asked else Severity.NEUTRAL,
                kind="in another language" if asked else "without a dictionary",
            )


def _is_term(document: Document, written: str, rights: Collection[str]) -> bool:
    """Whether the text writes the word again and none that it may be a slip for, or the source inflects it.

    “A medicane is a storm. Medicanes are rare”; “metam”, of which the source has “metamu”.
    """
    here = document.target.need(occurrences)
    low = written.lower()
    if len(here.get(written, ())) > 1 and not any(right in here for right in rights):
        return True
    if document.source is None or len(low) < SHORTEST_STEM:
        return False
    return any(
        word.lower().startswith(low) and len(word) <= len(low) + LONGEST_ENDING
        for word in document.source.need(occurrences)
    )


def _is_meant(document: Document, span: Span, rights: Collection[str], *, far: bool) -> bool:
    """Whether the word may be written so on purpose: an account, speech, another language, a word that a trade has made."""
    written = span.of(document.target.text)
    return (
        _is_of_an_account(document, written)
        or _is_as_spoken(document, span, rights)
        # "gasoliney", made for the day; "completey" is nearer to "completely".
        or any(written.lower() == f"{right.lower()}y" for right in tuple(rights)[:1])
        or (
            is_technical(document)
            and not _has_the_day(document, written, rights)
            and _may_be_coined(written.lower(), rights, far=far)
        )
    )


def _has_the_day(document: Document, written: str, rights: Collection[str]) -> bool:
    """Whether a word with a capital may be a day or a month that the text has elsewhere: no trade has made “Manday”, beside “Monday”."""
    known = language(document.lang)
    return (
        known is not None
        and written[0].isupper()
        and any(
            right in document.target.need(occurrences)
            for right in (*known.weekdays, *known.months)
            if right in rights
        )
    )


def accounts(prose: Prose) -> str:
    """The names of accounts that the text has, in lower case, a line each."""
    return "\n".join(ACCOUNT.findall(prose.text)).lower() if "@" in prose.text else ""


def _is_of_an_account(document: Document, written: str) -> bool:
    """Whether the text has the word in the name of an account: "user roeann", "@xroeann"."""
    return written.lower() in document.target.need(accounts)


def _is_as_spoken(document: Document, span: Span, rights: Collection[str]) -> bool:
    """Whether a quotation writes the ending as it is spoken: “We turnin up”."""
    text = document.target.text
    segment = document.target.segment_at(span.start)
    return (
        span.of(text).endswith("in")
        and f"{span.of(text)}g" in rights
        and segment is not None
        and any(text.find(quote, segment.span.start, span.start) >= 0 for quote in QUOTES)
    )


def _may_be_coined(low: str, rights: Collection[str], *, far: bool) -> bool:
    """Whether a trade may have made the word: "containerd", "vpatch", "pygments", "globbing".

    Trades add a letter at an end, change one of a short word, and join words; hands lose, double and swap letters
    within longer ones.
    """
    if far or len(low) < SHORTEST_SLIP:
        return True
    if any(right in {low[1:], low[:-1]} for right in rights):
        return True
    if any(abs(len(right) - len(low)) > 1 or right == low for right in rights):
        return False
    changed = all(kind_of_slip(low, right) == "changed" for right in rights)
    return changed and (len(low) < LONG_SLIP or all(right[1:] == low[1:] for right in rights))


def _has_many_unknown(document: Document, sentence: Span) -> bool:
    """Whether a sentence has many words that nobody lists: “he pahked the caah in Hahvahd Yahd”."""
    known = lexicon(document.lang)
    if known is None:
        return False
    column = document.target.need(words)
    forms = {column.texts[n] for n in column.within(sentence)}
    unknown = (
        form
        for form in forms
        if form.isalpha() and not known.zipf(form) and not listed(form.lower(), document.lang)
    )
    return sum(1 for _ in islice(unknown, MANY_UNKNOWN)) >= MANY_UNKNOWN


def _is_jargon(document: Document, written: str) -> bool:
    """Whether a word of a manual is another form of one that the list has, however rarely: "гридов", "грид"."""
    known, endings = lexicon(document.lang), forms(primary(document.lang)).noun
    if known is None or not document.need(is_documentation):
        return False
    stems = [written.removesuffix(ending) for ending in ("", *endings) if written.endswith(ending)]
    return any(
        known.zipf(stem + ending) >= OTHER_FORM
        for stem in stems
        if len(stem) >= SHORTEST_TERM
        for ending in ("", *endings)
    )


def _plainly(source: Prose) -> frozenset[str]:
    """The words of a source that begin with a capital, without accents."""
    return frozenset(plain(word) for word in source.need(occurrences) if word[0].isupper())


def _is_foreign(word: str, source_lang: str | None) -> bool:
    """Whether the word is a common one of the source language: left over, not misspelled."""
    known = lexicon(source_lang) if source_lang else None
    return known is not None and known.zipf(word) >= 2.5


def _may_be_name(document: Document, span: Span, rights: Collection[str]) -> bool:
    """Whether a word with a capital stands amid its sentence, and no day, month or country is meant.

    Or the source has it with its accents: Artemise, where French has Artémise.
    """
    prose, known = document.target, language(document.lang)
    if document.source is not None and plain(span.of(prose.text)) in document.source.need(_plainly):
        return True
    if known is None:
        return True
    own = proper_words(known)
    meant = [right for right in rights if right.lower() in own]
    if not meant and is_technical(document):
        return True  # "Linkerd", "Gluster": programs
    if meant and not any(_is_slip_of_a_name(prose, span, right) for right in meant):
        return True
    sentence = sentence_at(prose.need(sentences), span.start)
    if sentence is None or not any(map(str.isalnum, prose.text[sentence.start : span.start])):
        return BEFORE_NAME.match(prose.text, span.end) is not None  # "Kashmira Roe writes for"
    return not meant


def _is_slip_of_a_name(prose: Prose, span: Span, right: str) -> bool:
    """Whether a word with a capital is a name that was mistyped, rather than another one that is like it.

    Names differ by their first letter ("Qaiwan", "Taiwan"), by any letter ("Arminia", "Armenia"), and short ones by any
    slip. Hands lose, double and swap letters ("Eurpoean Union"); of other slips, only those in days and months are told.
    """
    low, other = span.of(prose.text).lower(), right.lower()
    if low[0] != other[0]:
        return False
    number = bisect_left(prose.need(words).starts, span.start)
    in_a_name = any(neighbor(prose, number, step) is not None for step in (-1, 1))
    if kind_of_slip(low, other) in SURE:
        return len(low) >= LONG_NAME or not in_a_name
    known = language(prose.lang)
    return (
        known is not None
        and not in_a_name
        and other.capitalize() in (*known.weekdays, *known.months)
    )


def _kind_of(prose: Prose, span: Span, *, capital: bool) -> str:
    """What tells that it is no word; one that the text explains in brackets is a term more often: "a busho (commander)"."""
    if capital:
        return "with a capital"
    return "explained" if EXPLAINED.match(prose.text, span.end) is not None else "a word"
