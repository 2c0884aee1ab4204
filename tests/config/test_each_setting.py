"""What each key of the settings makes of values of each type, at both sides of their limits.

A golden file: what differs from the settings without it, or the message (`pytest --update-golden`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from qa.config import ConfigError, Settings, read_settings
from qa.config.values import KEYS

Golden = Callable[[Path, str], None]
GOLDEN = Path(__file__).parent / "golden" / "each_setting.txt"
VALUES = (
    "true", "1", "-1", "0", "-0.01", "0.5", "1.01", "100", "100.5", "179", "180", "999999999.5", "1e9", "2026-01-02",
    '"x"', '""', '"minor"', '"Major"', '"de"', '"{stem}.de{suffix}"', '"{nope}"', '"../x"', "[]", '["a", "b"]', "[1]",
    "{}", '{a = "x"}', '{a = ["x"]}', "{a = 1}", "{a = {b = 1}}", '[{glob = "a"}]',
    f'["{"*" * 9}a"]', f'["{"a*" * 40}"]', f'{{"{"a*" * 40}" = "x"}}',
)  # fmt: skip
OTHERS = (
    *(f"report = {{{key} = {value}}}" for key in ("fit", "unfit", "title", "fti") for value in VALUES[:16]),
    *(
        f"judge = {{{key} = {value}}}"
        for key in ("endpoint", "model", "key-variable", "price-in", "price-out", "price")
        for value in VALUES[:16]
    ),
    'paths = [{lang = "de"}]',
    'paths = [{glob = "{lang}/*.md", lang = "{lang}", source = "en/{lang}.md", source-lang = "en"}]',
    'paths = [{glob = "a", lang = "{lang}"}]',
    'paths = [{glob = "a", source = "{page}"}]',
    'paths = [{glob = "a", lang = "nope-"}]',
    'paths = [{glob = "a", source-lang = "nope-"}]',
    'paths = [{glob = "{a}{a}"}]',
    'paths = [{glob = "{a"}]',
    'paths = [{glob = "a", select = "x"}]',
    'paths = [{glob = "a", selekt = ["x"]}]',
    'paths = [{glob = "a"}, 1]',
    "paths = [{glob = 1}]",
    'accepted-words-file = ["words.txt", "words.txt"]\naccepted-words = ["first"]',
    'accepted-words-file = "qa.toml/x"',
    "selct = []",
    "zzz = []",
    "[tool.qa]",
    "fail-on =",
    '\n\nlang = "de"\nlang = "fr"',
    "[rules.a]\nb = 1\n[rules]\nc = 2",
    "x.y = 1",
    "a" * 300 + " = 1",
)  # fmt: skip


def told(folder: Path, text: str, *, trusted: bool) -> Iterator[str]:
    (folder / "qa.toml").write_text(text + "\n", "utf-8")
    try:
        settings = read_settings(folder / "qa.toml", trusted=trusted)
    except ConfigError as error:
        yield f"  {error}"
        return
    plain = Settings()
    for field in fields(Settings):
        value = getattr(settings, field.name)
        if field.name not in {"file", "root"} and value != getattr(plain, field.name):
            yield f"  {field.name}: {value!r}"


def test_each_key_with_each_value(
    tmp_path: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "words.txt").write_text("# a remark\none\n\n  two words # and why\n", "utf-8")
    lines = []
    for text in (*(f"{key} = {value}" for key in KEYS for value in VALUES), *OTHERS):
        known = [*told(tmp_path, text, trusted=False)]
        lines += [text, *known]
        trusted = [*told(tmp_path, text, trusted=True)]
        if trusted != known:
            lines += ["  where files are trusted:", *trusted]
    golden(GOLDEN, "\n".join(lines).replace(str(tmp_path), "FOLDER") + "\n")
