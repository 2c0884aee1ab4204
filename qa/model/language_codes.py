"""Known language codes and regions, and corrections for wrong ones.

Two-letter codes are those of ISO 639-1, with the three-letter codes of ISO 639-2 (the terminological
one first, then the bibliographical) and the English name; regions are those of ISO 3166-1.
"""

from __future__ import annotations

from typing import Final

_LANGUAGES: Final = """
    aa:aar:Afar ab:abk:Abkhazian ae:ave:Avestan af:afr:Afrikaans ak:aka:Akan am:amh:Amharic
    an:arg:Aragonese ar:ara:Arabic as:asm:Assamese av:ava:Avaric ay:aym:Aymara az:aze:Azerbaijani
    ba:bak:Bashkir be:bel:Belarusian bg:bul:Bulgarian bh:bih:Bihari bi:bis:Bislama bm:bam:Bambara
    bn:ben:Bengali bo:bod:tib:Tibetan br:bre:Breton bs:bos:Bosnian ca:cat:Catalan ce:che:Chechen
    ch:cha:Chamorro co:cos:Corsican cr:cre:Cree cs:ces:cze:Czech cu:chu:Church_Slavic
    cv:chv:Chuvash cy:cym:wel:Welsh da:dan:Danish de:deu:ger:German dv:div:Divehi dz:dzo:Dzongkha
    ee:ewe:Ewe el:ell:gre:Greek en:eng:English eo:epo:Esperanto es:spa:Spanish et:est:Estonian
    eu:eus:baq:Basque fa:fas:per:Persian ff:ful:Fulah fi:fin:Finnish fj:fij:Fijian fo:fao:Faroese
    fr:fra:fre:French fy:fry:Western_Frisian ga:gle:Irish gd:gla:Scottish_Gaelic gl:glg:Galician
    gn:grn:Guarani gu:guj:Gujarati gv:glv:Manx ha:hau:Hausa he:heb:Hebrew hi:hin:Hindi
    ho:hmo:Hiri_Motu hr:hrv:Croatian ht:hat:Haitian_Creole hu:hun:Hungarian hy:hye:arm:Armenian
    hz:her:Herero ia:ina:Interlingua id:ind:Indonesian ie:ile:Interlingue ig:ibo:Igbo
    ii:iii:Sichuan_Yi ik:ipk:Inupiaq io:ido:Ido is:isl:ice:Icelandic it:ita:Italian
    iu:iku:Inuktitut ja:jpn:Japanese jv:jav:Javanese ka:kat:geo:Georgian kg:kon:Kongo
    ki:kik:Kikuyu kj:kua:Kuanyama kk:kaz:Kazakh kl:kal:Greenlandic km:khm:Khmer kn:kan:Kannada
    ko:kor:Korean kr:kau:Kanuri ks:kas:Kashmiri ku:kur:Kurdish kv:kom:Komi kw:cor:Cornish
    ky:kir:Kyrgyz la:lat:Latin lb:ltz:Luxembourgish lg:lug:Ganda li:lim:Limburgish ln:lin:Lingala
    lo:lao:Lao lt:lit:Lithuanian lu:lub:Luba-Katanga lv:lav:Latvian mg:mlg:Malagasy
    mh:mah:Marshallese mi:mri:mao:Maori mk:mkd:mac:Macedonian ml:mal:Malayalam mn:mon:Mongolian
    mr:mar:Marathi ms:msa:may:Malay mt:mlt:Maltese my:mya:bur:Burmese na:nau:Nauru
    nb:nob:Norwegian_Bokmål nd:nde:North_Ndebele ne:nep:Nepali ng:ndo:Ndonga nl:nld:dut:Dutch
    nn:nno:Norwegian_Nynorsk no:nor:Norwegian nr:nbl:South_Ndebele nv:nav:Navajo ny:nya:Chichewa
    oc:oci:Occitan oj:oji:Ojibwa om:orm:Oromo or:ori:Odia os:oss:Ossetian pa:pan:Punjabi
    pi:pli:Pali pl:pol:Polish ps:pus:Pashto pt:por:Portuguese qu:que:Quechua rm:roh:Romansh
    rn:run:Rundi ro:ron:rum:Romanian ru:rus:Russian rw:kin:Kinyarwanda sa:san:Sanskrit
    sc:srd:Sardinian sd:snd:Sindhi se:sme:Northern_Sami sg:sag:Sango si:sin:Sinhala
    sk:slk:slo:Slovak sl:slv:Slovenian sm:smo:Samoan sn:sna:Shona so:som:Somali
    sq:sqi:alb:Albanian sr:srp:Serbian ss:ssw:Swati st:sot:Sotho su:sun:Sundanese sv:swe:Swedish
    sw:swa:Swahili ta:tam:Tamil te:tel:Telugu tg:tgk:Tajik th:tha:Thai ti:tir:Tigrinya
    tk:tuk:Turkmen tl:tgl:Tagalog tn:tsn:Tswana to:ton:Tonga tr:tur:Turkish ts:tso:Tsonga
    tt:tat:Tatar tw:twi:Twi ty:tah:Tahitian ug:uig:Uyghur uk:ukr:Ukrainian ur:urd:Urdu
    uz:uzb:Uzbek ve:ven:Venda vi:vie:Vietnamese vo:vol:Volapük wa:wln:Walloon wo:wol:Wolof
    xh:xho:Xhosa yi:yid:Yiddish yo:yor:Yoruba za:zha:Zhuang zh:zho:chi:Chinese zu:zul:Zulu
"""
# What languages call themselves, as CLDR 49 has it (read with Babel), for whoever writes "--lang Deutsch".
_OWN: Final = """
    aa:Qafar ab:Аԥсшәа am:አማርኛ an:aragonés ar:العربية as:অসমীয়া az:azərbaycan ba:башҡорт
    be:беларуская bg:български bm:bamanakan bn:বাংলা bo:བོད་སྐད་ br:brezhoneg bs:bosanski
    ca:català ce:нохчийн co:corsu cs:čeština cu:церковнослове́нскїй cv:чӑваш_чӗлхи cy:Cymraeg
    da:dansk de:Deutsch dv:ދިވެހިބަސް dz:རྫོང་ཁ ee:eʋegbe el:Ελληνικά es:español et:eesti
    eu:euskara fa:فارسی ff:Pulaar fi:suomi fo:føroyskt fr:français fy:Frysk ga:Gaeilge
    gd:Gàidhlig gl:galego gn:avañe’ẽ gu:ગુજરાતી gv:Gaelg he:עברית hi:हिन्दी hr:hrvatski
    ht:Kreyòl_Ayisyen hu:magyar hy:հայերեն id:Indonesia ig:Asụsụ_Igbo ii:ꆈꌠꉙ is:íslenska
    it:italiano iu:ᐃᓄᒃᑎᑐᑦ ja:日本語 jv:Jawa ka:ქართული ki:Gĩgĩkũyũ kk:қазақ_тілі kl:kalaallisut
    km:ខ្មែរ kn:ಕನ್ನಡ ko:한국어 ks:کٲشُر ku:kurdî kw:kernewek ky:кыргызча la:Latina
    lb:Lëtzebuergesch lg:Luganda ln:lingála lo:ລາວ lt:lietuvių lu:Tshiluba lv:latviešu mi:Māori
    mk:македонски ml:മലയാളം mn:монгол mr:मराठी ms:Melayu mt:Malti my:မြန်မာ nb:norsk_bokmål
    nd:isiNdebele ne:नेपाली nl:Nederlands nn:norsk_nynorsk no:norsk nv:Diné_Bizaad ny:Nyanja
    om:Oromoo or:ଓଡ଼ିଆ os:ирон pa:ਪੰਜਾਬੀ pl:polski ps:پښتو pt:português qu:Runasimi rm:rumantsch
    rn:Ikirundi ro:română ru:русский rw:Ikinyarwanda sa:संस्कृत_भाषा sc:sardu sd:سنڌي
    se:davvisámegiella sg:Sängö si:සිංහල sk:slovenčina sl:slovenščina sn:chiShona so:Soomaali
    sq:shqip sr:српски ss:siSwati st:Sesotho su:Basa_Sunda sv:svenska sw:Kiswahili ta:தமிழ்
    te:తెలుగు tg:тоҷикӣ th:ไทย ti:ትግርኛ tk:türkmen_dili tn:Setswana to:lea_fakatonga tr:Türkçe
    ts:Xitsonga tt:татар ug:ئۇيغۇرچە uk:українська ur:اردو uz:o‘zbek ve:Tshivenḓa vi:Tiếng_Việt
    wa:walon xh:IsiXhosa yi:ייִדיש yo:Èdè_Yorùbá za:Vahcuengh zh:中文 zu:isiZulu
"""
REGIONS: Final = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM
    ZW
    """.split()
)
# Codes that are commonly mistaken for a language code: that of a country, or a long-replaced one.
_MISTAKEN: Final = """
    at:de-AT au:en-AU by:be cn:zh cz:cs dk:da gb:en-GB gr:el hk:zh-HK ir:fa jp:ja kh:km
    mx:es-MX nz:en-NZ pk:ur rs:sr sp:es ua:uk us:en-US vn:vi
"""
# Codes with a more common equivalent: replaced ones, and those of ISO 639-3, used in data sets, for the
# standard form of a language that ISO 639-1 has.
_REPLACED: Final = """
    in:id iw:he ji:yi jw:jv mo:ro als:sq arb:ar azj:az cmn:zh ekk:et gaz:om gug:gn khk:mn kmr:ku
    lvs:lv npi:ne ory:or pbt:ps pes:fa plt:mg swh:sw uzn:uz ydd:yi zsm:ms
"""
# Common mistakes for region codes.
REGIONS_MEANT: Final = {"UK": "GB", "EN": "GB", "SP": "ES"}

NAMES: Final[dict[str, str]] = {}
TWO_LETTERS: Final[dict[str, str]] = {}
for _entry in _LANGUAGES.split():
    _code, *_longer, _name = _entry.split(":")
    NAMES[_code] = _name.replace("_", " ")
    TWO_LETTERS.update(dict.fromkeys(_longer, _code))
OWN_NAMES: Final = {
    code: name.replace("_", " ")
    for code, _, name in (entry.partition(":") for entry in _OWN.split())
}
REPLACED: Final = dict(entry.split(":") for entry in _REPLACED.split())
MEANT: Final = dict(entry.split(":") for entry in _MISTAKEN.split())
