"""Czech."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="cs",
    actions=words_of(
        """
        čtěte číst- diskutu- doporuč- dozvě- hledat hlasuj- klikn- komentuj- koupit
        kontaktuj- lajk- líbí mluv- napište- nahlas- navštiv- objedn- odebírej- odebírat
        odešl- odhl- odpově- otevř- podíve- podělte podpoř- pokrač- poslech- posl- poslat
        povol- přečt- předplať- přejít přejděte přidej- přidat přihl- připoj- registr-
        sdíle- sleduj- sledovat stáhn- staňte tiskn- tisk- tweet- uložit ukáz- vložit
        vlož- vstoup- vyplň- vytisk- vyzkouš- zadejte zanech- zapoj- zaregistr- zavř-
        získej- zjist- zobraz- zpět souhlas- napsat buďte
        """
    ),
    things=words_of(
        """
        aktualit- aplikac- archiv autor- adres- blog- chyb- cookies člán- článek čtenář-
        diskus- diskuz- e-mail e-mail- email- fotografi- fotogaleri- fórum galeri- heslo
        hlavn- inzer- informac- kanál- komentář- kont- link- médi- menu newsletter- novin-
        obrázk- obsah- odběr- odkaz- oznámen- podcast- pole políč- předplat- příspěv-
        profil- redakc- reklam- rubri- sekc- serial- seriál- síť- sít- skupin- soubor-
        spoluprac- stránk- stránc- tém- titulk- účet účtu uživatel- upozorněn- verz- video
        vide- vydán- web- zpráv- zpravodaj- úvod- hlášen- pošt-
        """
    ),
    details=words_of(
        """
        aktuáln- bezplatn- celý celou celé další dále další- důležit- hned ihned jin-
        kompletn- mobiln- nahoru naš- nás nám nejčten- nejčtěn- nejlep- nejnověj-
        nejoblíben- nov- označ- podobn- povinn- poslední- posledn- předchoz- přímo první-
        sociáln- souvisej- související starš- stejn- společn- také tady teď též
        tohoto-tématu tu tuto všechn- vyžadov- více víc zajím- zde zdarma zveřejn-
        doporuč-
        """
    ),
    glue=words_of(
        """
        a aby ale ani bez být by co či do have i já jak jako je jeho jej jsme jsou již k
        ke který která které ke kde když ma má mezi na nad naše ne nebo není nich o od po
        pod podle pro proti před při s se si svůj své svou svém tak ten tento této tím to
        tohoto tomto tomu u v vám váš vaše vaši vás vašeho ve více vy z za ze že nebude
        bude chcete jste máte přátelům nebyl
        """
    ),
    alone=words_of(
        """
        reklama inzerce sdílet diskuse diskuze komentáře tisknout přihlásit
        """
    )
    | frozenset(
        (
            "čtěte také",
            "číst dál",
            "číst více",
            "celý článek",
            "více zde",
            "na úvod",
            "k tématu",
            "související články",
            "sdílejte",
            "tip redakce",
            "hlavní zprávy",
            "zpět nahoru",
        )
    ),
    notices=(
        r"(?:foto|zdroj|autor|video|snímek|©)\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"(?:všechna )?práva vyhrazena",
        r"vaše? (?:e-?mail\w*|adresa)\b",
        r"(?:vyžadované|povinné) (?:informace|údaje|pole)\b",
        r"\d+ komentář\w*$",
        r"publikování nebo šíření\b",
    ),
    remarks=(
        r"(?:zde je|tady je|níže (?:je|naleznete|najdete)|následuje)\b[^.!?:]{0,80}\b(?:překlad\w*|přeložen\w+)\b[^.!?:]{0,60}",
        r"(?:překlad|přeložený (?:text|článek))(?: [^:.!?]{0,30})?\s?(?::|$)",
        r"jako (?:jazykový model|umělá inteligence|ai)\b",
        r"doufám, že\b[^.!?]{0,60}\b(?:překlad\w*|pom\w+)",
        r"[\[(*]{0,3}(?:pozn(?:ámka|\.) překladatele|pozn\. překl)",
    ),
    labels=(
        (
            "source",
            (
                "Zdroj",
                "zdroje",
                "zdroj fotografie",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "fotografie",
                "snímek",
                "obrázek",
                "foto a text",
                "ilustrační foto",
                "fotogalerie",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Autor",
                "autorka",
                "autoři",
                "text",
                "připravil",
                "napsal",
            ),
        ),
        (
            "editor",
            (
                "Redakce",
                "redaktor",
            ),
        ),
        (
            "as of",
            (
                "Stav k",
                "aktualizováno k",
            ),
        ),
        (
            "date",
            (
                "Datum",
                "publikováno",
                "zveřejněno",
                "vydáno",
                "aktualizováno",
            ),
        ),
        (
            "tags",
            (
                "Štítky",
                "klíčová slova",
                "témata",
                "téma",
                "tagy",
            ),
        ),
        (
            "read also",
            (
                "Čtěte také",
                "přečtěte si",
                "přečtěte si také",
                "čtěte též",
                "viz také",
                "více k tématu",
                "čtěte více",
                "čtěte i",
                "podívejte se",
                "související",
                "více",
            ),
        ),
        (
            "graphic",
            (
                "Grafika",
                "infografika",
                "ilustrace",
            ),
        ),
        ("caption", ("Popisek",)),
        ("archive", ("Archiv",)),
        (
            "price",
            (
                "Cena",
                "ceny",
                "vstupné",
            ),
        ),
        ("address", ("Adresa",)),
        (
            "phone",
            (
                "Telefon",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Překlad",
                "překladatel",
                "přeložil",
                "přeložila",
            ),
        ),
        (
            "note",
            (
                "Poznámka",
                "pozn",
                "pozn. red",
                "upozornění",
            ),
        ),
        (
            "info",
            (
                "Informace",
                "více informací",
            ),
        ),
        (
            "place",
            (
                "Místo",
                "kde",
            ),
        ),
        (
            "time",
            (
                "Čas",
                "kdy",
                "hodina",
            ),
        ),
        (
            "advertisement",
            (
                "Reklama",
                "inzerce",
                "inzerát",
            ),
        ),
        (
            "comments",
            (
                "Komentáře",
                "diskuse",
            ),
        ),
        ("question", ("Otázka",)),
        ("answer", ("Odpověď",)),
    ),
    abbreviations=meanings_of(
        """
        for example: např.
        among others: mj., m. j.
        and so on: atd.
        and the like: apod., a pod.
        that is: tj., t. j.
        so-called: tzv.
        respectively: popř., příp.
        billion: mld.
        thousand: tis.
        compare: srov.
        of the year: t. r., t.r.
        hour: hod.
        editor: pozn. red., pozn. překl.
        of our age: př. n. l.
        including: vč.
        so to speak: tzn.
        """
    ),
    sections=words_of(
        """
        politika ekonomika svět sport zprávy kultura společnost názory život technologie věda zdraví
        zábava celebrity domácí zahraničí regiony finance peníze vzdělání prostředí klima energie
        cestování auto fotbal tenis televize film hudba knihy móda recepty kuchyně horoskop počasí
        fotografie video práce rodina historie náboženství krimi
        """
    ),
    homes=words_of(
        """
        domů hlavní_stránka úvod
        """
    ),
    staff=words_of(
        """
        novinář novinářka reportér reportérka zpravodaj zpravodajka redaktor redaktorka redakce
        komentátor fotograf autor autorka šéfredaktor
        """
    ),
)
