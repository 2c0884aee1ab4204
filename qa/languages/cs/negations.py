"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(
        r"\b(?:ne\w*|není|nikdy|nik\w+|nic\w*|ni[cč]\w+|žádn\w*|bez\w*|ani|chyb\w+|scház\w+|"
        r"odm[ií]t\w+|zak[aá]z\w+|málo|jen\w*|pouz\w+|pouh\w+|vad\w+|mimo|kromě|ale|i|jiný|"
        r"jina\w*)\b"
    ),
)
