"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(
        r"(?:\b(?:не\w*|нема\w*|ні\w*|без\w*|проти\w*|відмов\w*|відсутн\w*|забор\w+|лиш\w+|"
        r"мало|замало|тільки|крім|окрім|замість|уник\w+|заперечу\w+|спрост\w+|навряд|ледве|"
        r"жодн\w*|а|брак\w*)\b)"
    ),
    negator=(r"\b(?:не|немає|ніколи|ніхто|нічого)\b"),
)
