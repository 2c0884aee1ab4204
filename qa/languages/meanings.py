"""Common words of thirteen languages by what they mean, as evidence that two sentences agree.

A small hand-made table: function words that must be translated (not, only, today) and words that
fill the news. A stem stands for all words that begin with it, one with a dot at its end for itself
only; characters without spaces between words are looked for anywhere.
"""

from __future__ import annotations

from qa.model.memory import loaded

LANGUAGES = ("en", "de", "fr", "es", "it", "ru", "uk", "cs", "pl", "fi", "tr", "zh", "ja")
UNSPACED = frozenset(("zh", "ja"))
LONGEST = 9

# One meaning a line; a column for each language above; several stems parted by a space.
TABLE = """
year yearly annual|jahr jähr|an. ans. anné annuel|año anual|anno. anni. annual|год лет. летн|рік. рок років річн|rok roku. rocích let. letech letní|rok. roku. lat. lata. latach roczn|vuosi vuod vuot|yıl|年|年
month|monat|mois.|mes. meses|mese. mesi.|месяц|місяц|měsíc|miesiąc miesięc|kuukau|ay. ayın ayda aylık|月|月
week|woche wöch|semaine|semana|settiman|недел|тижд тижн|týden týdn|tydzień tygod|viiko viikk|hafta|周 星期|週
day. days. daily|tag. tage tagen. tages täglich|jour. jours.|día|giorno. giorni.|день. дня. дней. дни. днем.|день. дня. днів. дні.|den. dne. dnů. dní. dny.|dzień. dnia. dni.|päivä|gün. günü günde|天 日|日
today|heute|aujourd|hoy.|oggi.|сегодня|сьогодні|dnes|dziś dzisiaj|tänään|bugün|今天 今日|今日
yesterday|gestern|hier.|ayer.|ieri.|вчера|вчора|včera|wczoraj|eilen.|dün.|昨天 昨日|昨日
tomorrow|morgen.|demain.|mañana.|domani.|завтра|завтра|zítra|jutro.|huomenna|yarın|明天|明日
now. currently|jetzt. derzeit nun. aktuell|maintenant actuel|ahora actual|adesso ora. attual|сейчас теперь нын|зараз тепер нині|nyní teď současn|teraz obecn|nyt. nykyi|şimdi şu.|现在 目前|現在 いま 今
not. n't. no. never. without. don't. doesn't. didn't. can't. cannot. won't. isn't. wasn't.|nicht. kein nie. niemals ohne.|pas. ne. jamais. sans. aucun|no. nunca. sin. ningún|non. mai. senza. nessun|не. нет. без. ни. никогда никак|не. немає ні. без. ніколи жодн|ne. bez. nikdy nen není žádn|nie. bez. nigdy żaden brak|ei. eivät. en. ilman. älä|değil yok. hiç|不 没 未 无 非|ない なかっ ません ず
but. however|aber. jedoch allerdings sondern.|mais. cependant pourtant toutefois|pero. embargo. sino.|ma. però tuttavia|но. однако|але. однак проте|ale. však avšak|ale. jednak lecz.|mutta. kuitenkin vaan.|ama. ancak fakat|但 然而 不过|しかし だが けれど ただ
because since. therefore|weil. denn. deshalb daher.|parce. car. puisque donc.|porque pues.|perché poiché quindi|потому поскольку поэтому|тому. оскільки бо.|protože neboť proto.|ponieważ bo. dlatego|koska. siksi|çünkü için.|因为 由于 因此|から ため ので
if. whether|wenn. falls. ob.|si. s'il.|si.|se.|если ли.|якщо чи.|pokud jestli kdyby|jeśli czy. gdyby|jos. |eğer|如果 若|もし 場合
after. later. afterwards|nach. nachdem danach später|après ensuite|después tras.|dopo|после затем потом|після потім згодом|po. poté potom|po. potem później|jälkeen sitten. myöhe|sonra|后 之后|後 あと
before. earlier. previous former|vor. bevor zuvor früher ehemal vorher|avant ancien précéd|antes anterior|prima. precedent|до. перед ранее прежде бывш|до. перед раніше колишн|před předtím dříve bývalý|przed wcześniej były|ennen entin aiem|önce eski|前|前
when. while. during|als. wenn. während|quand lorsque pendant durant|cuando mientras durante|quando mentre durante|когда во. время.|коли під. час.|když během zatímco|kiedy gdy. podczas|kun. aikana|iken. sırasında|时 期间|とき 時 間
also. too. as. well.|auch. ebenfalls|aussi également|también|anche|также тоже|також теж.|také rovněž|także również też.|myös|ayrıca da. de.|也 还|も また
only. just. merely|nur. lediglich bloß|seulement uniquement|solo. sólo únic|solo. soltanto|только лишь.|тільки лише|jen. pouze jenom|tylko jedynie|vain. ainoastaan|sadece yalnız|只 仅|だけ のみ しか
all. every|alle. allen. aller. alles. jede|tous. tout. toute. toutes. chaque|todo cada.|tutti. tutto tutte ogni.|все. всех. всё. вся. кажд|всі. усі. весь. кожн|všech všichni vše. každ|wszyst każd|kaikk kaikki joka.|tüm. bütün her.|所有 都 全|すべて 全て 全
more. most|mehr. meist|plus.|más.|più.|больше более|більше більш|více víc. nejvíce|więcej bardziej|enemmän eniten yli.|daha.|更 多|もっと より 最も
first|erst|premi|primer|prim|перв|перш|první poprvé|pierwsz|ensimmäi|ilk.|第一 首|初 第一 最初
second. secondly|zweit|deuxi second|segund|second|втор|друг|druh|drug|toinen toise|ikinci|第二 其次|第二 二
last. final|letzt|derni|último pasad|ultim scors|последн прошл|останн минул|posledn minul|ostatni zeszł|viime|son. geçen|最后 最后 上|最後 昨
new. newly|neu|nouve|nuev|nuov|нов|нов|nov|now|uusi uude uutt|yeni|新|新
big. large great|groß gross|grand|grande gran.|grand|больш крупн велик|велик|velk|wielk duż|suuri suure iso.|büyük|大|大
two. both|zwei. beide|deux.|dos. ambos|due. entrambi|два две двух оба|два дві двох обидв|dva dvě dvou oba.|dwa dwie dwóch oba.|kaksi kahde molem|iki.|两 二 双|二 両
three|drei.|trois.|tres.|tre.|три. трех трёх|три. трьох|tři. tří.|trzy. trzech|kolme|üç.|三|三
four|vier.|quatre.|cuatro|quattro|четыре|чотири|čtyři čtyř|cztery czter|neljä|dört|四|四
five|fünf.|cinq.|cinco.|cinque.|пять. пяти.|п'ять|pět. pěti.|pięć|viisi viide|beş.|五|五
million|million mio.|million|millon millón|milion|миллион млн|мільйон млн|mili|milion mln|miljoon|milyon|万|万
billion|milliard mrd.|milliard|mil. millones.|miliard|миллиард млрд|мільярд млрд|miliard|miliard mld|miljardi|milyar|亿|億
percent per. cent. %|prozent|pour. cent. %|ciento. %|cento. %|процент|відсот процент|procent|procent|prosent|yüzde|%|% パーセント
thousand|tausend|mille. milliers|mil. miles.|mila. mille.|тысяч|тисяч|tisíc|tysi|tuha|bin.|千|千
half|halb hälfte|moitié demi|mitad medio.|metà mezzo|полови|полови|polovi|połow|puoli puole|yarı|半|半
said say says. told tell explained stated according|sagt erklär laut. zufolge meint|dit. déclaré affirmé selon. expliqu|dijo. afirm según señal explic|detto dice. afferma secondo.|сказал говор заяв словам сообщи|сказа говор заяв словами повідом|řekl uvedl říká podle.|powiedzia mówi według stwierdzi|sano kerto mukaan totesi|söyle dedi. göre.|说 表示 称 据|言 述べ 話 によると
police|polizei|polic|polic|polizi|полици|поліц|polici policie policist|policj policjant|poliis|polis|警|警
government|regierung|gouvernement|gobierno|govern|правительств|уряд|vlád|rząd|hallit|hüküm|政府|政府
president|präsident|président|president|president|президент|президент|prezident|prezydent|president|başkan cumhurbaşkan|总统 主席|大統領 社長
minister|minister|ministre|ministr|ministr|министр|міністр|ministr|minist|minister|bakan|部长 大臣|大臣 相
parliament|parlament bundestag landtag|parlement|parlament congreso|parlament|парламент дум|парламент рад|parlament sněmov|parlament sejm|parlament eduskun|meclis parlament|议会 国会|国会 議会
election vote|wahl gewählt stimm|élection vote|elecci vot|elezion vot|выбор голос|вибор голос|volb hlas|wybor głos|vaal äänes|seçim oy.|选举 投票|選挙 投票
country state. nation|land. länder staat|pays. état|país estado|paese. stato.|стран государств|країн держав|zem zemi stát|kraj państw|maa. maan valtio|ülke devlet|国|国
city town|stadt. städt|ville.|ciudad|città|город|міст|měst|miast|kaupun|şehir kent|市|市
people. person|mensch leute. person|gens. personne|gente. persona|gente. person|люд человек|люд осіб особ|lidé lidí osob člověk|ludzi osób osob|ihmi henkilö|insan kişi|人|人
man. men|mann. männer|homme|hombre|uomo. uomini.|мужчин|чоловік|muž|mężczy|mies|adam erkek|男|男
woman women female|frau|femme|mujer|donn|женщин|жін|žen|kobiet|nais nainen|kadın|女|女
child|kind. kinder kindes|enfant|niño niña|bambin figli|дет ребен ребён|діт дит|dít dět|dziec|lapsi lapse lasten|çocuk|儿童 孩子|子ども 子供
family families|familie|famille|famili|famigli|семь|родин сім'|rodin|rodzin|perhe|aile|家庭 家人|家族
school|schule schüler|écol|escuela colegio|scuol|школ|школ|škol|szkoł|koulu|okul|学校|学校
university student|universität student|universit étudiant|universidad estudiant|universit student|университет студент|університет студент|univerz student|uniwersyt student|yliopisto opiskel|üniversite öğrenci|大学 学生|大学 学生
company firm. business|unternehmen firma firmen|entreprise société compagnie|empresa compañía|aziend impresa società|компани предприяти|компан підприємств|společnost firm podnik|firm spółk przedsiębior|yhtiö yrity|şirket|公司 企业|社 企業 会社
market|markt märkt|marché|mercado|mercat|рынок рынк|ринок ринк|trh trz|rynek rynk|markkin|piyasa pazar|市场|市場
price|preis|prix.|precio|prezz|цен|цін|cen|cen|hinta hinna|fiyat|价|価格 値
money. pay paid|geld. bezahl zahl|argent. payer pay|dinero pag|soldi denaro pag|деньг плат|грош плат|peníz peněz plat|pieniąd płac|raha maksa|para. öde|钱 款|金 円
work job|arbeit|travail|trabaj|lavor|работ|робот прац|prác prac|prac|työ|iş. çalış|工作|仕事 働
war. military army soldier|krieg militär armee soldat|guerre militaire armée soldat|guerra militar ejérc soldad|guerra militar esercit soldat|войн военн арми солдат|війн військ армі солдат|válk voj armád|wojn wojsk armi żołnierz|sota sodan sotila armei|savaş asker ordu|战 军|戦 軍
attack|angriff angegriff anschlag|attaque attentat|ataque atentad|attacc attentat|атак нападен|атак напад|útok napad|atak zamach|hyökk isku|saldırı|攻击 袭击|攻撃
kill dead death died|tot. tod getötet tote starb gestorben töten|mort. morts. tué décé|muert mató murió|mort uccis|уби погиб смерт умер|вбит загин смерт помер|zabi smrt zemřel mrtv|zabi śmier zmar zgin|kuol tappo tappa|öldür ölüm öldü ölü|死 杀|死 殺
injured wounded hurt|verletz|bless|herid lesion|ferit|ранен травм пострадал|поранен травм постраждал|zraněn zranil|ranny ranni rann|loukka|yaral|伤|けが 負傷
fire|feuer brand|feu. incendie|fuego incendi|fuoco incendi|пожар огонь|пожеж вогонь|požár oheň|pożar ogień|palo tuli.|yangın ateş|火|火
court judge trial|gericht richter|tribunal juge procès|tribunal juez juicio|tribunal giudic process|суд|суд|soud|sąd sądu sędzi|oikeu tuomio|mahkeme yargı|法院 法庭|裁判
law legal legislation|gesetz recht|loi. lois. légal|ley. leyes. legal|legge leggi legal|закон|закон|zákon|ustaw praw|laki. lain laill|yasa kanun|法|法
doctor hospital patient|arzt ärzt krankenhaus patient klinik|médecin hôpital patient|médic hospital pacient|medic ospedal pazient|врач больниц пациент|лікар пацієнт|lékař nemocni pacient|lekarz szpital pacjent|lääkär sairaala potila|doktor hastane hasta|医|医 病院 患者
virus. corona covid pandemic|virus corona covid pandemie|virus corona covid pandém|virus corona covid pandemia|virus corona covid pandemia|вирус корона ковид пандеми|вірус корона ковід пандемі|virus korona koron covid pandemi|wirus korona covid pandemi|virus korona pandemia|virüs korona covid pandemi|病毒 疫情 新冠|ウイルス コロナ
vaccine vaccin|impf|vaccin|vacun|vaccin|вакцин привив|вакцин щепл|vakcín očkov|szczepi szczepion|rokot|aşı|疫苗|ワクチン
game. match play|spiel|match jeu. jou|partido juego jug|partita gioc|игр матч|гра. гри. грав матч|zápas hra hrál|mecz gra. grał|peli ottelu|maç oyun|比赛|試合
team|mannschaft team|équipe|equipo|squadra|команд|команд|tým|drużyn zespół|joukkue|takım|队|チーム
win. wins. won. winning winner victor|sieg gewann gewonnen gewinn|gagn victoire vainqu|gan victoria venci|vitt vinc vinto|побед выигра|перемо вигра|vítěz vyhrál výhr|wygra zwycię|voit|kazan galib|胜|勝
goal score|tor. tore. treffer|but. buts.|gol.|gol. rete.|гол. голов забил|гол. голів забив|gól branka|gol. bramk|maali|gol|球 分|得点
car. cars. vehicle|auto. autos fahrzeug wagen|voiture véhicule|coche vehículo auto|auto. macchina veicol|машин автомобил|машин автомобіл|auto. vůz vozidl|samoch pojazd auto.|auto. auton ajoneuv|araba araç|车|車
road street|straße strasse|route. rue.|calle carretera|strada via.|дорог улиц|дорог вулиц|silnic ulic|drog ulic|tie. tien katu kadu|yol. sokak cadde|路 街|道路 道
train. trains. railway rail.|zug. züge bahn|train. ferrovi|tren. ferrocarril|treno ferrovi|поезд железн|потяг поїзд залізн|vlak železni|pociąg kolej|juna rata|tren|列车 铁路|列車 鉄道 電車
plane. planes. flight airport aircraft|flug|avion. vol. aéroport|avión vuelo aeropuerto|aere vol. aeroporto|самолет самолёт рейс аэропорт|літак рейс аеропорт|leta let.|samolot lot. lotnisk|lentok lento|uçak havaliman uçuş|飞机 航班 机场|機 空港 便
water. sea. river|wasser meer. see. fluss|eau. mer. rivière fleuve|agua. mar. río.|acqua mare. fiume|вод мор реч рек|вод мор річк|vod moř řek|wod morz rzek|vesi vede meri mere joki joen|su. deniz nehir|水 海 河|水 海 川
weather rain snow|wetter regen schnee|météo pluie neige|tiempo. lluvia nieve|tempo. pioggia neve|погод дожд снег|погод дощ сніг|počasí déšť sníh|pogod deszcz śnieg|sää. sade lumi|hava yağmur kar.|雨 天气 雪|雨 天気 雪
house home building|haus. häuser gebäude wohnung zuhause|maison bâtiment|casa. edificio vivienda|casa. case. edificio|дом. дома. домо здани квартир|будин дім. квартир|dům dom budov byt.|dom. domu budyn mieszkan|talo koti kodin rakennu|ev. evde bina|房 楼 家|家 建物 住宅
help support|hilf hilfe unterstütz|aide. aider soutien|ayud apoy|aiut sostegn|помо поддерж|допом підтрим|pomo pomáh podpo|pomo pomag wspar|apu auttaa tuki|yardım destek|帮助 支持 援|支援 助
problem difficult|problem schwierig schwer|problème difficil|problem difícil|problem difficil|проблем трудн сложн|проблем складн важк|problém obtíž těžk|problem trudn|ongelm vaike|sorun zor|问题 困难|問題 難
decision decide|entscheid entschied beschl|décision décid|decisi decid|decision decis|решени реши|рішенн виріш|rozhod|decyzj zdecydow|päätö päätt|karar|决定|決定 決め
plan. plans. planned|plan. pläne plant geplant|plan. projet prév|plan. planes proyect|piano piani prev|план|план|plán|plan|suunnit|plan|计划|計画 予定
report media newspaper news|bericht medien zeitung nachricht|rapport média journal|inform medio period notici|rapport media giornal notizi|отчет доклад сми. газет новост|звіт змі. газет новин|zpráv média novin|raport media gazet wiadomo|raporti lehti media uutis|rapor basın gazete haber|报 媒体 新闻|報道 新聞 ニュース
question ask|frage gefragt|question demand|pregunt|domand chies|вопрос спрос|питанн запит|otáz ptal|pytan pyta|kysy|soru sor|问|質問 聞
world international|welt international|monde mondial international|mund internacional|mond internazional|мир. мира мире миров международ|світ міжнарод|svět mezinárod|świat międzynarod|maailm kansainväl|dünya uluslararası|世界 国际|世界 国際
life live. lives. lived. living|leben lebt|vie. vivre vit.|vida. viv|vita. viv|жизн жив|житт жив|život žij žít|życi żyj|elämä elää asu|hayat yaşa|生活 生命|生活 暮ら 命
time. times.|zeit. zeiten mal.|temps. fois.|tiempo vez. veces.|tempo volta volte|врем раз.|час. разів раз.|čas dob krát|czas raz.|aika aikaa kert|zaman kez|时间 次|時間 回
hour o'clock|stunde uhr.|heure|hora|ora. ore.|час. часа. часов.|годин|hodin|godzin|tunti tunnin kello|saat|小时 点|時
morning|morgen. morgens vormittag|matin|mañana. madrugada|mattin|утр|ранк ранок|ráno ranní|rano ranek|aamu|sabah|早 上午|朝 午前
evening night|abend nacht|soir nuit|tarde. noche|sera. notte|вечер ноч|веч ніч ноч|večer noc|wieczór wieczor noc|ilta illa yö.|akşam gece|晚 夜|夜 夕
think believe opinion|denk glaub meinung|pens crois|cree pens opini|cred pens|дума счита мнени|дума вважа думк|mysl věř názor|myśl uważa wierz|luul usko mielest|düşün inan|认为 觉得|思 考え
know|weiß wissen bekannt|sait. savoir savent conn|sabe conoc|sa. sapere conosc|зна извест|зна відом|ví. věd znám|wie. wiedz zna|tiet tunte|bil|知道|知
want wish hope|woll will. möchte hoff|veut vouloir souhait espér|quier dese esper|vuol sper|хоч хот надея|хоч хот споді|chc chtě douf|chc nadziej|halu toivo|iste umut|希望 想|希望 たい
can. could able possible|kann. könn konnte möglich|peut pouv possib|puede pud posib|può poss potre|може мог можно возможн|може можна можлив|může moh možn|może mog możliw|voi. voida mahdol|olabil mümkün|可以 能|可能 でき
must should need|muss müss soll brauch|doit dev faut. besoin|debe neces|dev bisogn|долж нужно надо необходим|повинн має. треба необхідн потрібн|musí muset měl. potřeb|musi powin potrzeb|täyty pitäi tarvit|gerek lazım|必须 应 需要|必要 べき
monday|montag|lundi|lunes|lunedì|понедельник|понеділ|ponděl|poniedział|maanantai|pazartesi|周一 星期一|月曜
tuesday|dienstag|mardi|martes|martedì|вторник|вівтор|úterý|wtorek wtork|tiistai|salı.|周二 星期二|火曜
wednesday|mittwoch|mercredi|miércoles|mercoledì|среду. среды. среда.|серед. середу. середа.|střed. středu. středa. středy.|środ|keskiviik|çarşamba|周三 星期三|水曜
thursday|donnerstag|jeudi|jueves|giovedì|четверг|четвер|čtvrtek čtvrtk|czwartek czwartk|torstai|perşembe|周四 星期四|木曜
friday|freitag|vendredi|viernes|venerdì|пятниц|п'ятниц|pátek pátk|piątek piątk|perjantai|cuma.|周五 星期五|金曜
saturday|samstag sonnabend|samedi|sábado|sabato|суббот|субот|sobot|sobot|lauantai|cumartesi|周六 星期六|土曜
sunday|sonntag|dimanche|domingo|domenica|воскресень|неділ|neděl|niedziel|sunnuntai|pazar.|周日 星期日|日曜
january|januar|janvier|enero|gennaio|январ|січ|leden ledn|styczeń stycz|tammikuu|ocak|一月 1月|一月 1月 １月
february|februar|février|febrero|febbraio|феврал|лют|únor|luty. lutego lutym|helmikuu|şubat|二月 2月|2月 ２月
march.|märz|mars.|marzo|marzo|март|берез|březen březn|marzec marc|maaliskuu|mart.|三月 3月|3月 ３月
april|april|avril|abril|aprile|апрел|квіт|dubn duben|kwiecień kwiet|huhtikuu|nisan|四月 4月|4月 ４月
june|juni.|juin|junio|giugno|июн|черв|červen. června. červnu.|czerw|kesäkuu|haziran|六月 6月|6月 ６月
july|juli.|juillet|julio|luglio|июл|лип|červenec července červenci|lipiec lipc|heinäkuu|temmuz|七月 7月|7月 ７月
august|august|août|agosto|agosto|август|серп|srpen srpn|sierpień sierpn|elokuu|ağustos|八月 8月|8月 ８月
september|september|septembre|septiembre|settembre|сентябр|верес|září|wrzesień wrześ|syyskuu|eylül|九月 9月|9月 ９月
october|oktober|octobre|octubre|ottobre|октябр|жовт|říjen říjn|październik|lokakuu|ekim|十月 10月|10月 １０月
november|november|novembre|noviembre|novembre|ноябр|листопад|listopad|listopad|marraskuu|kasım|11月|11月 １１月
december|dezember|décembre|diciembre|dicembre|декабр|груд|prosinec prosinc|grudzień grudni|joulukuu|aralık|12月|12月 １２月
summer|sommer|été.|verano|estate.|лето. летом. лета.|літо. влітку|létě. léto. léta.|lato. latem.|kesä. kesän kesällä|yaz. yazın|夏|夏
winter|winter|hiver|invierno|inverno|зим|зим|zim|zim|talv|kış|冬|冬
north northern|nord nörd|nord|norte|nord|север|північ|sever|północ|pohjoi|kuzey|北|北
south southern|süd|sud. méridional|sur.|sud. meridional|юг. южн юге. юга.|півден півдн|jih. jihu. jižn|połud|etelä|güney|南|南
east eastern|ost. osten östlich|est. oriental|este. oriental|orient|восток вост|схід схо|východ|wschod wschód|itä. idän|doğu|东|東
west western|west|ouest occident|oeste occident|ovest occident|запад|захід захо|západ|zachod zachód|länsi länne|batı|西|西
begin began start started beginning|beginn begann anfang start|commenc début|empez empiez comenz inici|inizi cominci|нача начин|поча розпоч|začí zača zahá|zaczą zaczyn rozpocz|alka aloit|başla|开始|開始 始
end. ends. ended. ending finish|ende. enden endet beend|fin. finir termin|final termin|fine. finir termin|конец конц законч заверш|кінец кінц закінч заверш|konec konc skonč ukonč|koniec końc zakończ|loppu päätty|bitti bitir sonu.|结束|終
come. comes. came. coming arriv|komm kam. kamen ankunft|vien venir. arriv|vien venir. lleg|vien venire arriv|приход пришел пришла прибы приех|прий прибу приїх|přij přiš přijel|przysz przyby przyjech|tule tuli. tulla saapu|gel. geldi gelen|来 到|来 到着
go. goes. went. gone. going. leave left.|geht. gehen. ging. gingen. verlass|aller. allé partir part.|irse. fue. salir sali|andare andat partit|ушел ушла уеха поеха выш|піш поїх виїх|odešel odjel odchá odejí|poszed odszed wyjecha|lähte lähti mennä meni|gitti. git. ayrıl|去 离开|行 出
see. sees. saw. seen. look|seh. sehen sah. gesehen siehe|voir. vu. voit.|ver. vio. visto|vedere visto ved.|вид. видел увид смотр|бач побач дивит|vidě vidí|widzi widać zobacz|näh näki katso|gör. gördü bak.|看 见|見
show showed shown|zeig|montr|mostr muestr|mostr|показ|показ|ukáz ukaz|pokaz|näytt osoit|göster|显示 展示|示 展
find. finds. found. finding|find. finden fand. gefunden|trouv|encontr encuentr hall|trov|найти. нашел нашли находи наход|знайш знайти знаход|našel našli naší naléz|znalaz znajd znaleź|löyd löys|bul. buldu|发现 找|見つ 発見
give gave given|gib. geben gab. gegeben|donn|dar. dio. dado|dare. dato. diede|дать. дал. дали. дает|дати. дав. дали. дає.|dal. dát dává|dać. dał. daje.|anta antoi|verdi ver.|给|与え
take took taken|nehm nahm genommen|prendre pris. prend|tom. tomó tomar|prend preso. prese.|взя взял брать|взя бере брати|vzal vzít bere|wzią bierze|otta otti|aldı al.|拿 采取|取
get. gets. got. getting receiv|erhalt erhielt bekomm bekam|recev reçu obten|recib obten obtuv|ricev otten|получ|отрим|dosta získ obdrž|otrzym dosta|saada sai. saanut saa.|aldı. alan.|得 收到 获|受け 得
use. used. uses. using user|nutz benutz verwend|utilis|utiliz usar|usare usato utilizz|использ|використ|použí využ|używ wykorzyst|käyt|kullan|使用 用|使 利用
make. makes. made. making produc|mach gemacht herstell produ|fait. faire fabriqu produ|hizo. hecho. hacer fabric produ|fatto fare. produ|дела сдела производ|робит зроб вироб|děl uděl vyrá výrob|robi. zrobi produ|tehdä tehnyt teki tuot|yap. yaptı üret|做 制造 产|作 製
build built construction|bau. bauen gebaut errichte|constru bâti|constru|costru|стро постро|буд збуд|stav. staví postav výstav|budow zbudow|raken|inşa yapım|建|建
increas rise. rises. rose. rising grow|steig stieg wachs erhöh zunahm|augment hausse croiss|aument sub. crec|aument cresc crescita|рост выро увелич повыш|зрост збільш підвищ|růst rost zvýš nárůst|wzrost wzros zwięks rośnie|kasv nous lisä|art. arttı yüksel büyü|增 长|増 上が 伸び
fall. falls. fell. fallen. declin reduc drop|sink sank fiel. fallen rückgang gefallen reduz|baiss chut rédui diminu|baj. cay. reduc disminu|cal. calo. ridu diminu|паде упал сниж сниз сократ|пад впав зниз зниж скороч|kles pokles snížen sníž|spad spadek obniż zmniejsz|lask väheni vähe|düş azal|下降 减 跌|減 下が 落
change changed|änder veränder wechsel|chang modif|cambi|cambi|измен|змін|změn|zmien zmian|muut|değiş|变 改|変
open opened opening|öffn eröffn|ouvr ouvert|abr. abier apert|apert apri apre.|откры|відкри|otevř otevír|otwar otwor otwier|avat avau avaj|aç. açtı açıl açık|开|開
close closed shut|schließ schloss geschloss|ferm. fermé|cerr cierr|chius chiud|закры|закри|zavř uzav zavír|zamkn zamyk|sulje sulk|kapat kapan|关 闭|閉
buy bought purchase|kauf gekauft|achet achat|compr|compr acquist|купи покуп|купи купу куплен|koup nákup kupo|kupi kupow zakup|osta ostaa osti|satın|买 购|買 購入
sell sold sale|verkauf|vend vente|vend venta|vend|прода|прода|prod. prodej prodal|sprzeda|myy myi|sat. sattı satış|卖 售|売 販売
write wrote written letter|schreib schrieb geschrieben brief|écri lettre|escri carta|scri letter|пис напис письм|пис напис лист. листа.|psal napsal píše dopis|pisa napis list. listu.|kirjoit kirje|yaz. yazdı mektup|写 信|書 手紙
read. reads. reading reader|lesen gelesen liest|lire. lu. lit.|leer leyó leí|legg letto|чита прочит|чита прочит|čte přečet čtení|czyta|luke. lukea luki|oku|读|読
speak spoke talk talked|sprech sprach gesprochen rede|parl. parle discour|habl|parla|говори разговор|говор розмов|mluv hovoř|rozmaw mówi|puhu|konuş|谈 讲|話し 語
call called|nenn genannt ruf gerufen|appel|llam|chiam|назва зва называ|назва назив|nazv nazý|nazwa nazyw|kutsu nimit|çağır adlandır|叫 称为|呼
name named|name. namens heißt|nom. nommé|nombre|nome.|имя имени|ім'я імені|jméno jmén|imię nazwisk|nimi nime|isim adı.|名|名前 名
number|zahl. anzahl nummer|nombre. numéro|número|numero|числ. числа номер количеств|числ. числа номер кільк|počet poč. čísl|liczb numer|määrä numero|sayı numara|数|数
part. parts. share|teil. teile anteil|part. partie|parte|parte|част. часть части доля|частин частк|část podíl|częś udział|osa. osan osuus|bölüm pay. parça|部分|部 一部
place site|ort. orte platz stelle|lieu endroit place.|lugar sitio|luogo posto|мест|місц|míst|miejsc|paik|yer. yeri yerde|地方 场|場所 所
high higher|hoch höher höch|haut élev|alto. alta. altos|alto. alta. alti.|высок выше|висок вищ|vysok vyšší|wysok wyżs|korkea|yüksek|高|高
low. lower. lowest|niedrig tief|bas. basse faible|bajo. baja.|basso bassa|низк ниже|низьк нижч|nízk nižš|nisk niżs|mata. matal|düşük|低|低
long. longer|lang. lange langen länger|long|largo larga|lungo lunga|долг длин|довг|dlouh délk|dług|pitkä|uzun|长|長
small little|klein|petit|pequeñ|piccol|мал. мален небольш|мал. мален невелик|mal. malý malé malá|mał małe mały|pieni piene|küçük|小|小
young younger youth|jung. junge jugend|jeune|joven jóven|giovan|молод юно|молод юн|mlad mlád|młod|nuor|genç|年轻 青年|若
old. older. oldest|alt. alte. alten älter|vieux vieil âgé|viej anciano mayor|vecchi anzian|стар. старый старш пожил|стар. старий старш|star. starý starš|star. stary starsz|vanha vanhe|yaşlı eski.|老|歳 古
good better best|gut. gute. guten besser beste|bon. bonne meilleur mieux|buen mejor|buon miglior bene.|хорош лучш добр|добр кращ найкращ|dobr lepší nejlep|dobr lepsz najleps|hyvä pare paras|iyi|好|良 いい
bad. badly worse worst|schlecht schlimm|mauvais pire|mal. malo peor|cattiv peggi|плох хуж худш|поган гірш|špatn horší nejhor|zły. złe. gorsz najgors|huono|kötü|坏 差|悪
strong power force|stark kraft stärk|fort. forte puissan force|fuerte fuerza|forte forza|сильн сил.|сильн сил.|siln síl|siln silny siła|vahva voima|güçlü güç|强 力|強 力
important main. key.|wichtig haupt|important principal|importante principal|importante principal|важн главн|важлив головн|důležit hlavn|ważn główn|tärkeä pää.|önemli ana.|重要 主要|重要 主
free freedom|frei freiheit|libre liberté gratuit|libre libertad gratis|liber gratuit|свобод бесплат|свобод вільн безкошт|svobod volný zdarma|wolnoś woln. darmow|vapaa vapau|özgür ücretsiz|自由 免费|自由 無料
different another other|ander anders unterschied|autre différen|otro otra diferent|altro altra altri divers|друг. другой другие других иной разн|інш різн|jin. jiný jiné jiná různ|inny inne. inn. różn|muu. muita eri. toinen|başka diğer farklı|其他 不同|他 別 異
same.|gleich. gleiche derselb dasselb|même|mismo misma|stess|тот. самый такж|сам. той. такий|stejn|sam. samo ten.|sama. saman|aynı|同|同
several many much|viele. vielen viel. mehrere|plusieurs beaucoup|mucho mucha muchos varios|molti molte molto|много мног нескольк|багат кільк|mnoh několik hodně|wiel kilka dużo|monta moni monet usea|çok birçok birkaç|许多 很多 多|多
some. few.|einige manche wenige|quelques certain|algun algún|alcun qualche|некотор|деяк|někter|niektór|jotkut jotkin jonkin|bazı|一些 几|一部 いくつ
still yet|noch. immer|encore toujours|todavía aún|ancora|ещё еще|ще. досі|ještě stále|jeszcze wciąż|vielä yhä|hâlâ hala henüz|仍 还是|まだ
already|bereits schon.|déjà|ya.|già|уже|вже|už. již|już|jo.|zaten|已经 已|すでに 既に
again|wieder erneut|nouveau. encore|vuelve nuevamente otra.|nuovo. ancora|снова опять вновь|знову|znovu opět|znów ponown znowu|uudelle taas jälleen|tekrar yeniden|再|再び また
always|immer.|toujours|siempre|sempre|всегда|завжди|vždy|zawsze|aina|her. daima|总|常に いつも
here.|hier.|ici|aquí|qui.|здесь тут|тут|zde tady|tutaj tu.|täällä tässä|burada|这里|ここ
where.|wo.|où|donde dónde|dove|где.|де.|kde.|gdzie|missä|nerede|哪里|どこ
who. whom. whose.|wer.|qui.|quién quien|chi.|кто.|хто|kdo.|kto.|kuka kuka.|kim.|谁|誰
why|warum wieso|pourquoi|perqué qué.|perché.|почему зачем|чому|proč|dlaczego|miksi|neden niçin|为什么 为何|なぜ
how.|wie.|comment.|cómo|come.|как.|як.|jak.|jak.|miten kuinka|nasıl|怎么 如何|どう どのよう
between|zwischen|entre.|entre.|tra.|между|між|mezi|między|välillä välinen|arasında|之间|間
against|gegen.|contre|contra.|contro|против|проти|proti|przeciw|vastaan|karşı|反对 对抗|対 反
together common|gemeinsam zusammen|ensemble commun|junt común|insieme comun|вместе совмест|разом спільн|společn spolu dohromad|razem wspóln|yhdes yhteis|birlikte ortak|一起 共同|一緒 共
around approximately roughly|etwa rund. ungefähr|environ|aproximad unos.|circa|около примерно|близько приблизно|asi. přibližně kolem|około|noin|yaklaşık|大约 约|約 およそ
almost nearly|fast. beinahe|presque|casi|quasi|почти|майже|téměř skoro|prawie niemal|lähes melkein|neredeyse|几乎 近|ほぼ ほとんど
father|vater|père|padre|padre|отец отц|батьк|otec otc|ojciec ojca|isä|baba|父|父
mother|mutter|mère|madre|madre|мать матер|мати матер мам|matk matce mátě|matk matc|äiti|anne.|母|母
son. sons.|sohn|fils.|hijo. hijos|figlio|сын|син. сина сином|syn. syna synem|syn. syna synem|poika pojan|oğul oğlu|儿子|息子
daughter|tochter töcht|fille.|hija|figlia|доч|дочк доньк|dcer|córk|tytär tyttär|kız.|女儿|娘
brother|bruder brüder|frère|hermano|fratell|брат|брат|bratr bratř|brat. brata bracia|veli velj|erkek. kardeş|兄 弟|兄 弟
wife|ehefrau|épouse|esposa|moglie|жен. жена жену супруг|дружин|manžel|żon|vaimo|eşi karısı|妻|妻
husband|ehemann|mari. époux|esposo marido|marito|муж. мужа|чоловік.|manžel.|mąż męż|aviomies|kocası|丈夫|夫
friend|freund|ami. amis|amig|amic|друг. друзья друзей|друз|přítel přátel kamarád|przyjaci|ystäv|arkadaş|朋友|友
parents|eltern|parents|padres|genitor|родител|батьки. батьків|rodič|rodzic|vanhem|ebeveyn anne|父母 家长|両親 親
hand. hands.|hand. hände|main.|mano|mano|рук|рук|ruk. ruka ruce|ręk rąk|käsi käde|el. elinde|手|手
head leader chief|kopf leiter chef|tête chef. dirigeant|cabeza jefe líder|testa capo. leader|глав голов лидер руковод|голов керівн лідер очіл|hlav šéf vedouc|głow szef lider|pää johtaj|baş. lider|头 领导|頭 代表 リーダー
party|partei|parti. partis|partido|partito|парти|парті|stran|parti|puolue|parti|党|党
member|mitglied|membre|miembro|membr|член|член|člen|człon|jäsen|üye|成员 委员|メンバー 員
meeting meet met.|treffen traf. sitzung|réunion rencontr|reunión encuentr|incontr riunion|встреч заседан|зустріч засідан|setká schůz jedná|spotka posiedz|tapaa tapasi kokou|toplant buluş|会议 见面|会議 会談 会
talks negotiat|verhandl gespräch|négoci pourparler|negoci convers|negozi trattativ|переговор|перемов|vyjedná jednán|negocj rozmow|neuvottel|müzakere görüşme|谈判|交渉
agreement deal. deals. contract treaty|abkommen vertrag vereinbar|accord contrat traité|acuerdo contrato tratad|accord contratt trattat|соглашен договор контракт|угод договор контракт|dohod smlouv|umow porozum kontrakt|sopimu|anlaşma sözleşme|协议 合同|合意 契約 協定
peace|frieden|paix|paz.|pace.|мир.|мир.|mír. míru|pokój pokoj|rauha|barış|和平|平和
security safety safe|sicher|sécurité sûr|segur|sicurezz sicur|безопасн|безпек безпеч|bezpeč|bezpiecz|turvall|güvenli|安全|安全
border|grenz|frontière|fronter|confin|границ|кордон|hranic|granic|raja|sınır|边境|国境
refugee migrant|flüchtling migrant|réfugié migrant|refugiad migrant|rifugiat migrant|бежен мигрант|біжен мігрант|uprchl migrant|uchodź migrant|pakolai siirtolai|mülteci göçmen|难民 移民|難民 移民
arrest arrested|verhaft festnahm festgenommen|arrêt. arrêté interpell|arrest deten|arrest|арест задерж|арешт затрим|zatč zadrž|areszt zatrzym|pidät|tutukla gözaltı|逮捕 拘|逮捕
prison jail|gefängnis haft|prison|prisión cárcel|prigion carcer|тюр|тюр в'язн|vězen vězn|więzien|vankil|hapis cezaevi|监狱|刑務所 懲役
crime criminal|verbrech straftat krimin|crime crimin|crimen crimin delit|crimin reat|преступ|злочин|zločin trestn|przestęp zbrodn|riko|suç.|罪|犯罪 罪
accident crash|unfall|accident|accident|incident|авари дтп. катастроф|авар дтп. катастроф|nehod havár|wypad katastrof|onnettomu|kaza|事故|事故
driver drive|fahrer fahr|conducteur condui|conductor condu|conducent autista guid|водител|воді|řidič říd|kierow|kuljett kuski|sürücü|司机 驾驶|運転
victim|opfer|victime|víctima|vittim|жертв|жертв|oběť obět|ofiar|uhri|kurban|受害|被害 犠牲
weapon gun. guns. arms.|waffe|arme. armes|arma|armi. arma|оруж|збро|zbraň zbran|broń broni|ase. aseen aseit|silah|武器 枪|武器 銃
missile rocket|rakete|missile roquette|misil cohete|missil razz|ракет|ракет|raket|rakiet|ohju|füze|导弹|ミサイル
tax|steuer|impôt. taxe|impuesto|tass. imposte|налог|подат|daň daně|podat|vero|vergi|税|税
bank|bank.|banque|banco|banca|банк|банк|bank|bank|pankki pankin|banka|银行|銀行
economy economic|wirtschaft|économ|econom|econom|эконом|економ|ekonom hospodář|gospodar ekonom|talou|ekonom|经济|経済
energy electric power|energie strom|énergie électri|energía eléctric|energia elettric|энерг электр|енерг електр|energ elektř|energ elektr|energia sähkö|enerji elektrik|能源 电|エネルギー 電
gas. oil. fuel|gas. erdöl öl. kraftstoff|gaz pétrole|gas. petróleo|gas. petrolio|газ. газа нефт|газ. газу нафт|plyn rop.|gaz. gazu rop|kaasu öljy|gaz petrol|天然气 石油|ガス 石油
climate environment|klima umwelt|climat environnement|clima ambiente|clima ambient|климат эколог|клімат довкіл|klima podneb životní|klimat środowisk|ilmasto ympäristö|iklim çevre|气候 环境|気候 環境
research study scien|forsch studie wissenschaft|recherche étude scienti|investig estudio cient|ricerca studio scien|исследов учен наук|дослідж вчен наук|výzkum studi věd|bada nauk|tutki|araştır bilim|研究 科学|研究 科学
technology computer internet|technolog computer internet|technolog ordinateur internet|tecnolog ordenador internet|tecnolog computer internet|технолог компьют интернет|технолог комп'ют інтернет|technolog počítač internet|technolog komputer internet|teknolog tietoko interne|teknoloj bilgisayar internet|技术 电脑 网|技術 ネット
phone|telefon handy|téléphon|teléfono móvil|telefon|телефон|телефон|telefon|telefon|puhel|telefon|电话 手机|電話
video film movie|film video|film vidéo|película film vídeo|film video|фильм видео|фільм відео|film video|film wideo|elokuv video|film video|视频 电影|動画 映画
music song concert|musik lied konzert|musique chanson concert|música canción concierto|music canzon concert|музык песн концерт|музик пісн концерт|hudb píseň písn koncert|muzyk piosen koncert|musiik laulu konsert|müzik şarkı konser|音乐 歌|音楽 曲 歌
book|buch bücher|livre.|libro|libro libri|книг|книг книж|kniha knih|książ|kirja|kitap|书|本
photo picture image|foto bild|photo image|foto imagen|foto immagin|фото снимок|фото знім|foto fotk snímk|zdję fot|kuva valokuv|fotoğraf resim|照片 图|写真
history historic|geschicht histor|histoir histor|histor|stori|истор|істор|histor děj|histor|histor|tarih|历史|歴史
art. arts. artist museum|kunst künstler museum|art. artist musée|arte. artist museo|arte. artist museo|искусств худож музе|мистец худож музе|uměl muze|sztuk artyst muze|taide taitei museo|sanat müze|艺术 博物|芸術 美術
language|sprach|langue|idioma lengua|lingua|язык|мов. мова мови мову|jazyk|język|kieli kiele|dil. dili|语言|言語 語
animal dog cat|tier. tiere hund katze|animal chien chat.|animal perro gato|animal cane. gatto|животн собак кош|тварин собак кіт.|zvíř pes. psa. kočk|zwierz pies psa. kot.|eläi koira kissa|hayvan köpek kedi|动物 狗 猫|動物 犬 猫
food eat restaurant|essen. lebensmittel restaurant|manger nourriture aliment restaurant|comida comer aliment restaurant|cibo mangi aliment ristorant|еда. еды. продукт питан ресторан|їжа їжі продукт харч ресторан|jídl potravin restaurac|jedzen żywnoś restauracj|ruoka ruoan syödä ravintol|yemek gıda restoran|食品 吃 餐|食
air. sky|luft|air.|aire|aria.|воздух|повітр|vzduch|powietrz|ilma. ilman|hava.|空气|空気 空
land. ground field|boden feld|terre. sol. champ|tierra campo suelo|terra campo|земл пол. поле|земл пол. поле|půd pol. pole|ziemi pole|maaperä pelto|arazi toprak|土地 地|地
tree forest|baum bäume wald wälder|arbre forêt|árbol bosque|alber bosc forest|дерев лес.|дерев ліс.|strom les. lesa lesy|drzew las. lasu lasy|puu. puita metsä|ağaç orman|树 林|木 森
mountain|berg. berge gebirg|montagne|montaña|montagna|гор. горы горн|гор. гори гірськ|hor. hory horsk|gór. góry górsk|vuori vuore vuor|dağ|山|山
island|insel|île|isla|isola|остров|острів остров|ostrov|wysp|saari saare|ada. adası|岛|島
church|kirche|église|iglesia|chiesa|церк|церк|kostel církev|kości|kirkko kirko|kilise|教会 教堂|教会
season|saison|saison|temporada|stagion|сезон|сезон|sezon sezón|sezon|kausi kaude|sezon|赛季 季|シーズン
club|verein klub|club|club|club|клуб|клуб|klub|klub|seura|kulüp|俱乐部|クラブ
player|spieler|joueur|jugador|giocator|игрок|гравц гравець|hráč|zawodnik gracz|pelaaj|oyuncu|球员 选手|選手
coach|trainer|entraîneur|entrenador|allenator|тренер|тренер|trenér|trener|valmentaj|antrenör|教练|監督 コーチ
league championship cup|liga meisterschaft pokal|ligue championnat coupe|liga campeonato copa|lega campionat coppa|лиг чемпион кубок кубк|ліг чемпіон кубок кубк|lig mistrovs pohár|lig mistrzost puchar|liiga mestaru|lig şampiyon kupa|联赛 冠军 杯|リーグ 選手権 杯
final. finals.|finale|finale|final.|finale|финал|фінал|finál|finał|finaali|final.|决赛|決勝
record|rekord|record|récord|record|рекорд|рекорд|rekord|rekord|ennäty|rekor|纪录|記録
point. points.|punkt|point|punto|punti punto|очк балл пункт|очк бал. пункт|bod. body bodů|punkt|piste|puan|分|点
century|jahrhundert|siècle|siglo|secolo|век. века столет|століт|stolet|wiek. wieku|vuosisa|yüzyıl|世纪|世紀
public|öffentlich|public|públic|pubblic|общественн публич|громад публіч|veřejn|publiczn|julki|kamu|公共 公众|公共 公
political policy|polit|polit|polit polít|polit|полит|політ|polit|polit|polii|politik siyas|政治 政策|政治 政策
federal official|bundes staatlich offiziell|fédéral officiel|federal oficial|federal ufficial|федерал официал|федерал офіц|federál oficiáln|federaln oficjaln|virallin|resmi federal|联邦 官方|連邦 公式
local region district|regional lokal bezirk region|région local|región local|region local|регион район област|регіон район област|region kraj. okres|region lokaln powiat|alue paikalli|bölge yerel|地区 当地|地域 地元
council committee commission|rat. ausschuss kommission|conseil comité commission|consejo comité comisión|consiglio comitat commission|совет комитет комисс|рад. ради комітет комісі|rada výbor komis|rada komitet komisj|neuvost valiokun komissi|konsey komite komisyon|委员会 理事会|委員会
union european eu|union europäisch eu.|union européen ue.|unión europe ue.|union europe ue.|союз европ ес.|союз європ єс.|unie evrop eu.|uni. unii europ ue.|unioni euroop eu.|birlik avrupa ab.|欧盟 欧洲|欧州
american usa.|amerikan usa.|améric états.|estadounid americ eeuu.|american statuniten|америк сша|америк сша|americk usa.|amerykań usa.|yhdysval amerik|amerika abd|美国|米 アメリカ
russia russian|russland russisch|russ|rusia ruso rusa|russ|росси русск рф.|росі рф.|rusk ruský|rosj rosyjs|venäjä venäl|rus|俄|ロシア
china chinese|china. chines|chin|china chin|cina cines|китай кита|китай кита|čín|chin|kiina|çin|中国|中国
german germany|deutsch|alleman|alemán aleman|tedesc german|герман немец|німеч німец|němec|niemc niemiec|saksa saksal|alman|德国|ドイツ
ukraine ukrainian|ukrain|ukrain|ucrani|ucrain|украин|україн|ukrajin|ukrain ukraiń|ukraina|ukrayna|乌克兰|ウクライナ
japan japanese|japan|japon|japón japon|giappon|япон|япон|japon|japo|japani|japon|日本|日本
france french|frankreich französ|franç france|francia francés|franc|франц|франц|franc|francj francus|ransk|fransa fransız|法国|フランス
british britain england english|britisch großbritann england englisch|britanni anglais angleterre|británic inglés inglaterra|britanni ingles inghilterra|британ англи|британ англі|britsk británi anglic|brytyjs angiel angli|britann englan|ingiliz ingiltere britanya|英国|英国 イギリス
result|ergebnis|résultat|resultado|risultat|результат|результат|výsled|wynik|tulos tulok|sonuç|结果|結果
reason cause|grund. gründe ursach|raison cause.|razón causa|ragion caus|причин|причин|důvod příčin|powód powod przyczyn|syy. syyn syyt|neden.|原因|理由 原因
situation condition|situation lage. zustand|situation état.|situación condicion|situazion condizion|ситуац обстановк положен|ситуац становищ|situac stav.|sytuacj stan.|tilann|durum|情况|状況 状態
information data|information daten|information donnée|información dato|informazion dati.|информац данн|інформац дані.|informac údaj|informacj dan|tieto. tietoa tiedot|bilgi veri|信息 数据|情報 データ
example|beispiel|exemple|ejemplo|esempio|пример|приклад|příklad|przykład|esimerk|örnek|例如|例
case|fall.|cas.|caso|caso|случа|випад|případ|przypad|tapau|olay vaka|案|件
risk danger threat|risik gefahr bedroh droh|risque danger menac|riesgo peligr amenaz|rischi pericol minacc|риск опасн угроз|ризик небезпе загро|rizik nebezpeč hrozb hroz|ryzyk niebezpie zagroż groz|riski vaara uhka uhkaa|risk tehlike tehdit|风险 危险 威胁|危険 リスク 脅
measure restriction|maßnahm einschränk|mesure restriction|medida restricc|misur restrizion|мер. меры огранич|захід заход обмеж|opatřen omezen|środk ograniczen|toime rajoit|önlem kısıtla|措施 限制|措置 対策 制限
service|dienst|servic|servici|servizi|служб услуг сервис|служб послуг сервіс|služb|służb usług|palvel|hizmet|服务|サービス
project program|projekt programm|projet programme|proyecto programa|progett programm|проект программ|проєкт проект програм|projekt program|projekt program|hanke hankke ohjelm|proje program|项目|事業 プロジェクト
group organi association|organis gruppe verband|organis groupe associat|organiz grupo asociac|organizz gruppo associaz|организ групп ассоциац|організ груп асоціац|organiz skupin sdružen|organiz grup stowarzysz|järjestö ryhmä|örgüt grup dernek|组织 集团|団体 組織 グループ
director manager|direktor geschäftsführer|directeur|director gerente|direttor|директор|директор|ředitel|dyrektor|johtaj|müdür|主任 经理|監督. 部長 局長
expert|experte fachmann|expert|expert|espert|эксперт специалист|експерт фахів|odborn expert|ekspert specjalist|asiantunt|uzman|专家|専門家
resident citizen|bürger bewohner einwohner|habitant citoyen résident|habitant ciudadan resident vecin|abitant cittadin resident|жител граждан|жител мешкан громадян|obyvatel občan|mieszkań obywatel|asuka kansala|sakin vatandaş|居民 公民|住民 市民
customer guest visitor|kunde. kunden gast gäste besucher|client visiteur|cliente visitant|client visitator|клиент посетит|клієнт відвід|zákazn návštěv host.|klient gość gości|asiak vieras kävij|müşteri ziyaretçi|客户 顾客 游客|客
employee worker staff|mitarbeiter angestellt beschäftigt|employé salarié|emplead trabajador|dipendent lavorator|сотрудник работник|співробітн працівн|zaměstnan|pracownik|työnteki|çalışan işçi|员工 工人|従業員 職員 社員
teacher|lehrer|enseignant professeur|profesor maestr|insegnant|учител препод|вчител викладач|učitel|nauczyciel|opettaj|öğretmen|老师 教师|教師 先生
health|gesundheit|santé|salud|salute|здоров|здоров|zdrav|zdrow|tervey|sağlık|健康 卫生|健康 保健
disease illness infection|krankheit infektion infizier|maladie infection|enfermedad infecc|malatti infezion|болезн заболев инфекц зараж|хвороб захвор інфекц|nemoc nákaz infek|chorob zakaż infekc|tauti taudi sairau tartun|hastalık enfeksi|感染 疾病|感染 病
treatment medicine drug|behandl medikament arznei|traitement médicament|tratamient medicament|trattament farmac|лечен лекарств препарат|лікуван ліки препарат|léčb lék. léky|leczen lek. leki|hoito hoidon lääke|tedavi ilaç|治疗 药|治療 薬
body|körper leiche|corps|cuerpo|corpo|тел. тело тела|тіл. тіло тіла|těl. tělo těla|ciał|keho ruumi|vücut ceset|身体 尸体|体 遺体
blood heart|blut herz|sang. cœur coeur|sangre corazón|sangue cuore|кров серд|кров серц|krev krv srdc|krew krwi serc|vere sydä|kan. kalp|血 心脏|血 心臓
colour color red. white. black.|farbe rot. rote weiß. schwarz|couleur rouge blanc noir|color rojo roja blanc negr|color ross bianc nero.|цвет красн бел. белый черн|колір червон біл. білий чорн|barv červen bíl. bílý čern|kolor czerw biał czarn|väri. punai valkoi musta|renk kırmızı beyaz siyah|红 白 黑|色 赤 白 黒
"""


# Languages that came later: the name of a meaning, then the stems.
MORE = {
    "is": """
year ár. ára. ári. árs. árið. árin. árum. árinu. árlega
month mánuð mánað
week vika. viku. vikur. vikum. vikna. vikunni
day dag. dagur. dags. degi. daga. dögum. daginn. deginum.
today dag.
yesterday gær.
tomorrow morgun.
now nú. núna. núver
not ekki. aldrei. án. enginn. engin. ekkert. engum. neit
but en. hins.
because vegna. því. þess.
if ef. hvort.
after eftir. síðan. síðar.
before áður. fyrr. fyrrverandi undan
when þegar. meðan. meðal
also líka einnig. jafnframt
only aðeins. bara. einungis
all allir. allar. allt. alla. allra. öllum. sérhver
more meira. fleiri. meiri. flest mest
first fyrst
second annar. önnur. annað. öðr
last síðast
new ný. nýr. nýtt. nýja. nýju. nýjan. nýj
big stór. stóra. stór stærst stærr
two tveir. tvær. tvö. tvo. tvei tveggja báð
three þrír. þrjár. þrjú. þriggja. þrjá. þremur.
four fjórir. fjórar. fjögur. fjór fjögurra
five fimm.
million milljón
billion milljarð
percent prósent
thousand þúsund
half hálf helming
said segir. sagði. segja. sögð kvað samkvæmt. segi.
police lögregl
government ríkisstjórn stjórnvöld
president forset
minister ráðherra forsætis
parliament alþing þing. þingið þingi þings þingmað þingmenn
election kosning kjós atkvæð
country land. lands. landi. landið. landinu. ríki. þjóð
city borg. borgar bær. bæjar bænum
people fólk manns. einstakling
man maður. mann. manni. karl karlmað menn. mönnum.
woman kona. konu. konur. kvenn konan konun
child barn. barna. börn. börnum. barni. börnin barnið
family fjölskyld
school skóli skóla
university háskól
company fyrirtæk félag
market markað
price verð. verði. verðið
money peninga krónur króna greið borga. kostn
work vinna. vinnu. starf störf unnið
war stríð her. hers hernum hermenn hermað
attack árás
kill látin lést. dáin drepin dauð drap. myrt
injured slas særð meidd
fire eldur. eld. eldi. elds brun slökkvil
court dómstól dómar héraðsdóm dóm. dómur. dómi.
law lög. laga. lögum lögin
doctor lækn sjúkrah sjúkling
virus veir smit. smita smit kórón covid faraldur faraldr
vaccine bóluefn bólus
game leik
team lið. liðið. liðs liði. liðin
win sigur sigr vann. unnu.
goal mark. mörk. marki. marka.
car bíl bifreið
road veg. vegur. vegi. vegar götu gata.
plane flug
water vatn sjór. sjó. haf. áin.
weather veður veðri rign snjó
house hús. húsi. heim. heima. íbúð
help hjálp aðstoð stuðning stuðn
problem vand. vandi vandam erfið
decision ákvörð ákveð ákvað
plan áætl
report skýrsl fjölmiðl frétt blað
question spurn spurð spyr
world heim. heims heimin alþjóð
life líf. lífi. lífs. búa. lifa.
time tíma. tími. sinn. skipti.
hour klukkustund klukkan. klukku
morning morgun. morgun
evening kvöld nótt nætur
think hugs held. telur. telja. tald skoð finnst
know veit. vita. vitað. þekk
want vill. vilja. vild von. vona
can getur. geta. gat. gæti. hægt. mögul
must verður. þarf. þurf verða. ætti. skal
monday mánudag
tuesday þriðjudag
wednesday miðvikudag
thursday fimmtudag
friday föstudag
saturday laugardag
sunday sunnudag
january janúar
february febrúar
march mars.
april apríl
june júní
july júlí
august ágúst
september septemb
october októb
november nóvemb
december desemb
summer sumar sumri sumr
winter vetur. vetr
begin byrj hóf. hefj hefst. upphaf
end lok. lauk. loks enda. ljúk
show sýn
increas auk hækk fjölg vax
fall lækk fækk minnk
change breyt
open opn opin
high há. hár. hátt. hæst hærr
young ung. ungur. ungl yngr
old gamal gömul gaml elst
good góð gott. betr best
different öðru aðr annar ólík
several marg mörg nokk
father faðir föður pabb
mother móðir móður mamm
son sonur. son. syni. sonar
daughter dóttir dóttur
friend vin. vinur. vinir. vini
head leiðtog formað höfuð
party flokk
member meðlim þingm félagsm
meeting fund
agreement samning samkomul
security örygg
border landamær
arrest handt
prison fangels
accident slys
driver ökumað ökumann bílstjór
season tímabil
player leikmað leikmenn leikmann
coach þjálf
council ráð. ráði. nefnd
union evrópu samband
american bandar
russia rúss
china kín
german þýsk þýsk
british bret brest ensk englan
result niðurst úrslit árangur
risk hætt áhætt
measure aðgerð takmark
resident íbú borgar
health heils heilbr
research rannsókn vísind
record met. metið
together saman. saman
between milli. millum
against gegn. móti.
still enn. ennþá
already þegar.
again aftur.
always alltaf. ávallt
small lítil litl lítið
number fjöld tala. tölu.
part hlut
place stað
see sjá. sér. sá. séð
get fá. fékk. fær. fengið.
give gefa. gaf. gefið gef
come koma. kom. kemur. komið. komu.
go fara. fór. fer. farið. fóru.
""",
    "ha": """
year shekar
month wata. watan. watanni
week mako. makon. makonni
day rana. ranar. kwana. kwanaki rana
today yau.
yesterday jiya.
tomorrow gobe.
now yanzu.
not ba. bai. babu. ban. kar. kada. banda
but amma. sai.
because saboda domin. don.
if idan. in. ko.
after bayan. bayan
before kafin. tsohon. kafin
when lokacin. yayin. lokaci
also kuma. haka. ma.
only kawai. kadai
all duk. dukkan. kowane kowa. duka. kowanne
more fiye. kara. kari.
first farko na.
second biyu
last karshe. karshen
new sabon sabuwar sabo. sabbin
big babban babbar manya babba
two biyu
three uku
four hudu. huɗu
five biyar
million miliyan
billion biliyan
percent cikin. kashi
thousand dubu
half rabi
said ce. fada fadi bayyana cewa.
police 'yan ƴan yan. yansanda 'yansanda
government gwamnati
president shugaban. shugaba
minister minista ministan
parliament majalis
election zabe zaben zaɓe kuri
country kasa. kasar. ƙasar kasashe
city gari. garin. birnin birni
people mutane mutan jama
man mutum. namiji maza
woman mace. mata. matar
child yaro yara. 'ya'yan yaran dan.
family iyal dangi
school makaranta makarant
university jami'a jami'ar
company kamfani kamfan
market kasuwa kasuwan kasuwar
price farashi
money kudi kuɗi naira. kudin biya
work aiki. aikin. ayyuk aikin
war yaki. yakin. soja. sojoji sojojin
attack hari. harin. hare
kill kashe mutuwa mutu rasu kisa
injured rauni raunata jikkata
fire wuta gobara
court kotu kotun alkali
law doka dokar dokoki
doctor likita asibiti
virus cuta cutar annoba covid korona
vaccine rigakaf allurar
game wasa. wasan. wasanni
team kungiyar tawagar
win nasara lashe ci.
goal kwallo
car mota. motar. motoci
road hanya titi hanyar
water ruwa. ruwan. kogi
house gida. gidan. gidaje
help taimak tallafi
problem matsal
decision hukunci yanke
plan shirin. shiri.
report rahoto labari labarai
question tambay
world duniya
life rayuwa rai. rayu
time lokaci
hour awa. awanni karfe. sa'o'i
morning safe. safiya safiyar
evening dare. yamma. daren
think tunani ganin
know sani. san.
want so. son. fata.
can iya. za. zai.
must dole kamata bukata
monday litinin
tuesday talata
wednesday laraba
thursday alhamis
friday juma'a jumma'a
saturday asabar
sunday lahadi
january janairu
february fabrairu
march maris
april afrilu afirilu
june yuni
july yuli
august agusta
september satumba
october oktoba
november nuwamba
december disamba
north arewa
south kudu kudanc
east gabas
west yamma
begin fara. fara
open bude
old tsoho tsohuwa
good kyau kyakkyaw
young matasa matashi
father uba. mahaifi baban
mother uwa. mahaifiya
member mamba mambobi mambob
party jam'iy jam'iyyar
head jagora kai.
security tsaro tsaron
peace zaman lafiya
arrest kama. kama
border iyaka
american amurka
china sin. china
british birtaniya ingila
russia rasha
german jamus
health lafiya
council kwamiti
union tarayyar
name suna. sunan
number adadi lamba
place wuri. wurin. waje.
see gani ga.
go tafi je. tafiya
come zo. isa.
give ba. bayar
get samu karbi
together tare.
between tsakanin
against kan. adawa
different wani. wasu. daban
several yawa. wasu
""",
}


@loaded
def _stems(language: str) -> dict[str, str]:
    """Stems of a language, and the names of their meanings."""
    found: dict[str, str] = {}
    if language in MORE:
        for line in MORE[language].strip().splitlines():
            name, *stems = line.split()
            for stem in stems:
                found.setdefault(stem, f"@{name}")
        return found
    column = LANGUAGES.index(language)
    for line in TABLE.strip().splitlines():
        cells = line.split("|")
        name = cells[0].split()[0].rstrip(".")
        for stem in cells[column].split():
            found.setdefault(stem, f"@{name}")
    return found


@loaded
def _beginnings(language: str) -> frozenset[str]:
    """The first two letters of the stems of a language: most words begin otherwise."""
    return frozenset(stem[:2] for stem in _stems(language))


def is_known(language: str) -> bool:
    """Whether the table has a column for a language, given as an ISO 639-1 code."""
    return language in LANGUAGES or language in MORE


def meaning(word: str, language: str) -> str:
    """The meaning of a casefolded word; "" if it is not in the table."""
    stems = _stems(language)
    found = stems.get(f"{word}.")
    if found is not None:
        return found
    if word[:2] not in _beginnings(language):
        return ""
    for length in range(min(len(word), LONGEST), 1, -1):
        found = stems.get(word[:length])
        if found is not None:
            return found
    return ""


@loaded
def _stems_by_first(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Stems and their meanings by the first character."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for stem, name in _stems(language).items():
        found[stem[0]] = (*found.get(stem[0], ()), (stem, name))
    return found


def meanings_within(text: str, language: str) -> set[str]:
    """The meanings that stand anywhere in a text without spaces between its words."""
    by_first = _stems_by_first(language)
    return {
        name
        for first in set(text).intersection(by_first)
        for stem, name in by_first[first]
        if stem in text
    }
