"""Language tags: parsed once, where they come in, so that nothing else is ever taken for one.

Whoever names a file, asks a table or prints by a language does so by a `LanguageTag`, or by what
`primary` makes of it: a few letters of ASCII, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, NewType, TypeVar

from qa.model.expression import expression
from qa.model.memory import loaded

T = TypeVar("T")

# A tag as RFC 5646 spells it: "de-AT", "zh-Hant-TW". `parsed` makes it, and nothing else.
LanguageTag = NewType("LanguageTag", str)

# The language of texts that do not say theirs and are too short to tell, and whose words stand in texts of all others.
HUB: Final = "en"

# RFC 5646, section 2.1, with the languages that there are: of two or three letters. Those of four
# to eight letters are reserved, and in fact names ("English"); grandfathered tags have successors.
SUBTAGS: Final = expression(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,4}"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8}){1,8}){0,3}"
    r"(?:-x(?:-[a-z0-9]{1,8}){1,4})?"
)
# RFC 5646, section 4.4.1, asks for room for 35 characters.
LONGEST: Final = 60
# What systems put behind a locale: de_AT.UTF-8@euro.
OF_LOCALE: Final = expression(r"[.@]")
# A wrong tag is quoted up to here.
QUOTED: Final = 24


class LanguageTagError(ValueError):
    """Text that is not a language tag; the message says what was expected and likely meant."""


@loaded
def parsed(text: str) -> LanguageTag:
    """The tag that a text is, spelled as RFC 5646, section 2.1.1, spells it.

    Understood are also an underscore for the hyphen ("pt_BR"), what a POSIX locale has behind
    ("de_AT.UTF-8@euro"), codes of three letters where there is one of two ("deu-AT", "eng_Latn"),
    and codes that were replaced ("iw").

    Whether the registry has the subtags is not asked; see `unknown_subtag`.

    Raises:
        LanguageTagError: if it is not well-formed.
    """
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
    """The tag that a text is, of a language and a region that there are.

    Raises:
        LanguageTagError: if it is not well-formed, or names what there is not.
    """
    tag = parsed(text)
    wrong = unknown_subtag(tag)
    if wrong is not None:
        raise LanguageTagError(wrong)
    return tag


def tag_of(text: str | None) -> LanguageTag | None:
    """The tag that a text is; None if it is none, where nobody can be told."""
    try:
        return parsed(text) if text else None
    except LanguageTagError:
        return None


@loaded
def primary(tag: str | None) -> str:
    """The language of a tag without script and region, in lower case: "de" for "de-AT".

    Two or three letters of ASCII, whatever is asked about: nothing for no tag, and for what is
    not one. RFC 5646, section 2.2.1, calls it the primary language subtag.
    """
    code = (tag or "").partition("-")[0].lower()
    return code if len(code) in {2, 3} and code.isascii() and code.isalpha() else ""


def by_language(work: Callable[[str], T]) -> Callable[[str | None], T]:
    """A function that loads what is known of a language, once for all of its tags.

    Tags without end can be made of one language ("en-x-1", "en-x-2"), and even the usual ones share what
    they know: "en-GB" and "en-US" would load the same lists twice.

    Args:
        work: is asked with the language alone, as `primary` has it.
    """
    once = loaded(work)

    @wraps(work)
    def ask(lang: str | None) -> T:
        return once(primary(lang))

    return ask


@loaded
def region(tag: str | None) -> str:
    """The region of a tag, in capitals: "BR" for "pt-BR"; nothing for a tag without one."""
    found = SUBTAGS.fullmatch((tag or "")[:LONGEST].lower())
    return ((found and found["region"]) or "").upper()


def unknown_subtag(tag: LanguageTag) -> str | None:
    """What is wrong with a well-formed tag, with what was likely meant; None if nothing is.

    Codes of three letters that have none of two, scripts and variants are believed.
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
    """The code of a language that is written out in English."""
    from difflib import get_close_matches

    from qa.model.language_codes import NAMES

    if len(text) > LONGEST:
        return None
    codes = {name.casefold(): code for code, name in NAMES.items()}
    close = get_close_matches(text.strip().casefold(), codes, 1, 0.8)
    return codes[close[0]] if close else None


def _hint(meant: str | None) -> str:
    return f"; did you mean {meant!r}?" if meant else ""
