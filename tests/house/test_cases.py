"""A run of all tests has the cases of one test as one: each is run, and each that fails is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parents[1] / "support"
CONFTEST = f"""
import sys
sys.path.insert(0, {str(SUPPORT)!r})
from cases import together

def pytest_collection_modifyitems(items):
    items[:] = together(items)
"""
TESTS = """
import pytest

RAN = []

@pytest.mark.parametrize(("number", "text"), [(1, "a"), (2, "b"), (3, "c"), (4, "d")])
def test_two_of_four_fail(number, text):
    RAN.append(text)
    if number == 4:
        pytest.fail("the fourth")
    assert number != 2

class TestOfAClass:
    @pytest.mark.parametrize("number", [1, 2, 3])
    def test_one_of_three_is_skipped(self, number):
        RAN.append(number)
        if number == 2:
            pytest.skip("the second")

@pytest.mark.parametrize("number", [1, pytest.param(2, marks=pytest.mark.xfail(strict=True))])
def test_what_is_marked_stays_apart(number):
    RAN.append(-number)
    assert number == 1

@pytest.mark.parametrize("number", [1, 2])
def test_each_has_a_folder_of_its_own(number, tmp_path):
    assert not list(tmp_path.iterdir())
    (tmp_path / "file").touch()

@pytest.fixture(scope="module")
def lasting():
    RAN.append("made")
    return []

@pytest.mark.parametrize("number", [1, 2])
def test_what_lasts_is_shared(lasting, number):
    lasting.append(number)
    assert lasting == [1, 2][:number]

@pytest.fixture
def fresh():
    return []

@pytest.mark.parametrize("number", [1, 2])
def test_what_asks_for_something_fresh_stays_apart(number, fresh):
    fresh.append(number)
    assert fresh == [number]

def test_all_have_run():
    assert RAN == ["a", "b", "c", "d", 1, 2, 3, -1, -2, "made"]
"""


@pytest.mark.thorough
def test_every_case_runs_and_each_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, "utf-8")
    (tmp_path / "test_some.py").write_text(TESTS, "utf-8")
    # What this run was asked for is not asked of the other: the tests there know no `--thorough`.
    environment = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    plugins = [f"-pno:{name}" for name in ("cacheprovider", "asyncio", "anyio")]
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-v",
            *plugins,
            "--rootdir",
            str(tmp_path),
            "-c",
            "/dev/null",
            ".",
        ],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment,
    ).stdout
    assert "test_two_of_four_fail FAILED" in told
    assert "2 of 4 cases failed" in told
    assert "test_two_of_four_fail[2-b]" in told
    assert "test_two_of_four_fail[4-d]: the fourth" in told
    assert "test_one_of_three_is_skipped PASSED" in told
    assert "1 failed, 7 passed, 1 xfailed" in told
