"""Spanish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="es",
    name="Spanish",
    before_days=r"\b(?:el|del|al|día) ",
    symbol_side="behind",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    decimal_mark=",",
    weekdays=tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
    months=tuple(
        """
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
        diciembre
        """.split()
    ),
    abbreviations=frozenset("sr sra srta dr dra d dña ud uds art av pág págs vol ee.uu".split()),
    alphabet="abcdefghijklmnopqrstuvwxyzáéíñóúü",
    one_letter_words=frozenset("aeouy"),
    speech_verbs=frozenset(
        """
        dijo dice afirmó afirma añadió añade explicó explica señaló señala declaró declara
        aseguró asegura comentó concluyó contó destacó indicó insistió manifestó preguntó
        recordó respondió subrayó según sostuvo escribió
        """.split()
    ),
    regular_endings=(
        *((ending, "") for ending in ("s", "es")),
        ("as", "o"),
        ("as", "os"),
        ("os", "o"),
        ("a", "o"),
    ),
    # Not those that are other words in small letters: "nacionalidad serbia", "el ecuador", "catar un vino".
    capitalized=frozenset(
        """
        Afganistán África Albania Alemania América Arabia Argelia Asia
        Australia Austria Azerbaiyán Bangladés Bélgica Bielorrusia Bolivia Brasil Bulgaria
        Camboya Camerún Canadá Chequia Chipre Colombia Croacia Dinamarca
        Egipto Escocia Eslovaquia Eslovenia España Etiopía Europa
        Finlandia Francia Georgia Ghana Grecia Guatemala Haití Honduras Hungría
        Irak Irlanda Islandia Israel Italia Japón Jordania Kazajistán Kenia
        Kirguistán Kosovo Kuwait Letonia Líbano Lituania Luxemburgo
        Marruecos México Mongolia Montenegro Mozambique Nepal Nicaragua Nigeria
        Pakistán Paraguay Perú Polonia Portugal Ruanda Rumanía Rusia Senegal
        Singapur Somalia Sudán Suecia Tailandia Taiwán Tanzania Tayikistán
        Túnez Turkmenistán Turquía Ucrania Uganda Uruguay Uzbekistán Venezuela Vietnam Yemen
        Zambia Zimbabue
        """.split()
    ),
    function_words=frozenset(
        """
        el la los las un una unos unas lo al del de este esta estos estas ese esa esos
        esas aquel aquella mi mis tu tus su sus nuestro nuestra nuestros nuestras yo tú
        él ella ello nosotros vosotros ellos ellas me te se nos os le les que quien
        quienes cual cuales cuyo cuya donde cuando como cuanto qué quién cuál dónde
        cuándo cómo y e o u pero sino ni porque pues si aunque mientras a ante bajo con
        contra desde durante en entre hacia hasta para por según sin sobre tras soy eres
        es somos son era eran fue fueron será serán sería sido ser estoy está están
        estaba estaban estuvo estar he has ha hemos han había habían habrá habría haber
        hay tiene tienen tenía tener puede pueden podía poder debe deben no ya muy más
        menos también tan todo toda todos todas otro otra otros otras mismo misma cada
        algunos algunas
        """.split()
    ),
    echoes=frozenset(
        """
        nos se del
        """.split()
    ),
    cries=frozenset(
        """
        vez muy no sí más mucho muchos casi bien nunca siempre ja je jo ji oh ah bla la na
        eh ay anda venga vamos gracias poco lejos tan todo así ya hola adiós
        """.split()
    ),
    never_last=frozenset(
        """
        y o e el del al de en un los las con por para porque pero sin
        """.split()
    ),
    articles=frozenset("el los las un una".split()),
    conjunctions=frozenset("y o".split()),
    graded=tuple("s".split()),
    hinges=frozenset(
        """
        y a por en tras o contra
        """.split()
    ),
    never_glued=frozenset(
        """
        que una por pero como sus esta este esto hay más también cuando muy
        """.split()
    ),
    never_heads=frozenset("los las del el la".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"[Ee]n|[Dd]esde|[Hh]asta|mes de|[Ff]inales de|[Pp]rincipios de|[Mm]ediados de",
    day_to_month=r"(?:º|ro)? de ",
    clause_words=frozenset(
        """
        aunque como cuando debe deben desde donde durante ella ellas ellos entre era eran eres
        es esa ese esta estaba estaban estas este estos estuvo está están fue fueron ha habrá
        había habían han has hasta hay he hemos le les me menos mientras muy más no nos
        nosotros os pero podía porque puede pueden que quien se según será serán sería si sido
        sino sobre somos son soy su sus también te tenía tiene tienen ya yo él
        """.split()
    ),
    never_first=frozenset("es fue ha han o pero porque que son y".split()),
    two_surnames=True,
    said_twice=frozenset(("a mano", "a poco")),
    ends_after={"al": frozenset(("et",))},
    question_words=frozenset(
        "si cómo qué quién quiénes cuándo dónde cuál cuáles cuánto cuánta".split()
    ),
    hour_words=r"horas?",
)
