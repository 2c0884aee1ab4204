"""Marks of a system's own vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.letters import SMALL
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

# What begins with a mark, and pieces of words, which take long to look for.
MARKS = (
    r"</?s>|<\s?(?:unk|pad|/\s?s|eos|bos|mask|sep|cls|2[a-z]{2})\s?>"
    r"|\[(?:UNK|PAD|CLS|SEP|MASK)\]"
    r"|<\|[a-z_]{2,30}\|>"
    r"|\u2047"
    r"|\u2581 (?=\S)|\u2581\w{0,40}"
)
MARK = expression(MARKS, re.IGNORECASE)
TOKEN = expression(
    MARKS + r"|\bUNK\b(?=\s+UNK\b)|(?<=UNK )\bUNK\b"
    # Pieces of words: "spec@@ ific", "spec ##ific", and the underline of SentencePiece.
    r"|\w{0,40}[^\W\d_]@@ (?:\w{1,20}@@ ){0,10}\w{1,40}"
    rf"|[^\W\d_]{{1,40}}(?: ##(?-i:[{SMALL}]{{1,40}})(?![\w#])){{1,10}}",
    re.IGNORECASE,
)
# The sign for an unknown word, where it stands twice: in German it is within "Funktion".
UNKNOWN_TWICE = expression(r"unk\s+unk")
# Each of them has one of these, which hardly any good text has.
SIGNS = ("<", "[", "\u2047", "\u2581", "@@ ", "##", "UNK")


class ModelToken(DocumentRule):
    """A special token of a translation system is left in the text.

    Systems split words into subwords and mark the seams ("▁", "@@", "##"), and have a token for unknown
    words ("<unk>", "⁇"). None of these belongs in a translation: the word is lost or split there.
    """

    id = "model-token"
    category = Category.CHARACTER_ENCODING
    severity = Severity.MAJOR
    confidence = 0.99
    trigger = SIGNS
    excused_by_source = True
    examples = (
        Example("The ⟦<unk>⟧ of the town said ⟦⁇⟧."),
        Example("A ⟦spec@@ ific@@ ation⟧ was sent.", fixed="A specification was sent."),
        Example("A ⟦spec ##ific ##ation⟧ was sent.", fixed="A specification was sent."),
        Example("⟦▁The⟧ minister⟦▁left⟧.", fixed="The minister left."),
        Example("Deaths in ⟦▁ ⟧Kaduna.", fixed="Deaths in Kaduna."),
        Example(
            "The end.⟦</s>⟧ [UNK] is not the UN, and he [sic] left.".replace("[UNK]", "⟦[UNK]⟧")
        ),
        Example(
            "Hashtag it #Ashby and ##Ashby50.\n\n## Heading\n\nWrite to @unk; #unk, C## and the UNK group; x < s > y. I ordered ##NUMBER# lamps."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        if not any(map(text.__contains__, SIGNS)):  # small letters alone are words: "unk unk"
            return
        pieces = "@@ " in text or " ##" in text or UNKNOWN_TWICE.search(text.lower())
        for match in (TOKEN if pieces else MARK).finditer(text):
            span, written = Span(match.start(), match.end()), match.group()
            fix = None
            if "\u2581" in written:
                fix = written.strip(" ").replace("\u2581", " " if _inside(text, span) else "")
            elif "@@ " in written or " ##" in written:
                fix = written.replace("@@ ", "").replace(" ##", "")
            what = "a subword marker" if fix is not None else "a special token"
            message = f"“{written}” is {what}, left by a translation system."
            yield self.finding(span, message, fix=fix)


def _inside(text: str, span: Span) -> bool:
    """Whether the mark stands for a space: something visible comes right before it."""
    return span.start > 0 and not text[span.start - 1].isspace()
