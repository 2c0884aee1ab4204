"""Imports what every process needs; loaded once, by the fork server."""

from __future__ import annotations

import qa.pipeline
import qa.read.files
import qa.run.work
from qa.rules.catalogue import catalogue

catalogue()
__all__ = ["qa"]
