"""The door: `qa` and `python -m qa` both come in here."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] == ["--version"]:  # asked by scripts and editors, so it does not wait for Click
        from qa import __version__

        sys.stdout.write(f"qa {__version__}\n")
        return
    from qa.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
