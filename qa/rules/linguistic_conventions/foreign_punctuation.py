"""Commas, full stops and question marks of Latin script in other scripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.analyse.language.scripts import SCRIPTS, scripts_of
from qa.languages.language import Language, language
from qa.model.document import Document
from qa.model.expression import compiled
from qa.model.finding import Finding
from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import HABIT, DocumentRule, Example


class ForeignPunctuation(DocumentRule):
    """A Latin punctuation mark between words of a script that has its own.

    Chinese and Japanese write full-width marks (，。？), Arabic turns its comma and question mark (، ؟), Greek
    uses a semicolon as its question mark. A machine copies the marks of its source. Marks next to figures and
    Latin words are left alone, and so are colons and brackets, which good papers write either way. Four or
    more such marks in a text are one finding. Fewer are reported only if the text has the script's own mark as
    often, since some writers use the Latin ones throughout.
    """

    id = "foreign-punctuation"
    category = Category.PUNCTUATION
    severity = Severity.NEUTRAL
    confidence = 0.95
    excused_by_source = True
    examples = (
        Example(
            "市长开放了集市⟦,⟧昨天有很多人来，今天也有。",
            lang="zh",
            fixed="市长开放了集市，昨天有很多人来，今天也有。",
        ),
        Example("市場は昨日開きました⟦.⟧\n\n誰が来ましたか⟦?⟧ 誰ですか？そうです。", lang="ja"),
        Example("افتتح العمدة السوق⟦,⟧ وجاء كثيرون، ومن جاء⟦?⟧ من؟", lang="ar"),
        Example("Ο δήμαρχος άνοιξε την αγορά. Ποιος ήρθε⟦?⟧ Εσύ;", lang="el"),
        Example("市长说“好”。共1,500人，约3.5%；见www.example.com和A,B。", lang="zh"),
        Example("افتتح العمدة السوق، وجاء 1,500 شخص. من جاء؟", lang="ar"),
        Example("Ο δήμαρχος άνοιξε την αγορά, και ήρθαν πολλοί. Ποιος ήρθε;", lang="el"),
        Example("今日は晴れ,明日は雨です。", lang="ja"),
        Example("The mayor opened the fair, and many came."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known = language(document.lang)
        if known is None or not known.own_marks:
            return
        text = document.target.text
        found = [
            self._finding(Span(*match.span("mark")), match["mark"], known)
            for match in _between(known).finditer(text)
        ]
        if len(found) < HABIT:
            written = Counter(finding.span.of(text) for finding in found)
            found = [
                finding
                for finding in found
                if written[mark := finding.span.of(text)] <= text.count(known.own_marks[mark])
            ]
        yield from self.together(found, "marks of another script")

    def _finding(self, span: Span, mark: str, known: Language) -> Finding:
        own = known.own_marks[mark]
        return self.finding(span, f"{known.name} writes “{own}” for “{mark}”.", fix=own)


@loaded
def _between(known: Language) -> re.Pattern[str]:
    """Such a mark behind a letter of the language, before another, a space or the end."""
    letters = "".join(SCRIPTS[script] for script in scripts_of(known.code))
    marks = re.escape("".join(known.own_marks))
    # Vowel signs of Arabic are no letters; a closing mark may stand before the comma.
    return compiled(
        rf"(?<=[{letters}])(?P<mark>[{marks}])(?=[{letters}]|[\"”’»」』）)]|\s+(?:[{letters}]|$)|$)",
        re.MULTILINE,
    )
