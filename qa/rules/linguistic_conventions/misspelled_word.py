"""Common words with a letter lost, added, changed or swapped."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.spelling.lost_initials import lost_initials
from qa.analyse.spelling.misspellings import misspellings
from qa.analyse.words import occurrences
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.finding import Finding, Suggestion
from qa.model.language_tag import primary
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)


class MisspelledWord(DocumentRule):
    """A word is one slip away from a far more common one, and is no word itself.

    What one of the open word lists has is a word (for English 500,000 forms, in American, British,
    Canadian and Australian spelling), and so is what is made of one by rule: "rebidding",
    "unplayable". Not every form that they lack is reported: most of those are names or foreign
    words. One is, if a letter lost, added, changed or swapped makes of it a word that is at least several
    hundred times as common. Slips that the spelling invites ("existance", "recieve") are so common
    themselves that less is asked of them. Words that the source has too, words beside other unknown words,
    compounds and glosses are left alone.
    """

    id = "misspelled-word"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.93
    languages = frozenset(("en", "de", "fr", "es", "it", "pt", "nl", "cs"))
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
        Example("La tormenta ⟦destuye⟧ la escuela nueva.", lang="es"),
        Example("Il sindaco ha ⟦presntato⟧ il programma.", lang="it"),
        Example("De oxer en de dropen: zij trok haar ⟦kanditatuur⟧ gisteren in.", lang="nl"),
        Example("Die Dorfschulhaussanierung, un sous-marinier, la atenuará, i tipini.", lang="de"),
        Example("A dish called cloun in the source.", source="Ein Gericht namens cloun."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        own = document.source.need(occurrences) if document.source is not None else {}
        lost = {mark.span.end for mark in document.need(lost_initials)}
        for span, rights, unique, _ in document.target.need(misspellings):
            written = span.of(text)
            if written in own or span.end in lost or _is_foreign(written, document.source_lang):
                continue
            if primary(document.lang) != "en" and not _is_inside(written, rights[0]):
                continue
            meant = " or ".join(f"“{right}”" for right in rights)
            yield self.finding(
                span,
                f"“{written}” is in no dictionary; did you mean {meant}?",
                suggestions=tuple(Suggestion(span, right, safe=False) for right in rights),
                confidence=self.confidence if unique else 0.9,
            )


# Behind the slip so many letters follow at least, outside of English: endings may be right that a
# list lacks ("atenuará"), and so may words that begin otherwise ("Lappish", "Japanese").
BEHIND: int = TUNED["BEHIND"]
# Shorter words are one letter from too many others.
SHORTEST: int = TUNED["SHORTEST"]


def _is_inside(written: str, right: str) -> bool:
    """Whether the slip is neither in the first letter nor in the ending."""
    shared = 0
    for one, other in zip(written.casefold(), right.casefold(), strict=False):
        if one != other:
            break
        shared += 1
    return len(written) >= SHORTEST and 0 < shared < len(written) - BEHIND


def _is_foreign(word: str, source_lang: str | None) -> bool:
    """Whether the word is a common one of the source language: left over, not misspelled."""
    known = lexicon(source_lang) if source_lang else None
    return known is not None and known.zipf(word) >= 2.5
