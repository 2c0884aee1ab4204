"""English."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="en",
    actions=words_of(
        """
        advertise apply become collapse copied display drag enlarge expand evaluate get give got
        hover liked love maximise maximize minimise minimize nominate pause printed reached read
        receive redirected remind saved seeing sent shop skip swipe updated viewed voted watched
        zoom accept accepting activate add agree allow  bookmark browse browsing buy cancel change
        check choose choosing click clicking close comment comments commenting confirm contact discuss
        continue continuing copy create customize disable discover dislike dismiss donate download
        edit email enable enjoy enjoyed enter expand explore favorite favourite fill find follow
        following forgot forward get go hide highlight improve install join joining leave learn
        like liked listen load log logged login logon manage message miss notify open order pin
        play post press print publish published purchase rate react reactivate read reading
        receive recommend refresh register registered registering registration reject reload
        remember remove reply report repost request required reserved reset respond retweet return
        rotate save scroll search see select send share shared show sign signed signing signup
        skip solve stay submit subscribe subscribed subscribing suggest support swap swipe switch
        tag tap tell translate try tune tweet type unlock unmute unsubscribe update upgrade upload
        use uses using verify view visit vote want watch write
        """
    ),
    biography=(
        r"i(?:['’]m| am|['’]ve been| have been) (?:an?|the) (?:[\w-]+ ){0,4}(?:author|writer|journalist|reporter|editor|blogger|freelancer|correspondent|contributor|columnist|copywriter)\b",
        r"i(?:['’]ve| have) (?:worked|been working|been writing|written) (?:in|for|as|about|on|at) ",
        r"my name is [\w’'. -]{2,40}(?:,| and) (?:and )?i(?:['’]m| am|['’]ve| have) ",
    ),
    speaker="i",
    reader=words_of("you your yours yourself"),
    steps=words_of(
        "tap click select choose press open enter type swipe drag scroll go turn tick check clear double-click right-click restart sign log enable disable hold plug connect navigate"
    ),
    things=words_of(
        """
        authors bell bookmark caption chat conditions correction corrections enter favorites
        favourites footer iframe limit location media notes plan plans poll polls quizzes quota
        result results screen size source summary team title translation voucher window
        account accounts ad address ads advert advertisement advertisements advertiser advertisers
        advertising adverts alert alerts app application apps archive archives article articles
        author authors autoplay banner blog blogs bookmarks browser browsers bulletin button
        buttons captcha caption captions cart categories category channel channels checkbox column
        comment commenter commenters comments community consent content contents conversation
        cookie cookies copyright coupon coverage credentials credit credits dashboard data device
        devices digest discussion discussions e-mail edition editor editors editorial email emails
        error errors experience facts feature features feed feedback feeds field fields footer
        form forms forum gallery galleries guidelines header headline headlines home homepage html
        icon icons image images inbox index info information interview javascript keyword keywords
        like likes link links list login mail mailing material materials media member members
        membership menu messenger mistake mistakes moderation moderator moderators name navigation
        network networks news newsfeed newsletter newsletters newspaper newsroom notification
        notifications offer offers opinion opinions page pages pagination partner partners
        password passwords paywall permission photo photogallery photos picture pictures player
        podcast podcasts policies policy popup post posts preferences press privacy profile
        profiles promo provider publication publications push question questions quiz reader
        readers registration replies reply review reviews rss rules search section sections
        series service services session settings share shares site sitemap sites slide slides
        slideshow sponsor sponsors spoiler stories story subscriber subscribers subscription
        subscriptions survey tab tags terms text thread topic topics tracking transcript trial
        trailer tweet tweets typo typos update updates user username users version video videos
        view views web website websites widget wishlist ctrl shift
        """
    ),
    details=words_of(
        """
        abroad active automatic annual basic content-related convenient digital helpful home
        individual instant interested interactive local loading much nothing permanently popular
        required similar special useful worth above additional again all also anonymous any archived automatically available back below
        best bottom breaking by closed complete continued daily details directly disabled earlier
        easily  entire every exclusive exclusively external facebook featured first free full
        further here hidden hot immediately important instantly interesting invalid last later
        latest live main many monthly more morning most mobile new newest next now numerous older
        online only optional original other outdated paid personal pinned popular premium previous
        printable private promoted public quick quickly random recent recently recommended related
        relevant remaining same selected similar social sponsored suggested supported there today
        top trending trusted unique unlimited unsupported  valid various weekly whole yet
        """
    ),
    glue=words_of(
        """
        us else ago already am around days hour hours hundreds looking lots months second nothing please
        sure their think thousands tomorrow week weeks worldwide would a about after an and another anyone anything are as at awaiting be become been before but
        can could date day days did directly do does don't down during each few for friend
        friends from has have help how i i'm if in into is it it's its just know let like may me
        minute minutes moderated month must my need needed needs no not of off old on one or our
        out over own people per please seconds should simply so some someone something take than
        thank thanks that the their them they these this those through time times to two under
        until up via was way we week were what when where which who why will wish with within
        without would year years yes you you're your yourself © & +
        """
    ),
    alone=words_of(
        """
        cancel close copy follow hide like more next previous reply save submit trending credits
        corrections advertisement advertisements advertising advertorial comments newsletter share sponsored
        subscribe tags keywords unsubscribe login logout register search menu homepage sitemap
        print tweet imprint disclaimer
        """
    )
    | frozenset(
        (
            "split",
            "press split",
            "print split",
            "close links of interest",
            "links of interest",
            "please enter your comment",
            "please enter your name here",
            "enter your name here",
            "click fraud protection",
            "listen to the news",
            "listen to the article",
            "listen to this article",
            "just another wordpress site",
            "loader image",
            "rate the article",
            "rate this article",
            "add to favorites",
            "must read",
            "must reads",
            "must-read",
            "editor's choice",
            "editors' choice",
            "editor's pick",
            "editor's picks",
            "editors' picks",
            "spread the love",
            "source site",
            "article written by",
            "posted",
            "updated",
            "latest",
            "latest news",
            "related articles",
            "related stories",
            "related news",
            "related posts",
            "related content",
            "external links",
            "see too",
            "for subscribers",
            "for subscribers only",
            "subscribers only",
            "view all search results",
            "no posts to display",
            "see also",
            "related popular posts",
            "this might also interest you",
            "this will also interest you",
            "they may interest you",
            "it might interest you",
            "we recommend",
            "we also recommend",
            "editor's recommendation",
            "editors' recommendation",
            "chosen by the editors",
            "choice of the editors",
            "last minute",
            "latest hour",
            "highlights of the day",
            "copied",
            "dark mode",
            "night mode",
            "change language",
            "to the start page",
            "reproduction prohibited",
            "reproduction reserved",
            "all reproduction prohibited",
            "any reproduction is forbidden",
            "symbol photo",
            "symbol picture",
            "archive image",
            "archive picture",
            "archive photograph",
            "video screenshot",
            "video capture",
            "screen capture",
            "photo capture",
            "written by",
            "from our correspondent",
            "by our editorial staff",
            "from our own correspondent",
            "not rated yet",
            "no votes yet",
            "the news in development",
            "developing news",
            "news in progress",
            "information under development",
            "this news is being updated",
            "promotional article",
            "promotional content",
            "affiliate links",
            "affiliate link",
            "embedded content",
            "external content",
            "live ticker",
            "to the live ticker",
            "site map",
            "who we are",
            "work with us",
            "article for subscribers",
            "only for subscribers",
            "do you already have an account",
            "available in other languages",
            "translated automatically",
            "automatic translation",
            "machine translation",
            "machine translated",
            "ai translation",
            "agency news",
            "news agency",
            "news from agencies",
            "editorial staff / agencies",
            "editorial / agencies",
            "with agencies",
            "see price",
            "free shipping",
            "news of the day",
            "news feed",
            "news line",
            "news line of the day",
            "all the news",
            "more news here",
            "photo of the day",
            "follow i follow",
            "follow author",
            "follow topic",
            "save for later",
            "read later",
            "listen later",
            "send by mail",
            "send by e-mail",
            "link to the article",
            "short link",
            "permanent link",
            "permalink",
            "minutes of reading",
            "time of reading",
            "time to read",
            "minute reading",
            "topics of the article",
            "topics of this article",
            "keywords of the article",
            "in the topic",
            "in this topic",
            "in the same topic",
            "on the same topic",
            "on the same subject",
            "in the same section",
            "to the article",
            "to the report",
            "to the video",
            "to the gallery",
            "to the photo gallery",
            "to the picture gallery",
            "to the overview",
            "to the topic",
            "to the comments",
            "to the forum",
            "to the newsletter",
            "read in app",
            "open in app",
            "open in the app",
            "show original",
            "see original",
            "view translation",
            "see translation",
            "show translation",
            "image source",
            "picture credit",
            "picture credits",
            "photo rights",
            "image rights",
            "picture rights",
            "image caption",
            "photo caption",
            "picture caption",
            "viewer photo",
            "reader photo",
            "photo of a reader",
            "now you can see non-english news",
            "what did you miss",
            "last position",
            "see the article",
            "instagram viewer",
            "listen to this article",
            "listen to the article",
            "listen to article",
            "continue reading below",
            "news in development",
            "the text is updated",
            "the article continues after the advertisement",
            "article continues below",
            "follow topics",
            "monthly archive",
            "previous post",
            "next post",
            "leave a comment",
            "you may be interested in",
            "it may interest you",
            "this may interest you",
            "more information",
            "keep reading",
            "advertising space",
            "post views",
            "reading time",
            "share on",
            "click to share",
            "photo credits",
            "source link",
            "view original",
            "read original",
            "trending now",
            "most recent",
            "editorial staff",
            "editorial team",
            "editorial office",
            "contact us",
            "follow us",
            "join us",
            "find us",
            "like us",
            "support us",
            "write to us",
            "advertise with us",
            "follow us here",
            "follow us:",
            "subscribe to us",
            "no thanks",
            "no, thanks",
            "sign me up",
            "please wait",
            "nothing found",
            "see all",
            "show all",
            "view all",
            "all news",
            "our newsletter",
            "our newsletters",
            "our channel",
            "our channels",
            "our app",
            "our partners",
            "our podcast",
            "to be continued",
            "related",
            "log in",
            "sign in",
            "sign up",
            "sign out",
            "log out",
            "share this",
            "share it",
            "read on",
            "read this",
            "read it",
            "paid content",
            "partner content",
            "promoted content",
            "sponsored content",
            "table of contents",
            "in this article",
            "on this topic",
            "on the topic",
            "on the subject",
            "on this subject",
            "about the author",
            "about the authors",
            "about us",
            "to the homepage",
            "to the home page",
            "to top",
            "photo gallery",
            "picture gallery",
            "image gallery",
            "photo gallery",
            "photo story",
            "video gallery",
            "media gallery",
            "photo archive",
            "archive photo",
            "stock photo",
            "film still",
            "video still",
            "video grab",
            "file photo",
            "file picture",
            "symbolic picture",
            "symbolic image",
            "symbol image",
            "symbolic photo",
            "illustrative photo",
            "illustration photo",
            "illustrative image",
            "loading",
            "legal notice",
            "you might also like",
            "you may also like",
            "you might like",
            "editor's choice",
            "editors' choice",
            "editor's pick",
            "editor's picks",
            "editors' picks",
            "don't miss",
            "don't miss it",
            "error message",
            "dear readers",
            "dear reader",
            "photo report",
            "story continues",
            "story continues below",
            "the story continues below",
            "text continues below",
            "the text continues below the picture",
            "the text continues below the video",
            "news on the topic",
            "news on this topic",
            "photo from the archive",
            "photo from archive",
            "photo from open sources",
            "read next",
            "text size",
            "send to a friend",
            "what others are reading",
            "also of interest",
            "advert",
            "ad",
            "promo",
            "font size",
            "popular now",
            "trending",
            "what else to read",
        )
    ),
    notices=(
        r"(?:conforms to|in accordance with|according to) the (?:criteria of )?the trust project\b[^.\n]{0,20}",
        r"(?:proudly )?powered by [\w.-]{3,20} ?[|·–—-] ?(?:theme|template|design|hosted|developed)\b[^\n]{0,60}$",
        (
            r"(?:photo|image|picture|photograph|video|illustration|graphic|infographic|screenshot)s?"
            r"(?: credits?| source| courtesy(?: of)?| by)?\s?[:©/]\s?\S+(?: \S+){0,4}(?<![.!?])$"
        ),
        r"(?:photo|image|photograph|video|illustration)s? (?:by|courtesy of) \S+(?: \S+){0,7}$",
        r"(?:image|photo|picture) (?:source|credit|caption)s?\b",
        r"use a (?:nickname|pseudonym)[.,] ",
        (
            r"(?:please,? )?(?:enter|provide|fill in|fill out|type|write|leave|insert) (?:in )?(?:your|a|the|an) (?:\w+ ){0,2}"
            r"(?:comment|name|nickname|e-?mail|email address|password|message|reply|answer|website|address|captcha)s?(?: here| below)?[.!:*]?$"
        ),
        r"(?:please )?(?:stick|keep) to the (?:topic|subject)[.,] ",
        r"reply (?:to )?this question\b",
        r"(?:media|video) (?:source|credit|caption)s?(?:\s?[:,©/|–—-]|$)",
        r"(?:was|is) this (?:article|page|content|story|information) (?:helpful|useful|interesting)(?: (?:to|for) you)?\s?\??$",
        r"file (?:photo|picture|image|footage)\b\s?(?:[:.,–—-]|$)",
        r"(?:photo|image|slide|picture) \d{1,3} ?(?:of|/) ?\d{1,3}$",
        (
            r"(?:(?:screenshot|still|frame)s? (?:from|of)|(?:picture|photo|image)s? from) (?:the |a )?"
            r"(?:video|footage|archives?(?: of the \S+)?)$"
        ),
        r"(?:copyright|©|\(c\))\s?:?\s?(?:©|\(c\)|by|\d{4}|[\w.]+ \d{4})",
        r"(?:\S+ ){0,8}all rights (?:are )?reserved",
        r"(?:this|our) (?:site|page|website|web site) (?:uses|is protected|requires|works|collects)\b",
        r"(?:click|tap|swipe|scroll|hover|pinch) (?:to|for|here|on|below|down|up|left|right)\b.{0,60}$",
        r"press (?:enter|esc|ctrl|any|here|the (?:button|bell)|play)\b.{0,50}$",
        r"we (?:and our \S+ )?use (?:\w+ ){0,3}cookies",
        (
            r"by (?:continuing|clicking|using|subscribing|registering|signing|submitting|proceeding|"
            r"entering|closing|accepting|logging)\b[^.]{0,90}\b(?:you|agree|accept|consent)"
        ),
        (
            r"you (?:must|need to|have to|should|can)(?: be)? (?:logged in|log in|sign(?:ed)? in|"
            r"registered?|enable|be registered|subscribe|unsubscribe)\b"
        ),
        r"(?:only )?(?:registered|logged[- ]in) (?:users?|readers?|members?) (?:can|may)\b",
        r"(?:estimated )?read(?:ing)? time\b",
        (
            r"you(?:'ve| have)(?: (?:only|just|now|read|used|viewed|got|reached|opened)){0,2} (?:\d{1,3}|"
            r"one|two|three|four|five|six|seven|eight|nine|ten|no|all|your)(?: (?:of|out|your|free|last|"
            r"premium|monthly|more|\d{1,3})){0,5} (?:articles?|stories)(?: (?:left|remaining|for free|"
            r"this (?:week|month|year))){1,3}(?:[.!]|$)"
        ),
        (
            r"(?:this |the )?(?:article|text|news|story|content|post|page|report|version) (?:w"
            r"as|is|has been) (?:(?:automatically|machine)[- ])?translated\b.{0,100}$"
        ),
        (
            r"(?:automatically |machine[- ])?translat(?:ed|ion) (?:by|with|from|using|through|"
            r"via) (?:ai|artificial|google|deepl|machine|the original|an? automatic|chatgpt)\b"
            r".{0,60}$"
        ),
        (
            r"read (?:it |this |the )?(?:article |original |story |news |text )?in (?:english|"
            r"german|french|spanish|italian|portuguese|russian|ukrainian|polish|czech|dutch|sw"
            r"edish|finnish|turkish|korean|japanese|chinese|arabic|catalan|galician|basque|val"
            r"encian|hungarian|romanian|greek|hebrew)$"
        ),
        (
            r"with (?:information|material|data|reporting|input|files|agency|materials|reports"
            r") (?:from|of|by|material) (?:\S+ ){0,5}\S+(?<![.!?])$"
        ),
        (
            r"(?:editorial staff|editorial|editorial team|newsroom|editors|editorial office|dr"
            r"afting|writing) ?/ ?\S+(?: \S+){0,3}(?<![.!?])$"
        ),
        r"you have \d{1,3} ?(?:%|per ?cent) of (?:this|the) (?:article|story|text)\b",
        (
            r"(?:to|in order to) (?:continue|keep|read|see|access|view|view more|unlock)\b(?: "
            r"\S+){0,6}?,? (?:please )?(?:subscribe|log in|sign in|sign up|register|become a|t"
            r"ake out|enter|accept|activate|buy)\b.{0,60}$"
        ),
        (
            r"(?:follow|find|check|see|read|discover|receive) (?:all |here )?(?:the |our |all "
            r")?(?:\S+ ){0,5}(?:information|news|coverage|latest|live|minute by minute|updates"
            r") (?:\S+ ){0,8}(?:on (?:facebook|twitter|x|instagram|telegram|whatsapp|google|ou"
            r"r|tiktok|youtube)|newsletter|channel|app|here|#\S+)\b.{0,60}$"
        ),
        r"(?:find|see|follow) (?:here|below) (?:all|the|our)\b.{0,60}$",
        r"page \d{1,3} of \d{1,3}$",
        (
            r"[(\[]?(?:last |latest )?updates? (?:from|of|on|at|by) (?:[a-z]+day,? )?(?:[a-z]+ \d{1,2}(?:st|nd|rd|th)?,? "
            r"(?:\d{4},? )?|\d{1,2}(?:st|nd|rd|th)? [a-z]+,? (?:\d{4},? )?)?(?:at )?\d{1,2}[.:]\d{2}\b.{0,40}$"
        ),
        (
            r"(?:this|our|the) (?:news |live )?(?:ticker|blog|feed) (?:is|will be|was) (?:being )?(?:updated|continuously|"
            r"constantly|regularly|permanently|now closed|ongoing|over)\b.{0,60}$"
        ),
        (
            r"(?:the )?(?:\S+ ){0,6}(?:versions?|translations?|articles?) (?:is|are|was|were) automatically (?:generated|"
            r"translated|produced|created)\b.{0,200}$"
        ),
        r"follow (?:our|the|all) (?:\S+ ){0,12}(?:via|on|through|in|at|by) (?:the )?(?:google|telegram|whatsapp|facebook|twitter|app)\b.{0,40}$",
        r"your (?:ad|advert|advertisement)s? here[.!]?$",
        r"(?:can't|cannot|could not|couldn't) find what you(?:'re| are| were) looking for\b.{0,40}$",
        r"(?:related|similar) (?:recipes|products|videos|searches|topics|questions|books|events|jobs|courses)(?: ?:)?$",
        (
            r"(?:the )?(?:latest|all|more|other|hot|fresh|main) (?:\S+ ){0,4}(?:news|articles|stories|materials) (?:\S+ ){0,2}"
            r"(?:on|in|at) (?:our|the|this) (?:portal|website|site|page|channel|app|telegram|newspaper)\b.{0,40}$"
        ),
        (
            r"(?:i'm|i am|my name is) \S+(?: \S+){0,2}(?:,| and i'm| and i am) (?:an? )?(?:\S+ ){0,4}"
            r"(?:writer|journalist|blogger|content creator)\b.{0,200}$"
        ),
        r"(?:wikipedia|google|twitter|instagram) related (?:words|terms|articles|items)$",
        (
            r"(?:reproduction|republication|copying|reprint(?:ing)?|use of (?:the )?materials?"
            r")\b.{0,60}\b(?:prohibited|forbidden|reserved|not permitted|not allowed|only with"
            r"|permission|hyperlink|active link)\b.{0,80}$"
        ),
        (
            r"(?:reproduction|disclosure|playback|press release|personal archive|private archi"
            r"ve|family archive|personal collection)(?: ?/ ?@?\S+(?: \S+){0,3})?$"
        ),
        (
            r"(?:source|origin|author|rights) of (?:the )?(?:photo|image|picture|video|text|co"
            r"ver|information|news)s?\s?[:/-]\s?\S+(?: \S+){0,5}$"
        ),
        (
            r"(?:rating|ratings|score|votes?|visits?|views?|reads?|hits|shares?|likes?)\s?[:=]"
            r"?\s?\d[\d.,]*k?(?: ?/ ?\d+(?:[.,]\d+)?)?(?: \(\d+ votes?\))?$"
        ),
        (
            r"we (?:are expanding|will expand|are updating|will update|will be expanding|conti"
            r"nue to expand|are completing) (?:the |this )?(?:news|information|article|story|t"
            r"ext|report|piece)\b.{0,60}$"
        ),
        (
            r"(?:the |this )?(?:news|information|article|story|text|report|piece) (?:is being|"
            r"will be|continues to be|is still being) (?:expanded|updated|completed|supplement"
            r"ed|developed)\b.{0,60}$"
        ),
        (
            r"(?:breaking news|news in development|developing story|urgent|latest news)[.:!–-]"
            r"? (?:there will be |we will |more |it will be |this |soon )(?:\S+ ){0,8}(?:more|"
            r"information|details|soon|update|updated|expand|follow)\b.{0,40}$"
        ),
        (
            r"(?:more|further|additional) (?:information|details|news|data) (?:soon|shortly|wi"
            r"ll follow|to follow|coming|coming soon|in a few minutes|follows?|later)[.!…]*$"
        ),
        (
            r"(?:the )?(?:journalists|reporters|editors|editorial team|editorial staff|newsroo"
            r"m|writers|team|editorial office|editorial board) (?:of|at) (?:this|our) (?:newsp"
            r"aper|paper|outlet|site|website|portal|page|medium|media|newsroom|magazine|agency"
            r")\b.{0,90}$"
        ),
        (
            r"(?:the )?(?:opinion|position|point of view|views?|opinions) of the (?:editors|ed"
            r"itorial (?:board|staff|team|office)|newsroom|author|authors|site|portal)\b.{0,40"
            r"}\b(?:may|might|does|do|can|is|are) (?:not |differ|be )"
        ),
        (
            r"(?:this|the) (?:article|text|column|post|publication|material) (?:only )?(?:refl"
            r"ects|expresses|represents) (?:only |solely |exclusively )?(?:the |its |his |her "
            r")(?:\S+ ){0,3}(?:opinion|views?|position)\b.{0,60}$"
        ),
        (
            r"(?:if you (?:buy|order|shop|purchase|click)|when you (?:buy|order|click)|for pur"
            r"chases) (?:\S+ ){0,6}(?:links?|our site|this page)\b.{0,120}$"
        ),
        r"\*? ?affiliate links?\b.{0,60}$",
        (
            r"(?:a|one|an) (?:post|publication|photo|video|story|reel|message|shared post) (?:"
            r"shared|published|posted|shared by|divided) (?:by|from|of)\b.{0,80}$"
        ),
        (
            r"(?:see|view|look at|watch) this (?:post|publication|photo|video|reel|story|messa"
            r"ge|profile) (?:on|in|at) (?:instagram|facebook|tiktok|twitter|x|youtube|threads)"
            r"$"
        ),
        r"pic\.twitter\.com/\w+",
        r"[^\n@.]{2,50} \(@\w{2,20}\)(?: \w+ \d{1,2}, \d{4})?$",
        (
            r"(?:here|at this point|in this place|at this place|below)(?: you)?(?: will)? (?:f"
            r"ind|see) (?:\S+ ){0,3}(?:external|embedded|editorial|recommended) content\b"
        ),
        (
            r"(?:i agree that|with your consent|i consent|by clicking|i accept that)\b.{0,80}"
            r"\b(?:external|content|loaded|displayed|data|third)\b"
        ),
        r"recommended (?:editorial )?content\b.{0,40}$",
        (
            r"(?:take part|participate|vote) in (?:the|our|this) (?:survey|poll|vote|voting|qu"
            r"iz)\b.{0,40}$"
        ),
        r"(?:contact|write to|email|send|mail) us (?:at|on|to|via|your|by)\b.{0,80}$",
        r"(?:e-?mail|website|web|site|internet|homepage|web page)\s?:\s?\S+@?\S*\.\S+$",
        (
            r"(?:are you interested in|do you want to|would you like to|want to|you want|inter"
            r"ested in)\b[^?]{0,90}\? ?(?:then |so )?(?:subscribe|sign up|register|follow|join"
            r"|download|click|read|get|receive|become|try|write|send|register|listen|order|dis"
            r"cover)\b.{0,200}$"
        ),
        (
            r"(?:you can |also )?(?:subscribe|sign up|register) (?:to|for|in) (?:our|the|this|"
            r"my) (?:\S+ ){0,6}(?:newsletter|channel|telegram|whatsapp|bulletin|alerts?|mailin"
            r"g|list|podcast|feed|updates)\b.{0,160}$"
        ),
        (
            r"(?:you can|you will|you may|you'll|we invite you to|we remind you that you can|r"
            r"emember that you can|also,? you can) (?:also )?(?:\S+ ){0,4}(?:follow|find|read|"
            r"watch|see|subscribe|listen|download|receive|consult|check|contact|send)\b(?: \S+"
            r"){0,10} (?:our|us) (?:\S+ ){0,6}(?:channel|newsletter|app|page|website|site|face"
            r"book|twitter|instagram|telegram|whatsapp|tiktok|youtube|podcast|networks|social|"
            r"section|edition|newspaper)\b.{0,80}$"
        ),
        r"(?:photo|image|picture|source|video|author)s?\s?:\s?[.…-]{0,3}$",
        r"photographed by \S+(?: \S+){0,4}$",
        (
            r"(?:our|own|staff|special|from our) (?:reporter|correspondent|special corresponde"
            r"nt)s?:? [^\W\d_]\S+(?: \S+){0,3}(?<![.!?])$"
        ),
        r"we (?:value|respect|care about) your (?:\w+ )?privacy[.!]?$",
        r"your privacy (?:matters|is important)(?: to us)?[.!]?$",
        r"your privacy choices$",
        r"\d+ ?(?:-? ?)min(?:ute)?s? ?read\b",
        r"\d+ (?:comments?|shares?|views?|likes?|replies)$",
        r"(?:comments?|shares?|views?|likes|replies) ?\(?:? ?\d+\)?$",
        r"no comments?(?: yet)$",
        r"(?:there are )?no comments(?: (?:yet|on|have)\b.{0,40})?$",
        r"be the first (?:to|one to|person to) (?:comment|leave|write|reply|review|know|share)",
        (
            r"(?:the )?comments? (?:section )?(?:are|is|have been|has been|will be) (?:currently |now )?"
            r"(?:closed|disabled|moderated|turned off|not available|switched off)"
        ),
        r"required fields\b",
        r"fields (?:marked|with)\b.{0,40}(?:required|mandatory|obligatory)",
        (
            r"your (?:e-?mail|email address|browser|comment|message|subscription|account|cart|password|"
            r"personal data|data|consent|ip address|session|opinion matters|name|rating)\b.{0,60}"
            r"\b(?:will|won't|is|does|has|cannot|can|was|must|may|required|optional)\b"
        ),
        (
            r"this (?:article|content|post|story|video|material|page|text|offer|function|"
            r"service) (?:is|was|has been|can) (?:only |also |first |originally |currently )?"
            r"(?:be )?(?:published|available|reserved|for subscribers|unavailable|exclusive|"
            r"sponsored|archived|closed|protected|not available|read|locked)\b.{0,80}$"
        ),
        (
            r"(?:date|published|posted|updated|created|modified|last (?:updated|modified|edited|change)|"
            r"publication date|date of publication|date published|date posted|uploaded|added|"
            r"first published|publish date|release date|as of|status)"
            r"(?: on| at)?\s?[:–-]?\s?(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?,? )?(?:[a-z]{3,9}\.?,? )?"
            r"(?:\d{1,2}(?:st|nd|rd|th)?[ ./-][a-z0-9]{1,9}\.?[ ./,-]+\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|"
            r"[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})[ ,t]*(?:at )?(?:\d{1,2}[:.]\d{2}\S*)?"
            r"(?: ?[a-z.]{2,5}){0,2}$"
        ),
        (
            r"(?:published|posted|updated) (?:\d+|an?|one|two) (?:second|minute|hour|day|week|month)s? "
            r"ago"
        ),
        r"(?:written|posted|published|edited|compiled|prepared) by:? \S+(?: \S+){0,4}$",
        r"loading(?: \w+){0,2} ?(?:\.\.\.|…)$",
        r"notify me (?:of|when|by|about)\b",
        r"save my (?:name|e-?mail|details)\b",
        (
            r"already (?:a |have |registered|subscribed|an? )(?:\S+ ){0,4}(?:subscriber|account|member|"
            r"registered|log|sign|customer|user)"
        ),
        r"(?:are you |you are )?not (?:yet )?(?:a |an )?(?:member|subscriber|registered)\b",
        r"(?:no|don't have an|create an|create your|delete) account\b",
        r"forgot(?:ten)? (?:your |my |the )?password",
        (
            r"(?:if you |have you |did you |you )?(?:notice|noticed|find|found|spot|spotted|see|saw|"
            r"detect)\b(?: \w+){0,3} (?:typo|mistake|error|misprint|inaccuracy)s?\b.{0,120}$"
        ),
        (
            r"(?:did you |do you |if you )?(?:like|liked|enjoy|enjoyed)(?: reading)? (?:this|the|our) "
            r"(?:article|story|post|text|video|material|page|content|piece)"
        ),
        (
            r"(?:thank you|thanks) for (?:reading|subscribing|registering|signing|your (?:comment|"
            r"interest|registration|subscription|feedback|support|visit|vote|message)|visiting|"
            r"commenting|being a)\b"
        ),
        r"(?:the )?(?:opinions?|views?) expressed (?:in|by|here|on|are)\b",
        (
            r"(?:the )?(?:editors|editorial (?:board|staff|team|office)|newsroom) (?:is|are) not "
            r"responsible\b"
        ),
        r"don't miss (?:out|our|any|the (?:latest|most|best)|anything|a single|interesting)\b",
        (
            r"stay (?:informed|up[- ]to[- ]date|tuned|connected|in touch|updated|in the loop|current|"
            r"in the know|with us)\b.{0,100}$"
        ),
        (
            r"(?:get|receive)\b.{0,60}\b(?:inbox|newsletter|by e-?mail|via e-?mail|notifications?|"
            r"in our app|e-?mail (?:alerts|updates)|straight to your|delivered)\b"
        ),
        r"sign up (?:for|to|here|now|today|and|with|free|below)\b",
        r"(?:please )?subscribe (?:to|for|now|today|and|here|via|on)\b",
        (
            r"follow (?:us|me|@\S+|our (?:\w+ )?(?:channel|page|account|telegram|facebook|twitter|"
            r"instagram|live))\b.{0,80}$"
        ),
        r"(?:join|find|like|visit|watch|reach|read|add|catch|meet) us (?:on|in|at|via)\b",
        r"(?:please )?(?:click|tap|press) (?:here|on|the|to|below|this|and)\b",
        r"(?:please )?(?:log|sign)[ -]?in (?:to|or|with|using|via|here|now|first)\b",
        r"(?:please )?(?:register|create an account|log on) (?:to|or|now|here|for free|free)\b",
        (
            r"share (?:this|on|via|by e-?mail|with (?:your )?(?:friends|others)|the (?:article|news|"
            r"story|post|link|page|video))\b.{0,60}$"
        ),
        r"share:?$",
        (
            r"(?:leave|write|post|add|submit|make) (?:a|your|an?other|the first|us a) "
            r"(?:public |first |new )?(?:comment|reply|review|feedback|message)\b.{0,60}$"
        ),
        (
            r"(?:please )?(?:enable|turn on|activate|allow|accept|disable|turn off) (?:\w+ ){0,3}"
            r"(?:javascript|cookies?|notifications?|ad ?blocker|push|all|adblock)\b"
        ),
        (
            r"(?:read|see|watch|view|check out|find|listen to|hear|look at|browse|discover) (?:the )?"
            r"(?:full|more|entire|whole|complete|original|rest of the|all|our|related|also|latest) "
            r"(?:\w+ ){0,3}(?:article|story|stories|articles|text|interview|news|version|coverage|"
            r"video|gallery|comments|here|below|report|post|posts|transcript)\b.{0,40}$"
        ),
        (
            r"(?:continue reading|keep reading|read on|story continues|article continues|continued|"
            r"continues) (?:below|after|here|on page|on the|the main story|→|»)"
        ),
        r"continue reading\b.{0,80}$",
        (
            r"(?:support|donate to|become a (?:member|subscriber|supporter|patron)|make a donation)\b"
            r".{0,80}\b(?:journalism|today|project|us|newspaper|website|independent|editorial|monthly|"
            r"patreon|paypal)\b.{0,40}$"
        ),
        (
            r"(?:skip|jump|go|back|return|scroll) (?:back )?to (?:the )?(?:main |top|content|home|start|"
            r"navigation|beginning|comments|article|overview|previous|menu|search)\b.{0,30}$"
        ),
        (
            r"(?:send|email|write|report|submit) (?:us|to us|your|a|an|to the editors?)\b.{0,40}"
            r"\b(?:e-?mail|tips?|editors?|newsroom|story|news|questions?|opinion|comments?|typo|error|"
            r"mistake|feedback|photos?)\b.{0,40}$"
        ),
        r"(?:download|install|get|try) (?:\w+ ){0,4}app(?:lication)?\b.{0,50}$",
        (
            r"(?:to )?(?:view|read|see|continue reading|access|watch|play|use|leave|post) (?:this|the|a) "
            r"(?:\w+ )?(?:article|content|page|video|story|comment|text)\b.{0,20}\b(?:you|please|"
            r"subscri\w+|log|sign|register\w*|enable|accept|click)\b"
        ),
        r"(?:unlimited|full|free) access\b.{0,60}$",
        r"(?:choose|select) your (?:language|country|region|subscription|edition|plan)\b",
        (
            r"(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings)|"
            r"data protection|imprint)(?:\W+(?:privacy policy|terms (?:of (?:use|service)|and conditions"
            r")|cookie (?:policy|settings)|data protection|imprint|and)){0,6}$"
        ),
        (
            r"(?:more|other|also|all|further|latest|related|similar|most read|popular|recommended) "
            r"(?:\w+ )?(?:news|articles?|stories|posts?|topics?|links?|content|videos?|materials|"
            r"publications|reading|headlines|photos|podcasts) "
            r"(?:on|about|from|in|by|for|of|with|to)\b.{0,50}$"
        ),
        (
            r"(?:read|see|watch|learn|find out|find|hear|know|discover|view|get)(?: out)? more "
            r"(?:about|on|at|from|in|by|here|of|details|→|»)\b.{0,80}$"
        ),
        r"more (?:about|on|from|in|by) (?:the topic|the subject|this|the author|our)\b.{0,60}$",
        r"(?:also|what else|what) (?:read|to read|interesting|on the topic|in the news|on this)\b.{0,30}$",
        (
            r"(?:you (?:may|might|will|could)|you'll) (?:also )?(?:be interested|like|enjoy|find)\b"
            r".{0,40}$"
        ),
        (
            r"(?:recommended|suggested|related|selected|interesting) (?:for you|reading|by the editors?"
            r"|by us|links?|topics?|content|tags?)\b.{0,30}$"
        ),
        (
            r"(?:most|the most) (?:read|viewed|popular|commented|shared|watched|discussed|clicked)"
            r"(?: \w+){0,4}$"
        ),
        r"(?:listen to|hear|play) (?:this|the) (?:article|story|episode|podcast)\b",
        r"(?:rate|like|evaluate) this\b(?!\s?:$).{0,30}$",
        (
            r"(?:tags?|keywords?|categories|category|topics?|sections?|filed under|labels?|"
            r"hashtags?|posted in|tagged(?: with)?) ?: ?\S.{0,120}$"
        ),
        (
            r"(?:editor|editors|responsible editor|photographer|"
            r"editor in charge|edited by|proofreader) ?: ?"
            r"\S+(?: \S+){0,7}$"
        ),
        r"(?:an? )?error (?:occurred|has occurred|404)\b",
        r"page not found\b",
        (
            r"(?:video|audio|content|image|player|stream) (?:player )?(?:is )?(?:loading|unavailable|"
            r"not available|could not be loaded|cannot be played|blocked)\b"
        ),
        (
            r"this (?:article|text|story|post|piece|material) (?:first |originally )?"
            r"(?:appeared|was (?:first |originally )?(?:published|posted|written|created|prepared|"
            r"produced)|comes from|is part of|contains affiliate)\b"
        ),
        r"(?:with |source |according to )?(?:news )?agency materials?$",
        r"(?:opens|open) in (?:a )?new (?:window|tab)\b",
        (
            r"(?:facebook|twitter|whatsapp|telegram|e-?mail|print|copy link|linkedin|pinterest|vk|"
            r"reddit|messenger|viber|instagram|youtube|tiktok|flipboard|xing|pocket|rss)"
            r"(?:[ ,|/•·]+(?:facebook|twitter|whatsapp|telegram|e-?mail|print|copy link|linkedin|"
            r"pinterest|vk|reddit|messenger|viber|instagram|youtube|tiktok|flipboard|xing|pocket|rss|"
            r"share|link|and|or)){1,12}$"
        ),
    ),
    named=(
        (
            r"(?:material|text|article|report|story) "
            r"(?:prepared|compiled|written|edited|translated) by:? "
        ),
        r"(?:video|film) (?:still|frame|grab)s?(?:\s?[:/|–—(\[-]\s?| (?:from|by|via|courtesy of) )",
        (
            r"(?:(?:screenshot|still|frame)s? (?:from|of)|(?:picture|photo|image)s? from) (?:the |a )?"
            r"(?:video|archives?|footage)(?:\s?[:/|–—(\[-]\s?| (?:by|of|from|via|posted by|published by|"
            r"shared by|released by|courtesy of) )"
        ),
    ),
    labels=(
        ("source", ("Source", "sources")),
        (
            "photo",
            (
                "Photo",
                "photos",
                "photograph",
                "picture",
                "image",
                "photo credit",
                "image credit",
                "credit",
            ),
        ),
        ("video", ("Video", "videos", "film")),
        ("author", ("Author", "authors", "by", "text", "reporter", "written by")),
        ("editor", ("Editor", "editors", "editing", "edited by", "responsible editor")),
        ("as of", ("As of", "status")),
        ("date", ("Date", "published", "updated")),
        ("tags", ("Tags", "tag", "keywords", "topics", "topic")),
        (
            "read also",
            (
                "Read also",
                "see also",
                "read more",
                "know more",
                "also read",
                "watch also",
                "also watch",
                "more on the topic",
                "more on this topic",
                "read next",
                "look also",
                "look here",
                "read here",
                "to read",
                "read on the subject",
                "read on the topic",
                "in the same topic",
            ),
        ),
        (
            "teaser",
            (
                "More",
                "related",
                "watch",
                "watch now",
                "listen",
                "listen now",
                "on the topic",
                "on this topic",
                "on the subject",
                "more on this",
                "more about this",
                "read this too",
                "also interesting",
                "recommended",
                "don't miss",
                "you may like",
                "video",
                "videos",
                "photo",
                "photos",
                "gallery",
                "photo gallery",
                "read",
            ),
        ),
        ("graphic", ("Graphic", "graphics", "infographic", "illustration", "chart")),
        ("caption", ("Caption",)),
        ("archive", ("Archive",)),
        ("price", ("Price", "prices")),
        ("address", ("Address",)),
        ("phone", ("Phone", "tel", "telephone", "fax")),
        ("translation", ("Translation", "translator", "translated by")),
        ("note", ("Note",)),
        ("info", ("Info", "information", "details")),
        ("place", ("Place", "location", "venue", "where")),
        ("time", ("Time", "when")),
        ("advertisement", ("Advertisement", "ad", "advertising")),
        ("comments", ("Comments", "comment")),
        ("question", ("Question", "q")),
        ("answer", ("Answer", "a")),
    ),
    abbreviations=meanings_of(
        """
        for example: e.g.
        that is: i.e.
        """
    ),
    instead=meanings_of(
        """
        for example: e.g.
        among others: among others
        and so on: etc.
        and the like: and the like
        that is: i.e.
        so-called: so-called
        respectively: respectively
        if need be: if necessary
        perhaps: possibly
        especially: above all
        as a rule: as a rule
        in part: in part
        including: including
        compare: cf.
        million: million
        billion: billion
        thousand: thousand
        and others: and others
        roubles: roubles
        hryvnias: hryvnias
        United States: US
        because: since
        hour: o’clock
        concerning: concerning
        instead of: instead of
        up to: to
        plus: plus
        at present: at present
        """
    ),
    remarks=(
        (
            r"(?:(?:and |so )?here(?:'s| is| are| you (?:go|have|will find))|below(?: is| are|,)?"
            r"(?: (?:please|you(?:'ll| will| can)?) find)?|(?:the )?following is|(?:please )?find below|"
            r"please find|what follows is|you(?:'ll| will| can) find)\b[^.!?:]{0,80}\b(?:translation|translated (?:text|article|version|"
            r"passage|content|document|story|piece|copy|below|into|for|to|in|as|:)|translate|"
            r"(?:english|german|french|spanish|requested|revised|corrected|polished|improved|final|"
            r"rewritten|localized|localised|proofread)\b[^.!?:]{0,30}\b(?:version|text|article|"
            r"rendering|rendition|draft|output))\b[^.!?:]{0,100}"
        ),
        (
            r"here(?:'s| is)[^.!?:]{0,60}\b(?:text|article|passage|content|document|paragraph|sentence|"
            r"story|piece|version)s?\b[^.!?:]{0,40}\bin(?:to)? (?:english|german|french|spanish)\b"
            r"[^.!?:]{0,60}"
        ),
        (
            r"(?:this|that) is (?:the|a|an|my|your) [^.!?:]{0,40}\btranslation of (?:the|your|this) "
            r"(?:\w+ )?(?:text|article|passage|document|content)\b[^.!?:]{0,60}"
        ),
        (
            r"(?:(?:the|your|my|final|full|complete|english|german|french|spanish|literal|human|"
            r"machine|ai|google|improved|revised|corrected|proposed|suggested|draft|direct|accurate|"
            r"professional|requested|british|american) ){0,4}"
            r"(?:translation|translated (?:text|version|article|content|passage|document|into \w+)|"
            r"(?:english|german|french|spanish) (?:version|text|rendering|output))"
            r"(?: (?:of (?:the|your|this) (?:\w+ )?(?:text|article|original|passage|document|story|"
            r"source|content|segment)|(?:in)?to \w+|from \w+(?: (?:in)?to \w+)?|in \w+|result|output|"
            r"below|follows|text)){0,2}(?: ?\([^)]{1,40}\))?\s?(?::|$)"
        ),
        r"translation\s?\([^)]{1,40}\)\s?(?::|$)",
        (
            r"(?:(?:brief|short|some|additional|detailed) )?(?:explanations?|notes?|comments?|commentary|rationale|"
            r"justification|reasoning|remarks?)(?: (?:of|on|about|for|regarding|behind|concerning))? "
            r"(?:the |my |these |some )?(?:translation|translator(?:'s|s)?)"
            r"(?: (?:choices?|decisions?|strateg(?:y|ies)|approach|process|changes))?\s?(?::|$)"
        ),
        (
            r"[\[(]?(?:this (?:article|text|page|content|story|post|translation) (?:was|has been|is) )?"
            r"(?:automatically|machine[- ]|auto[- ]?|ai[- ])\s?(?:translated|generated translation)\b"
        ),
        (
            r"[\[(]?(?:this (?:article|text|page|content|story|post|translation) (?:was|has been|is) )?"
            r"(?:machine |automatically |automatic |ai )?(?:translated|translation|generated|produced|"
            r"created) (?:with|by|using) (?:the help of |an? )?(?:\ufffc|www|deepl|google|chatgpt|"
            r"gpt\S*|openai|claude|gemini|bing|microsoft|yandex|ai\b|artificial|machine|automatic)"
        ),
        (
            r"as an? (?:\w+ )?(?:ai|artificial intelligence|large language|language|machine|neural|"
            r"text[- ]based)[- ](?:\w+ )?(?:model|assistant|system|translator|tool|chatbot|program|"
            r"language model|translation)\b"
        ),
        r"as an ai\b,? i\b",
        (
            r"i(?:'m| am) (?:just |only |merely )?an? (?:ai|artificial intelligence|large language|"
            r"language model|virtual assistant|machine translat\w+)\b"
        ),
        (
            r"(?:(?:i|we) (?:really |do |sincerely )?)?(?:hope|trust) (?:that )?(?:this|the|my|it|you)\b"
            r"[^.!?]{0,70}(?:translation|help(?:s|ed)?(?: you)?(?: with [^.!?]{0,40})?"
            r"[!.]*$|(?:is|was|be|find (?:it|this)) (?:help|use)ful|meets|works for you|satisf\w+|"
            r"expectations|your needs|what you)"
        ),
        (
            r"(?:please,? )?(?:just )?(?:let me know|feel free to|do(?: not|n't) hesitate to(?! contact us| call us| visit)|"
            r"tell me if you)\b[^.!?]{0,60}\b(?:if|whether|should|ask|reach|contact|request|how|what|any)\b"
        ),
        (
            r"(?:if|should) you(?:'d| would)? (?:need|want|have|like|wish|require|prefer|'re)\b"
            r"[^.!?]{0,110}\b(?:translat\w+|let me know|feel free|i can (?:also|help|assist|provide|"
            r"do|make)|i(?:'d|'ll| would| will| am|'m)? (?:be )?(?:happy|glad)|just (?:ask|let|say|"
            r"tell)|further assistance|revis\w+|(?:me|help) to\b|rephras\w*|adjustments|"
            r"clarifications?|tell me|don't hesitate)"
        ),
        (
            r"(?:would|do) you (?:like|want|need|prefer) (?:me to (?:\w+ )?(?:translat|adjust|revis|"
            r"provid|chang|continu|explain|rewrit|mak|summari|modif|refin|polish|proofread)\w*|any (?:changes|further|other|"
            r"adjustments|more help)|(?:another|a different|a more) (?:version|translation))\b"
        ),
        r"is there anything else (?:i can|you(?:'d| would) like me|you(?:'d| would)? need)\b",
        r"(?:how )?(?:can|may|could) i (?:help|assist)(?: you)?\b[^.!?]{0,60}\?",
        (
            r"(?:(?:i(?:'m| am) (?:so |very |really )?sorry|sorry|i apologi[sz]e|(?:my )?apologies|"
            r"unfortunately)\b,?[^.!?]{0,60}\b)?(?:but )?i(?: can(?:'t|not)|'m (?:unable|not able)| (?:am|was) "
            r"(?:unable|not able)| (?:could|do)(?:n't| not))(?: to)?\b[^.!?]{0,40}\b(?:translat\w+|"
            r"assist|fulfil\w*|process th\w+|comply|complete (?:this|your)|"
            r"(?:provide|access|see|find|view)\b[^.!?]{0,40}\b(?:text|article|file|image|link|"
            r"content|url|attachment|translat\w+))\b"
        ),
        (
            r"i(?:'m| am) (?:so |very )?sorry (?:for|about) the (?:confusion|misunderstanding|"
            r"inconvenience|mistake|error)"
        ),
        (
            r"(?:it (?:seems|looks|appears)|there (?:is|are|seems|appears))\b[^.!?]{0,60}\b(?:text you"
            r"(?:'ve| have)? (?:provided|given|shared|sent)|your (?:text|message|request|input|prompt)|"
            r"no (?:source )?text(?! (?:content|alternative|node)s?\b)|(?:provided|source|original) text|to (?:be )?translated?)\b"
        ),
        (
            r"(?:(?:i(?:'m| am) )?(?:sorry|afraid|unfortunately|note that),? (?:but |that )?)?(?:the|this|your) (?:provided|given|input|submitted) (?:text|passage|"
            r"article|sentence|document) (?:is|was|appears|seems|contains|does|has|you|already|ends|"
            r"provided|cuts|reads|translates)\b"
        ),
        (
            r"(?:(?:i(?:'m| am) )?(?:sorry|afraid|unfortunately|note that),? (?:but |that )?)?(?:the|this) (?:text|passage|article|sentence|document|content) (?:that )?(?:you(?:'ve| "
            r"have)? )?(?:provided|gave|shared|sent|submitted|pasted|given)\b"
        ),
        (
            r"(?:could you )?please (?:provide|share|send|paste|supply|give|specify|upload)(?: me)?"
            r"(?: with)?\b[^.!?]{0,60}\b(?:text|sentence|passage|document|source|translat\w+)\b"
        ),
        (
            r"[\[(*]{0,3}(?:the )?(?:rest|remainder|remaining (?:text|part|content|article|section|paragraph|"
            r"passage|portion)s?)(?: of (?:the|this) (?:\w+ )?(?:text|article|content|document|passage|story))?"
            r" (?:(?:was|is|has been|were|are|have been) (?:also )?)?(?:omitted|truncated|cut off|abridged|left out|"
            r"not translated|left untranslated|continues in the same)\b"
        ),
        (
            r"[\[(]{1,2}(?:the )?(?:full |original |rest of the )?(?:text|article|content|translation|paragraph)s? "
            r"(?:(?:is|was|has been|are|were) )?(?:omitted|truncated|continues|continued|abridged|shortened|cut off|"
            r"ends here|not translated)\b[^\])]{0,50}[\])]"
        ),
        r"[\[(*]{0,3}(?:to be )?continued? in (?:the|my) next (?:message|response|reply)\b",
        r"you (?:haven't|have not|did not|didn't) (?:provide|include|share|give|paste)\w*\b",
        (
            r"[\[(*_]{0,4}(?:a )?(?:translat(?:or|ion)(?:'s|s'|s)? (?:note|comment|remark)s?|t/n|tn|"
            r"note (?:from|by|of) (?:the )?translator|note (?:on|about) (?:the )?translation|"
            r"trans(?:l)?\. note)\b(?: on [^.:]{1,40})?\s?[*_]{0,3}[:.\-–—)\]]"
        ),
        (
            r"[\[(*_]{0,4}(?:please )?(?:also )?note(?: that|s)?[*_]{0,3}\s?:?[*_]{0,3}[^.!?]{0,160}\b"
            r"(?:(?:this|the|my|in|for|a|of) (?:\w+ )?translation|translated|translating|i(?:'ve| have)"
            r" (?:kept|left|used|preserved|translated|retained|rendered)|original (?:text|language|"
            r"article|wording|meaning|tone|structure|formatting|spelling)|source text|literal\w*|proper "
            r"(?:nouns|names)|transliterat\w+|idiom\w*)\b"
        ),
        (
            r"[\[(]?i(?:'ve| have|'ll| will| had| also| did|'ve also)?(?: \w+){0,6}? (?:translat\w+|"
            r"translation)\b(?: \w+){0,3}? (?:text|article|passage|content|document|it|this|your|following|"
            r"as|below|into|from|for you|sentences?|names?|original|story|everything|all|literally|"
            r"faithfully|above|terms?|accurately|of)\b[^.!?]{0,100}"
        ),
        (
            r"[\[(]?i(?:'ve| have)?(?: (?!can\b|could|may\b|might|must|should|would|to\b)\w+){0,4}? (?:kept|preserved|maintained|retained|left|preserve|"
            r"maintain|keep|adapted|rendered)\b[^.!?]{0,100}\b(?:tone|formatting|meaning|style|"
            r"original (?:text|wording|language|structure|form)|source text|untranslated|"
            r"proper nouns|in the original)\b"
        ),
        (
            r"(?:this|the|my|above) (?:translation|rendering)(?: above| below)? (?:aims|tries|attempts|"
            r"captures|preserves|maintains|conveys|keeps|reflects|should|may not|might not|is (?:as|"
            r"intended|meant|faithful|accurate|based|not perfect|provided|complete|a)|above|below|"
            r"was (?:done|made|produced|generated|provided)|has been (?:done|made|edited|adapted|"
            r"proofread|generated)|retains|uses|stays)\b"
        ),
        (
            r"[\[(*#=-]{0,4}\s?(?:(?:beginning|start|end) of (?:the )?(?:translation|translated text)|"
            r"translation (?:complete|completed|ends|finished|ends here|follows|begins|starts|done))\b"
        ),
        r"(?:original|source)(?: \w+)? text\s?(?::|$)",
        (
            r"(?:the )?user (?:wants|asked|has asked|is asking|requests|requested)\b[^.!?]{0,80}"
            r"translat"
        ),
        (
            r"(?:let me|let's|i(?:'ll| will| can|'d be (?:happy|glad) to| would be (?:happy|glad) to| am "
            r"happy to|'m happy to| shall)) (?:\w+ ){0,3}?(?:translate|help (?:you )?(?:with|translat)|"
            r"assist|provide (?:you )?(?:with )?(?:the|a|an|your))\b[^.!?]{0,80}"
        ),
        (
            r"(?:sure|certainly|of course|absolutely|gladly|understood)[!.]+ (?:i(?:'ll|'ve| have| can| will| "
            r"would|'d)|here(?:'s| is| are| you)|below(?: is| you)|let me (?:translat|help|provid|assist))[^.!?:]{0,100}"
        ),
        r"(?:sure|certainly|of course|absolutely|gladly|understood|okay), (?:here(?:'s| is| are)|below is|let me (?:translat|help|provid|assist))[^.!?:]{0,100}",
        (
            r"(?:i(?:'m| am) (?:so |very )?sorry|sorry|unfortunately|i apologi[sz]e|apologies),? (?:but )?i (?:can(?:'t|not)|am "
            r"unable to|'m unable to|am not able to|won't be able to) (?:help|assist|comply|continue|fulfil|"
            r"do|create|generate|respond to|answer|process)(?: you)?(?: with)? (?:this|that|your|the) ?(?:request|prompt)?[.!]*$"
        ),
        (
            r"(?:it (?:seems|looks|appears)|i (?:see|notice))(?: like| that)? (?:the|your|this) (?:text|passage|article|message|input|sentence) "
            r"(?:is|was|has been|got|may be|might be|cuts|ends) (?:incomplete|cut|truncated|missing|already|not in|in english|off)\b"
        ),
        r"(?:sure thing|here you go|there you go|here we go|here you are)[!.:]*$",
        r"as (?:you )?(?:requested|asked|per your (?:request|instructions?))\b,? [^.!?:]{0,40}\b(?:translat\w+|version|text|article)\b[^.!?:]{0,60}",
        r"as per your (?:request|instructions?)\b[^.!?:]{0,60}\b(?:translat\w+|version|text|article)\b[^.!?:]{0,60}",
        r"disclaimer\b[^.!?]{0,80}\b(?:translat\w+|\bai\b|machine|generated)\b",
        r"(?:do you want|would you (?:like|prefer)) (?:a|an|another|the) (?:\w+ ){0,3}(?:version|translation|tone|style|summary)\b",
        r"(?:the |this )?(?:text|article|document|passage|content) (?:has been|was|is) (?:translated|rendered)\b (?:as follows|below|into|from|for you|accurately|above)\b",
    ),
    framing=(
        r"(?:chatgpt|gpt-?\d?|assistant|ai assistant|bot|language model)(?: said)?\s?:",
        r"(?:target|output) text\s?:",
        (
            r"the (?:english|german|french|spanish|translated) (?:text|version|translation) "
            r"(?:reads|goes|(?:is|would be) as follows)(?: as follows)?\s?:$"
        ),
        (
            r"(?:(?:unfortunately|please note that|note that|sorry)\b,? )?(?:but )?(?:the|your) "
            r"(?:source|original|input) text (?:is|was|got|has been|seems|appears)(?: to be)? "
            r"(?:cut off|truncated|incomplete|garbled|corrupted|illegible)(?: (?:here|at (?:the end|"
            r"this point)|mid-sentence))?[,;]? (?:so|and|thus|therefore|which is why)\b[^.!?]{0,60}"
            r"\btranslat\w+[^.!?]{0,60}[.!]?$"
        ),
        (
            r"(?:unfortunately|please note that|note that|sorry)\b,? (?:but )?(?:the|your) "
            r"(?:source|original|input) text (?:is|was|got|has been|seems|appears)(?: to be)? "
            r"(?:cut off|truncated|incomplete|garbled|corrupted|illegible)(?: (?:here|at (?:the end|"
            r"this point)|mid-sentence))?[.!]?$"
        ),
        r"(?:the|your) (?:source|input) text (?:is|was|got|has been)(?: to be)? (?:cut off|truncated|garbled)[.!]?$",
        (
            r"this is an? (?:\w+ )?(?:direct|literal|word-for-word|faithful|close|free|loose|rough|draft|machine|"
            r"automatic) (?:translation|rendering)(?:[.!]?$|\s?[;,–—-] (?:so |but |and )?"
            r"(?:(?:some|certain|several|a few|many) \w+ (?:may|might|could)\b|"
            r"i(?:'ve| have| tried| kept| hope| left| can)\b|please\b|let me know\b))"
        ),
    ),
    talk=words_of(
        """
        a about above accuracy accurate accurately adjust adjusted adjustments ai all also am an and
        any anything are article as asked assist assistance at attached be been being below best
        body but by can certainly changes clarity closely complete completed content context
        correct could course did do document done draft edit edited english entire excerpt faithful
        faithfully feel final find flow fluent fluently follow following follows for formal format
        formatting free french from full generated german given go going happy has have headline
        help helpful here hope how i i'll i'm i've if in input instructions into is it it's just
        keep keeping kept know language let like literal made maintain maintained maintaining make
        may me meaning message model more my natural naturally need needed needs no not note now of
        off ok okay on one or original other output paragraph paragraphs part passage piece please
        possible possibly preserve preserved preserving professional prompt proofread provide
        provided providing readable ready refine refined rendered rendering request requested
        response result revised revision russian same section sentence sentences so some source
        spanish story structure style sure task text thank thanks that the there this title to tone
        translate translated translates translating translation translations translator try tried
        ukrainian under understood version was we well were what which while will with within
        without word works would you your chinese japanese czech polish italian turkish portuguese
        finnish icelandic hausa swedish dutch british american fluency idiomatic changed
        """
    ),
    topics=("translat-",),
    sections=words_of(
        """
        politics political economy economic business world sports sport news culture cultural
        society social opinion opinions lifestyle technology technologies tech science sciences
        health wellness entertainment celebrities celebrity showbiz people local regional national
        nation international domestic abroad panorama incidents events finance finances markets
        market money education environment climate energy travel tourism cars auto motor motoring
        motorsport football soccer tennis basketball cycling television tv series cinema film films
        music books literature fashion beauty gastronomy recipes food cooking cuisine horoscope
        horoscopes weather photos videos video gallery magazine archive multimedia editorial columns
        column columnists blog blogs interviews interview reports features latest trending stories
        today live agenda obituaries royals gossip crime courts justice judiciary police accidents
        transport traffic housing property digital internet gadgets games gaming apps mobile jobs
        foreign documentary documentaries career work family psychology history religion military defense defence army war ukraine
        europe asia africa america china russia germany france spain italy miscellaneous various
        general main other uncategorized uncategorised knowledge investigation analysis companies
        stocks industry agriculture baseball volleyball hockey handball golf athletics boxing cricket rugby skiing biathlon
        swimming swimming esports mma celebrities star stars idol kpop k-pop drama variety column
        """
    ),
    homes=words_of(
        """
        home homepage home_page start_page startpage front_page main_page start main
        """
    ),
    staff=words_of(
        """
        reporter reporters correspondent correspondents editor editors journalist journalists
        columnist columnists writer author photographer contributor anchor presenter intern trainee
        freelancer newsroom editorial staff desk chief deputy head senior special editor-in-chief
        editing team
        """
    ),
    lone=words_of(
        "published updated posted modified edited written by on at in from author editorial byline share"
    )
    | frozenset(
        (
            "posted by",
            "posted on",
            "published on",
            "published by",
            "written by",
            "last update",
            "last updated",
        )
    ),
    joining=words_of("of the for in by and at from tv de"),
    service=words_of(
        """
        newsletter newsletters subscriber subscribers subscription subscriptions subscribe subscribed subscribing cookie
        cookies e-mail email e-mails emails inbox notifications notification app apps website websites site web browser
        login password comment comments readers article articles content contents newsroom editorial advertising
        advertisement advertisements ads adverts javascript privacy consent copyright reproduction bloggers blog feed
        telegram whatsapp facebook twitter instagram youtube viber podcast podcasts tiktok messenger channel page link
        links publication publications unsubscribe registered register registration click download downloading media
        portal follow share updates update updated alerts exclusive premium headlines stories story latest video videos
        edition digital print news free typo
        """
    ),
    addressing=words_of("us our we"),
    asking=(
        "if you",
        "for more",
        "to receive",
        "to read",
        "to get",
        "to see",
        "to continue",
        "to stay",
        "do you",
        "did you",
        "have you",
        "you can",
        "don't",
        "want",
        "follow",
        "find",
        "sign",
        "subscribe",
        "join",
        "register",
        "get",
        "download",
        "click",
        "read",
        "write",
        "send",
        "leave",
        "share",
        "stay",
        "watch",
        "listen",
        "support",
        "report",
        "let us",
        "tell us",
        "like",
        "visit",
        "please",
        "enter",
        "check out",
        "see",
        "your",
        "by clicking",
        "by subscribing",
        "become",
        "receive",
        "select",
        "choose",
        "vote",
        "rate",
        "open",
        "log",
    ),
    statements=(
        (
            r"\b(?:this|our) (?:article|news|story|text|feature|page|site|website|post|content|video|material|publication|"
            r"report|translation|item|function|information|topic)\b.{0,60}?\b(?:is (?:also )?(?:reserved|available|part of|protected|"
            r"intended|being updated|updated|supplemented|locked|only|provided|automatically|machine|from|for)|(?:has|have) "
            r"been (?:automatically|machine|translated|updated|published|edited|generated|corrected|amended)|was "
            r"(?:automatically|machine|translated (?:automatically|from|with|using|by (?:ai|google|machine))|first published|originally|published|written by|updated|generated|last)|"
            r"will be (?:updated|supplemented|expanded|completed)|(?:first )?appeared (?:in|on)|may contain|"
            r"does not (?:necessarily )?(?:reflect|represent)|are reserved|uses? cookies)\b"
        ),
        (
            r"^the (?:article|news|story|text|report|page|information|material|post)(?: \w+){0,2} (?:is|was|has been|will be) "
            r"(?:\w+ )?(?:being )?(?:updated|supplemented|translated|expanded|amended|corrected)\W*$"
        ),
        (
            r"^(?:more )?(?:news|text|article|story|report|information) (?:is |will be )?(?:in|being|under|to be) "
            r"(?:update[d]?|development|extension|construction|supplemented|expanded)\W*$"
        ),
        (
            r"^no part of this (?:publication|article|site|website|material|text)\b.{0,40}?\bmay be (?:reproduced|copied|republished|used)\b"
        ),
        r"^(?:you can )?read more (?:about (?:it|this) )?in [A-Z]?\w{3,14} (?:at|on|here)\b[^.!?]{0,40}\W*$",
        r"^%d \w+ \w+ this\W*$",
    ),
)
