"""``kiosk handout`` makes what was typed, or says in one sentence what is wrong with it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.domain.handout import HandoutRequest, Paper, PrintSize
from kiosk.errors import KioskError
from kiosk.handout import every, make_handout
from kiosk.handout.command import Order, request_for, write_every
from kiosk.releases import open_working_copy
from kiosk.system.paths import cache_dir

from .sample import CLINIC, ENGLISH, MEDICINES, SPANISH, WHAT, catalog

CONTENT = Path(__file__).parents[3] / "content"
ROOT = CONTENT.parent


@pytest.fixture(scope="module", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Build the content once, where nobody else does."""
    cache = str(tmp_path_factory.mktemp("cache"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", cache)
        patch.setenv("LOCALAPPDATA", cache)
        yield


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let a pack have three sheets, and give their names."""
    wanted = ["en/numbers", "en/topics/what", "es-with-en/numbers"]
    sheets = [
        (wanted[0], HandoutRequest((), ENGLISH)),
        (wanted[1], HandoutRequest((), ENGLISH, size=PrintSize.LARGE)),
        (wanted[2], HandoutRequest((), SPANISH, beside=ENGLISH)),
    ]
    monkeypatch.setattr(every, "every_request", lambda _catalog: iter(sheets))
    return wanted


def test_an_order_without_words_is_the_numbers_in_the_language_of_the_pack() -> None:
    """The shortest command makes a sheet that is always right."""
    assert request_for(Order(), catalog()) == HandoutRequest((), ENGLISH)


def test_an_order_says_all_that_a_sheet_can_be() -> None:
    """In the order of the topics as they were typed."""
    order = Order(("medicines", "what"), "es", "en", Paper.A4, PrintSize.LARGE)

    assert request_for(order, catalog()) == HandoutRequest(
        (MEDICINES, WHAT), SPANISH, Paper.A4, size=PrintSize.LARGE, beside=ENGLISH
    )


@pytest.mark.parametrize(
    ("order", "message"),
    [
        (Order(("medecines",)), r"There is no topic 'medecines'. Did you mean 'medicines'\?"),
        (Order(("what", "x")), r"There is no topic 'x'. Choose from: what, medicines, stopping\."),
        (Order(language="fr"), r"There is no language 'fr'. Choose from: en, es\."),
        (Order(beside="esp"), r"There is no language 'esp'. Did you mean 'es'\?"),
        (Order(beside="en"), r"The sheet is in 'en' already; name another second language\."),
    ],
)
def test_what_is_not_there_is_named_with_what_is(order: Order, message: str) -> None:
    """Whoever typed it can type it right."""
    with pytest.raises(KioskError, match=f"^{message}$"):
        request_for(order, catalog())


def test_every_sheet_of_a_pack_is_written_under_its_name(few: list[str], tmp_path: Path) -> None:
    """With the bytes that one sheet alone would have, though other processes made it."""
    written = list(write_every(catalog(), CLINIC, tmp_path))

    assert written == [tmp_path / f"{name}.pdf" for name in few]
    alone = make_handout(catalog(), HandoutRequest((), ENGLISH), CLINIC)
    assert written[0].read_bytes() == alone.pdf


def test_a_folder_that_cannot_be_written_to_is_named(few: list[str], tmp_path: Path) -> None:
    """The reason is the system's, the way out is ours."""
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(KioskError, match=rf"{few[0]}.pdf cannot be written \(.*\); give --out"):
        list(write_every(catalog(), CLINIC, tmp_path / "out"))


def test_the_command_line_leads_to_one_sheet(tmp_path: Path) -> None:
    """Every option is passed on, topics given twice are all taken."""
    file = tmp_path / "new" / "sheet.pdf"
    asked = ["--topic", "risks", "mixing", "--topic", "pain", "--lang", "es", "--paper", "a4"]
    assert main(["handout", *asked, "--out", str(file)]) == 0

    setup = open_working_copy(CONTENT, None, cache_dir())
    order = Order(("risks", "mixing", "pain"), "es", paper=Paper.A4)
    request = request_for(order, setup.catalog)
    handout = make_handout(setup.catalog, request, setup.settings.clinic)
    assert file.read_bytes() == handout.pdf


def test_a_sheet_on_standard_output_is_its_bytes_alone(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A program that reads them would stumble over any word of ours."""
    assert main(["handout", "--out", str(tmp_path / "sheet.pdf")]) == 0
    assert main(["handout", "--out", "-"]) == 0

    assert capfdbinary.readouterr().out == (tmp_path / "sheet.pdf").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells of a closed pipe in other words")
def test_a_reader_that_has_gone_is_told_of_in_one_line() -> None:
    """Nothing of Python's own follows at the exit."""
    command = [sys.executable, "-m", "kiosk", "handout", "--out", "-"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as maker:
        assert maker.stdout is not None
        assert maker.stderr is not None
        maker.stdout.close()
        told = maker.stderr.read()

    assert told == "The sheet could not be handed over (Broken pipe).\n"
    assert maker.returncode == 1


def test_all_sheets_are_counted_and_nothing_but_sheets_is_left(
    few: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script reads where they are."""
    out = tmp_path / "out"
    assert main(["handout", "--all", "--out", str(out)]) == 0

    assert capsys.readouterr().out.splitlines()[-1] == f"3 sheets in {out}"
    files = sorted(file.relative_to(out).as_posix() for file in out.rglob("*.*"))
    assert files == [f"{name}.pdf" for name in few]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (["--topic", "riks", "--out", "sheet.pdf"], 1),
        (["--lang", "fr", "--out", "sheet.pdf"], 1),
        (["--content", "nowhere", "--out", "sheet.pdf"], 1),
        (["--settings", "nowhere.yaml", "--out", "sheet.pdf"], 1),
        (["--topic", "risks"], 2),
        (["--all", "--topic", "risks", "--out", "out"], 2),
        (["--all", "--lang", "es", "--out", "out"], 2),
        (["--all", "--out", "-"], 2),
        (["--paper", "a3", "--out", "sheet.pdf"], 2),
    ],
)
def test_a_script_can_tell_a_slip_in_typing_from_trouble(
    asked: list[str],
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Two for what no machine could do, as other programs have it, and no file in either case."""
    monkeypatch.chdir(tmp_path)
    try:
        ended: object = main(["handout", *asked])
    except SystemExit as stop:
        ended = stop.code

    assert ended == code
    assert not list(tmp_path.glob("*.pdf")) + list(tmp_path.glob("out"))
    told = capsys.readouterr()
    assert told.err
    assert not told.out
