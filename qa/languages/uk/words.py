"""Ukrainian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="uk",
    name="Ukrainian",
    symbol_side="behind",
    quotes=(("«", "»"), ("„", "“"), ("“", "”"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        відсотка відсотків відсоток тисячі тисяч млн мільйона мільйонів млрд мільярда мільярдів
        метра метрів кілометра кілометрів гектара гектарів кілограма тонни тонн літра літрів
        градуса євро долара доларів гривні гривень пункту години годин хвилини року років
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    cries=frozenset(("пра",)),
    abbreviations=frozenset(
        """
        р рр тис млн млрд трлн грн коп т.д т.п ін ім вул буд кв стор див рис обл ст проф акад
        доц ген англ грец рос польськ ісп італ амер дол нім фр лат
        прим
        """.split()
    ),
    one_letter_words=frozenset("авзіїйєоуяжб"),
    name_endings=frozenset(
        """
        а ам ами ах е еві ем ею и им ими их о ові ого ом ому ою ої у ую ь ього ьому
        ю юю я ям ями ях є єві єм єю і ів ій ім іх ію ія ією ії їв
        """.split()
    ),
    base_endings=frozenset("а е ий й о ь я ій ія".split()),
    fleeting="оеі",
    never_glued=frozenset(
        """
        що для або при його вона вони був була було були також вже щоб якщо через після який яка які цей ця як але їх
        його її ми ви коли може
        """.split()
    ),
    never_last=frozenset(
        """
        і й та на від для із зі при через без над під перед між але або щоб якщо про в у з
        """.split()
    ),
    conjunctions=frozenset("і й та або".split()),
    ends_after={"без": frozenset("або чи і й".split())},
    before_weekdays=r"[^\W\d_]+",
    before_months=r"у|в|з|до|кінці|наприкінці",
    day_to_month=r" ",
    question_words=frozenset(
        "чи як що хто кого кому чому коли де куди який яка які скільки".split()
    ),
    hour_words=r"годин\w*",
)
