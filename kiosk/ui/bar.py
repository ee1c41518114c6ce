"""The bar at the bottom of every screen: where to go, and the tools, always in the same places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.session.state import ChooseLanguage
from kiosk.session.tools import Tool, bar_tools
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import mirror_children
from kiosk.ui.shapes import NEXT, Corners
from kiosk.ui.text import lay_out, lay_out_within, words, words_fit
from kiosk.ui.theme import ON_AMBER, ON_HELP, ON_PLINTH, ON_TOOL_LIT
from kiosk.ui.tools import tool_face
from kiosk.ui.widgets.label_button import (
    Arrange,
    Label,
    LabelButton,
    Line,
    label_text_width,
    label_width,
)
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_GO_BACK = Look("plinth2", "plinthLine", 3, Corners.all(20), "onPlinth")
_PRIMARY = Look("amber", "amber", 0, NEXT, "onAmber")
_TOOL = Look("tool", "toolLine", 3, Corners.all(16), "onPlinth")
_TOOL_LIT = Look("plinthCard", "plinthCard", 0, Corners.all(16), "onPlinthCard")
_HELP = Look("helpPill", "helpPill", 0, Corners.all(72), "onHelpPill")
_HELP_LIT = Look("helpPill", "amber", 5, Corners.all(72), "onHelpPill")
_NOTE_WITH_ICON = 150
PADDING = 24
"""Room between the bar's edge and its buttons, in design units."""


@dataclass(frozen=True, slots=True)
class Primary:
    """The one main action of a screen."""

    text: str
    icon: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence in the place of a button that has nothing to do here."""

    text: str
    icon: str


@dataclass(frozen=True, slots=True)
class BarModel:
    """What the bar of one screen offers; ``home`` is a note where Home leads nowhere."""

    primary: Primary | None = None
    home: Note | None = None
    note: Note | None = None


class Bar(QWidget):
    """The plinth with Back, Home, the main action and the tools."""

    def __init__(self, parent: QWidget, context: Context, model: BarModel, rect: QRect) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._built: list[LabelButton] = []
        self.setGeometry(rect)
        self._top = self._build_silence()
        match context.form:
            case Form.LANDSCAPE if context.metrics.large_text:
                self._build_two_rows()
            case Form.PORTRAIT:
                self._build_two_rows()
            case Form.LANDSCAPE | Form.COMPACT:
                self._build_one_row()
        mirror_children(self, context)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plinth and, on black, its white edge."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._context.colour("plinth"))
        edge = self._context.colour("plinthEdge")
        painter.fillRect(0, 0, self.width(), self._context.px(4), edge)
        painter.end()

    @property
    def help_top(self) -> int:
        """How far below the top of the window Help now begins, in pixels."""
        return self.mapTo(self.window(), self._help.pos()).y()

    @property
    def _help(self) -> LabelButton:
        return next(tool for tool in self._built if tool.objectName() == "tool-help")

    def copy_help(self, over: QWidget) -> None:
        """Put a second Help now over another widget, exactly over this bar's own."""
        own = self._help
        copy = LabelButton(over, self._context, own.label, own.look, own.accessibleName())
        copy.setGeometry(QRect(self.mapTo(self.window(), own.pos()), own.size()))
        copy.setObjectName("tool-help")
        copy.clicked.connect(self._help_while_warned)
        copy.show()

    def _help_while_warned(self) -> None:
        self._context.session.touch()
        self._context.session.open_help()

    # Rows

    def _build_silence(self) -> int:
        """Say, above the rest, that nothing can be said, and return the height it takes."""
        high = _silence_height(self._context)
        if high:
            side = self._context.px(PADDING)
            rect = QRect(side, 0, self.width() - 2 * side, high)
            self._build_note(Note(self._context.words("reader.silent"), "read-aloud"), rect)
        return high

    def _build_two_rows(self) -> None:
        px, context = self._context.px, self._context
        pad, gap = px(PADDING), px(16)
        wide = context.form is Form.LANDSCAPE
        high = context.metrics.control(76 if wide else 120)
        row = QRect(pad, self._top + pad, self.width() - 2 * pad, high)
        left = self._build_ways(
            row,
            context.metrics.control(190) if wide else max(px(232), context.metrics.control(168)),
            gap,
        )
        rest = QRect(left, row.top(), row.right() + 1 - left, row.height())
        self._build_main(rest)
        top = row.bottom() + 1 + gap
        tools = QRect(pad, top, row.width(), self.height() - pad - top)
        rows = 2 if context.metrics.large_text and not wide else 1
        self._built = self._tools()
        self._place_tools(tools, rows)

    def _build_one_row(self) -> None:
        context, px = self._context, self._context.px
        compact = context.form is Form.COMPACT
        pad, gap = px(10 if compact else 16), px(8)
        row = QRect(
            pad, self._top + pad, self.width() - 2 * pad, self.height() - self._top - 2 * pad
        )
        left = self._build_ways(row, context.metrics.control(106 if compact else 190), gap)
        room = row.right() + 1 - left
        tools = QRect(left, row.top(), room - context.metrics.control(360) - gap, row.height())
        self._built = self._tools()
        if compact:
            usual = context.metrics.control(124)
            needs = [label_width(context, x.label, row.height(), usual) for x in self._built]
            tools.setWidth(sum(needs) + (len(needs) - 1) * gap)
        self._place_tools(tools, 1)
        left = tools.right() + 1 + gap
        self._build_main(QRect(left, row.top(), row.right() + 1 - left, row.height()))

    def _build_ways(self, row: QRect, width: int, gap: int) -> int:
        interface, session = self._context.words, self._context.session
        icon_above = self._context.form is Form.COMPACT
        back = self._way(interface("bar.back"), "back", icon_above)
        own = label_width(self._context, back.label, row.height(), width)
        back.setGeometry(row.left(), row.top(), own, row.height())
        back.setObjectName("back")
        back.clicked.connect(session.back)
        left = row.left() + own + gap
        if self._model.home is not None and not self._context.state.preferences.simple:
            width = self._note_width(self._model.home, QSize(width, row.height()))
            self._build_note(self._model.home, QRect(left, row.top(), width, row.height()))
        elif self._leads_home():
            home = self._way(interface("bar.home"), "home", icon_above)
            width = label_width(self._context, home.label, row.height(), width)
            home.setGeometry(left, row.top(), width, row.height())
            home.setObjectName("home")
            home.clicked.connect(session.home)
        else:
            return left
        return left + width + gap

    def _leads_home(self) -> bool:
        """Tell whether there is a home to go to, and room for the way beside a note.

        One thing at a time, the way home is among the options.
        """
        if self._context.state.preferences.simple:
            return False
        at_start = isinstance(self._context.state.place, ChooseLanguage)
        if at_start and not self._context.mid_visit:
            return False
        return self._model.note is None or self._context.form is not Form.COMPACT

    def _way(self, text: str, icon: str, icon_above: bool) -> LabelButton:
        if icon_above:
            label = Label((Line(text, "label_bold"),), icon, 40, ON_PLINTH, Arrange.ABOVE, 8)
        else:
            label = Label((Line(text, "button"),), icon, 48, ON_PLINTH, padding=16, gap=18)
        return LabelButton(self, self._context, label, _GO_BACK)

    def _build_main(self, rect: QRect) -> None:
        if self._model.note is not None and self._model.primary is None:
            self._build_note(self._model.note, rect)
        if self._model.primary is None:
            return
        primary = self._model.primary
        label = _fitting_label(self._context, primary, rect)
        button = LabelButton(self, self._context, label, _PRIMARY)
        button.setGeometry(rect)
        button.setObjectName("primary")
        button.clicked.connect(primary.act)

    def _note_width(self, note: Note, usual: QSize) -> int:
        """Return the width of a note, as much more than the usual one as its height asks for."""
        metrics, side, text = self._context.metrics, self._context.px(8), words(note.text)
        for width in range(usual.width(), usual.width() * 3 // 2, self._context.px(4)):
            high = lay_out(text, "label", metrics, width - side).height
            if high <= usual.height() and words_fit(text, "label", metrics, width - side):
                return width
        return usual.width()

    def _build_note(self, note: Note, rect: QRect) -> None:
        context = self._context
        left = rect.left() + context.px(8)
        if rect.width() > context.metrics.control(_NOTE_WITH_ICON):
            size = min(context.metrics.control(48), rect.height())
            icon = Spot(self, context, note.icon, ON_PLINTH, "", share=1.0)
            icon.setGeometry(left, rect.center().y() - size // 2, size, size)
            left += size + context.px(16)
        room = rect.right() - left
        text, metrics = words(note.text), context.metrics
        laid = lay_out_within(text, "label", metrics, QSize(room, rect.height()))
        high, own = laid.height, replace(context, metrics=laid.metrics)
        block = TextBlock(self, own, note.text, "label", "onPlinth")
        block.setGeometry(left, rect.center().y() - high // 2, room, high)

    # Tools

    def _place_tools(self, rect: QRect, rows: int) -> None:
        gap = self._context.px(8)
        per_row = -(-len(self._built) // rows)
        high = (rect.height() - (rows - 1) * gap) // rows
        for row in range(rows):
            tools = self._built[row * per_row :][:per_row]
            left, top = float(rect.left()), rect.top() + row * (high + gap)
            room = rect.width() - (len(tools) - 1) * gap
            for tool, wide in zip(tools, self._shares(tools, room, high), strict=True):
                tool.setGeometry(round(left), top, round(wide), high)
                left += wide + gap

    def _shares(self, tools: Sequence[LabelButton], room: int, high: int) -> list[float]:
        """Return the widths of the tools in a row: all equal, but for those that need more."""
        equal = room / len(tools)
        usual, least = round(equal), round(equal * 0.7)
        needs = [label_width(self._context, x.label, high, usual, least) for x in tools]
        if sum(needs) > room:
            return [equal] * len(tools)
        for count, need in enumerate(sorted(needs, reverse=True)):
            if need <= equal:
                break
            room -= need
            equal = room / max(1, len(tools) - count - 1)
        return [max(need, equal) for need in needs]

    def _tools(self) -> list[LabelButton]:
        return [self._tool(tool) for tool in _tools_of(self._context)]

    def _tool(self, tool: Tool) -> LabelButton:
        context, face = self._context, tool_face(self._context, tool)
        is_help = tool is Tool.HELP
        beside = context.metrics.large_text and context.form is not Form.COMPACT
        arrange = Arrange.BESIDE if beside else Arrange.ABOVE
        look = (_HELP_LIT if face.lit else _HELP) if is_help else (_TOOL_LIT if face.lit else _TOOL)
        colours = ON_HELP if is_help else (ON_TOOL_LIT if face.lit else ON_PLINTH)
        role = "label_bold" if face.lit or is_help else "label"
        lines = tuple(Line(text, role) for text in self._tool_words(tool))
        size = 44 if not context.metrics.large_text else 32
        size = 32 if context.form is Form.COMPACT else size
        padding = 4 if context.form is Form.COMPACT else 16 if beside else 6
        label = Label(lines, face.icon, size, colours, arrange, padding, 10 if beside else 14)
        button = LabelButton(self, context, label, look, name=" ".join(x.text for x in lines))
        button.setObjectName(tool)
        button.clicked.connect(face.act)
        return button

    def _tool_words(self, tool: Tool) -> list[str]:
        """Return the tool's label; before a language is chosen, in two languages."""
        context = self._context
        key = tool.key(context.state)
        at_start = isinstance(context.state.place, ChooseLanguage) and not context.mid_visit
        if not at_start or context.form is Form.COMPACT:
            return [context.words(f"bar.{key}")]
        two = context.catalog.languages[:2]
        return [context.catalog.packs[x.tag].words(f"bar.short.{key}") for x in two]


def bar_height(context: Context) -> int:
    """Return the height of the bar in pixels."""
    return _silence_height(context) + _rows_height(context)


def _rows_height(context: Context) -> int:
    control, px = context.metrics.control, context.px
    match context.form:
        case Form.PORTRAIT:
            tools = control(110) * 2 + px(8) if context.metrics.large_text else control(144)
            return px(2 * PADDING + 16) + control(120) + tools
        case Form.LANDSCAPE if context.metrics.large_text:
            return px(2 * PADDING + 16) + control(76) + control(76)
        case Form.LANDSCAPE:
            return control(160)
        case Form.COMPACT:
            return control(128)


def _silence_height(context: Context) -> int:
    """Return the height of the sentence that stands there where the voice is missing."""
    if not context.silent:
        return 0
    icon = context.metrics.control(48) + context.px(24)
    room = context.metrics.width - 2 * context.px(PADDING) - icon
    words_high = text_height(context, context.words("reader.silent"), "label", room)
    return max(words_high, context.metrics.control(48)) + context.px(16)


def _tools_of(context: Context) -> tuple[Tool, ...]:
    languages, small = len(context.catalog.languages), context.form is Form.COMPACT
    return bar_tools(context.state, languages, small=small, speaks=not context.silent)


def _fitting_label(context: Context, primary: Primary, rect: QRect) -> Label:
    """Return the label in the largest type that fits, the icon given up before the words."""
    label = Label((), primary.icon, 56, ON_AMBER, Arrange.AFTER, 20, 24)
    for icon in (primary.icon, ""):
        for role in ("next", "main", "button", "label_bold"):
            label = replace(label, icon=icon, lines=(Line(primary.text, role),))
            room = label_text_width(context, label, rect.width())
            laid = lay_out(words(primary.text), role, context.metrics, room)
            whole = role != "next" or laid.lines == 1
            wide = words_fit(words(primary.text), role, context.metrics, room)
            if whole and wide and laid.height <= rect.height() - context.px(12):
                return label
    return label
