"""Which word forms may belong together: government and governments, дом and домами.

No dictionary: each form gets a few keys, its stem by each ending that it may have, and two forms
belong together if they share a key. That takes some pairs for forms of one word that are not, which
is harmless where a termbase says what to look for.
"""

from __future__ import annotations

import re

from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

ADJECTIVE_DE = ("e", "er", "en", "em", "es")
# Endings of nouns, which every term may be, and of adjectives, which stand in terms of many words.
NOUN = {
    "en": ("s", "es"),
    "de": ("s", "es", "e", "en", "n", "ens", "er", "ern", "nen", "se", "sen", "ses"),
    "fr": ("s", "x"),
    "es": ("s", "es"),
    "it": ("o", "a", "e", "i", "he", "hi"),
    "pt": ("s", "es"),
    "nl": ("s", "en", "n", "eren"),
    "ru": tuple("а я ы и у ю е о ь й ой ою ей ом ем ам ям ами ями ах ях ов ев ью".split()),
    "uk": tuple(
        "а я и і у ю е о ь й ї ою ею єю ом ем єм ам ям ами ями ах ях ів їв еві ові єві ія ії ію "
        "ієй ій іям іями іях ією".split()
    ),
    "cs": tuple(
        "a e i o u y ě í ů á é ou em ům ám ím ech ách ích ami emi ovi ové mi ata at".split()
    ),
    "pl": tuple("a e i o u y ą ę ó ie iu em om ami ach ów owi owie mi ią ii ję ją".split()),
}
# What a term, which stands in its base form, may lose: without this, музей were a form of муза.
BASE = {
    "de": ("e",),
    "fr": ("s",),  # prix is no form of pris
    "ru": tuple("а я о е ь й ы и".split()),
    "uk": tuple("а я о е ь й и і ї ія ії".split()),
}
BASE_ADJECTIVE = {
    "de": ADJECTIVE_DE,
    "ru": tuple("ый ий ой ая яя ое ее ые ие".split()),
    "uk": tuple("ий ій а я е є і".split()),
}
ADJECTIVE = {
    "de": ADJECTIVE_DE,
    "fr": ("e", "es", "s", "x"),
    "es": ("o", "a", "os", "as", "s", "es"),
    "pt": ("o", "a", "os", "as", "s", "es"),
    "nl": ("e",),
    "ru": tuple(
        "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ых их ыми ими ую юю ом ем ей".split()
    ),
    "uk": tuple("ий ій а я е є і ого ього ому ьому им ім их іх ими іми ої ьої у ю ою ньою".split()),
    "cs": tuple("ý á é í ého ému ým ém ých ými ou ího ímu ím ích ími".split()),
    "pl": tuple("y i a e ego emu ym im ej ą ych ich ymi imi".split()),
}
VERB = {"en": ("s", "es", "ed", "d", "ing", "e")}
IRREGULAR = {
    "en": dict(
        pair.split(":")
        for pair in "men:man women:woman children:child feet:foot teeth:tooth geese:goose "
        "mice:mouse lice:louse oxen:ox criteria:criterion phenomena:phenomenon data:datum "
        "media:medium analyses:analysis crises:crisis theses:thesis bases:basis indices:index "
        "matrices:matrix lives:life wives:wife knives:knife leaves:leaf halves:half shelves:shelf "
        "loaves:loaf thieves:thief wolves:wolf".split()
    ),
    "fr": {"yeux": "œil", "cieux": "ciel", "travaux": "travail", "vitraux": "vitrail", "baux": "bail"},
    "ru": {"люди": "человек", "людей": "человек", "людям": "человек", "людьми": "человек",
           "людях": "человек", "дети": "ребенок", "детей": "ребенок", "детям": "ребенок",
           "детьми": "ребенок", "детях": "ребенок", "дня": "день", "дню": "день",
           "днем": "день", "дне": "день", "дни": "день", "дней": "день", "дням": "день",
           "днями": "день", "днях": "день"},
}  # fmt: skip
# What stands at the end of some forms for what stands at the end of others; the shortest such form.
# Museum and Museen, Virus and Viren, Thema and Themen share a key that Muse has not.
CHANGES = {
    "en": (("ies", "y", 5), ("zzes", "z", 5), ("men", "man", 6)),
    "de": (("um", "*", 5), ("us", "*", 5), ("en", "*", 5), ("a", "*", 5)),
    "fr": (("aux", "al", 5), ("aux", "au", 5)),
    "es": (("ces", "z", 4),),
}
FEMININE = (("elle", "el"), ("enne", "en"), ("ive", "if"), ("euse", "eux"), ("ère", "er"))
# Russian endings that only soft stems have, and those that both have: судя is no form of суд.
SOFT, EITHER = frozenset("я ю ь й ям ями ях ью".split()), frozenset("и е ей ем ев".split())
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# Nouns for people have a feminine form: what it has in place of an ending of the dictionary's form.
# Only such endings, since puerta is no form of puerto.
PERSONS = {
    "fr": (
        ("é", "ée"), ("at", "ate"), ("ot", "ote"), ("ant", "ante"), ("ent", "ente"), ("ois", "oise"),
        ("ais", "aise"), ("ain", "aine"), ("ier", "ière"), ("eur", "euse"), ("teur", "trice"),
        ("ien", "ienne"),
    ),
    "es": (
        ("ado", "ada"), ("ido", "ida"), ("ero", "era"), ("ino", "ina"), ("ano", "ana"),
        ("ico", "ica"), ("ario", "aria"), ("istro", "istra"), ("dor", "dora"), ("tor", "tora"),
        ("sor", "sora"), ("eso", "esa"),
    ),
}  # fmt: skip
# Nouns that are adjectives by their form: Abgeordneter, ein Abgeordneter, die Abgeordneten; рабочий.
ADJECTIVAL = {
    "de": re.compile(r"\w{2,}(?:net|ig|end|lich|isch|amt|iert|andt|gestellt|letzt|fangen)er$"),
    "ru": re.compile(r"(?:ый|[гкхжчшщ]ий)$"),
    "uk": re.compile(r"ий$"),
}
SOFT_WITHIN = expression(r"ь(?=[^аеёиіоуыюяєї])")
VOWELS = expression(r"[aeiouyäöü]+")
GERMAN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
ACUTE = str.maketrans("áéíóú", "aeiou")
ELISION = expression(r"^(?:[ldjmtsnc]|qu|lorsqu|puisqu)['’](?=\w)")
POSSESSIVE = expression(r"['’]s?$")
# Russian and its neighbours put a vowel between the last consonants where no ending follows.
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
    plain = word.translate(GERMAN) if code == "de" else word
    found = {plain}
    endings = BASE.get(code, NOUN.get(code, ())) if base else NOUN.get(code, ())
    if adjective:
        endings += (BASE_ADJECTIVE if base else ADJECTIVE).get(code, ADJECTIVE.get(code, ()))
    if verb:
        endings += VERB.get(code, ())
    for ending in endings:
        stem = plain[: len(plain) - len(ending)]
        if plain.endswith(ending) and len(stem) >= SHORTEST_STEM:
            if (
                code == "de"
                and ending in {"er", "ern"}
                and not adjective
                and len(VOWELS.findall(stem)) > 1
                and plain == word
            ):
                continue  # Arbeiter is no form of Arbeit
            if code != "ru" or ending not in SOFT:
                found.add(stem)
            if code == "ru" and (ending in SOFT or ending in EITHER):
                found.add(stem + "'")
    found.update(_changed(plain, code, adjective=adjective))
    if base:
        found.update(_feminine(plain, code))
    return frozenset(found)


def is_adjectival(form: str, lang: str) -> bool:
    """Whether a term's word, in the form that dictionaries have, is inflected as an adjective is."""
    pattern = ADJECTIVAL.get(primary(lang))
    return pattern is not None and pattern.search(form.casefold()) is not None


def _feminine(word: str, code: str) -> list[str]:
    """What a woman is called who is what the word says, if the word says what people are."""
    return [
        word[: -len(ending)] + feminine
        for ending, feminine in PERSONS.get(code, ())
        if word.endswith(ending) and len(word) > len(ending) + 1
    ]


def _folded(form: str, code: str) -> str:
    """The form without what makes no difference, or the base form of an irregular one."""
    word = form.casefold()
    if code == "en":
        word = POSSESSIVE.sub("", word)
    elif code in {"fr", "it"}:
        word = ELISION.sub("", word)
    elif code == "es":
        word = word.translate(ACUTE)
    elif code in {"ru", "uk"}:
        word = word.replace("ё", "е")
    return IRREGULAR.get(code, {}).get(word, word)


def _changed(word: str, code: str, *, adjective: bool) -> list[str]:
    """Keys of forms whose stem changes before the ending."""
    found = [
        word[: -len(tail)] + base
        for tail, base, shortest in CHANGES.get(code, ())
        if word.endswith(tail) and len(word) >= shortest
    ]
    if code == "fr" and adjective:
        bare = word.rstrip("s")
        found += [bare[: -len(tail)] + base for tail, base in FEMININE if bare.endswith(tail)]
    if code in {"ru", "uk", "cs", "pl"}:
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
