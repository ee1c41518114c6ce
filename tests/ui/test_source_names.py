"""A patient reads the name of a source in the language of the visit."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.domain.ids import LanguageTag
from kiosk.releases import Setup

from .visits import READ, Kiosk

ES = LanguageTag("es")
NAME = "Un estudio con un nombre propio"


@pytest.fixture
def translated(qapp: QCoreApplication, setup: Setup) -> Iterator[Kiosk]:
    """Provide a kiosk whose Spanish names the first source of a topic."""
    del qapp
    pack = setup.catalog.packs[ES]
    source = pack.topics[READ].steps[0].claims()[0].sources[0]
    named = msgspec.structs.replace(pack, source_names={source: NAME})
    packs = {**setup.catalog.packs, ES: named}
    catalog = msgspec.structs.replace(setup.catalog, packs=packs)
    kiosk = Kiosk(msgspec.structs.replace(setup, catalog=catalog))
    yield kiosk
    kiosk.close()


@pytest.mark.parametrize(("language", "is_shown"), [("es", True), ("en", False)])
def test_a_source_has_its_name_in_the_language(
    translated: Kiosk, language: str, is_shown: bool
) -> None:
    """Each language has its own, or that of the list of sources."""
    translated.session.start()
    translated.session.choose_language(LanguageTag(language))
    translated.session.open_topic(READ)
    translated.session.open_evidence(0)
    translated.window.start()

    assert (NAME in [text.text for text in translated.see().texts]) is is_shown
