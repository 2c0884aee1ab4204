"""One aligner: `path` finds the best way through two texts.

`bilingual` scores pairs across languages by `features`, `monolingual` within one language.
"""
