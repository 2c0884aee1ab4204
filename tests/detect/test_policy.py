from __future__ import annotations

import pytest

from qa.detect.policy import Policy
from qa.rules.design_and_markup.doubled_space import DoubledSpace

RULE = DoubledSpace()


@pytest.mark.parametrize(
    ("glob", "uri", "runs"),
    [
        ("/old/*.md", "site/old/a.md", False),
        ("/old/*.md", "old/a.md", True),
        ("old/", "site/new/old/a.md", False),
        ("/site/old/*.md", "site/old/a.md", True),
    ],
)
def test_globs_start_at_the_folder_of_the_settings(glob: str, uri: str, *, runs: bool) -> None:
    """Kills: the glob is matched against the path as it is, not seen from the settings' folder."""
    policy = Policy(per_file=((glob, ("doubled-space",)),), folder="site")
    assert bool(policy.rules_for(uri, [RULE])) is runs
