"""BLAKE2b and SHA-256 without the rest of `hashlib`: that loads OpenSSL, which takes longer than a known answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha256 import sha256
    except ImportError:  # an interpreter that has it elsewhere
        from hashlib import sha256

try:
    from _blake2 import blake2b
except ImportError:  # an interpreter that has it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b", "sha256"]
