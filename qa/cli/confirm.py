"""`qa confirm`: record that a finding is right, and should be fixed."""

from __future__ import annotations

from qa.cli.dismiss import confirm as command

__all__ = ["command"]
