"""English: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="en",
    range_joint="to|or|and",
    clock_joint="and|to|until",
    example=r"\be\.?g\b|\bexample\b",
    version="version",
    meters=r"met(?:er|re)s?",
    per_cent=r"per[ -]?cents?\b",
    units="""
        mile: mile, mph
        foot: feet, foot, ft
        yard: yard
        inch: inch
        acre: acre
        pound: pound, lb
        gallon: gallon
        square: square
        degree: degree, fahrenheit
        ounce: ounce
        cubic: cubic
        day: day
        week: week
        decade: decade
        month: month
        hour: hour
        minute: minut, second
        year: year
    """,
    explaining="an?|the|or|meaning",
    bracketed="an?|the",
    tongue=" language",
    posting="tweet|tweeted|retweeted|posted on (?:X|Twitter|Facebook|Instagram|Telegram)",
    corrected="from|not|instead of",
    account=r"users?|usernames?|accounts?|bloggers?|handle",
    contracted=(
        r"(?:(?<=\bi['’])(?P<m>m)\s{1,3}am"
        r"|(?:(?<=\byou['’])|(?<=\bwe['’])|(?<=\bthey['’]))(?P<re>re)\s{1,3}are"
        r"|(?:(?<=\byou['’])|(?<=\bwe['’])|(?<=\bthey['’])|(?<=\bi['’]))(?P<ve>ve)\s{1,3}have)\b(?!['’-])"
    ),
    contracted_gate=r"m\s{1,3}am|re\s{1,3}are|ve\s{1,3}have",
    clitics="s|t|re|ve|ll|d|m",
    after_date="at|and|to|until|last|this|next",
    from_now=(
        r"\b(?:last|this|next|same|previous|current|past|coming|following) (?:\w+ ){0,2}?"
        r"(?:years?|months?|weeks?|quarters?|semesters?|seasons?|periods?)\b"
        r"|\b(?:years?|months?|weeks?|days?) (?:ago|before|earlier|later|prior)\b|\b(?:yesterday|today|tomorrow)\b"
    ),
    ways="by",
    named_otherwise=(
        r"also(?: \w{2,12})?(?: as)?|(?:written|spelled|spelt|read|pronounced|called|known|transcribed|rendered)(?: also)?(?: as)?"
        r"|referred to as|or|alias|and not|not|formerly|sometimes"
    ),
    of_characters="character kanji hanja ideograph hieroglyph written spell letters",
    lone_figure="top|Boeing|Airbus|no|No|room|page|channel|flight|phone|tel|ext",
    before_amount=(
        "(?<=more than )|(?<=less than )|(?<=at least )|(?<=nearly )|(?<=over )|(?<=another )|(?<=about )|(?<=around )"
        "|(?<=almost )"
    ),
    speaking="says said say adds added told tells explains explained asked argues argued notes noted",
    hollow="(?<= the )",
    open_ended="(?<= (?:by|of|to|at|in) )|(?<= for )|(?<= (?:from|with) )",
    before_month="in|since|until|of|from|early|late|mid|by",
    no_month="an|so|such|more|most",
    noun_marks="The A An This That His Her Its Their Our Your My Some Every No",
    place_marks="in at from to near of through via around outside inside beyond across by for into and",
    derived_endings="ly ed er ers ing ist y",
    wordy_endings="""
        al ic ics ive ous ary ful less ment tion ship ness ity ism ing ed ly man ized ised ian ean ese
        ish ogy ography age ance ence ncy ster
    """,
    unlike_peoples="Netherlands Britain England America",
    coins="crowns|francs|euros?",
    opener=(
        r"happy to help|hello|hi(?: there)?|thank(?:s| you)(?: (?:very|so) much)?(?: for [^.!?]{0,60})?"
    ),
    greeting=(
        r"sure(?: thing)?|certainly|of course|absolutely|okay|ok|yes|got it|understood|no problem|gladly|great|alright|all right"
    ),
    about_text="language model|article|original|english version|version of",
    translated_by=r"translation\b.*\bby",
    note="note",
    maker="by|after",
    detached=r"n['’]t|['’]\ ?(?:s|re|ve|ll|d|m)",
    family_article="the",
    open_phrase="to and ",
    translation="translation",
    translating="translat",
    license="GNU (?:Lesser |Affero |Library )?General Public License|WITHOUT ANY WARRANTY|Permission is hereby granted"
    r"|(?<![^\n])(?:Copyright|©|\([Cc]\))\W{0,9}(?:©|\([Cc]\))?\W{0,9}\d{4}",
)
