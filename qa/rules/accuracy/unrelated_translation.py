"""Passages that translate something else than their source."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.meaning.repeated import (
    SHARE,
    Repeated,
    are_far_apart,
    doubted_pairs,
    far_pairs,
    gathered,
    merged,
)
from qa.compare.meaning.support import Support
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import CorpusRule, Example

TUNED = thresholds(__name__)

# Of so many words of the source something must be known, and of so many of the translation; a lower
# bound than the usual one asks for as many fewer.
FEWEST: int = TUNED["FEWEST"]
FEWEST_OTHER: int = TUNED["FEWEST_OTHER"]
# The same of the source of a program's string, and of one whose translation stands for others too.
FEWEST_OF_STRING: int = TUNED["FEWEST_OF_STRING"]
FEWEST_REPEATED: int = TUNED["FEWEST_REPEATED"]
# How much likelier it must be that the two met by chance, as a natural logarithm, if nobody says.
BOUND = 15.0
# So much of it is enough where an encoder finds the two far apart as well.
ENOUGH: float = TUNED["ENOUGH"]
# What convinces: the words of one pair, or besides that the same translation has other sources.
ALONE, REPEATED, BY_ENCODER, BY_BOTH = "alone", "repeated", "encoder", "dictionary and encoder"
FAR_APART = "Possibly unrelated to its source: an encoder finds them far apart."


@dataclass(frozen=True)
class UnrelatedTranslation(CorpusRule[Repeated]):
    """A passage has nothing to do with the source beside it.

    Rows shift by one, engines return a sentence memorized elsewhere, and a system that does not understand a
    sentence makes up one that is fluent and about something else. The words of both sides are looked up in
    bilingual dictionaries, names are compared by sound, figures by value. A translation usually shares half
    of its words or more with its source; a passage of many words that shares next to none is reported.

    The bound is lower for a translation that other sources have as well: systems without an answer give
    the same one for everything (“The staff were very friendly and helpful.”). This compares the rows of a
    table that are read together, and the units of a file; with `--across`, all documents of a run.

    The rule checks what the file itself pairs: rows, units of a bilingual file, and a text of one paragraph
    with its source. Short passages are left alone. So are languages without a dictionary, unless an encoder
    is installed (the extra `encoder`); `qa lexicon import` adds dictionaries of your own. With an encoder,
    half the bound is enough for pairs that it, too, finds far apart.

    Option `bound`: how much likelier it must be that the two were paired by chance than that one
    translates the other, as a natural logarithm.
    """

    id = "unrelated-translation"
    category = Category.MISTRANSLATION
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    examples = (
        Example(
            "⟦The young striker signed a contract with the football club in Madrid on Friday.⟧",
            source="Die Feuerwehr hat gestern in Hamburg den brennenden Dachstuhl eines Hauses "
            "gelöscht, eine Frau wurde schwer verletzt.",
            source_lang="de",
        ),
        Example(
            "Yesterday the fire brigade put out a burning roof in Hamburg; a woman was badly hurt.",
            source="Die Feuerwehr hat gestern in Hamburg den brennenden Dachstuhl eines Hauses "
            "gelöscht, eine Frau wurde schwer verletzt.",
            source_lang="de",
        ),
    )

    bound: float = BOUND

    def gather(self, document: Document) -> Repeated:
        return gathered(document)

    def merge(self, one: Repeated, other: Repeated) -> Repeated:
        return merged(one, other)

    def check(self, document: Document, learnt: Repeated) -> Iterator[Finding]:
        text = document.target.text
        for pair in document.need(doubted_pairs):
            others = max(len(learnt.get(pair.text, ())) - 1, pair.other_sources)
            if document.catalogue and not _says_enough(pair.support, others):
                continue
            if is_unrelated(pair.support, self.bound):
                message, kind = _said(pair.support), ALONE
            elif others > 0 and pair.support.found <= SHARE * pair.support.words:
                many = "another source" if others == 1 else f"{others} other sources"
                message = f"The same translation is used for {many}. {_said(pair.support)}"
                kind = REPEATED
            elif (
                not document.catalogue
                and is_unrelated(pair.support, ENOUGH * self.bound)
                and are_far_apart(document, pair)
            ):
                message, kind = f"{_said(pair.support)} An encoder finds them far apart.", BY_BOTH
            else:
                continue
            yield self.finding(pair.target.trimmed(text), message, kind=kind)
        for target in document.need(far_pairs):
            yield self.finding(target.trimmed(text), FAR_APART, kind=BY_ENCODER)


def is_unrelated(found: Support, bound: float) -> bool:
    """Whether so little speaks for a pair that it is taken for none."""
    part = min(1.0, max(0.0, bound) / BOUND)
    return (
        found.score <= -bound
        and found.words >= FEWEST * part
        and found.other_words >= FEWEST_OTHER * part
        and found.found <= SHARE * found.words
        and found.other_found <= SHARE * found.other_words
    )


def _says_enough(found: Support, others: int) -> bool:
    """Whether a program's string says enough to be taken for another's: dictionaries know few of its words."""
    if others > 0 and found.words >= FEWEST_REPEATED:
        return True
    return found.words >= FEWEST_OF_STRING and not found.found


def _said(found: Support) -> str:
    many = {0: "none has", 1: "only one has"}.get(found.found, f"only {found.found} have")
    return (
        f"Possibly unrelated to its source: of {found.words} known words in the source, "
        f"{many} a counterpart here."
    )
