"""Words that have lost their first letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.analyse.names.romanization import plain
from qa.analyse.spelling.left_letters import left_letters
from qa.analyse.spelling.lost_initials import LostInitial, lost_initials
from qa.analyse.spelling.parted import is_beside_invisible
from qa.analyse.torn_text import small_heads
from qa.languages.language import of_source
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import Listed, listed, word_list
from qa.model.document import Document
from qa.model.finding import Finding, Related, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# A word has not lost its first letter if so many of its letters are those of the source's.
ALIKE: int = TUNED["ALIKE"]


class DroppedInitial(DocumentRule):
    """A word is missing its first letter.

    Systems that cut words into pieces can lose one letter wherever a word begins with it: "ealand",
    "elensky" and "enit" instead of Zealand, Zelensky and Zenit. A word is reported if it is
    practically unknown and if, with one letter in front, it is a word that occurs elsewhere in the
    text, a name of the source, or a far more common word of the language. Capitalized words are
    left to the rules on names.

    If several letters fit, none is certain; the suggestions are the three likeliest words. Of words of two letters
    only the second is left ("n addition", "f it rains"): it is reported where it begins a sentence and stands
    nowhere else in the text.
    """

    id = "dropped-initial"
    category = Category.SPELLING
    severity = Severity.MAJOR
    confidence = 0.96
    fits_catalogues = False
    fits_documentation = False
    fits_foreign_passages = False
    examples = (
        Example("The ⟦haracter⟧ of the town changed.", fixed="The character of the town changed."),
        Example("Players from New ⟦ealand⟧ met them ⟦ogether⟧."),
        Example("The railway ⟦ector⟧ grew; the ⟦chool⟧ closed."),
        Example(
            "Mr Vostrikov spoke first. Then ⟦ostrikov⟧ left.",
            fixed="Mr Vostrikov spoke first. Then Vostrikov left.",
        ),
        Example(
            "Yesterday Pavel ⟦ashmakov⟧ won.",
            source="Вчера победил Павел Башмаков.",
            source_lang="ru",
        ),
        Example("They met in Kyiv. ⟦n⟧ addition, a train left. ⟦f⟧ you want a seat, ask."),
        Example("Let n be the number of rows. n is never 0, e. g. n the first. c the mayor left."),
        Example("Eine neue ⟦egierung⟧ wurde gebildet.", lang="de"),
        Example("Un nouveau ⟦ouvernement⟧ est nommé.", lang="fr"),
        Example("El ⟦obierno⟧ no responde.", lang="es"),
        Example("It was a bad omen: the rial fell, and oats, ales and owls were hard to come by."),
        Example("He wrote as @ogether; see enit.example or *haracter."),
        Example("He was called an armonger by the papers."),
        Example("A plate of udon and okonomiyaki; the ukulele and oud played on."),
        Example("The rouble fell, though nobody sold a rouble."),
        Example("The Iranian rial, a rime of frost, and Aura and Habib as guests."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for lost in document.target.need(left_letters):
            written = lost.span.of(text)
            yield self.finding(
                lost.span,
                f"Only “{written}” is left of the first word of the sentence: {_reason(lost)}.",
                suggestions=tuple(Suggestion(lost.span, whole) for whole in lost.wholes),
                kind="one letter",
            )
        found = document.need(lost_initials)
        if not found:
            return
        heads = document.target.need(small_heads)
        # A system that lost one first letter lost others: alone, it may be any slip ("hecking" for "heckling").
        alone = len({lost.span.of(text) for lost in found}) == 1
        for lost in found:
            written = lost.span.of(text)
            if is_beside_invisible(text, lost.span):
                continue
            if not (lost.seen or lost.in_source) and lost.span.start in heads:
                continue  # where a paragraph lost its beginning, more than a letter may be gone: torn-text
            if lost.in_source and _begins_alike(written, lost.in_source):
                continue  # the source has it whole, in a case: “Yhteislyseoon”, “otaniemi” for “Otaniemessä”
            if not (lost.seen or lost.in_source) and (
                _is_another_slip(written, document.lang) or _is_in_use(written, document.lang)
            ):
                continue
            if alone and not (lost.seen or lost.in_source) and _is_far_fetched(lost, document.lang):
                continue
            # One letter in front makes words of many forms: no fix is safe.
            fixes = tuple(Suggestion(lost.span, whole) for whole in lost.wholes)
            yield self.finding(
                lost.span,
                f"“{written}” is missing its first letter: {_reason(lost)}.",
                suggestions=fixes,
                confidence=_confidence(lost),
                severity=_severity(document, lost),
                kind=_kind(document, lost, alone=alone),
                related=((Related(self.id, lost.seen, "The complete word."),) if lost.seen else ()),
            )


def _is_far_fetched(lost: LostInitial, lang: str) -> bool:
    """Whether each whole form is a rare word: “armonger”, by a system that makes words up, is no “warmonger”."""
    known = lexicon(lang)
    return known is not None and all(known.zipf(whole) < WHOLE for whole in lost.wholes)


def _begins_alike(written: str, original: str) -> bool:
    """Whether the word of the source begins with the same letters, whatever its case and its marks: “O keefe”, “O’Keefe”."""
    one, two = (
        "".join(filter(str.isalpha, plain(form.casefold()))) for form in (written, original)
    )
    return one[:ALIKE] == two[:ALIKE]


def _severity(document: Document, lost: LostInitial) -> Severity | None:
    """A hint where neither the text nor a large list says that the rest is no word; else what is allowed.

    Where no large list of words was asked, a word in small letters may be one that has lost nothing, though
    the text has the other as well: Romanian “reversibil” beside “ireversibil”.
    """
    if lost.in_source or word_list(document.lang) is not None:
        return None
    if lost.seen:
        return None if lost.wholes[0][0].isupper() else Severity.MINOR
    return Severity.NEUTRAL  # Russian “осмотрим”, Portuguese “estival”


def _kind(document: Document, lost: LostInitial, *, alone: bool) -> str:
    """What tells that a letter is missing; of words of Japanese another word may be longer by one: daisho, udaisho."""
    if lost.in_source:
        return "also whole"
    if lost.seen:
        return of_source("also whole", document.source_lang)
    return "a list, alone" if alone else "a list"


def _reason(lost: LostInitial) -> str:
    if lost.seen:
        return f"“{lost.wholes[0]}” is used elsewhere in the text"
    if lost.in_source:
        return f"the source has “{lost.in_source}”"
    return " or ".join(f"“{whole}”" for whole in lost.wholes)


def _confidence(lost: LostInitial) -> float:
    """How sure the finding is: only what the text or its source has as well is nearly certain."""
    if not (lost.seen or lost.in_source):
        return 0.8
    return 0.96 if lost.unique else 0.92


# How usual (Zipf) a word must be for a slip of it to be likelier than a lost letter.
USUAL: float = TUNED["USUAL"]


# How usual (Zipf) a word must be to have lost a letter, if only a list tells, of one word in the text.
WHOLE: float = TUNED["WHOLE"]


# A form that is so usual (Zipf) is a word, even if no list has it: "ровня".
IN_USE: float = TUNED["IN_USE"]


def _is_in_use(form: str, lang: str) -> bool:
    """Whether people write the form often enough for it to be a word."""
    known = lexicon(lang)
    return known is not None and known.zipf(form.casefold()) >= IN_USE


def _is_another_slip(form: str, lang: str) -> bool:
    """Whether the form is nearer to another word: "layed" is laid, "eeked" is eked."""
    known = lexicon(lang)
    if known is None:
        return False
    if form.endswith("yed") and known.zipf(form[:-2]) >= USUAL:
        return True
    return any(
        one == two
        and known.zipf(form[:n] + form[n + 1 :]) >= USUAL
        and listed(form[:n] + form[n + 1 :], lang) is Listed.WIDELY
        for n, (one, two) in enumerate(pairwise(form))
    )
