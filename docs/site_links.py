"""A hook of the documentation site: what lies outside of `docs/` is named, not linked.

On the forge that holds the repository those links lead to files; a site has none of them.
"""

from __future__ import annotations

import re

OUTSIDE = re.compile(
    r"\[(?P<label>[^\[\]]+)\]\((?:\.\./)+(?P<path>(?!rules/|images/)[^()\s#]+)(?:#[^()\s]*)?\)"
)
KNOWN = re.compile(r"[\w-]+\.md\Z")


def on_page_markdown(markdown: str, **_given: object) -> str:
    """The page with links out of the folder written as the paths of files."""

    def told(match: re.Match[str]) -> str:
        if KNOWN.fullmatch(match["path"]) and match["path"].islower():
            return match.group()  # from docs/rules/ to docs/
        return f"{match['label']} (`{match['path']}`)"

    return OUTSIDE.sub(told, markdown)
