"""Words with a letter too many in front."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from qa.analyse.documentation import is_documentation
from qa.analyse.language.handles import names_account
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import Numbers, Words, capitalized, occurrences, words
from qa.languages.language import language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.lexicon.ngrams import sequences
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Zipf frequencies: of a form that is a word or a brand itself, of a word that is met daily.
LISTED: float = TUNED["LISTED"]
COMMON: float = TUNED["COMMON"]
# How much more often than by chance a word stands before the next, in natural logarithms.
GOES_WITH: float = TUNED["GOES_WITH"]
# Brands and new words begin so: iPhone and eBay have two capitals at the start of a sentence.
PREFIXES = frozenset("EI")
# Surnames have these before an apostrophe, which gets lost: ORourke, DArrigo.
ELIDED = frozenset("DLO")
# A single capital, set apart, at the start of a segment, and the rest of its word.
SET_APART = expression(r"([^\W\d_]) ([^\W\d_]{1,20})(?![\w'’-])")
HANDLES = frozenset("@#_")
OPENING = "\"'“”‘’„«»‹›([¿¡—–-•* "


class StrayInitial(DocumentRule):
    """A word has an extra letter in front, or its initial is separated from the rest.

    Drop caps are a separate element on many pages; when their text is extracted, the letter is
    duplicated, combined with that of a label, or separated: "TThe", "VTrade", "T he". Two capitals
    before lowercase letters are reported if the word without the first one is common, occurs
    elsewhere in the text, begins a paragraph or a sentence, or fits the next word. "TVs", "MWh",
    "McDonald", "eBay" and "O’Neill" are left alone.
    """

    id = "stray-initial"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.97
    fits_catalogues = False
    fits_documentation = False  # whose products write themselves so: ZCombo, BTicino
    examples = (
        Example("⟦TThe⟧ minister resigned.", fixed="The minister resigned."),
        Example("⟦VTrade⟧ grew, said ⟦DAmong⟧ others."),
        Example("The envoy met ⟦RForeign⟧ Minister Oskar Lind, who works for JCity Realty."),
        Example("⟦T he⟧ road is closed.", fixed="The road is closed."),
        Example("⟦RLISBON⟧ (dpa) - The council met."),
        Example("⟦SKarlovice⟧ has no mayor."),
        Example("⟦Sthe⟧ road is closed."),
        Example("⟦SDie⟧ Minister trafen sich.", lang="de"),
        Example("The TVs used 3 MWh and 5 TWh, say MPs; the UK's JBpress quotes TA's chief."),
        Example("McDonald met O’Neill, OBrien and DSouza; IPhone and EBay sell TShirts and GMail."),
        Example("VMware and DJs\n\nA bout of flu\n\nI won a game\n\nX ray of hope"),
        Example(
            "There are many, among them Ajanta, KDevelop, NetBeans and others.\n\nXKod strips are drawn there.",
            source="Es gibt viele, und nicht nur die bekannten.\n\nDort werden Ex-Kod-Strips gezeichnet.",
            source_lang="de",
        ),
        Example("NATO, KFOR and UNHCR\n\nSFOR left Bosnia."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        known = lexicon(document.lang)
        if known is None:
            return
        column = prose.need(words)
        own = document.source.need(occurrences) if document.source is not None else {}
        texts = column.texts
        firsts = array("Q", _openers(prose))
        openers = Numbers(len(texts), firsts)
        opening = {texts[n] for n in firsts}
        for form, numbers in prose.need(capitalized).items():
            if len(form) < 3 or form in own or not (form[1].isupper() or form in opening):
                continue
            stray: dict[bool, bool] = {}
            if form[1].isupper() and len(numbers) > 1:
                continue  # "CMake": what stands so again is a name
            for n in numbers:
                if form[1:].islower() and texts[n + 1 : n + 2] and texts[n + 1][0].isupper():
                    continue  # "Mher Mkrtchyan": a first name
                before = document.target.text[column.starts[n] - 1 : column.starts[n]]
                if before in HANDLES or names_account(document.target.text, column.span(n)):
                    continue  # "@BRoe", "BRoe (@broe1)": the name of an account
                opens = n in openers
                if opens not in stray:
                    stray[opens] = _is_stray(document, known, form, opens=opens)
                if stray[opens] or (len(numbers) == 1 and _is_amid(document, known, column, n)):
                    yield self._too_many(column.span(n), form, known)
        yield from self._apart(document, known, firsts)

    def _too_many(self, span: Span, form: str, known: Lexicon) -> Finding:
        rest = form[1:]
        fixes = [Suggestion(span, rest[0].upper() + rest[1:], safe=False)]
        if known.zipf(form) >= LISTED:
            fixes.append(Suggestion(span, form.capitalize()))
        message = f"Stray letter before “{rest}”: “{form}”."
        return self.finding(span, message, suggestions=tuple(fixes))

    def _apart(
        self, document: Document, known: Lexicon, firsts: Iterable[int]
    ) -> Iterator[Finding]:
        """Initials that are set apart from their words; `firsts` are the words that begin a segment."""
        tongue = language(document.lang)
        if tongue is None:
            return
        text = document.target.text
        starts = document.target.need(words).starts
        for n in firsts:
            match = SET_APART.match(text, starts[n])
            if not match or match[1].lower() in tongue.one_letter_words or not match[1].isupper():
                continue
            joined = match[1] + match[2]
            if (
                match[2].islower()
                and known.zipf(joined) >= COMMON - 0.5
                and known.zipf(joined) > known.zipf(match[2]) - 0.5
            ):
                span = Span(match.start(), match.end())
                message = f"The initial of “{joined}” is separated from the rest."
                yield self.finding(span, message, fix=joined)


def _openers(prose: Prose) -> Iterator[int]:
    """The numbers of the words that begin a segment, behind quotation marks and bullets, in order.

    Lists of tools and products begin with their names (YSlow, AChecker), and are left out.
    """
    starts = prose.need(words).starts
    for segment in prose.segments:
        if segment.role is Role.ITEM:
            continue
        start = segment.span.start
        lead = prose.text[start : start + 8]
        start += len(lead) - len(lead.lstrip(OPENING))
        n = bisect_left(starts, start)
        if n < len(starts) and starts[n] == start:
            yield n


def _is_stray(document: Document, known: Lexicon, form: str, *, opens: bool) -> bool:
    """Whether the form has a letter too many in front; `opens` if it begins a segment."""
    if form.endswith(("'s", "’s")):
        form = form[:-2]
    rest = form[1:]
    if len(rest) < 3 or not form.isalpha():
        return False
    if rest.islower():
        return opens and _lower_rest(document.lang, known, form)
    if rest.isupper():
        return opens and _capital_rest(known, form)
    return rest[1:].islower() and _titled_rest(document, known, form, opens=opens)


def _capital_rest(known: Lexicon, form: str) -> bool:
    """Whether a form in capitals is a common word with a capital too many ("RMOSCOW")."""
    return len(form) > 5 and known.zipf(form) == 0.0 and known.zipf(form[1:]) >= COMMON - 0.5


def _titled_rest(document: Document, known: Lexicon, form: str, *, opens: bool) -> bool:
    """Whether one of two capitals is too many ("TThe", "VTrade")."""
    rest = form[1:]
    zipf, whole = known.zipf(rest), known.zipf(form)
    if whole >= LISTED:
        return opens and form[0] not in PREFIXES and zipf >= COMMON and zipf - whole >= 0.8
    seen = document.target.need(occurrences)
    tongue = language(document.lang)
    # Amid a sentence "CMake", "OData" and "XLab" are names, "DAmong" and "RForeign" are none.
    may_be_stray = opens or form[0] == rest[0]
    if tongue is not None and rest.lower() in tongue.function_words:
        may_be_stray = True
    if zipf >= COMMON and zipf > whole + 2.0 and may_be_stray:
        return True
    if zipf >= max(whole, LISTED) and opens:
        return True
    if len(seen.get(form, ())) > 1:  # a name that is written so
        return False
    stands_elsewhere = rest in seen and zipf < COMMON and form[0] not in ELIDED
    return len(rest) > 4 and whole == 0.0 and (opens or stands_elsewhere)


def _is_amid(document: Document, known: Lexicon, column: Words, n: int) -> bool:
    """Whether a word within a paragraph is a daily one with a capital too many ("RForeign Minister").

    No list has such a form, but brands are made like that ("GData", "JCity Realty"). A source has them
    as well; without one the word has to begin a sentence, or to go well with the name behind it.
    """
    form = column.texts[n].removesuffix("'s").removesuffix("’s")
    rest = form[1:]
    if len(rest) < 4 or not (rest.isalpha() and rest[0].isupper() and rest[1:].islower()):
        return False
    if known.zipf(form) > 0.0 or known.zipf(rest) < COMMON:
        return False
    if document.need(is_documentation) or _is_listed_with_names(document.target, column, n):
        return False
    if document.source is not None:
        return True
    prose, span = document.target, column.span(n)
    sentence = sentence_at(prose.need(sentences), span.start)
    if (
        sentence is not None
        and (not n or column.starts[n - 1] < sentence.start)  # else no need to copy so much of it
        and not prose.text[sentence.start : span.start].strip(OPENING)
    ):
        segment = prose.segment_at(sentence.start)
        # The first words of items are names as often as not.
        return segment is not None and segment.span.start < sentence.start
    after = next(iter(column.texts[n + 1 : n + 2]), "")
    table = sequences(document.lang)
    lift = table.phrases.step("", rest, after) if table and after[:1].isupper() else None
    return lift is not None and lift >= GOES_WITH


def _is_listed_with_names(prose: Prose, column: Words, n: int) -> bool:
    """Whether commas set the word apart from a name on each side: "among Ajanta, KDevelop, NetBeans"."""
    if not 0 < n < len(column.texts) - 1:
        return False
    return all(
        column.texts[m][0].isupper()
        and prose.text[column.end(min(m, n)) : column.starts[max(m, n)]] == ", "
        for m in (n - 1, n + 1)
    )


def _lower_rest(lang: str, known: Lexicon, form: str) -> bool:
    """Whether a capitalized form is a function word with a capital too many in front."""
    tongue = language(lang)
    low = form.lower()
    return (
        tongue is not None
        and form[1:] in tongue.function_words
        # "Ishe" is "Is he", without its space.
        and not any({low[:n], low[n:]} <= tongue.function_words for n in range(2, len(low) - 1))
        and len(form) > 3
        and known.zipf(form) < 2.0
        and known.zipf(form[1:]) >= COMMON + 1.5
    )
