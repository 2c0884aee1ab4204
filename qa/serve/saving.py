"""Save drafts to their files: atomically, and never over changes by others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from qa.checker import Checker
from qa.detect.carried import NOT_CARRIED, Carried, between
from qa.detect.verdicts import VerdictError, read_verdicts, write_verdicts
from qa.edit.article_file import ArticleFileError
from qa.serve.changes import change_between
from qa.serve.manuscript import manuscript_of
from qa.serve.merging import difference, merged
from qa.serve.review import Review, now, read_file
from qa.serve.store import BegunSave, Draft, Store

OTHER_TEXTS = "the file has other texts now; take those, or merge both"


class SaveError(Exception):
    """An article that cannot be written; the text says why."""


class Saving:
    """Saves drafts. Its methods may be called by several threads.

    Args:
        checker: how articles are read.
        store: the drafts.
        review: what is found in them.
        path: the file of an article.
    """

    def __init__(
        self, checker: Checker, store: Store, review: Review, path: Callable[[int], str]
    ) -> None:
        self._checker, self._store, self._review = checker, store, review
        self._path = path

    def conflict(self, id: int) -> bool:
        """Whether the file was changed by others since it was read."""
        draft = self._store.draft(id)
        try:
            raw = read_file(draft.path).raw
            return raw != draft.base and not self._is_own(id, raw)
        except (ArticleFileError, OSError):
            return True

    def _is_own(self, id: int, raw: str) -> bool:
        """Whether a save wrote this that was cut off: the server was killed before it took note."""
        begun = self._store.begun_save(id)
        return begun is not None and begun.digest == _digest(raw)

    def finish(self, id: int) -> None:
        """Do what is left of a save that was cut off: the server was killed, or a disk was full."""
        begun = self._store.begun_save(id)
        if begun is None:
            return
        try:
            raw = read_file(self._path(id)).raw
        except (ArticleFileError, OSError):
            return
        if begun.digest == _digest(raw):
            self._end(id, raw, begun)
        self._store.end_save(id)

    def _end(self, id: int, raw: str, save: BegunSave) -> None:
        """The file is written: take note of that, and of what is said of its sentences now."""
        # At once: until then, what was written looks like others' work.
        self._store.rebase(id, raw)
        settled = _read_settled(save.settled)
        if settled.gone or settled.new:
            self._review.book.change(settled.applied)
        self._store.record(id, save.at, save.editor, "saved", f"save/{id}/{save.digest}/{save.at}")
        self._store.end_save(id)

    def save(self, id: int, version: int, editor: str) -> dict[str, Any]:
        """Write the draft into the file; or say what stands in the way.

        Raises:
            SaveError: if the file cannot be written.
        """
        with self._review.lock_of(id):
            self.finish(id)
            draft = self._store.draft(id)
            if draft.version != version:
                return {"stale": draft.version}
            try:
                file = read_file(draft.path)
            except FileNotFoundError:
                message = "the file is gone"
                raise SaveError(message) from None
            except (ArticleFileError, OSError) as error:
                raise SaveError(str(error)) from None
            written = self._review.manuscript(id, draft.base).written(draft.text)
            if file.raw not in {draft.base, written.raw}:
                return {"conflict": self._difference(file.raw, draft)}
            for number, why in written.problems.items():
                message = f"text {number + 1}: {why}"
                raise SaveError(message)
            raw = written.raw
            if not file.holds(raw):
                message = f"{file.encoding} lacks a character of the text"
                raise SaveError(message)
            save = BegunSave(_digest(raw), _written_settled(self._settled(id)), now(), editor)
            self._store.begin_save(id, save)
            try:
                file.write(raw)
            except OSError as error:
                raise SaveError(error.strerror or str(error)) from None
            self._end(id, raw, save)
            return {"saved": self._even_out(id, draft, raw), "at": save.at}

    def _settled(self, id: int) -> Carried:
        """What is said now of findings whose sentences were edited."""
        return between(self._review.book.load(), self._review.checked(id, self._path(id)).verdicts)

    def _even_out(self, id: int, draft: Draft, raw: str) -> int:
        """Show the texts of a saved file as it has them, with what was escaped; the version."""
        text = self._review.manuscript(id, raw).text
        if text == draft.text:
            return draft.version
        change = change_between(draft.text, text)
        new = self._store.push(id, draft.version, [("file", change)], "", now())
        return draft.version if new is None else new

    def resolve(self, id: int, choice: str, editor: str) -> dict[str, Any]:
        """End a conflict: take the file's text, keep the draft, or merge both.

        Raises:
            SaveError: if the file cannot be read, or both cannot be merged.
        """
        with self._review.lock_of(id):
            draft = self._store.draft(id)
            try:
                raw = read_file(draft.path).raw
            except (ArticleFileError, OSError) as error:
                raise SaveError(str(error)) from None
            file = self._review.manuscript(id, raw)
            theirs = file.text
            ours = manuscript_of(draft.path, draft.base, self._checker.read_options).text
            if choice == "mine":
                if not file.fits(draft.text):
                    raise SaveError(OTHER_TEXTS)
                self._store.rebase(id, raw)
                self._store.end_save(id)
                return {"version": draft.version}
            text = theirs if choice == "file" else merged(ours, draft.text, theirs)
            if text is not None and not file.fits(text):
                raise SaveError(OTHER_TEXTS)
            if text is None:
                message = "both changed the same lines"
                raise SaveError(message)
            change = change_between(draft.text, text)
            version = self._store.push(
                id, draft.version, [("file", change)], editor, now(), base=raw
            )
            return {"version": version}

    def _difference(self, raw: str, draft: Draft) -> dict[str, Any]:
        theirs = self._review.manuscript(draft.id, raw).text
        ours = self._review.manuscript(draft.id, draft.base).text
        return {
            "lines": difference(theirs, draft.text),
            "merges": merged(ours, draft.text, theirs) is not None,
        }


def _digest(raw: str) -> str:
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()


def _written_settled(settled: Carried) -> str:
    """What becomes of verdicts, as it is kept until a save has ended."""
    return json.dumps([write_verdicts(settled.gone), write_verdicts(settled.new)])


def _read_settled(text: str) -> Carried:
    """The same, read again; nothing where it cannot be understood."""
    try:
        gone, new = (read_verdicts(part).all for part in json.loads(text))
    except (ValueError, TypeError, AttributeError, VerdictError):
        return NOT_CARRIED
    return Carried(gone, new)
