"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(
        r"\b(?:nie\w*|nigdy|nikt|nikog\w+|nic|nicz\w+|żad\w+|bez\w*|ani|brak\w*|odm[oó]w\w+|"
        r"zakaz\w+|mało|tylko|unik\w+|poza|ledwie)\b"
    ),
)
