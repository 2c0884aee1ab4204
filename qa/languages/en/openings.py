"""What English begins sentences with, and what leads to a capital: see `qa.languages.openings`."""

from __future__ import annotations

from qa.languages.openings import Openings

OPENINGS = Openings(
    after_words=frozenset(
        """
        According However Although After Before When While If Because Since She They We It This That These There In At On For
        With From But And Then Yesterday The To Who He Their Of By As An Which Was Has Where Under His Her Its Our Your Who Due
        Between Among During Against Without Into Over How Why What Is Are Were Have Had Would Not Only Also
        """.split()
    ),
    whole=frozenset("According However Although Because Since".split()),
    bound=frozenset("Between From At Against During Among Without".split()),
    articles=frozenset("the a an his her its their".split()),
    joined=frozenset("While When If Because Since Although And But".split()),
    before_names=frozenset("For By With To From At Between Against".split()),
    after_names=frozenset(
        "The This It At He She They Which There When And But For With From Has Was Because In On At After However Although According".split()
    ),
    opened=frozenset("Which That What And But As".split()),
    subjects=frozenset("It He She They There".split()),
    naming=frozenset(
        """
        of to and or like with that if by for as in on at from the a an said says say saying asked asks called
        named titled entitled sang sings song slogan reads read wrote writes than but words tagline line lines headline
        message question phrase motto added adding which whom title theme quote states stated book film magazine
        song motto mantra slogan proclamation missed
        album anthem article ballad blog books campaign carol chapter column comedy documentary drama episode essay exhibition
        films hymn lecture musical novel opera painting piece play podcast poem poems program record review section series show
        single songs story talk track tune heard hearing performed performing play played playing recited singing staged watched watching
        """.split()
    ),
    small_naming=frozenset(
        "of to and or like with that if by for as in on at from the a an than but which whom".split()
    ),
)
