"""Chinese: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="zh",
    opener="好的|当然",
    translating="翻译 翻譯 译成 譯成",
)
