"""The form in which the lines are written down that pages and broadcasts put around an article.

A page in one language keeps lines of another: a translated one has the buttons of its program, a source one its own.
So what one language has is looked for on all pages.
"""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.letters import CAPITAL

# A word with a capital, a name of two to four of them, and several names: parts of the expressions below.
WORD = rf"[{CAPITAL}][\w.'’-]{{0,25}}"
NAME = rf"{WORD}(?: {WORD}){{1,3}}"
# The same, as broadcasts have it.
SPOKEN_NAME = rf"[{CAPITAL}][\w.’'-]{{1,20}}(?: [{CAPITAL}][\w.’'-]{{0,20}}){{1,3}}"
# The beginning of the name of a paper, and the places where one may stand on the web.
BEFORE_PAPER = rf"(?:[{CAPITAL}][\w.&'’-]{{0,20}} )"
DOMAINS = "com|net|org|info|de|fr|es|it|ru|ua|pl|cz|cn|jp|kr|uk|tr|br"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLines:
    r"""Lines of pages and broadcasts in one language, each a regular expression; it meets text as it is written.

    Attributes:
        introduction: how hosts of a broadcast introduce each other: "This is Ann Roe, the first news reporter."
        introduced: the same, as a paragraph whatever stands around it: "Reporter Ann Roe."
        who: who reports, and `helping` what stands before that: "reporter", "intern".
        joining: what joins who reports to a paper or a place, each with a space behind it: "of ".
        paper_ends: with what the name of a paper ends, and what follows it there, in brackets at the head of a paragraph: "[Example News]".
        labels: labels of broadcasts and wire stories in brackets, in any case: "anchor", "exclusive".
        units, counts, stamps, writers, small_words: words in lower case of times ("minutes", "ago"; `minutes` and
            `seconds` are those of a recording), of counters ("views"), of labels with a day ("updated"), of bylines ("by", "edited") and between them ("at").
        dated: what stands before a day in figures in any case: "published".
        counted: what is counted on a page: "likes?".
        today: "yesterday" or "today" before an hour.
        home: the first step of the way to an article ("Home »"), and `home_glued` as it is glued to the next.
        button: a button behind the last sentence or a teaser: "Read more".
        more: what stands in brackets where a teaser breaks off, before its dots: "Read more".
        neighbor: the way to the next article: "Next post".
        script_marks: what a script writes around a text that it takes over, whatever the language.
        picture: what stands before who took a picture, with a colon: "Photo".
        hour: the day before the hour at which a piece of a list was published: "Today, at".
        network: what a page calls a network in brackets behind a name: "[Blog]".
        page_name: with what the name of a page ends behind its headline: "News".
        site: the name of a page as a line: "The Example Times".
        credit: what stands in brackets behind the last sentence, before a name: "Editor".
        task: what people do for a broadcast or a page, in any case; `and_task` what joins two of them.
        and_name: what joins the last of several names: ",? and ".
        contact: what stands before a number or an address, in any case: "phone".
        byline: who wrote, as a line: "Editing Ann Roe", "Ann Roe, reporter".
        field: in lower case, the names of the fields in a line: "time", "source".
        advertisement, footer, media, file_photo, photo_end, pictured, source, with_media, modified, below, sources,
            screen, views, ago, continued, section, shown, asked: see `qa.analyse.boilerplate.fields`.
        pictured_ends: the letters in lower case in which those of `pictured` end, with spaces between.
        continuing: the word that each of `continued` has, in lower case.
        papers: words with which the name of a paper ends: "Herald".
        meta: what a page says of an article, in any case: "3 hours ago", "no comments", "4 min read".
        say: what stands behind who wrote at what hour: " Have your say".
        by: the word before who wrote, in lower case.
        as_of: what stands before the day of a page, `at` between it and the hour, and `clock` behind that.
        length: how long the article is: "587 words".
        source_of: the source of a page that is made of others: "Source of the news".
        placeholder: what a model left in brackets for its user to fill in: "Your Name".
        related: in lower case, how labels over lists of other articles begin.
        ordinal: what ordinals end in.
        title_joint: what joins two items of a list: " and ", ", or ".
        filed: what a credit has behind the agency and a comma: "File".
        agency: agencies whose names have several words.
        exclaimed: what follows the name of a paper that ends in a mark of exclamation.
        agency_ends: what follows the name of an agency: "Photo".
        stamp_joint: what stands between a day and its hour, `stamp_clock` behind the hour, and `month_joint` beside the
            month in a date: "2 de mayo de 2021".
        days: words for a day that is near, with a capital: "Today".
        watched: what is to be watched, with its length in brackets: "Watch the full talk (29min06s):".
        provided: what stands behind a caption before a name, with a space: "Provided by ".
        series_joint: small words in the name of a series in brackets; `ordinal_end` what follows a figure there: "22nd".
        chapter: what the number of a part of a book has before it, in any case: "chapter".
        going_on: words in lower case with which a line of a stanza goes on, and no headline begins: "and".
    """

    code: str
    introduction: str = ""
    introduced: str = ""
    who: str = ""
    helping: str = ""
    joining: str = ""
    paper_ends: str = ""
    labels: str = ""
    units: str = ""
    minutes: str = ""
    seconds: str = ""
    counts: str = ""
    stamps: str = ""
    writers: str = ""
    small_words: str = ""
    dated: str = ""
    counted: str = ""
    today: str = ""
    home: str = ""
    home_glued: str = ""
    button: str = ""
    more: str = ""
    neighbor: str = ""
    picture: str = ""
    hour: str = ""
    network: str = ""
    page_name: str = ""
    site: str = ""
    credit: str = ""
    task: str = ""
    and_task: str = ""
    and_name: str = ""
    contact: str = ""
    byline: str = ""
    field: str = ""
    advertisement: str = ""
    footer: str = ""
    media: str = ""
    file_photo: str = ""
    photo_end: str = ""
    pictured: str = ""
    pictured_ends: str = ""
    source: str = ""
    script_marks: str = ""
    with_media: str = ""
    modified: str = ""
    papers: str = ""
    meta: str = ""
    below: str = ""
    sources: str = ""
    screen: str = ""
    views: str = ""
    ago: str = ""
    continuing: str = ""
    continued: str = ""
    section: str = ""
    shown: str = ""
    asked: str = ""
    say: str = ""
    by: str = ""
    as_of: str = ""
    at: str = ""
    clock: str = ""
    length: str = ""
    source_of: str = ""
    placeholder: str = ""
    related: str = ""
    ordinal: str = ""
    title_joint: str = ""
    filed: str = ""
    agency: str = ""
    exclaimed: str = ""
    agency_ends: str = ""
    stamp_joint: str = ""
    stamp_clock: str = ""
    month_joint: str = ""
    days: str = ""
    watched: str = ""
    provided: str = ""
    series_joint: str = ""
    ordinal_end: str = ""
    chapter: str = ""
    going_on: str = ""
