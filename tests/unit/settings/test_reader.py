"""Tests of the clinic's file and of what each mistake in it is called."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from source.places import lines_of

from kiosk.diagnostics import Report
from kiosk.domain.colour import Colours
from kiosk.domain.handout import Clinic, Paper, SheetSet
from kiosk.domain.hours import Hours, Opening
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.theme import Theme
from kiosk.domain.timing import Timing
from kiosk.errors import ContentError
from kiosk.releases import open_working_copy
from kiosk.settings import Overdue, Plugging, Settings
from kiosk.settings.keys import CLINIC_KEYS, KEYS, TIMING_KEYS
from kiosk.settings.pin import keep
from kiosk.settings.reader import Offered, check_pack_settings, read_settings
from kiosk.source.yaml_tree import MapNode, read_yaml

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "packaging" / "clinic.example.yaml"

WHOLE = """\
clinic:
  name: Main Street Clinic
  phone: 555-0100
  web_page: https://example.org/help
  colours: {bar: "#1A2A5E", button: "#FFD166"}
sets:
  - {name: New patient, topics: [leaf, talking]}
hours: {monday: 8:00-17:00, friday: "8:00-12:00, 13:00-16:30", sunday: closed}
region: United States
languages: [es, en]
partial_languages: true
themes: [light, paper]
overdue: hide
counts: true
paper: a4
printer: front_desk
screen_width_mm: 268.5
headphones: ignore
warning_sound: false
timing:
  {rest: 90, rest_on_help: 200, rest_while_printing: 240, rest_after_print: 45, countdown: 25}
"""
PIECES = [
    *(
        "clinic:",
        "timing:",
        "name: ",
        "rest: ",
        "countdown: ",
        "paper: ",
        "hours:",
        "colours:",
        "screen_width_mm: ",
        "printer:",
    ),
    *("120", "0", "-1", "1e9", "a4", "null", "true", "~", "[", "]", "{", "}", ", ", "- ", "'", '"'),
    *("\n", "\n  ", "&a ", "*a", "!!int ", "#", "é", "\t", "|", "? "),
]


OFFERED = Offered({"leaf", "talking"}, ("en", "es"), "United States")


def read(folder: Path, data: str) -> tuple[Settings, list[tuple[str, str]]]:
    """Return the settings of a file, and the code and place of every problem."""
    file, report = folder / "clinic.yaml", Report()
    file.write_text(data, encoding="utf-8")
    settings = read_settings(file, report)
    at = f"{folder.as_posix()}/"
    return settings, [
        (found.code, str(found.location).removeprefix(at)) for found in report.diagnostics
    ]


def test_everything_can_be_set(tmp_path: Path) -> None:
    """Each key reaches its place."""
    assert read(tmp_path, WHOLE) == (
        Settings(
            clinic=Clinic(
                "Main Street Clinic",
                "555-0100",
                web_page="https://example.org/help",
                hours=Hours(
                    (
                        (Opening(480, 1020),),
                        *((),) * 3,
                        (Opening(480, 720), Opening(780, 990)),
                        *((),) * 2,
                    )
                ),
                colours=Colours("#1A2A5E", "#FFD166"),
            ),
            region="United States",
            languages=(LanguageTag("es"), LanguageTag("en")),
            partial_languages=True,
            themes=(Theme.LIGHT, Theme.PAPER),
            overdue=Overdue.HIDE,
            counts=True,
            sets=(SheetSet("New patient", (TopicId("leaf"), TopicId("talking"))),),
            paper=Paper.A4,
            printer="front_desk",
            screen_width_mm=268.5,
            headphones=Plugging.IGNORE,
            warning_sound=False,
            timing=Timing(
                rest=90,
                rest_on_help=200,
                rest_while_printing=240,
                rest_after_print=45,
                countdown=25,
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing but a comment\n",
        "{}",
        "clinic:\npaper:\nprinter:\nscreen_width_mm:\nhours:\nlanguages:\nthemes:\ntiming:\n",
        "clinic: {name: , phone: ''}\ntiming: {rest: , countdown: ''}",
    ],
)
def test_nothing_needs_to_be_set(tmp_path: Path, text: str) -> None:
    """What is empty or not there is what suits most clinics."""
    assert read(tmp_path, text) == (Settings(), [])


def test_what_is_not_set_keeps_its_default(tmp_path: Path) -> None:
    """One key of a part says nothing about the others."""
    settings, _ = read(tmp_path, "timing:\n  countdown: 40\nclinic:\n  phone: 555-0100")

    assert settings == Settings(clinic=Clinic(phone="555-0100"), timing=Timing(countdown=40))


def test_texts_stay_as_they_are_written(tmp_path: Path) -> None:
    """A printer may be called by a number, and a clinic by a word that YAML knows."""
    settings, _ = read(tmp_path, "printer: 007\nclinic: {name: no, phone: 0049}")

    assert (settings.printer, settings.clinic) == ("007", Clinic("no", "0049"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paper: legal", [("value.choice", "clinic.yaml:1:8")]),
        ("warning_sound: loud", [("value.choice", "clinic.yaml:1:16")]),
        ("headphones: always", [("value.choice", "clinic.yaml:1:13")]),
        ("papper: a4", [("key.unknown", "clinic.yaml:1:1")]),
        ("clinic:\n  nam: A", [("key.unknown", "clinic.yaml:2:3")]),
        ("timing: {rest: 29}", [("value.number", "clinic.yaml:1:16")]),
        ("timing: {rest: 3601}", [("value.number", "clinic.yaml:1:16")]),
        ("timing: {rest_on_help: 119}", [("value.number", "clinic.yaml:1:24")]),
        ("timing: {rest_while_printing: 59}", [("value.number", "clinic.yaml:1:31")]),
        ("timing: {rest_after_print: 29}", [("value.number", "clinic.yaml:1:28")]),
        ("timing: {countdown: 19}", [("value.number", "clinic.yaml:1:21")]),
        ("timing: {countdown: 30 s}", [("value.number", "clinic.yaml:1:21")]),
        ("screen_width_mm: 99", [("value.number", "clinic.yaml:1:18")]),
        ("screen_width_mm: 2501", [("value.number", "clinic.yaml:1:18")]),
        ("hours: {monday: 8 to 5}", [("hours.shape", "clinic.yaml:1:17")]),
        ("hours: {monday: 17:00-8:00}", [("hours.shape", "clinic.yaml:1:17")]),
        ("hours: {monday: '8:00-12:00, 11:00-17:00'}", [("hours.shape", "clinic.yaml:1:17")]),
        ("hours: {monday: 8:00-24:01}", [("hours.shape", "clinic.yaml:1:17")]),
        ("hours: {mon: 8:00-17:00}", [("key.unknown", "clinic.yaml:1:9")]),
        ("themes: [paper, blue]", [("value.choice", "clinic.yaml:1:17")]),
        ("languages: [english]", [("language.tag", "clinic.yaml:1:13")]),
        ("overdue: show", [("value.choice", "clinic.yaml:1:10")]),
        ("counts: some", [("value.choice", "clinic.yaml:1:9")]),
        ("clinic: {colours: {bar: green}}", [("colour.shape", "clinic.yaml:1:25")]),
        ("clinic: {colours: {bar: '#2A6A50'}}", [("colour.contrast", "clinic.yaml:1:25")]),
        ("clinic: {colours: {button: '#12382D'}}", [("colour.contrast", "clinic.yaml:1:28")]),
        (f"clinic: {{name: {'a' * 81}}}", [("value.long", "clinic.yaml:1:16")]),
        ("clinic: {web_page: 'http://example.org'}", [("web-page.shape", "clinic.yaml:1:20")]),
        (
            "clinic: {web_page: 'https://example.org/?x=1'}",
            [("web-page.shape", "clinic.yaml:1:20")],
        ),
        ("clinic: {web_page: 'https://example.org/#x'}", [("web-page.shape", "clinic.yaml:1:20")]),
        ("clinic: {web_page: 'https://localhost/'}", [("web-page.shape", "clinic.yaml:1:20")]),
        ("sets: [{name: A, topics: []}]", [("value.empty", "clinic.yaml:1:18")]),
        ("sets: [{topics: [a]}]", [("key.missing", "clinic.yaml:1:8")]),
        ("clinic: Main Street", [("value.type", "clinic.yaml:1:9")]),
        ("timing: [120]", [("value.type", "clinic.yaml:1:9")]),
        ("printer: [a]", [("value.type", "clinic.yaml:1:10")]),
        ("- a", [("value.type", "clinic.yaml:1:1")]),
        ("paper: a4\npaper: a4", [("yaml.duplicate-key", "clinic.yaml:2:1")]),
        ("paper: a: b", [("yaml.syntax", "clinic.yaml:1:9")]),
        ("paper:\ta4", [("text.control", "clinic.yaml:1:7")]),
        (
            "paper: legal\ntiming: {rest: 1, countdown: 1}",
            [
                ("value.choice", "clinic.yaml:1:8"),
                ("value.number", "clinic.yaml:2:16"),
                ("value.number", "clinic.yaml:2:30"),
            ],
        ),
    ],
)
def test_a_mistake_is_reported_where_it_stands(
    tmp_path: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    """All of them in one run, and nothing of the file is used."""
    assert read(tmp_path, text) == (Settings(), expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("languages: [en, ed]", [("settings.language", "1:17")]),
        ("region: Canada", [("settings.region", "1:9")]),
        ("sets: [{name: A, topics: [laef]}]", [("set.topic", "1:27")]),
        ("languages: [es]\nregion: United States\nsets: [{name: A, topics: [leaf]}]", []),
    ],
)
def test_settings_name_what_the_content_has(
    tmp_path: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    """A language, a topic or a country that is not there is told where it is named."""
    file, report = tmp_path / "clinic.yaml", Report()
    file.write_text(text)
    read_settings(file, report, OFFERED)

    found = [(one.code, f"{one.location.line}:{one.location.column}") for one in report.diagnostics]
    assert found == expected


def test_the_kiosks_own_file_counts_before_that_of_the_pack(tmp_path: Path) -> None:
    """A key it does not have comes from the pack, with the logo that lies beside it there."""
    pack, own = tmp_path / "pack", tmp_path / "own"
    for folder in (pack, own):
        folder.mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    (pack / "logo.svg").write_text(svg)
    (pack / "clinic.yaml").write_text(
        "clinic: {name: Main Street Clinic, phone: 555-0100, logo: logo.svg}\npaper: a4\n"
        "sets:\n  - {name: New, topics: [leaf]}\n"
    )
    (own / "kiosk.yaml").write_text(
        "clinic: {phone: 555-0177}\nprinter: hall\nsets:\n  - {name: Old, topics: [talking]}\n"
    )
    report = Report()
    settings = read_settings(own / "kiosk.yaml", report, OFFERED, base=pack / "clinic.yaml")

    assert report.diagnostics == ()
    assert (settings.clinic.name, settings.clinic.phone) == ("Main Street Clinic", "555-0177")
    assert settings.clinic.logo is not None
    assert (settings.paper, settings.printer) == (Paper.A4, "hall")
    assert [each.name for each in settings.sets] == ["New", "Old"]


def test_a_pin_does_not_travel_with_a_pack(tmp_path: Path) -> None:
    """Four digits can be guessed from what is kept of them."""
    file, report = tmp_path / "clinic.yaml", Report()
    file.write_text(f"pin: {keep('7093')}\n")
    check_pack_settings(file, report, OFFERED)

    assert [(one.code, one.location.line) for one in report.diagnostics] == [("pin.place", 1)]


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    """A slip in the command is no reason to start without the clinic's name."""
    report = Report()
    file = tmp_path / "clinc.yaml"

    assert read_settings(file, report) == Settings()
    assert [(found.code, found.location.path) for found in report.diagnostics] == [
        ("file.unreadable", file.as_posix())
    ]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_whatever_stands_there_gives_settings(text: str) -> None:
    """An administrator's slip never takes the kiosk down."""
    with TemporaryDirectory() as folder:
        settings, problems = read(Path(folder), text)

    assert isinstance(settings, Settings)
    assert settings == Settings() or not problems


def test_the_example_changes_nothing() -> None:
    """A clinic that copies it and fills in nothing gets what it would get without."""
    report = Report()

    assert read_settings(EXAMPLE, report) == Settings()
    assert report.diagnostics == ()


def test_the_example_has_every_key() -> None:
    """It is where an administrator learns what can be set."""
    node = read_yaml(lines_of(EXAMPLE.read_text(encoding="utf-8")), Report())
    assert isinstance(node, MapNode)
    keys = {name.value: value for name, value in node.entries}
    parts = {
        part: {name.value for name, _ in value.entries}
        for part, value in keys.items()
        if isinstance(value, MapNode)
    }

    assert keys.keys() == KEYS.keys()
    assert parts == {"clinic": CLINIC_KEYS.keys(), "timing": TIMING_KEYS.keys()}


def test_a_kiosk_does_not_start_with_mistakes_in_its_settings(tmp_path: Path) -> None:
    """The message names the line, as it does for content."""
    file = tmp_path / "clinic.yaml"
    file.write_text("paper: legal\n")

    with pytest.raises(ContentError, match=r"clinic\.yaml:1:8: error\[value\.choice\]"):
        open_working_copy(ROOT / "content", file, tmp_path / "cache")
