"""The examples of the handbook do what it says."""

import re
from pathlib import Path

from kiosk.catalog.pack import read_documents
from kiosk.cli import CONTENT
from kiosk.diagnostics import Report

SECTION = re.compile(r"\n## A local pack\n(.*?)\n## pack.yaml\n", re.DOTALL)
EXAMPLE = re.compile(r"```(?:yaml|markdown)\n(?:# |<!-- )(\S+)(?: -->)?\n(.*?)```", re.DOTALL)


def examples() -> dict[str, str]:
    """Return the examples of local packs by the file that they stand in."""
    section = SECTION.search((CONTENT / "README.md").read_text(encoding="utf-8"))
    assert section
    return dict(EXAMPLE.findall(section[1]))


def test_the_examples_change_what_they_say(tmp_path: Path) -> None:
    """Each as it is written, over the pack that ships with the program."""
    for path, text in examples().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    topic = (CONTENT / "en/topics/risks.md").read_text(encoding="utf-8")
    (tmp_path / "en/topics").mkdir()
    (tmp_path / "en/topics/our-clinic.md").write_text(topic, encoding="utf-8")
    report = Report()
    documents = read_documents(tmp_path, report, CONTENT)
    english = documents.languages["en"]
    assert documents.overlay
    assert documents.manifest
    assert english.check_up

    assert [str(one) for one in report.diagnostics] == []
    assert {one.name for one in documents.overlay.overrides} == {
        "en/checkup.yaml#rows.most-days",
        "en/interface.yaml#bar.back",
        "en/steps/talking.md#bring",
    }
    assert not [one.name for one in documents.overlay.additions if one.is_stray]
    ids = [step.id.value for step in english.topics["talking"].steps]
    assert ids[ids.index("bring") + 1] == "at-our-desk"
    assert english.numbers["our-clinic"] == "555-0100"
    talk = next(group for group in documents.manifest.groups if group.id.value == "talk")
    assert [topic.value for topic in talk.topics] == ["talking", "our-clinic"]
