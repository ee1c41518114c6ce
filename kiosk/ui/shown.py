"""What of a visit stands on the screen, so that news of anything else disturbs nobody."""

from kiosk.session.state import MySheet, Panel, Printing, PrintResult, SessionState


def same_screen(one: SessionState, other: SessionState) -> bool:
    """Tell whether two moments of a visit look the same, but for panel, warning and tools."""
    return (
        one.place == other.place
        and one.preferences == other.preferences
        and one.sheet == other.sheet
        and _shown_of_printing(one.printing, other) == _shown_of_printing(other.printing, other)
        and one.seen == other.seen
        and one.check_up == other.check_up
        and one.quiz == other.quiz
        and one.aids.low == other.aids.low
    )


def same_panel(one: SessionState, other: SessionState) -> bool:
    """Tell whether the panel over the screen, and what it shows of the aids, are the same."""
    return (
        one.overlay == other.overlay
        and one.overlay_anchor == other.overlay_anchor
        and (one.overlay is None or one.aids == other.aids)
    )


def _shown_of_printing(printing: Printing | None, state: SessionState) -> object:
    """Return what a state shows of a sheet: its news must not disturb who reads something else."""
    asked = state.overlay is Panel.FINISH or state.seconds_left is not None
    if asked or isinstance(state.place, PrintResult):
        return printing
    if isinstance(state.place, MySheet):
        return printing is not None and printing.is_on_its_way
    return None
