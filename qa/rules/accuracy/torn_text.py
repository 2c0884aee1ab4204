"""Places at which something was lost."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from qa.analyse.boilerplate.crumbs import is_of_crumbs
from qa.analyse.documentation import is_documentation
from qa.analyse.in_source import stands_in_source
from qa.analyse.titles_as_sentences import begins_a_title
from qa.analyse.torn_text import Hole, torn_text
from qa.languages.language import language
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Segment
from qa.model.span import Span
from qa.model.structure import PartKind
from qa.rules.base import DocumentRule, Example

# How functions are named: "slug()".
CALL = expression(r"\w\(\)")
# The end of a letter, or a line of verse, below a place.
SHORT_LINE = expression(r"\n+[^\W\d_][^\n]{1,45},(?=\n)")
# Between two paragraphs there are so many characters.
NEAR = 2
MESSAGES = {
    Hole.BRACKET: "Something is missing in the brackets “{}”.",
    Hole.NOUN: "A noun is missing after “{}”.",
    Hole.STOPS: "A name is missing before “{}”.",
    Hole.BULLET: "“{}” appears mid-sentence: two pieces of the page were joined.",
    Hole.LETTERS: "The paragraph lost its beginning: only “{}” is left of the first word.",
    Hole.TWO: "Two full stops at “{}”.",
    Hole.APART: "A noun is missing in “{}”.",
    Hole.REST: "The paragraph lost its beginning: only “{}” is left of the first word.",
    Hole.TWICE: "Two full stops at “{}”.",
    Hole.MARKS: "Two punctuation marks in a row at “{}”: something between them was lost, or one is superfluous.",
    Hole.SOURCE: "“{}” was left in another language.",
    Hole.AGAIN: "“{}” appears twice.",
    Hole.FIGURE: "A figure was lost at “{}”.",
    Hole.SPEAKER: "The speaker is missing before “{}”.",
    Hole.STOP: "“{}” replaces a full stop.",
    Hole.BEGUN: "A sentence begins at “{}”, but none ends before it.",
    Hole.BEHIND: "“{}” begins a sentence, but only a semicolon stands before it.",
    Hole.FRAGMENT: "“{}” is all that is left of a sentence.",
    Hole.SCRIPT: "“{}” was left in another script, glued to the word beside it.",
    Hole.NAME: "The name is missing after “{}”.",
    Hole.SUBJECT: "The subject is missing after “{}”.",
    Hole.OPEN: "A paragraph break cuts the sentence at “{}”.",
    Hole.CUT: "A paragraph break cuts the sentence at “{}”.",
    Hole.LINES: "A blank line stands behind each line of the text: they cut its sentences, first at “{}”.",
}


class TornText(DocumentRule):
    """Something is missing: a name, a noun, the start of a paragraph.

    Extractors cut pages at links and bullets, and engines drop names that they cannot place. What
    is left is punctuation around nothing: "Presidents of the, and the House", "(- AP)", "( )", a
    bullet between two words, or "s after building collapse" at the start of a paragraph.

    Pieces that were translated separately run into one another: "the value of the houses It has been kept".

    A text that was wrapped into lines, each with a blank line behind it, is one finding.

    Whatever is the same in the source was not lost in translation and is left alone.
    """

    id = "torn-text"
    category = Category.OMISSION
    severity = Severity.MINOR
    confidence = 0.9
    fits_catalogues = False
    examples = (
        Example("The Presidents of ⟦the,⟧ and the Speaker of the House, met on Monday."),
        Example("The mayor ⟦(- AP)⟧ met the guild, and so did the bishop ⟦( )⟧ of the town."),
        Example("The domes of the guilds ⟦()⟧ and of the fishers met around ⟦()⟧ a table."),
        Example("The order of the ⟦(Court of Appeal)⟧, seen by ⟦..⟧ in May, was late."),
        Example("He said ⟦•⟧ that it was late.", lang="en"),
        Example("⟦s⟧ after building collapse, people look for their neighbors."),
        Example(
            "The fine is the first of its kind.\n\n⟦uthority⟧ said the mill had been told in May."
        ),
        Example("The town said with some delay ⟦that⟧\n\nhe would stay for a year."),
        Example(
            "The council of the old town met on Monday ⟦to⟧\n\nspeak of the mill, which nobody had used for as\n\n"
            "long as the oldest of its members could tell,\n\nand of the bridge behind it. Ann Roe said that\n\n"
            "the mill was a house of the town, and that it\n\nhad to be kept. The others, who had wanted to\n\n"
            "sell it, left the room before the end, and so\n\nthere was no vote on it."
        ),
        Example("The town has announced the plan of ⟦the⟧\n\nMayor will stay."),
        Example("In addition, says the town\n\n⟦,⟧ the bridge stays closed until May."),
        Example(
            "The minister ⟦(-SP)⟧ spoke of taxes and of the public health⟦. ,⟧ social and other."
        ),
        Example(
            "“It is a message ⟦[Venäjän presidentille]⟧ to all,” she said. ⟦said.⟧ He [sic] left."
        ),
        Example("[Anchor] ⟦The⟧\n\nmayor will stay for ⟦NUMX⟧ years⟦. .⟧ He knows it."),
        Example("The team won the second⟦메이저⟧ game of the season. He wrote 메이저 on it."),
        Example(
            "He had said “It is late.” ⟦said.⟧ The third spoke of Ann Roe and of\n\n⟦.⟧\n\nShe left the town."
        ),
        Example(
            "He spoke in the show of the town⟦†⟧ “It is late,” said the coach⟦ - ;⟧ so it was."
        ),
        Example("The plan shows the value of the houses ⟦It⟧ has been kept for years."),
        Example("The fire broke out at night. ⟦Mr. ⟧died. Mr. Roe and Mrs. Roe were safe."),
        Example("“It is clear that [Ann Roe] ⟦He⟧ knew it,” wrote the paper of [Dover] on Monday."),
        Example("The plan came before Ann ⟦[Roe, vicepresidenta de Venezuela]⟧ arrived."),
        Example(
            "Everything is late⟦..⟧ He left, and there was no more to come after ⟦the of⟧ Ann Roe."
        ),
        Example("It is late.. or so they say.. He wrote “the of” in a row."),
        Example("To Finland ⟦The⟧ winter storm brings with it a lot of snow, says the institute."),
        Example(
            "Remember what is really going on in the old town\n\nby Ann Roe\n\nThe mayor spoke."
        ),
        Example(
            "The pound rose against the dollar of yesterday; ⟦To⟧ set a new record for the town."
        ),
        Example(
            "Five threw in turn, and Roe won the game for the guests. ⟦kept⟧\n\nThe coach was glad."
        ),
        Example(
            "The pitch fell in with the bases full, ⟦토토사이트⟧becoming the winning hit of the evening.\n\nThe pitcher left."
        ),
        Example("The, um, mayor spoke.\n\n“The” is an article, as are a, an, the, and no other."),
        Example("The method slug () takes a text. See also Inflector::slug()."),
        Example("The verb takes (-ING) behind it, and the other takes (-ED) there.", lang="en"),
        Example(
            "Ann Roe† and Joe Roe (†2020) wrote it.† He said - it was late; so it was.", lang="en"
        ),
        Example("• one\n\n• two\n\nf(x) and g( y ); a smile :( )"),
        Example(
            "I know nothing about the plan\n\nthe mayor looked at it",
            source="Я не знаю ничего о плане\n\nмэр посмотрел на него",
            source_lang="ru",
        ),
        Example("The mayor ( ) met.", source="Der Bürgermeister ( ) kam.", source_lang="de"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if is_of_crumbs(document.target):
            return
        text = document.target.text
        blocks = [part.span.start for part in document.parts if part.kind is PartKind.BLOCK]
        for torn in document.target.need(torn_text):
            # "Change the rule as follows", and the code.
            if torn.hole in {Hole.CUT, Hole.OPEN} and _is_before(torn.span.end, blocks):
                continue
            # Beside a source a sentence of one word may lack its mark: "He is old. nationalist".
            if torn.hole is Hole.FRAGMENT and document.source is not None:
                continue
            if torn.hole is Hole.BEGUN and begins_a_title(document.target, torn.span):
                continue
            # "The `the` of a query": a word that was code.
            if torn.hole is Hole.APART and document.need(is_documentation):
                continue
            shown = torn.span.of(text).strip()
            if torn.hole in {Hole.BRACKET, Hole.BULLET} and stands_in_source(document, shown):
                continue
            # Manuals write "call main () first".
            if shown == "()" and document.need(names_functions):
                continue
            # "Regards and", above "Ever yours,"; lines of verse.
            if torn.hole in {Hole.CUT, Hole.OPEN, Hole.LINES} and (
                _ends_there(document, torn.span)
                or (torn.hole is Hole.CUT and SHORT_LINE.match(text, torn.span.end))
            ):
                continue
            yield self.finding(torn.span, MESSAGES[torn.hole].format(shown), kind=torn.hole.value)


def names_functions(document: Document) -> bool:
    """Whether the text is documentation, or names a function somewhere as such."""
    return CALL.search(document.target.text) is not None or document.need(is_documentation)


def _is_before(end: int, blocks: list[int]) -> bool:
    """Whether a block of code stands right behind a place."""
    place = bisect_left(blocks, end)
    return place < len(blocks) and blocks[place] <= end + NEAR


def _ends_there(document: Document, span: Span) -> bool:
    """Whether the paragraph of the source ends in the same place without a mark: lines of a chat, of a list.

    A paragraph that ends in a word which ends no sentence is cut nevertheless: “a member of the”.
    """
    source, target = document.source, document.target
    if source is None or len(source.segments) != len(target.segments):
        return False
    known = language(document.lang)
    if known is not None and span.of(target.text).casefold() in known.never_last:
        return False
    number = bisect_right(target.segments, span.start, key=_start) - 1
    return number >= 0 and source.text[source.segments[number].span.end - 1].isalnum()


def _start(segment: Segment) -> int:
    return segment.span.start
