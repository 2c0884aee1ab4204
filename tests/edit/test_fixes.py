"""Suggestions that are applied: to the byte, never two at once on the same words, never for worse."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.edit.fixes import LEAST_TRIALS, Fixed, Fixing, fix_all
from qa.model.document import Document
from qa.model.finding import Finding, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.report import Failure
from qa.model.span import Span
from qa.read.options import ReadOptions
from qa.rules.base import DocumentRule, Rule
from qa.rules.catalogue import catalogue
from qa.run.task import Task

Spans = Callable[[str], Iterator[tuple[int, int, tuple[str, ...], bool]]]


@dataclass(frozen=True)
class Told(DocumentRule):
    """Says what a test tells it to say."""

    id = "told"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 1.0
    examples = ()

    what: Spans = lambda _: iter(())

    def check(self, document: Document) -> Iterator[Finding]:
        for start, end, texts, safe in self.what(document.target.text):
            span = Span(start, end)
            fixes = tuple(Suggestion(span, text, safe) for text in texts)
            yield self.finding(span, "It is told.", suggestions=fixes)


def replaced(old: str, *new: str, safe: bool = True) -> Told:
    """A rule that finds `old` and would put `new` there."""

    def find(text: str) -> Iterator[tuple[int, int, tuple[str, ...], bool]]:
        at = text.find(old)
        while at >= 0:
            yield at, at + len(old), new, safe
            at = text.find(old, at + 1)

    return Told(what=find)


@dataclass(frozen=True)
class Other(Told):
    """The same by another name."""

    id = "other"


def fixed(
    path: Path, content: bytes, *rules: Rule, fixing: Fixing | None = None, **options: str
) -> Fixed:
    path.write_bytes(content)
    task = Task((str(path),), ReadOptions(**options), rules)  # type: ignore[arg-type]
    (item,) = fix_all(task, fixing or Fixing())
    assert isinstance(item, Fixed), item
    return item


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("a.md")


@pytest.mark.parametrize(
    ("name", "encoding", "before", "text", "after"),
    [
        ("a.txt", "utf-8", b"", "Bad é\r\n\r\n\tBad 👩‍👩\n \nBad", b"\n\n \n"),
        ("a.md", "utf-8", b"\xef\xbb\xbf", "# Bad\r\n\r\n* *x*  \r\n* Bad  \r\n", b""),
        ("a.md", "utf-16-le", b"\xff\xfe", "Bad 漢\r\n", b""),
        ("a.txt", "utf-16-be", b"\xfe\xff", "Bad\rBad\r", b""),
        ("a.html", "cp1252", b"", '<meta charset="latin1"><p class=Bad >Bad €<br>Bad', b"</p\n>"),
    ],
)
def test_all_around_stays_byte_for_byte(
    file: Path, *, name: str, encoding: str, before: bytes, text: str, after: bytes
) -> None:
    content = before + text.encode(encoding) + after.decode().encode(encoding)
    done = fixed(file.with_name(name), content, replaced("Bad", "Good one"))
    wanted = text.replace("Bad", "Good one").replace("class=Good one", "class=Bad")
    assert done.after == before + wanted.encode(encoding) + after.decode().encode(encoding)
    assert done.before == content
    assert not done.report.findings
    assert done.write() is None
    assert Path(name).read_bytes() == done.after


def test_a_mark_of_the_user_is_not_written_where_the_encoding_lacks_it(file: Path) -> None:
    content = "Bad é, wrong".encode("cp1252")
    rules = (replaced("Bad", "Göd"), Other(what=replaced("wrong", "漢").what))
    done = fixed(file, content, *rules, encoding="cp1252")
    assert done.after == "Göd é, wrong".encode("cp1252")
    assert [fault.rule for fault in done.report.findings] == ["other"]


def test_an_encoding_that_would_not_come_back_is_refused(file: Path) -> None:
    content = "Bad +AOk-".encode("ascii")  # é in UTF-7, which has several ways to write it
    done = fixed(file, content + b" +AGE-", replaced("Bad", "Good"), encoding="utf-7")
    assert done.failure is not None
    assert "its bytes could not be kept" in done.failure.message
    assert not done.applied


def test_of_overlapping_fixes_the_first_is_applied(file: Path) -> None:
    rules = (replaced("one two", "1 2"), Other(what=replaced("two three", "2 3").what))
    done = fixed(file, b"one two three", *rules)
    assert done.after == b"1 2 three"


def test_a_fix_that_makes_a_new_finding_is_left_out(file: Path) -> None:
    rules = (replaced("Bad", "Worse"), Other(what=replaced("Worse", "Worst", safe=False).what))
    done = fixed(file, b"Bad, good, Bad", *rules)
    assert done.after == done.before
    assert [fault.rule for fault in done.report.findings] == ["told", "told"]


def test_fixes_that_do_no_harm_are_applied_beside_one_that_does(file: Path) -> None:
    rules = (replaced("Bad", "Good"), Other(what=replaced("Good Good", "x").what))
    done = fixed(file, b"Bad. Bad Good. Bad.", *rules)
    assert done.after == b"Good. Bad Good. Good."
    assert done.applied == 2


def test_a_fix_that_fixes_nothing_is_left_out(file: Path) -> None:
    done = fixed(file, b"Bad", replaced("Bad", "Badly"))
    assert (done.applied, done.after) == (0, b"Bad")


def test_rules_that_disagree_come_to_an_end(file: Path) -> None:
    rules = (replaced("one", "two"), Other(what=replaced("two", "one").what))
    done = fixed(file, b"one and two", *rules)
    assert done.applied <= 2


def test_a_choice_is_left_to_people(file: Path) -> None:
    rule = replaced("Bad", "Good", "Fine", safe=False)
    assert fixed(file, b"Bad", rule, fixing=Fixing(unsafe=True)).applied == 0
    one = replaced("Bad", "Good", safe=False)
    assert fixed(file, b"Bad", one).unsafe == 1
    assert fixed(file, b"Bad", one, fixing=Fixing(unsafe=True)).after == b"Good"


@pytest.mark.parametrize(
    ("content", "new"),
    [
        ("B**a**d day.", "Good"),  # markup in the midst of the match
        ("Bad day.", "*Good*"),  # words that are markup where they stand
        ("Bad day.", "<b>"),
        ("B&#97;d day.", "Good"),
        ("[Bad](Bad) day.", "]("),
        ("A day.\n\nBad\n---", "Good\n\nMore"),
        ("It is Bad day.", "<!-- qa: off -->"),
    ],
)
def test_what_a_reader_would_see_otherwise_is_left_out(file: Path, content: str, new: str) -> None:
    done = fixed(file, content.encode(), replaced("Bad", new))
    assert done.after in (b"", content.encode())  # not even tried where markup would go


def test_markdown_is_fixed_beside_its_markup(file: Path) -> None:
    done = fixed(file, b"**Bad** [Bad](Bad.html) `Bad` \\*Bad\\*", replaced("Bad", "Good"))
    assert done.after == b"**Good** [Good](Bad.html) `Bad` \\*Good\\*"


def test_a_habit_is_fixed_in_all_its_places(file: Path) -> None:
    rule = catalogue()["doubled-space"]()
    text = "It has  gaps in each line, and more  of them,\n" * 20
    done = fixed(file, text.encode(), rule)
    assert done.after == text.replace("  ", " ").encode()
    assert (done.applied, done.report.findings) == (40, ())


def test_a_habit_is_fixed_where_it_can_be(file: Path) -> None:
    rule = catalogue()["doubled-space"]()
    text = "It has  gaps.\n\n" * 7 + "One&nbsp; of them.\n\n" + "It has  gaps.\n\n" * 7
    done = fixed(file, text.encode(), rule)
    assert done.after == text.replace("  ", " ").encode()
    assert len(done.report.findings) == 1


def test_a_file_that_changed_meanwhile_is_not_written(file: Path) -> None:
    done = fixed(file, b"Bad", replaced("Bad", "Good"))
    file.write_bytes(b"Bad, changed")
    assert isinstance(done.write(), Failure)
    assert file.read_bytes() == b"Bad, changed"
    assert [path.name for path in Path().iterdir()] == ["a.md"]


def test_permissions_and_links_stay(file: Path) -> None:
    done = fixed(file, b"Bad", replaced("Bad", "Good"))
    file.chmod(0o640)
    Path("link.md").symlink_to("a.md")
    link = replace(done, report=replace(done.report, uri="link.md"))
    assert link.write() is None
    assert Path("link.md").is_symlink()
    assert file.read_bytes() == b"Good"
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "content",
    ["Bad", "a\n\nBad\n", "Bad\r\nb\r\n", "a\fb Bad\u2028c\n\nd", "Bad\n" + "x\n\n" * 20 + "Bad"],
)
def test_git_applies_the_difference(file: Path, content: str) -> None:
    done = fixed(file, content.encode(), replaced("Bad", "Good"))
    assert done.applied
    patch = "".join(done.unified()).encode()
    subprocess.run(["git", "apply", "--unsafe-paths", "-p1", "-"], input=patch, check=True)  # noqa: S607
    assert file.read_bytes() == done.after


def places(done: Fixed) -> int:
    """How many places are at fault; a habit of the text has a suggestion for each of its own."""
    return sum(max(1, len(fault.suggestions)) for fault in done.report.findings)


PARTS = st.lists(
    st.sampled_from(
        [
            "Two  gaps",
            " the the man",
            " — ",
            "\r\n\r\n",
            "\n\n",
            "*em  ph*",
            "é ,",
            "&nbsp;",
            "  ",
            "😀",
        ]
    ),
    max_size=12,
)


@settings(deadline=None)
@given(PARTS.map("".join), st.sampled_from(["a.md", "a.txt", "a.html"]), st.booleans())
def test_real_rules_fix_only_what_they_found(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    name: str,
    unsafe: bool,  # noqa: FBT001
) -> None:
    path = tmp_path_factory.getbasetemp() / name
    known = catalogue()
    rules = [known[id]() for id in ("doubled-space", "doubled-word", "space-before-punctuation")]
    content = text.encode()
    path.write_bytes(content)
    task = Task((str(path),), ReadOptions(), tuple(rules))
    (done,) = fix_all(task, Fixing(unsafe=unsafe))
    assert isinstance(done, Fixed)
    (before,) = fix_all(task, Fixing(wanted=lambda *_: False))
    assert isinstance(before, Fixed)
    assert places(done) + done.applied <= places(before)
    if not done.applied:
        assert done.after in {b"", content}
    else:
        path.write_bytes(done.after)
        (again,) = fix_all(task, Fixing(wanted=lambda *_: False))
        assert isinstance(again, Fixed)
        assert again.report.findings == done.report.findings
        assert path.read_bytes().count(b"\r") == content.count(b"\r")


@pytest.mark.parametrize("same", [False, True])
def test_a_fix_that_changes_the_lines_is_left_out_where_lines_must_stay(
    file: Path, *, same: bool
) -> None:
    """Kills: `same_lines` dropped, which keeps --changed-since true while files are fixed."""
    rules = (replaced("one\ntwo", "1"), Other(what=replaced("three", "3").what))
    done = fixed(file, b"one\ntwo three", *rules, fixing=Fixing(same_lines=same))
    assert done.after == (b"one\ntwo 3" if same else b"1 3")


def test_what_makes_a_new_finding_is_left_out_at_once(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many places there are, the text is checked a few times."""
    monkeypatch.setattr("qa.edit.fixes.CHECKED", 0)
    seen: list[str] = []

    def harmed(text: str) -> Iterator[tuple[int, int, tuple[str, ...], bool]]:
        seen.append(text)
        at = text.find("Good x")
        while at >= 0:
            yield at, at + 6, (), False
            at = text.find("Good x", at + 1)

    text = ("Bad. " * 9 + "Bad x. ") * 100
    done = fixed(file, text.encode(), replaced("Bad", "Good"), Other(what=harmed))
    assert done.after.decode() == text.replace("Bad. ", "Good. ")
    assert done.applied == 900
    assert len(seen) <= LEAST_TRIALS + 1


def test_of_two_edits_beside_a_new_finding_the_harmless_one_is_made(file: Path) -> None:
    rules = (replaced("Bad", "Good"), Other(what=replaced("Good x", safe=False).what))
    done = fixed(file, b"Bad Bad x Bad y", *rules)
    assert done.after == b"Good Bad x Good y"


def test_places_left_for_unsafe_fixes_are_counted_only_if_they_were_not_asked_for(
    file: Path,
) -> None:
    rule = replaced("teh", "the", safe=False)
    assert fixed(file, b"teh cat and teh dog", rule).unsafe == 2
    assert fixed(file, b"teh cat and teh dog", rule, fixing=Fixing(unsafe=True)).unsafe == 0
    assert fixed(file, b"teh cat", rule, fixing=Fixing(safe=False)).unsafe == 0


def test_a_difference_that_is_only_shown_is_in_the_encoding_of_the_file(file: Path) -> None:
    rule = replaced("Stra\u00dfe", "Gasse")
    shown = fixed(
        file,
        "Die Stra\u00dfe, caf\u00e9.".encode("latin-1"),
        rule,
        fixing=Fixing(shown=True),
        encoding="latin-1",
    )
    assert shown.before == "Die Stra\u00dfe, caf\u00e9.".encode("latin-1")
    assert shown.after == "Die Gasse, caf\u00e9.".encode("latin-1")
