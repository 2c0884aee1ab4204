"""Polish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="pl",
    name="Polish",
    ordinal_stop=True,
    behind_ordinals=frozenset("liga lidze ligi wojna".split()),
    symbol_side="behind",
    quotes=(("„", "”"), ("«", "»"), ("»", "«"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        proc procent procenta tys tysiąca mln miliona milionów mld miliarda miliardów metra
        metrów kilometra kilometrów km hektara hektarów kg kilograma tony ton litra litrów
        stopnia stopni euro dolara dolarów zł złotego złotych punktu godziny godzin roku lat
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="aąbcćdeęfghijklłmnńoóprsśtuwyzźż",
    cries=frozenset(("pra",)),
    abbreviations=frozenset(
        """
        proc tys mln mld godz ul pl al im św dr prof inż mgr np tzw m.in itd itp ok wsch zach
        płd płn str tel nr red gen kpt por płk hab ks bp abp ur zm tj tzn wg dot pn wt śr czw
        pt sob niedz sierż
        """.split()
    ),
    one_letter_words=frozenset("aiouwz"),
    name_endings=frozenset(
        """
        a ach ami e ego ej em emu i m ie iego iej iem iemu im o om owa owi owie ową u
        y ym ów ą ę ski skiego skim skich ska skiej ską sku skie cki ckiego ckim cka ckiej
        """.split()
    ),
    base_endings=frozenset("a e i o y".split()),
    # Medyka, Medyce; Wineta, Winecie; Praga, Pradze.
    stem_shifts=(
        ("c", "k"),
        ("ci", "t"),
        ("dz", "g"),
        ("dzi", "d"),
        ("rz", "r"),
        ("l", "ł"),
        ("sz", "ch"),
        ("si", "s"),
        ("zi", "z"),
    ),
    fleeting="e",
    never_glued=frozenset(
        """
        nie się jest oraz przez które który która czy ale jak tym był była było dla
        """.split()
    ),
    never_last=frozenset(
        """
        i oraz ale lub albo że żeby aby dla przez przy od do na nad ze we
        """.split()
    ),
    conjunctions=frozenset("i oraz lub albo".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"w|od|do|koniec|początku",
    day_to_month=r" ",
    clause_words=frozenset(
        """
        aby ale bardzo byli był była było były będzie będą gdy gdzie go ich im ja jak jego jej
        jest kiedy która które który którzy lub ma mają mnie mogą może mu musi my nas nie on
        ona one oni podczas ponieważ również się swoich swoje są ta także te ten to według że
        żeby
        """.split()
    ),
    never_first=frozenset("ale był i jest która który oraz są że".split()),
    question_words=frozenset(
        "czy jak co kto kogo komu dlaczego kiedy gdzie który która które ile".split()
    ),
    hour_words=r"godzin\w*|godz",
)
