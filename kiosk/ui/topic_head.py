"""What stands for a topic on several screens: its heading, its icon, and the way on."""

from kiosk.domain.catalog import Group
from kiosk.domain.topic import Topic
from kiosk.session.state import AtQuiz, AtStep
from kiosk.ui.bar import Primary
from kiosk.ui.context import Context
from kiosk.ui.widgets.stage import Heading


def topic_heading(context: Context, topic: Topic, place: AtStep | AtQuiz) -> Heading:
    """Return how far along the tour or the topic is; teach-back questions count as steps."""
    if isinstance(place, AtStep) and place.tour is not None:
        total = len(context.catalog.tour)
        return Heading(context.words("tour.title"), icon="tour", step=place.tour + 1, total=total)
    groups = context.catalog.groups
    number = next(i for i, group in enumerate(groups, 1) if topic.id in group.topics)
    way = [*(step.id for step in topic.steps), *(question.id for question in topic.quiz)]
    at = len(topic.steps) if isinstance(place, AtQuiz) else 0
    step = way.index(place.question if isinstance(place, AtQuiz) else place.step, at) + 1
    return Heading(topic.title, number, step=step, total=len(way))


def onward(context: Context, place: AtStep | AtQuiz) -> Primary:
    """Return what leads on: to the next step or question, in the end to the sheet."""
    words, session = context.words, context.session
    if session.has_next(place):
        return Primary(words("bar.next"), "next", session.next)
    return Primary(words("bar.make_sheet"), "sheet", session.next)


def topic_icon(topic: Topic, group: Group) -> str:
    """Return the icon of the tile for its first topic, for others the first of their own."""
    if topic.id == group.topics[0]:
        return group.icon
    return next((step.icon for step in topic.steps if step.icon), group.icon)
