"""The door: `qa` and `python -m qa` both come in here."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit with its status."""
    _import_nothing_from_here()
    _open_all()
    if sys.argv[1:] == ["--version"]:  # asked by scripts and editors, so it does not wait for Click
        from qa import __version__

        sys.stdout.write(f"qa {__version__}\n")
        return
    from qa.cli.main import run

    sys.exit(run(sys.argv[1:]))


def _import_nothing_from_here() -> None:
    """Import nothing from the working directory, in this process and in those that it starts.

    It is where the texts are: a file there called like a module would be run instead of it. Python
    looks there with `-m` and `-c`, by which processes are started too, and for an empty entry of
    PYTHONPATH.
    """
    os.environ["PYTHONSAFEPATH"] = "1"
    given = os.environ.get("PYTHONPATH")
    if given is not None:
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, given.split(os.pathsep)))
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    try:
        here = os.getcwd()  # noqa: PTH109
    except OSError:  # it is gone
        here = ""
    if sys.path and sys.path[0] == here != own:
        del sys.path[0]
    sys.path[:] = filter(None, sys.path)


def _open_all() -> None:
    """See that standard input, output and errors are open, if only on nothing.

    The next file that is opened would take the place of one that is closed, and get what is printed.
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
