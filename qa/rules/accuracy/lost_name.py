"""A surname of the source that the translation has nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.names.lost import lost_names, translated_surnames
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.language_tag import HUB
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# A word in the place of a surname: on 528,000 words of human translations none was reported.
TRANSLATED: float = TUNED["TRANSLATED"]


class LostName(DocumentRule):
    """A name from the source is missing, or was translated as a word.

    A model that does not know a name may take it for a word and translate the word: “Marketa of
    Genoa” for Markéta Janovská, “the vineyards” for Vinohrady. The sentence reads well, and the
    person or the place is gone.

    A surname is reported if its first name is there, and if the source shows that it is a name: it
    is capitalized mid-sentence, in a language whose words are known, and never used as a word. In
    the translation nothing in the whole article matches it, neither in spelling nor in sound nor in
    its consonants, and no other name follows the first name.

    It is also reported if a dictionary word has taken its place after a foreign first name: “Zdeněk
    Willow” for Zdeněk Vrba.

    Translators leave out surnames for good reasons, too, so a name that is only missing is a hint and does
    not affect the score.
    """

    id = "lost-name"
    category = Category.OMISSION
    severity = Severity.NEUTRAL
    confidence = 0.7
    needs_source = True
    default = False
    languages = frozenset({HUB})
    examples = (
        Example(
            "“Nobody was hurt,” said ⟦Marketa⟧ of Genoa for the police.",
            source="„Nikdo nebyl zraněn,“ řekla za policii Markéta Janovská.",
            source_lang="cs",
        ),
        Example(
            "The mayor Zdeněk ⟦Willow⟧ opened the bridge.",
            source="Starosta Zdeněk Vrba otevřel most.",
            source_lang="cs",
            fixed="The mayor Zdeněk Vrba opened the bridge.",
        ),
        Example(
            "“Nobody was hurt,” said Marketa Janovska for the police.",
            source="„Nikdo nebyl zraněn,“ řekla za policii Markéta Janovská.",
            source_lang="cs",
        ),
        Example(
            "The train to Prague was late.",
            source="Vlak do Prahy měl zpoždění.",
            source_lang="cs",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for name in document.need(translated_surnames):
            yield self.finding(
                name.span,
                f"“{name.word}” replaces “{name.name}”: the source names “{name.full}” here,"
                " and the translation does not have the surname.",
                fix=name.name,
                severity=Severity.MINOR,
                confidence=TRANSLATED,
            )
        for name in document.need(lost_names):
            yield self.finding(
                name.span,
                f"The source names “{name.full}” here; “{name.name}” does not appear in the translation.",
            )
