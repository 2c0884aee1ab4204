"""A rule is one file, and so is an output format: nothing else is touched for either."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).parents[2]
FORMAT = '''
"""TAP, for programs that run tests."""


class Tap:
    """`--format tap`."""

    def begin(self, run, out):
        """Write nothing."""

    def document(self, report, out):
        """Write a line for each finding."""
        for number, finding in enumerate(report.findings, 1):
            out.write(f"not ok {number} - {finding.rule}\\n")

    def end(self, summary, out):
        """Write how many there are."""
        out.write("done\\n")


FORMAT = Tap
'''
SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from qa.cli.main import run
sys.exit(run(["check", "--isolated", "--no-cache", "--format", "tap", sys.argv[2]]))
"""


def with_file(folder: Path, house: Path, path: str, content: str) -> None:
    """A folder that has all that the house has, and one file more."""
    name, _, rest = path.partition("/")
    folder.mkdir(exist_ok=True)
    for each in house.iterdir():
        if each.name != name and not (folder / each.name).exists():
            (folder / each.name).symlink_to(each)
    if rest:
        (folder / name).unlink(missing_ok=True)
        with_file(folder / name, house / name, rest, content)
    else:
        (folder / name).write_text(content, "utf-8")


def test_a_rule_and_a_format_are_one_file_each(tmp_path: Path) -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rule = re.search(r"<!-- rule: leading-comma -->\n\s*```python\n(.*?)```", page, re.DOTALL)
    assert rule is not None
    with_file(tmp_path / "qa", ROOT / "qa", "report/formats/tap.py", FORMAT.lstrip())
    dimension = "linguistic_conventions"
    rules = tmp_path / "qa" / "rules"
    rules.unlink()
    with_file(
        rules, ROOT / "qa" / "rules", f"{dimension}/leading_comma.py", textwrap.dedent(rule[1])
    )
    (tmp_path / "a.md").write_text("It rained.\n\n, said the mayor on Friday.\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), str(tmp_path / "a.md")],
        capture_output=True, text=True, timeout=300, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert done.stdout == "not ok 1 - leading-comma\ndone\n"
