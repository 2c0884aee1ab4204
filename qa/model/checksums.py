"""BLAKE2b without the rest of `hashlib`: that loads OpenSSL, which takes longer than a known answer."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # an interpreter that has it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
