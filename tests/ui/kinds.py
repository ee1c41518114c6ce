"""One screen of each kind: every place, panel and warning once, for what does not hang on words."""

from collections.abc import Iterator
from enum import Enum

from kiosk.domain.ids import LanguageTag
from kiosk.domain.theme import Theme
from kiosk.walk.walk import walk

from .visits import Kiosk, settle


def kinds(kiosk: Kiosk, theme: Theme = Theme.PAPER) -> Iterator[str]:
    """Show one screen of each kind in a theme, and yield its name."""
    known: set[object] = set()
    small = kiosk.window.context().metrics.is_tight
    english = LanguageTag("en")
    for name in walk(kiosk.session, english, kiosk.clock, kiosk.printer, with_options=small):
        state = kiosk.session.state
        # Panels by their name; those that explain something, by what kind of thing it is.
        panel = state.overlay if isinstance(state.overlay, Enum) else type(state.overlay)
        kind = (type(state.place), panel, state.seconds_left is None)
        if kind not in known:
            known.add(kind)
            kiosk.prefer(theme, 100)
            settle()
            yield name
