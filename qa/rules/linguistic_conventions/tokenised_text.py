"""Text that was left with all its marks set apart."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.spacing import spacing
from qa.compare.shared_with_source import is_set_apart_too
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Related, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

SHOWN: int = TUNED["SHOWN"]


MARK = expression(r"[^\s\[\](){}<>]")


@dataclass(frozen=True)
class TokenisedText(DocumentRule):
    """Punctuation is separated by spaces throughout, as translation systems see text.

    "He said , “ they do n't know . ”" was never detokenized. Adjacent paragraphs that are all like
    this are one finding, however many there are: it is reported at the first place, and includes the
    others. If the source is tokenized as well, nothing is reported without option `in_source`.
    """

    id = "tokenised-text"
    category = Category.PUNCTUATION
    severity = Severity.MAJOR
    confidence = 0.99
    fits_catalogues = False
    examples = (
        Example("The mayor⟦ ,⟧ who did n't come , left no word ."),
        Example("First⟦ ,⟧ second , and third .\n\nThe bank ( the oldest ) is n't open ."),
        Example(
            "The mayor , who was ill , left no word .",
            source="Der Bürgermeister , der krank war , hinterließ nichts .",
            source_lang="de",
        ),
        Example("One , two. Three, four, five. Six, seven."),
    )

    in_source: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        for (signs,) in document.target.need(spacing).tokenized:
            if not any(MARK.search(sign.span.of(document.target.text)) for sign in signs):
                continue  # "As a [ persona ], I want to [ goal ]": brackets alone are a form to fill in
            if not self.in_source and all(
                is_set_apart_too(document, sign.right, sign.span) for sign in signs[:SHOWN]
            ):
                continue
            first = signs[0]
            count = len(signs)
            related = tuple(
                Related(self.id, sign.span, "Another occurrence.") for sign in signs[1:SHOWN]
            )
            fixes = tuple(Suggestion(sign.span, sign.right) for sign in signs[:1])
            message = f"Punctuation is separated by spaces, here and in {count - 1} more places."
            yield self.finding(first.span, message, suggestions=fixes, related=related)
