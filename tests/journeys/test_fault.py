"""A fault in the program: the visit is forgotten, the next one begins, nobody is stuck."""

import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag

from .program import Kiosk, texts


@pytest.fixture
def after_a_fault(kiosk: Kiosk) -> Kiosk:
    """Provide a kiosk in which something went wrong in the middle of a topic."""
    kiosk.touch("start")
    kiosk.touch("language-es")
    kiosk.at("Home")
    kiosk.touch("tool-ease")
    kiosk.touch("ease-dark")
    kiosk.until(lambda look: look.theme == "dark")
    kiosk.touch("Cerrar")
    kiosk.until(lambda look: not look.overlay)
    kiosk.open_topic("Qué es el kratom", "what-kratom-is")
    kiosk.fault()
    kiosk.at("Attract")
    return kiosk


def test_fault_is_owned_up_to(after_a_fault: Kiosk, catalog: Catalog) -> None:
    """The patient reads what happened in the language they chose, and can touch one thing."""
    words = catalog.packs[LanguageTag("es")].words
    look = after_a_fault.until(lambda look: len(look.screen.controls) == 1)

    assert texts(look).split("\n") == [
        words("trouble.title"),
        words("trouble.text"),
        words("trouble.again"),
    ]


def test_fault_is_seen_and_not_hidden_behind_the_start(after_a_fault: Kiosk) -> None:
    """The start button is under the message, where no finger reaches it."""
    after_a_fault.display.hand("mousemove", 540, 1300, "click", 1, "sleep", 0.3)

    assert after_a_fault.look().place == "Attract"


def test_next_person_begins_afresh(after_a_fault: Kiosk) -> None:
    """One touch leads to the still picture, a second one into a visit like any other."""
    again = after_a_fault.look().screen.controls[0].name
    after_a_fault.touch(again)
    after_a_fault.touch("start")
    after_a_fault.at("ChooseLanguage")
    after_a_fault.touch("language-en")
    look = after_a_fault.at("Home")

    assert (look.theme, look.language, look.ticked) == ("paper", "en", [])


def test_fault_is_written_to_the_log_without_the_visit(after_a_fault: Kiosk) -> None:
    """Who repairs it finds where it happened, and nothing of who was there."""
    log = after_a_fault.log()

    assert "RuntimeError: a fault for the test" in log
    assert "kratom-is" not in log


def test_kiosk_ends_in_good_order_after_a_fault(after_a_fault: Kiosk) -> None:
    """A fault does not make the program hang when it is to stop."""
    assert after_a_fault.close() == 0
