"""Words that were left in another language, told by their letters: "the Danish håndboldherrer" in English.

No frequency list has most compounds. A word in small letters that has a letter of another language, which loans do not
have, and that no list of the text's language has, is left over. Beside one, words of the same language without such a
letter are, too.
"""

from __future__ import annotations

from qa.analyse.language.left_words import has_known_parts
from qa.analyse.language.word_judge import WordJudge
from qa.analyse.names.romanization import plain
from qa.analyse.rare_words import rare_words
from qa.languages.groups import likely_sources
from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A word of so many letters, one of which is foreign.
SHORTEST: int = TUNED["SHORTEST"]
# A word of so many letters beside it, none of which is.
SHORTEST_BESIDE: int = TUNED["SHORTEST_BESIDE"]


def words_by_letters(document: Document) -> dict[str, frozenset[str]]:
    """The forms that were left over, by their likeliest language; nothing for a text with its source."""
    known = language(document.lang)
    text = document.target.text
    if document.source is not None or known is None or not known.loan_letters or text.isascii():
        return {}
    unknown = [
        form
        for form, frequency, _ in document.target.need(rare_words)
        if not frequency and form.islower() and form.isalpha() and len(form) >= SHORTEST
    ]
    ours = set(known.alphabet + known.loan_letters)
    signed = [
        form
        for form in unknown
        if not ours.issuperset(form)
        and listed(plain(form), known.code) is Listed.NOWHERE
        and listed(form, known.code) is Listed.NOWHERE
    ]
    if not signed:
        return {}
    found: dict[str, set[str]] = {}
    for form in signed:
        spoken = _spoken(form, document)
        if spoken is not None:
            found.setdefault(spoken, set()).add(form)
    for lang, forms in found.items():
        forms.update(_beside(lang, [form for form in unknown if form.isascii()], known.code))
    return {lang: frozenset(forms) for lang, forms in found.items()}


def _spoken(form: str, document: Document) -> str | None:
    """The language that writes all letters of the form, and knows it best."""
    likely = sorted(likely_sources() - {primary(document.lang)})
    written = [lang for lang in likely if _writes(lang, form)]
    return max(written, key=lambda lang: _zipf(lang, form), default=None)


def _writes(lang: str, form: str) -> bool:
    known = language(lang)
    return known is not None and set(known.alphabet).issuperset(form)


def _zipf(lang: str, form: str) -> float:
    known = lexicon(lang)
    return 0.0 if known is None else known.zipf(form)


def _beside(lang: str, unknown: list[str], own: str) -> set[str]:
    """The words without a foreign letter that the language has, or is made to join of two of its words."""
    mine = lexicon(own)
    if mine is None:
        return set()
    judge = WordJudge(mine, lang, None)
    return {
        form
        for form in unknown
        if len(form) >= SHORTEST_BESIDE
        and listed(form, own) is Listed.NOWHERE
        and (judge.other_zipf(form) > 0.0 or has_known_parts(form, judge))
    }
