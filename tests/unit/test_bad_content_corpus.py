"""Each way in which content can be wrong has a bad file that shows it, and only it."""

import importlib
import os
import pkgutil
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from content_packs import BAD, PACKS, copy_pack, found_in

import kiosk.catalog
import kiosk.checks
import kiosk.overlay
import kiosk.settings
import kiosk.source
from kiosk.diagnostics import Code, Report
from kiosk.settings.reader import Offered, read_settings
from kiosk.source import files

README = Path(__file__).parents[2] / "content" / "README.md"

IN_ONE_LANGUAGE = {
    "audio.missing": "en/audio:1:1",
    "audio.stale": "en/audio/1a6372d52d4ec89c.wav:1:1",
    "audio.type": "en/audio/What-a-leaf-is.wav:1:1",
    "callout.content": "en/topics/leaf.md:46:5",
    "callout.empty": "en/topics/leaf.md:53:1",
    "callout.indent": "en/topics/leaf.md:44:1",
    "callout.kind": "en/topics/leaf.md:42:5",
    "callout.syntax": "en/topics/leaf.md:24:1",
    "checkup.count": "checkup.yaml:14:10",
    "checkup.reason": "checkup.yaml:3:63",
    "checkup.twice": "checkup.yaml:4:10",
    "checkup.unknown": "en/checkup.yaml:4:3",
    "checkup.words": "en/checkup.yaml:1:1",
    "compare.balance": "en/topics/leaf.md:54:5",
    "compare.pair": "en/topics/leaf.md:51:5",
    "date.invalid": "en/topics/leaf.md:13:13",
    "fact.grade": "en/topics/leaf.md:22:13",
    "fact.use": "facts.yaml:5:1",
    "figure.alt": "en/topics/leaf.md:18:1",
    "figure.place": "en/topics/leaf.md:24:5",
    "figure.twice": "en/topics/leaf.md:20:1",
    "figure.unknown": "en/topics/leaf.md:18:57",
    "file.depth": "en/topics/old:1:1",
    "file.missing": "pack.yaml:8:11",
    "file.name": "figures/my tree.svg:1:1",
    "file.unknown": "en/notes.txt:1:1",
    "first-question.count": "pack.yaml:19:5",
    "first-question.twice": "pack.yaml:10:36",
    "front-matter.missing": "en/topics/leaf.md:1:1",
    "front-matter.open": "en/topics/leaf.md:1:1",
    "grade.missing": "en/topics/leaf.md:22:1",
    "grade.twice": "en/topics/leaf.md:22:25",
    "grade.unknown": "en/topics/leaf.md:22:13",
    "group.count": "pack.yaml:18:10",
    "group.title": "en/interface.yaml:1:1",
    "group.topic-left-out": "en/topics/bark.md:1:1",
    "group.topic-twice": "pack.yaml:9:59",
    "group.twice": "pack.yaml:10:10",
    "group.unknown": "en/interface.yaml:7:8",
    "help.count": "en/help.yaml:7:10",
    "help.twice": "en/help.yaml:4:10",
    "help.urgent": "en/help.yaml:1:1",
    "icon.place": "en/topics/leaf.md:24:11",
    "icon.unknown": "en/topics/leaf.md:31:4",
    "id.shape": "en/questions.yaml:3:10",
    "interface.missing": "en/interface.yaml:1:1",
    "interface.placeholder": "en/interface.yaml:4:13",
    "interface.unknown": "en/interface.yaml:3:9",
    "key.missing": "pack.yaml:1:1",
    "key.unknown": "en/topics/leaf.md:3:1",
    "label.shape": "en/figures.yaml:3:40",
    "label.word": "en/figures.yaml:1:1",
    "language.default": "pack.yaml:5:19",
    "language.tag": "pack.yaml:8:11",
    "language.twice": "pack.yaml:8:11",
    "law.state": "en/topics/leaf.md:43:5",
    "law.undated": "en/topics/leaf.md:43:5",
    "list.empty-item": "en/topics/leaf.md:30:3",
    "list.long": "en/topics/leaf.md:30:1",
    "markdown.blank-line": "en/topics/leaf.md:31:1",
    "markdown.bold": "en/topics/leaf.md:24:9",
    "markdown.bullet": "en/topics/leaf.md:24:1",
    "markdown.code": "en/topics/leaf.md:24:7",
    "markdown.emphasis": "en/topics/leaf.md:24:9",
    "markdown.heading-level": "en/topics/leaf.md:24:1",
    "markdown.html": "en/topics/leaf.md:24:9",
    "markdown.image": "en/topics/leaf.md:24:1",
    "markdown.line-break": "en/topics/leaf.md:24:9",
    "markdown.link": "en/topics/leaf.md:24:13",
    "markdown.long": "en/topics/leaf.md:24:1",
    "markdown.nested": "en/topics/leaf.md:38:4",
    "markdown.outside": "en/topics/leaf.md:16:1",
    "markdown.quote": "en/topics/leaf.md:24:1",
    "markdown.rule": "en/topics/leaf.md:24:1",
    "markdown.setext": "en/topics/leaf.md:25:1",
    "markdown.table": "en/topics/leaf.md:24:1",
    "markdown.title": "en/topics/leaf.md:26:21",
    "marks.alone": "en/topics/leaf.md:26:1",
    "marks.place": "en/topics/leaf.md:24:8",
    "medicine.alone": "en/topics/leaf.md:43:5",
    "message.length": "en/topics/leaf.md:3:15",
    "number.denominator": "en/topics/leaf.md:43:34",
    "number.fraction": "en/topics/leaf.md:43:11",
    "number.percent": "en/topics/leaf.md:43:20",
    "number.unknown": "en/topics/leaf.md:44:38",
    "number.written-out": "en/topics/leaf.md:11:5",
    "question.twice": "en/questions.yaml:3:10",
    "question.unknown": "pack.yaml:10:19",
    "quiz.answers": "en/quiz.yaml:5:15",
    "quiz.best": "en/quiz.yaml:6:11",
    "quiz.count": "en/quiz.yaml:14:9",
    "quiz.twice": "en/quiz.yaml:8:9",
    "reading.grade": "en/topics/leaf.md:9:5",
    "reading.step": "en/topics/leaf.md:51:1",
    "reference.shape": "pack.yaml:10:21",
    "review.due": "en/topics/leaf.md:13:13",
    "review.late": "en/topics/leaf.md:13:13",
    "review.soon": "en/topics/leaf.md:13:13",
    "review.unsigned": "en/topics/leaf.md:1:1",
    "sentence.long": "en/topics/leaf.md:20:1",
    "sentence.mean": "en/topics/leaf.md:31:10",
    "signature.future": "signatures.yaml:6:11",
    "signature.text": "signatures.yaml:7:11",
    "signature.unknown": "signatures.yaml:2:12",
    "signature.withdrawn": "signatures.yaml:2:5",
    "source.missing": "en/topics/leaf.md:24:31",
    "source.twice": "en/topics/leaf.md:24:43",
    "source.unknown": "en/topics/leaf.md:24:43",
    "source.unused": "sources.yaml:8:1",
    "speech.digits": "en/speech.yaml:1:10",
    "speech.unsaid": "en/glossary.yaml:5:49",
    "stages.list": "en/topics/leaf.md:53:8",
    "step.duplicate": "en/topics/leaf.md:40:25",
    "step.id": "en/topics/leaf.md:40:1",
    "step.long": "en/topics/leaf.md:53:1",
    "step.short": "en/topics/leaf.md:53:1",
    "step.too-long": "en/topics/leaf.md:53:1",
    "step.unknown": "pack.yaml:10:21",
    "svg.depth": "figures/tree.svg:4:95",
    "svg.doctype": "figures/tree.svg:1:1",
    "svg.element": "figures/tree.svg:4:5",
    "svg.foreign": "figures/tree.svg:4:5",
    "svg.raster": "figures/tree.svg:4:5",
    "svg.reference": "figures/tree.svg:4:5",
    "svg.script": "figures/tree.svg:4:5",
    "svg.syntax": "figures/tree.svg:5:5",
    "term.long": "en/glossary.yaml:5:12",
    "term.undefined": "en/topics/leaf.md:43:15",
    "term.unexplained": "en/topics/leaf.md:21:10",
    "term.unknown": "en/topics/leaf.md:21:21",
    "text.control": "en/topics/leaf.md:20:7",
    "text.encoding": "en/topics/leaf.md:20:9",
    "text.long-line": "en/topics/leaf.md:24:2001",
    "text.markup": "en/topics/leaf.md:7:5",
    "topic.steps": "en/topics/leaf.md:1:1",
    "topic.unknown": "en/topics/leaf.md:51:54",
    "tour.long": "pack.yaml:21:5",
    "tour.twice": "pack.yaml:10:32",
    "value.choice": "pack.yaml:9:34",
    "value.empty": "en/topics/leaf.md:6:1",
    "value.type": "en/topics/leaf.md:6:15",
    "voice.passive": "en/topics/leaf.md:20:58",
    "word.dose": "en/topics/leaf.md:43:10",
    "word.forbidden": "en/topics/leaf.md:43:20",
    "wording.missing": "pack.yaml:8:11",
    "yaml.anchor": "en/help.yaml:1:9",
    "yaml.depth": "en/help.yaml:1:16",
    "yaml.documents": "en/help.yaml:7:1",
    "yaml.duplicate-key": "en/help.yaml:2:1",
    "yaml.key": "en/help.yaml:2:3",
    "yaml.merge": "en/help.yaml:2:1",
    "yaml.syntax": "en/help.yaml:1:11",
    "yaml.tag": "en/help.yaml:1:9",
}
"""Where each bad file, laid over the pack in one language, is wrong: path, line and column."""

IN_TWO_LANGUAGES = {
    "checkup.outcome": "es/checkup.yaml:1:1",
    "help.contacts": "es/help.yaml:4:26",
    "help.signs": "es/help.yaml:5:12",
    "question.missing": "es/topics/root.md:1:1",
    "question.translation": "es/questions.yaml:3:1",
    "quiz.missing": "es/topics/root.md:1:1",
    "quiz.translation": "es/quiz.yaml:13:11",
    "reading.ease": "es/topics/leaf.md:5:23",
    "source.name": "pack.yaml:8:11",
    "term.missing": "pack.yaml:8:11",
    "translation.boxes": "es/topics/leaf.md:21:1",
    "translation.claims": "es/topics/leaf.md:19:37",
    "translation.draft": "es/topics/leaf.md:11:21",
    "translation.icons": "es/topics/leaf.md:14:5",
    "translation.missing": "pack.yaml:8:11",
    "translation.orphan": "es/topics/bark.md:1:1",
    "translation.stale": "es/topics/leaf.md:9:17",
    "translation.steps": "es/topics/leaf.md:21:21",
}
"""The same over the pack in two languages."""

IN_SETTINGS = {
    "colour.contrast": "clinic.yaml:3:10",
    "colour.shape": "clinic.yaml:3:10",
    "hours.shape": "clinic.yaml:2:11",
    "logo.format": "logo.png:1:1",
    "logo.missing": "clinic.yaml:2:9",
    "logo.name": "clinic.yaml:2:9",
    "logo.size": "logo.png:1:1",
    "pin.shape": "clinic.yaml:1:6",
    "release-key.shape": "clinic.yaml:1:16",
    "set.topic": "clinic.yaml:2:34",
    "set.twice": "clinic.yaml:3:12",
    "settings.language": "clinic.yaml:1:17",
    "settings.region": "clinic.yaml:1:9",
    "value.long": "clinic.yaml:3:9",
    "value.number": "clinic.yaml:9:14",
    "web-page.shape": "clinic.yaml:2:13",
}
"""Where each bad settings file is wrong."""

IN_LOCAL = {
    "override.add": "en/steps/leaf.md:2:7",
    "override.base": "pack.yaml:1:7",
    "override.gone": "en/steps/leaf.md:1:24",
    "override.hides": "en/interface.yaml:2:9",
    "override.near": "figures/trees.svg:1:1",
    "override.stale": "en/interface.yaml:2:9",
    "override.unknown": "en/steps/leaf.md:1:24",
    "override.unseen": "en/interface.yaml:2:9",
    "pin.place": "clinic.yaml:2:1",
}
"""The same in a local pack over the pack in one language."""

CORPUS = {code: ("good", at) for code, at in IN_ONE_LANGUAGE.items()} | {
    code: ("bilingual", at) for code, at in IN_TWO_LANGUAGES.items()
}


ALL_FILES = CORPUS.keys() | IN_LOCAL.keys() | IN_SETTINGS.keys()
"""The codes that a file can show."""


def _symlink(root: Path, _patch: pytest.MonkeyPatch) -> str:
    (root / "figures" / "bush.svg").symlink_to(root / "figures" / "tree.svg")
    return "figures/bush.svg:1:1"


def _pipe(root: Path, _patch: pytest.MonkeyPatch) -> str:
    os.mkfifo(root / "figures" / "pipe.svg")
    return "figures/pipe.svg:1:1"


def _large_file(root: Path, _patch: pytest.MonkeyPatch) -> str:
    (root / "sources.yaml").write_bytes(b"x" * (files.MAX_FILE_BYTES + 1))
    return "sources.yaml:1:1"


def _unreadable(_root: Path, patch: pytest.MonkeyPatch) -> str:
    really_open = os.open

    def refuse(path: str, flags: int) -> int:
        if path.endswith("tree.svg"):
            raise PermissionError(13, "Permission denied")
        return really_open(path, flags)

    patch.setattr(os, "open", refuse)
    return "figures/tree.svg:1:1"


def _missing(root: Path, _patch: pytest.MonkeyPatch) -> str:
    shutil.rmtree(root)
    return f"{root.as_posix()}:1:1"


def _many_files(root: Path, patch: pytest.MonkeyPatch) -> str:
    patch.setattr(files, "MAX_FILES", 3)
    return f"{root.as_posix()}:1:1"


MADE: dict[str, Callable[[Path, pytest.MonkeyPatch], str]] = {
    "file.kind": _pipe,
    "file.size": _large_file,
    "file.symlink": _symlink,
    "file.unreadable": _unreadable,
    "pack.missing": _missing,
    "pack.size": _many_files,
}
"""What no repository can hold is made on the spot; each returns the place of the problem."""


def declared_codes() -> set[str]:
    """Return every code of every module that reads or checks content or settings."""
    names = set()
    for package in (kiosk.source, kiosk.overlay, kiosk.catalog, kiosk.checks, kiosk.settings):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            values = vars(importlib.import_module(module.name)).values()
            names |= {value.name for value in values if isinstance(value, Code)}
    return names


@pytest.mark.parametrize("pack", ["good", "bilingual"])
def test_a_good_pack_has_no_problem_at_all(tmp_path: Path, pack: str) -> None:
    """Bad files are laid over these packs, so these must add nothing of their own."""
    assert found_in(copy_pack(pack, tmp_path)) == []


@pytest.mark.parametrize("code", sorted(CORPUS))
def test_a_bad_file_shows_its_problem_alone_and_in_its_place(tmp_path: Path, code: str) -> None:
    """An author who sees one mistake must not be told of another, nor sent to another line."""
    pack, at = CORPUS[code]
    root = copy_pack(pack, tmp_path)
    shutil.copytree(BAD / code, root, dirs_exist_ok=True)

    assert found_in(root, tells_unsigned=code == "review.unsigned") == [(code, at)]


@pytest.mark.parametrize("code", sorted(IN_LOCAL))
def test_a_bad_local_pack_shows_its_problem_alone(tmp_path: Path, code: str) -> None:
    """The same for what changes a base; what it hides is always told besides."""
    root = copy_pack("local", tmp_path)
    shutil.copytree(BAD / code, root, dirs_exist_ok=True)
    found = found_in(root, PACKS / "good")

    assert [one for one in found if one[0] == code or one[0] != "override.hides"] == [
        (code, IN_LOCAL[code])
    ]


@pytest.mark.parametrize("code", sorted(IN_SETTINGS))
def test_a_bad_settings_file_shows_its_problem_alone_and_in_its_place(code: str) -> None:
    """The same for the clinic's own file."""
    report = Report()
    read_settings(BAD / code / "clinic.yaml", report, Offered({"leaf"}, {"en"}, "Testland"))
    at = f"{(BAD / code).as_posix()}/{IN_SETTINGS[code]}"

    assert [(one.code, str(one.location)) for one in report.diagnostics] == [(code, at)]


@pytest.mark.parametrize("code", sorted(MADE))
def test_a_bad_folder_shows_its_problem_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    """The same for what is wrong with the folder itself."""
    root = copy_pack("good", tmp_path)
    at = MADE[code](root, monkeypatch)

    assert found_in(root) == [(code, at)]


def test_every_code_has_a_bad_example() -> None:
    """A new kind of problem comes with a file that shows it."""
    assert declared_codes() == ALL_FILES | MADE.keys()


def test_every_bad_file_is_expected() -> None:
    """A bad file without a row in the table would prove nothing."""
    assert {folder.name for folder in BAD.iterdir()} == ALL_FILES


def test_the_authors_guide_lists_every_code() -> None:
    """Whoever meets a code finds it explained, with an example."""
    section = README.read_text(encoding="utf-8").partition("\n## Diagnostic codes\n")[2]
    rows = re.findall(r"^\| `([a-z.-]+)` \| (.+) \| (.+) \|$", section, re.MULTILINE)

    assert sorted(declared_codes()) == [code for code, _, _ in rows]
