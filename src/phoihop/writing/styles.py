"""The paragraph styles of a Word file, made from the layout: few, named, black."""

from __future__ import annotations

from phoihop.writing.layout import Layout
from phoihop.writing.xml import points, twips

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def styles_xml(layout: Layout) -> str:
    """The whole ``w:styles`` part. "Line" is for heads and feet, "Cell" for tables."""
    body = layout.body
    line, gap = round(body.line * 240), points(body.gap)
    indent = f'<w:ind w:firstLine="{twips(body.first_line)}"/>'
    text = f'<w:spacing w:before="0" w:after="{gap}" w:line="{line}" w:lineRule="auto"/>{indent}'
    heading = "<w:keepNext/>" + text
    tight = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    cell = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
    return (
        f"<w:styles {_NAMESPACE}>{_defaults(layout)}"
        + _style("Normal", "Normal", "", is_default=True)
        + _style("BodyText", "Body Text", text + '<w:jc w:val="both"/>')
        + _style("Heading1", "heading 1", heading + _outline(0), "<w:b/>")
        + _style("Heading2", "heading 2", heading + _outline(1), "<w:b/>")
        + _style("Heading3", "heading 3", heading + _outline(2), "<w:b/><w:i/>")
        + _style("Caption", "caption", f"<w:keepNext/>{tight}" + '<w:jc w:val="center"/>')
        + _style("Line", "Line", tight)
        + _style("Cell", "Cell", cell)
        + _style("Header", "header", tight + '<w:jc w:val="center"/>')
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name '
        'w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/>'
        '<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'
    )


def _defaults(layout: Layout) -> str:
    font, size = layout.font, round(layout.body.size * 2)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" '
        f'w:eastAsia="{font}" w:cs="{font}"/><w:color w:val="000000"/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _style(
    identifier: str, name: str, paragraph: str, letters: str = "", *, is_default: bool = False
) -> str:
    default = ' w:default="1"' if is_default else ""
    based = "" if is_default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"{based}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'
