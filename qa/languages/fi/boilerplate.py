"""Finnish."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="fi",
    actions=words_of(
        """
        jaa jaa- kommentoi lue lukea katso kuuntele klikkaa kirjaudu rekisteröidy tilaa
        tilata seuraa liity lähetä kirjoita jätä vastaa lataa siirry palaa tykkää tulosta
        anna avaa hae osallistu ilmoittaudu näytä
        """
    ),
    things=words_of(
        """
        artikkeli artikkelit artikkelin juttu jutut uutinen uutiset uutiskirje
        uutiskirjeen kanava kanavaa kommentti kommentit kommentteja mainos mainokset sivu
        sivusto sivulle etusivu etusivulle evästeet evästeitä sähköposti sähköpostiosoite
        sähköpostiosoitettasi tili tilin linkki linkit kuvat kuvagalleria video videot
        aihe aiheet aiheesta lehti lehden tilaus tilaaja toimitus toimitukselle vastaus
        ilmoitukset sovellus sovelluksen salasana kentät
        """
    ),
    details=words_of(
        """
        lisää myös kaikki muut täältä tästä tässä nyt ilmaiseksi ilmainen uusin uusimmat
        seuraava edellinen luetuimmat suosituimmat samasta suositellut meitä meidän
        sosiaalisessa mediassa pakolliset merkitty alkuun ylös koko facebookissa
        twitterissä instagramissa whatsappissa
        """
    ),
    glue=words_of(
        """
        ja tai on ei ole että se tämä tämän ne sinun sinä me voit haluatko jos kun mitä
        miten kuin mukaan oman omat julkaista julkaistaan ystävälle
        """
    ),
    alone=words_of(
        """
        mainos kommentit jaa tulosta
        """
    )
    | frozenset(
        (
            "lue myös",
            "lue lisää",
            "katso myös",
        )
    ),
    labels=(
        (
            "source",
            (
                "Lähde",
                "lähteet",
            ),
        ),
        (
            "photo",
            (
                "Kuva",
                "kuvat",
                "valokuva",
                "kuvaaja",
                "arkistokuva",
                "kuvituskuva",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Kirjoittaja",
                "teksti",
                "tekijä",
            ),
        ),
        (
            "editor",
            (
                "Toimittaja",
                "toimitus",
            ),
        ),
        ("as of", ("Päivitetty",)),
        (
            "date",
            (
                "Päivämäärä",
                "julkaistu",
                "päivitetty",
                "pvm",
            ),
        ),
        (
            "tags",
            (
                "Aiheet",
                "avainsanat",
                "asiasanat",
                "tunnisteet",
            ),
        ),
        (
            "read also",
            (
                "Lue myös",
                "katso myös",
                "lue lisää",
                "lue lisäksi",
                "aiheesta lisää",
            ),
        ),
        (
            "graphic",
            (
                "Grafiikka",
                "kuvitus",
            ),
        ),
        ("caption", ("Kuvateksti",)),
        ("archive", ("Arkisto",)),
        (
            "price",
            (
                "Hinta",
                "hinnat",
            ),
        ),
        ("address", ("Osoite",)),
        (
            "phone",
            (
                "Puhelin",
                "puh",
            ),
        ),
        (
            "translation",
            (
                "Käännös",
                "kääntäjä",
                "suomentanut",
                "suomennos",
            ),
        ),
        (
            "note",
            (
                "Huom",
                "huomautus",
                "huomio",
            ),
        ),
        (
            "info",
            (
                "Tiedot",
                "lisätietoja",
                "lisätiedot",
            ),
        ),
        (
            "place",
            (
                "Paikka",
                "missä",
            ),
        ),
        (
            "time",
            (
                "Aika",
                "milloin",
                "kello",
            ),
        ),
        (
            "advertisement",
            (
                "Mainos",
                "ilmoitus",
            ),
        ),
        ("comments", ("Kommentit",)),
        ("question", ("Kysymys",)),
        ("answer", ("Vastaus",)),
    ),
    abbreviations=meanings_of(
        """
        for example: esim.
        and so on: jne., yms.
        million: milj., milj
        billion: mrd., mrd
        thousand: tuh.
        compare: vrt.
        before our age: eaa., jaa., eKr., jKr.
        editor: toim. huom.
        """
    ),
    sections=words_of(
        """
        politiikka talous maailma urheilu uutiset kulttuuri yhteiskunta mielipide tekniikka tiede
        terveys viihde kotimaa ulkomaat paikalliset raha koulutus ympäristö ilmasto energia matkailu
        autot moottori jalkapallo tennis televisio elokuvat musiikki kirjat muoti reseptit ruoka
        horoskooppi sää kuvat videot työ perhe historia uskonto rikos
        """
    ),
    homes=words_of(
        """
        etusivu koti
        """
    ),
    staff=words_of(
        """
        toimittaja reportteri kirjeenvaihtaja päätoimittaja toimitus kolumnisti valokuvaaja
        kirjoittaja
        """
    ),
)
