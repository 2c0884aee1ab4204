"""Italian."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="it",
    elided="l|d|all|dell|nell|sull|un",
    actions=words_of(
        """
        abbonati abbonarsi accedi accetta accettare acquista aggiungi ascolta attiva cerca
        clicca cliccare cliccando commenta commentare condividi condividere contatta
        continua continuare consulta crea dona effettua entra guarda inserisci invia
        inviare iscriviti iscriversi lascia lasciare leggi leggere partecipa pubblica
        registrati ricevi ricevere rispondi scarica scopri scrivi segui seguici seguire
        sostieni stampa torna unisciti vai vedi visita vota
        """
    ),
    reader=words_of("tu tuo tua tuoi tue ti"),
    steps=words_of(
        "tocca toccare clicca cliccare seleziona selezionare scegli scegliere apri aprire premi premere vai inserisci inserire attiva disattiva accedi"
    ),
    things=words_of(
        """
        abbonamento account aggiornamenti app applicazione articoli articolo avviso blog
        campi canale commenti commento contenuti contenuto cookie edizione email e-mail
        foto galleria giornale gruppo home homepage immagini indirizzo informazioni
        informativa lettori link mail modulo navigazione newsletter notifiche notizia
        notizie pagina password podcast post posta profilo pubblicità pubblicazioni
        redazione risposta risposte sezione sito social storia termini utente video
        browser privacy
        """
    ),
    details=words_of(
        """
        altre altri altro anche ancora completo completa correlate correlati correlata
        consigliati contrassegnati elettronica esclusivi gratis gratuita gratuitamente
        gratuito interessare interessarti letti lette migliori nostra nostro nuova nuovo
        nostri obbligatori oggi più popolari precedente prima principale prossimo qui
        recenti simili stesso successivo sopra tutte tutti tutto ultime ultimi ultima oggi
        altro approfondimenti
        """
    ),
    glue=words_of(
        """
        a ad ai al alla alle allo agli che chi ci con come cosa da dal dalla dei del della
        delle di e è ed essere già gli ha hai i il in l la le lo loro ma mi nel nella non
        o per può potrebbe puoi questa questo questi quello se sei si sono su sua sue sui
        sul sulla suo ti tra tu tua tuo tuoi un una uno vi verrà sarà pubblicato vuoi
        amici
        """
    ),
    alone=words_of(
        """
        pubblicità condividi commenti stampa abbonati
        """
    )
    | frozenset(
        (
            "leggi anche",
            "leggi tutto",
            "ti potrebbe interessare",
            "potrebbe interessarti",
            "vedi anche",
            "note legali",
            "sullo stesso argomento",
            "continua a leggere",
        )
    ),
    notices=(
        r"(?:foto|fonte|immagine|video|crediti|©)\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"(?:©.{0,30})?riproduzione riservata",
        r"tutti i diritti riservati",
        r"il tuo indirizzo\b",
        r"i campi obbligatori\b",
        r"(?:pubblicato|aggiornato) (?:il )?\d",
        r"\d+ comment[io]$",
        r"tempo di lettura\b",
        r"(?:questo sito|utilizziamo|usiamo)\b.{0,30}\bcookie\b",
    ),
    abbreviations=meanings_of(
        """
        for example: ad es., p. es., per es.
        and so on: ecc., eccetera
        editor: ndr, n.d.r., ndt, n.d.t.
        compare: cfr.
        page: pagg.
        """
    ),
    remarks=(
        r"ecco\b[^.!?:]{0,80}\b(?:traduzione|tradott\w+)\b[^.!?:]{0,60}",
        r"(?:la )?(?:traduzione|testo tradotto)(?: [^:.!?]{0,30})?\s?(?::|$)",
        r"come (?:ia|modello linguistico|intelligenza artificiale)\b",
        r"spero che (?:questa|la|questo|ti)\b[^.!?]{0,60}\b(?:traduzione|util\w|aiut\w+)",
        r"[\[(*]{0,3}(?:nota del traduttore|n\.d\.t)",
    ),
    labels=(
        (
            "source",
            (
                "Fonte",
                "fonti",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "fotografia",
                "immagine",
                "crediti",
                "credito foto",
                "crediti foto",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Autore",
                "autrice",
                "autori",
                "di",
                "testo",
                "a cura di",
                "scritto da",
            ),
        ),
        (
            "editor",
            (
                "Redazione",
                "redattore",
            ),
        ),
        ("as of", ("Aggiornato al",)),
        (
            "date",
            (
                "Data",
                "pubblicato",
                "pubblicato il",
                "aggiornato",
            ),
        ),
        (
            "tags",
            (
                "Parole chiave",
                "argomenti",
                "temi",
            ),
        ),
        (
            "read also",
            (
                "Leggi anche",
                "leggi pure",
                "vedi anche",
                "ti potrebbe interessare",
                "per approfondire",
                "approfondimenti",
                "leggi di più",
                "guarda anche",
                "potrebbe interessarti",
            ),
        ),
        (
            "graphic",
            (
                "Grafico",
                "infografica",
                "illustrazione",
            ),
        ),
        ("caption", ("Didascalia",)),
        ("archive", ("Archivio",)),
        (
            "price",
            (
                "Prezzo",
                "prezzi",
            ),
        ),
        ("address", ("Indirizzo",)),
        (
            "phone",
            (
                "Telefono",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Traduzione",
                "traduttore",
                "tradotto da",
                "traduzione di",
            ),
        ),
        (
            "note",
            (
                "Nota",
                "n.d.r",
                "ndr",
            ),
        ),
        (
            "info",
            (
                "Informazioni",
                "info",
            ),
        ),
        (
            "place",
            (
                "Luogo",
                "dove",
            ),
        ),
        (
            "time",
            (
                "Ora",
                "orario",
                "orari",
                "quando",
            ),
        ),
        ("advertisement", ("Pubblicità",)),
        ("comments", ("Commenti",)),
        ("question", ("Domanda",)),
        ("answer", ("Risposta",)),
    ),
    sections=words_of(
        """
        politica economia mondo sport notizie cultura società opinioni vita tecnologia scienza
        scienze salute spettacoli spettacolo esteri interni cronaca locale finanza soldi scuola
        istruzione ambiente clima energia viaggi motori auto calcio tennis televisione tv cinema
        musica libri moda ricette cucina oroscopo meteo foto video rivista lavoro famiglia storia
        religione giustizia gossip attualità
        """
    ),
    homes=words_of(
        """
        home prima_pagina homepage
        """
    ),
    staff=words_of(
        """
        giornalista reporter corrispondente redattore redattrice redazione editorialista fotografo
        autore autrice inviato inviata speciale caporedattore vicedirettore direttore
        """
    ),
)
