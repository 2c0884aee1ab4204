"""Japanese: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="ja",
    opener="もちろんです|承知しました",
    translating="翻訳 訳す 訳し 訳せ",
)
