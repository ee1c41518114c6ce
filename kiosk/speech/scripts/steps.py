"""A step of a topic: its texts in reading order, its picture, and how we know."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from kiosk.domain.blocks import (
    Block,
    Callout,
    CalloutKind,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Runs,
    SubHeading,
    plain,
)
from kiosk.domain.dates import overdue_words
from kiosk.domain.evidence import Claim
from kiosk.domain.ids import LanguageTag, TermId
from kiosk.domain.topic import Topic, claims_in
from kiosk.session.aids import Voice
from kiosk.session.state import AtQuiz, AtStep
from kiosk.session.things import Thing, thing_at, things_of
from kiosk.session.way import progress
from kiosk.speech.script import Kind, Role
from kiosk.speech.scripts.page import Page, Scene

_LABEL = re.compile(r'id="label-([^"]+)"')
_SIDES = (CalloutKind.PEOPLE_SAY, CalloutKind.STUDIES_SHOW)


def step_page(scene: Scene, place: AtStep) -> Page:
    """Return what a step says, or the one thing of it that is in view."""
    topic = scene.pack.topics[place.topic]
    step = topic.step(place.step)
    things = things_of(step)
    shown, leads_on = range(len(things)), scene.cut
    if scene.state.preferences.simple and things:
        at = min(thing_at(place.anchor), len(things) - 1)
        shown, leads_on = range(at, at + 1), scene.cut or at + 1 < len(things)
    page = Page(primary=scene.words("bar.next") if leads_on else onward(scene, place))
    own = language_of(scene, topic)
    if shown.start == 0:
        page.say(Kind.TITLE, step.title, language=own)
        say_progress(scene, page, topic, place)
        if topic.review.is_overdue:
            page.say(Kind.TEXT, overdue_words(scene.words, topic.review))
    blocks = _Blocks(scene, page, own)
    for block in chain.from_iterable(things[number] for number in shown):
        blocks.add(block)
    if shown.start > 0:
        _say_place(scene, page, topic, place)
    _add_chips(scene, page, things, shown)
    return page


def _say_place(scene: Scene, page: Page, topic: Topic, place: AtStep) -> None:
    """Say last of a further thing where it stands, to who cannot see that nothing has changed."""
    if scene.state.aids.voice is Voice.ALOUD:
        return
    if not (scene.small or scene.large_text):
        title = topic.step(place.step).title
        page.say(Kind.TITLE, title, language=language_of(scene, topic))
    _say_position(scene, page, topic, place)


def language_of(scene: Scene, topic: Topic) -> LanguageTag | None:
    """Return the language of a topic that was not translated, None for that of the screen."""
    return topic.language if topic.language != scene.pack.language.tag else None


def onward(scene: Scene, place: AtStep | AtQuiz) -> str:
    """Return the words of what leads on."""
    return scene.words("bar.next" if scene.session.has_next(place) else "bar.make_sheet")


def say_progress(scene: Scene, page: Page, topic: Topic, place: AtStep | AtQuiz) -> None:
    """Say how far along a place is and in what, and whether it is in another language."""
    _say_position(scene, page, topic, place)
    if language_of(scene, topic) is not None:
        page.say(Kind.TEXT, scene.words("topic.not_translated"))


def _say_position(scene: Scene, page: Page, topic: Topic, place: AtStep | AtQuiz) -> None:
    words, own = scene.words, language_of(scene, topic)
    step, total = progress(scene.catalog, topic, place)
    page.say(Kind.POSITION, words("topic.progress", step=step, total=total))
    if isinstance(place, AtStep) and place.tour is not None:
        page.say(Kind.POSITION, words("tour.title"))
    else:
        number = scene.catalog.groups.index(scene.catalog.group_of(topic.id)) + 1
        page.number(Kind.POSITION, number, topic.title, own)


class _Blocks:
    """Says blocks, each claim followed by how sure it is."""

    def __init__(self, scene: Scene, page: Page, language: LanguageTag | None) -> None:
        self._scene = scene
        self._words = scene.words
        self._page = page
        self._language = language

    def add(self, block: Block) -> None:
        """Say a block."""
        match block:
            case Paragraph(runs=runs, claim=claim):
                self._say(runs, claim)
            case SubHeading(runs=runs):
                self._say(runs, None)
            case ItemList(items=items, ordered=ordered):
                self._say_items(items, numbered=ordered)
                self._grade(block.claim)
            case Callout():
                self._add_box(block)
            case Figure():
                self._say_figure(block)

    def _add_box(self, box: Callout) -> None:
        title = box.title
        if box.kind in _SIDES:
            title = title or self._words(f"compare.{box.kind.value}")
        self._page.say(Kind.TEXT, title, language=self._language)
        for part in box.blocks:
            if box.kind is CalloutKind.STAGES and isinstance(part, ItemList):
                self._say_items(part.items, numbered=True)
                self._grade(part.claim)
            else:
                self.add(part)
        self._grade(box.claim)

    def _say_items(self, items: tuple[ListItem, ...], *, numbered: bool) -> None:
        for number, item in enumerate(items, 1):
            text = plain(item.runs)
            if numbered:
                self._page.number(Kind.TEXT, number, text, self._language)
            else:
                self._page.say(Kind.TEXT, text, language=self._language)
            self._grade(item.claim)

    def _say(self, runs: Runs, claim: Claim | None) -> None:
        self._page.say(Kind.TEXT, plain(runs), language=self._language)
        self._grade(claim)

    def _grade(self, claim: Claim | None) -> None:
        if claim is not None:
            self._page.say(Kind.EVIDENCE, self._words(f"evidence.{claim.evidence.value}"))

    def _say_figure(self, figure: Figure) -> None:
        """Say what a picture shows, and the words under it in the order in which they are drawn."""
        figures, page = self._scene.catalog.figures, self._page
        if figure.id not in figures:
            return
        page.say(Kind.FIGURE, figure.alt, language=self._language)
        words = self._scene.pack.figures.get(figure.id)
        shown = words.labels if words is not None else {}
        drawn = _LABEL.findall(figures[figure.id])
        labels = [shown[name] for name in drawn if name in shown]
        if labels:
            page.say(Kind.TEXT, ", ".join(labels))


def _add_chips(scene: Scene, page: Page, things: Sequence[Thing], shown: range) -> None:
    """Add the ways to what is behind each block shown: how we know, then its hard words, once each.

    They are numbered and explained as in the whole step.
    """
    glossary, claims, explained = scene.pack.glossary, 0, set[TermId]()
    for number, thing in enumerate(things):
        for group in _together(thing):
            for claim, _ in chain.from_iterable(map(claims_in, group)):
                if number in shown:
                    _add_grade(scene, page, claims, claim)
                claims += 1
            for term in chain.from_iterable(map(_terms, group)):
                if number in shown and term in glossary and term not in explained:
                    page.button(f"term-{term}", glossary[term].ask, role=Role.LINK)
                explained.add(term)


def _add_grade(scene: Scene, page: Page, number: int, claim: Claim) -> None:
    grade = scene.words(f"evidence.{claim.evidence.value}")
    page.button(f"claim-{number}", f"{grade}. {scene.words('evidence.ask')}", role=Role.LINK)


def _together(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Yield each block with what is shown as one with it: the two sides of a comparison."""
    rest = iter(blocks)
    for block in rest:
        if isinstance(block, Callout) and block.kind is CalloutKind.PEOPLE_SAY:
            yield block, next(rest)
        else:
            yield (block,)


def _terms(block: Block | ListItem) -> Iterator[TermId]:
    match block:
        case Paragraph(runs=runs) | ListItem(runs=runs):
            yield from (run.term for run in runs if run.term is not None)
        case ItemList(items=parts) | Callout(blocks=parts):
            for part in parts:
                yield from _terms(part)
        case _:
            pass
