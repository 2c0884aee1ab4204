"""A space before a comma or a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.script_lines import is_of_script
from qa.analyse.spacing import Sign, spacing
from qa.compare.beside import source_beside
from qa.compare.shared_with_source import is_set_apart_too
from qa.languages.writing import is_unspaced
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Related
from qa.model.letters import CAPITAL
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# From so many on, it is this text's habit and one fault; so many places are shown.
HABIT: int = TUNED["HABIT"]
SHOWN: int = TUNED["SHOWN"]
BRACKETS = {"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{"}
# The name behind what looks like the end of a contraction.
NAME_BEHIND = expression(rf" ([{CAPITAL}]\w+)")
MESSAGES = {
    "before": "Space before “{}”.",
    "bracket": "Space inside the bracket “{}”.",
    "contraction": "“{}” is separated from its word.",
}


# Another sign that stands alone shortly before: "the wildcards * and ?".
LONE_SIGN = expression(r"(?:^|[\s(])[*+#?!~^&|][ \u00a0]")
LONE_WITHIN: int = TUNED["LONE_WITHIN"]
# Any other sign alone, right before: "- _ ' ." is a list.
SIGN_BEFORE = expression(r"[\s(][^\w\s()\[\]]$")
SIGN_IN_BRACKETS = expression(r"\( (?:[^\w\s]|_) \)")
# A question mark that ends nothing, before the name of an account.
LOST_SIGN = expression(r"\s*\? @")


# What makes a face of a colon: "We hope so : )", "More to do :\\".
SMILEY = expression(r"\s?[)(DPp\\/|*\]\[](?!\w)")
GAP = expression(r"^[ \u00a0]+")
FACE = expression(r"[:;=]-?[)(DPp\\/|*\]\[]$")
# A mark behind one of these would be read as a part of it: "use =~ ."
OPERATORS = frozenset("~=<>|^*+")
MARKUP = frozenset("<[{*`")
# What may stand behind a word and before the space.
CLOSERS = "\"'”’»›)]}%\ufffc"
PARTNERS = {"(": ")", ")": "(", "[": "]", "]": "["}
CLOSING = {")": "(", "]": "["}
REACH: int = TUNED["REACH"]
# Of a line so much is looked at before the mark.
LINE_WITHIN: int = TUNED["LINE_WITHIN"]


@dataclass(frozen=True)
class SpaceBeforePunctuation(DocumentRule):
    """A space before a comma or full stop, inside a bracket or before “n't”.

    Systems that work on tokenized text have to join the marks to their words again, and miss some.
    Spaces that a language requires, as French does before a colon, are not reported. A passage in
    which nothing was joined is one finding of `tokenised-text`; three or more spaces before the
    same mark are one finding, too. Spaces that the source has as well were not introduced by the
    translation; option `in_source` reports them.
    """

    id = "space-before-punctuation"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.97
    examples = (
        Example("He came⟦ ,⟧ saw and left.", fixed="He came, saw and left."),
        Example("It rained⟦ .⟧"),
        Example("It rained⟦ .⟧", source="Es regnete.", source_lang="de"),
        Example("It rained .", source="Es regnete .", source_lang="de"),
        Example("The agency ⟦( ⟧NHC) spoke.", fixed="The agency (NHC) spoke."),
        Example("They did⟦ n't⟧ come.", fixed="They didn't come."),
        Example("Il vient : « oui ! » Vraiment ? Oui ; non.", lang="fr"),
        Example("Wait ... a file .gitignore, 3 : 2, ’s-Hertogenbosch, [ ] open, [x] done, - : -"),
        Example("We hope so :)\n\nWe all do ;)"),
        Example("A smile :) a frown :( then a pause . . . or the ’90s and ’tis said ‘so’."),
    )

    in_source: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        faults = tuple(
            fault
            for fault in document.target.need(spacing).single
            if not (fault.right in {":", ";"} and SMILEY.match(text, fault.span.end))
            and not (
                text[max(fault.span.start - 1, 0)] in OPERATORS
                or (fault.right in ":." and is_unspaced(document.lang) and _is_between(text, fault))
                or _is_a_sign_in_brackets(text, fault.span)
                or (document.catalogue and _is_a_dot_that_is_named(text, fault))
                or (document.catalogue and _is_named_there(document, fault))
            )
            and not is_of_script(document.target, fault.span)
            and not _holds_markup(document, fault.span)
            and not _is_of_a_name_there(document, fault)
        )
        if not self.in_source:
            faults = tuple(
                fault for fault in faults if not is_set_apart_too(document, fault.right, fault.span)
            )
        for kind, sign in {(fault.kind, fault.right): None for fault in faults}:
            same = [fault for fault in faults if (fault.kind, fault.right) == (kind, sign)]
            message = MESSAGES[kind].format(sign)
            once = len(same) >= HABIT
            for fault in same[:1] if once else same:
                others = same[1:SHOWN] if once else ()
                yield self.finding(
                    fault.span,
                    f"{message[:-1]} ({len(same)} occurrences)." if once else message,
                    fix=sign,
                    # "Jane Roe ? @janeroe": a sign of another kind that was lost.
                    safe=not LOST_SIGN.match(text, fault.span.start)
                    and not _is_listed(text, fault.span)
                    and not _is_set_apart(text, fault)
                    and not _is_one_of_several(text, fault)
                    and not _is_open_on_both_sides(text, fault)
                    and not _may_be_code(text, fault)
                    and not _follows_a_face(text, fault)
                    and not _is_of_the_translation_alone(document, fault),
                    related=tuple(Related(self.id, f.span, "Another occurrence.") for f in others),
                )


def _is_named_there(document: Document, fault: Sign) -> bool:
    """Whether the source speaks of the mark or sets it in a column.

    It has a bracket without the other ("Missing '('"), a mark in quotes, or several spaces before it.
    """
    source = source_beside(document, fault.span)
    if source is None:
        return False
    sign = fault.right
    if f"  {sign}" in source:
        return True  # "New     :", set in a column
    other = BRACKETS.get(sign)
    if other is not None:
        return sign in source and source.count(sign) != source.count(other)
    return any(f"{quote}{sign}{quote}" in source for quote in "'\"")


def _is_of_a_name_there(document: Document, fault: Sign) -> bool:
    """Whether the source has a name of the next word which begins so: "Fanny and Bet ’s Graeuwen", in Dutch."""
    if document.source is None or fault.kind != "contraction":
        return False
    name = NAME_BEHIND.match(document.target.text, fault.span.end)
    return name is not None and any(
        f"{before}{name[1]}" in document.source.text for before in ("s’", "s'", "'s ", "’s ")
    )


def _holds_markup(document: Document, span: Span) -> bool:
    """Whether something stands between the space and the mark in the file: a link whose words are set later."""
    raw = document.target.to_raw(span)
    return len(raw) > len(span) and not MARKUP.isdisjoint(raw.of(document.raw))


def _is_a_sign_in_brackets(text: str, span: Span) -> bool:
    """Whether all that the brackets hold is a sign, set apart to be seen: "( _ )"."""
    return SIGN_IN_BRACKETS.search(text, max(0, span.start - 3), span.end + 3) is not None


def _is_a_dot_that_is_named(text: str, fault: Sign) -> bool:
    """Whether a full stop has spaces on both sides and no sentence ends there: "begins with . and is"."""
    after = text[fault.span.end : fault.span.end + 2]
    return (
        fault.right == "." and after[:1] == " " and after[1:].isalpha() and not after[1:].isupper()
    )


def _is_of_the_translation_alone(document: Document, fault: Sign) -> bool:
    """Whether a string of a program has no such mark in its source, or begins with it there: "Keypad ." for "Keypad decimal"."""
    if not document.catalogue or not fault.right.isascii():
        return False
    source = source_beside(document, fault.span)
    # "? items": a sign for a number that is not known.
    return source is not None and (
        fault.right not in source or source.lstrip().startswith(fault.right)
    )


def _is_between(text: str, fault: Sign) -> bool:
    """Whether a space stands behind the mark as well."""
    return text[fault.span.end : fault.span.end + 1] == " "


def _is_set_apart(text: str, fault: Sign) -> bool:
    """Whether the mark has spaces on both sides and parts no sentences: "Books : NPR", "too many ? in it"."""
    after = text[fault.span.end : fault.span.end + 2]
    return after[:1] == " " and (
        fault.right == ":" or (fault.right in "?!" and after[1:].islower())
    )


def _follows_a_face(text: str, fault: Sign) -> bool:
    """Whether the mark is kept apart from a face, which it would spoil: “good :) ?”."""
    return FACE.search(text, max(fault.span.start - 3, 0), fault.span.start) is not None


def _may_be_code(text: str, fault: Sign) -> bool:
    """Whether the mark ends neither its line nor a sentence: “visible ? <b/> : <a/>”, “the mark ! in front”."""
    if fault.right not in "?!:;":
        return False
    after = text[fault.span.end : fault.span.end + 2].strip(CLOSERS)
    return not (after == "" or after[0] == "\n" or (after[0] == " " and after[1:].isupper()))


def _is_one_of_several(text: str, fault: Sign) -> bool:
    """Whether more than this space has to go: “@ gmail . com”, “really ? ?”, “it has a .  proud history”."""
    after = GAP.sub(" ", text[fault.span.end : fault.span.end + 4])[:2]
    if fault.right not in ".?!" or not after[:1].isspace():
        return False
    if fault.right == "." and after[1:] and after[1:] in "/\\-$~|":
        return True  # "COPY . /tmp", a folder
    if after[1:].isdigit() and text[fault.span.start - 1 : fault.span.start].isdigit():
        return True  # "2 . 10", a product
    return after[1:].islower() or (bool(after[1:]) and after[1:] in ".?!")


def _is_open_on_both_sides(text: str, fault: Sign) -> bool:
    """Whether more than this space of a pair of brackets may be wrong, or none: “[ Coffee chat ]”, “head( url )”, “(late )and”."""
    if fault.right.strip() != fault.right:
        return True  # a space that would be moved: a call may be meant
    if fault.right in CLOSING:
        if text[fault.span.end : fault.span.end + 1].isalnum():
            return True
        first = max(fault.span.start - REACH, 0)
        before = text[first : fault.span.start]
        at = before.rfind(CLOSING[fault.right])
        return at >= 0 and before[at + 1 : at + 2].isspace()
    if fault.right in CLOSING.values():
        after = text[fault.span.end : fault.span.end + REACH]
        at = after.find(PARTNERS[fault.right])
        return at > 0 and after[at - 1].isspace()
    return False


def _is_listed(text: str, span: Span) -> bool:
    """Whether a mark may be named, not set: "letters (or _, : and .)", "such as {, [, etc."."""
    before = text[max(span.start - 1, 0) : span.start]
    if before and not before.isalnum() and before not in CLOSERS:
        return True
    if SIGN_BEFORE.search(text, max(span.start - 3, 0), span.start) or text.startswith(
        ")", span.end
    ):
        return True  # "the signs - _ ' . @ and +", "(parted by ,)"
    if LONE_SIGN.search(text, max(span.start - LONE_WITHIN, 0), span.start):
        return True
    sign = span.of(text).strip()
    partner = PARTNERS.get(sign)
    if partner is None:
        return False
    first = max(span.start - LINE_WITHIN, 0)
    line = text[max(text.rfind("\n", first, span.start), first) : span.end + REACH].partition(
        "\n\n"
    )[0]
    return line.count(sign) != line.count(partner)
