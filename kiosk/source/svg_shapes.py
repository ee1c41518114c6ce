"""A drawing is shapes alone: nothing that runs, loads, writes or hides something else."""

import re
from collections.abc import Iterator

from kiosk.diagnostics import Code, Diagnostic, quote
from kiosk.source.svg_tree import REFERENCE, Drawing, SvgElement

SCRIPT = Code("svg.script")
RASTER = Code("svg.raster")
FOREIGN = Code("svg.foreign")
ELEMENT = Code("svg.element")

NAMESPACE = "http://www.w3.org/2000/svg"
SHAPES = frozenset(
    {
        *("svg", "g", "defs", "title", "desc", "clipPath"),
        *("path", "circle", "ellipse", "rect", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop"),
    }
)
"""What a drawing may hold.

Not ``text``: words come from the language folders.  Not ``use``: copies of copies of copies can
freeze a kiosk.  Not ``style``, ``filter``, ``mask`` or ``pattern``: screen and paper differ there.
"""

_ANIMATION = {"animate", "animateColor", "animateMotion", "animateTransform", "set"}
_SPECIAL = {
    **dict.fromkeys(("script", *_ANIMATION), (SCRIPT, "nothing in a drawing may run or move")),
    "image": (RASTER, "a photograph or bitmap is not a drawing"),
    "foreignObject": (FOREIGN, "nothing foreign may be inside a drawing"),
}
_OUTSIDE_URL = re.compile(r"url\(\s*+['\"]?+\s*+(?!#)", re.IGNORECASE)


def shapes_alone(drawing: Drawing) -> Iterator[Diagnostic]:
    """Find what is in a drawing besides shapes."""
    for number, element in enumerate(drawing.elements):
        yield from _check_element(element, is_root=number == 0)
        yield from _check_attributes(element)


def _check_element(element: SvgElement, *, is_root: bool) -> Iterator[Diagnostic]:
    namespace, _, name = element.name.rpartition(" ")
    if name in _SPECIAL:
        code, message = _SPECIAL[name]
        yield code.at(element.at, f"<{name}>: {message}", "delete it")
    elif namespace != NAMESPACE or name not in SHAPES or is_root != (name == "svg"):
        hint = "use shapes alone, and save as plain SVG"
        yield ELEMENT.at(element.at, f"{quote(name)} is not used in drawings", hint)


def _check_attributes(element: SvgElement) -> Iterator[Diagnostic]:
    for written, value in element.attributes.items():
        name = written.rpartition(" ")[2].lower()
        if name.startswith("on") or "javascript:" in value.lower():
            yield SCRIPT.at(element.at, f"{quote(name)} would run a program", "delete it")
        elif (name in {"href", "src", "base"} and not value.startswith("#")) or (
            _OUTSIDE_URL.search(value)
        ):
            message = f"{quote(name)} points out of the drawing"
            yield REFERENCE.at(element.at, message, "draw it here")
