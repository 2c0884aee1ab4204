"""What is read off a language tag by itself."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1_000)
def primary(tag: str | None) -> str:
    """The language of a BCP 47 tag without script and region, in lower case: "de" for "de-AT".

    Empty for no tag. RFC 5646, section 2.2.1, calls it the primary language subtag.
    """
    return (tag or "").partition("-")[0].lower()
