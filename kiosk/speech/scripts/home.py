"""The tiles with the patient's own tools, and the topics behind a tile."""

from kiosk.domain.catalog import Group
from kiosk.session.state import TopicList
from kiosk.speech.script import Kind, Role
from kiosk.speech.scripts.page import Page, Scene


def home_page(scene: Scene) -> Page:
    """Return what the tiles say."""
    words, catalog = scene.words, scene.catalog
    primary = words("home.tour" if catalog.tour else "home.begin")
    page = Page(primary=primary, home=words("bar.at_home"), choices=True)
    page.say(Kind.TITLE, words("home.title"))
    page.say(Kind.POSITION, words("home.name"))
    page.say(Kind.TEXT, words("home.lead_tour" if catalog.tour else "home.lead"))
    if scene.state.preferences.simple:
        _say_card(scene, page)
    for number, group in enumerate(catalog.groups, 1):
        seen = all(topic in scene.state.seen for topic in group.topics)
        text = f"{number}. {scene.pack.group_titles[group.id]}"
        page.button(f"group-{group.id}", text, words("home.seen") if seen else "", Role.LINK)
    if scene.wide and not scene.large_text and not scene.state.preferences.simple:
        page.say(Kind.TEXT, words("home.tools"), words("language.private"))
    _add_tools(scene, page)
    return page


def _say_card(scene: Scene, page: Page) -> None:
    """Say what waits behind the main action; less where there is room for less."""
    words, catalog = scene.words, scene.catalog
    if scene.small and scene.large_text:
        return
    if scene.small or scene.large_text:
        page.say(Kind.TEXT, words("home.one"), words("home.stop"))
        return
    first = scene.pack.topics[catalog.groups[0].topics[0]].title
    page.say(Kind.TEXT, words("tour.title") if catalog.tour else first)
    page.say(Kind.TEXT, words("home.one"), words("home.stop"), words("home.sheet_at_end"))


def _add_tools(scene: Scene, page: Page) -> None:
    words = scene.words
    if scene.session.check_up is not None:
        page.button("home-checklist", words("home.check_up"))
    if any(topic.questions for topic in scene.pack.topics.values()):
        page.button("home-questions", words("home.questions"))
    page.button("home-sheet", words("home.sheet"))


def topics_page(scene: Scene, place: TopicList) -> Page:
    """Return what the topics behind a tile say."""
    words, page = scene.words, Page(choices=True)
    number, group = _tile(scene, place)
    page.say(Kind.TITLE, scene.pack.group_titles[group.id])
    page.number(Kind.POSITION, number, words("home.name"))
    page.say(Kind.TEXT, words("topics.lead"))
    for topic in group.topics:
        seen = words("home.seen") if topic in scene.state.seen else ""
        page.button(f"open-{topic}", scene.pack.topics[topic].title, seen, Role.LINK)
    return page


def _tile(scene: Scene, place: TopicList) -> tuple[int, Group]:
    groups = enumerate(scene.catalog.groups, 1)
    return next((number, group) for number, group in groups if group.id == place.group)
