"""Entry point of `qa` and `python -m qa`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit with its status."""
    _import_nothing_from_here()
    _open_all()
    if sys.argv[1:] == ["--version"] and _tell_version():
        return
    from qa.run.collector import collect_no_more, collect_seldom

    collect_seldom()  # before anything large is imported
    from qa.cli.main import run

    status = run(sys.argv[1:])
    collect_no_more()
    sys.exit(status)


def _tell_version() -> bool:
    """Print the version without Click, since scripts and editors ask for it; whether that worked.

    If not (a full disk, a closed pipe), Click tries again, and the error is told as any other.
    """
    from qa import __version__

    try:
        print(f"qa {__version__}", flush=True)  # noqa: T201  # nothing if standard output is closed
    except OSError:
        return False
    return True


def _import_nothing_from_here() -> None:
    """Keep the working directory off the import path, here and in child processes.

    The working directory holds the user's texts: a file there named like a module would run in its place.
    Python searches it with `-m` and `-c`, which also start child processes, and for an empty entry in
    PYTHONPATH.
    """
    os.environ["PYTHONSAFEPATH"] = "1"
    named = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    if named:
        os.environ["PYTHONPATH"] = os.pathsep.join(named)
    else:
        os.environ.pop("PYTHONPATH", None)
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    try:
        here = os.getcwd()  # noqa: PTH109
    except OSError:  # it is gone
        here = ""
    if here == own or here in map(os.path.abspath, named):
        here = ""
    sys.path[:] = [path for path in sys.path if path not in {"", here}]


def _open_all() -> None:
    """Open any of stdin, stdout and stderr that is closed, on the null device.

    Otherwise the next file opened would take the closed descriptor and receive what is printed.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the first free number: this one
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # stays open


if __name__ == "__main__":
    main()
