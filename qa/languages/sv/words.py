"""Swedish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    alphabet="abcdefghijklmnopqrstuvwxyzåäö",
    abbreviations=frozenset(
        """
        t.ex bl.a dvs osv m.m ca kl nr st s.k d.v.s f.d kr mkt resp inkl exkl tel sid jan feb
        aug sept okt nov dec f.n m.fl o.s.v p.g.a dr prof
        """.split()
    ),
    one_letter_words=frozenset("iåö"),
    name_endings=frozenset("en ens et ets s".split()),
)
