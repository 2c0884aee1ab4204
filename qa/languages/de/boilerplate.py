"""German."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="de",
    actions=words_of(
        """
        abonnieren abonniere abonnier- abbestellen abmelden aktivieren akzeptieren anhören anmelden
        anmeldung ansehen anschauen antworten ausblenden auswählen beachten bewerten bestellen diskutieren diskutiere bleiben blättern
        diskutieren drucken einloggen einblenden empfehlen entdecken erfahren erhalten erstellen
        finden folgen folge gefällt herunterladen hinterlassen hinterlasse hören installieren
        jetzt kaufen klicken klicke kommentieren kommentiere kontaktieren kopieren laden lesen lies
        liken mailen melden mitdiskutieren mitmachen merken nutzen öffnen posten probieren
        registrieren registriere schauen schreiben schreibe schließen sehen senden sichern speichern
        spenden starten suchen teilen teile testen tippen tippe tweeten twittern unterstützen
        verfolgen verpassen verschicken versenden verwenden weiterempfehlen weiterlesen weiterleiten
        wechseln zustimmen zurück zulassen ablehnen
        """
    ),
    reader=words_of("du dich dir dein deine deinen deiner ihr euch euer eure"),
    steps=words_of(
        "tippe tippen klicke klicken wähle wählen öffne öffnen drücke drücken gib geben gehe gehen aktiviere aktivieren deaktiviere deaktivieren schalte schalten wische wischen"
    ),
    things=words_of(
        """
        abo abonnement abonnements account ad adresse anzeige anzeigen app archiv artikel artikeln
        artikels audio ausgabe autor autoren beitrag beiträge beiträgen bild bilder bildergalerie
        blog browser cookie cookies datenschutz datenschutzerklärung datenschutzhinweise
        diskussion e-mail e-mail-adresse email epaper fehler felder feld foto fotos fotogalerie
        fotostrecke galerie gastbeitrag hinweis hinweise impressum infos informationen inhalt
        inhalte inhaltsverzeichnis javascript kanal kanäle kommentar kommentare kommentaren
        kommentarfunktion konto leser lesezeichen link links login mail meldung meldungen menü
        meinung mitglied mitgliedschaft nachricht nachrichten navigation newsletter newsletters
        nutzungsbedingungen nutzungsbasierte nutzer passwort podcast podcasts postfach profil push
        push-nachrichten redaktion ressort ressorts rubrik schlagworte schlagwörter seite seiten
        startseite hauptseite stichworte stichwörter story stories suche tag tags teaser thema themen
        themenseite tracking übersicht umfrage update updates verlag video videos website webseite
        werbung werbeanzeige whatsapp-kanal zeitung zugang benachrichtigungen benachrichtigung
        beitrags news eilmeldungen nutzerkonto
        """
    ),
    details=words_of(
        """
        aktuelle aktuellen aktuell alle allen andere anderen auch außerdem ähnliche beliebt beliebte
        beliebteste beliebtesten bequem direkt dazu diese diesen dieser dieses ebenfalls empfohlen
        empfohlene empfohlener externe externer ganze ganzen gratis hier interessant interessante
        kostenlos kostenlose kostenlosen kostenfrei lesenswert meistgelesen meistgelesene
        meistgelesenen meistgelesener mehr nächste nächster nächstes neu neue neues neueste neuesten
        neuste noch nur oben passend redaktionell redaktionelle redaktioneller schon sozial soziale
        sozialen täglich täglichen thematisch top uns unsere unseren unserem unser vorherige
        vorheriger vollständige vollständigen verwandt verwandte weitere weiteren weiterer weiteres
        weiter wichtigste wichtigsten zuletzt zugehörige zum-thema veröffentlicht werktags
        erforderliche erforderlich markiert gekennzeichnet optional pflicht
        """
    ),
    glue=words_of(
        """
        mit dir euch sie du wir ich ihr ihre ihren ihrer ihrem dein deine deinen deiner der die das den dem des
        ein eine einen einem einer und oder in im ins auf an am zu zum zur von vom für mit ohne per
        via über unter bei aus nach um bis ist sind wird werden sein haben hat kann können nicht
        kein keine bitte es was wie wo wenn dass sich als möchten wollen müssen damit lassen
        eingeloggt angemeldet registriert the diesem freunden freund
        """
    ),
    alone=words_of(
        """
        anzeige anzeigen werbung weiterlesen kommentare kommentieren teilen drucken startseite
        impressum datenschutz newsletter anmelden abonnieren einloggen registrieren merken
        bildergalerie fotostrecke themen schlagworte stichworte schlagwörter mehr symbolbild
        symbolfoto archivbild archivfoto agb mediadaten lesezeichen login menü suche
        inhaltsverzeichnis advertorial
        """
    )
    | frozenset(
        (
            "zur bildergalerie",
            "zur fotostrecke",
            "meistgelesen",
            "meistgelesene artikel",
            "bitte melden sie sich an",
            "cookie-einstellungen",
            "hier geht es zum video",
            "hier geht's zum video",
            "zur startseite",
            "zur übersicht",
            "zur homepage",
            "nach oben",
            "mehr zum thema",
            "zum thema",
            "zum artikel",
            "zum video",
            "zum archiv",
            "auch interessant",
            "das könnte sie auch interessieren",
            "das könnte dich auch interessieren",
            "das könnte ihnen auch gefallen",
            "kontakt",
            "über uns",
            "über den autor",
            "rss",
        )
    ),
    notices=(
        (
            r"(?:bild|foto|video|fotograf|grafik|text|autor|illustration|screenshot|quelle|"
            r"bildquelle|fotoquelle|bildrechte|bildnachweis|redaktion|von)s?\s?[:©]\s?\S+(?: \S+){0,11}$"
        ),
        r"(?:copyright|©)",
        r"\d+ ?(?:min\.?|minuten?) (?:lesezeit|lesedauer)\b",
        r"(?:lesezeit|lesedauer)\b",
        r"\d+ kommentare?$",
        r"(?:noch )?keine kommentare\b",
        r"(?:alle )?rechte vorbehalten",
        r"(?:deine|ihre) e-?mail-?adresse\b",
        r"(?:erforderliche|notwendige) felder\b",
        (
            r"(?:stand|veröffentlicht|aktualisiert|erstellt|datum|zuletzt aktualisiert|erstmals "
            r"erschienen)(?: am)?\s?:?\s?\d{1,2}\."
        ),
        r"(?:diese|unsere|die) (?:web)?(?:seite|website|site) (?:verwendet|nutzt|benutzt) cookies",
        r"wir (?:verwenden|nutzen|setzen) (?:\w+ ){0,3}cookies",
        (
            r"(?:melden|loggen|registrieren|abonnieren|folgen|klicken|teilen|besuchen|schreiben|"
            r"lesen|sehen|hören|erfahren|diskutieren) sie\b(?: \S+){0,5} (?:uns|hier|"
            r"newsletter|artikel|mehr|auch|kommentar|facebook|telegram|kanal|kommentare|weiter|mit|"
            r"abonnieren|an)\b.{0,40}$"
        ),
        (
            r"(?:hier|jetzt|gleich|bitte) (?:klicken|abonnieren|anmelden|registrieren|einloggen|testen|"
            r"kostenlos|downloaden|herunterladen|bestellen|teilen)\b"
        ),
        r"mehr (?:zum thema|über|zu|aus|von|dazu|auf)\b.{0,60}$",
        (
            r"(?:weitere|ähnliche|verwandte|aktuelle|neueste) (?:artikel|themen|nachrichten|beiträge|"
            r"meldungen|news|videos|inhalte|links|informationen)\b.{0,40}$"
        ),
        r"(?:lesen|lies|sehen|sieh|hören) (?:sie )?(?:auch|hier|mehr|dazu|weiter|jetzt)\b",
        r"(?:das )?könnte (?:sie|dich|ihnen) (?:auch )?(?:interessieren|gefallen)",
        (
            r"(?:dieser|dieses|der) (?:artikel|beitrag|text|inhalt|video) (?:ist|wurde|erschien|"
            r"stammt)\b.{0,80}$"
        ),
    ),
    labels=(
        (
            "source",
            ("Quelle", "quellen", "bildquelle", "fotoquelle", "textquelle", "videoquelle"),
        ),
        (
            "photo",
            (
                "Foto",
                "fotos",
                "bild",
                "bilder",
                "fotograf",
                "fotografin",
                "bildnachweis",
                "symbolbild",
                "symbolfoto",
                "archivbild",
                "archivfoto",
                "bildrechte",
                "credit",
            ),
        ),
        ("video", ("Video", "videos", "film")),
        ("author", ("Autor", "autorin", "autoren", "von", "text", "verfasser")),
        ("editor", ("Redaktion", "redakteur", "redakteurin", "redigiert von")),
        ("as of", ("Stand", "stand der dinge")),
        ("date", ("Datum", "veröffentlicht", "veröffentlicht am", "aktualisiert", "erstellt")),
        ("tags", ("Themen", "schlagwörter", "schlagworte", "stichworte", "stichwörter")),
        (
            "read also",
            (
                "Lesen Sie auch",
                "lesen sie mehr",
                "lesen sie dazu",
                "siehe auch",
                "mehr dazu",
                "mehr zum thema",
                "auch interessant",
                "lies auch",
                "weiterlesen",
                "zum thema",
            ),
        ),
        ("graphic", ("Grafik", "infografik", "karte", "schaubild", "illustration")),
        ("caption", ("Bildunterschrift", "bildtext")),
        ("archive", ("Archiv",)),
        ("price", ("Preis", "preise", "eintritt")),
        ("address", ("Adresse", "anschrift")),
        ("phone", ("Telefon", "tel", "telefonnummer")),
        ("translation", ("Übersetzung", "übersetzer", "übersetzt von", "aus dem englischen")),
        ("note", ("Hinweis", "anmerkung", "anm. d. red", "anm. d. übers", "achtung")),
        ("info", ("Infos", "informationen", "weitere informationen", "weitere infos")),
        ("place", ("Ort", "veranstaltungsort", "wo", "treffpunkt")),
        ("time", ("Zeit", "uhrzeit", "beginn", "wann")),
        ("advertisement", ("Anzeige", "werbung")),
        ("comments", ("Kommentare", "kommentar")),
        ("question", ("Frage",)),
        ("answer", ("Antwort",)),
    ),
    instead=meanings_of(
        """
        and others: und andere
        million: Millionen
        billion: Milliarden
        thousand: tausend
        United States: USA
        because: da
        """
    ),
    abbreviations=meanings_of(
        """
        for example: z. B.
        among others: u. a.
        and so on: usw.
        and the like: u. Ä., o. Ä., u. dgl.
        that is: d. h.
        so-called: sog.
        respectively: bzw.
        if need be: ggf., ggfs.
        perhaps: evtl.
        especially: v. a., insb., insbes.
        as a rule: i. d. R.
        in part: z. T.
        including: inkl., einschl.
        compare: vgl.
        million: Mio.
        billion: Mrd.
        thousand: Tsd.
        plus: zzgl.
        at present: z. Z., z. Zt.
        editor: Anm. d. Red., Anm. d. Übers.
        in the sense of: i. S. v., i. S. d.
        """
    ),
    remarks=(
        (
            r"(?:hier (?:ist|finden sie|kommt|folgt|die)|es folgt|nachfolgend|nachstehend|anbei|"
            r"im folgenden|unten (?:ist|finden sie))\b[^.!?:]{0,80}\b(?:übersetz\w+|(?:deutsche|"
            r"überarbeitete|englische)\w* (?:version|fassung|text))\b[^.!?:]{0,80}"
        ),
        (
            r"(?:(?:die|deutsche|vollständige|englische|endgültige|ihre|meine) ){0,3}(?:übersetzung|"
            r"übersetzter (?:text|artikel)|deutsche (?:version|fassung))(?: (?:des|der|ins|aus) \S+"
            r"(?: \S+){0,3})?\s?(?::|$)"
        ),
        r"als (?:ki|künstliche intelligenz|sprachmodell|ki-\w+|großes sprachmodell)\b",
        (
            r"ich (?:bin (?:nur )?ein (?:ki|sprachmodell|künstlich)|hoffe,? (?:dass )?(?:diese|die|das|"
            r"ihnen)\b[^.!?]{0,60}(?:übersetz|hilf|hilfreich|weiter))"
        ),
        (
            r"(?:lassen sie (?:es )?mich wissen|lass (?:es )?mich wissen|sagen sie mir|geben sie mir "
            r"bescheid|zögern sie nicht|melden sie sich gerne?)\b"
        ),
        (
            r"(?:wenn|falls|sollten) sie\b(?! nicht)[^.!?]{0,80}\b(?:übersetz\w+|änderungen|anpassungen|lassen "
            r"sie|helfe ich|stehe ich)\b"
        ),
        (
            r"[\[(*]{0,3}(?:anmerkung(?:en)? (?:des|der) übersetzer(?:s|in)?|anm\. ?d\. ?ü(?:bers)?|"
            r"hinweis zur übersetzung|übersetzer(?:in)?notiz)\b"
        ),
        (
            r"[\[(*]{0,3}(?:hinweis|anmerkung|bitte beachten sie)\b[^.!?]{0,120}\b(?:übersetz\w+|"
            r"originaltext|eigennamen|wörtlich)\b"
        ),
        (
            r"(?:es tut mir leid|tut mir leid|entschuldigung|leider)\b[^.!?]{0,80}\b(?:nicht "
            r"(?:übersetzen|helfen|möglich)|bereitgestellt\w* text|keinen text)\b"
        ),
        (
            r"ich habe\b[^.!?]{0,80}\b(?:übersetz\w+|ursprüngliche\w* (?:ton|stil|formatierung)|"
            r"originaltext)\b"
        ),
        (
            r"(?:sicher|natürlich|gerne?|selbstverständlich|klar)[!,.]+ (?:hier|ich|anbei|die)\b"
            r"[^.!?:]{0,80}"
        ),
    ),
    sections=words_of(
        """
        politik wirtschaft welt sport nachrichten kultur gesellschaft meinung leben technik wissen
        wissenschaft gesundheit unterhaltung promis stars lokales regional deutschland ausland
        inland panorama vermischtes finanzen börse geld bildung umwelt klima energie reise auto
        motor fußball tennis fernsehen tv kino musik bücher mode rezepte essen horoskop wetter fotos
        videos digital netzwelt karriere job familie geschichte religion ratgeber aktuell service
        leute boulevard feuilleton lokalsport
        """
    ),
    homes=words_of(
        """
        start startseite home homepage hauptseite
        """
    ),
    staff=words_of(
        """
        reporter reporterin korrespondent korrespondentin redakteur redakteurin journalist
        journalistin kolumnist kolumnistin autor autorin fotograf redaktion volontär volontärin
        chefredakteur chefredakteurin leiter leiterin ressortleiter stellvertretender
        stellvertretende freier freie mitarbeiter
        """
    ),
)
