"""Czech."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="cs",
    name="Czech",
    ordinal_stop=True,
    behind_ordinals=frozenset(
        """
        lékařská lékařské lékařskou liga ligy světová světové světovou
        """.split()
    ),
    symbol_side="behind",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        procenta procent tisíce milionu milionů miliardy miliard metru metrů kilometru
        kilometrů hektaru hektarů kilogramu tuny tun litru litrů stupně eura eur dolaru korun
        koruny bodu hodiny hodin roku let
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž",
    cries=frozenset(("pra",)),
    abbreviations=frozenset(
        """
        např tj tzv atd apod resp cca č čl str sv dr ing mgr bc prof doc mudr judr phdr kpt gen
        plk npor tis mil mld hod min ul nám tel roč sb odst pozn fr něm angl lat obr tab spol
        """.split()
    ),
    one_letter_words=frozenset("aikosuvz"),
    name_endings=frozenset(
        """
        a ami e ech em i ina inu iny ině mi o ou ova ovi ovo ovou ovy ové ově u y á
        ách é ého ém ému í ích ího ím ími ímu ým ými ě ů ům ův
        ský ská ské ského skému ském ským ských skou sko ska sku skem
        """.split()
    ),
    base_endings=frozenset("a y e o á é í ý ě".split()),
    fleeting="e",
    stem_shifts=(("eck", "ek"), ("eck", "ec"), ("ick", "ice")),
    never_glued=frozenset(
        """
        který která které kteří jsou byl byla bylo byli jako jeho jejich její také aby nebo ale podle při není pro však už když
        tento tato toto jsem jsme bude budou
        """.split()
    ),
    never_last=frozenset(
        """
        a na od pro ve ze do při přes bez nad pod před mezi ale nebo aby že protože
        """.split()
    ),
    conjunctions=frozenset("a nebo".split()),
    ends_after={"pod": frozenset("a"), "bez": frozenset("a nebo i či".split())},
    echoes=frozenset("to".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"v|od|do|konce|začátku",
    day_to_month=r"\. ",
    clause_words=frozenset(
        """
        aby ale bude budou byl byla byli bylo byly během ho jak je jeho jim jsou já jí kde
        když která které který kteří mají mohou mu musí my má může nebo není nás on ona oni
        podle protože se své ta také ten to ty velmi že
        """.split()
    ),
    never_first=frozenset("a ale byl je jsou která který že".split()),
    question_words=frozenset(
        "jestli zda jak co kdo koho komu proč kdy kde kam který která které kolik".split()
    ),
    hour_words=r"hodin\w*|hod",
)
