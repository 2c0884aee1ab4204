"""The same word twice in a row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.analyse.documentation import is_technical
from qa.analyse.repeats import doubled_words
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import Words, words
from qa.compare.blocks import crosses_block
from qa.languages.language import Language, language
from qa.languages.shared import shared_words
from qa.languages.united import worded
from qa.languages.writing import is_unspaced, writing
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import listed
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import HUB, primary
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import Example, PassageRule

TUNED = thresholds(__name__)

# A capitalized word that is rarer than this (Zipf) is likelier half of a name (Bora Bora) than
# a word that was written twice.
KNOWN_WORD: float = TUNED["KNOWN_WORD"]
# A word that ends a sentence and stands there twice was repeated by the decoder, even a name or
# a figure, if so many words stand before it.
LEAST_BEFORE: int = TUNED["LEAST_BEFORE"]
# So many letters has a form with an ending that is never doubled, at least.
INFLECTED: int = TUNED["INFLECTED"]
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# Shorter words stand twice as syllables do, unless they are as frequent as that (Zipf).
LONG_WORD: int = TUNED["LONG_WORD"]
# At most so many code points before the first letter of a sentence are looked at.
MOST_MARKS: int = TUNED["MOST_MARKS"]
EVERYDAY: float = TUNED["EVERYDAY"]
# So many words around a doubled letter may be letters as well.
AMONG: int = TUNED["AMONG"]
# Words that are rarer than that (Zipf) may be Latin.
UNKNOWN: float = TUNED["UNKNOWN"]
AT_THE_END: float = TUNED["AT_THE_END"]
# The same of an article that may be a relative pronoun behind a comma that is missing.
AS_RELATIVE: float = TUNED["AS_RELATIVE"]
# "You're are", "I'm am". What follows "it's is" may be right: "what it's is unclear".
CONTRACTED_GATE = expression(rf"['’]{worded('wording.contracted_gate')}", re.IGNORECASE)
CONTRACTED = expression(rf"['’]{worded('wording.contracted')}", re.IGNORECASE)
FULL_STOP = expression(r"[\"'”’»)\]]{0,2}[.!?](?!\w)|[.!?][\"'”’»)\]]{0,2}(?!\w)")
BRACKETED = frozenset([") ", ") (", '" ', '" "', "” ", "” “", ' "', " “", " ("])

# What a gloss has in brackets: few words stand in any, so they are looked at before the words in front of them.
GLOSS = expression(r"[(（](?P<words>[^\W\d_]{3,30}(?: [^\W\d_]{2,30}){0,2})[)）]")
# The same in a source, whose words may have no spaces between them.
GLOSS_THERE = expression(r"[(（](?P<words>[^\W\d_]{1,30})[)）]")
# A word or a hyphen, with which a longer word goes on.
BOUND = expression(r"[\w-]")

OPENS_QUOTE, CLOSES_QUOTE = frozenset("\"'“‘«„`"), frozenset("\"'”’»“`")


class DoubledWord(PassageRule):
    """The same word twice in a row.

    Machine translation writes "the the" where a name or a number was cut out and put back, and
    repeats the last word before a full stop; a gloss that is translated says what it explains:
    "permit (permit)". Words that are doubled in good writing ("had had", "very very"), names
    ("Bora Bora"), letters and numbers are left alone; three or more in a row are reported by
    `repetition-loop`.

    Doubled articles and prepositions are nearly always wrong; the confidence of other words is
    lower. A name that is doubled each time it occurs is never reported.
    """

    id = "doubled-word"
    category = Category.DUPLICATION
    severity = Severity.MINOR
    confidence = 0.97
    excused_by_source = True
    examples = (
        Example("He went to ⟦the the⟧ bank ⟦in in⟧ town.", fixed="He went to the bank in town."),
        Example("⟦The the⟧ roof leaks.", fixed="The roof leaks."),
        Example("The dog ate all of its ⟦food food⟧.", fixed="The dog ate all of its food."),
        Example("He had had enough, and said that that man was very very rich."),
        Example("Whatever happens happens, and the man who ⟦came came⟧ late."),
        Example("What it is is hard to say. The boat to Bora Bora left at 10 10 times."),
        Example("They met in the old town of ⟦Lyon Lyon⟧. It rained on the ⟦26 26⟧."),
        Example("You⟦'re are⟧ the first. I⟦’m am⟧ sure. Those who’ve have-nots' votes win."),
        Example("They crashed head-on on a bend, and a one-time time keeper saw it."),
        Example("It was long, long ago. We gave in. In the end we won. Bye bye!"),
        Example(
            "The two pilots flew to ⟦Lae Lae⟧. He sang in Wa Wa.",
            source="Die zwei Piloten flogen nach Lae. Er sang.",
            source_lang="de",
        ),
        Example(
            "They all went by boat to Wau Wau.",
            source="Alle fuhren nach Wau Wau.",
            source_lang="de",
        ),
        Example("The shop\n\nthe shop window"),
        Example("They took the ⟦permit (permit)⟧ and left. It is OK (or not OK)."),
        Example("The town of Nara (Nara).", source="奈良（奈良）。", source_lang="ja"),
        Example("Take out “the the” in the notes, and 'of of'."),
        Example("⟦Mit mit⟧ dem Mann kam er ⟦mit mit⟧ dem Zug.", lang="de"),
        Example(
            "Sie kam gegen ⟦den den⟧ Rat der Leute und setzte ⟦sich sich⟧ in das Haus.", lang="de"
        ),
        Example("Das Haus, in der der Hund lebt, und die Frau, die die Tür öffnet.", lang="de"),
        Example("Die, die die Tür öffnen, sind nett, und Sie sie gern haben.", lang="de"),
        Example("Sık sık buraya gelir, yavaş yavaş yürür.", lang="tr"),
        Example("Mayor kapıyı ⟦açtığını açtığını⟧ söyledi, ekmek ⟦ve ve⟧ su aldı.", lang="tr"),
        Example("Hij zei dat dat niet zo was, en dat zijn zijn broers.", lang="nl"),
        Example("Bienvenida/o o bienvenido/a a la casa.", lang="es"),
        Example("Oh là là, c’est la vie.", lang="fr"),
        Example("Nous nous levons, et vous vous taisez.", lang="fr"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Words that stand twice, and verbs that do."""
        yield from super().check(document)
        yield from self._glosses(document)
        prose = document.target
        numbers = prose.need(doubled_words)
        if not numbers:
            return
        text, column = prose.text, prose.need(words)
        doubled = set(numbers)
        times = Counter(column.texts[n].casefold() for n in numbers)
        for n in numbers:
            if n - 1 in doubled or n + 1 in doubled:
                continue
            span = Span(column.starts[n], column.end(n + 1))
            segment = prose.segment_at(span.start)
            if segment is None or not segment.span.contains(span):
                continue
            if "-" in (text[span.start - 1 : span.start], text[span.end : span.end + 1]):
                continue  # part of a compound: "head-on on a bend"
            # An ending, and the word behind: "Bienvenido/a a"; what is spoken of: fix "the the" in comments.
            if text[span.start - 1 : span.start] == "/" or _is_quoted(text, span):
                continue
            joint = text[column.end(n) : column.starts[n + 1]]
            closing = _closes(document, column, n)
            # A tab stands between two columns of a listing.
            if "\t" in joint or not (joint.isspace() or (closing and joint in BRACKETED)):
                continue
            confidence = _confidence(document, column, n, times, closing=closing)
            if confidence and not _is_play(doubled, n, confidence):
                one, two = column.texts[n], column.texts[n + 1]
                named = one == two and one[0].isupper()  # "An An" may be a panda
                if named and times[one.casefold()] > 1:
                    continue
                yield self.finding(
                    span,
                    f"Repeated word: “{two}”.",
                    fix=one if joint.isspace() else None,
                    safe=confidence == self.confidence
                    and not named
                    and _never_echoes(document, one),
                    confidence=confidence,
                    kind=_kind(confidence),
                )

    def _glosses(self, document: Document) -> Iterator[Finding]:
        """Words that stand in brackets behind themselves, as a gloss does that was translated, too: "permit (permit)"."""
        text = document.target.text
        glossed = [*_glossed(text)]
        if not glossed or document.need(is_technical) or _has_glosses(document.source):
            return  # in a manual, what stands on a button, and what it is called: "Save (Save)"
        for span, said in glossed:
            # "AMD (AMD)" is the sign of a share; "again and again (and again)" is said on purpose.
            if said.isupper() or _begins_small(document, said) or _is_quoted(text, span):
                continue
            if not crosses_block(document, span):
                yield self.finding(
                    span,
                    f"“{said}” is repeated in brackets.",
                    fix=said,
                    confidence=0.9,
                    kind="gloss",
                )

    gate = CONTRACTED_GATE

    def look(self, passage: Passage) -> Iterator[Finding]:
        """Verbs that were contracted with the word before them, and written out as well."""
        text = passage.text
        known = language(passage.lang)
        if known is None or not known.contractions:
            return
        for match in CONTRACTED.finditer(text):
            yield self.finding(
                Span(*match.span()),
                f"Repeated verb: “{match.group()}”.",
                fix=match[0][0] + match[match.lastgroup or 0],
                confidence=0.95,
                kind="contraction",
            )


def _glossed(text: str) -> Iterator[tuple[Span, str]]:
    """Words with themselves in brackets behind them, which are no part of a longer word: "permit (permit)"."""
    for match in GLOSS.finditer(text):
        said = match["words"]
        start = match.start() - len(said) - 1
        if (
            start >= 0
            and text.startswith(f"{said} ", start)
            and not (start and BOUND.match(text, start - 1))
        ):
            yield Span(start, match.end()), said


def _has_glosses(source: Prose | None) -> bool:
    """Whether the source itself has such words."""
    return source is not None and any(
        source.text.endswith((match["words"], f"{match['words']} "), 0, match.start())
        for match in GLOSS_THERE.finditer(source.text)
    )


def _begins_small(document: Document, said: str) -> bool:
    """Whether the first word is an article, a conjunction or the like."""
    known = language(document.lang)
    return known is not None and said.partition(" ")[0].casefold() in known.function_words


def _is_play(doubled: set[int], n: int, confidence: float) -> bool:
    """Whether the next word is doubled as well, and no function word: "wink wink, nudge nudge"."""
    return confidence < DoubledWord.confidence and not doubled.isdisjoint((n - 2, n + 2))


def _is_quoted(text: str, span: Span) -> bool:
    """Whether the two words alone stand between quotation marks: they are spoken of."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return bool(before and after) and before in OPENS_QUOTE and after in CLOSES_QUOTE


def _never_echoes(document: Document, one: str) -> bool:
    """Whether the word never stands rightly behind itself: an article, a conjunction.

    Prepositions do: “logs in in the future”, “en lugar de de un lugar a otro”, “in in Bonn tätigen Firmen”. A single
    letter may be a name: “x, y y z”.
    """
    known, low = language(document.lang), one.casefold()
    return known is not None and len(one) > 1 and low in known.articles | known.conjunctions


def _closes(document: Document, column: Words, n: int) -> bool:
    """Whether word `n` and its double end a sentence of running text, with a full stop."""
    text = document.target.text
    end = column.end(n + 1)
    if FULL_STOP.match(text, end) is None or n < LEAST_BEFORE:
        return False
    start = column.starts[n - LEAST_BEFORE]
    sentence = sentence_at(document.target.need(sentences), column.starts[n])
    return sentence is not None and sentence.start <= start


def _confidence(  # noqa: PLR0911  # a reason a line
    document: Document, column: Words, n: int, times: Counter[str], *, closing: bool
) -> float:
    """How sure it is that the word after word `n` is one too many; 0.0 if it may be right."""
    known = language(document.lang)
    one, two = column.texts[n], column.texts[n + 1]
    low = one.casefold()
    function_word = known is not None and low in known.function_words
    if known is not None:
        as_echo = _as_echo(document, column, n, known, closing=closing)
        if as_echo is not None:
            return as_echo
    if _may_double(document, one, two) or (
        n and column.texts[n - 1].casefold() in shared_words("calls")
    ):
        return 0.0
    first = _begins(document, column.starts[n])
    if one != two:
        # "Will will", "US us", "Polish polish": a name or another word. Only an article or
        # preposition that begins the sentence is certainly the same word.
        # "IS is still there": letters that stand for a name.
        stands_for = len(one) > 1 and one.isupper()
        whole = first and function_word and two.islower() and not stands_for
        return DoubledWord.confidence if whole else 0.0
    if function_word and (one.islower() or first):
        return (
            0.0 if len(one) == 1 and _stands_among_letters(document, n) else DoubledWord.confidence
        )
    if one[0].isdigit():
        before_it = column.texts[n - 1] if n else ""
        plain = before_it.isalpha() and (before_it.islower() or len(one) > 1)
        return AT_THE_END if closing and plain else 0.0
    if (
        closing
        and len(one) > 1
        and low not in shared_words("doubled names")
        and _single_in_source(document)
    ):
        return AT_THE_END
    if times[low] > 1 or len(one) < 2:
        return 0.0
    if not one.islower():
        return _of_name(document, one, closing=closing)
    return _of_word(document, one, column.texts[n - 1] if n else "")


def _stands_among_letters(document: Document, n: int) -> bool:
    """Whether single letters that are no words stand beside the doubled letter `n`: “x, y y z”, “el eje y y el eje x”."""
    known, column = language(document.lang), document.target.need(words)
    near = column.texts[max(0, n - AMONG) : n] + column.texts[n + 2 : n + 2 + AMONG]
    words_of_one = known.one_letter_words if known is not None else frozenset()
    return any(
        len(word) == 1 and word.isalpha() and word.lower() not in words_of_one for word in near
    )


def _as_echo(
    document: Document, column: Words, n: int, known: Language, *, closing: bool
) -> float | None:
    """The same of a word that grammar or speech may double; None of another."""
    one, two = column.texts[n], column.texts[n + 1]
    low = one.casefold()
    before = (word.casefold() for word in column.texts[max(0, n - 6) : n])
    if not known.echoes_after.get(low, frozenset()).isdisjoint(before):
        return 0.0
    if low in known.relative_echoes:
        return 0.0 if _opens_clause(document, column, n) else AS_RELATIVE
    if low in known.echoes or low in known.cries:
        is_one_too_many = (
            closing and one == two and len(one) > 1 and low not in shared_words("doubled names")
        )
        return AT_THE_END if is_one_too_many else 0.0
    return None


def _opens_clause(document: Document, column: Words, n: int) -> bool:
    """Whether word `n` begins its sentence or clause, or stands behind a word that does: ", in der der Hund lebt"."""
    text, start = document.target.text, column.starts[n]
    sentence = sentence_at(document.target.need(sentences), start)
    if n < 2 or sentence is None or column.starts[n - 2] < sentence.start:
        return True
    return any(not c.isalnum() and not c.isspace() for c in text[column.end(n - 2) : start])


def _of_word(document: Document, one: str, before: str) -> float:
    """The same of a word in lower case.

    A short one may be of nursery, song or another language: "boo boo"; an unknown one behind an unknown name is a
    subspecies: "Bufo bufo bufo", "Carassius auratus auratus". A clause may end in the verb that goes on: "whatever
    happens happens".
    """
    of_language = language(document.lang)
    if of_language is not None and before.casefold() in of_language.free_relatives:
        return 0.0
    known = lexicon(document.lang)
    if known is None:
        return 0.9
    frequency = known.zipf(one.casefold())
    is_syllable = len(one) < LONG_WORD and frequency < EVERYDAY
    is_species = before[:1].isupper() and max(frequency, known.zipf(before)) < UNKNOWN
    # A word that nobody knows is of another language: "a mantra: vimati vimati"; where words have many forms, so is one behind
    # such a word alone.
    code = primary(document.lang)
    is_foreign = (frequency < UNKNOWN and code == HUB and not listed(one, code)) or (
        frequency == known.zipf(before.casefold()) == 0.0 and before.isalpha()
    )
    return 0.0 if is_syllable or is_species or is_foreign else 0.9


def _may_double(document: Document, one: str, two: str) -> bool:
    """Whether the language doubles such words rightly: to say more, or in names of persons."""
    known, written = language(document.lang), writing(primary(document.lang))
    if one.casefold() in written.echoes.split():
        return True
    if written.reduplicates:
        return known is None or one != two or not _is_never_echoed(one, known)
    if known is None or not known.two_surnames:
        return False
    is_name = one.istitle() and one.casefold() not in known.function_words
    return is_name and not _single_in_source(document)


def _is_never_echoed(form: str, known: Language) -> bool:
    """Whether a language that doubles words to say more never doubles this one."""
    if form in known.function_words:
        return True
    if not form.islower() or len(form) < INFLECTED:
        return False
    # Nouns may end so, too, but what stands before their ending is no stem: "b-acak".
    return any(
        form.endswith(ending) and len(form) - len(ending) >= SHORTEST_STEM
        for ending in known.never_echoed
    )


def _kind(confidence: float) -> str:
    """What tells that the word was not meant to stand twice."""
    if confidence == DoubledWord.confidence:
        return "function word"
    return "at the end" if confidence == AT_THE_END else "other word"


def _of_name(document: Document, one: str, *, closing: bool) -> float:
    """The same of a word with a capital, which may be half of a name."""
    low = one.casefold()
    if (
        closing
        and len(one) > 2
        and low not in shared_words("doubled names")
        and (len(one) > 4 or _common(document, low))
    ):
        return AT_THE_END
    known = language(document.lang)
    if known is not None and known.capitalizes_nouns:  # "eine Datei Datei": no name
        return AT_THE_END if len(one) > 3 and not one.isupper() and _common(document, low) else 0.0
    return 0.0  # "Boulder Boulder Theater", "Doctor Doctor", "Mercy Mercy Me"


def _single_in_source(document: Document) -> bool:
    """Whether the source is known, tells words from one another, and doubles none of them."""
    source = document.source
    return (
        source is not None
        and document.source_lang is not None
        and not is_unspaced(document.source_lang)
        and not source.need(doubled_words)
    )


def _common(document: Document, low: str) -> bool:
    """Whether the word is too common to be known as half of a name."""
    frequencies = lexicon(document.lang)
    return (
        frequencies is not None
        and frequencies.zipf(low) >= KNOWN_WORD
        and low not in shared_words("doubled names")
    )


def _begins(document: Document, position: int) -> bool:
    """Whether nothing but quotation marks stands before `position` in its sentence."""
    sentence = sentence_at(document.target.need(sentences), position)
    if not sentence:
        return True
    text, end = document.target.text, min(position, sentence.start + MOST_MARKS)
    return not any(text[at].isalnum() for at in range(sentence.start, end))
