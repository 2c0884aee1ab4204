"""Greek: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="el",
    translating="μετάφρα μετέφρα μεταφρά μεταφρα μεταφρασ",
)
