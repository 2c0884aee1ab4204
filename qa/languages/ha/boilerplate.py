"""Hausa."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="ha",
    actions=words_of(
        """
        karanta latsa danna biyo bi bar barin raba rarraba shiga yada turo tura aika aiko
        rubuta sauke saurara kalli kalla kallo duba dubi ziyarci ci-gaba cigaba gaba yi
        yin bayar ba tuntuɓe tuntube samu sami nemi nema amince yarda biyan-kuɗi buɗe goyi
        """
    ),
    things=words_of(
        """
        labari labarai labaran labarin sharhi sharhinku ra'ayi ra'ayoyi ra'ayinku shafi
        shafin shafinmu shafinku tashar tasharmu adireshi adireshin imel bidiyo hoto
        hotuna talla tallace wasika wasiƙa wasiƙar wasikar jarida masu-karatu kukis amsa
        amsarka bayani bayanai bayanan manhaja manhajar rubutu saƙo saƙonni sako kungiya
        ƙungiya group zauren facebook tuwita twitter whatsapp
        """
    ),
    details=words_of(
        """
        kuma da kyauta nan yanzu duka dukkan mai masu alaƙa alaka kamar cikakken cikakke
        ƙarin karin ƙari kari sabbi sabbin sabo sabon sababbin mu muhimman muhimmai
        shahara baya wasu ta wannan wannan-shafi wadannan waɗannan sauran gida babban
        gaba-ɗaya
        """
    ),
    glue=words_of(
        """
        a ba ce ci cikin da daga don domin ga game gami har haka in ita je ka kan ki ko ku
        kuna kun la mana me mene mi mu mun muna na naka naku namu ne ni sai shi su ta tare
        ya yadda yake za zai zaku idan ga-abokai abokai abokanka
        """
    ),
    alone=words_of(
        """
        talla sharhi
        """
    )
    | frozenset(
        (
            "karanta kuma",
            "ci gaba da karantawa",
            "karin labarai",
            "ƙarin labarai",
            "labarai masu alaƙa",
            "labarai masu alaka",
            "karin bayani",
            "sauran labarai",
            "karanta wannan ma",
            "ku karanta wannan",
            "bar sharhi",
            "asalin hoton",
        )
    ),
    notices=(
        r"(?:hoto|majiya|asalin hoton|©)\s?[:©,]\s?\S+(?: \S+){0,9}$",
        r"(?:ku |a )?(?:biyo|bi) (?:mu|shafinmu|mu ta|mu a)\b.{0,50}$",
        r"(?:ku |a )?(?:latsa|danna|karanta|raba|yada|shiga|kalli|duba) (?:nan|kuma|cikakken|wannan|labarin|zuwa|sauran|shafin|tasharmu|karin|ƙarin|a|ta)\b.{0,50}$",
    ),
    labels=(
        (
            "source",
            (
                "Majiya",
                "tushe",
                "majiyar labari",
                "asalin hoto",
            ),
        ),
        (
            "photo",
            (
                "Hoto",
                "hotuna",
                "asalin hoton",
                "hoton",
                "daga hoto",
            ),
        ),
        ("video", ("Bidiyo",)),
        (
            "author",
            (
                "Marubuci",
                "daga",
                "wanda ya rubuta",
                "rahoto",
            ),
        ),
        (
            "editor",
            (
                "Edita",
                "tacewa",
            ),
        ),
        (
            "date",
            (
                "Kwanan wata",
                "rana",
                "ranar",
            ),
        ),
        (
            "tags",
            (
                "Alamomi",
                "batutuwa",
            ),
        ),
        (
            "read also",
            (
                "Karanta kuma",
                "ku karanta",
                "karanta wannan",
                "duba kuma",
                "karin labari",
                "karin bayani",
                "ku duba",
                "labarai masu alaka",
            ),
        ),
        ("archive", ("Ma'ajiya",)),
        ("price", ("Farashi",)),
        ("address", ("Adireshi",)),
        (
            "phone",
            (
                "Waya",
                "lambar waya",
            ),
        ),
        (
            "translation",
            (
                "Fassara",
                "mai fassara",
            ),
        ),
        (
            "note",
            (
                "Lura",
                "abin lura",
            ),
        ),
        ("info", ("Bayani",)),
        (
            "place",
            (
                "Wuri",
                "ina",
            ),
        ),
        (
            "time",
            (
                "Lokaci",
                "yaushe",
            ),
        ),
        (
            "advertisement",
            (
                "Talla",
                "tallace-tallace",
            ),
        ),
        (
            "comments",
            (
                "Sharhi",
                "ra'ayoyi",
            ),
        ),
        ("question", ("Tambaya",)),
        ("answer", ("Amsa",)),
    ),
)
