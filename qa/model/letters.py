r"""Classes of letters for regular expressions, in every script that has them.

Python's `re` knows no `\p{Lu}`. A range such as A to Z takes É, Ä, Š and И for what they are not, so
`tests/house/test_letters.py` keeps such ranges out of the package.
"""

from __future__ import annotations

# Blocks of letters with case, in Unicode 15: Latin to Armenian, Georgian, Cherokee, phonetic
# letters, Latin and Greek with more marks, signs such as the ohm, Coptic and Glagolitic, Latin and Cyrillic
# of dictionaries, full width.
_CASED_BLOCKS = (
    range(0x41, 0x588),
    range(0x10A0, 0x1100),
    range(0x13A0, 0x1400),
    range(0x1C80, 0x1CC0),
    range(0x1D00, 0x2000),
    range(0x2100, 0x2190),
    range(0x2C00, 0x2E00),
    range(0xA640, 0xA7FF),
    range(0xFF21, 0xFF5B),
)
_CASED = [chr(code) for block in _CASED_BLOCKS for code in block if chr(code).isalpha()]


def _ranges(letters: list[str]) -> str:
    """Return the letters as the inside of a character class, with adjacent code points joined into ranges."""
    parts: list[list[str]] = []
    for letter in letters:
        if parts and ord(letter) == ord(parts[-1][-1]) + 1:
            parts[-1][1:] = [letter]
        else:
            parts.append([letter])
    return "".join("-".join(part) for part in parts)


# The insides of character classes: f"[{CAPITAL}]" is an upper-case letter, f"[{SMALL}]" a lower-case one,
# f"[^\\W\\d_{SMALL}]" any letter that is not lower-case, including those of scripts without case.
CAPITAL = _ranges([letter for letter in _CASED if letter.isupper() or letter.istitle()])
SMALL = _ranges([letter for letter in _CASED if letter.islower()])

# Letters of the Latin script, with all diacritics.
LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua7ff\uff21-\uff3a\uff41-\uff5a"

# What binds a word to the next, the one that a keyboard has first.
HYPHENS = "-\u2010\u2011"
