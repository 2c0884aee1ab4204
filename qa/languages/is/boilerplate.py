"""Icelandic."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="is",
    actions=words_of(
        """
        deila deildu deilið fylgja fylgdu fylgið fylgstu fylgist gerast horfa horfðu
        hlusta hlustaðu lesa lestu lesið líka senda sendu sendið sjá sjáðu skrá skráðu
        skráið skráning skrifa skrifaðu smella smelltu smellið svara sækja skráðu sæktu tísta
        prenta leita taka kaupa kaupið fá fáðu bæta skilja skildu
        """
    ),
    things=words_of(
        """
        auglýsing auglýsingar app áskrift áskrifandi áskrifendur athugasemd athugasemdir
        ummæli efni flokkur forsíða forsíðu frétt fréttir fréttin fréttina fréttabréf
        fréttabréfið fréttabréfi grein greinar greinina greinin hlekkur hópur innskráning
        lesendur myndir myndasafn mynd netfang netfangið póstlisti póstlistann málið póstlista póstur rás
        ritstjórn reitir síða síðu síðan síðuna svar tengill tenglar tilkynningar
        tölvupóst tölvupósti vafrakökur vef vefur vefsíða myndband myndbönd lykilorð
        hlaðvarp
        """
    ),
    details=words_of(
        """
        aftur allt allar allir einnig eldra eldri ekki fleira fleiri frítt fyrra hér hérna
        helstu hér-á líka meira mest lesið lesnar mikilvægt næsta nánar ný nýjast nýjasta
        nýjustu nýtt okkar okkur ókeypis skyldar skylt svipað svipaðar tengd tengdar tengt
        tengdir tengt-efni upp vinsælast vinsælt nauðsynlegir merktir facebook twitter
        """
    ),
    glue=words_of(
        """
        að af á ég en er eru eða frá fyrir það þetta þessa þessi þessari þér þig þín þinn
        þitt þú í inn með milli mínar nú og okkur sem til um út úr var vera verður við þá
        vinum verður birt
        """
    ),
    alone=words_of(
        """
        auglýsing athugasemdir deila prenta
        """
    )
    | frozenset(
        (
            "lesa meira",
            "sjá einnig",
            "sjá meira",
            "tengdar fréttir",
            "lestu meira",
            "mest lesið",
            "fleiri fréttir",
            "tengt efni",
            "hlusta",
        )
    ),
    notices=(
        r"(?:mynd|ljósmynd|heimild|©)(?:ir)?\s?[/:©]\s?\S+(?: \S+){0,7}$",
        r"(?:öll )?réttindi áskilin",
        r"netfang(?:ið)? þitt\b",
        r"nauðsynlegir reitir\b",
        r"deila (?:þessari|þessu|á|fréttinni|greininni|með)\b.{0,30}$",
    ),
    labels=(
        (
            "source",
            (
                "Heimild",
                "heimildir",
            ),
        ),
        (
            "photo",
            (
                "Mynd",
                "myndir",
                "ljósmynd",
                "ljósmyndari",
                "ljósmyndir",
            ),
        ),
        (
            "video",
            (
                "Myndband",
                "myndskeið",
            ),
        ),
        (
            "author",
            (
                "Höfundur",
                "eftir",
                "texti",
            ),
        ),
        (
            "editor",
            (
                "Ritstjóri",
                "ritstjórn",
            ),
        ),
        ("as of", ("Uppfært",)),
        (
            "date",
            (
                "Dagsetning",
                "birt",
                "uppfært",
            ),
        ),
        (
            "tags",
            (
                "Efnisorð",
                "flokkar",
                "merki",
            ),
        ),
        (
            "read also",
            (
                "Sjá einnig",
                "lesa meira",
                "lestu meira",
                "lesið einnig",
                "sjá nánar",
                "tengdar fréttir",
                "lestu líka",
                "sjá meira",
            ),
        ),
        (
            "graphic",
            (
                "Grafík",
                "teikning",
            ),
        ),
        ("caption", ("Myndatexti",)),
        ("archive", ("Safn",)),
        ("price", ("Verð",)),
        (
            "address",
            (
                "Heimilisfang",
                "póstfang",
            ),
        ),
        ("phone", ("Sími",)),
        (
            "translation",
            (
                "Þýðing",
                "þýðandi",
                "þýtt af",
            ),
        ),
        (
            "note",
            (
                "Athugasemd",
                "ath",
                "aths",
            ),
        ),
        (
            "info",
            (
                "Upplýsingar",
                "nánari upplýsingar",
            ),
        ),
        (
            "place",
            (
                "Staður",
                "hvar",
            ),
        ),
        (
            "time",
            (
                "Tími",
                "hvenær",
            ),
        ),
        (
            "advertisement",
            (
                "Auglýsing",
                "auglýsingar",
            ),
        ),
        (
            "comments",
            (
                "Athugasemdir",
                "ummæli",
            ),
        ),
        ("question", ("Spurning",)),
        ("answer", ("Svar",)),
    ),
)
