import pytest

from qa.model.prose import Role
from qa.report.page_blocks import _around, _block, _Group, _Piece
from qa.report.page_text import shown


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("lang", ["de", "he", "x<y", None])
@pytest.mark.parametrize("text", ["It rained.", "a < b & “c”", "\u202enot\x00", ""])
def test_plain_segments_are_as_the_template_has_them(
    role: Role, lang: str | None, text: str
) -> None:
    group = _Group(pieces=[_Piece([(text, "")])])
    filled = "".join(_block(role, lang, [group]))
    assert shown(text).join(_around(role, lang)) == filled
