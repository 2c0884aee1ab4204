"""Swedish."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="sv",
    actions=words_of(
        """
        dela följ gilla hämta klicka kommentera kontakta lyssna läs läsa lämna logga
        prenumerera prenumerar registrera se skicka skriv skriva sök stöd svara tipsa
        titta tryck tweeta ladda anmäl få bli
        """
    ),
    things=words_of(
        """
        annons annonser app artikel artikeln artiklar bilder bildspel cookies e-post
        e-postadress epost fält fältet grupp inlägg innehåll kanal kommentar kommentarer
        konto läsare länk länkar mail meny nyheter nyhet nyhetsbrev nyhetsbrevet podd
        prenumeration prenumerant redaktionen sida sidan startsida svar tidning tidningen
        video webbplats webbsida notiser integritet lösenord ämne ämnet
        """
    ),
    details=words_of(
        """
        också även alla andra fler gratis här hela liknande mer mest lästa mejl nu nya
        nyaste nästa oss vår våra vårt populära relaterade relaterat rekommenderade
        senaste sociala medier tidigare vidare obligatoriska märkta
        """
    ),
    glue=words_of(
        """
        att av de den det dig din ditt dina du där eller en ett för från har hur i in inte
        är kommer kan med men min nej och om på ska som till tillbaka upp ut var vi vill
        vara inte publiceras bli med vänner
        """
    ),
    alone=words_of(
        """
        annons dela kommentarer prenumerera
        """
    )
    | frozenset(
        (
            "läs mer",
            "läs också",
            "läs även",
            "se också",
            "till startsidan",
            "mer om ämnet",
        )
    ),
    labels=(
        (
            "source",
            (
                "Källa",
                "källor",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "bild",
                "fotograf",
                "bilder",
                "arkivbild",
            ),
        ),
        (
            "video",
            (
                "Video",
                "film",
            ),
        ),
        (
            "author",
            (
                "Författare",
                "av",
                "text",
                "skribent",
            ),
        ),
        (
            "editor",
            (
                "Redaktör",
                "redaktion",
            ),
        ),
        ("as of", ("Uppdaterad",)),
        (
            "date",
            (
                "Datum",
                "publicerad",
                "publicerat",
                "uppdaterad",
            ),
        ),
        (
            "tags",
            (
                "Ämnen",
                "nyckelord",
                "taggar",
            ),
        ),
        (
            "read also",
            (
                "Läs också",
                "läs även",
                "läs mer",
                "se också",
                "se även",
                "mer om",
            ),
        ),
        (
            "graphic",
            (
                "Grafik",
                "illustration",
            ),
        ),
        ("caption", ("Bildtext",)),
        ("archive", ("Arkiv",)),
        (
            "price",
            (
                "Pris",
                "priser",
            ),
        ),
        ("address", ("Adress",)),
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
                "Översättning",
                "översättare",
            ),
        ),
        (
            "note",
            (
                "Obs",
                "notera",
                "fotnot",
            ),
        ),
        (
            "info",
            (
                "Information",
                "fakta",
                "mer information",
            ),
        ),
        (
            "place",
            (
                "Plats",
                "var",
            ),
        ),
        (
            "time",
            (
                "Tid",
                "när",
            ),
        ),
        ("advertisement", ("Annons",)),
        ("comments", ("Kommentarer",)),
        ("question", ("Fråga",)),
        ("answer", ("Svar",)),
    ),
    sections=words_of(
        """
        politik ekonomi världen sport nyheter kultur samhälle åsikter debatt ledare teknik vetenskap
        hälsa nöje inrikes utrikes lokalt pengar utbildning miljö klimat energi resor bil motor
        fotboll tennis tv film musik böcker mode recept mat horoskop väder bilder video jobb familj
        historia religion brott
        """
    ),
    homes=words_of(
        """
        hem start startsida startsidan
        """
    ),
    staff=words_of(
        """
        journalist reporter korrespondent redaktör redaktion kolumnist krönikör fotograf författare
        chefredaktör
        """
    ),
)
