"""What stands around names in English, by which one that was translated by itself is told: see `qa.languages.name_surroundings`."""

from __future__ import annotations

from qa.languages.name_surroundings import NameSurroundings

SURROUNDINGS = NameSurroundings(
    articles=("the", "a", "an"),
    indefinite=("a", "an"),
    owners=frozenset("the a an his her its their".split()),
    pronouns=("he", "she"),
    credit="by",
    attribution=("according", "to"),
    possessives=("’s", "'s"),
    adverb_endings=("ing", "ly"),
    opening=frozenset(
        """
        and but or so then said says say saying assured reminded confirmed only every each first last time day week year
        thing way reason asked believes believed knew knows hopes hoped thinks thought fears feared
        """.split()
    ),
    giving=(
        r"(?i)\b(?:giv\w+|gave|hand\w*|offer\w*|call\w*|br[io]\w*ng\w*|brought|ma[dk]\w+|declar\w+|grant\w*|warn\w*|"
        r"t[eo]l[ld]\w*|show\w*|nam(?:e|ed|es|ing)|ask\w*|sen[dt]\w*|pa(?:id|y)\w*|cost\w*|teach\w*|taught|award\w*|"
        r"allow\w*|den(?:y|ied|ies|ying)|w[io]n\w*|earn\w*|lend\w*|lent|loan\w*|sold|sell\w*|buy\w*|bought|elect\w*|"
        r"appoint\w*|consider\w*|deem\w*|dub\w*|crown\w*|label\w*|find\w*|found|let|see\w*|saw|watch\w*|having|own|owe\w*|"
        r"promis\w*|guarante\w*|kept|keep\w*|le[fa][tv]\w*|wish\w*|hear\w*|with|was|were|is|are|be|been|than|as|like|"
        r"not|thr[eo]w\w*|toss\w*|slip\w*|assign\w*|accord\w*|spar\w*|deal\w*|refus\w*|secur\w*|inflict\w*|issue\w*|"
        r"prov\w*|rate\w*|vot\w*|fe(?:ed|d)\w*|wr[io]t\w*|read\w*|persuad\w*|convinc\w*|inform\w*|hail\w*|brand\w*|"
        r"term\w*|thought|think\w*|judg\w*|proclaim\w*|christen\w*|report\w*|remain\w*|bec[oa]m\w*|set\w*|put\w*|do|does|"
        r"did|g[eo]t\w*|feel\w*|felt|into|over|between|among|via|fin(?:e|ed|es|ing)|forg[ai]v\w*|env(?:y|ied)\w*|"
        r"sav(?:e|ed|es|ing)|tak\w*|took|play\w*|beat\w*|lead\w*|led|pass\w*|fetch\w*|reach\w*|serv\w*|had|has|have)\b"
    ),
    taking=frozenset(
        """
        in at on of from to for since across around throughout near outside inside within off under over the their its
        our this last next every and or both not his her my your these those each
        """.split()
    ),
    fronting=frozenset(
        """
        in at on of from to for since across around throughout near outside inside within off under over during
        after before when while if as although because where once until though with despite like according by via
        unlike besides beyond without against between among than whether that which who whose whom what how why
        """.split()
    ),
    times=frozenset(
        """
        year years week weeks month months day days night morning evening afternoon decade century minute minutes hour
        second season summer winter spring autumn fall next following previous same other last entire whole first weekend
        few time times couple lot bit little best most more worst way better greater sooner only very
        """.split()
    ),
    first_words=tuple(
        """
        In There It He She They When After Before Why How What If On At From This These You We With For Who According
        Although Because While But Even Now As A An
        """.split()
    ),
    bodies=frozenset(
        """
        company companies club board agency committee party union institute department center centre office school university
        hospital museum theater theatre region district city town village council court firm bank group team fund bureau service
        services network federation league library station shop store restaurant hotel farm church parish army headquarters
        ministry association organization organisation administration commission institution corporation foundation
        federation inspection prosecution police investigation municipality university community authority faculty
        government parliament department management academy embassy directorate secretariat consultancy brigade fleet unit
        diplomacy laboratory clinic orchestra choir newspaper magazine publisher channel broadcaster chain factory plant
        enterprise cooperative society syndicate chamber assembly senate faction caucus campaign project program programme
        festival exhibition airport port railway operator airline
        """.split()
    ),
    belonging=frozenset("of at in for".split()),
    joints=frozenset("and".split()),
)
