"""Weekdays, months, nationalities and countries in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analyse.case import case
from qa.analyse.documentation import is_technical
from qa.analyse.language.passages import is_quoted
from qa.analyse.lower_case_nouns import lower_case_nouns
from qa.analyse.lower_case_propers import lower_case_propers
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import occurrences, words
from qa.compare.beside import source_beside
from qa.languages.language import Language, language
from qa.languages.united import worded
from qa.model.document import Document
from qa.model.expression import compiled, expression
from qa.model.finding import Finding
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# So many names of a kind with only commas between them are values.
ROW: int = TUNED["ROW"]
# So large a share of a sentence are words such as “the”, “of”, “in” at least.
FUNCTION_WORDS: float = TUNED["FUNCTION_WORDS"]
# What stands before the name of an account.
ACCOUNT = expression(rf"\b{worded('wording.account')} $", re.IGNORECASE)
# A capital within the sentence right before or after: part of a name.
NAME_AFTER = expression(rf" [{CAPITAL}]")
NAME_BEFORE = expression(rf"[{SMALL},] [{CAPITAL}][\w’'-]* $")


# What has a numeral behind it: "Part i was dull".
NUMBERED = expression(rf"\b{worded('page_lines.chapter')} $", re.IGNORECASE)
LONGEST_NUMBERED: int = TUNED["LONGEST_NUMBERED"]
# Where a word may begin: in "(i)" the letter is a numeral, in "-i" an option.
APART = r"(?<![\w.'’/(\[-])"


class MissingCapital(DocumentRule):
    """A weekday, month, nationality, country or the word “I” is missing its capital.

    Most languages write "monday" and "german" in lowercase; English does not. A system that copies
    the case of its source leaves such words behind. Words that are also common in lowercase are
    left alone: "polish", "turkey" or "china" always, "may" and "march" except in a date.

    German capitalizes every noun. The rule finds nouns that an ending ("die regierung") or their
    position ("im haus.") gives away; other lowercase words may be verbs or adjectives.
    """

    id = "missing-capital"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.97
    fits_catalogues = False
    facts = ("capitalized",)
    examples = (
        Example(
            "The ⟦german⟧ minister arrives on ⟦thursday⟧.",
            fixed="The German minister arrives on Thursday.",
        ),
        Example("They ate french fries and swiss cheese, baked in a dutch oven."),
        Example(
            "Where ⟦i⟧ live it rains, and ⟦i⟧'m used to it.",
            fixed="Where I live it rains, and I'm used to it.",
        ),
        Example("Let i be odd: if i can be zero, (i) was wrong. “i was here”, says the wall."),
        Example("For each row, i was set to zero, and i will denote it."),
        Example("Tell me how long ⟦i⟧ was there."),
        Example("Part i was dull, chapter i will follow."),
        Example("His bible was bound in russia leather, hers in morocco leather."),
        Example("It opened in ⟦may⟧ 2019, near the ⟦swiss⟧ border."),
        Example("The guests of ⟦russia’s⟧ embassy left."),
        Example(
            "They may march to polish the china and eat turkey; an august body with jordan.txt."
        ),
        Example("Write to @german_press or #ukraine; the Austrian team is at www.austria.info."),
        Example("Der deutsche Minister kommt am ⟦montag⟧ aus ⟦frankreich⟧.", lang="de"),
        Example(
            "Die ⟦regierung⟧ sitzt im ⟦haus⟧. Es ist gelungen, im Großen und Ganzen.", lang="de"
        ),
        Example("Das ist am besten. Im ersten und im letzten, vom kleinen zum großen.", lang="de"),
        Example("Le ministre français arrive lundi de ⟦belgique⟧.", lang="fr"),
        Example("El ministro alemán llega el lunes de ⟦francia⟧.", lang="es"),
        Example("Tiene la nacionalidad serbia y vive cerca del ecuador.", lang="es"),
        Example("La capitale argentine attend le ministre.", lang="fr"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        yield from self._nouns(document)
        yield from self._letters(document)
        propers = document.target.need(lower_case_propers)
        small = document.target.need(case).texts if propers else ()
        values = _values(document) if propers else frozenset()
        for span, right in propers:
            if any(run.contains(span) for run in small):  # one fault, told by lower-case-text
                continue
            if span in values:
                continue
            yield self.finding(
                span,
                f"Missing capital: “{span.of(text)}” should be “{right}”.",
                fix=right,
                safe=_is_sure(document, span, right),
            )

    def _letters(self, document: Document) -> Iterator[Finding]:
        """Words of one letter that are always large, but in what somebody is quoted to have typed."""
        prose, known = document.target, language(document.lang)
        if known is None or not known.always_capital:
            return
        matches = [*_always_capital(known).finditer(prose.text)]
        if not matches or _variable(known).search(prose.text) is not None:
            return
        small = prose.need(case).texts
        speaks = not prose.need(occurrences).keys().isdisjoint(known.first_person)
        found = []
        for match in matches:
            span = Span(*match.span())
            if is_quoted(prose, span, whole=False) or any(run.contains(span) for run in small):
                continue
            if match["either"] and not speaks:
                continue  # "in each row, i was zero": nobody speaks of himself
            if NUMBERED.search(prose.text, max(0, span.start - LONGEST_NUMBERED), span.start):
                continue
            word, right = match.group(), match.group().upper()
            message = f"Missing capital: “{word}” should be “{right}”."
            found.append(self.finding(span, message, fix=right, kind="letter"))
        yield from self.together(found, "words of one letter without their capital")

    def _nouns(self, document: Document) -> Iterator[Finding]:
        """Nouns in small letters; a text without any capitals is one fault, told elsewhere."""
        prose = document.target
        nouns = prose.need(lower_case_nouns)
        small = prose.need(case).texts if nouns else ()
        found = []
        for span in nouns:
            if any(run.contains(span) for run in small):
                continue
            word = span.of(prose.text)
            right = word[0].upper() + word[1:]
            message = f"Missing capital: “{word}” should be “{right}”."
            found.append(self.finding(span, message, fix=right, confidence=0.95, kind="noun"))
        yield from self.together(found, "nouns without a capital")


@loaded
def _always_capital(known: Language) -> re.Pattern[str]:
    """A word of one letter in its small form, before what stands behind no variable."""
    ends = "|".join(sorted(end[1:] for end in known.contractions if end.startswith("'")))
    behind = "|".join(sorted(known.behind_always_capital))
    either = "|".join(sorted(known.behind_always_capital_or_variable)) or "(?!)"
    return compiled(
        rf"{APART}[{known.always_capital}]"
        rf"(?=['’](?:{ends})\b| (?:{behind})\b(?!['’])| (?P<either>{either})\b(?!['’]))"
    )


@loaded
def _variable(known: Language) -> re.Pattern[str]:
    """The letter as a variable: "i = 1", "i is even", "x[i]"."""
    behind = "|".join(sorted(known.behind_variables)) or "(?!)"
    return compiled(
        rf"(?<!\w)[{known.always_capital}](?: (?:{behind})\b| ?[=<>≤≥+*∈]|[\])_^]|-th\b)"
    )


def _values(document: Document) -> frozenset[Span]:
    """The words that a manual gives as values: in quotes, “monday this week”, or in a row, “french, english, german”."""
    if not document.need(is_technical):
        return frozenset()
    prose = document.target
    spans = [span for span, _ in prose.need(lower_case_propers)]
    found = {span for span in spans if is_quoted(prose, span, whole=False)}
    row: list[Span] = []
    for span in spans:
        if row and prose.text[row[-1].end : span.start].strip() != ",":
            row = []
        row.append(span)
        if len(row) >= ROW:
            found.update(row[-ROW:])
    return frozenset(found)


def _is_sure(document: Document, span: Span, right: str) -> bool:
    """Whether the word can only be the weekday or month: some write nationalities small in “dutch oven”.

    Not "user canadian wrote", the name of an account; not "pad-thai" or "iceland-map", part of a word
    or of the name of a file; not beside a name, "the monday Service", where it may be a brand that writes
    itself small; not where the source has the same small letters.
    """
    text, known = document.target.text, language(document.lang)
    if known is None or right not in {*known.weekdays, *known.months}:
        return False
    if ACCOUNT.search(text, max(0, span.start - 12), span.start):
        return False
    if "-" in (text[span.start - 1 : span.start], text[span.end : span.end + 1]):
        return False
    if NAME_AFTER.match(text, span.end) or NAME_BEFORE.search(
        text, max(0, span.start - 40), span.start
    ):
        return False
    source = source_beside(document, span)
    if source is not None and span.of(text) in source:
        return False
    return _is_in_its_language(document, span)


def _is_in_its_language(document: Document, span: Span) -> bool:
    """Whether function words of the text's language stand in the sentence: not in one of another language.

    A page that was translated by half is taken for English: “Den 25 september” is none of its months.
    """
    prose = document.target
    known = language(prose.lang)
    sentence = sentence_at(prose.need(sentences), span.start)
    if known is None or sentence is None:
        return False
    column = prose.need(words)
    around = [column.texts[n].lower() for n in column.within(sentence)]
    return sum(word in known.function_words for word in around) >= FUNCTION_WORDS * len(around)
