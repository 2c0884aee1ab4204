"""Hungarian."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="hu",
    actions=words_of(
        """
        olvass- oszd ossz- megoszt- iratkoz- feliratkoz- kattint- kommentel- követ-
        kövess- küld- hallgas- hagyj- írj- jelentkez- lájkol- letölt- nézz- nézze
        regisztrál- szólj- tudj- csatlakoz- nyomtat- lépj- támogas-
        """
    ),
    things=words_of(
        """
        cikk- hír- hírek hírlevél- kép- képgaléria hozzászólás- komment- csatorn- fiók-
        oldal- főoldal- link- videó- e-mail- email- hirdetés- reklám- cookie- süti-
        szerkesztőség- téma- mező- bejegyzés- podcast- poszt- előfizet- értesítés-
        alkalmazás- jelszó- facebookon
        """
    ),
    details=words_of(
        """
        bővebben tovább további még több teljes ide itt most ingyen- legfrissebb
        legolvasottabb legnépszerűbb kapcsolódó hasonló minket mi is összes következő
        előző kötelező ajánlott vissza új friss vissza- fel
        """
    ),
    glue=words_of(
        """
        a az és egy ez ezt ez-a hogy ha is be el meg ki le fel nem ne van de vagy mit mint
        miért hozzá rá ön te én a-mi barátaiddal neve címe
        """
    ),
    alone=words_of(
        """
        hirdetés reklám megosztás kommentek
        """
    )
    | frozenset(
        (
            "olvasson tovább",
            "kapcsolódó cikkek",
            "tovább olvasom",
            "olvasta már",
        )
    ),
    notices=(
        r"(?:fotó|forrás|kép|©)\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"minden jog fenntartva",
    ),
    labels=(
        (
            "source",
            (
                "Forrás",
                "források",
            ),
        ),
        (
            "photo",
            (
                "Fotó",
                "kép",
                "képek",
                "fotók",
                "illusztráció",
                "fényképezte",
            ),
        ),
        ("video", ("Videó",)),
        (
            "author",
            (
                "Szerző",
                "szöveg",
                "írta",
            ),
        ),
        (
            "editor",
            (
                "Szerkesztő",
                "szerkesztette",
                "szerkesztőség",
            ),
        ),
        (
            "date",
            (
                "Dátum",
                "közzétéve",
                "frissítve",
                "megjelent",
            ),
        ),
        (
            "tags",
            (
                "Címkék",
                "kulcsszavak",
                "témák",
            ),
        ),
        (
            "read also",
            (
                "Olvassa el",
                "olvasd el",
                "lásd még",
                "kapcsolódó",
                "kapcsolódó cikkek",
                "olvasta már",
                "bővebben",
                "további részletek",
            ),
        ),
        (
            "graphic",
            (
                "Grafika",
                "infografika",
            ),
        ),
        ("archive", ("Archívum",)),
        ("price", ("Ár",)),
        ("address", ("Cím",)),
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
                "Fordítás",
                "fordító",
                "fordította",
            ),
        ),
        (
            "note",
            (
                "Megjegyzés",
                "figyelem",
            ),
        ),
        (
            "info",
            (
                "Információ",
                "további információ",
            ),
        ),
        (
            "place",
            (
                "Helyszín",
                "hol",
            ),
        ),
        (
            "time",
            (
                "Időpont",
                "mikor",
            ),
        ),
        (
            "advertisement",
            (
                "Hirdetés",
                "reklám",
            ),
        ),
        (
            "comments",
            (
                "Hozzászólások",
                "kommentek",
            ),
        ),
        ("question", ("Kérdés",)),
        ("answer", ("Válasz",)),
    ),
    sections=words_of(
        """
        politika gazdaság világ sport hírek kultúra társadalom vélemény élet technológia tudomány
        egészség szórakozás belföld külföld pénzügy pénz oktatás környezet éghajlat energia utazás
        autó foci tenisz televízió film zene könyvek divat receptek horoszkóp időjárás fotók videók
        munka család történelem vallás bűnügy
        """
    ),
    homes=words_of(
        """
        kezdőlap főoldal
        """
    ),
    staff=words_of(
        """
        újságíró riporter tudósító szerkesztő szerkesztőség publicista fotós szerző
        """
    ),
)
