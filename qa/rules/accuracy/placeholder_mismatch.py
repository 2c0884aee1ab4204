"""Placeholders and tags that the translation loses, adds or changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from qa.compare.align.alignment import pairs
from qa.languages.writing import writing
from qa.model.document import Code, Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.read.placeholders import BLOCKS, MARKS, Found, Syntax, codes, comparable, out_of_order
from qa.read.placeholders import syntax_of_translation as translated
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# What a share looks like in languages that write its sign first.
SHARE = expression(r"%\d")
BREAKS = frozenset(("<br>", "<nl>"))
# Elements that are counted one by one: each has its own address or its own place.
COUNTED = BLOCKS | {"a", "link", "button"}
# So often on both sides a placeholder is a name.
NAMELIKE: int = TUNED["NAMELIKE"]
LETTER = expression(r"[^\W_]")
# "{12}", "{M.62}": numbers in braces; so many in running text, whose source has none, are labels.
LABELLED = expression(rf"\{{(?:[{CAPITAL}]\.)?\d{{1,3}}\}}")
ENUMERATED: int = TUNED["ENUMERATED"]
# A placeholder that says what it stands for, by name or number: %(user)s, {user}, ${user}, %1, %2$s, {0}.
NAMED = expression(r"[({]\w+[)}]|%\d{1,2}(?:\$|(?!\w))")


class PlaceholderMismatch(DocumentRule):
    """A placeholder or tag from the source is missing or changed.

    `%s`, `%(n)d`, `{name}`, `{{title}}` and inline tags stand for values that a program inserts. Without them
    a message is incomplete; with different ones the program may crash. Their order is free, since word order
    differs between languages.

    In bilingual files (XLIFF, gettext, TMX) inline elements such as `<g>`, `<x/>` and `<ph>` are
    compared as well. A translation of a plural message may leave its number out where the form
    stands for one.
    """

    id = "placeholder-mismatch"
    category = Category.DO_NOT_TRANSLATE
    severity = Severity.MAJOR
    confidence = 0.97
    needs_source = True
    examples = (
        Example(
            "Hello ⟦{nom}⟧, you have %d new messages.",
            source="Bonjour {name}, vous avez %d nouveaux messages.",
            source_lang="fr",
        ),
        Example(
            "⟦The file could not be found.⟧",
            source="Die Datei %(path)s wurde nicht gefunden.",
            source_lang="de",
        ),
        Example(
            "Write to {{editor}} about ⟦{{title}}⟧ now.",
            source="Schreiben Sie jetzt an {{editor}}.",
            source_lang="de",
        ),
        Example(
            "On %2$s at %1$s.",
            source="Um %1$s Uhr am %2$s.",
            source_lang="de",
        ),
        Example(
            "It is 100% sure and 50% dearer, say 20%.",
            source="Es ist 100%ig sicher und 50 % teurer, so etwa 20 Prozent.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None:
            return
        if document.units:
            for unit in document.units:
                if unit.target_codes != unit.source_codes:
                    yield from self._compared(
                        document, unit.target, unit.target_codes, unit.source_codes
                    )
            return
        text, original = document.target.text, document.source.text
        if not MARKS.search(text) and not MARKS.search(original):
            return
        found = codes(original)
        there = _codes(document.source, found)
        here = _codes(document.target, codes(text, translated(original, found, Syntax())))
        if any(
            writing(primary(lang)).percent_first for lang in (document.lang, document.source_lang)
        ):
            there, here = _without_shares(there), _without_shares(here)
        # What stands elsewhere in the text was moved, or the alignment errs.
        surplus = Counter(code.key for code in here)
        surplus.subtract(code.key for code in there)
        times = Counter(code.key for code in here)
        # What a page says again and again is a name ("{PRODUCT}"), which each language says as often as it likes.
        uneven = {
            key
            for key, count in surplus.items()
            if count and min(times[key], times[key] - count) < NAMELIKE
        }
        if (
            not there
            and sum(LABELLED.fullmatch(code.shown) is not None for code in here) >= ENUMERATED
        ):
            return  # verses of a poem or notes are numbered so: "{1}", "{2}"
        if not uneven:
            return
        here = [code for code in here if code.key in uneven]
        there = [code for code in there if code.key in uneven]
        for pair in document.need(pairs):
            yield from self._compared(
                document, pair.target, _within(here, pair.target), _within(there, pair.source)
            )

    def _compared(
        self, document: Document, place: Span, target: Sequence[Code], source: Sequence[Code]
    ) -> Iterator[Finding]:
        mine, others = comparable([code.key for code in target], [code.key for code in source])
        if mine != others:
            assert document.source is not None
            target = _joined(target, document.target.text)
            source = _joined(source, document.source.text)
            mine, others = comparable([code.key for code in target], [code.key for code in source])
        added, lost = _surplus(target, mine, others), _surplus(source, others, mine)
        keys = dict(zip(target, mine, strict=True))
        if not added and not lost:
            if out_of_order([code.key for code in target], [code.key for code in source]):
                yield self.finding(
                    place,
                    f"{_listed(target)} are in a different order than in the source; number them, as in “%1$s”.",
                    confidence=0.9,
                    kind="order",
                )
            return
        # Lines end where the language's words do.
        added = [
            code
            for code in added
            if code.key not in BREAKS and not _may_be_repeated(keys[code], mine, others)
        ]
        # A sentence may name once what the source names twice.
        here = {code.key for code in target}
        lost = [code for code in lost if code.key not in here or not NAMED.search(code.shown)]
        for code in tuple(added):
            other = next((one for one in lost if _kind(one) == _kind(code)), None)
            if other is None:
                continue
            added.remove(code)
            lost.remove(other)
            yield self.finding(
                code.span or place,
                f"“{code.shown}” does not match the source, which has “{other.shown}”.",
                fix=other.shown if code.span else None,
                kind=_what((code,)),
            )
        for code in added:
            message = f"“{code.shown}” is not in the source."
            # Translators stress a word of their own with a tag.
            kind = "added tag" if _what((code,)) == "tag" else "placeholder"
            yield self.finding(code.span or place, message, kind=kind)
        if lost:
            more = f" and {len(lost) - 5} more" if len(lost) > 5 else ""
            verb = "is" if len(lost) == 1 else "are"
            message = f"{_listed(lost)}{more} from the source {verb} missing."
            if all(code.key in BREAKS for code in lost):  # which only looks otherwise
                yield self.finding(place, message, kind="break", severity=Severity.NEUTRAL)
            else:
                yield self.finding(place, message, kind=_what(lost))


def _what(codes: Sequence[Code]) -> str:
    """The kind of evidence: without a placeholder a program may fail, without a tag its text looks otherwise."""
    return "tag" if all(code.shown.startswith("<") for code in codes) else "placeholder"


def _listed(codes: Sequence[Code]) -> str:
    return ", ".join(f"“{code.shown}”" for code in codes[:5])


def _surplus(here: Sequence[Code], mine: Sequence[str], others: Sequence[str]) -> list[Code]:
    """The codes whose keys, `mine`, are more often than among `others`; of a pair of tags the first."""
    counts = Counter(others)
    found: list[Code] = []
    for code, key in zip(here, mine, strict=True):
        if counts[key]:
            counts[key] -= 1
        else:
            found.append(code)
    if any(not code.key.startswith("</") for code in found):
        found = [code for code in found if not code.key.startswith("</")]
    return found


def _joined(codes: Sequence[Code], text: str) -> list[Code]:
    """The codes without line breaks right behind others, and with marks on neighboring words as one.

    "<b>Copy</b>, <b>Paste</b>" and "<b>Copy, Paste</b>" look alike.
    """
    kept: list[Code] = []
    for code in codes:
        last = kept[-1] if kept else None
        if last is not None and LETTER.search(text, last.span.end, code.span.start) is None:
            if code.key in BREAKS and last.key == code.key:
                continue
            if last.key == f"</{code.key[1:]}" and not _is_counted(code.key):
                kept.pop()
                continue
        kept.append(code)
    return kept


def _may_be_repeated(key: str, mine: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the source has the placeholder, and a name or a number says which it is.

    A tag may stand around a word that the source has elsewhere without it, if it is closed.
    """
    if key not in others or key.startswith("%$"):
        return False
    if not key.startswith("<"):
        return True
    end = f"</{key[1:]}"
    more = mine.count(key) - others.count(key)
    return not _is_counted(key) and more == mine.count(end) - others.count(end)


def _is_counted(key: str) -> bool:
    """Whether each tag of the name has an address or a place of its own."""
    return key[1:-1].partition(" ")[0] in COUNTED


def _kind(code: Code) -> str:
    """Tags stand for tags, placeholders for placeholders."""
    return "tag" if code.key.startswith("<") else "placeholder"


def _without_shares(found: list[Code]) -> list[Code]:
    """The codes but for shares whose sign stands first: "%68", "%4'ü"."""
    return [code for code in found if not SHARE.match(code.key)]


def _codes(prose: Prose, found: Sequence[Found]) -> list[Code]:
    text = prose.text
    return [
        Code(one.key, text[one.start : one.end], Span(one.start, one.end))
        for one in found
        if one.key and not one.key.startswith("<")
    ]


def _within(codes: Sequence[Code], span: Span) -> list[Code]:
    return [code for code in codes if span.start <= code.span.start < span.end]
