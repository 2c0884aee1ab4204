"""Norwegian."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="nb",
    actions=words_of(
        """
        abonner bli del delta følg få hent klikk kommenter kontakt legg logg lytt les lese
        last meld send se skriv svar søk tips trykk tweet
        """
    ),
    things=words_of(
        """
        abonnement annonse annonser app artikkel artikler artikkelen avis avisen bilder
        e-post e-postadresse emne felt felter gruppe informasjonskapsler innhold innlegg
        kanal kommentar kommentarer konto lenke lenker lesere nettside nettsted nyhet
        nyheter nyhetsbrev nyhetsbrevet redaksjonen saken saker side siden forside svar
        video passord
        """
    ),
    details=words_of(
        """
        alle andre flere gratis her hele lignende mer mest leste nå nye nyeste neste også
        oss populære relaterte relatert siste sosiale medier tidligere våre vår vårt
        videre obligatoriske merket
        """
    ),
    glue=words_of(
        """
        av at de den der det deg din ditt dine du eller en et for fra har hva hvordan i
        ikke inn er kan med min og om opp på skal som til tilbake ut var vi vil være bli
        publisert venner igjen
        """
    ),
    alone=words_of(
        """
        annonse del kommentarer
        """
    )
    | frozenset(
        (
            "les mer",
            "les også",
            "se også",
        )
    ),
    labels=(
        (
            "source",
            (
                "Kilde",
                "kilder",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "bilde",
                "fotograf",
                "arkivfoto",
                "illustrasjonsfoto",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Forfatter",
                "av",
                "tekst",
                "skrevet av",
            ),
        ),
        (
            "editor",
            (
                "Redaktør",
                "redaksjon",
            ),
        ),
        ("as of", ("Oppdatert",)),
        (
            "date",
            (
                "Dato",
                "publisert",
                "oppdatert",
            ),
        ),
        (
            "tags",
            (
                "Emner",
                "emneord",
                "stikkord",
            ),
        ),
        (
            "read also",
            (
                "Les også",
                "les mer",
                "se også",
                "mer om",
            ),
        ),
        (
            "graphic",
            (
                "Grafikk",
                "illustrasjon",
            ),
        ),
        ("caption", ("Bildetekst",)),
        ("archive", ("Arkiv",)),
        (
            "price",
            (
                "Pris",
                "priser",
            ),
        ),
        ("address", ("Adresse",)),
        (
            "phone",
            (
                "Telefon",
                "tlf",
            ),
        ),
        (
            "translation",
            (
                "Oversettelse",
                "oversetter",
                "oversatt av",
            ),
        ),
        (
            "note",
            (
                "Merk",
                "obs",
                "note",
            ),
        ),
        (
            "info",
            (
                "Informasjon",
                "fakta",
                "mer informasjon",
            ),
        ),
        (
            "place",
            (
                "Sted",
                "hvor",
            ),
        ),
        (
            "time",
            (
                "Tid",
                "tidspunkt",
                "når",
            ),
        ),
        ("advertisement", ("Annonse",)),
        ("comments", ("Kommentarer",)),
        ("question", ("Spørsmål",)),
        ("answer", ("Svar",)),
    ),
    sections=words_of(
        """
        politikk økonomi verden sport nyheter kultur samfunn debatt meninger teknologi vitenskap
        helse underholdning innenriks utenriks lokalt penger utdanning miljø klima energi reise bil
        motor fotball tennis tv film musikk bøker mote oppskrifter mat horoskop vær bilder video
        jobb familie historie religion krim
        """
    ),
    homes=words_of(
        """
        forside hjem
        """
    ),
    staff=words_of(
        """
        journalist reporter korrespondent redaktør redaksjon redaksjonen spaltist fotograf forfatter
        sjefredaktør
        """
    ),
)
