"""Turkish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    lone_thousand="bin",
    ordinal_stop=True,
    behind_ordinals=frozenset(
        """
        abdülhamid abdülhamit bölge cumhurbaşkanı dünya kolordu lig ligi mahmud mahmut
        mehmed mehmet meşrutiyet murad murat ordu selim yüzyıl yüzyılda yüzyılın
        """.split()
    ),
    decimal_mark=",",
    quantities=tuple(
        """
        bin milyon milyar trilyon metre kilometre santimetre hektar kilo kilogram gram ton
        litre derece avro euro dolar lira puan saat dakika saniye yıl ay gün
        """.split()
    ),
    group_mark=".",
    alphabet="abcçdefgğhıijklmnoöprsştuüvyz",
    abbreviations=frozenset(
        """
        dr prof doç yrd av vb vs bkz örn sn cad sok mah no st yy alb gen org
        """.split()
    ),
    one_letter_words=frozenset("o"),
    name_endings=frozenset(
        """
        a ca ce da dan de den e i in la le li lu lü lı nda ndan nde nden nin nun nün
        nın si sı ta tan te ten u un ya ye yi yla yle yu yü yı ü ün ı ın
        """.split()
    ),
    never_glued=frozenset(
        """
        ve bir bu için olarak olan daha çok ancak kadar sonra gibi
        """.split()
    ),
    never_last=frozenset(
        """
        ve veya ile her en fakat eğer şayet hem
        """.split()
    ),
    conjunctions=frozenset("ve veya".split()),
    ends_after={"eğer": frozenset("baş boyun başını boynunu".split())},
    coins_words=True,
    speech_verbs=frozenset(
        """
        dedi dediler dedim diyor diyordu diyorlar der derdi diye diyen diyerek demiş demişti ekledi
        sordu söyledi belirtti açıkladı anlattı konuştu mırıldandı bağırdı
        """.split()
    ),
    function_words=frozenset(
        "ve veya için ile ama gibi kadar olarak olan ancak çünkü fakat ki".split()
    ),
    never_echoed=tuple(
        """
        acağını eceğini dığını diğini duğunu düğünü tığını tiğini tuğunu tüğünü masını mesini makta mekte
        makla mekle maktan mekten larını lerini ların lerin larında lerinde larından lerinden larına
        lerine ları leri lara lere larda lerde lardan lerden ıyor iyor uyor üyor ıyordu iyordu uyordu üyordu
        acak ecek mıştı mişti muştu müştü ndaki ndeki sında sinde sunda sünde sından sinden sundan sünden ının inin unun ünün
        """.split()
    ),
    hour_words=r"saat\w*",
)
