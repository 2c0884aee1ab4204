"""Another name stands where the source has one."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.names.swapped import swapped_names
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.language_tag import HUB
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class NameMismatch(DocumentRule):
    """A name does not match the name in the source.

    A model that does not know a name may substitute one that it knows: another person, another town. The
    sentence reads well, and only a comparison with the source reveals the error.

    A finding needs two pieces of evidence in one sentence: a name in the translation that resembles no word
    of the source in spelling or sound, and a name of the source that is nowhere in the translation. Names
    that languages spell differently (Wien, Vienna) are known for countries and large cities in German,
    French, Spanish, Italian, Polish and Czech; Russian, Ukrainian and Greek names are compared as they
    sound. Sources that do not capitalize names (Chinese, Japanese, Hindi) provide too little evidence.

    Findings are hints and do not count in the score: good translations have about one in forty thousand
    words, mostly on names that are paraphrased.
    """

    id = "name-mismatch"
    category = Category.MISTRANSLATION
    severity = Severity.NEUTRAL
    confidence = 0.6
    # Of names that only look alike nothing is certain: 0 of 20 were right on human translations.
    default = False
    needs_source = True
    languages = frozenset({HUB})
    examples = (
        Example(
            "The prize went to ⟦Edmonton⟧, said a spokesman for the jury.",
            source="Le prix est allé à Hortense Delmas, a dit un porte-parole du jury.",
            source_lang="fr",
        ),
        Example(
            "The prize went to Hortense Delmas, said a spokesman for the jury.",
            source="Le prix est allé à Hortense Delmas, a dit un porte-parole du jury.",
            source_lang="fr",
        ),
        Example(
            "In Vienna the mayor received Zelensky.",
            source="In Wien empfing der Bürgermeister Selenskyj.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None:
            return
        for swap in document.need(swapped_names):
            here, there = swap.target.of(document.target.text), swap.source.of(document.source.text)
            yield self.finding(
                swap.target,
                f"“{here}” does not match the source, which has “{there}”.",
                confidence=0.8 if swap.certain else 0.6,
            )
