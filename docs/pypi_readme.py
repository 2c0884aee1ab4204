"""Writes the links of the README as addresses: PyPI shows it without the repository.

    python docs/pypi_readme.py OWNER/NAME v0.2.0

The release workflow runs it before it builds. Pages lead to the files on GitHub; pictures are taken from where it
serves them as they are.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
LINK = re.compile(r"(?P<picture>!?)(?P<label>\[[^\[\]]*\])\((?P<path>(?![a-z]+:|#|/)[^()\s]+)\)")


def with_addresses(markdown: str, repository: str, ref: str) -> str:
    """The page with its relative links as addresses of the repository (owner/name) at a tag or commit."""
    page = f"https://github.com/{repository}/blob/{ref}"
    picture = f"https://raw.githubusercontent.com/{repository}/{ref}"

    def told(match: re.Match[str]) -> str:
        root = picture if match["picture"] else page
        return f"{match['picture']}{match['label']}({root}/{match['path']})"

    return LINK.sub(told, markdown)


if __name__ == "__main__":
    README.write_text(with_addresses(README.read_text("utf-8"), *sys.argv[1:3]), encoding="utf-8")
