"""What PyPI shows has no link that leads nowhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = "https://github.com/own/qa/blob/v9.9.9/"
PICTURE = "https://raw.githubusercontent.com/own/qa/v9.9.9/"


def test_the_readme_of_a_release_has_addresses_alone(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name in ("README.md", "docs/pypi_readme.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    subprocess.run(
        [sys.executable, "docs/pypi_readme.py", "own/qa", "v9.9.9"], cwd=tmp_path, check=True
    )
    text = (tmp_path / "README.md").read_text("utf-8")
    links = re.findall(r"(!?)\[[^\[\]]*\]\(([^()\s]+)\)", text)
    assert [target for _, target in links if "://" not in target] == []
    own = [(bool(sign), target) for sign, target in links if "own/qa" in target]
    assert len(own) >= 30
    for is_picture, target in own:
        root = PICTURE if is_picture else PAGE
        assert target.startswith(root)
        assert (ROOT / target.removeprefix(root)).exists(), target
