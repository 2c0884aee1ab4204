"""A word lost a letter, whatever the rest may mean."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.documentation import is_technical
from qa.analyse.spelling.lost_letters import lost_letters
from qa.analyse.spelling.parted import parted_at_a_function_word
from qa.analyse.torn_text import small_heads
from qa.analyse.words import occurrences
from qa.languages.united import phrases_anywhere
from qa.lexicon.word_list import listed
from qa.model.document import Document
from qa.model.finding import Finding, Suggestion
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example

# "to and fro", "'ave a look": nothing was lost there, or on purpose.
OPEN_PHRASES = phrases_anywhere("wording.open_phrase")
LONGEST_PHRASE = max(map(len, OPEN_PHRASES), default=0)
APOSTROPHES = ("'", "’", "‘")


class LostLetter(DocumentRule):
    """A word is missing a letter and does not fit its context.

    "The house nd the garden", "he as found near the bridge". What is left may be in a word list, or
    be another word: lists made from the web contain every abbreviation. So the neighbors decide. A
    table of word sequences, two words before and two after, shows how well the word as written fits
    its place, and how well the complete word would. The latter must fit far better, and be more
    common if the former is a word.

    Only lowercase words are checked, and forms that do not occur in good text only if they occur at
    most twice in this one: terms and names of commands are more frequent.
    """

    id = "lost-letter"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.92
    fits_catalogues = False
    facts = ("*.sequences",)
    fits_foreign_passages = False
    examples = (
        Example(
            "They sold the house ⟦nd⟧ the garden.", fixed="They sold the house and the garden."
        ),
        Example("The minister said ⟦tht⟧ the work had ⟦ben⟧ done before the winter."),
        Example("The bridge ⟦wil⟧ be closed, and it ⟦i⟧ not clear when."),
        Example("She has ⟦bee⟧ mayor of the town for years, and he ⟦as⟧ found near it."),
        Example("The bees as a rule sting; an ant can be seen in it, as was said."),
        Example("Chapters a, b and c; i.e. the r in “car”, and don ’ t, isn ' t."),
        Example("The heir apparent is an omen. Ben is ill, and his ear is red; so it was."),
        Example("See www.ecns.cn and the 2 nd-hand shops, ge, nd, th."),
        Example("A dish called tha in the source.", source="Ein Gericht namens tha."),
        Example(
            "They are ordered by class, then by index.\n\n"
            "L’ordre des commandes est entièrement basé sur ces informations."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        own = document.source.need(occurrences) if document.source is not None else {}
        heads = document.target.need(small_heads)
        for span, rights, _ in document.target.need(lost_letters):
            written = span.of(text)
            if span.start in heads:
                continue  # more may be gone than a letter: torn-text
            before = text[max(0, span.start - LONGEST_PHRASE) : span.start].lower()
            if written in own or before[-1:] in APOSTROPHES or before.endswith(OPEN_PHRASES):
                continue
            if not listed(written, document.lang) and parted_at_a_function_word(
                written, document.lang
            ):
                continue  # "arange" is "a range"
            if written.endswith("d") and f"{written[:-1]}ed" in rights and is_technical(document):
                continue  # "collectd", a program that runs by itself
            meant = " or ".join(f"“{right}”" for right in rights)
            yield self.finding(
                span,
                f"“{written}” does not fit here; possibly {meant}, with one letter missing.",
                suggestions=tuple(Suggestion(span, right, safe=False) for right in rights),
                kind="a word" if listed(written, document.lang) else "no word",
            )
