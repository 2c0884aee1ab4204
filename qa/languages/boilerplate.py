"""The form in which the words of web pages are written down."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from qa.languages.folders import codes_with, data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language, primary

# The languages whose pages are known, by ISO 639-1 code.
CODES = codes_with("boilerplate.py")
ALIASES = {"no": "nb", "nn": "nb"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate:
    """What stands around an article on a page, in one language: buttons, labels, notices.

    Words are casefolded; an entry that ends in a hyphen stands for all words that begin with it.
    In a language without spaces an entry is any run of characters.

    Attributes:
        code: ISO 639-1.
        elided: articles that are written together with their noun, without the apostrophe, as a regular
            expression.
        actions: what a reader is asked to do: share, subscribe, click.
        things: what a page has besides the article: newsletter, comments, cookies.
        details: which things, how, where: related, more, latest, here, free.
        glue: words that join these and say nothing of the subject by themselves.
        alone: labels that are furniture when they are a whole segment: "advertisement".
        notices: regular expressions for the beginning of a segment that is furniture as a whole;
            they meet casefolded text with straight apostrophes.
        named: the same for what a name, and nothing else, must follow.
        labels: what stands before a colon at the head of a credit or data line, by concept
            ("source", "photo"): first the usual form as it is written, then others, casefolded.
        abbreviations: short forms by what they mean, as they are written, the usual one first; none
            of them is known in another language.
        instead: by meaning, what is written for the short forms of other languages.
        remarks: regular expressions for the beginning of a sentence in which a language model or
            a translator speaks about the translation; they meet text as `notices` do.
        framing: the same, of sentences that an article might have, too: they are remarks only where
            they are the whole first or last paragraph of several; an announcement, with its colon,
            only the first.
        talk: words of which such sentences are made. A sentence of nothing else that has one of
            `topics` (as in `actions`, a hyphen ends a stem) is a remark, too.
        sections: the departments of a paper, as menus and the way to an article have them.
        homes: what the first page is called there; an underscore stands for a space.
        staff: what people do for a paper, as bylines say it.
        lone: what is a label of the page wherever it is a paragraph by itself: "published", "by".
        joining: what joins the names and tasks in a line of those who made a page: "of", "for".
        service: what sentences to the reader of a page are about: newsletter, app, comments.
        addressing: by which words the page speaks of itself and of its reader: "we", "us", "our".
        asking: how a sentence begins that asks the reader to do something, or offers it: "follow", "if you".
        biography: regular expressions for how the writer of a page presents himself below it: "I have been a
            journalist for". They meet casefolded text.
        speaker: the word for the writer: "i".
        reader: words for the reader: "you", "your".
        steps: how a sentence begins that tells a user what to do with a program: "tap", "select".
        statements: regular expressions for what a page says of its own text, wherever that stands in a
            sentence: "this article has been translated". They meet casefolded text.
    """

    code: str
    elided: str = ""
    actions: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    details: frozenset[str] = frozenset()
    glue: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    notices: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    labels: tuple[tuple[str, tuple[str, ...]], ...] = ()
    abbreviations: tuple[tuple[str, tuple[str, ...]], ...] = ()
    instead: tuple[tuple[str, tuple[str, ...]], ...] = ()
    remarks: tuple[str, ...] = ()
    framing: tuple[str, ...] = ()
    talk: frozenset[str] = frozenset()
    topics: tuple[str, ...] = ()
    sections: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    staff: frozenset[str] = frozenset()
    lone: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    service: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    asking: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    biography: tuple[str, ...] = ()
    speaker: str = ""
    reader: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()


@by_language
def boilerplate(lang: str) -> Boilerplate | None:
    """The words of web pages in the language with this BCP 47 tag; None if it has no file."""
    code = primary(lang)
    code = ALIASES.get(code, code)
    found = data_of(code, "boilerplate")
    return None if found is None else cast("Boilerplate", found.BOILERPLATE)


def state_of_boilerplate() -> str:
    """A text that differs whenever a file with the boilerplate of a language changes."""
    states = [
        f"{path.parent.name} {path.stat().st_size} {path.stat().st_mtime_ns}"
        for path in Path(__file__).parent.glob("*/boilerplate.py")
    ]
    return "\n".join((__file__, *sorted(states)))


def words_of(text: str) -> frozenset[str]:
    """The entries of a list that is written as words with white space between them."""
    return frozenset(text.casefold().split())


def meanings_of(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Forms by meaning, from lines "meaning: form, form"."""
    lines = [line.strip().partition(": ") for line in text.split("\n") if line.strip()]
    return tuple((meaning, tuple(forms.split(", "))) for meaning, _, forms in lines)
