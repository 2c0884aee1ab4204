"""How well inflected forms of terms are recognised, and how many other words are taken for them.

    python benchmarks/terms.py [--show]

Each line is a language, a term, forms that are its own, and after a bar words that are not.
"""

from __future__ import annotations

import argparse

from qa.analyse.terms import found_in
from qa.model.terms import Term
from qa.read.plain import read_plain

PAIRS = """
en|federal government|federal governments;the federal government's|federal governor;federal govern
en|county|counties;county's|count;counts;country
en|woman|women;women's|womb
en|child|children;children's|chill
en|analysis|analyses|analyst
en|tax|taxes|taxi;tan
en|bank|banks;bank's|banker;banking
en|party|parties|part;parts
en|wife|wives|wifi
en|law|laws|lawn;lawyer
en|ceasefire|ceasefires|cease
en|heat pump|heat pumps|heat pumpkin
en|church|churches|churchill
en|bus|buses|bush;business
en|strike|strikes|stripe
en|member state|member states|member stated
en|crisis|crises|critic
en|supply chain|supply chains|supply chair
en|city council|city councils;city council's|city counsel
en|mayor|mayors;mayor's|mayo
de|Bundesregierung|Bundesregierungen|Bundesrat
de|Haus|Hauses;Häuser;Häusern;Hause|Hase;Hausmeister
de|Minister|Ministers;Ministern|Ministerium
de|Ministerin|Ministerinnen|Minister
de|Arbeit|Arbeiten|Arbeiter
de|Straße|Straßen|Strafe
de|Land|Landes;Länder;Ländern;Lande|Landung
de|Gesetz|Gesetzes;Gesetze;Gesetzen|Gesicht
de|Virus|Viren|Visum
de|Museum|Museen;Museums|Muse
de|Krankenhaus|Krankenhäuser;Krankenhauses;Krankenhäusern|Krankenschwester
de|öffentlicher Dienst|öffentlichen Dienst;öffentlichen Dienstes;dem öffentlichen Dienste|öffentlicher Dieb
de|Wärmepumpe|Wärmepumpen|Wärmestube
de|Bürgermeister|Bürgermeisters;Bürgermeistern|Bürgermeisterin
de|Schuldenbremse|Schuldenbremsen|Schuldenberg
de|Rat|Rates;Räte;Räten;Rats|Ratte
de|Thema|Themen;Themas|Thematik
de|Anschlag|Anschläge;Anschlägen;Anschlags;Anschlages|Ansage
de|Flüchtling|Flüchtlinge;Flüchtlingen;Flüchtlings|Flucht
de|Zeugnis|Zeugnisse;Zeugnissen;Zeugnisses|Zeuge
de|erneuerbare Energie|erneuerbaren Energien;erneuerbarer Energien;erneuerbare Energien|erneuerte Energie
de|Verband|Verbände;Verbänden;Verbandes;Verbands|Verbannung
de|Kind|Kinder;Kindern;Kindes|Kindheit
de|Sachverständiger|Sachverständigen;Sachverständige|Sachverhalt
fr|journal|journaux|journée
fr|gouvernement|gouvernements;l'gouvernement|gouverneur
fr|hôpital|hôpitaux;l'hôpital;d'hôpitaux|hospice
fr|État|États;l'État;d'État|étal
fr|travail|travaux|traversée
fr|jeu|jeux|jeudi
fr|premier ministre|premiers ministres;première ministre|premier ministère
fr|collectivité locale|collectivités locales|collectif local
fr|énergie renouvelable|énergies renouvelables;d'énergies renouvelables|énergie renouvelée
fr|réseau|réseaux|résine
fr|élu local|élus locaux;élue locale;élues locales|élu loyal
fr|impôt|impôts;l'impôt|imposteur
fr|marché public|marchés publics|marche publique
fr|bureau|bureaux|bure
fr|loi|lois|loir
fr|union européenne|l'union européenne;unions européennes|union européaniste
fr|conseil municipal|conseils municipaux|conseil municipe
fr|cheval|chevaux|chevalier
fr|maire|maires|mairie
fr|plan social|plans sociaux|plan socle
es|gobierno|gobiernos|gobernador
es|nación|naciones|nacer
es|juez|jueces|juego
es|ley|leyes|leyenda
es|luz|luces|lucha
es|energía renovable|energías renovables|energía renovada
es|ayuntamiento|ayuntamientos|ayuno
es|estado miembro|estados miembros|estado mimbre
es|sanción|sanciones|santo
es|puerto|puertos|puerta
es|alto el fuego|altos el fuego|alto el fuero
es|camión|camiones|camisa
es|servicio público|servicios públicos|servicio publicado
es|crisis|crisis|crisol
es|red eléctrica|redes eléctricas|red electrónica
es|cruz|cruces|crudo
es|impuesto|impuestos|imposición
es|autobús|autobuses|autor
es|acción|acciones|acto
es|huelga|huelgas|huelo
ru|правительство|правительства;правительству;правительством;правительстве;правительств|правитель
ru|закон|закона;закону;законом;законе;законы;законов;законам;законами;законах|законник
ru|рынок|рынка;рынку;рынком;рынке;рынки;рынков;рынкам|рыцарь
ru|компания|компании;компанию;компанией;компаний;компаниям;компаниями|компас
ru|сделка|сделки;сделку;сделкой;сделок;сделкам|сделать
ru|область|области;областью;областей;областям;областями|облако
ru|министерство обороны|министерства обороны;министерству обороны;министерством обороны|министр обороны
ru|отец|отца;отцу;отцом;отцы;отцов|отель
ru|федеральный бюджет|федерального бюджета;федеральному бюджету;федеральным бюджетом;федеральном бюджете|федеративный бюджет
ru|железная дорога|железной дороги;железную дорогу;железные дороги;железных дорог;железным дорогам|железистая дорога
ru|человек|люди;людей;человека;людям|чело
ru|выборы|выборов;выборам;выборами;выборах|выбоина
ru|день|дня;дню;днем;дни;дней|деньги
ru|музей|музея;музею;музеем;музеи;музеев|муза
ru|учитель|учителя;учителю;учителем;учителей|учить
ru|внешняя политика|внешней политики;внешнюю политику;внешней политикой|внешний политик
ru|губернатор|губернатора;губернатору;губернатором;губернаторы;губернаторов|губерния
"""


def main() -> None:
    """Print the share of forms found, and of other words taken for them, by language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="list what goes wrong")
    show = parser.parse_args().show
    counts: dict[str, list[int]] = {}
    for line in PAIRS.strip().splitlines():
        lang, term, own, other = line.split("|")
        tally = counts.setdefault(lang, [0, 0, 0, 0])
        for at, forms, right in ((0, own, True), (2, other, False)):
            for form in forms.split(";"):
                prose = read_plain(f"(2019) {form}, 7", lang)
                found = bool(found_in(prose, (Term(term),), lang))
                tally[at] += found
                tally[at + 1] += 1
                if show and found is not right:
                    print(f"{lang}: {term} – {form}")
    counts["all"] = [sum(column) for column in zip(*counts.values(), strict=True)]
    for name, (hits, total, wrong, strangers) in counts.items():
        print(
            f"{name:4} recognised {hits}/{total} = {hits / total:.1%}   "
            f"taken wrongly {wrong}/{strangers} = {wrong / strangers:.1%}"
        )


if __name__ == "__main__":
    main()
