"""Romanian."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="ro",
    actions=words_of(
        """
        abonează- abonați- accept- adaugă apasă ascultă caută citește citiți click
        comentează continuă descarcă distribuie distribuiți dă intră înscrie- lasă lăsați
        scrie trimite urmărește urmăriți- urmăriți vezi vizitează printează autentific-
        răspunde descoperă află
        """
    ),
    things=words_of(
        """
        abonament adresa anunț aplicația articol articole articolul canal canalul
        comentariu comentarii comentariul conținut cookie cookie-uri cont contul email
        e-mail foto galerie grup informații link newsletter newsletterul notificări pagina
        politica publicitate redacția site site-ul știre știri știrile subiect video ziar
        câmpurile
        """
    ),
    details=words_of(
        """
        acum aici alte asemănătoare cele citite complet cea gratuit întreg mai mult multe
        noi nou noutăți obligatorii populare precedent primul recomandate recente similare
        sociale următor toate ultimele și-pe tot înapoi sus
        """
    ),
    glue=words_of(
        """
        a al ale ca care ce cu de din după este fi fost în la le lui mai mă ne nostru
        noastră nu o pe pentru prin să sau se sunt și ta tău te tu un unui va vă vei vrei
        este publicată prietenii
        """
    ),
    alone=words_of(
        """
        publicitate comentarii distribuie
        """
    )
    | frozenset(
        (
            "citește și",
            "vezi și",
            "citește mai mult",
            "mai multe",
        )
    ),
    notices=(
        r"(?:foto|sursa|sursă|©)\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"toate drepturile rezervate",
    ),
    labels=(
        (
            "source",
            (
                "Sursa",
                "sursă",
                "surse",
                "sursa foto",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "fotografie",
                "fotografii",
                "imagine",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Autor",
                "autori",
                "de",
                "text",
            ),
        ),
        (
            "editor",
            (
                "Redacția",
                "redactor",
                "editat de",
            ),
        ),
        (
            "date",
            (
                "Data",
                "publicat",
                "publicat la",
                "actualizat",
            ),
        ),
        (
            "tags",
            (
                "Etichete",
                "cuvinte cheie",
                "taguri",
            ),
        ),
        (
            "read also",
            (
                "Citește și",
                "citiți și",
                "vezi și",
                "vedeți și",
                "mai multe",
                "citește mai mult",
                "articole similare",
            ),
        ),
        (
            "graphic",
            (
                "Grafică",
                "infografic",
            ),
        ),
        ("archive", ("Arhivă",)),
        ("price", ("Preț",)),
        (
            "address",
            (
                "Adresa",
                "adresă",
            ),
        ),
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
                "Traducere",
                "traducător",
                "tradus de",
            ),
        ),
        (
            "note",
            (
                "Notă",
                "notă redacție",
                "atenție",
            ),
        ),
        (
            "info",
            (
                "Informații",
                "mai multe informații",
            ),
        ),
        (
            "place",
            (
                "Loc",
                "unde",
            ),
        ),
        (
            "time",
            (
                "Ora",
                "când",
            ),
        ),
        (
            "advertisement",
            (
                "Publicitate",
                "reclamă",
            ),
        ),
        ("comments", ("Comentarii",)),
        ("question", ("Întrebare",)),
        ("answer", ("Răspuns",)),
    ),
    sections=words_of(
        """
        politică economie lume sport știri cultură societate opinii viață tehnologie știință
        sănătate divertisment vedete local național internațional finanțe bani educație mediu climă
        energie călătorii auto fotbal tenis televiziune film muzică cărți modă rețete horoscop vreme
        foto video familie istorie religie
        """
    ),
    homes=words_of(
        """
        acasă prima_pagină
        """
    ),
    staff=words_of(
        """
        jurnalist reporter corespondent redactor redacția editorialist fotograf autor
        """
    ),
)
