"""The same phrase twice in a row."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.repeats import Recurrence, recurrences
from qa.analyse.words import Words, words
from qa.compare.beside import is_label
from qa.languages.language import Language, language
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Copies of at least so many words are wrong whatever they are made of.
LONG_PHRASE: int = TUNED["LONG_PHRASE"]
# Copies of at least so many words may have a comma, or a word or two such as "and", between
# them: shorter ones are rhetoric ("of the people, by the people").
LONGER_PHRASE: int = TUNED["LONGER_PHRASE"]
ENDS = ".!?…:;"
# Figures of so many digits are no results of matches ("6-4 6-4").
LONG_FIGURE: int = TUNED["LONG_FIGURE"]
HYPHENS = frozenset("-‐‑–")
CLAUSE_ENDS = frozenset(".,;:!?)")


class RepeatedPhrase(DocumentRule):
    """A phrase is repeated right after itself.

    A decoder that loses its place translates the same words of the source twice. Two words are
    enough if nothing separates the copies ("of the of the"); if a comma or an "and" does, the
    phrase has to be longer. A single word twice is reported by `doubled-word`, three or more
    repetitions by `repetition-loop`.
    """

    id = "repeated-phrase"
    category = Category.DUPLICATION
    severity = Severity.MINOR
    confidence = 0.9
    excused_by_source = True
    examples = (
        Example("It fell ⟦in the last in the last⟧ week.", fixed="It fell in the last week."),
        Example("She ⟦was elected head of the union, and was elected head of the union⟧ in 2004."),
        Example(
            "It is near ⟦the beach and the beach⟧.",
        ),
        Example("He was the first prince of ⟦Saxe-Coburg Saxe-Coburg⟧. They won 6-4 6-4."),
        Example("They waited for hours and hours. We ran for fun and for fun alone."),
        Example("Government of the people, by the people, for the people."),
        Example("New York, New York. They fought house by house by house."),
        Example("More than ten people were killed, and more than ten people were hurt."),
        Example("Thank you, thank you! The more they have the more they want."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        column = prose.need(words)
        done = -1
        for run in prose.need(recurrences):
            if run.shift < 2 or run.first < done or run.copies > 2:
                continue
            if not (_is_chunk(prose.text, column, run) or _is_wrong(document, column, run)):
                continue
            if is_label(document, column.starts[run.first]):
                continue
            done = run.end
            length = min(run.shift, run.last - run.first)
            one = Span(column.starts[run.first], column.end(run.first + length - 1))
            second = run.first + run.shift
            two = Span(column.starts[second], column.end(second + length - 1))
            what = one.of(prose.text)
            if not any(mark.isspace() or mark in HYPHENS for mark in what):
                continue  # one word, of a script whose marks part it: "धीरे धीरे"
            what = what if len(what) <= 60 else f"{what[:59]}…"
            tandem = length == run.shift
            yield self.finding(
                Span(one.start, two.end),
                f"Repeated phrase: “{what}”.",
                fix=one.of(prose.text) if tandem else None,
                related=(Related(self.id, one, "first occurrence"),),
            )


def _is_wrong(document: Document, column: Words, run: Recurrence) -> bool:  # noqa: PLR0911  # a reason a line
    known = language(document.lang)
    hinges = known.hinges if known else frozenset()
    function_words = known.function_words if known else frozenset()
    texts, text = column.texts, document.target.text
    length = run.last - run.first
    start, end = column.starts[run.first], column.end(run.end - 1)
    stretch = text[start:end]
    if any(mark in stretch for mark in ENDS) or "\n" in stretch:
        return False
    phrase = [word.casefold() for word in texts[run.first : run.first + run.shift]]
    if all(len(word) < 2 or word[0].isdigit() for word in phrase):
        return False
    if length < run.shift:
        between = phrase[length:]
        if length >= LONGER_PHRASE:
            return len(between) <= 2 and function_words.issuperset(between)
        return _coordinated(document, column, run)
    begins_anew = texts[run.first][0].islower() and texts[run.first + run.shift][0].isupper()
    if len(set(phrase)) == 1 or begins_anew or _is_saying(phrase, known):
        return False
    joint = text[column.end(run.first + run.shift - 1) : column.starts[run.first + run.shift]]
    if (
        run.shift >= LONG_PHRASE
    ):  # speakers begin anew: "that's not what I — that's not what I said"
        return joint.isspace() or (run.shift >= LONGER_PHRASE and "," in joint)
    if known is not None and (phrase[0] in known.conjunctions or phrase[-1] in known.conjunctions):
        return False  # "they would do it or do it or"
    if not joint.isspace() or "," in stretch:
        return False  # "velocity rates, defect rates, defect resolution rates" is a list
    if run.shift == 2 and not hinges.isdisjoint(phrase) and not function_words.issuperset(phrase):
        return False
    return not all(word[0].isupper() for word in texts[run.first : run.first + run.shift])


def _is_saying(phrase: list[str], known: Language | None) -> bool:
    """Whether people say it twice: "a spade a spade", "as petty as petty gets", "hand in hand in"."""
    if known is None:
        return False
    if phrase[0] in known.likening:
        return True
    first, *others = phrase
    pairing = known.pairing or known.function_words
    goes_on = len(others) == 1 and pairing.issuperset(others)
    if goes_on and first not in known.function_words:
        return True
    return " ".join(phrase) in known.said_twice or known.echoes.issuperset(phrase)


def _is_chunk(text: str, column: Words, run: Recurrence) -> bool:
    """Whether a compound or a long figure stands twice before a full stop: "of Saxe-Coburg Saxe-Coburg."."""
    if run.last - run.first != run.shift:
        return False
    second = run.first + run.shift
    one = text[column.starts[run.first] : column.end(second - 1)]
    two = text[column.starts[second] : column.end(run.end - 1)]
    end = column.end(run.end - 1)
    return (
        one == two
        and " " not in one
        and text[column.end(second - 1) : column.starts[second]] == " "
        and text[end : end + 1] in {".", "!", "?"}
        and not text[end + 1 : end + 2].isalnum()
        and (any(map(str.isalpha, one)) or sum(map(str.isdigit, one)) >= LONG_FIGURE)
    )


def _coordinated(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether a noun is joined to itself, as in "near the beach and the beach".

    The second copy must end a clause: "the prime minister and the prime minister's wife" and
    "whether they should or should not" are sound.
    """
    known = language(document.lang)
    text, texts = document.target.text, column.texts
    last = run.first + run.shift - 1
    if known is None or texts[last].casefold() not in known.conjunctions:
        return False
    if text[column.end(run.end - 1) : column.end(run.end - 1) + 1] not in CLAUSE_ENDS:
        return False
    if any(text[column.end(n) : column.starts[n + 1]] != " " for n in (last - 1, last)):
        return False
    phrase = [word.casefold() for word in texts[run.first : last]]
    if (
        phrase[0] in known.place_prepositions  # "we go around the subject and around the subject"
        or phrase[-1] in known.function_words
        or phrase[-1] in known.cries
        or not texts[last - 1].islower()
    ):
        return False
    if len(phrase) == 1:
        before = texts[run.first - 1].casefold() if run.first else ""
        return (
            before in known.function_words
            and before not in known.hinges
            and not phrase[0].endswith(known.graded)
        )
    return True
