"""English: lines of pages and broadcasts."""

from __future__ import annotations

from qa.languages.page_lines import (
    BEFORE_PAPER,
    NAME,
    SPOKEN_NAME,
    PageLines,
)
from qa.model.letters import CAPITAL, SMALL

WHO = r"(?:[Rr]eporter|[Cc]orrespondent|[Aa]nchor|[Pp]resenter|[Jj]ournalist)"
COUNTED = r"(?:likes?|views?|comments?|shares?|hotness|reads?|clicks?|replies)"

PAGE_LINES = PageLines(
    code="en",
    introduction=(
        rf"(?:This|Here|It) is (?:{WHO} )?{SPOKEN_NAME}(?:, (?:the |our )?[\w -]{{0,30}}{WHO.lower()}| reporting)?\.?"
        rf"|(?:First(?: of all)?, |Next, |Then, |By |This is )?(?:we have )?{WHO} {SPOKEN_NAME}(?:,? [\w’', -]{{1,110}})?[.?]?"
        rf"|(?:Let['’]s|Let us|Now let['’]s|We) [\w ]{{0,40}}{WHO} {SPOKEN_NAME}(?: [\w’', -]{{1,90}})?\.?"
        rf"|(?:This|Here) is (?:a|the|our) (?:\w{{1,12}} )?report (?:by|from) (?:{WHO} )?{SPOKEN_NAME}(?:,? [\w’', -]{{1,60}})?\."
        rf"|I(?:['’]m| am) (?:[{CAPITAL}]{{2,5}}['’]s )?(?:{WHO} )?{SPOKEN_NAME}(?:, [\w’' -]{{1,60}})?\."
        rf"|(?:[\w’' -]{{3,50}}, )?(?:{WHO} )?{SPOKEN_NAME} (?:reports?|has (?:the|this|more on the) (?:story|details|report))(?: from [\w’', -]{{2,40}})?\."
        rf"|(?:[\w’' -]{{3,40}}, )?(?:reporter|correspondent) {SPOKEN_NAME}(?: of [\w’' -]{{3,30}})? (?:covered|covers|continues|reports|looked|looks|went|met) [\w’', -]{{3,60}}\."
        rf"|(?:This (?:is|has been) )?[{CAPITAL}]{{2,5}} [Nn]ews(?:['’]s?)?,? (?:this is |I am |I['’]m |is |reporter )?{SPOKEN_NAME}"
        rf"(?:,? (?:reporting )?(?:from|at|in) [\w’', -]{{3,60}})?\.?"
        rf"|This has been (?:{WHO} )?{SPOKEN_NAME}(?:,? (?:reporting )?(?:from|at|in) [\w’', -]{{3,60}})?\."
    ),
    introduced=(
        rf"(?:Reporter|Correspondent) {SPOKEN_NAME}(?:(?: (?:on|at|in|from|of|for) [\w’' -]{{2,40}})?\.|, [\w’', -]{{3,90}}\?)?"
        rf"|(?:This|Here) is (?:{WHO} ){SPOKEN_NAME}\.|I(?:['’]m| am) (?:a|the) {WHO.lower()} for (?:it|this|that)\."
        rf"|<{WHO}>"
    ),
    who=WHO,
    helping=r"intern|staff|guest",
    joining=r"on |of |at |in ",
    paper_ends=r"News|Report|Times|Daily|Agency|Online|Today|Sports",
    labels=(
        r"(?:news )?anchor(?: lead)?|(?:staff )?reporter|report|caster|interview|presenter|voice ?over|vcr|article|"
        r"news|video|photo|exclusive|breaking(?: news)?|update[sd]?|infographics?|graphics?|full text|poll|"
        r"special(?: report)?|subtitle|commentary|photo news|news focus|on-?site|live|headline|guide|introduction|"
        r"editor['’]s note|full version|original|reprint|weibo|micro-?blog"
    ),
    units="""
        min mins min. minute minutes sec secs sec. second seconds hour hours hr hrs h m s
        day days week weeks month months year years ago am pm a.m p.m a.m. p.m. est gmt utc cet
    """,
    minutes="min mins minute minutes",
    seconds="sec secs second seconds",
    counts="""
        comment comments view views share shares like likes vote votes read reads reading visit visits reply
        replies reaction reactions follower followers click clicks hit hits
    """,
    stamps="""
        published updated posted created modified edited uploaded added update publication release last date
        time published: entered input archive archives monthly posts
    """,
    writers="""
        by from author authors text written posted editor reporter correspondent journalist writer edit edited
        editing compiled contributor photographer translator translation translated
    """,
    small_words="at on in of the a and to no",
    dated=r"input|updated?|published|posted|registered|modified|created|time|date",
    counted=COUNTED,
    today=r"yesterday|today",
    home=r"Home(?: ?page)?|Main|Start|News",
    home_glued="Home",
    button=(
        r"Continue [Rr]eading|Keep [Rr]eading|Read [Mm]ore|READ MORE|Read [Oo]n|(?:Learn|Know) [Mm]ore|See [Mm]ore|Show [Mm]ore|"
        r"View [Mm]ore|More details|(?<=\.{3})(?:continue|keep) reading|READ(?: ON)?|(?:Read|See|View) (?:the )?(?:full|whole|complete|original|rest of (?:the|this)) "
        r"(?:article|story|news|text|post|entry)"
    ),
    more=r"(?:[Rr]ead )?[Mm]ore",
    neighbor=r"(?:Previous|Prev|Next) (?:[Aa]rticle|[Pp]ost|[Ss]tory)",
    picture=r"Photo|Image|Picture",
    hour=r"(?:[Tt]oday|[Yy]esterday),? (?:at )?",
    network=r"[Ww]eibo|[Mm]icro-?blog(?:ging)?|WeChat|[Bb]log",
    page_name=r"Net|News|Online|ONLINE|NEWS|TODAY|Times|Post|Daily|TV|Radio|Portal|Press|Tribune|Gazette|Herald|Magazine|Blog|Agency|Network",
    site=(
        rf"(?:The )?{BEFORE_PAPER}{{1,3}}(?:Net|News|Times|Post|Daily|Tribune|Gazette|Herald|Magazine|Agency|Network|Today)"
        rf"|{BEFORE_PAPER}{{0,2}}(?:News World|World News|News Portal|News Today|News Online)"
    ),
    credit=(
        r"(?:Photo(?= ?=)|Video(?= ?=)|Image(?= ?=)|Producing|Producer|(?:Responsible |Chief |Web |Copy )?[Ee]dit(?:or|ing)|Reporter|Correspondent|"
        r"Text|Transl(?:ation|ator|ated)|Compiled|(?:Video )?(?:[Cc]overage|[Ii]nterview|[Rr]eporter|[Ee]diting)|Composition|Data|Source|Reprinted|Proofread(?:ing|er)|Intern|Reporting|Writing|Written|Layout)"
        r"(?: by)?"
    ),
    task=(
        r"presentation|presented|production|producers?|produced|scripts?|edit(?:ing|or|ed)?|sound|audio|design|images?|"
        r"cameras?|texts?|photo(?:s|graphy)?|video|report(?:ing|er)?|proofread(?:ing|er)|review|coordination|research|"
        r"illustrations?|graphics?|layout|subtitles|translation|direction|voice|narration|mixing|planning|executive|chief|"
        r"responsible|in charge|by"
    ),
    and_task=" and",
    and_name=r",? and ",
    contact=(
        r"contacts?(?: (?:person|phone|number|information|us))?|tel(?:ephone)?|phone|mobile|hotline|fax|e-?mail|whatsapp|"
        r"wechat"
    ),
    byline=(
        rf"(?:Edit|Editor|Editing|Edited by|Text by|Reporter|Correspondent|Producer|Proofreader|Proofreading|Photographer|"
        rf"Compiled by|Translated by) {NAME}|{NAME},? (?:[^\W\d_]{{3,15}} ){{0,2}}(?:reporter|editor|correspondent|journalist|"
        rf"columnist)|by (?!(?:the|a|an|my|his|her|our|their|its|then|now|far|hand|law|way|and|which|whom)\b)"
        rf"[{SMALL}][\w.&-]{{1,20}}(?: [{SMALL}][\w.&-]{{1,20}}){{0,2}}|(?:[Jj]ournalist|[Rr]eporter|[Cc]orrespondent)(?:['’]s)? (?:[Rr]eport|[Cc]overage)[,:]? {NAME}"
    ),
    field=(
        r"time|date|published|release(?:d| time)|posted|source|author|editor|responsible editor|views|clicks|category|"
        r"origin|column|reporter|writer|font size"
    ),
    advertisement=(
        r"(?:(?i:article|inline|top|bottom|middle|sponsored|header|footer|sidebar) ){1,3}"
        r"(?i:advertisement|advertising|ad|banner)"
    ),
    footer=(
        r"(?:(?i:comments?|proudly|website|site|theme|blog|page) )?(?i:powered|developed|designed|hosted|maintained) [Bb]y"
    ),
    media=(
        r"(?:Listen|Watch|View|Play|Download|Read)(?: (?!MP3)[\w’'-]{1,20}){0,5} "
        r"(?i:videos?|audio|mp3|podcast|photo gallery|clip|trailer|transcript(?:ion)?|live ?stream|recording)\b"
    ),
    file_photo=r"(?i:file|archive|illustrative|symbolic|stock|handout) (?i:photo|image|picture)(?:graph)?s?",
    photo_end=rf"(?:Photo|Image|Video|Picture|Foto)s?(?:(?: by)?: | (?:by|from|courtesy of) (?=[{CAPITAL}]))",
    pictured=r"(?:file |archive |stock )?photos?|pictures?|images?|foto|videos?|gallery",
    pictured_ends="o e s y",
    source="Source|Via|Credit",
    with_media=(
        r"(?i:photos?|photographs?|pictures?|pics|images?|videos?|audio|gallery|infographics?)"
        r"(?: ?[+,/&] ?(?i:photos?|pictures?|videos?|audio))?"
    ),
    modified=r"(?i:first|last|latest) (?i:modification|modified|update|updated|publication|published|edited)(?: on)?",
    papers=r"Today|Times|News|Post|Daily|Herald|Tribune",
    meta=(
        r"\b(?:\d{1,3}|an?) (?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s? ago\b|\bcomments? off on\b|"
        r"\b(?:\d[\d,.]{0,8}[km]?|no) (?:views?|comments?|shares?|likes?|reads?|replies)\b|\b\d{1,2} min(?:ute)?s? read\b|\bleave a (?:comment|reply)\b"
    ),
    below=r"(?:Watch|See|Listen to|Look at|View|Check out|Read)\b[^.!?:\n]{2,70}\b(?:below|here|above|link|player)",
    sources=r"(?:News |Photo |Image )?[Ss]ources?",
    screen=r"Screen ?grab|Screenshot|Screen ?shot|Still",
    views=r"views|comments|shares|likes|reads",
    ago=r"(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago",
    continuing="reading",
    continued=r"(?:Continue|Keep) reading ",
    section=r"(?:Latest|More|Popular|Trending) (?:in|from|on)",
    shown=r"Showing (?:all )?(?:posts|results|entries|articles)",
    asked=r"Editor|Reporter|Writer|Correspondent",
    script_marks="first_img|last_img",
    say=" Have your say",
    by="by",
    as_of=r"as of|status|state|version|date|time|on|last change|latest update|last update|publication",
    at="at ",
    clock=r"o['’]clock",
    length=(
        r"(?:reading time|time to read|read(?:ing)? in)?:? ?\d{1,5} (?:words?|minutes?|mins?|min\.)(?: (?:read|reading|to read|of reading))?"
    ),
    source_of=(
        r"sources? of (?:the )?(?:news?|article|information|text|post|data|photo|story)|"
        r"(?:article|original|text|news|content) source|link to (?:the )?(?:source|original)(?: article)?|"
        r"(?:see|read|view) (?:the )?original(?: (?:article|text|post|here))?|original (?:article|text|link|publication)|"
        r"read the original article here|(?:full|complete|whole) text of [^\n.!?]{5,60}"
    ),
    placeholder=(
        r"(?:(?:[Yy]our|[Ff]ull|[Ff]irst|[Ll]ast|[Ii]nsert|[Ss]pecific|[Cc]ompany|[Oo]fficial|[Cc]ity|[Ee]vent|[Tt]eam) )?"
        r"(?:Name|name|Last Name|Title|Date|date|Location|location|City|Company|Organization|Insert [\w ]{2,30}|Source|Number|"
        r"Position|Year|Amount|Country)"
    ),
    related="related |more from|also read|read also|read next|latest |most read|most popular|recommended|similar ",
    ordinal="st|nd|rd|th",
    title_joint=r",(?: and| or) | (?:and|or) ",
    filed="File|file|Pool|Archive",
    agency="picture alliance|RIA Novosti|The Associated Press|Associated Press",
    exclaimed="news",
    agency_ends="Photo|Images|images|Commons|Pool|POOL|Press|via \\w{2,12}(?: \\w{2,12})?",
    stamp_joint="at",
    days="Today|Yesterday",
    watched=(
        r"(?:Watch|See|Listen to|View|Play)\b[^.!?:\n]{0,70}\((?:(?:\d{1,2} ?h ?)?\d{1,3} ?min(?:utes?)?\.?(?: ?\d{1,2} ?s(?:ec)?\.?)?"
        r"|\d{1,2} ?h ?\d{1,2}(?: ?m)?|\d{1,3} ?m ?\d{1,2} ?s)\)[.:]?"
    ),
    provided=r"(?:(?:Photo|Image|Picture)s? )?(?:Provided|Courtesy|Supplied) (?:by|of) (?:the )?",
    series_joint="of|and|the|in",
    ordinal_end="st|nd|rd|th",
    chapter="chapter|part|book|act|scene|canto",
    going_on="and but or nor that which whose",
)
