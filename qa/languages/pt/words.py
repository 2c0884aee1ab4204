"""Portuguese."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    decimal_mark=",",
    quantities=tuple(
        """
        cento mil milhão milhões bilhão bilhões mil metros quilómetros quilômetros centímetros
        hectares quilos gramas toneladas litros graus euros dólares libras reais pontos horas
        minutos segundos anos meses dias
        """.split()
    ),
    group_mark=".",
    alphabet="abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú",
    abbreviations=frozenset(
        """
        sr sra srs dr dra drs prof profa eng art pág págs ex etc av tel vol nº st sto sta gen
        cel cap vs aprox máx mín jan fev mar abr jun jul ago set out nov dez
        """.split()
    ),
    one_letter_words=frozenset("aeoéàó"),
    never_glued=frozenset(
        """
        que uma não são dos das pelo pela mas mais também está esta este isso num numa aos seu sua
        """.split()
    ),
    never_heads=frozenset("os as da do na no".split()),
    never_last=frozenset(
        """
        de do da dos das ao aos pelo pela pelos pelas num numa com em e ou mas porque o
        """.split()
    ),
    articles=frozenset("os um uma".split()),
    conjunctions=frozenset("e ou".split()),
    echoes=frozenset("se do da dos das".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"em|desde|até|mês de|final de|início de|meados de",
    day_to_month=r"(?:º)? de ",
    clause_words=frozenset(
        """
        até como desde deve devem durante ela elas ele eles embora enquanto entre era eram
        essa esse esta estas estava estavam este estes está estão eu foi foram há já lhe lhes
        mais mas me menos muito não nós onde pode podem podia porque quando que quem se
        segundo seria será serão seu seus sido sobre sua suas são também te tem tinha tinham
        têm é
        """.split()
    ),
    never_first=frozenset("e foi mas ou porque que são tem é".split()),
    two_surnames=True,
    question_words=frozenset(
        "se como quem quando onde qual quais quanto quanta quantos quantas".split()
    ),
    hour_words=r"horas?",
)
