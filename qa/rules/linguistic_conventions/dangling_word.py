"""A sentence that ends in a word which needs another after it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.word_order import left_hanging
from qa.analyse.words import WORD, words
from qa.compare.beside import source_beside
from qa.compare.split_sentences import split_behind
from qa.languages.language import language
from qa.languages.negations import expression
from qa.languages.united import words_anywhere
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# How many words before a participle its "not" stands at most, and the verb that it hangs on.
NEAR: int = TUNED["NEAR"]
FAR: int = TUNED["FAR"]


# What most verbs of motion end in as well ("a year rolled by"), so that it is counted apart.
WAYS = words_anywhere("wording.ways")

# The kind of those where the source has one sentence.
CUT = "cut in two"
# An article stands among so many words before the preposition that its noun ends: "the big old house of".
PHRASE: int = TUNED["PHRASE"]


class DanglingWord(DocumentRule):
    """A sentence ends with an article, a conjunction or a preposition that needs an object.

    The same goes for "that" after a verb of saying, if the clause it opens is missing.

    Segments that were cut in the wrong place and decoders that stopped too early leave sentences
    such as "The ministry met on Friday with." No sentence ends with an article or a conjunction.
    Prepositions are reported if nothing in the sentence explains them: neither a question ("What
    are you looking for?"), nor a relative clause ("the world that we live in"), an infinitive
    ("nothing to worry about") or a passive ("was referred to"). With the source they are reported as well where the paragraph
    has one sentence more than what it translates: the full stop cut one in two.
    """

    id = "dangling-word"
    category = Category.GRAMMAR
    severity = Severity.MAJOR
    confidence = 0.92
    facts = ("never_last",)
    examples = (
        Example("The minister met his guests in the old house ⟦of⟧. It was late."),
        Example("They sold all the apples and ⟦the⟧. Pears were left."),
        Example("The match was called off ⟦because⟧. The rain went on."),
        Example(
            "The team that won the cup will return next season as one ⟦of⟧. The top groups of the town.",
            source="Die Mannschaft, die den Pokal gewann, kehrt nächste Saison als eine der besten Gruppen der Stadt zurück.",
            source_lang="de",
        ),
        Example(
            "It was the town that he spoke of. The others left.",
            source="Es war die Stadt, von der er sprach. Die anderen gingen.",
            source_lang="de",
        ),
        Example("On Friday ⟦with⟧. The talks went on. Come in. Who with."),
        Example("A member of the council noted ⟦that⟧. The old bridge has been closed."),
        Example("Nobody said that. They claimed that. I meant that."),
        Example("What are you looking for. It was the house that they lived in."),
        Example("The helicopters were brought in. She is someone to rely on. Come with."),
        Example("The cook, the waiter and so on. He got an A. Vitamins A, B and plan A."),
        Example("He had nothing to complain about. The plan was agreed upon and paid for."),
        Example("Sie kauften Brot ⟦und⟧. Dann gingen sie.", lang="de"),
        Example("Er rief sie an. Sie kam mit. Das Licht ging aus.", lang="de"),
        Example("Il a vu la maison ⟦de⟧. Puis il partit.", lang="fr"),
        Example("Il a de très bonnes raisons d'en écrire un. Puis il partit.", lang="fr"),
        Example("Vio la casa ⟦del⟧. Luego se fue.", lang="es"),
        Example("Ha visto la casa ⟦della⟧. Poi è partito.", lang="it"),
        Example("Ele viu a casa ⟦do⟧. Depois foi embora.", lang="pt"),
        Example(
            "He said that the plan must be kept and not interfered with. The others left it so."
        ),
        Example("Zij kocht brood ⟦en⟧. Daarna ging ze weg.", lang="nl"),
        Example("Kupiła nowy dom ⟦dla⟧. Potem wyjechała.", lang="pl"),
        Example("Она купила новый дом ⟦для⟧. Потом уехала.", lang="ru"),
        Example("Hij weet waar hij van houdt. Ik doe het. Kom mee.", lang="nl"),
        Example("Это было в XX в. Он живёт на ул. Ленина и т. д.", lang="ru"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        column, known = document.target.need(words), language(document.lang)
        told = set[int]()
        cut = document.need(split_behind)
        cut_at = frozenset(cut)
        for n in document.target.need(left_hanging):
            text = column.texts[n]
            ends_after = known.ends_after.get(text, ()) if known is not None else ()
            if n and column.texts[n - 1].lower() in ends_after:
                continue
            if _ends_so_too(document, column.span(n)):
                continue
            # English ends sentences in prepositions, and no rule knows all of them.
            may_end = known is not None and text in known.seldom_last
            if may_end and _is_denied(document, n):
                continue
            told.add(n)
            kind = _kind(document, n) if may_end else "other"
            kind = CUT if may_end and n in cut_at else kind
            yield self._found(document, n, kind, Severity.MINOR if may_end else Severity.MAJOR)
        for n in cut:
            if n not in told and not _ends_so_too(document, column.span(n)):
                yield self._found(document, n, CUT, Severity.MINOR)

    def _found(self, document: Document, n: int, kind: str, severity: Severity) -> Finding:
        column = document.target.need(words)
        return self.finding(
            column.span(n),
            f"The sentence ends abruptly with “{column.texts[n]}”.",
            severity=severity,
            kind=kind,
        )


def _kind(document: Document, n: int) -> str:
    """What the preposition of word `n` stands behind: a day or a noun is no verb that it may belong to."""
    texts, known = document.target.need(words).texts, language(document.lang)
    if texts[n] in WAYS:
        return texts[n]
    if known is None or not n:
        return "preposition"
    if texts[n - 1].capitalize() in (*known.weekdays, *known.months):
        return "behind a day"
    for word in reversed(texts[max(0, n - PHRASE) : n]):
        if word.lower() in known.determiners:
            return "behind a noun" if word is not texts[n - 1] else "preposition"
        if word in known.function_words or not word.islower():
            break
    return "preposition"


def _is_denied(document: Document, n: int) -> bool:
    """Whether a word of negation stands close before the participle of word `n`: "not to be repented of", "and not interfered with"."""
    texts = document.target.need(words).texts
    known = language(document.lang)
    denied = expression("gained", document.lang)
    if n < 2 or known is None or denied is None or not texts[n - 1].endswith(known.participles[:1]):
        return False
    before = texts[max(0, n - 1 - NEAR) : n - 1]
    return denied.search(" ".join(before)) is not None and not known.passives.isdisjoint(
        texts[max(0, n - 1 - FAR) : n - 1]
    )


def _ends_so_too(document: Document, span: Span) -> bool:
    """Whether the source of the unit ends in such a word as well: "negative values before"."""
    source, known = source_beside(document, span), language(document.source_lang or "")
    if source is None or known is None:
        return False
    last = WORD.findall(source)[-1:]
    return bool(last) and last[0] in known.function_words
