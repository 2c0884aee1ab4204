"""The pages are run: their commands, their settings and their Python, in a folder that has what they name.

Each command of a page is run in the order in which it stands there, and has to end as a check does that found something or
nothing. What needs a network, a browser, another program or half a gigabyte of packages is in `NOT_RUN`, with the
reason; of those the options are looked up, as of all.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import textwrap
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
from forked import Forked

from qa.config import ConfigError, read_settings
from qa.detect.verdicts import read_verdicts

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md"))
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```", re.DOTALL | re.MULTILINE)
# Commands by what they begin with, and why they are not run here.
NOT_RUN = {
    "qa serve": "a server, run by tests/serve",
    "qa judge": "a model, run by tests/judge",
    "qa check articles/ --source-pattern {stem}.de{suffix} --judgements": "needs the model's answers",
    "qa check archive.parquet": "pyarrow, run by tests/read",
    "qa check articles.parquet": "pyarrow, run by tests/read",
    "qa lexicon": "a dictionary of another project, run by tests/cli/test_lexicon.py",
    "qa names import": "an export of another program, run by tests/cli/test_names.py",
    "qa dismiss 4f2a9c01": "the fingerprint of an example",
    "qa confirm articles/a.md:7:1": "a place in an article of the reader's",
}
# Settings of pages that belong to other programs.
OTHER_PROGRAMS = ("[language-server.", "[project.")
# Libraries of which a page has an example that is run elsewhere, is too large, or serves until it is stopped.
NOT_IMPORTED = {
    "ray", "language_tool_python", "their_package", "datatrove", "datasets", "xllamacpp",
}  # fmt: skip

ARTICLE = "The talks\n\nThe minister said said nothing on tuesday. Ylva Hallenbeck agreed.\n"
SOURCE = "Die Gespräche\n\nDie Ministerin sagte am Dienstag nichts. Ylva Hallenbeck stimmte zu.\n"
PO = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n\nmsgid "%d files"\nmsgstr "Dateien"\n'
ANDROID = '<resources><string name="a">Two files</string></resources>\n'
FILES = {
    "article.md": ARTICLE,
    "a.md": ARTICLE,
    "a.de.md": SOURCE,
    "articles/a.md": ARTICLE,
    "articles/a.de.md": SOURCE,
    "archive/one.md": ARTICLE,
    "today/one.md": ARTICLE,
    "out.txt": "He came.\n",
    "in.txt": "Er kam.\n",
    "terms.csv": "source,target\nMinisterin,minister\n",
    "names.csv": "canonical\nYlva Hallenbeck\n",
    "words.txt": "Hallenbeck\n",
    "literal.txt": "[de > en]\n\n[law]\nsprach* aus | spoke out | ruled\n",
    "rows.jsonl": "".join(
        json.dumps({"id": n, "text": text, "lang": "en"}) + "\n"
        for n, text in enumerate(("The town has a bridge.", "He met met nobody."))
    ),
    "po/de.po": PO,
    "examples/catalogue/de.po": (ROOT / "examples/catalogue/de.po").read_text("utf-8"),
    "res/values/strings.xml": ANDROID,
    "res/values-de/strings.xml": ANDROID.replace("Two files", "Zwei Dateien"),
    "locales/en.json": '{"a": "Two files"}\n',
    "locales/de.json": '{"a": "Zwei Dateien"}\n',
}


class Block(NamedTuple):
    """What stands between fences on a page."""

    page: Path
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.stem}: {self.text.strip().splitlines()[0][:50]}"


def blocks(*languages: str) -> Iterator[Block]:
    """The blocks of the pages in these languages."""
    for page in PAGES:
        for match in BLOCK.finditer(page.read_text("utf-8")):
            if match[2] in languages:
                yield Block(page, match[2], textwrap.dedent(match[3]))


def commands(block: Block) -> Iterator[list[str]]:
    """The commands of `qa` in a block, in words; what another program does with them is left out."""
    text = block.text.replace("\\\n", " ")
    for line in (each.removeprefix("$ ") for each in text.splitlines()):
        if line.startswith("qa "):
            words = shlex.split(re.split(r"\s#\s?| [|>] | \|\| ", line)[0])
            yield words


def workflow_commands(block: Block) -> Iterator[list[str]]:
    """The commands of `qa` in a workflow, in words; the variables of the workflow are one word."""
    text = re.sub(r"\$\{\{.*?\}\}", "VARIABLE", block.text).replace("\\\n", " ")
    for line in text.splitlines():
        match = re.fullmatch(r"\s*(?:- )?(?:run: |script: |- )?(qa [a-z]+ .*)", line)
        if match is not None:
            yield shlex.split(re.split(r"\s#\s?| [|>] | \|\| | && ", match[1])[0])


def of_page(page: Path) -> list[list[str]]:
    """The commands of a page, in order."""
    return [
        words
        for block in blocks("sh", "console")
        if block.page == page
        for words in commands(block)
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


WITH_COMMANDS = [page for page in PAGES if of_page(page)]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.stem)
def test_commands_run(page: Path, folder: Path, forked: Forked) -> None:
    environment = os.environ
    if any("newsroom.qa" in words for words in of_page(page)):
        done = forked.run(
            ("learn", "archive/", "-o", "newsroom.qa"), cwd=folder, environment=environment
        )
        assert not done.returncode, done.stderr
        (folder / "newsroom.qa").unlink()
    for words in of_page(page):
        line = " ".join(words)
        if any(line.startswith(begun) for begun in NOT_RUN):
            continue
        if "parts/" in words:
            (folder / "parts").mkdir()
            (folder / "parts" / "rows-aa.jsonl").write_text(FILES["rows.jsonl"], "utf-8")
        done = forked.run(tuple(words[1:]), cwd=folder, environment=environment)
        assert done.returncode in {0, 1}, f"{line}\n{done.stderr}"
        assert "Traceback" not in done.stderr, f"{line}\n{done.stderr}"


def test_options_are_known(forked: Forked) -> None:
    helps: dict[tuple[str, ...], str] = {}

    def told(names: tuple[str, ...]) -> str:
        if names not in helps:
            done = forked.run((*names, "--help"), cwd=ROOT, environment=os.environ)
            helps[names] = done.stdout if not done.returncode else ""
        return helps[names]

    in_workflows = [words for block in blocks("yaml") for words in workflow_commands(block)]
    assert in_workflows
    for words in (*in_workflows, *(words for page in WITH_COMMANDS for words in of_page(page))):
        names = tuple(word for word in words[1:3] if re.fullmatch(r"[a-z]+", word))
        known = told(names[:1]) + (told(names) if names[:1] in {("names",), ("lexicon",)} else "")
        for option in (word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)):
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", known), " ".join(words)


@pytest.mark.parametrize("block", list(blocks("toml")), ids=str)
def test_settings_are_read(block: Block, folder: Path) -> None:
    if not block.text.startswith(OTHER_PROGRAMS):
        (folder / "qa.toml").write_text(block.text, "utf-8")
        read_settings(folder / "qa.toml", trusted=True)


@pytest.mark.parametrize("block", list(blocks("python")), ids=str)
def test_python_runs(
    block: Block, folder: Path, forked: Forked, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = compile(block.text, block.page.name, "exec")
    imported = set(re.findall(r"^(?:import|from) (\w+)", block.text, re.MULTILINE))
    if imported & NOT_IMPORTED or "parquet" in block.text:
        return
    for library in imported:
        if find_spec(library) is None:
            pytest.skip(f"{library} is not installed")
    if "archive.qa" in block.text:
        learn = ("learn", "archive/", "-o", "archive.qa")
        assert not forked.run(learn, cwd=folder, environment=os.environ).returncode
        (folder / ".qa-verdicts.jsonl").write_text(
            '{"format": "qa-verdicts", "version": 2}\n', "utf-8"
        )
    monkeypatch.chdir(folder)
    exec(code, {"__name__": "page", "qa": __import__("qa")})  # noqa: S102  # our own pages


def test_a_wrong_key_is_answered_as_the_page_says(folder: Path) -> None:
    (said,) = [block.text for block in blocks("text") if "ingore" in block.text]
    (folder / "qa.toml").write_text('\n\ningore = ["accuracy"]\n', "utf-8")
    with pytest.raises(ConfigError) as error:
        read_settings(folder / "qa.toml", trusted=True)
    assert said.splitlines()[0].partition("qa.toml:3: ")[2] in str(error.value)


def test_lines_of_verdicts_are_read() -> None:
    lines = [block.text for block in blocks("json") if '"qa-verdicts"' in block.text]
    assert lines
    for text in lines:
        assert read_verdicts(text, "").all


def test_what_is_not_run_stands_on_a_page() -> None:
    lines = [" ".join(words) for page in PAGES for words in of_page(page)]
    for begun in NOT_RUN:
        assert any(line.startswith(begun) for line in lines), begun
