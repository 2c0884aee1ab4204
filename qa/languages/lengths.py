"""How long texts of a language are beside English ones that say the same.

Counted by `benchmarks/count_lengths.py` from NTREX-128, translations of 1,997 sentences of news by
professionals (`SOURCES.md`). Sentences of one length in English spread around these: half of a percent lie
beyond a factor of 1.8 in nearly all of these languages.
"""

from __future__ import annotations

from qa.model.language_tag import primary
from qa.model.memory import loaded

# By language, the median of ln(size / size in English), in hundredths. A size is what
# `qa.compare.align.features.sizes` counts: letters, with characters of Chinese, kana and Hangul
# weighted by how much they say.
HUNDREDTHS = """
    af:7 am:-39 ar:-8 az:12 ba:4 be:6 bem:21 bg:9 bn:0 bo:35 bs:3 ca:12 ckb:4 cs:-1 cy:7 da:2
    de:19 dv:28 dz:15 ee:-6 el:19 en:0 es:14 et:4 eu:14 fa:-5 fi:14 fil:17 fj:16 fo:4 fr:16 fuc:-7
    ga:15 gl:8 gsw:13 gu:0 ha:6 he:-21 hi:2 hmn:23 hr:4 hu:14 hy:10 id:17 ig:-3 is:7 it:16 ja:26
    ka:12 kk:9 km:26 kn:13 ko:11 ku:-2 ky:6 lb:13 lo:18 lt:8 lv:10 mey:-16 mg:27 mi:6 mk:8 ml:27
    mn:9 mr:8 ms:14 mt:13 my:33 nb:2 nd:23 ne:2 nl:16 nn:0 no:2 nso:14 ny:16 om:2 pa:-2 pl:14
    ps:-7 pt:9 ro:16 ru:12 rw:21 sd:-15 shi:-14 si:6 sk:4 sl:3 sm:6 sn:22 so:17 sq:12 sr:3 ss:21
    sv:2 sw:10 ta:30 te:6 tg:11 th:9 ti:-42 tk:16 tn:24 to:19 tr:10 tt:2 ty:15 ug:26 uk:7 ur:-5
    uz:21 ve:17 vi:3 wo:-5 xh:13 yo:23 yue:20 zh:21 zu:11
"""


@loaded
def _medians() -> dict[str, float]:
    pairs = (entry.split(":") for entry in HUNDREDTHS.split())
    return {code: int(value) / 100 for code, value in pairs}


def expected_ratio(lang: str | None, source_lang: str | None) -> float | None:
    """The natural logarithm of the usual size of a translation, relative to its source.

    None if one of the languages is not known, or was not counted.
    """
    here, there = (_medians().get(primary(code) or "") for code in (lang, source_lang))
    return None if here is None or there is None else here - there
