"""German."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="de",
    name="German",
    ordinal_stop=True,
    before_ordinals=frozenset(
        """
        am beim der dem den das des die ein eine einem einen einer eines im ins ihr ihre
        ihrem ihren ihrer ihres sein seine seinem seinen seiner seines unser unsere
        unserem unseren unserer vom zum zur
        """.split()
    ),
    behind_ordinals=frozenset(
        """
        bundesliga fc jahrhundert jahrhunderts jh lebensjahr liga spieltag weltkrieg
        weltkriegs weltkrieges wahlperiode
        """.split()
    ),
    only_begins=frozenset(
        """
        abends alsbald anderenfalls andernfalls anfangs anschliessend ansonsten auch auf augenscheinlich ausgerechnet
        ausserdem bald bereits besonders bisher bislang dabei dadurch dafür dagegen daher daheim dahinter damals damit
        danach daneben dann daran darauf daraufhin daraus darin darum darunter darüber davon davor dazu
        dementsprechend demgegenüber demnach demnächst demzufolge dennoch deshalb dessen deswegen doch dort
        dorthin draussen drinnen ebenfalls ebenso eigentlich einerseits einst endlich entsprechend ergo erneut erst
        erstmals etwa fast ferner folglich freilich früher ganz gegebenenfalls gelegentlich gemeinsam genau
        gerade gern gestern gleichzeitig glücklicherweise heute hier hierbei hierfür hierher hiermit hierzu
        hingegen immer immerhin indes indessen infolgedessen insbesondere insgesamt inzwischen irgendwann jedenfalls
        jedoch jetzt kurz künftig kürzlich laut lediglich leider letztlich letztmals mal manchmal meist
        meistens mithin mitunter mittags mittlerweile möglicherweise nachher nachmittags nachts natürlich
        nebenbei neulich nicht nie niemals noch normalerweise nun nur oben obendrein oft offenbar offensichtlich
        plötzlich rund schliesslich schon sehr seinerzeit seitdem seither selbst selbstverständlich selten
        so sodann sofort sogar somit sonst später stattdessen stets tatsächlich teilweise trotzdem überall
        übrigens umso unlängst unten unterdessen vermutlich vielleicht vielmehr voraussichtlich vorerst vorher
        vorhin vormittags wahrscheinlich weiterhin wenigstens wiederum womöglich zeitgleich ziemlich zudem
        zuerst zufällig zugleich zuletzt zumal zumeist zumindest zunächst zurzeit zusammen zusätzlich zuvor
        zwar zwischendurch zwischenzeitlich
        """.split()
    ),
    dollar_behind=True,
    dash_for_cents=True,
    hours=("{hour} Uhr", "{hour}:{minutes} Uhr"),
    before_hours=r"\b(?:um|ab|gegen|bis|von|nach|vor|seit|und) ",
    symbol_side="behind",
    group_mark=".",
    quotes=(("„", "“"), ("‚", "‘"), ("»", "«"), ("›", "‹"), ('"', '"')),
    decimal_mark=",",
    weekdays=tuple("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()),
    months=tuple(
        """
        Januar Februar März April Mai Juni Juli August September Oktober November
        Dezember
        """.split()
    ),
    abbreviations=frozenset(
        """
        bzw z.b u.a d.h usw ggf evtl hr fr nr str tel abb bd jh jhd mio mrd dr prof dipl
        ing st ca vgl s o.ä u.ä z.t i.d.r sog bspw engl franz lat griech ital amerik brit geb
        gest jan feb apr aug sept okt nov dez bzgl inkl exkl zzgl abzgl ggü max min mind ggfs evtl
        allg bes entspr gem hrsg insb jew lt mtl od resp sek tägl ugs urspr vllt versch wg zw
        """.split()
    ),
    alphabet="abcdefghijklmnopqrstuvwxyzäöüß",
    speech_verbs=frozenset(
        """
        sagt sagte sagten so erklärt erklärte ergänzt ergänzte betont betonte berichtet
        berichtete meint meinte fügt fügte schreibt schrieb heißt hieß erzählt erzählte
        antwortete fragt fragte fordert forderte warnt warnte kritisierte teilte zitiert
        """.split()
    ),
    regular_endings=tuple((ending, "") for ending in ("e", "en", "er", "es", "em", "n", "s", "t")),
    quantities=tuple(
        """
        Prozent Prozentpunkte Tausend Million Millionen Milliarde Milliarden Billionen Mio
        Mrd Meter Metern Kilometer Kilometern Zentimeter Hektar Quadratmeter Kilo Kilogramm
        Gramm Tonnen Liter Grad Euro Dollar Pfund Franken Rubel Yuan Yen Kronen Punkte
        Stunden Minuten Sekunden Jahre Jahren Monate Tage
        """.split()
    ),
    capitalized=frozenset(
        """
        Afghanistan Afrika Ägypten Albanien Algerien Amerika Argentinien Armenien Aserbaidschan
        Asien Äthiopien Australien Bangladesch Bayern Belarus Belgien Bolivien Brasilien
        Bulgarien Chile China Dänemark Deutschland Ecuador England Estland Europa Finnland
        Frankreich Georgien Ghana Griechenland Großbritannien Indien Indonesien Irak Iran Irland
        Israel Italien Jamaika Japan Jemen Jordanien Kambodscha Kamerun Kanada Kasachstan Katar
        Kenia Kirgisistan Kolumbien Kongo Korea Kosovo Kroatien Kuba Kuwait Lettland Libanon
        Libyen Litauen Luxemburg Malaysia Malta Marokko Mazedonien Mexiko Moldau Mongolei
        Montenegro Mosambik Namibia Nepal Neuseeland Nicaragua Niederlande Nigeria Nordkorea
        Norwegen Österreich Pakistan Palästina Panama Paraguay Peru Portugal Ruanda Rumänien
        Russland Sambia Saudi-Arabien Schottland Schweden Schweiz Senegal Serbien Simbabwe
        Singapur Slowakei Slowenien Somalia Spanien Sudan Südafrika Südkorea Syrien
        Tadschikistan Taiwan Tansania Thailand Tschechien Tunesien Türkei Turkmenistan Uganda
        Ukraine Ungarn Uruguay Usbekistan Venezuela Vietnam Zypern
        """.split()
    ),
    function_words=frozenset(
        """
        der die das den dem des ein eine einen einem einer eines kein keine keinen
        keinem keiner ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen
        mein meine dein deine sein seine seinen seinem seiner seines ihre ihren ihrem
        ihrer ihres unser unsere sich dieser diese dieses diesen diesem jener jene jenes
        wer wen wem wessen welche welcher welches was wann wo wohin woher warum wie und
        oder aber denn sondern weil da dass ob wenn als während bevor nachdem bis damit
        obwohl sodass in im an am auf aus bei beim mit nach seit von vom zu zum zur
        durch für gegen ohne um über unter vor hinter neben zwischen wegen trotz bin
        bist ist sind seid war waren warst wart sei wäre wären gewesen habe hast hat
        haben hatte hatten hätte hätten gehabt werde wirst wird werden wurde wurden
        würde würden worden kann können konnte konnten könnte muss müssen musste mussten
        soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte mag
        mögen nicht auch nur noch schon sehr so dann hier dort alle alles jeder jede
        jedes mehr viel viele einige man etwas nichts
        """.split()
    ),
    echoes=frozenset(
        """
        sie ihr wie uns es
        """.split()
    ),
    relative_echoes=frozenset("der die das den dem".split()),
    cries=frozenset(
        """
        sehr ganz viel viele lange weit nein ja doch nie immer so na ha haha he ho hi
        hallo oh ah bla la tick tack ding dong wau miau bitte danke komm geh schnell
        tschüss mal hier da dort nun gut klein groß tief hoch alt weiter
        """.split()
    ),
    never_last=frozenset(
        """
        und oder dass weil dem des obwohl sowie im vom zum zur von für
        beim
        """.split()
    ),
    partitives=frozenset("da wo was hier dort davon dafür wovon wofür".split()),
    partitive_ends=frozenset("von für".split()),
    never_last_after=dict.fromkeys(
        "der die den das".split(),
        frozenset(
            """
            in an auf bei mit nach seit von vor aus über unter zwischen hinter neben für durch gegen ohne
            um wegen trotz während außerhalb innerhalb gegenüber bis angesichts anhand anstatt aufgrund
            bezüglich einschließlich hinsichtlich infolge mithilfe inklusive statt
            zwei drei vier fünf viele einige mehrere manche wenige keine keiner eine einer eines beide
            """.split()
        ),
    ),
    articles=frozenset("eine einem einen einer eines".split()),
    conjunctions=frozenset("und oder".split()),
    graded=tuple("er en".split()),
    hinges=frozenset(
        """
        und um für an nach zu auf oder gegen
        """.split()
    ),
    capitalizes_nouns=True,
    name_endings=frozenset("s es e en em n er ern ner r ens in innen".split()),
    base_endings=frozenset("e".split()),
    never_glued=frozenset(
        """
        und der die das dem des nicht ist sich wird wurde wurden werden oder dass sie wir ihr ihm ihn
        haben hat hatte hatten sind war waren auch eine einen einem einer eines sein seine seinen seiner
        ihre ihren ihrer kann können wenn noch nur sehr dann dieser diese dieses diesem diesen mich mir
        uns aber als würde würden muss müssen soll sollen will wollen habe weil man schon damit
        """.split()
    ),
    listed_in_full=True,
    joints=(
        "",
        "s",
        "es",
        "n",
        "en",
        "er",
        "e",
        "ns",
    ),
    unfolded=tuple(
        (word.replace("ß", "ss"), word)
        for word in """
        groß größ straße fuß weiß heiß außer schließ gemäß maß spaß süß stoß stöß gruß grüß fließ
        genieß gieß dreißig bloß ließ hieß vergaß saß fleiß reiß beiß schweiß preuß strauß äußer
        büß stieß verstoß draußen außen einigermaß mäßig
        """.split()
    ),
    clause_words=frozenset(
        """
        aber auch bevor bin bist damit darf dass denn dich diese diesem diesen dieser dieses
        dir du dürfen er es euch habe haben hat hatte hatten hätte ich ihm ihn ihnen ihr ihre
        ihrem ihren ihrer ist kann konnte konnten können mich mir muss musste müssen nachdem
        nicht noch nur ob obwohl schon sehr sei seine seinem seinen seiner sich sie sind soll
        sollen sollte sondern uns war waren warum was weil welche welcher welches wenn wer
        werden wie will wir wird wo wollen wollte worden wurde wurden während wäre wären würde
        würden
        """.split()
    ),
    never_first=frozenset("als dass hat ist ob oder sind und war weil wenn wird".split()),
    noun_endings=tuple(
        "rung lung dung tung gung bung fung ssung zung nung kung heit keit schaft tät ismus tion".split()
    ),
    abstract_endings=tuple("ung ungen heit heiten keit keiten schaft schaften nis nisse".split()),
    institution_beginnings=tuple(
        "Bundes Reichs Landes Landtag Landkreis Landrat Staats Volks Ober".split()
    ),
    institution_endings=tuple(
        """
        gericht zeitung blatt platz straße strasse allee ufer haus halle museum verlag amt amts bank theater liga
        verband verein partei universität schule kirche turm park post spiegel rundschau tag rat land berg burg dorf
        heim stadt feld see tal hof stein mann
        """.split()
    ),
    noun_plural="en",
    verb_endings=("schaft",),
    adjective_ending="en",
    noun_openers=frozenset("im zum zur vom beim ins ans aufs fürs".split()),
    after_nouns=frozenset(
        """
        ist war hat wird sind waren haben hatte hatten wurde wurden werden kann konnte soll sollte des und oder
        """.split()
    ),
    question_words=frozenset(
        "ob wie was wer wen wem warum wann wo welche welchen welchem welcher welches wieso weshalb woher wohin".split()
    ),
)
