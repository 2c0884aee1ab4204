"""Slovak."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="sk",
    name="Slovak",
    ordinal_stop=True,
    behind_ordinals=frozenset("liga ligy svetová svetovej svetovú".split()),
    symbol_side="behind",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        percenta percent tisíca milióna miliónov miliardy miliárd metra metrov kilometra
        kilometrov hektára hektárov kilogramu tony ton litra litrov stupňa eura eur dolára
        dolárov bodu hodiny hodín roka rokov
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="aáäbcčdďeéfghiíjklĺľmnňoóôpqrŕsštťuúvwxyýzž",
    abbreviations=frozenset(
        """
        napr tj tzv atď apod resp cca č čl str sv dr ing mgr bc prof doc mudr judr kpt gen plk
        tis mil mld hod min ul nám tel ods obr tab franc nem angl gréc tal rus
        """.split()
    ),
    one_letter_words=frozenset("aikosuvz"),
    name_endings=frozenset(
        """
        a ami e ech ej em emu i ina iny mi o om ou ov ova ove ovej ovi ovo ovou skej
        sko skom sku ská ské ského skú ský u y á ách é ého ému í ích ých ým
        """.split()
    ),
    base_endings=frozenset("a e o y á é í ý".split()),
    fleeting="eo",
    never_glued=frozenset(
        """
        ktorý ktorá ktoré sú bol bola bolo ako jeho ich tiež aby alebo ale podľa pri nie
        """.split()
    ),
    never_last=frozenset(
        """
        a na od pre vo zo do pri cez bez nad pod pred medzi ale alebo aby že pretože
        """.split()
    ),
    conjunctions=frozenset("a alebo".split()),
    ends_after={"pod": frozenset("a"), "bez": frozenset("a alebo i či".split())},
    echoes=frozenset("si to".split()),
    cries=frozenset("až omnoho veľmi ďaleko dlho pra".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"v|od|do|konca",
    day_to_month=r"\. ",
    hour_words=r"hodin\w*|hod",
)
