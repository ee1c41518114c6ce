"""A drawing as a flat list of elements with their places, read without resolving anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from kiosk.diagnostics import Code, Location, Report
from kiosk.source.files import PackFile
from kiosk.source.text import decode

MAX_SVG_BYTES = 256 * 1024
"""The largest drawing; the base pack's are about 20 kB, and a kiosk draws them without a delay."""
MAX_DEPTH = 32
"""How deep elements nest, so that no drawing program runs out of stack."""

SYNTAX = Code("svg.syntax")
DOCTYPE = Code("svg.doctype")
DEPTH = Code("svg.depth")
REFERENCE = Code("svg.reference")


@dataclass(frozen=True, slots=True)
class SvgElement:
    """A start tag; names in a namespace are written ``namespace name``."""

    name: str
    attributes: Mapping[str, str]
    at: Location


@dataclass(frozen=True, slots=True)
class Drawing:
    """The text of an SVG file and its elements in file order."""

    text: str
    elements: tuple[SvgElement, ...]
    at: Location


class _RefusedError(Exception):
    """Stops the parser once a drawing holds something that is never read."""


def read_svg(file: PackFile, report: Report) -> Drawing | None:
    """Return the drawing, or nothing when it is not XML without a document type."""
    text = decode(file, MAX_SVG_BYTES, report)
    if text is None:
        return None
    reader = _Reader(text, file.shown, report)
    try:
        reader.parse()
    except expat.ExpatError as error:
        place = Location(file.shown, error.lineno, error.offset + 1)
        report.add(SYNTAX.at(place, expat.ErrorString(error.code)))
        return None
    except _RefusedError:
        return None
    return Drawing(text, tuple(reader.elements), Location(file.shown))


class _Reader:
    """Listens to the parser; declares nothing, so no entity can be expanded or fetched."""

    def __init__(self, text: str, path: str, report: Report) -> None:
        self.elements: list[SvgElement] = []
        self._data = text.encode()
        self._path = path
        self._report = report
        self._depth = 0
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction

    def parse(self) -> None:
        """Read the whole text.

        Raises:
            ExpatError: it is not XML.
            _RefusedError: it holds something that is never read, which has been reported.
        """
        self._parser.Parse(self._data, True)

    def _at(self) -> Location:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber
        return Location(self._path, line, column + 1)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._report.add(DEPTH.at(self._at(), f"more than {MAX_DEPTH} levels of elements"))
            raise _RefusedError
        self.elements.append(SvgElement(name, attributes, self._at()))

    def _end(self, _name: str) -> None:
        self._depth -= 1

    def _doctype(self, *_parts: object) -> None:
        # The parser tells of it only once it has read a part of it.
        start = self._data.rfind(b"<!DOCTYPE", 0, self._parser.CurrentByteIndex)
        before = self._data[:start].decode().split("\n")
        place = Location(self._path, len(before), len(before[-1]) + 1)
        message = "a document type is not allowed"
        self._report.add(DOCTYPE.at(place, message, "delete <!DOCTYPE …>"))
        raise _RefusedError

    def _instruction(self, target: str, _data: str) -> None:
        message = f"the instruction <?{target} …> is not allowed"
        self._report.add(REFERENCE.at(self._at(), message, "delete it"))
