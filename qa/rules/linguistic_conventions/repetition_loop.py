"""A translation that got stuck and says the same again and again."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator

from qa.analyse.letter_loops import letter_loops
from qa.analyse.repeats import Recurrence, recurrences
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.stuck_segments import stuck_segments
from qa.analyse.words import Words, occurrences, spans_of, words
from qa.compare.shared_with_source import counterpart, repeats_too
from qa.languages.language import language
from qa.languages.writing import is_unspaced
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# The same three letters or more four times running, within one word.
WITHIN_A_WORD = expression(r"(?P<part>[^\W\d_]{3,12}?)(?P=part){2,}+")
LONG_WORD: int = TUNED["LONG_WORD"]
THREE: int = TUNED["THREE"]
# So often, and no chant, laughter or table explains it.
BEYOND_DOUBT: int = TUNED["BEYOND_DOUBT"]
# So many cries in a row no song has.
SUNG: int = TUNED["SUNG"]
# How far a quotation reaches at most from a word that it may hold.
QUOTED: int = TUNED["QUOTED"]
# Speakers say a phrase of so many words three or four times, with a comma or a dash between.
SHORT_PHRASE: int = TUNED["SHORT_PHRASE"]
SAID_AGAIN: int = TUNED["SAID_AGAIN"]
# A phrase of so many words, three times within a quotation, is what somebody said.
LONG_PHRASE: int = TUNED["LONG_PHRASE"]
# Words for sounds are so short, and rarer than this.
LONGEST_SOUND: int = TUNED["LONGEST_SOUND"]
# Shorter parts of a word are syllables.
SYLLABLE: int = TUNED["SYLLABLE"]
LETTERS_OF_LAUGHTER: int = TUNED["LETTERS_OF_LAUGHTER"]
EVERYDAY: float = TUNED["EVERYDAY"]
QUOTES = "\"'“”‘’„«»‹›"
QUOTES_WITHOUT_SPACES = frozenset("「」『』“”《》！!")

# What eyes are drawn with.
FACE = "_"
# What stands before and behind words that are sung.
NOTES = expression("[♪♫♬]")
# So many repetitions of a stretch of the source are looked at.
MOST_THERE: int = TUNED["MOST_THERE"]
# What joins the parts of one word.
HYPHEN = "-"


class RepetitionLoop(DocumentRule):
    """A word or phrase is repeated three times or more in a row, or a whole passage four times.

    A decoder that gets stuck repeats its last words, sometimes hundreds of times. The whole run is
    one finding, and other findings within it are part of it.

    Laughter and cries ("ha ha ha", "no, no, no"), chants within quotation marks, "one by one by
    one", rows of numbers and of letters are left alone, unless they go on and on. So are intended
    repetitions: three in a row in a title ("Spend Spend Spend"), at the start or the end of a
    sentence, and what speakers repeat after a comma or a dash.

    Speech recognition gets stuck in the same way, and fills one subtitle after another with the same sentence.
    Lyrics (“♪ … ♪”) are left alone, and so are repetitions that the source has as well, and sounds that are written
    in groups (“pum-pum-pum, pum-pum-pum”).
    """

    id = "repetition-loop"
    category = Category.DUPLICATION
    severity = Severity.MAJOR
    confidence = 0.97
    excused_by_source = True
    covers = True
    examples = (
        Example(
            "It fits your ⟦car car car car⟧ and is quiet.", fixed="It fits your car and is quiet."
        ),
        Example(
            "They left ⟦on the way on the way on the way⟧ home.",
            fixed="They left on the way home.",
        ),
        Example("⟦He returned to Rome, where he returned to Rome, where he returned to Rome⟧."),
        Example("A ⟦man-man-man-man-man⟧ of law, and ⟦whitewhitewhitewhite⟧ walls."),
        Example(
            "“No, no, no,” she said, and they laughed: Ha ha ha! It was very, very, very cold."
        ),
        Example("The crowd cried “Down with him! Down with him! Down with him!” all night."),
        Example("They came in one by one by one. The set ended 6 6 6 6"),
        Example("Her last film was Girls Girls Girls. It was cheap cheap cheap."),
        Example("Sie lud Bastler, Maler und und und ein.", lang="de"),
        Example("She sat down and wrote and wrote and wrote."),
        Example("Se oye el pip pip pip de las máquinas en el cuarto.", lang="es"),
        Example("It was a “bu bu bu” of the crowd."),
        Example("Його прапрапрадід був ковалем. Прапрапрапрадід теж.", lang="uk"),
        Example("It is not, is not, is not true. He was — he was — he was there."),
        Example("市长说，⟦新的大桥新的大桥新的大桥新的大桥⟧已经开放。", lang="zh"),
        Example(
            "雷がゴロゴロゴロゴロゴロゴロと鳴り、彼は哈哈哈哈哈哈哈哈哈哈哈哈と笑った。", lang="ja"
        ),
        Example(
            "⟦One must drink from the well.\n\nOne must drink from the well.\n\nOne must drink from the well.\n\n"
            "One must drink from the well.⟧\n\nThen he left."
        ),
        Example("Go, go, go!\n\nGo, go, go!\n\nGo, go, go!\n\nGo, go, go!"),
        Example("Louder grew the drum: pum-pum-pum, pum-pum-pum, pum-pum-pum."),
        Example(
            "♪ Look, dear, I have a new friend. Look, dear, I have a new friend. Look, dear, I have a new friend ♪"
        ),
        Example(
            "He counted: for each of the children a book, for each of the children a book, for each of the children a book.",
            source="Er zählte: für jedes der Kinder ein Buch, für jedes der Kinder ein Buch, für jedes der Kinder ein Buch.",
            source_lang="de",
        ),
        Example(
            "He counted: ⟦for each of the children a book, for each of the children a book, for each of the children a book⟧.",
            source="Er zählte: für jedes der Kinder ein Buch.",
            source_lang="de",
        ),
        Example("On Monday they met, on Tuesday they met, on Sunday they met."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        column = prose.need(words)
        done = -1
        for run in sorted(prose.need(recurrences), key=lambda r: (r.first, -r.end)):
            if run.copies < 3 or run.first < done:
                continue
            if not _is_loop(document, column, run) or _is_noise(document, column, run):
                continue
            if _is_foreign(document, column, run) or _is_sung(document, column, run):
                continue
            if _is_in_source(document, column, run):
                continue
            done = run.end
            span = Span(column.starts[run.first], column.end(run.end - 1))
            once = Span(span.start, column.end(run.first + run.shift - 1)).of(prose.text)
            times = (run.end - run.first) // run.shift
            what = once if len(once) <= 60 else once[:59] + "…"
            yield self.finding(
                span,
                f"“{what}” is repeated {times} times in a row.",
                fix=once if (run.end - run.first) % run.shift == 0 else None,
                # Speakers and headlines say a thing three times, too.
                severity=Severity.MAJOR if run.copies > THREE else Severity.MINOR,
                kind=_kind(prose.text, column, run),
            )
        if not document.units:
            yield from self._of_passages(document)
        if is_unspaced(document.lang):
            yield from self._of_letters(document)
        else:
            yield from self._within_words(document)

    def _of_passages(self, document: Document) -> Iterator[Finding]:
        """Paragraphs, or what is said in subtitles, that stand again and again."""
        for stuck in document.target.need(stuck_segments):
            if document.source is not None and repeats_too(document, stuck.first, stuck.second):
                continue
            said = " ".join(stuck.first.of(document.target.text).split())
            what = said if len(said) <= 60 else said[:59] + "…"
            yield self.finding(
                stuck.span,
                f"“{what}” is repeated {stuck.times} times in a row, each time as a passage of its own.",
                kind="passages",
                severity=Severity.NEUTRAL,  # refrains and litanies look alike, and nobody has read enough
            )

    def _of_letters(self, document: Document) -> Iterator[Finding]:
        """Stretches of a text without spaces; those within quotation marks are cried, unless they go on."""
        text = document.target.text
        for loop in document.target.need(letter_loops):
            around = text[loop.span.start - 1 : loop.span.start] + text[loop.span.end :][:1]
            if loop.times < BEYOND_DOUBT and any(mark in QUOTES_WITHOUT_SPACES for mark in around):
                continue
            yield self.finding(
                loop.span,
                f"“{loop.part}” is repeated {loop.times} times in a row.",
                fix=loop.part,
                kind="letters",
            )

    def _within_words(self, document: Document) -> Iterator[Finding]:
        known = language(document.lang)
        cries = known.cries if known else frozenset()
        for form in document.target.need(occurrences):
            # Of a part that stands three times, two thirds of the letters are there already.
            if len(form) < LONG_WORD or len(set(form)) > len(form) - 6:
                continue
            match = WITHIN_A_WORD.search(form)
            if match is None or len(set(match.group("part"))) == 1:  # "neeeever"
                continue
            part = match.group("part")
            if part in cries and form[: match.start()].casefold() in {"", part}:
                continue  # "прапрапрадед"
            times = len(match.group()) // len(part)
            is_sound = times <= THREE or _is_laughter(part)
            if not _is_known(document, part) or (
                is_sound and len(part) < SYLLABLE and _is_rare(document, part)
            ):
                continue  # a chant in another language, laughter, the name of an account
            for span in spans_of(document.target, form):
                message = f"“{part}” is repeated {times} times within this word."
                yield self.finding(span, message, kind="within a word")


def _kind(text: str, column: Words, run: Recurrence) -> str:
    """How often the phrase stands, and whether anything but spaces parts its copies."""
    joints = set(_joints(text, column, run))
    if joints == {HYPHEN}:
        return "joined"  # one word of them all
    if any(not joint.isspace() for joint in joints):
        return "parted by marks"  # as refrains and what speakers say again are
    return "more than three" if run.copies > THREE else "three"


def _is_loop(document: Document, column: Words, run: Recurrence) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether nothing else than a stuck decoder explains the run."""
    known = language(document.lang)
    cries = known.cries if known else frozenset()
    if run.copies >= BEYOND_DOUBT and not _is_spoken(document.target.text, column, run):
        # "La la la la la la la la" is sung, until nobody would sing it any more.
        sung = all(
            text.casefold() in cries for text in column.texts[run.first : run.first + run.shift]
        )
        return not sung or run.copies >= SUNG
    hinges = known.hinges if known else frozenset()
    phrase = [text.casefold() for text in column.texts[run.first : run.first + run.shift]]
    if run.shift == 1 and run.copies >= 4 and _closes(document, column, run):
        return True
    words_proper = known.function_words if known else frozenset()
    if all(word[0].isdigit() or (len(word) < 2 and word not in words_proper) for word in phrase):
        return False
    joints = _joints(document.target.text, column, run)
    parted = not any(joint.isspace() for joint in joints)
    if run.shift == 1:
        if phrase[0] in cries:
            return False
        if not all(map(str.isspace, joints)):  # "is, is, is, is important" is said with force
            return run.copies > 3 and all(joint == "-" for joint in joints)
        return (
            run.copies > 3
            or phrase[0] in words_proper
            or not _is_said_with_force(document, column, run)
        )
    if run.shift == 2 and phrase[1] in hinges and not any("," in joint for joint in joints):
        return run.copies >= 4
    if all(word in cries for word in phrase):
        return False
    if not all(map(str.isspace, joints)) and run.shift <= SHORT_PHRASE and run.copies < SAID_AGAIN:
        return False
    return not _is_said_in_quotation(document, column, run, parted=parted)


def _is_noise(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether copies are meant: a face as m(_ _)m, "und und und", "and wrote and wrote", a “bu bu bu”."""
    if FACE in column.texts[run.first : run.first + run.shift]:
        return True
    if run.shift == 1 and _is_grouped(document, column, run):
        return True
    known = language(document.lang)
    if known is None or run.copies > THREE or run.shift > SHORT_PHRASE:
        return False
    first, *others = (text.casefold() for text in column.texts[run.first : run.first + run.shift])
    if first in known.conjunctions:
        return known.function_words.isdisjoint(others)
    if others:
        return False
    return _is_sound(document, first) or _quoted(document.target.text, column, run)


def _is_grouped(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether marks group a word as in an address of a network ("FFFF:FFFF:FFFF") or a sound ("pum-pum-pum, pum-pum-pum")."""
    joints = set(_joints(document.target.text, column, run))
    return joints == {":"} or (HYPHEN in joints and len(joints) > 1 and run.copies < SUNG)


def _is_sung(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether notes stand before and behind it in its paragraph, if it is no longer than a refrain: "♪ … ♪"."""
    start, end = column.starts[run.first], column.end(run.end - 1)
    segment = document.target.segment_at(start)
    if segment is None or run.copies >= SUNG:
        return False
    notes = document.target.need(_notes)
    before, behind = bisect_left(notes, start), bisect_left(notes, end)
    return (
        before > 0
        and notes[before - 1] >= segment.span.start
        and behind < len(notes)
        and notes[behind] < segment.span.end
    )


def _notes(prose: Prose) -> array[int]:
    """Where notes of music stand."""
    return array("I", (match.start() for match in NOTES.finditer(prose.text)))


def _is_in_source(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether the source says a phrase about as long again there, at least half as often, three times or more."""
    span = Span(column.starts[run.first], column.end(run.end - 1))
    there = counterpart(document, span)
    if document.source is None or there is None:
        return False
    theirs = document.source.need(words)
    runs = document.source.need(recurrences)
    first = bisect_left(runs, there.start, key=lambda other: theirs.starts[other.first])
    unspaced = is_unspaced(document.source_lang or "")
    return any(
        other.copies >= max(THREE, run.copies / 2)
        and (unspaced or run.shift / 2 <= other.shift <= 2 * run.shift)
        and theirs.end(other.end - 1) <= there.end
        for other in runs[first : first + MOST_THERE]
    )


def _is_foreign(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether it is chanted in another language: its words are unknown, and so is one beside them ("oṃ maṇi maṇi maṇi hūṃ")."""
    if run.copies >= SUNG:
        return False
    phrase = column.texts[run.first : run.first + run.shift]
    beside = (
        *column.texts[max(0, run.first - 1) : run.first],
        *column.texts[run.end : run.end + 1],
    )
    unknown = not any(_is_known(document, word) for word in phrase)
    rare = all(_is_rare(document, word) for word in phrase)
    alien = [word.isalpha() and not _is_known(document, word) for word in beside]
    return (unknown and any(alien)) or (
        rare
        and len(beside) > 1
        and all(word.isalpha() and _is_rare(document, word) for word in beside)
    )


def _is_sound(document: Document, word: str) -> bool:
    """Whether a word is short and rare, as those for sounds are: "el pip pip pip de las máquinas"."""
    known = lexicon(document.lang)
    return known is not None and len(word) <= LONGEST_SOUND and known.zipf(word) < EVERYDAY


def _is_said_in_quotation(
    document: Document, column: Words, run: Recurrence, *, parted: bool
) -> bool:
    """Whether somebody says it so: "one of their friends and one of their friends and …"."""
    text = document.target.text
    if run.copies == THREE and run.shift >= LONG_PHRASE and _is_within_quotation(text, column, run):
        return True
    return parted and run.shift <= 4 and _quoted(text, column, run)


def _is_laughter(part: str) -> bool:
    """Whether a part of a word has two letters at most: "lolo", "haha"."""
    return len(set(part)) <= LETTERS_OF_LAUGHTER


def _is_rare(document: Document, word: str) -> bool:
    """Whether the language of the text has the word hardly ever: "lolo", "pdj"."""
    known = lexicon(document.lang)
    return known is not None and known.zipf(word.casefold()) < EVERYDAY


def _is_known(document: Document, word: str) -> bool:
    """Whether the language of the text knows the word; True where nobody knows."""
    known = lexicon(document.lang)
    return known is None or known.zipf(word.casefold()) > 0


def _is_within_quotation(text: str, column: Words, run: Recurrence) -> bool:
    """Whether a quotation is open somewhat before the run, and closed somewhat behind it."""
    start, end = column.starts[run.first], column.end(run.end - 1)
    before, after = text[max(0, start - QUOTED) : start], text[end : end + QUOTED]
    opened = max(before.rfind(mark) for mark in '“"«„')
    return opened > before.rfind("”") and any(mark in after for mark in '”"»“')


def _is_spoken(text: str, column: Words, run: Recurrence) -> bool:
    """Whether commas or sentences part up to so many copies in a quotation: "take, take, take"."""
    if run.copies >= 2 * BEYOND_DOUBT or any(map(str.isspace, _joints(text, column, run))):
        return False
    return _is_within_quotation(text, column, run)


def _is_said_with_force(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether a word stands three times for effect.

    In titles ("Spend Spend Spend"), at the head of a sentence, and before a full stop.
    """
    if all(text[0].isupper() for text in column.texts[run.first : run.end]):
        return True
    if column.texts[run.first][0].isupper() and not _is_known(document, column.texts[run.first]):
        return True  # a song, a name: "Beladi beladi beladi"
    start, end = column.starts[run.first], column.end(run.end - 1)
    text = document.target.text
    sentence = sentence_at(document.target.need(sentences), start)
    return sentence is None or sentence.start == start or text[end : end + 1] in (*".!?\n", "")


def _joints(text: str, column: Words, run: Recurrence) -> list[str]:
    """What stands between a copy of the phrase and the next."""
    lasts = range(run.first + run.shift - 1, run.end - 1, run.shift)
    return [text[column.end(n) : column.starts[n + 1]] for n in lasts]


def _closes(document: Document, column: Words, run: Recurrence) -> bool:
    """Whether the run, without marks in it, ends a sentence that had words before it."""
    text = document.target.text
    start, end = column.starts[run.first], column.end(run.end - 1)
    before = column.texts[max(0, run.first - 4) : run.first]
    return (
        text[end : end + 1] in (".", "!", "?")
        and text[start:end].replace(" ", "").isalnum()
        and len(before) == 4
        and all(word[0].isalpha() for word in before[-1:])
    )


def _quoted(text: str, column: Words, run: Recurrence) -> bool:
    """Whether the run begins or ends at a quotation mark, or is cried out."""
    start, end = column.starts[run.first], column.end(run.end - 1)
    around = text[max(0, start - 2) : start] + text[end : end + 3]
    return any(c in around for c in QUOTES) or "!" in text[start : end + 1]
