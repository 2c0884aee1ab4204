"""English: how it inflects."""

from __future__ import annotations

from qa.languages.inflection import Inflection

INFLECTION = Inflection(
    code="en",
    irregular="""
be am is are was were been being|have has had having|do does did done doing|go goes went gone
say said|make made|take took taken|come came|see saw seen|get got gotten|give gave given|find found
know knew known|think thought|tell told|become became|leave left|feel felt|bring brought
begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|let|mean meant
set|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain lying|lead led|read|grow grew grown
lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken
spend spent|cut|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen
throw threw thrown|catch caught|deal dealt|win won|fight fought|strike struck stricken|hit|put|shut|hurt
cost|quit|split|spread|burst|bet|cast|shed|beat beaten|eat ate eaten|drink drank drunk|sing sang sung
swim swam swum|sink sank sunk|ring rang rung|shrink shrank shrunk|fly flew flown|blow blew blown
show shown|shake shook shaken|steal stole stolen|tear tore torn|bear bore borne born|swear swore sworn
freeze froze frozen|forget forgot forgotten|hide hid hidden|bite bit bitten|ride rode ridden|sell sold
teach taught|seek sought|sleep slept|sweep swept|weep wept|bend bent|lend lent|shoot shot|light lit
lay laid|slide slid|stick stuck|dig dug|hang hung|swing swung|spin spun|sting stung|wake woke woken
burn burnt|dream dreamt|learn learnt|bind bound|wind wound|grind ground|feed fed|bleed bled|breed bred
flee fled|shine shone|bid|cry cried|die dying|tie tying|forbid forbade forbidden|withdraw withdrew withdrawn
overcome overcame|undergo undergoes underwent undergone|kneel knelt|leap leapt|spit spat|spill spilt
spoil spoilt|saw sawn|sew sewn|sow sown|mow mown|weave wove woven|creep crept|dive dove|prove proven
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen
life lives|wife wives|knife knives|half halves|leaf leaves|loaf loaves|thief thieves|wolf wolves
shelf shelves|calf calves|self selves|elf elves|scarf scarves|hoof hooves|sheep|series|species|fish
crisis crises|analysis analyses|basis bases|thesis theses|criterion criteria|phenomenon phenomena
medium media|bacterium bacteria|stimulus stimuli|good better best|bad worse worst|panic panicked panicking
traffic trafficked trafficking|picnic picnicked picnicking|mimic mimicked mimicking
""",
    plurals=frozenset(
        """
        man woman child person foot tooth goose mouse life wife knife half leaf loaf thief wolf shelf calf self scarf
        crisis analysis basis thesis criterion phenomenon
        """.split()
    ),
    somebody="one's",
    owners=frozenset("my your his her its our their one's ones whose".split()),
    empty=frozenset(
        """
        a about above after again against all almost along already also although always am among an and another any
        are aren as at away be because been before being between both but by came can cannot come could did do does
        doing done down due during each either else even ever every far few for from get gets getting give given go
        goes going gone got had has have having he her here hers him himself his how however i if in into is isn it
        its itself just least less let like made make makes making many may me might mine more most much must my
        myself near neither no nor not now of off often on once one only onto or other others our ours out over own
        part per perhaps put quite rather re really s said same say says she should since so some something somebody
        someone still such t take taken than that the their them then there these they thing things this those
        though through thus to together too took toward towards under until up upon us use used very was way we well
        went were what when where whether which while who whom whose why will with within without would yet you your
        yours
        """.split()
    ),
    endings=tuple(
        """
        izations isations ization isation ically ations ments ation ition itions nesses ment ness ance ence able
        ible ings ions ated ates ical iest ships ship ised ized ises izes ists isms ing ion ors ers ies ied ier ate
        ity ive ous ful ary ory ist ism ise ize ant ent ial ian est ess al ly ed es er or ic en s e
        """.split()
    ),
    short_endings=frozenset("e ed es ied ies ing s".split()),
    doubling=frozenset(("ing", "ed", "er", "ers")),
    after_y=frozenset(("ies", "ied")),
)
