"""Whether a page was put together from pieces that were translated apart: a sign of machines, and of no writer."""

from __future__ import annotations

from qa.analyse.begun_sentences import begun_sentences
from qa.analyse.lead_names import lead_names
from qa.model.prose import Prose


def is_joined(prose: Prose) -> bool:
    """Whether a name or a label stands where none can, or a sentence begins within another.

    In 2,470,000 words of native news there are eight such places.
    """
    return bool(prose.need(lead_names) or prose.need(begun_sentences))
