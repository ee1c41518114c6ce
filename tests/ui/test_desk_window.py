"""The desk's preview page by page, its saved files, and its shape on every screen."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from kiosk.domain.handout import Handout
from kiosk.domain.ids import TopicId
from kiosk.releases import Setup
from kiosk.ui.desk.buttons import ElidedLabel
from kiosk.ui.desk.page import PageView
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.jobs import Jobs

from .desk_bench import DeskBench, blank, signed
from .visits import settle

RISKS, MIXING = TopicId("risks"), TopicId("mixing")
Words = TypeVar("Words", QLabel, QPushButton)
CTRL = Qt.KeyboardModifier.ControlModifier
SCREENS = {
    "small PC": (1366, 768, 1.0),
    "PC": (1440, 900, 1.0),
    "large PC": (1920, 1080, 1.0),
    "half a screen": (960, 1040, 1.0),
    "upright kiosk": (1080, 1792, 1.2),
    "wide kiosk": (1920, 968, 1.25),
}


@pytest.fixture
def opened(qapp: object, setup: Setup) -> Iterator[Callable[..., DeskBench]]:
    """Return what opens desks; all are closed in the end."""
    del qapp
    benches: list[DeskBench] = []

    def open_one(width: int = 1366, height: int = 768, **how: object) -> DeskBench:
        catalog = signed(setup.catalog)
        benches.append(DeskBench(catalog, **how))  # type: ignore[arg-type] # checked there
        return benches[-1].show(width, height)

    yield open_one
    for bench in benches:
        bench.close()


@pytest.fixture
def bench(opened: Callable[..., DeskBench]) -> DeskBench:
    """Provide a desk with a sheet of two pages before it."""
    working = opened()
    working.desk.toggle(RISKS)
    working.desk.toggle(MIXING)
    working.until(lambda: "Page 1 of 2" in working.texts())
    return working


def test_pages_are_turned(bench: DeskBench) -> None:
    """Forward and back, and no further than there are pages."""
    assert not bench.button("Page back").isEnabled()
    bench.click("Next page")
    assert "Page 2 of 2" in bench.texts()
    assert not bench.button("Next page").isEnabled()
    bench.click("Page back")
    assert "Page 1 of 2" in bench.texts()


def test_a_page_that_is_gone_is_not_shown(bench: DeskBench) -> None:
    """A shorter sheet shows its last page."""
    bench.click("Next page")
    bench.desk.toggle(MIXING)

    bench.until(lambda: "Page 1 of 1" in bench.texts())


def test_zoom_shows_more_of_less(bench: DeskBench) -> None:
    """The button then leads back."""
    page = bench.part(PageView, "page")
    whole = page.picture_size()
    bench.click("Zoom in")
    assert page.picture_size().width() > 1.3 * whole.width()
    bench.click("Zoom out")
    assert page.picture_size() == whole


def test_no_topic_shows_words_instead_of_a_page(bench: DeskBench) -> None:
    """An empty grey box would tell nobody what to do."""
    bench.desk.clear()

    assert bench.desk.pack.desk("preview.none") in bench.texts()
    assert bench.part(PageView, "page").pages == 0


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_fits_every_screen(
    opened: Callable[..., DeskBench], screen: str, language: str
) -> None:
    """No words are cut off, no button is below 36 pixels, nothing is wider than the screen."""
    width, height, scale = SCREENS[screen]
    bench = opened(width, height, language=language, scale=scale)
    for topic in bench.desk.topics[:3]:
        bench.desk.toggle(topic)
    bench.until(lambda: bench.part(PageView, "page").pages)
    settle()

    assert bench.view.width() == width
    assert bench.view.minimumSizeHint().width() <= width
    cut = [
        part.text()
        for part in seen(bench.view, QPushButton)
        if part.width() < part.minimumSizeHint().width()
        or min(part.width(), part.height()) < round(36 * scale)
    ]
    assert cut == []
    assert [part.text() for part in seen(bench.view, QLabel) if is_cut(part)] == []


def is_cut(label: QLabel) -> bool:
    """Tell whether there is too little room for the words of a label."""
    if isinstance(label, ElidedLabel):
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()


def seen(view: QWidget, kind: type[Words]) -> list[Words]:
    """Return the visible widgets of a kind."""
    return [part for part in view.findChildren(kind) if not part.visibleRegion().isEmpty()]


def test_ctrl_s_saves_the_sheet(opened: Callable[..., DeskBench]) -> None:
    """What is saved is the sheet as it is chosen now."""
    saved: list[Handout] = []

    def save(handout: Handout) -> str:
        saved.append(handout)
        return "sheet.pdf"

    bench = opened(save=save)
    bench.desk.toggle(RISKS)
    bench.press(Qt.Key.Key_S, CTRL)
    bench.until(lambda: saved)

    assert saved[0].title == "risks"
    assert "sheet.pdf" in bench.texts()


def test_a_file_that_cannot_be_written_is_said(opened: Callable[..., DeskBench]) -> None:
    """Without a code, and with what to do."""

    def save(handout: Handout) -> str:
        raise OSError(handout.title)

    bench = opened(save=save)
    bench.desk.toggle(RISKS)
    bench.click("Save PDF")

    bench.until(lambda: bench.desk.pack.desk("save.failed") in bench.texts())


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("name", ["sheet.pdf", "no/such/folder/sheet.pdf", ""])
def test_the_window_writes_where_it_is_told(
    opened: Callable[..., DeskBench], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Whole or not at all, and not when the dialog is given up."""
    bench = opened()
    path = tmp_path / name
    answer = (str(path) if name else "", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    window = DeskWindow(bench.desk, bench.machine.tools(), Jobs(), "Clinic")
    bench.desk.toggle(RISKS)
    window.view.save()
    bench.until(lambda: bench.machine.made)
    bench.jobs.wait()

    if name == "sheet.pdf":
        bench.until(path.exists)
        assert path.read_bytes() == blank(1)
    assert len(list(tmp_path.iterdir())) == (name == "sheet.pdf")
    window.deleteLater()
