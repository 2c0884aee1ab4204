"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="hi",
    scales=valued("सौ=100 हज़ार/हजार=1e3 लाख=1e5 मिलियन=1e6 करोड़/करोड़=1e7 बिलियन=1e9 अरब=1e9"),
    words=numbered(
        "एक/पहल दो/दूसर तीन/तीसर चार/चौथ पांच/पाँच छह/छः/छठ सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह "
        "सोलह सत्रह अठारह उन्नीस"
    )
    | valued("बीस=20 तीस=30 चालीस=40 पचास=50 साठ=60 सत्तर=70 अस्सी=80 नब्बे=90 सौ=100"),
    certain=frozenset(
        "दो तीन चार पांच पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह बीस तीस चालीस पचास".split()
    ),
    months=numbered(
        "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर"
    ),
)
