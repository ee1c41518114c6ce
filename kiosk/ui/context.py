"""What a screen needs to draw itself: the words, the visit, the sizes and the colours."""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QPixmap

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.handout import Clinic
from kiosk.domain.theme import Theme
from kiosk.domain.words import Words
from kiosk.session.session import Session
from kiosk.session.state import SessionState
from kiosk.speech.narrator import Narrator, SilentNarrator
from kiosk.ui import pictures, theme
from kiosk.ui.metrics import Form, Metrics
from kiosk.ui.theme import IconColours


@dataclass(frozen=True, slots=True)
class Context:
    """One moment of a visit as the screens see it.

    ``silent`` tells that the voice was asked for and cannot speak the language.
    """

    session: Session
    state: SessionState
    metrics: Metrics
    clinic: Clinic
    ratio: float = 1.0
    narrator: Narrator = field(default_factory=SilentNarrator)
    silent: bool = False

    @property
    def catalog(self) -> Catalog:
        """All content."""
        return self.session.catalog

    @property
    def pack(self) -> LanguagePack:
        """The content in the patient's language."""
        return self.catalog.packs[self.state.preferences.language]

    @property
    def words(self) -> Words:
        """The interface words in the patient's language."""
        return self.pack.words

    @property
    def theme(self) -> Theme:
        """The colours the patient chose."""
        return self.state.preferences.theme

    @property
    def form(self) -> Form:
        """The layout of this screen."""
        return self.metrics.form

    @property
    def mid_visit(self) -> bool:
        """Whether there is a place to return to, as when the language is changed on the way."""
        return self.state.mid_visit

    def px(self, units: float) -> int:
        """Return design units as pixels."""
        return self.metrics.px(units)

    def colour(self, token: str) -> QColor:
        """Return a colour by name."""
        return theme.colour(self.theme, token, self.clinic.colours)

    def scrim(self, opacity: float) -> QColor:
        """Return the colour that dims what lies under a panel; opacity is 0 to 1."""
        dimmed = QColor(self.colour("scrim"))
        dimmed.setAlphaF(opacity)
        return dimmed

    def icon(self, name: str, pixels: int, colours: IconColours) -> QPixmap:
        """Return an icon in the theme's colours; one that points follows the reading."""
        turned = self.metrics.mirrored and name in pictures.POINTING
        look = (self.theme, self.clinic.colours)
        return pictures.icon(name, pixels, colours, look, self.ratio, turned=turned)
