"""Countries and cities whose names differ from the English ones, in some source languages."""

from __future__ import annotations

from collections.abc import Mapping

from qa.model.memory import loaded

# English | German | French | Spanish | Italian | Polish | Czech. Only names of one word that are
# written otherwise in English; several forms of one language are set apart by spaces.
LANGUAGES = ("de", "fr", "es", "it", "pl", "cs")
TABLE = """
Albania | Albanien | Albanie | | | | Albánie
Algeria | Algerien | Algérie | Argelia | | Algieria | Alžírsko
Argentina | Argentinien | Argentine | | | Argentyna |
Armenia | Armenien | Arménie | | | | Arménie
Australia | Australien | Australie | | | | Austrálie
Austria | Österreich | Autriche | | | | Rakousko
Azerbaijan | Aserbaidschan | Azerbaïdjan | Azerbaiyán | Azerbaigian | Azerbejdżan | Ázerbájdžán
Bahrain | | Bahreïn | Baréin | Bahrein | Bahrajn | Bahrajn
Bangladesh | Bangladesch | | Bangladés | | Bangladesz | Bangladéš
Belarus | Weißrussland Weissrussland | Biélorussie Bélarus | Bielorrusia | Bielorussia | Białoruś | Bělorusko
Belgium | Belgien | Belgique | Bélgica | Belgio | Belgia | Belgie
Bolivia | Bolivien | Bolivie | | | Boliwia | Bolívie
Bosnia | Bosnien | Bosnie | | | Bośnia | Bosna
Botswana | Botsuana | | Botsuana | | |
Brazil | Brasilien | Brésil | Brasil | Brasile | Brazylia | Brazílie
Bulgaria | Bulgarien | Bulgarie | | | Bułgaria | Bulharsko
California | Kalifornien | Californie | | | Kalifornia | Kalifornie
Cambodia | Kambodscha | Cambodge | Camboya | Cambogia | Kambodża | Kambodža
Cameroon | Kamerun | Cameroun | Camerún | Camerun | Kamerun | Kamerun
Canada | Kanada | | Canadá | | Kanada | Kanada
Chad | Tschad | Tchad | | Ciad | Czad | Čad
Chile | | Chili | | Cile | |
China | | Chine | | Cina | Chiny | Čína
Colombia | Kolumbien | Colombie | | | Kolumbia | Kolumbie
Croatia | Kroatien | Croatie | Croacia | Croazia | Chorwacja | Chorvatsko
Cuba | Kuba | | | | Kuba | Kuba
Cyprus | Zypern | Chypre | Chipre | Cipro | Cypr | Kypr
Denmark | Dänemark | Danemark | Dinamarca | Danimarca | Dania | Dánsko
Ecuador | | Équateur | | | Ekwador | Ekvádor
Egypt | Ägypten | Égypte | Egipto | Egitto | Egipt |
England | | Angleterre | Inglaterra | Inghilterra | Anglia | Anglie
Eritrea | | Érythrée | | | Erytrea |
Estonia | Estland | Estonie | | | | Estonsko
Ethiopia | Äthiopien | Éthiopie | Etiopía | Etiopia | Etiopia | Etiopie
Europe | Europa | | Europa | Europa | Europa | Evropa
Finland | Finnland | Finlande | Finlandia | Finlandia | Finlandia | Finsko
France | Frankreich | | Francia | Francia | Francja | Francie
Georgia | Georgien | Géorgie | | | Gruzja | Gruzie
Germany | Deutschland | Allemagne | Alemania | Germania | Niemcy | Německo
Greece | Griechenland | Grèce | Grecia | Grecia | Grecja | Řecko
Haiti | | Haïti | Haití | | |
Hungary | Ungarn | Hongrie | Hungría | Ungheria | Węgry | Maďarsko
Iceland | Island | Islande | Islandia | Islanda | Islandia | Island
India | Indien | Inde | | | Indie | Indie
Indonesia | Indonesien | Indonésie | | | Indonezja | Indonésie
Iraq | Irak | Irak | Irak | | Irak | Irák
Iran | | | Irán | | | Írán
Ireland | Irland | Irlande | Irlanda | Irlanda | Irlandia | Irsko
Israel | | Israël | | Israele | Izrael | Izrael
Italy | Italien | Italie | Italia | Italia | Włochy | Itálie
Jamaica | Jamaika | Jamaïque | | Giamaica | Jamajka | Jamajka
Japan | | Japon | Japón | Giappone | Japonia | Japonsko
Jordan | Jordanien | Jordanie | Jordania | Giordania | Jordania | Jordánsko
Kazakhstan | Kasachstan | | Kazajistán Kazajstán | Kazakistan | Kazachstan | Kazachstán
Kenya | Kenia | | Kenia | | Kenia | Keňa
Kuwait | | Koweït | | | Kuwejt | Kuvajt
Kyrgyzstan | Kirgisistan Kirgistan Kirgisien | Kirghizistan Kirghizstan | Kirguistán | Kirghizistan | Kirgistan | Kyrgyzstán
Latvia | Lettland | Lettonie | Letonia | Lettonia | Łotwa | Lotyšsko
Lebanon | Libanon | Liban | Líbano | Libano | Liban | Libanon
Liberia | | Libéria | | | | Libérie
Libya | Libyen | Libye | Libia | Libia | Libia | Libye
Lithuania | Litauen | Lituanie | Lituania | Lituania | Litwa | Litva
Luxembourg | Luxemburg | | Luxemburgo | Lussemburgo | Luksemburg | Lucembursko
Macedonia | Mazedonien Nordmazedonien | Macédoine | | | | Makedonie
Malaysia | | Malaisie | Malasia | | Malezja | Malajsie
Mauritania | Mauretanien | Mauritanie | | | | Mauritánie
Mexico | Mexiko | Mexique | México | Messico | Meksyk | Mexiko
Moldova | Moldawien | Moldavie | Moldavia | Moldavia | Mołdawia | Moldavsko Moldávie
Mongolia | Mongolei | Mongolie | | | | Mongolsko
Montenegro | | Monténégro | | | Czarnogóra |
Morocco | Marokko | Maroc | Marruecos | Marocco | Maroko | Maroko
Mozambique | Mosambik | | | Mozambico | Mozambik | Mosambik
Myanmar | | | | Birmania | Mjanma |
Namibia | | Namibie | | | | Namibie
Netherlands | Niederlande Niederlanden | | | | Holandia Niderlandy | Nizozemsko Nizozemí
Nigeria | | Nigéria | | | | Nigérie
Norway | Norwegen | Norvège | Noruega | Norvegia | Norwegia | Norsko
Pakistan | | | Pakistán | | | Pákistán
Palestine | Palästina | | Palestina | Palestina | Palestyna | Palestina
Paraguay | | | | | Paragwaj |
Peru | | Pérou | Perú | Perù | |
Philippines | Philippinen | | Filipinas | Filippine | Filipiny | Filipíny
Poland | Polen | Pologne | Polonia | Polonia | Polska | Polsko
Portugal | | | | Portogallo | Portugalia | Portugalsko
Qatar | Katar | | Catar | | Katar | Katar
Romania | Rumänien | Roumanie | Rumania Rumanía | | Rumunia | Rumunsko
Russia | Russland Rußland | Russie | Rusia | | Rosja | Rusko
Rwanda | Ruanda | | Ruanda | Ruanda | |
Scotland | Schottland | Écosse | Escocia | Scozia | Szkocja | Skotsko
Senegal | | Sénégal | | | |
Serbia | Serbien | Serbie | | | | Srbsko
Singapore | Singapur | Singapour | Singapur | | Singapur | Singapur
Slovakia | Slowakei | Slovaquie | Eslovaquia | Slovacchia | Słowacja | Slovensko
Slovenia | Slowenien | Slovénie | Eslovenia | | Słowenia | Slovinsko
Somalia | | Somalie | | | | Somálsko
Spain | Spanien | Espagne | España | Spagna | Hiszpania | Španělsko
Sudan | | Soudan | Sudán | | | Súdán
Sweden | Schweden | Suède | Suecia | Svezia | Szwecja | Švédsko
Switzerland | Schweiz | Suisse | Suiza | Svizzera | Szwajcaria | Švýcarsko
Syria | Syrien | Syrie | Siria | Siria | | Sýrie
Taiwan | | Taïwan | Taiwán | | Tajwan | Tchajwan
Tajikistan | Tadschikistan | Tadjikistan | Tayikistán | Tagikistan | Tadżykistan | Tádžikistán
Tanzania | Tansania | Tanzanie | | | | Tanzanie
Thailand | | Thaïlande | Tailandia | Thailandia Tailandia | Tajlandia | Thajsko
Tunisia | Tunesien | Tunisie | Túnez | | Tunezja | Tunisko
Turkey | Türkei | Turquie | Turquía | Turchia | Turcja | Turecko
Turkmenistan | | Turkménistan | Turkmenistán | | | Turkmenistán
Uganda | | Ouganda | | | |
Ukraine | | | Ucrania | Ucraina | Ukraina | Ukrajina
Uzbekistan | Usbekistan | Ouzbékistan | Uzbekistán | | |
Vietnam | | | | | Wietnam |
Yemen | Jemen | Yémen | | | Jemen | Jemen
Zambia | Sambia | Zambie | | | | Zambie
Zimbabwe | Simbabwe | | Zimbabue | | |
Aleppo | | Alep | Alepo | | |
Algiers | Algier | Alger | Argel | Algeri | Algier | Alžír
Antwerp | Antwerpen | Anvers | Amberes | Anversa | Antwerpia | Antverpy
Athens | Athen | Athènes | Atenas | Atene | Ateny | Atény Athény
Baghdad | Bagdad | Bagdad | Bagdad | | Bagdad | Bagdád
Basel | | Bâle | Basilea | Basilea | Bazylea | Basilej
Bavaria | Bayern | Bavière | Baviera | Baviera | Bawaria | Bavorsko
Beijing | Peking | Pékin | Pekín | Pechino | Pekin | Peking
Beirut | | Beyrouth | | | Bejrut | Bejrút
Belgrade | Belgrad | | Belgrado | Belgrado | Belgrad | Bělehrad
Berlin | | | Berlín | Berlino | | Berlín
Bern | | Berne | Berna | Berna | Berno |
Bratislava | | | | | Bratysława |
Brittany | | Bretagne | Bretaña | Bretagna | Bretania | Bretaň
Brussels | Brüssel | Bruxelles | Bruselas | Bruxelles | Bruksela | Brusel
Bucharest | Bukarest | Bucarest | Bucarest | Bucarest | Bukareszt | Bukurešť
Budapest | | | | | Budapeszt | Budapešť
Burgundy | Burgund | Bourgogne | Borgoña | Borgogna | Burgundia | Burgundsko
Cairo | Kairo | | | | Kair | Káhira
Catalonia | Katalonien | Catalogne | Cataluña | Catalogna | Katalonia | Katalánsko
Chisinau | | | | | Kiszyniów | Kišiněv
Cologne | Köln | | | Colonia | Kolonia |
Copenhagen | Kopenhagen | Copenhague | Copenhague | Copenaghen | Kopenhaga | Kodaň
Corsica | Korsika | Corse | Córcega | | Korsyka | Korsika
Crete | Kreta | Crète | Creta | Creta | Kreta | Kréta
Crimea | | Crimée | | | Krym | Krym
Damascus | Damaskus | Damas | Damasco | Damasco | Damaszek | Damašek
Donetsk | Donezk | | | | Donieck | Doněck
Dresden | | Dresde | Dresde | Dresda | Drezno | Drážďany
Dublin | | | Dublín | Dublino | |
Edinburgh | | Édimbourg | Edimburgo | Edimburgo | Edynburg |
Florence | Florenz | | Florencia | Firenze | Florencja | Florencie
Gdansk | | | | | | Gdaňsk
Geneva | Genf | Genève | Ginebra | Ginevra | Genewa | Ženeva
Genoa | Genua | Gênes | Génova | Genova | Genua | Janov
Ghent | | Gand | Gante | | Gandawa |
Hamburg | | Hambourg | Hamburgo | Amburgo | |
Havana | Havanna | | | | Hawana |
Istanbul | | | Estambul | | Stambuł |
Jerusalem | | Jérusalem | Jerusalén | Gerusalemme | Jerozolima | Jeruzalém
Kharkiv | Charkiw Charkow | | Járkov | | Charków | Charkov
Kherson | Cherson | | Jersón | | Chersoń | Cherson
Krakow | Krakau | Cracovie | Cracovia | Cracovia | Kraków | Krakov
Kyiv | Kiew Kyjiw | | | | Kijów | Kyjev
Leipzig | | | | Lipsia | Lipsk | Lipsko
Lisbon | Lissabon | Lisbonne | Lisboa | Lisbona | Lizbona | Lisabon
Ljubljana | | | | Lubiana | Lublana | Lublaň
London | | Londres | Londres | Londra | Londyn | Londýn
Luhansk | | Louhansk | | | Ługańsk |
Lviv | Lwiw | | | Leopoli | Lwów | Lvov
Lyon | | | | Lione | |
Marseille | | | Marsella | Marsiglia | Marsylia |
Mariupol | | Marioupol | | | |
Milan | Mailand | | Milán | Milano | Mediolan | Milán
Minsk | | | | | Mińsk |
Moscow | Moskau | Moscou | Moscú | Mosca | Moskwa | Moskva
Munich | München | | Múnich | Monaco | Monachium | Mnichov
Naples | Neapel | | Nápoles | Napoli | Neapol | Neapol
Nice | Nizza | | Niza | Nizza | Nicea |
Nicosia | Nikosia | Nicosie | | | Nikozja | Nikósie
Normandy | | Normandie | Normandía | Normandia | Normandia | Normandie
Nuremberg | Nürnberg | | Núremberg | Norimberga | Norymberga | Norimberk
Odesa | | | | | | Oděsa
Padua | | Padoue | | Padova | Padwa | Padova
Paris | | | París | Parigi | Paryż | Paříž
Prague | Prag | | Praga | Praga | Praga | Praha
Reykjavik | | | | | | Reykjavík
Riyadh | Riad | Riyad | Riad | Riad | Rijad | Rijád
Rome | Rom | | Roma | Roma | Rzym | Řím
Sardinia | Sardinien | Sardaigne | Cerdeña | Sardegna | Sardynia | Sardinie
Saxony | Sachsen | | Sajonia | Sassonia | Saksonia | Sasko
Seoul | | Séoul | Seúl | Seul | Seul | Soul
Seville | Sevilla | | Sevilla | Siviglia | Sewilla |
Sicily | Sizilien | Sicile | Sicilia | Sicilia | Sycylia | Sicílie
Sofia | | | Sofía | | | Sofie
Stockholm | | | Estocolmo | Stoccolma | Sztokholm |
Strasbourg | Straßburg | | Estrasburgo | Strasburgo | Strasburg | Štrasburk
Tehran | Teheran | Téhéran | Teherán | Teheran | Teheran | Teherán
Thessaloniki | | Thessalonique | Salónica | Salonicco | Saloniki | Soluň
Tbilisi | Tiflis | Tbilissi | Tiflis | | |
Tokyo | Tokio | | Tokio | | Tokio | Tokio
Turin | | | Turín | Torino | Turyn | Turín
Tuscany | Toskana | Toscane | Toscana | Toscana | Toskania | Toskánsko
Tyrol | Tirol | | | | | Tyrolsko
Valencia | | | | | Walencja |
Venice | Venedig | Venise | Venecia | Venezia | Wenecja | Benátky
Vienna | Wien | Vienne | Viena | | Wiedeń | Vídeň
Vilnius | | | | | Wilno |
Warsaw | Warschau | Varsovie | Varsovia | Varsavia | Warszawa | Varšava
Wroclaw | | | | Breslavia | Wrocław | Vratislav
Yerevan | Eriwan Jerewan | Erevan | Ereván | Erevan | Erywań | Jerevan
Zagreb | | | | Zagabria | Zagrzeb | Záhřeb
Zaporizhzhia | Saporischschja | Zaporijjia | Zaporiyia | | Zaporoże | Záporoží
Zurich | Zürich | | Zúrich | Zurigo | Zurych | Curych
"""


@loaded
def place_names(lang: str) -> Mapping[str, str]:
    """The casefolded names of places in a language, with the English name of each.

    `lang` is an ISO 639-1 code. Names that mean another place in English are among them.
    """
    if lang not in LANGUAGES:
        return {}
    column = LANGUAGES.index(lang) + 1
    found: dict[str, str] = {}
    for line in TABLE.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        for name in cells[column].split():
            if name != cells[0]:
                found[name.casefold()] = cells[0]
    return found
