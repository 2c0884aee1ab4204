"""How often entries that may speak without the source stand in texts of native writers.

    python benchmarks/literal_alone.py FOLDER [--target en] [--all]

Reads all that `qa check` reads in the folder. Prints each rendering that stands there, with its file of
entries, its line and its sentence; at the end, how often in how many words. An entry `alone` must not stand there at all in
two million words. With `--all`, single words and others that need the source are counted, too.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import lower_words, occurrences, words
from qa.compare.literal import span_of
from qa.lexicon.literal.bundled import entries_of, languages_into
from qa.lexicon.literal.index import Filed, Index, filed_renderings
from qa.model.document import Document
from qa.model.literal import LiteralEntry
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.options import ReadOptions

SPEAKING = frozenset(("alone", "hint"))


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--target", default="en")
    parser.add_argument("--all", action="store_true")
    arguments = parser.parse_args()
    entries = (
        entry
        for lang in languages_into(arguments.target)
        for entry in entries_of(lang, arguments.target)
        if arguments.all or entry.flags & SPEAKING
    )
    index = Index(Filed(filed_renderings(entries, phrases_only=not arguments.all)))
    counts: Counter[tuple[str, int, str]] = Counter()
    size = 0
    options = ReadOptions(lang=arguments.target)
    for document in _documents(str(arguments.folder), options):
        if isinstance(document, Failure):
            print(document)
            continue
        prose = document.target
        column = prose.need(words)
        size += len(column.texts)
        for match in index.find(prose.need(occurrences), prose.need(lower_words)):
            span = span_of(prose, column, match)
            if span is None:
                continue
            counts[_key(match.entry)] += 1
            sentence = sentence_at(prose.need(sentences), span.start) or span
            flat = " ".join(sentence.of(prose.text).split())
            print(f"{_name(match.entry)}: “{span.of(prose.text)}”: {flat[:200]}")
    alone = sum(count for (_, _, flag), count in counts.items() if flag == "alone")
    print(f"{sum(counts.values()):,} in {size:,} words; {alone:,} by entries that speak alone.")
    for (lang, line, flag), count in counts.most_common():
        print(f"{count:5}  {lang}:{line} {flag}")


def _documents(folder: str, options: ReadOptions) -> Iterator[Document | Failure]:
    for path in find_files([folder], options):
        if isinstance(path, Failure):
            yield path
        else:
            yield from read_documents(path, options)


def _key(entry: LiteralEntry) -> tuple[str, int, str]:
    return entry.lang, entry.line, "alone" if "alone" in entry.flags else "hint"


def _name(entry: LiteralEntry) -> str:
    return f"{entry.lang}/literal.{entry.target}.txt:{entry.line}"


if __name__ == "__main__":
    main()
