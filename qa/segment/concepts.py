"""Common words of thirteen languages by what they mean, as evidence that two sentences agree.

A small hand-made table: function words that must be translated (not, only, today) and words that
fill the news. A stem stands for all words that begin with it, one with a dot at its end for itself
only; characters without spaces between words are looked for anywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

LANGUAGES = ("en", "de", "fr", "es", "it", "ru", "uk", "cs", "pl", "fi", "tr", "zh", "ja")
UNSPACED = frozenset(("zh", "ja"))
LONGEST = 9
# So many words are remembered with their meanings.
REMEMBERED = 1 << 16
LONGEST_REMEMBERED = 40

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
win won victory|sieg gewann gewonnen gewinn|gagn victoire vainqu|gan victoria venci|vitt vinc vinto|побед выигра|перемо вигра|vítěz vyhrál výhr|wygra zwycię|voit|kazan galib|胜|勝
goal score|tor. tore. treffer|but. buts.|gol.|gol. rete.|гол. голов забил|гол. голів забив|gól branka|gol. bramk|maali|gol|球 分|得点
car vehicle|auto. autos fahrzeug wagen|voiture véhicule|coche vehículo auto|auto. macchina veicol|машин автомобил|машин автомобіл|auto. vůz vozidl|samoch pojazd auto.|auto. auton ajoneuv|araba araç|车|車
road street|straße strasse|route. rue.|calle carretera|strada via.|дорог улиц|дорог вулиц|silnic ulic|drog ulic|tie. tien katu kadu|yol. sokak cadde|路 街|道路 道
train railway rail|zug. züge bahn|train. ferrovi|tren. ferrocarril|treno ferrovi|поезд железн|потяг поїзд залізн|vlak železni|pociąg kolej|juna rata|tren|列车 铁路|列車 鉄道 電車
plane flight airport aircraft|flug|avion. vol. aéroport|avión vuelo aeropuerto|aere vol. aeroporto|самолет самолёт рейс аэропорт|літак рейс аеропорт|leta let.|samolot lot. lotnisk|lentok lento|uçak havaliman uçuş|飞机 航班 机场|機 空港 便
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
life live living|leben lebt|vie. vivre vit.|vida. viv|vita. viv|жизн жив|житт жив|život žij žít|życi żyj|elämä elää asu|hayat yaşa|生活 生命|生活 暮ら 命
time. times.|zeit. zeiten mal.|temps. fois.|tiempo vez. veces.|tempo volta volte|врем раз.|час. разів раз.|čas dob krát|czas raz.|aika aikaa kert|zaman kez|时间 次|時間 回
hour o'clock|stunde uhr.|heure|hora|ora. ore.|час. часа. часов.|годин|hodin|godzin|tunti tunnin kello|saat|小时 点|時
morning|morgen. morgens vormittag|matin|mañana. madrugada|mattin|утр|ранк ранок|ráno ranní|rano ranek|aamu|sabah|早 上午|朝 午前
evening night|abend nacht|soir nuit|tarde. noche|sera. notte|вечер ноч|веч ніч ноч|večer noc|wieczór wieczor noc|ilta illa yö.|akşam gece|晚 夜|夜 夕
think believe opinion|denk glaub meinung|pens crois|cree pens opini|cred pens|дума счита мнени|дума вважа думк|mysl věř názor|myśl uważa wierz|luul usko mielest|düşün inan|认为 觉得|思 考え
know|weiß wissen bekannt|sait. savoir savent conn|sabe conoc|sa. sapere conosc|зна извест|зна відом|ví. věd znám|wie. wiedz zna|tiet tunte|bil|知道|知
want wish hope|woll will. möchte hoff|veut vouloir souhait espér|quier dese esper|vuol sper|хоч хот надея|хоч хот споді|chc chtě douf|chc nadziej|halu toivo|iste umut|希望 想|希望 たい
can. could able possible|kann. könn konnte möglich|peut pouv possib|puede pud posib|può poss potre|може мог можно возможн|може можна можлив|může moh možn|może mog możliw|voi. voida mahdol|olabil mümkün|可以 能|可能 でき
must should need|muss müss soll brauch|doit dev faut. besoin|debe neces|dev bisogn|долж нужно надо необходим|повинн має. треба необхідн потрібн|musí muset měl. potřeb|musi powin potrzeb|täyty pitäi tarvit|gerek lazım|必须 应 需要|必要 べき
"""


@cache
def _stems(language: str) -> dict[str, str]:
    """Stems of a language, and the names of their meanings."""
    column = LANGUAGES.index(language)
    found: dict[str, str] = {}
    for line in TABLE.strip().splitlines():
        cells = line.split("|")
        name = cells[0].split()[0].rstrip(".")
        for stem in cells[column].split():
            found.setdefault(stem, f"@{name}")
    return found


@cache
def _beginnings(language: str) -> frozenset[str]:
    """The first two letters of the stems of a language: most words begin otherwise."""
    return frozenset(stem[:2] for stem in _stems(language))


def is_known(language: str) -> bool:
    """Whether the table has a column for a language, given as an ISO 639-1 code."""
    return language in LANGUAGES


class Memo(dict[str, tuple[str, ...]]):
    """What is worked out of a word, once: a look-up without a call of Python's; bounded."""

    def __init__(self, work: Callable[[str], tuple[str, ...]]) -> None:
        self._work = work

    def __missing__(self, word: str) -> tuple[str, ...]:
        """The answer for a word that was not asked for before."""
        answer = self._work(word)
        if len(word) <= LONGEST_REMEMBERED:
            if len(self) > REMEMBERED:
                self.clear()
            self[word] = answer
        return answer


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


@cache
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
