"""Plant faults into the units of gettext catalogues, and count which are found.

    python benchmarks/planted_units.py CATALOGUE.po ... [--seed 7] [--each 150] [--missed 5]

The catalogues are taken for right. Five faults are planted, each into units of its own, one a unit: a
placeholder lost, a closing tag turned into an opening one, a figure changed, a link changed, the
translation left out (the source in its place). The same units are checked without a fault beside them:
what is reported there, too, was not found for the fault's sake and does not count.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from qa import Checker
from qa.model.report import Report

PLACEHOLDER = re.compile(r"%(?:\d\$)?[sd]\b|%\(\w+\)[sd]\b|\{\w+\}")
CLOSING = re.compile(r"</(b|i|a|em|strong|code|p|span)>")
FIGURE = re.compile(r"(?<![\w.,:%{$&;#-])[1-9]\d+(?![\w.,:%}-])")
LINK = re.compile(r"https?://[\w./-]{8,}\w")
STRING = re.compile(r'^(?P<what>msgctxt|msgid|msgstr) (?P<text>"(?:[^"\\]|\\.)*")')
GOES_ON = re.compile(r'^"(?:[^"\\]|\\.)*"$')
LANGUAGE = re.compile(r'"Language: *([A-Za-z_@]+)')
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n\n'
# A copy of so many words in small letters is no name or label.
WORDS_OF_A_COPY = 5


class CatalogueUnit(NamedTuple):
    """A unit as its file writes it, between the quotation marks."""

    lang: str
    flags: str
    source: str
    target: str


def units_of(path: Path) -> Iterator[CatalogueUnit]:
    """The translated units of a catalogue that have one form and are not fuzzy."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    declared = LANGUAGE.search(raw)
    lang = declared.group(1) if declared else path.stem
    for block in re.split(r"\n\s*\n", raw):
        if "fuzzy" in block or "msgid_plural" in block or "\n#~" in f"\n{block}":
            continue
        texts: dict[str, list[str]] = defaultdict(list)
        flags, what = "", ""
        for line in block.splitlines():
            begun = STRING.match(line)
            if line.startswith("#,"):
                flags = line
            elif begun:
                what = begun["what"]
                texts[what].append(begun["text"][1:-1])
            elif what and GOES_ON.match(line):
                texts[what].append(line[1:-1])
        source, target = "".join(texts["msgid"]), "".join(texts["msgstr"])
        if source and target and source != target:
            yield CatalogueUnit(lang, flags, source, target)


def faults(unit: CatalogueUnit) -> Iterator[tuple[str, str]]:
    """The faults that can be planted into a unit: the name of each, and the spoilt translation."""
    source, text = unit.source, unit.target
    match = PLACEHOLDER.search(text)
    if match and "format" in unit.flags and match.group() in source:
        # With its space: two of them in a row would be found by themselves.
        before, after = text[: match.start()], text[match.end() :]
        lost = before[:-1] + after if before.endswith(" ") else before + after.removeprefix(" ")
        yield "placeholder lost", lost
    match = CLOSING.search(text)
    if match and match.group() in source:
        yield "tag broken", f"{text[: match.start()]}<{match.group(1)}>{text[match.end() :]}"
    match = FIGURE.search(text)
    if match and match.group() in source:
        figure = str(int(match.group()[0]) % 9 + 1) + match.group()[1:]
        yield "number", text[: match.start()] + figure + text[match.end() :]
    match = LINK.search(text)
    if match and match.group() in source:
        yield "link changed", text[: match.end() - 3] + text[match.end() - 2 :]
    words = [word for word in source.split() if word.isalpha() and word.islower()]
    if len(words) >= WORDS_OF_A_COPY:
        yield "untranslated", source


def found(units: Sequence[CatalogueUnit]) -> frozenset[tuple[int, str]]:
    """What is reported of units of one language: the number of each, and the rule."""
    lines: list[str] = [HEAD.format(units[0].lang)]
    starts: list[int] = []
    line = lines[0].count("\n") + 1
    for number, unit in enumerate(units):
        starts.append(line)
        flags = f"{unit.flags}\n" if unit.flags else ""
        lines.append(
            f'{flags}msgctxt "{number}"\nmsgid "{unit.source}"\nmsgstr "{unit.target}"\n\n'
        )
        line += lines[-1].count("\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "planted.po"
        path.write_text("".join(lines), encoding="utf-8")
        reports = list(Checker(source_lang="en").check_file(path))
    told = []
    for report in reports:
        for finding in report.findings if isinstance(report, Report) else ():
            if finding.severity.name != "NEUTRAL":
                number = sum(start <= finding.place.line for start in starts) - 1
                told.append((number, finding.rule))
    return frozenset(told)


def main() -> None:
    """Plant, check, and say how many were found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("catalogues", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--each", type=int, default=150, help="faults of each kind")
    parser.add_argument("--missed", type=int, default=5, help="missed ones to show of each kind")
    options = parser.parse_args()
    drawn = random.Random(options.seed)  # noqa: S311  # a sample
    able: dict[str, list[tuple[CatalogueUnit, str]]] = defaultdict(list)
    for path in options.catalogues:
        for unit in units_of(path):
            for kind, spoilt in faults(unit):
                able[kind].append((unit, spoilt))
    for kind, every in sorted(able.items()):
        drawn.shuffle(every)
        by_lang: dict[str, list[tuple[CatalogueUnit, str]]] = defaultdict(list)
        for unit, spoilt in every[: options.each]:
            by_lang[unit.lang].append((unit, spoilt))
        hits, missed = 0, []
        for pairs in by_lang.values():
            before = found([unit for unit, _ in pairs])
            after = found([unit._replace(target=spoilt) for unit, spoilt in pairs])
            new = {number for number, _ in after - before}
            hits += len(new)
            missed += [pair for number, pair in enumerate(pairs) if number not in new]
        count = min(len(every), options.each)
        print(f"{kind:18} {hits:4} of {count:4}  {hits / count:6.1%}")
        for unit, spoilt in missed[: options.missed]:
            print(f"    {unit.lang}: {unit.source[:110]} | {spoilt[:110]}")


if __name__ == "__main__":
    main()
