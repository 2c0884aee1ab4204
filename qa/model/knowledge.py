"""Knowledge about names beyond one article: from an archive, a run, or a name list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qa.model.data_classes import dataclass
from qa.model.judged import Judgements
from qa.model.literal import LiteralEntry
from qa.model.named_tuples import NamedTuple


class KnowledgeError(Exception):
    """A knowledge file cannot be used; the message names it and says why."""


class KnownForm(NamedTuple):
    """A form of a name, and how often it occurs.

    Attributes:
        key: casefolded and without possessive endings, for comparison.
        text: its most frequent spelling.
        times: how often it occurs.
        documents: in how many articles.
    """

    key: str
    text: str
    times: int
    documents: int


class NameKnowledge(Protocol):
    """How other articles write names. Languages are BCP 47 tags of the articles."""

    def form(self, key: str, lang: str) -> KnownForm | None:
        """Return the entry for exactly this form; None if no article has it."""

    def near(self, key: str, lang: str) -> Sequence[KnownForm]:
        """Return similar forms, by spelling or sound, that are in at least two articles, by frequency."""

    def together(self, first: str, second: str, lang: str) -> int:
        """Return how often the second form directly follows the first."""

    def before(self, key: str, lang: str) -> Sequence[KnownForm]:
        """Return the forms that directly precede this one, with counts of that, most frequent first."""


@dataclass(frozen=True, slots=True)
class ListedName:
    """One entry of a name list.

    Attributes:
        canonical: the preferred spelling.
        aliases: other correct forms.
        forbidden: wrong forms.
        note: for readers of the list.
    """

    canonical: str
    aliases: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""

    @property
    def right(self) -> tuple[str, ...]:
        """All correct forms, the canonical one first."""
        return (self.canonical, *self.aliases)


@dataclass(frozen=True, eq=False)  # compared by identity: an index of it is kept
class NameList:
    """A name list."""

    names: tuple[ListedName, ...] = ()


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Everything a newsroom knows.

    Attributes:
        archive: how its articles write names; None if nothing was learned.
        names: its name list; None without one.
        literal: its own entries in the lexicon of literal translations.
        judgements: judgements of language models; None if none was asked.
    """

    archive: NameKnowledge | None = None
    names: NameList | None = None
    literal: tuple[LiteralEntry, ...] = ()
    judgements: Judgements | None = None


NO_NEWSROOM = Newsroom()
