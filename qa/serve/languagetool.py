"""LanguageTool's HTTP interface, version 2: what editors that speak to such a server ask for.

https://languagetool.org/http-api/swagger-ui/ describes it. Offsets and lengths are in UTF-16 units
of the whole text, markup included.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any

from qa import __version__
from qa.checker import Checker
from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.language_tag import LanguageTagError
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span
from qa.report.offsets import Offsets, OffsetUnit
from qa.report.page_words import title_of
from qa.rules.catalogue import catalogue

LONGEST = 500_000  # code points of a text
MOST_PARTS = 50_000
CONTEXT = 40  # code points on each side
LONE_HALF = expression("[\ud800-\udfff]")
NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "ha": "Hausa", "he": "Hebrew",
    "hi": "Hindi", "hu": "Hungarian", "is": "Icelandic", "it": "Italian", "ja": "Japanese",
    "lt": "Lithuanian", "lv": "Latvian", "nb": "Norwegian", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
# The languages that clients ask for with a country.
COUNTRIES = {"en": ("US", "GB", "AU", "CA"), "de": ("DE", "AT", "CH"), "pt": ("PT", "BR")}
# What LanguageTool calls kinds of issues, by the beginning of our category.
# https://www.w3.org/TR/its20/#lqissue-typevalues
ISSUES = {
    "linguistic-conventions/spelling": "misspelling",
    "linguistic-conventions/punctuation": "typographical",
    "linguistic-conventions/duplication": "duplication",
    "linguistic-conventions": "grammar",
    "terminology": "terminology",
    "accuracy/untranslated": "untranslated",
    "accuracy/omission": "omission",
    "accuracy/addition": "addition",
    "accuracy": "mistranslation",
    "locale-conventions": "locale-violation",
    "design-and-markup/markup": "markup",
    "design-and-markup/layout": "whitespace",
    "design-and-markup": "formatting",
    "style": "style",
}


class RequestError(ValueError):
    """A request that cannot be answered; the text says why, as LanguageTool does."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with markup, as clients send it.

    Attributes:
        text: what is checked.
        whole: what the client has.
        pieces: (start in `text`, end in `text`, start in `whole`), where both are the same, sorted.
    """

    text: str
    whole: str
    pieces: tuple[tuple[int, int, int], ...]

    def in_whole(self, span: Span) -> Span:
        """Where a stretch of the text stands in the whole."""
        start = self._at(span.start)
        return Span(start, max(start, self._at(span.end, end=True)))

    def _at(self, position: int, *, end: bool = False) -> int:
        """Where a code point of the text stands; as an end, within the first piece that reaches it."""
        pieces = self.pieces
        if end:
            index = bisect_left(pieces, position, key=itemgetter(1))
        else:
            index = bisect_left(pieces, position, key=itemgetter(0))
            if index == len(pieces) or pieces[index][0] > position:
                index -= 1
        if 0 <= index < len(pieces):
            first, last, whole = pieces[index]
            if first <= position < last or position in {first, last if end else first}:
                return whole + position - first
        # In what a client interprets markup as: behind the piece before it.
        before = bisect_right(pieces, position, key=itemgetter(1)) - 1
        if before < 0:
            return 0
        first, last, whole = pieces[before]
        return whole + last - first


def annotated(value: str) -> Annotated:
    """The text of the parameter `data`.

    Raises:
        RequestError: if it is not as it should be.
    """
    message = 'Invalid \'data\': expected {"annotation": [{"text": …} or {"markup": …}]}'
    try:
        parts = json.loads(value)["annotation"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise RequestError(message) from None
    if not isinstance(parts, list) or len(parts) > MOST_PARTS:
        raise RequestError(message)
    text: list[str] = []
    whole: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    at = whole_at = 0
    for part in parts:
        if not isinstance(part, dict):
            raise RequestError(message)
        plain, markup = (_whole(part.get(name)) for name in ("text", "markup"))
        if isinstance(plain, str) and markup is None:
            pieces.append((at, at + len(plain), whole_at))
            text.append(plain)
            whole.append(plain)
            at, whole_at = at + len(plain), whole_at + len(plain)
        elif isinstance(markup, str) and plain is None:
            instead = _whole(part.get("interpretAs", ""))
            if not isinstance(instead, str):
                raise RequestError(message)
            text.append(instead)
            whole.append(markup)
            at, whole_at = at + len(instead), whole_at + len(markup)
        else:
            raise RequestError(message)
    return Annotated("".join(text), "".join(whole), tuple(pieces))


def _whole(value: Any) -> Any:  # noqa: ANN401  # JSON
    """A text without halves of surrogate pairs, which JSON can spell and no answer can; as long as it was."""
    if not isinstance(value, str) or value.isascii():
        return value
    return LONE_HALF.sub("\ufffd", value)


def languages() -> list[dict[str, str]]:
    """The answer to /v2/languages."""
    found = []
    for code, name in NAMES.items():
        found.append({"name": name, "code": code, "longCode": code})
        found += (
            {"name": f"{name} ({country})", "code": code, "longCode": f"{code}-{country}"}
            for country in COUNTRIES.get(code, ())
        )
    return found


def check(checker: Checker, asked: Mapping[str, str], pages: str) -> dict[str, Any]:
    """The answer to /v2/check.

    Besides LanguageTool's parameters, `sourceText` and `sourceLanguage` say what was translated.

    Args:
        checker: how to check.
        asked: the parameters.
        pages: the address of the rules' pages, to which a rule's id is added.

    Raises:
        RequestError: if the request cannot be answered.
    """
    if ("text" in asked) == ("data" in asked):
        message = "Missing 'text' or 'data' parameter: expected one of them"
        raise RequestError(message)
    given = annotated(asked["data"]) if "data" in asked else None
    if given is None:
        text = asked["text"]
        given = Annotated(text, text, ((0, len(text), 0),))
    if len(given.text) > LONGEST:
        message = f"Text is longer than {LONGEST:,} characters"
        raise RequestError(message)
    wanted = asked.get("language", "")
    if not wanted:
        message = "Missing 'language' parameter, e.g. 'language=en-US' or 'language=auto'"
        raise RequestError(message)
    lang = checker.settings.lang if wanted == "auto" else wanted
    source = asked.get("sourceText") or None
    if source is not None and len(source) > LONGEST:
        message = f"Source is longer than {LONGEST:,} characters"
        raise RequestError(message)
    try:
        report = checker.check_text(
            given.text,
            lang=lang,
            source=source,
            source_lang=asked.get("sourceLanguage") or asked.get("motherTongue") or None,
        )
    except LanguageTagError as error:
        message = f"{error}"
        raise RequestError(message) from None
    lang = report.lang
    offsets = Offsets(given.whole, OffsetUnit.UTF_16)
    name = NAMES.get(lang.partition("-")[0].lower(), lang)
    language = {"name": name, "code": lang}
    return {
        "software": {
            "name": "qa",
            "version": __version__,
            "buildDate": "",
            "apiVersion": 1,
            "premium": False,
            "status": "",
        },
        "warnings": {"incompleteResults": bool(report.failures)},
        "language": language | {"detectedLanguage": language | {"confidence": 1.0}},
        "matches": [
            _match(finding, span, replacements, given=given, offsets=offsets, pages=pages)
            for finding in _chosen(report, asked)
            for span, replacements in _places(finding, given.text)
        ],
    }


def _wanted_rules(asked: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The rules that are wanted (none for all), and those that are not."""

    def listed(name: str) -> frozenset[str]:
        return frozenset(filter(None, map(str.strip, asked.get(name, "").split(","))))

    only = listed("enabledRules") if asked.get("enabledOnly", "").lower() in {"true", "yes"} else ()
    return frozenset(only), listed("disabledRules")


def _chosen(report: Report, asked: Mapping[str, str]) -> Iterator[PlacedFinding]:
    """The findings of the rules that are wanted."""
    only, without = _wanted_rules(asked)
    for finding in report.findings:
        if finding.rule not in without and (not only or finding.rule in only):
            yield finding


def _places(finding: PlacedFinding, text: str) -> Iterator[tuple[Span, list[str]]]:
    """Where a finding stands, and what may be put in each place: one for each place of a habit."""
    ways = finding.alternatives
    if len(ways) == 1 and len(ways[0]) > 1:
        for edit in ways[0]:
            yield edit.span, [edit.text]
        return
    span = finding.place.span
    start = min([span.start, *(way[0].span.start for way in ways)])
    end = max([span.end, *(way[0].span.end for way in ways)])
    yield (
        Span(start, end),
        [
            text[start : way[0].span.start] + way[0].text + text[way[0].span.end : end]
            for way in ways
        ],
    )


def _match(
    finding: PlacedFinding,
    span: Span,
    replacements: list[str],
    *,
    given: Annotated,
    offsets: Offsets,
    pages: str,
) -> dict[str, Any]:
    whole = given.in_whole(span)
    start, end = offsets.to_units(whole.start), offsets.to_units(whole.end)
    left, right = max(0, span.start - CONTEXT), min(len(given.text), span.end + CONTEXT)
    before = "…" if left else ""
    context = before + given.text[left:right].replace("\n", " ")
    around = Offsets(context, OffsetUnit.UTF_16)
    at = span.start - left + len(before)
    first, last = around.to_units(at), around.to_units(at + len(span))
    category = finding.category.value
    known = catalogue().get(finding.rule)
    return {
        "message": finding.message,
        "shortMessage": title_of(finding.rule),
        "offset": start,
        "length": end - start,
        "replacements": [{"value": text} for text in replacements],
        "context": {"text": context, "offset": first, "length": last - first},
        "sentence": (finding.before + finding.text + finding.after).strip("…").strip(),
        "type": {"typeName": "Other"},
        "rule": {
            "id": finding.rule,
            "description": known.summary() if known else finding.rule,
            "issueType": _issue(category),
            "category": {"id": category, "name": category.replace("/", ": ").replace("-", " ")},
            "urls": [{"value": pages + finding.rule}] if known else [],
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _issue(category: str) -> str:
    for beginning, issue in ISSUES.items():
        if category.startswith(beginning):
            return issue
    return "uncategorized"
