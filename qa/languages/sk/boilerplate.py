"""Slovak."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="sk",
    actions=words_of(
        """
        čítajte čítať diskutuj- kliknite komentuj- napíšte- odoberajte odoslať pozrite-
        prečítaj- pokračov- prihlás- pridajte- registr- sleduj- stiahn- zdieľa- zanech-
        zapoj- tlačiť vytlačiť nahlás- podpor- zobraz-
        """
    ),
    things=words_of(
        """
        aplikác- článk- článok čitateľ- cookies diskus- e-mail email- fotogaléri- galéri-
        kanál- komentár- kont- link- newsletter- noviny obsah- odkaz- oznámen- predplat-
        príspev- profil- redakc- reklam- rubri- skupin- správ- stránk- tém- účet vide-
        web- pol-
        """
    ),
    details=words_of(
        """
        aj aktuáln- celý ďalš- hneď inzerc- najčítan- najnovš- nov- nás naš- podobn-
        posledn- povinn- predchádz- sociáln- súvisiac- tiež teraz tu viac všetk- zadarmo
        hore
        """
    ),
    glue=words_of(
        """
        a aby ale bez byť do ich je k ku na nie o od po pod podľa pre pri s sa si so svoj
        to tento tejto tohto u v vám vaše váš ve vo z za zo že bude nebude chcete
        """
    ),
    alone=words_of(
        """
        reklama inzercia zdieľať diskusia komentáre
        """
    )
    | frozenset(
        (
            "čítajte tiež",
            "čítajte aj",
            "čítať viac",
            "celý článok",
        )
    ),
    labels=(
        (
            "source",
            (
                "Zdroj",
                "zdroje",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "fotografia",
                "snímka",
                "ilustračné foto",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Autor",
                "autorka",
                "autori",
                "text",
                "spracoval",
            ),
        ),
        (
            "editor",
            (
                "Redakcia",
                "redaktor",
            ),
        ),
        (
            "date",
            (
                "Dátum",
                "publikované",
                "aktualizované",
                "zverejnené",
            ),
        ),
        (
            "tags",
            (
                "Kľúčové slová",
                "témy",
                "téma",
                "tagy",
                "značky",
            ),
        ),
        (
            "read also",
            (
                "Čítajte tiež",
                "čítajte aj",
                "prečítajte si",
                "prečítajte si aj",
                "prečítajte si tiež",
                "pozri aj",
                "pozrite si",
                "súvisiace",
                "viac",
            ),
        ),
        (
            "graphic",
            (
                "Grafika",
                "ilustrácia",
            ),
        ),
        ("archive", ("Archív",)),
        ("price", ("Cena",)),
        ("address", ("Adresa",)),
        (
            "phone",
            (
                "Telefón",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Preklad",
                "prekladateľ",
                "preložil",
            ),
        ),
        (
            "note",
            (
                "Poznámka",
                "pozn",
                "upozornenie",
            ),
        ),
        (
            "info",
            (
                "Informácie",
                "viac informácií",
            ),
        ),
        (
            "place",
            (
                "Miesto",
                "kde",
            ),
        ),
        (
            "time",
            (
                "Čas",
                "kedy",
            ),
        ),
        (
            "advertisement",
            (
                "Reklama",
                "inzercia",
            ),
        ),
        (
            "comments",
            (
                "Komentáre",
                "diskusia",
            ),
        ),
        ("question", ("Otázka",)),
        ("answer", ("Odpoveď",)),
    ),
    sections=words_of(
        """
        politika ekonomika svet šport správy kultúra spoločnosť názory život technológie veda
        zdravie zábava celebrity domáce zahraničie regióny financie peniaze vzdelávanie prostredie
        klíma energia cestovanie auto futbal tenis televízia film hudba knihy móda recepty horoskop
        počasie fotografie video práca rodina história náboženstvo krimi
        """
    ),
    homes=words_of(
        """
        domov úvod
        """
    ),
    staff=words_of(
        """
        novinár novinárka reportér reportérka spravodajca redaktor redaktorka redakcia komentátor
        fotograf autor autorka
        """
    ),
)
