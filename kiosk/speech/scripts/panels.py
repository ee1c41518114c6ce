"""The panels that rise over a screen, and what covers it."""

from typing import assert_never

from kiosk.domain.catalog import Catalog
from kiosk.domain.dates import spoken_date
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.ids import LanguageTag, TermId
from kiosk.domain.topic import Review, TranslationStatus, claimed
from kiosk.session.aids import LOUDNESS, SCAN_SECONDS, SPEEDS, Switches, Voice
from kiosk.session.scan import scan_speed, switch_wishes
from kiosk.session.state import (
    TEXT_STEPS,
    AtStep,
    Attract,
    HelpNow,
    HowDoWeKnow,
    Overlay,
    Panel,
    WordHelp,
)
from kiosk.session.tools import option_tools
from kiosk.speech.script import Control, Kind, Role, Script
from kiosk.speech.scripts.bar import option_control
from kiosk.speech.scripts.page import Page, Scene
from kiosk.speech.scripts.sheet import chosen, ticked
from kiosk.speech.scripts.steps import language_of


def panel_page(scene: Scene, overlay: Overlay) -> Page:
    """Return what a panel says."""
    match overlay:
        case WordHelp(term=term):
            page = _word(scene, term)
        case HowDoWeKnow(claim=claim):
            page = _evidence(scene, claim)
        case Panel.TEXT_SIZE:
            page = _sizes(scene)
        case Panel.EASE:
            page = _ease(scene)
        case Panel.OPTIONS:
            page = _options(scene)
        case Panel.VOICE:
            page = _voice(scene)
        case Panel.FINISH:
            return _finish(scene)
        case Panel.NOT_OUT:
            page = _not_out(scene)
        case _:
            assert_never(overlay)
    page.controls.append(Control("close", scene.words("panel.close")))
    if overlay is Panel.NOT_OUT:
        page.button("again", scene.words("print.again"))
    return page


def _word(scene: Scene, term: TermId) -> Page:
    words, entry, page = scene.words, scene.pack.glossary[term], Page()
    page.say(Kind.TITLE, entry.name)
    page.say(Kind.POSITION, words("word_help.name"))
    if entry.say:
        page.say(Kind.TEXT, f"{words('word_help.say')} {entry.say}")
    page.say(Kind.TEXT, entry.meaning)
    return page


def _evidence(scene: Scene, index: int) -> Page:
    words, place, page = scene.words, scene.state.place, Page()
    if not isinstance(place, AtStep):
        page.say(Kind.POSITION, words("know.name"))
        return page
    topic = scene.pack.topics[place.topic]
    claim, part = topic.step(place.step).claiming()[index]
    page.say(Kind.TITLE, words("know.title"))
    page.say(Kind.POSITION, words("know.name"))
    page.say(Kind.TEXT, f"“{claimed(part)}”", language=language_of(scene, topic))
    _say_grades(scene, page, claim.evidence)
    _say_sources(scene, page, claim)
    _say_review(scene, page, topic.review)
    return page


def _say_grades(scene: Scene, page: Page, given: Evidence) -> None:
    """Say how sure we can be, and to who cannot see which it is here, that one first."""
    words, grades = scene.words, list(Evidence)
    if scene.state.aids.voice is Voice.GUIDE:
        grades.sort(key=lambda grade: grade is not given)
    for grade in grades:
        page.say(Kind.EVIDENCE, *([words("know.this")] if grade is given else []))
        page.say(Kind.EVIDENCE, words(f"evidence.{grade.value}"))
        page.say(Kind.TEXT, words(f"know.{grade.value}"))
        page.say(Kind.HINT, *([words("voice.grades")] if grade is given else []))


def _say_sources(scene: Scene, page: Page, claim: Claim) -> None:
    words = scene.words
    sources = [scene.catalog.sources[key] for key in claim.sources]
    if not sources:
        page.say(Kind.TEXT, words("know.none"))
        return
    names = (scene.pack.source_name(source) for source in sources)
    page.say(Kind.TEXT, words("know.from"), *names)
    checked = max(source.checked for source in sources)
    page.say(Kind.TEXT, words("know.checked", date=spoken_date(checked, words)))


def _say_review(scene: Scene, page: Page, review: Review) -> None:
    """Say what nobody has signed yet, as on paper."""
    if not review.is_signed:
        page.say(Kind.TEXT, f"{scene.words('sheet.unsigned')}.")
    if review.translation is TranslationStatus.DRAFT:
        page.say(Kind.TEXT, f"{scene.words('sheet.draft_translation')}.")


def _sizes(scene: Scene) -> Page:
    words, page = scene.words, Page(choices=True)
    page.say(Kind.TITLE, words("text_size.title"))
    for step, percent in enumerate(TEXT_STEPS):
        state = chosen(scene, step == scene.state.preferences.text_step)
        page.button(f"size-{percent}", words(f"text_size.{percent}"), state, Role.CHOICE)
    return page


def _ease(scene: Scene) -> Page:
    words, state, page = scene.words, scene.state, Page(choices=True)
    page.say(Kind.TITLE, words("ease.title"))
    themes = scene.session.themes
    for theme in themes if len(themes) > 1 else ():
        is_chosen = chosen(scene, theme is state.preferences.theme)
        page.button(f"ease-{theme.value}", words(f"ease.{theme.value}"), is_chosen, Role.CHOICE)
    low = () if scene.small else (("low", state.aids.low),)
    for key, is_on in (("simple", state.preferences.simple), *low):
        page.button(f"ease-{key}", words(f"ease.{key}"), ticked(scene, is_on), Role.CHECK)
    _say_switches(scene, page)
    return page


def _say_switches(scene: Scene, page: Page) -> None:
    words, aids = scene.words, scene.state.aids
    if aids.switches is Switches.ONE:
        speed, total = scan_speed(aids), len(SCAN_SECONDS)
        page.say(Kind.STATUS, words("switch.speed", step=speed, total=total))
    for wish in switch_wishes(aids):
        page.button(f"switch-{wish}", words(f"switch.{wish}"))


def _options(scene: Scene) -> Page:
    page = Page(choices=True)
    page.say(Kind.TITLE, scene.words("options.title"))
    for tool in option_tools(scene.state, len(scene.catalog.languages)):
        page.controls.append(option_control(scene, tool))
    return page


def _voice(scene: Scene) -> Page:
    words, aids, page = scene.words, scene.state.aids, Page(choices=True)
    page.say(Kind.TITLE, words("reader.title"))
    scales = (
        ("loudness", aids.loudness, len(LOUDNESS), ("softer", "softest", "louder", "loudest")),
        ("speed", aids.speed, len(SPEEDS), ("slower", "slowest", "faster", "fastest")),
    )
    for key, index, total, (down, lowest, up, highest) in scales:
        page.say(Kind.STATUS, words(f"reader.{key}", step=index + 1, total=total))
        for way, end, at_end in ((down, lowest, index == 0), (up, highest, index == total - 1)):
            if at_end:
                page.say(Kind.TEXT, words(f"reader.{end}"))
            else:
                page.button(f"voice-{way}", words(f"reader.{way}"))
    if aids.voice is Voice.GUIDE:
        page.button("voice-hide", words("reader.hide"))
    return page


def _finish(scene: Scene) -> Page:
    words, printing, page = scene.words, scene.state.printing, Page()
    page.say(Kind.TITLE, words("finish.title"))
    page.say(Kind.POSITION, words("finish.name"))
    at_work = printing is not None and printing.is_on_its_way
    if at_work and printing is not None:
        page.say(Kind.TEXT, words("finish.printing" if printing.has_begun else "finish.waiting"))
    # Where room is scarce, what is lost is said at once, and the title says the rest.
    if not (at_work and scene.is_tight):
        page.say(Kind.TEXT, words("finish.text"))
    page.button("clear", words("finish.yes"))
    page.button("stay", words("finish.no"))
    return page


def _not_out(scene: Scene) -> Page:
    page = Page()
    page.say(Kind.TITLE, scene.words("print.not_out.title"))
    page.say(Kind.POSITION, scene.words("my_sheet.name"))
    page.say(Kind.TEXT, scene.words("print.not_out.text"))
    return page


def warning_page(scene: Scene, seconds: int) -> Page:
    """Return what is said before a visit is forgotten: so many seconds are left."""
    words, printing, page = scene.words, scene.state.printing, Page()
    page.say(Kind.TITLE, words("still.title"))
    page.say(Kind.STATUS, f"{seconds} {words('still.seconds')}")
    at_stake = printing is not None and printing.is_on_its_way and not printing.has_begun
    page.say(Kind.TEXT, words("still.sheet" if at_stake else "still.text"))
    page.button("stay", words("still.stay"))
    page.button("leave", words("still.leave"))
    if not isinstance(scene.state.place, Attract | HelpNow):
        page.button("tool-help", words("bar.help"))
    return page


def trouble_script(catalog: Catalog, language: LanguageTag) -> Script:
    """Return what is said after a fault, when the visit is forgotten already."""
    words, page = catalog.packs[language].words, Page()
    page.say(Kind.TITLE, words("trouble.title"))
    page.say(Kind.STATUS, words("trouble.text"))
    page.button("again", words("trouble.again"))
    page.say(Kind.HINT, words("voice.keys"))
    return Script(language, tuple(page.lines), tuple(page.controls))
