"""Search for texts and files that decide as no test's text does: what `tests/judgement/chosen.jsonl` and its like hold.

    python benchmarks/mutant_texts.py texts --seconds 300          # print how many more mutants each kind meets
    python benchmarks/mutant_texts.py texts --seconds 300 --write  # and add the texts to tests/judgement/chosen.jsonl
    python benchmarks/mutant_texts.py files --seconds 150 --write  # the same of what is read, tests/read/chosen.jsonl

All mutants of `mutation.py` are built in at once (`mutant_switches.py`), and none is turned on: a condition notes that it was
met where the mutant would decide otherwise. What the tests have already is run first. Then texts are made at random out of
what stands there and in other tests: with slips, figures moved by one, sentences joined, dropped or said again, in another
language, beside another source. A text is kept if it meets a mutant that none met before it; others are made of it in turn, and of texts
that bring a comparison nearer to its limit than any did. So each kept text holds at least one condition, and golden files hold what is said of it.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import mutant_switches
import mutation

if TYPE_CHECKING:
    from qa.rules.base import Example

ROOT = Path(__file__).parents[1]
CHOSEN = {
    "texts": ROOT / "tests" / "judgement" / "chosen.jsonl",
    "files": ROOT / "tests" / "read" / "chosen.jsonl",
}
ROOMS = {"texts": mutation.ROOMS["heuristics"], "files": ("read", "files", "model")}
# Longer texts and files are not kept, in code points and bytes.
LONGEST, LARGEST = 6_000, 4_000
# Others are made of so many that came near a limit.
RECENT = 1_000
LANGUAGES = "en de fr ru es pl cs it pt uk sv nl zh ja tr ar he fi hu el ko hi ca ro bg sk da nb hr sr vi th fa la eo und".split()
FIGURES = ("0", "1", "2", "3", "12", "13", "24", "31", "32", "60", "99", "100", "1000", "1900", "2100", "2101")  # fmt: skip
SIGNS = " ,.;:-–—“”„\"'’()[]/%°€$*_#&@!?…\n"
KINDS = ("slip", "slips", "language", "source", "slip in source", "joined", "exchanged", "own source", "another format")  # fmt: skip
TAILS = ("?", "!", "...", " etc.", ":", "\n\nRead more", "\n\n(AP)")
PIECES = """{ } < > &amp; &#65; %s %1$s {0} {{x}} " ' \\ \\n # * ** _ ` `` --- | || [a](b) [ ] ( ) <b> </b> <br/> <p> </p> $x$ ::
: = == ~ 0 1 12 true null , ; @x &lt;b&gt; https://a.example/b “ ש 中""".split()
OTHER_PIECES = ("\n", "\n\n", "  ", "    ", "\t", "\r\n", "```\n", "\ufeff", "\xa0", "> ", "- ", "1. ", ".. note::\n",
                "|a|b|\n|-|-|\n", "<!-- qa: off -->", "<!-- qa: on -->", "\udcff", "\0",
                '<x:y z="w">', "{plural, one {a} other {b}}")  # fmt: skip
# Which letters tell of which language, well enough to make texts of strings in tests.
LETTERS = {
    "uk": "[іїє]", "ru": "[а-я]", "ja": "[ぁ-ヿ]", "zh": "[一-鿿]", "he": "[א-ת]", "ar": "[ء-ي]", "ko": "[가-힣]", "el": "[α-ω]",
    "de": "[äöüß]| (?:der|die|und|das|ist) ", "fr": "[éèàç]| (?:les|des|une|est) ", "es": " (?:los|una|del|que) ",
    "pl": "[ąęłńśżź]", "cs": "[ěřčžů]",
}  # fmt: skip
# A file whose format the strings of a test have.
GUESSES = {
    "asciidoc": "page.adoc", "gettext": "catalogue.po", "html": "page.html", "markdown": "page.md", "plain": "page.txt",
    "markdown_dialects": "page.mdx", "markdown_inline": "page.md", "markdown_tables": "page.md", "rst": "page.rst",
    "placeholders": "placeholders.po", "rst_inline": "page.rst", "subtitles": "film.srt", "xml_units": "segments.xliff",
    "front_matter": "page.md", "message_format2": "more.yml", "bar_choices": "locales/de.json",
    "catalogue_strings": "locales/de.json", "row_markup": "rows.jsonl",
}  # fmt: skip
Dice = random.Random


class Case(NamedTuple):
    """A text, or a file, and how it was made."""

    kind: str
    given: Any


class Search:
    """What was met, and what meets more."""

    def __init__(self, run: Callable[[Any], object], size: Callable[[Any], int], most: int) -> None:
        self.run, self.size, self.most = run, size, most
        self.kept: list[Case] = []
        self.near: list[Case] = []
        mutant_switches.STATE.nearest = {}
        self.gained: Counter[str] = Counter()
        self.began = time.process_time()

    def seconds(self) -> float:
        """Of the processor, since it began."""
        return time.process_time() - self.began

    def meet(self, cases: list[Any]) -> None:
        """Run what the tests have already."""
        for case in cases:
            self.run(case)
        print(f"{len(mutant_switches.STATE.seen)} met by {len(cases)} of the tests, {self.seconds():.0f} s")  # fmt: skip

    def offer(self, case: Case) -> None:
        """Run it, and keep it if it meets more."""
        if self.size(case.given) > self.most:
            return
        state = mutant_switches.STATE
        before, nearer = len(state.seen), state.nearer
        self.run(case.given)
        if more := len(state.seen) - before:
            self.gained[case.kind] += more
            self.kept.append(case)
        if more or state.nearer > nearer:
            self.near.append(case)


def build_in(rooms: tuple[str, ...]) -> int:
    """Build all mutants of these rooms into the modules, one a place; how many."""
    found: dict[tuple[Any, ...], mutation.Mutant] = {}
    for room in rooms:
        for path in sorted((ROOT / "qa" / room).rglob("*")):
            if path.suffix == ".py" or path.name == "thresholds.toml":
                for mutant in mutation.mutants(path):
                    place = (mutant.text, mutant.start) if path.suffix == ".toml" else mutant.place
                    found.setdefault((mutant.path, place), mutant)
    plan = mutation.plan(list(found.values()))
    for switches in plan.values():
        switches["names"] = list({name: each for each in switches["names"] for name in each[1:2]}.values())  # fmt: skip
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump(plan, file)
    os.environ["QA_MUTANTS"] = file.name
    mutant_switches.install()
    Path(file.name).unlink()
    mutant_switches.STATE.log = os.open(os.devnull, os.O_WRONLY)
    return len(found)


def strings(folders: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """The strings that stand in one call or one row of a test, with the name of its file."""
    for folder in folders:
        for path in sorted((ROOT / "tests" / folder).rglob("test_*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, (ast.Tuple, ast.Call)):
                    members = node.elts if isinstance(node, ast.Tuple) else node.args
                    found = [each.value for each in members if isinstance(each, ast.Constant)]
                    if texts := [each for each in found if isinstance(each, str) and len(each) > 2]:
                        yield path.stem.removeprefix("test_"), texts


def language_of(text: str) -> str:
    """A guess."""
    return next((lang for lang, one in LETTERS.items() if re.search(one, text)), "en")


def with_slip(text: str, dice: Dice) -> str:  # noqa: C901, PLR0911  # a way in each branch
    """The text with one thing changed."""
    if len(text) < 3:
        return text
    at, which = dice.randrange(len(text) - 1), dice.randrange(10)
    words = text.split(" ")
    word = dice.randrange(len(words))
    some = words[word : word + dice.randrange(1, 6)]
    match which:
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + text[at] + text[at:]
        case 2:
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case 3:
            return text[:at] + dice.choice(SIGNS) + text[at:]
        case 4:
            return " ".join([*words[:word], words[word][:1].swapcase() + words[word][1:], *words[word + 1 :]])  # fmt: skip
        case 5:
            return " ".join([*words[:word], *some * dice.randrange(1, 3), *words[word:]])
        case 6:
            return " ".join([*words[:word], *words[word + len(some) :]]) or text
        case 7:
            return re.sub(r"\d", lambda one: str((int(one[0]) + dice.choice((0, 1, 9))) % 10), text)
        case 8:
            return re.sub(r"\d+", lambda one: dice.choice((one[0] + "0", one[0][:-1] or "0", f"{one[0]},5", *FIGURES)), text)  # fmt: skip
        case _:
            sentences = re.split(r"(?<=[.!?]) ", text)
            dice.shuffle(sentences)
            return dice.choice((" ".join(sentences), f"{text} {text}", f"{text}\n\n{text}", text + dice.choice(TAILS)))  # fmt: skip


class Texts:
    """Texts out of the examples, the judged sentences, the stories and the strings of tests."""

    def __init__(self, dice: Dice) -> None:
        from qa.rules.base import Example
        from qa.rules.catalogue import catalogue
        from tests.judgement import test_said_of_examples as said
        from tests.judgement import test_values as values

        self.dice, self.made = dice, Example
        self.rules = [rule() for rule in catalogue().values()]
        examples = [each for name in catalogue() for each in said.texts(name)]
        judged = [each for family in values.FAMILIES for each in values.judged(family)]
        worn = [each for example in examples for each in said.worn(example)]
        known = values.chosen() if values.CHOSEN.exists() else []
        self.known = [*examples, *judged, *worn, *known]
        self.plain = [
            replace(
                each, target=each.text, fixed=None, names=(), references=(), terms=(), claims=()
            )
            for each in (*examples, *judged, *known)
        ]

    def run(self, example: Example) -> None:
        """Ask all rules."""
        from qa.detect.run import detect
        from qa.testing import as_document

        detect(as_document(example), self.rules)

    @staticmethod
    def size(example: Example) -> int:
        """In code points."""
        return len(example.text) + len(example.source or "")

    def first(self) -> Iterator[Case]:
        """Texts of the strings of tests, alone and beside one another."""
        for _, texts in strings(("analyse", "compare", "rules", "detect", "lexicon", "languages")):
            long = [each for each in texts if " " in each and len(each) > 12]
            for text in long:
                source = self.dice.choice(long) if len(long) > 1 else None
                tongue = language_of(source) if source else None
                yield Case("string", self.made(text, source, lang=language_of(text), source_lang=tongue))  # fmt: skip
                yield Case("string in English", self.made(text, source, lang="en", source_lang=tongue))  # fmt: skip

    def another(self, near: list[Case]) -> Case:  # noqa: C901  # a way in each branch
        """A text made of one or several others."""
        from qa.read.units import line_parts

        is_near = bool(near) and self.dice.random() < 0.5
        one: Example = self.dice.choice(near).given if is_near else self.dice.choice(self.plain)
        other = self.dice.choice(self.plain)
        text, source, lang, tongue = one.text, one.source, one.lang, one.source_lang
        paired, markdown = one.paired, one.markdown
        kind = self.dice.choice(KINDS)
        if kind == "slip":
            text = with_slip(text, self.dice)
        elif kind == "slips":
            text = with_slip(with_slip(with_slip(text, self.dice), self.dice), self.dice)
        elif kind == "language":
            lang = self.dice.choice(LANGUAGES)
        elif kind == "source":
            source, tongue = other.source or other.text, other.source_lang or other.lang
        elif kind == "slip in source" and source:
            source = with_slip(with_slip(source, self.dice), self.dice)
        elif kind == "exchanged" and source and tongue:
            text, source, lang, tongue = source, with_slip(text, self.dice), tongue, lang
        elif kind == "own source":
            text, source, tongue = with_slip(text, self.dice), text, lang
        elif kind == "another format":
            paired, markdown = not paired, self.dice.random() < 0.3
        elif kind == "joined":
            alike = [each for each in self.plain if (each.lang, each.source_lang) == (lang, tongue)]
            others = self.dice.choices(alike or [one], k=self.dice.choice((1, 2, 4, 8, 16)))
            text = "\n\n".join((text, *(each.text for each in others)))
            if source is not None:
                source = "\n\n".join((source, *(each.source or "" for each in others)))
        # Units are lines, as many in both texts.
        paired &= source is not None and len(line_parts(text)) == len(line_parts(source))
        made = self.made(text, source, lang=lang, source_lang=tongue, paired=paired, markdown=markdown and not paired)  # fmt: skip
        return Case(kind, made)

    @staticmethod
    def line(example: Example) -> dict[str, Any]:
        """What is kept of it."""
        found: dict[str, Any] = {"target": example.text, "lang": example.lang}
        if example.source is not None:
            found |= {"source": example.source, "source_lang": example.source_lang or ""}
        return found | {name: True for name in ("paired", "markdown") if getattr(example, name)}


class Files:
    """Files out of those of `tests/read/texts` and the strings of tests beside them."""

    def __init__(self, dice: Dice) -> None:
        from tests.read import test_what_is_read as read

        self.dice, self.read = dice, read
        self.files = [(name, (read.TEXTS / name).read_bytes()) for name in read.FILES]
        self.known: list[tuple[str, bytes]] = [*read.BUILT.items(), *self.files, *read.chosen()]
        for name, content in self.files:
            rows = content.splitlines(keepends=True)
            for at in range(len(rows)):
                self.known.append((name, b"".join([*rows[:at], *rows[at + 1 :]])))
                self.known.append((name, b"".join(rows[: at + 1])))
        self.strings = [text for _, texts in strings(("read",)) for text in texts]

    def run(self, file: tuple[str, bytes]) -> None:
        """Read it in three ways."""
        from qa.read.options import ReadOptions

        for options in (
            None,
            ReadOptions(untranslated=True),
            ReadOptions(lang="de", source_lang="en"),
        ):
            self.read.told(*file, options, places=True)

    @staticmethod
    def size(file: tuple[str, bytes]) -> int:
        """In bytes."""
        return len(file[1])

    def first(self) -> Iterator[Case]:
        """Files of the strings of tests."""
        for stem, texts in strings(("read",)):
            if name := GUESSES.get(stem):
                yield from (
                    Case("string", (name, text.encode("utf-8", "replace"))) for text in texts
                )

    def another(self, near: list[Case]) -> Case:
        """A file with a few changes."""
        is_near = bool(near) and self.dice.random() < 0.6
        name, content = self.dice.choice(near).given if is_near else self.dice.choice(self.files)
        for _ in range(self.dice.choice((1, 1, 2, 3, 5))):
            content = self._changed(name, content)
        return Case("changes", (name, content))

    def _changed(self, name: str, content: bytes) -> bytes:
        """The file with one thing changed."""
        dice = self.dice
        at, rows = dice.randrange(len(content) + 1), content.splitlines(keepends=True) or [b""]
        row, to = dice.randrange(len(rows)), dice.randrange(len(rows))
        alike = [each for each in self.files if each[0].rpartition(".")[2] == name.rpartition(".")[2]]  # fmt: skip
        match dice.randrange(9):
            case 0:
                piece = dice.choice((*PIECES, *OTHER_PIECES)).encode("utf-8", "surrogateescape")
                return content[:at] + piece + content[at:]
            case 1:
                return content[:at] + content[at + dice.randrange(1, 4) :]
            case 2:
                rows[row:row] = [rows[to]] * dice.randrange(1, 3)
            case 3:
                rows[row], rows[to] = rows[to], rows[row]
            case 4:
                others = dice.choice(alike)[1].splitlines(keepends=True) or [b""]
                begin = dice.randrange(len(others))
                rows[row:row] = others[begin : begin + dice.randrange(1, 5)]
            case 5:
                del rows[row : row + dice.randrange(1, 4)]
            case 6:
                rows[row:row] = [dice.choice(self.strings).encode("utf-8", "replace") + b"\n"]
            case 7:
                rows[row] = rows[row].strip() if dice.random() < 0.5 else b"    " + rows[row]
            case _:
                return re.sub(rb"\d+", lambda one: dice.choice((one[0] + b"0", b"0", b"1", one[0][:1], b"")), content)  # fmt: skip
        return b"".join(rows)

    @staticmethod
    def line(file: tuple[str, bytes]) -> dict[str, Any]:
        """What is kept of it."""
        return {"name": file[0], "content": file[1].decode("utf-8", "surrogateescape")}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=CHOSEN)
    parser.add_argument("--seconds", type=float, default=300, help="of the processor")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="add what was found")
    given = parser.parse_args()
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]
    print(f"{build_in(ROOMS[given.what])} mutants")
    from qa.compare.meaning import encoders

    encoders.BUNDLED = "no encoder"  # as the tests have it
    dice = random.Random(given.seed)  # noqa: S311  # no secret
    maker = Texts(dice) if given.what == "texts" else Files(dice)
    search = Search(maker.run, maker.size, LONGEST if given.what == "texts" else LARGEST)
    search.meet(maker.known)
    for case in maker.first():
        search.offer(case)
    while search.seconds() < given.seconds:
        search.offer(maker.another(search.near[-RECENT:]))
    print(f"{len(mutant_switches.STATE.seen)} met with {len(search.kept)} more, {search.seconds():.0f} s: {dict(search.gained)}")  # fmt: skip
    if given.write:
        with CHOSEN[given.what].open("a", encoding="utf-8") as file:
            for case in search.kept:
                print(json.dumps(maker.line(case.given), ensure_ascii=given.what == "files"), file=file)  # fmt: skip


if __name__ == "__main__":
    main()
