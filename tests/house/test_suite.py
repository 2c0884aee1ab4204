"""The tests themselves: the same each time, without a clock, and all of them in CI."""

from __future__ import annotations

import ast
import signal
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[2]
CI = ROOT / ".ci" / "run"
STOPWATCHES = frozenset(("perf_counter", "perf_counter_ns", "process_time", "thread_time"))
# What says how late it is, or how much time the processor has spent.
CLOCKS = frozenset(("monotonic", "perf_counter", "process_time", "thread_time", "time"))


def test_examples_are_the_same_each_time_and_none_is_timed() -> None:
    for name in ("repeat", "thorough"):
        profile = settings.get_profile(name)
        assert profile.deadline is None
        assert profile.derandomize
    assert settings().deadline is None


def reads_a_clock(node: ast.AST) -> bool:
    return any(
        isinstance(part, ast.Attribute)
        and part.attr in CLOCKS
        and isinstance(part.value, ast.Name)
        and part.value.id == "time"
        for part in ast.walk(node)
    )


def test_no_test_asserts_how_long_something_takes() -> None:
    for path in (ROOT / "tests").rglob("*.py"):
        source = path.read_text("utf-8")
        if "import time" not in source:
            continue
        timed: set[str] = set()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Attribute):  # the others say for how long to wait
                assert node.attr not in STOPWATCHES, f"{path}:{node.lineno}"
            if isinstance(node, ast.Assert):
                assert not reads_a_clock(node.test), f"{path}:{node.lineno}"
            elif isinstance(node, ast.Assign) and reads_a_clock(node.value):
                timed |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Assert):
                names = {part.id for part in ast.walk(node.test) if isinstance(part, ast.Name)}
                assert not names & timed, f"{path}:{node.lineno}"


def test_ci_leaves_no_test_out() -> None:
    if not CI.exists():
        pytest.skip("a package has no .ci")
    (line,) = [line for line in CI.read_text("utf-8").splitlines() if 'bash -c "$tests"' in line]
    assert line.startswith("HYPOTHESIS_PROFILE=thorough ")


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals are others there")
def test_signals_are_heard_though_whoever_started_the_tests_ignores_them(
    request: pytest.FixtureRequest,
) -> None:
    if threading.current_thread() is not threading.main_thread():
        pytest.skip("only the main thread sets what a signal does")
    path = str(ROOT / "tests" / "conftest.py")
    plugins: list[Any] = [
        one
        for one in request.config.pluginmanager.get_plugins()
        if getattr(one, "__file__", None) == path
    ]
    (conftest,) = plugins
    signals = (signal.SIGINT, signal.SIGHUP)
    before = [signal.signal(one, signal.SIG_IGN) for one in signals]
    try:
        conftest.hear_signals()
        assert [signal.getsignal(one) for one in signals] == [
            signal.default_int_handler, signal.SIG_DFL,
        ]  # fmt: skip
    finally:
        for one, was in zip(signals, before, strict=True):
            signal.signal(one, was)
