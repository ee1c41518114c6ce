"""The still picture and the languages, where nobody has chosen a language yet."""

from kiosk.domain.catalog import LanguagePack
from kiosk.speech.script import Control, Kind, Line, Role
from kiosk.speech.scripts.page import Page, Scene, lines_of

_FACTS = ("time", "private", "sheet")
BESIDE_EACH_OTHER = 2
"""In so many languages words stand while none was chosen."""


def attract_page(scene: Scene) -> Page:
    """Return what the still picture says."""
    words, page = scene.words, Page()
    page.say(Kind.TITLE, words("attract.title"))
    page.say(Kind.POSITION, scene.clinic.name)
    page.say(Kind.TEXT, words("attract.lead"))
    if not scene.small:
        for fact in _FACTS:
            page.say(Kind.TEXT, words(f"attract.{fact}"), words(f"attract.{fact}_more"))
    page.say(Kind.TEXT, words("attract.desk"))
    if not scene.small:
        page.say(Kind.FIGURE, words("attract.picture"))
    first, *others = first_packs(scene)
    beside = tuple(Line(Kind.TEXT, x.words("attract.start"), x.language.tag) for x in others)
    start = first.words("attract.start")
    page.controls.append(Control("start", start, language=first.language.tag, beside=beside))
    page.button("tool-help", words("bar.help"))
    return page


def language_page(scene: Scene) -> Page:
    """Return what the languages say, each line in its own language."""
    words = scene.words
    page = Page(choices=True)
    packs = first_packs(scene)
    for pack in packs:
        page.say(Kind.TITLE, pack.words("language.title"), language=pack.language.tag)
    page.say(Kind.POSITION, scene.clinic.name or words("home.name"))
    if not scene.small and not scene.large_text:
        for pack in packs:
            page.say(Kind.TEXT, pack.words("language.hello"), language=pack.language.tag)
    for language in scene.catalog.languages:
        said = scene.catalog.packs[language.tag].words
        text = language.name if scene.small else f"{language.name}, {said('language.read')}"
        page.controls.append(
            Control(f"language-{language.tag}", text, Role.BUTTON, language=language.tag)
        )
    page.say(Kind.TEXT, words("language.other"), words("language.desk"))
    if not scene.small:
        page.say(Kind.TEXT, words("language.names"))
    private = page.lines if scene.small else page.notes
    if scene.at_start or scene.small:
        for pack in packs:
            private += lines_of(Kind.TEXT, pack.words("language.private"), pack.language.tag)
    return page


def first_packs(scene: Scene) -> list[LanguagePack]:
    """Return the languages that stand beside each other."""
    return [scene.catalog.packs[x.tag] for x in scene.catalog.languages[:BESIDE_EACH_OTHER]]
