"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(r"不|没|沒|无|無|未|非|勿|否|别|莫|免|缺|拒|禁|难|反|既|仅|少|失|除|只|防|避|停"),
)
