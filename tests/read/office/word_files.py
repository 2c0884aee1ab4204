"""Makes Word documents for tests, of what stands in their body."""

from __future__ import annotations

import zipfile
from io import BytesIO

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    "</Types>"
)
STYLES = (
    f'<w:styles xmlns:w="{SPACE}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Verz1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="Code"><w:name w:val="HTML Code"/></w:style></w:styles>'
)


def relations(*pairs: tuple[str, str]) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def word_file(
    body: str, *, head: str = "", notes: str = "", headers: tuple[str, ...] = ()
) -> bytes:
    """A document with this body; `head` stands before its root, `notes` are footnotes."""
    document = f'{head}<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>'
    known = [("styles", "styles.xml"), *([("footnotes", "footnotes.xml")] if notes else [])]
    known += [("header", f"header{number}.xml") for number in range(len(headers))]
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relations(*known),
        "word/styles.xml": STYLES,
    }
    if notes:
        members["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{SPACE}">{notes}</w:footnotes>'
    for number, header in enumerate(headers):
        members[f"word/header{number}.xml"] = f'<w:hdr xmlns:w="{SPACE}">{header}</w:hdr>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs, each of the text given."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    told = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{properties}{told}</w:p>"
