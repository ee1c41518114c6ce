"""Names in a release lead nowhere else, mean one file on every system, and stand in their place."""

import pytest

from kiosk.releases.names import clash, name_fault

GOOD = [
    "base/pack.yaml",
    "base/figures/leaf.svg",
    "base/en/help.yaml",
    "base/en/topics/what-kratom-is.md",
    "local/en/steps/what-kratom-is.md",
    "local/clinic.yaml",
    "local/logo.png",
    "base/en/audio/0123456789abcdef.opus",
]

BAD = {
    "../pack.yaml": "lead to another place",
    "base/../../pack.yaml": "lead to another place",
    "base/./pack.yaml": "lead to another place",
    "/etc/passwd": "lead to another place",
    "base//pack.yaml": "lead to another place",
    "base/en\\..\\..\\x.yaml": "lead to another place",
    "C:/pack.yaml": "lead to another place",
    "base/C:pack.yaml": "lead to another place",
    "base/pack.yaml:stream": "lead to another place",
    "base/pack.yaml.": "lead to another place",
    "base/en./help.yaml": "lead to another place",
    "base/pack.yaml ": "lead to another place",
    "base/.hidden.yaml": "lead to another place",
    "base/pa?k.yaml": "lead to another place",
    "base/~/x.yaml": "lead to another place",
    "base/": "lead to another place",
    "": "lead to another place",
    "base/CON.yaml": "device",
    "base/nul/help.yaml": "device",
    "base/en/topics/com1.md": "device",
    "base/en/topics/lpt9.more.md": "device",
    "other/pack.yaml": "folder that no release has",
    "base/en/topics/more/a.md": "folder that no release has",
    "pack.yaml": "folder that no release has",
    "base/run.sh": "no file of this kind",
    "base/en/help.svg": "no file of this kind",
    "base/en/audio/hello.opus": "no file of this kind",
    "base/en/audio/0123456789abcdef.exe": "no file of this kind",
    "base/en/inner.zip": "no file of this kind",
    "base/figures/photo.png": "no file of this kind",
    "base": "no file of this kind",
    "base/" + "a" * 300 + ".yaml": "too long",
}


@pytest.mark.parametrize("name", GOOD)
def test_names_of_a_pack_are_good(name: str) -> None:
    """Of either layer."""
    assert name_fault(name) == ""


@pytest.mark.parametrize("name", BAD)
def test_other_names_are_refused_for_what_they_are(name: str) -> None:
    """The words say what is wrong, not which rule."""
    assert BAD[name] in name_fault(name)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["base/a.md", "base/b.md"], None),
        (["base/en/a.md", "base/en/b.md", "local/en/a.md"], None),
        (["base/a.md", "base/A.md"], ("base/a.md", "base/A.md")),
        (["base/a.md", "base/a.md"], ("base/a.md", "base/a.md")),
        (["base/en/a.md", "base/EN/b.md"], ("base/en", "base/EN/b.md")),
        (["base/en", "base/en/b.md"], ("base/en", "base/en/b.md")),
        (["base/en/b.md", "base/en"], ("base/en", "base/en")),
    ],
)
def test_names_that_some_system_takes_for_one(
    names: list[str], expected: tuple[str, str] | None
) -> None:
    """Windows and macOS do not tell capitals apart."""
    assert clash(names) == expected
