"""What holds for all tests: the same examples each time, no clock, signals as a terminal sends them."""

from __future__ import annotations

import difflib
import gc
import os
import random
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import together
from forked import Forked
from hypothesis import settings

# The same examples in each run, so that a change alone makes a test fail; `thorough` has more of them, for
# CI. `explore` looks for new ones: HYPOTHESIS_PROFILE=explore pytest
settings.register_profile(
    "repeat", deadline=None, derandomize=True, print_blob=True, max_examples=15
)
settings.register_profile("thorough", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("explore", deadline=None, print_blob=True)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "repeat")
settings.load_profile(PROFILE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write golden files that differ, and show the difference",
    )
    parser.addoption(
        "--thorough",
        action="store_true",
        help="also what is left out of a run of all tests: sweeps, browsers under load",
    )
    parser.addoption("--shuffle", metavar="SEED", help="run the tests in an order made of SEED")


def pytest_configure(config: pytest.Config) -> None:
    """Say what the mark means, and hear signals."""
    config.addinivalue_line(
        "markers",
        "thorough: takes long; run in CI (HYPOTHESIS_PROFILE=thorough), with --thorough, or where it is named",
    )
    if not hasattr(config, "workerinput"):  # a process of xdist is told
        named = config.args_source is pytest.Config.ArgsSource.ARGS
        config.option.thorough |= named or PROFILE != "repeat" or config.option.update_golden
    else:  # xdist hands over what was written on the command line alone
        config.option.thorough |= config.workerinput["thorough"]
    hear_signals()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:  # noqa: ANN401  # xdist may be missing
    """Tell a process of xdist whether all tests run."""
    node.workerinput["thorough"] = node.config.option.thorough


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:  # noqa: ANN401  # as above
    """Give all tests of a folder to one process, unless another way was asked for.

    What they have in common (the code of the house as trees, tables of languages, a browser) is made once then.
    """
    if config.getoption("dist") != "load":
        return None
    from folders import by_folder

    return by_folder(config, log)


def hear_signals() -> None:
    """Let children hear signals, even if whoever started the tests ignores them.

    A shell ignores SIGINT for what it runs in the background, `nohup` SIGHUP, and so do all that are
    started from there: a test that interrupts a child would wait for ever.
    """
    if os.name == "nt" or threading.current_thread() is not threading.main_thread():
        return
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long; another order of the files, and of the tests in each.

    No test needs another.
    """
    if not config.getoption("--thorough"):
        left = [item for item in items if item.get_closest_marker("thorough")]
        items[:] = [item for item in items if not item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left)
        if not (config.getoption("keyword") or config.getoption("markexpr")):
            items[:] = together(items)
    seed = config.getoption("--shuffle")
    if seed is None:
        return
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(str(item.path), []).append(item)
    dice = random.Random(seed)  # noqa: S311  # no secret
    groups = list(files.values())
    dice.shuffle(groups)
    for group in groups:
        dice.shuffle(group)
    items[:] = [item for group in groups for item in group]


def pytest_collection_finish() -> None:
    """Let the collector of garbage look at no module, table and test again and again."""
    gc.collect()
    gc.freeze()


# pytest says which test runs; a library tells its allocator how to work when it is first imported.
SET_BY_OTHERS = frozenset(("PYTEST_CURRENT_TEST", "_RJEM_MALLOC_CONF"))


@pytest.fixture(autouse=True)
def environment_is_left_alone() -> Iterator[None]:
    """Fail a test that leaves a variable of the environment behind: the next would be run in another world."""
    before = dict(os.environ)
    yield
    after = dict(os.environ)
    left = sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
    left = [name for name in left if name not in SET_BY_OTHERS]
    if left:
        os.environ.clear()
        os.environ.update(before)
        pytest.fail(f"the test leaves these variables changed: {', '.join(left)}")


@pytest.fixture(scope="session")
def forked() -> Iterator[Forked]:
    """`qa` in processes of its own that need not import it again."""
    forked = Forked()
    yield forked
    forked.stop()


@pytest.fixture(scope="session")
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether a sweep takes every step, not only some."""
    return bool(request.config.getoption("--thorough"))


Golden = Callable[[Path, str], None]


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> Golden:
    """Hold a text against a golden file: it changes only by `pytest --update-golden`, which shows how."""

    def check(path: Path, text: str) -> None:
        known = path.read_bytes().decode("utf-8") if path.exists() else ""
        if text == known:
            return
        lines = difflib.unified_diff(
            known.splitlines(),
            text.splitlines(),
            f"{path.name} as it is",
            f"{path.name} now",
            lineterm="",
        )
        difference = "\n".join(lines)
        if not request.config.getoption("--update-golden"):
            pytest.fail(f"{path} differs; if this is right: pytest --update-golden\n{difference}")
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            print(difference)  # noqa: T201  # for whoever changes the file
        path.write_bytes(text.encode("utf-8"))

    return check
