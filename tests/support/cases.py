"""The cases of one test as one test: what pytest does around a test costs more than most cases do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# Applies to every test, and asks for nothing that differs from case to case.
FOR_ALL = frozenset(("environment_is_left_alone",))
# How long a fixture has to last to be the same for all cases of a test.
WIDE = frozenset(("session", "package", "module"))


def together(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests, with those that differ in their values alone made one, at the place of the first.

    Each case has a folder of its own if it asks for `tmp_path`. Left alone is what asks for another fixture besides its
    values that is made anew for each test, what has a mark of its own (a case that is expected to fail) and what
    Hypothesis makes the values of.
    """
    groups: dict[tuple[int, object], list[pytest.Function]] = {}
    for item in items:
        if isinstance(item, pytest.Function) and _is_plain(item):
            groups.setdefault((id(item.parent), item.originalname), []).append(item)
    first: dict[pytest.Item, pytest.Item] = {}
    left: set[pytest.Item] = set()
    for cases in groups.values():
        if len(cases) > 1:
            first[cases[0]] = _one(cases)
            left.update(cases[1:])
    return [first.get(item, item) for item in items if item not in left]


def _is_plain(item: pytest.Function) -> bool:
    """Whether nothing but the values of its mark makes a case what it is."""
    spec = getattr(item, "callspec", None)
    if spec is None or getattr(item.function, "is_hypothesis_test", False):
        return False
    if any(mark.name in ("skip", "skipif", "xfail") for mark in item.iter_markers()):
        return False
    direct: set[str] = set()
    for mark in item.iter_markers("parametrize"):
        if mark.kwargs.get("indirect"):
            return False
        names = mark.args[0]
        direct.update(
            (name.strip() for name in names.split(",")) if isinstance(names, str) else names
        )
    return spec.params.keys() == direct and all(
        name in FOR_ALL or name == "tmp_path" or _lasts(item, name)
        for name in _asked(item) - direct
    )


def _asked(item: pytest.Function) -> set[str]:
    """The fixtures that a test asks for by itself, by a mark or since they apply to it."""
    return {*item._fixtureinfo.initialnames}  # noqa: SLF001  # pytest tells nobody else


def _lasts(item: pytest.Function, name: str) -> bool:
    """Whether a fixture is the same for all cases."""
    known = item._fixtureinfo.name2fixturedefs.get(name)  # noqa: SLF001  # as above
    return known is not None and known[-1].scope in WIDE


def _one(cases: list[pytest.Function]) -> pytest.Item:
    """A test that runs cases, all of them, and tells each that failed."""

    taken = cases[0]._fixtureinfo.argnames  # noqa: SLF001  # what it is called with
    shared = sorted(_asked(cases[0]) - cases[0].callspec.params.keys() - FOR_ALL - {"tmp_path"})

    def run() -> None:
        request = made._request  # noqa: SLF001  # a method would get it in the place of `self`
        failed: list[Exception] = []
        skipped: list[BaseException] = []
        known = {name: request.getfixturevalue(name) for name in shared}
        for case in cases:
            values = {
                **case.callspec.params,
                **{name: known[name] for name in taken if name in known},
            }
            if "tmp_path" in taken:
                folders: pytest.TempPathFactory = request.getfixturevalue("tmp_path_factory")
                values["tmp_path"] = folders.mktemp("case")
            try:
                case.obj(**values)
            except pytest.skip.Exception as why:
                skipped.append(why)
            except pytest.fail.Exception as why:
                failed.append(AssertionError(f"{case.name}: {why.msg}"))
            except Exception as error:  # noqa: BLE001  # whatever it is, the other cases run
                error.add_note(case.name)
                failed.append(error)
        if len(failed) == 1:
            raise failed[0]
        if failed:
            text = f"{len(failed)} of {len(cases)} cases failed"
            raise ExceptionGroup(text, failed)
        if len(skipped) == len(cases):
            raise skipped[0]

    _mark(run, cases[0])
    name = cases[0].originalname
    made = pytest.Function.from_parent(cases[0].parent, name=name, callobj=run)
    return made


def _mark(run: Callable[..., None], case: pytest.Function) -> None:
    """Give a test the marks of its cases but their values."""
    for mark in getattr(case.function, "pytestmark", ()):
        if mark.name != "parametrize":
            getattr(pytest.mark, mark.name)(*mark.args, **mark.kwargs)(run)
