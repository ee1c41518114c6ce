"""A sheet by Typst, from a template that gets the words as data."""

import fontpkg_atkinson_hyperlegible as atkinson
import msgspec
import typst

from .rival_words import SheetWords

_TEMPLATE = b"""
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.title)
#set text(font: "Atkinson Hyperlegible", size: 14pt, lang: sheet.language)
#set page("us-letter", margin: 54pt, numbering: "1")
#let listed = ()
#for block in sheet.blocks + ((text: "", level: 0, listed: false),) {
  if block.listed { listed.push(block.text) } else {
    if listed.len() > 0 { list(..listed); listed = () }
    if block.level > 0 { heading(level: block.level, block.text) } else [#block.text #parbreak()]
  }
}
#if sheet.picture != "" { image(bytes(sheet.picture), alt: sheet.alt, width: 400pt) }
"""


class Maker:
    """Makes sheets, with the fonts read once."""

    def __init__(self) -> None:
        fonts = [atkinson.ROOT / "files"]
        self._compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)

    def make(self, sheet: SheetWords) -> bytes:
        """Return a sheet as PDF/UA-1."""
        data = {"sheet": msgspec.json.encode(sheet).decode()}
        pdf: bytes = self._compiler.compile(_TEMPLATE, sys_inputs=data, pdf_standards="ua-1")
        return pdf
