"""Danish."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="da",
    actions=words_of(
        """
        abonner bliv del deltag følg få hent klik kommenter kontakt log lyt læs læse send
        se skriv svar søg tilmeld tryk tweet efterlad
        """
    ),
    things=words_of(
        """
        abonnement annonce annoncer app artikel artikler artiklen avis billeder cookies
        e-mail emne emner felter gruppe indhold kanal kommentar kommentarer konto link
        links læsere mail nyhed nyheder nyhedsbrev nyhedsbrevet redaktionen side siden
        forside svar video hjemmeside mailadresse adgangskode medlem
        """
    ),
    details=words_of(
        """
        alle andre flere gratis her hele lignende mere mest læste nu nye nyeste næste også
        os populære relaterede relateret seneste sociale medier tidligere vores videre
        påkrævede markeret
        """
    ),
    glue=words_of(
        """
        af at de den der det dig din dit dine du eller en et for fra har hvad hvordan i
        ikke ind er kan med min og om op på skal som til tilbage ud var vi vil være blive
        publiceret venner
        """
    ),
    alone=words_of(
        """
        annonce del kommentarer
        """
    )
    | frozenset(
        (
            "læs mere",
            "læs også",
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
                "billede",
                "fotograf",
                "arkivfoto",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Forfatter",
                "af",
                "tekst",
                "skrevet af",
            ),
        ),
        (
            "editor",
            (
                "Redaktør",
                "redaktion",
            ),
        ),
        ("as of", ("Opdateret",)),
        (
            "date",
            (
                "Dato",
                "publiceret",
                "offentliggjort",
                "opdateret",
            ),
        ),
        (
            "tags",
            (
                "Emner",
                "nøgleord",
            ),
        ),
        (
            "read also",
            (
                "Læs også",
                "læs mere",
                "se også",
                "mere om",
            ),
        ),
        (
            "graphic",
            (
                "Grafik",
                "illustration",
            ),
        ),
        ("caption", ("Billedtekst",)),
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
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Oversættelse",
                "oversætter",
                "oversat af",
            ),
        ),
        (
            "note",
            (
                "Bemærk",
                "note",
                "obs",
            ),
        ),
        (
            "info",
            (
                "Information",
                "fakta",
                "mere information",
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
                "hvornår",
            ),
        ),
        ("advertisement", ("Annonce",)),
        ("comments", ("Kommentarer",)),
        ("question", ("Spørgsmål",)),
        ("answer", ("Svar",)),
    ),
    sections=words_of(
        """
        politik økonomi verden sport nyheder kultur samfund debat teknologi videnskab sundhed
        underholdning indland udland lokalt penge uddannelse miljø klima energi rejser biler motor
        fodbold tennis tv film musik bøger mode opskrifter mad horoskop vejr billeder video job
        familie historie religion krimi
        """
    ),
    homes=words_of(
        """
        forside hjem
        """
    ),
    staff=words_of(
        """
        journalist reporter korrespondent redaktør redaktion klummeskribent fotograf forfatter
        chefredaktør
        """
    ),
)
