"""What is found in each target language: planted faults, and findings on text that people wrote.

    python benchmarks/languages.py TEXTS [--langs de,fr] [--each 40] [--corpus NAME] [--seen]
                                   [--write qa/languages/measured.json] [--show FILE]

TEXTS is a folder with a file `<code>.txt` for each language, and `en.txt` for what is left over in
English: one paragraph a line, an empty line between documents. It stays outside the tree.

Each kind of fault is planted `--each` times by a fixed `--seed`, one in a paragraph, in paragraphs drawn
from the whole file. A fault counts as found if a finding touches it, be it a hint, and the
paragraph as people wrote it has none there. No source is given. What cannot be planted in a language
(accents in English, spaces between words in Japanese) is left out there. `--write` replaces the figures
of the languages measured that `qa languages` prints (`--wrong de:2:13861:news` puts down beside them what a
reader has found in the findings on another text); `--seen` marks a text that rules were made
with. `--show` writes the findings on human text, to be read.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from fresh import _commit as commit

from qa.analyse.spelling.slips import without_accents
from qa.checker import Checker
from qa.languages.language import language
from qa.languages.measured import size_of
from qa.languages.writing import is_unspaced
from qa.lexicon.frequency import lexicon
from qa.model.mqm import Severity
from qa.model.report import Report

COMMON, KNOWN = 4.2, 0.0
WORD = re.compile(r"[^\W\d_]+")
# What a slip of one letter is drawn from where no alphabet is known.
LATIN = "abcdefghijklmnopqrstuvwxyz"
ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
)
Spot = tuple[int, int]


class Planted(NamedTuple):
    """A paragraph with a fault, and where it is."""

    text: str
    start: int
    end: int


class Place(NamedTuple):
    """Where something may be planted, and what is known of the language."""

    text: str
    lang: str
    english: list[str]
    others: list[str]
    chance: random.Random

    def common_words(self, shortest: int = 5) -> list[re.Match[str]]:
        """The common words in lower case, by the language's list."""
        known = lexicon(self.lang)
        return [
            match
            for match in WORD.finditer(self.text)
            if known
            and len(match.group()) >= shortest
            and match.group().islower()
            and known.zipf(match.group()) >= COMMON
            and not _joined(self.text, match)
        ]

    def unknown(self, form: str) -> bool:
        """Whether the frequency list lacks a form."""
        known = lexicon(self.lang)
        return known is not None and known.zipf(form) == KNOWN

    def put(self, start: int, end: int, new: str) -> Planted:
        """The text with something else in a place."""
        return Planted(self.text[:start] + new + self.text[end:], start, start + len(new))


def _joined(text: str, match: re.Match[str]) -> bool:
    beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    return any(not mark.isspace() and mark not in ".,;:!?" for mark in beside)


def typo(place: Place) -> Planted | None:
    """A common word with one letter lost, added, changed or swapped, not the first."""
    words = place.common_words()
    known = language(place.lang)
    letters = (known.alphabet if known else LATIN) or LATIN
    for _ in range(30 if words else 0):
        match = place.chance.choice(words)
        word = match.group()
        n = place.chance.randrange(1, len(word) - 1)
        letter = place.chance.choice(letters)
        form = place.chance.choice(
            (
                word[:n] + word[n + 1 :],
                word[:n] + letter + word[n:],
                word[:n] + letter + word[n + 1 :],
                word[:n] + word[n + 1] + word[n] + word[n + 2 :],
            )
        )
        if place.unknown(form):
            return place.put(*match.span(), form)
    return None


def glued(place: Place) -> Planted | None:
    """Two common words without the space between them."""
    words = place.common_words(2)
    pairs = [
        (one, two)
        for one, two in pairwise(words)
        if place.text[one.end() : two.start()] == " " and len(one.group() + two.group()) > 5
    ]
    place.chance.shuffle(pairs)
    for one, two in pairs:
        if place.unknown(one.group() + two.group()):
            return place.put(one.start(), two.end(), one.group() + two.group())
    return None


def split(place: Place) -> Planted | None:
    """A common word with a space inside, of which a part is no word."""
    words = place.common_words(6)
    for _ in range(30 if words else 0):
        match = place.chance.choice(words)
        word = match.group()
        n = place.chance.randrange(2, len(word) - 1)
        if place.unknown(word[:n]) or place.unknown(word[n:]):
            return place.put(*match.span(), f"{word[:n]} {word[n:]}")
    return None


def accent(place: Place) -> Planted | None:
    """A common word without its accents, which then is none."""
    words = place.common_words(4)
    place.chance.shuffle(words)
    for match in words:
        word = match.group()
        bare = without_accents(word)
        if bare != word and place.unknown(bare):
            return place.put(*match.span(), bare)
    return None


def dropped(place: Place) -> Planted | None:
    """A common word without its first letter."""
    words = place.common_words()
    place.chance.shuffle(words)
    for match in words:
        if place.unknown(match.group()[1:]):
            return place.put(*match.span(), match.group()[1:])
    return None


def doubled(place: Place) -> Planted | None:
    """A word written twice."""
    words = place.common_words(2)
    if not words:
        return None
    match = place.chance.choice(words)
    return place.put(*match.span(), f"{match.group()} {match.group()}")


def clause(place: Place) -> Planted | None:
    """Four words of English in lower case, amid a sentence."""
    if place.lang == "en":
        return None
    words = place.common_words(1)
    for _ in range(50):
        tokens = place.chance.choice(place.english).split()
        if len(tokens) < 12:
            continue
        n = place.chance.randrange(2, len(tokens) - 5)
        piece = tokens[n : n + 4]
        if all(token.isalpha() and token[0].islower() for token in piece):
            break
    else:
        return None
    new = " ".join(piece)
    if is_unspaced(place.lang):
        half = len(place.text) // 2
        return place.put(half, half, new)
    if not words:
        return None
    at = place.chance.choice(words).end()
    made = place.put(at, at, f" {new}")
    return made._replace(start=at + 1)


def paragraph(place: Place) -> Planted | None:
    """A paragraph left in English."""
    if place.lang == "en":
        return None
    new = place.chance.choice([text for text in place.english if len(text.split()) > 25])
    text = f"{place.text}\n\n{new}"
    return Planted(text, len(place.text) + 2, len(text))


def number(place: Place) -> Planted | None:
    """A number with the decimal point and the commas of English."""
    known = language(place.lang)
    if known is None or known.decimal_mark != "," or not known.group_mark:
        return None  # in Mexico, Spanish is written as English is
    for match in re.finditer(r"(?<![\d.,])\d{1,3}(?:[.\u00a0 ]\d{3})+(?![\d.,]*\d)", place.text):
        return place.put(*match.span(), re.sub(r"\D", ",", match.group()))
    for match in re.finditer(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d.,]*\d)", place.text):
        return place.put(*match.span(), match.group().replace(",", "."))
    return None


def money(place: Place) -> Planted | None:
    """An amount with the sign before it, as English writes it."""
    known = language(place.lang)
    if known is None or known.symbol_side != "behind" or known.decimal_mark != ",":
        return None
    for match in re.finditer(
        r"(?<![\d.,])(\d{1,3})[ \u00a0](?:€|euros?|Euro|евро|євро|ευρώ|eur)\b", place.text
    ):
        return place.put(*match.span(), f"€{match[1]}")
    for match in re.finditer(r"(?<=[^\W\d_] )\d{1,2}(?= [^\W\d_])", place.text):
        return place.put(*match.span(), f"€{match.group()}")
    return None


def date(place: Place) -> Planted | None:
    """A date with the month first, as English writes it, in words of the language."""
    known = language(place.lang)
    if known is None or not known.months or place.lang == "en":
        return None
    month = place.chance.choice(known.months)
    for match in re.finditer(r"(?<=[^\W\d_] )\d{1,2}(?= [^\W\d_])", place.text):
        return place.put(*match.span(), f"{month} {place.chance.randrange(2, 29)}, 2018")
    return None


def quotes(place: Place) -> Planted | None:
    """Quotation marks of English around a quotation."""
    known = language(place.lang)
    if known is None or not known.quotes or ("“", "”") in known.quotes:
        return None
    pairs = "|".join(
        f"{re.escape(a)}([^{re.escape(a + b)}]{{4,80}}){re.escape(b)}" for a, b in known.quotes
    )
    for match in re.finditer(pairs, place.text):
        inner = next(group for group in match.groups() if group)
        return place.put(*match.span(), f"“{inner}”")
    return None


def lost_quote(place: Place) -> Planted | None:
    """A quotation that is not closed."""
    for match in re.finditer(r"[“„«「]([^“”„«»「」]{8,90})([”“»」])", place.text):
        if place.text.count(match.group()[0]) == 1:
            made = place.put(match.end() - 1, match.end(), "")
            return made._replace(start=match.start(), end=match.end() - 1)
    return None


def before_mark(place: Place) -> Planted | None:
    """A space before a comma or a full stop."""
    spots = list(re.finditer(r"(?<=[^\W\d_])[,.](?= [^\W\d_])", place.text))
    if not spots:
        return None
    match = place.chance.choice(spots)
    return place.put(*match.span(), f" {match.group()}")


def after_mark(place: Place) -> Planted | None:
    """No space after a full stop."""
    for match in re.finditer(r"(?<=[^\W\d_]{4}\.) (?=[^\W\d_])", place.text):
        if place.text[match.end()].isupper():
            made = place.put(*match.span(), "")
            return made._replace(start=match.start() - 2, end=match.start() + 2)
    return None


def small_start(place: Place) -> Planted | None:
    """A sentence that begins with a small letter."""
    spots = [
        m for m in re.finditer(r"(?<=[^\W\d_]{4}[.!?] )[^\W\d_]", place.text) if m.group().isupper()
    ]
    if not spots:
        return None
    match = place.chance.choice(spots)
    return place.put(*match.span(), match.group().lower())


def capital_month(place: Place) -> Planted | None:
    """A month with a capital, where the language writes it small."""
    known = language(place.lang)
    if known is None or not known.months or known.months[0][0].isupper():
        return None
    months = "|".join((*known.months, *known.weekdays))
    for match in re.finditer(rf"(?<=[\w,] )(?:{months})\b", place.text):
        return place.put(*match.span(), match.group().capitalize())
    return None


def small_noun(place: Place) -> Planted | None:
    """A noun that has lost its capital, behind an article."""
    known, frequencies = language(place.lang), lexicon(place.lang)
    if known is None or frequencies is None or not known.capitalizes_nouns:
        return None
    spots = [
        m
        for m in re.finditer(r"(?<= )[^\W\d_]{4,}(?=[ .,])", place.text)
        if m.group().istitle()
        and frequencies.zipf(m.group()) >= COMMON
        and place.text[: m.start() - 1].rpartition(" ")[2] in known.function_words
    ]
    if not spots:
        return None
    match = place.chance.choice(spots)
    return place.put(*match.span(), match.group().lower())


def latin_mark(place: Place) -> Planted | None:
    """A comma or a question mark of Latin script, where the language has its own."""
    known = language(place.lang)
    marks = known.own_marks if known else {}
    own = {theirs: mark for mark, theirs in marks.items()}
    found = re.finditer(r"(?<=[^\W\d_])[^\w\s](?=\s|[^\W\d_]|$)", place.text)
    spots = [m for m in found if m.group() in own]
    if not spots:
        return None
    match = place.chance.choice(spots)
    return place.put(*match.span(), own[match.group()])


def truncated(place: Place) -> Planted | None:
    """The last sentence is cut after a few words."""
    sentences = list(re.finditer(r"(?<=[.!?] )[^.!?]{60,}[.!?]$", place.text))
    if not sentences:
        return None
    match = sentences[0]
    tokens = match.group().split(" ")
    n = place.chance.randrange(4, len(tokens) - 2) if len(tokens) > 7 else 0
    if not n:
        return None
    new = " ".join(tokens[:n]).rstrip(",;:–- ")
    made = place.put(match.start(), match.end(), new)
    return made._replace(start=made.end - len(tokens[n - 1]) - 1)


def dangling(place: Place) -> Planted | None:
    """A sentence that ends in a full stop after an article, a conjunction or a preposition."""
    known = language(place.lang)
    small = SMALL_WORDS.get(place.lang, frozenset()) | (known.never_last if known else frozenset())
    spots = [
        m
        for m in WORD.finditer(place.text)
        if m.group() in small and place.text[m.end() : m.end() + 1] == " "
    ]
    for match in spots:
        after = re.search(r"(?<=[^\W\d_]{3})[.!?](?: |$)", place.text[match.end() :])
        if after is None or match.start() < 40:
            continue
        stop = match.end() + after.start()
        made = place.put(match.end(), stop, "")
        return made._replace(start=match.start(), end=match.end() + 1)
    return None


# Articles, conjunctions and prepositions that end no sentence, to plant them there.
SMALL_WORDS = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and with from",
        "de": "der dem und mit von zur",
        "fr": "le la de et dans pour des",
        "es": "el la de y en para con",
        "it": "il la di e con per del",
        "pt": "o da de e com para em",
        "nl": "het de van en met voor",
        "pl": "i w z na do oraz",
        "ru": "и в с на для из",
        "uk": "і в з на для до",
        "cs": "a v s na do pro",
        "sv": "och i en för av",
        "da": "og i en for af",
        "nb": "og i en for av",
        "ro": "și de cu pentru în",
        "hu": "a az és egy hogy",
        "fi": "ja että tai sekä",
        "tr": "ve bir ile için",
        "el": "και το της να για",
        "ca": "el la de i amb per",
    }.items()
}


def shuffled(place: Place) -> Planted | None:
    """Seven words of a sentence in another order."""
    words = list(re.finditer(r"[^\s]+", place.text))
    for _ in range(20):
        if len(words) < 12:
            return None
        n = place.chance.randrange(1, len(words) - 8)
        piece = [m.group() for m in words[n : n + 7]]
        if not all(token.isalpha() and token[0].islower() for token in piece):
            continue
        mixed = piece[:]
        place.chance.shuffle(mixed)
        if mixed != piece:
            return place.put(words[n].start(), words[n + 6].end(), " ".join(mixed))
    return None


def repeated(place: Place) -> Planted | None:
    """Three words said four times."""
    words = list(re.finditer(r"[^\s]+", place.text))
    if is_unspaced(place.lang):
        half = len(place.text) // 2
        return place.put(half, half, place.text[half - 8 : half] * 3)
    if len(words) < 8:
        return None
    n = place.chance.randrange(1, len(words) - 4)
    start, end = words[n].start(), words[n + 2].end()
    return place.put(start, end, " ".join([place.text[start:end]] * 4))


def broken(place: Place) -> Planted | None:
    """A letter that was lost on the way through encodings."""
    words = [m for m in WORD.finditer(place.text) if len(m.group()) > 3]
    if not words:
        return None
    match = place.chance.choice(words)
    return place.put(match.start() + 1, match.start() + 2, "\ufffd")


def mojibake(place: Place) -> Planted | None:
    """A word in UTF-8 that was read as if it were in Windows' encoding."""
    for match in WORD.finditer(place.text):
        if match.group().isascii() or len(match.group()) < 3:
            continue
        try:
            return place.put(*match.span(), match.group().encode().decode("cp1252"))
        except UnicodeDecodeError:
            continue
    return None


def remark(place: Place) -> Planted | None:
    """What a language model says of its translation."""
    new = f"Here is the translation of the text:\n\n{place.text}"
    return Planted(new, 0, 36)


def duplicate(place: Place) -> Planted | None:
    """A paragraph twice."""
    if len(place.text) < 80 or place.lang == "en":
        return None
    between = "\n\n".join(place.chance.sample(place.others, 2))
    text = f"{place.text}\n\n{between}\n\n{place.text}"
    return Planted(text, len(text) - len(place.text), len(text))


KINDS: dict[str, Callable[[Place], Planted | None]] = {
    "typo": typo,
    "glued words": glued,
    "split word": split,
    "lost accent": accent,
    "dropped initial": dropped,
    "doubled word": doubled,
    "English clause": clause,
    "English paragraph": paragraph,
    "English number": number,
    "English currency": money,
    "English date": date,
    "English quotes": quotes,
    "lost quote": lost_quote,
    "space before mark": before_mark,
    "space lost after stop": after_mark,
    "small start": small_start,
    "capital month": capital_month,
    "small noun": small_noun,
    "Latin mark": latin_mark,
    "truncated": truncated,
    "dangling": dangling,
    "shuffled": shuffled,
    "repetition": repeated,
    "replacement": broken,
    "mojibake": mojibake,
    "model remark": remark,
    "duplicate": duplicate,
}


def documents(path: Path) -> list[str]:
    """The documents of a file, their paragraphs parted by empty lines."""
    parts = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [part.replace("\n", "\n\n") for part in parts if part.strip()]


def spots(report: Report, *, hints: bool = True) -> list[tuple[int, int, str]]:
    """Where findings are."""
    return [
        (finding.place.span.start, finding.place.span.end, finding.rule)
        for finding in report.findings
        if hints or finding.severity is not Severity.NEUTRAL
    ]


def measure(lang: str, folder: Path, each: int, kinds: list[str], seed: str) -> dict[str, Any]:
    """The figures of one language."""
    chance = random.Random(f"{seed} {lang}")  # noqa: S311  # a draw, no secret
    checker = Checker(lang=lang)
    whole = documents(folder / f"{lang}.txt")
    english = [p for d in documents(folder / "en.txt") for p in d.split("\n\n")]
    human: list[dict[str, Any]] = []
    words = hinted = 0
    for text in whole:
        report = checker.check_text(text)
        characters = size_of(text, lang)
        words += report.words if characters is None else characters
        hinted += len(spots(report)) - len(spots(report, hints=False))
        for start, end, rule in spots(report, hints=False):
            context = text[max(0, start - 50) : end + 40].replace("\n", " ")
            human.append(
                {"lang": lang, "rule": rule, "text": text[start:end][:80], "context": context}
            )
    paragraphs = [p for d in whole for p in d.split("\n\n") if len(p) > 60]
    recall: dict[str, tuple[int, int]] = {}
    primary = lang.partition("-")[0]
    clean: dict[str, set[str]] = {}
    missed: list[dict[str, Any]] = []
    for kind in kinds:
        order = paragraphs[:]
        chance.shuffle(order)
        hits = tried = 0
        for text in order:
            if tried == each:
                break
            planted = KINDS[kind](Place(text, primary, english, paragraphs, chance))
            if planted is None or planted.text == text:
                continue
            # A paragraph alone may be part of a quotation, or of a list: another follows.
            after = "\n\n" + order[len(text) % len(order)]
            if text not in clean:
                clean[text] = {
                    (text + after)[a:b] for a, b, _ in spots(checker.check_text(text + after))
                }
            tried += 1
            found = any(
                a < planted.end + 1
                and b > planted.start - 1
                and planted.text[a:b] not in clean[text]
                for a, b, _ in spots(checker.check_text(planted.text + after))
            )
            hits += found
            if not found:
                missed.append(
                    {
                        "lang": lang,
                        "kind": kind,
                        "missed": planted.text[max(0, planted.start - 20) : planted.end + 20],
                    }
                )
        if tried >= min(10, each):
            recall[kind] = (hits, tried)
    return {
        "words": words,
        "findings": len(human),
        "hints": hinted,
        "by_rule": dict(Counter(item["rule"] for item in human).most_common()),
        "recall": recall,
        "read": human,
        "missed": missed,
    }


def share(recall: dict[str, tuple[int, int]]) -> float:
    """The mean share found, each kind as much as another, in percent."""
    return 100 * sum(hits / tried for hits, tried in recall.values()) / max(1, len(recall))


def record(arguments: argparse.Namespace, code: str, figures: dict[str, Any]) -> None:
    """Put the figures of a language in the place of those before."""
    path: Path = arguments.write
    rows = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    rows[code] = {key: value for key, value in rows.get(code, {}).items() if "wrong" in key} | {
        "rate": round(1000 * figures["findings"] / max(1, figures["words"]), 2),
        "hints": round(1000 * figures["hints"] / max(1, figures["words"]), 2),
        "words": figures["words"],
        "corpus": arguments.corpus,
        "fresh": not arguments.seen,
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit(),
        "recall": round(share(figures["recall"])),
        "kinds": {
            kind: round(100 * hits / tried) for kind, (hits, tried) in figures["recall"].items()
        },
        "each": arguments.each,
    }
    path.write_text(json.dumps(dict(sorted(rows.items())), indent=1) + "\n", "utf-8")


def record_wrong(arguments: argparse.Namespace) -> None:
    """Put down how many findings a reader found wrong, in how many words of a text."""
    path: Path = arguments.write
    rows = json.loads(path.read_text("utf-8"))
    code, wrong, words, *corpus = arguments.wrong.split(":")
    rows[code] |= {
        "wrong": int(wrong),
        "wrong_words": int(words),
        "wrong_corpus": ":".join(corpus),
    }
    path.write_text(json.dumps(dict(sorted(rows.items())), indent=1) + "\n", "utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("--langs", help="codes, joined by commas; all files otherwise")
    parser.add_argument("--kinds", help="kinds, joined by commas; all otherwise")
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--seed", default="qa", help="another draw of places and slips")
    parser.add_argument("--corpus", default="")
    parser.add_argument("--seen", action="store_true", help="rules were made with these texts")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show", type=Path)
    parser.add_argument(
        "--wrong", metavar="CODE:WRONG:WORDS:CORPUS", help="with --write: what a reader has found"
    )
    arguments = parser.parse_args()
    if arguments.wrong:
        record_wrong(arguments)
        return
    codes = sorted(path.stem for path in arguments.texts.glob("*.txt"))
    if arguments.langs:
        codes = arguments.langs.split(",")
    kinds = arguments.kinds.split(",") if arguments.kinds else list(KINDS)
    for code in codes:
        figures = measure(code, arguments.texts, arguments.each, kinds, arguments.seed)
        rate = 1000 * figures["findings"] / max(1, figures["words"])
        row = " ".join(
            f"{k.replace(' ', '-')}={100 * h // t}" for k, (h, t) in figures["recall"].items()
        )
        print(
            f"{code:5} {rate:5.2f} of {figures['words']:6} {share(figures['recall']):5.1f}% {row}",
            flush=True,
        )
        print("      ", figures["by_rule"], flush=True)
        if arguments.write:
            record(arguments, code, figures)
        if arguments.show:
            with arguments.show.open("a", encoding="utf-8") as file:
                for item in (*figures["read"], *figures["missed"]):
                    file.write(json.dumps(item, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
