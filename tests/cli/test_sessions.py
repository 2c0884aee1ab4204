"""What commands say and write, one after another, as somebody at a terminal sees it.

Each session starts in a folder with the files of `files()`. Its golden file has each command with its status, standard
output, standard error, and the files that it left changed: whoever changes an option, a message or a status sees
where it is felt (`pytest --update-golden`). Only few rules run, whose judgement hardly changes, and their confidence is left out.
"""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qa.cli.main import run

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[Path, str], None]
SETTINGS = """\
select = ["doubled-space", "doubled-word", "repeated-phrase", "number-mismatch", "space-before-punctuation", "wrong-term", "forbidden-name"]
"""
FLAWED = "One  gap and the the end.\n\nA second paragraph , with more.\n\nAll is well here.\n"
UNITS = """\
msgid ""
msgstr "Language: de\\nX-Source-Language: en\\n"

msgid "Three houses were sold."
msgstr "Vier  Häuser wurden wurden verkauft."

#, fuzzy
msgid "Old"
msgstr "Alt  und kalt"

msgid "New"
msgstr ""
"""
ROWS = """\
{"id": "1", "text": "The the house has 42 rooms.", "source": "Das Haus hat 24 Zimmer.", "lang": "en", "source_lang": "de"}
{"id": "2", "text": "All is well.", "source": "Alles ist gut.", "lang": "en", "source_lang": "de"}
{"id": "3", "text": "One  gap.", "source": "Eine Lücke.", "lang": "en", "source_lang": "de"}
{"id": "3", "text": "Twice the same id, and a  gap.", "lang": "en"}
{"text": 12}
not json
"""
TABLE = 'id,text,source\n1,"A  gap, quoted",Eine Lücke\n2,Nothing wrong,Nichts\n3,,leer\n'
HYPOTHESIS = (
    "The cat sat on the mat.\nIt rained on Friday.\nNobody came to the the door.\nThe end.\n"
)
OTHER = "A cat sat on a mat.\nOn Friday it rained.\nNobody came to the door.\nThe  end of it.\n"
REFERENCE = "The cat sat on the mat.\nIt was raining on Friday.\nNobody came to the door.\nThis is the end.\n"
SOURCE = "Die Katze saß auf der Matte.\nAm Freitag regnete es.\nNiemand kam an die Tür.\nDas ist das Ende.\n"


def files() -> dict[str, str]:
    """The files with which each session starts, by their paths."""
    return {
        "qa.toml": SETTINGS,
        "a.txt": FLAWED,
        "clean.txt": "Nothing is wrong here.\n",
        "sub/b.md": "# A  title\n\nText with *the the* word.\n\n<!-- qa: ignore[doubled-space] -->\nA  gap.\n",
        "sub/b.de.md": "# Ein Titel\n\nText mit dem Wort.\n\nEine Lücke.\n",
        "sub/c.bin": "no text",
        "units.po": UNITS,
        "rows.jsonl": ROWS,
        "rows.csv": TABLE,
        "hyp.txt": HYPOTHESIS,
        "other.txt": OTHER,
        "ref.txt": REFERENCE,
        "src.txt": SOURCE,
        "terms.csv": "source,target,forbidden\nHaus,house,building\nTür,door,\n",
        "broken.toml": "select = [\n",
        "odd.toml": 'selekt = ["doubled-space"]\nmin-confidence = 3\n[rules.doubled-word]\nshortest = "x"\n',
        "paths.toml": SETTINGS
        + 'exclude = ["other.txt"]\nfail-on = "major"\n[[paths]]\nfiles = ["sub/**"]\nlang = "en"\n',
    }


SESSIONS: dict[str, tuple[str, ...]] = {
    "check": (
        "check a.txt",
        "check clean.txt",
        "check a.txt clean.txt sub --statistics",
        "check a.txt --quiet",
        "check a.txt --exit-zero",
        "check a.txt --fail-on major",
        "check a.txt --min-confidence 1",
        "check a.txt --select doubled-space",
        "check a.txt --select doubled-space --extend-select doubled-word",
        "check a.txt --ignore doubled-space,linguistic-conventions",
        "check a.txt --exclude a.txt",
        "check a.txt --color",
        "check a.txt -o out.txt",
        "check a.txt --format concise --also markdown=out.md --also csv=out.csv",
    ),
    "what cannot be done": (
        "check",
        "check nope.txt",
        "check nope.txt a.txt --quiet",
        "check nope.txt --exit-zero",
        "check sub/c.bin",
        "check a.txt --select nope",
        "check a.txt --select doubled-sapce",
        "check a.txt --ignore nope",
        "check a.txt --min-confidence 2",
        "check a.txt --min-confidence x",
        "check a.txt --format nope",
        "check a.txt --lang nope-",
        "check a.txt --encoding nope",
        "check a.txt --source nope.txt",
        "check a.txt clean.txt --source src.txt",
        "check a.txt --reference nope.txt",
        "check a.txt --also nope",
        "check a.txt --also nope=out",
        "check a.txt --also csv=out --also json=out",
        "check a.txt -o sub",
        "check a.txt -o nope/out.txt",
        "check a.txt --jobs 0",
        "check a.txt --memory 1",
        "check a.txt --resume",
        "check a.txt --nope",
        "chekc a.txt",
        "check a.txt --config nope.toml",
        "check a.txt --config broken.toml",
        "check a.txt --config odd.toml",
        "check a.txt --terms nope.csv",
        "check a.txt --terms a.txt",
        "check a.txt --names nope.csv",
        "check a.txt --knowledge nope.db",
        "check a.txt --verdicts a.txt",
        "check a.txt --engine nope",
        "check a.txt --changed-since HEAD",
        "check a.txt --source-pattern {nope}",
        "check a.txt --schema-version 3",
        "check '*.nope'",
    ),
    "settings": (
        "check a.txt --isolated --select doubled-space",
        "check a.txt other.txt sub --config paths.toml",
        "check . --config paths.toml --format concise",
        "check sub/b.md --lang de --source sub/b.de.md --source-lang de",
        "check sub/b.md --source-pattern {stem}.de{suffix}",
        "check hyp.txt --source src.txt --line-by-line --lang en --source-lang de",
        "check hyp.txt --source src.txt --terms terms.csv --line-by-line --lang en --source-lang de",
        "check hyp.txt --reference ref.txt",
    ),
    "formats": tuple(
        f"check a.txt sub rows.csv --format {name}"
        for name in (
            "concise",
            "csv",
            "github",
            "gitlab",
            "json",
            "jsonl",
            "junit",
            "markdown",
            "rdjson",
            "rdjsonl",
            "sarif",
        )
    ),
    "rows": (
        "check rows.jsonl",
        "check rows.csv",
        "check rows.jsonl --format jsonl --schema-version 1",
        "check rows.jsonl --fix",
        "check rows.csv --fix --diff",
        "check rows.csv --fix",
        "check rows.csv",
        "check rows.jsonl -o out/ --shard-size 2",
        "check rows.jsonl -o out/ --shard-size 2",
        "check rows.jsonl -o out/ --shard-size 2 --resume",
    ),
    "units": (
        "check units.po",
        "check units.po --untranslated --format concise",
        "check units.po --diff",
        "check units.po --fix",
        "check units.po",
    ),
    "fixes": (
        "check a.txt --diff",
        "check a.txt --diff --unsafe-fixes",
        "fix --diff a.txt sub",
        "fix a.txt --select doubled-space --exit-non-zero-on-fix",
        "check a.txt sub --fix --exit-non-zero-on-fix --select doubled-space",
        "fix a.txt",
        "fix a.txt --unsafe-fixes",
        "check a.txt sub",
        "fix clean.txt",
        "fix nope.txt",
        "fix --from nope.jsonl a.txt",
    ),
    "verdicts": (
        "dismiss a.txt:1:4 --comment typist --author anna --date 2026-01-02",
        "check a.txt",
        "confirm a.txt:1:14",
        "confirm a.txt:1:14",
        "fix --confirmed a.txt --diff",
        "fix a.txt --confirmed",
        "dismiss a.txt:9:9",
        "dismiss a.txt",
        "dismiss nope.txt:1:1",
        "dismiss doubled-space:x --in a.txt",
        "dismiss space-before-punctuation:, --in a.txt",
        "dismiss 0123456789abcdef --in a.txt",
        "dismiss a.txt:1:4 --isolated",
        "check a.txt --prune",
        "check a.txt --verdicts other.jsonl",
    ),
    "baseline": (
        "baseline a.txt sub",
        "check a.txt sub",
        "baseline a.txt",
        "baseline nope.txt",
        "check a.txt --format json",
        "check a.txt --verdicts none.jsonl --quiet",
    ),
    "names": (
        "names list",
        "names add 'Anna Kovač' 'Ana Kovac' --names names.csv",
        "names add 'Anna Kovač' 'Annuska' --names names.csv",
        "names add 'Anna Kovač' --names names.csv",
        "names forbid 'Anna Kovatsch' 'Anna Kovač' --names names.csv",
        "names list --names names.csv",
        "names list kovač --names names.csv",
        "names list nobody --names names.csv",
        "names import names.csv --names more.csv",
        "names import nope.csv --names more.csv",
        "names add '' --names names.csv",
        "check clean.txt --names names.csv",
    ),
    "filter": (
        "filter rows.jsonl -o kept.jsonl",
        "filter rows.jsonl -o kept.jsonl --drop-rule doubled-word --reasons why.jsonl",
        "filter rows.jsonl -o kept.jsonl --drop-severity minor --quiet",
        "filter rows.jsonl -o kept.jsonl --min-score 90 --reasons why.jsonl",
        "filter rows.csv -o kept.csv --drop-severity minor",
        "filter rows.jsonl rows.csv -o kept/ --drop-severity minor",
        "filter rows.jsonl rows.csv -o kept/ --drop-severity minor --resume",
        "filter rows.jsonl",
        "filter a.txt -o kept.txt",
        "filter nope.jsonl -o kept.jsonl",
        "filter rows.jsonl -o rows.jsonl",
        "filter rows.jsonl -o kept.jsonl --drop-rule nope",
    ),
    "score": (
        "score hyp.txt -r ref.txt",
        "score hyp.txt other.txt -r ref.txt -m bleu,chrf,ter",
        "score hyp.txt -r ref.txt -r other.txt -m bleu --segments",
        "score hyp.txt -r ref.txt -m ter --segments --limit 2 --differences",
        "score hyp.txt -r ref.txt -m chrf --segments --sort chrf --format json",
        "score hyp.txt -r ref.txt --format csv --segments -w 4",
        "score hyp.txt -r ref.txt --format markdown --segments",
        "score hyp.txt -r ref.txt --format jsonl",
        "score hyp.txt other.txt -r ref.txt --paired bs --samples 20 -m chrf",
        "score hyp.txt other.txt -r ref.txt --paired ar --samples 20 -m chrf --format json",
        "score hyp.txt -r ref.txt --confidence --samples 20 -m bleu",
        "score hyp.txt -r ref.txt --fail-under bleu=99",
        "score hyp.txt -r ref.txt --fail-under bleu=1,chrf=2",
        "score hyp.txt -r ref.txt -m ter --fail-under ter=1",
        "score hyp.txt -r ref.txt -o score.txt",
        "score hyp.txt -r ref.txt --scorecard --source src.txt --source-lang de --lang en",
        "score hyp.txt -r ref.txt --scorecard --preset wmt --format json",
        "score hyp.txt --align -r ref.txt -m chrf",
        "score hyp.txt -r ref.txt --lowercase --tokenize intl --smooth-method floor --smooth-value 0.5 -m bleu",
        "score hyp.txt -r ref.txt --chrf-char-order 2 --chrf-beta 1 -m chrf,chrf++",
        "score hyp.txt -r ref.txt -m ter --ter-normalized --ter-no-punct --ter-case-sensitive",
    ),
    "score what cannot be scored": (
        "score",
        "score hyp.txt",
        "score nope.txt -r ref.txt",
        "score hyp.txt -r nope.txt",
        "score hyp.txt -r a.txt",
        "score hyp.txt -r ref.txt -m nope",
        "score hyp.txt -r ref.txt -m comet",
        "score hyp.txt -r ref.txt --fail-under bleu",
        "score hyp.txt -r ref.txt --fail-under nope=1",
        "score hyp.txt -r ref.txt --fail-under ter=1",
        "score hyp.txt -r ref.txt --paired bs",
        "score hyp.txt -r ref.txt --sort ter",
        "score hyp.txt -r ref.txt --tokenize nope",
        "score hyp.txt -r ref.txt --lang xx-",
        "score hyp.txt -r ref.txt --source clean.txt --scorecard",
        "score hyp.txt -r ref.txt --judgements out.jsonl",
        "score hyp.txt -r ref.txt --metric-model bleu=x",
        "score hyp.txt -r ref.txt --limit -1",
        "score hyp.txt hyp.txt -r ref.txt",
        "score - -r - ",
    ),
    "pick": (
        "pick hyp.txt other.txt",
        "pick hyp.txt other.txt --source src.txt --lang en --source-lang de",
        "pick hyp.txt other.txt --by chrf -r ref.txt",
        "pick hyp.txt other.txt --by ter -r ref.txt --whole",
        "pick hyp.txt other.txt --whole",
        "pick hyp.txt other.txt --format jsonl",
        "pick hyp.txt other.txt --format jsonl --by bleu -r ref.txt --whole",
        "pick hyp.txt other.txt -o picked.txt --quiet",
        "pick hyp.txt",
        "pick hyp.txt a.txt",
        "pick hyp.txt nope.txt",
        "pick hyp.txt other.txt --by nope",
        "pick hyp.txt other.txt --by bleu",
        "pick hyp.txt other.txt --source nope.txt",
        "pick rows.jsonl rows.jsonl",
    ),
    "others": (
        "explain nope",
        "explain doubled-sapce",
        "explain accuracy",
        "languages xx-",
        "learn clean.txt -o names.db",
        "learn clean.txt -o names.db",
        "learn nope.txt -o names.db",
        "learn a.txt -o a.txt",
        "learn a.txt",
        "check clean.txt --knowledge names.db",
        "check clean.txt --across",
        "lexicon list",
        "lexicon remove nope",
        "lexicon check terms.csv",
        "lexicon check nope.txt",
        "lexicon import nope.txt",
        "report clean.txt -o page.html --quiet",
        "report nope.txt",
        "report a.txt --format docx",
        "report a.txt --fit 200",
        "judge a.txt --estimate",
        "judge a.txt",
        "judge a.txt -o out.jsonl --endpoint nope --model x",
        "judge a.txt -o out.jsonl --batch-write batch.jsonl --model x",
        "judge a.txt -o out.jsonl --budget x --model x --endpoint http://localhost:1",
        "judge a.txt -o out.jsonl --calibrate nope.jsonl",
    ),
}
# What differs from day to day, from machine to machine, or after each reading of findings.
VARYING = (
    (r"(?<=[-a-z]) \d+%\]", " N%]"),
    (r'("confidence": |confidence=|"rank": )[\d.]+', r"\g<1>N"),
    (r"\b\d+ rules? needs?\b", "N rules need"),
    (r",0\.\d+,", ",N,"),
    (r'("(?:version|semanticVersion)": ")[\d.a-z+]+"', r'\g<1>N"'),
    (r'"key": \{[^}]*\}', '"key": {…}'),
    (r'"custom_id": "[^"]*"', r'"custom_id": "…"'),
    (r'"(?:[^"\\]|\\.){160,}"', '"…"'),
    (r"\b\d+(\.\d+)? (ms|s|seconds?|minutes?)\b", "N seconds"),
)


def steady(text: str, folder: Path) -> str:
    text = text.replace(str(folder), "FOLDER")
    for pattern, said in VARYING:
        text = re.sub(pattern, said, text)
    return text


def contents(folder: Path) -> dict[str, str]:
    """What stands in each file, without those that are no text."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            large = path.suffix in {".html", ".db", ".docx"} or b"\0" in content
            name = path.relative_to(folder).as_posix()
            found[name] = "…\n" if large else content.decode("utf-8", "replace")
    return found


@pytest.mark.parametrize("name", SESSIONS)
def test_a_session(
    name: str,
    tmp_path: Path,
    golden: Golden,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path.parent / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    for path, text in files().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())

    def lines() -> Iterator[str]:
        for command in SESSIONS[name]:
            before = contents(tmp_path)
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
            status = run(tuple(shlex.split(command)))
            out, err = capfd.readouterr()
            yield f"$ qa {command}\n"
            yield out
            yield "".join(f"! {line}\n" for line in err.splitlines())
            for path, text in contents(tmp_path).items():
                if before.get(path) != text:
                    yield f"> {path}\n" + "".join(f"> | {line}\n" for line in text.splitlines())
            yield f"= {status}\n\n"

    golden(GOLDEN / f"{name.replace(' ', '_')}.txt", steady("".join(lines()), tmp_path))
