"""Who testifies for the right form of a name, and what the testimonies are worth together.

Weights are log odds: each says how much surer one becomes that the doubtful form is a slip. They
were fitted by hand on planted slips and on good translations; benchmarks/names.py measures what the
confidence that they make together is worth.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from enum import Enum

from qa.analyse.language.scripts import scripts_in, scripts_of
from qa.analyse.names.capitalized_forms import Form
from qa.model.data_classes import dataclass
from qa.model.knowledge import KnownForm
from qa.model.language_tag import HUB
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)


class Who(Enum):
    """Who testifies for a form."""

    ARTICLE = "article"
    SOURCE = "source"
    SOUND = "sound"
    LEXICON = "lexicon"
    BODY = "body"
    COMPANY = "company"
    ARCHIVE = "archive"
    RUN = "run"
    INTRODUCTION = "introduction"
    OTHER_SPELLING = "other spelling"
    MENTION = "mention"
    ROLE = "role"
    STRETCH = "stretch"
    LETTERS = "letters"
    TABLE = "table"
    COMPOUND = "compound"
    MEMORY = "memory"
    PLACE = "place"
    REFERENCE = "reference"
    PERSON = "person"
    LISTED = "listed"
    RENDERINGS = "renderings"
    FULL_NAME = "full name"
    ABSENCE = "absence"
    FAME = "fame"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """One testimony for a form.

    Attributes:
        who: who gives it.
        form: the form as the witness writes it.
        times: how often.
        weight: the log odds that it adds to the other form being a slip.
    """

    who: Who
    form: str
    times: int
    weight: float


@dataclass(frozen=True, slots=True)
class Variant:
    """A form that is likely a misspelling of a name.

    Attributes:
        form: the doubtful form.
        right: how it should be written, without possessive endings.
        witnesses: who testifies for the right form.
        doubt: log odds of a slip before any witness is heard: how common the form is, how often
            it stands here, in which way it differs.
    """

    form: Form
    right: str
    witnesses: tuple[NameEvidence, ...]
    doubt: float

    @property
    def confidence(self) -> float:
        """How likely it is that the form is a slip, from 0 to 1."""
        return share(self.doubt + sum(witness.weight for witness in self.witnesses))


def surest(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    """For each doubtful form the variant that is surest, in the order of the text.

    What is the right form of a surer variant is not doubtful itself.
    """
    chosen: dict[str, Variant] = {}
    right: set[str] = set()
    for variant in sorted(variants, key=lambda each: (-each.confidence, each.form.numbers[0])):
        key = variant.form.key
        if key not in chosen and key not in right:
            chosen[key] = variant
            right.add(variant.right.casefold())
    return tuple(sorted(chosen.values(), key=lambda variant: variant.form.numbers[0]))


def share(log_odds: float) -> float:
    """Log odds as a share from 0 to 1."""
    return 1 / (1 + math.exp(-log_odds))


def by_article(right: str, times: int) -> NameEvidence:
    """The article writes the right form so many times elsewhere."""
    return NameEvidence(Who.ARTICLE, right, times, min(1.6, 0.7 * math.log2(times)))


def by_body(right: str) -> NameEvidence:
    """The doubtful form stands in headlines only, the right form in the body."""
    return NameEvidence(Who.BODY, right, 1, 0.8)


def by_company(right: str, *, both_sides: bool = False) -> NameEvidence:
    """The same first name, title or surname stands beside both forms, or the same words on both sides."""
    return NameEvidence(Who.COMPANY, right, 1, 5.0 if both_sides else 2.0)


def by_source(right: str, times: int, *, here: bool, less_known: bool) -> NameEvidence:
    """The source has the right form as it stands.

    `here` says that the article has it too; `less_known` that the target language knows the
    doubtful form better.
    """
    return NameEvidence(Who.SOURCE, right, times, (3.5 if here else 2.5) - less_known)


def by_sound(word: str, *, both: bool) -> NameEvidence:
    """The source, in another alphabet, has a word that the right form romanizes.

    `both` says that the doubtful form may come from an inflected form of the source, too.
    """
    return NameEvidence(Who.SOUND, word, 1, 1.0 if both else 2.5)


def by_lexicon(right: str, excess: float) -> NameEvidence:
    """A language knows the right form better than the doubtful one, by `excess` Zipf units."""
    return NameEvidence(Who.LEXICON, right, 1, 0.8 * excess - 0.7)


def by_introduction(full: str, again: int, *, sure: bool) -> NameEvidence:
    """The article introduces the right form in a full name, and the doubtful one nowhere.

    Surest where the right form never comes `again`: somebody who is introduced is talked of. Not
    `sure` which form is right is one if the doubtful form is the better known name.
    """
    who = Who.INTRODUCTION if sure else Who.OTHER_SPELLING
    return NameEvidence(who, full, 1 + again, 2.0 if not again else 1.2)


def by_mention(right: str, times: int) -> NameEvidence:
    """The article calls somebody so whom it introduces by the doubtful form."""
    return NameEvidence(Who.MENTION, right, times, 1.8)


def by_stretch(word: str, likeness: float, *, beside: bool) -> NameEvidence:
    """The source has `word` in the same sentence, where nothing else renders it.

    `beside` says that the names next to the two go together as well.
    """
    return NameEvidence(Who.STRETCH, word, 1, 6 * (likeness - 0.5) + 1.5 * beside)


def by_letters(word: str) -> NameEvidence:
    """The source has the name letter by letter in the same sentence, and nothing renders it."""
    return NameEvidence(Who.LETTERS, word, 1, 2.3)


def by_table(word: str) -> NameEvidence:
    """The source has `word` in the same sentence, which tables translate, and nothing renders it."""
    return NameEvidence(Who.TABLE, word, 1, 3.0)


def by_compound(name: str, times: int) -> NameEvidence:
    """The article has the name by itself, with which the compound nearly begins."""
    return NameEvidence(Who.COMPOUND, name, times, 2.0)


def by_memory(word: str, times: int) -> NameEvidence:
    """Other sentences render the `word` of the source, which stands here, by the right form, so many `times`."""
    return NameEvidence(Who.MEMORY, word, times, 2.5)


def by_place(word: str, known: Sequence[str]) -> NameEvidence:
    """The source has `word` in this place, whose letters do not make the name.

    Surer if reference works have it as a name, with `known` spellings.
    """
    return NameEvidence(Who.PLACE, word, 1, 2.2 if known else 1.6)


def by_person(name: str, full: str, *, is_listed: bool) -> NameEvidence:
    """The source names somebody whom reference works, or the list of names, write `full`."""
    who, weight = (Who.LISTED, 3.0) if is_listed else (Who.PERSON, 2.0)
    return NameEvidence(who, f"{full} ({name})", 1, weight)


def by_fame(full: str) -> NameEvidence:
    """Everybody has heard of somebody called `full`, and nobody of the doubtful name."""
    return NameEvidence(Who.FAME, full, 1, 3.0)


def by_reference(word: str, *, sure: bool) -> NameEvidence:
    """The letters of `word` could make the name, but reference works write it otherwise."""
    return NameEvidence(Who.REFERENCE, word, 1, 1.2 if sure else 0.5)


def by_spelling(word: str) -> NameEvidence:
    """All letters of the source's `word` but one make the name, and nothing else renders it."""
    return NameEvidence(Who.SPELLING, word, 1, 2.0)


def by_full_name(full: str) -> NameEvidence:
    """The source has the name beside the same word: `full` is both."""
    return NameEvidence(Who.FULL_NAME, full, 1, 3.2)


def by_absence(form: str) -> NameEvidence:
    """The source is written in Latin letters, and has nothing like a form that nobody knows."""
    return NameEvidence(Who.ABSENCE, form, 1, 1.2)


def by_renderings(word: str, times: int) -> NameEvidence:
    """Other sentences render the `word` of the source, which stands here, by another name."""
    return NameEvidence(Who.RENDERINGS, word, times, 1.4 + 0.4 * min(3, times))


def by_role(word: str) -> NameEvidence:
    """A verb of saying, or the right initial, makes a person of the doubtful form."""
    return NameEvidence(Who.ROLE, word, 1, 1.8)


def by_title(word: str) -> NameEvidence:
    """A title, an occupation or an age makes a person of the doubtful form."""
    return NameEvidence(Who.ROLE, word, 1, 2.5)


# Who say that two forms are one name, and not which of them is right.
UNDECIDED = frozenset((Who.ARTICLE, Who.COMPANY))
# So many articles settle it; more do not make surer.
MANY: int = TUNED["MANY"]


def by_others(who: Who, known: KnownForm, *, here: bool) -> NameEvidence:
    """Other articles have the right form.

    If the article has it `here`, that it is a name is no news.
    """
    weight = (0.25 if here else 0.7) * math.log2(min(MANY, known.documents))
    return NameEvidence(who, known.text, known.times, weight)


def is_undecided(variant: Variant) -> bool:
    """Whether two forms of one name stand in the article equally often, and nothing tells which is right."""
    return {each.who for each in variant.witnesses} <= UNDECIDED and any(
        each.who is Who.ARTICLE and each.times == variant.form.times for each in variant.witnesses
    )


def said(variant: Variant, *, is_hint: bool = False) -> str:
    """The message: which form should stand there, and who says so; of a hint, often only that one of two is wrong."""
    by_whom = {witness.who: witness for witness in variant.witnesses}
    if is_hint and _may_be_either(variant, by_whom):
        return _said_of_either(variant, by_whom)
    for who, sentence in SENTENCES.items():
        if who in by_whom:
            return sentence(variant, by_whom[who], by_whom.get(Who.SOURCE))
    return _said_of_mentions(variant, by_whom)


def _may_be_either(variant: Variant, by_whom: dict[Who, NameEvidence]) -> bool:
    """Whether the article does not tell which of two forms is right: they stand equally often, or no language knows one better.

    A full name that is said once may be the wrong one, and in a translation it often is: “prezident Sergej Bagapš” in
    another case, and then “Bagapsh said”. A form that the language knows far better is the right one.
    """
    introduced, known = by_whom.get(Who.INTRODUCTION), by_whom.get(Who.LEXICON)
    better_known = known is not None and known.weight > 0
    if introduced is None:
        here = by_whom.get(Who.ARTICLE)
        return here is not None and (here.times == variant.form.times or not better_known)
    return introduced.times == 1 and not better_known


def _said_of_either(variant: Variant, by_whom: dict[Who, NameEvidence]) -> str:
    if Who.INTRODUCTION in by_whom:
        return _said_of_other_spelling(variant, by_whom[Who.INTRODUCTION], by_whom.get(Who.SOURCE))
    form, right = variant.form, by_whom[Who.ARTICLE]
    if right.times == form.times:
        return (
            f"“{form.text}” and “{variant.right}” stand in this article, each {how_often(form.times)}:"
            " one of them is misspelled."
        )
    return (
        f"“{form.text}” ({how_often(form.times)}) and “{variant.right}” ({how_often(right.times)}) stand in this"
        " article: one of them is misspelled."
    )


def _said_of_mentions(variant: Variant, by_whom: dict[Who, NameEvidence]) -> str:
    here, source = by_whom.get(Who.ARTICLE), by_whom.get(Who.SOURCE)
    if here is not None and is_undecided(variant):
        return _said_of_either(variant, by_whom)
    heard = by_whom.get(Who.SOUND)
    right = f"“{variant.right}”"
    parts = []
    if here:
        parts.append(f"{how_often(here.times)} in this article")
    if source:
        parts.append("in the source")
    for who, where in ((Who.ARCHIVE, "in the archive"), (Who.RUN, "in other articles")):
        if who in by_whom:
            parts.append(f"{how_often(by_whom[who].times)} {where}")
    if heard and not parts:
        return f"“{variant.form.text}” should be {right}: the source has “{heard.form}”."
    *others, last = parts or ["elsewhere"]
    places = f"{', '.join(others)} and {last}" if others else last
    if Who.ABSENCE in by_whom:
        places += f", and the source has nothing like “{variant.form.text}”"
    text = f"“{variant.form.text}” is written {right} {places}"
    witnessed = next((w.form for w in (here, source) if w is not None), variant.right)
    if witnessed != variant.right:
        text = f"“{variant.form.text}” should be {right}: “{witnessed}” is written {places}"
    return f"{text}; the source has “{heard.form}”." if heard else f"{text}."


def _said_of_introduction(
    variant: Variant, introduced: NameEvidence, source: NameEvidence | None
) -> str:
    doubtful, right = f"“{variant.form.text}”", f"“{variant.right}”"
    there = f", and the source has {right}" if source else ""
    return (
        f"{doubtful} should be {right}: the article introduces “{introduced.form}”"
        f" and nobody called {doubtful}{there}."
    )


def _said_of_other_spelling(
    variant: Variant, other: NameEvidence, source: NameEvidence | None
) -> str:
    if source:
        return _said_of_introduction(variant, other, source)
    return (
        f"“{variant.form.text}” is never introduced, “{other.form}” is: one of them is misspelled."
    )


def _said_of_mention(variant: Variant, mentioned: NameEvidence, _: NameEvidence | None) -> str:
    often = how_often(mentioned.times)
    if not any(each.who is Who.LEXICON and each.weight > 0 for each in variant.witnesses):
        return (
            f"“{variant.form.text}” stands in a full name only, and “{variant.right}” {often} without a first name: one of"
            " them is misspelled."
        )
    return (
        f"“{variant.form.text}” should be “{variant.right}”: the article calls nobody else by that name, and"
        f" writes “{variant.right}” {often} without a first name."
    )


def _said_of_stretch(variant: Variant, there: NameEvidence, _: NameEvidence | None) -> str:
    form = f"“{variant.form.text}”"
    if not variant.right:
        return f"{form} is not a transcription of “{there.form}”, which the source has in this sentence."
    return (
        f"{form} should be “{variant.right}”: the source has “{there.form}” in this sentence,"
        " and nothing else renders it."
    )


def _said_of_place(variant: Variant, there: NameEvidence, _: NameEvidence | None) -> str:
    right = f"; reference works spell it “{variant.right}”" if variant.right else ""
    return f"“{variant.form.text}” is not a transcription of “{there.form}”, which the source has in its place{right}."


def _said_of_spelling(variant: Variant, there: NameEvidence, _: NameEvidence | None) -> str:
    form = f"“{variant.form.text}”"
    there_it_is = f"“{there.form}”, which the source has in this sentence and nothing else renders"
    if variant.right:
        return f"{form} should be “{variant.right}”: it is one letter off {there_it_is}."
    return f"{form} is one letter off a transcription of {there_it_is}."


def _said_of_person(variant: Variant, person: NameEvidence, _: NameEvidence | None) -> str:
    writes = "your name list spells" if person.who is Who.LISTED else "reference works spell"
    return (
        f"“{variant.form.text}” should be “{variant.right}”: the source names {person.form}, as"
        f" {writes} the name."
    )


def _said_of_fame(variant: Variant, famous: NameEvidence, _: NameEvidence | None) -> str:
    return f"“{variant.form.text}” should be “{variant.right}”: {famous.form} is well known."


def _said_of_reference(variant: Variant, there: NameEvidence, _: NameEvidence | None) -> str:
    right = f"“{variant.right}”" if variant.right else "differently"
    return (
        f"“{variant.form.text}” renders “{there.form}” of the source, which reference works"
        f" spell {right}."
    )


def _said_of_memory(variant: Variant, there: NameEvidence, _: NameEvidence | None) -> str:
    """In Latin letters the source says which of the two is right; in others, several spellings may be (Tewari, Tiwari)."""
    if not scripts_in(there.form).keys() & set(scripts_of(HUB)):
        return (
            f"“{variant.form.text}” and “{variant.right}” both render “{there.form}” of the source, “{variant.right}”"
            f" elsewhere ({how_often(there.times)}): one of them is misspelled."
        )
    return (
        f"“{variant.form.text}” should be “{variant.right}”: the source has “{there.form}” here, and"
        f" the article writes “{variant.right}” for it elsewhere ({how_often(there.times)})."
    )


def _said_of_full_name(variant: Variant, there: NameEvidence, _: NameEvidence | None) -> str:
    return (
        f"“{variant.form.text}” should be “{variant.right}”: the source has “{there.form}”, and"
        f" nobody called “{variant.form.text}”."
    )


def _said_of_compound(variant: Variant, name: NameEvidence, _: NameEvidence | None) -> str:
    return (
        f"“{variant.form.text}” should be “{variant.right}”: the article writes “{name.form}”"
        f" {how_often(name.times)}."
    )


# What is said where one of these testifies, the most telling first.
SENTENCES: dict[Who, Callable[[Variant, NameEvidence, NameEvidence | None], str]] = {
    Who.STRETCH: _said_of_stretch,
    Who.LETTERS: _said_of_stretch,
    Who.TABLE: _said_of_stretch,
    Who.COMPOUND: _said_of_compound,
    Who.MEMORY: _said_of_memory,
    Who.RENDERINGS: _said_of_memory,
    Who.LISTED: _said_of_person,
    Who.PERSON: _said_of_person,
    Who.FULL_NAME: _said_of_full_name,
    Who.SPELLING: _said_of_spelling,
    Who.PLACE: _said_of_place,
    Who.FAME: _said_of_fame,
    Who.REFERENCE: _said_of_reference,
    Who.OTHER_SPELLING: _said_of_other_spelling,
    Who.MENTION: _said_of_mention,
    Who.INTRODUCTION: _said_of_introduction,
}


def how_often(times: int) -> str:
    """The number in words of a message: once, 4 times."""
    return "once" if times == 1 else f"{times} times"
