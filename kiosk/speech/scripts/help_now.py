"""Whom to call."""

from kiosk.speech.script import Kind
from kiosk.speech.scripts.check_up import say_numbers
from kiosk.speech.scripts.page import Page, Scene


def help_page(scene: Scene) -> Page:
    """Return staff first, then the lines to call with when to call them."""
    words, contacts = scene.words, scene.pack.help.contacts
    page = Page(primary=words("help.print"))
    page.say(Kind.TITLE, words("help.title"))
    page.say(Kind.POSITION, words("help.name"))
    if scene.small or scene.large_text:
        page.say(Kind.TEXT, words("check_up.urgent"))
    else:
        page.say(Kind.TEXT, words("help.staff"))
    for contact in contacts:
        say_numbers(page, [contact])
        page.say(Kind.TEXT, contact.text)
    return page
