"""Tests of the YAML files of a language, where their shape is wrong."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "at"),
    [
        ("en/questions.yaml", "leaf:", "root: none\nleaf:", "value.type", "none"),
        (
            "en/questions.yaml",
            "  - {id: which-tree",
            "  - none\n  - {id: which-tree",
            "value.type",
            "none",
        ),
        ("en/interface.yaml", "what: What a leaf is", "what: [a]", "value.type", "[a]"),
        ("en/interface.yaml", "back: Back", "back: ''", "value.empty", "''"),
        ("en/figures.yaml", "crown: Crown", "crown: {a: b}", "value.type", "{a: b}"),
        (
            "en/figures.yaml",
            "labels: {crown: Crown, trunk: Trunk}",
            "labels: none",
            "value.type",
            "none",
        ),
        ("en/glossary.yaml", "sap:", "Sap: {}\nsap:", "id.shape", "Sap: {}"),
        (
            "en/glossary.yaml",
            "  meaning: The",
            "  picture: x\n  meaning: The",
            "yaml.duplicate-key",
            "picture: tree",
        ),
        ("en/help.yaml", "urgent: true", "urgent: yes", "value.choice", "yes}"),
        ("en/help.yaml", "tint: sand", "tint: sant", "value.choice", "sant"),
        ("sources.yaml", "published: 2020-07", "published: July", "date.invalid", "July"),
        ("sources.yaml", "green20:", "Green: x\ngreen20:", "value.type", "x\n"),
        ("pack.yaml", "format: 1", "format: 2", "value.choice", "2\nid"),
        ("pack.yaml", "{tag: en, name: English}", "en", "value.type", "en\ngroups"),
        ("en/topics/leaf.md", "title: What", "title: x: What", "yaml.syntax", ": What"),
    ],
)
def test_a_wrong_shape_is_reported_where_it_stands(
    tmp_path: Path, path: str, old: str, new: str, code: str, at: str
) -> None:
    """Whatever else follows from it."""
    root = copy_pack("good", tmp_path)
    edit(root, path, old, new)

    assert (code, place_of(root, path, at)) in found_in(root)


def test_interface_words_may_nest_or_be_dotted(tmp_path: Path) -> None:
    """Both ways name the same key."""
    root = copy_pack("good", tmp_path)
    edit(root, "en/interface.yaml", "bar:\n  back: Back", "bar.back: Back")

    assert found_in(root) == []
    interface = check(root).documents.languages["en"].interface
    assert interface is not None
    assert interface.words["bar.back"].value == "Back"
