"""Exit statuses."""

from __future__ import annotations

CLEAN, FINDINGS, TROUBLE = 0, 1, 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
