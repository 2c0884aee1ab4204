"""Credits of pictures and stamps of pages, whatever the language: "AFP/John Smith", "(AP Photo/…)".

They end a caption, stand in brackets behind it, or are a paragraph of their own; a stamp is the hour
at which a page was published. The labels that some begin with ("Photo:") are data of the languages.
"""

from __future__ import annotations

import re
from functools import cache

from qa.languages.language import language
from qa.languages.page.form import page
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.prose import Role
from qa.model.span import Span

# News agencies and stocks of pictures, as credits name them.
AGENCIES = "|".join(
    """
    AP AFP Reuters REUTERS EPA EPA-EFE EFE dpa DPA APA ANSA LaPresse Keystone TASS Sputnik
    Xinhua Kyodo Jiji IANS PTI ANI UNI Anadolu PAP ČTK CTK MTI TASR LETA BNS ELTA Ukrinform UNIAN UNN
    Lehtikuva STT TT NTB Ritzau Scanpix Agerpres Belga ANP Getty imago Imago IMAGO NurPhoto Alamy
    Shutterstock iStock Depositphotos Unsplash Pixabay Pexels Zuma ZUMA Bloomberg Wikimedia
    """.split()
)
AGENCY = (
    rf"(?:(?:{AGENCIES})|picture alliance|RIA Novosti|The Associated Press|Associated Press)"
    r"(?: (?:Photo|Images|images|Commons|Pool|POOL|Press|via \w{2,12}(?: \w{2,12})?))?"
)
PERSON = r"[^\W\d_a-z][\w.’'-]{0,30}(?: (?:[^\W\d_a-z][\w.’'-]{0,30}|de|da|van|von|al|bin)){0,4}"
# Two at least, parted by a stroke, one of them an agency.
WHO = rf"(?:{AGENCY}(?: ?/ ?(?:{AGENCY}|{PERSON})){{1,3}}|{PERSON}(?: ?/ ?{PERSON})? ?/ ?{AGENCY})"
CREDIT = re.compile(
    rf"(?<=[(\[]){WHO}(?:, (?:File|file|Pool|Archive))?(?=[)\]]\.?\Z)"
    rf"|(?:\A|(?<=[.!?…”\"’)] )){WHO}(?:, (?:File|file|Pool|Archive))?(?=\.?\Z)"
    rf"|\A{AGENCY}(?=\Z)"
    rf"|(?<=[.!?…”\"’)] ){AGENCY}(?=\Z)"
    r"|(?:\A|(?<=\s))[(\[]?©\s?[^\n!?©]{2,60}(?=\Z)"
)
# So far from the end of a paragraph a credit begins at most.
REACH = 110
STAMP_TIME = r"[ \u00a0]{0,2}(?:at|um|à|[,|·–—-])?[ \u00a0]{0,2}\d{1,2}[:.][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?| Uhr)?(?: \(?[A-Z]{2,5}\)?)?"
ISO = r"(?:19|20)\d\d-[01]\d-[0-3]\d"
FIGURES = r"[0-3]?\d[./][01]?\d[./](?:20)?\d\d"
LONGEST_STAMP = 48
# Where a credit, or a date, has its place.
OTHERWISE = frozenset((Role.CAPTION, Role.CELL, Role.ITEM))
# What is longer, or has more than one sentence before the credit, is no caption.
LONGEST_CAPTION = 300
SENTENCE_END = re.compile(r"(?<!\b\w)[.!?…][\"”’)]{0,2}\s")


def credits_and_stamps(document: Document) -> tuple[Span, ...]:
    """The credits at the end of paragraphs or instead of them, and stamps of the hour, in order."""
    prose = document.target
    text = prose.text
    langs = primary(document.lang), primary(document.source_lang or "")
    stamp, labels = _stamp(*langs), _labels(*langs)
    found: list[Span] = []
    for segment in prose.segments:
        if segment.role in OTHERWISE:
            continue
        start, end = segment.span.start, segment.span.end
        brief = end - start <= LONGEST_STAMP
        short = brief and text[end - 1] not in ".!?"
        if brief and stamp.fullmatch(text, start, end):
            found.append(segment.span)
            continue
        near = max(start, end - REACH)
        match = None
        # What is cut off at the left is no beginning of a paragraph.
        edge = "\n" if near > start else ""
        if short or text.find("/", near, end) >= 0 or text.find("©", near, end) >= 0:
            match = CREDIT.search(edge + text[near:end])
        if text.find(":", near, end) >= 0 or text.find("(", near, end) >= 0:
            low = text[near:end].casefold()
            if any(label in low for label in labels):
                match = _labelled(*langs).search(edge + text[near:end]) or match
        if match is not None:
            at = near - len(edge) + match.start()
            if at - start <= LONGEST_CAPTION and len(SENTENCE_END.findall(text, start, at)) <= 1:
                found.append(Span(at, at + match.end() - match.start()))
    return tuple(found)


@cache
def _labels(own: str, source: str) -> tuple[str, ...]:
    """The labels of pictures in the two languages, casefolded."""
    return tuple(
        sorted(
            {
                form.casefold().rstrip(".")
                for known in (page(own), page(source))
                if known is not None
                for concept, forms in known.labels
                if concept == "photo"
                for form in forms
            }
        )
    )


@cache
def _labelled(own: str, source: str) -> re.Pattern[str]:
    """A credit with its label, behind a sentence or in brackets at the end of a paragraph."""
    forms = _labels(own, source)
    alone = {
        phrase
        for known in (page(own), page(source))
        if known is not None
        for phrase in known.alone
        if any(form in phrase for form in forms)
    }
    kinds = "|".join(sorted(map(re.escape, alone), key=len, reverse=True))
    labels = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(
        rf"(?<=[(\[])(?i:{kinds or '(?!)'})(?=[)\]]\.?\Z)"
        rf"|(?<=[(\[])(?i:{labels or '(?!)'})(?: by|\.?:|/)\s?[^\n()\[\]]{{2,60}}(?=[)\]]\.?\Z)"
        rf"|(?:(?<=[.!?…”\"’)] )|(?<= [|/·–—-] ))(?i:{labels or '(?!)'})(?: by|\.?\s?:|/)\s?[^\W\d_a-z](?:[^\n.!?]|(?<=\b\w)\.){{1,60}}(?=\.?\Z)"
    )


@cache
def _stamp(own: str, source: str) -> re.Pattern[str]:
    """The day with the hour, or the day alone as machines write it."""
    months = [
        month
        for known in (language(own), language(source))
        if known is not None
        for month in known.months
    ]
    names = "|".join(sorted({form for month in months for form in (month, month[:3])}, key=len))
    day = (
        rf"(?:[0-3]?\d(?:st|nd|rd|th|\.)?(?: de)? (?i:{names})\.?(?: de)?,? (?:19|20)\d\d"
        rf"|(?i:{names})\.? [0-3]?\d(?:st|nd|rd|th)?,? (?:19|20)\d\d)"
    )
    hour = r"\d{1,2}[:.][0-5]\d"
    return re.compile(
        rf"(?:{ISO}|{FIGURES}|{day}){STAMP_TIME}|{hour},? (?:[|·–—-] )?(?:{ISO}|{FIGURES}|{day})"
        rf"|(?:Today|Yesterday)(?:, | at |, at ){hour}|{ISO}(?:T[\d:+Z.]{{4,20}})?"
    )
