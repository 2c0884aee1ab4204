"""Italian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
    symbol_side="behind",
    decimal_mark=",",
    quantities=tuple(
        """
        cento mila milione milioni miliardo miliardi metri chilometri centimetri ettari chili
        chilogrammi grammi tonnellate litri gradi euro dollari sterline franchi punti ore
        minuti secondi anni mesi giorni
        """.split()
    ),
    group_mark=".",
    alphabet="abcdefghilmnopqrstuvzàèéìòù",
    abbreviations=frozenset(
        """
        dott sig sigg prof ing avv art artt pag pagg es ecc cfr vol voll fig tel sen mons geom
        rag arch dr on ca min max feb apr sett ott nov dic gen
        distr
        """.split()
    ),
    one_letter_words=frozenset("aeoièéì"),
    never_glued=frozenset(
        """
        che una non sono della delle degli dello dei nel nella nelle più anche questo questa questi come gli alla alle allo
        dalla dal sul sulla ha hanno era erano stato stata essere suo sua suoi loro ma quando
        """.split()
    ),
    never_heads=frozenset("la le il lo".split()),
    partitives=frozenset({"ne"}),
    never_last=frozenset(
        """
        il di del della dello dei degli delle nel nella nei nelle dal dalla dai dalle al alla ai
        alle sul sulla sui sulle per con tra fra e ed mentre
        """.split()
    ),
    articles=frozenset("il lo gli un una uno".split()),
    conjunctions=frozenset("e o".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"in|nel|fine|inizio|metà|mese di|da",
    day_to_month=r"° |º | ",
    clause_words=frozenset(
        """
        anche ancora aveva avevano avrà che chi ci come cui deve devono dopo dove durante era
        erano già ha hanno ho io lei loro lui ma meno mentre mi molto noi non perché però più
        possono poteva prima può quando quella quello questa queste questi questo saranno
        sarebbe sarà secondo si sia sono stata stato sua sue suo suoi ti vi è
        """.split()
    ),
    never_first=frozenset("che e era ha hanno ma o perché sono è".split()),
    said_twice=frozenset(("a mano", "a poco")),
    ends_after={"al": frozenset(("et",))},
    question_words=frozenset(
        "se come cosa chi perché quando dove quale quali quanto quanta quanti quante".split()
    ),
)
