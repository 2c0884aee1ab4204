"""Dutch."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="nl",
    actions=words_of(
        """
        abonneer abonneren aanmelden accepteer accepteren bekijk bekijken beluister bestel
        bezoek blijf deel delen doneer download inloggen installeer kijk klik klikken koop
        lees lezen like log luister maak meld ontdek ontvang ontvangen plaats praat
        reageer reageren registreer schrijf schrijven stuur tip terug tweet tweeten
        uitloggen volg volgen word zie zoek zoeken
        """
    ),
    reader=words_of("je jij jouw u uw"),
    steps=words_of("tik klik selecteer kies open druk ga voer schakel veeg typ"),
    things=words_of(
        """
        aanmelding abonnee abonnees abonnement account adres advertentie advertenties app
        artikel artikelen bericht berichten blog browser cookies discussie e-mail
        e-mailadres email foto foto's fotoserie fout gegevens groep homepage inbox
        informatie kanaal krant lezer lezers link links mail menu nieuws nieuwsbrief
        nieuwsbrieven notificaties onderwerp onderwerpen pagina podcast privacy profiel
        pushmeldingen reactie reacties redactie rubriek site startpagina thema updates
        velden verhaal verhalen video video's voorwaarden wachtwoord website
        """
    ),
    details=words_of(
        """
        aanbevolen alle andere ander ook beste boven daarna dagelijks dagelijkse eerste
        gerelateerd gerelateerde gratis hele hier interessant laatste leuk meer meest
        gelezen nieuwe nieuwste nu ons onze populair populaire sociale soortgelijke
        vereist vereiste gemarkeerd verder verplicht verwante volgende vorige volledige
        voorpagina wekelijkse
        """
    ),
    glue=words_of(
        """
        aan al als bent bij dat de deze die dit door een en er geen geef het hun hoe i ik
        in is je jij jouw kan kunt maar me met mijn naar niet nog of om op over te tot u
        uit uw van via voor wat we wel wij wil worden wordt zal zich zijn ze zonder
        gepubliceerd vrienden
        """
    ),
    alone=words_of(
        """
        advertentie delen reacties nieuwsbrief reageer inloggen
        """
    )
    | frozenset(
        (
            "lees ook",
            "lees meer",
            "lees verder",
            "meer over dit onderwerp",
            "terug naar boven",
        )
    ),
    notices=(
        r"(?:foto|bron|beeld|video|©)\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"alle rechten voorbehouden",
        r"(?:je|uw) e-?mail-?adres\b",
        r"vereiste velden\b",
        r"\d+ reacties?$",
        r"leestijd\b",
    ),
    remarks=(
        r"hier (?:is|volgt|vindt u)\b[^.!?:]{0,80}\b(?:vertaling|vertaald\w*)\b[^.!?:]{0,60}",
        r"(?:de )?(?:vertaling|vertaalde tekst)(?: [^:.!?]{0,30})?\s?(?::|$)",
        r"als (?:ai|taalmodel|kunstmatige intelligentie)\b",
        r"ik hoop dat (?:deze|dit|de)\b[^.!?]{0,60}\b(?:vertaling|helpt|nuttig)",
        r"[\[(*]{0,3}noot van de vertaler",
    ),
    labels=(
        (
            "source",
            (
                "Bron",
                "bronnen",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "foto's",
                "beeld",
                "fotograaf",
                "fotografie",
                "fotocredit",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Auteur",
                "auteurs",
                "door",
                "tekst",
                "geschreven door",
            ),
        ),
        (
            "editor",
            (
                "Redactie",
                "redacteur",
            ),
        ),
        ("as of", ("Stand",)),
        (
            "date",
            (
                "Datum",
                "gepubliceerd",
                "gepubliceerd op",
                "bijgewerkt",
                "geplaatst op",
            ),
        ),
        (
            "tags",
            (
                "Trefwoorden",
                "onderwerpen",
                "steekwoorden",
            ),
        ),
        (
            "read also",
            (
                "Lees ook",
                "zie ook",
                "lees meer",
                "bekijk ook",
                "lees verder",
                "meer over",
            ),
        ),
        (
            "graphic",
            (
                "Grafiek",
                "infographic",
                "illustratie",
            ),
        ),
        ("caption", ("Bijschrift",)),
        ("archive", ("Archief",)),
        (
            "price",
            (
                "Prijs",
                "prijzen",
            ),
        ),
        ("address", ("Adres",)),
        (
            "phone",
            (
                "Telefoon",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Vertaling",
                "vertaler",
                "vertaald door",
            ),
        ),
        (
            "note",
            (
                "Opmerking",
                "noot",
                "n.b",
                "let op",
            ),
        ),
        (
            "info",
            (
                "Informatie",
                "meer informatie",
            ),
        ),
        (
            "place",
            (
                "Plaats",
                "waar",
                "locatie",
            ),
        ),
        (
            "time",
            (
                "Tijd",
                "tijdstip",
                "wanneer",
            ),
        ),
        ("advertisement", ("Advertentie",)),
        ("comments", ("Reacties",)),
        ("question", ("Vraag",)),
        ("answer", ("Antwoord",)),
    ),
    abbreviations=meanings_of(
        """
        for example: bijv.
        among others: o.a., o. a.
        and so on: enz., e.d.
        that is: d.w.z.
        instead of: i.p.v.
        concerning: m.b.t.
        up to: t/m
        million: mln.
        billion: mld., mrd.
        compare: vgl.
        """
    ),
    sections=words_of(
        """
        politiek economie wereld sport nieuws cultuur samenleving opinie leven technologie tech
        wetenschap gezondheid entertainment binnenland buitenland regio lokaal geld financiën
        onderwijs milieu klimaat energie reizen auto voetbal tennis televisie tv film muziek boeken
        mode recepten koken horoscoop weer foto's video's magazine werk familie geschiedenis religie
        misdaad showbizz
        """
    ),
    homes=words_of(
        """
        home startpagina voorpagina
        """
    ),
    staff=words_of(
        """
        journalist verslaggever verslaggeefster correspondent correspondente redacteur redactrice
        redactie columnist fotograaf auteur hoofdredacteur chef adjunct
        """
    ),
)
