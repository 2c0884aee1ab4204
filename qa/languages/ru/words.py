"""Russian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ru",
    name="Russian",
    symbol_side="behind",
    quotes=(("«", "»"), ("„", "“"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        процента процентов процент тысячи тысяч млн миллиона миллионов млрд миллиарда
        миллиардов метра метров километра километров гектара гектаров килограмма тонны тонн
        литра литров градуса градусов евро доллара долларов рубля рублей пункта балла часа
        часов минуты года лет
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    cries=frozenset(("пра",)),
    abbreviations=frozenset(
        """
        г гг тыс млн млрд трлн руб коп т.е т.д т.п др пр им ул д кв стр см рис обл р с п ст н.э
        вв проф акад доц ген исп англ нем фр лат греч
        долл прим примеч напр
        """.split()
    ),
    one_letter_words=frozenset("авикосуя"),
    name_endings=frozenset(
        """
        а ам ами ах ая е ев его ей ем ему ею и ией ии им ими их ию ия о ов ого ое ой
        ом ому ою у ую ы ым ыми ых ь ю юю я ям ями ях яя ём
        """.split()
    ),
    base_endings=frozenset("а ая е ий ия й о ой ый ь я".split()),
    fleeting="оеё",
    never_glued=frozenset(
        """
        что как это для или при его она они был была было были также уже все чтобы если
        """.split()
    ),
    never_last=frozenset(
        """
        и на во со от для из при через без над под перед между но или чтобы если об
        """.split()
    ),
    conjunctions=frozenset("и или".split()),
    ends_after={"без": frozenset("и или".split())},
    before_weekdays=r"[^\W\d_]+",
    before_months=r"в|с|до|конце|начале",
    day_to_month=r" ",
    question_words=frozenset(
        "ли как что кто кого кому почему когда где куда какой какая какие сколько".split()
    ),
    hour_words=r"час\w*",
)
