"""Loads what every process needs; imported once, by the process that starts the others."""

from __future__ import annotations

import qa.pipeline
import qa.read.files
import qa.run.work
from qa.rules.catalogue import catalogue

catalogue()
__all__ = ["qa"]
