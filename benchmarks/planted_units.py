"""Plant faults into the units of gettext catalogues, and count which are found.

    python benchmarks/planted_units.py CATALOGUE.po ... [--seed 7] [--each 150] [--missed 5]

The catalogues are taken for right. Six faults are planted, each into units of its own, one a unit: a
placeholder lost, a closing tag turned into an opening one, a figure changed, a figure left out, a link changed, the
translation left out (the source in its place). A fault is found if a rule that looks for its kind reports
it where it stands: at the figure or the link, or at the unit for tags and what is no longer there. The same
units are checked without a fault: what such a rule reports of them there, too, was not found for the fault's
sake and does not count.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from qa import Checker
from qa.model.report import Report

PLACEHOLDER = re.compile(r"%(?:\d\$)?[sd]\b|%\(\w+\)[sd]\b|\{\w+\}")
CLOSING = re.compile(r"</(b|i|a|em|strong|code|p|span)>")
FIGURE = re.compile(r"(?<![\w.,:%{$&;#-])[1-9]\d+(?![\w.,:%}-])")
# Addresses for examples may be changed (RFC 2606).
LINK = re.compile(r"https?://(?!(?:[\w-]+\.)*example\.)[\w./-]{8,}\w")
STRING = re.compile(r'^(?P<what>msgctxt|msgid|msgstr) (?P<text>"(?:[^"\\]|\\.)*")')
GOES_ON = re.compile(r'^"(?:[^"\\]|\\.)*"$')
LANGUAGE = re.compile(r'"Language: *([A-Za-z_@]+)')
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {}\\n"\n\n'
# The rules that look for each kind of fault.
RULES = {
    "placeholder lost": frozenset(("placeholder-mismatch",)),
    "tag broken": frozenset(("placeholder-mismatch",)),
    "number": frozenset(("number-mismatch",)),
    "number left out": frozenset(("number-mismatch",)),
    "link changed": frozenset(("link-mismatch",)),
    "untranslated": frozenset(("untranslated-sentence",)),
}
# A copy of so many words in small letters is no name or label.
WORDS_OF_A_COPY = 5


class CatalogueUnit(NamedTuple):
    """A unit as its file writes it, between the quotation marks."""

    lang: str
    flags: str
    source: str
    target: str


class Planted(NamedTuple):
    """A fault: its kind, the spoilt translation, and where in it the fault stands."""

    kind: str
    text: str
    start: int
    end: int


class Reported(NamedTuple):
    """What is reported: the number of the unit, the rule, and where, counted from the translation's beginning."""

    number: int
    rule: str
    start: int
    end: int


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


def faults(unit: CatalogueUnit) -> Iterator[Planted]:
    """The faults that can be planted into a unit."""
    source, text = unit.source, unit.target
    match = PLACEHOLDER.search(text)
    if match and "format" in unit.flags and match.group() in source:
        # With its space: two of them in a row would be found by themselves.
        before, after = text[: match.start()], text[match.end() :]
        lost = before[:-1] + after if before.endswith(" ") else before + after.removeprefix(" ")
        yield Planted("placeholder lost", lost, 0, len(lost))
    match = CLOSING.search(text)
    if match and match.group() in source:
        tag = f"<{match.group(1)}>"
        start = match.start()
        spoilt = text[:start] + tag + text[match.end() :]
        yield Planted("tag broken", spoilt, 0, len(spoilt))
    match = FIGURE.search(text)
    if match and match.group() in source:
        figure = str(int(match.group()[0]) % 9 + 1) + match.group()[1:]
        spoilt = text[: match.start()] + figure + text[match.end() :]
        yield Planted("number", spoilt, *match.span())
        # With its space, as above.
        left = text[: match.start()].removesuffix(" ") + text[match.end() :]
        yield Planted("number left out", left.removeprefix(" "), 0, len(left))
    match = LINK.search(text)
    if match and match.group() in source:
        spoilt = text[: match.end() - 3] + text[match.end() - 2 :]
        yield Planted("link changed", spoilt, match.start(), match.end() - 1)
    words = [word for word in source.split() if word.isalpha() and word.islower()]
    if len(words) >= WORDS_OF_A_COPY:
        yield Planted("untranslated", source, 0, len(source))


def found(units: Sequence[CatalogueUnit]) -> tuple[Reported, ...]:
    """What is reported of units of one language."""
    lines: list[str] = [HEAD.format(units[0].lang)]
    starts: list[int] = []
    at = len(lines[0])
    for number, unit in enumerate(units):
        flags = f"{unit.flags}\n" if unit.flags else ""
        head = f'{flags}msgctxt "{number}"\nmsgid "{unit.source}"\nmsgstr "'
        starts.append(at + len(head))
        lines.append(f'{head}{unit.target}"\n\n')
        at += len(lines[-1])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "planted.po"
        path.write_text("".join(lines), encoding="utf-8")
        reports = list(Checker(source_lang="en").check_file(path))
    told = []
    for report in reports:
        for finding in report.findings if isinstance(report, Report) else ():
            if finding.severity.name != "NEUTRAL":
                start, end = finding.place.span.start, finding.place.span.end
                number = bisect_right(starts, start) - 1
                first = starts[max(0, number)]
                told.append(Reported(number, finding.rule, start - first, end - first))
    return tuple(told)


def is_found(
    planted: Planted, number: int, before: Sequence[Reported], after: Sequence[Reported]
) -> bool:
    """Whether a rule for the fault reports it where it stands, and nothing of the unit without it."""
    known = {(one.number, one.rule) for one in before}
    return any(
        one.number == number
        and one.rule in RULES[planted.kind]
        and (number, one.rule) not in known
        and one.start < planted.end
        and one.end > planted.start
        for one in after
    )


def main() -> None:
    """Plant, check, and say how many were found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("catalogues", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--each", type=int, default=150, help="faults of each kind")
    parser.add_argument("--missed", type=int, default=5, help="missed ones to show of each kind")
    options = parser.parse_args()
    drawn = random.Random(options.seed)  # noqa: S311  # a sample
    able: dict[str, list[tuple[CatalogueUnit, Planted]]] = defaultdict(list)
    for path in options.catalogues:
        for unit in units_of(path):
            for planted in faults(unit):
                able[planted.kind].append((unit, planted))
    for kind, every in sorted(able.items()):
        drawn.shuffle(every)
        by_lang: dict[str, list[tuple[CatalogueUnit, Planted]]] = defaultdict(list)
        for unit, planted in every[: options.each]:
            by_lang[unit.lang].append((unit, planted))
        hits, missed = 0, []
        for pairs in by_lang.values():
            before = found([unit for unit, _ in pairs])
            after = found([unit._replace(target=planted.text) for unit, planted in pairs])
            for number, (unit, planted) in enumerate(pairs):
                if is_found(planted, number, before, after):
                    hits += 1
                else:
                    missed.append((unit, planted.text))
        count = min(len(every), options.each)
        print(f"{kind:18} {hits:4} of {count:4}  {hits / count:6.1%}")
        for unit, spoilt in missed[: options.missed]:
            print(f"    {unit.lang}: {unit.source[:110]} | {spoilt[:110]}")


if __name__ == "__main__":
    main()
