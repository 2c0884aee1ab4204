"""What a program's string needs besides its words, and the translation has otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa.compare.program_strings import differences_of_strings
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class StringMismatch(DocumentRule):
    """A variable, command-line option, function or line ending in a program's string is missing.

    The rule compares, string by string: variables such as `$(name)`, `$[name]`, `$name$`, `@name@`,
    `#name#` and `&name;`, HTML entities that lost their ampersand (`lt;`), options (`--help`), calls
    (`rgb()`), system files (`/etc/hosts`), the attributes of tags, line ends and tabs at the beginning and
    the end, and whether there are any words where the source has some.

    The access key of a label (`_File`, `&File`) is compared if a file keeps nearly all of its
    access keys; a lost one is neutral, since many languages have no use for it.
    """

    id = "string-mismatch"
    category = Category.DO_NOT_TRANSLATE
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    examples = (
        Example(
            "⟦Speichern unter $(datei)⟧\n\nOption --help zeigt es.",
            source="Save as $(file)\n\nOption --help shows it.",
            lang="de",
            source_lang="en",
            paired=True,
        ),
        Example(
            "⟦Die Option --hilfe zeigt es.⟧\n\n⟦Mit rot() färben⟧",
            source="The option --help shows it.\n\nColor it with rgb()",
            lang="de",
            source_lang="en",
            paired=True,
        ),
        Example(
            "⟦'⟧\n\nSeite @page@ von &count;",
            source="Find\n\nPage @page@ of &count;",
            lang="de",
            source_lang="en",
            paired=True,
        ),
        Example(
            "⟦Es folgt &lt;lt;⟧\n\n⟦&brand; wird neu gestartet, dann läuft &die marke;⟧",
            source="Next is &lt;&lt;\n\n&brand; restarts, then &brand; runs",
            lang="de",
            source_lang="en",
            paired=True,
        ),
        Example(
            "⟦Sieh in /etc/gastgeber nach⟧\n\nWie /usr/bin/qa, /data/du/foto",
            source="Look into /etc/hosts\n\nAs /usr/bin/qa, /data/you/photo",
            lang="de",
            source_lang="en",
            paired=True,
        ),
        Example(
            "Das kostet $5 in rgb() für bob@example.org.",
            source="It costs $5 in rgb() for bob@example.org.",
            lang="de",
            source_lang="en",
            paired=True,
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        found = differences_of_strings(document)
        kinds = Counter(one.kind for one in found)
        for one in found:
            neutral = one.kind == "key"
            if neutral and kinds["key"] > one.most:
                continue
            yield self.finding(
                one.span,
                one.told,
                severity=Severity.NEUTRAL if neutral else None,
                kind=one.kind,
            )
