"""A TrueType font whose text can be read back from the file."""

import re
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

_UNUSED: Final = re.compile(r"<[0-9A-F]{2}> <0000>\n")
_COUNT: Final = re.compile(r"\d+ (?=beginbfchar)")
_MAP: Final = "toUnicodeCMap:"
"""What ReportLab starts the name of the map of a font with."""


class ReadableFont(TTFont):
    """Maps the codes that are used to Unicode, and no others.

    ReportLab gives unused codes the character U+0000, which ISO 14289-1, 7.21.7, rules out.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Add the objects of the font to the document."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - before:
            stream = doc.idToObject[name]
            if name.startswith(_MAP) and isinstance(stream, PDFStream):
                _forget_unused(stream)


def _forget_unused(stream: PDFStream) -> None:
    used, dropped = _UNUSED.subn("", stream.content)
    stream.content = _COUNT.sub(lambda count: f"{int(count[0]) - dropped} ", used)
