"""Words in another script than that of the target language."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.language.glosses import is_gloss
from qa.analyse.language.word_judge import is_latin
from qa.lexicon.common_words import common_words
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Letters of alphabets that are not Latin.
OTHER_LETTERS = (
    "\u0370-\u1cff\u1f00-\u1fff\u2de0-\u2dff\u3005-\u3007\u3041-\u3096\u309d-\u9fff\ua000-\ua71f\ua800-\ud7ff"
    "\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc\U00020000-\U000323af"
)
OTHER_LETTER = expression(f"[{OTHER_LETTERS}]")
IDEOGRAPHIC = expression("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
GREEK = expression("[\u0370-\u03ff\u1f00-\u1fff]")
# Figures and punctuation may stand between the words of a run.
OTHER_RUN = expression(
    f"[{OTHER_LETTERS}][{OTHER_LETTERS}\u0300-\u036f'’.-]*+"
    f"(?:[\\s\\d,–—:;·・-]{{1,4}}+[{OTHER_LETTERS}][{OTHER_LETTERS}\u0300-\u036f'’.-]*+)*+"
)
# So common is a short word of Greek that is no symbol (Zipf).
COMMON: float = TUNED["COMMON"]
NAME_BEFORE = expression(rf"[{CAPITAL}][^\W\d_]*[’'-]?[^\W\d_]* $")
NAME_AFTER = expression(rf" ?[,;]? ?[{CAPITAL}]")


def other_script_words(document: Document) -> Iterator[Span]:
    """Yield runs of words in other scripts, without glosses and the native forms of names."""
    text = document.target.text
    if text.isascii() or not is_latin(document.lang):
        return
    if not OTHER_LETTER.search(text):
        return
    for match in OTHER_RUN.finditer(text):
        start, end = match.span()
        while text[end - 1] in ".-'’":
            end -= 1
        run = text[start:end]
        if not any(map(str.isalpha, run)):
            continue  # a bullet of another script
        if (GREEK.match(run) and len(run) < 4 and not _is_common(run)) or (
            len(run) < 2 and not IDEOGRAPHIC.match(run)
        ):
            continue  # a symbol, or one letter that looks like a Latin one
        beside = text[start - 1 : start] + text[end : end + 1]
        if beside[:1] in {"#", "@"}:
            continue  # tags and accounts
        if any(c.isalnum() or c == "_" for c in beside) and not IDEOGRAPHIC.search(run):
            continue  # two scripts in one word
        if is_gloss(text, start, end) or _is_native_name(document, start, end):
            continue
        yield Span(start, end)


def _is_common(run: str) -> bool:
    """Whether the letters are one of the commonest words of a language: "στα", not "μm" or "ΔH"."""
    common = max((zipf for _, zipf in common_words().profile(run)), default=0.0)
    return run.islower() and len(run) > 1 and common >= COMMON


def _is_native_name(document: Document, start: int, end: int) -> bool:
    """Whether the word is what a name or term is in its own script: "Sikong Tu 司空图".

    Scholarly texts and encyclopedias give it without brackets. With a source, it may be a leftover.
    """
    text = document.target.text
    if document.source is not None or not IDEOGRAPHIC.match(text, start):
        return False
    return NAME_BEFORE.search(text, max(0, start - 40), start) is not None or (
        text[max(0, start - 1) : start] in "([（" and NAME_AFTER.match(text, end) is not None
    )
