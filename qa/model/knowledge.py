"""What is known of names beyond one article: from an archive, from a run, from a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from qa.model.judged import Judgements
from qa.model.literal import LiteralEntry


class KnowledgeError(Exception):
    """A knowledge file that cannot be used; the text names it and says why."""


class KnownForm(NamedTuple):
    """A form of a name, and how often it was met.

    Attributes:
        key: what forms are compared by: casefolded, without possessive endings.
        text: as it is written most often.
        times: how often it is written.
        documents: in how many articles.
    """

    key: str
    text: str
    times: int
    documents: int


class NameKnowledge(Protocol):
    """How other articles write names. Languages are BCP 47 tags of the articles."""

    def form(self, key: str, lang: str) -> KnownForm | None:
        """What is known of this very form; None if no article has it."""

    def near(self, key: str, lang: str) -> Sequence[KnownForm]:
        """Other forms that are one letter away or sound alike, the most frequent first.

        Only forms of two and more articles.
        """

    def together(self, first: str, second: str, lang: str) -> int:
        """How often the second form stands right after the first."""

    def before(self, key: str, lang: str) -> Sequence[KnownForm]:
        """The forms that stand right before this one, the most frequent first.

        Their counts are those of standing there.
        """


@dataclass(frozen=True, slots=True)
class ListedName:
    """One name of a name list.

    Attributes:
        canonical: how it is to be written.
        aliases: other forms that are right.
        forbidden: forms that are wrong.
        note: for the people who read the list.
    """

    canonical: str
    aliases: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""

    @property
    def right(self) -> tuple[str, ...]:
        """All forms that are right, the canonical one first."""
        return (self.canonical, *self.aliases)


@dataclass(frozen=True, eq=False)  # compared by identity: an index of it is kept
class NameList:
    """A name list."""

    names: tuple[ListedName, ...] = ()


@dataclass(frozen=True, slots=True)
class Newsroom:
    """All that a newsroom knows.

    Attributes:
        archive: how its articles write names; None if nothing was learnt.
        names: how it wants them written; None without a list.
        literal: its own entries of the lexicon of literal translations.
        judgements: what models have said of sentences; None if none was asked.
    """

    archive: NameKnowledge | None = None
    names: NameList | None = None
    literal: tuple[LiteralEntry, ...] = ()
    judgements: Judgements | None = None


NO_NEWSROOM = Newsroom()
