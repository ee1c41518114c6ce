"""Tests of the clinic's file and of what each mistake in it is called."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from source.places import lines_of

from kiosk.diagnostics import Report
from kiosk.domain.handout import Clinic, Paper, SheetSet
from kiosk.domain.ids import TopicId
from kiosk.domain.timing import Timing
from kiosk.errors import ContentError
from kiosk.releases import open_working_copy
from kiosk.settings import Plugging, Settings
from kiosk.settings.reader import CLINIC_KEYS, KEYS, TIMING_KEYS, read_settings
from kiosk.source.yaml_tree import MapNode, read_yaml

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "packaging" / "clinic.example.yaml"

WHOLE = """\
clinic: {name: Main Street Clinic, phone: 555-0100, web_page: https://example.org/help}
sets:
  - {name: New patient, topics: [leaf, talking]}
paper: a4
printer: front_desk
px_per_mm: 4.03
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
        "px_per_mm: ",
        "printer:",
    ),
    *("120", "0", "-1", "1e9", "a4", "null", "true", "~", "[", "]", "{", "}", ", ", "- ", "'", '"'),
    *("\n", "\n  ", "&a ", "*a", "!!int ", "#", "é", "\t", "|", "? "),
]


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
            clinic=Clinic("Main Street Clinic", "555-0100", web_page="https://example.org/help"),
            sets=(SheetSet("New patient", (TopicId("leaf"), TopicId("talking"))),),
            paper=Paper.A4,
            printer="front_desk",
            px_per_mm=4.03,
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
        "clinic:\npaper:\nprinter:\npx_per_mm:\ntiming:\n",
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
        ("px_per_mm: 0.9", [("value.number", "clinic.yaml:1:12")]),
        ("px_per_mm: 41", [("value.number", "clinic.yaml:1:12")]),
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
