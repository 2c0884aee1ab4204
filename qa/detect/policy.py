"""The user's filters: minimum confidence, accepted words, rules per file, verdicts."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.detect.verdicts import NO_VERDICTS, REASON, Verdicts
from qa.files.globs import git_globs
from qa.model.data_classes import dataclass
from qa.model.memory import loaded
from qa.model.path_settings import PathSettings, fitting
from qa.model.report import PlacedFinding
from qa.model.verdict import Judgement

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from qa.config import Settings
    from qa.model.document import Document
    from qa.model.report import Report
    from qa.rules.base import Rule


@dataclass(frozen=True, slots=True)
class Policy:
    """The user's filters.

    Attributes:
        min_confidence: drop findings with a lower confidence, from 0 to 1.
        accepted: words and phrases to ignore, folded by `fold`.
        per_file: globs as in a .gitignore, with ids of rules and categories that do not run there.
        folder: the folder that the globs are relative to.
        paths: settings by path, such as which rules run there.
        verdicts: the users' verdicts on findings.
    """

    min_confidence: float = 0.0
    accepted: frozenset[str] = frozenset()
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    folder: str = "."
    paths: tuple[PathSettings, ...] = ()
    verdicts: Verdicts = NO_VERDICTS

    def rules_for(self, uri: str, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Return those of `rules` that run on the file `uri`."""
        from qa.detect.selection import matches  # loads all rules

        names = [
            name
            for glob, names in self.per_file
            if _spec(glob).match_file(os.path.relpath(uri, self.folder))
            for name in names
        ]
        fits = fitting(uri, self.paths) if self.paths else None
        only = None if fits is None else fits[0].select
        return tuple(
            rule
            for rule in rules
            if not any(matches(name, rule) for name in names)
            and (only is None or any(matches(name, rule) for name in only))
        )

    def judged(
        self, findings: Iterable[PlacedFinding], document: Document | Report
    ) -> list[PlacedFinding]:
        """Attach verdicts to the findings of a document.

        Dismissed findings and those of the baseline become suppressed; confirmed ones do not.
        """
        if not self.verdicts.all:
            return list(findings)
        return [self._judged(finding, document) for finding in findings]

    def _judged(self, finding: PlacedFinding, document: Document | Report) -> PlacedFinding:
        verdict = self.verdicts.on(finding, document.uri, document.id)
        if verdict is None:
            return finding
        suppressed = finding.suppressed
        if suppressed is None and verdict.judgement is not Judgement.CONFIRMED:
            suppressed = REASON
        return replace(finding, verdict=verdict.judgement.value, suppressed=suppressed)


NO_POLICY = Policy()


def policy_of(settings: Settings, verdicts: Verdicts = NO_VERDICTS) -> Policy:
    """Build the policy from settings and verdicts."""
    file = settings.file
    return Policy(
        min_confidence=settings.min_confidence,
        accepted=frozenset(map(fold, settings.accepted_words)),
        per_file=settings.per_file_ignores,
        folder=str(file.path.parent) if file else ".",
        paths=tuple(one for one in settings.paths if one.select is not None),
        verdicts=verdicts,
    )


def fold(text: str) -> str:
    """Normalize case, white space and Unicode composition, for comparison."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@loaded
def _spec(glob: str) -> GitIgnoreSpec:
    return git_globs([glob])
