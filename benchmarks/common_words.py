"""Make the table of the common words of forty languages that is shipped.

    python benchmarks/common_words.py

It is made from wordfreq's small lists and the function words of languages that have none of them; a
test says when it has to be made anew.
"""

from __future__ import annotations

from qa.lexicon.common_words import SHIPPED, table_of_common_words


def main() -> None:
    """Run from the command line."""
    SHIPPED.write_bytes(table_of_common_words())
    print(f"{SHIPPED.name}: {SHIPPED.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
