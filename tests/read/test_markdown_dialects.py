"""What the dialects of Markdown add is no prose, and what they hold is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.prose import OBJECT
from qa.model.structure import PartKind
from qa.read.markdown import read_markdown


def texts(raw: str, *, is_mdx: bool = False) -> list[str]:
    prose = read_markdown(raw, is_mdx=is_mdx).prose
    return [segment.span.of(prose.text) for segment in prose.segments]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("# Setup { #setup }\n\nOne.", ["Setup", "One."]),
        ("# Setup {/*setup*/}\n\nOne.", ["Setup", "One."]),
        ("## Setup {#setup .wide}\n", ["Setup"]),
        ("/// tip | A tip\n\nMind the step.\n\n///", ["Mind the step."]),
        (":::note Take care\n\nMind the step.\n\n:::", ["Mind the step."]),
        ("::: {.wide}\nMind the step.\n:::", ["Mind the step."]),
        ("{* ../docs/app.py hl[1,2] *}\n\nOne.", ["One."]),
        (
            "{% include note.html %}\n\nSee {{ page.the the }} and {% if a %}on{% endif %} here.",
            [f"See {OBJECT} and on here."],
        ),
        ("{{< note >}}\nMind the step.\n{{< /note >}}", ["Mind the step."]),
        ('A [link]({{< ref "a.md" >}}) here.', ["A link here."]),
        ("Words.{: .wide}\n\n{:.left}\nMore.", ["Words.", "More."]),
        (
            "The sum $n^2 , n$ grows by $$a  b$$ each time.",
            [f"The sum {OBJECT} grows by {OBJECT} each time."],
        ),
        ("$$\na  b\n$$\n\nOne.", ["One."]),
        ("\\begin{align}\na &= b\n\\end{align}\n\nOne.", ["One."]),
        ("It costs $5 and then $6, or $7.", ["It costs $5 and then $6, or $7."]),
        ("From $5-$6 to US$7.", ["From $5-$6 to US$7."]),
        ("See {ref}`setup` and {name}.", [f"See {OBJECT} and {{name}}."]),
        ('!!! note "Take care"\n\n    Mind the step.\n\nOne.', ["Mind the step.", "One."]),
        ('=== "Linux"\n\n    Type it.\n\n    ```\n    code\n    ```\n\nOne.', ["Type it.", "One."]),
        (
            "We sat on <!-- TODO --> a\nsonata, and on <span/> a\nsonnet.",
            ["We sat on a\nsonata, and on a\nsonnet."],
        ),
        ('Go <a id="there"></a> on.', ["Go on."]),
        ('Use <Foo bar={"the the"}/> here.', [f"Use {OBJECT} here."]),
        ("```\n:::\n{% raw %}\n```\n\nOne.", ["One."]),
    ],
)
def test_syntax_is_no_prose(raw: str, expected: list[str]) -> None:
    assert texts(raw) == expected


def test_mdx_reads_prose_and_no_code() -> None:
    raw = (
        'import { Box } from "@x/ui";\n\nexport const meta = {\n  a: 1,\n}\n\n## Notes\n\n'
        '<Box type="info">\n  This stands in a box.\n</Box>\n\n<Steps>\n\n1. Open the file.\n\n</Steps>\n\n'
        "<Chart\n  data={[1, 2]}\n/>\n\nThe end {/* hidden */} of it.\n"
    )
    assert texts(raw, is_mdx=True) == [
        "Notes",
        "This stands in a box.",
        "Open the file.",
        "The end of it.",
    ]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: The minister resigns", ["The minister resigns"]),
        ('title: "The “minister” of \\"trade\\""', ['The “minister” of "trade"']),
        ("description: 'It''s late' # a note", ["It's late"]),
        ("summary: >\n  One line\n  and another.", ["One line and another."]),
        ("slug: the-the-vote\ntags: [a, b]\ntitle: [x]", []),
    ],
)
def test_what_readers_see_of_the_front_matter_is_read(front: str, expected: list[str]) -> None:
    assert texts(f"---\n{front}\n---\n\nBody.") == [*expected, "Body."]


def test_parts_of_a_page_are_known_with_their_places() -> None:
    raw = '# A `b`\n\nSee [the list](c.md#d "e"), ![f](g.png) and [h][i].\n\n```py\nx\n```\n\n[i]: j.md'
    reading = read_markdown(raw)
    text = reading.prose.text
    assert [(part.kind, part.key, part.span.of(text)) for part in reading.parts] == [
        (PartKind.HEADING, "A `b`", f"A {OBJECT}"),
        (PartKind.SECTION, "1", f"A {OBJECT}"),
        (PartKind.CODE, "b", OBJECT),
        (PartKind.LINK, "c.md#d", "the list"),
        (PartKind.IMAGE, "g.png", OBJECT),
        (PartKind.LINK, "j.md", "h"),
        (PartKind.BLOCK, "py", ""),
    ]


@given(st.text(alphabet=" \n\t#:/!?=$\\{}%<>*`[]()-aB1\"'.", max_size=120), st.booleans())
def test_every_word_leads_back(raw: str, is_mdx: bool) -> None:  # noqa: FBT001
    reading = read_markdown(raw, is_mdx=is_mdx)
    text = reading.prose.text
    for piece in reading.prose.pieces:
        if piece.verbatim:
            assert text[piece.start : piece.end] == raw[piece.raw_start : piece.raw_end]
    assert all(0 <= part.span.start <= part.span.end <= len(text) for part in reading.parts)
