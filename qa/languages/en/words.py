"""English."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    drops_accents=True,
    # Verbs that British English writes with an s and American English with a z.
    other_spellings=((r"(?<=[^\W\d_]i)s(e[srd]?|ers|ing|ations?)$", r"z\1"),),
    # Dutch "Beeld" becomes a statue: "HarborStatue Ann Roe".
    credit_words=frozenset("image photo photograph picture statue source".split()),
    name_beginnings=frozenset(
        """
        com org net mac mc fitz de da di le la du van von san el al bin open web wiki micro mega mini
        uni co my app
        """.split()
    ),
    never_ends=frozenset(
        """
        who which when while after before because although though until unless would could should has had were
        their they whose if but
        """.split()
    ),
    behind_names=frozenset("who which when where after from says would".split()),
    behind_known_names=frozenset(
        "will has have was that with they because while do does did are but since and for had were whose not"
        " said says told added according announced".split()
    ),
    never_in_names=frozenset(("who", "which")),
    glued_article="the",
    before_days=r"(?:\b(?:on|of|from|until|till|since|by|to|the|and|before|after|between)|day,?|[(–-]) ?",
    before_hours=r"(?:\b(?:at|around|about|from|until|till|by|before|between|since|and|to)|[(,–-]) ?",
    foreign_hours=(
        r"(?<![\d.,:-])(?:(?P<late>1[3-9]|2[0-4])(?:[.:][0-5]\d)? o['’]clock"
        r"|(?P<hour>[01]?\d|2[0-4]) ?h ?(?P<minutes>[0-5]\d)(?!\w| ?(?:min|sec|['’′\"”″]))"
        r"|(?P<time>(?:[01]?\d|2[0-4]):[0-5]\d) ?h(?!\w)"
        r"|(?P<timed>(?<=\bat )(?:[01]?\d|2[0-4])\.[0-5]\d) ?h(?!\w)"
        r"|(?P<full>(?<=\bat )(?:1[3-9]|2[0-4]))h(?![\w-]|(?:, | )(?:after|post|and|or|of|follow|p\.)))"
    ),
    always_capital="i",
    behind_variables=frozenset("is be are to runs".split()),
    behind_always_capital=frozenset(
        """
        agree always am asked ate believe bought brought can't can’t did didn't didn’t do don't don’t drank
        enjoy expect feel felt finally forgot gave go got guess hate have haven't haven’t hope knew know
        learned like liked live lived lost love loved mean met miss missed need needed ordered prefer really
        received sat saw slept spent spoke suppose swear talked think thought told tried try understand
        visited waited walked want wanted watched wish wonder work worry wrote
        """.split()
    ),
    behind_always_capital_or_variable=frozenset(
        """
        also became called came can cannot could couldn't couldn’t found had hadn't hadn’t hear heard just
        made may might must never often only paid played read remember said see seem sent shall should
        shouldn't shouldn’t sometimes started stayed still stood took used usually was wasn't wasn’t went will
        won't won’t worked would wouldn't wouldn’t
        """.split()
    ),
    first_person=frozenset("I I'm I’m I've I’ve I'd I’d I'll I’ll me my mine myself My Me".split()),
    namers=frozenset(
        """
        call called calls christen christened dub dubbed name named names nickname nicknamed rename renamed title titled
        """.split()
    ),
    borrows_from=frozenset(("fr", "la")),
    bracketed_days=False,
    loan_letters="àáâãçèéêëìíîïñòóôõùúûüāēīōūœ",
    group_mark=",",
    contractions=frozenset("n't 's 're 've 'll 'd 'm".split()),
    quotes=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")),
    decimal_mark=".",
    symbol_side="before",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=tuple(
        """
        January February March April May June July August September October November
        December
        """.split()
    ),
    abbreviations=frozenset(
        """
        mr mrs ms dr prof rev hon gen col lt sgt capt cpl maj adm cmdr gov sen rep pres
        st mt ft nos vs v al cf ca approx vol ed eds pp p jr sr inc ltd co
        corp dept est e.g i.e u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov
        dec a.m p.m incl excl esp etc anniv
        """.split()
    ),
    abbreviations_before_figures=frozenset("no op fig art".split()),
    function_words=frozenset(
        """
        a an the this that these those i you he she it we they me him her us them my
        your his its our their mine yours hers ours theirs myself yourself himself
        herself itself ourselves themselves who whom whose which what when where why how
        and or but nor so yet if because although though while since until unless
        whether than as of to in on at by for with from about against between into
        through during before after above below over under within without along across
        behind beyond toward towards upon among around near off out up down am is are
        was were be been being have has had having do does did doing will would shall
        should can could may might must not no there here then also too very just only
        even still already again both either neither each every all any some such own
        same other another more most much many few less least
        """.split()
    ),
    one_letter_words=frozenset("aio"),
    dash_before_speaker=False,
    unsigned_degrees=("degrees",),
    before_bare_names=frozenset(
        """
        agency airline bank barracks battalion boutique brigade cafe channel cinema clinic club company concern consortium
        corporation corvette cruiser destroyer enterprise factory firm foundation frigate hospital
        hotel icebreaker journal magazine mall newspaper party plant portal publication restaurant rocket sanatorium
        ship spacecraft stadium station submarine supermarket tanker team theater theatre trawler vessel website
        """.split()
    ),
    speech_verbs=frozenset(
        """
        said says say saying added adds agreed agrees announced announces answered argued
        argues asked asks assured assures believes called commented comments complained
        concluded concludes confirmed confirms continued continues cried declared declares
        emphasized emphasised clarified disclosed mentioned observed testified explained
        explains exclaimed insisted insists noted notes
        pointed promised quoted quotes read reads recalled recalls remarked replied replies
        reported reports responded sighed stated states stressed stresses suggested suggests
        summarized told tells thinks tweeted underlined warned warns whispered wondered wrote
        writes he she they according the
        """.split()
    ),
    regular_endings=(("s", ""), ("ly", ""), ("bly", "ble"), ("ness", "")),
    slip_endings=tuple(
        (wrong, right)
        for pair in """
        ance/ence ances/ences ence/ance ences/ances ant/ent ents/ants ants/ents ent/ant antly/ently
        ently/antly ancy/ency ency/ancy able/ible ible/able ably/ibly ibly/ably eable/able eing/ing
        ically/icly icly/ically ement/ment ments/ements ment/ement ements/ments
        ately/itely itly/itely etely/etly itely/itly ary/ery cation/casion ention/ension
        ertion/ersion ous/ious
        """.split()
        for wrong, _, right in (pair.partition("/"),)
    ),
    unheard_doubles=True,
    slip_letters=tuple(
        (wrong, right)
        for pair in """
        ei/ie ie/ei eper/epar para/pera goverm/governm virom/vironm xc/x cc/c qui/cqui full/ful
        uely/uly ully/uly cious/scious assi/asi mm/m ept/eipt
        """.split()
        for wrong, _, right in (pair.partition("/"),)
    ),
    score_words=frozenset(
        """
        won win wins winning winner winners beat beats beating beaten defeat defeats defeated defeating
        lost lose loses losing loss losses victory victories draw drew drawn lead leads led leading trailed
        trailing score scored scoreline equalized equalised final friendly quarter-final quarterfinal
        semifinal semi-final playoff playoffs rout routed thrashed tie tied halftime half-time
        """.split()
    ),
    ratio_words=frozenset(
        """
        ratio ratios odds scale proportion proportions split margin majority mix mixed mixture dilution screen
        aspect format gear verse verses chapter chapters surah sura quran koran bible gospel scripture amen
        """.split()
    ),
    scriptures=frozenset(
        """
        genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah
        esther job psalm psalms proverbs ecclesiastes isaiah jeremiah lamentations ezekiel daniel hosea joel amos
        obadiah jonah micah nahum habakkuk zephaniah haggai zechariah malachi matthew mark luke john acts
        romans corinthians galatians ephesians philippians colossians thessalonians timothy titus philemon
        hebrews james peter jude revelation gen exod ex lev num deut josh judg sam
        kgs chr chron neh esth ps pss prov eccl isa jer lam ezek dan hos mic hab zeph hag zech mal matt mt mk lk
        jn rom cor gal eph phil col thess tim tit heb jas pet rev
        """.split()
    ),
    quantities=(
        "per cent",
        *"""
        percent percentage thousand million billion trillion mln bln meters metres
        kilometers kilometres miles feet inches centimeters centimetres millimeters
        millimetres hectares acres kilos kilograms kilogrammes grams tons tonnes pounds
        liters litres gallons barrels degrees euros dollars rubles roubles yuan yen crowns
        zlotys hryvnias hryvnia francs rupees naira lira points times hours minutes
        seconds years months weeks days people
        """.split(),
    ),
    small_before={
        "french": frozenset(
            "bread braid cuff cuffs door doors dressing fried fries fry horn horns kiss kissed kisses kissing "
            "knot polish press toast twist window windows".split()
        ),
        "dutch": frozenset("baby door doors oven ovens courage treat".split()),
        "swiss": frozenset("army chard cheese roll rolls steak".split()),
        "morocco": frozenset(
            "binding bindings case cases casket leather purse slipper slippers".split()
        ),
        "russia": frozenset("binding bindings calf duck iron leather".split()),
        "india": frozenset("ink rubber paper".split()),
        "german": frozenset("chocolate silver shepherd shepherds".split()),
        "english": frozenset("muffin muffins horn horns breakfast".split()),
        "russian": frozenset("dressing roulette".split()),
        "turkish": frozenset("delight towel towels".split()),
        "irish": frozenset("coffee stew setter".split()),
        "danish": frozenset("pastry pastries".split()),
        "spanish": frozenset("omelet omelette moss".split()),
        "scottish": frozenset("terrier".split()),
        "mexican": frozenset("wave".split()),
        "indian": frozenset("ink".split()),
    },
    capitalized=frozenset(
        """
        Afghan Afghans Afghanistan African Africans Africa Albanian Albanians Albania Algerian
        Algerians Algeria American Americans America Andorran Andorra Angolan Angolans Angola
        Arab Arabs Arabia Arabian Argentine Argentinian Argentinians Argentina Armenian
        Armenians Armenia Asian Asians Asia Australian Australians Australia Austrian Austrians
        Austria Azerbaijani Azerbaijanis Azerbaijan Bahamian Bahamas Bahraini Bahrainis Bahrain
        Bangladeshi Bangladeshis Bangladesh Barbadian Barbados Basque Basques Bavarian Bavarians
        Bavaria Belarusian Belarusians Belarus Belgian Belgians Belgium Belizean Beninese
        Bhutanese Bhutan Bolivian Bolivians Bolivia Bosnian Bosnians Bosnia Botswana Brazilian
        Brazilians Brazil Breton Britain British Briton Britons Bruneian Brunei Bulgarian
        Bulgarians Bulgaria Burkinabe Burmese Burundian Burundi Cambodian Cambodians Cambodia
        Cameroonian Cameroonians Cameroon Canadian Canadians Canada Cantonese Caribbean Catalan
        Catalans Catalonia Caucasian Chadian Chadians Chechen Chechens Chechnya Chilean Chileans
        Chinese Colombian Colombians Colombia Congolese Congo Corsican Croatian Croatians Croat
        Croats Croatia Cuban Cubans Cuba Cypriot Cypriots Cyprus Czech Czechs Czechia Dane Danes
        Denmark Dominican Dominicans Dutchman Dutchmen Ecuadorian Ecuadorians Ecuador Egyptian
        Egyptians Egypt Emirati Emiratis England English Englishman Englishmen Englishwoman
        Eritrean Eritreans Eritrea Estonian Estonians Estonia Ethiopian Ethiopians Ethiopia
        European Europeans Europe Fijian Fiji Filipino Filipinos Finn Finnish Finns Finland
        Flemish France French Frenchman Frenchmen Frenchwoman Gabonese Gabon Gambian Gambians
        Gambia Georgian Georgians German Germans Germany Ghanaian Ghanaians Ghana Greek Greeks
        Greece Greenlandic Greenland Grenadian Guatemalan Guatemalans Guatemala Guinean Guineans
        Guyanese Guyana Haitian Haitians Haiti Hawaiian Hawaii Hebrew Hindi Honduran Hondurans
        Honduras Hungarian Hungarians Hungary Icelander Icelanders Icelandic Iceland Indian
        Indians India Indonesian Indonesians Indonesia Iranian Iranians Iran Iraqi Iraqis Iraq
        Irish Irishman Irishmen Ireland Israeli Israelis Israel Italian Italians Italy Ivorian
        Ivorians Jamaican Jamaicans Jamaica Japanese Japan Jewish Jordanian Jordanians Kazakh
        Kazakhs Kazakhstan Kenyan Kenyans Kenya Korean Koreans Korea Kosovar Kosovo Kurd Kurdish
        Kurds Kuwaiti Kuwaitis Kuwait Kyrgyz Kyrgyzstan Lao Laotian Laotians Laos Latvian
        Latvians Latvia Lebanese Lebanon Lesotho Liberian Liberians Liberia Libyan Libyans Libya
        Liechtenstein Lithuanian Lithuanians Lithuania Luxembourg Luxembourgish Macedonian
        Macedonians Macedonia Madagascar Malagasy Malawian Malawians Malawi Malaysian Malaysians
        Malaysia Maldivian Maldives Malian Malians Maltese Malta Maori Mauritanian Mauritanians
        Mauritania Mauritian Mauritius Mexican Mexicans Mexico Micronesian Moldovan Moldovans
        Moldova Monaco Mongolian Mongolians Mongolia Montenegrin Montenegrins Montenegro
        Moroccan Moroccans Morocco Mozambican Mozambicans Mozambique Myanmar Namibian Namibians
        Namibia Nepalese Nepali Nepalis Nepal Netherlands Nicaraguan Nicaraguans Nicaragua
        Nigerian Nigerians Nigeria Nigerien Nigeriens Norwegian Norwegians Norway Omani Omanis
        Pakistani Pakistanis Pakistan Palestinian Palestinians Palestine Panamanian Panamanians
        Papuan Paraguayan Paraguayans Paraguay Persian Persians Peruvian Peruvians Peru
        Philippine Philippines Poland Polynesian Portugal Portuguese Qatari Qataris Qatar
        Romanian Romanians Romania Romani Russia Russian Russians Rwandan Rwandans Rwanda
        Salvadoran Salvadorans Samoan Samoans Saudi Saudis Scandinavian Scandinavians
        Scandinavia Scot Scots Scottish Scotland Senegalese Senegal Serb Serbia Serbian Serbians
        Serbs Sicilian Sicilians Sicily Singaporean Singaporeans Singapore Slavic Slovak Slovaks
        Slovakia Slovene Slovenes Slovenian Slovenians Slovenia Somali Somalis Somalia Spain
        Spaniard Spaniards Spanish Sudan Sudanese Surinamese Suriname Swahili Swede Swedes
        Swedish Sweden Switzerland Swiss Syria Syrian Syrians Taiwan Taiwanese Tajik Tajikistan
        Tajiks Tanzania Tanzanian Tanzanians Tatar Tatars Thai Thailand Tibet Tibetan Tibetans
        Togolese Tongan Tunisia Tunisian Tunisians Turkish Turkmen Turkmenistan Ugandan Ugandans
        Uganda Ukraine Ukrainian Ukrainians Uruguay Uruguayan Uruguayans Uzbek Uzbekistan Uzbeks
        Venezuela Venezuelan Venezuelans Vietnam Vietnamese Welsh Welshman Welshmen Yemen Yemeni
        Yemenis Yugoslav Yugoslavia Zambia Zambian Zambians Zimbabwe Zimbabwean Zimbabweans
        """.split()
    ),
    homographs=frozenset(("March", "May", "August")),
    titles=frozenset(
        """
        admiral alhaji ambassador archbishop captain cardinal chairman chancellor colonel commissioner
        congressman detective director doctor general governor honorable honourable imam inspector lieutenant mallam
        marshal
        minister
        premier president princess professor rabbi reverend secretary senator sergeant spokesman
        """.split()
    ),
    roles=frozenset(
        """
        mr mrs ms miss dr prof sir lord lady dame sheikh pastor father sister brother rev bishop
        actor actress activist adviser analyst architect artist astronaut attorney author banker
        biologist boxer broadcaster candidate captain champion chancellor chef coach comedian
        composer conductor councillor critic cyclist dancer defender deputy designer diplomat
        director driver economist editor engineer entrepreneur epidemiologist expert farmer
        filmmaker footballer forward founder goalkeeper guitarist historian host investigator
        journalist judge lawmaker lawyer lecturer manager mathematician mayor midfielder musician
        novelist officer owner painter philosopher photographer physician physicist pianist pilot
        playwright poet politician presenter producer promoter prosecutor psychologist publicist
        referee reporter researcher rider runner scientist sculptor singer skier songwriter
        spokesperson spokeswoman striker student supervisor surgeon swimmer teacher trainer
        violinist virologist winger witness writer
        """.split()
    ),
    adverbs=frozenset(
        """
        afterwards again ago ahead already also always besides beyond earlier elsewhere even eventually
        finally first formerly further hence here how however indeed initially instead last later
        maybe meanwhile moreover nevertheless next now nowadays often once only originally otherwise
        overnight perhaps please previously recently second since so sometimes soon still surely
        then there therefore third though thus today together tomorrow tonight too twice usually when
        why yes yesterday yet
        """.split()
    ),
    place_prepositions=frozenset("in at near outside throughout around across".split()),
    echoes=frozenset(
        """
        had that her do did who you it
        """.split()
    ),
    lettered=frozenset(
        "plan group hepatitis vitamin type category appendix exhibit annex serie influenza streptococcus clause".split()
    ),
    free_relatives=frozenset("what whatever whoever whomever whichever".split()),
    echoes_after={
        "is": frozenset("what where who whom how why whatever all".split()),
        "was": frozenset("what where who whom how why whatever all".split()),
        "in": frozenset(
            "came come comes coming moved move brought let set gave give called checked kick kicks kicked kicking "
            "settle settled phase phased step stepped fill filled chip chipped move moves log logging logged".split()
        ),
        "on": frozenset("went goes go going carried carry later moved log logging logged".split()),
    },
    cries=frozenset(
        """
        so no very super many much more really long far never ever always again now there here
        yes yeah yep nope oh ah ha he heh ho hey hi hello bye bla blah la na da dee doo dum
        tut tsk well wow ooh uh um er hmm please come go run stop wait hear hush knock
        bling ditto ding dong tick tock bang boom beep chop hip night thank sorry fine old big
        little deep poor dear quick pretty too whatever aye wink huh jingle jangle ya hoo
        """.split()
    ),
    never_last=frozenset(
        """
        the a an and because or nor than whose my your their our although whereas unless
        every
        """.split()
    ),
    seldom_last=frozenset(
        """
        with of for at from by into among during upon toward towards
        """.split()
    ),
    agents=frozenset(("by",)),
    gap_openers=frozenset(
        """
        what who whom which whose where how that whatever whoever let's
        """.split()
    ),
    works=frozenset(
        """
        film movie book novel story song single album show series play musical opera article paper
        essay poem magazine newspaper game drama comedy documentary episode ballet programme program
        """.split()
    ),
    subjects=frozenset(
        """
        i you he she it we they one i'm you're he's she's it's we're they're i've you've we've they've
        i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll we'll they'll
        """.split()
    ),
    passives=frozenset(
        """
        is are was were be been being am it's they're i'm he's she's get gets got
        getting isn't aren't wasn't weren't has have had having
        """.split()
    ),
    participles=tuple(
        """
        ed en t d k n g e wn lt ht nt
        """.split()
    ),
    purposes={"for": "ing", "of": "ing"},
    infinitive_marks=frozenset(
        """
        to worth can can't could would will won't shall might must we i you he she they
        it nothing something anything someone anyone everything
        """.split()
    ),
    said_again=frozenset(
        "again by down farther further less more off on out over round through up".split()
    ),
    likening=frozenset(("as",)),
    pairing=frozenset("by in to for after on upon over against and or".split()),
    said_twice=frozenset(("a spade", "as is", "such and", "in and", "on and", "up and")),
    ends_after={
        "of": frozenset(
            "disposed dispose clear heard hear made make aware taken care thought think approve approved "
            "dreamed dreamt rid speak spoken capable proud fond afraid ashamed tired sure made consist "
            "consisted composed unheard".split()
        ),
        "for": frozenset(
            "accounted unaccounted asked called uncalled cared hoped longed looked paid prayed sought wished "
            "yearned".split()
        ),
        "upon": frozenset(
            "agreed called counted decided depended embarked insisted looked relied".split()
        ),
    },
    stranded={
        "of": frozenset(
            """
            think thinks thinking thought know knows knew known heard hear hears
            hearing dream dreams dreamed dreamt dreaming speak speaks spoke
            spoken speaking talk talked tell tells told approve approves
            approved disapprove rid proud afraid aware unaware capable incapable
            convinced full made consist consists consisted
            fond tired sick certain sure accused guilty ashamed jealous
            short care part lot sort kind taken rid most best worst hold
            sight advantage composed unheard deprived robbed cheated worthy
            critical suspicious envious victim member off out outside inside behalf scared sure
            hopeful mindful glad
            """.split()
        ),
    },
    particle_verbs={
        "by": frozenset(
            """
            stand stands stood standing pass passes passed passing go goes went gone going get
            gets got come comes came coming drop drops dropped stop stops stopped fly flew
            close hard near sit sits sat sitting walk walks walked walking drive drives drove driving rush rushed
            march marched slip slips slipped live lived scrape scraped swing swung whizz whizzed
            roll rolls rolled rolling trot trots trotted trotting tick ticks ticked ticking rushes rushing slide slides slid sliding
            drift drifts drifted drifting float floats floated floating sail sails sailed sailing ride rides rode riding run runs ran
            running race races raced racing speed speeds sped speeding hurry hurries hurried hurrying stroll strolls strolled
            strolling wander wanders wandered wandering stride strides strode striding gallop gallops galloped galloping sweep sweeps
            swept sweeping zoom zooms zoomed zooming flow flows flowed flowing flash flashed flashing glide glides glided gliding
            flies flying drives marches marching slipping swim swims swam swimming crawl crawls crawled crawling march
            """.split()
        ),
        "about": frozenset(
            """
            and come comes came coming go goes went bring brought move moved moving lie lying lay
            wander wandered walk walked run ran set setting get got just
            """.split()
        ),
        "with": frozenset("come comes came go goes went along away begin start off up".split()),
        "for": frozenset(
            "done paid in up and called uncalled unheard accounted vote voted care cared".split()
        ),
        "against": frozenset("up and or for voted vote abstained percent votes".split()),
        "from": frozenset("to where come comes came away stem stems stemmed hear heard".split()),
        "among": frozenset("from".split()),
        "between": frozenset(("in",)),
    },
    lead_words=frozenset(
        """
        in on at from with by for to of about after before during between into because
        when while since although if but and or is was were has have had been would
        could should the this these those it he she they we his her their its there where
        """.split()
    ),
    revered=frozenset("he his".split()),
    deities=frozenset(
        """
        God Lord Allah Almighty Jesus Christ Creator Saviour Savior Yahweh Jehovah Krishna Buddha
        Prophet Messiah Quran Koran Bible Gospel Scripture Heaven Holy
        """.split()
    ),
    determiners=frozenset(
        """
        the a an this these those his her its their our my your
        """.split()
    ),
    clause_openers={
        "that": frozenset(
            """
            said added noted stated announced reported emerged stressed claimed explained
            emphasised emphasized argued argues believed believes meant means assumed assuming
            hoped hopes expected expects warned warns indicated indicates suggested suggests
            revealed confirmed insisted concluded declared adding noting stating saying
            announcing reporting claiming arguing warning
            """.split()
        ),
    },
    never_glued=frozenset("of the and with that from for was".split()),
    articles=frozenset("the an".split()),
    conjunctions=frozenset("and or".split()),
    graded=tuple("er s ed ing".split()),
    hinges=frozenset(
        """
        and by to after upon or on against over for
        """.split()
    ),
    spelling_words=frozenset(
        "misspelled misspelt misspelling spelled spelt spelling typo mispronounced".split()
    ),
    clause_words=frozenset(
        """
        about against already also although am among another any are as because been being
        believe both but came come could despite did do does during each even get go got had
        has have having he her here him his i if into is it its just knew know less like made
        make many may might more most much must never not only other our said say saying says
        see she should since so some still such take than that their them then there these
        they think this those though through told took towards until upon us very want was we
        went were what when where whether which while who whom whose will would your
        """.split()
    ),
    never_first=frozenset(
        "and are but had has have is nor of or than that was were which who whose will would".split()
    ),
    coins_words=True,
    question_words=frozenset("whether if how what who whom whose why when where which".split()),
)
