"""The articles on the desk: their files, their drafts, and what is found in them."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path
from threading import Lock, RLock
from typing import Any

from qa import __version__
from qa.checker import Checker, format_of
from qa.detect.verdicts import Verdicts, read_verdicts, write_verdicts
from qa.edit.article_file import ArticleFile, ArticleFileError
from qa.files.locking import locked
from qa.files.replacing import replace_file
from qa.model.expression import expression
from qa.model.reading import Reading
from qa.model.report import Failure, PlacedFinding
from qa.model.verdict import Judgement, Verdict
from qa.read.files import READERS, find_files, kind_of
from qa.report.page import PageSettings, page
from qa.report.page_fitness import Limits
from qa.rules.catalogue import catalogue
from qa.serve.changes import Change, change_between
from qa.serve.line_ends import even, uneven
from qa.serve.store import Draft, Store, Update
from qa.serve.view import article_view, summary_of

# What the head of an article may say about the engine that made it.
ENGINE = expression(
    r"^(?:engine|mt[-_]engine|translator)\s*:\s*[\"']?([^\"'\n]{1,60})", re.MULTILINE
)
CONTEXT = 2  # lines around a difference
LAST_CHECKED = 40  # articles whose findings are kept at hand


class UnknownArticleError(KeyError):
    """There is no article with this number."""


class SaveError(Exception):
    """An article that cannot be written; the text says why."""


@dataclass(frozen=True, slots=True)
class CheckedText:
    """An article, and what is found in it.

    Attributes:
        draft: the text that was checked.
        raw: the same with the line ends of the file.
        reading: what was found.
        verdicts: what was said of it.
    """

    draft: Draft
    raw: str
    reading: Reading
    verdicts: Verdicts


class VerdictBook:
    """The verdict file, written whenever something is decided."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._stamp: tuple[int, int] | None = None
        self._known = Verdicts(folder=str(path.parent))
        self.generation = 0
        self.load()

    def load(self) -> Verdicts:
        """What the file holds now; somebody else may have written it.

        Raises:
            VerdictError: if it cannot be understood.
        """
        with self._lock:
            try:
                status = self.path.stat()
                stamp = (status.st_mtime_ns, status.st_size)
                if stamp != self._stamp:
                    text = self.path.read_text("utf-8-sig")
                    self._known = read_verdicts(text, str(self.path.parent))
                    self._stamp = stamp
                    self.generation += 1
            except FileNotFoundError:
                if self._known.all:
                    self._known = Verdicts(folder=str(self.path.parent))
                    self.generation += 1
                self._stamp = None
            return self._known

    def change(self, change: Callable[[Verdicts], Verdicts]) -> None:
        """Write the file anew, whole or not at all."""
        with self._lock, locked(self.path):
            new = change(self.load())
            text = write_verdicts(new.all).encode()
            replace_file(self.path, (text,))
            self.load()


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
        self.failures: list[str] = []
        self._files: dict[int, str] = {}
        self._checked: dict[int, tuple[object, CheckedText]] = {}
        self._texts: dict[int, tuple[int, str]] = {}
        self._lock = Lock()
        self._locks: dict[int, RLock] = {}
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
            if kind_of(item) not in READERS:
                continue
            id = known.get(item)
            if id is None:
                try:
                    raw = self._read(item).raw
                except (ArticleFileError, OSError) as error:
                    failures.append(f"{item}: {error}")
                    continue
                id = self._store.add(item, raw, even(raw))
            found[id] = item
        self._files, self.failures = found, failures

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

    def _read(self, path: str) -> ArticleFile:
        return ArticleFile.read(path)

    def _lock_of(self, id: int) -> RLock:
        with self._lock:
            return self._locks.setdefault(id, RLock())

    # --- what is found --------------------------------------------------------------------------------
    def checked(self, id: int) -> CheckedText:
        """An article as it is now, and what is found in it."""
        path = self.path(id)
        with self._lock_of(id):
            self._follow_file(id)
            draft = self._store.draft(id)
            verdicts = self.book.load()
            source = self._checker.source_path(path)
            stamp = source.stat().st_mtime_ns if source else 0
            key = (draft.version, self.book.generation, stamp, draft.base)
            known = self._checked.get(id)
            if known is not None and known[0] == key:
                return known[1]
            raw = uneven(draft.text, draft.base)
            source_raw = ArticleFile.read(str(source)).raw if source else None
            reading = self._checker.with_verdicts(verdicts).read_text(
                raw,
                format=format_of(path),
                source=source_raw,
                source_format=format_of(str(source)) if source else None,
                uri=path,
            )
            found = CheckedText(draft, raw, reading, verdicts)
            self._checked.pop(id, None)
            self._checked[id] = (key, found)
            while len(self._checked) > LAST_CHECKED:
                self._checked.pop(next(iter(self._checked)), None)
            return found

    def _follow_file(self, id: int) -> None:
        """Take over what was written into the file by others, as long as nothing was edited here."""
        draft = self._store.draft(id)
        if draft.text != even(draft.base):
            return
        try:
            raw = self._read(draft.path).raw
        except (ArticleFileError, OSError):
            return
        if raw != draft.base:
            change = change_between(draft.text, even(raw))
            self._store.push(id, draft.version, [("file", change)], "", now(), base=raw)

    def view(self, id: int) -> dict[str, Any]:
        """All that the page needs to show an article."""
        found = self.checked(id)
        return article_view(
            found.draft,
            found.raw,
            found.reading,
            found.verdicts,
            self._limits,
            conflict=self.conflict(id),
        )

    def summary(self, id: int) -> dict[str, Any]:
        """The figures of an article; they are remembered until text or settings change."""
        path = self.path(id)
        self._follow_file(id)
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
        summary = summary_of(found.reading, self._limits) | about
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
            "source": hashlib.sha256(source.read_bytes()).hexdigest()[:16] if source else "",
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
        return self._store.push(id, version, changes, editor, now())

    def conflict(self, id: int) -> bool:
        """Whether the file was changed by others since it was read."""
        draft = self._store.draft(id)
        try:
            return self._read(draft.path).raw != draft.base
        except (ArticleFileError, OSError):
            return True

    def save(self, id: int, version: int, editor: str) -> dict[str, Any]:
        """Write the draft into the file; or say what stands in the way.

        Raises:
            SaveError: if the file cannot be written.
        """
        with self._lock_of(id):
            draft = self._store.draft(id)
            if draft.version != version:
                return {"stale": draft.version}
            try:
                file = self._read(draft.path)
            except FileNotFoundError:
                message = "the file is gone"
                raise SaveError(message) from None
            except (ArticleFileError, OSError) as error:
                raise SaveError(str(error)) from None
            if file.raw != draft.base:
                return {"conflict": self._difference(file.raw, draft)}
            raw = uneven(draft.text, draft.base)
            if not file.holds(raw):
                message = f"{file.encoding} lacks a character of the text"
                raise SaveError(message)
            try:
                file.write(raw)
            except OSError as error:
                raise SaveError(error.strerror or str(error)) from None
            self._store.rebase(id, raw)
            at = now()
            self._store.record(id, at, editor, "saved", f"save/{id}/{version}/{at}")
            return {"saved": version, "at": at}

    def resolve(self, id: int, choice: str, editor: str) -> dict[str, Any]:
        """End a conflict: take the file's text, keep the draft, or merge both.

        Raises:
            SaveError: if the file cannot be read, or both cannot be merged.
        """
        with self._lock_of(id):
            draft = self._store.draft(id)
            try:
                raw = self._read(draft.path).raw
            except (ArticleFileError, OSError) as error:
                raise SaveError(str(error)) from None
            theirs = even(raw)
            if choice == "mine":
                self._store.rebase(id, raw)
                return {"version": draft.version}
            text = theirs if choice == "file" else merged(even(draft.base), draft.text, theirs)
            if text is None:
                message = "both changed the same lines"
                raise SaveError(message)
            change = change_between(draft.text, text)
            version = self._store.push(
                id, draft.version, [("file", change)], editor, now(), base=raw
            )
            return {"version": version}

    def _difference(self, raw: str, draft: Draft) -> dict[str, Any]:
        theirs = even(raw)
        return {
            "lines": difference(theirs, draft.text),
            "merges": merged(even(draft.base), draft.text, theirs) is not None,
        }

    def corrected(self, id: int) -> tuple[str, bytes]:
        """The name of the file, and what it would hold if the draft were saved."""
        draft = self._store.draft(id)
        self.path(id)
        file = self._read(draft.path)
        return Path(draft.path).name, file.with_text(uneven(draft.text, draft.base))

    # --- what is decided ------------------------------------------------------------------------------
    def decide(
        self, id: int, fingerprint: str, what: str, said: Mapping[str, str], key: str
    ) -> bool:
        """Confirm, dismiss or reopen a finding; or note that it was fixed. Whether that is new.

        Raises:
            KeyError: if there is no such finding any more.
        """
        found = self.checked(id)
        report = found.reading.report
        editor, fix = said.get("editor", ""), said.get("fix", "")
        finding = next(
            (f for f in (*report.findings, *report.suppressed) if f.fingerprint == fingerprint),
            None,
        )
        if finding is None:
            if what == "fixed":  # its text has changed, which is what fixing means
                return self._store.record(
                    id, now(), editor, what, key, rule=said.get("rule", ""),
                    text=said.get("text", ""), fix=fix,
                )  # fmt: skip
            raise KeyError(fingerprint)
        if what in {"confirmed", "dismissed"}:
            verdict = self._verdict(found, finding, Judgement(what), said)
            self.book.change(lambda known: known.with_([verdict]))
        elif what == "reopened":
            gone = found.verdicts.on(finding, found.draft.path, found.draft.path)
            if gone is not None:
                self.book.change(lambda known: known.without([gone]))
        return self._store.record(
            id, now(), editor, what, key, rule=finding.rule, text=finding.text, fix=fix
        )

    def _verdict(
        self,
        found: CheckedText,
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
            path=found.verdicts.path_of(found.draft.path),
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
            yield self.checked(id).reading

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


def now() -> str:
    """The time, as it is written down."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def difference(old: str, new: str) -> list[list[str]]:
    """The lines that differ and some around them: [" ", "-" or "+", line]; ["…", ""] for a gap."""
    ours, theirs = old.split("\n"), new.split("\n")
    found: list[list[str]] = []
    for group in SequenceMatcher(None, ours, theirs, autojunk=False).get_grouped_opcodes(CONTEXT):
        if found:
            found.append(["…", ""])
        for tag, i, i_end, j, j_end in group:
            if tag == "equal":
                found += ([" ", line] for line in ours[i:i_end])
                continue
            found += (["-", line] for line in ours[i:i_end])
            found += (["+", line] for line in theirs[j:j_end])
    return found


def merged(base: str, one: str, other: str) -> str | None:
    """Both changes of a text made; None if they touch the same lines."""
    lines = base.split("\n")
    hunks: list[tuple[int, int, list[str]]] = []
    for text in (one, other):
        new = text.split("\n")
        for tag, i, i_end, j, j_end in SequenceMatcher(
            None, lines, new, autojunk=False
        ).get_opcodes():
            if tag != "equal":
                hunks.append((i, i_end, new[j:j_end]))
    hunks.sort(key=lambda hunk: (hunk[0], hunk[1]))
    result: list[str] = []
    at = 0
    last: tuple[int, int, list[str]] | None = None
    for hunk in hunks:
        if hunk == last:
            continue  # both did the same
        if last is not None and hunk[0] <= last[1]:
            return None
        result += lines[at : hunk[0]]
        result += hunk[2]
        at, last = hunk[1], hunk
    return "\n".join(result + lines[at:])
