"""Questions to ask, the take-home sheet, and what became of the wish to print it."""

from kiosk.domain.handout import PrintSize
from kiosk.domain.ids import TopicId
from kiosk.session.print_news import print_news
from kiosk.session.questions import QuestionSection, SectionKind, question_sections
from kiosk.session.sheet import answered_yes, holds_choices, second_language
from kiosk.session.sheet_words import contents_in_words, kind_in_words, languages_in_words
from kiosk.speech.script import Kind, Role
from kiosk.speech.scripts.page import Page, Scene, lines_of


def questions_page(scene: Scene) -> Page:
    """Return the questions to pick from, section by section."""
    words, state = scene.words, scene.state
    picked = state.sheet.questions
    page = Page(choices=True)
    page.say(Kind.TITLE, words("questions.title"))
    page.say(Kind.POSITION, words("questions.name"), words.counted("questions.picked", len(picked)))
    page.say(Kind.TEXT, words("questions.lead"), words("questions.own"))
    for section in question_sections(scene.catalog, state.opened):
        page.group = _section_title(scene, section)
        for ref in section.questions:
            questions = scene.pack.topics[ref.topic].questions
            text = next(each.text for each in questions if each.id == ref.question)
            name = f"question-{ref.topic}-{ref.question}"
            page.button(name, text, ticked(scene, ref in picked), Role.CHECK)
    if picked:
        page.primary = words("questions.add")
    else:
        page.notes = lines_of(Kind.TEXT, words("questions.none"))
    return page


def _section_title(scene: Scene, section: QuestionSection) -> str:
    if section.group is not None:
        return scene.pack.group_titles[section.group]
    first = section.kind is SectionKind.FIRST
    return scene.words("questions.first" if first else "questions.read")


def ticked(scene: Scene, is_ticked: bool) -> str:
    """Return how a box to tick stands."""
    return scene.words("voice.ticked" if is_ticked else "voice.not_ticked")


def chosen(scene: Scene, is_chosen: bool) -> str:
    """Return how one of a few choices stands."""
    return scene.words("voice.chosen") if is_chosen else ""


def sheet_page(scene: Scene) -> Page:
    """Return what can be printed, and how."""
    words, session, state = scene.words, scene.session, scene.state
    page = Page(choices=True)
    page.say(Kind.TITLE, words("my_sheet.title"))
    page.say(Kind.POSITION, words("my_sheet.name"))
    page.say(Kind.TEXT, words("my_sheet.lead"))
    topics = [topic for group in scene.catalog.groups for topic in group.topics]
    opened = [topic for topic in topics if topic in state.opened]
    page.group = _heading(scene, 1, "my_sheet.topics")
    _add_asked(scene, page)
    _add_topics(scene, page, opened or topics)
    _add_choices(scene, page)
    others = [topic for topic in topics if topic not in opened] if opened else []
    if others:
        page.group = words("my_sheet.more")
    _add_topics(scene, page, others)
    if holds_choices(session.sheet_request()):
        waits = state.printing is not None and state.printing.is_on_its_way
        page.primary = words("my_sheet.on_its_way" if waits else "my_sheet.print")
    else:
        page.notes = lines_of(Kind.TEXT, words("my_sheet.none"))
    return page


def _heading(scene: Scene, number: int, key: str) -> str:
    return scene.words("my_sheet.heading", number=number, title=scene.words(key))


def _add_asked(scene: Scene, page: Page) -> None:
    words, request = scene.words, scene.session.sheet_request()
    if request.questions:
        page.say(Kind.TEXT, words.counted("my_sheet.questions", len(request.questions)))
    if answered_yes(scene.catalog, scene.state):
        state = ticked(scene, scene.state.sheet.check_up)
        page.button("check-up", words("my_sheet.check_up"), state, Role.CHECK)


def _add_topics(scene: Scene, page: Page, topics: list[TopicId]) -> None:
    printed = scene.session.sheet_request().topics
    for topic in topics:
        state = ticked(scene, topic in printed)
        page.button(f"topic-{topic}", scene.pack.topics[topic].title, state, Role.CHECK)


def _add_choices(scene: Scene, page: Page) -> None:
    """Add how the sheet will be: in which language, how large, of how many pages."""
    words, pages = scene.words, scene.session.pages_ahead
    number = 2
    if len(scene.catalog.languages) > 1:
        page.group = _heading(scene, number, "my_sheet.language")
        _add_languages(scene, page)
        number += 1
    page.group = _heading(scene, number, "my_sheet.size")
    for size, key in (
        (PrintSize.STANDARD, "my_sheet.regular"),
        (PrintSize.LARGE, "my_sheet.large"),
    ):
        state = chosen(scene, size is scene.state.sheet_size)
        page.button(f"sheet-{size}", words(key), state, Role.CHOICE)
    if pages:
        counted = words.counted("print.pages", pages)
        page.say(Kind.TEXT, words("my_sheet.pages", pages=counted))
    page.say(Kind.TEXT, words("my_sheet.nameless"))


def _add_languages(scene: Scene, page: Page) -> None:
    catalog, words, request = scene.catalog, scene.words, scene.session.sheet_request()
    for language in catalog.languages:
        is_it = request.beside is None and request.language == language.tag
        page.button(f"sheet-{language.tag}", language.name, chosen(scene, is_it), Role.CHOICE)
    own = scene.state.preferences.language
    second = second_language(catalog, own)
    if second is not None:
        text = f"{words('my_sheet.both')}, {languages_in_words(catalog, words, own, second)}"
        page.button("sheet-both", text, chosen(scene, request.beside is not None), Role.CHOICE)


def result_page(scene: Scene) -> Page:
    """Return what is known of the sheet on its way, and what can be wished about it."""
    words, printing = scene.words, scene.state.printing
    if printing is None:
        raise ValueError("nothing was printed")
    news, page = print_news(printing), Page()
    page.say(Kind.TITLE, words("my_sheet.name"))
    page.say(Kind.STATUS, words(f"{news.said}.title"), words(f"{news.said}.text"))
    if news.is_summed_up:
        request, pages = printing.request, printing.status.pages
        page.say(Kind.TEXT, kind_in_words(scene.catalog, words, request, pages))
        page.say(Kind.TEXT, contents_in_words(words, request))
    for wish in news.others:
        page.button(wish.name.lower(), words(wish.value))
    if news.main is not None:
        page.primary = words(news.main.value)
    else:
        page.notes = lines_of(Kind.STATUS, words(news.note))
    return page
