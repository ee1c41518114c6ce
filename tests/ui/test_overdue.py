"""Topics whose review is overdue: marked where they are read, or gone without a trace."""

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.domain.catalog import Catalog
from kiosk.domain.dates import overdue_words
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.overdue import with_overdue_marked, without_overdue
from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.session.state import AtStep
from kiosk.ui.voice.written import script_of

from . import audit, spoken
from .rules import all_problems
from .spoken import Told, add_told
from .visits import Kiosk, Open, settle

TOPIC = TopicId("risks")
GONE = ("what-kratom-is", "history", "how-it-acts", "risks", "dependence")
"""Both topics of the first tile, the only one of the second, and two that the check-up rests on."""


def overdue(setup: Setup, *topics: str) -> tuple[Catalog, date]:
    """Return the shipped content with the dates of these topics a day past, and the day."""
    packs = {}
    due = date(2027, 1, 1)
    for tag, pack in setup.catalog.packs.items():
        changed = dict(pack.topics)
        for name in map(TopicId, topics):
            review = msgspec.structs.replace(changed[name].review, review_due=due.isoformat())
            changed[name] = msgspec.structs.replace(changed[name], review=review)
        packs[tag] = msgspec.structs.replace(pack, topics=changed)
    return msgspec.structs.replace(setup.catalog, packs=packs), due + timedelta(days=1)


@pytest.fixture
def open_marked(qapp: QCoreApplication, setup: Setup) -> Iterator[Open]:
    """Return what opens kiosks that mark one topic."""
    del qapp
    marked = msgspec.structs.replace(setup, catalog=with_overdue_marked(*overdue(setup, TOPIC)))
    opened: list[Kiosk] = []

    def open_one(size: str) -> Kiosk:
        opened.append(Kiosk(marked, size))
        return opened[-1]

    yield open_one
    for kiosk in opened:
        kiosk.close()


@pytest.fixture
def without(qapp: QCoreApplication, setup: Setup) -> Iterator[Kiosk]:
    """Provide a kiosk without some topics, in a visit."""
    del qapp
    shown = without_overdue(*overdue(setup, *GONE))
    kiosk = Kiosk(msgspec.structs.replace(setup, catalog=shown))
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag("en"))
    yield kiosk
    kiosk.close()


def places(kiosk: Kiosk, topic: TopicId) -> list[Told]:
    """Go through the steps of a topic, and return each as a place."""
    told: list[Told] = []
    kiosk.session.open_topic(topic)
    while isinstance(place := kiosk.session.state.place, AtStep):
        for screen in kiosk.parts(place.step):
            add_told(told, kiosk, screen)
        kiosk.session.next()
    return told


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_every_step_of_a_marked_topic_says_so_once(
    size: str, language: str, percent: int, open_marked: Open
) -> None:
    """Seen, said, and in nobody's way."""
    kiosk = open_marked(size)
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag(language))
    kiosk.prefer(Theme.PAPER, percent)
    told = places(kiosk, TOPIC)
    pack = kiosk.window.context().pack
    note = overdue_words(pack.words, pack.topics[TOPIC].review)
    said = [" ".join(line.text for line in place.script.lines).count(note) for place in told]

    assert said == [1] * len(told)
    assert all_problems(told, spoken.RULES) == []
    assert all_problems([part for place in told for part in place.parts], audit.RULES) == []


def test_a_topic_that_is_not_overdue_says_nothing(open_marked: Open) -> None:
    """A note on every page is read on none."""
    kiosk = open_marked("portrait")
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag("en"))
    texts = [text.text for place in places(kiosk, TopicId("pain")) for text in place.texts]

    assert not any("check this page again" in text for text in texts)


def test_a_kiosk_without_some_topics_keeps_every_rule(without: Kiosk) -> None:
    """Home, lists, the tour, the check-up and the sheet lead only to what is there."""
    told: list[Told] = []
    for screen in without.tour(Theme.PAPER, 100, "en"):
        add_told(told, without, screen)

    assert all_problems(told, spoken.RULES) == []
    assert all_problems([part for place in told for part in place.parts], audit.RULES) == []


def test_the_check_up_still_says_what_it_warns_of(without: Kiosk) -> None:
    """The words of a row stay, and lead nowhere if its topic has gone."""
    check_up = without.session.check_up
    assert check_up is not None
    for row in check_up.rows:
        without.session.answer_row(row.id, yes=True)
    without.session.open_result()
    settle()
    script = script_of(without.window)
    said = {line.text for line in script.lines}
    linked = {control.name for control in script.controls}
    gone = [row for row in check_up.rows if row.topic in GONE]

    assert gone
    assert all(row.text in said and f"why-{row.id}" not in linked for row in gone)
    assert all(f"why-{row.id}" in linked for row in check_up.rows if row not in gone)
