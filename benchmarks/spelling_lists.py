"""Make the lists of words that look like slips, from hunspell dictionaries.

    npm pack dictionary-fr ... && mkdir fr && tar xzf dictionary-fr-*.tgz -C fr    # of each language
    python benchmarks/spelling_lists.py FOLDER fr es pt
    python benchmarks/spelling_lists.py FOLDER hu --hunspell hunspell

FOLDER has a folder for each language with `index.aff` and `index.dic` somewhere in it, or `words.txt`, a form a line. All forms of a
dictionary are made; kept are those which the frequency list lacks (or has as rarely as slips) and
which are one letter from a common word, or two common words without a space; and, in a second filter,
those that are a common word without its accents. Where a dictionary makes too many forms (Hungarian has
hundreds of millions), `--hunspell` asks hunspell's program about everything that is one letter from a
common word instead, if all its groups of three letters are in some word. languages/SOURCES.md says under which licenses the
dictionaries are.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator
from pathlib import Path

from qa.analyse.spelling.near_words import swaps
from qa.analyse.spelling.slips import ACCENTED, NEEDED_LONG, without_accents
from qa.languages.language import language
from qa.lexicon.frequency import frequent_words, lexicon
from qa.lexicon.hunspell import all_forms, read_affixes, read_entries
from qa.lexicon.word_list import folded, made

# What the list has more rarely may be a slip of the web.
RAREST = 2.0
PART = 4.0
# How common the words are that short forms are asked for.
LENGTHS = {4: 5.2, 5: 4.6, 6: 4.0, 7: 3.7}


def without_one(word: str) -> set[str]:
    """What a word is with one letter less, and the word."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


def look_alikes(lang: str, folder: Path) -> tuple[set[str], set[str]]:
    """The words of a dictionary that look like slips, and those that look like lost accents."""
    common = frequent_words(lang)
    listed = lexicon(lang)
    tongue = language(lang)
    known = listed.at_least(RAREST) if listed else {}
    right = [word for word, zipf in common.items() if zipf >= NEEDED_LONG and len(word) > 3]
    near: set[str] = set().union(*map(without_one, right))
    bare = {
        without_accents(w) for w, zipf in common.items() if zipf >= ACCENTED and not w.isascii()
    }
    parts = {word for word, zipf in common.items() if zipf >= PART and len(word) > 1}
    small = tongue.never_glued if tongue else frozenset()
    slips: set[str] = set()
    accents: set[str] = set()
    for raw in forms_of(folder):
        form = raw.casefold()
        if form in slips or not form.isalpha() or len(form) < 2:
            continue
        if form in bare:
            accents.add(folded(form))
        if form in known or len(form) < 4:
            continue
        if not near.isdisjoint(without_one(form)) or any(
            form[:n] in parts
            and form[n:] in parts
            and (small & {form[:n], form[n:]} or 2 < n < len(form) - 2)
            for n in range(2, len(form) - 1)
        ):
            slips.add(folded(form))
    return slips, accents


def forms_of(folder: Path) -> Iterator[str]:
    """All forms of the dictionary in a folder."""
    for path in folder.rglob("words.txt"):
        yield from path.read_text("utf-8").split("\n")
        return
    affixes = read_affixes(next(folder.rglob("index.aff")).read_bytes())
    yield from all_forms(
        read_entries(next(folder.rglob("index.dic")).read_bytes(), affixes), affixes
    )


def asked(lang: str, folder: Path, program: str) -> tuple[set[str], set[str]]:
    """The same, where the dictionary's program is asked about what looks like a slip."""
    common, listed, tongue = frequent_words(lang), lexicon(lang), language(lang)
    known = listed.at_least(RAREST) if listed else {}
    dictionary = next(folder.rglob("index.dic"))
    stems = dictionary.read_text("utf-8").split("\n")[1:]
    groups = set().union(*(triples(stem.partition("/")[0].partition("\t")[0]) for stem in stems))
    groups.update(*map(triples, common))
    alphabet = tongue.alphabet if tongue else ""
    near: dict[str, None] = {}
    for word, zipf in common.items():
        if zipf < NEEDED_LONG or len(word) < 4 or not word.isalpha():
            continue
        for form in (*swaps(word), *edits(word, alphabet)):
            if form in known or len(form) < 4 or zipf < LENGTHS.get(len(form), NEEDED_LONG):
                continue
            if triples(form) <= groups:
                near[form] = None
    small = tongue.never_glued if tongue else frozenset()
    for word, zipf in common.items():
        if zipf >= PART and len(word) > 1:
            glued = (form for one in small for form in (one + word, word + one))
            near.update(dict.fromkeys(form for form in glued if triples(form) <= groups))
    bare = {
        without_accents(w): None
        for w, zipf in common.items()
        if zipf >= ACCENTED and not w.isascii()
    }
    right = set(_right(program, dictionary.with_suffix(""), [*near, *bare]))
    return {folded(form) for form in right & near.keys()}, {folded(w) for w in right & bare.keys()}


def edits(word: str, alphabet: str) -> Iterator[str]:
    """All strings that one letter, lost, added or changed, makes."""
    for n in range(len(word) + 1):
        head, tail = word[:n], word[n:]
        yield from (head + letter + tail for letter in alphabet)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in alphabet)


def triples(word: str) -> set[str]:
    """The groups of three characters of a word, its ends among them."""
    framed = f"^{word.casefold()}$"
    return {framed[n : n + 3] for n in range(len(framed) - 2)}


def _right(program: str, dictionary: Path, forms: list[str]) -> list[str]:
    """Those of the forms that hunspell knows."""
    done = subprocess.run(  # the program that whoever runs this names
        [program, "-d", str(dictionary), "-i", "UTF-8", "-G"],
        input="\n".join(forms),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split("\n")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("langs", nargs="+")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "qa" / "languages")
    parser.add_argument("--hunspell", metavar="PROGRAM", help="ask hunspell's program")
    arguments = parser.parse_args()
    for lang in arguments.langs:
        folder = arguments.folder / lang
        if arguments.hunspell:
            slips, accents = asked(lang, folder, arguments.hunspell)
        else:
            slips, accents = look_alikes(lang, folder)
        path = arguments.out / lang / "rare.words"
        path.write_bytes(made(slips, accents - slips))
        print(f"{lang}: {len(slips):,} and {len(accents):,} words, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
