"""Sentences that begin with a small letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa.analyse.case import case, small_headings
from qa.analyse.in_source import stands_in_source
from qa.analyse.script_lines import is_of_script
from qa.analyse.torn_text import torn_heads
from qa.analyse.words import occurrences
from qa.compare.shared_with_source import is_small_too
from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import Listed, listed, word_list
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# The letter of an item, and what programs write: "a. The mayor", "fc,550x550".
SIGN = expression(r"[^\W\d_][.)]\s|\w{1,20}[,/%]\w")

# So many characters on each side are no chance.
AROUND: int = TUNED["AROUND"]


class LowerCaseStart(DocumentRule):
    """A sentence starts with a lowercase letter.

    Lists, continued lines, captions, table cells and names such as "de Gaulle" or "iPhone" may begin like
    this; they are left alone, and so are words after an abbreviation, and sentences that start small in the
    source as well. A text without any capitals is one
    finding of `lower-case-text`. Four or more such sentences in a text are one finding, too: that is the
    writer's style.
    """

    id = "lower-case-start"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.93
    fits_documentation = False
    fits_catalogues = False
    examples = (
        Example("⟦the⟧ mayor of Bonn has resigned.", fixed="The mayor of Bonn has resigned."),
        Example("It rained all day in Bonn.\n\n“⟦nobody⟧ went out,” said Tom."),
        Example("The mayor of Bonn left the room. ⟦then⟧ he came back."),
        Example(
            "The mayor of Bonn left the room. then he came back.",
            source="Der Bürgermeister von Bonn verließ das Zimmer. dann kam er zurück.",
            source_lang="de",
        ),
        Example(
            "de Gaulle spoke first.\n\niPhone sales rose in May.\n\nrus.err.ee wrote about it."
        ),
        Example(
            "The council of the old town met on Monday to speak of the mill.\n\n⟦suspicion⟧\n\n"
            "The mayor had asked for a report on the mill and on its tenants long before that.\n\n"
            "The report has been lost since then, and nobody has asked for it."
        ),
        Example("He went home,\n\nand she stayed behind with Tom."),
        Example("The server runs nginx at night. nginx is fast, and no other server reads it."),
        Example("Bring these:\n\nbread from the baker\n\nmilk from the shop\n\neggs of our hens"),
        Example("Die Ministerin kam heute. ⟦ärzte⟧ waren da. Älter war sie nicht.", lang="de"),
        Example("Министр приехал вчера. ⟦врачи⟧ были рады. Ещё не вечер.", lang="ru"),
        Example("Det kostede 3 mill. kroner, siger tidl. minister Hansen.", lang="da"),
        Example("Слово походить від грец. μνημα, тобто спогад.", lang="uk"),
        Example("Bugün her yer kapalı olacak. dedi. Sonra iki) Ankara, üç) İzmir.", lang="tr"),
        Example("npm 및 Docker와 같은 인기있는 프로젝트는 많다.\n\n그것은 사실이다.", lang="ko"),
        Example("Раніше ми про це говорили. def означає, що це функція.", lang="uk"),
        Example("At 5 p.m. and later, about 30,000 cub. m were sold by Marks Corp. in Bonn."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        known = lexicon(document.lang)
        # Where an extractor ate how paragraphs begin, what stands there now may be the end of a word.
        torn = bool(document.target.need(torn_heads))
        found = [
            self._found(text, span, torn=torn)
            for span in document.target.need(case).starts
            # Names of users and of programs begin small; no list has them.
            if (known is None or known.zipf(span.of(text)) > 0.0)
            and not _is_a_small_name(document, span)
            and not _stands_in_source(document, span)
            and not is_of_script(document.target, span)
            and not is_small_too(document, span)
            and not _is_no_word(document, span)
        ]
        yield from self.together(found, "sentences that start with a lowercase letter")
        for span in document.target.need(small_headings) if document.source is None else ():
            word = span.of(text)
            yield self.finding(
                span,
                f"The heading starts with a lowercase “{word[0]}”.",
                fix=word[0].upper() + word[1:],
                kind="heading",
            )

    def _found(self, text: str, span: Span, *, torn: bool) -> Finding:
        word = span.of(text)
        if torn:
            return self.finding(
                span,
                f"The sentence starts with “{word}”: what stood before it may be lost, as elsewhere in this text.",
                kind="torn page",
            )
        fix = word[0].upper() + word[1:]
        return self.finding(span, f"The sentence starts with a lowercase “{word[0]}”.", fix=fix)


def _is_a_small_name(document: Document, span: Span) -> bool:
    """Whether the word is of no dictionary, and stands small amid sentences as well: "nginx", as its makers write it."""
    word = span.of(document.target.text)
    if len(word) == 1 or word_list(document.lang) is None:
        return False  # lists have no words of one letter: "a", "i"
    if listed(word, document.lang) is not Listed.NOWHERE:
        return False
    begun = document.target.need(_begun)[word]
    return len(document.target.need(occurrences).get(word, ())) > begun


def _begun(prose: Prose) -> Counter[str]:
    """How many sentences begin with each of the words that are small there."""
    return Counter(span.of(prose.text) for span in prose.need(case).starts)


def _stands_in_source(document: Document, span: Span) -> bool:
    """Whether the source has the same words around the place: it was in the text's language there, and nothing was translated."""
    around = document.target.text[max(0, span.start - AROUND) : span.end + AROUND]
    return stands_in_source(document, around)


def _is_no_word(document: Document, span: Span) -> bool:
    """Whether the word is a letter of no word, or a sign: "n a cold night", the rest of "In"."""
    if SIGN.match(document.target.text, span.start):
        return True
    known = language(document.lang)
    word = span.of(document.target.text)
    return len(word) == 1 and known is not None and word not in known.one_letter_words
