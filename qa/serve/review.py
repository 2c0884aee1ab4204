"""Check drafts, and apply earlier decisions to their findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, RLock

from qa.checker import Checker
from qa.detect.carried import NOT_CARRIED, Carried, carried, same_findings
from qa.detect.verdicts import NO_VERDICTS, Verdicts
from qa.edit.article_file import ArticleFile, ArticleFileError, declared_by
from qa.files.opening import read_file as bytes_of
from qa.model.reading import Reading
from qa.model.report import Failure, PlacedFinding, Report
from qa.model.verdict import Verdict
from qa.serve.book import VerdictBook
from qa.serve.changes import change_between
from qa.serve.checked import CheckedText
from qa.serve.judged import judged
from qa.serve.manuscript import Manuscript, ManuscriptError, WrittenFile, manuscript_of
from qa.serve.moving import moved_between
from qa.serve.store import Draft, Store

LAST_CHECKED = 40  # articles whose findings are kept at hand


class Review:
    """The checks of all drafts. Its methods may be called by several threads.

    Args:
        checker: how they are checked.
        store: the drafts.
        book: the verdict file.
    """

    def __init__(self, checker: Checker, store: Store, book: VerdictBook) -> None:
        self._checker, self._store, self.book = checker.with_verdicts(NO_VERDICTS), store, book
        self._found: dict[int, dict[bool, tuple[object, list[Reading | Failure]]]] = {}
        self._checked: dict[int, tuple[object, CheckedText]] = {}
        self._bases: dict[int, tuple[object, CheckedText]] = {}
        self._carried: dict[int, Carried] = {}
        self._manuscripts: dict[int, tuple[str, Manuscript]] = {}
        self._lock = Lock()
        self._locks: dict[int, RLock] = {}

    def lock_of(self, id: int) -> RLock:
        """What one holds while an article is worked on."""
        with self._lock:
            return self._locks.setdefault(id, RLock())

    def manuscript(self, id: int, raw: str) -> Manuscript:
        """What is edited of a file that holds `raw`."""
        known = self._manuscripts.get(id)
        if known is None or known[0] != raw:
            path = self._store.draft(id).path
            known = (raw, manuscript_of(path, raw, self._checker.read_options))
            self._manuscripts[id] = known
        return known[1]

    def checked(self, id: int, path: str) -> CheckedText:
        """An article as it is now, and what is found in it."""
        with self.lock_of(id):
            self.follow_file(id)
            draft = self._store.draft(id)
            said = self.book.load()
            stamp = self._stamp(path)
            key = (draft.version, self.book.generation, stamp, draft.base)
            known = self._checked.get(id)
            if known is not None and known[0] == key:
                return known[1]
            base = self.manuscript(id, draft.base)
            if draft.text == base.text:
                found = self._check(draft, base, WrittenFile(draft.base), said, stamp)
                self._bases[id] = ((draft.base, stamp, self.book.generation), found)
            else:
                found = self._check_edited(id, draft, base, said, stamp)
            self._checked.pop(id, None)
            self._checked[id] = (key, found)
            for kept in (self._checked, self._bases, self._carried, self._manuscripts, self._found):
                while len(kept) > LAST_CHECKED:
                    kept.pop(next(iter(kept)), None)
            return found

    def _stamp(self, path: str) -> tuple[int, ...]:
        """When the files beside an article were written: its source and its references."""
        source = self._checker.source_path(path)
        beside = [*([source] if source else []), *map(Path, self._checker.read_options.references)]
        return tuple(file.stat().st_mtime_ns if file.is_file() else 0 for file in beside)

    def _check(
        self,
        draft: Draft,
        manuscript: Manuscript,
        written: WrittenFile,
        verdicts: Verdicts,
        stamp: tuple[int, ...],
    ) -> CheckedText:
        items = self._what_is_found(draft, written.raw, stamp)
        readings = tuple(judged(item, verdicts) for item in items if isinstance(item, Reading))
        problems = [f"Text {number + 1}: {why}." for number, why in written.problems.items()]
        problems += [str(item) for item in items if isinstance(item, Failure)]
        if not readings:
            raise ManuscriptError("; ".join(problems) or "there is nothing to read")
        return CheckedText(draft, manuscript, readings, verdicts, tuple(problems))

    def _what_is_found(
        self, draft: Draft, raw: str, stamp: tuple[int, ...]
    ) -> list[Reading | Failure]:
        """What rules say of an article, whatever was decided; that of its file and of its draft is kept."""
        known, key = self._found.setdefault(draft.id, {}), (raw, stamp)
        items = next((items for other, items in known.values() if other == key), None)
        if items is None:
            items = self._checker.read_content(draft.path, raw)
        known[raw == draft.base] = (key, items)
        return items

    def _check_edited(
        self, id: int, draft: Draft, base: Manuscript, said: Verdicts, stamp: tuple[int, ...]
    ) -> CheckedText:
        """A draft that differs from its file: what was decided stays with its findings."""
        written = base.written(draft.text)
        manuscript = manuscript_of(draft.path, written.raw, self._checker.read_options)
        if not said.all:
            return self._check(draft, manuscript, written, said, stamp)
        before = self._base(id, draft, base, said, stamp)
        way = self._carried.get(id, NOT_CARRIED)  # most often it is as it was a moment ago
        found = self._check(draft, manuscript, written, way.applied(said), stamp)
        now = self._carry(before, found, said)
        self._carried[id] = now
        if (now.gone, now.new) != (way.gone, way.new):
            found = self._check(draft, manuscript, written, now.applied(said), stamp)
        return found

    def _base(
        self, id: int, draft: Draft, base: Manuscript, said: Verdicts, stamp: tuple[int, ...]
    ) -> CheckedText:
        """What is found in the file as it is without the draft."""
        key = (draft.base, stamp, self.book.generation)
        known = self._bases.get(id)
        if known is None or known[0] != key:
            file = replace(draft, text=base.text)
            known = (key, self._check(file, base, WrittenFile(draft.base), said, stamp))
            self._bases[id] = known
        return known[1]

    def _carry(self, before: CheckedText, after: CheckedText, said: Verdicts) -> Carried:
        moved = moved_between(before.draft.text, after.draft.text)
        gone: list[Verdict] = []
        new: list[Verdict] = []
        for old, now in zip(before.in_draft, after.in_draft, strict=False):
            one = carried(old, now, moved, said)
            gone += one.gone
            new += one.new
        return Carried(tuple(gone), tuple(new)) if gone or new else NOT_CARRIED

    def follow_file(self, id: int) -> None:
        """Take over what was written into the file by others, as long as nothing was edited here."""
        draft = self._store.draft(id)
        try:
            if draft.text != self.manuscript(id, draft.base).text:
                return
            raw = read_file(draft.path).raw
            if raw != draft.base:
                text = self.manuscript(id, raw).text
                change = change_between(draft.text, text)
                self._store.push(id, draft.version, [("file", change)], "", now(), base=raw)
        except (ArticleFileError, ManuscriptError, OSError):
            return

    def in_file(self, id: int, found: CheckedText, finding: PlacedFinding) -> PlacedFinding:
        """The finding as it is in the file, where that has it; what is said is said of that."""
        draft = found.draft
        base = self.manuscript(id, draft.base)
        if draft.text == base.text:
            return finding
        before = self._base(id, draft, base, self.book.load(), self._stamp(draft.path))
        moved = moved_between(before.draft.text, draft.text)
        for old, now in zip(before.in_draft, found.in_draft, strict=False):
            for one, same in same_findings(old, now, moved):
                if same.fingerprint == finding.fingerprint:
                    return one
        return finding

    def earlier(
        self, id: int, found: CheckedText, report: Report, finding: PlacedFinding
    ) -> list[Verdict]:
        """What was said of a finding before, also while its sentence was another one."""
        verdict = found.verdicts.on(finding, report.uri, report.id)
        if verdict is None:
            return []
        way = self._carried.get(id, NOT_CARRIED)
        origins = [old for old in way.gone if verdict in way.new and _alike(old, verdict)]
        return [verdict, *origins[:1]]


def read_file(path: str) -> ArticleFile:
    """A file as it is now, in the encoding that it says it has.

    Raises:
        ArticleFileError: if it cannot be decoded, or not be written back.
        OSError: if it cannot be read.
    """
    content = bytes_of(path)
    return ArticleFile.read(path, declared_by(path, content))


def now() -> str:
    """The time, as it is written down."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _alike(one: Verdict, other: Verdict) -> bool:
    """Whether two verdicts differ in their fingerprints alone."""
    return replace(one, fingerprint="", context="") == replace(other, fingerprint="", context="")
