from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import ConfigError, Settings, find_settings_file, read_settings
from qa.detect.selection import select_rules
from qa.model.mqm import Severity


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_every_key_is_read(folder: Path) -> None:
    write(folder / "conf" / "words.txt", "Blinkin Park # a place\n\n# nothing\nLavro\n")
    path = write(
        folder / "conf" / "qa.toml",
        """\
        select = ["all"]
        extend-select = ["doubled-space"]
        ignore = ["accuracy"]
        fail-on = "critical"
        min-confidence = 1
        format = "json"
        lang = "de"
        source-lang = "en-GB"
        exclude = ["old/**"]
        accepted-words = ["Kiew"]
        accepted-words-file = "words.txt"
        per-file-ignores = { "*.md" = "doubled-space", "a/b" = ["style"] }
        [rules.doubled-space]
        x = 1
        """,
    )
    settings = read_settings(path)
    assert settings == Settings(
        select=("all",),
        extend_select=("doubled-space",),
        ignore=("accuracy",),
        fail_on=Severity.CRITICAL,
        min_confidence=1.0,
        format="json",
        lang="de",
        source_lang="en-GB",
        exclude=("old/**",),
        per_file_ignores=(("*.md", ("doubled-space",)), ("a/b", ("style",))),
        accepted_words=("Kiew", "Blinkin Park", "Lavro"),
        rules={"doubled-space": {"x": 1}},
        file=settings.file,
        root=str(folder / "conf"),
    )


def test_the_nearest_directory_wins_and_in_it_the_first_name(folder: Path) -> None:
    below = folder / "a" / "b"
    below.mkdir(parents=True)
    write(folder / "qa.toml", "")
    assert find_settings_file(below) == folder / "qa.toml"
    write(folder / "a" / "pyproject.toml", "[tool.other]\nqa = 1\n")
    assert find_settings_file(below) == folder / "qa.toml"
    project = write(folder / "a" / "pyproject.toml", "[tool.qa]\nlang = 'fr'\n")
    assert find_settings_file(below) == project
    assert read_settings(project).lang == "fr"
    hidden = write(folder / "a" / ".qa.toml", "")
    assert find_settings_file(below) == hidden
    assert find_settings_file(folder / "a") == hidden
    assert find_settings_file(folder) == folder / "qa.toml"


def test_a_foreign_pyproject_that_is_broken_is_none_of_ours(folder: Path) -> None:
    write(folder / "pyproject.toml", "[tool.other\n# qa\n")
    assert find_settings_file(folder) is None or folder not in find_settings_file(folder).parents  # type: ignore[union-attr]
    write(folder / "pyproject.toml", "[tool.qa]\nlang = \n")
    assert find_settings_file(folder) == folder / "pyproject.toml"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('lang = "en"\n\nignor = []', 3, "unknown key 'ignor'. Did you mean 'ignore'?"),
        ("fail_on = 'minor'", 1, "Did you mean 'fail-on'?"),
        ("xyzzy = 1", 1, "unknown key 'xyzzy'."),
        ("ignore = 'all'", 1, "ignore must be a list of strings, not a string."),
        ("ignore = ['all', 1]", 1, "ignore must be a list of strings, not a list."),
        ("lang = 1", 1, "lang must be a string, not a number."),
        ("min-confidence = 1.5", 1, "min-confidence must be a number from 0 to 1, not 1.5."),
        ("min-confidence = true", 1, "not a boolean."),
        ("fail-on = 'majr'", 1, "one of neutral, minor, major, critical, not 'majr'"),
        ("fail-on = ['major']", 1, "not ['major']."),
        ("accepted-words-file = 'gone.txt'", 1, "gone.txt cannot be read: No such file"),
        ("rules = 1", 1, "rules must be a table of rules, not a number."),
        ("[rules]\n'doubled-space' = 1", 2, "each rule has a table, not a number."),
        ("[per-file-ignores]\n\n'*.md' = 1", 3, "each glob has a string or a list of strings"),
        ("per-file-ignores = 1979-05-27", 1, "a table of globs, not a date or time."),
        ("lang = 'en'\nlang = 'de'", 2, "not valid TOML"),
        ("lang = [\n\n", 1, "not valid TOML"),
    ],
)
def test_an_error_names_file_line_and_remedy(folder: Path, text: str, line: int, told: str) -> None:
    path = write(folder / "qa.toml", text)
    with pytest.raises(ConfigError) as caught:
        read_settings(path)
    first, second = str(caught.value).split("\n")
    assert first.startswith(f"qa.toml:{line}: ")
    assert told in first
    assert second == f"  {line} | {text.splitlines()[line - 1].strip()}"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("ignore = [\n'accuracy',\n'acuracy',\n]", 3, "Did you mean 'accuracy'?"),
        ("select = ['doubled-spaces']", 1, "Did you mean 'doubled-space'?"),
        ("[per-file-ignores]\n'*' = [\n'doubled-spaces']", 3, "Did you mean 'doubled-space'?"),
        ("[rules.doubled-spaces]", 1, "there is no rule 'doubled-spaces'. Did you mean"),
        ("[rules.doubled-space]\nlimit = 1", 2, "no option 'limit'. It has no options."),
        ("[rules]\nduplicated-segment = {shortest = 'x'}", 2, "a whole number, not 'x'."),
        ("[rules.duplicated-segment]\nshortst = 1", 2, "Did you mean 'shortest'?"),
    ],
)
def test_names_of_rules_and_options_are_checked_with_their_line(
    folder: Path, text: str, line: int, told: str
) -> None:
    settings = read_settings(write(folder / "qa.toml", text))
    with pytest.raises(ConfigError) as caught:
        select_rules(settings)
    assert str(caught.value).startswith(f"qa.toml:{line}: ")
    assert told in str(caught.value)


def test_the_line_in_pyproject_is_that_of_our_table(folder: Path) -> None:
    text = "[tool.other]\nignor = 1\n[tool.qa]\nignor = 1\n"
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:4: unknown key 'ignor'"):
        read_settings(write(folder / "pyproject.toml", text))


def test_what_cannot_be_read_is_an_error(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml: cannot be read: No such file"):
        read_settings(folder / "gone.toml")
    (folder / "qa.toml").write_bytes(b"lang = '\xff'")
    with pytest.raises(ConfigError, match="it is not UTF-8"):
        read_settings(folder / "qa.toml")


def test_a_byte_order_mark_does_no_harm(folder: Path) -> None:
    (folder / "qa.toml").write_bytes(b"\xef\xbb\xbflang = 'de'")
    assert read_settings(folder / "qa.toml").lang == "de"


def test_options_reach_the_rule(folder: Path) -> None:
    path = write(
        folder / "qa.toml",
        "select = ['duplicated-segment']\n[rules.duplicated-segment]\nshortest-sentence = 99\n",
    )
    (rule,) = select_rules(read_settings(path))
    assert rule.shortest_sentence == 99  # type: ignore[attr-defined]


@pytest.mark.parametrize("depth", [300, 450, 5000])
@pytest.mark.parametrize("name", ["qa.toml", "pyproject.toml"])
def test_settings_that_are_nested_too_deep_are_told(folder: Path, name: str, depth: int) -> None:
    deep = "[tool.qa]\n" if name == "pyproject.toml" else ""
    path = write(folder / name, f"{deep}ignore = {'[' * depth}{']' * depth}\n")
    with pytest.raises(ConfigError, match=name):
        read_settings(path)
