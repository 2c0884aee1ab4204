"""Plural forms that a message lacks in its language."""

from __future__ import annotations

from collections.abc import Iterator

from qa.languages.language import language
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.read.message_format import plural_forms
from qa.rules.base import DocumentRule, Example

# What a wording for exactly this number stands for, where a form is of one number only.
EXACTLY = {"zero": "=0", "one": "=1", "two": "=2"}


class MissingPluralForm(DocumentRule):
    """A message has no wording for a plural form of its language.

    Russian has three forms, Arabic six, Japanese one; a translation that has only the two of English
    shows "5 файл". The forms are those of Unicode's CLDR for whole numbers; one for an exact number
    (`=1`) replaces the form of that number. The rule reads messages in ICU MessageFormat; a gettext
    message with fewer forms than its header declares is reported as broken.
    """

    id = "missing-plural-form"
    category = Category.OMISSION
    severity = Severity.MAJOR
    confidence = 0.95
    facts = ("plurals",)
    needs_source = True
    examples = (
        Example(
            "⟦{n, plural, one {# файл} other {# файлов}}⟧",
            source="{n, plural, one {# file} other {# files}}",
            lang="ru",
            source_lang="en",
            paired=True,
        ),
        Example(
            "{n, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}",
            source="{n, plural, one {# file} other {# files}}",
            lang="ru",
            source_lang="en",
            paired=True,
        ),
        Example(
            "{n, plural, =1 {eine Datei} other {# Dateien}}",
            source="{n, plural, one {# file} other {# files}}",
            lang="de",
            source_lang="en",
            paired=True,
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known = language(document.lang)
        if known is None or not known.plurals or document.source is None:
            return
        for unit in document.units:
            raw = document.target.to_raw(unit.target).of(document.raw)
            if "plural" not in raw:
                continue
            for name, forms in plural_forms(raw):
                lost = [
                    form
                    for form in known.plurals
                    if form not in forms and EXACTLY.get(form) not in forms
                ]
                if lost:
                    listed = ", ".join(f"“{form}”" for form in lost)
                    yield self.finding(
                        unit.target,
                        f"{known.name} needs more plural forms of “{name}”: {listed}.",
                    )
