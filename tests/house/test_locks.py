"""What CI and the image install is pinned by hash, all of it."""

import re
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]
PIN = re.compile(r"([a-z0-9-]+)==([\w.+!]+)(?: ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def pins(name: str) -> dict[str, int]:
    """The pinned distributions of a lock, and how many hashes each has."""
    found: dict[str, int] = {}
    last = ""
    for line in (HERE / "requirements" / name).read_text("utf-8").splitlines():
        if pin := PIN.fullmatch(line):
            last = pin[1]
            found.setdefault(last, 0)
        else:
            assert HASH.fullmatch(line), line
            found[last] += 1
    return found


def required(*extras: str) -> set[str]:
    """The distributions that the project asks for itself."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"]]
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    names = (re.split(r"[\[<>=,;! ]", line, maxsplit=1)[0] for line in lines)
    return {name.lower().replace("_", "-") for name in names} - {"translation-qa"}


@pytest.mark.parametrize(
    ("name", "extras"),
    [("run.txt", ()), ("dev.txt", ("dev", "docs", "test", "judge", "lsp", "parquet", "serve"))],
)
def test_every_distribution_has_its_hashes(name: str, extras: tuple[str, ...]) -> None:
    locked = pins(name)
    assert all(locked.values())
    assert required(*extras) <= locked.keys()


def test_the_workflow_and_the_image_install_by_hash() -> None:
    for path in (".github/workflows/ci.yml", "Dockerfile"):
        text = (HERE / path).read_text("utf-8")
        assert "--require-hashes -r" in text
        assert "--no-deps --no-build-isolation" in text
