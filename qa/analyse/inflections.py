"""Which word forms may belong together: government and governments, дом and домами.

No dictionary: each form gets a few keys, its stem by each ending that it may have, and two forms
belong together if they share a key. That takes some pairs for forms of one word that are not, which
is harmless where a termbase says what to look for.
"""

from __future__ import annotations

from qa.languages.forms import forms
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
SOFT_WITHIN = expression(r"ь(?=[^аеёиіоуыюяєї])")
VOWELS = expression(r"[aeiouyäöü]+")
# Russian and its neighbors put a vowel between the last consonants where no ending follows.
FLEETING = expression(r"[оеіё](?=[кцлнргвбм]ь?$)")


@remembered
def keys(
    form: str, lang: str, *, adjective: bool = False, verb: bool = False, base: bool = False
) -> frozenset[str]:
    """The keys of a word form: two forms that share one may be forms of one word.

    Args:
        form: as it stands in a text.
        lang: BCP 47 tag.
        adjective: whether it may be one, as in a term of several words.
        verb: whether it may be one.
        base: whether it is the form that dictionaries have.
    """
    code = primary(lang)
    word = _folded(form, code)
    adjective = adjective or (base and is_adjectival(form, lang))
    known = forms(code)
    plain = word.translate(known.plain)
    found = {plain}
    endings = known.base if base and known.base is not None else known.noun
    if adjective:
        of_base = known.base_adjective if base else None
        endings += known.adjective if of_base is None else of_base
    if verb:
        endings += known.verb
    for ending in endings:
        stem = plain[: len(plain) - len(ending)]
        if plain.endswith(ending) and len(stem) >= SHORTEST_STEM:
            if (
                ending in known.agents
                and not adjective
                and len(VOWELS.findall(stem)) > 1
                and plain == word
            ):
                continue  # Arbeiter is no form of Arbeit
            if ending not in known.soft:
                found.add(stem)
            if ending in known.soft or ending in known.either:  # судя is no form of суд
                found.add(stem + "'")
    found.update(_changed(plain, code, adjective=adjective))
    if base:
        found.update(_feminine(plain, code))
    return frozenset(found)


def is_adjectival(form: str, lang: str) -> bool:
    """Whether a term's word, in the form that dictionaries have, is inflected as an adjective is."""
    pattern = forms(primary(lang)).adjectival
    return pattern is not None and pattern.search(form.casefold()) is not None


def _feminine(word: str, code: str) -> list[str]:
    """What a woman is called who is what the word says, if the word says what people are."""
    return [
        word[: -len(ending)] + feminine
        for ending, feminine in forms(code).persons
        if word.endswith(ending) and len(word) > len(ending) + 1
    ]


def _folded(form: str, code: str) -> str:
    """The form without what makes no difference, or the base form of an irregular one."""
    word = form.casefold()
    known = forms(code)
    if known.dropped_before is not None:
        word = known.dropped_before.sub("", word)
    if known.dropped_behind is not None:
        word = known.dropped_behind.sub("", word)
    word = word.translate(known.folded)
    return known.irregular.get(word, word)


def _changed(word: str, code: str, *, adjective: bool) -> list[str]:
    """Keys of forms whose stem changes before the ending."""
    found = [
        word[: -len(tail)] + base
        for tail, base, shortest in forms(code).changes
        if word.endswith(tail) and len(word) >= shortest
    ]
    feminine = forms(code).feminine if adjective else ()
    if feminine:
        bare = word.rstrip("s")
        found += [bare[: -len(tail)] + base for tail, base in feminine if bare.endswith(tail)]
    if forms(code).fleeting:
        found += _fleeting(word)
    return found


def _fleeting(word: str) -> list[str]:
    """The stem without its fleeting vowel: рынок has the stem рынк."""
    match = FLEETING.search(word)
    if match is None or match.start() < 2:
        # тюрьма has the stem тюрм in тюрем
        stem = SOFT_WITHIN.sub("", word[:-1])
        return [stem] if len(stem) < len(word) - 1 and len(stem) > SHORTEST_STEM else []
    return [(word[: match.start()] + word[match.end() :]).rstrip("ь")]
