"""What is known of the forms of a document: how common they are, and what the source makes of them."""

from __future__ import annotations

from collections.abc import Mapping

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    sentence_openers,
)
from qa.analyse.names.evidence import Who
from qa.analyse.names.names_of_source import (
    source_names,
    source_sounds,
)
from qa.analyse.names.near_forms import NameCandidate
from qa.analyse.words import words
from qa.languages.language import language
from qa.languages.world import english_world
from qa.lexicon.frequency import (
    Lexicon,
    lexicon,
)
from qa.model.document import Document
from qa.model.knowledge import NameKnowledge
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Lists made from the web hold slips too: up to this Zipf frequency a form is as good as unknown.
SLIP: float = TUNED["SLIP"]
# From such a difference in Zipf units on, the rarer form is hardly meant.
FAR_RARER: float = TUNED["FAR_RARER"]
CLEARLY_RARER: float = TUNED["CLEARLY_RARER"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]
# A shorter name is one letter away from too many, so something is taken off for each letter.
LONG_NAME: int = TUNED["LONG_NAME"]
# Words that are more common than this are no names: their misspellings are another rule's (Zipf).
WORD: float = TUNED["WORD"]


class FormFacts:
    """How common the forms of one document are, and what its source makes of them.

    Args:
        document: with the forms.
        known: the words of its language.
        others: other articles, by who they are.
    """

    def __init__(
        self, document: Document, known: Lexicon, others: Mapping[Who, NameKnowledge]
    ) -> None:
        self.others = others
        self.prose, self.lang, self.known = document.target, document.lang, known
        self.source = document.source
        source = document.need(source_names)
        self.source_grammar = language(source.lang)
        self.source_lexicon = lexicon(source.lang) if source.lang and source.latin else None
        self.sounds = document.source.need(source_sounds) if document.source is not None else None
        self.target = target = language(document.lang)
        self.function_words = target.function_words if target else frozenset()

    def is_everyday_name(self, key: str) -> bool:
        """Whether everybody knows the word as a name: a country, a large city, a people, a day."""
        peoples = proper_words(self.target) if self.target is not None else {}
        return key in peoples or key in english_world()

    def excess(self, form: Form, right: NameCandidate) -> float:
        """How much more common the right form is in the target language, in Zipf units."""
        return self.known.zipf(right.key) - self.known.zipf(form.key)

    def source_excess(self, form: Form, right: NameCandidate) -> float:
        """The same for the language of the source."""
        known = self.source_lexicon
        return 0.0 if known is None else known.zipf(right.key) - known.zipf(form.key)

    def heard(self, key: str) -> tuple[int, str] | None:
        """The word of the source, in another alphabet, that sounds so, and how far off it is."""
        return self.sounds.find(key) if self.sounds is not None else None

    def stands_in_mid_sentence(self, form: Form) -> bool:
        """Whether the form has its capital somewhere within a sentence, too."""
        openers = self.prose.need(sentence_openers)
        starts, text = self.prose.need(words).starts, self.prose.text
        return any(
            number not in openers and text[max(0, starts[number] - 2) : starts[number]] != ": "
            for number in form.numbers
        )
