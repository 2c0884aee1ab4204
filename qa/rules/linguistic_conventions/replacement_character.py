"""Letters that could not be decoded."""

from __future__ import annotations

from collections.abc import Iterator

from qa.languages.language import language
from qa.languages.united import worded
from qa.lexicon.frequency import lexicon
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.span import Span
from qa.rules.base import Example, PassageRule

LOST = expression(r"[\w’'-]{0,60}\ufffd[\w\ufffd’'-]{0,60}")
MANY_LANGUAGES = "éèüöäñáóíúçàâêîôûãõåøæ’"
# An apostrophe that became a question mark.
APOSTROPHE_GATE = expression(rf"\?(?<=[^\W\d_].){worded('wording.clitics')}\b")
APOSTROPHE = expression(rf"\b[^\W\d_]{{1,30}}\?{worded('wording.clitics')}\b(?![=\w?])")


class ReplacementCharacter(PassageRule):
    """A letter was lost in decoding and shows as “�” or “?”.

    The letter itself is gone. If only one letter makes a known word, that word is suggested.
    """

    id = "replacement-character"
    category = Category.CHARACTER_ENCODING
    severity = Severity.MAJOR
    confidence = 0.99
    trigger = ("\ufffd", "?")
    excused_by_source = True
    examples = (
        Example("The ⟦caf�⟧ is closed.", fixed="The café is closed."),
        Example("Das ist ⟦f�r⟧ dich.", fixed="Das ist für dich.", lang="de"),
        Example("He ⟦doesn?t⟧ know.", fixed="He doesn't know."),
        Example("What? so what? I do?t. See page?s=3 or who?", lang="xx"),
        Example("Why?\nreally? s; index.php?t=4"),
    )

    def look(self, passage: Passage) -> Iterator[Finding]:
        """The words of a passage that lack a letter."""
        text, lang = passage.text, passage.lang
        if "\ufffd" in text:
            for match in LOST.finditer(text):
                word = match.group()
                fix = _only_word(word, lang)
                span = Span(match.start(), match.end())
                message = f"A letter of “{word}” could not be decoded."
                yield self.finding(span, message, fix=fix, safe=fix is not None)
        known_language = language(lang)
        if (
            known_language is not None
            and known_language.contractions
            and APOSTROPHE_GATE.search(text)
        ):
            for match in APOSTROPHE.finditer(text):
                written = match.group()
                known = lexicon(lang)
                whole = written.replace("?", "'")
                if known is None or (known.zipf(whole) < 1.5 and not written.endswith("?s")):
                    continue
                span = Span(match.start(), match.end())
                message = f"The apostrophe of “{whole}” became a question mark."
                yield self.finding(span, message, fix=whole, confidence=0.93)


def _only_word(word: str, lang: str) -> str | None:
    """The word with the letter that was lost, if just one makes it a known word."""
    known, tongue = lexicon(lang), language(lang)
    if known is None or word.count("\ufffd") != 1 or len(word) < 3:
        return None
    # Only letters beyond ASCII get lost: all character sets agree on the others.
    own = "".join(c for c in tongue.alphabet if not c.isascii()) if tongue else ""
    found = {
        whole
        for letter in own + MANY_LANGUAGES
        if known.zipf(whole := word.replace("\ufffd", letter)) >= 2.5
    }
    best = sorted(found, key=lambda whole: (-known.zipf(whole), whole))
    if len(best) == 1 or (best and known.zipf(best[0]) - known.zipf(best[1]) >= 1.5):
        return best[0]
    return None
