"""What a script says in a process of its own, where nothing has been imported yet."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any


def told_apart(script: str, how: str) -> dict[str, Any]:
    """What a script prints as JSON that was given one argument."""
    ran = subprocess.run(
        [sys.executable, "-c", script, how], capture_output=True, text=True, check=False
    )
    assert not ran.returncode, ran.stderr
    told: dict[str, Any] = json.loads(ran.stdout)
    return told
