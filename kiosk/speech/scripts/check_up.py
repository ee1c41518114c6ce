"""The check-up: statements to answer, and what the answers lead to."""

from collections.abc import Sequence

from kiosk.domain.checkup import Outcome
from kiosk.domain.help import HelpContact, in_danger
from kiosk.session.aids import Voice
from kiosk.speech.script import Kind, Role
from kiosk.speech.scripts.page import Page, Scene


def check_up_page(scene: Scene) -> Page:
    """Return what the statements and their answers say."""
    words, check_up = scene.words, scene.session.check_up
    page = Page(primary=words("check_up.result"))
    page.say(Kind.TITLE, words("check_up.title"))
    page.say(Kind.POSITION, words("check_up.name"))
    page.say(Kind.TEXT, words("check_up.lead"), words("check_up.private"))
    for row in check_up.rows if check_up is not None else ():
        if scene.state.aids.voice is Voice.ALOUD:
            page.say(Kind.TEXT, row.text)
        given = scene.state.check_up.of(row.id)
        for answer, name in ((True, "yes"), (False, "no")):
            text = words("check_up.answer", row=row.text, answer=words(f"check_up.{name}"))
            state = words("voice.chosen") if given is answer else ""
            page.button(f"{name}-{row.id}", text, state, Role.CHOICE)
    return page


def result_page(scene: Scene) -> Page:
    """Return the outcome, the reasons for it, and whom to call."""
    words, session = scene.words, scene.session
    check_up, outcome = session.check_up, session.outcome
    if check_up is None:
        raise TypeError(scene.state.place)
    reasons = [row for row in check_up.rows if row.id in scene.state.check_up.yes]
    page = Page(primary=words("check_up.add" if reasons else "check_up.ask"))
    page.say(Kind.TITLE, check_up.words[outcome].title)
    page.say(Kind.POSITION, words("check_up.name"))
    contacts = scene.pack.help.contacts
    others: Sequence[HelpContact] = [one for one in contacts if not one.urgent]
    if outcome is Outcome.NOW:
        first, others = in_danger(contacts)
        page.say(Kind.TEXT, words("check_up.urgent"))
        say_numbers(page, first)
    if reasons:
        page.say(Kind.TEXT, words.counted("check_up.said_yes", len(reasons)))
    page.say(Kind.TEXT, check_up.words[outcome].text, words("check_up.not_diagnosis"))
    say_numbers(page, others)
    for row in reasons:
        if scene.pack.explains(row):
            page.button(f"why-{row.id}", f"{row.text}, {words('check_up.why')}", role=Role.LINK)
        else:
            page.say(Kind.TEXT, row.text)
    if reasons:
        page.button("ask", words("check_up.ask"))
    return page


def say_numbers(page: Page, contacts: Sequence[HelpContact]) -> None:
    """Say numbers, each after whose it is: who listens then knows whether to keep it in mind."""
    for contact in contacts:
        page.say(Kind.TEXT, f"{contact.name}, {contact.number}")
