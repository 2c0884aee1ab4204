"""The articles on the desk: files, drafts and findings."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qa import __version__
from qa.checker import Checker
from qa.detect.verdicts import read_verdicts, write_verdicts
from qa.edit.article_file import ArticleFileError
from qa.files.opening import read_file as bytes_of
from qa.model.expression import expression
from qa.model.reading import Reading
from qa.model.report import Failure, PlacedFinding, Report
from qa.model.verdict import Judgement, Verdict
from qa.read.find import find_files
from qa.report.page import PageSettings, page
from qa.report.page_fitness import Limits
from qa.rules.catalogue import catalogue
from qa.serve.book import VerdictBook
from qa.serve.changes import Change
from qa.serve.checked import CheckedText
from qa.serve.manuscript import (
    ManuscriptError,
    can_be_opened,
    manuscript_of,
)
from qa.serve.review import Review, now, read_file
from qa.serve.saving import Saving
from qa.serve.store import Draft, Store, Update
from qa.serve.view import article_view, summary_of

# What the head of an article may say about the engine that made it.
ENGINE = expression(
    r"^(?:engine|mt[-_]engine|translator)\s*:\s*[\"']?([^\"'\n]{1,60})", re.MULTILINE
)


class UnknownArticleError(KeyError):
    """There is no article with this number."""


class Shelf:
    """All articles. Its methods may be called by several threads.

    Args:
        paths: files, folders and globs.
        checker: how they are checked.
        store: what is kept of them.
        verdict_path: the verdict file.
        limits: which score is fit to print.
    """

    def __init__(
        self,
        paths: Sequence[str],
        checker: Checker,
        store: Store,
        verdict_path: Path,
        limits: Limits | None = None,
    ) -> None:
        self._paths = tuple(paths)
        self._checker = checker
        self._store = store
        self._limits = limits or Limits()
        self.book = VerdictBook(verdict_path)
        self._review = Review(checker, store, self.book)
        self._saving = Saving(checker, store, self._review, self.path)
        self.failures: list[str] = []
        self._files: dict[int, str] = {}
        self._texts: dict[int, tuple[int, str]] = {}
        settings = replace(checker.settings, file=None)
        self._settings_key = hashlib.sha256(
            f"{__version__}\x1f{settings!r}\x1f{[rule.id for rule in checker.rules]}".encode()
        ).hexdigest()[:16]
        self.scan()

    # --- which articles there are ---------------------------------------------------------------------
    def scan(self) -> None:
        """Look for the files again."""
        failures: list[str] = []
        found: dict[int, str] = {}
        known = self._store.ids()
        for item in find_files(self._paths, self._checker.read_options):
            if isinstance(item, Failure):
                failures.append(str(item))
                continue
            if not can_be_opened(item):
                continue
            id = known.get(self._store.name_of(item))
            if id is None:
                try:
                    raw = read_file(item).raw
                    text = manuscript_of(item, raw, self._checker.read_options).text
                except (ArticleFileError, ManuscriptError, OSError) as error:
                    failures.append(f"{item}: {error}")
                    continue
                id = self._store.add(item, raw, text)
            self._store.call(id, item)
            found[id] = item
        self._files, self.failures = found, failures
        for id in self._store.begun_saves():
            if id in found:
                self._saving.finish(id)

    def ids(self) -> list[int]:
        """The numbers of all articles, in the order of the files."""
        return list(self._files)

    def path(self, id: int) -> str:
        """The file of an article.

        Raises:
            UnknownArticleError: if there is none with this number.
        """
        if id not in self._files:
            raise UnknownArticleError(id)
        return self._files[id]

    # --- what is found --------------------------------------------------------------------------------
    def checked(self, id: int) -> CheckedText:
        """An article as it is now, and what is found in it."""
        return self._review.checked(id, self.path(id))

    def view(self, id: int) -> dict[str, Any]:
        """All that the page needs to show an article."""
        found = self.checked(id)
        dirty = found.draft.text != self._review.manuscript(id, found.draft.base).text
        return article_view(found, self._limits, dirty=dirty, conflict=self.conflict(id))

    def summary(self, id: int) -> dict[str, Any]:
        """The figures of an article; they are remembered until text or settings change."""
        path = self.path(id)
        self._review.follow_file(id)
        draft = self._store.draft(id)
        self.book.load()
        about = self._about(draft)
        key = hashlib.sha256(
            json.dumps(
                [self._settings_key, draft.text, self._said_of(path), about.get("source", "")]
            ).encode()
        ).hexdigest()
        known = self._store.summary(id)
        if known is not None and known[0] == key:
            return known[1]
        found = self.checked(id)
        summary = summary_of(found, self._limits) | about
        self._store.summarize(id, key, summary, now())
        return summary

    def _said_of(self, path: str) -> list[list[str]]:
        verdicts = self.book.load()
        here = verdicts.path_of(path)
        return sorted(
            [verdict.fingerprint, verdict.judgement.value]
            for verdict in verdicts.all
            if verdict.path in {None, here} or verdict.judgement is Judgement.DISMISSED
        )

    def _about(self, draft: Draft) -> dict[str, Any]:
        """Where an article belongs: its folder, the engine that made it, the language it is from."""
        engine = ENGINE.search(draft.text, 0, 2000)
        source = self._checker.source_path(draft.path)
        return {
            "site": os.path.basename(os.path.dirname(os.path.abspath(draft.path))),  # noqa: PTH100, PTH119, PTH120
            "engine": engine[1].strip() if engine else "",
            "source_lang": self._checker.settings.source_lang or "",
            "source": hashlib.sha256(bytes_of(source)).hexdigest()[:16] if source else "",
        }

    def entries(self) -> list[dict[str, Any]]:
        """One entry for each article, with what is known of it without checking it now."""
        fixed, summaries = self._store.fixed(), self._store.summaries()
        return [
            {"id": id, "path": path, "fixed": fixed.get(id, 0), "summary": summaries.get(id)}
            for id, path in self._files.items()
        ]

    def search(self, words: str) -> list[int]:
        """The articles that hold all words, in any case."""
        wanted = words.casefold().split()
        return [id for id in self._files if all(word in self._text(id) for word in wanted)]

    def _text(self, id: int) -> str:
        draft = self._store.draft(id)
        known = self._texts.get(id)
        if known is None or known[0] != draft.version:
            known = (draft.version, f"{draft.path}\n{draft.text}".casefold())
            self._texts[id] = known
        return known[1]

    def report(self) -> str:
        """The static page of all articles."""
        settings = PageSettings(
            version=__version__,
            limits=self._limits,
            summaries={id: rule.summary() for id, rule in catalogue().items()},
            path_of=self.book.load().path_of,
        )
        return "".join(page(self.readings(), settings))

    def updates(self, id: int, since: int) -> list[Update]:
        """The changes of a draft after a version."""
        return self._store.updates(id, since)

    def events(self, id: int | None) -> list[dict[str, Any]]:
        """What was done last."""
        return self._store.events(id)

    # --- what is changed ------------------------------------------------------------------------------
    def push(
        self, id: int, version: int, changes: Sequence[tuple[str, Change]], editor: str
    ) -> int | None:
        """Take changes of a draft; None if it has gone on meanwhile."""
        self.path(id)
        fits = self._review.manuscript(id, self._store.draft(id).base).fits
        return self._store.push(id, version, changes, editor, now(), fits=fits)

    def conflict(self, id: int) -> bool:
        """Whether the file was changed by others since it was read."""
        return self._saving.conflict(id)

    def save(self, id: int, version: int, editor: str) -> dict[str, Any]:
        """Write the draft into the file; or say what stands in the way.

        Raises:
            SaveError: if the file cannot be written.
        """
        return self._saving.save(id, version, editor)

    def resolve(self, id: int, choice: str, editor: str) -> dict[str, Any]:
        """End a conflict: take the file's text, keep the draft, or merge both.

        Raises:
            SaveError: if the file cannot be read, or both cannot be merged.
        """
        return self._saving.resolve(id, choice, editor)

    def corrected(self, id: int) -> tuple[str, bytes]:
        """The name of the file, and what it would hold if the draft were saved."""
        draft = self._store.draft(id)
        self.path(id)
        file = read_file(draft.path)
        written = self._review.manuscript(id, draft.base).written(draft.text)
        return Path(draft.path).name, file.with_text(written.raw)

    # --- what is decided ------------------------------------------------------------------------------
    def decide(
        self, id: int, fingerprint: str, what: str, said: Mapping[str, str], key: str
    ) -> bool:
        """Confirm, dismiss or reopen a finding; or note that it was fixed. Whether that is new.

        Raises:
            KeyError: if there is no such finding any more.
        """
        with self._review.lock_of(id):  # no save in between: the verdict is about the file as it is
            return self._decide(id, fingerprint, what, said, key)

    def _decide(
        self, id: int, fingerprint: str, what: str, said: Mapping[str, str], key: str
    ) -> bool:
        found = self.checked(id)
        editor, fix = said.get("editor", ""), said.get("fix", "")
        report, finding = next(
            ((r, f) for r, f in found.found() if f.fingerprint == fingerprint), (None, None)
        )
        if report is None or finding is None:
            if what == "fixed":  # its text has changed, which is what fixing means
                return self._store.record(
                    id, now(), editor, what, key, rule=said.get("rule", ""),
                    text=said.get("text", ""), fix=fix,
                )  # fmt: skip
            raise KeyError(fingerprint)
        earlier = self._review.earlier(id, found, report, finding)
        if what in {"confirmed", "dismissed"}:
            there = self._review.in_file(id, found, finding)
            verdict = self._verdict(found, report, there, Judgement(what), said)
            self.book.change(lambda known: known.without(earlier).with_([verdict]))
        elif what == "reopened" and earlier:
            self.book.change(lambda known: known.without(earlier))
        return self._store.record(
            id, now(), editor, what, key, rule=finding.rule, text=finding.text, fix=fix
        )

    def _verdict(
        self,
        found: CheckedText,
        report: Report,
        finding: PlacedFinding,
        judgement: Judgement,
        said: Mapping[str, str],
    ) -> Verdict:
        editor, comment, fix = (said.get(name, "") for name in ("editor", "comment", "fix"))
        return Verdict(
            fingerprint=finding.fingerprint,
            judgement=judgement,
            rule=finding.rule,
            text=finding.text,
            context=finding.before + finding.text + finding.after,
            path=found.verdicts.path_of(report.uri),
            document=None if report.id == report.uri else report.id,
            comment=comment or None,
            author=editor or None,
            date=now()[:10],
            fix=fix or None if judgement is Judgement.CONFIRMED else None,
        )

    def import_verdicts(self, text: str) -> int:
        """Add the verdicts of a file; how many it holds.

        Raises:
            VerdictError: if it cannot be understood.
        """
        new = read_verdicts(text, str(self.book.path.parent)).all
        self.book.change(lambda known: known.with_(new))
        return len(new)

    def export_verdicts(self) -> str:
        """The verdict file."""
        return write_verdicts(self.book.load().all)

    def readings(self) -> Iterator[Reading]:
        """All articles with what is found in them, for the report."""
        for id in self._files:
            yield from self.checked(id).readings

    def history(self) -> list[dict[str, Any]]:
        """How articles were over time."""
        about = {entry["id"]: entry for entry in self.entries()}
        found = []
        for id, at, score, words, rules in self._store.history():
            summary = (about.get(id) or {}).get("summary")
            if summary is None:
                continue
            found.append(
                {"article": id, "at": at, "score": score, "words": words, "rules": rules}
                | {name: summary.get(name, "") for name in ("site", "engine", "source_lang")}
            )
        return found
