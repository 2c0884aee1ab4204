"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(
        r"(?:\b(?:не\w*|нет|ни\w*|без\w*|бес\w+|против\w*|отказ\w*|отсутств\w*|запре\w+|"
        r"лиш\w+|мало|только|кроме|вместо|избе[гж]\w+|откл\w+|отверг\w+|отри[цч]\w+|"
        r"освобожд\w+|опроверг\w+|вряд|едва|нельзя|прекра\w+|а)\b)"
    ),
    negator=(r"\b(?:не|нет|никогда|никто|ничего)\b"),
)
