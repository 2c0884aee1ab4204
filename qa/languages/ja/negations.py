"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(
        r"な[いくけかさ」。！]|久し|[活生]か|無|不|未|非|否|ませ|まい|ず|ぬ|ざる|反|拒|禁|欠|失|避|防|止|断|だけ|のみ|しか|ばかり|以外|外|逆|"
        r"まだ|まで|難|困|嫌|ゼロ|ノー|違|少|弱|悪|脱|抜|消|減|終|休|閉"
    ),
)
