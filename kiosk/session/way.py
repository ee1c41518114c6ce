"""Which place leads to which: the way from the still picture to the tiles, and what Next opens."""

from dataclasses import replace

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.ids import GroupId
from kiosk.domain.quiz import QuizQuestion
from kiosk.domain.topic import Topic
from kiosk.session.state import AtQuiz, AtStep, Attract, ChooseLanguage, Home, Place, TopicList


def way_home(catalog: Catalog) -> tuple[Place, ...]:
    """Return the places from the still picture to the tiles."""
    several = len(catalog.languages) > 1
    return (Attract(), ChooseLanguage(), Home()) if several else (Attract(), Home())


def behind_tile(catalog: Catalog, pack: LanguagePack, group: GroupId) -> Place | None:
    """Return what a tile opens: its only topic or the list of its topics; None without a tile."""
    for tile in catalog.groups:
        if tile.id == group:
            first, *others = tile.topics
            if others:
                return TopicList(group)
            return AtStep(first, pack.topics[first].steps[0].id)
    return None


def following(
    catalog: Catalog, pack: LanguagePack, place: AtStep | AtQuiz
) -> AtStep | AtQuiz | None:
    """Return what Next opens: the steps of a topic, then its teach-back questions.

    The tour has its own stops and no questions.  None means that the sheet comes next.
    """
    if isinstance(place, AtStep) and place.tour is not None:
        stop = place.tour + 1
        if stop == len(catalog.tour):
            return None
        at = catalog.tour[stop]
        return AtStep(at.topic, at.step, tour=stop)
    topic = pack.topics[place.topic]
    way: list[AtStep | AtQuiz] = [AtStep(topic.id, step.id) for step in topic.steps]
    way += [AtQuiz(topic.id, question.id) for question in topic.quiz]
    index = way.index(replace(place, anchor=0)) + 1
    return way[index] if index < len(way) else None


def progress(catalog: Catalog, topic: Topic, place: AtStep | AtQuiz) -> tuple[int, int]:
    """Return how far along the tour or the topic a place is: which step of how many.

    Teach-back questions count as steps.
    """
    if isinstance(place, AtStep) and place.tour is not None:
        return place.tour + 1, len(catalog.tour)
    way = [*(step.id for step in topic.steps), *(question.id for question in topic.quiz)]
    at = len(topic.steps) if isinstance(place, AtQuiz) else 0
    step = way.index(place.question if isinstance(place, AtQuiz) else place.step, at) + 1
    return step, len(way)


def quiz_question(topic: Topic, place: AtQuiz) -> QuizQuestion:
    """Return the teach-back question of a place.

    Raises:
        KeyError: the topic has no such question.
    """
    for question in topic.quiz:
        if question.id == place.question:
            return question
    raise KeyError(place.question)
