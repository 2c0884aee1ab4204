"""Passages that lack a part of their source."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.meaning.missing import missing_parts
from qa.compare.meaning.proportion import out_of_proportion
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span_set import SpanSet
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# How much of the missing part the message shows, in code points.
SHOWN: int = TUNED["SHOWN"]
# So many words of it must be known.
FEWEST: int = TUNED["FEWEST"]
# So much more must speak for it in the strings of a program.
IN_CATALOGUES: float = TUNED["IN_CATALOGUES"]


@dataclass(frozen=True)
class IncompleteTranslation(DocumentRule):
    """A passage is too short, and a run of words of its source has no counterpart in it.

    Systems drop a clause, or stop in the middle of a sentence; what is left reads well. The rule looks
    at passages that are clearly shorter than translations into the language usually are, and uses
    dictionaries, names and figures to find which words of the source they render. If many words in a
    row have no counterpart, and the passage is as short as it would be without them, the missing part
    is quoted.

    It checks rows, units of a bilingual file, and texts of one paragraph. Whole sentences missing from
    an article are reported by [omitted-segment](omitted-segment.md). If next to nothing is left of a
    passage, [length-mismatch](length-mismatch.md) reports it, and this rule does so only if it is
    selected explicitly.

    Option `bound`: how much likelier it must be that the part is missing than that it is there, as a
    natural logarithm.
    """

    id = "incomplete-translation"
    category = Category.OMISSION
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    fits_documentation = False  # which is adapted as often as translated
    examples = (
        Example(
            "The fire brigade put out a burning ⟦roof⟧ in Hamburg.",
            source="Die Feuerwehr hat gestern in Hamburg einen brennenden Dachstuhl gelöscht, eine "
            "Frau wurde dabei schwer verletzt und mit dem Hubschrauber in ein Krankenhaus gebracht.",
            source_lang="de",
        ),
        Example(
            "Yesterday the fire brigade put out a burning roof in Hamburg; a woman was badly hurt and "
            "was flown to a hospital by helicopter.",
            source="Die Feuerwehr hat gestern in Hamburg einen brennenden Dachstuhl gelöscht, eine "
            "Frau wurde dabei schwer verletzt und mit dem Hubschrauber in ein Krankenhaus gebracht.",
            source_lang="de",
        ),
    )

    bound: float = 14.0

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None:
            return
        # Dictionaries know few words of programs, and their strings are short.
        bound = self.bound + (IN_CATALOGUES if document.catalogue else 0.0)
        # `length-mismatch` says it of these.
        far = document.need(out_of_proportion) if self.only_sure else ()
        said_already = SpanSet(passage.target for passage in far)
        for part in document.need(missing_parts):
            if said_already.overlaps(part.place):
                continue
            if part.score >= bound and part.words >= FEWEST:
                said = " ".join(part.source.of(document.source.text).split())
                shown = said if len(said) <= SHOWN else f"{said[: SHOWN - 1]}…"
                yield self.finding(part.place, f"Possibly missing: “{shown}” (source).")
