"""What nobody has signed says so on the screen, in the words of the sheet."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.machine import Machine
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.topic import Reviewer
from kiosk.session.session import Session
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.window import KioskWindow
from kiosk.walk.walk import TourClock, TourPrinter

CONTENT = Path(__file__).resolve().parents[2] / "content"
TOPIC = TopicId("what-kratom-is")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The pack that ships."""
    return Machine(CONTENT).open_setup().catalog


def shown(qtbot: QtBot, catalog: Catalog, language: str) -> list[str]:
    """Return the words of the panel behind the first fact of a topic."""
    session = Session(catalog, TourClock(), TourPrinter())
    window = KioskWindow(session, Clinic(), 4.0)
    qtbot.addWidget(window)
    window.resize(1080, 1920)
    window.show()
    session.start()
    session.choose_language(LanguageTag(language))
    session.open_topic(TOPIC)
    session.open_evidence(0)
    texts: list[QWidget] = window.findChildren(TextBlock)
    return [text.text() for text in texts if isinstance(text, TextBlock) and text.isVisible()]


def test_unsigned_text_says_so(qtbot: QtBot, catalog: Catalog) -> None:
    """Readers must not take a draft for a clinician's word."""
    assert "Not yet checked by a clinician." in shown(qtbot, catalog, "en")


def test_draft_translation_says_so(qtbot: QtBot, catalog: Catalog) -> None:
    """A translation has a second signature to wait for."""
    words = catalog.packs[LanguageTag("es")].words
    expected = f"{words('sheet.unsigned')}. {words('sheet.draft_translation')}."
    assert expected in shown(qtbot, catalog, "es")


def test_signed_text_says_nothing_of_the_kind(qtbot: QtBot, catalog: Catalog) -> None:
    """Once signed, the line goes."""
    pack = catalog.packs[LanguageTag("en")]
    topic = pack.topics[TOPIC]
    review = msgspec.structs.replace(
        topic.review, reviewed_by=(Reviewer("A. Sample", "Nurse"),), reviewed="2026-11-01"
    )
    signed = msgspec.structs.replace(topic, review=review)
    topics = {**pack.topics, TOPIC: signed}
    packs = {**catalog.packs, LanguageTag("en"): msgspec.structs.replace(pack, topics=topics)}
    catalog = msgspec.structs.replace(catalog, packs=packs)

    assert "Not yet checked by a clinician." not in shown(qtbot, catalog, "en")
