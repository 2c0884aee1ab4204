"""Programs' strings and their translations, compared in what programs need besides words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from qa.model.document import Code, Document, Unit
from qa.model.expression import expression
from qa.model.letters import CAPITAL, SMALL
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.read.entities import character_of
from qa.read.placeholders import accelerator_of

TUNED = thresholds(__name__)

# Variables of programs that have no format strings: make, Mozilla, OpenOffice, Qt's installers.
VARIABLE = expression(
    r"\$\(\^?[^\W\d][\w.]{0,60}\)|\$\[\w{1,60}\]|(?<![\w$])\$[^\W\d]\w{2,60}\$?|@[^\W\d]\w{1,60}@"
    r"|\#[^\W\d]\w{1,60}\#|&[^\W\d][\w.]{1,60};"
)
# What is left of an entity of HTML that lost its sign: "&lt;lt;" for "&lt;&lt;".
BROKEN_ENTITY = expression(r"(?<![&\w#])(?:lt|gt|amp|quot|apos|nbsp);")
CODE_BEFORE_WORD = expression(rf"(\$[{SMALL}])[{CAPITAL}]")
GOES_ON = rf"(?![{SMALL}_])"
# A line that is moved in, by spaces or by a tab.
MOVED_IN = expression(r"\t|[ ]{2}")
OPTION = expression(r"(?<![\w-])--[^\W\d](?:[\w-]{0,60}\w)?(?![\w-])")  # not "--pending--"
BETWEEN_DASHES = expression(r"\s*--[^-].*[^-]--\s*", re.DOTALL)
CALL = expression(r"(?<![\w.])[^\W\d][\w.]{1,60}\(\)")
# A file of the system: the folders that every Unix has.
# https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch03.html
PATH = expression(
    r"(?<![\w./:~}>$-])/(?:etc|usr|var|bin|sbin|dev|proc|sys|boot|lib|opt|run|srv|tmp)"
    r"(?:/[\w.+-]{1,60}){1,12}(?<![.])"
)
ATTRIBUTE = expression(
    r"\s(?P<name>[\w:-]{1,40})\s{0,3}=\s{0,3}(?:\\?[\"'](?P<value>[^\"'\\]{0,300})\\?[\"'])?"
)
# What a whole string may be instead: the label of what is called, as in a diagram; "--No lines in buffer--".
WHOLE = {CALL: CALL, OPTION: BETWEEN_DASHES}
# Signs of shares, which Unicode counts as punctuation.
SHARES = frozenset("%‰٪")
KINDS = ((VARIABLE, "variable"), (OPTION, "option"), (CALL, "function"), (PATH, "path"))
# Addresses of others are compared as links; those that name a language have one for each.
ADDRESS = expression(r"\w{2,10}:|//|(?:^|[/._=-])en(?:[/._-]|$)")
# What a translation may leave out of a tag, or put in.
FREE = frozenset(
    "alt title lang xml:lang dir hreflang summary label placeholder rel target"
    " aria-label aria-description aria-roledescription aria-valuetext aria-placeholder".split()
)
# Without one of these there is none of these things.
GATE = expression(
    r"[$@#&]|--|\(\)|<|[\n\r\t]|/(?:etc|usr|var|s?bin|dev|proc|sys|boot|lib|opt|run|srv|tmp)/"
)
WORD = expression(r"[^\W_]")
# Words in the names of signs that say little of which it is.
OF_MANY_SIGNS = frozenset("SIGN MARK FULL STOP LINE LOW LEFT RIGHT AND OR WITH".split())
# So many signs with their names make a list of signs.
FEWEST_NAMED: int = TUNED["FEWEST_NAMED"]
# "N/A" may be a dash.
WHOLE_WORD = expression(r"[^\W\d_]{3}")
# The line on which a string goes on, moved in.
INDENTED = expression(r"[\r\n][ \t]{2}")
# What a program may need at the ends of a string.
EDGES = {"\n": "line break", "\r": "carriage return", "\t": "tab"}
# The share of a file's keys that may be lost before none is reported.
LOST_KEYS: float = TUNED["LOST_KEYS"]


class StringDifference(NamedTuple):
    """What a translation has otherwise than its source.

    Attributes:
        span: the string, in code points of the prose.
        told: what is to be said of it.
        kind: what it is that differs.
        most: how many of this kind may be reported of a file.
    """

    span: Span
    told: str
    kind: str
    most: int = 1 << 30


def differences_of_strings(document: Document) -> tuple[StringDifference, ...]:
    """The strings that lack something their program needs, in order."""
    source = document.source
    if source is None:
        return ()
    found = list(_without_words(document, source))
    bare = {one.span for one in found}
    for unit in document.units:
        if unit.target in bare:
            continue
        there = unit.source.of(source.text)
        here = unit.target.of(document.target.text)
        if GATE.search(there) or GATE.search(here) or unit.source_codes:
            found.extend(_of_unit(unit, here, there))
    if document.catalogue:
        found.extend(_keys(document, source))
    return tuple(sorted(found))


def _without_words(document: Document, source: Prose) -> Iterator[StringDifference]:
    r"""The translations without a word, but for signs that the source names.

    Where several signs have the names that Unicode gives them, all single signs are named: "\\" for "Backslash key".
    """
    named = 0
    bare: list[tuple[str, Unit]] = []
    for unit in document.units:
        here = unit.target.of(document.target.text)
        if unit.target_codes or unit.source_codes or WORD.search(here) or _is_symbol(here):
            continue
        there = unit.source.of(source.text)
        if not WHOLE_WORD.search(there):
            continue
        if _is_called(here.strip(), there):
            named += 1
        else:
            bare.append((here, unit))
    for here, unit in bare:
        if named < FEWEST_NAMED or len(here.strip()) > 1:
            yield StringDifference(unit.target, "No words here; the source has some.", "no words")


def _of_unit(unit: Unit, here: str, there: str) -> Iterator[StringDifference]:
    for pattern, what in KINDS:
        whole = WHOLE.get(pattern)
        if whole is not None and whole.fullmatch(there):
            continue
        lost = _lost(pattern.findall(here), pattern.findall(there), here, there)
        if lost and not (pattern is CALL and _names(here, lost)):
            yield StringDifference(
                unit.target, f"The {what} “{lost}” from the source is missing.", what
            )
    broken = BROKEN_ENTITY.search(here)
    if broken is not None and BROKEN_ENTITY.search(there) is None:
        yield StringDifference(
            unit.target, f"“{broken.group()}” is a broken entity: “&{broken.group()}”.", "entity"
        )
    for at_end, where in ((False, "beginning"), (True, "end")):
        mine, others = _edge(here, at_end=at_end), _edge(there, at_end=at_end)
        if not at_end and MOVED_IN.match(here) and MOVED_IN.match(there):
            continue
        if mine != others and not _is_indented(here) and not _is_indented(there):
            name = EDGES[min(mine ^ others)]
            told = f"The source has a {name} at its {where}."
            if mine > others:
                told = f"A {name} at the {where}; the source has none."
            yield StringDifference(unit.target, told, "edges")
    attribute = _lost_attribute(unit.target_codes, unit.source_codes)
    if attribute:
        told = f"The attribute “{attribute}” from the source is missing."
        yield StringDifference(unit.target, told, "attribute")


def _lost(mine: Sequence[str], others: Sequence[str], here: str, there: str) -> str:
    """What the source has that the translation lacks, or has less often beside another of its kind.

    Another of its kind may be none any more, "&marka programu;" for "&brand;": its sign is still there.
    """
    found, wanted = Counter(mine), Counter(others)
    new = found - wanted
    # What was found often enough need not be looked for in the whole string, which takes long.
    for word in wanted - found:
        if _is_sign(word) or _is_code_before_word(word, here):
            continue
        if word not in here:
            return word
        sign = word[0]
        changed = new or (sign in "$&@#" and here.count(sign) >= there.count(sign))
        if changed and here.count(word) < wanted[word]:
            return word
    return ""


def _edge(text: str, *, at_end: bool) -> frozenset[str]:
    """The control characters at the beginning or the end of a string, among spaces or alone."""
    left = len(text) - len(text.lstrip("\r\n\t "))
    edge = text[len(text.rstrip("\r\n\t ")) :] if at_end else text[:left]
    return frozenset(edge.replace(" ", ""))


def _is_indented(text: str) -> bool:
    """Whether line ends at the edges are the file's or the template's: spaces follow them."""
    left = len(text) - len(text.lstrip("\r\n\t "))
    right = text[len(text.rstrip("\r\n\t ")) :]
    return INDENTED.search(text[:left]) is not None or INDENTED.search(right) is not None


def _is_symbol(text: str) -> bool:
    """Whether a string is a symbol for its source: "→" for "Right arrow", "∅" for "Nothing", "%" for "percent"."""
    shown = text.strip()
    return bool(shown) and all(
        unicodedata.category(sign)[0] == "S" or sign in SHARES for sign in shown
    )


def _is_called(sign: str, source: str) -> bool:
    """Whether the source calls a sign as Unicode does: "Apostrophe" for "'", "Left bracket" for "["."""
    name = unicodedata.name(sign, "") if len(sign) == 1 else ""
    words = set(name.replace("-", " ").split()) - OF_MANY_SIGNS
    return not words.isdisjoint(source.upper().split())


def _names(text: str, call: str) -> bool:
    """Whether a text has the name of a function without its brackets: "malloc" for "malloc()"."""
    name = call.removesuffix("()")
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _is_sign(word: str) -> bool:
    """Whether it is an entity of HTML, which is a character."""
    return word[0] == "&" and character_of(word, bare=False) is not None


def _is_code_before_word(word: str, here: str) -> bool:
    """Whether a sign and a letter are a code before a word, which was translated: "$tNotify"."""
    code = CODE_BEFORE_WORD.match(word)
    return code is not None and re.search(re.escape(code[1]) + GOES_ON, here) is not None


def _lost_attribute(here: Sequence[Code], there: Sequence[Code]) -> str:
    """The attribute that the tags of the source have more often, or with another value; else empty."""
    if len(_tags(here)) != len(_tags(there)):
        return ""  # which is told otherwise
    mine, others = Counter(_attributes(here)), Counter(_attributes(there))
    names, wanted = (Counter(name for name, _ in each.elements()) for each in (mine, others))
    for name, value in sorted(others - mine):
        if names[name] < wanted[name]:
            return name
        if value and not ADDRESS.search(value):
            return f'{name}="{value}"'
    return ""


def _tags(codes: Sequence[Code]) -> list[str]:
    return [code.shown for code in codes if code.key.startswith("<")]


def _attributes(codes: Sequence[Code]) -> Iterator[tuple[str, str]]:
    for shown in _tags(codes):
        for match in ATTRIBUTE.finditer(shown):
            name = match["name"].lower()
            if name not in FREE:
                yield match["name"], match["value"] or ""


def _keys(document: Document, source: Prose) -> Iterator[StringDifference]:
    """The labels that have lost the sign for their key, in a file that keeps nearly all."""
    assert document.source_raw is not None
    marked = 0
    lost: list[Unit] = []
    for unit in document.units:
        there = source.to_raw(unit.source)
        # The sign itself may stand before what was read.
        sign = accelerator_of(document.source_raw[max(0, there.start - 1) : there.end])
        if not sign:
            continue
        marked += 1
        place = document.target.to_raw(unit.target)
        if sign not in document.raw[max(0, place.start - 1) : place.end]:
            lost.append(unit)
    most = int(marked * LOST_KEYS)
    for unit in lost:
        yield StringDifference(unit.target, "The source marks an access key here.", "key", most)
