"""What stands for a topic on several screens: its heading, its icon, and the way on."""

from kiosk.domain.catalog import Group
from kiosk.domain.ids import TopicId
from kiosk.domain.topic import Topic
from kiosk.session.state import AtQuiz, AtStep
from kiosk.session.way import progress
from kiosk.ui.bar import Primary
from kiosk.ui.context import Context
from kiosk.ui.widgets.stage import Heading


def topic_heading(context: Context, topic: Topic, place: AtStep | AtQuiz) -> Heading:
    """Return what heads the steps of the tour or of the topic, and how far along they are."""
    step, total = progress(context.catalog, topic, place)
    if isinstance(place, AtStep) and place.tour is not None:
        return Heading(context.words("tour.title"), icon="tour", step=step, total=total)
    number = context.catalog.groups.index(context.catalog.group_of(topic.id)) + 1
    return Heading(topic.title, number, step=step, total=total)


def onward(context: Context, place: AtStep | AtQuiz) -> Primary:
    """Return what leads on: to the next step or question, in the end to the sheet."""
    words, session = context.words, context.session
    if session.has_next(place):
        return Primary(words("bar.next"), "next", session.next)
    return Primary(words("bar.make_sheet"), "sheet", session.next)


def topic_icons(context: Context, group: Group) -> dict[TopicId, str]:
    """Return an icon for each topic of a tile: that of the tile first, then icons of their own.

    Two topics have the same only where the steps of the second have no other.
    """
    icons: dict[TopicId, str] = {}
    for topic in group.topics:
        steps = context.pack.topics[topic].steps
        own = [step.icon for step in steps if step.icon]
        new = (icon for icon in own if icon not in icons.values())
        icons[topic] = next(new, group.icon) if icons else group.icon
    return icons
