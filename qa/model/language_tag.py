"""Language tags, parsed once on input, so that no unchecked string is ever used as one.

File names, table look-ups and output use a `LanguageTag` or the result of `primary`: a few ASCII letters, or
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, NewType, TypeVar

from qa.model.expression import expression
from qa.model.memory import loaded

T = TypeVar("T")

# A tag in the canonical spelling of RFC 5646: "de-AT", "zh-Hant-TW". Only `parsed` makes one.
LanguageTag = NewType("LanguageTag", str)

# The language assumed for texts that declare none and are too short to detect; texts in all other languages
# borrow from it.
HUB: Final = "en"
# Why it was assumed, where not even the text itself speaks for it.
TOO_SHORT: Final = "the text is too short to tell"

# RFC 5646, section 2.1, restricted to languages of two or three letters. Those of four to eight letters are
# reserved, and in practice names ("English"); grandfathered tags have successors.
SUBTAGS: Final = expression(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,4}"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8}){1,8}){0,3}"
    r"(?:-x(?:-[a-z0-9]{1,8}){1,4})?"
)
# RFC 5646, section 4.4.1, requires support for 35 characters.
LONGEST: Final = 60
# The suffix of a POSIX locale: de_AT.UTF-8@euro.
OF_LOCALE: Final = expression(r"[.@]")
# How much of a wrong tag is quoted.
QUOTED: Final = 24


class LanguageTagError(ValueError):
    """Text is not a valid language tag; the message says what was expected, and suggests one."""


@loaded
def parsed(text: str) -> LanguageTag:
    """Parse a tag and return it in the spelling of RFC 5646, section 2.1.1.

    Also accepted are an underscore for the hyphen ("pt_BR"), the suffix of a POSIX locale
    ("de_AT.UTF-8@euro"), three-letter codes that have a two-letter equivalent ("deu-AT", "eng_Latn"), and
    replaced codes ("iw"). Subtags are not checked against the registry; see `unknown_subtag`.

    Raises:
        LanguageTagError: if it is not well-formed.
        TypeError: if it is not a string.
    """
    if not isinstance(text, str):
        message = f"a language tag must be a string, not {type(text).__name__}"
        raise TypeError(message)
    plain = OF_LOCALE.split(text.strip(), maxsplit=1)[0] if len(text) <= LONGEST else ""
    found = SUBTAGS.fullmatch(plain.replace("_", "-").lower()) if plain.isascii() else None
    if found is None:
        raise LanguageTagError(_not_a_tag(text))
    from qa.model.language_codes import REPLACED, TWO_LETTERS

    language, script, region = found.group("language", "script", "region")
    subtags = found[0].split("-")
    subtags[0] = REPLACED.get(language) or TWO_LETTERS.get(language, language)
    for subtag, spelled in ((script, str.title), (region, str.upper)):
        if subtag is not None:
            subtags[subtags.index(subtag, 1)] = spelled(subtag)
    return LanguageTag("-".join(subtags))


def existing(text: str) -> LanguageTag:
    """Parse a tag, and check that its language and region exist.

    Raises:
        LanguageTagError: if it is malformed, or its language or region does not exist.
    """
    tag = parsed(text)
    wrong = unknown_subtag(tag)
    if wrong is not None:
        raise LanguageTagError(wrong)
    return tag


def tag_of(text: str | None) -> LanguageTag | None:
    """Parse a tag; return None if it is malformed, where no error can be reported."""
    try:
        return parsed(text) if text else None
    except LanguageTagError:
        return None


@loaded
def primary(tag: str | None) -> str:
    """Return the language of a tag without script and region, in lower case: "de" for "de-AT".

    The result is two or three ASCII letters, or empty for a missing or malformed tag. RFC 5646, section
    2.2.1, calls it the primary language subtag.
    """
    code = (tag or "").partition("-")[0].lower()
    return code if len(code) in {2, 3} and code.isascii() and code.isalpha() else ""


def by_language(work: Callable[[str], T]) -> Callable[[str | None], T]:
    """Decorate a function that loads data of a language, to load it once for all tags of the language.

    A language has any number of tags ("en-x-1", "en-x-2"), and common ones share data: "en-GB" and "en-US"
    would load the same lists twice.

    Args:
        work: the function, called with the result of `primary`.
    """
    once = loaded(work)

    def ask(lang: str | None) -> T:
        return once(primary(lang))

    return loaded(wraps(work)(ask))  # by the tag as it is, without a call of Python's


@loaded
def region(tag: str | None) -> str:
    """Return the region of a tag, in capitals: "BR" for "pt-BR"; empty for a tag without one."""
    found = SUBTAGS.fullmatch((tag or "")[:LONGEST].lower())
    return ((found and found["region"]) or "").upper()


def unknown_subtag(tag: LanguageTag) -> str | None:
    """Describe what is wrong with a well-formed tag, with a suggestion; None if nothing is.

    Scripts, variants, and three-letter codes without a two-letter equivalent are not checked.
    """
    from qa.model.language_codes import MEANT, NAMES, REGIONS, REGIONS_MEANT

    language = primary(tag)
    if len(language) == 2 and language not in NAMES:
        meant = MEANT.get(language)
        return f"there is no language {language!r}{_hint(meant)}"
    where = region(tag)
    if len(where) == 2 and where not in REGIONS:
        other = REGIONS_MEANT.get(where)
        return f"there is no region {where!r}{_hint(other and tag.replace(where, other))}"
    return None


def _not_a_tag(text: str) -> str:
    told = text if len(text) <= QUOTED else f"{text[:QUOTED]}…"
    return f"{told!r} is not a language tag such as en or pt-BR{_hint(_named(text))}"


def _named(text: str) -> str | None:
    """Return the code of a language from its name, in English or in the language itself."""
    from difflib import get_close_matches

    from qa.model.language_codes import NAMES, OWN_NAMES

    if len(text) > LONGEST:
        return None
    codes = {name.casefold(): code for known in (OWN_NAMES, NAMES) for code, name in known.items()}
    close = get_close_matches(text.strip().casefold(), codes, 1, 0.8)
    return codes[close[0]] if close else None


def _hint(meant: str | None) -> str:
    return f"; did you mean {meant!r}?" if meant else ""
