"""Under which license each file of data is: the table of SOURCES.md, the files, and the metadata agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path, PurePosixPath

import qa

HERE = Path(__file__).parents[2]
HOUSE = Path(qa.__file__).parent
ROW = re.compile(r"^\| (`[^|]+`) \| ([\w.-]+(?: AND [\w.-]+)*) \|$", re.MULTILINE)
# Whose sources are named further down: data that others made, by what it is called.
MADE_OF_OTHERS = (
    "*.senses",
    "*.affixes",
    "*.sequences",
    "*.words",
    "*.letters",
    "locale.json",
    "cldr_places.txt",
)


def table() -> dict[str, str]:
    """The license of each pattern of files."""
    text = (HOUSE / "languages" / "SOURCES.md").read_text("utf-8")
    head = text.partition("# What the tables")[0]
    return {
        pattern: license
        for patterns, license in ROW.findall(head)
        for pattern in re.findall("`([^`]+)`", patterns)
    }


def files() -> list[PurePosixPath]:
    return [PurePosixPath(path.relative_to(HOUSE).as_posix()) for path in HOUSE.rglob("*.*")]


def test_each_pattern_has_files() -> None:
    there = files()
    assert table()
    assert [one for one in table() if not any(path.match(one) for path in there)] == []


def test_data_that_others_made_have_a_license_of_their_own() -> None:
    patterns = table()
    made = [path for path in files() if any(path.match(name) for name in MADE_OF_OTHERS)]
    assert made
    assert [path for path in made if not any(path.match(one) for one in patterns)] == []


def test_the_metadata_name_all_licenses() -> None:
    project = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]
    named = set(project["license"].split(" AND "))
    of_data = {license for each in table().values() for license in each.split(" AND ")}
    assert named == of_data | {"Apache-2.0"}
    for pattern in project["license-files"]:
        assert list(HERE.glob(pattern)), pattern
