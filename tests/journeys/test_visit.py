"""A visit from the first touch to the paper, by the finger of one who uses all there is."""

from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.topic import Topic

from .cups_server import ListeningPrinter, wait_until
from .harness import Look
from .program import Kiosk, texts

ENGLISH, SPANISH = LanguageTag("en"), LanguageTag("es")
READ, PRINTED = TopicId("what-kratom-is"), TopicId("how-it-acts")
"""The topic that is read to its end, and the one that is left on the sheet."""


def topic(catalog: Catalog, name: TopicId, language: LanguageTag = ENGLISH) -> Topic:
    """Return a topic in a language."""
    return catalog.packs[language].topics[name]


def tile(catalog: Catalog, name: TopicId) -> str:
    """Return the English name of the tile that leads to a topic."""
    return catalog.packs[ENGLISH].group_titles[catalog.group_of(name).id]


def says(catalog: Catalog, key: str, language: LanguageTag = ENGLISH) -> str:
    """Return words of the interface in a language."""
    return catalog.packs[language].words(key)


def plain(text: str) -> str:
    """Return the text with one space between words, however its lines are broken."""
    return " ".join(text.replace("\u2060", "").split())


def begin(kiosk: Kiosk) -> Look:
    """Touch the still picture and choose English."""
    kiosk.touch("start")
    kiosk.at("ChooseLanguage")
    kiosk.touch("language-en")
    return kiosk.at("Home")


@pytest.fixture
def reading(kiosk: Kiosk, catalog: Catalog) -> Kiosk:
    """Provide a visit at the first step of the first topic."""
    begin(kiosk)
    kiosk.open_topic(tile(catalog, READ), READ)
    return kiosk


def test_window_fills_a_display_without_a_window_manager(kiosk: Kiosk) -> None:
    """Nothing of the machine behind it is to be seen or touched."""
    screen = kiosk.look().screen

    assert (screen.width, screen.height, screen.px_per_mm) == (1080, 1920, 4.0)


def test_every_step_is_a_touch_on_next_away(reading: Kiosk, catalog: Catalog) -> None:
    """Each title of the topic is shown in its turn, then its questions, then the sheet."""
    for step in topic(catalog, READ).steps:
        look = reading.until(lambda look, name=step.id: look.step == name)  # type: ignore[misc]
        assert plain(step.title) in plain(texts(look))
        reading.touch("primary")
    for question in topic(catalog, READ).quiz:
        look = reading.until(lambda look, text=question.text: plain(text) in plain(texts(look)))  # type: ignore[misc]
        assert look.place == "AtQuiz"
        reading.touch("primary")

    assert topic(catalog, READ).title in texts(reading.at("MySheet"))


def test_evidence_opens_and_closes(reading: Kiosk, catalog: Catalog) -> None:
    """The panel names the source in words, and leads back to the same step."""
    source = topic(catalog, READ).steps[0].claims()[0].sources[0]
    before = reading.look().visit
    reading.touch("Well shown")
    assert catalog.sources[source].plain_name in texts(reading.at("AtStep", "HowDoWeKnow"))

    reading.touch("Close")
    assert reading.at("AtStep").visit == before


def test_word_help_opens_and_closes(reading: Kiosk, catalog: Catalog) -> None:
    """The panel explains the word of the chip that was touched."""
    term = next(term for term in catalog.packs[ENGLISH].glossary.values() if term.id == "extract")
    reading.touch(term.ask)
    assert plain(term.meaning) in plain(texts(reading.at("AtStep", "WordHelp")))

    reading.touch("Close")
    reading.at("AtStep")


def test_text_grows_and_stays_so_on_the_next_step(reading: Kiosk) -> None:
    """The size is chosen once."""
    before = reading.look()
    reading.touch("tool-size")
    reading.touch("size-150")
    reading.touch("Close")
    reading.until(lambda look: not look.overlay)
    reading.touch("primary")
    after = reading.until(lambda look: look.step != before.step)

    assert after.text_percent == 150
    assert max(text.cap_mm for text in after.screen.texts) > max(
        text.cap_mm for text in before.screen.texts
    )


def test_colours_change_on_the_display(reading: Kiosk) -> None:
    """One touch turns paper to black, another one back, and the panel stays for the choice."""
    corner = (4, 1000)
    paper = reading.display.colour_at(*corner)
    reading.touch("tool-ease")
    reading.touch("ease-dark")
    reading.until(lambda look: look.theme == "dark")
    wait_until(lambda: reading.display.colour_at(*corner) == "#000000", reading.log)

    reading.touch("ease-paper")
    wait_until(lambda: reading.display.colour_at(*corner) == paper, reading.log)


def test_language_changes_in_the_middle_of_a_topic(reading: Kiosk, catalog: Catalog) -> None:
    """The same step is there in Spanish, and in English again."""
    reading.touch("primary")
    second = topic(catalog, READ).steps[1].id
    reading.until(lambda look: look.step == second)
    for language, title in (
        (SPANISH, topic(catalog, READ, SPANISH).step(second).title),
        (ENGLISH, topic(catalog, READ, ENGLISH).step(second).title),
    ):
        reading.touch("tool-language")
        reading.at("ChooseLanguage")
        reading.touch(f"language-{language}")
        look = reading.at("AtStep")
        assert (look.language, look.step) == (language, second)
        assert plain(title) in plain(texts(look))


def test_sheet_of_the_ticked_topics_comes_out_at_the_desk(
    desk_printer: tuple[Kiosk, ListeningPrinter], catalog: Catalog
) -> None:
    """What the printer gets is a PDF of the topic left ticked, in the language of the visit."""
    kiosk, printer = desk_printer
    tick_one_of_two(kiosk, catalog)
    kiosk.touch("primary")
    done = kiosk.until(lambda look: says(catalog, "print.done.title") in plain(texts(look)))
    assert len(printer.received) == 1

    text = read(printer.received[0])
    assert plain(topic(catalog, PRINTED).main_message) in text
    assert all(plain(action) in text for action in topic(catalog, PRINTED).actions)
    assert plain(topic(catalog, READ).main_message) not in text
    assert_accessible(printer.received[0], topic(catalog, PRINTED).title)
    assert f"{len(pypdfium2.PdfDocument(printer.received[0]))} page" in texts(done)


def test_next_person_finds_nothing_of_the_visit(
    desk_printer: tuple[Kiosk, ListeningPrinter], catalog: Catalog
) -> None:
    """After the sheet is in hand, size, colours, language and ticks are those of a fresh start."""
    kiosk, _ = desk_printer
    fresh = begin(kiosk)
    leave(kiosk)
    begin(kiosk)
    prefer_everything(kiosk)
    kiosk.at("Home")
    kiosk.touch("Mi hoja")
    kiosk.at("MySheet")
    kiosk.touch(f"topic-{PRINTED}")
    kiosk.until(lambda look: look.ticked == [PRINTED])
    kiosk.touch("primary")
    done = says(catalog, "print.done.title", SPANISH)
    kiosk.until(lambda look: done in plain(texts(look)))
    kiosk.touch("primary")
    kiosk.at("PrintResult", "Panel")
    kiosk.touch("Sí")
    kiosk.at("Attract")

    assert begin(kiosk) == fresh
    kiosk.touch("My sheet")
    assert kiosk.at("MySheet").ticked == []


def leave(kiosk: Kiosk) -> None:
    """Finish in English."""
    kiosk.touch("tool-finish")
    kiosk.touch("Yes")
    kiosk.at("Attract")


def prefer_everything(kiosk: Kiosk) -> None:
    """Choose large text, dark colours and Spanish."""
    kiosk.touch("tool-size")
    kiosk.touch("size-125")
    kiosk.touch("Close")
    kiosk.touch("tool-ease")
    kiosk.touch("ease-dark")
    kiosk.until(lambda look: look.theme == "dark")
    kiosk.touch("tool-language")
    kiosk.at("ChooseLanguage")
    kiosk.touch("language-es")


def tick_one_of_two(kiosk: Kiosk, catalog: Catalog) -> None:
    """Open two topics, go to the sheet and take the first one off it."""
    begin(kiosk)
    for name in (READ, PRINTED):
        assert kiosk.open_topic(tile(catalog, name), name).topic == name
        kiosk.touch("Home")
        kiosk.at("Home")
    kiosk.touch("My sheet")
    assert kiosk.at("MySheet").ticked == [READ, PRINTED]
    kiosk.touch(f"topic-{READ}")
    kiosk.until(lambda look: look.ticked == [PRINTED])


def read(pdf: bytes) -> str:
    """Return the words of all pages in one line."""
    pages = pypdfium2.PdfDocument(pdf)
    return plain(" ".join(page.get_textpage().get_text_range() for page in pages))


def assert_accessible(pdf: bytes, title: str) -> None:
    """Check that the file says its title and language and carries its fonts."""
    with pikepdf.open(BytesIO(pdf)) as document:
        assert str(document.docinfo.Title) == title
        assert str(document.Root.Lang) == ENGLISH
        fonts = [font for page in document.pages for font in page.resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
