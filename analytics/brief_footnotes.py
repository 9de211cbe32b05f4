"""Real Word footnotes, which python-docx does not write: a part of their own, and references."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_SIZE = 16  # half points
_STYLE = "footnote text"
# Word wants these two kinds of rule before the first note.
_RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
    'w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>"
)


class Footnotes:
    """The footnotes of one document, numbered in the order in which they are added."""

    def __init__(self, font: str) -> None:
        self.font = font
        self.notes: list[str] = []

    def add(self, paragraph: Any, text: str) -> None:
        """Put a reference at the end of a paragraph and keep its text."""
        self.notes.append(text.rstrip(".") + ".")
        reference = (
            f"<w:r {nsdecls('w')}><w:rPr>{self._face(20)}<w:vertAlign w:val='superscript'/></w:rPr>"
            f"<w:footnoteReference w:id='{len(self.notes)}'/></w:r>"
        )
        paragraph._p.append(parse_xml(reference))

    def attach(self, document: Any) -> None:
        """Write the notes into the document."""
        style = document.styles.add_style(_STYLE, WD_STYLE_TYPE.PARAGRAPH)
        style.font.name, style.font.size = self.font, Pt(_SIZE / 2)
        layout = style.paragraph_format
        layout.space_before, layout.space_after, layout.line_spacing = Pt(0), Pt(0), 1.0
        body = "".join(self._note(number, text) for number, text in enumerate(self.notes, 1))
        content = f"<w:footnotes {nsdecls('w')}>{_RULES}{body}</w:footnotes>"
        part = Part(
            PackURI("/word/footnotes.xml"),
            _TYPE,
            ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + content).encode(),
            document.part.package,
        )
        document.part.relate_to(part, _RELATION)
        settings = document.settings.element
        rules = parse_xml(
            f"<w:footnotePr {nsdecls('w')}><w:footnote w:id='-1'/><w:footnote w:id='0'/>"
            "</w:footnotePr>"
        )
        # The schema fixes the order of settings: right before the compatibility block.
        after = settings.find(qn("w:compat"))
        settings.append(rules) if after is None else after.addprevious(rules)

    def _face(self, size: int) -> str:
        return (
            f'<w:rFonts w:ascii="{self.font}" w:hAnsi="{self.font}" w:cs="{self.font}"/>'
            f'<w:sz w:val="{size}"/>'
        )

    def _note(self, number: int, text: str) -> str:
        mark = f"<w:rPr>{self._face(_SIZE)}<w:vertAlign w:val='superscript'/></w:rPr>"
        return (
            f"<w:footnote w:id='{number}'><w:p><w:pPr><w:pStyle w:val='footnotetext'/>"
            "<w:spacing w:before='0' w:after='0' "
            "w:line='240' w:lineRule='auto'/><w:jc w:val='both'/></w:pPr>"
            f"<w:r>{mark}<w:footnoteRef/></w:r>"
            f"<w:r><w:rPr>{self._face(_SIZE)}</w:rPr>"
            f'<w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        )
