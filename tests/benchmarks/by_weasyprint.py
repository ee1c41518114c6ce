"""A sheet by WeasyPrint, from HTML."""

from html import escape
from itertools import groupby
from urllib.parse import quote

import fontpkg_atkinson_hyperlegible as atkinson
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from .rival_words import Block, SheetWords

_FONTS = (atkinson.ROOT / "files").as_uri()
_STYLE = f"""
@font-face {{ font-family: sheet; src: url({_FONTS}/AtkinsonHyperlegible-Regular.ttf) }}
@font-face {{
    font-family: sheet; font-weight: bold; src: url({_FONTS}/AtkinsonHyperlegible-Bold.ttf)
}}
@page {{
    size: letter; margin: 54pt;
    @bottom-right {{ content: counter(page); font: 10pt sheet }}
}}
body {{ font: 14pt/1.25 sheet }}
img {{ width: 400pt }}
"""


class Maker:
    """Makes sheets, with the style and the fonts read once."""

    def __init__(self) -> None:
        self._fonts = FontConfiguration()
        self._style = CSS(string=_STYLE, font_config=self._fonts)

    def make(self, sheet: SheetWords) -> bytes:
        """Return a sheet as PDF/UA-1."""
        pdf: bytes = HTML(string=_page(sheet)).write_pdf(
            stylesheets=[self._style], font_config=self._fonts, pdf_variant="pdf/ua-1"
        )
        return pdf


def _page(sheet: SheetWords) -> str:
    blocks = ""
    for listed, run in groupby(sheet.blocks, key=lambda block: block.listed):
        words = "".join(map(_block, run))
        blocks += f"<ul>{words}</ul>" if listed else words
    if sheet.picture:
        source = f"data:image/svg+xml,{quote(sheet.picture)}"
        blocks += f'<p><img alt="{escape(sheet.alt)}" src="{source}"></p>'
    head = f"<title>{escape(sheet.title)}</title>"
    return f'<html lang="{sheet.language}">{head}<body>{blocks}</body></html>'


def _block(block: Block) -> str:
    kind = "li" if block.listed else f"h{block.level}" if block.level else "p"
    return f"<{kind}>{escape(block.text)}</{kind}>"
