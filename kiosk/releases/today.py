"""What a kiosk shows on a day: by then, reviews of topics may be overdue."""

from datetime import UTC, date, datetime

import msgspec

from kiosk.domain.overdue import with_overdue_marked, without_overdue
from kiosk.domain.review_news import review_news
from kiosk.releases.setup import Setup
from kiosk.settings import Overdue


def local_day() -> date:
    """Return the day by the clock of this machine."""
    return datetime.now(UTC).astimezone().date()


def on_day(setup: Setup, today: date) -> Setup:
    """Return the setup with what the clinic wants of overdue topics, and with news of reviews."""
    catalog = setup.catalog
    match setup.settings.overdue:
        case Overdue.HIDE:
            shown = without_overdue(catalog, today)
        case Overdue.MARK:
            shown = with_overdue_marked(catalog, today)
        case Overdue.KEEP:
            shown = catalog
    return msgspec.structs.replace(setup, catalog=shown, reviews=review_news(catalog, today))
