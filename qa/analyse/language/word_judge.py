"""Tell words of a foreign language from words of the target language, by their frequencies."""

from __future__ import annotations

from qa.analyse.language.scripts import scripts_of
from qa.analyse.words import words
from qa.languages.language import language
from qa.lexicon.frequency import LONG_LISTS, Lexicon, lexicon
from qa.model.document import Document
from qa.model.language_tag import primary


class WordJudge:
    """Tells words of one foreign language from words of the target's.

    `witness` are words of the source text, for a language without a frequency list. `wordlist`
    says how much of the foreign language is asked (see `lexicon`).
    """

    def __init__(
        self, target: Lexicon, lang: str, witness: frozenset[str] | None, wordlist: str = "large"
    ) -> None:
        self.lang = lang
        self.own = target
        self.other = lexicon(lang, wordlist)
        known = language(lang)
        self.function_words = known.function_words if known else frozenset()
        self.capitalizes_nouns = known is not None and known.capitalizes_nouns
        self.witness = witness
        # Small lists lack most inflected forms: that they lack a word says nothing.
        self.has_long_list = lang in LONG_LISTS

    def other_zipf(self, word: str) -> float:
        """How common `word` is in the foreign language, by whatever is known of it."""
        if self.other is not None:
            listed = self.other.zipf(word)
            if listed:
                return listed
        if word in self.function_words:
            return 6.0
        if not self.has_long_list and self.witness is not None and word in self.witness:
            return 3.6
        return 0.0


def is_latin(lang: str) -> bool:
    """Whether the language is written in Latin letters."""
    return scripts_of(primary(lang))[0] == "Latin"


def source_words(document: Document) -> frozenset[str]:
    """The forms of the source text that have no capital."""
    if document.source is None:
        return frozenset()
    return frozenset(
        form for form in document.source.need(words).texts if form.islower() and form.isalpha()
    )


def judges(document: Document) -> tuple[WordJudge, ...]:
    """A judge for the language of the source, if that is known."""
    target = primary(document.lang)
    own = lexicon(target)
    if own is None or not is_latin(target):
        return ()
    if document.source_lang:
        code = primary(document.source_lang)
        if code == target or not is_latin(code):
            return ()
        witness = document.need(source_words) if document.source else None
        return (WordJudge(own, code, witness),)
    return ()
