"""How languages say numbers in words: figures beside scale words, small numbers, months.

Entries of languages that inflect are stems: a word counts if it begins with one and goes on for no
more than `ENDING` letters. Longer stems win. Values are plain integers.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from qa.model.language_tag import primary
from qa.model.memory import loaded

# The longest inflectional ending that a stem below may bear ("миллион" + "ами").
ENDING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """The number words of one language.

    Attributes:
        code: ISO 639-1.
        scales: words that multiply the figure before them.
        money_scales: words that do so only to an amount of money: "$5 m", but not "250 m".
        words: words that are numbers, ordinals among them.
        months: stems of the names of the months, with their number.
        certain: words that are nothing but numbers, so that another number in their place is
            an error; not "one", which is an article in many languages.
        clock: words before the hour in a time of the day ("half past four", "halb fünf"): languages
            count hours differently, so that hour is not certain.
        clock_between: words that are so only after another number ("five to six", "zehn vor drei").
        hour: what follows a figure that is an hour of the day, as a regular expression.
        centuries: stems of words beside which a Roman numeral is surely a number ("XIX век").
        scales_first: whether the scale stands before the figure ("miliyan 3" is three million).
        joined: what number words are made of that are written together (fünfundzwanzig).
    """

    code: str
    scales: dict[str, int]
    words: dict[str, int]
    months: dict[str, int]
    certain: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    clock_between: frozenset[str] = frozenset()
    money_scales: dict[str, int] = field(default_factory=dict)
    hour: str = ""
    centuries: tuple[str, ...] = ()
    scales_first: bool = False
    joined: frozenset[str] = frozenset()


def _numbered(text: str, first: int = 1) -> dict[str, int]:
    """Words separated by spaces, numbered from `first`; alternatives are parted by a slash."""
    return {
        word: number
        for number, alternatives in enumerate(text.split(), first)
        for word in alternatives.split("/")
    }


def _valued(text: str) -> dict[str, int]:
    """Entries "word=value"; alternatives are parted by a slash, values may be like 1e6."""
    return {
        word: int(float(value))
        for entry in text.split()
        for words, _, value in [entry.partition("=")]
        for word in words.split("/")
    }


_TABLES: dict[str, Numerals] = {
    "en": Numerals(
        code="en",
        clock=frozenset({"past"}),
        clock_between=frozenset({"to"}),
        hour=r"[ \u00a0]?(?:[ap]\.?[ ]?m\b|o['’]clock|hrs\b|hours? (?:[A-Z]{2,4}\b|local|sharp))",
        centuries=("centur", "c."),
        scales=_valued(
            "hundred=100 thousand=1e3 lakh=1e5 million/mln/mn=1e6 crore=1e7 billion/bn/bln=1e9 "
            "trillion/tn/trn=1e12 dozen=12"
        ),
        money_scales=_valued("m=1e6 k=1e3"),
        words=_numbered(
            "one/first/once two/second/twice/both/half/couple/pair three/third/triple four/fourth/quarter "
            "five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth eleven/eleventh "
            "twelve/twelfth/dozen thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth "
            "sixteen/sixteenth seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth"
        )
        | _valued(
            "twenty/twentieth/twenties=20 thirty/thirtieth/thirties=30 forty/fortieth/forties=40 "
            "fifty/fiftieth/fifties=50 sixty/sixtieth/sixties=60 seventy/seventieth/seventies=70 "
            "eighty/eightieth/eighties=80 ninety/ninetieth/nineties=90 hundred/hundredth/hundreds/century=100 "
            "thousand/thousands=1000 million/millions=1e6 billion/billions=1e9 trillion=1e12 zero/nil=0"
        ),
        certain=frozenset(
            """
            two three four five six seven eight nine ten eleven twelve thirteen
            fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
            fifty sixty seventy eighty ninety
            """.split()
        ),
        months=_numbered(
            "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
            "september/sep/sept october/oct november/nov december/dec"
        ),
    ),
    "de": Numerals(
        code="de",
        clock=frozenset({"halb", "viertel", "dreiviertel"}),
        clock_between=frozenset({"vor", "nach"}),
        hour=r"[ \u00a0]?Uhr",
        centuries=("jahrhundert", "jh"),
        scales=_valued(
            "hundert=100 tausend/tsd=1e3 million/mio=1e6 milliarde/mrd=1e9 billion/bio=1e12 "
            "billiarde=1e15 dutzend=12"
        ),
        words=_numbered(
            "ein/eins/erst/einmal zwei/zweit/beid/halb/paar drei/dritt/drittel vier/viert/viertel fünf "
            "sechs sieben/siebt acht neun zehn elf zwölf/dutzend dreizehn vierzehn fünfzehn sechzehn "
            "siebzehn achtzehn neunzehn"
        )
        | _valued(
            "zwanzig=20 dreißig/dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 "
            "neunzig=90 hundert=100 tausend=1000 million=1e6 milliarde=1e9 null=0"
        ),
        certain=frozenset(
            """
            zwei drei vier fünf sechs sieben neun zehn elf zwölf dreizehn vierzehn
            fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig
            fünfzig sechzig siebzig achtzig neunzig
            """.split()
        ),
        months=_numbered(
            "januar/jänner februar/feber märz april mai juni juli august september oktober november "
            "dezember"
        ),
        joined=frozenset(
            """
            zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig
            sechzig siebzig achtzig neunzig ein und hundert tausend
            """.split()
        ),
    ),
    "fr": Numerals(
        code="fr",
        hour=r"[ \u00a0\u202f]?h(?:eures?)?\b",
        centuries=("siècle",),
        scales=_valued(
            "cent=100 mille/milliers=1e3 million=1e6 milliard=1e9 billion=1e12 douzaine=12"
        ),
        words=_numbered(
            "un/une/premier/première deux/deuxième/second/demi trois/troisième/tiers quatre/quatrième/quart "
            "cinq/cinquième six/sixième sept/septième huit/huitième neuf/neuvième dix/dixième/dizaine "
            "onze/onzième douze/douzième/douzaine treize quatorze quinze/quinzaine seize dix-sept "
            "dix-huit dix-neuf"
        )
        | _valued(
            "vingt/vingtaine=20 trente/trentaine=30 quarante=40 cinquante=50 soixante=60 cent/centaine=100 "
            "mille/millier=1000 million=1e6 milliard=1e9 zéro=0"
        ),
        certain=frozenset(
            """
            deux trois quatre cinq six sept huit dix onze douze treize quatorze
            quinze seize vingt trente quarante cinquante soixante
            """.split()
        ),
        months=_numbered(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        ),
    ),
    "es": Numerals(
        code="es",
        hour=r"[ \u00a0]?(?:h\b|horas?\b)",
        centuries=("siglo",),
        scales=_valued("mil=1e3 millon/millón=1e6 billon/billón=1e12 docena=12"),
        words=_numbered(
            "uno/una/un/primer dos/segund/medio/media tres/tercer cuatro/cuart cinco/quint seis/sext "
            "siete/séptim ocho/octav nueve/noven diez/décim once/undécim doce/docena trece catorce "
            "quince/quincena dieciséis diecisiete dieciocho diecinueve"
        )
        | _valued(
            "veint=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 "
            "cien/ciento/centenar=100 doscient=200 quinient=500 mil/millar=1000 millon/millón=1e6 cero=0"
        ),
        certain=frozenset(
            """
            dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce
            quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta
            cincuenta sesenta setenta ochenta noventa cien
            """.split()
        ),
        months=_numbered(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        ),
    ),
    "it": Numerals(
        code="it",
        hour=r"[ \u00a0]?(?:h\b|ore\b)",
        centuries=("secol",),
        scales=_valued("mila/mille=1e3 milion=1e6 miliard=1e9 bilion=1e12 dozzin=12"),
        words=_numbered(
            "uno/una/un/primo/prima due/second/mezz tre/terz quattro/quart cinque/quint sei/sest "
            "sette/settim otto/ottav nove/nono/nona dieci/decim undici/undicesim dodici/dozzin tredici "
            "quattordici quindici sedici diciassette diciotto diciannove"
        )
        | _valued(
            "venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 "
            "cento/centinai=100 mille/migliai=1000 milion=1e6 miliard=1e9 zero=0"
        ),
        certain=frozenset(
            """
            due tre quattro cinque sette otto nove dieci undici dodici tredici
            quattordici quindici sedici diciassette diciotto diciannove venti trenta
            quaranta cinquanta sessanta settanta ottanta novanta
            """.split()
        ),
        months=_numbered(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
            "dicembre"
        ),
        joined=frozenset(
            """
            due tre quattro cinque sei sette otto nove dieci venti trenta quaranta cinquanta
            sessanta settanta ottanta novanta cento mille mila
            """.split()
        ),
    ),
    "ru": Numerals(
        code="ru",
        hour=r"[ \u00a0]?(?:час|ч\b)",
        centuries=("век", "столет"),
        scales=_valued(
            "тысяч/тыс=1e3 миллион/млн=1e6 миллиард/млрд=1e9 триллион/трлн=1e12 сот=100"
        ),
        words=_numbered(
            "один/одн/перв/раз два/две/двух/двум/втор/пол/оба/обе/обо/полтора три/трех/трёх/трем/трет/тро "
            "четыр/четверт/четвер пят/пять шест/шесть сем/семь/седьм восьм/восем/восемь девят/девять "
            "десят/десять одиннадцат двенадцат/дюжин тринадцат четырнадцат пятнадцат шестнадцат "
            "семнадцат восемнадцат девятнадцат"
        )
        | _valued(
            "двадцат=20 тридцат=30 сорок=40 пятьдесят/пятидесят=50 шестьдесят/шестидесят=60 "
            "семьдесят/семидесят=70 восемьдесят/восьмидесят=80 девяност=90 сто/ста/сот/сотн=100 двест=200 "
            "трист=300 четырест=400 пятьсот=500 тысяч=1000 миллион=1e6 миллиард=1e9 ноль/нул=0"
        ),
        certain=frozenset(
            """
            два две двух двум три трех трёх трем четыре четырех четырёх четырем пять
            пяти шесть шести семь семи восемь восьми девять девяти десять десяти
            одиннадцать двенадцать тринадцать четырнадцать пятнадцать двадцать
            двадцати тридцать тридцати пятьдесят пятидесяти шестьдесят семьдесят
            восемьдесят восьмидесяти
            """.split()
        ),
        months=_numbered(
            "январ феврал март апрел мая/май/мае июн июл август сентябр октябр ноябр декабр"
        ),
    ),
    "uk": Numerals(
        code="uk",
        hour=r"[ \u00a0]?(?:годин|год\b|[-–]?(?:й|ій|ї) годин)",
        centuries=("століт", "століт", "вік"),
        scales=_valued("тисяч/тис=1e3 мільйон/млн=1e6 мільярд/млрд=1e9 трильйон/трлн=1e12"),
        words=_numbered(
            "один/одн/перш два/дві/двох/двом/друг/пів/обидв три/трьох/трьом/трет/троє чотир/четверт п’ят/п'ят "
            "шіст/шост/шести сім/сьом/семи вісім/восьм дев’ят/дев'ят десят одинадцят дванадцят тринадцят "
            "чотирнадцят п’ятнадцят/п'ятнадцят шістнадцят сімнадцят вісімнадцят дев’ятнадцят"
        )
        | _valued(
            "двадцят=20 тридцят=30 сорок=40 п’ятдесят/п'ятдесят=50 шістдесят=60 сімдесят=70 "
            "вісімдесят=80 дев’яност/дев'яност=90 сто/ста/сот=100 тисяч=1000 мільйон=1e6 мільярд=1e9 нул=0"
        ),
        certain=frozenset(
            """
            два дві двох двом три трьох трьом чотири чотирьох п’ять п’яти п'ять
            п'яти шість шести сім семи вісім восьми дев’ять дев'ять десять десяти
            двадцять тридцять
            """.split()
        ),
        months=_numbered("січ лют берез квіт трав черв лип серп верес жовт листопад груд"),
    ),
    "cs": Numerals(
        code="cs",
        hour=r"[ \u00a0]?(?:hodin|h\b|hod\b)",
        centuries=("stolet",),
        scales=_valued(
            "tisíc/tis=1e3 milion/mil/mio=1e6 miliard/mld=1e9 bilion=1e12 tucet=12 set/sta=100"
        ),
        words=_numbered(
            "jeden/jedn/první/prvn dva/dvě/dvou/dvěma/druh/půl/oba/obě tři/tří/třem/třet čtyř/čtvrt pět/pát/pat "
            "šest sedm osm devět/devát/devít deset/desát jedenáct dvanáct/tucet třináct čtrnáct patnáct "
            "šestnáct sedmnáct osmnáct devatenáct"
        )
        | _valued(
            "dvacet/dvacát=20 třicet/třicát=30 čtyřicet/čtyřicát=40 padesát=50 šedesát=60 sedmdesát=70 "
            "osmdesát=80 devadesát=90 sto/sta/stov=100 tisíc=1000 milion=1e6 miliard=1e9 nul=0"
        ),
        certain=frozenset(
            """
            dva dvě dvou dvěma tři tří třem třemi čtyři čtyř čtyřem pět pěti šest
            šesti sedm sedmi osm osmi devět devíti deset deseti jedenáct dvanáct
            patnáct dvacet třicet čtyřicet padesát
            """.split()
        ),
        months=_numbered(
            "led/lednu únor březn/březen dub květn/květen červn/červen červenc/červenec srpn/srpen září říjn/říjen "
            "listopad prosin"
        ),
    ),
    "pl": Numerals(
        code="pl",
        hour=r"[ \u00a0]?(?:godz|h\b)",
        centuries=("wiek", "w."),
        scales=_valued("tysiąc/tysięc/tys=1e3 milion/mln=1e6 miliard/mld=1e9 bilion/bln=1e12"),
        words=_numbered(
            "jeden/jedn/pierwsz dwa/dwie/dwoje/dwóch/dwaj/dwom/drug/pół/oba/obie trzy/trzech/trzem/trzec cztery/czter/czwart "
            "pięć/pięc/piąt sześć/sześc/szóst siedem/siedm/siódm osiem/ośm/ósm dziewięć/dziewięc/dziewiąt "
            "dziesięć/dziesięc/dziesiąt jedenaś/jedenas dwanaś/dwunas/tuzin trzynaś/trzynas czternaś/czternas "
            "piętnaś/piętnas szesnaś/szesnas siedemnaś/siedemnas osiemnaś/osiemnas dziewiętnaś/dziewiętnas"
        )
        | _valued(
            "dwadzieś/dwudzies=20 trzydzieś/trzydzies=30 czterdzieś/czterdzies=40 pięćdziesi=50 "
            "sześćdziesi=60 siedemdziesi=70 osiemdziesi=80 dziewięćdziesi=90 sto/stu/setk=100 tysiąc/tysięc=1000 "
            "milion=1e6 miliard=1e9 zer=0"
        ),
        certain=frozenset(
            """
            dwa dwie dwóch dwoje trzy trzech trzem cztery czterech pięć pięciu sześć
            sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć
            dziesięciu jedenaście dwanaście piętnaście dwadzieścia trzydzieści
            """.split()
        ),
        months=_numbered(
            "stycz lut marc/marzec kwie maj czerw lip sierp wrze październik listopad grud"
        ),
    ),
    "is": Numerals(
        code="is",
        hour=r"[ \u00a0]?(?:klukk|h\b)",
        centuries=("öld", "ald"),
        scales=_valued("hundr=100 þúsund/þús=1e3 milljón=1e6 milljarð/milljörð=1e9"),
        words=_numbered(
            "einn/ein/eitt/eins/einu/fyrst tveir/tvær/tvö/tveim/tvegg/annar/önnur/annað/hálf þrír/þrjár/þrjú/þrem/þrigg/þriðj "
            "fjórir/fjór/fjögur fimm sex/sjött sjö átt níu tíu ellef tólf þrettán fjórtán fimmtán "
            "sextán sautján átján nítján"
        )
        | _valued(
            "tuttug=20 þrjátíu=30 fjörutíu=40 fimmtíu=50 sextíu=60 sjötíu=70 áttatíu=80 níutíu=90 "
            "hundr=100 þúsund=1000 milljón=1e6 milljarð=1e9 núll=0"
        ),
        certain=frozenset(
            """
            tveir tvær tvö tveimur tveggja þrír þrjár þrjú þremur þriggja fjórir
            fjórar fjögur fjórum fjögurra fimm níu tíu ellefu tólf fimmtán tuttugu
            þrjátíu
            """.split()
        ),
        months=_numbered(
            "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"
        ),
    ),
    "ha": Numerals(
        code="ha",
        scales_first=True,
        scales=_valued("dubu=1e3 miliyan=1e6 biliyan=1e9 tiriliyan=1e12"),
        words=_numbered(
            "ɗaya/daya/farko/guda biyu/rabi uku huɗu/hudu biyar shida bakwai takwas tara goma"
        )
        | _valued(
            "ashirin=20 talatin=30 arba’in/arba'in=40 hamsin=50 sittin=60 saba’in/saba'in=70 tamanin=80 "
            "casa’in/casa'in=90 ɗari/dari=100 dubu=1000 miliyan=1e6 biliyan=1e9"
        ),
        months=_numbered(
            "janairu fabrairu/faburairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba"
        ),
    ),
    "hi": Numerals(
        code="hi",
        scales=_valued("सौ=100 हज़ार/हजार=1e3 लाख=1e5 मिलियन=1e6 करोड़/करोड़=1e7 बिलियन=1e9 अरब=1e9"),
        words=_numbered(
            "एक/पहल दो/दूसर तीन/तीसर चार/चौथ पांच/पाँच छह/छः/छठ सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह "
            "सोलह सत्रह अठारह उन्नीस"
        )
        | _valued("बीस=20 तीस=30 चालीस=40 पचास=50 साठ=60 सत्तर=70 अस्सी=80 नब्बे=90 सौ=100"),
        certain=frozenset(
            "दो तीन चार पांच पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह बीस तीस चालीस पचास".split()
        ),
        months=_numbered(
            "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर"
        ),
    ),
}

# Numerals written in ideographs; 兩/两 is two before a counter, 〇 and 零 nothing.
IDEOGRAPH_DIGITS = {
    **{character: n for n, character in enumerate("〇一二三四五六七八九")},
    "零": 0, "兩": 2, "两": 2, "壱": 1, "弐": 2, "参": 3,
}  # fmt: skip
# Korean counts so as well, in its own letters: 252만, 3억 5천만.
IDEOGRAPH_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "백": 100, "천": 1000}
IDEOGRAPH_MYRIADS = {
    "万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12,
    "만": 10**4, "억": 10**8, "조": 10**12,
}  # fmt: skip
# The year before the first of each Japanese era (National Diet Library, calendar of eras).
JAPANESE_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


@loaded
def numerals(lang: str | None) -> Numerals | None:
    """The number words of the language with this BCP 47 tag; None if they are not known."""
    return _TABLES.get(primary(lang))
